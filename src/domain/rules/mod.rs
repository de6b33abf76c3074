//! What may happen: one pure function from a wish to facts, or to the state that stands in the way.
//!
//! Every rule sees a session, who asks and the time, and nothing else. Facts that change nothing
//! are not made: an accepted wish may yield none.

mod agenda;
mod ballots;
mod board;
mod cards;
mod conditions;
mod counts;
mod footing;
mod heads;
mod ideas;
mod lots;
mod market;
mod moment;
mod notes;
mod people;
mod rooms;
mod secrecy;
mod session;
mod signups;
mod sorting;
mod speakers;
mod stage;
mod steps;
mod terms;
mod topics;
mod undo;
mod voting;

#[cfg(test)]
mod tests;

use super::model::*;
use super::refusal::{Field, Kind};
use super::{Actor, CleanText, Command, Event, Limit, Refusal, Session};
use chrono::{DateTime, Utc};
use std::sync::Arc;

pub use ballots::fit as fit_ballot;
pub use cards::CARDS_AT_ONCE;
pub use conditions::MAX_CONDITIONS;
pub use speakers::MAX_WAITING;

/// What a rule answers.
pub type Decision = Result<Vec<Event>, Refusal>;

/// Most people in one session: four halls of the largest forum, and a bound on what a flood of
/// joins can cost.
pub const MAX_PARTICIPANTS: usize = 5_000;
/// Most seat cards: each participant's, and as many lost or left over.
pub const MAX_CARDS: usize = 2 * MAX_PARTICIPANTS;
/// Most topics: more than any board can show, few enough to look through one by one.
pub const MAX_TOPICS: usize = 500;
/// Most hosts of a topic: a circle that convenes, not the room that comes.
pub const MAX_HOSTS: usize = 8;
/// Most ideas, imports included.
pub const MAX_IDEAS: usize = 50_000;
/// Most tags on one idea: what a line can show, and then some.
pub const MAX_TAGS: usize = 12;
/// Most clusters: the wall is read by people.
pub const MAX_CLUSTERS: usize = 500;
/// Most rounds: one every minute of a long day.
pub const MAX_ROUNDS: usize = 500;
/// Most ideas in one round, so that the line that opens it fits the journal's longest line.
pub const MAX_OPTIONS: usize = 5_000;
/// Most rooms: the board is read by people.
pub const MAX_ROOMS: usize = 60;
/// Most blocks in an agenda.
pub const MAX_BLOCKS: usize = 200;
/// Most lines of what became of the meeting before: what one page can say to a hall.
pub const MAX_SINCE_LAST: usize = 12;
/// Most chairs in a room.
pub const MAX_CHAIRS: u16 = 2_000;
/// Longest block, and most minutes that one can be given or lose while it runs: a day.
pub const MAX_MINUTES: u16 = 24 * 60;

/// Decides a command.
///
/// # Errors
/// A [`Refusal`] that names what stands in the way; the session is untouched then.
pub fn decide(session: &Session, actor: &Actor, command: &Command, now: DateTime<Utc>) -> Decision {
    let events = by_area(session, actor, command, now)?;
    Ok(match (actor, command) {
        (_, Command::Undo | Command::Redo) => events,
        (Actor::Facilitator, _) => steps::as_one(session, events),
        _ => events,
    })
}

fn by_area(session: &Session, actor: &Actor, command: &Command, now: DateTime<Utc>) -> Decision {
    match command {
        Command::Session(command) => session::decide(session, actor, command),
        Command::Agenda(command) => agenda::decide(session, actor, command, now),
        Command::Room(command) => rooms::decide(session, actor, command),
        Command::People(command) => people::decide(session, actor, command),
        Command::Topic(command) => topics::decide(session, actor, command),
        Command::Board(command) => board::decide(session, actor, command, now),
        Command::Idea(command) => ideas::decide(session, actor, command),
        Command::Condition(command) => conditions::decide(session, actor, command),
        Command::Voting(command) => voting::decide(session, actor, command, now),
        Command::Speakers(command) => speakers::decide(session, actor, command),
        Command::Undo => undo::undo(session, actor),
        Command::Redo => undo::redo(session, actor),
    }
}

