//! What must be true of the rules whatever the ballots and the costs are.

use super::super::outcome::{Exact, Outcome, Reasons};
use super::super::poll::{Ballots, Money, Weighed};
use super::super::rule::Rule;
use super::decide;
use super::tests::RULES;
use proptest::prelude::*;

const OPTIONS: usize = 5;

type Approvals = Vec<Weighed<Vec<usize>>>;

fn any_rule() -> impl Strategy<Value = Rule> {
    proptest::sample::select(RULES.to_vec())
}

fn any_approvals() -> impl Strategy<Value = Approvals> {
    let of_bits = |marks: u32| {
        (0..OPTIONS)
            .filter(|option| marks & (1 << option) != 0)
            .collect()
    };
    let ballot =
        (0u32..1 << OPTIONS, 1u64..4).prop_map(move |(marks, count)| (of_bits(marks), count));
    proptest::collection::vec(ballot, 1..7)
}

fn any_money() -> impl Strategy<Value = Money> {
    let costs = proptest::collection::vec(0u64..40, OPTIONS);
    (costs, 0u64..90).prop_map(|(costs, budget)| Money { costs, budget })
}

fn outcome(rule: Rule, ballots: &Approvals, money: &Money) -> Outcome {
    decide(rule, OPTIONS, &Ballots::Approvals(ballots.clone()), money).unwrap()
}

fn cost(set: &[usize], money: &Money) -> u64 {
    set.iter().map(|&option| money.costs[option]).sum()
}

fn welfare(set: &[usize], ballots: &Approvals) -> u64 {
    let of = |(ballot, count): &Weighed<Vec<usize>>| {
        ballot.iter().filter(|option| set.contains(option)).count() as u64 * count
    };
    ballots.iter().map(of).sum()
}

proptest! {
    #[test]
    fn nothing_overspends_and_nothing_unwanted_is_bought(
        rule in any_rule(), ballots in any_approvals(), money in any_money(),
    ) {
        let outcome = outcome(rule, &ballots, &money);
        prop_assert!(outcome.complete && !outcome.sets.is_empty());
        for set in &outcome.sets {
            prop_assert!(cost(set, &money) <= money.budget);
            let wanted = |option| ballots.iter().any(|(ballot, _)| ballot.contains(option));
            prop_assert!(set.iter().all(wanted));
        }
        if let Reasons::Seats(seats) = &outcome.reasons {
            let mut order: Vec<usize> = seats.iter().map(|seat| seat.option).collect();
            order.sort_unstable();
            prop_assert_eq!(&order, &outcome.sets[0]);
        }
    }

    #[test]
    fn who_voted_and_how_ballots_are_bundled_changes_nothing(
        rule in any_rule(), ballots in any_approvals(), money in any_money(),
    ) {
        let mut single: Approvals = Vec::new();
        for (ballot, count) in ballots.iter().rev() {
            single.extend((0..*count).map(|_| (ballot.clone(), 1)));
        }
        prop_assert_eq!(outcome(rule, &ballots, &money).sets, outcome(rule, &single, &money).sets);
    }

    #[test]
    fn what_options_are_called_changes_nothing(
        rule in any_rule(), ballots in any_approvals(), money in any_money(),
        names in Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let renamed = |set: &Vec<usize>| {
            let mut set: Vec<usize> = set.iter().map(|&option| names[option]).collect();
            set.sort_unstable();
            set
        };
        let other: Approvals = ballots.iter().map(|(ballot, count)| (renamed(ballot), *count)).collect();
        let mut costs = vec![0; OPTIONS];
        for (option, &name) in names.iter().enumerate() {
            costs[name] = money.costs[option];
        }
        let others = Money { costs, budget: money.budget };
        let mut sets: Vec<_> = outcome(rule, &ballots, &money).sets.iter().map(renamed).collect();
        sets.sort_unstable();
        prop_assert_eq!(sets, outcome(rule, &other, &others).sets);
    }

    #[test]
    fn no_rule_gives_the_voters_more_in_all_than_the_best(
        rule in any_rule(), ballots in any_approvals(), money in any_money(),
    ) {
        let best = outcome(Rule::Welfare, &ballots, &money);
        let most = welfare(&best.sets[0], &ballots);
        prop_assert_eq!(best.reasons, Reasons::Whole(Exact::from_integer(most.into())));
        prop_assert!(best.sets.iter().all(|set| welfare(set, &ballots) == most));
        for set in outcome(rule, &ballots, &money).sets {
            prop_assert!(welfare(&set, &ballots) <= most);
        }
    }

    #[test]
    fn what_is_bought_is_paid_in_full_from_equal_shares(
        ballots in any_approvals(), money in any_money(),
    ) {
        let voters: u64 = ballots.iter().map(|(_, count)| count).sum();
        for rule in [Rule::BudgetShares, Rule::BudgetSharesByCost, Rule::BudgetPhragmen] {
            let outcome = outcome(rule, &ballots, &money);
            let Reasons::Seats(seats) = outcome.reasons else { panic!("options are paid for") };
            let mut spent = vec![Exact::default(); ballots.len()];
            for seat in &seats {
                let mut price = Exact::default();
                for (place, paid) in &seat.paid {
                    price += paid * Exact::from_integer(ballots[*place].1.into());
                    spent[*place] += paid;
                }
                prop_assert_eq!(price, Exact::from_integer(money.costs[seat.option].into()));
            }
            let share = Exact::new(money.budget.into(), voters.into());
            prop_assert!(rule == Rule::BudgetPhragmen || spent.iter().all(|spent| *spent <= share));
        }
    }
}
