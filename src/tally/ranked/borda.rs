//! Borda's count in its tournament form: on each ballot an option gets a point for every option it
//! stands before and half a point for every one it stands level with (Borda, *Mémoire sur les
//! élections au scrutin*, 1781; for ties and short ballots *averaged Borda*, Terzopoulou and
//! Endriss, *The Borda class*, 2021). A ballot that ranks nobody gives nobody anything.

use super::duels::levels;
use super::{Ranking, order};
use crate::tally::outcome::{Exact, Outcome, Reasons};
use crate::tally::poll::Weighed;
use crate::tally::rule::Rule;

pub(super) fn decide(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let mut halves = vec![0_u128; options];
    for (ranking, voters) in ballots {
        for (sum, points) in halves.iter_mut().zip(points(options, ranking)) {
            *sum += u128::from(points) * u128::from(*voters);
        }
    }
    let exact = |halves: &u128| Some(Exact::new((*halves).into(), 2.into()));
    let figures = halves.iter().map(exact).collect();
    order::outcome(
        Rule::Borda,
        order::groups(&halves),
        seats,
        Reasons::Figures(figures),
    )
}

/// What a ballot gives each option, in half points.
fn points(options: usize, ranking: &[Vec<usize>]) -> Vec<u64> {
    let levels = levels(options, ranking);
    let left_out = ranking.len();
    let mut sizes = vec![0_u64; left_out + 1];
    levels.iter().for_each(|level| sizes[*level] += 1);
    if sizes[left_out] == options as u64 {
        return vec![0; options];
    }
    let mut below = vec![0_u64; left_out + 1];
    for level in (0..left_out).rev() {
        below[level] = below[level + 1] + sizes[level + 1];
    }
    let points = |level: &usize| 2 * below[*level] + sizes[*level] - 1;
    levels.iter().map(points).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(options: usize, ballots: &[Weighed<Ranking>]) -> Vec<i64> {
        let Reasons::Figures(figures) = decide(options, ballots, 1).reasons else {
            panic!("Borda gives figures");
        };
        let half = Exact::new(1.into(), 2.into());
        let halves = figures.into_iter().flatten().map(|figure| figure / &half);
        halves
            .map(|halves| i64::try_from(halves.to_integer()).unwrap())
            .collect()
    }

    /// Saari's beverages (*Basic Geometry of Voting*, 1995): of milk (0), beer (1) and wine (2), milk
    /// has the most first places, and the points say the opposite.
    #[test]
    fn saaris_beverages_come_in_the_opposite_order() {
        let ballots = [
            (vec![vec![0], vec![2], vec![1]], 6),
            (vec![vec![1], vec![2], vec![0]], 5),
            (vec![vec![2], vec![1], vec![0]], 4),
        ];
        assert_eq!(halves(3, &ballots), [24, 28, 38]);
        let outcome = decide(3, &ballots, 1);
        assert_eq!(outcome.ranking.unwrap(), [[2], [1], [0]]);
        assert_eq!(outcome.sets, [[2]]);
    }

    #[test]
    fn equals_share_and_what_is_left_out_is_last() {
        assert_eq!(halves(4, &[(vec![vec![0, 1]], 1)]), [5, 5, 1, 1]);
        assert_eq!(halves(4, &[(vec![vec![], vec![2]], 1)]), [2, 2, 6, 2]);
        assert_eq!(halves(4, &[(vec![], 9)]), [0; 4]);
    }
}
