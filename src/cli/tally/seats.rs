//! Seats and purchases for people: who took each, by which figure, and who paid for it.

use super::book::{hanging, heading};
use super::figure;
use super::scene::Scene;
use crate::tally::outcome::{Exact, Seat};
use crate::tally::poll::Ballots;
use crate::tally::rule::Rule;
use crate::text::t;
use num_traits::Zero;

/// Seat by seat, in the order of filling.
pub(super) fn write(page: &mut String, scene: Scene<'_>, seats: &[Seat]) {
    let words = scene.words;
    heading(page, &t!(words, "tally-steps"));
    let mut completion = false;
    for (at, seat) in (1..).zip(seats) {
        if seat.completion && !completion {
            completion = true;
            hanging(page, &t!(words, "tally-completion"), "  ", "  ");
        }
        let first = format!("{at:>4}. ");
        hanging(page, &said(scene, seat), &first, "      ");
    }
}

fn said(scene: Scene<'_>, seat: &Seat) -> String {
    let words = scene.words;
    let mut said = scene.name(seat.option);
    if let Some(money) = &scene.counted.held.poll.money {
        said += " – ";
        said += &t!(words, "tally-cost", amount = money.costs[seat.option]);
    }
    if let Some(figure) = &seat.figures[seat.option] {
        let figure = figure::shown(words, figure);
        said += ". ";
        let measure = measure(scene.counted.outcome.rule, seat.completion);
        said += &t!(words, measure, figure = figure);
    } else {
        said += ".";
    }
    if !seat.tied.is_empty() {
        said += " ";
        said += &t!(words, "tally-by-tie", names = scene.names(&seat.tied));
    }
    if let Some(paid) = paid(scene, seat) {
        said += " ";
        said += &paid;
    }
    said
}

/// What the figure of a seat is.
fn measure(rule: Rule, completion: bool) -> &'static str {
    match (rule, completion) {
        (Rule::EqualSharesAv, true) | (Rule::Greedy, _) => "tally-by-votes",
        (Rule::GreedyPerCost | Rule::GreedyPerCostByCost, _) => "tally-by-votes-per-cost",
        (Rule::EqualShares, true) | (Rule::SeqPhragmen | Rule::BudgetPhragmen, _) => {
            "tally-by-moment"
        }
        (Rule::SeqPav | Rule::SeqCc | Rule::PhragmenEnestroem, _) => "tally-by-weight",
        _ => "tally-by-price",
    }
}

/// How many paid, how much in all, and from how much to how much each.
fn paid(scene: Scene<'_>, seat: &Seat) -> Option<String> {
    let words = scene.words;
    let weight = |ballot: usize| match &scene.counted.held.poll.ballots {
        Ballots::Approvals(all) => all[ballot].1,
        Ballots::Rankings(all) => all[ballot].1,
        Ballots::Amounts(all) => all[ballot].1,
        Ballots::Stances(all) => all[ballot].1,
    };
    let payers = seat.paid.iter().filter(|(_, each)| !each.is_zero());
    let (mut voters, mut sum) = (0, Exact::zero());
    for (ballot, each) in payers.clone() {
        voters += weight(*ballot);
        sum += each * Exact::from(num_bigint::BigInt::from(weight(*ballot)));
    }
    let least = payers.clone().map(|(_, each)| each).min()?;
    let most = payers.map(|(_, each)| each).max()?;
    let sum = figure::shown(words, &sum);
    let (low, high) = (figure::shown(words, least), figure::shown(words, most));
    let said = match least == most {
        true => t!(words, "tally-paid", voters = voters, sum = sum, each = low),
        false => t!(
            words,
            "tally-paid-between",
            voters = voters,
            sum = sum,
            least = low,
            most = high
        ),
    };
    Some(said.into_owned())
}
