//! What the voters have left. Voters with as much left are one class, so that most of the work is
//! done once per class and not once per voter.

use super::super::outcome::Exact;
use super::{Electorate, Line};
use num_bigint::BigInt;
use num_traits::{One, Zero};
use std::collections::HashMap;

/// What has been chosen, and what each group of voters has left.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::tally) struct Purse {
    /// What has been chosen, ascending.
    pub chosen: Vec<usize>,
    /// The class of each group.
    class_of: Vec<usize>,
    /// What a voter of each class has, ascending and no two alike.
    classes: Vec<Line>,
    /// How many parts the unit has in which amounts are counted; the fewest that do.
    pub parts: BigInt,
}

/// The voters of an option that get as much of it, by what they have left.
pub(in crate::tally) struct Crowd {
    /// What each gets of it.
    pub worth: BigInt,
    /// Their classes, ascending, and how many are in each.
    pub classes: Vec<(usize, u128)>,
}

impl Purse {
    /// Everybody has the same.
    pub fn even(electorate: &Electorate, each: Line, parts: BigInt) -> Purse {
        let mut purse = Purse {
            chosen: Vec::new(),
            class_of: vec![0; electorate.weights.len()],
            classes: vec![each],
            parts,
        };
        purse.reduce();
        purse
    }

    /// What a voter of this class has.
    pub fn of(&self, class: usize) -> &Line {
        &self.classes[class]
    }

    /// The first class for which this is false; it is true of none above one of which it is false.
    pub fn first_not(&self, poor: impl Fn(&Line) -> bool) -> usize {
        self.classes.partition_point(poor)
    }

    /// The voters of an option, those who get least of it first.
    pub fn crowds(&self, electorate: &Electorate, option: usize) -> Vec<Crowd> {
        let mut counts = vec![0; self.classes.len()];
        electorate.supporters[option]
            .chunk_by(|a, b| a.worth == b.worth)
            .map(|alike| {
                let mut present = Vec::new();
                for support in alike {
                    let class = self.class_of[support.group];
                    if counts[class] == 0 {
                        present.push(class);
                    }
                    counts[class] += electorate.weights[support.group];
                }
                present.sort_unstable();
                Crowd {
                    worth: alike[0].worth.into(),
                    classes: present
                        .into_iter()
                        .map(|class| (class, std::mem::take(&mut counts[class])))
                        .collect(),
                }
            })
            .collect()
    }

    /// What is left when the option has been chosen. Amounts are counted in `finer` times as many
    /// parts from then on; `left` says what is left, in those, to a voter of the option of a crowd
    /// and a class.
    pub fn pay(
        &self,
        electorate: &Electorate,
        option: usize,
        finer: &BigInt,
        left: impl Fn(usize, usize) -> Line,
    ) -> Purse {
        let width = self.classes.len();
        let mut fates = self.class_of.clone();
        let alike = electorate.supporters[option].chunk_by(|a, b| a.worth == b.worth);
        for (crowd, supporters) in alike.enumerate() {
            for support in supporters {
                fates[support.group] += (crowd + 1) * width;
            }
        }
        let (mut class_of, met) = number(&fates);
        let amounts = met.iter().map(|&fate| match fate.checked_sub(width) {
            None => self.classes[fate].times(finer),
            Some(paid) => left(paid / width, paid % width),
        });
        let (classes, place) = merge(amounts.collect());
        class_of.iter_mut().for_each(|class| *class = place[*class]);
        let mut chosen = self.chosen.clone();
        chosen.insert(chosen.partition_point(|&other| other < option), option);
        let mut purse = Purse {
            chosen,
            class_of,
            classes,
            parts: &self.parts * finer,
        };
        purse.reduce();
        purse
    }

    /// Counts in as few parts as can be, so that equal purses look the same.
    fn reduce(&mut self) {
        let mut common = self.parts.clone();
        for amount in self
            .classes
            .iter()
            .flat_map(|line| [&line.now, &line.growth])
        {
            if common.is_one() {
                return;
            }
            common = gcd(common, amount.clone());
        }
        self.parts /= &common;
        for line in &mut self.classes {
            line.now /= &common;
            line.growth /= &common;
        }
    }

    /// What each ballot's voters paid between this and a later purse, by the ballot's place in the
    /// poll's list.
    pub fn payments(&self, electorate: &Electorate, later: &Purse) -> Vec<(usize, Exact)> {
        let mut known: HashMap<(usize, usize), Exact> = HashMap::new();
        let mut paid = Vec::new();
        for (place, &group) in electorate.group_of.iter().enumerate() {
            let classes = (self.class_of[group], later.class_of[group]);
            let payment = known.entry(classes).or_insert_with(|| {
                let had = Exact::new(self.classes[classes.0].now.clone(), self.parts.clone());
                let has = Exact::new(later.classes[classes.1].now.clone(), later.parts.clone());
                had - has
            });
            if !payment.is_zero() {
                paid.push((place, payment.clone()));
            }
        }
        paid
    }
}

/// Numbers what is met in the order it is met: the number of each, and what has each number.
fn number(fates: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    let mut met = Vec::new();
    let numbered = fates
        .iter()
        .map(|&fate| {
            *numbers.entry(fate).or_insert_with(|| {
                met.push(fate);
                met.len() - 1
            })
        })
        .collect();
    (numbered, met)
}

/// The amounts ascending, each once; and where each of the given ones went.
fn merge(amounts: Vec<Line>) -> (Vec<Line>, Vec<usize>) {
    let mut place = vec![0; amounts.len()];
    let mut order: Vec<(usize, Line)> = amounts.into_iter().enumerate().collect();
    order.sort_unstable_by(|a, b| a.1.cmp(&b.1));
    let mut classes: Vec<Line> = Vec::new();
    for (from, amount) in order {
        if classes.last() != Some(&amount) {
            classes.push(amount);
        }
        place[from] = classes.len() - 1;
    }
    (classes, place)
}

/// The greatest number that divides both, by Euclid.
fn gcd(mut a: BigInt, mut b: BigInt) -> BigInt {
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    BigInt::from(a.magnitude().clone())
}
