//! Choosing so many of the options from approvals: by most approvals, or so that every group of
//! voters gets its part.
//!
//! Where more seats are asked for than there are options, every option has one. Options that
//! nobody approves come last, all level. What each rule is and guarantees: Lackner and Skowron,
//! *Multi-Winner Voting with Approval Preferences*, 2023.

mod enestroem;
mod paying;
#[cfg(test)]
mod properties;
mod separable;
#[cfg(test)]
mod tests;
mod thiele;
mod thiele_best;
mod thiele_steps;
mod votes;

use super::outcome::Outcome;
use super::poll::{Form, Weighed};
use super::rule::Rule;
use super::spending::branch::Sets;
use super::unfit::Unfit;

/// A ballot: the options it approves, and how many gave it.
type Approvals = [Weighed<Vec<usize>>];

/// Chooses by a rule that reads approvals.
pub fn decide(
    rule: Rule,
    options: usize,
    ballots: &Approvals,
    seats: usize,
) -> Result<Outcome, Unfit> {
    let seats = seats.min(options);
    match rule {
        Rule::Av | Rule::Sav => Ok(separable::decide(rule, options, ballots, seats)),
        Rule::Pav | Rule::Cc => thiele_best::decide(rule, options, ballots, seats),
        Rule::SeqPav | Rule::SeqCc => Ok(thiele_steps::decide(rule, options, ballots, seats)),
        Rule::SeqPhragmen => Ok(paying::phragmen(options, ballots, seats)),
        Rule::PhragmenEnestroem => enestroem::decide(options, ballots, seats),
        Rule::EqualShares => Ok(paying::shares_then_phragmen(options, ballots, seats)),
        Rule::EqualSharesAv => Ok(paying::shares_then_approvals(options, ballots, seats)),
        Rule::EqualSharesIncrement => paying::raised_shares(options, ballots, seats),
        rule if rule.needs_money() => Err(Unfit::NoMoney),
        _ => Err(Unfit::Form {
            form: Form::Approvals,
        }),
    }
}

/// Every set that fills up what is certain from those level at the limit.
fn fill(sets: &mut Sets, certain: &[usize], level: &[usize], seats: usize) {
    if certain.len() >= seats || level.is_empty() {
        sets.add(certain.to_vec());
        return;
    }
    for (place, &option) in level.iter().enumerate() {
        let enough = certain.len() + level.len() - place >= seats;
        if sets.overfull() || !enough {
            return;
        }
        let longer: Vec<usize> = certain.iter().copied().chain([option]).collect();
        fill(sets, &longer, &level[place + 1..], seats);
    }
}

/// Every set that fills up what is certain with the greatest figures.
fn fill_by<F: Ord>(sets: &mut Sets, certain: &[usize], figures: &[F], seats: usize) {
    let mut rest: Vec<usize> = (0..figures.len())
        .filter(|option| !certain.contains(option))
        .collect();
    rest.sort_by(|&a, &b| figures[b].cmp(&figures[a]).then(a.cmp(&b)));
    let open = seats.saturating_sub(certain.len()).min(rest.len());
    let Some(last) = open.checked_sub(1).map(|last| &figures[rest[last]]) else {
        return sets.add(certain.to_vec());
    };
    let above = rest.iter().filter(|&&option| figures[option] > *last);
    let certain: Vec<usize> = certain.iter().chain(above).copied().collect();
    let level: Vec<usize> = rest
        .into_iter()
        .filter(|&option| figures[option] == *last)
        .collect();
    fill(sets, &certain, &level, seats);
}
