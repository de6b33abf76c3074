//! The simulated disk's two layers, and the ways a crash takes the upper one away.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The unit in which unsynced bytes survive a power cut, each for itself: smaller than any real
/// sector, so more orders are tried than a real disk can make.
const SECTOR: usize = 64;

/// How many sectors arrive for each two that do not, at most: a few lines' worth.
const MOST_GOOD_SECTORS: usize = 24;

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
    /// The names in a directory become durable; those of the session's own have no prefix.
    SyncDir(String),
    /// Zeros where the bytes lay, and durably so.
    Overwrite(u32),
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
        // From nearly every sector spoilt to a single hole with good lines behind it.
        let odds = 2 + dice.below(MOST_GOOD_SECTORS);
        for &(start, end) in &self.dirty {
            for piece in sectors(start..end.min(len)) {
                match dice.below(odds) {
                    0 => {}
                    1 => bytes[piece].fill_with(|| dice.roll() as u8),
                    _ => bytes[piece.clone()].copy_from_slice(&self.cached[piece]),
                }
            }
        }
        bytes
    }
}

/// The part of a name that says which directory it is in.
pub(super) fn folder_of(name: &str) -> &str {
    name.rfind('/').map_or("", |end| &name[..=end])
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
    /// Shared between images: most of them differ in one file only.
    files: BTreeMap<u32, Arc<SimBytes>>,
    names: BTreeMap<String, u32>,
    durable_names: BTreeMap<String, u32>,
}

impl Platter {
    /// Does one step of a trace.
    pub fn apply(&mut self, step: &Step) {
        match step {
            Step::Create(name, file) => {
                self.names.insert(name.clone(), *file);
                self.files.insert(*file, Arc::default());
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
            Step::SyncDir(folder) => {
                let here = |name: &String| folder_of(name) == folder.as_str();
                self.durable_names.retain(|name, _| !here(name));
                let now = self.names.iter().filter(|(name, _)| here(name));
                let now = now.map(|(name, file)| (name.clone(), *file));
                self.durable_names.extend(now);
            }
            Step::Overwrite(file) => {
                let bytes = self.bytes(*file);
                bytes.cached.fill(0);
                *bytes = SimBytes::durable_only(std::mem::take(&mut bytes.cached));
            }
            Step::Acked(_) => {}
        }
    }

    fn bytes(&mut self, file: u32) -> &mut SimBytes {
        Arc::make_mut(self.files.entry(file).or_default())
    }

    /// The number of the file that has a name.
    pub(super) fn named(&self, name: &str) -> Option<u32> {
        self.names.get(name).copied()
    }

    /// What a program sees in all files together, in bytes.
    pub(super) fn used(&self) -> usize {
        self.files.values().map(|file| file.cached.len()).sum()
    }

    /// What a program sees under a name.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        Some(&self.files[self.names.get(name)?].cached)
    }

    /// Every name there is.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.names.keys()
    }

    /// Puts bytes under a name as if they had been there and durable for ever.
    pub fn plant(&mut self, name: &str, bytes: Vec<u8>) {
        let file = match self.names.get(name) {
            Some(&file) => file,
            None => self.free_file(),
        };
        self.files
            .insert(file, Arc::new(SimBytes::durable_only(bytes)));
        self.names.insert(name.to_owned(), file);
        self.durable_names.insert(name.to_owned(), file);
    }

    /// Drops every name that `unwanted` picks.
    pub fn forget(&mut self, unwanted: impl Fn(&str) -> bool) {
        self.names.retain(|name, _| !unwanted(name));
        self.durable_names.retain(|name, _| !unwanted(name));
        self.drop_nameless();
    }

    /// A number no file has had.
    pub(super) fn free_file(&self) -> u32 {
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
            if bytes.dirty.is_empty() && bytes.cached == bytes.durable {
                found.files.insert(*file, bytes.clone());
                continue;
            }
            let left = match crash {
                Crash::Zeros => bytes.synced(bytes.cached.len()),
                Crash::Shuffled => bytes.shuffled(dice),
                _ => bytes.durable.clone(),
            };
            found
                .files
                .insert(*file, Arc::new(SimBytes::durable_only(left)));
        }
        found
    }
}
