//! Rules of the heads in the room: at the strictest level they are counted, and more ballots than
//! heads are explained in the minutes before a result stands.

use super::{Decision, MAX_PARTICIPANTS, facilitator_only, optional, round};
use crate::domain::model::*;
use crate::domain::refusal::Field;
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// Says how many heads there are and why there are more ballots. Before ballots are taken nobody
/// knows who will be there, and a confirmed result stays as it is.
pub(super) fn set(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    heads: Option<u32>,
    reason: &CleanText,
) -> Decision {
    facilitator_only(actor)?;
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft => return Err(Refusal::RoundNotOpen),
        RoundState::Confirmed => return Err(Refusal::RoundConfirmed),
        RoundState::Open | RoundState::Closed | RoundState::Shown => {}
    }
    let most = u32::try_from(MAX_PARTICIPANTS).unwrap_or(u32::MAX);
    if heads.is_some_and(|heads| heads > most) {
        return Err(Refusal::CountOutOfRange { most });
    }
    optional(reason, Limit::REASON, Field::Reason)?;
    if round.heads == heads && round.surplus == *reason {
        return Ok(vec![]);
    }
    Ok(vec![Event::HeadsSet {
        round: id,
        heads,
        reason: reason.clone(),
    }])
}

/// That heads and ballots say nothing against confirming. Where heads were counted although the
/// level did not ask for it, they count all the same.
pub(super) fn settled(round: &Round) -> Result<(), Refusal> {
    let Some(heads) = round.heads else {
        return match round.level {
            VoteLevel::Roll => Err(Refusal::HeadsMissing),
            VoteLevel::Open | VoteLevel::Card => Ok(()),
        };
    };
    match round.beyond_heads() > 0 && round.surplus.is_empty() {
        true => Err(Refusal::MoreBallotsThanHeads {
            ballots: u32::try_from(round.given()).unwrap_or(u32::MAX),
            heads,
        }),
        false => Ok(()),
    }
}
