//! Rules of checking in to a room: the law of two feet, told to the phone.

use super::{Decision, not_over, participant, returned};
use crate::domain::model::*;
use crate::domain::refusal::Kind;
use crate::domain::{Actor, Event, Refusal, Session};

/// Whoever comes into a room leaves the one they were in. That needs no phase: people have feet
/// from the first minute to the last.
pub(super) fn check_in(session: &Session, actor: &Actor, room: RoomId) -> Decision {
    let participant = participant(session, actor)?;
    not_over(session, actor)?;
    let found = session.setup.room(room);
    found.ok_or(Refusal::Unknown { what: Kind::Room })?;
    // Whoever checks in is here: one who was thought to have gone home has not.
    let mut events = Vec::from_iter(returned(session, participant));
    let topic = session.on_in(room);
    let here = session.whereabouts_of(participant);
    let known = topic.is_none_or(|topic| topic.attended.contains(&participant));
    if known && here.is_some_and(|here| here.room == room) {
        return Ok(events);
    }
    events.push(Event::CheckinMade {
        participant,
        room,
        topic: topic.map(|topic| topic.id),
    });
    Ok(events)
}

pub(super) fn check_out(session: &Session, actor: &Actor) -> Decision {
    let participant = participant(session, actor)?;
    not_over(session, actor)?;
    let here = session.whereabouts_of(participant);
    let ended = here.map(|_| Event::CheckinEnded { participant });
    Ok(ended.into_iter().collect())
}
