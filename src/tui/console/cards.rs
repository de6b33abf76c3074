//! Seat cards on the console: what the keys of the people's screen ask, and what stands there of
//! levels and cards.

use super::asks::{Ask, CardsAsk};
use super::{Effect, Model, Overlay, Then};
use crate::domain::model::{CardId, VoteLevel};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::program::Print;

/// What a key about cards in general means; none if it is about something else.
pub fn act(model: &mut Model, verb: Verb) -> Option<Vec<Effect<Then>>> {
    Some(match verb {
        Verb::PrintCards if !model.holds_hall => {
            model.refuse("seats-print-elsewhere");
            Vec::new()
        }
        Verb::PrintCards => model.ask(Ask::Cards(CardsAsk::Print)),
        Verb::VoidCard => model.ask(Ask::Cards(CardsAsk::Void)),
        Verb::SetVoteLevel => model.ask(Ask::Cards(CardsAsk::Level)),
        _ => return None,
    })
}

/// Asks the computer that holds the hall for a sheet of as many cards as the dialog says.
pub fn print(model: &mut Model) -> Vec<Effect<Then>> {
    let Overlay::Asking(_, dialog) = &mut model.overlay else {
        return Vec::new();
    };
    match CardsAsk::count(dialog) {
        Ok(count) => {
            let address = model.join_info.url.clone();
            model.overlay = Overlay::None;
            vec![Effect::Print(Print::Cards { count, address })]
        }
        Err(fault) => {
            dialog.refuse(fault.said(model.words, &model.session));
            Vec::new()
        }
    }
}

/// What the head of the people's screen says of cards: how many are in use, and whether votes take
/// them. Nothing where nobody thought of cards.
pub fn summary(model: &Model) -> Option<String> {
    let (words, session) = (model.words, &model.session);
    let level = session.setup.level;
    if level == VoteLevel::Open && session.cards.is_empty() {
        return None;
    }
    let used = session
        .cards
        .iter()
        .filter(|(_, card)| card.holder.is_some() && !card.void);
    let id = match level.needs_card() {
        true => "seats-summary",
        false => "seats-summary-open",
    };
    let (used, cards) = (used.count(), session.cards.len());
    Some(t!(words, id, used = used, cards = cards).into_owned())
}

/// What is said of somebody's card below the list.
pub fn of(model: &Model, card: CardId) -> String {
    t!(model.words, "seats-of-person", card = card.to_string()).into_owned()
}
