//! Rules of the board: placing, moving, swapping, parking. Human hands; the rules only keep two
//! topics off one square and a host out of two rooms.

use super::signups::{Move, settled};
use super::{Decision, facilitator_only, topic};
use crate::domain::command::BoardCommand;
use crate::domain::model::*;
use crate::domain::refusal::Kind;
use crate::domain::{Actor, Event, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &BoardCommand) -> Decision {
    facilitator_only(actor)?;
    match command {
        BoardCommand::Place { id, cell } => place(session, *id, *cell),
        BoardCommand::Swap { a, b } => swap(session, *a, *b),
        BoardCommand::Park { id } => park(session, *id),
    }
}

fn live(session: &Session, id: TopicId) -> Result<&Topic, Refusal> {
    let topic = topic(session, id)?;
    match topic.is_live() {
        true => Ok(topic),
        false => Err(Refusal::TopicGone),
    }
}

fn place(session: &Session, id: TopicId, cell: Cell) -> Decision {
    let topic = live(session, id)?;
    fits(session, topic, cell)?;
    if topic.cell() == Some(cell) {
        return Ok(vec![]);
    }
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
        _ => hosts_free(session, topic, cell.slot, &[topic.id]),
    }
}

fn swap(session: &Session, a: TopicId, b: TopicId) -> Decision {
    let (first, second) = (live(session, a)?, live(session, b)?);
    if a == b || first.state == second.state {
        return Ok(vec![]);
    }
    for (topic, cell) in [(first, second.cell()), (second, first.cell())] {
        if let Some(cell) = cell {
            hosts_free(session, topic, cell.slot, &[a, b])?;
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

fn park(session: &Session, id: TopicId) -> Decision {
    Ok(match live(session, id)?.cell() {
        Some(_) => vec![Event::TopicStateSet {
            id,
            state: TopicState::Parked,
        }],
        None => vec![],
    })
}

/// That no host of `topic` has another topic in this slot, those in `moving` left aside.
fn hosts_free(
    session: &Session,
    topic: &Topic,
    slot: BlockId,
    moving: &[TopicId],
) -> Result<(), Refusal> {
    let clash = session.topics.values().find(|other| {
        !moving.contains(&other.id)
            && other.cell().is_some_and(|cell| cell.slot == slot)
            && other.hosts.iter().any(|host| topic.hosts.contains(host))
    });
    match clash {
        Some(other) => Err(Refusal::HostElsewhere { topic: other.id }),
        None => Ok(()),
    }
}
