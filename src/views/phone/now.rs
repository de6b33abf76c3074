//! Where the meeting is: what goes on, what comes next, and what is open to everybody.

use crate::domain::model::{Ability, ParticipantId, RoundId};
use crate::domain::{CleanText, Session};
use crate::views::clock::{ClockView, clock};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// Now and next, the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NowView {
    /// The question of the day; empty until somebody asks one.
    pub question: CleanText,
    /// Now and next in the run sheet.
    pub clock: ClockView,
    /// What everybody may do now.
    pub open: BTreeSet<Ability>,
    /// Whether the documents are up.
    pub published: bool,
    /// Whether any topic has been pitched.
    pub has_topics: bool,
    /// The round that takes ballots, and what it asks.
    pub round: Option<(RoundId, CleanText)>,
    /// The round whose count was shown last, and what it asked.
    pub result: Option<(RoundId, CleanText)>,
}

/// Now and next, as seen at `now`.
pub fn now_view(session: &Session, now: DateTime<Utc>) -> NowView {
    let abilities = [
        Ability::Pitch,
        Ability::Interest,
        Ability::SignUp,
        Ability::Write,
    ];
    NowView {
        question: session.setup.question.clone(),
        clock: clock(session, now),
        open: abilities
            .into_iter()
            .filter(|ability| session.allows(*ability))
            .collect(),
        published: session.published,
        has_topics: session.topics.values().any(|topic| topic.is_live()),
        round: session
            .open_round()
            .map(|round| (round.id, round.title.clone())),
        result: session
            .latest_result()
            .map(|round| (round.id, round.title.clone())),
    }
}

/// Whether somebody has gone home; also for somebody unknown.
pub fn has_left(session: &Session, who: ParticipantId) -> bool {
    session.people.get(&who).is_none_or(|person| person.left)
}
