//! Eneström's rule, Phragmén's first: every ballot is worth one vote; the option with the greatest
//! vote takes the seat and uses up one quota of it, each of its ballots losing the same part
//! (Eneström, *Om aritmetiska och statistiska metoder för proportionella val*, 1896; Janson,
//! *Phragmén's and Thiele's election methods*, 2016, section 18.5). The quota is all votes through
//! the number of seats.

use super::super::outcome::{Exact, Outcome, Reasons, Seat};
use super::super::rule::Rule;
use super::super::spending::Electorate;
use super::super::spending::branch::{Sets, Stepwise, follow, retrace};
use super::super::unfit::Unfit;
use super::Approvals;
use super::votes::Votes;
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
    let start = Votes::whole(&electorate);
    let ends = follow(&mut rule, vec![(Vec::new(), start.clone())]);
    if rule.too_fine {
        return Err(Unfit::TooLarge);
    }
    let mut sets = Sets::default();
    sets.followed(ends.complete);
    for (order, _) in &ends.ways {
        sets.add(order.clone());
    }
    let way = ends
        .ways
        .iter()
        .find(|(_, votes)| votes.chosen == sets.first());
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
    /// The vote of each option that has no seat, in parts.
    fn votes(&self, votes: &Votes) -> Vec<(usize, BigInt)> {
        (0..self.electorate.options)
            .filter(|option| !votes.chosen.contains(option))
            .map(|option| (option, votes.of(self.electorate, option)))
            .collect()
    }
}

/// Those with the greatest vote.
fn greatest(votes: &[(usize, BigInt)]) -> Vec<usize> {
    let most = votes.iter().map(|(_, vote)| vote).max();
    let level = votes.iter().filter(|(_, vote)| Some(vote) == most);
    level.map(|(option, _)| *option).collect()
}

impl Stepwise for Enestroem<'_> {
    type State = Votes;

    fn leaders(&mut self, votes: &Votes) -> Vec<usize> {
        self.too_fine |= votes.parts.bits() > MOST_DIGITS;
        if votes.chosen.len() >= self.seats || self.too_fine {
            return Vec::new();
        }
        greatest(&self.votes(votes))
    }

    fn take(&self, votes: &Votes, option: usize) -> Votes {
        let vote = votes.of(self.electorate, option) * self.seats;
        let left = &vote - &self.voters * &votes.parts;
        if left.is_positive() {
            votes.cut(self.electorate, option, &left, &vote)
        } else {
            votes.cut(self.electorate, option, &BigInt::ZERO, &BigInt::one())
        }
    }

    fn explain(&self, votes: &Votes, option: usize) -> (Seat, Votes) {
        let all = self.votes(votes);
        let tied = greatest(&all);
        let mut figures = vec![None; self.electorate.options];
        for (option, vote) in all {
            figures[option] = Some(Exact::new(vote, votes.parts.clone()));
        }
        let later = self.take(votes, option);
        let seat = Seat {
            option,
            figures,
            tied: tied.into_iter().filter(|&other| other != option).collect(),
            paid: votes.lost(self.electorate, &later),
            completion: false,
        };
        (seat, later)
    }

    fn amounts(&self) -> usize {
        self.electorate.weights.len()
    }
}
