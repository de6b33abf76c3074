//! Rules of the lot. Where a result leaves open who is chosen, the room calls out something that
//! nobody could have prepared, and the lot follows from it, the same on every machine.
//!
//! A lot is drawn once for a round and never taken back, not by undo either: a facilitator who
//! could draw again could draw until it falls right. Where counts are corrected afterwards, what
//! was called out stays and decides between whatever is tied then.

use super::{Decision, facilitator_only, required, round};
use crate::domain::model::{RoundId, RoundState};
use crate::domain::refusal::Field;
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

pub(super) fn draw(session: &Session, actor: &Actor, id: RoundId, seed: &CleanText) -> Decision {
    facilitator_only(actor)?;
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft | RoundState::Open => return Err(Refusal::RoundNotClosed),
        RoundState::Confirmed => return Err(Refusal::RoundConfirmed),
        RoundState::Closed | RoundState::Shown => {}
    }
    required(seed, Limit::ORGANISATION, Field::Lot)?;
    match &round.lot {
        Some(drawn) if drawn == seed => Ok(vec![]),
        Some(_) => Err(Refusal::LotDrawn),
        None => Ok(vec![Event::LotDrawn {
            round: id,
            seed: seed.clone(),
        }]),
    }
}
