//! Score: everybody gives items 0 to 5, and the sum is what they are ranked by. Who gives an item
//! nothing at all has said nothing of it: that is in neither mean nor median, and adds no more to
//! the sum than a 0.

use super::steps::{self, Steps, Vote};
use super::{Fraction, Split};

/// The highest score; the lowest is 0.
pub const TOP: usize = 5;
/// How many scores there are.
pub const SCORES: usize = TOP + 1;

/// How many gave each score, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores(pub [u32; SCORES]);

impl Scores {
    /// The sum of all scores.
    pub fn sum(self) -> u64 {
        Steps(self.0).sum(0)
    }

    /// How many gave a score.
    pub fn voters(self) -> u64 {
        Steps(self.0).voters()
    }

    /// The mean of those who gave one.
    pub fn mean(self) -> Option<Fraction> {
        Steps(self.0).mean(0)
    }

    /// The median of those who gave one.
    pub fn median(self) -> Option<Fraction> {
        Steps(self.0).median(0)
    }
}

/// The scores of each item, in the order of `items`.
pub fn count(
    items: &[u32],
    groups: usize,
    votes: impl IntoIterator<Item = Vote>,
) -> Vec<Split<Scores>> {
    let counts = steps::count::<SCORES>(items, groups, votes).into_iter();
    counts
        .map(|split| split.map(|steps| Scores(steps.0)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_lowers_the_mean_and_no_score_does_not() {
        let zeros = Scores([2, 0, 0, 0, 0, 2]);
        assert_eq!((zeros.sum(), zeros.mean()), (10, Fraction::new(5, 2)));
        let silent = Scores([0, 0, 0, 0, 0, 2]);
        assert_eq!((silent.sum(), silent.mean()), (10, Fraction::new(5, 1)));
        assert_eq!(zeros.median(), Fraction::new(5, 2));
    }
}
