//! The writer: batches go to the end of the file, one sync each, and the first error ends it.

use std::io::{self, Read, Write};
use std::sync::Arc;

use rand::TryRng;
use rand::rngs::SysRng;
use thiserror::Error;

use super::disk::put_whole;
use super::{
    Disk, DiskFile, Head, JOURNAL_FILE, MAX_BATCH_EVENTS, SESSION_CLOSED, Snapshot, snapshot,
};
use crate::wire::{Draft, DraftFault, Place, Record, encode};

/// Gives a fresh salt for each record.
pub type SaltSource = Box<dyn FnMut() -> [u8; 16] + Send>;

/// Salts from the operating system.
pub fn system_salts() -> SaltSource {
    Box::new(|| {
        let mut salt = [0; 16];
        SysRng
            .try_fill_bytes(&mut salt)
            .expect("an operating system without random numbers cannot run a session");
        salt
    })
}

/// Why a journal could not be begun.
#[derive(Debug, Error)]
pub enum CreateError {
    /// There is a journal already, or the snapshot of one that is gone; it was not touched.
    #[error("the directory already holds a session")]
    Exists,
    /// The first record cannot be written as a line.
    #[error(transparent)]
    Draft(#[from] DraftFault),
    /// The disk refused.
    #[error("the journal could not be written")]
    Io(#[from] io::Error),
}

/// Why a batch was not saved. None of its events may be acknowledged.
#[derive(Debug, Error)]
pub enum AppendError {
    /// An earlier error ended the writing; nothing was tried.
    #[error("the journal has stopped after an earlier error")]
    Stopped,
    /// More than [`MAX_BATCH_EVENTS`]; nothing was written and the journal goes on.
    #[error("a batch of {count} events, the limit is {MAX_BATCH_EVENTS}")]
    TooMany {
        /// How many events were given.
        count: usize,
    },
    /// A draft cannot be written as a line; nothing was written and the journal goes on.
    #[error("event {index} of the batch: {fault}")]
    Draft {
        /// The draft's place in the batch, from 0.
        index: usize,
        /// What is wrong with it.
        fault: DraftFault,
    },
    /// The closing draft is not of type [`SESSION_CLOSED`]; nothing was written.
    #[error("a journal is closed with a record of type {SESSION_CLOSED}")]
    NotAClosing,
    /// The disk refused, and the journal has stopped for good.
    #[error("not saved: {source}")]
    NotSaved {
        /// What the disk said.
        source: io::Error,
        /// Whether the file could be cut back to its last good length. If not, the system may go
        /// on showing bytes that never reached the disk: before the session is opened again, the
        /// file system should be mounted anew.
        cut_back: bool,
    },
}

/// How a journal was closed.
#[derive(Debug)]
pub struct Closed {
    /// The end of the chain: what to print in the minutes.
    pub head: Head,
    /// Why the last snapshot could not be written, if it could not. The journal is closed all the
    /// same, but damage to its very last line would go unnoticed.
    pub snapshot_error: Option<io::Error>,
}

/// A journal open for writing. One thread owns it.
pub struct Journal {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) file: Box<dyn DiskFile>,
    pub(super) head: Head,
    /// The length in bytes of everything synced.
    pub(super) len: u64,
    salts: SaltSource,
    pub(super) stopped: bool,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal")
            .field("head", &self.head)
            .field("len", &self.len)
            .field("stopped", &self.stopped)
            .finish_non_exhaustive()
    }
}

impl Journal {
    /// Begins a journal with its first record, which is durable when this returns. An empty file
    /// left by a crash is replaced; a journal with anything in it is never touched.
    pub fn create(
        disk: Arc<dyn Disk>,
        mut salts: SaltSource,
        first: &Draft,
    ) -> Result<(Self, Record), CreateError> {
        let record = encode(first, Head::EMPTY.next(1, false), salts())?;
        put_first(&*disk, |file| write_line(file, &record))?;
        let head = Head::of(&record);
        let len = record.line().len() as u64 + 1;
        Ok((Self::at(disk, salts, head, len)?, record))
    }

    /// Continues a journal whose first `len` bytes end at `head` and are durable.
    pub(super) fn at(
        disk: Arc<dyn Disk>,
        salts: SaltSource,
        head: Head,
        len: u64,
    ) -> io::Result<Self> {
        let file = disk.append(JOURNAL_FILE)?;
        Ok(Self {
            disk,
            file,
            head,
            len,
            salts,
            stopped: false,
        })
    }

