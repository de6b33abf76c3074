//! What the note-taker's terminal looks like, empty, typical, full and overlong.

use super::*;
use insta::assert_snapshot;

const SIZES: [(&str, u16, u16); 3] = [("80", 80, 24), ("120", 120, 40), ("200", 200, 60)];

/// Words that fill a form.
const WRITTEN: [(NoteField, &str); 4] = [
    (
        NoteField::Summary,
        "Skolgårdarna står tomma på helgerna. Föreningarna vill in, vaktmästarna vill ha betalt, \
         och ingen vet vem som äger nyckeln.\nAlla var eniga om att börja med en skola.",
    ),
    (
        NoteField::Existing,
        "Kajen och Kirsebergsskolan delar sal sedan 2023.",
    ),
    (NoteField::Needs, "Vem ansvarar om någon gör sig illa?"),
    (
        NoteField::NextSteps,
        "Vi gör: Åsa ringer rektorn, före 1 maj.\nVi ber om: fritidsnämnden utreder nycklar, i höst.",
    ),
];

/// The typical workshop with notes about its first topic.
fn written() -> Arc<Session> {
    let mut story = Story::from((*typical()).clone()).by(Actor::NoteTaker(ANNA.into()));
    for (field, words) in WRITTEN {
        story = story.that(Event::NoteWritten {
            topic: TopicId(1),
            field,
            text: text(words),
            over: None,
        });
    }
    let story = story.that(Event::TopicLevelSet {
        id: TopicId(1),
        level: Some(Level::Dialogue),
        step: Some(PolicyStep::Formulation),
    });
    Arc::new(story.session())
}

fn english(session: Arc<Session>) -> Model {
    let me = Actor::NoteTaker("Table 3".into());
    Model::new(en(), PLAIN, session, minute(40), Keys::starting("k"), me)
}

#[test]
fn the_list_of_topics_looks_like_this() {
    assert_snapshot!("topics_empty_80", shown(&notes(empty()), 80, 24));
    for (name, width, height) in SIZES {
        let model = notes(written());
        assert_snapshot!(format!("topics_{name}"), shown(&model, width, height));
    }
    assert_snapshot!("topics_en_80", shown(&english(written()), 80, 24));
    assert_snapshot!("topics_full_80", shown(&notes(full()), 80, 24));
    let mut model = notes(written());
    press(&mut model, "F2");
    type_in(&mut model, "Nattbuss även på söndagar");
    assert_snapshot!("topics_quick_80", shown(&model, 80, 24));
}

#[test]
fn the_form_looks_like_this() {
    for (name, width, height) in SIZES {
        let mut model = notes(written());
        press(&mut model, "Enter");
        assert_snapshot!(format!("form_ideas_{name}"), shown(&model, width, height));
        press(&mut model, "BackTab");
        type_in(&mut model, "Och en till: börja med skolan vid kajen.");
        assert_snapshot!(format!("form_summary_{name}"), shown(&model, width, height));
    }
    let mut model = english(written());
    press(&mut model, "Enter Tab Tab Tab Tab");
    assert_snapshot!("form_level_en_80", shown(&model, 80, 24));
    let mut model = notes(typical());
    press(&mut model, "Enter Tab Tab Tab");
    assert_snapshot!("form_empty_80", shown(&model, 80, 24));
}

#[test]
fn lost_contact_and_the_words_of_others_look_like_this() {
    let mut model = writing();
    type_in(&mut model, "Åtta var där, och en till kom sent");
    model.update(Action::Health(Health::Offline));
    model.update(Action::Now(at(2)));
    assert_snapshot!("form_offline_80", shown(&model, 80, 24));
    let session = summed_up(&model.session, ANNA, "Nio var där.\nEn kom sent.");
    model.update(Action::Moment(session));
    assert_snapshot!("form_clash_80", shown(&model, 80, 24));
    press(&mut model, "F3");
    assert_snapshot!("form_peek_80", shown(&model, 80, 24));
    let left = model.drawer();
    let mut model = notes(typical());
    model.find(left);
    assert_snapshot!("found_80", shown(&model, 80, 24));
}

/// A form whose every text is as long as texts get.
fn overlong() -> Arc<Session> {
    let mut story = Story::from((*full()).clone()).by(Actor::NoteTaker(ANNA.into()));
    let long = "Överförmyndarverksamhetsutredningen föreslår en samverkansmodell. ".repeat(30);
    for field in NoteField::ALL {
        story = story.that(Event::NoteWritten {
            topic: TopicId(1),
            field,
            text: text(&long),
            over: None,
        });
    }
    Arc::new(story.session())
}

/// The list, and the form with the keys in the summary, among the ideas and in the matrix.
fn all_states(words: Words, session: &Arc<Session>, width: u16, height: u16) -> String {
    let states = ["", "Enter", "Enter BackTab", "Enter Tab Tab Tab Tab"];
    let drawn = states.map(|keys| {
        let me = Actor::NoteTaker("Bord 3".into());
        let keys_of = Keys::starting("k");
        let mut model = Model::new(words, PLAIN, session.clone(), minute(40), keys_of, me);
        press(&mut model, keys);
        shown(&model, width, height)
    });
    drawn.join("\n")
}

#[test]
fn every_state_looks_like_this_in_every_size_and_language() {
    let hostile = "\u{202e}👩‍👩‍👧‍👦 🇸🇪 ❤️ Z̵̡̢̛͎͓a\u{1b}[2J 日本語の長いタイトル بالعالم";
    for (lang, words) in [("sv", sv()), ("en", en())] {
        for (name, session) in [
            ("empty", empty()),
            ("typical", written()),
            ("full", full()),
            ("overlong", overlong()),
            ("hostile", said_everywhere(hostile)),
        ] {
            for (size, width, height) in SIZES {
                let drawn = all_states(words, &session, width, height);
                assert_snapshot!(format!("all_{name}_{lang}_{size}"), drawn);
            }
        }
    }
}

#[test]
fn every_part_of_the_form_can_be_reached_and_seen_at_eighty_columns() {
    let mut model = notes(written());
    press(&mut model, "Enter");
    for section in sheet::Section::ALL.into_iter().cycle().skip(1).take(8) {
        let screen = shown(&model, 80, 24);
        let open = screen.lines().filter(|line| line.starts_with(" ▸")).count();
        assert_eq!(open, 1, "{screen}");
        assert_eq!(model.sheet.as_ref().unwrap().focus, section);
        press(&mut model, "Tab");
    }
}
