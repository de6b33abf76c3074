//! The Method of Equal Shares: everybody has the same share of the money and pays only for what
//! they get something of (Peters and Skowron, *Proportionality and the limits of welfarism*, 2020;
//! with costs: Peters, Pierczyński and Skowron, *Proportional participatory budgeting with
//! additive utilities*, 2021).
//!
//! An option is bought by those who get something of it. Everybody pays the same for each unit
//! they get of it, or all they have left where that is less. Bought first is the option for which
//! that price is the lowest; one whose voters have too little left is never bought.

use super::super::outcome::{Exact, Seat};
use super::branch::Stepwise;
use super::offer::Offer;
use super::purse::{Purse, Stake, about};
use super::steady::Steady;
use super::{Electorate, Line};

/// The method among these voters for options at these costs.
pub(in crate::tally) struct EqualShares<'a> {
    /// Who votes.
    pub electorate: &'a Electorate,
    costs: &'a [u64],
    /// After how many options it stops.
    seats: usize,
    /// Up to which raise everything goes the same way; only watched where shares are raised.
    pub(super) steady: Option<Steady>,
}

impl<'a> EqualShares<'a> {
    /// Stops after so many options; where there are no more, when nobody can pay for another.
    pub fn new(electorate: &'a Electorate, costs: &'a [u64], seats: usize) -> Self {
        EqualShares {
            electorate,
            costs,
            seats,
            steady: None,
        }
    }

    /// How its voters can pay for an option; none where all they have is too little.
    fn offer(&self, purse: &Purse<'_>, option: usize) -> Option<Offer> {
        let mut rich = purse.stakes(option);
        rich.retain(|stake| !purse.is_broke(stake.class));
        let mut units: u128 = rich.iter().map(Stake::units).sum();
        let mut due = Line::fixed(&purse.parts * self.costs[option]);
        let mut poor = Vec::new();
        while units > 0 {
            let mut offer = Offer {
                option,
                due: due.clone(),
                units: units.into(),
                rich: Vec::new(),
                poor: Vec::new(),
            };
            let price = about(&due.now, &(&offer.units * &purse.parts));
            let margin = purse.margin(price);
            let (short, able): (Vec<_>, Vec<_>) = rich.into_iter().partition(|stake| {
                let has = purse.near(stake.class) / stake.worth as f64;
                has < price - margin || (has <= price + margin && offer.beyond(purse, stake))
            });
            if short.is_empty() {
                (offer.rich, offer.poor) = (able, poor);
                return Some(offer);
            }
            due -= &purse.sum(&short);
            units -= short.iter().map(Stake::units).sum::<u128>();
            poor.extend(short);
            rich = able;
        }
        None
    }

    /// The offers for all that is not chosen yet.
    fn offers(&self, purse: &Purse<'_>) -> Vec<Offer> {
        (0..self.electorate.options)
            .filter(|option| !purse.chosen.contains(option))
            .filter_map(|option| self.offer(purse, option))
            .collect()
    }

    fn buy(&self, purse: &Purse<'a>, offer: &Offer) -> Purse<'a> {
        purse.paid(offer.option, &offer.due, &offer.units, &offer.rich)
    }
}

/// Those with the lowest price.
fn cheapest(offers: &[Offer]) -> Vec<usize> {
    let Some(best) = offers.iter().min_by(|a, b| a.compare(b)) else {
        return Vec::new();
    };
    let level = offers.iter().filter(|offer| offer.compare(best).is_eq());
    level.map(|offer| offer.option).collect()
}

impl<'a> Stepwise for EqualShares<'a> {
    type State = Purse<'a>;

    fn leaders(&mut self, purse: &Purse<'a>) -> Vec<usize> {
        if purse.chosen.len() >= self.seats {
            return Vec::new();
        }
        let offers = self.offers(purse);
        let leaders = cheapest(&offers);
        if let Some(steady) = &mut self.steady {
            steady.watch(self.costs, purse, &offers, &leaders);
        }
        leaders
    }

    fn take(&self, purse: &Purse<'a>, option: usize) -> Purse<'a> {
        let offer = self
            .offer(purse, option)
            .expect("only an option that can be paid leads");
        self.buy(purse, &offer)
    }

    fn explain(&self, purse: &Purse<'a>, option: usize) -> (Seat, Purse<'a>) {
        let offers = self.offers(purse);
        let mut figures = vec![None; self.electorate.options];
        for offer in &offers {
            let price = Exact::new(offer.due.now.clone(), &offer.units * &purse.parts);
            figures[offer.option] = Some(price);
        }
        let later = self.take(purse, option);
        let tied = cheapest(&offers)
            .into_iter()
            .filter(|&other| other != option);
        let seat = Seat {
            option,
            figures,
            tied: tied.collect(),
            paid: purse.payments(&later),
            completion: false,
        };
        (seat, later)
    }

    fn amounts(&self) -> usize {
        self.electorate.weights.len()
    }
}
