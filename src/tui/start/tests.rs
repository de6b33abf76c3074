//! The start screen: what is chosen, and what it looks like.

use super::*;
use crate::tui::testing::*;
use insta::assert_snapshot;

fn line(slug: &str, title: &str, people: usize) -> SessionLine {
    SessionLine {
        slug: slug.into(),
        title: title.into(),
        date: NaiveDate::from_ymd_opt(2026, 4, 21),
        kind: Some(workshop()),
        people,
        trouble: None,
    }
}

fn workshop() -> Label {
    Label {
        sv: "Idéverkstad".into(),
        en: "Idea workshop".into(),
    }
}

fn start(sessions: Vec<SessionLine>) -> Model {
    Model {
        words: sv(),
        theme: PLAIN,
        sessions,
        kinds: vec![(Key::from("ideverkstad"), workshop())],
        today: NaiveDate::from_ymd_opt(2026, 4, 21).unwrap(),
        folder: "./sessions".into(),
        cursor: Cursor::default(),
        form: None,
        help: false,
        choice: None,
    }
}

fn some() -> Vec<SessionLine> {
    let mut damaged = line("gammal", "gammal", 0);
    damaged.date = None;
    damaged.trouble = Some("rad 17 är skadad; torg salvage räddar det som går".into());
    vec![
        line("unga-2026", "Så får unga fler platser", 37),
        line("natt", "Nattbussar som går hem", 1),
        damaged,
    ]
}

#[test]
fn the_chosen_session_is_opened() {
    let mut model = start(some());
    assert_eq!(press(&mut model, "j Enter"), [Effect::Leave(Exit::Quit)]);
    assert_eq!(model.choice, Some(StartChoice::Open("natt".into())));
}

#[test]
fn a_new_session_gets_a_folder_from_its_title_and_date() {
    let mut model = start(some());
    press(&mut model, "n Tab");
    type_in(&mut model, "Trygga gångvägar");
    press(&mut model, "Enter");
    let Some(StartChoice::New(new)) = model.choice else {
        panic!("{:?}", model.choice);
    };
    assert_eq!(new.slug, "trygga-gangvagar-2026-04-21");
    assert_eq!(new.kind, Some(Key::from("ideverkstad")));
    assert_eq!((new.like, new.starts), (None, None));
}

#[test]
fn a_session_can_be_made_like_an_older_one_that_can_be_read() {
    let mut model = start(some());
    // One template, and then the two sessions that are not damaged.
    press(&mut model, "n Right Right Tab Tab Tab");
    type_in(&mut model, "8.30");
    press(&mut model, "Enter");
    let Some(StartChoice::New(new)) = model.choice else {
        panic!("{:?}", model.choice);
    };
    assert_eq!((new.kind, new.like.as_deref()), (None, Some("natt")));
    assert_eq!(new.slug, "nattbussar-som-gar-hem-2026-04-21");
    assert_eq!(new.title, None, "the older one's");
    assert_eq!(new.starts, NaiveTime::from_hms_opt(8, 30, 0));
}

#[test]
fn what_is_wrong_in_the_form_is_said_in_it() {
    let mut model = start(some());
    assert!(press(&mut model, "n Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Skriv en titel."));
    press(&mut model, "Tab");
    type_in(&mut model, "T");
    press(&mut model, "Tab Tab Tab");
    type_in(&mut model, "natt");
    press(&mut model, "Enter");
    assert_eq!(model.choice, None);
}

#[test]
fn demo_and_leaving_are_one_key_away() {
    let mut model = start(Vec::new());
    press(&mut model, "d");
    assert_eq!(model.choice, Some(StartChoice::Demo));
    let mut model = start(Vec::new());
    assert_eq!(press(&mut model, "q"), [Effect::Leave(Exit::Quit)]);
    assert_eq!(model.choice, None);
}

#[test]
fn the_screen_looks_like_this() {
    assert_snapshot!("start_80", shown(&start(some()), 80, 24));
    assert_snapshot!("start_empty_80", shown(&start(Vec::new()), 80, 24));
    let mut model = start(some());
    press(&mut model, "n");
    assert_snapshot!("start_new_80", shown(&model, 80, 24));
}
