//! The pitch: what it is about in the largest letters that fit, the host's name if it may be told,
//! the time left, and how many it has won so far. Between two pitches: who comes next.

use super::{Model, margins};
use crate::text::{dates, t};
use crate::tui::text::fit;
use crate::tui::widgets::big::{self, Text};
use crate::views::clock::Urgency;
use crate::views::market::{PitchView, pitch};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

/// Of so many parts of the height the question and the foot get one each; the title has the rest.
const PARTS: u16 = 5;
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
    let question = if view.question.is_empty() { 0 } else { part };
    let host = u16::from(view.host.is_some());
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
        let host = fit(&host, usize::from(by.width)).into_owned();
        frame.render_widget(Line::styled(host, model.theme.strong()).centered(), by);
    }
    let [clock, interest] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas(foot);
    draw_clock(model, frame, view, clock);
    let count = view.interest;
    let caption = t!(model.words, "market-stage-interest", count = count);
    let accent = model.theme.accent();
    draw_number(model, frame, &count.to_string(), &caption, accent, interest);
}

/// The colour's meaning stands below the digits, with its glyph.
fn draw_clock(model: &Model, frame: &mut Frame, view: &PitchView, area: Rect) {
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
    let caption = format!("{} {said}", model.theme.urgency_glyph(urgency));
    draw_number(model, frame, &left, &caption, style, area);
}

fn draw_number(
    model: &Model,
    frame: &mut Frame,
    number: &str,
    caption: &str,
    style: Style,
    area: Rect,
) {
    let [digits, words] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    big::write(frame, &model.theme, style, number, digits);
    let caption = fit(caption, usize::from(words.width)).into_owned();
    frame.render_widget(Line::styled(caption, style).centered(), words);
}

/// The queue, as far as it fits: whoever is next in large letters; titles and interest, no names.
fn draw_next(model: &Model, frame: &mut Frame, area: Rect) {
    let board = model.seen.board(&model.session, model.now);
    let queue = &board.queued;
    let [top, first, rest] = Layout::vertical([
        Constraint::Length(area.height / 3),
        Constraint::Length(area.height / 3),
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
    // A row between two titles, so that each is found from afar.
    let rows = rest.rows().skip(1).step_by(2);
    for (place, (index, card)) in rows.zip(queue.iter().enumerate().skip(1)) {
        let text = format!(
            "{}  {}  ★{}",
            index + 1,
            card.title.one_line(),
            card.interest
        );
        let text = fit(&text, usize::from(place.width)).into_owned();
        frame.render_widget(Line::styled(text, Style::new()).centered(), place);
    }
}
