//! Pitching, changing, hiding, interest, sign-up.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::TopicCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::MAX_TOPICS;
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Command, Refusal};

fn pitch_for(title: CleanText, question: CleanText, host_name: CleanText) -> TopicCommand {
    TopicCommand::Pitch {
        title,
        question,
        host_name,
    }
}

fn interest(topic: u32, on: bool) -> TopicCommand {
    let id = TopicId(topic);
    TopicCommand::SetInterest { id, on }
}

fn sign_off(topic: u32) -> TopicCommand {
    TopicCommand::SignOff { id: TopicId(topic) }
}

fn gone(state: TopicState) -> Session {
    Story::from(board()).that(topic_set(1, state)).session()
}

fn unknown() -> Refusal {
    Refusal::Unknown { what: Kind::Topic }
}

#[test]
fn who_pitches_from_a_phone_is_the_host_and_needs_no_question() {
    let session = in_phase(hall(), "marketplace");
    let wish = pitch_for(text("Cykel"), CleanText::default(), text("Någon annan"));
    when(&session, participant(3), wish).yields([queued(4, "Cykel", &[3])]);
}

#[test]
fn the_facilitator_and_note_takers_pitch_for_somebody_by_name() {
    let session = in_phase(hall(), "marketplace");
    for actor in [Facilitator, note_taker()] {
        let wish = pitch_for(text("Cykel"), CleanText::default(), text("Rut"));
        when(&session, actor, wish).yields([queued_for(4, "Cykel", "Rut")]);
    }
}

#[test]
fn a_topic_has_a_title_and_short_texts() {
    let session = hall();
    let none = CleanText::default;
    let faults = [
        (none(), none(), none(), missing(Field::Title)),
        (letters(61), none(), none(), too_long(Field::Title, 60)),
        (
            letters(60),
            letters(201),
            none(),
            too_long(Field::Question, 200),
        ),
        (
            letters(60),
            letters(200),
            letters(41),
            too_long(Field::HostName, 40),
        ),
    ];
    for (title, question, host, reason) in faults {
        when(&session, Facilitator, pitch_for(title, question, host)).refused(reason);
    }
    when(&session, Facilitator, retitle(1, "")).refused(missing(Field::Title));
}

#[test]
fn a_session_holds_so_many_topics() {
    let mut story = Story::new();
    for id in 1..=MAX_TOPICS as u32 {
        story = story.that(pitched(id, "Lokaler", &[]));
    }
    when(&story.session(), Facilitator, pitch("En till")).refused(Refusal::Full {
        what: Kind::Topic,
        limit: MAX_TOPICS as u32,
    });
}

#[test]
fn a_host_changes_their_own_words_and_nobody_elses() {
    let session = hall();
    let after = when(&session, participant(1), retitle(1, "Nycklar")).accepted();
    assert_eq!(after.topics[&TopicId(1)].title, "Nycklar");
    when(&after, participant(1), retitle(1, "Nycklar")).changes_nothing();
    when(&session, participant(2), retitle(1, "Nycklar")).refused(Refusal::NotAllowed);
    when(&session, Facilitator, retitle(9, "Nycklar")).refused(unknown());
}

#[test]
fn a_host_takes_the_topic_back_and_its_square_is_free() {
    let session = when(&board(), participant(1), withdraw_topic(1)).accepted();
    assert_eq!(cell_of(&session, 1), None);
    when(&session, Facilitator, place(3, ROOM_1, SLOT_1)).accepted();
    when(&session, participant(1), withdraw_topic(1)).refused(Refusal::TopicGone);
    when(&session, participant(2), withdraw_topic(1)).refused(Refusal::NotAllowed);
}

#[test]
fn hiding_needs_a_reason() {
    let session = hall();
    when(&session, Facilitator, hide_topic(1, "")).refused(missing(Field::Reason));
    let wordy = hide_topic(1, &letters(201));
    when(&session, Facilitator, wordy).refused(too_long(Field::Reason, 200));
    let session = when(&session, Facilitator, hide_topic(1, "Personangrepp"))
        .yields([topic_hidden(1, "Personangrepp")]);
    when(&session, Facilitator, hide_topic(1, "Igen")).refused(Refusal::TopicGone);
}

#[test]
fn what_was_taken_back_or_down_comes_back_parked_whoever_has_its_square() {
    for state in [
        TopicState::Withdrawn,
        TopicState::Hidden {
            reason: text("dubblett"),
        },
    ] {
        let session = gone(state);
        let session = when(&session, Facilitator, place(3, ROOM_1, SLOT_1)).accepted();
        when(&session, Facilitator, restore_topic(1)).yields([topic_set(1, TopicState::Parked)]);
    }
    when(&hall(), Facilitator, restore_topic(1)).refused(Refusal::TopicLive);
}

#[test]
fn interest_is_said_and_unsaid_once() {
    let session = when(&hall(), participant(2), interest(1, true)).accepted();
    when(&session, participant(2), interest(1, true)).changes_nothing();
    let session = when(&session, participant(2), interest(1, false)).accepted();
    when(&session, participant(2), interest(1, false)).changes_nothing();
    assert!(session.topics[&TopicId(1)].interest.is_empty());
}

