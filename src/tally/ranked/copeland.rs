//! Most duels won, a level one counting half (Copeland, *A "reasonable" social welfare function*,
//! University of Michigan, 1951; with halves: Merlin and Saari, *Copeland method II*, 1997).

use super::duels::Table;
use super::order;
use crate::tally::outcome::{Exact, Outcome, Verdict};
use crate::tally::rule::Rule;

pub(super) fn decide(table: Table, seats: usize) -> Outcome {
    let halves = |option: usize| -> u64 {
        let duel = |other| match (table.beats(option, other), table.beats(other, option)) {
            (true, _) => 2,
            (_, true) => 0,
            _ => 1,
        };
        table.others(option).map(duel).sum()
    };
    let halves: Vec<u64> = (0..table.options()).map(halves).collect();
    let exact = |halves: &u64| Exact::new((*halves).into(), 2.into());
    let figures = halves.iter().map(exact).collect();
    let reasons = table.reasons(Verdict::Figures(figures));
    order::outcome(Rule::Copeland, order::groups(&halves), seats, reasons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::ranked::duels::LeftOut;
    use crate::tally::ranked::tests::tennessee;

    #[test]
    fn in_tennessee_each_city_beats_those_after_it() {
        let outcome = decide(Table::count(4, &tennessee(), LeftOut::Last), 2);
        assert_eq!(outcome.ranking.unwrap(), [[1], [2], [3], [0]]);
        assert_eq!(outcome.sets, [[1, 2]]);
    }

    #[test]
    fn level_duels_are_half_a_victory_for_both() {
        let ballots = [(vec![vec![0], vec![1, 2]], 1)];
        let outcome = decide(Table::count(3, &ballots, LeftOut::Last), 2);
        assert_eq!(outcome.ranking.unwrap(), [vec![0], vec![1, 2]]);
        assert_eq!(outcome.sets, [[0, 1], [0, 2]]);
    }
}
