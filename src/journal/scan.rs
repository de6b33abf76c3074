//! One pass over a journal's bytes: verifies every line and the chain, and judges damage.
//!
//! The rule (D2 in short): damage may be cut away only if it lies in the last batch of a session
//! that was not closed, for only that batch can be half written and it was never acknowledged.
//! Whether it does is told by what still verifies behind it: every line names its batch's start.

use std::io::{self, BufRead, BufReader, Read};

use thiserror::Error;

use super::SESSION_CLOSED;
use crate::wire::upcast::NewerVersion;
use crate::wire::{Digest, LineFault, MAX_LINE_BYTES, RECORD_START, Record, decode};

/// Large reads: a journal is read from end to end.
const READ_BUFFER: usize = 64 * 1024;

/// The end of a chain: the last record's number and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last record; 0 when there is none.
    pub n: u64,
    /// Its hash; [`Digest::ZERO`] when there is none.
    pub hash: Digest,
}

impl Head {
    /// The head of a journal that does not hold a record yet.
    pub const EMPTY: Self = Self {
        n: 0,
        hash: Digest::ZERO,
    };
}

/// What is wrong where the good part of a journal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Fault {
    /// The line does not verify by itself.
    #[error(transparent)]
    Line(#[from] LineFault),
    /// The line verifies but carries another number than the next one.
    #[error("record {found} stands where {expected} belongs")]
    Order {
        /// The number that belongs here.
        expected: u64,
        /// The number that stands here.
        found: u64,
    },
    /// The line verifies but hangs on another record than the one before it.
    #[error("the record does not follow from the one before it")]
    Unlinked,
    /// The line verifies but claims another batch than the one it stands in.
    #[error("the record belongs to another batch")]
    Batch,
    /// The file ends before the batch does.
    #[error("the last batch is not complete")]
    BatchUnended,
}

/// The first damage in a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}, after record {after_n}: {fault}; {good_behind} good records behind it")]
pub struct Damage {
    /// The number of the first damaged line, counted from 1.
    pub line: u64,
    /// The number of the last good record before it.
    pub after_n: u64,
    /// What is wrong with it.
    pub fault: Fault,
    /// How many records behind it still verify by themselves.
    pub good_behind: u64,
    /// Whether it is the torn last batch of a session that was not closed, which may be cut away;
    /// otherwise it is corruption.
    pub torn: bool,
}

/// What one pass found.
pub(super) struct Scan {
    /// The end of the last complete batch.
    pub head: Head,
    /// How many batches are complete.
    pub batches: u64,
    /// How many records have had their payload erased.
    pub erased: u64,
    /// The bytes up to the end of the last complete batch.
    pub good_len: u64,
    /// Whether the last record ends the session cleanly.
    pub closed: bool,
    /// The first damage, if any.
    pub damage: Option<Damage>,
    /// Everything behind `good_len`; empty without damage.
    pub tail: Vec<u8>,
}

/// Why a pass stopped before the end.
pub(super) enum ScanError<E> {
    /// Reading failed.
    Io(io::Error),
    /// An intact record of a version this program does not know, in the given line.
    Newer(u64, NewerVersion),
    /// The receiver of the records refused one.
    Receiver(E),
}

impl<E> From<io::Error> for ScanError<E> {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads a journal from its start and hands every record of a complete batch to `each`, in order.
/// `reopened` is the closing record behind which writing went on, if any.
pub(super) fn scan<E>(
    source: impl Read,
    reopened: Option<Head>,
    each: &mut dyn FnMut(Record) -> Result<(), E>,
) -> Result<Scan, ScanError<E>> {
    let mut reader = BufReader::with_capacity(READ_BUFFER, source);
    let mut chain = Chain::new(reopened);
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        // One byte above the limit is enough to see that a line passes it.
        let limit = MAX_LINE_BYTES as u64 + 1;
        if reader.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
            return Ok(chain.ended(number));
        }
        number += 1;
        match chain.accept(&line) {
            Ok(()) => chain.deliver(each)?,
            Err(Fault::Line(LineFault::Newer(newer))) => {
                return Err(ScanError::Newer(number, newer));
            }
            Err(fault) => {
                reader.read_to_end(&mut line)?;
                return Ok(chain.damaged(number, fault, &line));
            }
        }
    }
}

/// Verifies one line with its LF by itself.
pub(super) fn read_line(line: &[u8]) -> Result<Record, LineFault> {
    match line.strip_suffix(b"\n") {
        Some(text) => decode(text),
        None if line.len() > MAX_LINE_BYTES => Err(LineFault::TooLong),
        None => Err(LineFault::Unended),
    }
}

