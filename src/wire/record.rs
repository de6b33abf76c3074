//! What a record holds: the draft the hub asks to have written, and the record as it stands.

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Digest;

/// The longest line a journal may hold, its LF included: enough for the longest text people may
/// write (a few kilobytes) many times over, and a bound on what one damaged line can cost.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// An event on its way to the journal, before it has a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// When it happened; kept to the millisecond.
    pub at: DateTime<Utc>,
    /// The idempotency key of the request behind it; empty where nobody will ask again.
    pub key: String,
    /// Who did it, in the domain's own text form; empty for the program itself.
    pub actor: String,
    /// The event's lasting name, such as `idea.logged`.
    pub ty: String,
    /// The event's payload as JSON without line breaks.
    pub data: String,
    /// Whether a reader that does not know `ty` must stop (the rule) or may pass over it.
    pub crit: bool,
}

impl Draft {
    /// A critical draft without key or actor: `ty` is the event's name, `data` its JSON.
    pub fn new(at: DateTime<Utc>, ty: impl Into<String>, data: impl Into<String>) -> Self {
        Self {
            at,
            key: String::new(),
            actor: String::new(),
            ty: ty.into(),
            data: data.into(),
            crit: true,
        }
    }
}

/// A record: one event with its place in the chain, and the exact line that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The version of the line's format.
    pub v: u32,
    /// The record's number in its journal: 1, 2, 3 … without gaps.
    pub n: u64,
    /// The number of the first record in the batch that was synced together with this one.
    pub batch: u64,
    /// Whether the batch goes on with the next record.
    pub more: bool,
    /// When it happened, to the millisecond.
    pub at: DateTime<Utc>,
    /// The idempotency key; empty when there is none.
    pub key: String,
    /// Who did it; empty for the program itself.
    pub actor: String,
    /// The event's lasting name.
    pub ty: String,
    /// Whether a reader that does not know `ty` must stop.
    pub crit: bool,
    /// The hash of the record before this one ([`Digest::ZERO`] for the first).
    pub prev: Digest,
    /// The hash of salt and payload; it stays when the payload is erased.
    pub data_hash: Digest,
    /// The hash of the line's head: what the next record's `prev` repeats.
    pub hash: Digest,
    pub(super) line: Arc<str>,
    /// Where salt and payload lie in `line`; nothing when they are erased.
    pub(super) payload: Option<(Range<usize>, Range<usize>)>,
}

impl Record {
    /// The exact line as it stands on disk, without its LF.
    pub fn line(&self) -> &Arc<str> {
        &self.line
    }

    /// The payload's raw JSON, or nothing when it has been erased.
    pub fn data(&self) -> Option<&str> {
        self.payload
            .as_ref()
            .map(|(_, data)| &self.line[data.clone()])
    }

    /// The salt's hexadecimal digits, or nothing when the payload has been erased.
    pub(super) fn salt(&self) -> Option<&str> {
        self.payload
            .as_ref()
            .map(|(salt, _)| &self.line[salt.clone()])
    }
}
