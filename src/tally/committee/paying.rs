//! Rules where the voters pay for seats: Phragmén's sequential rule, and the Method of Equal
//! Shares with what fills the seats that it leaves empty. A seat costs 1.

use super::super::outcome::{Outcome, Reasons, Seat};
use super::super::rule::Rule;
use super::super::spending::branch::{Ends, Sets, Way, follow, retrace};
use super::super::spending::phragmen::{Phragmen, Until};
use super::super::spending::purse::Purse;
use super::super::spending::raising::{Pot, Verdict, raise};
use super::super::spending::shares::EqualShares;
use super::super::spending::{Electorate, Line};
use super::super::unfit::Unfit;
use super::separable::counted;
use super::{Approvals, fill_by};
use num_bigint::BigInt;

/// An election in which seats are paid for.
struct Election<'a> {
    ballots: &'a Approvals,
    electorate: Electorate,
    costs: Vec<u64>,
    seats: usize,
}

/// Phragmén's sequential rule: a seat goes to the option whose voters can pay for it first, when
/// everybody earns at the same pace.
pub(super) fn phragmen(options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let election = Election::new(options, ballots, seats);
    let start = Purse::even(&election.electorate, Line::default(), 1.into());
    let ends = follow(&mut election.phragmen(), vec![(Vec::new(), start.clone())]);
    let sets = gathered(&ends);
    let order = order_of(&ends.ways, sets.first());
    let (reasons, _) = retrace(&election.phragmen(), start, order);
    outcome(Rule::SeqPhragmen, sets, reasons)
}

/// Equal Shares, then Phragmén's rule in which everybody starts with what they have left.
pub(super) fn shares_then_phragmen(options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let election = Election::new(options, ballots, seats);
    let bought = follow(&mut election.shares(), vec![election.start()]);
    let mut ends = follow(&mut election.phragmen(), bought.ways.clone());
    ends.complete &= bought.complete;
    let sets = gathered(&ends);
    let order = order_of(&ends.ways, sets.first());
    let own = bought.ways.iter().filter(|(own, _)| order.starts_with(own));
    let own = own.map(|(own, _)| own.len()).max().unwrap_or(0);
    let (mut reasons, left) = election.retraced(&BigInt::ZERO, &order[..own]);
    let (rest, _) = retrace(&election.phragmen(), left, &order[own..]);
    reasons.extend(rest.into_iter().map(filled));
    outcome(Rule::EqualShares, sets, reasons)
}

/// Equal Shares, then those with most approvals.
pub(super) fn shares_then_approvals(options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let election = Election::new(options, ballots, seats);
    let bought = follow(&mut election.shares(), vec![election.start()]);
    let approvals = counted(options, ballots);
    let mut sets = Sets::default();
    sets.followed(bought.complete);
    for (_, purse) in &bought.ways {
        fill_by(&mut sets, &purse.chosen, &approvals, seats);
    }
    let mut of_way = bought.ways.iter().filter(|(_, purse)| {
        let mut filled = Sets::default();
        fill_by(&mut filled, &purse.chosen, &approvals, seats);
        filled.first() == sets.first()
    });
    let order = of_way.next().map_or(&[][..], |(order, _)| order);
    let (mut reasons, _) = election.retraced(&BigInt::ZERO, order);
    reasons.extend(election.most_approved(order, sets.first()));
    outcome(Rule::EqualSharesAv, sets, reasons)
}

/// Equal Shares where everybody's share is raised, by one seat's price in all at a time, until
/// every seat is filled. Where fewer options have approvals than there are seats, no share is
/// enough: then those with most approvals, that is all of them, and any of the others. A raise may
/// pay for more than there are seats; those bought first have them, so that a group may be left
/// out here to which the method alone would give its part.
pub(super) fn raised_shares(
    options: usize,
    ballots: &Approvals,
    seats: usize,
) -> Result<Outcome, Unfit> {
    let election = Election::new(options, ballots, seats);
    let backed = |option: &usize| !election.electorate.supporters[*option].is_empty();
    if (0..options).filter(backed).count() < seats {
        return Ok(election.by_approvals());
    }
    let raised = raise(&mut election.shares(), &election.pot(), |purse| {
        if purse.chosen.len() == seats {
            Verdict::Done
        } else {
            Verdict::Short
        }
    })?;
    let (reasons, _) = election.retraced(&raised.raises, &raised.order);
    Ok(outcome(Rule::EqualSharesIncrement, raised.sets, reasons))
}

