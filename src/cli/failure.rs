//! Why a command could not do what it was asked: one case each, with a sentence in the reader's
//! language that says what to do, and an exit code that a script can tell apart.

mod origin;
mod sentence;
mod shown;
mod uncounted;
mod usage;

pub(crate) use origin::About;
pub(crate) use shown::{path, visible};

use super::crowd::Lost;
use super::trouble::Trouble;
use super::uncounted::Uncounted;
use crate::domain::TextFault;
use crate::journal::{Damage, LockHeld};
use crate::text::Words;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// The exit codes: part of the command line's contract, never renumbered.
pub mod code {
    /// Something else went wrong.
    pub const FAILURE: u8 = 1;
    /// The command line itself.
    pub const USAGE: u8 = 2;
    /// The session's files are damaged and were left as they are.
    pub const DAMAGED: u8 = 3;
    /// Another process has the session.
    pub const HELD: u8 = 4;
    /// Network, address or port.
    pub const NETWORK: u8 = 5;
    /// The disk did not take it.
    pub const NOT_SAVED: u8 = 6;
    /// The code was wrong, used or too old, or the terminal was turned away.
    pub const CODE: u8 = 7;
    /// There is no such session.
    pub const UNKNOWN_SESSION: u8 = 8;
    /// Written by a newer torg.
    pub const NEWER: u8 = 9;
}

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The command line could not be read.
    Usage(Box<clap::Error>),
    /// Whoever read our output has gone; nothing is wrong.
    NobodyReads,
    /// Standard output did not take what was written.
    Output(io::Error),
    /// A name that no session can have.
    BadSlug(String),
    /// A kind of meeting that has no template.
    UnknownKind(String),
    /// A title that a session can't have.
    BadTitle(TextFault),
    /// A name for a terminal that nobody can have.
    BadName(TextFault),
    /// One file holds one table, and none was named.
    WhichTable,
    /// A table was named for a format that has none.
    TableWithoutCsv,
    /// More seat cards than a session has; how many it has.
    TooManyCards(usize),
    /// A list of names whose line can't be a name.
    BadRoll(PathBuf, usize),
    /// A day and time that the calendar does not have.
    NoSuchTime,
    /// A session of that name is there already.
    Taken(PathBuf),
    /// No session of that name is there.
    UnknownSession {
        /// What was typed.
        name: String,
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// The folder holds no journal, or an empty one: its making did not finish.
    NoJournal(PathBuf),
    /// The journal is damaged.
    Damaged {
        /// The session's name.
        name: String,
        /// What is wrong, and where.
        damage: Damage,
    },
    /// The journal ends below what had been saved.
    Shortened {
        /// The session's name.
        name: String,
        /// The last record in the journal.
        journal: u64,
        /// The record that had been saved.
        saved: u64,
    },
    /// A record is whole, but says what this torg does not understand.
    Unreadable {
        /// The session's name.
        name: String,
        /// Which record.
        n: u64,
    },
    /// A record is whole, but of a kind that only a newer torg knows.
    UnknownEvent {
        /// The session's name.
        name: String,
        /// Which record.
        n: u64,
    },
    /// The counts in the recorded state are not those of the ballots.
    CountsDiffer {
        /// The session's name.
        name: String,
        /// The first round that differs.
        round: u32,
    },
    /// Written by a newer torg.
    Newer {
        /// The session's name.
        name: String,
        /// The line that says so.
        line: u64,
        /// The version it needs.
        found: u32,
        /// The newest version that this torg reads.
        known: u32,
    },
    /// Another process has the session.
    Held {
        /// The session's name.
        name: String,
        /// Who it is, as far as the lock tells.
        by: LockHeld,
    },
    /// A file could not be read.
    Read(PathBuf, io::Error),
    /// A file could not be written.
    Write(PathBuf, io::Error),
    /// A file is there already and was not replaced.
    Exists(PathBuf),
    /// Nothing in the journal could be saved.
    NothingToSalvage(String),
    /// The port that was asked for is in use.
    PortInUse(u16),
    /// All the usual ports are in use.
    NoFreePort(RangeInclusive<u16>),
    /// No listening at that address.
    NoListening(SocketAddr, io::Error),
    /// The session is here, and nobody holds it.
    NotHeld(String),
    /// Text that is no address of a session.
    BadAddress(String),
    /// Nobody answers at the address.
    NoAnswer(String),
    /// Nobody knows by which address phones reach this session.
    NoReach(String),
    /// There is no round of this number, or nothing to vote on in it.
    NoRound(u32),
    /// What answers there is no torg of this version.
    AnotherVersion(String),
    /// The code was wrong, used or too old.
    WrongCode,
    /// The facilitator said no, or nothing.
    TurnedAway,
    /// The disk stopped taking what happened while a session was held; what it said.
    NotSaved(String),
    /// There is no terminal to draw on.
    NoTerminal,
    /// The doctor found so many things that keep a hall from working.
    ToMend(usize),
    /// The terminal failed.
    Terminal(io::Error),
    /// The runtime or a thread could not be started.
    Start(io::Error),
    /// Simulated people could not play their piece.
    Crowd(Box<Trouble>),
    /// An election could not be counted.
    Tally(Box<Uncounted>),
}

