//! How an open space works: four principles, one law, two animals.

use super::Model;
use crate::tui::text::wrap;
use crate::tui::widgets::big;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// The principles, in the order they are read aloud.
const PRINCIPLES: [&str; 4] = [
    "projector-principle-people",
    "projector-principle-what",
    "projector-principle-when",
    "projector-principle-over",
];

/// The widest the text gets; the eye loses longer lines.
const WIDEST: u16 = 84;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let [head, body] =
        Layout::vertical([Constraint::Length(area.height / 5), Constraint::Fill(1)]).areas(area);
    let title = words.say("projector-principles");
    big::write(frame, theme, theme.accent(), &title, head);

    let width = WIDEST.min(area.width.saturating_sub(4));
    let paragraphs = paragraphs(model);
    let lines: Vec<Vec<String>> = paragraphs
        .iter()
        .map(|(text, _)| wrap(text, usize::from(width), 3))
        .collect();
    let rows: usize = lines.iter().map(Vec::len).sum();
    // With room to spare the paragraphs stand apart.
    let apart = u16::from(usize::from(body.height) >= rows + lines.len() - 1);
    let needed = rows as u16 + apart * (lines.len() as u16 - 1);
    let mut y = body.y + body.height.saturating_sub(needed) / 2;
    for (lines, (_, style)) in lines.into_iter().zip(&paragraphs) {
        for line in lines {
            if y >= body.bottom() {
                return;
            }
            let place = Rect {
                x: body.x + (body.width - width) / 2,
                y,
                width,
                height: 1,
            };
            frame.render_widget(Line::styled(line, *style), place);
            y += 1;
        }
        y += apart;
    }
}

fn paragraphs(model: &Model) -> Vec<(String, Style)> {
    let (words, theme) = (model.words, &model.theme);
    let principles = PRINCIPLES.iter().enumerate().map(|(index, id)| {
        let text = format!("{}. {}", index + 1, words.say(id));
        (text, theme.strong())
    });
    let law = (words.say("projector-law").into_owned(), theme.accent());
    let animals = (words.say("projector-animals").into_owned(), Style::new());
    principles.chain([law, animals]).collect()
}
