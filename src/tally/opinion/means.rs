//! k-means: spots in so many groups, each spot in the group whose middle is nearest. The beginnings
//! are drawn as k-means++ draws them (Arthur & Vassilvitskii 2007).

use super::dice::Dice;
use super::{Point, Spot};

/// Most rounds of moving middles; it comes to rest long before.
const MOST_ROUNDS: usize = 200;

/// The group of each spot: the tightest of so many tries, the first of equals. Fewer groups come
/// out where fewer places differ.
pub(super) fn partition(spots: &[Spot], count: usize, tries: usize, dice: &mut Dice) -> Vec<usize> {
    let mut best: Option<(Vec<usize>, f64)> = None;
    for _ in 0..tries {
        let (groups, looseness) = settle(spots, begin(spots, count, dice));
        if best.as_ref().is_none_or(|(_, before)| looseness < *before) {
            best = Some((groups, looseness));
        }
    }
    best.map(|(groups, _)| groups).unwrap_or_default()
}

/// The square of the distance.
pub(super) fn apart(a: Point, b: Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

/// The first middles: each drawn among the spots, those far from the ones before more likely.
fn begin(spots: &[Spot], count: usize, dice: &mut Dice) -> Vec<Point> {
    let mut middles: Vec<Point> = Vec::with_capacity(count);
    while middles.len() < count {
        let chance = |spot: &Spot| {
            let near = middles.iter().map(|middle| apart(spot.at, *middle));
            spot.weight * near.reduce(f64::min).unwrap_or(1.0)
        };
        let chances: Vec<f64> = spots.iter().map(chance).collect();
        match drawn(&chances, dice) {
            Some(spot) => middles.push(spots[spot].at),
            None => break,
        }
    }
    middles
}

/// One of these, by its chance; none where none has any.
fn drawn(chances: &[f64], dice: &mut Dice) -> Option<usize> {
    let all: f64 = chances.iter().sum();
    let mut left = dice.part() * all;
    let mut last = None;
    for (place, chance) in chances
        .iter()
        .enumerate()
        .filter(|(_, chance)| **chance > 0.0)
    {
        last = Some(place);
        if left < *chance {
            break;
        }
        left -= chance;
    }
    last
}

/// Moves the middles until every spot is with its nearest; also how far from them all stand.
fn settle(spots: &[Spot], mut middles: Vec<Point>) -> (Vec<usize>, f64) {
    let mut groups = assigned(spots, &middles);
    for _ in 0..MOST_ROUNDS {
        move_middles(spots, &groups, &mut middles);
        let next = assigned(spots, &middles);
        if next == groups {
            break;
        }
        groups = next;
    }
    let stands = spots.iter().zip(&groups);
    let looseness = stands.map(|(spot, group)| spot.weight * apart(spot.at, middles[*group]));
    let looseness = looseness.sum();
    (groups, looseness)
}

/// The nearest middle of each spot, the first of equals.
fn assigned(spots: &[Spot], middles: &[Point]) -> Vec<usize> {
    let nearest = |spot: &Spot| {
        let mut nearest = 0;
        for (group, middle) in middles.iter().enumerate() {
            if apart(spot.at, *middle) < apart(spot.at, middles[nearest]) {
                nearest = group;
            }
        }
        nearest
    };
    spots.iter().map(nearest).collect()
}

/// A middle that nobody is nearest to stays where it is.
fn move_middles(spots: &[Spot], groups: &[usize], middles: &mut [Point]) {
    let mut sums = vec![([0.0; 2], 0.0); middles.len()];
    for (spot, group) in spots.iter().zip(groups) {
        let (sum, weight) = &mut sums[*group];
        sum[0] += spot.at[0] * spot.weight;
        sum[1] += spot.at[1] * spot.weight;
        *weight += spot.weight;
    }
    for (middle, (sum, weight)) in middles.iter_mut().zip(sums) {
        if weight > 0.0 {
            *middle = [sum[0] / weight, sum[1] / weight];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(x: f64, weight: f64) -> Spot {
        Spot {
            at: [x, 0.0],
            weight,
        }
    }

    #[test]
    fn two_heaps_are_two_groups() {
        let spots = [0.0, 1.0, 10.0, 11.0, 2.0].map(|x| spot(x, 1.0));
        let groups = partition(&spots, 2, 5, &mut Dice::new(1));
        assert_eq!(groups[0], groups[1]);
        assert_eq!(groups[0], groups[4]);
        assert_eq!(groups[2], groups[3]);
        assert_ne!(groups[0], groups[2]);
    }

    #[test]
    fn where_fewer_places_differ_fewer_groups_come_out() {
        let spots = [spot(1.0, 3.0), spot(1.0, 2.0)];
        assert_eq!(partition(&spots, 2, 3, &mut Dice::new(1)), [0, 0]);
    }
}
