//! Approval: everybody marks the items they want, and each mark weighs one.

use super::{Split, positions};

/// One voter's ballot.
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// The voter's group, as a place in the caller's list; none where they did not say.
    pub group: Option<usize>,
    /// The items marked. None marked is an abstention: it counts as a ballot, for no item.
    pub marks: &'a [u32],
}

/// The approvals of each item, in the order of `items`; items that nobody marked have zero.
/// A mark made twice on one ballot counts once, a mark for something else not at all.
pub fn count<'a>(
    items: &[u32],
    groups: usize,
    ballots: impl IntoIterator<Item = Ballot<'a>>,
) -> Vec<Split<u32>> {
    let position = positions(items);
    let mut counts = vec![Split::empty(groups); items.len()];
    for ballot in ballots {
        for (at, mark) in ballot.marks.iter().enumerate() {
            if ballot.marks[..at].contains(mark) {
                continue;
            }
            if let Some(&item) = position.get(mark) {
                counts[item].count(ballot.group, |approvals| *approvals += 1);
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(group: Option<usize>, marks: &[u32]) -> Ballot<'_> {
        Ballot { group, marks }
    }

    #[test]
    fn marks_are_counted_in_all_and_in_the_voters_group() {
        let ballots = [
            ballot(Some(0), &[4, 9]),
            ballot(Some(1), &[9]),
            ballot(None, &[9]),
            ballot(Some(0), &[]),
        ];
        let counts = count(&[4, 9, 7], 2, ballots);
        assert_eq!(
            counts[0],
            Split {
                all: 1,
                groups: vec![1, 0]
            }
        );
        assert_eq!(
            counts[1],
            Split {
                all: 3,
                groups: vec![1, 1]
            }
        );
        assert_eq!(
            counts[2],
            Split {
                all: 0,
                groups: vec![0, 0]
            }
        );
    }

    #[test]
    fn a_mark_made_twice_counts_once_and_a_mark_for_something_else_not_at_all() {
        let counts = count(&[4], 0, [ballot(None, &[4, 4, 5])]);
        assert_eq!(
            counts,
            [Split {
                all: 1,
                groups: vec![]
            }]
        );
    }
}
