//! The mildest worst defeat: an option is as bad as the greatest number of voters behind one that
//! beats it, and an unbeaten one has no defeat (Simpson, *On defining areas of voter choice*, 1969;
//! Kramer, *A dynamical model of political equilibrium*, 1977). Defeats are measured by winning
//! votes.

use super::duels::Table;
use super::order;
use crate::tally::outcome::{Exact, Outcome, Verdict};
use crate::tally::rule::Rule;
use std::cmp::Reverse;

pub(super) fn decide(table: Table, seats: usize) -> Outcome {
    let worst_defeat = |option: usize| {
        let defeats = table
            .others(option)
            .filter(|&other| table.beats(other, option));
        let votes = defeats.map(|other| table.before(other, option));
        votes.max().unwrap_or(0)
    };
    let worst: Vec<Reverse<u64>> = (0..table.options())
        .map(|option| Reverse(worst_defeat(option)))
        .collect();
    let exact = |worst: &Reverse<u64>| -Exact::from_integer(worst.0.into());
    let figures = worst.iter().map(exact).collect();
    let reasons = table.reasons(Verdict::Figures(figures));
    order::outcome(Rule::Minimax, order::groups(&worst), seats, reasons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::ranked::duels::LeftOut;
    use crate::tally::ranked::tests::{strict, tennessee};

    #[test]
    fn an_unbeaten_option_comes_first() {
        let outcome = decide(Table::count(4, &tennessee(), LeftOut::Last), 1);
        assert_eq!(outcome.sets, [[1]]);
        assert_eq!(
            outcome.ranking.unwrap(),
            [vec![1], vec![0], vec![2], vec![3]]
        );
    }

    /// Three in a circle, each beaten by six of nine voters, and a fourth beaten by each of them, but
    /// only by five: minimax takes the Condorcet loser (the usual example of that).
    #[test]
    fn it_may_take_one_who_loses_to_all() {
        let ballots = strict(&[
            (1, &[0, 1, 2, 3]),
            (1, &[0, 1, 3, 2]),
            (3, &[1, 2, 0, 3]),
            (1, &[2, 3, 0, 1]),
            (1, &[3, 0, 1, 2]),
            (2, &[3, 2, 0, 1]),
        ]);
        let outcome = decide(Table::count(4, &ballots, LeftOut::Last), 1);
        assert_eq!(outcome.sets, [[3]]);
    }
}
