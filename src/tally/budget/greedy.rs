//! Greedy rules: in the order of what the voters get of each option in all, or get for each unit of
//! its cost, everything that still fits is bought. It is how most cities count.

use super::super::outcome::{Exact, MOST_OUTCOMES, Outcome, Seat};
use super::super::rule::Rule;
use super::super::spending::branch::Sets;
use super::Election;
use num_traits::Zero;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many subsets at most are looked at where not all of those level fit.
const MOST_SUBSETS: usize = 1 << 20;

/// Buys in the order of the figures. Every order of those that are level is tried.
pub(super) fn decide(election: &Election<'_>) -> Outcome {
    let figures = figures(election);
    let mut ways = BTreeMap::from([(Vec::new(), Vec::new())]);
    let mut cut = false;
    for level in levels(&figures) {
        let mut next = BTreeMap::new();
        for (set, order) in ways {
            let (choices, all) = choices(election, &set, &level);
            cut |= !all;
            for choice in choices {
                let longer: Vec<usize> = order.iter().copied().chain(choice).collect();
                let mut set = longer.clone();
                set.sort_unstable();
                next.entry(set).or_insert(longer);
            }
            if next.len() > MOST_OUTCOMES {
                cut = true;
                break;
            }
        }
        ways = next;
    }
    let mut sets = Sets::default();
    sets.followed(!cut);
    ways.keys().for_each(|set| sets.add(set.clone()));
    let order = ways.first_key_value().map(|(_, order)| order.as_slice());
    let reasons = reasons(election, &figures, order.unwrap_or_default());
    election.outcome(sets, reasons)
}

/// What each option is compared by. What is free is counted as if it cost one unit: it always
/// fits and takes nothing from the others, so where it stands changes nothing.
fn figures(election: &Election<'_>) -> Vec<Exact> {
    (0..election.electorate.options)
        .map(|option| {
            let total = election.electorate.total(option);
            let cost = match election.rule {
                Rule::Greedy => 1,
                _ => election.money.costs[option].max(1),
            };
            Exact::new(total.into(), cost.into())
        })
        .collect()
}

/// The options of which anybody gets anything, in groups that are level, the greatest first.
fn levels(figures: &[Exact]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..figures.len())
        .filter(|&option| !figures[option].is_zero())
        .collect();
    order.sort_by_key(|&option| Reverse(&figures[option]));
    let level = |&a: &usize, &b: &usize| figures[a] == figures[b];
    order.chunk_by(level).map(<[usize]>::to_vec).collect()
}

/// What is left of the budget.
fn left(election: &Election<'_>, bought: &[usize]) -> u64 {
    let spent = bought.iter().map(|&option| election.money.costs[option]);
    spent.fold(election.money.budget, u64::saturating_sub)
}

/// What can be bought of those that are level, in some order; and whether that is all of it.
fn choices(election: &Election<'_>, bought: &[usize], level: &[usize]) -> (Vec<Vec<usize>>, bool) {
    let left = left(election, bought);
    let costs = &election.money.costs;
    let mut fitting: Vec<usize> = level.to_vec();
    fitting.retain(|&option| costs[option] <= left);
    let all: u128 = fitting
        .iter()
        .map(|&option| u128::from(costs[option]))
        .sum();
    if all <= u128::from(left) {
        return (vec![fitting], true);
    }
    let mut subsets = Subsets {
        costs,
        options: &fitting,
        found: Vec::new(),
        steps: 0,
    };
    subsets.extend(0, &mut Vec::new(), left, u64::MAX);
    let all = subsets.steps < MOST_SUBSETS && subsets.found.len() <= MOST_OUTCOMES;
    (subsets.found, all)
}

/// The subsets that fit and to which nothing can be added: whatever the order, one of them is
/// bought.
struct Subsets<'a> {
    costs: &'a [u64],
    options: &'a [usize],
    found: Vec<Vec<usize>>,
    steps: usize,
}

impl Subsets<'_> {
    /// Goes on from a place with what is left; `least` is the lowest cost of those left out.
    fn extend(&mut self, place: usize, taken: &mut Vec<usize>, left: u64, least: u64) {
        self.steps += 1;
        if self.steps >= MOST_SUBSETS || self.found.len() > MOST_OUTCOMES {
            return;
        }
        let rest: u128 = self.options[place..]
            .iter()
            .map(|&option| u128::from(self.costs[option]))
            .sum();
        if u128::from(left) >= u128::from(least) + rest {
            return; // whatever is still taken, one that was left out would fit
        }
        let Some(&option) = self.options.get(place) else {
            self.found.push(taken.clone());
            return;
        };
        let cost = self.costs[option];
        if let Some(left) = left.checked_sub(cost) {
            taken.push(option);
            self.extend(place + 1, taken, left, least);
            taken.pop();
        }
        self.extend(place + 1, taken, left, least.min(cost));
    }
}

/// Why each was bought: its figure among all that still fitted.
fn reasons(election: &Election<'_>, figures: &[Exact], order: &[usize]) -> Vec<Seat> {
    let seat = |(place, &option): (usize, &usize)| {
        let bought = &order[..place];
        let left = left(election, bought);
        let running = |other: usize| {
            !figures[other].is_zero()
                && election.money.costs[other] <= left
                && !bought.contains(&other)
        };
        let level =
            |&other: &usize| other != option && running(other) && figures[other] == figures[option];
        Seat {
            option,
            figures: (0..figures.len())
                .map(|other| running(other).then(|| figures[other].clone()))
                .collect(),
            tied: (0..figures.len()).filter(level).collect(),
            paid: Vec::new(),
            completion: false,
        }
    };
    order.iter().enumerate().map(seat).collect()
}
