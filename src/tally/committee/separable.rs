//! Rules where each option has a figure of its own and the greatest win: most approvals, and
//! satisfaction approval (Brams and Kilgour, 2014), where a ballot is one vote shared by all it
//! marks.

use super::super::outcome::{Exact, Outcome, Reasons};
use super::super::rule::Rule;
use super::super::spending::branch::Sets;
use super::{Approvals, fill_by};
use num_traits::Zero;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Chooses the greatest figures.
pub(super) fn decide(rule: Rule, options: usize, ballots: &Approvals, seats: usize) -> Outcome {
    let figures = match rule {
        Rule::Sav => shared(options, ballots),
        _ => counted(options, ballots),
    };
    let mut sets = Sets::default();
    fill_by(&mut sets, &[], &figures, seats);
    let (sets, complete) = sets.into_parts();
    Outcome {
        rule,
        sets,
        ranking: Some(ranking(&figures)),
        complete,
        reasons: Reasons::Figures(figures.into_iter().map(Some).collect()),
    }
}

/// How many approve each.
pub(super) fn counted(options: usize, ballots: &Approvals) -> Vec<Exact> {
    let mut counts = vec![0u128; options];
    for (ballot, count) in ballots {
        for &option in ballot {
            counts[option] += u128::from(*count);
        }
    }
    let whole = |count: u128| Exact::from_integer(count.into());
    counts.into_iter().map(whole).collect()
}

/// How many approve each, a ballot's vote shared by all it marks.
fn shared(options: usize, ballots: &Approvals) -> Vec<Exact> {
    let mut by_length: Vec<BTreeMap<usize, u128>> = vec![BTreeMap::new(); options];
    for (ballot, count) in ballots {
        for &option in ballot {
            *by_length[option].entry(ballot.len()).or_default() += u128::from(*count);
        }
    }
    let sum = |counts: BTreeMap<usize, u128>| {
        counts
            .into_iter()
            .map(|(length, count)| Exact::new(count.into(), length.into()))
            .fold(Exact::zero(), |sum, share| sum + share)
    };
    by_length.into_iter().map(sum).collect()
}

/// All options in groups of equals, the greatest first.
fn ranking(figures: &[Exact]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_by_key(|&option| Reverse(&figures[option]));
    let level = |&a: &usize, &b: &usize| figures[a] == figures[b];
    order.chunk_by(level).map(<[usize]>::to_vec).collect()
}
