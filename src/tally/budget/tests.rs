//! The rules on examples small enough to count by hand, and at their limits.

use super::super::outcome::{Exact, Outcome, Reasons, Seat};
use super::super::poll::{Ballots, Form, Money};
use super::super::rule::Rule;
use super::super::unfit::Unfit;
use super::decide;

/// Every rule of this module.
pub(super) const RULES: [Rule; 10] = [
    Rule::Greedy,
    Rule::GreedyPerCost,
    Rule::GreedyPerCostByCost,
    Rule::BudgetShares,
    Rule::BudgetSharesIncrement,
    Rule::BudgetSharesByCost,
    Rule::BudgetSharesByCostIncrement,
    Rule::BudgetPhragmen,
    Rule::Welfare,
    Rule::WelfareByCost,
];

fn money(budget: u64, costs: &[u64]) -> Money {
    Money {
        costs: costs.to_vec(),
        budget,
    }
}

fn approvals(given: &[(u64, &[usize])]) -> Ballots {
    let ballot = |(count, marked): &(u64, &[usize])| (marked.to_vec(), *count);
    Ballots::Approvals(given.iter().map(ballot).collect())
}

fn outcome(rule: Rule, ballots: &Ballots, money: &Money) -> Outcome {
    decide(rule, money.costs.len(), ballots, money).unwrap()
}

fn seats_of(outcome: &Outcome) -> &[Seat] {
    match &outcome.reasons {
        Reasons::Seats(seats) => seats,
        other => panic!("{other:?} are no seats"),
    }
}

fn number(parts: i64, of: i64) -> Exact {
    Exact::new(parts.into(), of.into())
}

/// Everybody has 30. What all three mark costs each 40/3 and leaves 50/3 to everybody: too little
/// for the others. With 9 more the third can pay 25 alone; the other two could pay 60 only later.
#[test]
fn shares_are_spent_on_what_voters_get() {
    let ballots = approvals(&[(2, &[0, 2]), (1, &[1, 2])]);
    let money = money(90, &[60, 25, 40]);
    let plain = outcome(Rule::BudgetShares, &ballots, &money);
    assert_eq!(plain.sets, [[2]]);
    let seats = seats_of(&plain);
    assert_eq!(
        seats[0].figures,
        [
            Some(number(30, 1)),
            Some(number(25, 1)),
            Some(number(40, 3))
        ]
    );
    assert_eq!(seats[0].paid, [(0, number(40, 3)), (1, number(40, 3))]);
    let raised = outcome(Rule::BudgetSharesIncrement, &ballots, &money);
    assert_eq!(raised.sets, [[1, 2]]);
    assert_eq!(seats_of(&raised)[1].paid, [(1, number(25, 1))]);
}

/// The same with the second at 30: it and the first could be paid at the same raise, which is more
/// than there is. So what was bought before stands.
#[test]
fn a_raise_too_far_is_taken_back() {
    let ballots = approvals(&[(2, &[0, 2]), (1, &[1, 2])]);
    let raised = outcome(
        Rule::BudgetSharesIncrement,
        &ballots,
        &money(90, &[60, 30, 40]),
    );
    assert_eq!(raised.sets, [[2]]);
}

#[test]
fn greedy_buys_by_votes_and_by_votes_for_the_cost() {
    let ballots = approvals(&[(5, &[0]), (4, &[1]), (4, &[1, 2]), (3, &[3])]);
    let money = money(100, &[60, 90, 30, 40]);
    assert_eq!(outcome(Rule::Greedy, &ballots, &money).sets, [[1]]);
    assert_eq!(
        outcome(Rule::GreedyPerCost, &ballots, &money).sets,
        [[0, 2]]
    );
    assert_eq!(
        outcome(Rule::GreedyPerCostByCost, &ballots, &money).sets,
        [[1]]
    );
    assert_eq!(outcome(Rule::Welfare, &ballots, &money).sets, [[0, 2]]);
    assert_eq!(outcome(Rule::WelfareByCost, &ballots, &money).sets, [[1]]);
}

#[test]
fn every_order_of_those_level_is_tried() {
    let ballots = approvals(&[(2, &[0, 1, 2]), (1, &[3])]);
    let money = money(10, &[5, 6, 4, 1]);
    let greedy = outcome(Rule::Greedy, &ballots, &money);
    assert_eq!(greedy.sets, [vec![0, 2, 3], vec![1, 2]]);
    assert_eq!(seats_of(&greedy)[0].tied, [1, 2]);
    assert_eq!(outcome(Rule::Welfare, &ballots, &money).sets, [[0, 2, 3]]);
}

