//! Rules of secret rounds. Here ballots are still in the clear: whoever writes them down seals them
//! first (`hub::urn`), because keys and chance are no business of rules.

use super::{Decision, facilitator_only, required, room_for_more, round};
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// That a plan promises no secrecy that it can't keep. An order of many ideas is as good as a
/// signature, so the ballots of a ranking are never listed, and a code would have nothing to find.
pub(super) fn sound(plan: &RoundPlan) -> Result<(), Refusal> {
    let ranking = matches!(plan.method, Method::Ranking { .. });
    match plan.terms.codes && ranking {
        true => Err(Refusal::CodesTellRankings),
        false => Ok(()),
    }
}

/// Most ideas in a secret round: with as many voters as a session can have, all its ballots fit the
/// one batch in which they are opened.
pub(super) const MAX_SECRET_OPTIONS: usize = 200;

/// That a round about so many ideas can be counted in one step.
pub(super) fn may_open(terms: &Terms, options: usize) -> Result<(), Refusal> {
    match terms.secret {
        true => room_for_more(options.saturating_sub(1), MAX_SECRET_OPTIONS, Kind::Idea),
        false => Ok(()),
    }
}

/// That a round takes a ballot in parts: a part is added to what was said before, and of that
/// nothing can be read here in a secret round.
pub(super) fn takes_parts(round: &Round) -> Result<(), Refusal> {
    match round.terms.secret {
        true => Err(Refusal::WholeBallotOnly),
        false => Ok(()),
    }
}

/// Whether the code is right is not for rules to know; nothing has happened either way.
pub(super) fn unlock(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    sealed(session, id)?;
    Ok(vec![])
}

/// The way out when a key is lost, so that the hall is not stuck with a round that can't be closed.
pub(super) fn void(session: &Session, actor: &Actor, id: RoundId, reason: &CleanText) -> Decision {
    facilitator_only(actor)?;
    let round = sealed(session, id)?;
    required(reason, Limit::REASON, Field::Reason)?;
    Ok(vec![Event::RoundVoided {
        round: id,
        reason: reason.clone(),
        voters: round.voters().collect(),
    }])
}

/// An open secret round.
fn sealed(session: &Session, id: RoundId) -> Result<&Round, Refusal> {
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft => Err(Refusal::RoundNotOpen),
        RoundState::Open if round.terms.secret => Ok(round),
        RoundState::Open => Err(Refusal::RoundNotSecret),
        _ => Err(Refusal::RoundClosed),
    }
}
