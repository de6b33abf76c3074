//! The wall as cards in columns, one column for each heading, for wide screens.

use super::{Model, list, marks};
use crate::domain::model::Idea;
use crate::text::t;
use crate::tui::text::{fit, width, wrap};
use crate::tui::widgets::list::first_in_view;
use crate::views::wall::sorted::Sorted;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType};
use std::ops::Range;

/// The narrowest a column gets; narrower ones break every other word.
const COLUMN: u16 = 36;
/// Lines of text on a card. All cards are of one height, so that those in view are found by
/// reckoning.
const TEXT: usize = 3;
/// Lines of a card: its text between two edges.
const CARD: u16 = TEXT as u16 + 2;

/// A column in view: which part it is, and which of its spots are in view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The part.
    pub part: usize,
    /// The spots, by their places among all.
    pub spots: Range<usize>,
}

/// How many parts stand beside each other, and how many cards each has beside and below each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Parts.
    pub parts: usize,
    /// Cards of a part beside each other.
    pub beside: usize,
    /// Cards below each other.
    pub below: usize,
}

impl Room {
    /// What fits `area`. Few parts get several columns each, so that no card is wider than a text
    /// is read.
    fn of(area: Rect, parts: usize) -> Room {
        let columns = usize::from(area.width / COLUMN).max(1);
        let shown = columns.min(parts).max(1);
        Room {
            parts: shown,
            beside: columns / shown,
            below: usize::from(area.height.saturating_sub(1) / CARD).max(1),
        }
    }
}

/// The columns in view, with the chosen spot among them. Only the part of the cursor is scrolled:
/// the others stay where they can be read from their beginning. Where a part has several columns it
/// is leafed through page by page, so that cards don't wander from column to column.
pub fn in_view(sorted: &Sorted, chosen: Option<usize>, room: Room) -> Vec<Column> {
    let here = chosen.map_or(0, |at| sorted.part_of(at));
    let first = first_in_view(here, sorted.parts.len(), room.parts);
    let parts = sorted.parts.iter().enumerate().skip(first).take(room.parts);
    let cards = room.beside * room.below;
    let columns = parts.map(|(at, part)| {
        let line = chosen
            .filter(|_| at == here)
            .map_or(0, |spot| spot - part.start);
        let above = match room.beside {
            1 => first_in_view(line, part.length, cards),
            _ => line / cards * cards,
        };
        let start = part.start + above;
        let end = (start + cards).min(part.start + part.length);
        Column {
            part: at,
            spots: start..end,
        }
    });
    columns.collect()
}

/// The place of a column in view.
fn column_place(room: Room, index: u16, area: Rect) -> Rect {
    let wide = area.width / u16::try_from(room.parts).unwrap_or(1);
    Rect {
        x: area.x + index * wide,
        width: wide.saturating_sub(1),
        ..area
    }
}

/// The place of a column's card, counted from its first.
fn card_place(room: Room, card: u16, column: Rect) -> Rect {
    let wide = column.width / u16::try_from(room.beside).unwrap_or(1);
    let below = u16::try_from(room.below).unwrap_or(1);
    let place = Rect {
        x: column.x + 1 + card / below * wide,
        y: column.y + 1 + card % below * CARD,
        width: wide.saturating_sub(1),
        height: CARD,
    };
    place.intersection(column)
}

/// The spot at this position.
pub fn spot_at(sorted: &Sorted, chosen: Option<usize>, area: Rect, at: Position) -> Option<usize> {
    let room = Room::of(area, sorted.parts.len());
    let columns = in_view(sorted, chosen, room);
    let mut cards = (0..).zip(columns).flat_map(|(index, column)| {
        let place = column_place(room, index, area);
        (0..)
            .zip(column.spots)
            .map(move |(card, spot)| (card_place(room, card, place), spot))
    });
    cards.find_map(|(place, spot)| place.contains(at).then_some(spot))
}

