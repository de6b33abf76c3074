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
//! The ranking is what stands in whatever order equals were locked. Where these orders are too many,
//! they are followed only until it is settled who takes the seats, and there is no ranking.

use super::duels::Table;
use super::order;
use super::reach::Reach;
use crate::tally::outcome::{MOST_OUTCOMES, Outcome, Verdict};
use crate::tally::rule::Rule;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::rc::Rc;

/// Most looks that are taken at a duel and an option, on the way to all results of ties: some tenths
/// of a second. Where few vote on very many options, no number would be enough.
const MOST_LOOKS: usize = 10_000_000;

/// The winner of a duel and its loser.
type Pair = (usize, usize);

pub(super) fn decide(table: Table, seats: usize) -> Outcome {
    let levels = levels(&table);
    let mut found = Found::new(table.options(), seats);
    let is_whole = lock_all(&levels, &mut found, |_| false);
    let is_done = is_whole || lock_all(&levels, &mut found, |reach| reach.is_settled(seats));
    found.complete &= is_done;
    let always = found.always.take().filter(|_| is_whole);
    let ranking = always.map(|always| always.layers());
    Outcome {
        rule: Rule::RankedPairs,
        complete: found.complete && found.sets.len() <= MOST_OUTCOMES,
        sets: found.sets.into_iter().take(MOST_OUTCOMES).collect(),
        ranking,
        reasons: table.reasons(found.verdict),
    }
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

/// What is locked and left out so far, level by level.
#[derive(Clone, Debug)]
struct Locked {
    /// At which of the levels it is.
    level: usize,
    reach: Reach,
    locked: Vec<Pair>,
    left_out: Vec<Pair>,
}

impl Locked {
    /// With a level more, of which these are locked.
    fn and(&self, level: &[Pair], locked: Vec<Pair>, reach: Reach) -> Locked {
        let mut next = self.clone();
        let closes = |pair: &Pair| reach.has(back(*pair));
        next.left_out.extend(level.iter().copied().filter(closes));
        next.locked.extend(locked);
        next.reach = reach;
        next.level += 1;
        next
    }

    /// With all levels that are left, equals in the order of their numbers.
    fn finish(mut self, levels: &[Vec<Pair>]) -> Locked {
        for &pair in levels[self.level..].iter().flatten() {
            if self.reach.has(back(pair)) {
                self.left_out.push(pair);
            } else {
                self.reach.put(pair);
                self.locked.push(pair);
            }
        }
        self.level = levels.len();
        self
    }
}

/// A way to go on from what is locked.
#[derive(Clone, Debug)]
struct Way {
    from: Rc<Locked>,
    /// Those of the next level that are not to be locked.
    barred: BTreeSet<Pair>,
}

impl Way {
    fn new(from: Locked) -> Way {
        Way {
            from: Rc::new(from),
            barred: BTreeSet::new(),
        }
    }

    /// Locks a level, or bars one more of it for each duel of a circle that it closes.
    fn step(&self, level: &[Pair]) -> Vec<Way> {
        let before = &self.from.reach;
        let mut reach = before.clone();
        let mut added = Vec::new();
        let open = level.iter().filter(|&&pair| !before.has(back(pair)));
        for &pair in open.filter(|pair| !self.barred.contains(pair)) {
            if reach.has(back(pair)) {
                let circle = circle(before, &added, pair);
                return circle.into_iter().map(|pair| self.barring(pair)).collect();
            }
            reach.put(pair);
            added.push(pair);
        }
        if !self.barred.iter().all(|&pair| reach.has(back(pair))) {
            return Vec::new();
        }
        vec![Way::new(self.from.and(level, added, reach))]
    }

    fn barring(&self, pair: Pair) -> Way {
        let mut next = self.clone();
        next.barred.insert(pair);
        next
    }
}

/// The duels of a circle that a duel closes with stronger ones and some of its own strength: it and
/// the latter. There is a way from its loser to its winner.
fn circle(stronger: &Reach, added: &[Pair], closing: Pair) -> Vec<Pair> {
    let (goal, start) = closing;
    let options = stronger.options();
    let mut onward: Vec<Vec<usize>> = vec![Vec::new(); options];
    added
        .iter()
        .for_each(|&(one, other)| onward[one].push(other));
    let mut came: Vec<Option<usize>> = vec![None; options];
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        let by_stronger = (0..options).filter(|&to| stronger.has((at, to)));
        for to in by_stronger.chain(onward[at].iter().copied()) {
            if to != start && came[to].is_none() {
                came[to] = Some(at);
                queue.push_back(to);
            }
        }
    }
    let mut circle = vec![closing];
    let mut at = goal;
    while let Some(from) = came[at] {
        if !stronger.has((from, at)) {
            circle.push((from, at));
        }
        at = from;
    }
    circle
}

/// Locks level after level in every order of equals, until all are or it is enough; whether it came
/// to an end within the bounds.
fn lock_all(levels: &[Vec<Pair>], found: &mut Found, is_enough: impl Fn(&Reach) -> bool) -> bool {
    let mut looks = 0;
    let mut seen = HashSet::new();
    let mut open = vec![Way::new(found.start.clone())];
    while let Some(way) = open.pop() {
        let mark = (way.from.level, way.from.reach.clone(), way.barred.clone());
        if !seen.insert(mark) {
            continue;
        }
        let Some(level) = levels.get(way.from.level) else {
            found.add(Rc::unwrap_or_clone(way.from));
            continue;
        };
        if way.barred.is_empty() && is_enough(&way.from.reach) {
            found.add(Rc::unwrap_or_clone(way.from).finish(levels));
            continue;
        }
        looks += level.len() * found.start.reach.options();
        if looks > MOST_LOOKS || found.sets.len() > MOST_OUTCOMES {
            found.add(Rc::unwrap_or_clone(way.from).finish(levels));
            return false;
        }
        open.extend(way.step(level).into_iter().rev());
    }
    true
}

