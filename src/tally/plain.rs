//! The rules that give each option one figure from numbers or answers: sum, mean, median, and those
//! for less those against. The options are ranked by their figures, and the first of them win.

use super::outcome::{Exact, MOST_OUTCOMES, Outcome, Reasons};
use super::poll::Weighed;
use super::rule::Rule;
use super::stance::Answer;
use num_bigint::BigInt;
use std::cmp::Reverse;

/// What voters gave one option: each number with how many gave it.
type Given = Vec<(u64, u64)>;

/// Ranks by the sum, the mean or the median of the numbers given. Mean and median are of those who
/// gave the option a number; an option that nobody gave any comes last by them.
pub(super) fn amounts(
    rule: Rule,
    options: usize,
    ballots: &[Weighed<Vec<(usize, u64)>>],
    seats: usize,
) -> Outcome {
    let mut given = vec![Given::new(); options];
    for (ballot, voters) in ballots {
        for (option, amount) in ballot {
            given[*option].push((*amount, *voters));
        }
    }
    let figure = match rule {
        Rule::Mean => mean,
        Rule::Median => median,
        _ => |given: Given| Some(Exact::from(sum(&given))),
    };
    by_figures(rule, given.into_iter().map(figure).collect(), seats)
}

/// Ranks by those who agree less those who disagree.
pub(super) fn net_agreement(
    options: usize,
    ballots: &[Weighed<Vec<(usize, Answer)>>],
    seats: usize,
) -> Outcome {
    let mut balances = vec![BigInt::ZERO; options];
    for (ballot, voters) in ballots {
        for (option, answer) in ballot {
            match answer {
                Answer::Agree => balances[*option] += *voters,
                Answer::Disagree => balances[*option] -= *voters,
                Answer::Pass => {}
            }
        }
    }
    let figures = balances.into_iter().map(|it| Some(Exact::from(it)));
    by_figures(Rule::NetAgreement, figures.collect(), seats)
}

fn sum(given: &Given) -> BigInt {
    let weighed = given
        .iter()
        .map(|(amount, voters)| u128::from(*amount) * u128::from(*voters));
    weighed.fold(BigInt::ZERO, |sum, part| sum + part)
}

fn voters(given: &Given) -> u128 {
    given.iter().map(|(_, voters)| u128::from(*voters)).sum()
}

fn mean(given: Given) -> Option<Exact> {
    let voters = voters(&given);
    (voters > 0).then(|| Exact::new(sum(&given), voters.into()))
}

/// Halfway between the two in the middle where their number is even.
fn median(mut given: Given) -> Option<Exact> {
    given.sort_unstable();
    let voters = voters(&given);
    let low = at(&given, voters.checked_sub(1)? / 2)?;
    let high = at(&given, voters / 2)?;
    Some(Exact::new(BigInt::from(low) + high, 2.into()))
}

/// The number of the voter at this place, from 0, when they stand in order of what they gave.
fn at(sorted: &Given, place: u128) -> Option<u64> {
    let mut before = 0_u128;
    let found = sorted.iter().find(|(_, voters)| {
        before += u128::from(*voters);
        before > place
    });
    found.map(|(amount, _)| *amount)
}

/// The outcome of a rule that ranks by one figure: the greatest first, no figure last.
pub fn by_figures(rule: Rule, figures: Vec<Option<Exact>>, seats: usize) -> Outcome {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_by_key(|&option| Reverse(&figures[option]));
    let equals = order.chunk_by(|&a, &b| figures[a] == figures[b]);
    let ranking: Vec<Vec<usize>> = equals.map(<[usize]>::to_vec).collect();
    let (sets, complete) = first(&ranking, seats);
    Outcome {
        rule,
        sets,
        ranking: Some(ranking),
        complete,
        reasons: Reasons::Figures(figures),
    }
}

/// Every set that takes the first `seats` of a ranking, and whether those are all: where a group of
/// equals has more than the seats left, each choice among them is one.
fn first(ranking: &[Vec<usize>], seats: usize) -> (Vec<Vec<usize>>, bool) {
    let mut sure = Vec::new();
    for group in ranking {
        let left = seats - sure.len();
        if group.len() > left {
            let mut choices = choices(group, left, MOST_OUTCOMES + 1);
            let complete = choices.len() <= MOST_OUTCOMES;
            choices.truncate(MOST_OUTCOMES);
            let mut sets: Vec<Vec<usize>> = choices
                .into_iter()
                .map(|chosen| [sure.as_slice(), &chosen].concat())
                .collect();
            sets.iter_mut().for_each(|set| set.sort_unstable());
            sets.sort_unstable();
            return (sets, complete);
        }
        sure.extend_from_slice(group);
    }
    sure.sort_unstable();
    (vec![sure], true)
}

