//! Opening: a journal opens whole, or loses the torn last batch that nobody was promised, or is
//! refused with the line named and nothing changed.

use std::io::{self, Read};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::disk::put_whole;
use super::scan::{Scan, ScanError, scan};
use super::{Damage, Disk, Head, JOURNAL_FILE, Journal, SaltSource, Snapshot};
use crate::wire::upcast::NewerVersion;
use crate::wire::{Digest, Record};

/// Names the closing record behind which writing goes on. Without it, bytes behind a clean end are
/// corruption; with it, they may be a torn batch of the session that was opened again.
const REOPENED_FILE: &str = "journal.reopened";

/// What the names of kept torn tails begin with.
pub(super) const TORN_PREFIX: &str = "journal.torn-";

/// How many torn tails of one second are told apart before giving up: crashes do not come faster.
const TORN_NAMES: u32 = 100;

/// Why a journal does not open. Nothing was changed unless the disk itself failed.
#[derive(Debug, Error)]
pub enum OpenError<E> {
    /// There is no journal here.
    #[error("there is no journal")]
    Missing,
    /// The journal is an empty file: its creation did not finish, so there is no session either.
    #[error("the journal is empty")]
    Empty,
    /// The journal is damaged and was not shortened; salvage can copy the good records elsewhere.
    #[error("the journal is damaged: {0}")]
    Corrupt(Damage),
    /// The journal ends below what the snapshot beside it has seen: records are missing.
    #[error("the journal ends at record {journal}, but record {snapshot} had been saved")]
    BehindSnapshot {
        /// The last record in the journal.
        journal: u64,
        /// The record the snapshot covers.
        snapshot: u64,
    },
    /// A record was written by a newer program.
    #[error("line {line}: {version}")]
    Newer {
        /// The record's line, counted from 1.
        line: u64,
        /// Which version it needs.
        version: NewerVersion,
    },
    /// The receiver of the records refused one.
    #[error("a record was refused")]
    Receiver(E),
    /// The disk refused.
    #[error("the journal could not be opened")]
    Io(#[from] io::Error),
}

/// How the session ended the last time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// With a closing record.
    Closed,
    /// Without: the hub appends a `session.recovered` event that says so, with what was cut away.
    Unclean {
        /// The torn last batch, if there was one.
        torn: Option<TornTail>,
    },
}

/// The torn last batch that was cut away. It had never been acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TornTail {
    /// Where it began to be unreadable.
    pub damage: Damage,
    /// How many bytes it had.
    pub bytes: u64,
    /// The file that keeps them; nothing if the journal was only read.
    pub kept_in: Option<String>,
}

/// What opening a journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The last record; also the number of records handed over.
    pub head: Head,
    /// How the session ended the last time.
    pub ended: Ended,
}

impl Journal {
    /// Opens the journal for writing and hands every record to `each`, in order; an error from it
    /// ends the opening with nothing changed. On success every record handed over is durable.
    ///
    /// The caller holds the session's lock ([`super::RealDisk::claim`]). `now` names the file that
    /// keeps a torn tail.
    pub fn open<E>(
        disk: Arc<dyn Disk>,
        salts: SaltSource,
        now: DateTime<Utc>,
        each: &mut dyn FnMut(Record) -> Result<(), E>,
    ) -> Result<(Self, Opening), OpenError<E>> {
        let scan = sound(&*disk, each)?;
        let mut kept_in = None;
        if scan.damage.is_some() {
            kept_in = Some(keep_aside(&*disk, &scan.tail, now)?);
            disk.append(JOURNAL_FILE)?.truncate(scan.good_len)?;
        }
        // Even if nothing was cut: what a killed process wrote may still wait in memory, its new
        // name too, and an answer from it ("saved already") must be true after a power cut.
        disk.append(JOURNAL_FILE)?.sync()?;
        disk.sync_dir()?;
        if scan.closed {
            mark_reopened(&*disk, scan.head)?;
        }
        let journal = Self::at(disk, salts, scan.head, scan.good_len)?;
        Ok((journal, opening(&scan, kept_in)))
    }
}

