//! The projector's wall on as many leaves as it takes: how the groups are parted, whatever a card is
//! measured in.

use super::WallGroup;

/// How large cards and headings are, and how many cards hang beside each other. The measure is the
/// screen's own: rows of a terminal, or parts of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// Cards beside each other.
    pub columns: u16,
    /// The height of a card.
    pub card: u16,
    /// The height of a group's heading.
    pub heading: u16,
    /// The height of a leaf: at least one card and its heading.
    pub rows: u16,
}

impl Places {
    /// The rows of cards that so many take.
    pub fn card_rows(self, cards: usize) -> u16 {
        u16::try_from(cards.div_ceil(usize::from(self.columns))).unwrap_or(u16::MAX)
    }

    /// The height of a group with so many cards.
    pub fn height(self, cards: usize) -> u16 {
        let rows = self.card_rows(cards).saturating_mul(self.card);
        rows.saturating_add(self.heading)
    }

    /// The most cards of one group on a leaf.
    fn most(self) -> usize {
        usize::from((self.rows - self.heading) / self.card) * usize::from(self.columns)
    }
}

/// The part of a group that hangs on a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'g> {
    /// The group.
    pub group: &'g WallGroup,
    /// The place of its first idea here.
    pub first: usize,
    /// How many of its ideas hang here.
    pub count: usize,
}

/// The groups on as few leaves as they take in their order; one that fits a leaf is not torn.
pub fn leaves(groups: &[WallGroup], places: Places) -> Vec<Vec<Section<'_>>> {
    let mut leaves = Vec::new();
    let mut leaf = Vec::new();
    let mut left = places.rows;
    for group in groups {
        let mut first = 0;
        while first < group.ideas.len() {
            let rest = group.ideas.len() - first;
            let fits = places.height(rest) <= left;
            if !fits && !leaf.is_empty() {
                leaves.push(std::mem::take(&mut leaf));
                left = places.rows;
                continue;
            }
            let count = if fits { rest } else { places.most() };
            leaf.push(Section {
                group,
                first,
                count,
            });
            left = left.saturating_sub(places.height(count));
            first += count;
        }
    }
    if !leaf.is_empty() {
        leaves.push(leaf);
    }
    leaves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::IdeaId;
    use crate::views::wall::Heading;

    const PLACES: Places = Places {
        columns: 3,
        card: 10,
        heading: 5,
        rows: 40,
    };

    fn group(ideas: u32) -> WallGroup {
        WallGroup {
            heading: Heading::Plenary,
            ideas: (1..=ideas).map(IdeaId).collect(),
        }
    }

    fn counts(groups: &[WallGroup]) -> Vec<Vec<usize>> {
        let leaves = leaves(groups, PLACES);
        let of = |leaf: &Vec<Section>| leaf.iter().map(|it| it.count).collect();
        leaves.iter().map(of).collect()
    }

    #[test]
    fn a_group_that_fits_a_leaf_is_not_torn_and_one_that_fits_none_fills_whole_leaves() {
        assert_eq!(counts(&[group(2), group(3)]), [[2, 3]]);
        assert_eq!(counts(&[group(4), group(6)]), [[4], [6]]);
        assert_eq!(counts(&[group(20)]), [[9], [9], [2]]);
        assert!(counts(&[]).is_empty());
    }
}
