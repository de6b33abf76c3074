//! Rules that read rankings: groups of equals, the best first; what a ballot leaves out comes after
//! all that it ranks. One file per rule or family, and this one, which knows which is where.
//!
//! Nothing is rounded that a rulebook does not round itself, and no tie is broken that the rule
//! leaves open: every outcome that some way of breaking ties leads to is among the sets (for counts
//! by stages see `search`).

mod borda;
mod condorcet;
mod copeland;
mod duels;
mod minimax;
mod order;
mod papers;
mod plurality;
#[cfg(test)]
mod properties;
mod ranked_pairs;
mod reach;
mod runoff;
mod schulze;
mod search;
mod stv;

use super::outcome::Outcome;
use super::poll::Weighed;
use super::rule::Rule;
use duels::{LeftOut, Table};
use schulze::Strength;

/// Groups of equals, the best first; what is left out comes after all that are there.
pub type Ranking = Vec<Vec<usize>>;

/// What comes out under a rule from [`Rule::Plurality`] to [`Rule::StvMeek`].
///
/// A rule that gives an order fills the seats from its top; a set is smaller than the seats only
/// where there are fewer options, and under [`Rule::Condorcet`].
///
/// # Panics
///
/// For any other rule: those read no rankings, as [`Rule::forms`] says.
pub fn decide(rule: Rule, options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let table = || Table::count(options, ballots, LeftOut::Last);
    match rule {
        Rule::Plurality => plurality::decide(options, ballots, seats),
        Rule::Borda => borda::decide(options, ballots, seats),
        Rule::Condorcet => condorcet::decide(table(), seats),
        Rule::Copeland => copeland::decide(table(), seats),
        Rule::Minimax => minimax::decide(table(), seats),
        Rule::Schulze => schulze::decide(rule, table(), Strength::WinningVotes, seats),
        Rule::SchulzeMargins => schulze::decide(rule, table(), Strength::Margins, seats),
        Rule::SchulzeRankedOnly => {
            let table = Table::count(options, ballots, LeftOut::Silent);
            schulze::decide(rule, table, Strength::WinningVotes, seats)
        }
        Rule::RankedPairs => ranked_pairs::decide(table(), seats),
        Rule::InstantRunoff => runoff::decide(options, ballots, seats),
        Rule::StvScottish => stv::scottish(options, ballots, seats),
        Rule::StvGregory => stv::gregory(options, ballots, seats),
        Rule::StvMeek => stv::meek(options, ballots, seats),
        other => panic!("{} reads no rankings", other.key()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many strict ballots of each kind.
    pub(super) fn strict(kinds: &[(u64, &[usize])]) -> Vec<Weighed<Ranking>> {
        let ranking = |order: &[usize]| order.iter().map(|&option| vec![option]).collect();
        kinds
            .iter()
            .map(|(voters, order)| (ranking(order), *voters))
            .collect()
    }

    /// The capital of Tennessee, an example in every encyclopaedia: Memphis (0), Nashville (1),
    /// Chattanooga (2) and Knoxville (3), each voter for what is nearest.
    pub(super) fn tennessee() -> Vec<Weighed<Ranking>> {
        strict(&[
            (42, &[0, 1, 2, 3]),
            (26, &[1, 2, 3, 0]),
            (15, &[2, 3, 1, 0]),
            (17, &[3, 2, 1, 0]),
        ])
    }
}