impl<'a> Election<'a> {
    fn new(options: usize, ballots: &'a Approvals, seats: usize) -> Self {
        Election {
            ballots,
            electorate: Electorate::approving(options, ballots),
            costs: vec![1; options],
            seats,
        }
    }

    fn phragmen(&self) -> Phragmen<'_> {
        Phragmen {
            electorate: &self.electorate,
            costs: &self.costs,
            until: Until::Seats(self.seats),
        }
    }

    fn shares(&self) -> EqualShares<'_> {
        EqualShares::new(&self.electorate, &self.costs, self.seats)
    }

    /// The price of all seats.
    fn pot(&self) -> Pot {
        Pot {
            total: self.seats.into(),
            step: 1.into(),
        }
    }

    /// Everybody has the same share of it.
    fn start(&self) -> Way<Purse<'_>> {
        let purse = self.pot().shared(&self.electorate, &BigInt::ZERO);
        (Vec::new(), purse)
    }

    /// Why Equal Shares bought these, after so many raises.
    fn retraced(&self, raises: &BigInt, order: &[usize]) -> (Vec<Seat>, Purse<'_>) {
        let start = self.pot().shared(&self.electorate, raises);
        retrace(&self.shares(), start, order)
    }

    /// The seats that are filled by most approvals, once these have been bought.
    fn most_approved(&self, bought: &[usize], set: &[usize]) -> Vec<Seat> {
        let approvals = counted(self.electorate.options, self.ballots);
        let mut rest: Vec<usize> = set.to_vec();
        rest.retain(|option| !bought.contains(option));
        rest.sort_by(|&a, &b| approvals[b].cmp(&approvals[a]).then(a.cmp(&b)));
        let mut taken = bought.to_vec();
        let mut seats = Vec::new();
        for option in rest {
            let open = |other: &usize| !taken.contains(other);
            let figure = |other| open(&other).then(|| approvals[other].clone());
            let level = |&other: &usize| {
                open(&other) && other != option && approvals[other] == approvals[option]
            };
            let options = 0..self.electorate.options;
            seats.push(Seat {
                option,
                figures: options.clone().map(figure).collect(),
                tied: options.filter(level).collect(),
                paid: Vec::new(),
                completion: true,
            });
            taken.push(option);
        }
        seats
    }

    /// All seats by most approvals.
    fn by_approvals(&self) -> Outcome {
        let approvals = counted(self.electorate.options, self.ballots);
        let mut sets = Sets::default();
        fill_by(&mut sets, &[], &approvals, self.seats);
        let reasons = self.most_approved(&[], sets.first());
        outcome(Rule::EqualSharesIncrement, sets, reasons)
    }
}

/// The sets that the ways end in.
fn gathered(ends: &Ends<Purse<'_>>) -> Sets {
    let mut sets = Sets::default();
    sets.followed(ends.complete);
    for (order, _) in &ends.ways {
        sets.add(order.clone());
    }
    sets
}

/// The order in which the first way to this set chose.
fn order_of<'a>(ways: &'a [Way<Purse<'_>>], set: &[usize]) -> &'a [usize] {
    ways.iter()
        .find(|(_, purse)| purse.chosen == set)
        .map_or(&[], |(order, _)| order)
}

/// A seat of the completion.
fn filled(seat: Seat) -> Seat {
    Seat {
        completion: true,
        ..seat
    }
}

fn outcome(rule: Rule, sets: Sets, seats: Vec<Seat>) -> Outcome {
    let (sets, complete) = sets.into_parts();
    Outcome {
        rule,
        sets,
        ranking: None,
        complete,
        reasons: Reasons::Seats(seats),
    }
}
