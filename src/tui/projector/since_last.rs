//! "Sedan sist": what became of the meeting before this one. People come back to where something
//! came of what they said.

use super::Model;
use super::leaves;
use crate::tui::widgets::big;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = &model.theme;
    let [head, body] =
        Layout::vertical([Constraint::Fill(1), Constraint::Fill(4)]).areas(super::margins(area));
    let title = model.words.say("stage-since-last");
    big::write(frame, theme, theme.accent(), &title, head);
    let lines = &model.session.setup.since_last;
    let paragraphs: Vec<big::Paragraph> = match lines.is_empty() {
        true => vec![(
            model.words.say("stage-since-last-none").into_owned(),
            Style::new(),
        )],
        false => lines
            .iter()
            .map(|line| (format!("• {}", line.one_line()), Style::new()))
            .collect(),
    };
    leaves::draw(model, frame, &paragraphs, body);
}
