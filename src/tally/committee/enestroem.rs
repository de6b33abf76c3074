//! Eneström's rule, Phragmén's first: every ballot is worth one vote; the option with the greatest
//! vote takes the seat and uses up one quota of it, each of its ballots losing the same part
//! (Eneström, *Om aritmetiska och statistiska metoder för proportionella val*, 1896; Janson,
//! *Phragmén's and Thiele's election methods*, 2016, section 18.5). The quota is all votes through
//! the number of seats.

use super::super::decide::Unfit;
use super::super::outcome::{Exact, Outcome, Reasons, Seat};
use super::super::rule::Rule;
use super::super::spending::branch::{Sets, Stepwise, follow, retrace};
use super::super::spending::purse::Purse;
use super::super::spending::{Electorate, Line};
use super::Approvals;
use num_bigint::BigInt;
use num_traits::{One, Signed};

/// How many binary digits the parts of a vote may have. They double with every seat: the rule can
/// be counted exactly to some twelve or fifteen seats and not beyond.
const MOST_DIGITS: u64 = 1 << 16;

/// The rule among these voters.
struct Enestroem<'a> {
    electorate: &'a Electorate,
    seats: usize,
    voters: BigInt,
    too_fine: bool,
}

/// Chooses seat by seat.
pub(super) fn decide(options: usize, ballots: &Approvals, seats: usize) -> Result<Outcome, Unfit> {
    let electorate = Electorate::approving(options, ballots);
    let mut rule = Enestroem {
        electorate: &electorate,
        seats,
        voters: electorate.voters().into(),
        too_fine: false,
    };
    let start = Purse::even(&electorate, Line::fixed(1), BigInt::one());
    let ends = follow(&mut rule, vec![(Vec::new(), start.clone())]);
    if rule.too_fine {
        return Err(Unfit::TooLarge);
    }
    let mut sets = Sets::default();
    sets.cut = !ends.complete;
    for (order, _) in &ends.ways {
        sets.add(order.clone());
    }
    let way = ends
        .ways
        .iter()
        .find(|(_, purse)| purse.chosen == sets.first());
    let order = way.map_or(&[][..], |(order, _)| order);
    let (reasons, _) = retrace(&rule, start, order);
    let (sets, complete) = sets.into_parts();
    Ok(Outcome {
        rule: Rule::PhragmenEnestroem,
        sets,
        ranking: None,
        complete,
        reasons: Reasons::Seats(reasons),
    })
}

impl Enestroem<'_> {
    /// The vote of each option that has no seat, in the purse's parts.
    fn votes(&self, purse: &Purse) -> Vec<(usize, BigInt)> {
        (0..self.electorate.options)
            .filter(|option| !purse.chosen.contains(option))
            .map(|option| (option, self.vote(purse, option)))
            .collect()
    }

    fn vote(&self, purse: &Purse, option: usize) -> BigInt {
        let crowds = purse.crowds(self.electorate, option);
        let classes = crowds.iter().flat_map(|crowd| &crowd.classes);
        classes
            .map(|&(class, count)| &purse.of(class).now * count)
            .sum()
    }
}

/// Those with the greatest vote.
fn greatest(votes: &[(usize, BigInt)]) -> Vec<usize> {
    let most = votes.iter().map(|(_, vote)| vote).max();
    let level = votes.iter().filter(|(_, vote)| Some(vote) == most);
    level.map(|(option, _)| *option).collect()
}

impl Stepwise for Enestroem<'_> {
    /// What is left of each ballot's vote.
    type State = Purse;

    fn leaders(&mut self, purse: &Purse) -> Vec<usize> {
        self.too_fine |= purse.parts.bits() > MOST_DIGITS;
        if purse.chosen.len() >= self.seats || self.too_fine {
            return Vec::new();
        }
        greatest(&self.votes(purse))
    }

    fn take(&self, purse: &Purse, option: usize) -> Purse {
        let vote = self.vote(purse, option) * self.seats;
        let quota = &self.voters * &purse.parts;
        let left = &vote - quota;
        if !left.is_positive() {
            let nothing = |_, _| Line::default();
            return purse.pay(self.electorate, option, &BigInt::one(), nothing);
        }
        purse.pay(self.electorate, option, &vote, |_, class| {
            purse.of(class).times(&left)
        })
    }

    fn seat(&self, purse: &Purse, option: usize) -> Seat {
        let votes = self.votes(purse);
        let tied = greatest(&votes);
        let mut figures = vec![None; self.electorate.options];
        for (option, vote) in votes {
            figures[option] = Some(Exact::new(vote, purse.parts.clone()));
        }
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
