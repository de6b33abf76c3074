//! A simulated disk that can lose power after any byte: what T1 of the trust plan runs on.
//!
//! It keeps two layers, as a kernel does: what programs see (cached) and what would survive a power
//! cut (durable), for the bytes of files and for the names in the directory. Everything done to it
//! is written to a trace, so a run can be replayed up to any byte of any step and cut there.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, DiskFile};

/// The unit in which unsynced bytes survive a power cut, each for itself: smaller than any real
/// sector, so more orders are tried than a real disk can make.
const SECTOR: usize = 64;

/// A small generator of numbers (splitmix64): fast, and the same everywhere for the same seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end as u64) as usize
    }
}

/// One thing done to the disk.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Create(String, u32),
    Write(u32, Vec<u8>),
    Sync(u32),
    /// A sync that failed: the kernel forgets that the bytes were unsaved.
    SyncLost(u32),
    Truncate(u32, usize),
    Rename(String, String),
    Remove(String),
    SyncDir,
    /// No deed: the program now knows (and has told) that this many events are saved.
    Acked(usize),
}

/// How a crash leaves the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Crash {
    /// Only the process dies: what was cached is still seen, and still not durable.
    Kill,
    /// Only what was synced is left.
    Power,
    /// The names are there, the bytes only as far as synced.
    DirEarly,
    /// Names and lengths are there, unsynced bytes are zero.
    Zeros,
    /// Each unsynced sector is new, old or garbage; names early or late.
    Shuffled,
}

/// The six images taken of every point.
pub(crate) const CRASHES: [Crash; 6] = [
    Crash::Kill,
    Crash::Power,
    Crash::DirEarly,
    Crash::Zeros,
    Crash::Shuffled,
    Crash::Shuffled,
];

#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct SimBytes {
    cached: Vec<u8>,
    durable: Vec<u8>,
    /// Where `cached` has been written since the last sync.
    dirty: Vec<(usize, usize)>,
}

