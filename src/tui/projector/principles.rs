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
    let columns = usize::from(width);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let mut add = |text: String, style: Style| {
        let wrapped = wrap(&text, columns, 3);
        lines.extend(wrapped.into_iter().map(|line| (line, style)));
    };
    for (index, id) in PRINCIPLES.iter().enumerate() {
        add(format!("{}. {}", index + 1, words.say(id)), theme.strong());
    }
    add(String::new(), Style::new());
    add(words.say("projector-law").into_owned(), theme.accent());
    add(String::new(), Style::new());
    add(words.say("projector-animals").into_owned(), Style::new());

    // With room to spare the lines stand apart.
    let step = if usize::from(body.height) >= lines.len() * 2 {
        2
    } else {
        1
    };
    let needed = (lines.len() * step) as u16;
    let top = body.y + body.height.saturating_sub(needed) / 2;
    for (index, (line, style)) in lines.into_iter().enumerate() {
        let y = top + (index * step) as u16;
        if y >= body.bottom() {
            break;
        }
        let place = Rect {
            x: body.x + (body.width - width) / 2,
            y,
            width,
            height: 1,
        };
        frame.render_widget(Line::styled(line, style), place);
    }
}
