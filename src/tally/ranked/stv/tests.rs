//! Counts that somebody else published, and what happens at the edges.

use super::*;
use crate::tally::outcome::{Act, Reasons, Stage};
use crate::tally::ranked::search::{Count, Open};
use crate::tally::ranked::tests::strict;
use proptest::prelude::*;

fn stages(outcome: &Outcome) -> &[Stage] {
    match &outcome.reasons {
        Reasons::Stages(stages) => stages,
        _ => panic!("a count goes by stages"),
    }
}

/// A decimal as it is written.
fn number(written: &str) -> Exact {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
    let units = format!("{whole}{decimals}").parse().unwrap();
    decimal(units, 10_u128.pow(decimals.len() as u32))
}

fn numbers(written: &[&str]) -> Vec<Option<Exact>> {
    let shown = |written: &&str| (!written.is_empty()).then(|| number(written));
    written.iter().map(shown).collect()
}

fn elected(stage: &Stage) -> Vec<usize> {
    let elected = stage.acts.iter().filter_map(|act| match act {
        Act::Elect(option) => Some(*option),
        _ => None,
    });
    elected.collect()
}

/// The guests of the encyclopaedias choose three of oranges (0), pears (1), chocolate (2),
/// strawberries (3) and sweets (4).
fn guests() -> Vec<Weighed<Ranking>> {
    strict(&[
        (4, &[0]),
        (2, &[1, 0]),
        (8, &[2, 3]),
        (4, &[2, 4]),
        (1, &[3]),
        (1, &[4]),
    ])
}

#[test]
fn the_guests_get_chocolate_oranges_and_strawberries() {
    let outcome = scottish(5, &guests(), 3);
    assert_eq!(outcome.sets, [[0, 2, 3]]);
    let stages = stages(&outcome);
    assert_eq!(stages[0].quota, Some(number("6")));
    let transfer = Act::Transfer {
        from: 2,
        value: number("0.5"),
    };
    assert_eq!(stages[0].acts, [Act::Elect(2), transfer]);
    assert_eq!(stages[1].votes, numbers(&["4", "2", "6", "5", "3"]));
    assert_eq!(stages[1].acts, [Act::Exclude(vec![1])]);
    assert_eq!(stages[2].votes, numbers(&["6", "", "6", "5", "3"]));
    assert_eq!(elected(&stages[2]), [0]);
    assert_eq!(stages[3].votes, numbers(&["6", "", "6", "5", ""]));
    assert_eq!(stages[3].exhausted, number("3"));
    assert_eq!(elected(&stages[3]), [3]);
}

#[test]
fn each_book_rounds_in_its_own_way() {
    let ballots = strict(&[(5, &[0, 1]), (2, &[0, 2]), (3, &[2])]);
    let outcome = scottish(3, &ballots, 2);
    assert_eq!(stages(&outcome)[0].quota, Some(number("4")));
    let expected = numbers(&["4", "2.14285", "3.85714"]);
    assert_eq!(stages(&outcome)[1].votes, expected);
    let outcome = gregory(3, &ballots, 2);
    assert_eq!(stages(&outcome)[0].quota, Some(number("3.3334")));
    let expected = numbers(&["3.3334", "2.619", "4.0476"]);
    assert_eq!(stages(&outcome)[1].votes, expected);
}

/// Castor (0), Pollux (1) and Helen (2): the smallest counts that come with the program *Droop*, with
/// the figures that it prints.
#[test]
fn castor_passes_pollux_just_too_little() {
    let ballots = strict(&[(4, &[0, 1]), (2, &[2])]);
    let outcome = meek(3, &ballots, 2);
    assert_eq!(outcome.sets, [[0, 2]]);
    let last = stages(&outcome).last().unwrap();
    assert_eq!(last.quota, Some(number("2.000000001")));
    assert_eq!(last.votes, numbers(&["2.000000004", "", "2"]));
    assert_eq!(last.exhausted, number("1.999999996"));
    let outcome = scottish(3, &ballots, 2);
    assert_eq!(outcome.sets, [[0, 2]]);
    let last = stages(&outcome).last().unwrap();
    assert_eq!(last.votes, numbers(&["3", "", "2"]));
}

