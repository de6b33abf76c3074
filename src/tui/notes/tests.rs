//! The note-taker's terminal: what is saved when, what two at once see, and what it looks like.

mod hall;
mod looks;

use super::*;
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::model::{IdeaKind, Level, NoteField, PolicyStep};
use crate::domain::refusal::Refusal;
use crate::domain::testing::*;
use crate::domain::{Command, Event};
use crate::hub::{Receipt, Rejected};
use crate::tui::testing::*;

const ANNA: &str = "Anna";

fn notes_of(name: &str, session: Arc<Session>) -> Model {
    let me = Actor::NoteTaker(name.into());
    Model::new(
        sv(),
        PLAIN,
        session,
        minute(40),
        Keys::starting(&name.replace(' ', "-")),
        me,
    )
}

fn notes(session: Arc<Session>) -> Model {
    notes_of("Bord 3", session)
}

/// A note-taker with the keys in the summary of the first topic.
fn writing() -> Model {
    let mut model = notes(typical());
    press(&mut model, "Enter BackTab");
    model
}

fn recorded(n: u64) -> Result<Receipt, Rejected> {
    Ok(Receipt {
        n,
        made: None,
        repeated: false,
        code: None,
    })
}

/// The wishes among these effects.
fn wishes(effects: &[Effect<Then>]) -> Vec<(IdemKey, Command)> {
    let wishes = effects.iter().filter_map(|effect| match effect {
        Effect::Submit { key, command, .. } => Some((key.clone(), command.clone())),
        _ => None,
    });
    wishes.collect()
}

/// The one wish among these effects.
fn wish(effects: &[Effect<Then>]) -> (IdemKey, Command) {
    let wishes = wishes(effects);
    assert_eq!(wishes.len(), 1, "{effects:?}");
    wishes.into_iter().next().unwrap()
}

/// Answers the wish under a key; gives what is sent next.
fn answer(
    model: &mut Model,
    key: &IdemKey,
    answer: Result<Receipt, Rejected>,
) -> Vec<Effect<Then>> {
    let then = Then(key.clone());
    model.update(Action::Answered { then, answer })
}

fn summary(words: &str, over: u64) -> Command {
    Command::Topic(TopicCommand::WriteNote {
        id: TopicId(1),
        field: NoteField::Summary,
        text: text(words),
        over: Some(over),
    })
}

fn log(words: &str, oral: bool) -> Command {
    Command::Idea(IdeaCommand::Log {
        topic: Some(TopicId(1)),
        text: text(words),
        oral,
        kind: Default::default(),
    })
}

fn at(seconds: i64) -> DateTime<Utc> {
    minute(40) + second(seconds)
}

#[test]
fn a_field_is_saved_when_it_is_left() {
    let mut model = writing();
    type_in(&mut model, "Åtta var där");
    let effects = press(&mut model, "Tab");
    assert_eq!(wish(&effects).1, summary("Åtta var där", 0));
    assert!(press(&mut model, "Tab").is_empty(), "and only once");
}

#[test]
fn a_field_is_saved_two_seconds_after_the_last_letter() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    assert_eq!(model.wakes(), Some(at(2)));
    assert!(model.update(Action::Now(at(1))).is_empty());
    let effects = model.update(Action::Now(at(2)));
    assert_eq!(wish(&effects).1, summary("Åtta", 0));
}

#[test]
fn a_hand_that_never_rests_is_saved_all_the_same() {
    let mut model = writing();
    let mut sent = Vec::new();
    for second in 0..=10 {
        sent.extend(wishes(&model.update(Action::Now(at(second)))));
        type_in(&mut model, "å");
    }
    assert_eq!(sent.len(), 1, "once in ten seconds");
    assert_eq!(sent[0].1, summary(&"å".repeat(10), 0));
}

#[test]
fn what_is_typed_while_a_field_is_on_its_way_is_saved_after_it_and_knows_it() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    let (key, _) = wish(&model.update(Action::Now(at(2))));
    type_in(&mut model, " till");
    assert!(model.update(Action::Now(at(4))).is_empty(), "one at a time");
    let effects = answer(&mut model, &key, recorded(77));
    assert_eq!(wish(&effects).1, summary("Åtta till", 77));
}

