//! T1b, bit rot: every bit of a journal flipped, one at a time.

use super::hall::{Opened, Opener, Script, Shut, broken_off_day, closed_day, journal_of, open};
use crate::journal::JOURNAL_FILE;
use crate::journal::sim::{Dice, Platter, SimDisk};

/// Enough for single records, batches, and a closing in the middle.
const EVENTS: usize = 9;
const SEED: u64 = 5;

/// What became of a journal's flipped bits, counted.
#[derive(Debug, Default)]
pub struct Rot {
    pub flips: usize,
    pub refused: usize,
    /// Only the last batch was cut away, and it was said.
    pub last_batch_cut: usize,
    /// More than the last batch was cut away.
    pub shortened: usize,
    /// Nothing was noticed.
    pub silent: usize,
    /// An event says something else.
    pub altered: usize,
}

/// Flips every bit of the journal on `platter` and opens it each time.
pub fn rot(platter: &Platter, script: &Script, open: Opener) -> Rot {
    let bytes = journal_of(platter);
    let mut rot = Rot::default();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let mut image = platter.clone();
        image.plant(JOURNAL_FILE, flipped);
        rot.flips += 1;
        match open(&SimDisk::holding(image)) {
            Ok(opened) => rot.judge(script, &opened),
            Err(Shut::Refused) => rot.refused += 1,
            Err(Shut::Unborn) => rot.silent += 1,
        }
    }
    rot
}

impl Rot {
    fn judge(&mut self, script: &Script, opened: &Opened) {
        let seen = &opened.seen;
        let told = |(index, (key, data)): (usize, &(String, String))| {
            *key == index.to_string() && script.events.get(index) == Some(data)
        };
        if !seen.iter().enumerate().all(told) {
            self.altered += 1;
        } else if opened.torn.is_none() {
            self.silent += 1;
        } else if script.ends.iter().rev().nth(1) == Some(&seen.len()) {
            self.last_batch_cut += 1;
        } else {
            self.shortened += 1;
        }
    }
}

pub fn script() -> Script {
    Script::roll(EVENTS, &mut Dice(SEED))
}

#[test]
fn every_flipped_bit_of_a_closed_journal_is_refused() {
    let script = script();
    let rot = rot(&closed_day(&script), &script, open);
    eprintln!("bit rot, closed: {rot:?}");
    assert_eq!(rot.refused, rot.flips);
}

#[test]
fn a_flipped_bit_of_a_journal_broken_off_is_refused_or_costs_its_last_batch_aloud() {
    let script = script();
    let rot = rot(&broken_off_day(&script), &script, open);
    eprintln!("bit rot, broken off: {rot:?}");
    assert_eq!((rot.silent, rot.altered, rot.shortened), (0, 0, 0));
    assert!(rot.refused > 0 && rot.last_batch_cut > 0);
}
