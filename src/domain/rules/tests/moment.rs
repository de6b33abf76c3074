//! What is said to everybody, and who is in which room.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::{AgendaCommand, SessionCommand, TopicCommand};
use crate::domain::refusal::{Field, Kind};
use crate::domain::testing::wishes::*;
use crate::domain::{Actor, Command, Refusal};

fn announce(words: &str) -> SessionCommand {
    SessionCommand::Announce { text: text(words) }
}

fn said(session: &Session) -> Option<(&str, i64)> {
    let announcement = session.announcement.as_ref()?;
    let minutes = (announcement.at - minute(0)).num_minutes();
    Some((&*announcement.text, minutes))
}

fn at(session: &Session, minutes: i64, actor: Actor, command: impl Into<Command>) -> Session {
    when_at(session, actor, command, minute(minutes)).accepted()
}

/// The first slot runs since minute 30; topic 1 is in room 1, topic 2 in room 2.
fn talks() -> Session {
    Story::from(hall())
        .by(Actor::System)
        .that(placed_in(1, ROOM_1, SLOT_1))
        .that(placed_in(2, ROOM_2, SLOT_1))
        .at(minute(30))
        .that(Event::BlockStarted { block: SLOT_1 })
        .session()
}

fn room_of(session: &Session, who: u32) -> Option<RoomId> {
    session.whereabouts_of(ParticipantId(who)).map(|it| it.room)
}

#[test]
fn what_is_said_to_everybody_stands_until_it_is_changed_or_taken_down() {
    let session = at(&hall(), 5, Facilitator, announce("Maten är serverad"));
    assert_eq!(said(&session), Some(("Maten är serverad", 5)));
    when(&session, Facilitator, announce("Maten är serverad")).changes_nothing();
    let session = at(&session, 9, Facilitator, announce("Kaffet också"));
    assert_eq!(said(&session), Some(("Kaffet också", 9)));
    let session = at(&session, 12, Facilitator, announce(""));
    assert_eq!(said(&session), None);
    when(&session, Facilitator, announce("")).changes_nothing();
}

#[test]
fn an_announcement_that_comes_back_is_as_old_as_it_was() {
    let session = at(&hall(), 5, Facilitator, announce("Maten är serverad"));
    let session = at(&session, 12, Facilitator, announce(""));
    let session = at(&session, 13, Facilitator, Command::Undo);
    assert_eq!(said(&session), Some(("Maten är serverad", 5)));
    let session = at(&session, 14, Facilitator, Command::Redo);
    assert_eq!(said(&session), None);
    let session = at(&session, 15, Facilitator, Command::Undo);
    let session = at(&session, 16, Facilitator, Command::Undo);
    assert_eq!(said(&session), None);
}

#[test]
fn an_announcement_is_short_and_the_facilitators() {
    let long = SessionCommand::Announce { text: letters(201) };
    when(&hall(), Facilitator, long).refused(too_long(Field::Announcement, 200));
    when(&hall(), participant(1), announce("Hej")).refused(Refusal::NotAllowed);
}

#[test]
fn whoever_checks_in_is_at_the_topic_that_is_on_there() {
    let wish = check_in(ROOM_2);
    let session =
        when_at(&talks(), participant(3), wish, minute(35)).yields([Event::CheckinMade {
            participant: ParticipantId(3),
            room: ROOM_2,
            topic: Some(TopicId(2)),
        }]);
    assert_eq!(room_of(&session, 3), Some(ROOM_2));
    assert_eq!(session.checked_in()[&ROOM_2], 1);
    when(&session, participant(3), check_in(ROOM_2)).changes_nothing();
}

#[test]
fn two_feet_lead_from_one_room_to_the_next_and_on() {
    let session = at(&talks(), 35, participant(3), check_in(ROOM_2));
    let session = at(&session, 40, participant(3), check_in(ROOM_1));
    assert_eq!(room_of(&session, 3), Some(ROOM_1));
    assert_eq!(session.checked_in().get(&ROOM_2), None);
    let been = |topic| {
        let topic: &Topic = &session.topics[&TopicId(topic)];
        topic.attended.contains(&ParticipantId(3))
    };
    assert!(been(1) && been(2), "both tables have seen them");
    let session = at(&session, 45, participant(3), TopicCommand::CheckOut);
    assert_eq!(room_of(&session, 3), None);
    when(&session, participant(3), TopicCommand::CheckOut).changes_nothing();
}