impl SimBytes {
    fn durable_only(bytes: Vec<u8>) -> Self {
        Self {
            cached: bytes.clone(),
            durable: bytes,
            dirty: Vec::new(),
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        let start = self.cached.len();
        self.cached.extend_from_slice(bytes);
        match self.dirty.last_mut() {
            Some((_, end)) if *end == start => *end += bytes.len(),
            _ => self.dirty.push((start, start + bytes.len())),
        }
    }

    fn truncate(&mut self, len: usize) {
        self.cached.truncate(len);
        self.dirty.retain_mut(|(start, end)| {
            *end = (*end).min(len);
            start < end
        });
    }

    fn sync(&mut self) {
        self.durable.resize(self.cached.len(), 0);
        for (start, end) in self.dirty.drain(..) {
            self.durable[start..end].copy_from_slice(&self.cached[start..end]);
        }
    }

    /// The bytes as far as synced, in a file of `len` bytes.
    fn synced(&self, len: usize) -> Vec<u8> {
        let mut bytes = self.durable.clone();
        bytes.resize(len, 0);
        bytes
    }

    fn shuffled(&self, dice: &mut Dice) -> Vec<u8> {
        let (old, new) = (self.durable.len(), self.cached.len());
        let len = old.min(new) + dice.below(old.abs_diff(new) + 1);
        let mut bytes = self.synced(len);
        for &(start, end) in &self.dirty {
            for piece in sectors(start..end.min(len)) {
                match dice.below(3) {
                    0 => bytes[piece.clone()].copy_from_slice(&self.cached[piece]),
                    1 => {}
                    _ => bytes[piece].fill_with(|| dice.roll() as u8),
                }
            }
        }
        bytes
    }
}

/// `range` in pieces that do not cross a sector's border.
fn sectors(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = range.start;
    std::iter::from_fn(move || {
        let piece = start..(start / SECTOR * SECTOR + SECTOR).min(range.end);
        start = piece.end;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The whole state of a simulated disk.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Platter {
    files: BTreeMap<u32, SimBytes>,
    names: BTreeMap<String, u32>,
    durable_names: BTreeMap<String, u32>,
}

impl Platter {
    /// Does one step of a trace.
    pub fn apply(&mut self, step: &Step) {
        match step {
            Step::Create(name, file) => {
                self.names.insert(name.clone(), *file);
                self.files.insert(*file, SimBytes::default());
            }
            Step::Write(file, bytes) => self.bytes(*file).write(bytes),
            Step::Sync(file) => self.bytes(*file).sync(),
            Step::SyncLost(file) => self.bytes(*file).dirty.clear(),
            Step::Truncate(file, len) => self.bytes(*file).truncate(*len),
            Step::Rename(from, to) => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            Step::Remove(name) => {
                self.names.remove(name);
            }
            Step::SyncDir => self.durable_names = self.names.clone(),
            Step::Acked(_) => {}
        }
    }

    fn bytes(&mut self, file: u32) -> &mut SimBytes {
        self.files.entry(file).or_default()
    }

    /// What a program sees under a name.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        Some(&self.files[self.names.get(name)?].cached)
    }

    /// Puts bytes under a name as if they had been there and durable for ever.
    pub fn plant(&mut self, name: &str, bytes: Vec<u8>) {
        let file = match self.names.get(name) {
            Some(&file) => file,
            None => self.free_file(),
        };
        self.files.insert(file, SimBytes::durable_only(bytes));
        self.names.insert(name.to_owned(), file);
        self.durable_names.insert(name.to_owned(), file);
    }

    /// Drops every name that `unwanted` picks.
    pub fn forget(&mut self, unwanted: impl Fn(&str) -> bool) {
        self.names.retain(|name, _| !unwanted(name));
        self.durable_names.retain(|name, _| !unwanted(name));
        self.drop_nameless();
    }

    fn free_file(&self) -> u32 {
        self.files.keys().last().map_or(0, |last| last + 1)
    }

    fn drop_nameless(&mut self) {
        let Self {
            files,
            names,
            durable_names,
        } = self;
        let mut named = names.values().chain(durable_names.values());
        let named: Vec<u32> = named.by_ref().copied().collect();
        files.retain(|file, _| named.contains(file));
    }

    /// The disk as the next process finds it after a crash.
    pub fn after(&self, crash: Crash, dice: &mut Dice) -> Self {
        let names = match crash {
            Crash::Kill => return self.clone(),
            Crash::Power => &self.durable_names,
            Crash::DirEarly | Crash::Zeros => &self.names,
            Crash::Shuffled if dice.below(2) == 0 => &self.durable_names,
            Crash::Shuffled => &self.names,
        };
        let mut found = Self {
            files: BTreeMap::new(),
            names: names.clone(),
            durable_names: names.clone(),
        };
        for file in names.values() {
            let bytes = &self.files[file];
            let left = match crash {
                Crash::Zeros => bytes.synced(bytes.cached.len()),
                Crash::Shuffled => bytes.shuffled(dice),
                _ => bytes.durable.clone(),
            };
            found.files.insert(*file, SimBytes::durable_only(left));
        }
        found
    }
}

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
        let file = self.platter.names.get(name).copied();
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
            let used: usize = (self.platter.files.values())
                .map(|file| file.cached.len())
                .sum();
            len = len.min(capacity.saturating_sub(used));
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
pub(crate) struct SimDisk(Arc<Mutex<Inner>>);

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
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
        let file = inner.named(name)?;
        let bytes = inner.platter.files[&file].cached.clone();
        Ok(Box::new(Cursor::new(bytes)))
    }

    fn create_new(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let mut inner = self.inner();
        inner.call()?;
        if inner.named(name).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = inner.platter.free_file();
        inner.step(Step::Create(name.to_owned(), file));
        Ok(self.handle(file))
    }

    fn append(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let file = self.inner().named(name)?;
        Ok(self.handle(file))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let mut inner = self.inner();
        inner.call()?;
        inner.named(from)?;
        inner.step(Step::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let mut inner = self.inner();
        inner.named(name)?;
        inner.call()?;
        inner.step(Step::Remove(name.to_owned()));
        Ok(())
    }

    fn sync_dir(&self) -> io::Result<()> {
        let mut inner = self.inner();
        if inner.lies.no_dir_sync {
            return Ok(());
        }
        inner.call()?;
        inner.step(Step::SyncDir);
        Ok(())
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
