//! The command palette: everything that can be done from here and every thing there is, found by
//! a few letters. What it runs is what the key runs.

mod choices;
mod draw;

use super::follow::follow;
use super::{Effect, Model, Next, Overlay, Tab, Then, tabs};
use crate::domain::event::Made;
use crate::tui::key::{Press, Verb};
use crate::tui::program::{Pointed, Pointer};
use crate::tui::widgets::list::{Cursor, Picked};
use crate::tui::widgets::writing::Writing;
use choices::Row;
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
    let rows = choices::rows(model, "");
    model.overlay = Overlay::Palette(Box::new(Palette {
        writing,
        rows,
        cursor: Cursor::default(),
    }));
    Vec::new()
}

/// A key while it is open.
pub fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let close = Press::ctrl('p').is(&event) || Press::ctrl('c').is(&event);
    match event.code {
        _ if close => model.overlay = Overlay::None,
        KeyCode::Esc => model.overlay = Overlay::None,
        KeyCode::Enter => return run(model),
        KeyCode::Up => go(model, Verb::Up),
        KeyCode::Down => go(model, Verb::Down),
        KeyCode::PageUp => go(model, Verb::PageUp),
        KeyCode::PageDown => go(model, Verb::PageDown),
        _ => write(model, |writing| {
            writing.key(event);
        }),
    }
    Vec::new()
}

/// Pasted text.
pub fn paste(model: &mut Model, text: &str) {
    write(model, |writing| writing.paste(text));
}

/// The pointer while it is open.
pub fn point(model: &mut Model, pointer: Pointer) -> Vec<Effect<Then>> {
    match pointer.what {
        Pointed::Up => go(model, Verb::Up),
        Pointed::Down => go(model, Verb::Down),
        Pointed::Press => return click(model, pointer),
    }
    Vec::new()
}

fn click(model: &mut Model, pointer: Pointer) -> Vec<Effect<Then>> {
    let Overlay::Palette(palette) = &mut model.overlay else {
        return Vec::new();
    };
    let areas = draw::areas(pointer.area);
    if !areas.outer.contains(pointer.at) {
        model.overlay = Overlay::None;
        return Vec::new();
    }
    let line = draw::window(palette, areas.list).line_at(pointer.at);
    match palette.cursor.pick(&palette.choices(), line) {
        Picked::Nothing => Vec::new(),
        Picked::Other | Picked::Same => run(model),
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
    let text = palette.writing.text();
    let rows = choices::rows(model, &text);
    if let Overlay::Palette(palette) = &mut model.overlay {
        palette.rows = rows;
        palette.cursor = Cursor::default();
    }
}

/// Does what was chosen, by the way that its key takes.
fn run(model: &mut Model) -> Vec<Effect<Then>> {
    let Overlay::Palette(palette) = &model.overlay else {
        return Vec::new();
    };
    let chosen = palette.cursor.on(&palette.choices());
    model.overlay = Overlay::None;
    match chosen {
        None => Vec::new(),
        Some(Choice::Do(verb)) => model.then(Next::Do(verb)),
        Some(Choice::Find(made)) => find(model, made),
    }
}

fn find(model: &mut Model, made: Made) -> Vec<Effect<Then>> {
    tabs::show(model, tab_of(made));
    follow(model, made);
    match made {
        Made::Block(_) => model.then(Next::Do(Verb::StartBlock)),
        _ => Vec::new(),
    }
}

/// The screen on which a thing stands.
fn tab_of(made: Made) -> Tab {
    match made {
        Made::Block(_) => Tab::Sheet,
        Made::Topic(_) | Made::Room(_) => Tab::Board,
        Made::Participant(_) => Tab::People,
        Made::Idea(_) | Made::Cluster(_) => Tab::Ideas,
        Made::Round(_) => Tab::Rounds,
    }
}
