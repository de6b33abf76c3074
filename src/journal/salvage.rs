//! Salvage: a new journal from what still verifies in a damaged one. The original is only read.

use std::convert::Infallible;
use std::io;

use thiserror::Error;

use super::append::{put_first, write_line};
use super::disk::put_whole;
use super::recover::pass;
use super::scan::self_valid;
use super::{CreateError, Damage, Disk, Head, KEYS_FOLDER, OpenError, Snapshot};
use crate::wire::{DraftFault, Record, rechain};

/// Records that are lost, by their numbers in the damaged journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first lost record.
    pub first: u64,
    /// The last lost record.
    pub last: u64,
}

/// What salvage saved and what it could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The end of the new journal; its number is how many records were saved.
    pub head: Head,
    /// What is missing, as far as the numbers tell.
    pub gaps: Vec<Gap>,
    /// Records that verify but stand out of order (copies, leftovers); they were left out.
    pub left_out: u64,
    /// The first damage in the original.
    pub damage: Option<Damage>,
}

/// Why nothing could be salvaged.
#[derive(Debug, Error)]
pub enum SalvageError {
    /// The damaged journal could not be read, or a newer program wrote it.
    #[error(transparent)]
    Source(#[from] OpenError<Infallible>),
    /// The first record, which says what session this is, is lost.
    #[error("the first record is lost")]
    FirstLost,
    /// A record does not fit into its new place.
    #[error(transparent)]
    Draft(#[from] DraftFault),
    /// The new journal could not be written.
    #[error(transparent)]
    Target(#[from] CreateError),
}

/// Writes every good record of the journal on `from` into a new journal on `to`, which must not
/// hold one. Records up to the damage stay byte for byte; those behind it are numbered and chained
/// anew. The caller then opens the new journal and appends its own note of what is missing.
pub fn salvage(from: &dyn Disk, to: &dyn Disk) -> Result<Salvaged, SalvageError> {
    let mut whole = Vec::new();
    let scan = pass(from, &mut |record| {
        whole.push(record);
        Ok(())
    })?;
    let mut tip = scan.head.n;
    let mut gaps = Vec::new();
    let mut left_out = 0;
    let mut strays = Vec::new();
    for (_, record) in self_valid(&scan.tail) {
        if record.n <= tip {
            left_out += 1;
            continue;
        }
        gaps.extend(gap(tip, record.n));
        tip = record.n;
        strays.push(record);
    }
    if let Some(snapshot) = Snapshot::read(from) {
        gaps.extend(gap(tip, snapshot.head.n.saturating_add(1)));
    }
    if whole.first().or(strays.first()).map(|record| record.n) != Some(1) {
        return Err(SalvageError::FirstLost);
    }
    let strays = rechain_all(scan.head, &strays)?;
    put_first(to, |file| {
        (whole.iter().chain(&strays)).try_for_each(|record| write_line(file, record))
    })?;
    copy_keys(from, to).map_err(CreateError::Io)?;
    Ok(Salvaged {
        head: strays.last().map_or(scan.head, Head::of),
        gaps,
        left_out,
        damage: scan.damage,
    })
}

/// Copies the keys of secret rounds: without its key, a round that was open could only be given up.
/// Each lies under a code that is in no file, here as there.
fn copy_keys(from: &dyn Disk, to: &dyn Disk) -> io::Result<()> {
    let kept = match from.folder(KEYS_FOLDER) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        kept => kept?,
    };
    let names = kept.names()?;
    if names.is_empty() {
        return Ok(());
    }
    let copies = to.folder(KEYS_FOLDER)?;
    for name in names {
        let mut key = Vec::new();
        kept.read(&name)?.read_to_end(&mut key)?;
        put_whole(&*copies, &name, |file| file.write_all(&key))?;
    }
    Ok(())
}

/// The numbers strictly between two records, if there are any.
fn gap(before: u64, after: u64) -> Option<Gap> {
    (before + 1 < after).then(|| Gap {
        first: before + 1,
        last: after - 1,
    })
}

/// Hangs `records` on `head`. What is left of a batch stays a batch.
fn rechain_all(head: Head, records: &[Record]) -> Result<Vec<Record>, DraftFault> {
    let mut tip = head;
    let mut chained = Vec::with_capacity(records.len());
    for batch in records.chunk_by(|one, next| one.batch == next.batch) {
        let first = tip.n + 1;
        for (index, record) in batch.iter().enumerate() {
            let place = tip.next(first, index + 1 < batch.len());
            let record = rechain(record, place)?;
            tip = Head::of(&record);
            chained.push(record);
        }
    }
    Ok(chained)
}
