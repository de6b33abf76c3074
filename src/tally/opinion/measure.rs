//! How good a partition is: how clearly its groups are apart, and how far it agrees with another.

use super::Spot;
use super::means::apart;
use std::collections::BTreeMap;
use std::hash::Hash;

/// The mean silhouette of all people (Rousseeuw 1987): for each, how much nearer their own group is
/// than the next one, between −1 and 1; 0 for somebody alone in theirs. None for a single group.
pub(super) fn silhouette(spots: &[Spot], groups: &[usize]) -> Option<f64> {
    let count = groups.iter().max().map_or(0, |last| last + 1);
    let mut weights = vec![0.0; count];
    for (spot, group) in spots.iter().zip(groups) {
        weights[*group] += spot.weight;
    }
    if weights.iter().filter(|weight| **weight > 0.0).count() < 2 {
        return None;
    }
    let (mut sum, mut people) = (0.0, 0.0);
    for (spot, own) in spots.iter().zip(groups) {
        sum += spot.weight * width(spot, *own, spots, groups, &weights);
        people += spot.weight;
    }
    Some(sum / people)
}

/// The silhouette of each of the people on a spot.
fn width(spot: &Spot, own: usize, spots: &[Spot], groups: &[usize], weights: &[f64]) -> f64 {
    if weights[own] <= 1.0 {
        return 0.0;
    }
    let mut distances = vec![0.0; weights.len()];
    for (other, group) in spots.iter().zip(groups) {
        distances[*group] += other.weight * apart(spot.at, other.at).sqrt();
    }
    let within = distances[own] / (weights[own] - 1.0);
    let others = (0..weights.len()).filter(|group| *group != own && weights[*group] > 0.0);
    let next = others.map(|group| distances[group] / weights[group]);
    let next = next.fold(f64::INFINITY, f64::min);
    match within.max(next) {
        widest if widest > 0.0 => (next - within) / widest,
        _ => 0.0,
    }
}

/// How far two partitions of the same people agree, chance taken out (Hubert & Arabie 1985): 1 where
/// they are the same, about 0 where they have nothing to do with each other.
pub fn adjusted_rand<A: Ord + Hash + Copy, B: Ord + Hash + Copy>(pairs: &[(A, B)]) -> f64 {
    let mut cells: BTreeMap<(A, B), u64> = BTreeMap::new();
    let mut ones: BTreeMap<A, u64> = BTreeMap::new();
    let mut others: BTreeMap<B, u64> = BTreeMap::new();
    for (one, other) in pairs {
        *cells.entry((*one, *other)).or_default() += 1;
        *ones.entry(*one).or_default() += 1;
        *others.entry(*other).or_default() += 1;
    }
    let together = |counts: &mut dyn Iterator<Item = u64>| -> f64 {
        counts
            .map(|count| count * count.saturating_sub(1) / 2)
            .sum::<u64>() as f64
    };
    let both = together(&mut cells.into_values());
    let one = together(&mut ones.into_values());
    let other = together(&mut others.into_values());
    let all = together(&mut std::iter::once(pairs.len() as u64));
    let by_chance = if all > 0.0 { one * other / all } else { 0.0 };
    let most = (one + other) / 2.0;
    // Where both put everybody together, or everybody apart, they agree.
    if most == by_chance {
        return 1.0;
    }
    (both - by_chance) / (most - by_chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_silhouette_is_that_of_its_definition() {
        let spots = [0.0, 1.0, 10.0, 12.0].map(|x| Spot {
            at: [x, 0.0],
            weight: 1.0,
        });
        let widths = [10.0 / 11.0, 9.0 / 10.0, 7.5 / 9.5, 9.5 / 11.5];
        let mean: f64 = widths.iter().sum::<f64>() / 4.0;
        assert!((silhouette(&spots, &[0, 0, 1, 1]).unwrap() - mean).abs() < 1e-12);
        assert_eq!(silhouette(&spots, &[0, 0, 0, 0]), None);
        // Alone in a group: nothing.
        let alone = silhouette(&spots, &[0, 1, 1, 1]).unwrap();
        let others: f64 = [(10.0, 1.0), (5.5, 10.0), (6.5, 12.0)]
            .iter()
            .map(|(within, next): &(f64, f64)| (next - within) / next.max(*within))
            .sum();
        assert!((alone - others / 4.0).abs() < 1e-12);
    }

    #[test]
    fn people_on_one_spot_count_each() {
        let spot = |x: f64, weight: f64| Spot {
            at: [x, 0.0],
            weight,
        };
        let apart = [
            spot(0.0, 1.0),
            spot(0.0, 1.0),
            spot(3.0, 1.0),
            spot(4.0, 1.0),
        ];
        let together = [spot(0.0, 2.0), spot(3.0, 1.0), spot(4.0, 1.0)];
        assert_eq!(
            silhouette(&apart, &[0, 0, 1, 1]),
            silhouette(&together, &[0, 1, 1])
        );
    }

    #[test]
    fn agreement_is_adjusted_for_chance() {
        // The table of Yeung & Ruzzo, Details of the adjusted Rand index (2001): 0.313.
        let table = [[1, 1, 0], [1, 2, 1], [0, 0, 4]];
        let mut pairs = Vec::new();
        for (one, row) in table.iter().enumerate() {
            for (other, count) in row.iter().enumerate() {
                pairs.extend(vec![(one, other); *count]);
            }
        }
        let expected = (7.0 - 13.0 * 14.0 / 45.0) / (13.5 - 13.0 * 14.0 / 45.0);
        assert!((adjusted_rand(&pairs) - expected).abs() < 1e-12);
        assert!((expected - 0.313).abs() < 0.001);
    }

    #[test]
    fn the_same_partition_under_other_names_agrees_wholly() {
        assert_eq!(adjusted_rand(&[(0, 'b'), (0, 'b'), (1, 'a')]), 1.0);
        assert_eq!(adjusted_rand(&[(0, 0), (0, 0)]), 1.0);
        assert_eq!(adjusted_rand::<u8, u8>(&[]), 1.0);
    }
}
