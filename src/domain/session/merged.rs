//! What is remembered of somebody who turned out to be on the list twice: who they are now, and
//! what moved from one to the other, so that an undo can give each their own back.
//!
//! What becomes of what both had: the seats and recovery codes of both open the kept place.
//! Interest, hosting, tables come to, ideas and turns at speaking add up; of two check-ins the later
//! one holds. Of two sign-ups for one topic the earlier place counts; of two in one slot the kept
//! one's. In an open round the kept one's ballot stands, the other's only where they had none. A
//! closed round stays as it was counted, with both ballots and under the hat each of them wore.

use crate::domain::model::*;
use std::sync::Arc;

/// Somebody who is now part of another entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Whose entry theirs is part of.
    pub into: ParticipantId,
    /// As they were.
    pub person: Arc<Participant>,
    pub(super) moved: Arc<Moved>,
}

/// A ballot in the urn; none where only the head of its record is left.
pub(super) type SealedVote = Option<Sealed>;

/// What the merge changed, as it was before.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Moved {
    /// The kept entry.
    pub(super) kept: Option<Arc<Participant>>,
    /// What was said of them from then on.
    pub(super) profile: Profile,
    /// The seats that were the other one's.
    pub(super) seats: Vec<SeatHash>,
    /// The same for recovery codes.
    pub(super) recoveries: Vec<SeatHash>,
    /// The topics the other one had to do with, and whether their sign-up went because the kept
    /// one sat elsewhere in that slot.
    pub(super) topics: Vec<(Arc<Topic>, bool)>,
    /// The ideas that were the other one's.
    pub(super) ideas: Vec<IdeaId>,
    /// The answers to what would make one say yes that were the other one's.
    pub(super) conditions: Vec<(IdeaId, ConditionId)>,
    /// The ballots in rounds that were open, the kept one's and the other's.
    pub(super) ballots: Vec<(RoundId, Option<Ballot>, Ballot)>,
    /// The same of ballots in an open secret round.
    pub(super) sealed: Vec<(RoundId, Option<SealedVote>, SealedVote)>,
    /// Where each of them was checked in, the kept one's first.
    pub(super) whereabouts: (Option<Whereabouts>, Option<Whereabouts>),
    /// The wishes to speak that were the other one's.
    pub(super) speakers: Vec<SpeakerId>,
    /// The wish that went because both waited, and its place.
    pub(super) waited: Option<(usize, Speaker)>,
}
