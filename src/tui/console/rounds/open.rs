//! A round before there is a count: what a draft will ask, and who has voted in an open one.

use super::super::Model;
use crate::domain::model::{IdeaId, Round};
use crate::text::{dates, t, terms};
use crate::tui::key::Verb;
use crate::tui::label;
use crate::tui::text::{column, column_right, width, wrap};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::Window;
use crate::views::clock::Urgency;
use crate::views::result::urgency;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use std::rc::Rc;
use std::sync::Arc;

/// Columns of a party's name.
const PARTY: usize = 18;
/// Rows besides the parties from which on there is room for blank ones.
const AIRY: usize = 8;
/// Columns of an idea's number.
const NUMBER: usize = 5;

/// The ideas that the round is about, a draft's as they stand now.
pub fn ideas(model: &Model, round: &Arc<Round>) -> Rc<Vec<IdeaId>> {
    let session = &model.session;
    let basis = (round.clone(), session.ideas.clone());
    model.rounds.options.get(basis, || {
        let named: Vec<IdeaId> = round.options.iter().copied().collect();
        match round.opened {
            Some(_) => named,
            None => session.standing_options(&named),
        }
    })
}

/// When and about what, and the ideas.
fn draft_parts(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(3), Constraint::Fill(1)]).areas(area)
}

/// The ideas of a draft in view.
pub fn window(model: &Model, ideas: &[IdeaId], area: Rect) -> Window {
    let [_, list] = draft_parts(area);
    let chosen = model.rounds.idea.line(ideas).unwrap_or(0);
    Window::around(chosen, ideas.len(), list)
}

/// What a draft will ask about, in the order of the form.
pub fn draw_draft(model: &Model, frame: &mut Frame, round: &Arc<Round>, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let ideas = ideas(model, round);
    let [notes, list] = draft_parts(area);
    let time = match round.minutes {
        Some(minutes) => t!(words, "rounds-planned-minutes", count = minutes),
        None => words.say("rounds-planned-open-end"),
    };
    let scope = match round.options.is_empty() {
        true => words.say("rounds-about-all"),
        false => t!(words, "rounds-about-named", count = ideas.len()),
    };
    let gone = round.options.len().saturating_sub(ideas.len());
    let mut said = vec![time, scope];
    if gone > 0 {
        said.push(t!(words, "rounds-ideas-gone", count = gone));
    }
    let keys = [
        model.key_of(Verb::SetTerms),
        model.key_of(Verb::PrintBallots),
    ];
    let [terms, print] = keys;
    said.push(t!(words, "terms-draft-keys", terms = terms, print = print));
    if let Some(purse) = &round.terms.purse {
        let missing = ideas.iter().filter(|id| purse.cost(**id).is_none()).count();
        if missing > 0 {
            let key = model.key_of(Verb::SetCosts);
            said.push(t!(words, "terms-costs-missing", count = missing, key = key));
        }
    }
    let columns = usize::from(notes.width).saturating_sub(2);
    let said = wrap(&said.join(" · "), columns, usize::from(notes.height));
    for (place, text) in notes.rows().zip(said) {
        let line = Line::styled(format!(" {text}"), theme.faint());
        frame.render_widget(line, place);
    }
    let chosen = model.rounds.idea.line(&ideas).unwrap_or(0);
    for (place, index) in Window::around(chosen, ideas.len(), list).rows() {
        let id = &ideas[index];
        let text = model.session.ideas.get(id);
        let text = text.map_or_else(Default::default, |idea| idea.text.one_line());
        let cost = terms::cost(words, round.terms.purse.as_ref(), *id).unwrap_or_default();
        let room = usize::from(place.width).saturating_sub(NUMBER + 4 + width(&cost));
        let number = column_right(&id.to_string(), NUMBER);
        let text = format!(" {number} {} {cost}", column(&text, room));
        frame.render_widget(Line::raw(text), place);
        if index == chosen {
            frame.buffer_mut().set_style(place, theme.selected());
        }
    }
}

/// How many have voted, by party, and how much time is left. Nothing else is known while the round
/// is open, to anybody.
pub fn draw_turnout(model: &Model, frame: &mut Frame, round: &Arc<Round>, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let view = model.seen.turnout(&model.session, round);
    let lane = usize::from(area.width).saturating_sub(PARTY + 14).min(60);
    let line = |name: &str, voted: usize, of: u32| {
        let mut spans = vec![Span::raw(format!(" {} ", column(name, PARTY)))];
        spans.extend(bar(theme, voted, of as usize, lane));
        spans.push(Span::raw(format!(" {voted}/{of}")));
        Line::from(spans)
    };
    let airy = usize::from(area.height) > view.parties.len() + AIRY;
    let mut lines = Vec::new();
    if airy {
        lines.push(Line::default());
    }
    if let Some(time) = time_left(model, round) {
        lines.push(time);
        lines.extend(airy.then(Line::default));
    }
    lines.push(line(&words.say("console-all"), view.voted, view.of).style(theme.strong()));
    let parties = view.parties.iter();
    lines.extend(parties.map(|party| line(label(words, &party.name), party.voted, party.of)));
    if view.late.came > 0 {
        let late = t!(
            words,
            "rounds-late",
            came = view.late.came,
            voted = view.late.voted
        );
        lines.push(Line::raw(format!(" + {late}")));
    }
    lines.push(Line::default());
    let hidden = format!(" {}", words.say("console-hidden-until-closed"));
    lines.push(Line::styled(hidden, theme.faint()));
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

fn time_left(model: &Model, round: &Round) -> Option<Line<'static>> {
    let ends = round.ends?;
    let theme = &model.theme;
    let urgency = urgency(round, model.now);
    let text = match urgency {
        Urgency::Over => model.words.say("rounds-time-is-up"),
        _ => {
            let left = dates::countdown(ends - model.now);
            t!(model.words, "rounds-time-left", left = left)
        }
    };
    let glyph = theme.urgency_glyph(urgency);
    Some(Line::styled(
        format!(" {glyph} {text}"),
        theme.urgency(urgency),
    ))
}
