//! Equal Shares where everybody's share is raised until the money is used: the method alone leaves
//! some unspent that nobody can spend alone.

use super::super::unfit::Unfit;
use super::branch::{Sets, Way, follow};
use super::purse::Purse;
use super::shares::EqualShares;
use super::steady::Steady;
use super::{Electorate, Line};
use num_bigint::BigInt;

/// How many times at most the shares are raised to where something goes another way.
const MOST_RAISES: usize = 5_000;

/// The money that is shared out evenly.
pub(in crate::tally) struct Pot {
    /// How much it is in all.
    pub total: BigInt,
    /// How much a raise adds, in all.
    pub step: BigInt,
}

impl Pot {
    /// Everybody's share after so many raises.
    pub fn shared<'a>(&self, electorate: &'a Electorate, raises: &BigInt) -> Purse<'a> {
        let each = Line::fixed(&self.total + raises * &self.step);
        Purse::even(electorate, each, electorate.voters().max(1).into())
    }

    /// The same, ready to be raised further.
    fn growing<'a>(&self, electorate: &'a Electorate, raises: &BigInt) -> Purse<'a> {
        let each = Line {
            now: &self.total + raises * &self.step,
            growth: self.step.clone(),
        };
        Purse::even(electorate, each, electorate.voters().max(1).into())
    }
}

/// What is so with a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tally) enum Verdict {
    /// It is one to stop at.
    Done,
    /// There is room for more: the shares are raised.
    Short,
    /// It is more than there is room for: the choice before the raise stands.
    Over,
}

/// What came out.
#[derive(Debug, Default)]
pub(in crate::tally) struct Raised {
    /// Every set that some way to break the ties leads to.
    pub sets: Sets,
    /// The order in which the first of them was chosen.
    pub order: Vec<usize>,
    /// After how many raises.
    pub raises: BigInt,
}

impl Raised {
    fn add(&mut self, (order, purse): &Way<Purse<'_>>, raises: &BigInt) {
        self.sets.add(order.clone());
        let first = self.sets.first() == purse.chosen;
        let known = self.order.len() == order.len() && {
            let mut set = self.order.clone();
            set.sort_unstable();
            set == purse.chosen
        };
        if first && !known {
            self.order.clone_from(order);
            self.raises.clone_from(raises);
        }
    }
}

/// Raises the shares one step at a time, passing over the raises that change nothing.
pub(in crate::tally) fn raise(
    rule: &mut EqualShares<'_>,
    pot: &Pot,
    judge: impl Fn(&Purse<'_>) -> Verdict,
) -> Result<Raised, Unfit> {
    let mut found = Raised::default();
    let mut before = Vec::new();
    let mut raises = BigInt::ZERO;
    for _ in 0..MOST_RAISES {
        rule.steady = Some(Steady::default());
        let start = pot.growing(rule.electorate, &raises);
        let ends = follow(rule, vec![(Vec::new(), start)]);
        found.sets.followed(ends.complete);
        let mut short = Vec::new();
        let mut over = false;
        for way in ends.ways {
            match judge(&way.1) {
                Verdict::Done => found.add(&way, &raises),
                Verdict::Short => short.push(way),
                Verdict::Over => over = true,
            }
        }
        if over {
            let last = &raises - 1;
            before.iter().for_each(|way| found.add(way, &last));
        }
        let steady = rule.steady.take().and_then(|steady| steady.raises);
        match steady {
            Some(steady) if !short.is_empty() => raises += steady + 1,
            _ => {
                short.iter().for_each(|way| found.add(way, &raises));
                return Ok(found);
            }
        }
        before = short;
    }
    Err(Unfit::TooLarge)
}
