//! Every option against every other: the table that Condorcet's rule and its relatives read
//! (Condorcet, *Essai sur l'application de l'analyse à la probabilité des décisions*, 1785).

use super::Ranking;
use crate::tally::outcome::{Duels, Reasons, Verdict};
use crate::tally::poll::Weighed;

/// What a ballot says of an option that it leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeftOut {
    /// It comes after all that are ranked.
    Last,
    /// Nothing: it has no duels there.
    Silent,
}

/// How many ballots put one option before another.
#[derive(Clone, Debug)]
pub(super) struct Table {
    before: Vec<Vec<u64>>,
}

impl Table {
    pub(super) fn count(options: usize, ballots: &[Weighed<Ranking>], left_out: LeftOut) -> Self {
        let mut before = vec![vec![0; options]; options];
        for (ranking, voters) in ballots {
            let levels = levels(options, ranking);
            let ranked = ranking.len();
            for (row, &level) in before.iter_mut().zip(&levels) {
                if level == ranked {
                    continue;
                }
                for (cell, &other) in row.iter_mut().zip(&levels) {
                    let counts = left_out == LeftOut::Last || other < ranked;
                    *cell += voters * u64::from(level < other && counts);
                }
            }
        }
        Table { before }
    }

    pub(super) fn options(&self) -> usize {
        self.before.len()
    }

    /// How many put one before another.
    pub(super) fn before(&self, one: usize, other: usize) -> u64 {
        self.before[one][other]
    }

    /// Whether more put one before another than the other way round.
    pub(super) fn beats(&self, one: usize, other: usize) -> bool {
        self.before(one, other) > self.before(other, one)
    }

    /// All options but this one.
    pub(super) fn others(&self, one: usize) -> impl Iterator<Item = usize> + use<> {
        (0..self.options()).filter(move |&other| other != one)
    }

    /// The reasons of a rule that made this of the table.
    pub(super) fn reasons(self, verdict: Verdict) -> Reasons {
        Reasons::Duels(Duels {
            before: self.before,
            verdict,
        })
    }
}

/// On which level of a ballot each option stands, from 0; those left out stand on the level after
/// all of its groups.
pub(super) fn levels(options: usize, ranking: &[Vec<usize>]) -> Vec<usize> {
    let mut levels = vec![ranking.len(); options];
    for (level, group) in ranking.iter().enumerate() {
        for &option in group {
            if let Some(place) = levels.get_mut(option) {
                *place = level;
            }
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(left_out: LeftOut) -> Table {
        let ballots = [
            (vec![vec![0], vec![1, 2]], 5),
            (vec![vec![2]], 3),
            (vec![], 9),
        ];
        Table::count(4, &ballots, left_out)
    }

    #[test]
    fn what_is_left_out_comes_last_and_equals_do_not_meet() {
        let table = table(LeftOut::Last);
        assert_eq!((table.before(0, 1), table.before(1, 0)), (5, 0));
        assert_eq!((table.before(0, 2), table.before(2, 0)), (5, 3));
        assert_eq!((table.before(1, 2), table.before(2, 1)), (0, 3));
        assert_eq!((table.before(2, 3), table.before(3, 2)), (8, 0));
    }

    #[test]
    fn or_it_says_nothing() {
        let table = table(LeftOut::Silent);
        assert_eq!((table.before(0, 2), table.before(2, 0)), (5, 0));
        assert_eq!((table.before(2, 1), table.before(2, 3)), (0, 0));
    }
}
