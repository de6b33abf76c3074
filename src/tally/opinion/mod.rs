//! Opinion groups: who in a room answers alike, where nobody has said which group they are of.
//!
//! Polis' recipe (Small et al. 2021): the answers as numbers, agree 1, disagree −1, pass 0; what
//! somebody did not answer stands at the column's mean; the two directions in which the room
//! differs most; in that plane, those with few answers moved outwards by as much as the gaps drew
//! them in; then the number of groups from 2 to 5 by the best silhouette.
//!
//! The same answers and the same seed give the same groups on every machine: only sums, products,
//! quotients and square roots are used, in a fixed order, which all machines round alike.

mod dice;
mod means;
mod measure;
mod plane;

pub use measure::adjusted_rand;

use super::stance::Answer;

/// How many answers somebody must have given to be placed among the others, if there were so many
/// items: with fewer, chance places them. Polis' number.
pub const LEAST_ANSWERS: usize = 7;
/// Most groups: more are no picture of a room. Polis' number.
pub const MOST_GROUPS: usize = 5;
/// Most points that groups are looked for among: larger rooms are first gathered into so many
/// spots of people who stand close. Polis' number.
const MOST_SPOTS: usize = 100;

/// Everything that one person answered: items from 0, each at most once.
pub type Answers = Vec<(usize, Answer)>;

/// The groups of a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinions {
    /// The seed that the search began with.
    pub seed: u64,
    /// The group of each person, the largest group 0; none for those with too few answers.
    pub groups: Vec<Option<usize>>,
    /// How many are in each.
    pub sizes: Vec<usize>,
    /// How clearly the groups are apart: from −1 over 0 (not at all) to 1.
    pub silhouette: f64,
}

/// A place in the plane.
type Point = [f64; 2];

/// A place where so many people stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    at: Point,
    weight: f64,
}

/// The groups of these people; none where fewer than three gave answers enough, or all of them
/// answered alike.
pub fn groups(items: usize, people: &[Answers], seed: u64) -> Option<Opinions> {
    let least = LEAST_ANSWERS.min(items).max(1);
    let placed: Vec<usize> = (0..people.len())
        .filter(|person| people[*person].len() >= least)
        .collect();
    if placed.len() < 3 {
        return None;
    }
    let answers: Vec<&Answers> = placed.iter().map(|person| &people[*person]).collect();
    let points = plane::project(items, &answers);
    let mut dice = dice::Dice::new(seed);
    let spot_of = gathered(&points, &mut dice);
    let spots = spots(&points, &spot_of);
    let (of_spot, silhouette) = best(&spots, &mut dice)?;
    let of_person: Vec<usize> = spot_of.iter().map(|spot| of_spot[*spot]).collect();
    let (of_person, sizes) = largest_first(&of_person);
    let mut groups = vec![None; people.len()];
    for (person, group) in placed.iter().zip(of_person) {
        groups[*person] = Some(group);
    }
    Some(Opinions {
        seed,
        groups,
        sizes,
        silhouette,
    })
}

/// The spot of each person: their own in a small room.
fn gathered(points: &[Point], dice: &mut dice::Dice) -> Vec<usize> {
    if points.len() <= MOST_SPOTS {
        return (0..points.len()).collect();
    }
    let alone = |at: &Point| Spot {
        at: *at,
        weight: 1.0,
    };
    let people: Vec<Spot> = points.iter().map(alone).collect();
    means::partition(&people, MOST_SPOTS, 1, dice)
}

/// The middle of each spot's people; spots that nobody stands on weigh nothing.
fn spots(points: &[Point], spot_of: &[usize]) -> Vec<Spot> {
    let count = spot_of.iter().max().map_or(0, |last| last + 1);
    let mut sums = vec![([0.0; 2], 0.0); count];
    for (point, spot) in points.iter().zip(spot_of) {
        let (sum, people) = &mut sums[*spot];
        sum[0] += point[0];
        sum[1] += point[1];
        *people += 1.0;
    }
    let middle = |(sum, people): ([f64; 2], f64)| Spot {
        at: [sum[0] / people.max(1.0), sum[1] / people.max(1.0)],
        weight: people,
    };
    sums.into_iter().map(middle).collect()
}