#[test]
fn one_signs_up_for_what_is_on_the_board() {
    when(&hall(), participant(2), sign_up(1)).refused(Refusal::TopicNotPlaced);
    let session = when(&board(), participant(2), sign_up(1)).yields([signed_up(1, 2)]);
    when(&session, participant(2), sign_up(1)).changes_nothing();
    when(&session, participant(2), sign_up(9)).refused(unknown());
}

#[test]
fn beyond_the_chairs_one_waits_in_order_and_moves_up() {
    let crowd = Story::from(board())
        .that(joined(4, "Dag", "annan"))
        .session();
    let session = (1..=4).fold(crowd, |session, id| {
        when(&session, participant(id), sign_up(3)).accepted()
    });
    let places = |session: &Session| {
        let topic = &session.topics[&TopicId(3)];
        [1, 2, 3, 4].map(|id| session.waiting_place(topic, ParticipantId(id)))
    };
    assert_eq!(places(&session), [Some(0), Some(0), Some(1), Some(2)]);
    let session = when(&session, participant(1), sign_off(3)).accepted();
    assert_eq!(places(&session), [None, Some(0), Some(0), Some(1)]);
}

#[test]
fn a_second_sign_up_in_the_same_slot_moves_the_first() {
    let session = when(&board(), participant(2), sign_up(1)).accepted();
    let session = when(&session, participant(2), sign_up(2)).accepted();
    let cancelled = Event::SignupCancelled {
        topic: TopicId(1),
        participant: ParticipantId(2),
    };
    let session = when(&session, participant(2), sign_up(3)).yields([cancelled, signed_up(3, 2)]);
    assert_eq!([1, 2, 3].map(|id| signed(&session, id).len()), [0, 1, 1]);
}

#[test]
fn signing_off_is_always_possible_even_from_what_is_gone() {
    let session = when(&board(), participant(2), sign_up(1)).accepted();
    let session = when(&session, participant(1), withdraw_topic(1)).accepted();
    let session = in_phase(session, "checkin");
    let session = when(&session, participant(2), sign_off(1)).accepted();
    when(&session, participant(2), sign_off(1)).changes_nothing();
    when(&session, participant(2), sign_off(9)).refused(unknown());
}

#[test]
fn nothing_more_happens_to_a_topic_that_is_gone() {
    let session = gone(TopicState::Withdrawn);
    let as_host = [retitle(1, "Nycklar"), summarise(1, "Nycklar")];
    let as_phone = [interest(1, true), sign_up(1)];
    for wish in as_host.into_iter().chain(as_phone) {
        when(&session, participant(1), wish).refused(Refusal::TopicGone);
    }
    when(&session, Facilitator, summarise(1, "Nycklar")).refused(Refusal::TopicGone);
}

#[test]
fn when_the_meeting_is_over_only_the_facilitator_corrects_topics() {
    let session = ended(board());
    let wishes = [
        pitch("Cykel"),
        retitle(1, "Nycklar"),
        withdraw_topic(1),
        interest(1, true),
        sign_up(1),
        sign_off(1),
        summarise(1, "Nycklar"),
    ];
    for wish in wishes {
        when(&session, participant(1), wish).refused(Refusal::SessionEnded);
    }
    for wish in [
        pitch("Cykel"),
        retitle(1, "Nycklar"),
        summarise(1, "Nycklar"),
    ] {
        when(&session, Facilitator, wish).accepted();
    }
}

#[test]
fn the_facilitator_signs_up_who_has_no_phone_as_one_step_that_can_be_taken_back() {
    let full = Story::from(board())
        .by(Actor::System)
        .that(signed_up(1, 2))
        .that(signed_up(1, 3))
        .session();
    let moved = when(&full, Facilitator, sign_up_for(3, 2)).accepted();
    assert_eq!((signed(&moved, 1), signed(&moved, 3)), (vec![3], vec![2]));
    when(&moved, Facilitator, sign_up_for(3, 2)).changes_nothing();
    let back = when(&moved, Facilitator, Command::Undo).accepted();
    assert_eq!((signed(&back, 1), signed(&back, 3)), (vec![2, 3], vec![]));
    let off = when(&full, Facilitator, sign_off_for(1, 2)).accepted();
    assert_eq!(signed(&off, 1), [3]);
    let back = when(&off, Facilitator, Command::Undo).accepted();
    assert_eq!(signed(&back, 1), [2, 3]);
}

#[test]
fn a_sign_up_is_not_taken_back_from_under_whoever_has_chosen_anew() {
    let session = when(&board(), Facilitator, sign_up_for(3, 2)).accepted();
    let session = when(&session, participant(2), sign_up(1)).accepted();
    when(&session, Facilitator, Command::Undo).refused(Refusal::UndoBlocked);
}

#[test]
fn who_has_gone_home_is_not_signed_up_for_anything() {
    let left = Event::ParticipantLeft {
        id: ParticipantId(2),
    };
    let session = Story::from(board()).that(left).session();
    when(&session, Facilitator, sign_up_for(3, 2)).refused(Refusal::GoneHome);
}