#[test]
fn without_contact_everything_waits_in_order_and_is_sent_under_its_own_keys() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    let (first, _) = wish(&press(&mut model, "Tab"));
    model.update(Action::Health(Health::Offline));
    assert!(answer(&mut model, &first, Err(Rejected::Offline)).is_empty());
    type_in(&mut model, "Nattbuss");
    assert!(press(&mut model, "Enter").is_empty());
    type_in(&mut model, "Skolgård");
    press(&mut model, "F2");
    assert!(press(&mut model, "Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Ingen kontakt – 3 väntar här"));
    assert_eq!(model.drawer().unsent.len(), 3);

    let (key, command) = wish(&model.update(Action::Health(Health::Saving)));
    assert_eq!((&key, command), (&first, summary("Åtta", 0)));
    let (key, command) = wish(&answer(&mut model, &key, recorded(70)));
    assert_eq!(command, log("Nattbuss", false));
    let (key, command) = wish(&answer(&mut model, &key, recorded(71)));
    assert_eq!(command, log("Skolgård", true));
    assert!(answer(&mut model, &key, recorded(72)).is_empty());
    assert!(model.drawer().unsent.is_empty());
}

#[test]
fn a_text_that_waits_makes_room_for_its_next_version_unless_it_may_have_arrived() {
    let mut model = writing();
    model.update(Action::Health(Health::Offline));
    type_in(&mut model, "a");
    model.update(Action::Now(at(2)));
    type_in(&mut model, "b");
    model.update(Action::Now(at(4)));
    assert_eq!(model.drawer().unsent.len(), 1);
    let (key, command) = wish(&model.update(Action::Health(Health::Saving)));
    assert_eq!(command, summary("ab", 0));
    answer(&mut model, &key, Err(Rejected::Busy));
    type_in(&mut model, "c");
    model.update(Action::Now(at(6)));
    assert_eq!(model.drawer().unsent.len(), 2);
}

#[test]
fn what_did_not_get_through_is_tried_again_under_its_key() {
    let mut model = notes(typical());
    press(&mut model, "Enter F2");
    type_in(&mut model, "Nattöppet bibliotek");
    let (key, command) = wish(&press(&mut model, "Enter"));
    assert_eq!(command, log("Nattöppet bibliotek", true));
    answer(&mut model, &key, Err(Rejected::Busy));
    assert_eq!(model.wakes(), Some(at(5)));
    let (again, _) = wish(&model.update(Action::Now(at(5))));
    assert_eq!(again, key);
}

#[test]
fn what_was_left_unsent_is_offered_the_next_time_and_sent_under_the_keys_it_had() {
    let mut model = writing();
    model.update(Action::Health(Health::Offline));
    type_in(&mut model, "Åtta");
    press(&mut model, "Tab");
    let left = model.drawer();
    let json = serde_json::to_string(&left).unwrap();
    let left: Drawer = serde_json::from_str(&json).unwrap();

    let mut model = notes(typical());
    model.find(left.clone());
    assert_eq!(model.drawer(), left, "and is kept until somebody has said");
    assert!(shown(&model, 80, 24).contains("Åtta"));
    let (key, command) = wish(&press(&mut model, "Enter"));
    assert_eq!(
        (key, command),
        (left.unsent[0].key.clone(), summary("Åtta", 0))
    );

    let mut model = notes(typical());
    model.find(left);
    assert!(press(&mut model, "x").is_empty());
    assert!(model.drawer().unsent.is_empty());
    assert_eq!(
        model.topics.chosen(),
        Some(TopicId(1)),
        "the topic of last time"
    );
}

#[test]
fn whoever_leaves_with_something_unsent_is_told_first() {
    let mut model = writing();
    model.update(Action::Health(Health::Offline));
    type_in(&mut model, "Åtta");
    press(&mut model, "Esc");
    assert!(press(&mut model, "q").is_empty());
    assert!(shown(&model, 80, 24).contains("inte skickad än"));
    press(&mut model, "Down");
    assert!(press(&mut model, "q").is_empty(), "any other key is a no");
    assert_eq!(press(&mut model, "q"), [Effect::Leave(Exit::Quit)]);
}

#[test]
fn a_refused_field_is_held_and_tried_again_when_the_meeting_moves_on() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    let (key, _) = wish(&press(&mut model, "Tab"));
    answer(
        &mut model,
        &key,
        Err(Rejected::Refused(Refusal::SessionEnded)),
    );
    assert!(model.update(Action::Now(minute(45))).is_empty());
    assert!(shown(&model, 80, 24).contains("Inte sparat"));
    let (again, command) = wish(&model.update(Action::Moment(voting())));
    assert_ne!(again, key, "the answer to the first key would be the same");
    assert_eq!(command, summary("Åtta", 0));
}

#[test]
fn a_refused_idea_comes_back_to_be_mended() {
    let mut model = notes(typical());
    press(&mut model, "Enter");
    type_in(&mut model, "Nattöppet");
    let (key, _) = wish(&press(&mut model, "Enter"));
    answer(
        &mut model,
        &key,
        Err(Rejected::Refused(Refusal::SessionEnded)),
    );
    let sheet = model.sheet.as_ref().unwrap();
    assert_eq!(sheet.line.writing.text(), "Nattöppet");
    assert_eq!(model.outbox.len(), 0);
}

