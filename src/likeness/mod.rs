//! Which texts say much the same: candidates for a person to look at, and nothing more.
//!
//! Two texts are alike by the stems they share (Swedish or English, see [`words`]) and by the pairs
//! of letters they share, which forgives misspellings and compounds. Nothing here knows what an
//! idea is: texts have numbers.
//!
//! # What it costs
//!
//! Texts are taken in one by one, and the work for each is bounded whatever their number: it is
//! held against the [`RECENT`] latest texts of each of its at most [`words::MOST`] stems, counted
//! by the stems they share, and measured letter by letter against the [`CLOSEST`] best of them. So
//! ten times the texts take ten times the work, and a caller can stop after any text to let
//! somebody press a key ([`Finder::work`]).

pub mod words;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use words::stems;

/// The latest texts that a stem leads to. A rare stem leads to all that have it; of a common one,
/// which tells little, the latest are as good as any.
const RECENT: usize = 64;
/// Texts that a new one is measured against letter by letter.
const CLOSEST: usize = 12;
/// Pairs kept for each text taken in: more would only show the same group again and again.
const KEPT: usize = 3;
/// The score, in per mille, below which two texts are not worth a person's look. Found by reading
/// the pairs of the conversations in the tests: below it, most share a subject and not a wish.
const WORTH_A_LOOK: u16 = 450;
/// Of three parts of the score, those that stems give; the rest is given by letters.
const STEMS_OF_THREE: f64 = 2.0;

/// Two texts that look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    /// The lower number.
    pub a: u32,
    /// The higher number.
    pub b: u32,
    /// How alike they are, in per mille; 1000 for the same stems in the same order.
    pub score: u16,
}

impl Pair {
    /// Best first, and of equals the lower numbers.
    fn rank(self) -> (Reverse<u16>, u32, u32) {
        (Reverse(self.score), self.a, self.b)
    }

    fn of(rank: (Reverse<u16>, u32, u32)) -> Pair {
        let (Reverse(score), a, b) = rank;
        Pair { a, b, score }
    }
}

/// A text as it is compared.
struct Text {
    stems: BTreeSet<u32>,
    letters: String,
}

/// Finds pairs among texts that come, change and go. The same texts in the same order give the
/// same pairs.
#[derive(Default)]
pub struct Finder {
    queue: VecDeque<u32>,
    waiting: HashMap<u32, String>,
    taken: usize,
    numbers: HashMap<String, u32>,
    texts: HashMap<u32, Text>,
    recent: HashMap<u32, VecDeque<u32>>,
    best: BTreeSet<(Reverse<u16>, u32, u32)>,
    pairs: HashMap<u32, Vec<Pair>>,
    dismissed: HashSet<(u32, u32)>,
}

impl Finder {
    /// A text came, or has changed. It waits for [`Finder::work`].
    pub fn put(&mut self, id: u32, text: &str) {
        self.take(id);
        self.waiting.insert(id, text.to_owned());
        self.queue.push_back(id);
    }

    /// A text has gone, and its pairs with it.
    pub fn take(&mut self, id: u32) {
        self.waiting.remove(&id);
        let Some(text) = self.texts.remove(&id) else {
            return;
        };
        for stem in text.stems {
            if let Some(recent) = self.recent.get_mut(&stem) {
                recent.retain(|other| *other != id);
            }
        }
        for pair in self.pairs.remove(&id).unwrap_or_default() {
            self.forget(pair);
        }
    }

    /// Takes in at most `most` of the texts that wait; whether any still do.
    pub fn work(&mut self, most: usize) -> bool {
        for _ in 0..most {
            let Some(id) = self.queue.pop_front() else {
                break;
            };
            // A text that went or changed while it waited stands in the queue twice or for nothing.
            if let Some(text) = self.waiting.remove(&id) {
                self.take_in(id, &text);
                self.taken += 1;
            }
        }
        !self.waiting.is_empty()
    }

    /// How much of what came has been taken in, in per cent.
    pub fn progress(&self) -> usize {
        let came = self.taken + self.waiting.len();
        (self.taken * 100).checked_div(came).unwrap_or(100)
    }

