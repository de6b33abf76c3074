//! The console's frame: header, screen, message, footer, and what lies over them.

use super::areas::{Areas, LEAST};
use super::{Model, Overlay, Tab, header, palette, steps};
use super::{board, cockpit, ideas, join, pages, people, rounds, secret, sheet, speakers};
use crate::hub::Health;
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::text::{fit, width};
use crate::tui::widgets::{fits_or_says_so, footer, help};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear};

/// Draws the console.
pub fn draw(model: &Model, frame: &mut Frame) {
    if let Overlay::Stage(stage) = &model.overlay {
        return stage.draw_page(frame);
    }
    if !fits_or_says_so(frame, &model.theme, model.words, LEAST) {
        return;
    }
    let area = frame.area();
    frame.render_widget(Block::new().style(model.theme.base()), area);
    let areas = Areas::of(area);
    header::draw(model, frame, areas.header);
    rule(model, frame, areas.rule);
    screen(model, frame, areas.screen);
    model
        .search
        .mark(frame.buffer_mut(), &model.theme, areas.screen);
    foot(model, frame, areas.footer);
    message(model, frame, areas.rule, areas.screen);
    over(model, frame, area);
}

/// The line under the tabs, with what undo and redo would do in it.
fn rule(model: &Model, frame: &mut Frame, area: Rect) {
    let line = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(line, area);
    let undo = steps::to_undo(&model.session, model.words)
        .map(|step| (Verb::Undo, t!(model.words, "palette-undoes", step = step)));
    let redo = steps::to_redo(&model.session, model.words)
        .map(|step| (Verb::Redo, t!(model.words, "palette-redoes", step = step)));
    let both: Vec<_> = [undo, redo].into_iter().flatten().collect();
    let mut end = area.right().saturating_sub(1);
    let share = usize::from(area.width.saturating_sub(2)) / both.len().max(1);
    for (verb, text) in both.into_iter().rev() {
        let key = model.key_of(verb);
        let room = share.saturating_sub(width(&key) + 4);
        let spans = vec![
            Span::styled(format!(" {key}"), model.theme.accent()),
            Span::styled(format!(" {} ", fit(&text, room)), model.theme.faint()),
        ];
        let columns: usize = spans.iter().map(|span| width(&span.content)).sum();
        let start = end.saturating_sub(u16::try_from(columns).unwrap_or(u16::MAX));
        let place = Rect {
            x: start.max(area.x),
            width: end - start.max(area.x),
            ..area
        };
        frame.render_widget(Line::from(spans), place);
        end = start.saturating_sub(1);
    }
}

/// The last line: the search while there is one, else the keys.
fn foot(model: &Model, frame: &mut Frame, area: Rect) {
    let (theme, words) = (&model.theme, model.words);
    if model.search.is_shown() {
        let found = model.found.things.len();
        model.search.draw(frame, theme, words, found, area);
    } else {
        footer::draw(frame, theme, words, &model.tables(), area);
    }
}

fn screen(model: &Model, frame: &mut Frame, area: Rect) {
    match model.tab {
        Tab::Cockpit => cockpit::draw(model, frame, area),
        Tab::Sheet => sheet::draw(model, frame, area),
        Tab::Board => board::draw(model, frame, area),
        Tab::People => people::draw(model, frame, area),
        Tab::Ideas => ideas::draw(model, frame, area),
        Tab::Rounds => rounds::draw(model, frame, area),
        Tab::Speakers => speakers::draw(model, frame, area),
        Tab::Join => join::draw(model, frame, area),
    }
}

/// What was refused or undone, in the screen's last lines; that nothing is saved, under the tabs
/// and for as long as it is so.
fn message(model: &Model, frame: &mut Frame, rule: Rect, middle: Rect) {
    if let Health::NotSaved(why) = &model.health {
        let text = t!(model.words, "console-not-saved-long", why = why.as_str());
        let line = Line::styled(format!(" ! {text}"), model.theme.bad());
        frame.render_widget(Clear, rule);
        frame.render_widget(line.style(model.theme.bad()), rule);
    }
    model.toast.draw(frame, &model.theme, middle);
}

fn over(model: &Model, frame: &mut Frame, area: Rect) {
    match &model.overlay {
        Overlay::None | Overlay::Stage(_) => {}
        Overlay::Help(scroll) => help::draw(
            frame,
            &model.theme,
            model.words,
            &model.tables(),
            *scroll,
            area,
        ),
        Overlay::Reading(scroll) => rounds::draw_reading(model, frame, *scroll, area),
        Overlay::Palette(palette) => palette::draw(model, palette, frame, area),
        Overlay::Picking(_, picker) => picker.draw(frame, &model.theme, model.words, area),
        Overlay::Counting(form) => form.draw(frame, &model.theme, model.words, &model.session),
        Overlay::Code(code) => secret::draw(*code, frame, &model.theme, model.words, area),
        Overlay::Pages(state) => pages::draw(model, state, frame, area),
        Overlay::Asking(_, dialog) => dialog.draw(frame, &model.theme, model.words, area),
    }
}