    /// Writes `drafts` as one batch with one sync and gives back its records: all are durable, or
    /// (after an error) none may be acknowledged. An error of the disk stops the journal for ever;
    /// what was saved stays readable, and only opening it anew can tell what of the batch is there.
    pub fn append(&mut self, drafts: &[Draft]) -> Result<Vec<Record>, AppendError> {
        if self.stopped {
            return Err(AppendError::Stopped);
        }
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        let records = self.chain(drafts)?;
        let bytes = lines(&records);
        let saved = self.file.write_all(&bytes).and_then(|()| self.file.sync());
        match saved {
            Ok(()) => {
                self.len += bytes.len() as u64;
                self.head = records.last().map_or(self.head, Head::of);
                Ok(records)
            }
            Err(source) => Err(self.stop(source)),
        }
    }

    /// The end of everything saved.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Whether an error of the disk has ended the writing.
    pub fn stopped(&self) -> bool {
        self.stopped
    }

    /// Replaces the snapshot with `state`, any JSON that describes the session up to
    /// [`Journal::head`]. An error costs nothing but the cache: the journal goes on.
    pub fn snapshot(&self, state: &str) -> io::Result<()> {
        snapshot::write(&*self.disk, self.head, state)
    }

    /// Ends the session cleanly: appends `closing` (of type [`SESSION_CLOSED`]) and writes the
    /// last snapshot, `state`. From then on any damage is corruption.
    pub fn close(mut self, closing: &Draft, state: &str) -> Result<Closed, AppendError> {
        if closing.ty != SESSION_CLOSED {
            return Err(AppendError::NotAClosing);
        }
        self.append(std::slice::from_ref(closing))?;
        Ok(Closed {
            head: self.head,
            snapshot_error: self.snapshot(state).err(),
        })
    }

    fn chain(&mut self, drafts: &[Draft]) -> Result<Vec<Record>, AppendError> {
        let count = drafts.len();
        if count > MAX_BATCH_EVENTS {
            return Err(AppendError::TooMany { count });
        }
        let batch = self.head.n + 1;
        let mut tip = self.head;
        let mut records = Vec::with_capacity(count);
        for (index, draft) in drafts.iter().enumerate() {
            let place = tip.next(batch, index + 1 < count);
            let record = encode(draft, place, (self.salts)())
                .map_err(|fault| AppendError::Draft { index, fault })?;
            tip = Head::of(&record);
            records.push(record);
        }
        Ok(records)
    }

    /// Stops for good. The cut only spares the next opening a torn tail: it is not synced, for
    /// after an error no sync can be believed.
    fn stop(&mut self, source: io::Error) -> AppendError {
        self.stopped = true;
        let cut_back = self.file.truncate(self.len).is_ok();
        AppendError::NotSaved { source, cut_back }
    }
}

impl Head {
    /// The head that `record` makes.
    pub(super) fn of(record: &Record) -> Self {
        Self {
            n: record.n,
            hash: record.hash,
        }
    }

    /// The place behind this head.
    pub(super) fn next(self, batch: u64, more: bool) -> Place {
        Place {
            n: self.n + 1,
            batch,
            more,
            prev: self.hash,
        }
    }
}

fn lines(records: &[Record]) -> Vec<u8> {
    let len = records.iter().map(|record| record.line().len() + 1).sum();
    let mut bytes = Vec::with_capacity(len);
    for record in records {
        bytes.extend_from_slice(record.line().as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

/// Writes one record's line with its LF.
pub(super) fn write_line(file: &mut dyn Write, record: &Record) -> io::Result<()> {
    file.write_all(record.line().as_bytes())?;
    file.write_all(b"\n")
}

/// Puts a new journal in place as a whole, unless a session is there already.
pub(super) fn put_first(
    disk: &dyn Disk,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), CreateError> {
    match disk.read(JOURNAL_FILE) {
        Ok(mut file) => {
            // `read_exact` carries on after an interruption.
            match file.read_exact(&mut [0]) {
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {}
                Err(error) => return Err(error.into()),
                Ok(()) => return Err(CreateError::Exists),
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    if Snapshot::read(disk).is_some() {
        return Err(CreateError::Exists);
    }
    Ok(put_whole(disk, JOURNAL_FILE, fill)?)
}