    /// The pairs found so far, best first.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> + '_ {
        self.best.iter().copied().map(Pair::of)
    }

    /// How many pairs have been found.
    pub fn len(&self) -> usize {
        self.best.len()
    }

    /// Whether none have been found.
    pub fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// Somebody has looked at a pair and will not see it again.
    pub fn dismiss(&mut self, a: u32, b: u32) {
        self.dismissed.insert((a.min(b), a.max(b)));
        let pairs = self.pairs.get(&a).cloned().unwrap_or_default();
        for pair in pairs.into_iter().filter(|pair| pair.a == b || pair.b == b) {
            self.forget(pair);
        }
    }

    fn forget(&mut self, pair: Pair) {
        self.best.remove(&pair.rank());
        for id in [pair.a, pair.b] {
            if let Some(pairs) = self.pairs.get_mut(&id) {
                pairs.retain(|other| *other != pair);
            }
        }
    }

    fn take_in(&mut self, id: u32, text: &str) {
        let words = stems(text);
        let text = Text {
            letters: words.join(" "),
            stems: words.into_iter().map(|stem| self.number(stem)).collect(),
        };
        for pair in self.alike(id, &text) {
            self.best.insert(pair.rank());
            self.pairs.entry(pair.a).or_default().push(pair);
            self.pairs.entry(pair.b).or_default().push(pair);
        }
        for stem in &text.stems {
            let recent = self.recent.entry(*stem).or_default();
            if recent.len() == RECENT {
                recent.pop_front();
            }
            recent.push_back(id);
        }
        self.texts.insert(id, text);
    }

    /// Stems are numbered as they come: numbers are compared faster than words.
    fn number(&mut self, stem: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(stem).or_insert(next)
    }

    /// The best pairs that a new text makes with those before it.
    fn alike(&self, id: u32, text: &Text) -> Vec<Pair> {
        let closest = self.closest(text);
        let pairs = closest.into_iter().filter_map(|other| {
            let (a, b) = (id.min(other), id.max(other));
            let score = score(text, self.texts.get(&other)?);
            Some(Pair { a, b, score })
        });
        let mut pairs: Vec<Pair> = pairs
            .filter(|pair| pair.score >= WORTH_A_LOOK)
            .filter(|pair| !self.dismissed.contains(&(pair.a, pair.b)))
            .collect();
        pairs.sort_by_key(|pair| pair.rank());
        pairs.truncate(KEPT);
        pairs
    }

    /// The texts that share most stems with a new one for their length; of equals, the lower
    /// numbers.
    fn closest(&self, text: &Text) -> Vec<u32> {
        let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
        for stem in &text.stems {
            for id in self.recent.get(stem).into_iter().flatten() {
                *shared.entry(*id).or_default() += 1;
            }
        }
        let mut ranked: Vec<(Reverse<u16>, u32)> = shared
            .into_iter()
            .filter_map(|(id, shared)| {
                let other = self.texts.get(&id)?;
                let share = dice(shared, text.stems.len(), other.stems.len());
                Some((Reverse(per_mille(share)), id))
            })
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().take(CLOSEST).map(|(_, id)| id).collect()
    }
}

/// Dice's coefficient: twice what two sets share, over what they have.
fn dice(shared: usize, one: usize, other: usize) -> f64 {
    match one + other {
        0 => 0.0,
        both => 2.0 * shared as f64 / both as f64,
    }
}

fn per_mille(share: f64) -> u16 {
    (share * 1000.0).round() as u16
}

/// How alike two texts are: two parts for the stems they share, one for their pairs of letters.
fn score(one: &Text, other: &Text) -> u16 {
    let shared = one.stems.intersection(&other.stems).count();
    let stems = dice(shared, one.stems.len(), other.stems.len());
    let letters = strsim::sorensen_dice(&one.letters, &other.letters);
    per_mille((STEMS_OF_THREE * stems + (3.0 - STEMS_OF_THREE) * letters) / 3.0)
}
