//! The plane in which a room differs most: the first two principal components of its answers, by
//! power iteration. A matrix of answers is mostly gaps, and a gap is no difference from the mean,
//! so only what was answered is looped over.

use super::{Answers, Point};
use crate::tally::stance::Answer;

/// Most turns of the iteration for a component. Where it needs more, two directions differ so
/// little that either will do.
const MOST_TURNS: usize = 1_000;
/// When a turn changes no part of the direction by more, it has been found.
const STILL: f64 = 1e-12;

/// What one person answered, each answer as its distance from the item's mean.
type Row = Vec<(usize, f64)>;

/// Where each person stands in the plane.
pub(super) fn project(items: usize, people: &[&Answers]) -> Vec<Point> {
    let rows = centred(items, people);
    let first = component(items, &rows, None);
    let second = component(items, &rows, Some(&first));
    rows.iter()
        .map(|row| {
            // Every gap counts as the mean and so draws towards the middle: Polis' correction.
            let outwards = (items as f64 / row.len().max(1) as f64).sqrt();
            [&first, &second].map(|direction| along(row, direction) * outwards)
        })
        .collect()
}

fn number(answer: Answer) -> f64 {
    match answer {
        Answer::Agree => 1.0,
        Answer::Disagree => -1.0,
        Answer::Pass => 0.0,
    }
}

fn centred(items: usize, people: &[&Answers]) -> Vec<Row> {
    let mut sums = vec![(0.0, 0.0_f64); items];
    for (item, answer) in people.iter().copied().flatten() {
        sums[*item].0 += number(*answer);
        sums[*item].1 += 1.0;
    }
    let mean = |item: usize| sums[item].0 / sums[item].1.max(1.0);
    let row = |answers: &&Answers| {
        let answers = answers.iter();
        answers
            .map(|(item, answer)| (*item, number(*answer) - mean(*item)))
            .collect()
    };
    people.iter().map(row).collect()
}

fn along(row: &Row, direction: &[f64]) -> f64 {
    row.iter()
        .map(|(item, value)| value * direction[*item])
        .sum()
}

/// The direction in which the rows differ most, at right angles to `other`; nothing but zeros where
/// they do not differ. Of its two signs it has the one that makes its largest part positive.
fn component(items: usize, rows: &[Row], other: Option<&Vec<f64>>) -> Vec<f64> {
    let mut direction = beginning(items);
    for _ in 0..MOST_TURNS {
        let mut next = vec![0.0; items];
        for row in rows {
            let length = along(row, &direction);
            for (item, value) in row {
                next[*item] += value * length;
            }
        }
        if let Some(other) = other {
            let shared: f64 = next.iter().zip(other).map(|(a, b)| a * b).sum();
            let parts = next.iter_mut().zip(other);
            parts.for_each(|(part, other)| *part -= shared * other);
        }
        if !to_one(&mut next) {
            return vec![0.0; items];
        }
        let moved = direction.iter().zip(&next).map(|(a, b)| (a - b).abs());
        let moved = moved.fold(0.0, f64::max);
        direction = next;
        if moved < STILL {
            break;
        }
    }
    signed(direction)
}

/// Where the iteration begins: a direction that no real one is likely to be at right angles to.
fn beginning(items: usize) -> Vec<f64> {
    let mut start: Vec<f64> = (0..items).map(|item| 1.0 / (item as f64 + 2.0)).collect();
    to_one(&mut start);
    start
}

/// Makes a direction one long; false where it has no length to speak of.
fn to_one(direction: &mut [f64]) -> bool {
    let length = direction.iter().map(|part| part * part).sum::<f64>().sqrt();
    direction.iter_mut().for_each(|part| *part /= length);
    length > STILL
}

fn signed(direction: Vec<f64>) -> Vec<f64> {
    let mut largest = 0.0_f64;
    for part in &direction {
        // A hair longer must not decide: parts that are alike but for rounding keep the first.
        if part.abs() > largest.abs() + STILL {
            largest = *part;
        }
    }
    match largest < 0.0 {
        true => direction.into_iter().map(|part| -part).collect(),
        false => direction,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{Agree, Disagree};

    #[test]
    fn two_items_that_go_together_are_one_direction() {
        let for_both = vec![(0, Agree), (1, Agree)];
        let against_both = vec![(0, Disagree), (1, Disagree)];
        let points = project(2, &[&for_both, &against_both]);
        let long = 2.0_f64.sqrt();
        assert!((points[0][0] - long).abs() < 1e-9 && (points[1][0] + long).abs() < 1e-9);
        assert!(points.iter().all(|point| point[1].abs() < 1e-9));
    }

    #[test]
    fn those_with_gaps_are_moved_outwards() {
        // Three of four items unanswered: a distance of one is seen as two.
        let one = vec![(0, Agree)];
        let all = vec![(0, Disagree)];
        let points = project(4, &[&one, &all]);
        assert!((points[0][0] - 2.0).abs() < 1e-9, "{points:?}");
    }

    #[test]
    fn where_nobody_differs_all_stand_in_the_middle() {
        let same = vec![(0, Agree), (1, Disagree)];
        assert_eq!(project(2, &[&same, &same]), [[0.0; 2]; 2]);
    }
}
