//! Damage and forgery: what a disk, a clumsy hand or a cheat could do to a journal.

use super::journals::chained;
use serde_json::Value;
use torg::wire::{Draft, Place, Record, decode, encode, erase};

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % most
    }
}

/// A copy of a journal with something done to it, another thing each turn.
pub fn copy(journal: &[u8], turn: usize, dice: &mut Dice) -> Vec<u8> {
    match turn % 10 {
        0..=2 => flipped(journal, dice),
        3 => dropped(journal, dice),
        4 => swapped(journal, dice),
        5 => repeated(journal, dice),
        6 => journal[..dice.below(journal.len())].to_vec(),
        7 => altered(journal, dice),
        8 => erased(journal, dice),
        _ => forged(journal, dice),
    }
}

fn flipped(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut copy = journal.to_vec();
    // Every other time near the end, where damage may be a torn batch.
    let from = if dice.below(2) == 0 {
        0
    } else {
        copy.len() - 2_000
    };
    let at = from + dice.below(copy.len() - from);
    copy[at] ^= 1 << dice.below(8);
    copy
}

fn lines(journal: &[u8]) -> Vec<Vec<u8>> {
    journal
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect()
}

/// A line, every other time one of the last.
fn any(count: usize, dice: &mut Dice) -> usize {
    match dice.below(2) {
        0 => dice.below(count),
        _ => count - 1 - dice.below(4),
    }
}

fn dropped(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines(journal);
    let at = any(lines.len(), dice);
    lines.remove(at);
    lines.concat()
}

fn swapped(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines(journal);
    let (one, other) = (any(lines.len(), dice), any(lines.len(), dice));
    lines.swap(one, other);
    lines.concat()
}

fn repeated(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines(journal);
    let at = any(lines.len(), dice);
    lines.insert(at, lines[at].clone());
    lines.concat()
}

fn records(journal: &[u8]) -> Vec<Record> {
    let lines = journal
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    lines.map(|line| decode(line).unwrap()).collect()
}

/// The line of one vote.
fn vote(records: &[Record], dice: &mut Dice) -> usize {
    let is_vote =
        |it: &Record| ["ballot.cast", "ballot.given", "stance.cast"].contains(&it.ty.as_str());
    let votes: Vec<usize> = (0..records.len())
        .filter(|at| is_vote(&records[*at]))
        .collect();
    votes[dice.below(votes.len())]
}

/// The record with somebody else's name on the vote, or other marks.
fn other_vote(record: &Record, dice: &mut Dice) -> Draft {
    let mut data: Value = serde_json::from_str(record.data().unwrap()).unwrap();
    match data.get("approves") {
        Some(_) if dice.below(2) == 0 => {
            let marks = [1, 2, 3, 5].into_iter().filter(|_| dice.below(2) == 0);
            data["approves"] = marks.collect::<Vec<u32>>().into();
        }
        _ => data["participant"] = (1 + dice.below(14)).into(),
    }
    let mut draft = Draft::new(record.at, record.ty.clone(), data.to_string());
    draft.key.clone_from(&record.key);
    draft.actor.clone_from(&record.actor);
    draft
}

/// A vote is changed and its own hashes made to fit; the next line tells.
fn altered(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let records = records(journal);
    let at = vote(&records, dice);
    let old = &records[at];
    let place = Place {
        n: old.n,
        batch: old.batch,
        more: old.more,
        prev: old.prev,
    };
    let new = encode(&other_vote(old, dice), place, [7; 16]).unwrap();
    let mut lines = lines(journal);
    lines[at] = format!("{}\n", new.line()).into_bytes();
    lines.concat()
}

/// A vote is changed and all that follows written anew: nothing but the head's hash tells.
fn forged(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let records = records(journal);
    let at = vote(&records, dice);
    let drafts = records.iter().enumerate().map(|(n, record)| {
        if n == at {
            return other_vote(record, dice);
        }
        let mut draft = Draft::new(record.at, record.ty.clone(), record.data().unwrap());
        draft.key.clone_from(&record.key);
        draft.actor.clone_from(&record.actor);
        draft
    });
    chained(&drafts.collect::<Vec<_>>())
}

/// A payload is erased, as the law may ask; the chain holds.
fn erased(journal: &[u8], dice: &mut Dice) -> Vec<u8> {
    let records = records(journal);
    let at = match dice.below(4) {
        0 => dice.below(records.len()),
        _ => vote(&records, dice),
    };
    let mut lines = lines(journal);
    lines[at] = format!("{}\n", erase(&records[at]).line()).into_bytes();
    lines.concat()
}
