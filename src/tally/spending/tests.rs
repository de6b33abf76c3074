//! Raises that are passed over change nothing: raising step by step leads to the same sets.

use super::Electorate;
use super::branch::follow;
use super::purse::Purse;
use super::raising::{Pot, Verdict, raise};
use super::shares::EqualShares;
use num_bigint::BigInt;
use proptest::prelude::*;
use std::collections::BTreeSet;

const OPTIONS: usize = 4;
const BUDGET: u64 = 60;

fn judge(purse: &Purse<'_>, electorate: &Electorate, costs: &[u64]) -> Verdict {
    let spent: u64 = purse.chosen.iter().map(|&option| costs[option]).sum();
    let wanted = |option: &usize| !electorate.supporters[*option].is_empty();
    let fits = |option: &usize| spent + costs[*option] <= BUDGET;
    let open = (0..OPTIONS).filter(|option| !purse.chosen.contains(option));
    if spent > BUDGET {
        Verdict::Over
    } else if open.filter(wanted).any(|option| fits(&option)) {
        Verdict::Short
    } else {
        Verdict::Done
    }
}

/// The sets that are found when every single raise is counted.
fn step_by_step(electorate: &Electorate, costs: &[u64], pot: &Pot) -> Vec<Vec<usize>> {
    let mut sets = BTreeSet::new();
    let mut before: Vec<Vec<usize>> = Vec::new();
    for raises in 0.. {
        let mut rule = EqualShares::new(electorate, costs, OPTIONS);
        let start = pot.shared(electorate, &BigInt::from(raises));
        let ends = follow(&mut rule, vec![(Vec::new(), start)]);
        let mut short = Vec::new();
        for (_, purse) in ends.ways {
            match judge(&purse, electorate, costs) {
                Verdict::Done => {
                    sets.insert(purse.chosen);
                }
                Verdict::Short => short.push(purse.chosen),
                Verdict::Over => sets.extend(before.clone()),
            }
        }
        if short.is_empty() {
            break;
        }
        before = short;
    }
    sets.into_iter().collect()
}

proptest! {
    #[test]
    fn raises_that_change_nothing_are_passed_over(
        points in proptest::collection::vec((proptest::collection::vec(0u64..4, OPTIONS), 1u64..3), 1..6),
        costs in proptest::collection::vec(0u64..50, OPTIONS),
    ) {
        let ballots: Vec<_> = points
            .into_iter()
            .map(|(points, count)| (points.into_iter().enumerate().collect(), count))
            .collect();
        let electorate = Electorate::new(OPTIONS, &ballots);
        let pot = Pot { total: BUDGET.into(), step: electorate.voters().into() };
        let mut rule = EqualShares::new(&electorate, &costs, OPTIONS);
        let found = raise(&mut rule, &pot, |purse| judge(purse, &electorate, &costs)).unwrap();
        prop_assert_eq!(found.sets.into_parts().0, step_by_step(&electorate, &costs, &pot));
    }
}
