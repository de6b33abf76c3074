//! Stance: everybody agrees with, disagrees with or passes on as many items as they like.

use super::{Split, positions};

/// What a voter said of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Has seen it and takes no side.
    Pass,
}

/// One voter's answer to one item; the caller hands in only the last one for each item.
#[derive(Clone, Copy, Debug)]
pub struct Vote {
    /// The voter's group, as a place in the caller's list; none where they did not say.
    pub group: Option<usize>,
    /// The item.
    pub item: u32,
    /// What was said.
    pub answer: Answer,
}

/// The answers to one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many agreed.
    pub agree: u32,
    /// How many disagreed.
    pub disagree: u32,
    /// How many passed.
    pub pass: u32,
}

impl Count {
    /// How many have seen the item, those who pass among them.
    pub fn seen(self) -> u64 {
        u64::from(self.agree) + u64::from(self.disagree) + u64::from(self.pass)
    }

    fn add(&mut self, answer: Answer) {
        match answer {
            Answer::Agree => self.agree += 1,
            Answer::Disagree => self.disagree += 1,
            Answer::Pass => self.pass += 1,
        }
    }

    /// What items are ranked by: those who agreed less those who disagreed. One sentence says
    /// it, and a pass weighs nothing.
    pub fn balance(self) -> i64 {
        i64::from(self.agree) - i64::from(self.disagree)
    }
}

/// The answers to each item, in the order of `items`; items that nobody answered have zeros.
pub fn count(
    items: &[u32],
    groups: usize,
    votes: impl IntoIterator<Item = Vote>,
) -> Vec<Split<Count>> {
    let position = positions(items);
    let mut counts = vec![Split::<Count>::empty(groups); items.len()];
    for vote in votes {
        if let Some(&item) = position.get(&vote.item) {
            counts[item].count(vote.group, |count| count.add(vote.answer));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(group: Option<usize>, item: u32, answer: Answer) -> Vote {
        Vote {
            group,
            item,
            answer,
        }
    }

    #[test]
    fn answers_are_counted_in_all_and_in_the_voters_group() {
        let votes = [
            vote(Some(0), 7, Answer::Agree),
            vote(Some(1), 7, Answer::Disagree),
            vote(None, 7, Answer::Agree),
            vote(Some(1), 8, Answer::Pass),
            vote(Some(1), 99, Answer::Agree),
        ];
        let counts = count(&[7, 8, 9], 2, votes);
        let of = |agree, disagree, pass| Count {
            agree,
            disagree,
            pass,
        };
        assert_eq!(counts[0].all, of(2, 1, 0));
        assert_eq!(counts[0].groups, [of(1, 0, 0), of(0, 1, 0)]);
        assert_eq!(counts[1].all, of(0, 0, 1));
        assert_eq!(counts[2].all, Count::default());
    }

    #[test]
    fn those_who_pass_weigh_nothing() {
        let count = Count {
            agree: 3,
            disagree: 5,
            pass: 90,
        };
        assert_eq!(count.balance(), -2);
    }
}
