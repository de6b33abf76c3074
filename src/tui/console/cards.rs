//! Seat cards on the console: what the keys of the people's screen ask, and the sheet that comes of
//! printing.

use super::asks::{Ask, CardsAsk};
use super::{Effect, Model, Overlay, Then};
use crate::domain::model::{CardId, VoteLevel};
use crate::hub::Rejected;
use crate::text::{refusal, t};
use crate::tui::key::Verb;
use crate::tui::widgets::toast::Tone;
use crate::tui::{CardsFault, CardsMade};

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
            let url = model.join_info.url.clone();
            model.overlay = Overlay::None;
            vec![Effect::PrintCards { count, url }]
        }
        Err(fault) => {
            dialog.refuse(fault.said(model.words, &model.session));
            Vec::new()
        }
    }
}

/// Says where the sheet is, or why there is none.
pub fn printed(model: &mut Model, made: Result<CardsMade, CardsFault>) {
    let words = model.words;
    let (tone, said) = match made {
        Ok(made) => (
            Tone::Good,
            t!(words, "seats-printed", count = made.count, path = made.path),
        ),
        Err(CardsFault::NotWritten) => (Tone::Bad, words.say("seats-print-not-written")),
        Err(CardsFault::Rejected(Rejected::Refused(refused))) => (
            Tone::Bad,
            refusal::sentence(words, &model.session, &refused),
        ),
        Err(CardsFault::Rejected(_)) => (Tone::Bad, words.say("refusal-not-saved")),
    };
    model.say(tone, said);
}

/// What the head of the people's screen says of votes and cards: the level, and how many cards are
/// in use. Nothing where neither was thought of.
pub fn summary(model: &Model) -> Option<String> {
    let (words, session) = (model.words, &model.session);
    let level = session.setup.level;
    if level == VoteLevel::Open && session.cards.is_empty() {
        return None;
    }
    let name = words.say(&format!("seats-level-{}", level.key()));
    let used = session
        .cards
        .iter()
        .filter(|(_, card)| card.holder.is_some() && !card.void);
    let said = t!(
        words,
        "seats-summary",
        level = name,
        used = used.count(),
        cards = session.cards.len()
    );
    Some(said.into_owned())
}

/// What is said of somebody's card below the list.
pub fn of(model: &Model, card: CardId) -> String {
    t!(model.words, "seats-of-person", card = card.to_string()).into_owned()
}
