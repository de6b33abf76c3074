//! Exact fractions: what decides is compared as whole numbers and rounded only when it is drawn.

use std::cmp::Ordering;

/// So many parts of a whole of `of` parts; never of none.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    parts: u64,
    of: u64,
}

impl Fraction {
    /// The fraction; none where the whole has no parts.
    pub fn new(parts: u64, of: u64) -> Option<Fraction> {
        (of > 0).then_some(Fraction { parts, of })
    }

    /// The nearest number of tenths, a half rounded up: for drawing, never for comparing.
    pub fn tenths(self) -> u64 {
        (self.parts * 20 + self.of) / (self.of * 2)
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.parts, other.of).cmp(&cross(other.parts, self.of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(parts: u64, of: u64) -> Fraction {
        Fraction::new(parts, of).unwrap()
    }

    #[test]
    fn fractions_are_compared_without_rounding() {
        assert_eq!(of(1, 3), of(2, 6));
        assert!(of(333_333_333, 1_000_000_000) < of(1, 3));
        assert_eq!(Fraction::new(1, 0), None);
    }

    #[test]
    fn tenths_are_rounded_at_the_half() {
        let tenths = [(1, 4), (7, 2), (10, 3), (0, 9)].map(|(a, b)| of(a, b).tenths());
        assert_eq!(tenths, [3, 35, 33, 0]);
    }
}
