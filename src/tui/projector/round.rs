//! The round, from the moment it is announced: what will be asked; who has voted; that votes are
//! being counted; what came out, and by which rule.

mod outcome;

use super::Model;
use crate::domain::model::Mandate;
use crate::text::{dates, rounds, t};
use crate::tui::label;
use crate::tui::program::next_second;
use crate::tui::said;
use crate::tui::text::{column, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::big::{self, Text};
use crate::views::clock::Urgency;
use crate::views::result::{TurnoutView, urgency};
use crate::views::stage::{RoundHead, RoundStage, round};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::rc::Rc;

/// Columns of a party's name.
const PARTY: usize = 20;

/// How far the rounds have come, worked out once for each moment.
fn stage(model: &Model) -> Rc<RoundStage> {
    let session = &model.session;
    model.round.get(session.clone(), || round(session))
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = super::margins(area);
    match &*stage(model) {
        RoundStage::None => {
            let text = model.words.say("projector-no-round");
            big::write(frame, &model.theme, model.theme.faint(), &text, area);
        }
        RoundStage::Draft(head) => draw_draft(model, frame, head, area),
        RoundStage::Open { head, turnout, .. } => {
            let body = draw_head(model, frame, head, None, area);
            draw_turnout(model, frame, head, turnout, body);
        }
        RoundStage::Counting { head, turnout } => {
            draw_counting(model, frame, head, turnout, area);
        }
        RoundStage::Shown(head) => outcome::draw(model, frame, head, area),
    }
}

/// What is coming: the question as large as there is room for, and how it will be voted on.
fn draw_draft(model: &Model, frame: &mut Frame, head: &RoundHead, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let terms = terms(model, head);
    let terms: Vec<String> = terms
        .iter()
        .flat_map(|it| wrap(it, columns(area), 2))
        .collect();
    let [caption, question, below] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(terms.len() as u16 + 1),
    ])
    .areas(area);
    let soon = words.say("rounds-stage-next");
    frame.render_widget(
        Line::styled(soon.into_owned(), theme.accent()).centered(),
        caption,
    );
    let title = head.title.one_line().into_owned();
    let text = Text::fitted(theme, &[(title, Style::new())], question.as_size());
    text.draw_middle(frame, question, Alignment::Center);
    for (place, line) in below.rows().skip(1).zip(terms) {
        frame.render_widget(Line::raw(line).centered(), place);
    }
}

fn columns(area: Rect) -> usize {
    usize::from(area.width)
}

/// The rule, what the outcome is used for, and why it is asked once more.
fn terms(model: &Model, head: &RoundHead) -> Vec<String> {
    let words = model.words;
    let again = (head.attempt > 1).then(|| {
        t!(
            words,
            "rounds-stage-again",
            attempt = head.attempt,
            reason = &head.reason
        )
        .into_owned()
    });
    let mandate = head.mandate.map(|it: Mandate| rounds::mandate(words, it));
    let rule = said::rule(words, head.method, head.ideas);
    [Some(rule), mandate, again].into_iter().flatten().collect()
}

/// What is asked and on which terms; gives what is left below.
fn draw_head(
    model: &Model,
    frame: &mut Frame,
    head: &RoundHead,
    base: Option<String>,
    area: Rect,
) -> Rect {
    let titles = wrap(&head.title.one_line(), columns(area), 2);
    let terms: Vec<String> = base.into_iter().chain(terms(model, head)).collect();
    let terms = wrap(&terms.join(" · "), columns(area), 2);
    let height = (titles.len() + terms.len() + 1) as u16;
    let [head, body] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    let titles = titles
        .into_iter()
        .map(|line| Line::styled(line, model.theme.strong()));
    let terms = terms
        .into_iter()
        .map(|line| Line::styled(line, model.theme.faint()));
    for (place, line) in head.rows().zip(titles.chain(terms)) {
        frame.render_widget(line, place);
    }
    body
}

/// How many have voted, large; how much time is left; and the same by party.
fn draw_turnout(
    model: &Model,
    frame: &mut Frame,
    head: &RoundHead,
    view: &TurnoutView,
    area: Rect,
) {
    let words = model.words;
    let [digits, caption, bars] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(2),
        Constraint::Length(view.parties.len() as u16 * 2),
    ])
    .areas(area);
    let text = t!(words, "part-of", part = view.voted, whole = view.of);
    big::write(frame, &model.theme, model.theme.accent(), &text, digits);
    let mut said = vec![words.say("projector-have-voted").into_owned()];
    if view.late.came > 0 {
        let late = view.late;
        said.push(t!(words, "rounds-late", came = late.came, voted = late.voted).into_owned());
    }
    let mut rows = caption.rows();
    if let Some(place) = rows.next() {
        frame.render_widget(Line::raw(said.join(" · ")).centered(), place);
    }
    if let Some((place, line)) = rows.next().zip(time_left(model, head)) {
        frame.render_widget(line.centered(), place);
    }
    let lane = columns(bars).saturating_sub(PARTY + 12);
    for (party, place) in view.parties.iter().zip(bars.rows().step_by(2)) {
        let name = column(label(words, &party.name), PARTY);
        let mut spans = vec![Span::styled(format!("{name} "), model.theme.strong())];
        spans.extend(bar(&model.theme, party.voted, party.of as usize, lane));
        spans.push(Span::raw(format!(" {}/{}", party.voted, party.of)));
        frame.render_widget(Line::from(spans), place);
    }
}

fn time_left(model: &Model, head: &RoundHead) -> Option<Line<'static>> {
    let round = model.session.rounds.get(&head.id)?;
    let ends = round.ends?;
    let urgency = urgency(round, model.now);
    let text = match urgency {
        Urgency::Over => model.words.say("time-is-up"),
        _ => {
            let left = dates::countdown(ends - model.now);
            t!(model.words, "rounds-time-left", left = left)
        }
    };
    let glyph = model.theme.urgency_glyph(urgency);
    let style = model.theme.urgency(urgency);
    Some(Line::styled(format!("{glyph} {text}"), style))
}

/// A calm page: nothing moves, and nobody guesses.
fn draw_counting(
    model: &Model,
    frame: &mut Frame,
    head: &RoundHead,
    view: &TurnoutView,
    area: Rect,
) {
    let words = model.words;
    let body = draw_head(model, frame, head, None, area);
    let text = words.say("rounds-stage-counting");
    let [middle, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(2)]).areas(body);
    big::write(frame, &model.theme, model.theme.accent(), &text, middle);
    let voted = t!(words, "rounds-stage-counting-voted", voted = view.ballots());
    frame.render_widget(Line::raw(voted.into_owned()).centered(), below);
}

/// When the page changes by itself next: at the next second of a countdown, or when it is leafed.
pub fn wakes_at(model: &Model) -> Option<DateTime<Utc>> {
    let ends = model.session.open_round().and_then(|round| round.ends);
    match ends {
        Some(ends) if ends > model.now => Some(next_second(model.now)),
        _ => outcome::turns_at(model),
    }
}
