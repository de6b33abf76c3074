//! Marking ideas, and the signs that stand beside each: what has become of it, whether it waits.

use super::Model;
use crate::domain::model::{Idea, IdeaId, IdeaState};
use crate::text::{ideas, t};
use crate::tui::theme::Theme;
use crate::views::wall::sorted::Sorted;
use ratatui::style::Style;

/// Marks an idea, or takes the mark off.
pub fn mark(model: &mut Model, id: IdeaId) {
    let idea = model.session.ideas.get(&id);
    if !idea.is_some_and(|idea| idea.is_open()) {
        model.refuse("console-idea-not-open");
    } else if !model.ideas.marked.remove(&id) {
        model.ideas.marked.insert(id);
    }
}

/// Marks everything that is shown and stands; if all of it is marked already, nothing.
pub fn mark_all(model: &mut Model, sorted: &Sorted) {
    let ideas = &model.session.ideas;
    let shown = sorted.spots.iter().map(|spot| spot.idea);
    let open = shown.filter(|id| ideas.get(id).is_some_and(|idea| idea.is_open()));
    let open: Vec<IdeaId> = open.collect();
    match open.iter().all(|id| model.ideas.marked.contains(id)) {
        true => open.iter().for_each(|id| {
            model.ideas.marked.remove(id);
        }),
        false => model.ideas.marked.extend(open),
    }
}

/// The sign in front of an idea, three columns wide, and the style of its text.
pub fn sign(theme: &Theme, idea: &Idea, marked: bool) -> (&'static str, Style) {
    match &idea.state {
        _ if marked => ("[x]", theme.accent()),
        IdeaState::Open => ("[ ]", Style::new()),
        IdeaState::Hidden { .. } => (" × ", theme.faint()),
        IdeaState::Withdrawn => (" - ", theme.faint()),
        IdeaState::Merged { .. } => (" → ", theme.faint()),
        IdeaState::Split { .. } => (" » ", theme.faint()),
    }
}

/// Short notes behind an idea: that it is a need or an offer, that it is being voted on, that it was said aloud, of how many it
/// was made.
pub fn notes(model: &Model, idea: &Idea) -> String {
    let mut notes = String::new();
    if !idea.kind.is_plain() {
        notes.push_str(&format!(" {}", ideas::kind(model.words, idea.kind)));
    }
    if is_voted_on(model, idea.id) {
        notes.push_str(" ◆");
    }
    if idea.oral {
        notes.push_str(&format!(" {}", model.words.say("console-aloud")));
    }
    if !idea.merged_from.is_empty() {
        notes.push_str(&format!(" +{}", idea.merged_from.len()));
    }
    notes
}

/// Whether an idea is part of the round that is open. Asked for ideas in view only.
fn is_voted_on(model: &Model, id: IdeaId) -> bool {
    let round = model.session.open_round();
    round.is_some_and(|round| round.options.contains(&id))
}

/// Whether the projector shows an idea, where moderation makes that a question.
pub fn release(model: &Model, idea: &Idea) -> Option<(String, Style)> {
    if !model.session.setup.moderation || !idea.is_open() {
        return None;
    }
    let (glyph, id, style) = match idea.released {
        true => ("●", "ideas-is-released", model.theme.good()),
        false => ("○", "ideas-waits", model.theme.warn()),
    };
    Some((format!("{glyph} {}", model.words.say(id)), style))
}

/// What has become of an idea that does not stand, and why.
pub fn fate(model: &Model, idea: &Idea) -> Option<String> {
    let words = model.words;
    let text = match &idea.state {
        IdeaState::Open => return None,
        IdeaState::Withdrawn => words.say("ideas-withdrawn"),
        IdeaState::Hidden { reason } => t!(words, "ideas-hidden-because", reason = reason),
        IdeaState::Merged { into, reason } => {
            t!(words, "console-merged-into", id = into.0, reason = reason)
        }
        IdeaState::Split { into, reason } => {
            t!(
                words,
                "ideas-split-into",
                ids = numbers(into),
                reason = reason
            )
        }
    };
    Some(text.into_owned())
}

/// Ideas by their numbers: `#3, #7`.
pub fn numbers(ids: &[IdeaId]) -> String {
    let numbers: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
    numbers.join(", ")
}
