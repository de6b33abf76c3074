//! Whoever beats each other option in its duel, if anybody does (Condorcet, *Essai*, 1785).

use super::duels::Table;
use crate::tally::outcome::{Outcome, Verdict};
use crate::tally::rule::Rule;

pub(super) fn decide(table: Table, seats: usize) -> Outcome {
    let winner = winner(&table);
    let loser = loser(&table);
    let elected = winner.into_iter().take(seats).collect();
    Outcome {
        rule: Rule::Condorcet,
        sets: vec![elected],
        ranking: None,
        complete: true,
        reasons: table.reasons(Verdict::Condorcet { winner, loser }),
    }
}

/// Who beats every other option.
fn winner(table: &Table) -> Option<usize> {
    let beats_all = |&one: &usize| table.others(one).all(|other| table.beats(one, other));
    (0..table.options()).find(beats_all)
}

/// Who loses to every other option; an option alone loses to nobody.
fn loser(table: &Table) -> Option<usize> {
    let loses_all = |&one: &usize| table.others(one).all(|other| table.beats(other, one));
    (0..table.options())
        .find(loses_all)
        .filter(|_| table.options() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::outcome::Reasons;
    use crate::tally::ranked::duels::LeftOut;
    use crate::tally::ranked::tests::{strict, tennessee};

    fn verdict(outcome: &Outcome) -> (Option<usize>, Option<usize>) {
        match &outcome.reasons {
            Reasons::Duels(duels) => match duels.verdict {
                Verdict::Condorcet { winner, loser } => (winner, loser),
                _ => panic!("another verdict"),
            },
            _ => panic!("other reasons"),
        }
    }

    #[test]
    fn nashville_beats_every_other_capital_and_memphis_loses_to_all() {
        let outcome = decide(Table::count(4, &tennessee(), LeftOut::Last), 1);
        assert_eq!(outcome.sets, [[1]]);
        assert_eq!(verdict(&outcome), (Some(1), Some(0)));
    }

    /// Condorcet's own circle of sixty voters (*Essai*, 1785, p. lxi).
    #[test]
    fn in_condorcets_circle_nobody_wins() {
        let ballots = strict(&[
            (23, &[0, 1, 2]),
            (17, &[1, 2, 0]),
            (2, &[1, 0, 2]),
            (10, &[2, 0, 1]),
            (8, &[2, 1, 0]),
        ]);
        let outcome = decide(Table::count(3, &ballots, LeftOut::Last), 1);
        assert_eq!(outcome.sets, [Vec::<usize>::new()]);
        assert_eq!(verdict(&outcome), (None, None));
    }

    #[test]
    fn an_option_alone_wins_and_does_not_lose() {
        let outcome = decide(Table::count(1, &[], LeftOut::Last), 2);
        assert_eq!(outcome.sets, [[0]]);
        assert_eq!(verdict(&outcome), (Some(0), None));
    }
}
