//! The pitch: what it is about in the largest letters that fit, the host's name if it may be told,
//! the time left, and how many it has won so far. Between two pitches: who comes next.

use super::{Model, clock, is_vast, margins};
use crate::text::{dates, t};
use crate::tui::text::fit;
use crate::tui::widgets::big::{self, Text};
use crate::views::clock::Urgency;
use crate::views::grid::TopicCard;
use crate::views::market::{PitchView, pitch};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// Of so many parts of the height the foot gets one and a half; the title has the rest.
const PARTS: u16 = 5;
/// From this height on the question gets a fourth of it, so that two large lines have room.
const ROOMY: u16 = 30;
/// The least that the clock and its caption are read in.
const FOOT: u16 = 6;

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = margins(area);
    match pitch(&model.session) {
        Some(view) => draw_pitch(model, frame, &view, area),
        None => draw_next(model, frame, area),
    }
}

fn draw_pitch(model: &Model, frame: &mut Frame, view: &PitchView, area: Rect) {
    let part = area.height / PARTS;
    let question = match (view.question.is_empty(), area.height < ROOMY) {
        (true, _) => 0,
        (false, true) => area.height / PARTS,
        (false, false) => area.height / 4,
    };
    let host = if view.host.is_some() { line(area) } else { 0 };
    let [title, asked, by, foot] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(question),
        Constraint::Length(host),
        Constraint::Length(part.max(FOOT) + part / 2),
    ])
    .areas(area);
    let written = |text: &str, style: Style, area: Rect, frame: &mut Frame| {
        let paragraph = [(text.to_owned(), style)];
        let text = Text::fitted(&model.theme, &paragraph, area.as_size());
        text.draw_middle(frame, area, Alignment::Center);
    };
    written(&view.title.one_line(), model.theme.strong(), title, frame);
    written(&view.question.one_line(), Style::new(), asked, frame);
    if let Some(name) = &view.host {
        let host = t!(model.words, "projector-host", name = name);
        let host = [(host.into_owned(), model.theme.strong())];
        Text::even(&model.theme, &host, by.as_size()).draw(frame, by, Alignment::Center);
    }
    let [time, interest] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas(foot);
    let captions = line(area);
    draw_clock(model, frame, view, captions, time);
    let count = view.interest;
    let caption = t!(model.words, "market-stage-interest", count = count);
    let accent = model.theme.accent();
    let words = draw_number(model, frame, &count.to_string(), captions, accent, interest);
    big::write(frame, &model.theme, accent, &caption, words);
}

/// The rows of a line that says what a number is.
fn line(page: Rect) -> u16 {
    if is_vast(page) { 4 } else { 1 }
}

/// The colour's meaning stands below the digits, with its glyph.
fn draw_clock(model: &Model, frame: &mut Frame, view: &PitchView, captions: u16, area: Rect) {
    let urgency = view.urgency(model.now);
    let style = match urgency {
        Urgency::Calm => model.theme.accent(),
        other => model.theme.urgency(other),
    };
    let left = dates::countdown(view.left(model.now));
    let said = match urgency {
        Urgency::Over => model.words.say("market-stage-over"),
        _ => model.words.say("market-stage-left"),
    };
    let words = draw_number(model, frame, &left, captions, style, area);
    clock::write_marked(model, frame, urgency, &said, style, words);
}

/// Draws a number; gives the place of its caption.
fn draw_number(
    model: &Model,
    frame: &mut Frame,
    number: &str,
    captions: u16,
    style: Style,
    area: Rect,
) -> Rect {
    let [digits, words] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(captions)]).areas(area);
    big::write(frame, &model.theme, style, number, digits);
    words
}

/// The queue, as far as it fits: whoever is next in large letters; titles and interest, no names.
fn draw_next(model: &Model, frame: &mut Frame, area: Rect) {
    let board = model.seen.board(&model.session, model.now);
    let queue = &board.queued;
    let [top, first, rest] = Layout::vertical([
        Constraint::Length(area.height / 4),
        Constraint::Length(area.height * 2 / 5),
        Constraint::Fill(1),
    ])
    .areas(area);
    let large = |text: &str, style: Style, area: Rect, frame: &mut Frame| {
        let text = Text::fitted(&model.theme, &[(text.to_owned(), style)], area.as_size());
        text.draw_middle(frame, area, Alignment::Center);
    };
    let accent = model.theme.accent();
    let Some(next) = queue.first() else {
        let nobody = model.words.say("market-stage-nobody");
        return large(&nobody, accent, area, frame);
    };
    large(&model.words.say("market-stage-next"), accent, top, frame);
    large(&next.title.one_line(), model.theme.strong(), first, frame);
    draw_queue(model, frame, &queue[1..], rest);
}

/// Those after the next, in large letters where all of them fit.
fn draw_queue(model: &Model, frame: &mut Frame, queue: &[TopicCard], area: Rect) {
    let lines: Vec<(String, Style)> = (2..)
        .zip(queue)
        .map(|(place, card)| {
            let interest = t!(model.words, "projector-interested", count = card.interest);
            let interest = interest.replace(' ', "\u{A0}");
            let title = card.title.one_line();
            (format!("{place}. {title} ({interest})"), Style::new())
        })
        .collect();
    if let Some(text) = Text::smallest(&model.theme, &lines, area.as_size()) {
        return text.draw_middle(frame, area, Alignment::Center);
    }
    // A row between two titles, so that each is found from afar.
    for (place, (text, style)) in area.rows().skip(1).step_by(2).zip(lines) {
        let text = fit(&text, usize::from(place.width)).into_owned();
        frame.render_widget(Line::styled(text, style).centered(), place);
    }
}
