//! Drafts, the queue, the pitch, hosts and needs, frozen slots, runs of a topic.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::Refusal;
use crate::domain::command::{BoardCommand, Command, TopicCommand};
use crate::domain::refusal::Kind;
use crate::domain::testing::wishes::*;

fn marketplace() -> Session {
    in_phase(hall(), "marketplace")
}

fn state_of(session: &Session, topic: u32) -> &TopicState {
    &session.topics[&TopicId(topic)].state
}

fn queue(session: &Session) -> Vec<u32> {
    session.queue().iter().map(|topic| topic.id.0).collect()
}

fn on_stage(session: &Session) -> Option<u32> {
    session.on_stage().map(|(pitch, _)| pitch.topic.0)
}

fn undone(session: &Session) -> Session {
    when(session, Facilitator, Command::Undo).accepted()
}

#[test]
fn the_queue_goes_by_who_handed_in_first_and_holds_one_topic_of_each() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let session = when(&session, participant(1), pitch("Nycklar")).accepted();
    assert_eq!(queue(&session), [4, 5]);
    when(&session, participant(3), pitch("Kartor"))
        .refused(Refusal::AlreadyQueued { topic: TopicId(4) });
    // The console speaks for many who have no seat.
    let session = when(&session, Facilitator, pitch("Skyltar")).accepted();
    let session = when(&session, Facilitator, pitch("Lampor")).accepted();
    assert_eq!(queue(&session), [4, 5, 6, 7]);
}

#[test]
fn a_draft_is_its_hosts_alone_until_it_is_handed_in() {
    let session = when(&hall(), participant(1), draft("Cykel")).yields([drafted(4, "Cykel", 1)]);
    for wish in [
        hide_topic(4, "fel"),
        retitle(4, "Annat"),
        summarise(4, "Hej"),
    ] {
        when(&session, Facilitator, wish).refused(Refusal::TopicGone);
    }
    let interest = TopicCommand::SetInterest {
        id: TopicId(4),
        on: true,
    };
    when(&session, participant(2), interest).refused(Refusal::TopicGone);
    let session = when(&session, participant(1), retitle(4, "Cykelställ")).accepted();
    assert!(session.happenings.iter().all(|it| {
        !matches!(it.event, Event::TopicPitched { id, .. } | Event::TopicChanged { id, .. }
            if id == TopicId(4))
    }));
    let session = when(&session, participant(1), withdraw_topic(4)).accepted();
    when(&session, Facilitator, restore_topic(4)).refused(Refusal::Unknown { what: Kind::Topic });
}

#[test]
fn a_draft_waits_for_the_marketplace_and_takes_its_place_when_handed_in() {
    let session = when(&hall(), participant(1), draft("Cykel")).accepted();
    when(&session, participant(1), draft("Till"))
        .refused(Refusal::AlreadyDrafted { topic: TopicId(4) });
    when(&session, participant(2), submit(4)).refused(Refusal::NotAllowed);
    when(&session, participant(1), submit(4)).refused(Refusal::NotInThisPhase {
        ability: Ability::Pitch,
        phase: Key::from("breakout"),
    });
    let session = in_phase(session, "marketplace");
    let session = when(&session, participant(3), pitch("Nycklar")).accepted();
    let session =
        when(&session, participant(1), submit(4)).yields([topic_set(4, TopicState::Queued)]);
    assert_eq!(queue(&session), [5, 4]);
    when(&session, participant(1), submit(4)).refused(Refusal::NotADraft);
    when(&ended(hall()), participant(1), draft("Sent")).refused(Refusal::SessionEnded);
}

#[test]
fn a_pitch_lasts_as_long_as_the_session_says_and_parks_what_came_from_the_queue() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let session = when(&session, Facilitator, start_pitch(4)).yields([pitching(4)]);
    assert_eq!((on_stage(&session), queue(&session)), (Some(4), vec![4]));
    when(&session, Facilitator, start_pitch(4)).changes_nothing();
    when(&session, Facilitator, start_pitch(1))
        .refused(Refusal::PitchRunning { topic: TopicId(4) });
    let ended = Event::PitchEnded { topic: TopicId(4) };
    let session = when(&session, Facilitator, BoardCommand::EndPitch).yields([ended]);
    assert_eq!(state_of(&session, 4), &TopicState::Parked);
    assert_eq!((on_stage(&session), queue(&session)), (None, vec![]));
}

