//! The rules on small examples from the literature, and at their limits.

use super::super::outcome::{Exact, Outcome, Reasons, Seat};
use super::super::poll::Weighed;
use super::super::rule::Rule;
use super::super::unfit::Unfit;
use super::decide;

/// Every rule of this module.
pub(super) const RULES: [Rule; 11] = [
    Rule::Av,
    Rule::Sav,
    Rule::Pav,
    Rule::SeqPav,
    Rule::Cc,
    Rule::SeqCc,
    Rule::SeqPhragmen,
    Rule::PhragmenEnestroem,
    Rule::EqualShares,
    Rule::EqualSharesAv,
    Rule::EqualSharesIncrement,
];

const A: usize = 0;
const B: usize = 1;
const C: usize = 2;
const D: usize = 3;
const E: usize = 4;
const F: usize = 5;
const G: usize = 6;

fn ballots(given: &[(u64, &[usize])]) -> Vec<Weighed<Vec<usize>>> {
    let ballot = |(count, marked): &(u64, &[usize])| (marked.to_vec(), *count);
    given.iter().map(ballot).collect()
}

fn outcome(rule: Rule, options: usize, given: &[(u64, &[usize])], seats: usize) -> Outcome {
    decide(rule, options, &ballots(given), seats).unwrap()
}

fn number(parts: i64, of: i64) -> Exact {
    Exact::new(parts.into(), of.into())
}

fn seats_of(outcome: &Outcome) -> &[Seat] {
    match &outcome.reasons {
        Reasons::Seats(seats) => seats,
        other => panic!("{other:?} are no seats"),
    }
}

/// The running example of Lackner and Skowron, *Multi-Winner Voting with Approval Preferences*,
/// 2023, chapter 2: twelve voters, seven candidates, four seats.
const RUNNING: [(u64, &[usize]); 7] = [
    (3, &[A, B]),
    (3, &[A, C]),
    (2, &[A, D]),
    (1, &[B, C, F]),
    (1, &[E]),
    (1, &[F]),
    (1, &[G]),
];

#[test]
fn the_running_example_of_lackner_and_skowron() {
    let expected: [(Rule, &[&[usize]]); 10] = [
        (Rule::Av, &[&[A, B, C, D], &[A, B, C, F]]),
        (Rule::Sav, &[&[A, B, C, F]]),
        (Rule::Pav, &[&[A, B, C, F]]),
        (Rule::SeqPav, &[&[A, B, C, F]]),
        (Rule::Cc, &[&[A, E, F, G]]),
        (Rule::SeqCc, &[&[A, E, F, G]]),
        (Rule::SeqPhragmen, &[&[A, B, C, D]]),
        (Rule::PhragmenEnestroem, &[&[A, B, C, D]]),
        (Rule::EqualShares, &[&[A, B, C, D]]),
        (Rule::EqualSharesAv, &[&[A, B, C, D], &[A, B, C, F]]),
    ];
    for (rule, sets) in expected {
        assert_eq!(outcome(rule, 7, &RUNNING, 4).sets, sets, "{rule:?}");
    }
}

#[test]
fn scores_are_told_exactly() {
    let whole = |rule| outcome(rule, 7, &RUNNING, 4).reasons;
    assert_eq!(whole(Rule::Pav), Reasons::Whole(number(83, 6)));
    assert_eq!(whole(Rule::Cc), Reasons::Whole(number(12, 1)));
    let shared = [4, 3, 3, 1, 1, 1, 1].map(|half| number(half, 1));
    let Reasons::Figures(figures) = whole(Rule::Sav) else {
        panic!("satisfaction approval gives figures");
    };
    assert_eq!(figures[A], Some(shared[0].clone()));
    assert_eq!(figures[B], Some(number(11, 6)));
    assert_eq!(figures[F], Some(number(4, 3)));
}

/// Lackner and Skowron, the example for the Method of Equal Shares: after c for 1/5 and a for
/// 13/40 nobody can pay for another seat.
#[test]
fn equal_shares_tells_who_paid_for_which_seat() {
    let given: [(u64, &[usize]); 4] = [(3, &[C, D]), (2, &[A, B]), (2, &[A, C]), (1, &[B, D])];
    let outcome = outcome(Rule::EqualShares, 4, &given, 3);
    assert_eq!(outcome.sets, [[A, C, D]]);
    let seats = seats_of(&outcome);
    assert_eq!(seats[0].option, C);
    assert_eq!(seats[0].figures[C], Some(number(1, 5)));
    assert_eq!(seats[0].paid, [(0, number(1, 5)), (2, number(1, 5))]);
    assert_eq!(seats[1].option, A);
    assert_eq!(seats[1].paid, [(1, number(13, 40)), (2, number(7, 40))]);
    assert_eq!((seats[2].option, seats[2].completion), (D, true));
    assert!(!seats[0].completion && !seats[1].completion);
}

