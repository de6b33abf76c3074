//! What can be wrong with the file of an election, and on which line: data, told elsewhere.

use super::{MAX_AMOUNT, MAX_FILE, MAX_MONEY, MAX_OPTIONS, MAX_VOTERS};
use std::io;

/// A fault in a file.
#[derive(Debug)]
pub struct Fault {
    /// The line, from 1, as an editor counts them; none for the file as a whole.
    pub line: Option<u64>,
    /// What it is.
    pub what: What,
}

/// What is wrong.
#[derive(Debug)]
pub enum What {
    /// The file can't be read.
    Unreadable(io::Error),
    /// More than is taken.
    TooMuch(Bound),
    /// Not UTF-8.
    NotText,
    /// None of the known formats.
    UnknownFormat,
    /// A table that does not say what its cells mean.
    WhichBallots,
    /// A part that must be there is not; its name in the file.
    Missing(&'static str),
    /// Something does not hold what it must.
    Odd {
        /// Its name in the file.
        part: &'static str,
        /// What stands there.
        found: String,
    },
    /// A ballot names an option that there is not.
    NoSuchOption(String),
    /// Something stands twice that may stand once: an option on a ballot, or its own line.
    Twice(String),
    /// The file says another number than it holds: it was cut off, or edited by hand.
    Differs {
        /// What is counted, by its name in the file.
        part: &'static str,
        /// The number that the file says.
        said: u64,
        /// The number that it holds.
        found: u64,
    },
    /// Equals on a ballot of a file that has none by its name.
    Equals,
    /// A ballot that leaves options out in a file of whole orders.
    LeftOut,
    /// The parser of the format does not understand it, in its own words.
    Malformed(String),
}

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Bytes of the file.
    Bytes,
    /// Options.
    Options,
    /// Voters.
    Voters,
    /// A score, points or rank.
    Amount,
    /// A cost or the budget.
    Money,
}

impl Bound {
    /// The most that is taken.
    pub fn limit(self) -> u64 {
        match self {
            Bound::Bytes => MAX_FILE,
            Bound::Options => MAX_OPTIONS as u64,
            Bound::Voters => MAX_VOTERS,
            Bound::Amount => MAX_AMOUNT,
            Bound::Money => MAX_MONEY,
        }
    }
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn whole(what: What) -> Fault {
        Fault { line: None, what }
    }

    /// A fault on a line.
    pub(super) fn on(line: u64, what: What) -> Fault {
        Fault {
            line: Some(line),
            what,
        }
    }
}

impl What {
    /// Something that does not hold what it must.
    pub(super) fn odd(part: &'static str, found: &str) -> What {
        What::Odd {
            part,
            found: found.to_owned(),
        }
    }
}