/// Every way to choose `count` of these, in order, up to a number of ways.
fn choices(among: &[usize], count: usize, most: usize) -> Vec<Vec<usize>> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut found = Vec::new();
    while found.len() < most {
        found.push(places.iter().map(|&place| among[place]).collect());
        // The last place that can still move up; those behind it follow close.
        let movable = |&at: &usize| places[at] < among.len() - count + at;
        let Some(at) = (0..count).rev().find(movable) else {
            break;
        };
        let from = places[at] + 1;
        for (step, place) in places[at..].iter_mut().enumerate() {
            *place = from + step;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(number: i64) -> Option<Exact> {
        Some(Exact::from(BigInt::from(number)))
    }

    fn half(twice: i64) -> Option<Exact> {
        Some(Exact::new(twice.into(), 2.into()))
    }

    /// Two voters give the first option 5 and 0, one of them the second 3; nobody the third.
    fn scores() -> Vec<Weighed<Vec<(usize, u64)>>> {
        vec![(vec![(0, 5), (1, 3)], 1), (vec![(0, 0)], 1)]
    }

    #[test]
    fn mean_and_median_are_of_those_who_gave_a_number_and_the_sum_of_all() {
        let figures = |rule| match amounts(rule, 3, &scores(), 1) {
            Outcome {
                reasons: Reasons::Figures(figures),
                ranking,
                ..
            } => (figures, ranking.unwrap()),
            other => panic!("{other:?}"),
        };
        let (sums, order) = figures(Rule::Sum);
        assert_eq!(sums, [whole(5), whole(3), whole(0)]);
        assert_eq!(order, [[0], [1], [2]]);
        let (means, order) = figures(Rule::Mean);
        assert_eq!(means, [half(5), whole(3), None]);
        assert_eq!(order, [[1], [0], [2]]);
        assert_eq!(figures(Rule::Median).0, [half(5), whole(3), None]);
    }

    #[test]
    fn a_ballot_of_many_counts_as_many() {
        let ballots = [(vec![(0, 1)], 3), (vec![(0, 4), (1, 2)], 2)];
        let outcome = |rule| amounts(rule, 2, &ballots, 1).reasons;
        let figures = |first, second| Reasons::Figures(vec![first, second]);
        assert_eq!(outcome(Rule::Sum), figures(whole(11), whole(4)));
        assert_eq!(outcome(Rule::Median), figures(whole(1), whole(2)));
    }

    #[test]
    fn every_way_to_fill_the_last_seats_from_equals_is_an_outcome() {
        let ballots = [(vec![(0, 1), (1, 1), (2, 1), (3, 2)], 1)];
        let outcome = amounts(Rule::Sum, 4, &ballots, 3);
        assert_eq!(outcome.sets, [[0, 1, 3], [0, 2, 3], [1, 2, 3]]);
        assert!(outcome.complete);
    }

    #[test]
    fn more_outcomes_than_anybody_reads_are_said_to_be_more() {
        let outcome = amounts(Rule::Sum, 30, &[], 15);
        assert_eq!(outcome.sets.len(), MOST_OUTCOMES);
        assert!(!outcome.complete);
    }

    #[test]
    fn who_passes_weighs_nothing() {
        let ballots = [
            (vec![(0, Answer::Agree), (1, Answer::Pass)], 3),
            (vec![(0, Answer::Disagree)], 5),
        ];
        let outcome = net_agreement(2, &ballots, 1);
        assert_eq!(outcome.ranking, Some(vec![vec![1], vec![0]]));
        assert_eq!(outcome.reasons, Reasons::Figures(vec![whole(-2), whole(0)]));
    }

    #[test]
    fn numbers_at_the_edge_of_what_fits_are_summed_exactly() {
        let ballots = [
            (vec![(0, u64::MAX)], u64::MAX),
            (vec![(0, u64::MAX)], u64::MAX),
        ];
        let square = BigInt::from(u64::MAX) * BigInt::from(u64::MAX);
        let outcome = amounts(Rule::Sum, 1, &ballots, 1);
        assert_eq!(
            outcome.reasons,
            Reasons::Figures(vec![Some(Exact::from(square * 2))])
        );
    }
}
