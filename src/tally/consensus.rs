//! Agreement across groups: where all of a room's groups meet, and where it parts. A group's
//! agreement is (A + 1) / (S + 2), A those who agree and S those who have seen the item, passes
//! among them; the consensus of an item is the product over the groups. Both are Polis' (Small et
//! al., *Polis: Scaling deliberation by mapping high dimensional opinion spaces*, 2021). Items with
//! different numbers of groups are compared by the geometric mean of the groups, without rounding.

use super::outcome::Exact;
use super::stance::Count;
use num_traits::{One, ToPrimitive, Zero};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Where the lines are drawn. They are printed wherever a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Thresholds {
    /// How many of a group must have answered for it to be told; smaller ones count for nothing.
    pub least: u16,
    /// From how many per cent that agree a group is for.
    pub bridge: u8,
    /// Up to how many per cent that agree a group is not.
    pub divide: u8,
    /// From how many per cent that agree an item is close to a group's heart.
    pub heart: u8,
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds {
            least: 5,
            bridge: 60,
            divide: 40,
            heart: 75,
        }
    }
}

impl Thresholds {
    /// Whether they are those of every session that settles none of its own.
    pub fn are_usual(&self) -> bool {
        *self == Thresholds::default()
    }
}

/// What the groups' answers to an item are a sign of. The first that fits, in this order.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// All groups are for.
    Bridge,
    /// One is for and another is not.
    Divide,
    /// It is close to one group's heart, and in none more disagree than agree.
    Heart,
    /// None of these.
    Mixed,
    /// Fewer than two groups have answers enough to say.
    Few,
}

impl Label {
    /// All, in order.
    pub const ALL: [Label; 5] = [
        Label::Bridge,
        Label::Divide,
        Label::Heart,
        Label::Mixed,
        Label::Few,
    ];

    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Label::Bridge => "bridge",
            Label::Divide => "divide",
            Label::Heart => "heart",
            Label::Mixed => "mixed",
            Label::Few => "few",
        }
    }
}

/// What these groups' answers to an item are a sign of.
pub fn label(groups: &[Count], thresholds: &Thresholds) -> Label {
    let least = u64::from(thresholds.least.max(1));
    let told: Vec<Count> = groups
        .iter()
        .copied()
        .filter(|group| group.seen() >= least)
        .collect();
    if told.len() < 2 {
        return Label::Few;
    }
    let from = |group: &Count, per_cent| !below(*group, per_cent);
    let up_to = |group: &Count| agreed(*group) <= part(*group, thresholds.divide);
    let any_for = told.iter().any(|group| from(group, thresholds.bridge));
    let opposed = |group: &Count| group.disagree > group.agree;
    if told.iter().all(|group| from(group, thresholds.bridge)) {
        Label::Bridge
    } else if any_for && told.iter().any(up_to) {
        Label::Divide
    } else if told.iter().any(|group| from(group, thresholds.heart)) && !told.iter().any(opposed) {
        Label::Heart
    } else {
        Label::Mixed
    }
}

/// Whether fewer than so many per cent of a group agree.
fn below(group: Count, per_cent: u8) -> bool {
    agreed(group) < part(group, per_cent)
}

/// Those who agree, in hundredths.
fn agreed(group: Count) -> u64 {
    u64::from(group.agree) * 100
}

/// So many per cent of those who have seen the item, in hundredths.
fn part(group: Count, per_cent: u8) -> u64 {
    group.seen() * u64::from(per_cent)
}

/// A group's agreement: (A + 1) / (S + 2).
pub fn agreement(group: Count) -> Exact {
    let fraction = |parts: u64| Exact::from_integer(parts.into());
    fraction(u64::from(group.agree) + 1) / fraction(group.seen() + 2)
}

/// How far apart the groups' agreements are; nothing where there are no two of them.
pub fn spread(groups: &[Count]) -> Exact {
    let agreements = || groups.iter().copied().map(agreement);
    match (agreements().max(), agreements().min()) {
        (Some(most), Some(least)) => most - least,
        _ => Exact::zero(),
    }
}

/// The consensus of an item, and over how many groups. Compared by the geometric mean.
#[derive(Clone, Debug)]
pub struct Consensus {
    product: Exact,
    groups: u32,
}

