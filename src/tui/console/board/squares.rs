//! The squares of the board: a row per room, a column per slot. While a card is in the hand each
//! square says what putting it there would mean, and the card itself stands under the cursor.

use super::{Pane, Places, hosts, meant, status, titled};
use crate::domain::model::{Cell, Room, RoomFeatures};
use crate::text::{dates, t};
use crate::tui::console::Model;
use crate::tui::text::{column, fit, wrap};
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::note;
use crate::views::grid::{GridView, SlotView, TopicCard, When};
use crate::views::market::Prospects;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Borders};

/// Columns of the rooms' names.
const ROOM: u16 = 14;
/// The narrowest column of a slot that still says something, and the widest that is read at a
/// glance.
const SLOT: (u16, u16) = (16, 60);
/// Lines of a square: two of the title and one of numbers; where there is room, the question and
/// the hosts too. Beyond that the rows would only drift apart.
const CELL: (u16, u16) = (3, 10);
/// From so many columns on a square says its numbers in words.
const WORDY: usize = 40;
/// Lines of a title.
const TITLE: usize = 2;

/// The part of the board that is in view.
struct Window {
    area: Rect,
    first_slot: usize,
    slots: usize,
    slot_width: u16,
    first_room: usize,
    rooms: usize,
    cell: u16,
}

impl Window {
    /// The squares around the cursor, as many as fit.
    fn around(view: &GridView, row: usize, column: usize, area: Rect) -> Window {
        let width = area.width.saturating_sub(ROOM);
        let slots = usize::from(width / SLOT.0).clamp(1, view.slots.len());
        let height = area.height.saturating_sub(1);
        let rooms = usize::from(height / (CELL.0 + 1)).clamp(1, view.rooms.len());
        let cell = (height / rooms as u16).saturating_sub(1);
        Window {
            area,
            first_slot: first_in_view(column, view.slots.len(), slots),
            slots,
            slot_width: (width / slots as u16).min(SLOT.1),
            first_room: first_in_view(row, view.rooms.len(), rooms),
            rooms,
            cell: cell.clamp(CELL.0, CELL.1),
        }
    }

    fn slots<'a>(&self, view: &'a GridView) -> impl Iterator<Item = (usize, &'a SlotView)> {
        let slots = view.slots.iter().enumerate();
        slots.skip(self.first_slot).take(self.slots)
    }

    fn rooms<'a>(&self, view: &'a GridView) -> impl Iterator<Item = (usize, &'a Room)> {
        let rooms = view.rooms.iter().enumerate();
        rooms.skip(self.first_room).take(self.rooms)
    }

    /// The column of a slot, from the top of the board to its foot.
    fn column(&self, slot: usize) -> Rect {
        let place = (slot - self.first_slot) as u16;
        Rect {
            x: self.area.x + ROOM + self.slot_width * place,
            width: self.slot_width,
            ..self.area
        }
    }

    /// The band of a room, with the line above it.
    fn band(&self, room: usize) -> Rect {
        let place = (room - self.first_room) as u16;
        let y = self.area.y + 1 + place * (self.cell + 1);
        Rect {
            y,
            height: (self.cell + 1).min(self.area.bottom().saturating_sub(y)),
            ..self.area
        }
    }

    fn square(&self, room: usize, slot: usize) -> Rect {
        let (band, column) = (self.band(room), self.column(slot));
        Rect {
            x: column.x,
            y: band.y + 1,
            width: column.width.saturating_sub(1),
            height: band.height.saturating_sub(1),
        }
    }

    /// The lines around a square: they stand in the gaps between the squares, so that nothing moves
    /// when the cursor comes. Below the last band there may be no room for one.
    fn frame(&self, room: usize, slot: usize) -> (Rect, Borders) {
        let square = self.square(room, slot);
        let around = Rect {
            x: square.x - 1,
            y: square.y - 1,
            width: square.width + 2,
            height: square.height + 2,
        };
        let borders = match around.bottom() > self.area.bottom() {
            true => Borders::ALL - Borders::BOTTOM,
            false => Borders::ALL,
        };
        (around.intersection(self.area), borders)
    }

    /// What lies beyond the edges: slots to the left and right, rooms above and below.
    fn beyond(&self, view: &GridView) -> String {
        let right = view.slots.len() - self.first_slot - self.slots;
        let below = view.rooms.len() - self.first_room - self.rooms;
        let all = [
            ('‹', self.first_slot),
            ('›', right),
            ('↑', self.first_room),
            ('↓', below),
        ];
        let some = all.iter().filter(|(_, count)| *count > 0);
        let some: Vec<String> = some.map(|(mark, count)| format!("{mark}{count}")).collect();
        some.join(" ")
    }
}