/// What came of it.
struct Found {
    seats: usize,
    /// Where it started: nothing locked.
    start: Locked,
    sets: BTreeSet<Vec<usize>>,
    complete: bool,
    /// What stands in every order.
    always: Option<Reach>,
    /// What led to the first of the sets.
    verdict: Verdict,
}

impl Found {
    fn new(options: usize, seats: usize) -> Self {
        let (locked, left_out) = (Vec::new(), Vec::new());
        let verdict = Verdict::Locked { locked, left_out };
        Found {
            seats,
            start: Locked {
                level: 0,
                reach: Reach::none(options),
                locked: Vec::new(),
                left_out: Vec::new(),
            },
            sets: BTreeSet::new(),
            complete: true,
            always: None,
            verdict,
        }
    }

    fn add(&mut self, result: Locked) {
        let (sets, complete) = order::tops(&result.reach.layers(), self.seats);
        let first = self.sets.first().cloned();
        self.sets.extend(sets);
        self.complete &= complete;
        if self.sets.first() != first.as_ref() {
            self.verdict = Verdict::Locked {
                locked: result.locked,
                left_out: result.left_out,
            };
        }
        match &mut self.always {
            Some(always) => always.keep(&result.reach),
            None => self.always = Some(result.reach),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::outcome::Reasons;
    use crate::tally::ranked::duels::LeftOut;
    use crate::tally::ranked::tests::{strict, tennessee};

    fn locked(outcome: &Outcome) -> (&[Pair], &[Pair]) {
        match &outcome.reasons {
            Reasons::Duels(duels) => match &duels.verdict {
                Verdict::Locked { locked, left_out } => (locked, left_out),
                _ => panic!("another verdict"),
            },
            _ => panic!("other reasons"),
        }
    }

    #[test]
    fn in_tennessee_all_duels_are_locked() {
        let outcome = decide(Table::count(4, &tennessee(), LeftOut::Last), 1);
        let pairs = [(2, 3), (1, 2), (1, 3), (1, 0), (2, 0), (3, 0)];
        assert_eq!(locked(&outcome), (&pairs[..], &[][..]));
        assert_eq!(outcome.sets, [[1]]);
        assert_eq!(outcome.ranking.unwrap(), [[1], [2], [3], [0]]);
    }

    /// Condorcet's circle of sixty voters (*Essai*, 1785, p. lxi): he, too, gives up the weakest.
    #[test]
    fn the_weakest_duel_of_a_circle_is_left_out() {
        let ballots = strict(&[
            (23, &[0, 1, 2]),
            (17, &[1, 2, 0]),
            (2, &[1, 0, 2]),
            (10, &[2, 0, 1]),
            (8, &[2, 1, 0]),
        ]);
        let outcome = decide(Table::count(3, &ballots, LeftOut::Last), 2);
        let expected = (&[(1, 2), (2, 0)][..], &[(0, 1)][..]);
        assert_eq!(locked(&outcome), expected);
        assert_eq!(outcome.ranking.as_deref().unwrap(), [[1], [2], [0]]);
        assert_eq!(outcome.sets, [[1, 2]]);
    }

    #[test]
    fn a_circle_of_equals_can_be_opened_anywhere() {
        let ballots = strict(&[(1, &[0, 1, 2, 3]), (1, &[1, 2, 0, 3]), (1, &[2, 0, 1, 3])]);
        let outcome = decide(Table::count(4, &ballots, LeftOut::Last), 1);
        assert_eq!(outcome.sets, [[0], [1], [2]]);
        assert_eq!(
            outcome.ranking.as_deref().unwrap(),
            [vec![0, 1, 2], vec![3]]
        );
        assert!(outcome.complete);
        let outcome = decide(Table::count(4, &ballots, LeftOut::Last), 2);
        assert_eq!(outcome.sets, [[0, 1], [0, 2], [1, 2]]);
    }

    #[test]
    fn without_duels_all_are_equals() {
        let outcome = decide(Table::count(3, &[], LeftOut::Last), 1);
        assert_eq!(outcome.sets, [[0], [1], [2]]);
        let outcome = decide(Table::count(0, &[], LeftOut::Last), 1);
        assert_eq!(outcome.sets, [Vec::<usize>::new()]);
    }

    /// As hard as it gets: few voters with opposite orders of many options, so that most duels are
    /// equally strong and lie on circles. It ends, and says that there may be more.
    #[test]
    fn more_orders_than_can_be_followed_are_cut_short_and_said_so() {
        let shifted = |by: usize| {
            (0..40)
                .map(|place| vec![(place * 7 + by * by) % 40])
                .collect()
        };
        let ballots: Vec<_> = (0..5).map(|by| (shifted(by), 1)).collect();
        let outcome = decide(Table::count(40, &ballots, LeftOut::Last), 3);
        assert!(!outcome.complete && outcome.ranking.is_none());
        assert!(outcome.sets.iter().all(|set| set.len() == 3));
    }
}
