//! What is left of each ballot's vote. Ballots with as much left are one class, so that most of the
//! work is done once per class and not once per ballot.

use super::super::outcome::Exact;
use super::super::spending::{Electorate, gcd};
use num_bigint::BigInt;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

/// What has been chosen, and what is left of the votes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Votes {
    /// What has been chosen, ascending.
    pub chosen: Vec<usize>,
    /// The class of each group of voters.
    class_of: Vec<usize>,
    /// What is left to a ballot of each class, ascending and no two alike.
    classes: Vec<BigInt>,
    /// How many parts a vote has in which this is counted; the fewest that do.
    pub parts: BigInt,
}

impl Votes {
    /// Every ballot has its vote.
    pub fn whole(electorate: &Electorate) -> Votes {
        Votes {
            chosen: Vec::new(),
            class_of: vec![0; electorate.weights.len()],
            classes: vec![BigInt::one()],
            parts: BigInt::one(),
        }
    }

    /// The vote of an option, in parts.
    pub fn of(&self, electorate: &Electorate, option: usize) -> BigInt {
        let mut ballots = vec![0u128; self.classes.len()];
        for support in &electorate.supporters[option] {
            ballots[self.class_of[support.group]] += electorate.weights[support.group];
        }
        let present = ballots.into_iter().zip(&self.classes);
        present
            .filter(|(count, _)| *count > 0)
            .map(|(count, left)| left * count)
            .sum()
    }

    /// When an option has been chosen, and of each of its ballots no more is left than `left` of
    /// each `of` parts.
    pub fn cut(&self, electorate: &Electorate, option: usize, left: &BigInt, of: &BigInt) -> Votes {
        let mut fates: Vec<(usize, bool)> =
            self.class_of.iter().map(|&class| (class, false)).collect();
        for support in &electorate.supporters[option] {
            fates[support.group].1 = true;
        }
        let mut amounts: BTreeMap<(usize, bool), BigInt> = BTreeMap::new();
        for &(class, cut) in &fates {
            let amount = || &self.classes[class] * if cut { left } else { of };
            amounts.entry((class, cut)).or_insert_with(amount);
        }
        let mut classes: Vec<BigInt> = amounts.values().cloned().collect();
        classes.sort_unstable();
        classes.dedup();
        let class_of = fates
            .iter()
            .map(|fate| classes.partition_point(|other| *other < amounts[fate]))
            .collect();
        let mut chosen = self.chosen.clone();
        chosen.insert(chosen.partition_point(|&other| other < option), option);
        let mut votes = Votes {
            chosen,
            class_of,
            classes,
            parts: &self.parts * of,
        };
        votes.reduce();
        votes
    }

    /// Counts in as few parts as can be, so that equal votes look the same.
    fn reduce(&mut self) {
        let mut common = self.parts.clone();
        for left in &self.classes {
            if common.is_one() {
                return;
            }
            common = gcd(common, left.clone());
        }
        self.parts /= &common;
        self.classes.iter_mut().for_each(|left| *left /= &common);
    }

    /// What each ballot of an option lost until later, by the ballot's place in the poll's list.
    pub fn lost(&self, electorate: &Electorate, later: &Votes) -> Vec<(usize, Exact)> {
        let mut known: BTreeMap<(usize, usize), Exact> = BTreeMap::new();
        let mut lost = Vec::new();
        for (place, &group) in electorate.group_of.iter().enumerate() {
            let (had, has) = (self.class_of[group], later.class_of[group]);
            let loss = known.entry((had, has)).or_insert_with(|| {
                Exact::new(self.classes[had].clone(), self.parts.clone())
                    - Exact::new(later.classes[has].clone(), later.parts.clone())
            });
            if !loss.is_zero() {
                lost.push((place, loss.clone()));
            }
        }
        lost
    }
}
