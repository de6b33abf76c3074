//! Counting votes: pure rules over plain numbers, one file per rule.
//!
//! Nothing here knows what an idea or a party is: items are numbers, groups are places in the
//! caller's list. So every rule can be read, tested and checked by hand on its own.

pub mod amounts;
pub mod approval;
pub mod budget;
pub mod committee;
pub mod consensus;
pub mod decide;
mod fraction;
pub mod gradient;
pub mod lot;
pub mod opinion;
pub mod outcome;
pub mod plain;
pub mod poll;
pub mod ranked;
pub mod ranking;
pub mod readings;
pub mod rule;
pub mod score;
mod spending;
pub mod stance;
pub mod steps;
pub mod unfit;

#[cfg(test)]
mod properties;

pub use fraction::Fraction;

use std::cmp::Reverse;
use std::collections::HashMap;

/// What was counted for one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split<C> {
    /// Over all ballots, those of no group too.
    pub all: C,
    /// Per group, in the caller's order.
    pub groups: Vec<C>,
}

impl<C> Split<C> {
    /// The same with each count made into another.
    pub fn map<D>(self, make: impl Fn(C) -> D) -> Split<D> {
        Split {
            all: make(self.all),
            groups: self.groups.into_iter().map(make).collect(),
        }
    }
}

impl<C: Default + Clone> Split<C> {
    fn empty(groups: usize) -> Self {
        Split {
            all: C::default(),
            groups: vec![C::default(); groups],
        }
    }

    /// Counts once in all and once in the voter's group, if they have one.
    fn count(&mut self, group: Option<usize>, mut add: impl FnMut(&mut C)) {
        add(&mut self.all);
        if let Some(counts) = group.and_then(|group| self.groups.get_mut(group)) {
            add(counts);
        }
    }
}

/// Where an item stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1; items with equal scores share a rank, and the ranks after them are left out
    /// (1, 2, 2, 4).
    pub rank: usize,
    /// Whether another item has the same score.
    pub tied: bool,
}

/// The place of each score, in the order given; the greatest score is first.
pub fn places<S: Ord>(scores: &[S]) -> Vec<Place> {
    let mut best_first: Vec<usize> = (0..scores.len()).collect();
    best_first.sort_by_key(|&item| Reverse(&scores[item]));
    let mut places = vec![
        Place {
            rank: 0,
            tied: false
        };
        scores.len()
    ];
    let mut before = 0;
    for equals in best_first.chunk_by(|&a, &b| scores[a] == scores[b]) {
        for &item in equals {
            places[item] = Place {
                rank: before + 1,
                tied: equals.len() > 1,
            };
        }
        before += equals.len();
    }
    places
}

/// Where each item stands in the list, for finding it by its number.
fn positions(items: &[u32]) -> HashMap<u32, usize> {
    items
        .iter()
        .enumerate()
        .map(|(place, item)| (*item, place))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(scores: &[i32]) -> Vec<(usize, bool)> {
        places(scores)
            .iter()
            .map(|place| (place.rank, place.tied))
            .collect()
    }

    #[test]
    fn equal_scores_share_a_rank_and_the_next_one_counts_all_before_it() {
        let expected = [(2, true), (4, false), (1, false), (2, true)];
        assert_eq!(ranks(&[7, -3, 9, 7]), expected);
    }

    #[test]
    fn all_equal_is_one_tie_and_nothing_has_no_places() {
        assert_eq!(ranks(&[0, 0]), [(1, true), (1, true)]);
        assert_eq!(ranks(&[]), []);
    }
}
