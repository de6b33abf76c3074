//! How far every share can be raised before anything goes another way: every comparison that the
//! Method of Equal Shares makes is of two amounts that grow evenly, so where they meet is known.
//! Raising step by step would take thousands of counts to find the few raises that matter.

use super::Line;
use super::offer::Offer;
use super::purse::Purse;
use num_bigint::BigInt;
use num_traits::Signed;

/// Up to which raise every comparison seen goes as it does now.
#[derive(Clone, Debug, Default)]
pub(in crate::tally) struct Steady {
    /// How many raises; none where no number of them changes anything.
    pub raises: Option<BigInt>,
}

impl Steady {
    /// Takes note of all comparisons of one choice.
    pub(super) fn watch(
        &mut self,
        costs: &[u64],
        purse: &Purse<'_>,
        offers: &[Offer],
        leaders: &[usize],
    ) {
        let offer_for = |option: usize| offers.iter().find(|offer| offer.option == option);
        for option in (0..costs.len()).filter(|option| !purse.chosen.contains(option)) {
            match offer_for(option) {
                Some(offer) => self.watch_offer(purse, offer),
                None => self.watch_shortage(costs[option], purse, option),
            }
        }
        let Some(best) = leaders.first().and_then(|&leader| offer_for(leader)) else {
            return;
        };
        for offer in offers {
            let (lower, higher) = (best.due.times(&offer.units), offer.due.times(&best.units));
            if !leaders.contains(&offer.option) {
                self.below(&lower, &higher);
            } else if lower.growth != higher.growth {
                self.at_most(BigInt::ZERO);
            }
        }
    }

    /// Who can pay the price of an option, and who cannot.
    fn watch_offer(&mut self, purse: &Purse<'_>, offer: &Offer) {
        for stake in &offer.poor {
            let has = purse.of(stake.class).times(&offer.units);
            self.below(&has, &offer.due.times(&stake.worth.into()));
        }
        for stake in &offer.rich {
            let has = purse.of(stake.class).times(&offer.units);
            self.not_above(&offer.due.times(&stake.worth.into()), &has);
        }
    }

    /// That its voters have too little for an option.
    fn watch_shortage(&mut self, cost: u64, purse: &Purse<'_>, option: usize) {
        let have = purse.sum(&purse.stakes(option));
        let cost = Line::fixed(&purse.parts * cost);
        if have.now < cost.now {
            self.below(&have, &cost);
        }
    }

    /// The one is less than the other, as long as that lasts.
    fn below(&mut self, less: &Line, more: &Line) {
        let closing = &less.growth - &more.growth;
        if closing.is_positive() {
            let gap = &more.now - &less.now;
            self.at_most((gap - 1u8) / closing);
        }
    }

    /// The one is at most the other, as long as that lasts.
    fn not_above(&mut self, less: &Line, more: &Line) {
        let closing = &less.growth - &more.growth;
        if closing.is_positive() {
            let gap = &more.now - &less.now;
            self.at_most(gap / closing);
        }
    }

    fn at_most(&mut self, raises: BigInt) {
        if self.raises.as_ref().is_none_or(|known| raises < *known) {
            self.raises = Some(raises);
        }
    }
}