/// Every place in damaged bytes where a record still verifies by itself: offset and record. A
/// record is found even if the line feed before it is gone.
pub(super) fn self_valid(bytes: &[u8]) -> impl Iterator<Item = (usize, Record)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + find(&bytes[from..], RECORD_START)?;
            let window = &bytes[start..bytes.len().min(start + MAX_LINE_BYTES)];
            let len = window.iter().position(|&byte| byte == b'\n');
            if let Some(record) = len.and_then(|len| decode(&window[..len]).ok()) {
                from = start + record.line().len();
                return Some((start, record));
            }
            from = start + RECORD_START.len();
        }
    })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

/// The chain as far as it has been followed.
struct Chain {
    /// The end of the last complete batch.
    head: Head,
    batches: u64,
    erased: u64,
    good_len: u64,
    closed: bool,
    reopened: Option<Head>,
    /// The records of a batch that is not complete yet.
    pending: Vec<Record>,
}

impl Chain {
    fn new(reopened: Option<Head>) -> Self {
        Self {
            head: Head::EMPTY,
            batches: 0,
            erased: 0,
            good_len: 0,
            closed: false,
            reopened,
            pending: Vec::new(),
        }
    }

    /// The end of the chain with the batch that is being read.
    fn tip(&self) -> Head {
        self.pending.last().map_or(self.head, |record| Head {
            n: record.n,
            hash: record.hash,
        })
    }

    fn accept(&mut self, line: &[u8]) -> Result<(), Fault> {
        let record = read_line(line)?;
        let tip = self.tip();
        if record.n != tip.n + 1 {
            return Err(Fault::Order {
                expected: tip.n + 1,
                found: record.n,
            });
        }
        if record.prev != tip.hash {
            return Err(Fault::Unlinked);
        }
        if record.batch != self.head.n + 1 {
            return Err(Fault::Batch);
        }
        self.pending.push(record);
        Ok(())
    }

    /// Hands over the batch that is being read, if it is complete.
    fn deliver<E>(
        &mut self,
        each: &mut dyn FnMut(Record) -> Result<(), E>,
    ) -> Result<(), ScanError<E>> {
        let Some(last) = self.pending.last().filter(|record| !record.more) else {
            return Ok(());
        };
        self.closed = last.ty == SESSION_CLOSED;
        self.head = self.tip();
        self.batches += 1;
        for record in self.pending.drain(..) {
            self.good_len += record.line().len() as u64 + 1;
            self.erased += u64::from(record.data().is_none());
            each(record).map_err(ScanError::Receiver)?;
        }
        Ok(())
    }

    /// The file ended after `lines` lines, all of them good.
    fn ended(self, lines: u64) -> Scan {
        if self.pending.is_empty() {
            return self.into_scan(None, &[]);
        }
        let damage = Damage {
            line: lines + 1,
            after_n: self.tip().n,
            fault: Fault::BatchUnended,
            good_behind: 0,
            torn: self.may_be_torn(),
        };
        self.into_scan(Some(damage), &[])
    }

    /// Line `line` is bad; `rest` is everything from its start to the end of the file.
    fn damaged(self, line: u64, fault: Fault, rest: &[u8]) -> Scan {
        let mut torn = self.may_be_torn();
        let mut good_behind = 0;
        for (offset, record) in self_valid(rest) {
            // A good record that does not follow counts against a tear as much as one behind it.
            torn &= record.batch == self.head.n + 1;
            good_behind += u64::from(offset > 0);
        }
        let damage = Damage {
            line,
            after_n: self.tip().n,
            fault,
            good_behind,
            torn,
        };
        self.into_scan(Some(damage), rest)
    }

    /// The first record is put in place whole, and behind a clean end nothing is written before the
    /// reopening is marked: damage there is no tear.
    fn may_be_torn(&self) -> bool {
        self.head.n > 0 && (!self.closed || self.reopened == Some(self.head))
    }

    fn into_scan(self, damage: Option<Damage>, rest: &[u8]) -> Scan {
        let mut tail = Vec::new();
        for record in &self.pending {
            tail.extend_from_slice(record.line().as_bytes());
            tail.push(b'\n');
        }
        tail.extend_from_slice(rest);
        Scan {
            head: self.head,
            batches: self.batches,
            erased: self.erased,
            good_len: self.good_len,
            closed: self.closed,
            damage,
            tail,
        }
    }
}
