//! "Var är vad": the slot that runs in large, else the whole board; what waits for a place below.
//! What does not fit comes page by page, slowly enough to be read.

mod board;
mod now;

use super::{Model, clock};
use crate::domain::model::{Room, RoomFeatures};
use crate::text::t;
use crate::tui::program::next_multiple;
use crate::tui::text::{column, fit, width};
use crate::views::grid::{GridView, When};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use std::ops::Range;

/// Seconds that a page stays: a dozen titles are read in half that time.
const PAGE_SECONDS: i64 = 12;
/// Most rooms that every page has place for, however small the screen.
const FEW_ROOMS: usize = 9;
/// Height from which the board stands below the slot that runs.
const BOTH: u16 = 36;

/// When the page turns by itself, if there may be more than one.
pub fn turns_at(model: &Model) -> Option<DateTime<Utc>> {
    let many = model.session.setup.rooms.len() > FEW_ROOMS;
    many.then(|| next_multiple(model.now, PAGE_SECONDS * 1_000))
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = model.seen.board(&model.session, model.now);
    let [head, body] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(area);
    draw_head(model, frame, head);
    let placed = view
        .slots
        .iter()
        .any(|slot| slot.cells.iter().any(Option::is_some));
    let running = view.slots.iter().find(|slot| slot.when == When::Now);
    match running {
        Some(slot) if body.height >= BOTH => {
            let [above, below] =
                Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(body);
            now::draw(model, frame, &view, slot, above);
            board::draw(model, frame, &view, below);
        }
        Some(slot) => now::draw(model, frame, &view, slot, body),
        None if placed => board::draw(model, frame, &view, body),
        None => draw_waiting(model, frame, &view, body),
    }
}

/// The lines to show of `all`, where `fit` have room, at this moment.
fn turned(model: &Model, all: usize, fit: usize) -> Range<usize> {
    let fit = fit.max(1);
    let pages = all.div_ceil(fit).max(1);
    let turn = model.now.timestamp().div_euclid(PAGE_SECONDS);
    let page = usize::try_from(turn.rem_euclid(pages as i64)).unwrap_or(0);
    // Pages of equal length, so that none stands nearly empty.
    let each = all.div_ceil(pages).max(1);
    let first = (page * each).min(all);
    first..(first + each).min(all)
}

/// What a room offers, in words.
fn features(model: &Model, features: &RoomFeatures) -> String {
    let names = features.iter().map(|feature| {
        let id = format!("market-feature-{}", feature.key());
        model.words.say(&id).into_owned()
    });
    names.collect::<Vec<_>>().join(", ")
}

/// A room's name with what it offers, where it offers anything.
fn named(model: &Model, room: &Room) -> String {
    match room.features.is_empty() {
        true => room.name.one_line().into_owned(),
        false => format!(
            "{} ({})",
            room.name.one_line(),
            features(model, &room.features)
        ),
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

/// The topics that wait for a place, with how many are interested.
fn draw_waiting(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    let waiting: Vec<_> = view.queued.iter().chain(&view.parked).collect();
    let columns = usize::from(area.width).saturating_sub(4);
    if waiting.is_empty() {
        let text = fit(&model.words.say("projector-no-topics"), columns).into_owned();
        frame.render_widget(Line::raw(format!("  {text}")), area);
        return;
    }
    let each = if usize::from(area.height) >= waiting.len() * 2 {
        2
    } else {
        1
    };
    for (index, card) in waiting.iter().enumerate() {
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
