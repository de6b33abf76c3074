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
use super::purse::{Crowd, Purse};
use super::steady::Steady;
use super::{Electorate, Line};
use num_bigint::BigInt;
use num_traits::Zero;
use std::cmp::Ordering;

/// The method among these voters for options at these costs.
pub(in crate::tally) struct EqualShares<'a> {
    /// Who votes.
    pub electorate: &'a Electorate,
    /// What each option costs.
    pub costs: &'a [u64],
    /// After how many options it stops.
    pub seats: usize,
    /// Up to which raise everything goes the same way; only watched where shares are raised.
    pub(super) steady: Option<Steady>,
}

/// How an option can be paid.
pub(in crate::tally) struct Offer {
    /// What remains for those who can pay the price, in the purse's parts.
    pub due: Line,
    /// How many units they get of it together. The price of a unit is `due` through this.
    pub units: BigInt,
    /// By crowd: the first class that can pay the price, those below pay all they have.
    pub able: Vec<usize>,
    /// Its voters.
    pub crowds: Vec<Crowd>,
}

impl Offer {
    /// Which price is the lower.
    pub fn compare(&self, other: &Offer) -> Ordering {
        (&self.due.now * &other.units).cmp(&(&other.due.now * &self.units))
    }
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
    fn offer(&self, purse: &Purse, option: usize) -> Option<Offer> {
        let crowds = purse.crowds(self.electorate, option);
        let mut due = Line::fixed(&purse.parts * self.costs[option]);
        let mut units: BigInt = crowds.iter().map(units_of).sum();
        let mut able = vec![0; crowds.len()];
        let mut next = vec![0; crowds.len()];
        loop {
            if units.is_zero() {
                return None;
            }
            let mut poorer = false;
            let (price, of) = (due.clone(), units.clone());
            for (at, crowd) in crowds.iter().enumerate() {
                let asked = &price.now * &crowd.worth;
                able[at] = purse.first_not(|has| &has.now * &of < asked);
                while let Some(&(class, count)) = crowd.classes.get(next[at])
                    && class < able[at]
                {
                    due -= &purse.of(class).times(&count.into());
                    units -= &crowd.worth * count;
                    next[at] += 1;
                    poorer = true;
                }
            }
            if !poorer {
                return Some(Offer {
                    due,
                    units,
                    able,
                    crowds,
                });
            }
        }
    }

    /// The offers for all that is not chosen yet.
    fn offers(&self, purse: &Purse) -> Vec<(usize, Option<Offer>)> {
        (0..self.electorate.options)
            .filter(|option| !purse.chosen.contains(option))
            .map(|option| (option, self.offer(purse, option)))
            .collect()
    }
}

/// How many units of an option a crowd gets.
fn units_of(crowd: &Crowd) -> BigInt {
    let voters: u128 = crowd.classes.iter().map(|(_, count)| count).sum();
    &crowd.worth * voters
}

/// Those with the lowest price.
fn cheapest(offers: &[(usize, Option<Offer>)]) -> Vec<usize> {
    let mut best: Option<&Offer> = None;
    let mut leaders = Vec::new();
    for (option, offer) in offers {
        let Some(offer) = offer else { continue };
        match best.map_or(Ordering::Less, |best| offer.compare(best)) {
            Ordering::Less => {
                best = Some(offer);
                leaders = vec![*option];
            }
            Ordering::Equal => leaders.push(*option),
            Ordering::Greater => {}
        }
    }
    leaders
}

impl Stepwise for EqualShares<'_> {
    type State = Purse;

    fn leaders(&mut self, purse: &Purse) -> Vec<usize> {
        if purse.chosen.len() >= self.seats {
            return Vec::new();
        }
        let offers = self.offers(purse);
        let leaders = cheapest(&offers);
        if let Some(steady) = &mut self.steady {
            steady.watch(self.electorate, self.costs, purse, &offers, &leaders);
        }
        leaders
    }

    fn take(&self, purse: &Purse, option: usize) -> Purse {
        let offer = self
            .offer(purse, option)
            .expect("only an option that can be paid leads");
        purse.pay(self.electorate, option, &offer.units, |crowd, class| {
            if class < offer.able[crowd] {
                return Line::default();
            }
            purse.of(class).times(&offer.units) - &offer.due.times(&offer.crowds[crowd].worth)
        })
    }

    fn seat(&self, purse: &Purse, option: usize) -> Seat {
        let offers = self.offers(purse);
        let mut figures = vec![None; self.electorate.options];
        for (option, offer) in &offers {
            figures[*option] = offer
                .as_ref()
                .map(|offer| Exact::new(offer.due.now.clone(), &offer.units * &purse.parts));
        }
        let tied = cheapest(&offers);
        let later = self.take(purse, option);
        Seat {
            option,
            figures,
            tied: tied.into_iter().filter(|&other| other != option).collect(),
            paid: purse.payments(self.electorate, &later),
            completion: false,
        }
    }

    fn amounts(&self) -> usize {
        self.electorate.weights.len()
    }
}
