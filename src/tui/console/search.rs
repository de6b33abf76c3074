//! Searching the screen: where the order matters (run sheet, board, rounds, speakers) the cursor
//! goes from match to match; where it is a heap (people, ideas, pairs of them) only what is found
//! is listed.

use super::follow::follow;
use super::{Effect, Model, Tab, Then};
use super::{board, ideas, palette, people, rounds, sheet, speakers};
use crate::domain::event::Made;
use crate::domain::model::SpeakerId;
use crate::tui::widgets::search::Went;
use crossterm::event::KeyEvent;

/// One thing that a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// Something with a number of its own.
    Made(Made),
    /// Somebody who waits for the floor.
    Speaker(SpeakerId),
    /// Two ideas that look alike.
    Pair(u32, u32),
}

/// What the search finds, and which of it the cursor was put on.
#[derive(Default)]
pub struct Found {
    /// In the order of the screen.
    pub things: Vec<Thing>,
    at: usize,
}

/// Begins to type. Where the screen is no list of anything the whole session is searched.
pub fn open(model: &mut Model) -> Vec<Effect<Then>> {
    if matches!(model.tab, Tab::Cockpit | Tab::Speakers | Tab::Join) {
        return palette::open(model);
    }
    model.search.open();
    look(model);
    Vec::new()
}

/// Ends the search and shows everything again.
pub fn clear(model: &mut Model) {
    if model.search.is_shown() && model.tab == Tab::Ideas {
        ideas::seek(model, String::new());
    }
    model.search.clear();
    model.found = Found::default();
}

/// A key while the text is typed.
pub fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let went = model.search.key(event);
    go(model, went);
    Vec::new()
}

/// Pasted text while the text is typed.
pub fn paste(model: &mut Model, text: &str) {
    let went = model.search.paste(text);
    go(model, went);
}

fn go(model: &mut Model, went: Went) {
    if model.tab == Tab::Ideas {
        let text = model.search.text();
        ideas::seek(model, text);
    }
    look(model);
    let count = model.found.things.len();
    if count == 0 {
        return;
    }
    model.found.at = match went {
        Went::Changed => 0,
        Went::On(by) => (model.found.at + count).saturating_add_signed(by) % count,
        Went::Same => return,
    };
    match model.found.things[model.found.at] {
        Thing::Made(made) => follow(model, made),
        Thing::Speaker(id) => speakers::follow(model, id),
        Thing::Pair(a, b) => ideas::follow_pair(model, (a, b)),
    }
}

/// Looks again, since the text or the session is another.
pub fn look(model: &mut Model) {
    model.found.things = match model.search.is_on() {
        true => find(model),
        false => Vec::new(),
    };
}

/// What the screen finds, in its order.
fn find(model: &Model) -> Vec<Thing> {
    let made = match model.tab {
        Tab::Sheet => sheet::find(model),
        Tab::Board => board::find(model),
        Tab::People => people::find(model),
        Tab::Ideas if model.ideas.shows_alike() => {
            let pairs = ideas::find_pairs(model).into_iter();
            return pairs.map(|(a, b)| Thing::Pair(a, b)).collect();
        }
        Tab::Ideas => ideas::find(model),
        Tab::Rounds => rounds::find(model),
        Tab::Speakers => {
            let speakers = speakers::find(model).into_iter();
            return speakers.map(Thing::Speaker).collect();
        }
        Tab::Cockpit | Tab::Join => Vec::new(),
    };
    made.into_iter().map(Thing::Made).collect()
}
