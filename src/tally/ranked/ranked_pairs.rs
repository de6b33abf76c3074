//! Ranked pairs: won duels are locked in from the strongest to the weakest, leaving out those that
//! would close a circle with those locked (Tideman, *Independence of clones as a criterion for
//! voting rules*, Social Choice and Welfare 4, 1987). Here a duel is stronger by more winning votes,
//! and between equals by fewer votes against.
//!
//! Duels of equal strength are locked in every order (Zavist and Tideman, *Complete independence of
//! clones in the ranked pairs rule*, 1989): what can come of one strength is each greatest set of its
//! duels that closes no circle. These are found by going round circles: of each, some duel of this
//! strength is barred, and what is barred must in the end close a circle, or it could be locked.
//!
//! The ranking is what stands in whatever order equals were locked.

use super::duels::Table;
use super::order;
use super::reach::Reach;
use crate::tally::outcome::{MOST_OUTCOMES, Outcome, Verdict};
use crate::tally::rule::Rule;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

/// Most steps on the way to all results of ties: where very few vote on very many options, no
/// number would be enough.
const MOST_STEPS: usize = 5_000;

/// The winner of a duel and its loser.
type Pair = (usize, usize);

pub(super) fn decide(table: Table, seats: usize) -> Outcome {
    let levels = levels(&table);
    let mut found = Found::none(seats);
    let is_done = lock_all(&levels, Locking::none(table.options()), &mut found);
    found.complete &= is_done;
    found.outcome(table)
}

/// The won duels, those of equal strength together, the strongest first.
fn levels(table: &Table) -> Vec<Vec<Pair>> {
    let mut levels: BTreeMap<(Reverse<u64>, u64), Vec<Pair>> = BTreeMap::new();
    for one in 0..table.options() {
        for other in table.others(one).filter(|&other| table.beats(one, other)) {
            let strength = (Reverse(table.before(one, other)), table.before(other, one));
            levels.entry(strength).or_default().push((one, other));
        }
    }
    levels.into_values().collect()
}

/// The same two the other way round.
fn back((one, other): Pair) -> Pair {
    (other, one)
}

/// How far locking has come, in one of the orders.
#[derive(Clone, Debug)]
struct Locking {
    /// At which of the levels it is.
    level: usize,
    reach: Reach,
    locked: Vec<Pair>,
    left_out: Vec<Pair>,
    /// Those of this level that are not to be locked.
    barred: BTreeSet<Pair>,
}

impl Locking {
    fn none(options: usize) -> Self {
        Locking {
            level: 0,
            reach: Reach::none(options),
            locked: Vec::new(),
            left_out: Vec::new(),
            barred: BTreeSet::new(),
        }
    }

    /// Locks a level, or bars one more of it for each duel of a circle that it closes.
    fn step(mut self, level: &[Pair]) -> Vec<Locking> {
        let mut reach = self.reach.clone();
        let mut added = Vec::new();
        for &pair in level.iter().filter(|pair| !self.barred.contains(pair)) {
            if self.reach.has(back(pair)) {
                continue;
            }
            if reach.has(back(pair)) {
                let circle = circle(&self.reach, &added, pair);
                return circle.into_iter().map(|pair| self.barring(pair)).collect();
            }
            reach.put(pair);
            added.push(pair);
        }
        if !self.barred.iter().all(|&pair| reach.has(back(pair))) {
            return Vec::new();
        }
        let closes = |pair: &Pair| reach.has(back(*pair));
        self.left_out.extend(level.iter().copied().filter(closes));
        self.locked.extend(added);
        self.barred.clear();
        self.reach = reach;
        self.level += 1;
        vec![self]
    }

    fn barring(&self, pair: Pair) -> Locking {
        let mut next = self.clone();
        next.barred.insert(pair);
        next
    }
}

/// The duels of a circle that a duel closes with those before it and some of its own strength: it
/// and the latter. There is a way from its loser to its winner.
fn circle(before: &Reach, added: &[Pair], closing: Pair) -> Vec<Pair> {
    let (goal, start) = closing;
    let options = before.options();
    let mut came: Vec<Option<usize>> = vec![None; options];
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        let is_open = |&to: &usize| before.has((at, to)) || added.contains(&(at, to));
        for to in (0..options).filter(is_open) {
            if to != start && came[to].is_none() {
                came[to] = Some(at);
                queue.push_back(to);
            }
        }
    }
    let mut circle = vec![closing];
    let mut at = goal;
    while let Some(from) = came[at] {
        if !before.has((from, at)) {
            circle.push((from, at));
        }
        at = from;
    }
    circle
}

/// Locks every level in every order of equals; whether it came to an end within the bounds.
fn lock_all(levels: &[Vec<Pair>], start: Locking, found: &mut Found) -> bool {
    let mut seen = HashSet::new();
    let mut open = vec![start];
    while let Some(locking) = open.pop() {
        let is_enough = seen.len() >= MOST_STEPS || found.sets.len() > MOST_OUTCOMES;
        if is_enough && !found.sets.is_empty() {
            return false;
        }
        let Some(level) = levels.get(locking.level) else {
            found.add(locking);
            continue;
        };
        let mark = (locking.level, locking.reach.clone(), locking.barred.clone());
        if seen.insert(mark) {
            open.extend(locking.step(level).into_iter().rev());
        }
    }
    true
}

/// What came of it.
struct Found {
    seats: usize,
    sets: BTreeSet<Vec<usize>>,
    complete: bool,
    /// What stands in every order.
    always: Option<Reach>,
    /// What led to the first of the sets.
    verdict: Verdict,
}

impl Found {
    fn none(seats: usize) -> Self {
        Found {
            seats,
            sets: BTreeSet::new(),
            complete: true,
            always: None,
            verdict: Verdict::Locked {
                locked: Vec::new(),
                left_out: Vec::new(),
            },
        }
    }

    fn add(&mut self, locking: Locking) {
        let (sets, complete) = order::tops(&locking.reach.layers(), self.seats);
        let first = self.sets.first().cloned();
        self.sets.extend(sets);
        self.complete &= complete;
        match &mut self.always {
            Some(always) => always.keep(&locking.reach),
            None => self.always = Some(locking.reach),
        }
        if self.sets.first() != first.as_ref() {
            self.verdict = Verdict::Locked {
                locked: locking.locked,
                left_out: locking.left_out,
            };
        }
    }

    fn outcome(mut self, table: Table) -> Outcome {
        while self.sets.len() > MOST_OUTCOMES {
            self.sets.pop_last();
            self.complete = false;
        }
        let ranking = self.always.filter(|_| self.complete);
        Outcome {
            rule: Rule::RankedPairs,
            sets: self.sets.into_iter().collect(),
            ranking: ranking.map(|always| always.layers()),
            complete: self.complete,
            reasons: table.reasons(self.verdict),
        }
    }
}