#[test]
fn a_text_that_is_too_long_stays_where_it_can_be_shortened() {
    let mut model = writing();
    model.update(Action::Paste("å".repeat(4_001)));
    assert!(press(&mut model, "Tab").is_empty());
    press(&mut model, "BackTab");
    assert!(shown(&model, 80, 24).contains("för långt"));
    press(&mut model, "Esc");
    assert!(model.sheet.is_some());
    press(&mut model, "Backspace");
    let effects = press(&mut model, "Esc");
    assert_eq!(wish(&effects).1, summary(&"å".repeat(4_000), 0));
}

#[test]
fn one_can_leave_a_form_at_once_and_finds_ones_words_in_it_again() {
    let mut model = writing();
    type_in(&mut model, "Åtta");
    let effects = press(&mut model, "Esc");
    assert_eq!(wish(&effects).1, summary("Åtta", 0));
    assert!(model.sheet.is_none());
    press(&mut model, "Enter");
    let sheet = model.sheet.as_ref().unwrap();
    assert_eq!(
        sheet.text(NoteField::Summary).unwrap().writing.text(),
        "Åtta"
    );
    type_in(&mut model, "halv idé");
    press(&mut model, "Esc");
    assert!(
        model.sheet.is_some(),
        "an idea that is not saved is not left"
    );
}

/// The session after somebody wrote the summary.
fn summed_up(session: &Session, who: &str, words: &str) -> Arc<Session> {
    let event = Event::NoteWritten {
        topic: TopicId(1),
        field: NoteField::Summary,
        text: text(words),
        over: None,
    };
    let story = Story::from(session.clone()).by(Actor::NoteTaker(who.into()));
    Arc::new(story.that(event).session())
}

#[test]
fn what_another_writes_appears_unless_one_is_writing_there_oneself() {
    let mut model = writing();
    let summary = |model: &Model| {
        let sheet = model.sheet.as_ref().unwrap();
        sheet.text(NoteField::Summary).unwrap().writing.text()
    };
    let one = summed_up(&model.session, ANNA, "Anna skrev");
    model.update(Action::Moment(one.clone()));
    assert_eq!(summary(&model), "Anna skrev");
    press(&mut model, "!");
    model.update(Action::Moment(summed_up(&one, ANNA, "Anna skrev mer")));
    assert_eq!(summary(&model), "Anna skrev!");
    let screen = shown(&model, 80, 24);
    assert!(
        screen.contains("Anna skrev samtidigt – F3 visar"),
        "{screen}"
    );
}

#[test]
fn words_written_at_the_same_time_can_be_seen_and_taken_in() {
    let mut model = writing();
    type_in(&mut model, "Vi åtta");
    let session = summed_up(&model.session, ANNA, "Hon nio");
    model.update(Action::Moment(session));
    press(&mut model, "F3");
    let screen = shown(&model, 80, 24);
    assert!(
        screen.contains("Anna skrev") && screen.contains("Hon nio"),
        "{screen}"
    );
    press(&mut model, "Enter");
    let effects = press(&mut model, "Tab");
    assert_eq!(wish(&effects).1, summary("Vi åtta\nHon nio", 0));
    assert!(!shown(&model, 80, 24).contains("samtidigt"));
}

#[test]
fn others_are_told_where_one_writes_and_one_sees_where_they_do() {
    let mut model = writing();
    let place = WritesAt {
        topic: TopicId(1),
        field: NoteField::Summary,
    };
    assert_eq!(press(&mut model, "a"), [Effect::Writing(place)]);
    assert!(press(&mut model, "b").is_empty(), "not at every letter");
    model.update(Action::Now(at(2)));
    assert_eq!(press(&mut model, "c"), [Effect::Writing(place)]);
    let writing = [ANNA, "Bord 3"].map(|name| (Actor::NoteTaker(name.into()), place));
    model.update(Action::Presence(Arc::new(Presence {
        writing: writing.into_iter().collect(),
        ..Presence::default()
    })));
    for _ in ["form", "list"] {
        let screen = shown(&model, 80, 24);
        assert_eq!(screen.matches("✎ Anna").count(), 1, "{screen}");
        assert!(!screen.contains("✎ Bord 3"), "{screen}");
        press(&mut model, "Esc");
    }
}

