//! What the facilitator means to say in the block, and what only they should remember.

use super::{Model, heading, lines};
use crate::text::t;
use crate::tui::text::wrap;
use crate::tui::widgets::note;
use crate::views::clock::{Moment, moment};
use crate::views::cockpit::scripted;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// The narrowest that a script is wrapped to; what is scrolled past is reckoned by it.
const NARROWEST: usize = 24;

/// Draws it, scrolled to where the reader is.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let words = model.words;
    let name = match (scripted(&model.session), moment(&model.session)) {
        (Some(block), Moment::NotStarted) => {
            t!(words, "cockpit-script-of", title = block.title.one_line())
        }
        _ => words.say("cockpit-script"),
    };
    let below = heading(frame, &model.theme, &name, area);
    let told = told(model, columns(below.width));
    if told.is_empty() {
        let id = match moment(&model.session) {
            Moment::Ended => "cockpit-nothing-runs",
            _ => "cockpit-no-script",
        };
        return note(frame, &model.theme, &words.say(id), below);
    }
    let height = usize::from(below.height);
    let most = told.len().saturating_sub(height);
    let first = usize::from(model.cockpit.scroll).min(most);
    let more = first < most;
    lines(frame, below, told.into_iter().skip(first));
    if more && below.height > 0 {
        let mark = Rect {
            x: below.right().saturating_sub(2),
            y: below.bottom() - 1,
            width: 1,
            height: 1,
        };
        frame.render_widget(Line::styled("▼", model.theme.accent()), mark);
    }
}

/// The lines that all of it takes in so many columns, heading and all.
pub fn height(model: &Model, width: u16) -> u16 {
    let told = told(model, columns(width)).len().max(1);
    u16::try_from(told + 1).unwrap_or(u16::MAX)
}

/// The columns that a line of it gets: blanks around it, and room for the mark that says more.
fn columns(width: u16) -> usize {
    usize::from(width).saturating_sub(3)
}

/// Script and private notes, line by line.
fn told(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let Some(block) = scripted(&model.session) else {
        return Vec::new();
    };
    let in_lines = |text: &str, style: Style| {
        let text = match text.is_empty() {
            true => Vec::new(),
            false => wrap(text, columns, usize::MAX),
        };
        text.into_iter()
            .map(move |line| Line::styled(line, style))
            .collect::<Vec<_>>()
    };
    let mut told = in_lines(&block.script, Style::new());
    if !block.private.is_empty() {
        let text = format!(
            "{}: {}",
            model.words.say("cockpit-private"),
            &*block.private
        );
        if !told.is_empty() {
            told.push(Line::default());
        }
        told.extend(in_lines(&text, model.theme.accent()));
    }
    told
}

/// The most that it can be scrolled, however narrow its part of the screen.
pub fn furthest(model: &Model) -> u16 {
    u16::try_from(told(model, NARROWEST).len()).unwrap_or(u16::MAX)
}
