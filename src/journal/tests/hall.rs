//! A hall in miniature: the script of a day, a hub that follows it, and a judge that compares what
//! a journal gives back with what people had been told.

use std::convert::Infallible;
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};

use crate::journal::sim::{Crash, Dice, Lies, Platter, SimDisk};
use crate::journal::{
    Ended, Head, JOURNAL_FILE, Journal, OpenError, SESSION_CLOSED, SESSION_RECOVERED, SaltSource,
    TornTail,
};
use crate::wire::{Draft, Record};

/// The time of everything; the journal has no clock of its own.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 7, 9, 30, 0).unwrap()
}

/// Salts that are the same in every run.
pub fn salts() -> SaltSource {
    Box::new(|| [7; 16])
}

/// A draft without key: what the program itself notes.
pub fn note(ty: &str) -> Draft {
    Draft::new(now(), ty, "{}")
}

/// What one day's events are, and how they arrive.
pub struct Script {
    /// The payloads; the event's number is its key.
    pub events: Vec<String>,
    /// After how many events each batch ends; the first holds only the session's beginning.
    pub ends: Vec<usize>,
}

impl Script {
    /// A day of `count` events in batches of one to four.
    pub fn roll(count: usize, dice: &mut Dice) -> Self {
        let events = (0..count)
            .map(|_| format!("{{\"x\":\"{}\"}}", "å\\n".repeat(dice.below(4))))
            .collect();
        let mut ends = vec![1];
        while let Some(&end) = ends.last().filter(|end| **end < count) {
            ends.push((end + 1 + dice.below(4)).min(count));
        }
        Self { events, ends }
    }

    /// The draft of event `index`; past the script, one more that nobody planned.
    pub fn draft(&self, index: usize) -> Draft {
        let data = self.events.get(index).map_or("{}", String::as_str);
        Draft {
            key: index.to_string(),
            ..Draft::new(now(), "idea.logged", data)
        }
    }

    fn drafts(&self, from: usize, to: usize) -> Vec<Draft> {
        (from..to).map(|index| self.draft(index)).collect()
    }
}

/// What a hub does wrong on purpose.
#[derive(Clone, Copy, Default)]
pub struct Sloppy {
    /// It writes the snapshot of a batch before the batch is synced.
    pub snapshot_first: bool,
}

/// How far a day came.
pub struct Day {
    /// How many events people were told are saved.
    pub acked: usize,
    /// Whether an answer was given after the disk had failed.
    pub acked_after_error: bool,
    /// Whether the disk failed.
    pub failed: bool,
}

/// Holds the day on `disk`: begins, appends every batch, takes snapshots, closes and opens again
/// half way, and closes at the end. Goes on asking after an error, as phones do.
pub fn hold(disk: &SimDisk, script: &Script, sloppy: Sloppy) -> Day {
    let mut day = Day {
        acked: 0,
        acked_after_error: false,
        failed: false,
    };
    let Ok((mut journal, _)) = Journal::create(shared(disk), salts(), &script.draft(0)) else {
        day.failed = true;
        return day;
    };
    tell(disk, &mut day, 1);
    let middle = script.ends.len() / 2;
    for (index, ends) in script.ends.windows(2).enumerate() {
        let drafts = script.drafts(ends[0], ends[1]);
        if sloppy.snapshot_first {
            snapshot_ahead(disk, &journal, &drafts);
        }
        match journal.append(&drafts) {
            Ok(_) => tell(disk, &mut day, ends[1]),
            Err(_) => day.failed = true,
        }
        if index % 3 == 1 {
            // Only a cache: without it the day goes on.
            journal.snapshot("{\"ideas\":[]}").ok();
        }
        if index == middle && !journal.stopped() {
            let closed = journal.close(&note(SESSION_CLOSED), "{}");
            let opened = closed.is_ok().then(|| open(disk).ok()).flatten();
            let Some(opened) = opened else {
                day.failed = true;
                return day;
            };
            journal = opened.journal.expect("the honest opening gives a journal");
        }
    }
    day.failed |= journal.close(&note(SESSION_CLOSED), "{}").is_err();
    day
}

fn tell(disk: &SimDisk, day: &mut Day, acked: usize) {
    day.acked_after_error |= day.failed;
    day.acked = acked;
    disk.acked(acked);
}

/// The seeded bug of [`Sloppy::snapshot_first`]: a high-water mark above what is synced.
fn snapshot_ahead(disk: &SimDisk, journal: &Journal, drafts: &[Draft]) {
    let head = Head {
        n: journal.head().n + drafts.len() as u64,
        ..journal.head()
    };
    crate::journal::snapshot::write(disk, head, "{}").expect("an honest disk takes a snapshot");
}

pub fn shared(disk: &SimDisk) -> Arc<SimDisk> {
    Arc::new(disk.clone())
}

/// What opening gave: the writer, and the keys and payloads of the events in order.
pub struct Opened {
    /// The writer; a test double of the opening may have none.
    pub journal: Option<Journal>,
    pub seen: Vec<(String, String)>,
    pub torn: Option<TornTail>,
    pub closed: bool,
}

/// Why it did not open.
#[derive(Debug, PartialEq, Eq)]
pub enum Shut {
    /// There is no session: its creation had not finished.
    Unborn,
    Refused,
}

/// A way to open: the real one, or a double with a bug.
pub type Opener = fn(&SimDisk) -> Result<Opened, Shut>;

/// Collects what an event says; the program's own notes carry no key.
pub fn look(seen: &mut Vec<(String, String)>, record: &Record) {
    if !record.key.is_empty() {
        let data = record.data().unwrap_or_default().to_owned();
        seen.push((record.key.clone(), data));
    }
}

