//! What the voters have left, so that a hundred thousand different ballots are counted quickly and
//! yet exactly. Voters who paid for the same are one class. Who has not run out has their share less
//! the prices of what they paid for, so only the prices are kept as fractions. Beside them goes
//! what each class has to a dozen digits: most comparisons are certain by it, and only the others
//! are made exactly.

use super::super::outcome::Exact;
use super::{Electorate, Line, gcd};
use num_bigint::BigInt;
use num_traits::{One, ToPrimitive, Zero};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

/// Who has not got a class yet.
const UNKNOWN: usize = usize::MAX;

/// What has been chosen, and what each group of voters has left.
#[derive(Clone)]
pub(in crate::tally) struct Purse<'a> {
    electorate: &'a Electorate,
    /// What has been chosen, ascending.
    pub chosen: Vec<usize>,
    /// What a unit of each option cost who could pay for it; nothing where none was bought so.
    prices: Vec<Line>,
    /// What everybody had at first.
    share: Line,
    /// How many parts the unit has in which amounts are counted.
    pub parts: BigInt,
    /// The class of each group.
    class_of: Vec<usize>,
    classes: Vec<Class>,
}

/// Voters who have as much left.
#[derive(Clone)]
struct Class {
    /// What they have, where that is not their share less what they paid.
    level: Option<Line>,
    /// What they paid for, and how many units each.
    paid: Vec<(usize, u64)>,
    /// What they have, about; see [`Purse::margin`].
    near: f64,
}

impl Class {
    fn at(level: Line, near: f64) -> Class {
        Class {
            level: Some(level),
            paid: Vec::new(),
            near,
        }
    }
}

/// Voters of an option who get as much of it and have as much left.
#[derive(Clone, Copy, Debug)]
pub(in crate::tally) struct Stake {
    /// What each gets of it.
    pub worth: u64,
    /// Their class.
    pub class: usize,
    /// How many they are.
    pub voters: u128,
}

impl Stake {
    /// How many units they get together.
    pub fn units(&self) -> u128 {
        self.voters * u128::from(self.worth)
    }
}

impl<'a> Purse<'a> {
    /// Everybody has the same.
    pub fn even(electorate: &'a Electorate, each: Line, parts: BigInt) -> Self {
        let all = Class {
            level: None,
            paid: Vec::new(),
            near: about(&each.now, &parts),
        };
        let mut purse = Purse {
            electorate,
            chosen: Vec::new(),
            prices: vec![Line::default(); electorate.options],
            share: each,
            parts,
            class_of: vec![0; electorate.weights.len()],
            classes: vec![all],
        };
        purse.reduce();
        purse
    }

    /// The voters of an option, those who get least of it first.
    pub fn stakes(&self, option: usize) -> Vec<Stake> {
        let mut counts = vec![0u128; self.classes.len()];
        let mut stakes = Vec::new();
        let supporters = &self.electorate.supporters[option];
        for alike in supporters.chunk_by(|a, b| a.worth == b.worth) {
            let mut present = Vec::new();
            for support in alike {
                let class = self.class_of[support.group];
                if counts[class] == 0 {
                    present.push(class);
                }
                counts[class] += self.electorate.weights[support.group];
            }
            stakes.extend(present.into_iter().map(|class| Stake {
                worth: alike[0].worth,
                class,
                voters: std::mem::take(&mut counts[class]),
            }));
        }
        stakes
    }

    /// What a voter of a class has, about.
    pub fn near(&self, class: usize) -> f64 {
        self.classes[class].near
    }

    /// Whether a class has nothing left for certain.
    pub fn is_broke(&self, class: usize) -> bool {
        self.classes[class]
            .level
            .as_ref()
            .is_some_and(|level| *level == Line::default())
    }

    /// By how much at most what anybody has, and an amount of about this size, may be off. Every
    /// purchase adds an error of some 1e-16 of the share: this is safe for a hundred thousand.
    pub fn margin(&self, amount: f64) -> f64 {
        1e-10 * (about(&self.share.now, &self.parts).abs() + amount.abs())
    }

    /// What a voter of a class has, in parts.
    pub fn of(&self, class: usize) -> Line {
        let class = &self.classes[class];
        let mut has = class.level.as_ref().unwrap_or(&self.share).clone();
        for &(option, units) in &class.paid {
            has -= &self.prices[option].times(&units.into());
        }
        has
    }

    /// What some have together, in parts.
    pub fn sum(&self, stakes: &[Stake]) -> Line {
        let mut sum = Line::default();
        let mut sharing = 0;
        let mut units = vec![0u128; self.prices.len()];
        for stake in stakes {
            let class = &self.classes[stake.class];
            match &class.level {
                Some(level) => sum += &level.times(&stake.voters.into()),
                None => sharing += stake.voters,
            }
            for &(option, paid) in &class.paid {
                units[option] += stake.voters * u128::from(paid);
            }
        }
        sum += &self.share.times(&sharing.into());
        for (price, units) in self
            .prices
            .iter()
            .zip(units)
            .filter(|(_, units)| *units > 0)
        {
            sum -= &price.times(&units.into());
        }
        sum
    }