#[test]
fn a_check_in_holds_while_its_block_lasts() {
    let session = at(&talks(), 35, participant(3), check_in(ROOM_2));
    let next = at(&session, 70, Facilitator, AgendaCommand::Next);
    assert_eq!((room_of(&next, 3), next.checked_in().len()), (None, 0));
    let back = at(&next, 71, Facilitator, Command::Undo);
    assert_eq!(room_of(&back, 3), Some(ROOM_2), "the next block was a slip");
    let over = at(&session, 80, Facilitator, SessionCommand::End);
    assert_eq!(room_of(&over, 3), None);
    when(&over, participant(3), check_in(ROOM_1)).refused(Refusal::SessionEnded);
}

#[test]
fn whoever_sits_at_a_table_may_write_its_notes_without_having_signed_up() {
    let session = talks();
    when(&session, participant(3), summarise(2, "Bänkar")).refused(Refusal::NotAtTopic);
    let session = at(&session, 35, participant(3), check_in(ROOM_2));
    let session = at(&session, 36, participant(3), summarise(2, "Bänkar"));
    when(&session, participant(3), summarise(1, "Bänkar")).refused(Refusal::NotAtTopic);
    // What was typed before the gong is not lost after it.
    let next = at(&session, 70, Facilitator, AgendaCommand::Next);
    at(&next, 71, participant(3), summarise(2, "Bänkar och skugga"));
}

#[test]
fn a_room_without_a_topic_can_be_come_to_and_one_that_is_not_there_can_not() {
    let session = at(&hall(), 5, participant(1), check_in(ROOM_1));
    assert_eq!(room_of(&session, 1), Some(ROOM_1));
    let unknown = Refusal::Unknown { what: Kind::Room };
    when(&session, participant(1), check_in(RoomId(9))).refused(unknown);
}

#[test]
fn a_topic_that_comes_to_the_room_later_counts_who_checks_in_again() {
    let session = at(&talks(), 31, Facilitator, thaw(SLOT_1, true));
    let session = at(&session, 32, Facilitator, park(2));
    let session = at(&session, 33, participant(3), check_in(ROOM_2));
    let session = at(&session, 34, Facilitator, place(2, ROOM_2, SLOT_1));
    let session = at(&session, 35, participant(3), check_in(ROOM_2));
    let topic: &Topic = &session.topics[&TopicId(2)];
    assert!(topic.attended.contains(&ParticipantId(3)));
}

#[test]
fn whoever_had_gone_home_is_back_when_they_check_in_and_nowhere_when_they_leave() {
    let leave = crate::domain::command::PeopleCommand::Leave {
        id: ParticipantId(3),
    };
    let session = at(&talks(), 35, participant(3), check_in(ROOM_2));
    let session = at(&session, 36, participant(3), leave);
    assert_eq!(
        (room_of(&session, 3), session.checked_in().len()),
        (None, 0)
    );
    let session = at(&session, 37, participant(3), check_in(ROOM_2));
    assert!(!session.people[&ParticipantId(3)].left);
    assert_eq!(room_of(&session, 3), Some(ROOM_2));
}

#[test]
fn of_two_who_are_one_the_later_check_in_holds_and_both_tables_have_seen_them() {
    let session = at(&talks(), 35, participant(2), check_in(ROOM_1));
    let session = at(&session, 36, participant(3), check_in(ROOM_2));
    let one = at(&session, 37, Facilitator, merge_people(2, 3));
    assert_eq!(room_of(&one, 2), Some(ROOM_2));
    assert_eq!(one.topics[&TopicId(2)].attended.len(), 1);
    assert_eq!(one.checked_in().values().sum::<usize>(), 1);
    let two = at(&one, 38, Facilitator, Command::Undo);
    assert_eq!(
        (room_of(&two, 2), room_of(&two, 3)),
        (Some(ROOM_1), Some(ROOM_2))
    );
    assert_eq!(two.topics, session.topics);
}
