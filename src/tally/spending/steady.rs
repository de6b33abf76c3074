//! How far every share can be raised before anything goes another way: every comparison that the
//! Method of Equal Shares makes is of two amounts that grow evenly, so where they meet is known.
//! Raising step by step would take thousands of counts to find the few raises that matter.

use super::purse::Purse;
use super::shares::Offer;
use super::{Electorate, Line};
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
    pub fn watch(
        &mut self,
        electorate: &Electorate,
        costs: &[u64],
        purse: &Purse,
        offers: &[(usize, Option<Offer>)],
        leaders: &[usize],
    ) {
        for (option, offer) in offers {
            match offer {
                Some(offer) => self.watch_offer(purse, offer),
                None => self.watch_shortage(electorate, costs[*option], purse, *option),
            }
        }
        let of = |option: usize| {
            let found = offers.iter().find(|(other, _)| *other == option);
            found.and_then(|(_, offer)| offer.as_ref())
        };
        let Some(best) = leaders.first().and_then(|&leader| of(leader)) else {
            return;
        };
        for (option, offer) in offers {
            let Some(offer) = offer else { continue };
            let (lower, higher) = (best.due.times(&offer.units), offer.due.times(&best.units));
            if !leaders.contains(option) {
                self.below(&lower, &higher);
            } else if lower.growth != higher.growth {
                self.at_most(BigInt::ZERO);
            }
        }
    }

    /// Who can pay the price of an option, and who cannot.
    fn watch_offer(&mut self, purse: &Purse, offer: &Offer) {
        for (crowd, &able) in offer.crowds.iter().zip(&offer.able) {
            let asked = offer.due.times(&crowd.worth);
            for &(class, _) in &crowd.classes {
                let has = purse.of(class).times(&offer.units);
                if class < able {
                    self.below(&has, &asked);
                } else {
                    self.not_above(&asked, &has);
                }
            }
        }
    }

    /// That its voters have too little for an option.
    fn watch_shortage(&mut self, electorate: &Electorate, cost: u64, purse: &Purse, option: usize) {
        let mut have = Line::default();
        for crowd in purse.crowds(electorate, option) {
            for (class, count) in crowd.classes {
                have += &purse.of(class).times(&count.into());
            }
        }
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
