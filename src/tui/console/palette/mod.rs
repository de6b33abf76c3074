//! The command palette: everything that can be done from here and every thing there is, found by
//! a few letters. What it runs is what the key runs.

mod choices;
mod draw;

use super::{Effect, Model, Overlay, Then};
use crate::domain::event::Made;
use crate::tui::key::{Press, Verb};
use crate::tui::program::{Pointed, Pointer};
use crate::tui::widgets::list::{Cursor, Picked};
use crate::tui::widgets::writing::Writing;
use choices::{Row, Things};
use crossterm::event::{KeyCode, KeyEvent};

pub use draw::draw;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// To do this.
    Do(Verb),
    /// To go to this; a block is started.
    Find(Made),
}

/// The palette while it is open.
pub struct Palette {
    writing: Writing,
    rows: Vec<Row>,
    things: Things,
    cursor: Cursor<Choice>,
}

impl Palette {
    fn choices(&self) -> Vec<Choice> {
        self.rows.iter().map(|row| row.choice).collect()
    }
}

/// Opens it with everything that can be done from here.
pub fn open(model: &mut Model) -> Vec<Effect<Then>> {
    let writing = Writing::line("");
    let things = Things::default();
    let rows = choices::rows(model, &things, "");
    model.overlay = Overlay::Palette(Box::new(Palette {
        writing,
        rows,
        things,
        cursor: Cursor::default(),
    }));
    Vec::new()
}

/// A key while it is open; what was chosen by it.
pub fn key(model: &mut Model, event: KeyEvent) -> Option<Choice> {
    let close = Press::ctrl('p').is(&event) || Press::ctrl('c').is(&event);
    match event.code {
        _ if close => model.overlay = Overlay::None,
        KeyCode::Esc => model.overlay = Overlay::None,
        KeyCode::Enter => return take(model),
        KeyCode::Up => go(model, Verb::Up),
        KeyCode::Down => go(model, Verb::Down),
        KeyCode::PageUp => go(model, Verb::PageUp),
        KeyCode::PageDown => go(model, Verb::PageDown),
        _ => write(model, |writing| {
            writing.key(event);
        }),
    }
    None
}

/// Pasted text.
pub fn paste(model: &mut Model, text: &str) {
    write(model, |writing| writing.paste(text));
}

/// The pointer while it is open; what was chosen by it.
pub fn point(model: &mut Model, pointer: Pointer) -> Option<Choice> {
    match pointer.what {
        Pointed::Up => go(model, Verb::Up),
        Pointed::Down => go(model, Verb::Down),
        Pointed::Press => return click(model, pointer),
    }
    None
}

fn click(model: &mut Model, pointer: Pointer) -> Option<Choice> {
    let Overlay::Palette(palette) = &mut model.overlay else {
        return None;
    };
    let areas = draw::areas(pointer.area);
    if !areas.outer.contains(pointer.at) {
        model.overlay = Overlay::None;
        return None;
    }
    let line = draw::window(palette, areas.list).line_at(pointer.at);
    match palette.cursor.pick(&palette.choices(), line) {
        Picked::Nothing => None,
        Picked::Other | Picked::Same => take(model),
    }
}

fn go(model: &mut Model, verb: Verb) {
    if let Overlay::Palette(palette) = &mut model.overlay {
        let choices = palette.choices();
        palette.cursor.go(verb, &choices);
    }
}

/// Changes the text, and looks what it finds.
fn write(model: &mut Model, change: impl FnOnce(&mut Writing)) {
    let Overlay::Palette(palette) = &mut model.overlay else {
        return;
    };
    change(&mut palette.writing);
    let Overlay::Palette(palette) = &model.overlay else {
        return;
    };
    let rows = choices::rows(model, &palette.things, &palette.writing.text());
    if let Overlay::Palette(palette) = &mut model.overlay {
        palette.rows = rows;
        palette.cursor = Cursor::default();
    }
}

/// What was chosen; it is the palette's last word.
fn take(model: &mut Model) -> Option<Choice> {
    let Overlay::Palette(palette) = &model.overlay else {
        return None;
    };
    let chosen = palette.cursor.on(&palette.choices());
    model.overlay = Overlay::None;
    chosen
}