impl Consensus {
    /// The consensus of these groups; of none it is whole.
    pub fn of(groups: &[Count]) -> Consensus {
        Consensus {
            product: groups
                .iter()
                .copied()
                .map(agreement)
                .fold(Exact::one(), |product, group| product * group),
            groups: u32::try_from(groups.len()).unwrap_or(u32::MAX),
        }
    }

    /// The product over the groups, as Polis prints it.
    pub fn product(&self) -> &Exact {
        &self.product
    }

    /// The geometric mean of the groups' agreements, for drawing.
    pub fn mean(&self) -> f64 {
        let product = self.product.to_f64().unwrap_or_default();
        product.powf(1.0 / f64::from(self.groups.max(1)))
    }
}

impl PartialEq for Consensus {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Consensus {}

impl PartialOrd for Consensus {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Consensus {
    /// The nth root of one against the mth root of the other: raised to n times m.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.groups == other.groups {
            return self.product.cmp(&other.product);
        }
        let raised = |product: &Exact, to: u32| num_traits::pow(product.clone(), to as usize);
        raised(&self.product, other.groups.max(1)).cmp(&raised(&other.product, self.groups.max(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(agree: u32, disagree: u32, pass: u32) -> Count {
        Count {
            agree,
            disagree,
            pass,
        }
    }

    fn said(groups: &[(u32, u32, u32)]) -> Label {
        let groups: Vec<Count> = groups.iter().map(|it| group(it.0, it.1, it.2)).collect();
        label(&groups, &Thresholds::default())
    }

    fn ratio(parts: i64, of: i64) -> Exact {
        Exact::new(parts.into(), of.into())
    }

    #[test]
    fn the_consensus_is_the_product_of_the_groups_agreements() {
        // London youth policing, statement 1: 2 of 3, 12 of 17 and nobody of none.
        let groups = [group(2, 1, 0), group(12, 4, 1), group(0, 0, 0)];
        let consensus = Consensus::of(&groups);
        assert_eq!(
            *consensus.product(),
            ratio(3, 5) * ratio(13, 19) * ratio(1, 2)
        );
        assert_eq!(spread(&groups), ratio(13, 19) - ratio(1, 2));
    }

    #[test]
    fn items_of_different_numbers_of_groups_are_compared_by_their_mean() {
        // Each group at 3/4: the product of three is less than that of two, the mean is the same.
        let three = Consensus::of(&[group(2, 0, 0); 3]);
        let two = Consensus::of(&[group(2, 0, 0); 2]);
        assert!(three.product() < two.product());
        assert_eq!(three, two);
        assert!((three.mean() - 0.75).abs() < 1e-12);
        assert!(Consensus::of(&[group(3, 0, 0), group(2, 0, 0)]) > three);
    }

    #[test]
    fn every_group_from_sixty_per_cent_is_a_bridge() {
        assert_eq!(said(&[(3, 2, 0), (6, 0, 4)]), Label::Bridge);
        assert_eq!(said(&[(3, 2, 0), (59, 0, 41)]), Label::Mixed);
    }

    #[test]
    fn one_for_and_another_at_forty_per_cent_is_a_divide() {
        assert_eq!(said(&[(3, 2, 0), (4, 6, 0)]), Label::Divide);
        assert_eq!(said(&[(3, 2, 0), (41, 59, 0)]), Label::Mixed);
        // Not to say yes is enough: a group that passes is not on board.
        assert_eq!(said(&[(9, 1, 0), (2, 1, 7)]), Label::Divide);
    }

    #[test]
    fn what_is_close_to_one_and_opposed_by_none_is_an_issue_of_the_heart() {
        assert_eq!(said(&[(3, 1, 1), (5, 5, 0)]), Label::Mixed);
        assert_eq!(said(&[(15, 5, 0), (5, 5, 0)]), Label::Heart);
        assert_eq!(said(&[(15, 5, 0), (9, 11, 0)]), Label::Mixed);
    }

    #[test]
    fn groups_of_fewer_than_five_say_nothing() {
        assert_eq!(said(&[(9, 0, 0), (4, 0, 0)]), Label::Few);
        assert_eq!(said(&[(9, 0, 0), (5, 0, 0), (0, 4, 0)]), Label::Bridge);
        assert_eq!(said(&[]), Label::Few);
    }
}