    /// The same when an option has been chosen: each of these classes has paid the price, in parts
    /// through `finer`, for every unit; all other voters of the option have nothing left.
    pub fn paid(&self, option: usize, price: &Line, finer: &BigInt, rich: &[Stake]) -> Self {
        let mut purse = self.chosen_too(option, finer);
        purse.prices[option] = price.clone();
        let near = about(&price.now, &purse.parts);
        let mut later: HashMap<(usize, u64), usize> = HashMap::new();
        for stake in rich {
            let mut class = self.classes[stake.class].clone();
            class.paid.push((option, stake.worth));
            class.near -= near * stake.worth as f64;
            later.insert((stake.class, stake.worth), purse.classes.len());
            purse.classes.push(class);
        }
        let broke = purse.classes.len();
        purse.classes.push(Class::at(Line::default(), 0.0));
        let supporters = &self.electorate.supporters[option];
        for alike in supporters.chunk_by(|a, b| a.worth == b.worth) {
            let to = |class| *later.get(&(class, alike[0].worth)).unwrap_or(&broke);
            let fates: Vec<usize> = (0..self.classes.len()).map(to).collect();
            for support in alike {
                purse.class_of[support.group] = fates[self.class_of[support.group]];
            }
        }
        purse.tidy();
        purse
    }

    /// The same when an option has been chosen and all its voters have `left` then, in parts
    /// through `finer`.
    pub fn levelled(&self, option: usize, left: Line, finer: &BigInt) -> Self {
        let mut purse = self.chosen_too(option, finer);
        let near = about(&left.now, &purse.parts);
        let level = purse.classes.len();
        purse.classes.push(Class::at(left, near));
        for support in &self.electorate.supporters[option] {
            purse.class_of[support.group] = level;
        }
        purse.tidy();
        purse
    }

    /// The same with one more chosen, for nothing so far.
    fn chosen_too(&self, option: usize, finer: &BigInt) -> Self {
        let mut purse = self.clone();
        purse.parts *= finer;
        purse.amounts().for_each(|amount| *amount *= finer);
        let place = purse.chosen.partition_point(|&other| other < option);
        purse.chosen.insert(place, option);
        purse
    }

    fn amounts(&mut self) -> impl Iterator<Item = &mut BigInt> {
        let levels = self
            .classes
            .iter_mut()
            .filter_map(|class| class.level.as_mut());
        let lines = levels.chain(&mut self.prices).chain([&mut self.share]);
        lines.flat_map(|line| [&mut line.now, &mut line.growth])
    }

    /// Leaves out the classes that nobody is in any more, and counts in as few parts as can be.
    fn tidy(&mut self) {
        let mut moved = vec![UNKNOWN; self.classes.len()];
        let mut kept = Vec::new();
        let mut broke = UNKNOWN;
        for class in &mut self.class_of {
            if moved[*class] == UNKNOWN {
                let level = &self.classes[*class].level;
                let is_broke = level
                    .as_ref()
                    .is_some_and(|level| *level == Line::default());
                if is_broke && broke != UNKNOWN {
                    moved[*class] = broke;
                } else {
                    moved[*class] = kept.len();
                    kept.push(self.classes[*class].clone());
                }
                if is_broke {
                    broke = moved[*class];
                }
            }
            *class = moved[*class];
        }
        self.classes = kept;
        self.reduce();
    }

    fn reduce(&mut self) {
        let mut common = self.parts.clone();
        for amount in self.amounts() {
            common = gcd(common, amount.clone());
        }
        if !common.is_one() {
            self.parts /= &common;
            self.amounts().for_each(|amount| *amount /= &common);
        }
    }

    /// What each ballot's voters paid between this and a later purse, by the ballot's place in the
    /// poll's list.
    pub fn payments(&self, later: &Purse<'_>) -> Vec<(usize, Exact)> {
        let mut by_classes: HashMap<(usize, usize), Option<Exact>> = HashMap::new();
        let mut by_amount: HashMap<BigInt, Exact> = HashMap::new();
        let of = &self.parts * &later.parts;
        let mut payments = Vec::new();
        for (place, &group) in self.electorate.group_of.iter().enumerate() {
            let (mine, theirs) = (self.class_of[group], later.class_of[group]);
            let payment = by_classes.entry((mine, theirs)).or_insert_with(|| {
                let paid = self.of(mine).now * &later.parts - later.of(theirs).now * &self.parts;
                let exact = |paid: &BigInt| Exact::new(paid.clone(), of.clone());
                (!paid.is_zero()).then(|| by_amount.entry(paid).or_insert_with_key(exact).clone())
            });
            payments.extend(payment.clone().map(|payment| (place, payment)));
        }
        payments
    }
}

/// Equal are purses with which everything goes on alike: the same chosen, and everybody has as
/// much. What was paid for may differ, as where two options alike were bought in either order.
impl PartialEq for Purse<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mut alike: HashMap<(usize, usize), bool> = HashMap::new();
        let mut level = |mine: usize, theirs: usize| {
            *alike.entry((mine, theirs)).or_insert_with(|| {
                self.of(mine).times(&other.parts) == other.of(theirs).times(&self.parts)
            })
        };
        let mut groups = self.class_of.iter().zip(&other.class_of);
        self.chosen == other.chosen && groups.all(|(&mine, &theirs)| level(mine, theirs))
    }
}

impl Eq for Purse<'_> {}

impl Hash for Purse<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.chosen.hash(state);
    }
}

/// A fraction to some fifteen digits.
pub(super) fn about(parts: &BigInt, of: &BigInt) -> f64 {
    let exact = Exact::new_raw(parts.clone(), of.clone());
    exact.to_f64().unwrap_or(f64::INFINITY)
}
