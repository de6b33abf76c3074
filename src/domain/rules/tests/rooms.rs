//! Rooms: adding, renaming, resizing, taking away.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::Refusal;
use crate::domain::command::RoomCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::{MAX_CHAIRS, MAX_ROOMS};
use crate::domain::testing::wishes::*;

fn add(name: &str, capacity: u16) -> RoomCommand {
    RoomCommand::Add {
        name: text(name),
        capacity,
        features: RoomFeatures::new(),
    }
}

fn change(id: RoomId, name: &str, capacity: u16) -> RoomCommand {
    let room = Room {
        id,
        name: text(name),
        capacity,
        features: RoomFeatures::new(),
    };
    RoomCommand::Change { room }
}

fn remove(room: RoomId) -> RoomCommand {
    RoomCommand::Remove { room }
}

fn columns(session: &Session) -> Vec<u32> {
    session.setup.rooms.iter().map(|room| room.id.0).collect()
}

#[test]
fn a_new_room_gets_the_next_number_even_after_one_was_taken_away() {
    let session = when(&hall(), Facilitator, add("Biblioteket", 8)).accepted();
    assert_eq!(columns(&session), [1, 2, 3]);
    let session = when(&session, Facilitator, remove(RoomId(3))).accepted();
    let session = when(&session, Facilitator, add("Köket", 4)).accepted();
    assert_eq!(columns(&session), [1, 2, 4]);
}

#[test]
fn a_room_has_a_name_and_some_chairs() {
    let session = hall();
    let faults = [
        ("", 8, missing(Field::RoomName)),
        (&*letters(41), 8, too_long(Field::RoomName, 40)),
        ("Köket", 0, Refusal::CapacityOutOfRange),
        ("Köket", MAX_CHAIRS + 1, Refusal::CapacityOutOfRange),
    ];
    for (name, chairs, reason) in faults {
        when(&session, Facilitator, add(name, chairs)).refused(reason.clone());
        when(&session, Facilitator, change(ROOM_1, name, chairs)).refused(reason);
    }
    when(&session, Facilitator, add("Köket", MAX_CHAIRS)).accepted();
}

#[test]
fn a_board_holds_so_many_rooms() {
    let mut setup = setup();
    let room = setup.rooms[0].clone();
    let numbered = |id| Room {
        id: RoomId(id),
        ..room.clone()
    };
    setup.rooms = (1..=60).map(numbered).collect();
    let session = Story::of(setup).session();
    when(&session, Facilitator, add("En till", 2)).refused(Refusal::Full {
        what: Kind::Room,
        limit: MAX_ROOMS as u32,
    });
}

#[test]
fn a_smaller_room_makes_those_who_came_last_wait() {
    let session = Story::from(board())
        .that(signed_up(1, 3))
        .that(signed_up(1, 2))
        .session();
    let session = when(&session, Facilitator, change(ROOM_1, "Stora salen", 1)).accepted();
    let topic = &session.topics[&TopicId(1)];
    assert_eq!(session.waiting_place(topic, ParticipantId(3)), Some(0));
    assert_eq!(session.waiting_place(topic, ParticipantId(2)), Some(1));
    when(&session, Facilitator, change(ROOM_1, "Stora salen", 1)).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Room };
    when(&session, Facilitator, change(RoomId(9), "Vind", 1)).refused(unknown);
}

#[test]
fn a_room_is_taken_away_when_no_topic_stands_in_it() {
    let session = board();
    when(&session, Facilitator, remove(ROOM_1)).refused(Refusal::InUse { topics: 2 });
    let unknown = Refusal::Unknown { what: Kind::Room };
    when(&session, Facilitator, remove(RoomId(9))).refused(unknown);
    let parked = when(&session, Facilitator, park(3)).accepted();
    let session = when(&parked, Facilitator, remove(ROOM_2)).accepted();
    assert_eq!(columns(&session), [1]);
}
