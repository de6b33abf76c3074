//! What is in which room: the slot that runs in large, else the whole board; what waits for a
//! place below.

use super::{Model, clock};
use crate::text::{dates, t};
use crate::tui::text::{column, fit, width, wrap};
use crate::views::grid::{GridView, SlotView, TopicCard, When, grid};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of the rooms' names.
const ROOM: u16 = 16;
/// The narrowest column of a slot.
const SLOT: u16 = 18;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = grid(&model.session, model.now);
    let [head, body] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(area);
    draw_head(model, frame, head);
    let placed = view
        .slots
        .iter()
        .any(|slot| slot.cells.iter().any(Option::is_some));
    let running = view.slots.iter().find(|slot| slot.when == When::Now);
    match running {
        Some(slot) => draw_slot(model, frame, &view, slot, body),
        None if placed => draw_board(model, frame, &view, body),
        None => draw_waiting(model, frame, &view, body),
    }
}

fn draw_head(model: &Model, frame: &mut Frame, area: Rect) {
    let title = model.words.say("projector-where");
    let row = Rect { height: 1, ..area };
    frame.render_widget(
        Line::styled(format!("  {title}"), model.theme.accent()),
        row,
    );
    if let Some((text, style)) = clock::strip(model) {
        let room = usize::from(area.width).saturating_sub(width(&title) + 6);
        let text = format!("{}  ", fit(&text, room));
        frame.render_widget(Line::styled(text, style).right_aligned(), row);
    }
}

/// Room by room what is on now: two lines each, and the seats that are left.
fn draw_slot(model: &Model, frame: &mut Frame, view: &GridView, slot: &SlotView, area: Rect) {
    let rooms = view.rooms.len().max(1) as u16;
    let each = (area.height / rooms).clamp(1, 4);
    for (index, (room, card)) in view.rooms.iter().zip(&slot.cells).enumerate() {
        let y = area.y + index as u16 * each;
        if y + each > area.bottom() {
            break;
        }
        let place = Rect {
            x: area.x + 2,
            y,
            width: area.width.saturating_sub(4),
            height: each,
        };
        draw_room(model, frame, &room.name, card.as_ref(), place);
    }
}

fn draw_room(model: &Model, frame: &mut Frame, room: &str, card: Option<&TopicCard>, area: Rect) {
    let name_width = usize::from(area.width / 4).clamp(10, 28);
    let rest = usize::from(area.width).saturating_sub(name_width + 2);
    let name = column(room, name_width);
    let Some(card) = card else {
        let free = model.words.say("projector-free");
        let line = Line::from(vec![
            Span::styled(format!("{name}  "), model.theme.strong()),
            Span::styled(free, model.theme.faint()),
        ]);
        frame.render_widget(line, area);
        return;
    };
    let title_rows = usize::from(area.height.saturating_sub(1)).clamp(1, 2);
    let titles = wrap(&card.title, rest, title_rows);
    for (index, (place, title)) in area.rows().zip(&titles).enumerate() {
        let left = if index == 0 {
            name.clone()
        } else {
            " ".repeat(name_width)
        };
        let line = Line::from(vec![
            Span::styled(format!("{left}  "), model.theme.strong()),
            Span::raw(title.clone()),
        ]);
        frame.render_widget(line, place);
    }
    if let Some(place) = area.rows().nth(titles.len()) {
        let about = fit(&about(model, card), rest).into_owned();
        let line = Line::styled(
            format!("{}  {about}", " ".repeat(name_width)),
            model.theme.faint(),
        );
        frame.render_widget(line, place);
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
    parts.join(" · ")
}

/// The whole board: rooms down, slots across.
fn draw_board(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    let fits = usize::from(area.width.saturating_sub(ROOM + 2) / SLOT).max(1);
    // What is over makes room for what is to come; when all is over, all of it is looked back on.
    let all_over = view.slots.iter().all(|slot| slot.when == When::Past);
    let slots: Vec<&SlotView> = view
        .slots
        .iter()
        .filter(|slot| all_over || slot.when != When::Past)
        .take(fits)
        .collect();
    let columns = area.width.saturating_sub(ROOM + 2) / slots.len().max(1) as u16;
    for (index, slot) in slots.iter().enumerate() {
        let start = dates::clock(&model.session.setup.local(slot.start));
        let text = format!("{start} {}", slot.title.one_line());
        let text = fit(&text, usize::from(columns.saturating_sub(2))).into_owned();
        let place = Rect {
            x: area.x + 2 + ROOM + columns * index as u16,
            width: columns,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(text, model.theme.strong()), place);
    }
    let waiting = u16::from(!view.parked.is_empty());
    let room_for = area.height.saturating_sub(1 + waiting * 2);
    let each = (room_for / view.rooms.len().max(1) as u16).clamp(2, 4);
    for (line, room) in view.rooms.iter().enumerate() {
        let y = area.y + 1 + line as u16 * each;
        if y + each > area.y + 1 + room_for {
            break;
        }
        let row = Rect {
            y,
            height: each,
            x: area.x + 1,
            width: area.width.saturating_sub(2),
        };
        let rule = Block::new()
            .borders(Borders::TOP)
            .border_style(model.theme.faint());
        frame.render_widget(rule, row);
        let name = fit(&room.name, usize::from(ROOM) - 2).into_owned();
        let name_place = Rect {
            y: y + 1,
            height: 1,
            ..row
        };
        frame.render_widget(
            Line::styled(format!(" {name}"), model.theme.strong()),
            name_place,
        );
        for (index, slot) in slots.iter().enumerate() {
            let square = Rect {
                x: area.x + 2 + ROOM + columns * index as u16,
                y: y + 1,
                width: columns.saturating_sub(2),
                height: each - 1,
            };
            draw_square(model, frame, slot.cells[line].as_ref(), square);
        }
    }
    if waiting > 0 {
        let text = t!(model.words, "projector-waiting", count = view.parked.len());
        let place = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        let text = fit(&text, usize::from(area.width) - 4).into_owned();
        frame.render_widget(
            Line::styled(format!("  {text}"), model.theme.faint()),
            place,
        );
    }
}

fn draw_square(model: &Model, frame: &mut Frame, card: Option<&TopicCard>, area: Rect) {
    let lines = match card {
        Some(card) => wrap(
            &card.title,
            usize::from(area.width),
            usize::from(area.height),
        ),
        None => vec!["·".to_owned()],
    };
    let style = match card {
        Some(_) => ratatui::style::Style::new(),
        None => model.theme.faint(),
    };
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style), place);
    }
}

/// The topics that wait for a place, with how many are interested.
fn draw_waiting(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    if view.parked.is_empty() {
        let text = fit(&model.words.say("projector-no-topics"), columns).into_owned();
        frame.render_widget(Line::raw(format!("  {text}")), area);
        return;
    }
    let each = if usize::from(area.height) >= view.parked.len() * 2 {
        2
    } else {
        1
    };
    for (index, card) in view.parked.iter().enumerate() {
        let y = area.y + (index * each) as u16;
        if y >= area.bottom() {
            break;
        }
        let interest = t!(model.words, "projector-interested", count = card.interest);
        let room = columns.saturating_sub(width(&interest) + 2);
        let line = Line::from(vec![
            Span::styled(
                format!("  {}  ", column(&card.title, room)),
                model.theme.strong(),
            ),
            Span::styled(interest.into_owned(), model.theme.accent()),
        ]);
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
    }
}
