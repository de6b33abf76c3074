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
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders};
use std::ops::Range;

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
    let shape = Shape::of(model, places, area);
    for slot in shape.slots.clone() {
        let head = slot_head(model, &view.slots[slot], shape.width);
        frame.render_widget(head, shape.head(slot));
    }
    let row = model.board.room.line(&places.rooms);
    let column = model.board.slot.line(&places.slots);
    for room in shape.rooms.clone() {
        draw_room(model, frame, &view.rooms[room], shape.band(room));
        for slot in shape.slots.clone() {
            let SlotView { cells, when, .. } = &view.slots[slot];
            let square = shape.square(room, slot);
            draw_square(model, frame, cells[room].as_ref(), *when, square);
            let here = row == Some(room) && column == Some(slot);
            if here && model.board.pane == Pane::Grid {
                frame.buffer_mut().set_style(square, model.theme.selected());
            }
        }
    }
}

/// The squares in view: which rooms and slots, and how wide they are.
struct Shape {
    area: Rect,
    rooms: Range<usize>,
    slots: Range<usize>,
    width: u16,
}

impl Shape {
    fn of(model: &Model, places: &Places, area: Rect) -> Shape {
        let (rooms, slots) = (places.rooms.len(), places.slots.len());
        let room = model.board.room.line(&places.rooms).unwrap_or(0);
        let slot = model.board.slot.line(&places.slots).unwrap_or(0);
        let for_slots = area.width.saturating_sub(ROOM);
        let across = usize::from(for_slots / SLOT).clamp(1, slots.max(1));
        let down = usize::from(area.height.saturating_sub(1) / (CELL + 1)).max(1);
        let first_slot = first_in_view(slot, slots, across);
        let first_room = first_in_view(room, rooms, down);
        Shape {
            area,
            rooms: first_room..(first_room + down).min(rooms),
            slots: first_slot..(first_slot + across).min(slots),
            width: for_slots / across as u16,
        }
    }

    /// The heading of a slot.
    fn head(&self, slot: usize) -> Rect {
        Rect {
            x: self.area.x + ROOM + self.width * (slot - self.slots.start) as u16,
            width: self.width,
            height: self.area.height.min(1),
            ..self.area
        }
    }

    /// The rows of a room.
    fn band(&self, room: usize) -> Rect {
        let y = self.area.y + 1 + (room - self.rooms.start) as u16 * (CELL + 1);
        Rect {
            y,
            height: (CELL + 1).min(self.area.bottom().saturating_sub(y)),
            ..self.area
        }
    }

    /// The square of a room in a slot.
    fn square(&self, room: usize, slot: usize) -> Rect {
        let band = self.band(room);
        Rect {
            x: self.head(slot).x,
            y: band.y + 1,
            width: self.width.saturating_sub(1),
            height: band.height.saturating_sub(1),
        }
    }
}

/// The room and the slot, by their lines, of the square at this position.
pub fn square_at(
    model: &Model,
    places: &Places,
    area: Rect,
    at: Position,
) -> Option<(usize, usize)> {
    let shape = Shape::of(model, places, area);
    let slots = || shape.slots.clone();
    let mut all = shape
        .rooms
        .clone()
        .flat_map(|room| slots().map(move |slot| (room, slot)));
    all.find(|(room, slot)| shape.square(*room, *slot).contains(at))
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