#[test]
fn who_is_absent_is_passed_over_and_keeps_the_place() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let session = when(&session, participant(1), pitch("Nycklar")).accepted();
    let session = when(&session, Facilitator, start_pitch(5)).accepted();
    let session = when(&session, Facilitator, BoardCommand::EndPitch).accepted();
    assert_eq!(queue(&session), [4]);
}

#[test]
fn a_pitch_that_nobody_ended_is_over_when_its_topic_goes_or_the_next_block_begins() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let session = when(&session, Facilitator, start_pitch(4)).accepted();
    let gone = when(&session, participant(3), withdraw_topic(4)).accepted();
    assert_eq!(on_stage(&gone), None);
    when(&gone, Facilitator, BoardCommand::EndPitch).refused(Refusal::NothingPitched);
    when(&gone, Facilitator, start_pitch(1)).accepted();
    let later = session.changed + second(60);
    let next = Story::from(session)
        .at(later)
        .that(Event::BlockStarted { block: OPENING })
        .session();
    assert_eq!(on_stage(&next), None);
}

#[test]
fn a_topic_goes_straight_from_the_queue_to_the_board_and_back_to_its_place_by_undo() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let session = when(&session, participant(1), pitch("Nycklar")).accepted();
    let placed = when(&session, Facilitator, place(4, ROOM_1, SLOT_1)).accepted();
    assert_eq!(queue(&placed), [5]);
    assert_eq!(queue(&undone(&placed)), [4, 5]);
    let parked = when(&session, Facilitator, park(4)).accepted();
    assert_eq!(state_of(&parked, 4), &TopicState::Parked);
    assert_eq!(queue(&undone(&parked)), [4, 5]);
}

#[test]
fn what_makes_way_for_a_topic_from_the_queue_is_parked_and_undo_puts_both_back() {
    let session = Story::from(board())
        .that(queued(4, "Cykel", &[3]))
        .session();
    let session = in_phase(session, "marketplace");
    let swapped = when(&session, Facilitator, swap(4, 1)).accepted();
    assert_eq!(cell_of(&swapped, 4).map(|cell| cell.slot), Some(SLOT_1));
    assert_eq!(state_of(&swapped, 1), &TopicState::Parked);
    let back = undone(&swapped);
    assert_eq!(back.topics, session.topics);
    let parked = when(&session, Facilitator, park(1)).accepted();
    when(&parked, Facilitator, swap(4, 1)).changes_nothing();
}