/// Reads a journal by the same rules without changing anything: for exports, lists, a full disk,
/// or a session that another process owns.
pub fn replay<E>(
    disk: &dyn Disk,
    each: &mut dyn FnMut(Record) -> Result<(), E>,
) -> Result<Opening, OpenError<E>> {
    Ok(opening(&sound(disk, each)?, None))
}

fn opening(scan: &Scan, kept_in: Option<String>) -> Opening {
    let torn = scan.damage.map(|damage| TornTail {
        damage,
        bytes: scan.tail.len() as u64,
        kept_in,
    });
    Opening {
        head: scan.head,
        ended: match torn {
            None if scan.closed => Ended::Closed,
            torn => Ended::Unclean { torn },
        },
    }
}

/// Reads the whole journal; what comes back is whole but for a tail that may be cut away.
fn sound<E>(
    disk: &dyn Disk,
    each: &mut dyn FnMut(Record) -> Result<(), E>,
) -> Result<Scan, OpenError<E>> {
    let found = pass(disk, each);
    let journal = match &found {
        Ok(scan) => scan.head.n,
        Err(OpenError::Missing) => 0,
        Err(_) => return found,
    };
    match (found, Snapshot::read(disk)) {
        (
            Ok(Scan {
                damage: Some(damage),
                ..
            }),
            _,
        ) if !damage.torn => Err(OpenError::Corrupt(damage)),
        (_, Some(Snapshot { head, .. })) if head.n > journal => Err(OpenError::BehindSnapshot {
            journal,
            snapshot: head.n,
        }),
        (Ok(_), _) if journal == 0 => Err(OpenError::Empty),
        (found, _) => found,
    }
}

/// One pass over the journal as it stands, without judging it.
pub(super) fn pass<E>(
    disk: &dyn Disk,
    each: &mut dyn FnMut(Record) -> Result<(), E>,
) -> Result<Scan, OpenError<E>> {
    let source = disk
        .read(JOURNAL_FILE)
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => OpenError::Missing,
            _ => OpenError::Io(error),
        })?;
    scan(source, reopened(disk), each).map_err(|error| match error {
        ScanError::Io(error) => OpenError::Io(error),
        ScanError::Newer(line, version) => OpenError::Newer { line, version },
        ScanError::Receiver(error) => OpenError::Receiver(error),
    })
}

fn mark_reopened(disk: &dyn Disk, head: Head) -> io::Result<()> {
    put_whole(disk, REOPENED_FILE, |file| {
        writeln!(file, "{} {}", head.n, head.hash)
    })
}

fn reopened(disk: &dyn Disk) -> Option<Head> {
    let mut text = String::new();
    let mut file = disk.read(REOPENED_FILE).ok()?;
    file.read_to_string(&mut text).ok()?;
    let (n, hash) = text.strip_suffix('\n')?.split_once(' ')?;
    Some(Head {
        n: n.parse().ok()?,
        hash: Digest::parse(hash)?,
    })
}

/// The name under which a torn tail of that second is kept. Names sort as their times do.
pub(super) fn torn_name(at: DateTime<Utc>) -> String {
    format!("{TORN_PREFIX}{}", at.format("%Y%m%dT%H%M%SZ"))
}

/// Copies a torn tail beside the journal, durable before anything is cut.
fn keep_aside(disk: &dyn Disk, tail: &[u8], now: DateTime<Utc>) -> io::Result<String> {
    let first = torn_name(now);
    for copy in 1..=TORN_NAMES {
        let name = match copy {
            1 => first.clone(),
            _ => format!("{first}-{copy}"),
        };
        let mut file = match disk.create_new(&name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            other => other?,
        };
        file.write_all(tail)?;
        file.sync()?;
        disk.sync_dir()?;
        return Ok(name);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
