//! The gradient of agreement: everybody says how far they go along, from 1 (can't) to 7 (with all
//! their heart). It tests a proposal more than it elects one, so what matters is how the room is
//! spread: how many go along (5 to 7), how many are against (1 to 3), and the step in the middle.
//! Items are ranked by those who go along less those who are against. The idea of asking for a
//! gradient instead of a yes is Kaner's (*Facilitator's Guide to Participatory Decision-Making*).

use super::steps::{self, Steps, Vote};
use super::{Fraction, Split};

/// The highest step; the lowest is 1.
pub const TOP: usize = 7;
/// The lowest step on which somebody goes along.
pub const SUPPORTS_FROM: usize = 5;
/// The highest step on which somebody is against.
pub const AGAINST_TO: usize = 3;

/// How many stand on each step, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gradient(pub [u32; TOP]);

impl Gradient {
    /// How many stand on a step.
    pub fn voters(self) -> u64 {
        Steps(self.0).voters()
    }

    /// How many go along.
    pub fn support(self) -> u64 {
        sum(&self.0[SUPPORTS_FROM - 1..])
    }

    /// How many are against.
    pub fn against(self) -> u64 {
        sum(&self.0[..AGAINST_TO])
    }

    /// How many stand between.
    pub fn between(self) -> u64 {
        self.voters() - self.support() - self.against()
    }

    /// The step in the middle of all who stand on one.
    pub fn median(self) -> Option<Fraction> {
        Steps(self.0).median(1)
    }
}

fn sum(counts: &[u32]) -> u64 {
    counts.iter().map(|count| u64::from(*count)).sum()
}

/// The steps of each item, in the order of `items`; a vote for step 1 has `step` 0.
pub fn count(
    items: &[u32],
    groups: usize,
    votes: impl IntoIterator<Item = Vote>,
) -> Vec<Split<Gradient>> {
    let counts = steps::count::<TOP>(items, groups, votes).into_iter();
    counts
        .map(|split| split.map(|steps| Gradient(steps.0)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_on_four_are_neither_for_nor_against() {
        let steps = Gradient([1, 0, 2, 4, 1, 0, 3]);
        let spread = (steps.support(), steps.between(), steps.against());
        assert_eq!((spread, steps.voters()), ((4, 4, 3), 11));
        assert_eq!(steps.median(), Fraction::new(4, 1));
    }
}
