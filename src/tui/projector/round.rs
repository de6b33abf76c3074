//! The round, from the moment it is announced: what will be asked; who has voted; that votes are
//! being counted; what came out, and by which rule.

mod outcome;
mod turnout;

use super::Model;
use crate::domain::model::Mandate;
use crate::text::{in_a_row, rounds, t, terms};
use crate::tui::program::next_second;
use crate::tui::widgets::big::{self, Text};
use crate::views::result::TurnoutView;
use crate::views::stage::{RoundHead, RoundStage, round};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::style::Style;
use std::rc::Rc;

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
            turnout::draw(model, frame, head, turnout, super::is_vast(area), body);
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
    let terms = terms(model, head).into_iter();
    let terms: Vec<_> = terms.map(|term| (term, Style::new())).collect();
    let below = Size::new(area.width, area.height / 4);
    let terms = Text::fitted(theme, &terms, below);
    let [caption, question, below] = Layout::vertical([
        Constraint::Length(if super::is_vast(area) { 8 } else { 4 }),
        Constraint::Fill(1),
        Constraint::Length(terms.height()),
    ])
    .areas(area);
    let soon = words.say("rounds-stage-next");
    big::write(frame, theme, theme.accent(), &soon, caption);
    let title = head.title.one_line().into_owned();
    let text = Text::fitted(theme, &[(title, Style::new())], question.as_size());
    text.draw_middle(frame, question, Alignment::Center);
    terms.draw(frame, below, Alignment::Center);
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
    let rule = terms::rule(words, head.method, &head.terms, head.ideas);
    let follows = head.follows.map(|it| terms::follows(words, it));
    let level = rounds::level(words, head.level);
    let secret = head.terms.secret;
    let secret = secret.then(|| words.say("secret-stage").into_owned());
    let terms = [secret, Some(level), Some(rule), follows, mandate, again];
    terms.into_iter().flatten().collect()
}

/// What is asked and on which terms; gives what is left below.
fn draw_head(
    model: &Model,
    frame: &mut Frame,
    head: &RoundHead,
    base: Option<String>,
    area: Rect,
) -> Rect {
    let is_large = super::is_vast(area);
    let rows = |plain, large| Size::new(area.width, if is_large { large } else { plain });
    let title = (head.title.one_line().into_owned(), model.theme.strong());
    let title = Text::fitted(
        &model.theme,
        &[title],
        rows(2, if base.is_none() { 8 } else { 4 }),
    );
    let terms: Vec<String> = base.into_iter().chain(terms(model, head)).collect();
    let terms = (in_a_row(&terms), model.theme.faint());
    let terms = Text::fitted(&model.theme, &[terms], rows(2, 8));
    let gap = 1 + u16::from(is_large);
    let [title_at, terms_at, _, body] = Layout::vertical([
        Constraint::Length(title.height()),
        Constraint::Length(terms.height()),
        Constraint::Length(gap),
        Constraint::Fill(1),
    ])
    .areas(area);
    title.draw(frame, title_at, Alignment::Left);
    terms.draw(frame, terms_at, Alignment::Left);
    body
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
        Layout::vertical([Constraint::Fill(1), Constraint::Length(body.height / 4)]).areas(body);
    let text = [(text.into_owned(), model.theme.accent())];
    let text = Text::fitted(&model.theme, &text, middle.as_size());
    text.draw_middle(frame, middle, Alignment::Center);
    let voted = t!(words, "rounds-stage-counting-voted", voted = view.ballots());
    let voted = [(voted.into_owned(), Style::new())];
    let voted = Text::even(&model.theme, &voted, below.as_size());
    voted.draw_middle(frame, below, Alignment::Center);
}

/// When the page changes by itself next: at the next second of a countdown, or when it is leafed.
pub fn wakes_at(model: &Model) -> Option<DateTime<Utc>> {
    let ends = model.session.open_round().and_then(|round| round.ends);
    match ends {
        Some(ends) if ends > model.now => Some(next_second(model.now)),
        _ => outcome::turns_at(model),
    }
}
