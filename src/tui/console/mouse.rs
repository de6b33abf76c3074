//! The pointer: a click on a tab shows its screen, on a key of the footer presses it, on a thing
//! chooses it, and once more on the same is Enter; the wheel moves as the arrows do.

use super::areas::{Areas, LEAST};
use super::{Effect, Model, Next, Overlay, Tab, Then};
use super::{board, ideas, join, pages, palette, people, picks};
use super::{rounds, sheet, speakers, tabs};
use crate::tui::key::{Press, Verb};
use crate::tui::program::{Pointed, Pointer};
use crate::tui::widgets::dialog::Outcome;
use crate::tui::widgets::footer;
use crate::tui::widgets::list::Picked;
use crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// Lines that one notch of the wheel moves by.
const NOTCH: usize = 3;

/// What the pointer did.
pub fn point(model: &mut Model, pointer: Pointer) -> Vec<Effect<Then>> {
    let clicked_before = model.clicked.take();
    match (&model.overlay, pointer.what) {
        (Overlay::Stage(_), _) => Vec::new(),
        (Overlay::Asking(..), Pointed::Press) => click_in_dialog(model, pointer),
        (Overlay::Asking(..), _) => Vec::new(),
        (Overlay::Picking(..), _) => picks::point(model, pointer),
        (Overlay::Counting(_), what) => point_in_form(model, what, pointer),
        (Overlay::Help(_), Pointed::Press) => model.then(Next::Press(Press::code(KeyCode::Esc))),
        (Overlay::Help(_), Pointed::Up) => model.then(Next::Press(Press::code(KeyCode::Up))),
        (Overlay::Help(_), Pointed::Down) => model.then(Next::Press(Press::code(KeyCode::Down))),
        (Overlay::Pages(_), Pointed::Press) => Vec::new(),
        (Overlay::Pages(_), Pointed::Up) => pages::act(model, Verb::Up),
        (Overlay::Pages(_), Pointed::Down) => pages::act(model, Verb::Down),
        (Overlay::Palette(_), _) => palette::point(model, pointer),
        (Overlay::None, Pointed::Press) => click(model, pointer, clicked_before == Some(pointer)),
        (Overlay::None, Pointed::Up) => wheel(model, Verb::Up),
        (Overlay::None, Pointed::Down) => wheel(model, Verb::Down),
    }
}

fn wheel(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    for _ in 0..NOTCH {
        model.then(Next::Do(verb));
    }
    Vec::new()
}

fn click(model: &mut Model, pointer: Pointer, again: bool) -> Vec<Effect<Then>> {
    let Pointer { at, area, .. } = pointer;
    let areas = Areas::of(area);
    if area.width < LEAST.width || area.height < LEAST.height {
        return Vec::new();
    }
    if let Some(tab) = tabs::at(model, areas.tabs(), at) {
        return tabs::show(model, tab);
    }
    if areas.footer.contains(at) && !model.search.is_shown() {
        let tables = model.tables();
        let hit = footer::key_at(model.words, &tables, areas.footer, at);
        return hit.map_or_else(Vec::new, |hit| model.then(Next::Press(hit)));
    }
    // The list may have moved under the pointer when its line was chosen: what was clicked twice
    // in one place is what was chosen by the first click.
    if again {
        return model.then(Next::Press(Press::code(KeyCode::Enter)));
    }
    if areas.screen.contains(at) && pick(model, areas.screen, pointer) != Picked::Nothing {
        model.clicked = Some(pointer);
    }
    Vec::new()
}

/// Chooses what the screen shows at the pointer.
fn pick(model: &mut Model, screen: Rect, pointer: Pointer) -> Picked {
    let at = pointer.at;
    match model.tab {
        Tab::Cockpit => Picked::Nothing,
        Tab::Sheet => sheet::pick(model, screen, at),
        Tab::Board => board::pick(model, screen, at),
        Tab::People => people::pick(model, screen, at),
        Tab::Ideas => ideas::pick(model, screen, at),
        Tab::Rounds => rounds::pick(model, screen, at),
        Tab::Speakers => speakers::pick(model, screen, at),
        Tab::Join => join::pick(model, screen, at),
    }
}

/// In the form for votes counted by hand a click goes to a field, and the wheel from row to row.
fn point_in_form(model: &mut Model, what: Pointed, pointer: Pointer) -> Vec<Effect<Then>> {
    let Overlay::Counting(form) = &mut model.overlay else {
        return Vec::new();
    };
    match what {
        Pointed::Press => form.click(pointer.area, pointer.at),
        Pointed::Up => return model.then(Next::Press(Press::code(KeyCode::Up))),
        Pointed::Down => return model.then(Next::Press(Press::code(KeyCode::Down))),
    }
    Vec::new()
}

fn click_in_dialog(model: &mut Model, pointer: Pointer) -> Vec<Effect<Then>> {
    let words = model.words;
    let Overlay::Asking(_, dialog) = &mut model.overlay else {
        return Vec::new();
    };
    let outcome = dialog.click(words, pointer.area, pointer.at);
    match outcome {
        Outcome::Open => Vec::new(),
        Outcome::Dropped => model.then(Next::Press(Press::code(KeyCode::Esc))),
        Outcome::Answered => model.then(Next::Press(Press::ctrl('s'))),
    }
}
