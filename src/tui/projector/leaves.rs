//! A list that does not fit a page in large letters, leaf by leaf, slowly enough to be read aloud.

use super::Model;
use crate::text::t;
use crate::tui::program::next_multiple;
use crate::tui::theme::Theme;
use crate::tui::widgets::big::{Paragraph, Text};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::text::Line;

/// Seconds that a leaf stands: a point or two read aloud.
const STANDS: i64 = 12;

/// The paragraphs on as few leaves as they fit in large letters; all on one leaf in plain letters
/// where one of them has no leaf of its own.
fn leaves(theme: &Theme, paragraphs: &[Paragraph], room: Size) -> Vec<Text> {
    if let Some(text) = Text::large(theme, paragraphs, room) {
        return vec![text];
    }
    let mut leaves = Vec::new();
    let mut rest = paragraphs;
    while !rest.is_empty() {
        let leaf = (1..=rest.len()).rev().find_map(|count| {
            let text = Text::smallest(theme, &rest[..count], room)?;
            Some((text, count))
        });
        let Some((text, count)) = leaf else {
            return vec![Text::plain(paragraphs, room)];
        };
        leaves.push(text);
        rest = &rest[count..];
    }
    leaves
}

/// Draws the leaf whose turn it is, and which one it is of how many.
pub fn draw(model: &Model, frame: &mut Frame, paragraphs: &[Paragraph], area: Rect) {
    let [body, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let leaves = leaves(&model.theme, paragraphs, body.as_size());
    model.leaves.set(leaves.len());
    let turn = usize::try_from(model.now.timestamp().div_euclid(STANDS)).unwrap_or(0);
    let at = turn % leaves.len().max(1);
    if let Some(text) = leaves.get(at) {
        text.draw_middle(frame, body, Alignment::Left);
    }
    if leaves.len() > 1 {
        let of = leaves.len();
        let text = t!(model.words, "ideas-wall-page", page = at + 1, of = of);
        let line = Line::styled(text, model.theme.faint()).right_aligned();
        frame.render_widget(line, foot);
    }
}

/// When the next leaf comes.
pub fn turns_at(now: DateTime<Utc>) -> DateTime<Utc> {
    next_multiple(now, STANDS * 1_000)
}
