//! Ballots as rules read them that ask for a single choice at a time: a ballot is read choice by
//! choice, and ends where it puts several level, as nobody can say whom it stands behind there.

use super::Ranking;
use crate::tally::poll::Weighed;
use std::collections::BTreeMap;

/// Ballots that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paper {
    /// The choices, the first first; none where nobody or several are put first.
    pub(super) choices: Vec<usize>,
    /// How many gave it.
    pub(super) voters: u64,
}

/// The ballots as papers, in an order that does not depend on the one given.
pub(super) fn read(options: usize, ballots: &[Weighed<Ranking>]) -> Vec<Paper> {
    let mut counts: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
    for (ranking, voters) in ballots {
        *counts.entry(choices(options, ranking)).or_default() += voters;
    }
    let paper = |(choices, voters)| Paper { choices, voters };
    counts.into_iter().map(paper).collect()
}

/// The papers that put one option alone first.
pub(super) fn valid(options: usize, ballots: &[Weighed<Ranking>]) -> Vec<Paper> {
    let mut papers = read(options, ballots);
    papers.retain(|paper| !paper.choices.is_empty());
    papers
}

/// The groups of one, up to the first group of several.
fn choices(options: usize, ranking: &[Vec<usize>]) -> Vec<usize> {
    let groups = ranking.iter().filter(|group| !group.is_empty());
    let alone = groups.map_while(|group| match group[..] {
        [option] if option < options => Some(option),
        _ => None,
    });
    alone.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_ends_where_several_share_a_place() {
        let ranking = [vec![0], vec![], vec![4], vec![1, 2], vec![3]];
        assert_eq!(choices(5, &ranking), [0, 4]);
        assert_eq!(choices(5, &ranking[3..]), [0; 0]);
    }

    #[test]
    fn equal_ballots_become_one_whatever_order_they_come_in() {
        let one = (vec![vec![1], vec![0, 2]], 3);
        let other = (vec![vec![1]], 4);
        let third = (vec![vec![0, 1]], 1);
        let paper = |choices: &[usize], voters| Paper {
            choices: choices.to_vec(),
            voters,
        };
        let expected = [paper(&[], 1), paper(&[1], 7)];
        assert_eq!(
            read(3, &[one.clone(), other.clone(), third.clone()]),
            expected
        );
        assert_eq!(read(3, &[third, other, one]), expected);
    }
}
