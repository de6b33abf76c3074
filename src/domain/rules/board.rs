//! Rules of the board: placing, moving, swapping, parking, repeating. Human hands; the rules only
//! keep two topics off one square, a host out of two rooms, and what people are on their way to
//! where it is.

use super::footing::{hosts_free, in_slot, live, next_id};
use super::signups::{Move, settled};
use super::{Decision, facilitator_only, market};
use crate::domain::command::BoardCommand;
use crate::domain::model::*;
use crate::domain::refusal::Kind;
use crate::domain::{Actor, Event, Refusal, Session};
use chrono::{DateTime, Utc};

pub(super) fn decide(
    session: &Session,
    actor: &Actor,
    command: &BoardCommand,
    now: DateTime<Utc>,
) -> Decision {
    facilitator_only(actor)?;
    match command {
        BoardCommand::Place { id, cell } => place(session, *id, *cell, now),
        BoardCommand::Swap { a, b } => swap(session, *a, *b, now),
        BoardCommand::Park { id } => park(session, *id, now),
        BoardCommand::StartPitch { id } => market::start_pitch(session, *id),
        BoardCommand::EndPitch => market::end_pitch(session),
        BoardCommand::Thaw { slot, on } => thaw(session, *slot, *on),
        BoardCommand::Repeat { id, cell, waiting } => repeat(session, *id, *cell, *waiting),
    }
}

/// That a topic is not on its way to people, or people to it. Free squares may still be filled.
fn movable(session: &Session, topic: &Topic, now: DateTime<Utc>) -> Result<(), Refusal> {
    match topic.cell() {
        Some(Cell { slot, .. }) if session.is_frozen(slot, now) => {
            Err(Refusal::SlotFrozen { slot })
        }
        _ => Ok(()),
    }
}

fn place(session: &Session, id: TopicId, cell: Cell, now: DateTime<Utc>) -> Decision {
    let topic = live(session, id)?;
    fits(session, topic, cell)?;
    if topic.cell() == Some(cell) {
        return Ok(vec![]);
    }
    movable(session, topic, now)?;
    Ok(then_settled(
        session,
        Event::TopicPlaced { id, cell },
        &[(id, Some(cell))],
    ))
}

/// That a topic may stand on this square: it is there, nobody else's, and its hosts are free.
pub(super) fn fits(session: &Session, topic: &Topic, cell: Cell) -> Result<(), Refusal> {
    session
        .setup
        .room(cell.room)
        .ok_or(Refusal::Unknown { what: Kind::Room })?;
    if !session.is_slot(cell.slot) {
        return Err(Refusal::NotASlot);
    }
    match session.topic_at(cell) {
        Some(here) if here.id != topic.id => Err(Refusal::CellTaken { by: here.id }),
        _ => free_in(session, topic, cell.slot, &[topic.id]),
    }
}

fn swap(session: &Session, a: TopicId, b: TopicId, now: DateTime<Utc>) -> Decision {
    let (first, second) = (live(session, a)?, live(session, b)?);
    let off_the_board = first.cell().is_none() && second.cell().is_none();
    if a == b || off_the_board {
        return Ok(vec![]);
    }
    for (topic, cell) in [(first, second.cell()), (second, first.cell())] {
        movable(session, topic, now)?;
        if let Some(cell) = cell {
            free_in(session, topic, cell.slot, &[a, b])?;
        }
    }
    Ok(then_settled(
        session,
        Event::TopicsSwapped { a, b },
        &[(a, second.cell()), (b, first.cell())],
    ))
}

fn then_settled(session: &Session, moved: Event, moves: &[Move]) -> Vec<Event> {
    let mut events = vec![moved];
    events.extend(settled(session, moves));
    events
}

fn park(session: &Session, id: TopicId, now: DateTime<Utc>) -> Decision {
    let topic = live(session, id)?;
    if topic.state == TopicState::Parked {
        return Ok(vec![]);
    }
    movable(session, topic, now)?;
    Ok(vec![Event::TopicStateSet {
        id,
        state: TopicState::Parked,
    }])
}

fn thaw(session: &Session, slot: BlockId, on: bool) -> Decision {
    if !session.is_slot(slot) {
        return Err(Refusal::NotASlot);
    }
    Ok(match session.thawed.contains(&slot) == on {
        true => vec![],
        false => vec![Event::SlotThawed { slot, on }],
    })
}

/// Those who wait come along unless they are busy in the new slot; they keep their order.
fn repeat(session: &Session, of: TopicId, cell: Cell, waiting: bool) -> Decision {
    let topic = live(session, of)?;
    let id = next_id(session)?;
    let run = Topic {
        id,
        run_of: Some(topic.family()),
        state: TopicState::Parked,
        ..topic.clone()
    };
    fits(session, &run, cell)?;
    let chairs = session.chairs(topic).filter(|_| waiting);
    let busy = session.busy_in(cell.slot, &[]);
    let beyond = topic.signups.iter().skip(chairs.unwrap_or(usize::MAX));
    let moved = beyond.filter(|id| !busy.contains(id)).copied().collect();
    Ok(vec![Event::TopicRepeated {
        id,
        of,
        cell,
        moved,
    }])
}

/// That a topic has no other run and no host elsewhere in this slot, those in `moving` left aside.
fn free_in(
    session: &Session,
    topic: &Topic,
    slot: BlockId,
    moving: &[TopicId],
) -> Result<(), Refusal> {
    let run = in_slot(session, slot, moving).find(|other| other.family() == topic.family());
    match run {
        Some(other) => Err(Refusal::RunInSlot { topic: other.id }),
        None => hosts_free(session, &topic.hosts, slot, moving),
    }
}
