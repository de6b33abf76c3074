//! Steps of a scale: how many chose each, and what lies in the middle of them. Scores and the
//! gradient of agreement are both read from such a distribution.

use super::{Fraction, Split, positions};

/// One voter's step on one item.
#[derive(Clone, Copy, Debug)]
pub struct Vote {
    /// The voter's group, as a place in the caller's list; none where they did not say.
    pub group: Option<usize>,
    /// The item.
    pub item: u32,
    /// The step, counted from 0.
    pub step: usize,
}

/// How many chose each of `N` steps, for each item in the order of `items`. A step beyond the
/// last, and a vote for something else, count nowhere.
pub fn count<const N: usize>(
    items: &[u32],
    groups: usize,
    votes: impl IntoIterator<Item = Vote>,
) -> Vec<Split<Steps<N>>> {
    let position = positions(items);
    let mut counts = vec![Split::<Steps<N>>::empty(groups); items.len()];
    for vote in votes {
        let Some(&item) = position.get(&vote.item).filter(|_| vote.step < N) else {
            continue;
        };
        counts[item].count(vote.group, |steps| steps.0[vote.step] += 1);
    }
    counts
}

/// How many chose each step, from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps<const N: usize>(pub [u32; N]);

impl<const N: usize> Default for Steps<N> {
    fn default() -> Self {
        Steps([0; N])
    }
}

impl<const N: usize> Steps<N> {
    /// How many chose any step.
    pub fn voters(self) -> u64 {
        self.0.into_iter().map(u64::from).sum()
    }

    /// The sum, where the lowest step weighs `lowest` and each above it one more.
    pub fn sum(self, lowest: u64) -> u64 {
        let weighed = (lowest..).zip(self.0);
        weighed
            .map(|(weight, count)| weight * u64::from(count))
            .sum()
    }

    /// The mean of those who chose; none where nobody did.
    pub fn mean(self, lowest: u64) -> Option<Fraction> {
        Fraction::new(self.sum(lowest), self.voters())
    }

    /// The median of those who chose; halfway between the two in the middle where they differ.
    pub fn median(self, lowest: u64) -> Option<Fraction> {
        let voters = self.voters();
        let (low, high) = (self.nth(voters.checked_sub(1)? / 2), self.nth(voters / 2));
        Fraction::new(2 * lowest + low + high, 2)
    }

    /// The step of the voter at this place, from 0, when they stand in order.
    fn nth(self, place: u64) -> u64 {
        let mut before = 0;
        let found = self.0.iter().position(|count| {
            before += u64::from(*count);
            before > place
        });
        found.unwrap_or(N) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_in_all_and_in_the_voters_group() {
        let vote = |group, item, step| Vote { group, item, step };
        let votes = [
            vote(Some(0), 7, 2),
            vote(None, 7, 2),
            vote(Some(1), 7, 0),
            vote(Some(1), 8, 3),
            vote(Some(1), 9, 0),
        ];
        let counts = count::<3>(&[7, 8], 2, votes);
        assert_eq!(counts[0].all, Steps([1, 0, 2]));
        assert_eq!(counts[0].groups, [Steps([0, 0, 1]), Steps([1, 0, 0])]);
        assert_eq!(counts[1].all, Steps::default());
    }

    #[test]
    fn the_middle_of_an_even_number_lies_between_two_steps() {
        let median = |steps: [u32; 4]| Steps(steps).median(1);
        let half = |twice| Fraction::new(twice, 2);
        assert_eq!(median([0, 0, 0, 0]), None);
        assert_eq!(median([1, 0, 0, 0]), half(2));
        assert_eq!(median([1, 0, 0, 1]), half(5));
        assert_eq!(median([1, 1, 0, 1]), half(4));
        assert_eq!(median([5, 0, 0, 5]), half(5));
    }

    #[test]
    fn the_mean_is_of_those_who_chose() {
        assert_eq!(Steps([2, 0, 1]).mean(0), Fraction::new(2, 3));
        assert_eq!(Steps([0; 3]).mean(0), None);
    }
}