/// Cost through voters is when an option can be bought: 20 for the first, 25 for the second. The
/// third would be next and does not fit, so nothing more is bought, not even the last.
#[test]
fn phragmen_stops_at_the_first_that_does_not_fit() {
    let ballots = approvals(&[(2, &[0]), (2, &[1]), (3, &[2]), (1, &[3])]);
    let money = money(100, &[40, 50, 90, 10]);
    let outcome = outcome(Rule::BudgetPhragmen, &ballots, &money);
    assert_eq!(outcome.sets, [[0, 1, 3]]);
    let order: Vec<usize> = seats_of(&outcome).iter().map(|seat| seat.option).collect();
    assert_eq!(order, [3, 0, 1]);
    let tight = Money {
        budget: 95,
        ..money
    };
    assert_eq!(
        decide(Rule::BudgetPhragmen, 4, &ballots, &tight)
            .unwrap()
            .sets,
        [[0, 3]]
    );
}

/// Points 3, 2, 1 where votes are counted; 2, 1, 0 where cost is weighed.
#[test]
fn rankings_are_read_by_place() {
    let ranked = |order: [usize; 3]| order.map(|option| vec![option]).to_vec();
    let ballots = Ballots::Rankings(vec![(ranked([0, 1, 2]), 2), (ranked([2, 0, 1]), 1)]);
    let money = money(10, &[10, 10, 10]);
    let figures = |rule| {
        seats_of(&outcome(rule, &ballots, &money))[0]
            .figures
            .clone()
    };
    let whole = |parts: [i64; 3]| parts.map(|parts| Some(number(parts, 1)));
    assert_eq!(figures(Rule::Greedy), whole([8, 5, 5]));
    let per_cost = [5, 2, 2].map(|points| Some(number(points, 10)));
    assert_eq!(figures(Rule::GreedyPerCost), per_cost);
}

#[test]
fn points_are_what_voters_get() {
    let ballots = Ballots::Amounts(vec![(vec![(0, 9), (1, 0)], 1), (vec![(1, 2), (2, 2)], 3)]);
    let money = money(20, &[10, 10, 10]);
    assert_eq!(
        outcome(Rule::Greedy, &ballots, &money).sets,
        [[0, 1], [0, 2]]
    );
    let by_cost = decide(Rule::WelfareByCost, 3, &ballots, &money);
    assert_eq!(
        by_cost,
        Err(Unfit::Form {
            form: Form::Amounts
        })
    );
}

#[test]
fn nobody_nothing_and_free_things_are_no_trouble() {
    for rule in RULES {
        let empty = outcome(rule, &approvals(&[]), &money(10, &[5, 0]));
        assert_eq!(empty.sets, [Vec::<usize>::new()], "{rule:?}");
        assert_eq!(
            outcome(rule, &approvals(&[(2, &[])]), &money(0, &[])).sets,
            [Vec::<usize>::new()]
        );
        let dear = outcome(rule, &approvals(&[(2, &[0])]), &money(10, &[u64::MAX]));
        assert_eq!(dear.sets, [Vec::<usize>::new()], "{rule:?}");
        let all = outcome(rule, &approvals(&[(2, &[0, 1])]), &money(10, &[5, 5]));
        assert_eq!(all.sets, [[0, 1]], "{rule:?}");
    }
    for rule in [
        Rule::Greedy,
        Rule::BudgetShares,
        Rule::BudgetPhragmen,
        Rule::Welfare,
    ] {
        let free = outcome(rule, &approvals(&[(1, &[0, 1])]), &money(0, &[0, 1]));
        assert_eq!(free.sets, [[0]], "{rule:?}");
    }
}

#[test]
fn great_weights_and_costs_do_not_overflow() {
    let many = 1_000_000_000;
    let ballots = approvals(&[(many, &[0, 1]), (many, &[1, 2]), (1, &[3])]);
    let money = money(u64::MAX, &[u64::MAX, u64::MAX / 2, u64::MAX / 2, 1]);
    for rule in RULES {
        let outcome = outcome(rule, &ballots, &money);
        assert!(outcome.complete, "{rule:?}");
        assert!(outcome.sets.iter().all(|set| set.contains(&1)), "{rule:?}");
    }
}
