//! How little of a secret round is shown where few voted, and the list in which voters find their
//! ballots.

use super::ResultRow;
use crate::domain::CleanText;
use crate::domain::model::{Ballot, IdeaState, Letters, Round};

/// What came first, and nothing else: no counts, and no order but that of the first before all
/// others. What was taken down since is not named.
pub(super) fn outcome_of(rows: &[ResultRow]) -> Vec<CleanText> {
    let first = rows.iter().take_while(|row| row.rank == 1);
    let standing =
        first.filter(|row| matches!(row.state, IdeaState::Open | IdeaState::Merged { .. }));
    standing.map(|row| row.text.clone()).collect()
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
