//! Elections that others held, as their files tell them: who could be chosen, and how people voted.
//!
//! Each format has a file of its own; all end up as one [`Poll`], so that no rule knows where its
//! ballots came from. A file is read whole or not at all: whatever is wrong with it is a [`Fault`]
//! with the line it stands on, and nothing is half-counted. Files come from anywhere, so all that
//! they could make grow is bounded here.

mod abc;
mod blt;
mod debian;
mod fault;
mod format;
mod gather;
mod pabulib;
mod preflib;
mod table;

#[cfg(test)]
mod fuzz;

pub use fault::{Bound, Fault, What};
pub use format::Format;

use crate::tally::poll::{Form, Poll};
use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest file that is read, in bytes: 100,000 voters with 100 bytes each, and room to spare.
/// The worst file of this size, all ranks and no names, becomes some 500 MB of ballots.
pub const MAX_FILE: u64 = 16_000_000;

/// Most options: every rule that sets each against each other needs their square of room.
pub const MAX_OPTIONS: usize = 1_000;

/// Most voters: counts with nine decimals still fit where they are made with 64 bits.
pub const MAX_VOTERS: u64 = 1_000_000_000;

/// The greatest score, number of points or rank on a ballot.
pub const MAX_AMOUNT: u64 = 1_000_000_000;

/// The greatest cost and the greatest budget: all costs together still fit into 64 bits.
pub const MAX_MONEY: u64 = 1_000_000_000_000_000;

/// An election as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// What it was about; none if the file does not say.
    pub title: Option<String>,
    /// Who or what could be chosen, in the order of the poll's numbers. Somebody who had
    /// withdrawn is not among them.
    pub options: Vec<Choice>,
    /// How people voted.
    pub poll: Poll,
    /// How many were to be elected, if the file says it.
    pub seats: Option<usize>,
}

/// Who or what could be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the file calls it by on ballots.
    pub label: Label,
    /// The name, as it stands in the file: uncleaned, of any length. The label where there is none.
    pub name: String,
}

/// What a file calls an option by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// A number.
    Number(u64),
    /// A word, or a number that is only a name.
    Id(String),
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Label::Number(number) => number.fmt(f),
            Label::Id(id) => f.write_str(id),
        }
    }
}

/// What is known of a file besides what it says itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// Its format; none to see it by its name and content.
    pub format: Option<Format>,
    /// What the cells of a table of ballots mean; none where the table says it.
    pub ballots: Option<Form>,
}

impl Election {
    /// Reads an election from a file.
    ///
    /// # Errors
    /// A [`Fault`], with its line where there is one.
    pub fn read(path: &Path, how: How) -> Result<Election, Fault> {
        Election::parse(path, &contents(path)?, how)
    }

    /// Understands what a file of this name holds.
    ///
    /// # Errors
    /// As [`Election::read`].
    pub fn parse(path: &Path, bytes: &[u8], how: How) -> Result<Election, Fault> {
        let text = text(bytes)?;
        let seen = || Format::of(path, text).ok_or(Fault::whole(What::UnknownFormat));
        match how.format.map_or_else(seen, Ok)? {
            Format::Pabulib => pabulib::parse(text),
            Format::PrefLib(kind) => preflib::parse(text, kind),
            Format::Blt => blt::parse(text),
            Format::Abc => abc::parse(text),
            Format::Debian => debian::parse(text),
            Format::Table => table::parse(text, how.ballots),
        }
    }
}

/// The bytes of a file, if it is of a sensible size.
///
/// # Errors
/// The system's refusal, or its size.
pub fn contents(path: &Path) -> Result<Vec<u8>, Fault> {
    let unreadable = |error| Fault::whole(What::Unreadable(error));
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    // One byte more than the bound tells that there are more, also of a file that has no size.
    let mut bounded = file.take(MAX_FILE + 1);
    bounded.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(Fault::whole(What::TooMuch(Bound::Bytes)));
    }
    Ok(bytes)
}

/// The text, without the mark that some programs put before it.
fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let before = &bytes[..fault.valid_up_to()];
        let lines = before.iter().filter(|byte| **byte == b'\n').count() as u64;
        Fault::on(lines + 1, What::NotText)
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
