//! Thiele's rules exactly: the best of all sets, found by branch and bound. An option adds the
//! less the more there are beside it, so what a set can still reach is never more than what it has
//! and the greatest gains now: most sets are ruled out without being looked at.

use super::super::outcome::{Outcome, Reasons};
use super::super::rule::Rule;
use super::super::spending::Electorate;
use super::super::spending::branch::Sets;
use super::super::unfit::Unfit;
use super::Approvals;
use super::thiele::{Holdings, Score, Shares};
use num_bigint::BigUint;
use std::cmp::Reverse;

/// How many times at most a group of voters is looked at: a second or two. Two million sets of five
/// from fifty options among a hundred different ballots stay below it even if none is ruled out.
const MOST_LOOKS: u64 = 1 << 30;

/// Chooses the sets with the greatest score.
pub(super) fn decide(
    rule: Rule,
    options: usize,
    ballots: &Approvals,
    seats: usize,
) -> Result<Outcome, Unfit> {
    let electorate = Electorate::approving(options, ballots);
    let shares = Shares::of(rule, seats);
    let greatest = BigUint::from(electorate.voters()) * &shares.parts * seats;
    let (best, sets) = if greatest < BigUint::from(u128::MAX) {
        let fit = |share: &BigUint| u128::try_from(share).expect("less than the greatest score");
        let counts = shares.counts.iter().map(fit).collect();
        let (best, sets) = Search::new(&electorate, counts, seats).run()?;
        (best.into(), sets)
    } else {
        Search::new(&electorate, shares.counts.clone(), seats).run()?
    };
    let (sets, complete) = sets.into_parts();
    Ok(Outcome {
        rule,
        sets,
        ranking: None,
        complete,
        reasons: Reasons::Whole(shares.whole(best)),
    })
}

/// The search.
struct Search<'a, N> {
    electorate: &'a Electorate,
    holdings: Holdings<'a, N>,
    /// The options, those with most approvals first.
    order: Vec<usize>,
    seats: usize,
    chosen: Vec<usize>,
    best: N,
    sets: Sets,
    looks: u64,
}

impl<'a, N: Score> Search<'a, N> {
    fn new(electorate: &'a Electorate, shares: Vec<N>, seats: usize) -> Self {
        let mut order: Vec<usize> = (0..electorate.options).collect();
        order.sort_by_key(|&option| Reverse(electorate.backers(option)));
        Search {
            electorate,
            holdings: Holdings::none(electorate, shares),
            order,
            seats,
            chosen: Vec::new(),
            best: N::zero(),
            sets: Sets::default(),
            looks: 0,
        }
    }

    fn run(mut self) -> Result<(N, Sets), Unfit> {
        self.best = self.step_by_step();
        self.extend(0, &N::zero())?;
        Ok((self.best, self.sets))
    }

    /// The score that is reached seat by seat: a good one to begin with.
    fn step_by_step(&mut self) -> N {
        let mut rest = self.order.clone();
        let mut taken = Vec::new();
        let mut score = N::zero();
        while taken.len() < self.seats {
            let gains = rest.iter().map(|&option| self.holdings.gain(option));
            let Some((place, gain)) = gains.enumerate().max_by(|a, b| a.1.cmp(&b.1)) else {
                break;
            };
            score = score + gain;
            let option = rest.swap_remove(place);
            self.holdings.add(option);
            taken.push(option);
        }
        taken
            .iter()
            .for_each(|&option| self.holdings.remove(option));
        score
    }

    /// Tries every way to go on with options from this place in the order.
    fn extend(&mut self, from: usize, score: &N) -> Result<(), Unfit> {
        let open = self.seats - self.chosen.len();
        if open == 0 {
            self.record(score);
            return Ok(());
        }
        let gains: Vec<N> = (from..self.order.len())
            .map(|place| self.gain(self.order[place]))
            .collect();
        if self.looks > MOST_LOOKS {
            return Err(Unfit::TooLarge);
        }
        for place in 0..gains.len() {
            if gains.len() - place < open {
                break;
            }
            let reached = score.clone() + gains[place].clone();
            if !self.promising(&reached, &gains[place + 1..], open - 1) {
                continue;
            }
            let option = self.order[from + place];
            self.chosen.push(option);
            if open == 1 {
                self.record(&reached);
            } else {
                self.holdings.add(option);
                self.extend(from + place + 1, &reached)?;
                self.holdings.remove(option);
            }
            self.chosen.pop();
        }
        Ok(())
    }

    fn gain(&mut self, option: usize) -> N {
        let looks = self.electorate.supporters[option].len();
        self.looks += looks as u64 + 1;
        self.holdings.gain(option)
    }

    /// Whether the best there is can be reached with the greatest of these gains, or surpassed
    /// where there are too many as good to list.
    fn promising(&self, reached: &N, gains: &[N], open: usize) -> bool {
        let mut greatest: Vec<&N> = gains.iter().collect();
        greatest.sort_unstable_by(|a, b| b.cmp(a));
        let most = greatest
            .into_iter()
            .take(open)
            .fold(reached.clone(), |sum, gain| sum + gain.clone());
        most > self.best || (most == self.best && !self.sets.overfull())
    }

    fn record(&mut self, score: &N) {
        if *score > self.best {
            self.best = score.clone();
            self.sets = Sets::default();
        }
        if *score == self.best {
            self.sets.add(self.chosen.clone());
        }
    }
}
