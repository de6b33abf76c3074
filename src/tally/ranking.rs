//! Rankings: everybody puts items in order, equals side by side; what somebody left out comes after
//! all that they ranked, and those left out are equals.
//!
//! The Borda count in its tournament form: on each ballot an item gets one point for every item it
//! stands before and half a point for every one it stands level with. On complete orders this is
//! Borda's own n − 1, n − 2, … 0 (Borda, *Mémoire sur les élections au scrutin*, 1781); with ties
//! and short ballots it is the reading called *averaged Borda*, under which nobody gains by leaving
//! out what they dislike (Terzopoulou and Endriss, *The Borda class*, 2021). Half points are
//! counted as whole numbers.

use super::{Split, positions};
use std::collections::HashMap;

/// A ballot: groups of equals, the best first.
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// The voter's group, as a place in the caller's list; none where they did not say.
    pub group: Option<usize>,
    /// The order. Nothing ranked is an abstention: it counts for no item.
    pub order: &'a [Vec<u32>],
}

/// What the ballots say of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Its Borda points, in halves.
    pub halves: u64,
    /// How many put it first, alone or level with others.
    pub firsts: u32,
    /// How many ranked it at all.
    pub ranked: u32,
}

/// What the ballots say of each item, in the order of `items`.
pub fn count<'a>(
    items: &[u32],
    groups: usize,
    ballots: impl IntoIterator<Item = Ballot<'a>>,
) -> Vec<Split<Count>> {
    let position = positions(items);
    let mut counts = vec![Split::<Count>::empty(groups); items.len()];
    for ballot in ballots {
        let levels = levels(&position, ballot.order);
        let Some(last) = levels.iter().flatten().max().copied() else {
            continue;
        };
        let mut sizes = vec![0_u64; last + 1];
        levels.iter().flatten().for_each(|level| sizes[*level] += 1);
        let left_out = levels.iter().filter(|level| level.is_none()).count() as u64;
        let mut below = vec![left_out; last + 1];
        for level in (0..last).rev() {
            below[level] = below[level + 1] + sizes[level + 1];
        }
        for (item, level) in levels.iter().enumerate() {
            let halves = match level {
                Some(level) => 2 * below[*level] + (sizes[*level] - 1),
                None => left_out - 1,
            };
            counts[item].count(ballot.group, |count| {
                count.halves += halves;
                count.firsts += u32::from(*level == Some(0));
                count.ranked += u32::from(level.is_some());
            });
        }
    }
    counts
}

/// On which level of the order each item stands, from 0; none for those left out.
fn levels(position: &HashMap<u32, usize>, order: &[Vec<u32>]) -> Vec<Option<usize>> {
    let mut levels = vec![None; position.len()];
    let known = |group: &&Vec<u32>| group.iter().any(|item| position.contains_key(item));
    for (level, group) in order.iter().filter(known).enumerate() {
        for place in group.iter().filter_map(|item| position.get(item)) {
            levels[*place].get_or_insert(level);
        }
    }
    levels
}

/// How many stand behind each item against each other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    items: usize,
    before: Vec<u32>,
}

impl Pairs {
    /// How many ballots put one item before another, by their places in the list of items.
    pub fn before(&self, one: usize, other: usize) -> u32 {
        self.before[one * self.items + other]
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items == 0
    }

    /// How many others an item beats, and how many it is level with.
    pub fn wins(&self, item: usize) -> (usize, usize) {
        let others = || (0..self.items).filter(|other| *other != item);
        let beats = |other: &usize| self.before(item, *other) > self.before(*other, item);
        let level = |other: &usize| self.before(item, *other) == self.before(*other, item);
        (
            others().filter(beats).count(),
            others().filter(level).count(),
        )
    }
}

/// The table of pairs, in the order of `items`.
pub fn pairs<'a>(items: &[u32], ballots: impl IntoIterator<Item = Ballot<'a>>) -> Pairs {
    let position = positions(items);
    let mut pairs = Pairs {
        items: items.len(),
        before: vec![0; items.len() * items.len()],
    };
    for ballot in ballots {
        let levels = levels(&position, ballot.order);
        for (one, level) in levels.iter().enumerate() {
            let Some(level) = level else { continue };
            for (other, theirs) in levels.iter().enumerate() {
                let is_before = theirs.is_none_or(|theirs| *level < theirs);
                pairs.before[one * items.len() + other] += u32::from(is_before);
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(groups: &[&[u32]]) -> Vec<Vec<u32>> {
        groups.iter().map(|group| group.to_vec()).collect()
    }

    fn halves(items: &[u32], orders: &[Vec<Vec<u32>>]) -> Vec<u64> {
        let ballots = orders.iter().map(|order| Ballot { group: None, order });
        let counts = count(items, 0, ballots);
        counts.iter().map(|split| split.all.halves).collect()
    }

    #[test]
    fn complete_orders_give_bordas_own_points() {
        let orders = [order(&[&[1], &[2], &[3]]), order(&[&[2], &[1], &[3]])];
        assert_eq!(halves(&[1, 2, 3], &orders), [6, 6, 0]);
    }

    /// Saari's beverages (*Basic Geometry of Voting*, 1995): fifteen orders of milk (1), beer (2) and
    /// wine (3), in which milk has the most first places and the fewest Borda points.
    #[test]
    fn most_first_places_is_another_thing_than_most_points() {
        let orders = [
            vec![order(&[&[1], &[3], &[2]]); 6],
            vec![order(&[&[2], &[3], &[1]]); 5],
            vec![order(&[&[3], &[2], &[1]]); 4],
        ]
        .concat();
        assert_eq!(halves(&[1, 2, 3], &orders), [24, 28, 38]);
        let ballots = orders.iter().map(|order| Ballot { group: None, order });
        let counts = count(&[1, 2, 3], 0, ballots);
        let firsts: Vec<u32> = counts.iter().map(|split| split.all.firsts).collect();
        assert_eq!(firsts, [6, 5, 4]);
    }

    #[test]
    fn equals_share_and_what_is_left_out_is_last() {
        assert_eq!(halves(&[1, 2, 3, 4], &[order(&[&[1, 2]])]), [5, 5, 1, 1]);
        assert_eq!(halves(&[1, 2, 3, 4], &[order(&[])]), [0; 4]);
    }

    #[test]
    fn pairs_say_who_was_put_before_whom() {
        let orders = [order(&[&[1], &[2, 3]]), order(&[&[3]]), order(&[])];
        let ballots = orders.iter().map(|order| Ballot { group: None, order });
        let pairs = pairs(&[1, 2, 3], ballots);
        assert_eq!((pairs.before(0, 1), pairs.before(1, 0)), (1, 0));
        assert_eq!((pairs.before(0, 2), pairs.before(2, 0)), (1, 1));
        assert_eq!((pairs.wins(0), pairs.wins(1)), ((1, 1), (0, 0)));
    }
}
