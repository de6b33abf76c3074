//! The terminal front door: console, projector, note-taker's terminal and start screen.
//!
//! Each program is a model with a pure `update(action) -> effects` and a `draw`; cursors, dialogs
//! and scroll positions live in the model, everything else in the session. `terminal` owns the
//! terminal and the loop: it sleeps until a key, a published moment or the next second of a shown
//! clock, and draws only then. The hall never depends on it: a closed window ends the program
//! with [`Exit::HungUp`] and nothing else.

mod console;
mod counted;
mod kept;
mod key;
mod keymap;
pub mod network;
mod notes;
mod program;
mod projector;
mod reading;
mod said;
mod seen;
mod start;
#[cfg(test)]
mod sweep;
mod terminal;
#[cfg(test)]
mod testing;
pub(crate) mod text;
mod theme;
pub mod widgets;

pub use console::{ConsoleSetup, run_console};
pub use notes::{Drawer, NotesSetup, run_notes};
pub use program::{Exit, Print, Printer};
pub use projector::{ProjectorSetup, run_projector};
pub use start::{NewSession, SessionLine, StartChoice, StartSetup, run_start};
pub use theme::Ground;

use crate::domain::model::Label;
use crate::hub::Clock;
use crate::link::Link;
use crate::text::Words;
use crate::views::network::Finding;
use chrono::NaiveTime;
use tokio_util::sync::CancellationToken;

/// What every screen of a session needs.
pub struct Setting {
    /// The way to the session.
    pub link: Link,
    /// The reader's words.
    pub words: Words,
    /// What the screen is painted on, where that was asked for.
    pub ground: Option<Ground>,
    /// The time.
    pub clock: Clock,
    /// Ends the screen from outside.
    pub stop: CancellationToken,
    /// Where wishes are carried out while the screen's thread draws.
    pub runtime: tokio::runtime::Handle,
}

/// How phones reach the hall, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JoinInfo {
    /// The address that was verified; none while no address answers, and then no QR code is
    /// shown rather than one that leads nowhere.
    pub url: Option<String>,
    /// Every address of this computer, for a facilitator who knows the network better.
    pub candidates: Vec<String>,
    /// Those of them that answer.
    pub proved: Vec<String>,
    /// What is known of the network; nothing on a computer that is not the host.
    pub findings: Vec<Finding>,
}

/// What a facilitator may ask about the hall's addresses, on the computer that has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressAsk {
    /// Show the next one that answers.
    Next,
    /// Look at the network again.
    Again,
}

/// A word of the session's own in the reader's language.
fn label(words: Words, label: &Label) -> &str {
    words.label(label)
}

/// A wall clock's time as people write it: `13:05`, `13.05`, `1305` or `9`.
fn wall_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text, "0"),
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hours, minutes| NaiveTime::from_hms_opt(hours, minutes, 0);
        assert_eq!(wall_time("13:05"), at(13, 5));
        assert_eq!(wall_time(" 9.30 "), at(9, 30));
        assert_eq!(wall_time("1305"), at(13, 5));
        assert_eq!(wall_time("930"), at(9, 30));
        assert_eq!(wall_time("9"), at(9, 0));
        for none in ["", "25:00", "9:60", "nio", "åäö"] {
            assert_eq!(wall_time(none), None, "{none}");
        }
    }
}
