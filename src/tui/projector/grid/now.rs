//! The slot that runs: room by room what is held there, by whom, and the seats that are left.

use super::super::Model;
use super::{features, turned};
use crate::domain::model::Room;
use crate::text::t;
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::big::{Paragraph, Text};
use crate::views::grid::{GridView, SlotView, TopicCard};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;

/// Lines of a room: at least its title and what is said of it, at most two of the title and air.
const LINES: (u16, u16) = (2, 4);
/// The least columns of a room's name.
const NAME: u16 = 10;
/// Lines below large letters: what is said of them, and air.
const AIR: u16 = 2;

/// The rooms of a slot, and the area of the page that they are drawn in.
fn entries(
    model: &Model,
    view: &GridView,
    slot: &SlotView,
    area: Rect,
) -> (Vec<Entry>, Rect, Option<Vec<Text>>) {
    let rooms = view.rooms.iter().zip(&slot.cells);
    let entries: Vec<Entry> = rooms
        .map(|(room, card)| Entry::of(model, room, card.as_ref()))
        .collect();
    let area = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let height = area.height / entries.len().max(1) as u16;
    let lane = Rect { height, ..area };
    let texts: Vec<_> = entries
        .iter()
        .flat_map(|entry| entry.written(model, lane))
        .collect();
    let large = Text::uniform(&model.theme, &texts);
    (entries, area, large)
}

/// Whether the slot is drawn in large letters here.
pub fn is_large(model: &Model, view: &GridView, slot: &SlotView, area: Rect) -> bool {
    entries(model, view, slot, area).2.is_some()
}

/// Draws the slot, as many rooms as fit at a time: in large letters if those of all rooms fit.
pub fn draw(model: &Model, frame: &mut Frame, view: &GridView, slot: &SlotView, area: Rect) {
    let (entries, area, large) = entries(model, view, slot, area);
    let share = area.height / entries.len().max(1) as u16;
    let lane = |height, index: usize| Rect {
        y: area.y + index as u16 * height,
        height,
        ..area
    };
    if let Some(texts) = large {
        for (index, (entry, large)) in entries.iter().zip(texts.chunks_exact(2)).enumerate() {
            entry.draw_large(model, frame, [&large[0], &large[1]], lane(share, index));
        }
        return;
    }
    let each = share.clamp(LINES.0, LINES.1);
    let shown = turned(model, entries.len(), usize::from(area.height / each));
    // A page that is not full gives its rooms more air.
    let each = (area.height / shown.len().max(1) as u16).clamp(LINES.0, LINES.1);
    for (index, entry) in entries[shown].iter().enumerate() {
        entry.draw_plain(model, frame, lane(each, index));
    }
}

/// A room, what is held there, and how both are written.
struct Entry {
    name: String,
    offers: String,
    title: String,
    about: String,
    taken: bool,
}

impl Entry {
    fn of(model: &Model, room: &Room, card: Option<&TopicCard>) -> Entry {
        let free = || model.words.say("projector-free").into_owned();
        Entry {
            name: room.name.one_line().into_owned(),
            offers: features(model, &room.features),
            title: card.map_or_else(free, |card| card.title.one_line().into_owned()),
            about: card.map(|card| about(model, card)).unwrap_or_default(),
            taken: card.is_some(),
        }
    }

    fn title_style(&self, model: &Model) -> Style {
        match self.taken {
            true => Style::new(),
            false => model.theme.faint(),
        }
    }

    /// Name and title with the room that each has, above what is said of them.
    fn written(&self, model: &Model, area: Rect) -> [(Paragraph, Size); 2] {
        let room = |area: Rect| Size::new(area.width, area.height.saturating_sub(AIR));
        let [name, title] = columns(area);
        [
            ((self.name.clone(), model.theme.strong()), room(name)),
            ((self.title.clone(), self.title_style(model)), room(title)),
        ]
    }

    fn draw_large(&self, model: &Model, frame: &mut Frame, large: [&Text; 2], area: Rect) {
        let below = [&self.offers, &self.about];
        for ((text, below), area) in large.into_iter().zip(below).zip(columns(area)) {
            text.draw(frame, area, Alignment::Left);
            let rows = area.height.saturating_sub(text.height());
            let place = Rect {
                y: area.y + text.height(),
                height: rows.saturating_sub(1),
                ..area
            };
            let below = [(below.clone(), model.theme.faint())];
            Text::even(&model.theme, &below, place.as_size()).draw(frame, place, Alignment::Left);
        }
    }

    fn draw_plain(&self, model: &Model, frame: &mut Frame, area: Rect) {
        let [left, right] = columns(area);
        let rows = usize::from(area.height.saturating_sub(1)).clamp(1, 2);
        let titles = wrap(&self.title, usize::from(right.width), rows);
        let titles = titles
            .into_iter()
            .map(|line| (line, self.title_style(model)));
        let names = [(self.name.clone(), model.theme.strong())];
        let faint = |text: &str| [(text.to_owned(), model.theme.faint())];
        let left_lines = names.into_iter().chain(faint(&self.offers));
        write(frame, left_lines, left);
        write(frame, titles.chain(faint(&self.about)), right);
    }
}

/// The names to the left, what is held to the right.
fn columns(area: Rect) -> [Rect; 2] {
    let name = (area.width / 4).max(NAME);
    let [left, _, right] = Layout::horizontal([
        Constraint::Length(name),
        Constraint::Length(2),
        Constraint::Fill(1),
    ])
    .areas(area);
    [left, right]
}

fn write(frame: &mut Frame, lines: impl Iterator<Item = (String, Style)>, area: Rect) {
    for (place, (line, style)) in area.rows().zip(lines) {
        let line = fit(&line, usize::from(place.width)).into_owned();
        frame.render_widget(Line::styled(line, style), place);
    }
}

/// The host, if it may be told, and the seats.
fn about(model: &Model, card: &TopicCard) -> String {
    let mut parts = Vec::new();
    if let Some(host) = &card.host {
        parts.push(t!(model.words, "projector-host", name = host).into_owned());
    }
    if let Some(chairs) = card.chairs {
        let free = chairs.saturating_sub(card.signed);
        parts.push(t!(model.words, "count-seats-left", count = free).into_owned());
    }
    parts.join(", ")
}
