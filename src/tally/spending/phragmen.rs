//! Phragmén's sequential rule: everybody earns at the same even pace, and an option is bought as
//! soon as its voters can pay for it together; they have nothing left then (Phragmén, *Till frågan
//! om en proportionell valmetod*, 1899; with costs: Los, Christoff and Grossi, *Proportional
//! budget allocations*, 2022).
//!
//! A purse here holds what a voter has less what everybody has earned: so nothing changes with
//! time for those who do not pay, and a load in Phragmén's words is an amount below zero.

use super::super::outcome::{Exact, Seat};
use super::branch::Stepwise;
use super::purse::Purse;
use super::{Electorate, Line};
use num_bigint::BigInt;
use num_traits::Zero;
use std::cmp::Ordering;

/// The rule among these voters for options at these costs.
pub(in crate::tally) struct Phragmen<'a> {
    /// Who votes.
    pub electorate: &'a Electorate,
    /// What each option costs.
    pub costs: &'a [u64],
    /// When it stops.
    pub until: Until,
}

/// When the rule stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tally) enum Until {
    /// When so many are chosen. Options without voters come last, all level.
    Seats(usize),
    /// When one that leads costs more than is left of so much. Options without voters, and those
    /// that cost more than there is, are out from the start.
    Spent(u64),
}

/// When an option can be bought: `due` through `voters`, in the purse's parts.
struct Moment {
    option: usize,
    due: BigInt,
    voters: BigInt,
}

impl Moment {
    /// Which comes first; an option without voters comes after all others.
    fn compare(&self, other: &Moment) -> Ordering {
        match (self.voters.is_zero(), other.voters.is_zero()) {
            (false, false) => (&self.due * &other.voters).cmp(&(&other.due * &self.voters)),
            (mine, others) => mine.cmp(&others),
        }
    }
}

impl Phragmen<'_> {
    fn moment(&self, purse: &Purse<'_>, option: usize) -> Moment {
        let stakes = purse.stakes(option);
        let due = &purse.parts * self.costs[option] - purse.sum(&stakes).now;
        let voters: u128 = stakes.iter().map(|stake| stake.voters).sum();
        Moment {
            option,
            due,
            voters: voters.into(),
        }
    }

    /// The moments of all that may still be chosen.
    fn moments(&self, purse: &Purse<'_>) -> Vec<Moment> {
        (0..self.electorate.options)
            .filter(|&option| !purse.chosen.contains(&option) && self.in_the_running(option))
            .map(|option| self.moment(purse, option))
            .collect()
    }

    fn in_the_running(&self, option: usize) -> bool {
        match self.until {
            Until::Seats(_) => true,
            Until::Spent(budget) => {
                self.costs[option] <= budget && !self.electorate.supporters[option].is_empty()
            }
        }
    }

    /// Whether it stops before any of these is chosen.
    fn stops(&self, purse: &Purse<'_>, leaders: &[usize]) -> bool {
        match self.until {
            Until::Seats(seats) => purse.chosen.len() >= seats,
            Until::Spent(budget) => {
                let cost = |&option: &usize| u128::from(self.costs[option]);
                let spent: u128 = purse.chosen.iter().map(cost).sum();
                let over = |option| spent + cost(option) > u128::from(budget);
                leaders.iter().any(over)
            }
        }
    }
}

/// Those whose moment is first.
fn first(moments: &[Moment]) -> Vec<usize> {
    let Some(best) = moments.iter().min_by(|a, b| a.compare(b)) else {
        return Vec::new();
    };
    let level = |moment: &&Moment| moment.compare(best).is_eq();
    moments
        .iter()
        .filter(level)
        .map(|moment| moment.option)
        .collect()
}

impl<'a> Stepwise for Phragmen<'a> {
    type State = Purse<'a>;

    fn leaders(&mut self, purse: &Purse<'a>) -> Vec<usize> {
        let leaders = first(&self.moments(purse));
        if self.stops(purse, &leaders) {
            return Vec::new();
        }
        leaders
    }

    fn take(&self, purse: &Purse<'a>, option: usize) -> Purse<'a> {
        let moment = self.moment(purse, option);
        let finer = if moment.voters.is_zero() {
            1.into()
        } else {
            moment.voters
        };
        purse.levelled(option, Line::fixed(-moment.due), &finer)
    }

    fn explain(&self, purse: &Purse<'a>, option: usize) -> (Seat, Purse<'a>) {
        let moments = self.moments(purse);
        let mut figures = vec![None; self.electorate.options];
        for moment in moments.iter().filter(|moment| !moment.voters.is_zero()) {
            let figure = Exact::new(moment.due.clone(), &moment.voters * &purse.parts);
            figures[moment.option] = Some(figure);
        }
        let later = self.take(purse, option);
        let tied = first(&moments).into_iter().filter(|&other| other != option);
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
