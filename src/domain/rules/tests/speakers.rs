//! The list of speakers: asking, waiting, speaking, and that only a hand changes the order.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::SpeakersCommand::{Ask, AskFor, Finish, Next, Open, Withdraw};
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::MAX_WAITING;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal};

/// The hall with the list open: Åsa (1), Bo (2) and a guest of the municipality (3) wait.
fn plenary() -> Session {
    Story::from(hall())
        .by(Actor::System)
        .that(Event::SpeakersOpened {})
        .that(asked(1, 1))
        .that(asked(2, 2))
        .that(guest_asked(3, "", Some("kommun")))
        .session()
}

fn order(session: &Session) -> Vec<u32> {
    let waiting = session.waiting_speakers();
    waiting.map(|speaker| speaker.id.0).collect()
}

fn speaking(session: &Session) -> Option<u32> {
    let turn = session.speakers.turn.as_ref();
    turn.map(|turn| turn.speaker.id.0)
}

#[test]
fn phones_ask_once_while_the_list_is_open_and_stand_in_the_order_they_asked() {
    when(&hall(), participant(1), Ask).refused(Refusal::SpeakersClosed);
    let session = when(&hall(), Facilitator, Open).accepted();
    when(&session, Facilitator, Open).changes_nothing();
    let session = when(&session, participant(2), Ask).accepted();
    let session = when(&session, participant(1), Ask).accepted();
    when(&session, participant(2), Ask).changes_nothing();
    assert_eq!(order(&session), [1, 2]);
    assert_eq!(session.speakers.waits(ParticipantId(2)).unwrap().id.0, 1);
}

#[test]
fn whoever_asked_may_take_it_back_even_when_the_list_is_closed() {
    let session = Story::from(plenary())
        .that(Event::SpeakersClosed {})
        .session();
    let session = when(&session, participant(1), Withdraw).accepted();
    assert_eq!(order(&session), [2, 3]);
    when(&session, participant(1), Withdraw).changes_nothing();
}

#[test]
fn the_facilitator_puts_anybody_on_the_list_open_or_not() {
    let session = when(&hall(), Facilitator, ask_for(3)).accepted();
    when(&session, Facilitator, ask_for(3)).changes_nothing();
    let unknown = Refusal::Unknown {
        what: Kind::Participant,
    };
    when(&session, Facilitator, ask_for(9)).refused(unknown);
    let wish = |name: &str, party| AskFor {
        voice: guest(name, party),
    };
    when(&session, Facilitator, wish("Rut", None)).accepted();
    when(&session, Facilitator, wish("", Some("kommun"))).accepted();
    when(&session, Facilitator, wish("", None)).refused(missing(Field::Speaker));
    when(&session, Facilitator, wish("Rut", Some("kyrkan"))).refused(Refusal::UnknownParty);
}

#[test]
fn the_list_has_an_end() {
    let mut story = Story::new();
    for id in 1..=MAX_WAITING as u32 {
        story = story.that(guest_asked(id, "Rut", None));
    }
    let full = Refusal::Full {
        what: Kind::Speaker,
        limit: MAX_WAITING as u32,
    };
    let voice = guest("Rut", None);
    when(&story.session(), Facilitator, AskFor { voice }).refused(full);
}

#[test]
fn the_next_one_takes_over_and_time_runs_from_start_to_start() {
    let session = when(&plenary(), Facilitator, Next).accepted();
    let began = session.changed;
    assert_eq!((speaking(&session), order(&session)), (Some(1), vec![2, 3]));
    let later = began + second(90);
    let session = when_at(&session, Facilitator, Next, later).accepted();
    assert_eq!((speaking(&session), order(&session)), (Some(2), vec![3]));
    assert_eq!(session.speakers.past[0].lasted(later), second(90));
}

#[test]
fn with_nobody_next_the_speaker_has_finished() {
    let session = Story::from(hall()).that(asked(1, 1)).that(speaks(1));
    let session = when(&session.session(), Facilitator, Next).accepted();
    assert_eq!(speaking(&session), None);
    when(&session, Facilitator, Next).refused(Refusal::NobodyWaits);
    when(&session, Facilitator, Finish).refused(Refusal::NobodySpeaks);
}

#[test]
fn only_a_hand_moves_somebody() {
    let session = when(&plenary(), Facilitator, move_speaker(3, Some(1))).accepted();
    assert_eq!(order(&session), [3, 1, 2]);
    let session = when(&session, Facilitator, move_speaker(3, Some(2))).accepted();
    assert_eq!(order(&session), [1, 3, 2]);
    let session = when(&session, Facilitator, move_speaker(1, None)).accepted();
    assert_eq!(order(&session), [3, 2, 1]);
    when(&session, Facilitator, move_speaker(1, None)).changes_nothing();
    when(&session, Facilitator, move_speaker(3, Some(2))).changes_nothing();
    when(&session, Facilitator, move_speaker(3, Some(3))).changes_nothing();
    let what = Kind::Speaker;
    when(&session, Facilitator, move_speaker(9, None)).refused(Refusal::Unknown { what });
}

#[test]
fn who_has_gone_home_is_passed_over_and_keeps_their_place() {
    let session = when(&plenary(), participant(1), leave(1)).accepted();
    assert_eq!(order(&session), [2, 3]);
    let back = when(&session, participant(1), Ask).accepted();
    assert_eq!(order(&back), [1, 2, 3], "who asks is here");
    let session = when(&session, Facilitator, Next).accepted();
    assert_eq!(speaking(&session), Some(2));
}

#[test]
fn a_start_that_was_a_mistake_is_taken_back_and_the_one_before_goes_on() {
    let first = when(&plenary(), Facilitator, Next).accepted();
    let second = when(&first, Facilitator, Next).accepted();
    let undone = when(&second, Facilitator, Command::Undo).accepted();
    assert_eq!(undone.speakers, first.speakers);
    let undone = when(&undone, Facilitator, Command::Undo).accepted();
    assert_eq!(undone.speakers, plenary().speakers);
}

#[test]
fn taking_back_never_lets_anybody_wait_twice() {
    let session = when(&plenary(), Facilitator, remove_speaker(1)).accepted();
    let session = when(&session, participant(1), Ask).accepted();
    when(&session, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
    let session = when(&plenary(), Facilitator, start_speaker(1)).accepted();
    let session = when(&session, participant(1), Ask).accepted();
    when(&session, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}
