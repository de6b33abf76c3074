//! Texts one below the other with the spare rows shared out between them, so that a page looks
//! the same on a small wall and on a large one.

use super::part;
use crate::tui::theme::Theme;
use crate::tui::widgets::big::{Paragraph, Text};
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};

/// The most blank rows between two texts, as a share of the height; texts further apart look as
/// if they had nothing to do with each other.
const FURTHEST: u16 = 8;

/// The texts, each as large as its share of the height allows, in per cent, and what those before
/// it have left over.
pub fn shared(theme: &Theme, room: Size, said: &[(Vec<Paragraph>, u16)]) -> Vec<Text> {
    let mut spare = 0;
    let texts = said.iter().map(|(paragraphs, share)| {
        let height = part(room.height, *share) + spare;
        let text = Text::fitted(theme, paragraphs, Size::new(room.width, height));
        spare = height.saturating_sub(text.height());
        text
    });
    texts.collect()
}

/// Draws the texts in the middle of `area`, with equal gaps between them.
pub fn stack(frame: &mut Frame, area: Rect, texts: &[Text], alignment: Alignment) {
    let taken: u16 = texts.iter().map(Text::height).sum();
    let gaps = texts.len().max(1) as u16;
    let spare = area.height.saturating_sub(taken);
    let gap = (spare / gaps).min((area.height / FURTHEST).max(1));
    let mut y = area.y + spare.saturating_sub(gap * (gaps - 1)) / 2;
    for text in texts {
        let height = text.height().min(area.bottom().saturating_sub(y));
        text.draw(frame, Rect { y, height, ..area }, alignment);
        y = (y + height + gap).min(area.bottom());
    }
}
