//! "Var är vad": the slot that runs in large, else the whole board; what waits for a place below.
//! What does not fit comes page by page, slowly enough to be read.

mod board;
mod now;

use super::{Model, clock, is_vast};
use crate::domain::model::{Room, RoomFeatures};
use crate::text::t;
use crate::tui::program::next_multiple;
use crate::tui::text::{column, fit, width};
use crate::tui::widgets::big::Text;
use crate::views::grid::{GridView, SlotView, TopicCard, When};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::style::Style;
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
    let rows = if is_vast(area) { 6 } else { 2 };
    let [head, body] =
        Layout::vertical([Constraint::Length(rows), Constraint::Fill(1)]).areas(area);
    draw_head(model, frame, head);
    let placed = view
        .slots
        .iter()
        .any(|slot| slot.cells.iter().any(Option::is_some));
    let running = view.slots.iter().find(|slot| slot.when == When::Now);
    match running {
        Some(slot) => draw_running(model, frame, &view, slot, body),
        None if placed => board::draw(model, frame, &view, body),
        None => draw_waiting(model, frame, &view, body),
    }
}

/// What runs, and below it the whole board where there is room for both; the letters of what runs
/// come first.
fn draw_running(model: &Model, frame: &mut Frame, view: &GridView, slot: &SlotView, area: Rect) {
    let [above, below] = Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area);
    let is_larger_alone =
        now::is_large(model, view, slot, area) && !now::is_large(model, view, slot, above);
    if area.height < BOTH || is_larger_alone {
        return now::draw(model, frame, view, slot, area);
    }
    now::draw(model, frame, view, slot, above);
    board::draw(model, frame, view, below);
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
    let strip = clock::strip(model);
    if draw_large_head(model, frame, &title, strip.as_ref(), area) {
        return;
    }
    let row = Rect { height: 1, ..area };
    let title_at = Span::styled(format!("  {title}"), model.theme.accent());
    frame.render_widget(title_at, row);
    if let Some((text, style)) = strip {
        let room = usize::from(area.width).saturating_sub(width(&title) + 6);
        let text = format!("{}  ", fit(&text, room));
        let text = Line::from(Span::styled(text, style));
        frame.render_widget(text.right_aligned(), row);
    }
}

/// The same in large letters, if both fit beside each other.
fn draw_large_head(
    model: &Model,
    frame: &mut Frame,
    title: &str,
    strip: Option<&(String, Style)>,
    area: Rect,
) -> bool {
    let area = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(1),
    };
    let half = Size::new(area.width / 2, area.height);
    let right = strip.map(|(text, style)| (clock::in_letters(text), *style));
    let texts = [Some((title.to_owned(), model.theme.accent())), right];
    let texts = texts.into_iter().flatten();
    let texts: Option<Vec<_>> = texts
        .map(|text| Text::smallest(&model.theme, &[text], half))
        .collect();
    let Some(texts) = texts else {
        return false;
    };
    for (text, side) in texts.iter().zip([Alignment::Left, Alignment::Right]) {
        text.draw(frame, area, side);
    }
    true
}

/// The topics that wait for a place, with how many are interested.
fn draw_waiting(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    let waiting: Vec<_> = view.queued.iter().chain(&view.parked).collect();
    let columns = usize::from(area.width).saturating_sub(4);
    if waiting.is_empty() {
        let text = model.words.say("projector-no-topics").into_owned();
        let area = super::margins(area);
        let text = Text::fitted(&model.theme, &[(text, Style::new())], area.as_size());
        return text.draw_middle(frame, area, Alignment::Center);
    }
    if draw_waiting_large(model, frame, &waiting, area) {
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

/// The same in large letters, if all of them fit.
fn draw_waiting_large(
    model: &Model,
    frame: &mut Frame,
    waiting: &[&TopicCard],
    area: Rect,
) -> bool {
    let lines: Vec<_> = waiting
        .iter()
        .map(|card| {
            let interest = t!(model.words, "projector-interested", count = card.interest);
            let interest = interest.replace(' ', "\u{A0}");
            let title = card.title.one_line();
            (format!("• {title} ({interest})"), model.theme.strong())
        })
        .collect();
    let area = super::margins(area);
    let text = Text::smallest(&model.theme, &lines, area.as_size());
    if let Some(text) = &text {
        text.draw_middle(frame, area, Alignment::Left);
    }
    text.is_some()
}
