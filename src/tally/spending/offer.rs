//! How an option can be paid, and by whom: what prices are compared by.

use super::Line;
use super::purse::{Purse, Stake};
use num_bigint::BigInt;
use std::cmp::Ordering;

/// How an option can be paid.
pub(super) struct Offer {
    pub option: usize,
    /// What remains for those who can pay the price, in the purse's parts.
    pub due: Line,
    /// How many units they get of it together. The price of a unit is `due` through this.
    pub units: BigInt,
    /// Who can pay the price.
    pub rich: Vec<Stake>,
    /// Who pays all they have, but has something.
    pub poor: Vec<Stake>,
}

impl Offer {
    /// Which price is the lower.
    pub(super) fn compare(&self, other: &Offer) -> Ordering {
        (&self.due.now * &other.units).cmp(&(&other.due.now * &self.units))
    }

    /// Whether a voter cannot pay the price for all they get.
    pub(super) fn beyond(&self, purse: &Purse<'_>, stake: &Stake) -> bool {
        purse.of(stake.class).now * &self.units < &self.due.now * stake.worth
    }
}
