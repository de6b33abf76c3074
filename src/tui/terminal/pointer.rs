//! The pointer, as far as torg has use for it: presses and the wheel. Moves are not asked for, so
//! that a hand on the mouse wakes nobody.

use crate::tui::program::{Pointed, Pointer};
use crossterm::Command;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use std::fmt;

/// Whether the terminal reports clicks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// It does.
    On,
    /// It marks text, as ever.
    Off,
}

/// Tells the terminal whether to report presses and the wheel (mode 1000), in numbers that reach
/// beyond column 223 (mode 1006). Crossterm's own command asks for every move as well.
pub struct Clicks(pub Report);

impl Command for Clicks {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(match self.0 {
            Report::On => "\x1b[?1000h\x1b[?1006h",
            Report::Off => "\x1b[?1006l\x1b[?1000l",
        })
    }
}

/// What a report of the terminal means, on a screen of this size; none for what has no use.
pub fn read(event: MouseEvent, area: Rect) -> Option<Pointer> {
    let what = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Pointed::Press,
        MouseEventKind::ScrollUp => Pointed::Up,
        MouseEventKind::ScrollDown => Pointed::Down,
        _ => return None,
    };
    let at = Position::new(event.column, event.row);
    Some(Pointer { what, at, area })
}
