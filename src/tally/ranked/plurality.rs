//! Most first places, and nothing else of what the ballots say.

use super::{Ranking, order, papers};
use crate::tally::outcome::{Exact, Outcome, Reasons};
use crate::tally::poll::Weighed;
use crate::tally::rule::Rule;

pub(super) fn decide(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let mut firsts = vec![0_u64; options];
    for paper in papers::read(options, ballots) {
        if let Some(&first) = paper.choices.first() {
            firsts[first] += paper.voters;
        }
    }
    let exact = |count: &u64| Some(Exact::from_integer((*count).into()));
    let figures = firsts.iter().map(exact).collect();
    let ranking = order::groups(&firsts);
    order::outcome(Rule::Plurality, ranking, seats, Reasons::Figures(figures))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_only_first_counts() {
        let ballots = [
            (vec![vec![0], vec![1]], 4),
            (vec![vec![1], vec![2]], 3),
            (vec![vec![1, 2]], 2),
            (vec![], 1),
        ];
        let outcome = decide(3, &ballots, 1);
        assert_eq!(outcome.sets, [[0]]);
        assert_eq!(outcome.ranking.unwrap(), [[0], [1], [2]]);
    }
}
