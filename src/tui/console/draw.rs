//! The console's frame: header, screen, message, footer, and what lies over them.

use super::{Model, Overlay, Tab, header};
use super::{board, cockpit, ideas, join, pages, people, rounds, sheet, speakers};
use crate::hub::Health;
use crate::text::t;
use crate::tui::widgets::{fits_or_says_so, footer, help};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Clear};

/// The least that the console can be worked in.
const LEAST: Size = Size::new(56, 14);

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
    let [top, rule, middle, bottom] = Layout::vertical([
        Constraint::Length(header::HEIGHT),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    header::draw(model, frame, top);
    let line = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(line, rule);
    screen(model, frame, middle);
    footer::draw(frame, &model.theme, model.words, &model.tables(), bottom);
    message(model, frame, rule, middle);
    over(model, frame, area);
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
        Overlay::Picking(_, picker) => picker.draw(frame, &model.theme, model.words, area),
        Overlay::Counting(form) => form.draw(frame, &model.theme, model.words, &model.session),
        Overlay::Pages(state) => pages::draw(model, state, frame, area),
        Overlay::Asking(_, dialog) => dialog.draw(frame, &model.theme, model.words, area),
    }
}