/// Draws the wall.
pub fn draw(model: &Model, frame: &mut Frame, sorted: &Sorted, chosen: Option<usize>, area: Rect) {
    let room = Room::of(area, sorted.parts.len());
    let columns = in_view(sorted, chosen, room);
    for (index, column) in (0..).zip(&columns) {
        let place = column_place(room, index, area);
        draw_column(model, frame, sorted, column, (room, chosen), place);
    }
    beyond(model, frame, sorted, &columns, area);
}

fn draw_column(
    model: &Model,
    frame: &mut Frame,
    sorted: &Sorted,
    column: &Column,
    (room, chosen): (Room, Option<usize>),
    area: Rect,
) {
    let part = &sorted.parts[column.part];
    let head = list::head_line(model, part, usize::from(area.width));
    frame.render_widget(head, Rect { height: 1, ..area }.intersection(area));
    for (at, spot) in (0..).zip(column.spots.clone()) {
        let idea = model.session.ideas.get(&sorted.spots[spot].idea);
        if let Some(idea) = idea {
            let place = card_place(room, at, area);
            card(model, frame, idea, chosen == Some(spot), place);
        }
    }
    let last = part.start + part.length;
    if column.spots.end < last {
        let text = t!(model.words, "ideas-below", count = last - column.spots.end);
        let place = Rect {
            y: area.y + 1 + u16::try_from(room.below).unwrap_or(1) * CARD,
            height: 1,
            ..area
        };
        let line = Line::styled(format!("  ↓ {text}"), model.theme.faint());
        frame.render_widget(line, place.intersection(area));
    }
}

/// One idea: its number and signs on the upper edge, its text, its fate on the lower edge.
fn card(model: &Model, frame: &mut Frame, idea: &Idea, chosen: bool, area: Rect) {
    let marked = model.ideas.marked.contains(&idea.id);
    let (sign, style) = marks::sign(&model.theme, idea, marked);
    let edge = match (chosen, marked) {
        (true, _) | (_, true) => model.theme.accent(),
        (false, false) => model.theme.faint(),
    };
    let kind = match chosen {
        true => BorderType::Thick,
        false => BorderType::Plain,
    };
    let columns = usize::from(area.width);
    let name = match idea.is_open() && !marked {
        true => format!(" #{} ", idea.id),
        false => format!(" {} #{} ", sign.trim(), idea.id),
    };
    let notes = marks::notes(model, idea);
    let mut block = Block::bordered()
        .border_type(kind)
        .border_style(edge)
        .title(Span::styled(name, edge));
    if !notes.is_empty() {
        block = block.title(Line::styled(format!("{notes} "), edge).right_aligned());
    }
    let below = marks::release(model, idea);
    let below = below.or_else(|| Some((marks::fate(model, idea)?, model.theme.faint())));
    if let Some((text, style)) = below {
        let text = fit(&text, columns.saturating_sub(6)).into_owned();
        block = block.title_bottom(Line::styled(format!(" {text} "), style).right_aligned());
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let text = wrap(&idea.text, usize::from(inner.width.saturating_sub(2)), TEXT);
    for (place, line) in inner.rows().zip(text) {
        frame.render_widget(Line::styled(format!(" {line}"), style), place);
    }
    if chosen {
        frame.buffer_mut().set_style(inner, model.theme.strong());
    }
}

/// How many parts lie to the left and to the right of those in view, at the ends of the last line.
fn beyond(model: &Model, frame: &mut Frame, sorted: &Sorted, columns: &[Column], area: Rect) {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return;
    };
    let right = sorted.parts.len() - 1 - last.part;
    if first.part == 0 && right == 0 {
        return;
    }
    let mut said = Vec::new();
    if first.part > 0 {
        let text = t!(model.words, "ideas-more-parts", count = first.part);
        said.push(format!("← {text}"));
    }
    if right > 0 {
        let text = t!(model.words, "ideas-more-parts", count = right);
        said.push(format!("{text} →"));
    }
    let text = format!(" {} ", said.join("   "));
    let place = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        x: area.right().saturating_sub(width(&text) as u16),
        width: (width(&text) as u16).min(area.width),
    };
    frame.render_widget(
        Line::styled(text, model.theme.accent()),
        place.intersection(area),
    );
}
