//! The pitch that runs, above the queue: who has the room's attention, for how long still, and
//! how many it has won so far.

use crate::text::dates;
use crate::tui::console::Model;
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::big;
use crate::views::market::{PitchView, pitch};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Lines of the title.
const TITLE: u16 = 2;
/// Lines of the clock where the list has this much height to spare.
const BIG_CLOCK: u16 = 4;
const TALL: u16 = 20;

/// Draws the pitch in the upper part of `area`, if one runs; gives what is left of it.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) -> Rect {
    let Some(view) = pitch(&model.session) else {
        return area;
    };
    let clock = clock_rows(area);
    let [here, rest] = parts(area);
    let block = Block::new()
        .borders(Borders::BOTTOM)
        .border_style(model.theme.faint());
    let inner = block.inner(here);
    frame.render_widget(block, here);
    let [head, title, digits] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(TITLE),
        Constraint::Length(clock),
    ])
    .areas(inner);
    draw_head(model, frame, &view, head);
    draw_title(model, frame, &view, title);
    draw_clock(model, frame, &view, digits);
    rest
}

/// Lines of the time that is left.
fn clock_rows(area: Rect) -> u16 {
    if area.height >= TALL { BIG_CLOCK } else { 1 }
}

/// The pitch, and what it leaves below.
fn parts(area: Rect) -> [Rect; 2] {
    let height = TITLE + clock_rows(area) + 2;
    Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area)
}

/// What the pitch leaves of `area`: all of it while there is none.
pub fn rest(model: &Model, area: Rect) -> Rect {
    match pitch(&model.session) {
        None => area,
        Some(_) => parts(area)[1],
    }
}

fn draw_head(model: &Model, frame: &mut Frame, view: &PitchView, area: Rect) {
    let head = format!(" ▶ {}", model.words.say("market-pitch-now"));
    frame.render_widget(Line::styled(head, model.theme.accent()), area);
    let interest = format!("★{} ", view.interest);
    let interest = Line::styled(interest, model.theme.strong()).right_aligned();
    frame.render_widget(interest, area);
}

fn draw_title(model: &Model, frame: &mut Frame, view: &PitchView, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let lines = wrap(&view.title, columns, usize::from(area.height));
    for (place, line) in area.rows().zip(lines) {
        let line = Line::styled(format!(" {line}"), model.theme.strong());
        frame.render_widget(line, place);
    }
}

fn draw_clock(model: &Model, frame: &mut Frame, view: &PitchView, area: Rect) {
    let urgency = view.urgency(model.now);
    let style = model.theme.urgency(urgency);
    let left = dates::countdown(view.left(model.now));
    let glyph = model.theme.urgency_glyph(urgency);
    if area.height >= BIG_CLOCK {
        return big::write(frame, &model.theme, style, &format!("{left} {glyph}"), area);
    }
    let host = view.host.as_ref().map(|name| name.one_line().into_owned());
    let line = Line::from(vec![
        Span::styled(format!(" {glyph} {left}  "), style),
        Span::styled(host.unwrap_or_default(), model.theme.faint()),
    ]);
    let cut = fit(&line.to_string(), usize::from(area.width)).into_owned();
    frame.render_widget(Line::styled(cut, style), area);
}