/// The example of *Voting matters* 12 (2000) on the accuracy of Meek's method, with the figures that
/// *Droop* prints where the lot excludes the fourth: three are level but for a few millionths.
#[test]
fn who_are_closer_than_the_surplus_are_level() {
    let ballots = strict(&[
        (333, &[0, 2]),
        (333, &[0, 3]),
        (333, &[0, 4]),
        (333, &[1, 2]),
        (333, &[1, 3]),
        (333, &[1, 4]),
        (667, &[2]),
        (667, &[3]),
        (667, &[4]),
        (1, &[0, 1, 3]),
        (1, &[0, 1, 2]),
        (2, &[1, 0, 3]),
    ]);
    let outcome = meek(5, &ballots, 3);
    assert_eq!(outcome.sets, [[0, 1, 2], [0, 1, 3]]);
    let stages = stages(&outcome);
    let level = numbers(&[
        "1000.750000126",
        "1000.750000126",
        "667.166666562",
        "667.166666686",
        "667.1666665",
    ]);
    assert_eq!(stages[1].votes, level);
    let tie = Act::Tie {
        among: vec![2, 3, 4],
        taken: 3,
    };
    assert_eq!(stages[1].acts, [tie, Act::Exclude(vec![3])]);
    let figures = numbers(&[
        "800.584418564",
        "800.584418564",
        "800.59698277",
        "",
        "800.556768208",
    ]);
    assert_eq!(stages[2].votes, figures);
    let by_lot = [vec![0, 1, 2], vec![0, 1, 3], vec![0, 1, 4]];
    assert_eq!(scottish(5, &ballots, 3).sets, by_lot);
}

/// Rule 51 of the Scottish order: who had fewer votes at the stage before goes out.
#[test]
fn in_scotland_an_earlier_stage_breaks_a_tie_before_the_lot() {
    let ballots = strict(&[(5, &[0]), (4, &[1, 3]), (1, &[2, 1]), (6, &[3])]);
    let outcome = scottish(4, &ballots, 1);
    assert_eq!(outcome.sets, [[3]]);
    let tie = Act::TieByHistory {
        among: vec![0, 1],
        taken: 1,
    };
    assert_eq!(stages(&outcome)[1].acts, [tie, Act::Exclude(vec![1])]);
    let outcome = gregory(4, &ballots, 1);
    let tie = |stage: &Stage| matches!(stage.acts[0], Act::Tie { .. });
    assert!(tie(&stages(&outcome)[1]));
}

#[test]
fn a_ballot_that_puts_several_first_does_not_raise_the_quota() {
    let mut ballots = strict(&[(3, &[0]), (2, &[1])]);
    ballots.push((vec![vec![0, 1]], 9));
    ballots.push((vec![], 9));
    for count in [scottish, gregory, meek] {
        let outcome = count(2, &ballots, 1);
        assert_eq!(outcome.sets, [[0]]);
        assert!(stages(&outcome)[0].quota.as_ref().unwrap() <= &number("3"));
    }
}

#[test]
fn without_votes_any_of_them_are_elected() {
    for count in [scottish, gregory, meek] {
        assert_eq!(count(3, &[], 2).sets, [[0, 1], [0, 2], [1, 2]]);
        assert_eq!(count(3, &[], 0).sets, [Vec::<usize>::new()]);
        assert_eq!(count(2, &[(vec![vec![1]], 1)], usize::MAX).sets, [[0, 1]]);
        assert_eq!(count(0, &[], 2).sets, [Vec::<usize>::new()]);
    }
}

/// Goes through a count once, taking at each tie the way that the next of the picks says; the sets
/// that it ends with.
fn walk<C: Count>(count: &C, mut state: C::State, picks: &[usize]) -> Vec<Vec<usize>> {
    let mut picks = picks.iter().cycle();
    loop {
        match count.open(&state) {
            Open::Over(sets, _) => return sets,
            Open::Ways(ways) => {
                let pick = picks.next().expect("a cycle has no end") % ways.len();
                state = count.go(&state, &ways[pick]);
            }
        }
    }
}

fn orders() -> impl Strategy<Value = Vec<Weighed<Ranking>>> {
    let order = Just(vec![0, 1, 2, 3, 4, 5]).prop_shuffle();
    let ranking = (order, 0..7_usize).prop_map(|(order, ranked)| {
        let ranked = order.into_iter().take(ranked);
        ranked.map(|option| vec![option]).collect()
    });
    prop::collection::vec((ranking, 1..3_u64), 0..12)
}

proptest! {
    #[test]
    fn every_way_to_break_ties_ends_with_one_of_the_sets(
        ballots in orders(),
        seats in 1..4_usize,
        picks in prop::collection::vec(0..60_usize, 1..12),
    ) {
        let papers = papers::valid(6, &ballots);
        let is_among = |ended: Vec<Vec<usize>>, outcome: Outcome| {
            ended.iter().all(|set| outcome.sets.contains(set))
        };
        let by_scots = Gregory::new(scottish::BOOK, 6, papers.clone(), seats);
        let ended = walk(&by_scots, by_scots.start(), &picks);
        prop_assert!(is_among(ended, scottish(6, &ballots, seats)));
        let by_reference = Gregory::new(reference::BOOK, 6, papers.clone(), seats);
        let ended = walk(&by_reference, by_reference.start(), &picks);
        prop_assert!(is_among(ended, gregory(6, &ballots, seats)));
        let by_meek = Meek::new(6, papers, seats);
        let ended = walk(&by_meek, by_meek.start(), &picks);
        prop_assert!(is_among(ended, meek(6, &ballots, seats)));
    }
}
