//! What every screen program is: a model, a pure update, a drawing.

use super::{AddressAsk, JoinInfo, text::Charset};
use crate::domain::model::RoundId;
use crate::domain::{Command, Role, Session};
use crate::hub::desk::{Code, Waiting};
use crate::hub::presence::{Presence, WritesAt};
use crate::hub::{Health, IdemKey, Receipt, Rejected};
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// How a screen program ended.
#[derive(Debug)]
pub enum Exit {
    /// Its reader left it.
    Quit,
    /// The terminal is gone (its window was closed, its connection was cut). Nothing may be
    /// printed any more; whatever the screen belonged to goes on without it.
    HungUp,
    /// The terminal could not be used.
    Failed(std::io::Error),
}

impl PartialEq for Exit {
    /// Failures are alike: what failed is for the reader, not for comparing.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What a pointer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// It was pressed.
    Press,
    /// The wheel was turned up.
    Up,
    /// The wheel was turned down.
    Down,
}

/// A pointer, and what it did where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// What it did.
    pub what: Pointed,
    /// Where it was.
    pub at: Position,
    /// The whole terminal, as it was last drawn.
    pub area: Rect,
}

/// What can reach a program.
#[derive(Debug)]
pub enum Action<Then> {
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// The pointer did something.
    Mouse(Pointer),
    /// It is this late now. Sent before whatever else woke the program.
    Now(DateTime<Utc>),
    /// A new moment was published.
    Moment(Arc<Session>),
    /// Saving or the connection changed.
    Health(Health),
    /// The ways to join changed.
    Join(JoinInfo),
    /// The line of waiting terminals changed.
    Waiting(Vec<Waiting>),
    /// Somebody came, went, or writes elsewhere.
    Presence(Arc<Presence>),
    /// A code was made.
    Code(Code),
    /// A sheet for the printer was written, or was not: what is to be said of it.
    Printed(Result<String, String>),
    /// A wish was answered.
    Answered {
        /// What the program meant to do then.
        then: Then,
        /// The answer.
        answer: Result<Receipt, Rejected>,
    },
}

/// A sheet for the printer.
#[derive(Clone, Debug, PartialEq)]
pub enum Print {
    /// The signs on the doors of the rooms.
    Signs {
        /// The session they are of.
        session: Arc<Session>,
        /// The address by which phones reach it.
        address: String,
    },
    /// New seat cards.
    Cards {
        /// How many.
        count: u32,
        /// The address by which phones reach the session, where one is known.
        address: Option<String>,
    },
    /// The ballot papers of a round.
    Ballots {
        /// The session it is of.
        session: Arc<Session>,
        /// The round.
        round: RoundId,
        /// How many.
        count: u32,
    },
}

/// Writes a sheet for the printer; only on the computer that has the session's folder. Says in
/// words which file it is, or why there is none.
pub type Printer = Arc<dyn Fn(&Print) -> Result<String, String> + Send + Sync>;

/// What a program wants done.
#[derive(Debug, PartialEq)]
pub enum Effect<Then> {
    /// Wish for something.
    Submit {
        /// The key under which it may be tried again.
        key: IdemKey,
        /// The wish.
        command: Command,
        /// What comes back with the answer.
        then: Then,
    },
    /// Answer a waiting terminal.
    AnswerTerminal {
        /// Its place in line.
        id: u64,
        /// Whether it may come in.
        welcome: bool,
    },
    /// Say that this terminal writes here now.
    Writing(WritesAt),
    /// Ask about the hall's addresses.
    Address(AddressAsk),
    /// Make a code for a terminal of this role.
    NewCode(Role),
    /// Write a sheet for the printer.
    Print(Print),
    /// Stop the process as a shell does it, and go on when the shell says so.
    Suspend,
    /// End the program.
    Leave(Exit),
}

/// A screen program.
pub trait Program {
    /// What a wish carries to its answer.
    type Then: Send + 'static;

    /// Takes in what happened. Pure: everything that reaches outside is in the effects.
    fn update(&mut self, action: Action<Self::Then>) -> Vec<Effect<Self::Then>>;

    /// Draws the present state.
    fn draw(&self, frame: &mut Frame);

    /// When something shown changes by itself next; none while nothing does.
    fn wakes(&self) -> Option<DateTime<Utc>>;

    /// Whether the terminal is to report the pointer; else it marks text as ever.
    fn takes_mouse(&self) -> bool {
        false
    }

    /// Whether others depend on this process, so that it is not to stop unasked.
    fn holds_others(&self) -> bool {
        false
    }

    /// Which characters the terminal can show.
    fn charset(&self) -> Charset;
}

/// A supply of idempotency keys: a random start from outside, then counting, so that `update`
/// needs no randomness.
#[derive(Clone, Debug)]
pub struct Keys {
    start: String,
    given: u64,
}

impl Keys {
    /// A supply that no other program has.
    pub fn random() -> Keys {
        Keys::starting(IdemKey::random().as_str())
    }

    /// A supply with this start.
    pub fn starting(start: &str) -> Keys {
        Keys {
            start: start.to_owned(),
            given: 0,
        }
    }

    /// The next key.
    pub fn next(&mut self) -> IdemKey {
        self.given += 1;
        IdemKey::parse(&format!("{}-{}", self.start, self.given))
            .expect("a UUID and a count are a legal key")
    }
}

/// The next moment at which a clock that shows whole seconds changes.
pub fn next_second(now: DateTime<Utc>) -> DateTime<Utc> {
    next_multiple(now, 1_000)
}

/// The next moment at which a clock that shows whole minutes changes.
pub fn next_minute(now: DateTime<Utc>) -> DateTime<Utc> {
    next_multiple(now, 60_000)
}

/// The next moment at which something changes that does so every so many milliseconds.
pub fn next_multiple(now: DateTime<Utc>, milliseconds: i64) -> DateTime<Utc> {
    let past = now.timestamp_millis().rem_euclid(milliseconds);
    now + chrono::Duration::milliseconds(milliseconds - past)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_changes_at_whole_seconds_and_minutes() {
        let at = |ms| DateTime::from_timestamp_millis(ms).expect("a legal moment");
        assert_eq!(next_second(at(61_250)), at(62_000));
        assert_eq!(next_second(at(62_000)), at(63_000));
        assert_eq!(next_minute(at(61_250)), at(120_000));
    }

    #[test]
    fn no_key_is_given_twice() {
        let mut keys = Keys::starting("a");
        assert_ne!(keys.next(), keys.next());
    }
}