/// The room and the slot, by their lines, of the square at this position.
pub fn square_at(
    model: &Model,
    view: &GridView,
    places: &Places,
    area: Rect,
    at: Position,
) -> Option<(usize, usize)> {
    if view.rooms.is_empty() || view.slots.is_empty() {
        return None;
    }
    let column = model.board.slot.line(&places.slots).unwrap_or(0);
    let row = model.board.room.line(&places.rooms).unwrap_or(0);
    let window = Window::around(view, row, column, area);
    let mut slots = window.slots(view).map(|(slot, _)| slot);
    let slot = slots.find(|slot| window.column(*slot).contains(at))?;
    let mut rooms = window.rooms(view).map(|(room, _)| room);
    let room = rooms.find(|room| window.square(*room, slot).contains(at))?;
    Some((room, slot))
}

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
    let meant = meant(model);
    let meant = meant.as_deref().and_then(Option::as_ref);
    let window = Window::around(view, row, column, area);

    let beyond = Line::styled(format!(" {}", window.beyond(view)), model.theme.faint());
    frame.render_widget(
        beyond,
        Rect {
            width: ROOM.min(area.width),
            height: area.height.min(1),
            ..area
        },
    );
    for (index, slot) in window.slots(view) {
        let head = Rect {
            height: area.height.min(1),
            ..window.column(index)
        };
        frame.render_widget(slot_head(model, slot, head.width), head);
    }
    for (line, room) in window.rooms(view) {
        draw_room(model, frame, room, window.band(line));
        for (index, slot) in window.slots(view) {
            let square = Square {
                slot,
                room,
                card: slot.cells[line].as_ref(),
                meant,
                here: here == Some((line, index)),
            };
            square.draw(model, frame, window.square(line, index));
        }
    }
    if let Some((room, slot)) = here {
        draw_cursor(model, frame, &window, room, slot);
    }
}

/// A frame around the square that the cursor is on. A filled square would outshine the board.
fn draw_cursor(model: &Model, frame: &mut Frame, window: &Window, room: usize, slot: usize) {
    let (area, borders) = window.frame(room, slot);
    let style = match model.board.held {
        Some(_) => model.theme.warn(),
        None => model.theme.accent(),
    };
    let lines = Block::new()
        .borders(borders)
        .border_type(BorderType::Thick)
        .border_style(style);
    frame.render_widget(lines, area);
}

/// When and what; whether it is over, on, frozen or thawed.
fn slot_head(model: &Model, slot: &SlotView, width: u16) -> Line<'static> {
    let start = dates::clock(&model.session.setup.local(slot.start));
    let (mark, style) = match slot.when {
        When::Now => ("▶ ", model.theme.accent()),
        When::Past => ("✓ ", model.theme.faint()),
        When::Later => ("", model.theme.strong()),
    };
    let state = match (slot.thawed, slot.frozen && slot.when == When::Later) {
        (true, _) => format!(" · {}", model.words.say("market-thawed")),
        (_, true) => format!(" · {}", model.words.say("market-frozen")),
        _ => String::new(),
    };
    // The state is told even where the title has to give way.
    let columns = usize::from(width.saturating_sub(1));
    let room = columns.saturating_sub(crate::tui::text::width(&state));
    let text = format!("{mark}{start} {}", slot.title.one_line());
    Line::styled(format!("{}{state}", fit(&text, room)), style)
}

/// A line above, the room's name, how many it holds and what it offers.
fn draw_room(model: &Model, frame: &mut Frame, room: &Room, area: Rect) {
    let rule = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    frame.render_widget(rule, area);
    let columns = usize::from(ROOM) - 2;
    let names = wrap(&room.name, columns, TITLE);
    let names = names.into_iter().map(|name| (name, model.theme.strong()));
    let chairs = match room.features.is_empty() {
        true => t!(model.words, "console-chairs", count = room.capacity).into_owned(),
        false => {
            let chairs = t!(model.words, "market-chairs-short", count = room.capacity);
            format!("{chairs} {}", letters(model, &room.features))
        }
    };
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

/// Features by their letters, for places too narrow for words.
fn letters(model: &Model, features: &RoomFeatures) -> String {
    let letters = features.iter().map(|feature| {
        let id = format!("market-feature-short-{}", feature.key());
        model.words.say(&id).into_owned()
    });
    letters.collect::<Vec<_>>().join(" ")
}

/// A square and what it shows.
struct Square<'a> {
    slot: &'a SlotView,
    room: &'a Room,
    card: Option<&'a TopicCard>,
    meant: Option<&'a Prospects>,
    here: bool,
}

