//! Rules of seat cards: one card, one seat, one vote. A card is printed, used once, and counts no
//! more when it is said to be lost.

use super::{Decision, MAX_CARDS, facilitator_only, not_over, room_for_more};
use crate::domain::command::CardKey;
use crate::domain::model::*;
use crate::domain::refusal::Kind;
use crate::domain::{Actor, Event, Refusal, Session};
use std::collections::HashSet;

/// Most cards in one event, so that their hashes fit the journal's longest line; whoever prints
/// more does it in several steps.
pub const CARDS_AT_ONCE: usize = 500;

pub(super) fn issue(session: &Session, actor: &Actor, codes: &[SeatHash]) -> Decision {
    facilitator_only(actor)?;
    let Some(others) = codes.len().checked_sub(1) else {
        return Ok(vec![]);
    };
    if codes.len() > CARDS_AT_ONCE {
        return Err(Refusal::TooMuchAtOnce);
    }
    room_for_more(session.cards.len() + others, MAX_CARDS, Kind::Card)?;
    let mut seen = HashSet::new();
    let known = |code: &SeatHash| session.cards.with_code(code).is_some();
    if codes.iter().any(|code| known(code) || !seen.insert(code)) {
        return Err(Refusal::CardTaken);
    }
    Ok(vec![Event::CardsIssued {
        first: session.cards.next(),
        codes: codes.to_vec(),
    }])
}

/// A card for somebody who is here, or joins in this very step. Who may speak for them has been
/// seen to.
pub(super) fn take(
    session: &Session,
    actor: &Actor,
    who: ParticipantId,
    key: &CardKey,
) -> Decision {
    not_over(session, actor)?;
    let id = named(session, actor, key)?;
    let card = session.cards.get(id).ok_or(Refusal::CardUnknown)?;
    if card.void {
        return Err(Refusal::CardVoid);
    }
    let holder = card.holder.and_then(|holder| session.person(holder));
    match (card.holder, session.card_of(who)) {
        (Some(_), _) if holder.is_some_and(|holder| holder.id == who) => Ok(vec![]),
        (Some(_), _) => Err(Refusal::CardTaken),
        (None, Some(other)) => Err(Refusal::HasCard { card: other }),
        (None, None) => Ok(vec![Event::CardUsed {
            card: id,
            participant: who,
        }]),
    }
}

/// Which card is meant. Whoever goes by the number must have the card in hand: numbers are guessed.
fn named(session: &Session, actor: &Actor, key: &CardKey) -> Result<CardId, Refusal> {
    match key {
        CardKey::Code(code) => session.cards.with_code(code).ok_or(Refusal::CardUnknown),
        CardKey::Number(id) => {
            facilitator_only(actor)?;
            Ok(*id)
        }
    }
}

pub(super) fn void(session: &Session, actor: &Actor, cards: &[CardId]) -> Decision {
    facilitator_only(actor)?;
    let mut lost = Vec::new();
    for id in cards {
        let unknown = Refusal::Unknown { what: Kind::Card };
        let card = session.cards.get(*id).ok_or(unknown)?;
        may_go(session, *id)?;
        if !card.void && !lost.contains(id) {
            lost.push(*id);
        }
    }
    Ok(match lost.is_empty() {
        true => vec![],
        false => vec![Event::CardsVoided { cards: lost }],
    })
}

/// That no ballot which is being taken stands on this card: it could not be told from the others
/// when it is counted, and the card's rightful owner would vote once more.
pub(super) fn may_go(session: &Session, id: CardId) -> Result<(), Refusal> {
    let Some(round) = session.open_round().filter(|it| it.level.needs_card()) else {
        return Ok(());
    };
    let holder = session.cards.get(id).and_then(|card| card.holder);
    let holder = holder.and_then(|holder| session.person(holder));
    match holder {
        Some(holder) if round.has_voted(holder.id) => Err(Refusal::CardHasVoted { card: id }),
        _ => Ok(()),
    }
}

/// That somebody may vote in a round: at its level.
pub(super) fn may_vote(
    session: &Session,
    round: &Round,
    voter: ParticipantId,
) -> Result<(), Refusal> {
    match round.level.needs_card() && session.card_of(voter).is_none() {
        true => Err(Refusal::CardNeeded),
        false => Ok(()),
    }
}
