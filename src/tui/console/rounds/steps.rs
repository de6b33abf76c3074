//! What else can be done with a round than to take it to its next state: settle its terms, go on
//! from it, draw its lot, and everything that has to do with paper.

use super::super::asks::{MOST_COSTED, RoundAsk};
use super::super::{Effect, Model, Overlay, Then};
use super::{PaperForm, SheetForm, ask, no};
use crate::domain::Session;
use crate::domain::model::{Round, RoundId, RoundState};
use crate::text::t;
use crate::tui::program::Print;
use crate::tui::widgets::toast::Tone;
use crate::views::readings::outcome;

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
    match round.state {
        RoundState::Draft | RoundState::Open => no(model, "rounds-only-closed-again"),
        RoundState::Confirmed => no(model, "rounds-is-confirmed"),
        RoundState::Closed | RoundState::Shown => match unlotted(&model.session, round.id) {
            Some(why) => no(model, why),
            None => ask(model, RoundAsk::Lot(round.id)),
        },
    }
}

/// Why no lot can settle anything in a round that has been counted, where none can.
fn unlotted(session: &Session, round: RoundId) -> Option<&'static str> {
    let Some(decided) = outcome(session, round).map(|reading| reading.decided) else {
        return Some("terms-lot-no-outcome");
    };
    match &decided.outcome {
        Err(_) => Some("terms-lot-no-outcome"),
        Ok(outcome) if outcome.sets.len() < 2 => Some("terms-lot-nothing-tied"),
        Ok(_) if !decided.chooses() => Some("terms-lot-nothing-chosen"),
        // Of a list that is not whole nobody could draw the same again.
        Ok(outcome) if !outcome.complete => Some("terms-lot-too-many"),
        Ok(_) => None,
    }
}

pub(super) fn write_down(model: &mut Model, round: &Round) -> Vec<Effect<Then>> {
    match round.state {
        RoundState::Closed | RoundState::Shown => {
            let form = SheetForm::new(model.words, &model.session, round);
            model.overlay = Overlay::Counting(PaperForm::Sheets(Box::new(form)));
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
