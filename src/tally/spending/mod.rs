//! What rules that let voters pay have in common, whether they buy seats or options that cost money:
//! the voters by ballot, what each has left, and the ways ties can go.
//!
//! A seat is an option that costs 1. All amounts are whole numbers of equal parts, so nothing is
//! ever rounded.

pub(super) mod branch;
mod line;
mod offer;
pub(super) mod phragmen;
pub(super) mod purse;
pub(super) mod raising;
pub(super) mod shares;
mod steady;
#[cfg(test)]
mod tests;

pub(super) use line::Line;

use super::poll::Weighed;
use num_bigint::BigInt;
use num_traits::Zero;
use std::collections::HashMap;

/// The voters: who gave the same ballot is one group.
pub(super) struct Electorate {
    /// How many options there are.
    pub options: usize,
    /// How many voters are in each group.
    pub weights: Vec<u128>,
    /// For each option the groups that get something of it, and how much each of their voters
    /// gets: by that, ascending, then by group.
    pub supporters: Vec<Vec<Support>>,
    /// The group of each ballot in the poll's list.
    pub group_of: Vec<usize>,
}

/// A group that gets something of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Support {
    /// What each of its voters gets; never nothing.
    pub worth: u64,
    /// Which group.
    pub group: usize,
}

impl Electorate {
    /// Of ballots that say what the voter gets of which options. What is worth nothing is left out.
    pub fn new(options: usize, ballots: &[Weighed<Vec<(usize, u64)>>]) -> Electorate {
        let mut places: HashMap<&[(usize, u64)], usize> = HashMap::new();
        let mut weights = Vec::new();
        let mut supporters = vec![Vec::new(); options];
        let mut group_of = Vec::with_capacity(ballots.len());
        for (ballot, count) in ballots {
            let group = *places.entry(ballot).or_insert_with(|| {
                let group = weights.len();
                weights.push(0);
                for &(option, worth) in ballot.iter().filter(|(_, worth)| *worth > 0) {
                    supporters[option].push(Support { worth, group });
                }
                group
            });
            weights[group] += u128::from(*count);
            group_of.push(group);
        }
        supporters
            .iter_mut()
            .for_each(|groups| groups.sort_unstable());
        Electorate {
            options,
            weights,
            supporters,
            group_of,
        }
    }

    /// Of approvals, each worth as much.
    pub fn approving(options: usize, ballots: &[Weighed<Vec<usize>>]) -> Electorate {
        let ballots: Vec<_> = ballots
            .iter()
            .map(|(ballot, count)| (ballot.iter().map(|&option| (option, 1)).collect(), *count))
            .collect();
        Electorate::new(options, &ballots)
    }

    /// How many voters there are.
    pub fn voters(&self) -> u128 {
        self.weights.iter().sum()
    }

    /// How many get something of an option.
    pub fn backers(&self, option: usize) -> u128 {
        self.supporters[option]
            .iter()
            .map(|support| self.weights[support.group])
            .sum()
    }

    /// What all of them get of it together.
    pub fn total(&self, option: usize) -> u128 {
        self.supporters[option]
            .iter()
            .map(|support| self.weights[support.group] * u128::from(support.worth))
            .sum()
    }
}

/// The greatest number that divides both, by Euclid.
pub(super) fn gcd(mut a: BigInt, mut b: BigInt) -> BigInt {
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    BigInt::from(a.magnitude().clone())
}
