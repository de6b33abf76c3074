//! Choosing what to pay for from so much money: what costs too much is left out, and options that
//! nobody gets anything of are never bought.
//!
//! What a voter gets of an option is 1 if they approved it, and its points if they gave points;
//! rules *by cost* count what an approved option costs instead. Rankings are read in two ways, as
//! they are elsewhere. Where votes are counted ([`Rule::Greedy`], [`Rule::Welfare`]) an option gets
//! its place from the end: with three places 3, 2 and 1, as the cities count. Where voters buy, or
//! cost is weighed, it is worth Borda's count: 2, 1 and 0, the last place being no better than none.
//! There are as many places as the longest ballot names, but at least two; equals all have the best
//! place among them.
//!
//! The literature and its measures: Rey and Maly, *The (Computational) Social Choice Take on
//! Indivisible Participatory Budgeting*, 2023.

mod buying;
mod greedy;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod welfare;

use super::outcome::{Outcome, Reasons, Seat};
use super::poll::{Ballots, Form, Money, Weighed};
use super::rule::Rule;
use super::spending::Electorate;
use super::spending::branch::Sets;
use super::unfit::Unfit;

/// An election in which options cost money.
struct Election<'a> {
    rule: Rule,
    electorate: Electorate,
    money: &'a Money,
}

impl Election<'_> {
    /// What came out, choice by choice.
    fn outcome(&self, sets: Sets, seats: Vec<Seat>) -> Outcome {
        let (sets, complete) = sets.into_parts();
        Outcome {
            rule: self.rule,
            sets,
            ranking: None,
            complete,
            reasons: Reasons::Seats(seats),
        }
    }
}

/// Chooses by a rule that spends money.
pub fn decide(
    rule: Rule,
    options: usize,
    ballots: &Ballots,
    money: &Money,
) -> Result<Outcome, Unfit> {
    let election = Election {
        rule,
        electorate: Electorate::new(options, &worths(rule, ballots, money)?),
        money,
    };
    match rule {
        Rule::Greedy | Rule::GreedyPerCost | Rule::GreedyPerCostByCost => {
            Ok(greedy::decide(&election))
        }
        Rule::BudgetShares | Rule::BudgetSharesByCost => Ok(buying::shares(&election)),
        Rule::BudgetSharesIncrement | Rule::BudgetSharesByCostIncrement => {
            buying::raised_shares(&election)
        }
        Rule::BudgetPhragmen => Ok(buying::phragmen(&election)),
        Rule::Welfare | Rule::WelfareByCost => welfare::decide(&election),
        _ => Err(Unfit::Form {
            form: ballots.form(),
        }),
    }
}

/// What each voter of a ballot gets of an option.
type Worth = (usize, u64);

/// What each ballot says its voters get of which options.
fn worths(rule: Rule, ballots: &Ballots, money: &Money) -> Result<Vec<Weighed<Vec<Worth>>>, Unfit> {
    let form = ballots.form();
    if !rule.forms().contains(&form) {
        return Err(Unfit::Form { form });
    }
    let by_cost = matches!(
        rule,
        Rule::GreedyPerCostByCost
            | Rule::BudgetSharesByCost
            | Rule::BudgetSharesByCostIncrement
            | Rule::WelfareByCost
    );
    Ok(match ballots {
        Ballots::Approvals(ballots) if by_cost => each(ballots, |ballot| {
            let cost = |&option: &usize| (option, money.costs[option]);
            ballot.iter().map(cost).collect()
        }),
        Ballots::Approvals(ballots) => each(ballots, |ballot| {
            ballot.iter().map(|&option| (option, 1)).collect()
        }),
        Ballots::Amounts(ballots) => ballots.clone(),
        Ballots::Rankings(ballots) => {
            let counted = matches!(rule, Rule::Greedy | Rule::Welfare);
            let first = places(ballots) - u64::from(!counted);
            each(ballots, |ballot| from_the_end(ballot, first))
        }
        Ballots::Stances(_) => {
            return Err(Unfit::Form {
                form: Form::Stances,
            });
        }
    })
}

/// The same ballots, read otherwise.
fn each<B, C>(ballots: &[Weighed<B>], read: impl Fn(&B) -> C) -> Vec<Weighed<C>> {
    ballots
        .iter()
        .map(|(ballot, count)| (read(ballot), *count))
        .collect()
}

/// How many places there are to rank.
fn places(ballots: &[Weighed<Vec<Vec<usize>>>]) -> u64 {
    let ranked = |ballot: &Vec<Vec<usize>>| ballot.iter().map(Vec::len).sum();
    let longest: Option<usize> = ballots.iter().map(|(ballot, _)| ranked(ballot)).max();
    longest.unwrap_or(0).max(2) as u64
}

/// What each option of a ballot is worth if the first is worth so much and each further place one
/// less; options ascending.
fn from_the_end(ballot: &[Vec<usize>], first: u64) -> Vec<Worth> {
    let mut worth = first;
    let mut worths = Vec::new();
    for equals in ballot {
        worths.extend(equals.iter().map(|&option| (option, worth)));
        worth = worth.saturating_sub(equals.len() as u64);
    }
    worths.sort_unstable();
    worths
}
