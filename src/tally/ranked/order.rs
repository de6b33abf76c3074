//! From an order with ties to the sets of those on top.

use crate::tally::outcome::{MOST_OUTCOMES, Outcome, Reasons};
use crate::tally::rule::Rule;
use std::cmp::Reverse;

/// The options in groups of equal scores, the greatest first.
pub(super) fn groups<S: Ord>(scores: &[S]) -> Vec<Vec<usize>> {
    let mut best_first: Vec<usize> = (0..scores.len()).collect();
    best_first.sort_by_key(|&option| Reverse(&scores[option]));
    best_first
        .chunk_by(|&one, &other| scores[one] == scores[other])
        .map(<[usize]>::to_vec)
        .collect()
}

/// The outcome of a rule that puts the options in order.
pub(super) fn outcome(
    rule: Rule,
    ranking: Vec<Vec<usize>>,
    seats: usize,
    reasons: Reasons,
) -> Outcome {
    let (sets, complete) = tops(&ranking, seats);
    Outcome {
        rule,
        sets,
        ranking: Some(ranking),
        complete,
        reasons,
    }
}

/// Every set that fills the seats from the top of an order: all of the groups that there is room
/// for, and as many as needed of the one in which the room ends. And whether these are all.
pub(super) fn tops(ranking: &[Vec<usize>], seats: usize) -> (Vec<Vec<usize>>, bool) {
    let mut sure = Vec::new();
    for group in ranking {
        if sure.len() + group.len() > seats {
            return completed(&sure, group, seats);
        }
        sure.extend(group);
    }
    sure.sort_unstable();
    (vec![sure], true)
}

/// Every set of so many seats that holds all the sure ones and for the rest some of the others; at
/// most [`MOST_OUTCOMES`], and whether these are all.
pub(super) fn completed(sure: &[usize], others: &[usize], seats: usize) -> (Vec<Vec<usize>>, bool) {
    let wanted = seats.saturating_sub(sure.len()).min(others.len());
    let mut chosen: Vec<usize> = (0..wanted).collect();
    let mut sets = Vec::new();
    loop {
        let mut set = sure.to_vec();
        set.extend(chosen.iter().map(|&place| others[place]));
        set.sort_unstable();
        sets.push(set);
        let more = step(&mut chosen, others.len());
        if !more || sets.len() == MOST_OUTCOMES {
            sets.sort_unstable();
            return (sets, !more);
        }
    }
}

/// The next choice of as many places out of so many, in the order of dictionaries; whether there
/// is one.
fn step(chosen: &mut [usize], of: usize) -> bool {
    let wanted = chosen.len();
    let movable = (0..wanted).rfind(|&place| chosen[place] < of - wanted + place);
    let Some(moved) = movable else { return false };
    let from = chosen[moved] + 1;
    for (place, value) in chosen[moved..].iter_mut().zip(from..) {
        *place = value;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_are_one_group() {
        assert_eq!(groups(&[3, 7, 3, 9]), [vec![3], vec![1], vec![0, 2]]);
        assert_eq!(groups::<u8>(&[]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn the_group_in_which_the_room_ends_is_chosen_from_in_every_way() {
        let ranking = [vec![4], vec![0, 2, 3], vec![1]];
        let (sets, complete) = tops(&ranking, 3);
        assert_eq!(sets, [vec![0, 2, 4], vec![0, 3, 4], vec![2, 3, 4]]);
        assert!(complete);
        assert_eq!(tops(&ranking, 4), (vec![vec![0, 2, 3, 4]], true));
        assert_eq!(tops(&ranking, 9), (vec![vec![0, 1, 2, 3, 4]], true));
    }

    #[test]
    fn no_seats_and_no_options_are_one_empty_set() {
        assert_eq!(tops(&[vec![0, 1]], 0), (vec![vec![]], true));
        assert_eq!(tops(&[], 3), (vec![vec![]], true));
    }

    #[test]
    fn more_ties_than_anybody_reads_are_cut_short_and_said_so() {
        let (sets, complete) = tops(&[(0..40).collect()], 20);
        assert_eq!((sets.len(), complete), (MOST_OUTCOMES, false));
    }
}
