//! The whole board: rooms down, slots across; what is over in grey, what runs marked.

use super::super::Model;
use super::{named, turned};
use crate::domain::model::TopicId;
use crate::text::{dates, t};
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::big::Text;
use crate::views::grid::{GridView, SlotView, TopicCard, When};
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders};
use std::collections::HashMap;

/// Columns of the rooms' names.
const ROOM: u16 = 18;
/// The narrowest column of a slot.
const SLOT: u16 = 18;
/// The least lines of a room, the one above it too, and the most where titles are in plain letters.
const LINES: (u16, u16) = (3, 4);

/// Draws the board, as many rooms as fit at a time.
pub fn draw(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    let room = area.width.saturating_sub(ROOM + 2);
    let slots = shown_slots(view, usize::from(room / SLOT).max(1));
    let columns = room / slots.len().max(1) as u16;
    let column = |index: usize| Rect {
        x: area.x + 2 + ROOM + columns * index as u16,
        width: columns.saturating_sub(2),
        ..area
    };
    for (index, slot) in slots.iter().enumerate() {
        let place = Rect {
            height: 1,
            ..column(index)
        };
        frame.render_widget(head(model, slot, place.width), place);
    }
    let waiting = view.parked.len() + view.queued.len();
    let foot = if waiting > 0 { 2 } else { 0 };
    let height = area.height.saturating_sub(1 + foot);
    let share = height / view.rooms.len().max(1) as u16;
    let large = large(
        model,
        &slots,
        Size::new(column(0).width, share.saturating_sub(2)),
    );
    let most = large.as_ref().map_or(LINES.1, |_| share.max(LINES.0));
    let each = share.clamp(LINES.0, most);
    let shown = turned(model, view.rooms.len(), usize::from(height / each));
    for (place, line) in shown.enumerate() {
        let band = Rect {
            x: area.x + 1,
            y: area.y + 1 + place as u16 * each,
            width: area.width.saturating_sub(2),
            height: each,
        };
        draw_name(model, frame, &named(model, &view.rooms[line]), band);
        for (index, slot) in slots.iter().enumerate() {
            let square = Rect {
                y: band.y + 1,
                height: each - 1,
                ..column(index)
            };
            let card = slot.cells[line].as_ref();
            let text = card.and_then(|card| large.as_ref()?.get(&card.id));
            match text {
                Some(text) => text.draw(frame, square, Alignment::Left),
                None => draw_square(model, frame, card, slot.when, square),
            }
        }
    }
    if waiting > 0 {
        draw_waiting(model, frame, waiting, area);
    }
}

/// All slots where they fit; else what is over makes room for what is to come, unless all is over
/// and is looked back on.
fn shown_slots(view: &GridView, fits: usize) -> Vec<&SlotView> {
    let all_over = view.slots.iter().all(|slot| slot.when == When::Past);
    let all = view.slots.len() <= fits || all_over;
    let slots = view.slots.iter();
    slots
        .filter(|slot| all || slot.when != When::Past)
        .take(fits)
        .collect()
}

fn head(model: &Model, slot: &SlotView, width: u16) -> Line<'static> {
    let start = dates::clock(&model.session.setup.local(slot.start));
    let (mark, style) = match slot.when {
        When::Now => ("▶ ", model.theme.accent()),
        When::Past => ("✓ ", model.theme.faint()),
        When::Later => ("", model.theme.strong()),
    };
    let text = format!("{mark}{start} {}", slot.title.one_line());
    Line::styled(fit(&text, usize::from(width)).into_owned(), style)
}

fn draw_name(model: &Model, frame: &mut Frame, name: &str, band: Rect) {
    let rule = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(rule, band);
    let lines = wrap(name, usize::from(ROOM) - 2, usize::from(band.height) - 1);
    for (place, line) in band.rows().skip(1).zip(lines) {
        // A line's style is its whole row's: it must end where the name does.
        let width = ROOM.min(place.width);
        let line = Line::styled(format!(" {line}"), model.theme.strong());
        frame.render_widget(line, Rect { width, ..place });
    }
}

/// The titles of these squares by their topics, if all of them can be written in large letters.
fn large(model: &Model, slots: &[&SlotView], room: Size) -> Option<HashMap<TopicId, Text>> {
    let cards = || {
        let slots = slots.iter();
        slots.flat_map(|slot| slot.cells.iter().flatten().map(|card| (card, slot.when)))
    };
    let titles: Vec<_> = cards()
        .map(|(card, when)| {
            let title = card.title.one_line().into_owned();
            ((title, style(model, Some(card), when)), room)
        })
        .collect();
    let texts = Text::uniform(&model.theme, &titles)?;
    let ids = cards().map(|(card, _)| card.id);
    Some(ids.zip(texts).collect())
}

fn style(model: &Model, card: Option<&TopicCard>, when: When) -> Style {
    match (card, when) {
        (None, _) | (_, When::Past) => model.theme.faint(),
        _ => Style::new(),
    }
}

fn draw_square(model: &Model, frame: &mut Frame, card: Option<&TopicCard>, when: When, area: Rect) {
    let lines = match card {
        Some(card) => wrap(
            &card.title,
            usize::from(area.width),
            usize::from(area.height),
        ),
        None => vec!["·".to_owned()],
    };
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style(model, card, when)), place);
    }
}

fn draw_waiting(model: &Model, frame: &mut Frame, waiting: usize, area: Rect) {
    let text = t!(model.words, "projector-waiting", count = waiting);
    let text = fit(&text, usize::from(area.width) - 4).into_owned();
    let place = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    };
    let line = Line::styled(format!("  {text}"), model.theme.faint());
    frame.render_widget(line, place);
}
