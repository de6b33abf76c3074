//! Schulze's beat paths: one option stands before another if the strongest path of duels from it to
//! the other is stronger than the strongest way back, a path being as strong as its weakest duel
//! (Schulze, *A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
//! single-winner election method*, Social Choice and Welfare 36, 2011).
//!
//! The relation is a strict partial order. The ranking takes from it, group by group, those whom
//! nobody left stands before.

use super::duels::Table;
use super::order;
use super::reach::layers;
use crate::tally::outcome::{Outcome, Verdict};
use crate::tally::rule::Rule;

/// How strong a won duel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// By those who put the winner first.
    WinningVotes,
    /// By how many more they were.
    Margins,
}

pub(super) fn decide(rule: Rule, table: Table, strength: Strength, seats: usize) -> Outcome {
    let paths = paths(&table, strength);
    let leads = |one: usize, other: usize| paths[one][other] > paths[other][one];
    let ranking = layers(paths.len(), leads);
    order::outcome(rule, ranking, seats, table.reasons(Verdict::Paths(paths)))
}

/// The strength of the strongest path from each option to each other, 0 where there is none
/// (Floyd and Warshall's algorithm, widest paths).
fn paths(table: &Table, strength: Strength) -> Vec<Vec<i64>> {
    let options = table.options();
    let link = |one, other| {
        if !table.beats(one, other) {
            return 0;
        }
        let votes = match strength {
            Strength::WinningVotes => table.before(one, other),
            Strength::Margins => table.before(one, other) - table.before(other, one),
        };
        i64::try_from(votes).unwrap_or(i64::MAX)
    };
    let row = |one| (0..options).map(|other| link(one, other)).collect();
    let mut paths: Vec<Vec<i64>> = (0..options).map(row).collect();
    for via in 0..options {
        let onwards = paths[via].clone();
        for row in &mut paths {
            let to_via = row[via];
            for (path, &onward) in row.iter_mut().zip(&onwards) {
                *path = (*path).max(to_via.min(onward));
            }
        }
    }
    for (option, row) in paths.iter_mut().enumerate() {
        row[option] = 0;
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::outcome::Reasons;
    use crate::tally::poll::Weighed;
    use crate::tally::ranked::Ranking;
    use crate::tally::ranked::duels::LeftOut;
    use crate::tally::ranked::tests::strict;

    fn paths(outcome: &Outcome) -> &[Vec<i64>] {
        match &outcome.reasons {
            Reasons::Duels(duels) => match &duels.verdict {
                Verdict::Paths(paths) => paths,
                _ => panic!("another verdict"),
            },
            _ => panic!("other reasons"),
        }
    }

    fn winning_votes(options: usize, ballots: &[Weighed<Ranking>]) -> Outcome {
        let table = Table::count(options, ballots, LeftOut::Last);
        decide(Rule::Schulze, table, Strength::WinningVotes, 1)
    }

    /// Example 1 of Schulze's paper (section 3.1): 21 voters, four options, nobody unbeaten.
    #[test]
    fn schulzes_first_example_is_won_by_the_fourth() {
        let ballots = strict(&[
            (8, &[0, 2, 3, 1]),
            (2, &[1, 0, 3, 2]),
            (4, &[2, 3, 1, 0]),
            (4, &[3, 1, 0, 2]),
            (3, &[3, 2, 1, 0]),
        ]);
        let outcome = winning_votes(4, &ballots);
        let expected = [
            [0, 14, 14, 12],
            [13, 0, 13, 12],
            [13, 15, 0, 12],
            [13, 19, 13, 0],
        ];
        assert_eq!(paths(&outcome), expected);
        assert_eq!(outcome.sets, [[3]]);
        assert_eq!(outcome.ranking.unwrap(), [[3], [0], [2], [1]]);
    }

    #[test]
    fn those_whom_nobody_stands_before_are_equals() {
        let outcome = winning_votes(3, &[(vec![vec![0, 2]], 4), (vec![vec![1]], 1)]);
        assert_eq!(outcome.sets, [[0], [2]]);
        assert_eq!(outcome.ranking.unwrap(), [vec![0, 2], vec![1]]);
    }

    /// Three in a circle, by 4 to 2, 6 to 3 and 5 to 4: the duel with the fewest winning votes is not
    /// the one with the least margin.
    #[test]
    fn winning_votes_and_margins_may_disagree() {
        let mut ballots = strict(&[(4, &[0, 1, 2]), (2, &[1, 2, 0])]);
        ballots.push((vec![vec![2], vec![0, 1]], 3));
        let table = Table::count(3, &ballots, LeftOut::Last);
        let margins = decide(Rule::SchulzeMargins, table, Strength::Margins, 1);
        assert_eq!(winning_votes(3, &ballots).sets, [[1]]);
        assert_eq!(margins.sets, [[0]]);
    }
}
