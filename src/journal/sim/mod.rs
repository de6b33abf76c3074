//! A simulated disk that can lose power after any byte: what T1 of the trust plan runs on.
//!
//! It keeps two layers, as a kernel does: what programs see (cached) and what would survive a power
//! cut (durable), for the bytes of files and for the names in the directory. Everything done to it
//! is written to a trace, so a run can be replayed up to any byte of any step and cut there.

mod platter;

use std::io::{self, Cursor, Read, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, DiskFile};

use platter::folder_of;
pub(crate) use platter::{CRASHES, Crash, Dice, Platter, Step};

/// Faults that an honest program must survive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults {
    /// How many bytes fit on the disk in all.
    pub capacity: Option<usize>,
    /// The number of the changing call (from 0) that fails with an input/output error.
    pub failing_call: Option<usize>,
    /// Every other write is interrupted, and none takes more than this many bytes.
    pub short_writes: Option<usize>,
}

/// Seeded bugs: ways in which the storage under the journal, or the use of it, may be wrong. The
/// sweep must catch each.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Lies {
    /// Syncing a file does nothing (the same as acknowledging before the sync).
    pub no_sync: bool,
    /// Syncing the directory does nothing.
    pub no_dir_sync: bool,
    /// Cutting a file does nothing.
    pub no_truncate: bool,
    /// A sync that fails is tried again, and the second answer believed.
    pub retried_sync: bool,
}

#[derive(Debug, Default)]
struct Inner {
    platter: Platter,
    trace: Vec<Step>,
    faults: Faults,
    lies: Lies,
    calls: usize,
    writes: usize,
}

impl Inner {
    /// Counts a changing call, which may be the one that fails.
    fn call(&mut self) -> io::Result<()> {
        let number = self.calls;
        self.calls += 1;
        if self.faults.failing_call == Some(number) {
            return Err(io::Error::other("simulated input/output error"));
        }
        Ok(())
    }

    fn step(&mut self, step: Step) {
        self.platter.apply(&step);
        self.trace.push(step);
    }

    fn named(&self, name: &str) -> io::Result<u32> {
        let file = self.platter.named(name);
        file.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn write(&mut self, file: u32, bytes: &[u8]) -> io::Result<usize> {
        self.call()?;
        let mut len = bytes.len();
        if let Some(most) = self.faults.short_writes {
            self.writes += 1;
            if self.writes % 2 == 1 {
                return Err(io::ErrorKind::Interrupted.into());
            }
            len = len.min(most);
        }
        if let Some(capacity) = self.faults.capacity {
            len = len.min(capacity.saturating_sub(self.platter.used()));
            if len == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
        }
        self.step(Step::Write(file, bytes[..len].to_vec()));
        Ok(len)
    }

    fn sync(&mut self, file: u32) -> io::Result<()> {
        if self.lies.no_sync {
            return Ok(());
        }
        let result = self.call();
        if result.is_ok() {
            self.step(Step::Sync(file));
            return Ok(());
        }
        self.step(Step::SyncLost(file));
        if self.lies.retried_sync {
            return self.sync(file);
        }
        result
    }
}

/// A simulated disk; clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct SimDisk {
    inner: Arc<Mutex<Inner>>,
    /// The directory, as the beginning of its files' names; the session's own has none.
    folder: String,
}

impl SimDisk {
    /// A disk in a given state.
    pub fn holding(platter: Platter) -> Self {
        let disk = Self::default();
        disk.inner().platter = platter;
        disk
    }

    pub fn with_faults(self, faults: Faults) -> Self {
        self.inner().faults = faults;
        self
    }

    pub fn with_lies(self, lies: Lies) -> Self {
        self.inner().lies = lies;
        self
    }

    /// Changes how the disk lies from now on.
    pub fn set_lies(&self, lies: Lies) {
        self.inner().lies = lies;
    }

    /// Notes in the trace that the program has told people that `count` events are saved.
    pub fn acked(&self, count: usize) {
        self.inner().step(Step::Acked(count));
    }

    pub fn platter(&self) -> Platter {
        self.inner().platter.clone()
    }

    pub fn trace(&self) -> Vec<Step> {
        self.inner().trace.clone()
    }

    /// How many changing calls there have been.
    pub fn calls(&self) -> usize {
        self.inner().calls
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    fn handle(&self, file: u32) -> Box<dyn DiskFile> {
        Box::new(SimFile {
            disk: self.clone(),
            file,
        })
    }
}

impl Disk for SimDisk {
    fn read(&self, name: &str) -> io::Result<Box<dyn Read + Send>> {
        let inner = self.inner();
        match inner.platter.file(&self.path(name)) {
            Some(bytes) => Ok(Box::new(Cursor::new(bytes.to_vec()))),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn create_new(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let name = self.path(name);
        let mut inner = self.inner();
        inner.call()?;
        if inner.named(&name).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = inner.platter.free_file();
        inner.step(Step::Create(name, file));
        Ok(self.handle(file))
    }

    fn append(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let file = self.inner().named(&self.path(name))?;
        Ok(self.handle(file))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (self.path(from), self.path(to));
        let mut inner = self.inner();
        inner.call()?;
        inner.named(&from)?;
        inner.step(Step::Rename(from, to));
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let name = self.path(name);
        let mut inner = self.inner();
        inner.named(&name)?;
        inner.call()?;
        inner.step(Step::Remove(name));
        Ok(())
    }

    fn sync_dir(&self) -> io::Result<()> {
        let mut inner = self.inner();
        if inner.lies.no_dir_sync {
            return Ok(());
        }
        inner.call()?;
        inner.step(Step::SyncDir(self.folder.clone()));
        Ok(())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let inner = self.inner();
        let here = inner
            .platter
            .names()
            .filter(|name| folder_of(name) == self.folder);
        Ok(here
            .map(|name| name[self.folder.len()..].to_owned())
            .collect())
    }

    fn overwrite(&self, name: &str) -> io::Result<()> {
        let mut inner = self.inner();
        let file = inner.named(&self.path(name))?;
        inner.call()?;
        inner.step(Step::Overwrite(file));
        Ok(())
    }

    /// Directories are there before they are asked for: only what is in them is simulated.
    fn folder(&self, name: &str) -> io::Result<Arc<dyn Disk>> {
        Ok(Arc::new(SimDisk {
            inner: self.inner.clone(),
            folder: format!("{}{name}/", self.folder),
        }))
    }
}

struct SimFile {
    disk: SimDisk,
    file: u32,
}

impl Write for SimFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.inner().write(self.file, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl DiskFile for SimFile {
    fn sync(&mut self) -> io::Result<()> {
        self.disk.inner().sync(self.file)
    }

    fn truncate(&mut self, len: u64) -> io::Result<()> {
        let mut inner = self.disk.inner();
        if inner.lies.no_truncate {
            return Ok(());
        }
        inner.call()?;
        inner.step(Step::Truncate(self.file, len as usize));
        Ok(())
    }
}