/// How often each number of groups is tried, from other beginnings: k-means finds the nearest
/// hollow, not the deepest.
const TRIES: usize = 20;

/// The partition with the best silhouette, the fewest groups where several are level.
fn best(spots: &[Spot], dice: &mut dice::Dice) -> Option<(Vec<usize>, f64)> {
    let mut best: Option<(Vec<usize>, f64)> = None;
    for count in 2..=MOST_GROUPS.min(spots.len()) {
        let partition = means::partition(spots, count, TRIES, dice);
        let Some(silhouette) = measure::silhouette(spots, &partition) else {
            continue;
        };
        if best.as_ref().is_none_or(|(_, before)| silhouette > *before) {
            best = Some((partition, silhouette));
        }
    }
    best
}

/// The groups numbered by size, the largest first; of equals the one whose first member is first.
fn largest_first(of_person: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut sizes: Vec<(usize, usize)> = Vec::new();
    for group in of_person {
        match sizes.iter_mut().find(|(known, _)| known == group) {
            Some((_, size)) => *size += 1,
            None => sizes.push((*group, 1)),
        }
    }
    sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let number = |group: &usize| sizes.iter().position(|(known, _)| known == group);
    let numbered = of_person.iter().filter_map(number).collect();
    (numbered, sizes.into_iter().map(|(_, size)| size).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{Agree, Disagree, Pass};

    /// Somebody who answers the first eight items so, and the last one as given.
    fn person(first: Answer, then: Answer, last: Answer) -> Answers {
        let answers = [first, first, first, first, then, then, then, then, last];
        answers.into_iter().enumerate().collect()
    }

    fn two_camps() -> Vec<Answers> {
        let mut people = vec![person(Agree, Disagree, Pass); 6];
        people.extend(vec![person(Disagree, Agree, Agree); 4]);
        people.push(vec![(0, Agree), (1, Agree)]);
        people
    }

    #[test]
    fn those_who_answer_alike_are_one_group_and_few_answers_are_none() {
        let found = groups(9, &two_camps(), 1).unwrap();
        assert_eq!(found.sizes, [6, 4]);
        assert_eq!(found.groups[..6], [Some(0); 6]);
        assert_eq!(found.groups[6..10], [Some(1); 4]);
        assert_eq!(found.groups[10], None);
        assert!((found.silhouette - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_same_seed_gives_the_same_groups() {
        let mut people = two_camps();
        for (turn, person) in people.iter_mut().enumerate() {
            person.rotate_left(turn % 3);
            person.truncate(8);
        }
        assert_eq!(groups(9, &people, 7), groups(9, &people, 7));
    }

    #[test]
    fn a_room_that_is_too_small_or_of_one_mind_has_no_groups() {
        assert_eq!(groups(9, &two_camps()[9..], 1), None);
        assert_eq!(groups(9, &vec![person(Agree, Pass, Pass); 9], 1), None);
        assert_eq!(groups(0, &[], 1), None);
    }

    #[test]
    fn a_hall_is_gathered_into_spots_and_keeps_its_camps() {
        let mut people = Vec::new();
        for turn in 0..300 {
            let last = [Agree, Disagree, Pass][turn % 3];
            people.push(match turn % 5 {
                0 | 1 => person(Disagree, Agree, last),
                _ => person(Agree, Disagree, last),
            });
        }
        let found = groups(9, &people, 3).unwrap();
        let camp = |person: usize| person % 5 < 2;
        for (one, group) in found.groups.iter().enumerate() {
            let mut same = (0..300).filter(|other| found.groups[*other] == *group);
            assert!(same.all(|other| camp(other) == camp(one)), "{one}");
        }
    }
}