fn facilitator_only(actor: &Actor) -> Result<(), Refusal> {
    match actor {
        Actor::Facilitator => Ok(()),
        _ => Err(Refusal::NotAllowed),
    }
}

fn system_only(actor: &Actor) -> Result<(), Refusal> {
    match actor {
        Actor::System => Ok(()),
        _ => Err(Refusal::NotAllowed),
    }
}

/// The participant who asks. Other roles have no seat of their own.
fn participant(session: &Session, actor: &Actor) -> Result<ParticipantId, Refusal> {
    match actor {
        Actor::Participant(id) if session.people.contains_key(id) => Ok(*id),
        _ => Err(Refusal::NotAllowed),
    }
}

/// That this is open to the one who asks: always for the facilitator, for everybody else who has
/// a place in the room while the phase has it open.
fn open_to(session: &Session, actor: &Actor, ability: Ability) -> Result<(), Refusal> {
    match actor {
        Actor::Facilitator => return Ok(()),
        Actor::NoteTaker(_) => {}
        somebody => {
            participant(session, somebody)?;
        }
    }
    not_over(session, actor)?;
    match session.allows(ability) {
        true => Ok(()),
        false => Err(Refusal::NotInThisPhase {
            ability,
            phase: session.run.phase.clone(),
        }),
    }
}

/// That the one who asks may still write. When the meeting is over, what stands in the documents
/// stands: only the facilitator corrects it.
fn not_over(session: &Session, actor: &Actor) -> Result<(), Refusal> {
    match (actor, session.run.ended) {
        (Actor::Facilitator, _) | (_, None) => Ok(()),
        (_, Some(_)) => Err(Refusal::SessionEnded),
    }
}

/// That somebody who has gone home is back after all; none for who is here.
fn returned(session: &Session, id: ParticipantId) -> Option<Event> {
    let gone = session.people.get(&id).is_some_and(|person| person.left);
    gone.then(|| Event::ParticipantReturned {
        id,
        last_in: session.chairs_taken(id),
    })
}

fn required(text: &CleanText, limit: Limit, field: Field) -> Result<(), Refusal> {
    let fault = |fault| Refusal::TextUnfit { field, fault };
    if text.is_empty() {
        return Err(fault(super::TextFault::Empty));
    }
    text.within(limit).map_err(fault)
}

fn optional(text: &CleanText, limit: Limit, field: Field) -> Result<(), Refusal> {
    match text.is_empty() {
        true => Ok(()),
        false => required(text, limit, field),
    }
}

fn room_for_more(have: usize, limit: usize, what: Kind) -> Result<(), Refusal> {
    if have < limit {
        Ok(())
    } else {
        Err(Refusal::Full {
            what,
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
        })
    }
}

fn topic(session: &Session, id: TopicId) -> Result<&Arc<Topic>, Refusal> {
    session
        .topics
        .get(&id)
        .ok_or(Refusal::Unknown { what: Kind::Topic })
}

fn idea(session: &Session, id: IdeaId) -> Result<&Arc<Idea>, Refusal> {
    session
        .ideas
        .get(&id)
        .ok_or(Refusal::Unknown { what: Kind::Idea })
}

fn cluster(session: &Session, id: ClusterId) -> Result<&Arc<Cluster>, Refusal> {
    session.clusters.get(&id).ok_or(Refusal::Unknown {
        what: Kind::Cluster,
    })
}

fn round(session: &Session, id: RoundId) -> Result<&Arc<Round>, Refusal> {
    session
        .rounds
        .get(&id)
        .ok_or(Refusal::Unknown { what: Kind::Round })
}
