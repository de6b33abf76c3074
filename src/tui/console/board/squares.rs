//! The squares of the board: a row per room, a column per slot.

use super::{Pane, Places};
use crate::domain::model::Room;
use crate::text::{dates, t};
use crate::tui::console::Model;
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::note;
use crate::views::grid::{GridView, SlotView, TopicCard, When};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders};

/// Columns of the rooms' names.
const ROOM: u16 = 14;
/// The narrowest column of a slot that still says something.
const SLOT: u16 = 16;
/// Lines of a square: two of the title and one of numbers.
const CELL: u16 = 3;

/// Draws the squares, those around the cursor where not all fit.
pub fn draw(model: &Model, frame: &mut Frame, view: &GridView, places: &Places, area: Rect) {
    if view.rooms.is_empty() || view.slots.is_empty() {
        let id = if view.rooms.is_empty() {
            "console-board-no-rooms"
        } else {
            "console-board-no-slots"
        };
        return note(frame, &model.theme, &model.words.say(id), area);
    }
    let column = model.board.slot.line(&places.slots).unwrap_or(0);
    let row = model.board.room.line(&places.rooms).unwrap_or(0);
    let here = (model.board.pane == Pane::Grid).then_some((row, column));

    let slots = usize::from(area.width.saturating_sub(ROOM) / SLOT).clamp(1, view.slots.len());
    let first_slot = first_in_view(column, view.slots.len(), slots);
    let width = area.width.saturating_sub(ROOM) / slots as u16;
    let rooms = usize::from(area.height.saturating_sub(1) / (CELL + 1)).max(1);
    let first_room = first_in_view(row, view.rooms.len(), rooms);

    let shown_slots = view.slots.iter().enumerate().skip(first_slot).take(slots);
    for (place, (_, slot)) in shown_slots.clone().enumerate() {
        let head = Rect {
            x: area.x + ROOM + width * place as u16,
            width,
            height: area.height.min(1),
            ..area
        };
        frame.render_widget(slot_head(model, slot, width), head);
    }
    for (place, (line, room)) in view
        .rooms
        .iter()
        .enumerate()
        .skip(first_room)
        .take(rooms)
        .enumerate()
    {
        let y = area.y + 1 + place as u16 * (CELL + 1);
        let band = Rect {
            y,
            height: (CELL + 1).min(area.bottom().saturating_sub(y)),
            ..area
        };
        draw_room(model, frame, room, band);
        for (place, (index, slot)) in shown_slots.clone().enumerate() {
            let square = Rect {
                x: area.x + ROOM + width * place as u16,
                y: y + 1,
                width: width.saturating_sub(1),
                height: band.height.saturating_sub(1),
            };
            draw_square(model, frame, slot.cells[line].as_ref(), slot.when, square);
            if here == Some((line, index)) {
                frame.buffer_mut().set_style(square, model.theme.selected());
            }
        }
    }
}

fn slot_head(model: &Model, slot: &SlotView, width: u16) -> Line<'static> {
    let start = dates::clock(&model.session.setup.local(slot.start));
    let (mark, style) = match slot.when {
        When::Now => ("▶ ", model.theme.accent()),
        When::Past => ("✓ ", model.theme.faint()),
        When::Later => ("", model.theme.strong()),
    };
    let text = format!("{mark}{start} {}", slot.title.one_line());
    let text = fit(&text, usize::from(width.saturating_sub(1))).into_owned();
    Line::styled(text, style)
}

/// A line above, the room's name, and how many it holds.
fn draw_room(model: &Model, frame: &mut Frame, room: &Room, area: Rect) {
    let rule = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(rule, area);
    let columns = usize::from(ROOM) - 2;
    let names = wrap(&room.name, columns, usize::from(CELL) - 1);
    let names = names.into_iter().map(|name| (name, model.theme.strong()));
    let chairs = t!(model.words, "console-chairs", count = room.capacity);
    let chairs = (fit(&chairs, columns).into_owned(), model.theme.faint());
    let lines = names.chain([chairs]);
    for (place, (text, style)) in area.rows().skip(1).zip(lines) {
        let place = Rect {
            width: ROOM - 1,
            ..place
        };
        frame.render_widget(Line::styled(format!(" {text}"), style), place);
    }
}

fn draw_square(model: &Model, frame: &mut Frame, card: Option<&TopicCard>, when: When, area: Rect) {
    let columns = usize::from(area.width);
    let held = card.is_some_and(|card| model.board.held == Some(card.id));
    let style = match when {
        _ if held => model.theme.warn(),
        When::Past => model.theme.faint(),
        _ if card.is_none() => model.theme.faint(),
        _ => Style::new(),
    };
    let lines = match card {
        None => vec!["·".to_owned()],
        Some(card) => {
            let mark = if held { "▲ " } else { "" };
            let mut lines = wrap(
                &format!("{mark}{}", card.title),
                columns,
                usize::from(CELL) - 1,
            );
            lines.resize(usize::from(CELL) - 1, String::new());
            lines.push(fit(&numbers(model, card), columns).into_owned());
            lines
        }
    };
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style), place);
    }
}

/// Sign-ups of chairs, waiting list, interest, ideas: what matters most for placing first.
fn numbers(model: &Model, card: &TopicCard) -> String {
    let mut text = match card.chairs {
        Some(chairs) => format!("{}/{chairs}", card.signed),
        None => card.signed.to_string(),
    };
    if card.waiting > 0 {
        let waiting = t!(model.words, "console-waiting-list", count = card.waiting);
        text.push_str(&format!(" !{waiting}"));
    }
    text.push_str(&format!(" ★{}", card.interest));
    if card.ideas > 0 {
        let ideas = t!(model.words, "count-ideas", count = card.ideas);
        text.push_str(&format!(" · {ideas}"));
    }
    text
}
