//! Joining, speaking for oneself, leaving, and getting one's seat back.

use super::*;
use crate::domain::Actor::{Facilitator, Newcomer};
use crate::domain::Refusal;
use crate::domain::command::PeopleCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::MAX_PARTICIPANTS;
use crate::domain::testing::wishes::*;

fn change(id: u32, profile: Profile) -> PeopleCommand {
    PeopleCommand::Change {
        id: ParticipantId(id),
        profile: Box::new(profile),
    }
}

fn recover(words: &str, seat: &str) -> PeopleCommand {
    PeopleCommand::Recover {
        recovery: hash(words),
        seat: hash(seat),
        next_recovery: Some(hash("new-words")),
    }
}

#[test]
fn a_phone_takes_a_seat_with_the_next_number() {
    let session = when(&hall(), Newcomer, join("Dag", "annan")).accepted();
    let dag = &session.people[&ParticipantId(4)];
    assert_eq!(
        (dag.walk_in, dag.left, dag.joined),
        (false, false, session.changed)
    );
    assert_eq!(session.seated(&hash("phone-Dag")), Some(participant(4)));
}

#[test]
fn a_rescan_is_the_same_seat_never_a_second_one() {
    let session = when(&hall(), Newcomer, join("Dag", "annan")).accepted();
    let seated = Refusal::AlreadySeated {
        id: ParticipantId(4),
    };
    when(&session, Newcomer, join("Dag", "annan")).refused(seated.clone());
    when(&session, participant(4), join("Dag igen", "annan")).refused(seated);
}

#[test]
fn the_facilitator_registers_somebody_without_a_phone() {
    let session = when(&hall(), Facilitator, walk_in("Rut", "civil")).accepted();
    assert!(session.people[&ParticipantId(4)].walk_in);
    when(&session, Newcomer, walk_in("Rut", "civil")).refused(Refusal::NotAllowed);
    when(&session, Facilitator, join("Rut", "civil")).refused(Refusal::NotAllowed);
}

#[test]
fn only_the_alias_is_needed_and_every_text_is_bounded() {
    let session = hall();
    let good = Profile {
        category: Some(Key::from("kultur")),
        ..profile("Åsa", "civil")
    };
    let faults = [
        (
            Profile {
                alias: text(""),
                ..good.clone()
            },
            missing(Field::Alias),
        ),
        (
            Profile {
                alias: letters(41),
                ..good.clone()
            },
            too_long(Field::Alias, 40),
        ),
        (
            Profile {
                organisation: letters(81),
                ..good.clone()
            },
            too_long(Field::Organisation, 80),
        ),
        (
            Profile {
                area: letters(81),
                ..good.clone()
            },
            too_long(Field::Area, 80),
        ),
        (
            Profile {
                access_needs: letters(201),
                ..good.clone()
            },
            too_long(Field::AccessNeeds, 200),
        ),
    ];
    for (profile, reason) in faults {
        when(&session, participant(1), change(1, profile)).refused(reason);
    }
    when(&session, participant(1), change(1, profile("Å", ""))).accepted();
    when(&session, participant(1), change(1, good)).accepted();
}

#[test]
fn a_party_and_its_category_are_the_sessions_own_or_not_said() {
    let session = hall();
    let hats = [
        (Some("kyrkan"), None),
        (Some("annan"), Some("kultur")),
        (Some("kommun"), Some("kultur")),
        (None, Some("kultur")),
    ];
    for (party, category) in hats {
        let profile = Profile {
            party: party.map(Key::from),
            category: category.map(Key::from),
            ..profile("Åsa", "")
        };
        when(&session, participant(1), change(1, profile)).refused(Refusal::UnknownParty);
    }
}

#[test]
fn a_session_seats_so_many_people() {
    let mut story = Story::new();
    for id in 1..=MAX_PARTICIPANTS as u32 {
        story = story.that(joined(id, "Åsa", ""));
    }
    let full = Refusal::Full {
        what: Kind::Participant,
        limit: MAX_PARTICIPANTS as u32,
    };
    when(&story.session(), Newcomer, join("Dag", "")).refused(full);
}

#[test]
fn people_speak_for_themselves_and_the_facilitator_for_anybody() {
    let session = hall();
    let hat = || profile("Åsa", "kommun");
    let after = when(&session, participant(1), change(1, hat())).accepted();
    assert_eq!(after.people[&ParticipantId(1)].profile, hat());
    when(&after, Facilitator, change(1, hat())).changes_nothing();
    when(&session, participant(2), change(1, hat())).refused(Refusal::NotAllowed);
    when(&session, note_taker(), leave(1)).refused(Refusal::NotAllowed);
    let unknown = Refusal::Unknown {
        what: Kind::Participant,
    };
    when(&session, Facilitator, change(9, hat())).refused(unknown.clone());
    when(&session, participant(9), leave(9)).refused(unknown);
}

