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

/// The columns in view, with the chosen spot among them. Only the column of the cursor is scrolled:
/// the others stay where they can be read from their beginning.
pub fn in_view(
    sorted: &Sorted,
    chosen: Option<usize>,
    columns: usize,
    cards: usize,
) -> Vec<Column> {
    let here = chosen.map_or(0, |at| sorted.part_of(at));
    let first = first_in_view(here, sorted.parts.len(), columns);
    let parts = sorted.parts.iter().enumerate().skip(first).take(columns);
    let columns = parts.map(|(at, part)| {
        let line = chosen
            .filter(|_| at == here)
            .map_or(0, |spot| spot - part.start);
        let start = part.start + first_in_view(line, part.length, cards);
        let end = (start + cards).min(part.start + part.length);
        Column {
            part: at,
            spots: start..end,
        }
    });
    columns.collect()
}

/// The columns in view, each in its place.
fn places(sorted: &Sorted, chosen: Option<usize>, area: Rect) -> Vec<(Column, Rect)> {
    let most = (area.width / COLUMN).max(1);
    let count = most
        .min(u16::try_from(sorted.parts.len()).unwrap_or(most))
        .max(1);
    let wide = (area.width / count).min(area.width / 2);
    let cards = usize::from(area.height.saturating_sub(1) / CARD).max(1);
    let columns = in_view(sorted, chosen, usize::from(count), cards);
    let placed = (0..).zip(columns).map(|(index, column)| {
        let place = Rect {
            x: area.x + index * wide,
            width: wide.saturating_sub(1),
            ..area
        };
        (column, place)
    });
    placed.collect()
}

/// The place of a column's card, counted from its top.
fn card_place(column: Rect, row: u16) -> Rect {
    let place = Rect {
        x: column.x + 1.min(column.width),
        y: column.y + 1 + row * CARD,
        width: column.width.saturating_sub(1),
        height: CARD,
    };
    place.intersection(column)
}

/// The spot at this position.
pub fn spot_at(sorted: &Sorted, chosen: Option<usize>, area: Rect, at: Position) -> Option<usize> {
    let columns = places(sorted, chosen, area);
    let (column, place) = columns.into_iter().find(|(_, place)| place.contains(at))?;
    let mut cards = (0..).zip(column.spots);
    cards.find_map(|(row, spot)| card_place(place, row).contains(at).then_some(spot))
}

/// Draws the wall.
pub fn draw(model: &Model, frame: &mut Frame, sorted: &Sorted, chosen: Option<usize>, area: Rect) {
    let placed = places(sorted, chosen, area);
    for (column, place) in &placed {
        draw_column(model, frame, sorted, column, chosen, *place);
    }
    let columns: Vec<Column> = placed.into_iter().map(|(column, _)| column).collect();
    beyond(model, frame, sorted, &columns, area);
}

fn draw_column(
    model: &Model,
    frame: &mut Frame,
    sorted: &Sorted,
    column: &Column,
    chosen: Option<usize>,
    area: Rect,
) {
    let part = &sorted.parts[column.part];
    let head = list::head_line(model, part, usize::from(area.width));
    frame.render_widget(head, Rect { height: 1, ..area }.intersection(area));
    for (row, spot) in (0..).zip(column.spots.clone()) {
        let place = card_place(area, row);
        let idea = model.session.ideas.get(&sorted.spots[spot].idea);
        if let Some(idea) = idea {
            card(model, frame, idea, chosen == Some(spot), place);
        }
    }
    let last = part.start + part.length;
    if column.spots.end < last {
        let text = t!(model.words, "ideas-below", count = last - column.spots.end);
        let y = area.y + 1 + column.spots.len() as u16 * CARD;
        let place = Rect {
            y,
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
        let inside = Rect {
            height: inner.height,
            ..inner
        };
        frame.buffer_mut().set_style(inside, model.theme.strong());
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
