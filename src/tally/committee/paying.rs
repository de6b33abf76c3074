//! Rules where the voters pay for seats: Phragmén's sequential rule, and the Method of Equal
//! Shares with what fills the seats that it leaves empty. A seat costs 1.

use super::super::decide::Unfit;
use super::super::outcome::{Outcome, Reasons, Seat};
use super::super::rule::Rule;
use super::super::spending::branch::{Ends, Sets, Way, follow, retrace};
use super::super::spending::phragmen::{Phragmen, Until};
use super::super::spending::purse::Purse;
use super::super::spending::shares::EqualShares;
use super::super::spending::steady::Steady;
use super::super::spending::{Electorate, Line};
use super::separable::counted;
use super::{Approvals, fill_by};
use num_bigint::BigInt;

/// How many times at most the shares are raised to another outcome.
const MOST_RAISES: usize = 5_000;

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
    let bought = follow(
        &mut election.shares(None),
        vec![election.start(seats.into(), 0)],
    );
    let mut ends = follow(&mut election.phragmen(), bought.ways.clone());
    ends.complete &= bought.complete;
    let sets = gathered(&ends);
    let order = order_of(&ends.ways, sets.first());
    let own = bought.ways.iter().filter(|(own, _)| order.starts_with(own));
    let own = own.map(|(own, _)| own.len()).max().unwrap_or(0);
    let (mut reasons, left) = election.retraced(seats.into(), &order[..own]);
    let (rest, _) = retrace(&election.phragmen(), left, &order[own..]);
    reasons.extend(rest.into_iter().map(filled));
    outcome(Rule::EqualShares, sets, reasons)
}

/// Equal Shares, then those with most approvals.
pub(super) fn shares_then_approvals(options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let election = Election::new(options, ballots, seats);
    let bought = follow(
        &mut election.shares(None),
        vec![election.start(seats.into(), 0)],
    );
    let approvals = counted(options, ballots);
    let mut sets = Sets::default();
    sets.cut = !bought.complete;
    for (_, purse) in &bought.ways {
        fill_by(&mut sets, &purse.chosen, &approvals, seats);
    }
    let mut of_way = bought.ways.iter().filter(|(_, purse)| {
        let mut filled = Sets::default();
        fill_by(&mut filled, &purse.chosen, &approvals, seats);
        filled.first() == sets.first()
    });
    let order = of_way.next().map_or(&[][..], |(order, _)| order);
    let (mut reasons, _) = election.retraced(seats.into(), order);
    reasons.extend(election.most_approved(order, sets.first()));
    outcome(Rule::EqualSharesAv, sets, reasons)
}

/// Equal Shares where everybody's share is raised, by one seat's price in all at a time, until
/// every seat is filled. Where fewer options have approvals than there are seats, no share is
/// enough: then those with most approvals, that is all of them, and any of the others.
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
    let mut sets = Sets::default();
    let mut reasons = None;
    let mut total = BigInt::from(seats);
    for _ in 0..MOST_RAISES {
        let mut rule = election.shares(Some(Steady::default()));
        let ends = follow(&mut rule, vec![election.start(total.clone(), 1)]);
        let before = sets.clone();
        sets.cut |= !ends.complete;
        let (full, short): (Vec<_>, Vec<_>) = ends
            .ways
            .into_iter()
            .partition(|(order, _)| order.len() == seats);
        full.iter().for_each(|(order, _)| sets.add(order.clone()));
        if sets.first() != before.first() || (reasons.is_none() && !full.is_empty()) {
            let order = order_of(&full, sets.first());
            reasons = Some(election.retraced(total.clone(), order).0);
        }
        let steady = rule.steady.and_then(|steady| steady.raises);
        match steady {
            Some(raises) if !short.is_empty() => total += raises + 1,
            _ => {
                return Ok(outcome(
                    Rule::EqualSharesIncrement,
                    sets,
                    reasons.unwrap_or_default(),
                ));
            }
        }
    }
    Err(Unfit::TooLarge)
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

    fn shares(&self, steady: Option<Steady>) -> EqualShares<'_> {
        EqualShares {
            electorate: &self.electorate,
            costs: &self.costs,
            seats: self.seats,
            steady,
        }
    }

    /// Everybody has the same share of the price of so many seats; of so many more after a raise.
    fn start(&self, total: BigInt, raise: u8) -> Way<Purse> {
        let voters = self.electorate.voters().max(1);
        let each = Line {
            now: total,
            growth: raise.into(),
        };
        let purse = Purse::even(&self.electorate, each, voters.into());
        (Vec::new(), purse)
    }

    /// Why Equal Shares with so much money in all bought these.
    fn retraced(&self, total: BigInt, order: &[usize]) -> (Vec<Seat>, Purse) {
        retrace(&self.shares(None), self.start(total, 0).1, order)
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
fn gathered(ends: &Ends<Purse>) -> Sets {
    let mut sets = Sets::default();
    sets.cut = !ends.complete;
    for (order, _) in &ends.ways {
        sets.add(order.clone());
    }
    sets
}

/// The order in which the first way to this set chose.
fn order_of<'a>(ways: &'a [Way<Purse>], set: &[usize]) -> &'a [usize] {
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
