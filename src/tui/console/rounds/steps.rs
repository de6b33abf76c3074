//! What else can be done with a round than to take it to its next state: settle its terms, go on
//! from it, draw its lot, and everything that has to do with paper.

use super::super::asks::{MOST_COSTED, RoundAsk};
use super::super::{Effect, Model, Overlay, Then};
use super::{PaperForm, SheetForm, ask, no};
use crate::domain::model::{Round, RoundId, RoundState};
use crate::text::t;
use crate::tui::program::Print;
use crate::tui::widgets::toast::Tone;
use crate::views::follow::tie;
use crate::views::result::result;

pub(super) fn terms(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Draft => ask(model, RoundAsk::Terms(round.id)),
        _ => no(model, "rounds-only-drafts-change"),
    }
}

pub(super) fn costs(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    let options: Vec<_> = round.options.iter().copied().collect();
    let ideas = model.session.standing_options(&options).len();
    match (round.state, &round.terms.purse) {
        (RoundState::Draft, None) => no(model, "terms-costs-none"),
        (RoundState::Draft, Some(_)) if ideas > MOST_COSTED => {
            let why = t!(model.words, "terms-costs-too-many", most = MOST_COSTED);
            model.say(Tone::Bad, why);
            Vec::new()
        }
        (RoundState::Draft, Some(_)) => ask(model, RoundAsk::Costs(round.id)),
        _ => no(model, "rounds-only-drafts-change"),
    }
}

pub(super) fn go_on(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state.is_counted() {
        true => ask(model, RoundAsk::Follow(round.id)),
        false => no(model, "rounds-only-closed-again"),
    }
}

pub(super) fn lot(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    if let Some(seed) = &round.lot {
        let why = t!(model.words, "terms-lot-drawn-already", seed = seed);
        model.say(Tone::Bad, why);
        return Vec::new();
    }
    let seats = usize::from(round.terms.seats);
    let view = result(&model.session, round.id);
    let tied = view.is_some_and(|view| tie(&view, seats).is_some());
    match round.state {
        RoundState::Draft | RoundState::Open => no(model, "rounds-only-closed-again"),
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
        // Under another rule than the method's own the order of the result says nothing of ties.
        _ if !tied && round.terms.rule.is_none() => no(model, "terms-lot-nothing-tied"),
        _ => ask(model, RoundAsk::Lot(round.id)),
    }
}

pub(super) fn write_down(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Closed | RoundState::Shown => {
            let form = SheetForm::new(model.words, &model.session, round);
            model.overlay = Overlay::Counting(Box::new(PaperForm::Sheets(Box::new(form))));
            Vec::new()
        }
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
        RoundState::Draft | RoundState::Open => no(model, "rounds-count-when-closed"),
    }
}

/// Prints the papers of a round, as many as were answered.
pub fn print(model: &mut Model, round: RoundId) -> Vec<Effect<Then>> {
    let Overlay::Asking(_, dialog) = &mut model.overlay else {
        return Vec::new();
    };
    match RoundAsk::papers(dialog) {
        Ok(count) => {
            let session = model.session.clone();
            model.overlay = Overlay::None;
            vec![Effect::Print(Print::Ballots {
                session,
                round,
                count,
            })]
        }
        Err(fault) => {
            dialog.refuse(fault.said(model.words, &model.session));
            Vec::new()
        }
    }
}

pub(super) fn ask_print(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match model.holds_hall {
        true => ask(model, RoundAsk::Print(round.id)),
        false => no(model, "terms-print-at-the-hall"),
    }
}