impl Square<'_> {
    fn draw(&self, model: &Model, frame: &mut Frame, area: Rect) {
        let lines = match (self.meant, self.here) {
            (Some(_), true) => self.hovering(model, area),
            _ => self.standing(model, area),
        };
        for (place, (line, style)) in area.rows().zip(lines) {
            frame.render_widget(Line::styled(line, style), place);
        }
        if self.meant.is_some() {
            self.draw_meaning(model, frame, area);
        }
    }

    /// The card in the hand over this square, and whom it would change places with.
    fn hovering(&self, model: &Model, area: Rect) -> Vec<(String, Style)> {
        let columns = usize::from(area.width);
        let hand = model.board.held.as_ref();
        let held = hand.and_then(|hand| model.session.topics.get(&hand.topic));
        let title = held.map_or_else(String::new, |topic| format!("▲ {}", topic.title.one_line()));
        let other = self
            .card
            .filter(|card| held.is_none_or(|it| it.id != card.id));
        let lines = match other {
            None => wrap(&title, columns, TITLE),
            Some(card) => {
                let other = t!(model.words, "market-swaps", title = &card.title);
                vec![
                    fit(&title, columns).into_owned(),
                    fit(&other, columns).into_owned(),
                ]
            }
        };
        // The card in the hand is one thing, whatever is written on it.
        let style = model.theme.filled(model.theme.warn());
        let lines = lines.into_iter().map(|line| column(&line, columns));
        lines.map(|line| (line, style)).collect()
    }

    /// What stands here.
    fn standing(&self, model: &Model, area: Rect) -> Vec<(String, Style)> {
        let columns = usize::from(area.width);
        let Some(card) = self.card else {
            return vec![("·".to_owned(), model.theme.faint())];
        };
        let hand = model.board.held.as_ref();
        let held = hand.is_some_and(|hand| hand.topic == card.id && !hand.again);
        let (title_style, style) = match self.slot.when {
            _ if held => (model.theme.warn(), model.theme.warn()),
            When::Past => (model.theme.faint(), model.theme.faint()),
            _ => (model.theme.strong(), Style::new()),
        };
        let mark = if held { "▲ " } else { "" };
        let title = wrap(&format!("{mark}{}", titled(card)), columns, TITLE);
        let above = usize::from(area.height.saturating_sub(1)).max(TITLE);
        let room = above.saturating_sub(title.len());
        // With one line only it is the question that tells more.
        let hosts = Some(hosts(model, card)).filter(|hosts| !hosts.is_empty() && room > 1);
        let question = card.question.one_line();
        let question = wrap(&question, columns, room - usize::from(hosts.is_some()));
        let mut lines: Vec<_> = title.into_iter().map(|line| (line, title_style)).collect();
        lines.extend(question.into_iter().map(|line| (line, style)));
        let hosts = hosts.map(|hosts| fit(&hosts, columns).into_owned());
        lines.extend(hosts.map(|hosts| (hosts, model.theme.faint())));
        lines.resize(above, (String::new(), style));
        let numbers = match columns >= WORDY {
            true => numbers_in_words(model, card),
            false => numbers(model, card),
        };
        lines.push((fit(&numbers, columns).into_owned(), style));
        lines
    }

    /// In the last line, what it would mean to put the card down here.
    fn draw_meaning(&self, model: &Model, frame: &mut Frame, area: Rect) {
        let (Some(meant), Some(place)) = (self.meant, area.rows().next_back()) else {
            return;
        };
        let prospect = meant.at(Cell {
            room: self.room.id,
            slot: self.slot.id,
        });
        let (text, style) = match self.slot.when {
            When::Past => (
                model.words.say("market-over").into_owned(),
                model.theme.faint(),
            ),
            _ => status::in_short(model, &prospect),
        };
        let blank = " ".repeat(usize::from(place.width));
        frame.render_widget(Line::raw(blank), place);
        let text = fit(&text, usize::from(place.width)).into_owned();
        frame.render_widget(Line::styled(text, style), place);
    }
}

/// The same as [`numbers`], where there is room to say what they count.
fn numbers_in_words(model: &Model, card: &TopicCard) -> String {
    let words = model.words;
    let chairs = card.chairs.unwrap_or_default();
    let mut parts = vec![t!(words, "market-signed", count = card.signed, of = chairs)];
    if card.waiting > 0 {
        let waiting = t!(words, "console-waiting-list", count = card.waiting);
        parts.push(format!("! {waiting}").into());
    }
    if !card.unmet.is_empty() {
        let lacks = letters(model, &card.unmet);
        parts.push(format!("! {lacks}").into());
    }
    parts.push(format!("★ {}", card.interest).into());
    if card.ideas > 0 {
        parts.push(t!(words, "count-ideas", count = card.ideas));
    }
    parts.join(" · ")
}

/// Sign-ups of chairs, waiting list, interest, what the room lacks, ideas: what matters most for
/// placing first.
fn numbers(model: &Model, card: &TopicCard) -> String {
    let mut text = match card.chairs {
        Some(chairs) => format!("{}/{chairs}", card.signed),
        None => card.signed.to_string(),
    };
    if card.waiting > 0 {
        let waiting = t!(model.words, "console-waiting-list", count = card.waiting);
        text.push_str(&format!(" !{waiting}"));
    }
    if !card.unmet.is_empty() {
        let lacks = letters(model, &card.unmet);
        text.push_str(&format!(" !{lacks}"));
    }
    text.push_str(&format!(" ★{}", card.interest));
    if card.ideas > 0 {
        let ideas = t!(model.words, "count-ideas", count = card.ideas);
        text.push_str(&format!(" · {ideas}"));
    }
    text
}
