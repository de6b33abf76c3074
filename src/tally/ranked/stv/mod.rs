//! The single transferable vote, by the book: counts of this kind differ in where they round and
//! whose votes move on, so each rulebook that somebody publishes is a rule of its own. All of them
//! count in decimals with a fixed number of places, and so do we, in whole numbers of the last place.
//!
//! Two conventions are ours, where the books are silent. A ballot counts as valid if it puts one
//! option alone first; the quota is of the valid ones. And options without any vote go out together,
//! where the books take them one by one: nothing moves by it.

mod field;
mod gregory;
mod meek;
mod reference;
mod scottish;
#[cfg(test)]
mod tests;

use super::Ranking;
use super::papers;
use super::search::follow;
use crate::tally::outcome::{Exact, Outcome};
use crate::tally::poll::Weighed;
use crate::tally::rule::Rule;
use gregory::Gregory;
use meek::Meek;

/// By the Scottish rules of 2007.
pub(super) fn scottish(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let count = Gregory::new(
        scottish::BOOK,
        options,
        papers::valid(options, ballots),
        seats,
    );
    follow(Rule::StvScottish, &count, count.start())
}

/// By the reference rule *wigm-prf*.
pub(super) fn gregory(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let count = Gregory::new(
        reference::BOOK,
        options,
        papers::valid(options, ballots),
        seats,
    );
    follow(Rule::StvGregory, &count, count.start())
}

/// By the reference rule *meek-prf*.
pub(super) fn meek(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let count = Meek::new(options, papers::valid(options, ballots), seats);
    follow(Rule::StvMeek, &count, count.start())
}

/// A decimal, given in units of its last place, as a number.
fn decimal(units: u128, one: u128) -> Exact {
    Exact::new(units.into(), one.into())
}
