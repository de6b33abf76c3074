//! Versions: which lines this program can read, and what becomes of an event it does not know.
//!
//! A journal is never rewritten for an upgrade: its chain runs over the bytes as they were. A
//! version that changes the meaning of a payload gets its step here, from raw JSON to raw JSON, and
//! is applied as records are read.

use thiserror::Error;

use super::Record;

/// The version of the lines this program writes, and the newest it can read.
pub const JOURNAL_VERSION: u32 = 1;

/// A record was written by a program newer than this one. It is refused, never guessed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("written in journal version {found}; this program reads up to version {known}")]
pub struct NewerVersion {
    /// The version the record names.
    pub found: u32,
    /// The newest version this program reads.
    pub known: u32,
}

/// Says whether lines of version `v` can be read.
pub fn readable(v: u32) -> Result<(), NewerVersion> {
    if v <= JOURNAL_VERSION {
        Ok(())
    } else {
        Err(NewerVersion {
            found: v,
            known: JOURNAL_VERSION,
        })
    }
}

/// What to do with an event whose type the domain does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Keep it and show it as unknown: its writer said that nothing else depends on it.
    PassOver,
    /// The session cannot be understood without it: open it for reading only.
    ReadOnly,
}

/// Decides over a record whose `ty` the domain does not know.
pub fn unknown_event(record: &Record) -> Unknown {
    if record.crit {
        Unknown::ReadOnly
    } else {
        Unknown::PassOver
    }
}