#[test]
fn ones_own_ideas_can_be_changed_and_taken_back_and_those_of_others_not() {
    let own = Event::IdeaLogged {
        id: crate::domain::model::IdeaId(20),
        topic: Some(TopicId(1)),
        text: text("Nattöppet"),
        author: Actor::NoteTaker("Bord 3".into()),
        oral: true,
        kind: Default::default(),
    };
    let session = Story::from((*typical()).clone()).that(own).session();
    let mut model = notes(Arc::new(session));
    press(&mut model, "Enter Up Up Up Enter");
    type_in(&mut model, " bibliotek");
    let id = crate::domain::model::IdeaId(20);
    let (key, command) = wish(&press(&mut model, "Enter"));
    let text = text("Nattöppet bibliotek");
    assert_eq!(
        command,
        Command::Idea(IdeaCommand::Change {
            id,
            text,
            kind: Some(IdeaKind::Idea)
        })
    );
    answer(&mut model, &key, recorded(90));
    let effects = press(&mut model, "Up Delete");
    assert_eq!(
        wish(&effects).1,
        Command::Idea(IdeaCommand::Withdraw { id })
    );
}

#[test]
fn a_need_and_an_offer_are_written_by_one_key_before_the_text() {
    let mut model = notes(typical());
    press(&mut model, "Enter F4");
    assert!(shown(&model, 80, 24).contains("Ny idé · behov"));
    type_in(&mut model, "En lokal på söndagar");
    let (key, command) = wish(&press(&mut model, "Enter"));
    let said = |command: &Command| match command {
        Command::Idea(IdeaCommand::Log { kind, .. }) => Some(*kind),
        _ => None,
    };
    assert_eq!(said(&command), Some(IdeaKind::Need));
    assert!(shown(&model, 80, 24).contains("(behov) En lokal på söndagar"));
    answer(&mut model, &key, recorded(90));
    assert!(
        !shown(&model, 80, 24).contains("Ny idé · "),
        "the next one is an idea again"
    );
    press(&mut model, "F4 F4");
    type_in(&mut model, "En buss");
    let (_, command) = wish(&press(&mut model, "Enter"));
    assert_eq!(said(&command), Some(IdeaKind::Offer));
}

#[test]
fn the_level_and_the_step_are_chosen_with_the_arrows_and_saved_like_a_text() {
    let mut model = notes(typical());
    press(&mut model, "Enter Tab Tab Tab Tab Right Right Tab Left");
    let effects = press(&mut model, "Tab");
    assert!(effects.is_empty(), "the level is on its way: {effects:?}");
    let level = |step| {
        Command::Topic(TopicCommand::SetLevel {
            id: TopicId(1),
            level: Some(Level::Consultation),
            step,
        })
    };
    let all = model.drawer().unsent;
    let commands: Vec<_> = all.iter().map(|unsent| unsent.command.clone()).collect();
    assert_eq!(
        commands,
        [level(None), level(Some(PolicyStep::Reformulation))]
    );
}

#[test]
fn what_is_said_aloud_is_written_down_from_the_list_one_after_the_other() {
    let mut model = notes(typical());
    press(&mut model, "F2");
    type_in(&mut model, "Nattbuss q?");
    let (key, command) = wish(&press(&mut model, "Enter"));
    assert_eq!(command, log("Nattbuss q?", true));
    answer(&mut model, &key, recorded(70));
    press(&mut model, "Down");
    type_in(&mut model, "Skolgård");
    let (_, command) = wish(&press(&mut model, "Enter"));
    assert!(matches!(
        command,
        Command::Idea(IdeaCommand::Log {
            topic: Some(TopicId(2)),
            oral: true,
            ..
        })
    ));
    press(&mut model, "Esc");
    assert_eq!(press(&mut model, "q").len(), 0, "something is on its way");
}

#[test]
fn a_topic_is_found_by_its_words_its_room_and_its_host() {
    let mut model = notes(typical());
    for (query, found) in [
        ("NATTBUSS", vec![2]),
        ("sal åsa", vec![1]),
        ("finns ej", vec![]),
    ] {
        press(&mut model, "/");
        type_in(&mut model, query);
        let ids: Vec<u32> = model.topics.ids().iter().map(|id| id.0).collect();
        assert_eq!(ids, found, "{query}");
        press(&mut model, "Enter Esc");
        assert_eq!(model.topics.ids().len(), 5);
    }
}

#[test]
fn typing_can_be_undone_within_its_field() {
    let mut model = writing();
    type_in(&mut model, "Åt");
    model.update(Action::Paste("ta\r\nvar där".into()));
    press(&mut model, "Ctrl-u");
    let effects = press(&mut model, "Tab");
    assert_eq!(wish(&effects).1, summary("Åt", 0));
}
