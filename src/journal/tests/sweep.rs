//! T1, the crash sweep: the process or the power dies after every operation and every byte of every
//! write, in six ways each, while a day is held, closed, opened again, and while it recovers.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use super::hall::{
    Opener, Script, Shut, Sloppy, Wrongs, go_on, hold, journal_of, keeps_what_it_showed, lying,
    note, open,
};
use crate::journal::SESSION_RECOVERED;
use crate::journal::sim::{CRASHES, Crash, Dice, Lies, Platter, SimDisk, Step};

/// Printed with the figures; change it to look at other days.
const SEED: u64 = 20_260_307;
/// Twenty days of 11 events: more than 200 events, and no journal so long that reading it again for
/// each of its bytes takes the time from trying more images.
const DAYS: u64 = 20;
const EVENTS_A_DAY: usize = 11;
/// One long journal, where a crash after every operation must do.
const LONG_DAY: usize = 210;
/// The trust plan's demand.
const IMAGES_AT_LEAST: usize = 100_000;

/// A sweep over one script.
pub struct Sweep<'a> {
    script: &'a Script,
    open: Opener,
    dice: Dice,
    /// States from which the rest of the day has already been lived through.
    lived: BTreeSet<Platter>,
    /// The last image of each kind, so that one that did not change is not counted again.
    last: [Option<(Platter, usize)>; CRASHES.len()],
    /// Different images opened.
    pub images: usize,
    pub wrongs: Wrongs,
}

impl<'a> Sweep<'a> {
    pub fn new(script: &'a Script, open: Opener, seed: u64) -> Self {
        Self {
            script,
            open,
            dice: Dice(seed),
            lived: BTreeSet::new(),
            last: Default::default(),
            images: 0,
            wrongs: Wrongs::default(),
        }
    }

    /// Crashes after every step of `trace` and every byte it writes. The trace began at `state`,
    /// when people had been told of `acked` events.
    pub fn run(&mut self, mut state: Platter, trace: &[Step], mut acked: usize) {
        self.crash(&state, acked);
        for step in trace {
            match step {
                Step::Acked(count) => acked = *count,
                Step::Write(file, bytes) => {
                    for byte in bytes {
                        state.apply(&Step::Write(*file, vec![*byte]));
                        self.crash(&state, acked);
                    }
                    continue;
                }
                other => state.apply(other),
            }
            self.crash(&state, acked);
        }
    }

    /// Crashes after every step of `trace` and half way through every write.
    fn run_in_strides(&mut self, trace: &[Step]) {
        let (mut state, mut acked) = (Platter::default(), 0);
        for step in trace {
            match step {
                Step::Acked(count) => acked = *count,
                Step::Write(file, bytes) => {
                    let mut torn = state.clone();
                    torn.apply(&Step::Write(*file, bytes[..bytes.len() / 2].to_vec()));
                    self.crash(&torn, acked);
                }
                _ => {}
            }
            state.apply(step);
            self.crash(&state, acked);
        }
    }

    /// Takes all six images of one state.
    pub fn crash(&mut self, state: &Platter, acked: usize) {
        for (kind, crash) in CRASHES.into_iter().enumerate() {
            let image = (state.after(crash, &mut self.dice), acked);
            if self.last[kind].as_ref() != Some(&image) {
                self.image(&image.0, acked);
                self.last[kind] = Some(image);
            }
        }
    }

    fn image(&mut self, image: &Platter, acked: usize) {
        self.images += 1;
        let disk = SimDisk::holding(image.clone());
        let opened = match (self.open)(&disk) {
            Ok(opened) => {
                self.wrongs.judge(self.script, &opened.seen, acked);
                if let Some(name) = opened.torn.as_ref().and_then(|torn| torn.kept_in.as_ref()) {
                    let after = disk.platter();
                    let kept = after.file(name).unwrap_or_default();
                    let whole = [&journal_of(&after), kept].concat() == journal_of(image);
                    self.wrongs.unkept += usize::from(!whole);
                }
                Some(opened)
            }
            Err(Shut::Unborn) if acked == 0 => None,
            Err(Shut::Unborn) => {
                self.wrongs.lost += 1;
                return;
            }
            Err(Shut::Refused) => {
                self.wrongs.refused += 1;
                return;
            }
        };
        if opened
            .as_ref()
            .is_some_and(|opened| opened.journal.is_none())
        {
            return;
        }
        let mut left = disk.platter();
        left.forget(|name| name.starts_with("journal.torn-"));
        if self.lived.insert(left) {
            if let Some(opened) = &opened {
                keeps_what_it_showed(&disk, opened, self.script, self.open, &mut self.wrongs);
            }
            go_on(&disk, opened, self.script, self.open, &mut self.wrongs);
        }
    }