/// Phragmén's own example of 1894, in Janson, *Phragmén's and Thiele's election methods*, 2016:
/// the second party's common candidate is elected beside two of the first party's.
#[test]
fn phragmens_example_of_1894() {
    const P: usize = 3;
    const Q: usize = 4;
    const R: usize = 5;
    let given: [(u64, &[usize]); 4] = [
        (1034, &[A, B, C]),
        (519, &[P, Q, R]),
        (90, &[A, B, Q]),
        (47, &[A, P, Q]),
    ];
    let elected = outcome(Rule::SeqPhragmen, 6, &given, 3);
    assert_eq!(elected.sets, [[A, B, Q]]);
    let order: Vec<usize> = seats_of(&elected).iter().map(|seat| seat.option).collect();
    assert_eq!(order, [A, Q, B]);
    assert_eq!(seats_of(&elected)[0].figures[A], Some(number(1, 1171)));
    assert_eq!(
        outcome(Rule::PhragmenEnestroem, 6, &given, 3).sets,
        [[A, B, Q]]
    );
    assert_eq!(outcome(Rule::Av, 6, &given, 3).sets, [[A, B, C]]);
}

/// A party of two thirds and one of one third get two seats and one by every proportional rule:
/// Thiele's rules were made so (*Om Flerfoldsvalg*, 1895).
#[test]
fn parties_get_their_part() {
    let given: [(u64, &[usize]); 2] = [(20, &[A, B, C]), (10, &[D, E, F])];
    let parts = |set: &[usize]| set.iter().filter(|&&option| option <= C).count();
    for rule in RULES {
        let sets = outcome(rule, 6, &given, 3).sets;
        let expected = match rule {
            Rule::Av | Rule::Sav => 3,
            Rule::Cc | Rule::SeqCc => continue,
            _ => 2,
        };
        assert!(sets.iter().all(|set| parts(set) == expected), "{rule:?}");
    }
}

#[test]
fn empty_ballots_count_as_voters() {
    let given: [(u64, &[usize]); 3] = [(2, &[A]), (1, &[B]), (3, &[])];
    let with = outcome(Rule::EqualSharesAv, 3, &given, 2);
    let bought = |outcome: &Outcome| {
        seats_of(outcome)
            .iter()
            .filter(|seat| !seat.completion)
            .count()
    };
    assert_eq!(bought(&with), 0);
    let without = outcome(Rule::EqualSharesAv, 3, &given[..2], 2);
    assert_eq!(bought(&without), 1);
}

#[test]
fn nothing_to_choose_is_one_empty_set_and_too_many_seats_take_all() {
    for rule in RULES {
        for options in 0..3 {
            assert_eq!(
                outcome(rule, options, &[], 0).sets,
                [Vec::<usize>::new()],
                "{rule:?}"
            );
            let all: Vec<usize> = (0..options).collect();
            let by_none = outcome(rule, options, &[], 5).sets;
            let by_some = outcome(rule, options, &[(3, &all)], 5).sets;
            assert_eq!(by_none, by_some, "{rule:?}");
            assert_eq!(by_none, [all], "{rule:?}");
        }
        assert_eq!(outcome(rule, 3, &[], 2).sets.len(), 3, "{rule:?}");
        assert_eq!(outcome(rule, 3, &[(4, &[])], 2).sets.len(), 3, "{rule:?}");
    }
}

#[test]
fn great_weights_do_not_overflow() {
    let many = 1_000_000_000;
    let given: [(u64, &[usize]); 3] = [(many, &[A, B]), (many - 1, &[C]), (1, &[D])];
    for rule in RULES {
        let outcome = outcome(rule, 5, &given, 2);
        let expected: &[&[usize]] = match rule {
            Rule::Av | Rule::EqualSharesAv => &[&[A, B]],
            _ => &[&[A, C], &[B, C]],
        };
        assert_eq!(outcome.sets, expected, "{rule:?}");
    }
}

#[test]
fn more_ties_than_can_be_listed_are_said_to_be_more() {
    for rule in [Rule::Av, Rule::Sav, Rule::Pav, Rule::Cc, Rule::SeqPhragmen] {
        let outcome = outcome(rule, 14, &[(1, &[])], 7);
        assert_eq!(outcome.sets.len(), 1_000, "{rule:?}");
        assert!(!outcome.complete);
    }
}

#[test]
fn alike_options_do_not_multiply_the_ways() {
    let all: Vec<usize> = (0..12).collect();
    for rule in RULES {
        let outcome = outcome(rule, 12, &[(7, &all), (2, &all[..1])], 4);
        assert!(outcome.complete, "{rule:?}");
        assert!(outcome.sets.len() >= 165, "{rule:?}");
    }
}

#[test]
fn seventeen_options_are_searched_and_far_too_many_are_refused() {
    let spread = |options: usize, voters: usize| -> Vec<Weighed<Vec<usize>>> {
        let marks =
            |voter: usize| (0..options).filter(move |option| (voter * 7 + option * option) % 5 < 2);
        (0..voters)
            .map(|voter| (marks(voter + voter * voter).collect(), 1))
            .collect()
    };
    assert!(decide(Rule::Pav, 17, &spread(17, 65), 5).unwrap().complete);
    let foreign = decide(Rule::Borda, 3, &[], 1);
    assert!(matches!(foreign, Err(Unfit::Form { .. })));
    assert_eq!(decide(Rule::Greedy, 3, &[], 1), Err(Unfit::NoMoney));
}
