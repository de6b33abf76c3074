//! The pointer: a click on a tab shows its screen, on a key of the footer presses it, on a thing
//! chooses it, and once more on the same is Enter; the wheel moves as the arrows do.

use super::areas::{Areas, LEAST};
use super::palette::{self, Choice};
use super::{Model, Overlay, Tab};
use super::{board, ideas, join, people, rounds, sheet, speakers, tabs};
use crate::tui::key::{Press, Verb};
use crate::tui::program::{Pointed, Pointer};
use crate::tui::widgets::dialog::Outcome;
use crate::tui::widgets::footer;
use crate::tui::widgets::list::Picked;
use crate::tui::widgets::picker::Picked as Hit;
use crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// Lines that one notch of the wheel moves by.
pub const NOTCH: usize = 3;

/// What the pointer means, in what else means it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Nothing, or nothing more than what it chose.
    Nothing,
    /// This key.
    Press(Press),
    /// This verb, as often as a notch of the wheel moves lines.
    Turn(Verb),
    /// To show this screen.
    Show(Tab),
    /// To scroll the help by so many lines.
    Scroll(i16),
    /// What was chosen in the palette.
    Chosen(Choice),
}

/// Takes in what the pointer did, and says what it means.
pub fn point(model: &mut Model, pointer: Pointer) -> Meant {
    let clicked_before = model.clicked.take();
    match (&model.overlay, pointer.what) {
        (Overlay::Asking(..), Pointed::Press) => click_in_dialog(model, pointer),
        (Overlay::Picking(..), _) => point_in_picker(model, pointer),
        (Overlay::Counting(_), what) => point_in_form(model, what, pointer),
        (Overlay::Help(_) | Overlay::Reading(_), Pointed::Press) => {
            Meant::Press(Press::code(KeyCode::Esc))
        }
        (Overlay::Help(_) | Overlay::Reading(_), Pointed::Up) => Meant::Scroll(-1),
        (Overlay::Help(_) | Overlay::Reading(_), Pointed::Down) => Meant::Scroll(1),
        (Overlay::Pages(_), Pointed::Up) => Meant::Press(Press::code(KeyCode::Up)),
        (Overlay::Pages(_), Pointed::Down) => Meant::Press(Press::code(KeyCode::Down)),
        (Overlay::Palette(_), _) => {
            palette::point(model, pointer).map_or(Meant::Nothing, Meant::Chosen)
        }
        (Overlay::None, Pointed::Press) => click(model, pointer, clicked_before == Some(pointer)),
        (Overlay::None, Pointed::Up) => Meant::Turn(Verb::Up),
        (Overlay::None, Pointed::Down) => Meant::Turn(Verb::Down),
        _ => Meant::Nothing,
    }
}

fn click(model: &mut Model, pointer: Pointer, again: bool) -> Meant {
    let Pointer { at, area, .. } = pointer;
    let areas = Areas::of(area);
    if area.width < LEAST.width || area.height < LEAST.height {
        return Meant::Nothing;
    }
    if let Some(tab) = tabs::at(model, areas.tabs(), at) {
        return Meant::Show(tab);
    }
    if areas.footer.contains(at) && !model.search.is_shown() {
        let tables = model.tables();
        let hit = footer::key_at(model.words, &tables, areas.footer, at);
        return hit.map_or(Meant::Nothing, Meant::Press);
    }
    // The list may have moved under the pointer when its line was chosen: what was clicked twice
    // in one place is what was chosen by the first click.
    if again {
        return Meant::Press(Press::code(KeyCode::Enter));
    }
    if areas.screen.contains(at) && pick(model, areas.screen, pointer) != Picked::Nothing {
        model.clicked = Some(pointer);
    }
    Meant::Nothing
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

/// In a list to pick from the wheel moves, a click picks, and one beside it puts it away.
fn point_in_picker(model: &mut Model, pointer: Pointer) -> Meant {
    let Overlay::Picking(_, picker) = &mut model.overlay else {
        return Meant::Nothing;
    };
    match pointer.what {
        Pointed::Up => Meant::Press(Press::code(KeyCode::Up)),
        Pointed::Down => Meant::Press(Press::code(KeyCode::Down)),
        Pointed::Press => match picker.click(pointer.area, pointer.at) {
            Hit::Open => Meant::Nothing,
            Hit::Dropped => Meant::Press(Press::code(KeyCode::Esc)),
            Hit::This(_) => Meant::Press(Press::code(KeyCode::Enter)),
        },
    }
}

/// In the form for votes counted by hand a click goes to a field, and the wheel from row to row.
fn point_in_form(model: &mut Model, what: Pointed, pointer: Pointer) -> Meant {
    let Overlay::Counting(form) = &mut model.overlay else {
        return Meant::Nothing;
    };
    match what {
        Pointed::Press => {
            form.click(pointer.area, pointer.at);
            Meant::Nothing
        }
        Pointed::Up => Meant::Press(Press::code(KeyCode::Up)),
        Pointed::Down => Meant::Press(Press::code(KeyCode::Down)),
    }
}

fn click_in_dialog(model: &mut Model, pointer: Pointer) -> Meant {
    let words = model.words;
    let Overlay::Asking(_, dialog) = &mut model.overlay else {
        return Meant::Nothing;
    };
    match dialog.click(words, pointer.area, pointer.at) {
        Outcome::Open => Meant::Nothing,
        Outcome::Dropped => Meant::Press(Press::code(KeyCode::Esc)),
        Outcome::Answered => Meant::Press(Press::ctrl('s')),
    }
}
