//! How little of a secret round is shown where few voted, and the list in which voters find their
//! ballots.

use super::ResultRow;
use super::counts::Counts;
use crate::domain::model::{Ballot, Letters, Method, Round};

/// Takes every count out of the rows, and every order but that of the first before all others.
pub(super) fn veil(rows: &mut [ResultRow], method: Method) {
    let winners = rows.iter().filter(|row| row.rank == 1).count();
    let others = rows.len() - winners;
    for row in rows {
        if row.rank > 1 {
            (row.rank, row.tied) = (winners + 1, others > 1);
        }
        row.counts = Counts::zero(method);
        row.counted = None;
    }
}

/// The ballots of a round with their codes, by code, so that voters find theirs; none where there
/// are no codes, or too few ballots to be listed.
pub fn listed(round: &Round) -> Vec<(Letters, &Ballot)> {
    let listed = round.secrecy().is_some_and(|it| it.listed) && round.state.is_public();
    let pairs = round.urn.codes.iter().copied().zip(&round.loose);
    let mut pairs: Vec<(Letters, &Ballot)> = pairs.filter(|_| listed).collect();
    pairs.sort_by_key(|(code, _)| *code);
    pairs
}
