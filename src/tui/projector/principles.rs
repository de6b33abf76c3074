//! How an open space works: four principles, one law, two animals.

use super::Model;
use super::stack::stack;
use crate::tui::widgets::big::{Paragraph, Text};
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::style::Style;

/// The principles, in the order they are read aloud.
const PRINCIPLES: [&str; 4] = [
    "projector-principle-people",
    "projector-principle-what",
    "projector-principle-when",
    "projector-principle-over",
];

/// The widest that plain text gets; the eye loses longer lines.
const WIDEST: u16 = 84;

/// Draws the page. The principles come first: where they fit in large letters only without the
/// title, the title goes, and the law stands below in plain ones.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = &model.theme;
    let area = super::margins(area);
    let (principles, law) = (principles(model), law(model));
    let all: Vec<Paragraph> = principles.iter().chain(&law).cloned().collect();
    let title = [(
        model.words.say("projector-principles").into_owned(),
        theme.accent(),
    )];
    let room = Size::new(area.width, super::part(area.height, 20));
    let head = Text::fitted(theme, &title, room);
    let below_title = Size::new(area.width, area.height - head.height() - 1);
    if let Some(text) = Text::large(theme, &all, below_title) {
        return stack(frame, area, &[head, text], Alignment::Left);
    }
    let narrow = Size::new(area.width.min(WIDEST), area.height);
    let law = Text::plain(&law, narrow);
    let above_law = Size::new(area.width, area.height.saturating_sub(law.height() + 1));
    let place = inset(area, narrow.width);
    match Text::large(theme, &principles, above_law) {
        Some(text) => {
            let [top, bottom] = split(area, text.height(), law.height());
            text.draw(frame, top, Alignment::Left);
            law.draw(frame, inset(bottom, narrow.width), Alignment::Left);
        }
        None => {
            let rows = place.height.saturating_sub(head.height() + 1);
            let text = Text::plain(&all, Size::new(place.width, rows));
            stack(frame, place, &[head, text], Alignment::Left);
        }
    }
}

/// Two parts of these heights, with the spare rows before, between and after them.
fn split(area: Rect, first: u16, second: u16) -> [Rect; 2] {
    let gap = area.height.saturating_sub(first + second) / 3;
    let top = Rect {
        y: area.y + gap,
        height: first,
        ..area
    };
    let y = top.bottom() + gap.max(1);
    let bottom = Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    };
    [top, bottom]
}

/// The middle of an area, this wide.
fn inset(area: Rect, width: u16) -> Rect {
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

fn principles(model: &Model) -> Vec<Paragraph> {
    let said = PRINCIPLES.iter().map(|id| {
        let text = model.words.say(id).into_owned();
        (text, model.theme.strong())
    });
    said.collect()
}

/// The law of two feet, and the bumblebees and butterflies that come of it.
fn law(model: &Model) -> Vec<Paragraph> {
    let words = model.words;
    vec![
        (
            words.say("projector-law").into_owned(),
            model.theme.accent(),
        ),
        (words.say("projector-animals").into_owned(), Style::new()),
    ]
}