    /// Crashes again while the session recovers from each image in `images`.
    fn recover_from(&mut self, images: &[(Platter, usize)]) {
        for (image, acked) in images {
            let disk = SimDisk::holding(image.clone());
            if let Ok(opened) = open(&disk) {
                let mut journal = opened.journal.expect("the honest opening gives a journal");
                journal.append(&[note(SESSION_RECOVERED)]).unwrap();
            }
            self.run(image.clone(), &disk.trace(), *acked);
        }
    }
}

/// One image from the middle of each large write, each in another way.
fn torn_images(trace: &[Step], dice: &mut Dice) -> Vec<(Platter, usize)> {
    let ways = [Crash::Kill, Crash::Zeros, Crash::Shuffled];
    let mut state = Platter::default();
    let mut acked = 0;
    let mut images = Vec::new();
    for step in trace {
        match step {
            Step::Acked(count) => acked = *count,
            Step::Write(file, bytes) if bytes.len() > 200 => {
                let mut torn = state.clone();
                let middle = bytes.len() * 2 / 3;
                torn.apply(&Step::Write(*file, bytes[..middle].to_vec()));
                let way = ways[images.len() % ways.len()];
                images.push((torn.after(way, dice), acked));
            }
            _ => {}
        }
        state.apply(step);
    }
    images
}

/// Sweeps one day as a program with these bugs would hold it. For the tests of the sweep itself.
pub fn swept_with(lies: Lies, sloppy: Sloppy, open: Opener) -> Wrongs {
    let script = Script::roll(7, &mut Dice(SEED));
    let disk = lying(lies);
    hold(&disk, &script, sloppy);
    let mut sweep = Sweep::new(&script, open, SEED);
    sweep.run(Platter::default(), &disk.trace(), 0);
    sweep.wrongs
}

/// Holds and sweeps one day; gives back how many different images were opened.
fn sweep_day(day: u64) -> usize {
    let mut dice = Dice(SEED + day);
    let script = Script::roll(EVENTS_A_DAY, &mut dice);
    let disk = SimDisk::default();
    assert!(!hold(&disk, &script, Sloppy::default()).failed);
    let mut sweep = Sweep::new(&script, open, dice.roll());
    sweep.run(Platter::default(), &disk.trace(), 0);
    if day == 0 {
        let torn = torn_images(&disk.trace(), &mut dice);
        sweep.recover_from(&torn);
    }
    let wrongs = &sweep.wrongs;
    assert!(!wrongs.any(), "seed {SEED}, day {day}: {wrongs:?}");
    sweep.images
}

#[test]
fn no_crash_at_any_byte_loses_doubles_or_garbles_what_was_acknowledged() {
    let next = AtomicU64::new(0);
    let worker = || {
        let mut images = 0;
        loop {
            let day = next.fetch_add(1, Ordering::Relaxed);
            if day >= DAYS {
                return images;
            }
            images += sweep_day(day);
        }
    };
    let images: usize = thread::scope(|scope| {
        let helper = scope.spawn(worker);
        worker() + helper.join().expect("the helper's sweep holds too")
    });
    let events = DAYS as usize * EVENTS_A_DAY;
    eprintln!("crash sweep: seed {SEED}, {events} events, {images} different images");
    assert!(images >= IMAGES_AT_LEAST, "only {images} images");
}

#[test]
fn no_crash_after_any_operation_of_a_long_day_loses_anything() {
    let mut dice = Dice(SEED);
    let script = Script::roll(LONG_DAY, &mut dice);
    let disk = SimDisk::default();
    assert!(!hold(&disk, &script, Sloppy::default()).failed);
    let mut sweep = Sweep::new(&script, open, SEED);
    sweep.run_in_strides(&disk.trace());
    assert!(!sweep.wrongs.any(), "seed {SEED}: {:?}", sweep.wrongs);
}