/// Opens as the hub does.
pub fn open(disk: &SimDisk) -> Result<Opened, Shut> {
    let mut seen = Vec::new();
    let opened = Journal::open::<Infallible>(shared(disk), salts(), now(), &mut |record| {
        look(&mut seen, &record);
        Ok(())
    });
    match opened {
        Ok((journal, opening)) => Ok(Opened {
            journal: Some(journal),
            seen,
            closed: opening.ended == Ended::Closed,
            torn: match opening.ended {
                Ended::Unclean { torn } => torn,
                Ended::Closed => None,
            },
        }),
        Err(OpenError::Missing | OpenError::Empty) => Err(Shut::Unborn),
        Err(_) => Err(Shut::Refused),
    }
}

/// What a journal got wrong, counted in images.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wrongs {
    pub refused: usize,
    pub lost: usize,
    pub duplicated: usize,
    pub garbled: usize,
    /// Part of a batch survived.
    pub split: usize,
    /// Bytes were cut away and not kept.
    pub unkept: usize,
}

impl Wrongs {
    pub fn any(&self) -> bool {
        *self != Self::default()
    }

    /// Compares what is seen with the script; at least the first `acked` events must be there.
    pub fn judge(&mut self, script: &Script, seen: &[(String, String)], acked: usize) {
        let mut keys: Vec<_> = seen.iter().map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys.dedup();
        self.duplicated += usize::from(keys.len() < seen.len());
        self.lost += usize::from(seen.len() < acked);
        let planned = |(index, (key, data)): (usize, &(String, String))| {
            *key == index.to_string() && script.events.get(index).is_none_or(|event| event == data)
        };
        self.garbled += usize::from(!seen.iter().enumerate().all(planned));
        let whole = seen.len() >= script.events.len() || script.ends.contains(&seen.len());
        self.split += usize::from(!whole);
    }
}

/// Cuts the power right after opening. What was seen may have been answered for already ("that is
/// saved") without another sync, so it must all be there again.
pub fn keeps_what_it_showed(
    disk: &SimDisk,
    opened: &Opened,
    script: &Script,
    open: Opener,
    wrongs: &mut Wrongs,
) {
    let disk = SimDisk::holding(disk.platter().after(Crash::Power, &mut Dice(0)));
    match open(&disk) {
        Ok(again) => wrongs.judge(script, &again.seen, opened.seen.len()),
        Err(Shut::Unborn) => wrongs.lost += 1,
        Err(Shut::Refused) => wrongs.refused += 1,
    }
}

/// Goes on after a crash: notes the recovery, lets every phone retry by its key, cuts the power,
/// opens, appends one more, cuts the power, opens. In the end everything is there once.
pub fn go_on(
    disk: &SimDisk,
    opened: Option<Opened>,
    script: &Script,
    open: Opener,
    wrongs: &mut Wrongs,
) {
    let (mut journal, have) = match opened {
        Some(opened) => {
            let mut journal = opened.journal.expect("a day goes on with a journal");
            if !opened.closed {
                let noted = journal.append(&[note(SESSION_RECOVERED)]);
                noted.expect("an honest disk takes the note");
            }
            (journal, opened.seen.len())
        }
        None => {
            let created = Journal::create(shared(disk), salts(), &script.draft(0));
            (created.expect("an honest disk takes a new journal").0, 1)
        }
    };
    // A key that is already there is answered "saved" without another sync.
    for end in script.ends.iter().filter(|end| **end > have) {
        let start = script.ends.iter().rfind(|start| *start < end);
        let drafts = script.drafts(have.max(start.copied().unwrap_or(0)), *end);
        journal
            .append(&drafts)
            .expect("an honest disk takes events");
    }
    let all = script.events.len();
    let Some(disk) = reopened_after_power_cut(disk, script, all, open, wrongs) else {
        return;
    };
    reopened_after_power_cut(&disk, script, all + 1, open, wrongs);
}

/// Cuts the power, opens, expects `count` events, and appends one that nobody planned.
fn reopened_after_power_cut(
    disk: &SimDisk,
    script: &Script,
    count: usize,
    open: Opener,
    wrongs: &mut Wrongs,
) -> Option<SimDisk> {
    let disk = SimDisk::holding(disk.platter().after(Crash::Power, &mut Dice(0)));
    let Ok(opened) = open(&disk) else {
        wrongs.refused += 1;
        return None;
    };
    wrongs.judge(script, &opened.seen, count);
    let mut journal = opened.journal.expect("a day goes on with a journal");
    let more = journal.append(&[script.draft(opened.seen.len())]);
    more.expect("an honest disk takes one more event");
    Some(disk)
}

/// A closed day on a disk where nothing is left to sync.
pub fn closed_day(script: &Script) -> Platter {
    let disk = SimDisk::default();
    let day = hold(&disk, script, Sloppy::default());
    assert_eq!((day.acked, day.failed), (script.events.len(), false));
    disk.platter().after(Crash::Power, &mut Dice(0))
}

/// A day that ended without closing.
pub fn broken_off_day(script: &Script) -> Platter {
    let disk = SimDisk::default();
    let (mut journal, _) = Journal::create(shared(&disk), salts(), &script.draft(0)).unwrap();
    for ends in script.ends.windows(2) {
        journal.append(&script.drafts(ends[0], ends[1])).unwrap();
    }
    disk.platter()
}

/// The journal's bytes on a disk.
pub fn journal_of(platter: &Platter) -> Vec<u8> {
    platter.file(JOURNAL_FILE).unwrap_or_default().to_vec()
}

/// A disk that lies from the start.
pub fn lying(lies: Lies) -> SimDisk {
    SimDisk::default().with_lies(lies)
}
