//! Notes: who may take them, and that two who write at once lose nothing.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::TopicCommand;
use crate::domain::refusal::Field;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal};

/// The hall, with the second participant signed up for the first topic.
fn table() -> Session {
    Story::from(hall()).that(signed_up(1, 2)).session()
}

fn summary(session: &Session) -> &Note {
    &session.topics[&TopicId(1)].notes[&NoteField::Summary]
}

/// What is kept of the summary beside what counts.
fn kept(session: &Session) -> Vec<(String, Actor)> {
    let topic = &session.topics[&TopicId(1)];
    let kept = topic.kept.get(&NoteField::Summary).into_iter().flatten();
    kept.map(|note| (note.text.to_string(), note.by.clone()))
        .collect()
}

#[test]
fn hosts_those_signed_up_and_note_takers_write_notes_and_the_last_one_counts() {
    let mut session = table();
    for (actor, words) in [
        (participant(1), "Nycklar saknas"),
        (note_taker(), "Nycklar finns"),
        (Facilitator, "Nycklar behövs"),
        (participant(2), "Fler nycklar"),
    ] {
        session = when(&session, actor.clone(), summarise(1, words)).accepted();
        assert_eq!(
            (&*summary(&session).text, &summary(&session).by),
            (words, &actor)
        );
        when(&session, Facilitator, summarise(1, words)).changes_nothing();
    }
}

#[test]
fn somebody_from_another_table_writes_nothing_until_they_sign_up() {
    let session = hall();
    for wish in [summarise(1, "Nycklar"), level(1)] {
        when(&session, participant(2), wish.clone()).refused(Refusal::NotAtTopic);
        when(&table(), participant(2), wish).accepted();
    }
    when(&session, participant(2), summarise(2, "Eget bord")).accepted();
}

#[test]
fn an_emptied_note_is_no_note() {
    let session = hall();
    when(&session, note_taker(), summarise(1, "")).changes_nothing();
    let session = when(&session, note_taker(), summarise(1, "Nycklar")).accepted();
    let session = when(&session, note_taker(), summarise(1, "")).accepted();
    assert!(session.topics[&TopicId(1)].notes.is_empty());
    let page = summarise(1, &letters(4_001));
    when(&session, note_taker(), page).refused(too_long(Field::Note, 4_000));
}

#[test]
fn what_was_overwritten_unseen_is_kept_with_its_author() {
    let session = hall();
    let seen = session.n;
    let session = when(&session, participant(1), summarise_over(1, "Nycklar", seen)).accepted();
    let session = when(&session, note_taker(), summarise_over(1, "Lås", seen)).accepted();
    assert_eq!(&*summary(&session).text, "Lås");
    assert_eq!(kept(&session), [("Nycklar".to_owned(), participant(1))]);
}

#[test]
fn what_was_overwritten_knowingly_is_not_kept() {
    let session = when(&hall(), participant(1), summarise(1, "Nycklar")).accepted();
    let seen = summary(&session).n;
    let knowing = when(&session, note_taker(), summarise_over(1, "Lås", seen)).accepted();
    assert!(kept(&knowing).is_empty());
    let silent = when(&session, note_taker(), summarise(1, "Lås")).accepted();
    assert!(kept(&silent).is_empty());
}

#[test]
fn what_is_taken_in_is_kept_no_longer() {
    let session = hall();
    let seen = session.n;
    let session = when(&session, participant(1), summarise_over(1, "Nycklar", seen)).accepted();
    let session = when(&session, note_taker(), summarise_over(1, "Lås", seen)).accepted();
    let both = summarise_over(1, "Lås\nNycklar", summary(&session).n);
    let session = when(&session, note_taker(), both).accepted();
    assert!(kept(&session).is_empty());
    assert!(session.topics[&TopicId(1)].kept.is_empty());
}

#[test]
fn two_who_go_on_writing_leave_one_kept_text_and_not_one_for_every_save() {
    let session = hall();
    let [mut anna, mut bo] = [session.n; 2];
    let mut session = session;
    for words in ["en", "en två", "en två tre"] {
        session = when(&session, participant(1), summarise_over(1, words, anna)).accepted();
        anna = session.n;
        let words = format!("Bo: {}", words.replace(' ', "-"));
        session = when(&session, note_taker(), summarise_over(1, &words, bo)).accepted();
        bo = session.n;
    }
    assert_eq!(&*summary(&session).text, "Bo: en-två-tre");
    assert_eq!(kept(&session), [("en två tre".to_owned(), participant(1))]);
}

#[test]
fn no_more_is_kept_than_somebody_will_read() {
    let mut session = hall();
    let seen = session.n;
    for at in 10..30 {
        let words = summarise_over(1, &format!("Text {at}"), seen);
        session = when(&session, note_taker(), words).accepted();
    }
    let kept = kept(&session);
    assert_eq!(kept.len(), 8);
    assert_eq!(kept[7].0, "Text 28");
}

#[test]
fn a_topic_has_a_place_in_the_matrix_that_can_be_changed_and_taken_back() {
    let session = when(&hall(), note_taker(), level(1)).accepted();
    let topic = &session.topics[&TopicId(1)];
    assert_eq!(topic.level, Some(Level::Dialogue));
    assert_eq!(topic.step, Some(PolicyStep::Formulation));
    when(&session, note_taker(), level(1)).changes_nothing();
    let none = TopicCommand::SetLevel {
        id: TopicId(1),
        level: None,
        step: None,
    };
    let session = when(&session, Facilitator, none).accepted();
    assert_eq!(session.topics[&TopicId(1)].level, None);
    let session = when(&session, Facilitator, Command::Undo).accepted();
    assert_eq!(session.topics[&TopicId(1)].level, Some(Level::Dialogue));
}

#[test]
fn an_older_record_says_nothing_of_what_its_writer_had_seen_and_is_written_as_it_was() {
    let old = r#"{"ty":"note.written","d":{"topic":1,"field":"summary","text":"Nycklar"}}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert!(matches!(event, Event::NoteWritten { over: None, .. }));
    assert_eq!(serde_json::to_string(&event).unwrap(), old);
}
