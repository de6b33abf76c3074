//! Thiele's rules: a voter who has more of what they marked gets more of it, but each further one
//! counts less (Thiele, *Om Flerfoldsvalg*, 1895). In proportional approval the n-th counts 1/n;
//! in Chamberlin–Courant only the first counts.

use super::super::outcome::Exact;
use super::super::rule::Rule;
use super::super::spending::Electorate;
use num_bigint::BigUint;
use num_traits::{One, Zero};
use std::ops::{Add, Mul};

/// A whole number large enough for the scores of an election.
pub(super) trait Score:
    Clone + Ord + Zero + From<u128> + Add<Output = Self> + Mul<Output = Self>
{
}

impl<N: Clone + Ord + Zero + From<u128> + Add<Output = N> + Mul<Output = N>> Score for N {}

/// What counts, in as many parts of a whole voter as make every share whole.
pub(super) struct Shares {
    /// What the first, the second, … that a voter has count.
    pub counts: Vec<BigUint>,
    /// How many parts make one.
    pub parts: BigUint,
}

impl Shares {
    /// Of a rule, for so many seats.
    pub fn of(rule: Rule, seats: usize) -> Shares {
        if rule == Rule::Cc || rule == Rule::SeqCc {
            let mut counts = vec![BigUint::ZERO; seats];
            counts.iter_mut().take(1).for_each(|first| first.set_one());
            return Shares {
                counts,
                parts: BigUint::one(),
            };
        }
        let parts = (1..=seats).fold(BigUint::one(), |parts, number| {
            let common = common_divisor(&parts % number, number);
            parts * (BigUint::from(number) / common)
        });
        Shares {
            counts: (1..=seats).map(|number| &parts / number).collect(),
            parts,
        }
    }

    /// A score as a number of voters.
    pub fn whole(&self, score: BigUint) -> Exact {
        Exact::new(score.into(), self.parts.clone().into())
    }
}

/// The greatest number that divides both a number and what is left of another by it.
fn common_divisor(left: BigUint, number: usize) -> BigUint {
    let (mut a, mut b) = (BigUint::from(number), left);
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    a
}

/// What each group of voters has so far, and what an option would add.
pub(super) struct Holdings<'a, N> {
    electorate: &'a Electorate,
    shares: Vec<N>,
    have: Vec<usize>,
}

impl<'a, N: Score> Holdings<'a, N> {
    /// Nobody has anything yet.
    pub fn none(electorate: &'a Electorate, shares: Vec<N>) -> Self {
        Holdings {
            electorate,
            shares,
            have: vec![0; electorate.weights.len()],
        }
    }

    /// What an option adds to the score.
    pub fn gain(&self, option: usize) -> N {
        let mut voters = vec![0u128; self.shares.len()];
        for support in &self.electorate.supporters[option] {
            voters[self.have[support.group]] += self.electorate.weights[support.group];
        }
        voters
            .into_iter()
            .zip(&self.shares)
            .filter(|(count, _)| *count > 0)
            .fold(N::zero(), |sum, (count, share)| {
                sum + N::from(count) * share.clone()
            })
    }

    /// Gives a seat to an option.
    pub fn add(&mut self, option: usize) {
        for support in &self.electorate.supporters[option] {
            self.have[support.group] += 1;
        }
    }

    /// Takes it back.
    pub fn remove(&mut self, option: usize) {
        for support in &self.electorate.supporters[option] {
            self.have[support.group] -= 1;
        }
    }
}