#[test]
fn a_pitch_taken_back_is_as_if_it_had_not_begun_and_one_taken_up_again_keeps_its_clock() {
    let session = when(&marketplace(), participant(3), pitch("Cykel")).accepted();
    let started = when(&session, Facilitator, start_pitch(4)).accepted();
    assert_eq!(on_stage(&undone(&started)), None);
    let over = when(&started, Facilitator, BoardCommand::EndPitch).accepted();
    let again = undone(&over);
    assert_eq!(again.spotlight, started.spotlight);
    assert_eq!(state_of(&again, 4), &TopicState::Queued);
    let gone = when(&over, participant(3), withdraw_topic(4)).accepted();
    when(&gone, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}

#[test]
fn several_people_host_a_topic_and_none_of_them_is_in_two_rooms() {
    let session = when(&board(), Facilitator, set_hosts(3, &[3, 3])).accepted();
    assert_eq!(session.topics[&TopicId(3)].hosts, [ParticipantId(3)]);
    // Åsa hosts topic 1 in the same slot.
    let elsewhere = |id| Refusal::HostElsewhere { topic: TopicId(id) };
    when(&session, Facilitator, set_hosts(3, &[3, 1])).refused(elsewhere(1));
    let session = when(&session, Facilitator, set_hosts(3, &[3, 2])).accepted();
    // Bo hosts topic 3 now, so topic 2 may not come to its slot.
    let session = when(&session, Facilitator, park(1)).accepted();
    when(&session, Facilitator, place(2, ROOM_1, SLOT_1)).refused(elsewhere(3));
    let unknown = Refusal::Unknown {
        what: Kind::Participant,
    };
    when(&session, Facilitator, set_hosts(3, &[9])).refused(unknown);
}

#[test]
fn a_topic_is_hosted_by_a_circle_and_not_by_the_room() {
    let crowd = (4..=12).fold(Story::from(hall()), |story, id| {
        story.that(joined(id, "Dag", "annan"))
    });
    let session = crowd.session();
    let many: Vec<u32> = (1..=9).collect();
    when(&session, Facilitator, set_hosts(1, &many[..8])).accepted();
    when(&session, Facilitator, set_hosts(1, &many)).refused(Refusal::Full {
        what: Kind::Host,
        limit: 8,
    });
}

#[test]
fn a_host_says_what_the_topic_needs_and_is_not_refused_a_room_without_it() {
    let needs = set_needs(1, &[RoomFeature::Wheelchair]);
    let session = when(&hall(), participant(1), needs.clone()).accepted();
    when(&session, participant(1), needs.clone()).changes_nothing();
    when(&session, participant(2), needs).refused(Refusal::NotAllowed);
    when(&session, Facilitator, place(1, ROOM_1, SLOT_1)).accepted();
}

/// The board in the last minutes before its first slot: the opening, of thirty minutes, began at
/// minute 0.
fn opening() -> Session {
    Story::from(board())
        .by(Actor::System)
        .at(minute(0))
        .that(Event::BlockStarted { block: OPENING })
        .session()
}

#[test]
fn topics_stay_where_they_are_from_a_quarter_before_their_slot() {
    let session = opening();
    let frozen = Refusal::SlotFrozen { slot: SLOT_1 };
    let wishes = [park(1), place(1, ROOM_2, SLOT_2), swap(1, 3), swap(2, 1)];
    for wish in wishes {
        when_at(&session, Facilitator, wish.clone(), minute(14)).accepted();
        when_at(&session, Facilitator, wish, minute(15)).refused(frozen.clone());
    }
    when_at(&session, Facilitator, park(2), minute(15)).accepted();
    when_at(&session, participant(1), withdraw_topic(1), minute(15)).accepted();
}

#[test]
fn what_counts_is_when_a_slot_is_expected_and_not_when_it_was_planned() {
    let longer = Event::BlockExtended {
        block: OPENING,
        minutes: 10,
    };
    let session = Story::from(opening()).that(longer).session();
    when_at(&session, Facilitator, park(1), minute(24)).accepted();
    let frozen = Refusal::SlotFrozen { slot: SLOT_1 };
    when_at(&session, Facilitator, park(1), minute(25)).refused(frozen);
    // Before the meeting has begun its plan may lie far behind.
    when_at(&board(), Facilitator, park(1), minute(500)).accepted();
}

#[test]
fn a_slot_that_has_begun_or_been_held_is_frozen_but_its_free_squares_are_not() {
    let session = Story::from(opening())
        .by(Actor::System)
        .at(minute(30))
        .that(Event::BlockStarted { block: SLOT_1 })
        .that(Event::BlockStarted { block: SLOT_2 })
        .that(topic_hidden(3, "dubblett"))
        .session();
    for (topic, slot) in [(1, SLOT_1), (2, SLOT_2)] {
        when(&session, Facilitator, park(topic)).refused(Refusal::SlotFrozen { slot });
    }
    let session = when(&session, Facilitator, pitch("Cykel")).accepted();
    when(&session, Facilitator, place(4, ROOM_2, SLOT_2)).accepted();
}

#[test]
fn the_facilitator_thaws_a_slot_and_takes_that_back() {
    let session = Story::from(opening()).at(minute(20)).session();
    let session = Story::from(session).that(joined(4, "Dag", "")).session();
    let late = |session: &Session, wish| when_at(session, Facilitator, wish, minute(20));
    let thawed = late(&session, thaw(SLOT_1, true)).accepted();
    late(&thawed, thaw(SLOT_1, true)).changes_nothing();
    late(&thawed, park(1)).accepted();
    late(&undone(&thawed), park(1)).refused(Refusal::SlotFrozen { slot: SLOT_1 });
    let again = late(&thawed, thaw(SLOT_1, false)).accepted();
    late(&again, park(1)).refused(Refusal::SlotFrozen { slot: SLOT_1 });
    late(&session, thaw(OPENING, true)).refused(Refusal::NotASlot);
}

/// The board where all three want topic 3, which has two chairs, and Cia waits.
fn crowded() -> Session {
    Story::from(board())
        .by(Actor::System)
        .that(signed_up(3, 1))
        .that(signed_up(3, 2))
        .that(signed_up(3, 3))
        .session()
}

#[test]
fn a_topic_is_held_once_more_and_those_who_wait_come_along() {
    let run = Event::TopicRepeated {
        id: TopicId(4),
        of: TopicId(3),
        cell: Cell {
            room: ROOM_2,
            slot: SLOT_2,
        },
        moved: vec![ParticipantId(3)],
    };
    let session = when(&crowded(), Facilitator, repeat(3, ROOM_2, SLOT_2)).yields([run]);
    assert_eq!(
        (signed(&session, 3), signed(&session, 4)),
        (vec![1, 2], vec![3])
    );
    let run = &session.topics[&TopicId(4)];
    assert_eq!((&*run.title, &*run.host_name), ("Nattbussen", "Rut"));
    assert_eq!(run.family(), TopicId(3));
    let in_slot = Refusal::RunInSlot { topic: TopicId(3) };
    let freed = when(&session, Facilitator, park(1)).accepted();
    when(&freed, Facilitator, place(4, ROOM_1, SLOT_1)).refused(in_slot);
    // A run of a run is a run of the first.
    let third = Story::from(freed)
        .that(Event::BlockAdded {
            block: Box::new(Block {
                id: BlockId(9),
                ..session.setup.agenda.blocks[1].clone()
            }),
            at: 3,
        })
        .session();
    let third = when(&third, Facilitator, repeat(4, ROOM_1, BlockId(9))).accepted();
    assert_eq!(third.topics[&TopicId(5)].family(), TopicId(3));
}

#[test]
fn who_is_busy_in_the_new_slot_goes_on_waiting() {
    let session = Story::from(crowded()).that(signed_up(2, 3)).session();
    let session = when(&session, Facilitator, repeat(3, ROOM_2, SLOT_2)).accepted();
    assert_eq!(signed(&session, 3), [1, 2, 3]);
}

#[test]
fn a_run_taken_back_brings_the_waiting_list_back_in_its_order() {
    let before = Story::from(crowded())
        .by(Actor::Newcomer)
        .that(joined(4, "Dag", ""))
        .that(signed_up(3, 4))
        .session();
    let session = when(&before, Facilitator, repeat(3, ROOM_2, SLOT_2)).accepted();
    assert_eq!(signed(&session, 4), [3, 4]);
    let back = undone(&session);
    assert_eq!(signed(&back, 3), [1, 2, 3, 4]);
    assert_eq!(state_of(&back, 4), &TopicState::Withdrawn);
    // They sit where they sat, and are not moved to the run a second time by redo.
    when(&back, Facilitator, Command::Redo).refused(Refusal::NothingToRedo);
    // Who has signed off the run since does not wait again.
    let off = TopicCommand::SignOff { id: TopicId(4) };
    let left = when(&session, participant(3), off).accepted();
    assert_eq!(signed(&undone(&left), 3), [1, 2, 4]);
    // A run that somebody else has come to stays.
    let visited = when(&session, participant(1), sign_up(4)).accepted();
    when(&visited, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}

#[test]
fn an_old_record_of_a_pitch_means_the_parking_and_a_new_one_says_where() {
    let old = r#"{"ty":"topic.pitched","d":{"id":1,"title":"Lokaler","question":"","hosts":[1],"host_name":""}}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert_eq!(event, pitched(1, "Lokaler", &[1]));
    assert_eq!(serde_json::to_string(&event).unwrap(), old);
    let new = serde_json::to_string(&queued(1, "Lokaler", &[1])).unwrap();
    assert!(new.contains(r#""landing":"queue""#), "{new}");
    let room = r#"{"id":1,"name":"Köket","capacity":4}"#;
    let plain: Room = serde_json::from_str(room).unwrap();
    assert_eq!(serde_json::to_string(&plain).unwrap(), room);
}
