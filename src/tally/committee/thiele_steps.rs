//! Thiele's rules seat by seat: each seat goes to the option that adds most to the score.

use super::super::outcome::{Outcome, Reasons, Seat};
use super::super::rule::Rule;
use super::super::spending::Electorate;
use super::super::spending::branch::{Sets, Stepwise, follow, retrace};
use super::Approvals;
use super::thiele::{Holdings, Shares};
use num_bigint::BigUint;

/// One of the rules among these voters.
struct Steps<'a> {
    electorate: &'a Electorate,
    shares: Shares,
    seats: usize,
}

/// Chooses seat by seat.
pub(super) fn decide(rule: Rule, options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let electorate = Electorate::approving(options, ballots);
    let mut steps = Steps {
        electorate: &electorate,
        shares: Shares::of(rule, seats),
        seats,
    };
    let ends = follow(&mut steps, vec![(Vec::new(), Vec::new())]);
    let mut sets = Sets::default();
    sets.followed(ends.complete);
    for (_, set) in &ends.ways {
        sets.add(set.clone());
    }
    let way = ends.ways.iter().find(|(_, set)| set == sets.first());
    let order = way.map_or(&[][..], |(order, _)| order);
    let (seats, _) = retrace(&steps, Vec::new(), order);
    let (sets, complete) = sets.into_parts();
    Outcome {
        rule,
        sets,
        ranking: None,
        complete,
        reasons: Reasons::Seats(seats),
    }
}

impl Steps<'_> {
    /// What each option that has no seat would add.
    fn gains(&self, chosen: &[usize]) -> Vec<(usize, BigUint)> {
        let mut holdings = Holdings::none(self.electorate, self.shares.counts.clone());
        chosen.iter().for_each(|&option| holdings.add(option));
        (0..self.electorate.options)
            .filter(|option| !chosen.contains(option))
            .map(|option| (option, holdings.gain(option)))
            .collect()
    }
}

/// Those that add most.
fn greatest(gains: &[(usize, BigUint)]) -> Vec<usize> {
    let most = gains.iter().map(|(_, gain)| gain).max();
    let level = gains.iter().filter(|(_, gain)| Some(gain) == most);
    level.map(|(option, _)| *option).collect()
}

impl Stepwise for Steps<'_> {
    /// Who has a seat, ascending: what an option adds does not depend on the order.
    type State = Vec<usize>;

    fn leaders(&mut self, chosen: &Vec<usize>) -> Vec<usize> {
        if chosen.len() >= self.seats {
            return Vec::new();
        }
        greatest(&self.gains(chosen))
    }

    fn take(&self, chosen: &Vec<usize>, option: usize) -> Vec<usize> {
        let mut more = chosen.clone();
        more.insert(more.partition_point(|&other| other < option), option);
        more
    }

    fn explain(&self, chosen: &Vec<usize>, option: usize) -> (Seat, Vec<usize>) {
        let gains = self.gains(chosen);
        let tied = greatest(&gains);
        let mut figures = vec![None; self.electorate.options];
        for (option, gain) in gains {
            figures[option] = Some(self.shares.whole(gain));
        }
        let seat = Seat {
            option,
            figures,
            tied: tied.into_iter().filter(|&other| other != option).collect(),
            paid: Vec::new(),
            completion: false,
        };
        (seat, self.take(chosen, option))
    }

    fn amounts(&self) -> usize {
        self.seats
    }
}
