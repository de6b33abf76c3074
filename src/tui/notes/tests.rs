//! The note-taker's terminal: what is saved when, and what it looks like.

use super::sheet::Saved;
use super::*;
use crate::domain::Command;
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::refusal::Refusal;
use crate::domain::testing::*;
use crate::hub::{Receipt, Rejected};
use crate::tui::testing::*;
use insta::assert_snapshot;

fn notes(session: Arc<Session>) -> Model {
    let me = Actor::NoteTaker("Bord 3".into());
    Model::new(sv(), PLAIN, session, minute(40), Keys::starting("k"), me)
}

fn writing() -> Model {
    let mut model = notes(typical());
    press(&mut model, "Enter Tab");
    model
}

const DONE: Result<Receipt, Rejected> = Ok(Receipt {
    n: 1,
    made: None,
    repeated: false,
});

/// The texts that these effects save in fields.
fn saved(effects: &[Effect<Then>]) -> Vec<(NoteField, String)> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Submit {
            command: Command::Topic(TopicCommand::WriteNote { field, text, .. }),
            ..
        } => Some((*field, text.to_string())),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_field_is_saved_when_it_is_left() {
    let mut model = writing();
    type_in(&mut model, "Åtta var där");
    let effects = press(&mut model, "Tab");
    let expected = (NoteField::Summary, "Åtta var där".to_owned());
    assert_eq!(saved(&effects), [expected]);
    assert!(press(&mut model, "Tab").is_empty(), "and only once");
}

#[test]
fn a_field_is_saved_two_seconds_after_the_last_letter() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    assert_eq!(model.wakes(), Some(minute(40) + second(2)));
    assert!(model.update(Action::Now(minute(40) + second(1))).is_empty());
    let effects = model.update(Action::Now(minute(40) + second(2)));
    assert_eq!(saved(&effects).len(), 1);
}

#[test]
fn a_field_says_whether_it_is_saved() {
    let mut model = writing();
    let state = |model: &Model| model.sheet.as_ref().unwrap().notes[0].saved;
    type_in(&mut model, "Åtta");
    assert_eq!(state(&model), Saved::Changed);
    press(&mut model, "Tab");
    assert_eq!(state(&model), Saved::Underway);
    let then = Then::Wrote(TopicId(1), NoteField::Summary);
    model.update(Action::Answered { then, answer: DONE });
    assert_eq!(state(&model), Saved::Yes);
}

#[test]
fn a_field_that_could_not_be_sent_is_sent_again_when_the_connection_is_back() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    press(&mut model, "Tab");
    model.update(Action::Health(Health::Offline));
    let then = Then::Wrote(TopicId(1), NoteField::Summary);
    model.update(Action::Answered {
        then,
        answer: Err(Rejected::Offline),
    });
    let effects = model.update(Action::Health(Health::Saving));
    assert_eq!(saved(&effects), [(NoteField::Summary, "Åtta".to_owned())]);
}

#[test]
fn a_refused_field_is_tried_again_in_another_phase_and_not_before() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    press(&mut model, "Tab");
    let then = Then::Wrote(TopicId(1), NoteField::Summary);
    model.update(Action::Answered {
        then,
        answer: Err(Rejected::Refused(Refusal::SessionEnded)),
    });
    assert!(model.update(Action::Now(minute(45))).is_empty());
    let effects = model.update(Action::Moment(voting()));
    assert_eq!(saved(&effects), [(NoteField::Summary, "Åtta".to_owned())]);
}

#[test]
fn what_is_typed_while_a_field_is_on_its_way_is_saved_after_it() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    model.update(Action::Now(minute(41)));
    type_in(&mut model, " till");
    assert!(
        model.update(Action::Now(minute(42))).is_empty(),
        "one at a time"
    );
    assert!(
        model.wakes() > Some(minute(42)),
        "and no spinning meanwhile"
    );
    let then = Then::Wrote(TopicId(1), NoteField::Summary);
    model.update(Action::Answered { then, answer: DONE });
    let effects = model.update(Action::Now(minute(43)));
    let expected = (NoteField::Summary, "Åtta till".to_owned());
    assert_eq!(saved(&effects), [expected]);
}

