//! Rules of the answers to "what would make you say yes?": whoever is in the room may give one to
//! an idea of a round whose count the room has seen, however they voted. Nothing is ever deleted.

use super::{
    Decision, facilitator_only, idea, not_over, participant, required, room_for_more, round,
};
use crate::domain::command::ConditionCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// Most answers to one idea: everybody in the largest hall, and as many second thoughts.
pub const MAX_CONDITIONS: usize = 1_000;

pub(super) fn decide(session: &Session, actor: &Actor, command: &ConditionCommand) -> Decision {
    match command {
        ConditionCommand::Give {
            idea,
            round,
            text,
            oral,
        } => give(session, actor, (*idea, *round), text, *oral),
        ConditionCommand::Change { idea, id, text } => change(session, actor, *idea, *id, text),
        ConditionCommand::Withdraw { idea, id } => withdraw(session, actor, *idea, *id),
        ConditionCommand::Hide { idea, id, reason } => hide(session, actor, *idea, *id, reason),
        ConditionCommand::Restore { idea, id } => restore(session, actor, *idea, *id),
        ConditionCommand::Release { idea, id, on } => release(session, actor, *idea, *id, *on),
    }
}

/// Whoever has a place in the room, until the meeting is over. What the phase has open makes no
/// difference: it is the shown count that asks.
fn may_answer(session: &Session, actor: &Actor) -> Result<(), Refusal> {
    match actor {
        Actor::Facilitator | Actor::NoteTaker(_) => {}
        somebody => {
            participant(session, somebody)?;
        }
    }
    not_over(session, actor)
}

/// A participant has one answer to an idea, so that each counts once: another one replaces it.
fn give(
    session: &Session,
    actor: &Actor,
    (about, of): (IdeaId, RoundId),
    text: &CleanText,
    oral: bool,
) -> Decision {
    may_answer(session, actor)?;
    let asked = round(session, of)?;
    if !asked.state.is_public() {
        return Err(Refusal::RoundNotShown);
    }
    if !asked.options.contains(&about) {
        return Err(Refusal::NotAnOption);
    }
    let idea = idea(session, about)?;
    if !idea.is_open() {
        return Err(Refusal::IdeaGone);
    }
    required(text, Limit::CONDITION, Field::Condition)?;
    if let Some(mine) = idea.condition_of(actor) {
        return reword(about, mine, text);
    }
    room_for_more(idea.conditions.len(), MAX_CONDITIONS, Kind::Condition)?;
    Ok(vec![Event::ConditionGiven {
        idea: about,
        id: ConditionId::after(idea.conditions.last().map(|it| it.id)),
        round: of,
        text: text.clone(),
        author: actor.clone(),
        oral: oral && !matches!(actor, Actor::Participant(_)),
    }])
}

fn reword(idea: IdeaId, condition: &Condition, text: &CleanText) -> Decision {
    if condition.text == *text {
        return Ok(vec![]);
    }
    Ok(vec![Event::ConditionChanged {
        idea,
        id: condition.id,
        text: text.clone(),
    }])
}

fn condition(session: &Session, about: IdeaId, id: ConditionId) -> Result<&Condition, Refusal> {
    let unknown = Refusal::Unknown {
        what: Kind::Condition,
    };
    idea(session, about)?.condition(id).ok_or(unknown)
}

/// One that stands, and that the one who asks may change: their own, or any for the facilitator.
fn theirs<'a>(
    session: &'a Session,
    actor: &Actor,
    about: IdeaId,
    id: ConditionId,
) -> Result<&'a Condition, Refusal> {
    let condition = condition(session, about, id)?;
    match *actor == condition.author {
        true => may_answer(session, actor)?,
        false => facilitator_only(actor)?,
    }
    match condition.is_open() {
        true => Ok(condition),
        false => Err(Refusal::ConditionGone),
    }
}

fn change(
    session: &Session,
    actor: &Actor,
    about: IdeaId,
    id: ConditionId,
    text: &CleanText,
) -> Decision {
    let condition = theirs(session, actor, about, id)?;
    required(text, Limit::CONDITION, Field::Condition)?;
    reword(about, condition, text)
}

fn withdraw(session: &Session, actor: &Actor, about: IdeaId, id: ConditionId) -> Decision {
    theirs(session, actor, about, id)?;
    Ok(set_state(about, id, ConditionState::Withdrawn))
}

fn hide(
    session: &Session,
    actor: &Actor,
    about: IdeaId,
    id: ConditionId,
    reason: &CleanText,
) -> Decision {
    facilitator_only(actor)?;
    theirs(session, actor, about, id)?;
    required(reason, Limit::REASON, Field::Reason)?;
    let reason = reason.clone();
    Ok(set_state(about, id, ConditionState::Hidden { reason }))
}

fn restore(session: &Session, actor: &Actor, about: IdeaId, id: ConditionId) -> Decision {
    facilitator_only(actor)?;
    if condition(session, about, id)?.is_open() {
        return Ok(vec![]);
    }
    may_come_back(session, about, id)?;
    Ok(set_state(about, id, ConditionState::Open))
}

/// That whoever gave it has not given another one since: each has one.
pub(super) fn may_come_back(
    session: &Session,
    about: IdeaId,
    id: ConditionId,
) -> Result<(), Refusal> {
    let author = &condition(session, about, id)?.author;
    match idea(session, about)?.condition_of(author) {
        Some(other) if other.id != id => Err(Refusal::ConditionGone),
        _ => Ok(()),
    }
}

fn release(session: &Session, actor: &Actor, about: IdeaId, id: ConditionId, on: bool) -> Decision {
    facilitator_only(actor)?;
    if theirs(session, actor, about, id)?.released == on {
        return Ok(vec![]);
    }
    Ok(vec![Event::ConditionReleased {
        idea: about,
        id,
        on,
    }])
}

fn set_state(idea: IdeaId, id: ConditionId, state: ConditionState) -> Vec<Event> {
    vec![Event::ConditionStateSet { idea, id, state }]
}
