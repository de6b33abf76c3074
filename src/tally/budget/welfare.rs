//! The affordable sets of which the voters get most in all: the knapsack problem, by branch and
//! bound. What can still be reached is never more than if the last option that fits could be
//! bought in part.

use super::super::outcome::{Exact, Outcome, Reasons};
use super::super::spending::branch::Sets;
use super::super::unfit::Unfit;
use super::Election;
use std::cmp::Reverse;

/// How many sets at most are begun; a second or two.
const MOST_BEGUN: u64 = 1 << 26;

/// Finds the sets with the greatest total.
pub(super) fn decide(election: &Election<'_>) -> Result<Outcome, Unfit> {
    let mut search = Search {
        items: items(election),
        chosen: Vec::new(),
        best: 0,
        sets: Sets::default(),
        begun: 0,
    };
    search.extend(0, 0, election.money.budget);
    if search.begun > MOST_BEGUN {
        return Err(Unfit::TooLarge);
    }
    let (sets, complete) = search.sets.into_parts();
    Ok(Outcome {
        rule: election.rule,
        sets,
        ranking: None,
        complete,
        reasons: Reasons::Whole(Exact::from_integer(search.best.into())),
    })
}

/// An option that may be bought.
struct Item {
    option: usize,
    cost: u64,
    /// What the voters get of it in all.
    total: u128,
}

/// Those that fit and of which anybody gets anything, the most for their cost first.
fn items(election: &Election<'_>) -> Vec<Item> {
    let item = |option| Item {
        option,
        cost: election.money.costs[option],
        total: election.electorate.total(option),
    };
    let mut items: Vec<Item> = (0..election.electorate.options).map(item).collect();
    items.retain(|item| item.total > 0 && item.cost <= election.money.budget);
    items.sort_by_cached_key(|item| {
        let per_cost = Exact::new(item.total.into(), item.cost.max(1).into());
        (item.cost > 0, Reverse(per_cost), Reverse(item.total))
    });
    items
}

struct Search {
    items: Vec<Item>,
    chosen: Vec<usize>,
    best: u128,
    sets: Sets,
    begun: u64,
}

impl Search {
    /// Tries every way to go on from this place.
    fn extend(&mut self, place: usize, total: u128, left: u64) {
        self.begun += 1;
        if self.begun > MOST_BEGUN {
            return;
        }
        let most = total + self.most(place, left);
        if most < self.best || (most == self.best && self.sets.overfull()) {
            return;
        }
        let Some(&Item {
            option,
            cost,
            total: more,
        }) = self.items.get(place)
        else {
            return self.record(total);
        };
        if let Some(left) = left.checked_sub(cost) {
            self.chosen.push(option);
            self.extend(place + 1, total + more, left);
            self.chosen.pop();
        }
        self.extend(place + 1, total, left);
    }

    /// No less than what can be had of those from this place with so much left.
    fn most(&self, place: usize, mut left: u64) -> u128 {
        let mut total = 0;
        for item in &self.items[place..] {
            match left.checked_sub(item.cost) {
                Some(rest) => {
                    total += item.total;
                    left = rest;
                }
                None => {
                    let part = item.total.checked_mul(left.into());
                    return total + part.map_or(item.total, |part| part / u128::from(item.cost));
                }
            }
        }
        total
    }

    fn record(&mut self, total: u128) {
        if total > self.best {
            self.best = total;
            self.sets = Sets::default();
        }
        self.sets.add(self.chosen.clone());
    }
}
