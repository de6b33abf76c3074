//! Erasing: payloads leave the journal for good, while every head and so the chain stay as they are.
//!
//! The journal is written anew beside itself, synced, and put in place by one renaming: a crash
//! leaves the old file or the new one, each whole and with the same head. What cannot be written
//! (a full disk) changes nothing. Once the new file has the name, any error ends the writing, for
//! nobody could say which of the two the next line went to.

use std::io::{self, BufWriter, Write};

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::append::write_line;
use super::recover::{TORN_PREFIX, pass, torn_name};
use super::{Disk, DiskFile, JOURNAL_FILE, Journal, OpenError};
use crate::wire::{Record, erase};

/// The new journal until it is whole.
const UNFINISHED: &str = "journal.jsonl.new";

/// Why payloads were not erased.
#[derive(Debug, Error)]
pub enum EraseError {
    /// An earlier error ended the writing; nothing was tried.
    #[error("the journal has stopped after an earlier error")]
    Stopped,
    /// The journal on the disk is not the one that was written.
    #[error("the journal on the disk is another one: {0}")]
    Changed(#[from] OpenError<io::Error>),
    /// The new journal could not be written: the old one is in its place, and goes on.
    #[error("the journal could not be written anew: {0}")]
    Unwritten(io::Error),
    /// The new journal could not be put in place for certain; the journal has stopped for good.
    #[error("the new journal could not be put in place: {0}")]
    NotSaved(io::Error),
}

impl Journal {
    /// Erases the payload of every record that `unwanted` picks; none is older than `since`, and the
    /// torn batches that were kept aside after that are removed as well. Gives back how many records
    /// lost their payload. Head and numbers stay.
    pub fn erase(
        &mut self,
        since: DateTime<Utc>,
        unwanted: &dyn Fn(&Record) -> bool,
    ) -> Result<u64, EraseError> {
        if self.stopped {
            return Err(EraseError::Stopped);
        }
        // First, so that whoever finds nothing left to erase in the journal is done with both.
        remove_torn(&*self.disk, since).map_err(EraseError::Unwritten)?;
        let (erased, len) = self.write_anew(unwanted)?;
        let placed = self
            .disk
            .rename(UNFINISHED, JOURNAL_FILE)
            .and_then(|()| self.disk.sync_dir())
            .and_then(|()| self.disk.append(JOURNAL_FILE));
        match placed {
            Ok(file) => {
                (self.file, self.len) = (file, len);
                Ok(erased)
            }
            Err(error) => {
                self.stopped = true;
                Err(EraseError::NotSaved(error))
            }
        }
    }

    /// The journal without those payloads under another name, synced: how many, and its length.
    fn write_anew(&self, unwanted: &dyn Fn(&Record) -> bool) -> Result<(u64, u64), EraseError> {
        let disk = &*self.disk;
        let mut file = fresh(disk).map_err(EraseError::Unwritten)?;
        let mut lines = BufWriter::new(&mut file);
        let (mut erased, mut len) = (0, 0);
        let scan = pass(disk, &mut |record| {
            let gone = record.data().is_some() && unwanted(&record);
            let record = if gone { erase(&record) } else { record };
            erased += u64::from(gone);
            len += record.line().len() as u64 + 1;
            write_line(&mut lines, &record)
        });
        let scan = scan.map_err(|error| match error {
            OpenError::Receiver(error) => EraseError::Unwritten(error),
            other => EraseError::Changed(other),
        })?;
        if let Some(damage) = scan.damage {
            return Err(EraseError::Changed(OpenError::Corrupt(damage)));
        }
        if scan.head != self.head {
            return Err(EraseError::Changed(OpenError::Missing));
        }
        lines.flush().map_err(EraseError::Unwritten)?;
        drop(lines);
        file.sync().map_err(EraseError::Unwritten)?;
        Ok((erased, len))
    }
}

fn fresh(disk: &dyn Disk) -> io::Result<Box<dyn DiskFile>> {
    match disk.remove(UNFINISHED) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => disk.create_new(UNFINISHED),
    }
}

/// Removes the torn batches that were kept aside since then: half a record can't be told by its
/// kind, and nobody was ever promised one of them.
fn remove_torn(disk: &dyn Disk, since: DateTime<Utc>) -> io::Result<()> {
    let first = torn_name(since);
    let mut removed = false;
    for name in disk.names()? {
        if name.starts_with(TORN_PREFIX) && name >= first {
            disk.overwrite(&name)?;
            disk.remove(&name)?;
            removed = true;
        }
    }
    match removed {
        true => disk.sync_dir(),
        false => Ok(()),
    }
}