#[test]
fn ideas_are_logged_one_per_enter_and_keep_their_key_when_tried_again() {
    let mut model = notes(typical());
    press(&mut model, "Enter F2");
    type_in(&mut model, "Nattöppet bibliotek");
    let effects = press(&mut model, "Enter");
    let [Effect::Submit { key, command, then }] = &effects[..] else {
        panic!("{effects:?}");
    };
    let log = IdeaCommand::Log {
        topic: Some(TopicId(1)),
        text: text("Nattöppet bibliotek"),
        oral: true,
    };
    assert_eq!(*command, Command::Idea(log));
    let (key, then) = (key.clone(), then.clone());
    model.update(Action::Answered {
        then,
        answer: Err(Rejected::Busy),
    });
    let effects = model.update(Action::Now(minute(41)));
    let again = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Submit { key: again, .. } if *again == key));
    assert!(again, "{effects:?}");
    model.update(Action::Answered {
        then: Then::Logged(key),
        answer: DONE,
    });
    assert!(!model.sheet.as_ref().unwrap().is_unsaved());
}

#[test]
fn a_refused_idea_comes_back_to_be_mended() {
    let mut model = notes(typical());
    press(&mut model, "Enter");
    type_in(&mut model, "Nattöppet");
    let effects = press(&mut model, "Enter");
    let Effect::Submit { then, .. } = &effects[0] else {
        panic!("{effects:?}");
    };
    model.update(Action::Answered {
        then: then.clone(),
        answer: Err(Rejected::Refused(Refusal::SessionEnded)),
    });
    let sheet = model.sheet.as_ref().unwrap();
    assert_eq!(sheet.idea.text(), "Nattöppet");
    assert!(sheet.pending.is_empty());
}

#[test]
fn nothing_unsaved_is_left_behind() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    let effects = press(&mut model, "Esc");
    assert_eq!(saved(&effects).len(), 1);
    press(&mut model, "Esc");
    assert!(model.sheet.is_some());
    let then = Then::Wrote(TopicId(1), NoteField::Summary);
    model.update(Action::Answered { then, answer: DONE });
    press(&mut model, "Esc");
    assert!(model.sheet.is_none());
}

#[test]
fn what_another_writes_appears_unless_one_is_writing_there_oneself() {
    let written = |words: &str| {
        let event = crate::domain::Event::NoteWritten {
            topic: TopicId(1),
            field: NoteField::Summary,
            text: text(words),
        };
        Arc::new(Story::from((*typical()).clone()).that(event).session())
    };
    let mut model = writing();
    model.update(Action::Moment(written("Anna skrev")));
    let summary = |model: &Model| model.sheet.as_ref().unwrap().notes[0].writing.text();
    assert_eq!(summary(&model), "Anna skrev");
    type_in(&mut model, "!");
    model.update(Action::Moment(written("Anna skrev mer")));
    assert_eq!(summary(&model), "Anna skrev!");
}

#[test]
fn others_are_told_where_one_writes_and_one_sees_where_they_do() {
    let mut model = writing();
    let at = WritesAt {
        topic: TopicId(1),
        field: NoteField::Summary,
    };
    assert_eq!(press(&mut model, "a"), [Effect::Writing(at)]);
    assert!(press(&mut model, "b").is_empty(), "not at every letter");
    model.update(Action::Now(minute(40) + second(2)));
    assert_eq!(press(&mut model, "c"), [Effect::Writing(at)]);
    let anna = Actor::NoteTaker("Anna".into());
    let writing = [(anna, at), (Actor::NoteTaker("Bord 3".into()), at)];
    model.update(Action::Presence(Arc::new(Presence {
        writing: writing.into_iter().collect(),
        ..Presence::default()
    })));
    let screen = shown(&model, 80, 24);
    assert_eq!(screen.matches("Anna skriver").count(), 1, "{screen}");
    assert!(!screen.contains("Bord 3"), "{screen}");
}

#[test]
fn the_terminal_looks_like_this() {
    let mut model = notes(typical());
    assert_snapshot!("topics_80", shown(&model, 80, 24));
    press(&mut model, "Enter");
    assert_snapshot!("sheet_idea_80", shown(&model, 80, 24));
    press(&mut model, "Tab");
    type_in(&mut model, "Åtta var där, och en till kom sent");
    assert_snapshot!("sheet_summary_80", shown(&model, 80, 24));
    assert_snapshot!("sheet_summary_200", shown(&model, 200, 60));
    model.update(Action::Health(Health::Offline));
    assert_snapshot!("sheet_offline_80", shown(&model, 80, 24));
}