#[test]
fn whoever_goes_home_is_not_counted_until_they_are_back() {
    let session = when(&hall(), participant(1), leave(1)).accepted();
    assert_eq!(session.present().count(), 2);
    assert_eq!(session.base().parties.get("civil"), None);
    when(&session, Facilitator, leave(1)).changes_nothing();
    let session = when(&session, participant(1), come_back(1)).accepted();
    assert_eq!(session.present().count(), 3);
    when(&session, participant(1), come_back(1)).changes_nothing();
}

#[test]
fn a_recovery_code_gives_the_seat_to_another_phone_and_the_old_phone_loses_it() {
    let session = when(&hall(), Newcomer, join("Dag", "")).accepted();
    let session = when(&session, Newcomer, recover("words-Dag", "phone-2")).accepted();
    assert_eq!(session.seated(&hash("phone-2")), Some(participant(4)));
    assert_eq!(session.seated(&hash("phone-Dag")), None);
    assert_eq!(session.people.len(), 4);
    when(&session, Newcomer, recover("words-Dag", "phone-2")).changes_nothing();
    // The words on the first note still count, and so do the new ones.
    for words in ["words-Dag", "new-words"] {
        when(&session, Newcomer, recover(words, "phone-3")).accepted();
    }
    when(&session, Newcomer, recover("fel ord", "phone-3")).refused(Refusal::RecoveryUnknown);
}

#[test]
fn whoever_takes_their_seat_back_is_here_again() {
    let session = when(&hall(), Newcomer, join("Dag", "")).accepted();
    let session = when(&session, participant(4), leave(4)).accepted();
    let session = when(&session, Newcomer, recover("words-Dag", "phone-2")).accepted();
    assert!(!session.people[&ParticipantId(4)].left);
}

#[test]
fn a_phone_that_joined_anew_can_take_its_old_seat_back() {
    let session = when(&hall(), Newcomer, join("Dag", "")).accepted();
    let session = when(&session, Newcomer, join("Dag II", "")).accepted();
    let wish = recover("words-Dag", "phone-Dag II");
    let session = when(&session, participant(5), wish).accepted();
    assert_eq!(session.seated(&hash("phone-Dag II")), Some(participant(4)));
}

#[test]
fn one_may_join_and_correct_oneself_after_the_meeting_to_read_its_documents() {
    let session = when(&ended(hall()), Newcomer, join("Dag", "")).accepted();
    when(&session, Newcomer, recover("words-Dag", "phone-2")).accepted();
    when(
        &session,
        participant(4),
        change(4, consenting("Dag", "annan")),
    )
    .accepted();
}

/// The board, where Åsa and Bo have the two chairs of topic 3 and Cia waits for one.
fn full_table() -> Session {
    Story::from(board())
        .by(Actor::System)
        .that(signed_up(3, 1))
        .that(signed_up(3, 2))
        .that(signed_up(3, 3))
        .session()
}

fn waits(session: &Session, who: u32) -> Option<usize> {
    session.waiting_place(&session.topics[&TopicId(3)], ParticipantId(who))
}

#[test]
fn whoever_goes_home_gives_their_chair_to_the_next() {
    let session = full_table();
    assert_eq!(waits(&session, 3), Some(1));
    let session = when(&session, participant(1), leave(1)).accepted();
    assert_eq!(waits(&session, 3), Some(0));
    assert_eq!(session.expected_at(&session.topics[&TopicId(3)]), 2);
}

#[test]
fn whoever_comes_back_takes_no_chair_that_somebody_sits_on() {
    let session = when(&full_table(), participant(1), leave(1)).accepted();
    let back = when(&session, participant(1), come_back(1)).accepted();
    assert_eq!(signed(&back, 3), [2, 3, 1]);
    assert_eq!((waits(&back, 3), waits(&back, 1)), (Some(0), Some(1)));
    // Where a chair is left, the old place is still theirs.
    let session = when(&session, participant(2), leave(2)).accepted();
    let back = when(&session, Facilitator, come_back(1)).accepted();
    assert_eq!(signed(&back, 3), [1, 2, 3]);
}

#[test]
fn whoever_was_sent_home_by_mistake_gets_the_same_chair_again() {
    let session = when(&full_table(), Facilitator, leave(1)).accepted();
    let session = when(&session, Facilitator, crate::domain::Command::Undo).accepted();
    assert_eq!(signed(&session, 3), [1, 2, 3]);
    assert_eq!((waits(&session, 1), waits(&session, 3)), (Some(0), Some(1)));
}

#[test]
fn after_a_slot_was_held_its_list_is_who_was_there() {
    let session = Story::from(full_table())
        .that(Event::BlockStarted { block: SLOT_1 })
        .that(Event::BlockStarted { block: SLOT_2 })
        .session();
    let session = when(&session, participant(1), leave(1)).accepted();
    assert_eq!(waits(&session, 3), Some(1));
    assert_eq!(session.expected_at(&session.topics[&TopicId(3)]), 3);
}

#[test]
fn whoever_signs_up_is_here() {
    let session = when(&board(), participant(1), leave(1)).accepted();
    let session = when(&session, participant(1), sign_up(3)).accepted();
    assert!(!session.people[&ParticipantId(1)].left);
    assert_eq!(signed(&session, 3), [1]);
}
