//! Dots and points: everybody has so many, and puts them where they like.

use super::{Split, positions};

/// What one voter put on one item.
#[derive(Clone, Copy, Debug)]
pub struct Gift {
    /// The voter's group, as a place in the caller's list; none where they did not say.
    pub group: Option<usize>,
    /// The item.
    pub item: u32,
    /// How much.
    pub amount: u32,
}

/// What an item got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of it.
    pub sum: u32,
    /// From how many voters.
    pub givers: u32,
}

/// What each item got, in the order of `items`. A gift of nothing is none.
pub fn count(
    items: &[u32],
    groups: usize,
    gifts: impl IntoIterator<Item = Gift>,
) -> Vec<Split<Count>> {
    let position = positions(items);
    let mut counts = vec![Split::<Count>::empty(groups); items.len()];
    for gift in gifts.into_iter().filter(|gift| gift.amount > 0) {
        if let Some(&item) = position.get(&gift.item) {
            counts[item].count(gift.group, |count| {
                count.sum += gift.amount;
                count.givers += 1;
            });
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_and_by_how_many_is_counted_in_all_and_in_the_givers_group() {
        let gift = |group, item, amount| Gift {
            group,
            item,
            amount,
        };
        let gifts = [
            gift(Some(0), 4, 3),
            gift(None, 4, 1),
            gift(Some(0), 4, 0),
            gift(Some(0), 9, 5),
        ];
        let counts = count(&[4, 7], 1, gifts);
        assert_eq!(counts[0].all, Count { sum: 4, givers: 2 });
        assert_eq!(counts[0].groups, [Count { sum: 3, givers: 1 }]);
        assert_eq!(counts[1].all, Count::default());
    }
}
