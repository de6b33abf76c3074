//! Placing, moving, swapping, parking: one topic a square, and nobody in two rooms at once.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::Refusal;
use crate::domain::refusal::Kind;
use crate::domain::testing::wishes::*;

fn cell(room: RoomId, slot: BlockId) -> Option<Cell> {
    Some(Cell { room, slot })
}

/// The board, where everybody's topic 4 is in the second slot beside topic 2.
fn board_with_another() -> Session {
    Story::from(board())
        .by(Actor::System)
        .that(pitched_for(4, "Cykel", "Rut"))
        .that(placed_in(4, ROOM_2, SLOT_2))
        .session()
}

fn signups_of(topic: u32, people: &[u32]) -> Event {
    Event::SignupsSet {
        topic: TopicId(topic),
        participants: people.iter().copied().map(ParticipantId).collect(),
    }
}

#[test]
fn a_topic_is_placed_and_moved_to_a_free_square() {
    let session =
        when(&hall(), Facilitator, place(1, ROOM_1, SLOT_1)).yields([placed_in(1, ROOM_1, SLOT_1)]);
    let session = when(&session, Facilitator, place(1, ROOM_2, SLOT_2)).accepted();
    assert_eq!(cell_of(&session, 1), cell(ROOM_2, SLOT_2));
    when(&session, Facilitator, place(1, ROOM_2, SLOT_2)).changes_nothing();
}

#[test]
fn a_topic_stands_only_where_there_is_a_room_a_slot_and_no_other_topic() {
    let session = board();
    let unknown = |what| Refusal::Unknown { what };
    let faults = [
        (place(9, ROOM_1, SLOT_1), unknown(Kind::Topic)),
        (place(1, RoomId(9), SLOT_1), unknown(Kind::Room)),
        (place(1, ROOM_1, OPENING), Refusal::NotASlot),
        (place(1, ROOM_1, BlockId(9)), Refusal::NotASlot),
        (
            place(1, ROOM_2, SLOT_1),
            Refusal::CellTaken { by: TopicId(3) },
        ),
    ];
    for (wish, reason) in faults {
        when(&session, Facilitator, wish).refused(reason);
    }
}

#[test]
fn a_host_is_never_in_two_rooms_of_a_slot() {
    let session = Story::from(board())
        .by(participant(1))
        .that(pitched(4, "Nycklar", &[2, 1]))
        .session();
    let elsewhere = |id| Refusal::HostElsewhere { topic: TopicId(id) };
    // Bo hosts topic 2 in the second slot, Åsa topic 1 in the first.
    when(&session, Facilitator, place(4, ROOM_2, SLOT_2)).refused(elsewhere(2));
    when(&session, Facilitator, swap(4, 3)).refused(elsewhere(1));
    // The one that stands there may make way in the same step.
    let session = when(&session, Facilitator, swap(4, 1)).accepted();
    assert_eq!(cell_of(&session, 4), cell(ROOM_1, SLOT_1));
    assert_eq!(cell_of(&session, 1), None);
}

#[test]
fn hosts_without_a_seat_clash_with_nobody() {
    let session = Story::from(board())
        .that(pitched_for(4, "Cykel", "Rut"))
        .session();
    let session = when(&session, Facilitator, park(1)).accepted();
    when(&session, Facilitator, place(4, ROOM_1, SLOT_1)).accepted();
}

#[test]
fn two_topics_change_places_in_one_step() {
    let session = when(&board(), Facilitator, swap(1, 2)).yields([Event::TopicsSwapped {
        a: TopicId(1),
        b: TopicId(2),
    }]);
    assert_eq!(cell_of(&session, 1), cell(ROOM_1, SLOT_2));
    assert_eq!(cell_of(&session, 2), cell(ROOM_1, SLOT_1));
}

#[test]
fn a_swap_of_a_topic_with_itself_or_of_two_parked_ones_is_nothing() {
    when(&board(), Facilitator, swap(1, 1)).changes_nothing();
    when(&hall(), Facilitator, swap(1, 2)).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Topic };
    when(&board(), Facilitator, swap(1, 9)).refused(unknown);
}

#[test]
fn parking_keeps_who_signed_up() {
    let session = Story::from(board()).that(signed_up(1, 2)).session();
    let session = when(&session, Facilitator, park(1)).yields([topic_set(1, TopicState::Parked)]);
    assert_eq!(signed(&session, 1), [2]);
    when(&session, Facilitator, park(1)).changes_nothing();
}

#[test]
fn what_is_gone_does_not_stand_on_the_board() {
    let session = Story::from(board())
        .that(topic_hidden(1, "dubblett"))
        .session();
    for wish in [place(1, ROOM_1, SLOT_2), swap(1, 2), swap(2, 1), park(1)] {
        when(&session, Facilitator, wish).refused(Refusal::TopicGone);
    }
}

#[test]
fn a_topic_that_moves_loses_those_who_are_busy_in_its_new_slot() {
    let session = Story::from(board_with_another())
        .that(signed_up(4, 1))
        .that(signed_up(4, 2))
        .that(signed_up(4, 3))
        .that(signed_up(1, 2))
        .session();
    let session = when(&session, Facilitator, park(3)).accepted();
    let moved = placed_in(4, ROOM_2, SLOT_1);
    when(&session, Facilitator, place(4, ROOM_2, SLOT_1)).yields([moved, signups_of(4, &[1, 3])]);
}

#[test]
fn a_swap_between_slots_loses_only_those_who_are_busy_with_a_third_topic() {
    let session = Story::from(board_with_another())
        .that(signed_up(1, 1))
        .that(signed_up(1, 2))
        .that(signed_up(2, 1))
        .that(signed_up(4, 2))
        .session();
    let swapped = Event::TopicsSwapped {
        a: TopicId(1),
        b: TopicId(2),
    };
    when(&session, Facilitator, swap(1, 2)).yields([swapped, signups_of(1, &[1])]);
}

#[test]
fn a_topic_that_was_parked_meanwhile_comes_back_without_those_who_found_another() {
    let session = Story::from(board()).that(signed_up(1, 2)).session();
    let session = when(&session, Facilitator, park(1)).accepted();
    let session = when(&session, participant(2), sign_up(3)).accepted();
    let placed = placed_in(1, ROOM_1, SLOT_1);
    when(&session, Facilitator, place(1, ROOM_1, SLOT_1)).yields([placed, signups_of(1, &[])]);
}
