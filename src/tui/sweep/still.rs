//! What stands still is not drawn again: no screen wakes but for something that it shows, and
//! without news it looks the same however often it is drawn.

use super::*;
use crate::domain::testing::*;
use crate::tui::program::{next_minute, next_second};
use chrono::{DateTime, Utc};

/// When a screen was looked at last: so long after its last key that nothing is still coming up.
fn at_rest() -> DateTime<Utc> {
    minute(40) + second(30)
}

/// Each screen of the console and of the projector and the list of the note-taker, at rest.
fn each_at_rest(session: &Arc<Session>, mut look: impl FnMut(&str, Option<DateTime<Utc>>)) {
    let start = || Keys::starting("k");
    for keys in CONSOLE {
        let mut model = console::Model::new(sv(), PLAIN, session.clone(), minute(40), start());
        press(&mut model, keys);
        // Ideas are compared a few at a time: all of these in a few looks.
        for _ in 0..5 {
            model.update(Action::Now(at_rest()));
        }
        look(keys, model.wakes());
    }
    let theme = projector::theme(PLAIN);
    for leaves in 1..=StagePage::ALL.len() {
        let mut stage = projector::Model::new(sv(), theme, session.clone(), minute(40));
        press(&mut stage, &"Right ".repeat(leaves));
        stage.update(Action::Now(at_rest()));
        look(stage.page().key(), stage.wakes());
    }
    let me = Actor::NoteTaker("Bord 3".into());
    let mut notes = notes::Model::new(sv(), PLAIN, session.clone(), minute(40), start(), me);
    notes.update(Action::Now(at_rest()));
    look("notes", notes.wakes());
}

#[test]
fn nothing_but_the_minute_wakes_a_screen_on_which_no_clock_runs() {
    let waiting = Story::new()
        .that(joined(1, "Åsa", "civil"))
        .that(pitched(1, "Lokaler", &[1]))
        .that(idea(1, None, "Nattbuss"));
    for session in [empty(), Arc::new(waiting.session())] {
        each_at_rest(&session, |screen, wakes| {
            assert_eq!(wakes, Some(next_minute(at_rest())), "{screen}");
        });
    }
}

#[test]
fn a_running_clock_wakes_a_screen_once_a_second_and_nothing_more_often() {
    for session in [typical(), full()] {
        each_at_rest(&session, |screen, wakes| {
            let soon = next_second(at_rest());
            assert!(wakes.is_none_or(|wakes| wakes >= soon), "{screen}");
        });
    }
}

#[test]
fn a_countdown_on_another_screen_wakes_nobody() {
    let story = Story::new()
        .that(pitched(1, "Lokaler", &[]))
        .at(minute(40))
        .that(pitching(1));
    let session = Arc::new(story.session());
    let mut model = console::Model::new(sv(), PLAIN, session, minute(40), Keys::starting("k"));
    press(&mut model, "3");
    assert_eq!(model.wakes(), Some(next_second(minute(40))));
    press(&mut model, "4");
    assert_eq!(model.wakes(), Some(next_minute(minute(40))));
}

#[test]
fn without_news_a_screen_looks_the_same_however_often_it_is_drawn() {
    for session in [empty(), typical(), full()] {
        each_screen(&session, PLAIN, |screen, program| {
            let first = program.drawn(120, 40);
            assert!(program.drawn(120, 40) == first, "{screen}");
        });
    }
}
