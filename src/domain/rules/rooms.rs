//! Rules of rooms.

use super::{Decision, MAX_CHAIRS, MAX_ROOMS, facilitator_only, required, room_for_more};
use crate::domain::command::RoomCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &RoomCommand) -> Decision {
    facilitator_only(actor)?;
    match command {
        RoomCommand::Add {
            name,
            capacity,
            features,
        } => add(session, name, *capacity, features),
        RoomCommand::Change { room } => change(session, room),
        RoomCommand::Remove { room } => remove(session, *room),
    }
}

fn sound(name: &CleanText, capacity: u16) -> Result<(), Refusal> {
    required(name, Limit::NAME, Field::RoomName)?;
    match capacity {
        1..=MAX_CHAIRS => Ok(()),
        _ => Err(Refusal::CapacityOutOfRange),
    }
}

fn add(session: &Session, name: &CleanText, capacity: u16, features: &RoomFeatures) -> Decision {
    room_for_more(session.setup.rooms.len(), MAX_ROOMS, Kind::Room)?;
    sound(name, capacity)?;
    Ok(vec![Event::RoomAdded {
        room: Room {
            id: RoomId::after(session.last_room),
            name: name.clone(),
            capacity,
            features: features.clone(),
        },
    }])
}

fn change(session: &Session, room: &Room) -> Decision {
    let before = session
        .setup
        .room(room.id)
        .ok_or(Refusal::Unknown { what: Kind::Room })?;
    sound(&room.name, room.capacity)?;
    Ok(if before == room {
        vec![]
    } else {
        vec![Event::RoomChanged { room: room.clone() }]
    })
}

pub(super) fn remove(session: &Session, room: RoomId) -> Decision {
    session
        .setup
        .room(room)
        .ok_or(Refusal::Unknown { what: Kind::Room })?;
    let here = session
        .topics
        .values()
        .filter(|topic| topic.cell().is_some_and(|cell| cell.room == room));
    match here.count() {
        0 => Ok(vec![Event::RoomRemoved { room }]),
        topics => Err(Refusal::InUse {
            topics: u32::try_from(topics).unwrap_or(u32::MAX),
        }),
    }
}
