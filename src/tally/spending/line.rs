//! An amount that may grow with the voters' shares: a number, and how much it grows by when every
//! share is raised by one step. Where shares are not raised nothing grows.

use num_bigint::BigInt;
use std::ops::{AddAssign, Sub, SubAssign};

/// An amount, in parts of the whole. Ordered by what it is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::tally) struct Line {
    /// What it is now.
    pub now: BigInt,
    /// What a raise adds.
    pub growth: BigInt,
}

impl Line {
    /// An amount that stays.
    pub fn fixed(now: impl Into<BigInt>) -> Line {
        Line {
            now: now.into(),
            growth: BigInt::ZERO,
        }
    }

    /// So many times as much.
    pub fn times(&self, factor: &BigInt) -> Line {
        Line {
            now: &self.now * factor,
            growth: &self.growth * factor,
        }
    }
}

impl AddAssign<&Line> for Line {
    fn add_assign(&mut self, other: &Line) {
        self.now += &other.now;
        self.growth += &other.growth;
    }
}

impl SubAssign<&Line> for Line {
    fn sub_assign(&mut self, other: &Line) {
        self.now -= &other.now;
        self.growth -= &other.growth;
    }
}

impl Sub<&Line> for Line {
    type Output = Line;

    fn sub(mut self, other: &Line) -> Line {
        self -= other;
        self
    }
}
