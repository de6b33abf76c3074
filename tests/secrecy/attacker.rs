//! Somebody who has every artefact of a poll and every way of reading that we could think of.

use super::hall::VOTERS;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the attacker has: every file before and after the closing, and what terminals were told.
pub struct Artefacts {
    pub before: BTreeMap<String, String>,
    pub after: BTreeMap<String, String>,
    pub lines: Vec<String>,
}

/// A poll, what was published of it, and what is true.
pub struct Poll {
    pub round: u32,
    /// What everybody voted; the attacker sees this of the polls it is taught by.
    pub truth: BTreeMap<u32, u32>,
    /// The published ballots, in the order in which they stand in the journal.
    pub listed: Vec<u32>,
    pub artefacts: Artefacts,
    /// Everything that was drawn as a key, as it would look in a file.
    pub keys: Vec<String>,
}

/// A way of reading who voted what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Everybody voted as most did.
    Majority,
    /// What a record says in the clear, before or after.
    Plain,
    /// The order in which the last ballots came, against the order of the list.
    Order,
    /// The same backwards.
    Backwards,
    /// The voters' numbers against the order of the list.
    Numbers,
    /// The order of the sealed texts, of their hashes, or of the lines' lengths, against the list.
    Sealed,
    Hashes,
    Lengths,
    /// How long after the one before somebody voted.
    Pauses,
    /// Who voted more than once.
    Doubters,
    /// The order in which a terminal heard of them.
    Frames,
}

const WAYS: [Way; 11] = [
    Way::Majority,
    Way::Plain,
    Way::Order,
    Way::Backwards,
    Way::Numbers,
    Way::Sealed,
    Way::Hashes,
    Way::Lengths,
    Way::Pauses,
    Way::Doubters,
    Way::Frames,
];

/// An attacker that has settled on a way.
pub struct Attacker {
    pub way: Way,
}

impl Attacker {
    /// Takes the way that did best where the truth is known; of equals the first.
    pub fn taught(polls: &[Poll]) -> Attacker {
        let right = |way: &Way| polls.iter().map(|poll| poll.right(*way)).sum::<usize>();
        let mut best = WAYS[0];
        for way in WAYS {
            if right(&way) > right(&best) {
                best = way;
            }
        }
        Attacker { way: best }
    }
}

/// The last record of a voter in a poll, as the attacker sees it.
struct Seen {
    voter: u32,
    n: u64,
    time: String,
    sealed: String,
    hash: String,
    length: usize,
    plain: Option<u32>,
    votes: usize,
}

impl Poll {
    /// How many voters' ballots this way guesses right.
    pub fn right(&self, way: Way) -> usize {
        let guesses = self.guesses(way);
        let hits = self
            .truth
            .iter()
            .filter(|(voter, idea)| guesses.get(voter) == Some(idea));
        hits.count()
    }

    /// Publishes the ballots as a careless program would: in the order in which they came.
    pub fn list_in_order(&mut self) {
        let seen = self.seen(&self.artefacts.before["journal.jsonl"]);
        self.listed = seen.iter().map(|it| self.truth[&it.voter]).collect();
    }

    /// That no file holds a key, and no file after the count a sealed ballot.
    pub fn no_secret_left(&self) {
        let Artefacts {
            before,
            after,
            lines,
        } = &self.artefacts;
        let everywhere = || before.values().chain(after.values()).chain(lines);
        assert!(self.keys.len() > VOTERS, "keys were drawn");
        for key in &self.keys {
            assert!(everywhere().all(|text| !text.contains(key.as_str())));
        }
        let sealed = self.seen(&before["journal.jsonl"]);
        assert_eq!(sealed.len(), VOTERS);
        assert!(before.keys().any(|name| name.ends_with(".key")));
        assert!(after.keys().all(|name| !name.ends_with(".key")));
        for record in sealed {
            assert!(!record.sealed.is_empty());
            let left = |text: &String| text.contains(&record.sealed);
            assert!(!after.values().chain(lines).any(left));
        }
    }

    fn guesses(&self, way: Way) -> BTreeMap<u32, u32> {
        let majority = self.majority();
        let seen = self.seen(&self.artefacts.before["journal.jsonl"]);
        let by = |key: &dyn Fn(&Seen) -> String| {
            let mut order: Vec<(String, u32)> = seen.iter().map(|it| (key(it), it.voter)).collect();
            order.sort();
            let voters = order.into_iter().map(|(_, voter)| voter);
            voters.zip(self.listed.iter().copied()).collect()
        };
        match way {
            Way::Majority => seen.iter().map(|it| (it.voter, majority)).collect(),
            Way::Plain => {
                let plain = seen
                    .iter()
                    .map(|it| (it.voter, it.plain.unwrap_or(majority)));
                plain.collect()
            }
            Way::Order => by(&|it| format!("{:09}", it.n)),
            Way::Backwards => by(&|it| format!("{:09}", 999_999_999 - it.n)),
            Way::Numbers => by(&|it| format!("{:09}", it.voter)),
            Way::Sealed => by(&|it| it.sealed.clone()),
            Way::Hashes => by(&|it| it.hash.clone()),
            Way::Lengths => by(&|it| format!("{:09}", it.length)),
            Way::Pauses => by(&|it| it.time.chars().rev().collect()),
            Way::Doubters => by(&|it| format!("{:09}", it.votes)),
            Way::Frames => {
                let told = self.seen(&self.artefacts.lines.join("\n"));
                let voters = told.iter().map(|it| it.voter);
                voters.zip(self.listed.iter().copied()).collect()
            }
        }
    }

    fn majority(&self) -> u32 {
        let ones = self.listed.iter().filter(|idea| **idea == 1).count();
        if ones * 2 >= self.listed.len() { 1 } else { 2 }
    }

    /// The voters' last records in this poll, in the order they came. A record whose payload is gone
    /// is of the poll that was open when it was written.
    fn seen(&self, journal: &str) -> Vec<Seen> {
        let mut open = 0;
        let mut last: BTreeMap<u32, Seen> = BTreeMap::new();
        for line in journal.lines() {
            let record: Value = serde_json::from_str(line).expect("a line is JSON");
            match record["ty"].as_str().unwrap_or_default() {
                "round.opened" => open = record["d"]["id"].as_u64().unwrap_or(0),
                "ballot.sealed" | "ballot.cast" if open == u64::from(self.round) => {
                    let seen = Seen::read(&record, line.len());
                    let votes = last.get(&seen.voter).map_or(0, |it| it.votes) + 1;
                    last.insert(seen.voter, Seen { votes, ..seen });
                }
                _ => {}
            }
        }
        let mut seen: Vec<Seen> = last.into_values().collect();
        seen.sort_by_key(|it| it.n);
        seen
    }
}

impl Seen {
    fn read(record: &Value, length: usize) -> Seen {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let actor = text(&record["a"]);
        let digits: String = actor.chars().filter(char::is_ascii_digit).collect();
        Seen {
            voter: digits.parse().expect("a voter has a number"),
            n: record["n"].as_u64().unwrap_or(0),
            time: text(&record["t"]),
            sealed: text(&record["d"]["sealed"]),
            hash: text(&record["dh"]),
            length,
            plain: record["d"]["approves"][0].as_u64().map(|it| it as u32),
            votes: 0,
        }
    }
}