impl Failure {
    /// The exit code.
    pub fn code(&self) -> u8 {
        match self {
            Failure::NobodyReads => 0,
            Failure::Usage(_)
            | Failure::BadSlug(_)
            | Failure::UnknownKind(_)
            | Failure::BadTitle(_)
            | Failure::BadName(_)
            | Failure::WhichTable
            | Failure::TableWithoutCsv
            | Failure::TooManyCards(_)
            | Failure::BadRoll(..)
            | Failure::NoSuchTime => code::USAGE,
            Failure::NoJournal(_)
            | Failure::Damaged { .. }
            | Failure::Shortened { .. }
            | Failure::Unreadable { .. }
            | Failure::CountsDiffer { .. } => code::DAMAGED,
            Failure::Held { .. } => code::HELD,
            Failure::PortInUse(_)
            | Failure::NoFreePort(_)
            | Failure::NoListening(..)
            | Failure::BadAddress(_)
            | Failure::NoAnswer(_)
            | Failure::NotHeld(_)
            | Failure::NoReach(_)
            | Failure::NoRound(_)
            | Failure::AnotherVersion(_) => code::NETWORK,
            Failure::Write(..) | Failure::NotSaved(_) => code::NOT_SAVED,
            Failure::WrongCode | Failure::TurnedAway => code::CODE,
            Failure::UnknownSession { .. } => code::UNKNOWN_SESSION,
            Failure::Newer { .. } | Failure::UnknownEvent { .. } => code::NEWER,
            Failure::Output(_)
            | Failure::Taken(_)
            | Failure::Read(..)
            | Failure::Exists(_)
            | Failure::NothingToSalvage(_)
            | Failure::NoTerminal
            | Failure::ToMend(_)
            | Failure::Terminal(_)
            | Failure::Start(_) => code::FAILURE,
            Failure::Crowd(trouble) => crowd_code(trouble),
            Failure::Tally(trouble) => uncounted::code(trouble),
        }
    }

    /// What went wrong, for a screen that is open; empty where nobody would read it.
    pub(crate) fn sentence(&self, words: Words) -> String {
        sentence::of(self, words).unwrap_or_default().into_owned()
    }

    /// Says what went wrong on standard error, if there is anything to say.
    pub fn tell(&self, words: Words) {
        if let Some(sentence) = sentence::of(self, words) {
            // Without a standard error there is nobody to tell; the exit code still tells.
            let _ = writeln!(io::stderr(), "{sentence}");
        }
    }
}

fn crowd_code(trouble: &Trouble) -> u8 {
    match trouble {
        Trouble::UnknownParty { .. } => code::USAGE,
        Trouble::Lost(Lost::NoAnswer(_) | Lost::TooBusy) => code::NETWORK,
        Trouble::NotSaved | Trouble::Lost(Lost::NotSaved(_)) => code::NOT_SAVED,
        _ => code::FAILURE,
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Failure {
        Failure::Crowd(Box::new(trouble))
    }
}

impl From<Uncounted> for Failure {
    fn from(uncounted: Uncounted) -> Failure {
        Failure::Tally(Box::new(uncounted))
    }
}

#[cfg(test)]
mod tests;
