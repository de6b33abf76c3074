//! Rounds of voting with their results: counts only, never who voted what.

use super::IdeaStanding;
use crate::domain::model::{Base, IdeaId, Key, Method, Round, RoundId, RoundState};
use crate::domain::{CleanText, Session};
use crate::views::result::{self, ResultRow, ResultView};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoundEntry {
    /// Its number.
    pub id: RoundId,
    /// What was asked.
    pub title: CleanText,
    /// By which rule it was voted.
    pub method: Rule,
    /// How many ideas one ballot could mark (approval only).
    pub max: Option<u16>,
    /// Whether ballots are still taken; if so, there are no results yet.
    pub state: Standing,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// Who was in the room when it was opened.
    pub base: Base,
    /// How many voted, abstentions among them.
    pub ballots: usize,
    /// How many of each party voted, in the session's order of parties.
    pub parties: Vec<PartyVotes>,
    /// The ideas it was about, in the order of the form.
    pub options: Vec<IdeaId>,
    /// The result, the best first; every idea is there, those without a vote too. Empty while
    /// the round is open.
    pub items: Vec<Item>,
}

/// The rule of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Everybody marks the ideas they want; ranked by the number of marks.
    Approval,
    /// Everybody agrees, disagrees or passes, idea by idea; ranked by those who agree less those
    /// who disagree.
    Stance,
}

impl Rule {
    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Approval => "approval",
            Rule::Stance => "stance",
        }
    }

    /// The names of its counts, in the order of every table.
    pub fn counts(self) -> &'static [&'static str] {
        match self {
            Rule::Approval => &["approvals"],
            Rule::Stance => &["agree", "disagree", "pass"],
        }
    }
}

/// Whether a round takes ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    Open,
    /// The count stands.
    Closed,
}

/// How many of a party voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PartyVotes {
    /// The party.
    pub party: Key,
    /// How many were in the room when the round was opened.
    pub of: u32,
    /// How many voted.
    pub voted: usize,
    /// Whether its counts are left out of the result, because so few voted.
    pub suppressed: bool,
}

/// An idea's result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The idea.
    pub idea: IdeaId,
    /// Its text.
    pub text: CleanText,
    /// What has become of it; its votes stand all the same.
    pub state: IdeaStanding,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
    /// Its place, from 1; ideas with equal results share one.
    pub rank: usize,
    /// Whether it shares its place.
    pub tied: bool,
    /// What was counted.
    pub counts: Counts,
    /// The same per party, in the order of the round's `parties`; null where suppressed.
    pub parties: Vec<Option<Counts>>,
}

/// What was counted, under the names of the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Counts {
    /// Of an approval round.
    Approval {
        /// How many marked it.
        approvals: u32,
    },
    /// Of a stance round.
    Stance {
        /// How many agreed.
        agree: u32,
        /// How many disagreed.
        disagree: u32,
        /// How many passed.
        pass: u32,
    },
}

impl Counts {
    /// The numbers, in the order of [`Rule::counts`].
    pub fn numbers(self) -> Vec<u32> {
        match self {
            Counts::Approval { approvals } => vec![approvals],
            Counts::Stance {
                agree,
                disagree,
                pass,
            } => vec![agree, disagree, pass],
        }
    }

    /// Whether nobody said anything.
    pub fn is_empty(self) -> bool {
        self.numbers().iter().all(|count| *count == 0)
    }
}

impl From<result::Counts> for Counts {
    fn from(counts: result::Counts) -> Self {
        match counts {
            result::Counts::Approval { approvals } => Counts::Approval { approvals },
            result::Counts::Stance {
                agree,
                disagree,
                pass,
            } => Counts::Stance {
                agree,
                disagree,
                pass,
            },
        }
    }
}

/// All rounds, by number.
pub(super) fn rounds(session: &Session) -> Vec<RoundEntry> {
    let rounds = session.rounds.values();
    rounds.map(|round| entry(session, round)).collect()
}

fn entry(session: &Session, round: &Round) -> RoundEntry {
    let result = result::result(session, round.id);
    let (method, max) = match round.method {
        Method::Approval { max } => (Rule::Approval, Some(max)),
        Method::Stance => (Rule::Stance, None),
    };
    RoundEntry {
        id: round.id,
        title: round.title.clone(),
        method,
        max,
        state: match round.state {
            RoundState::Open => Standing::Open,
            RoundState::Closed => Standing::Closed,
        },
        opened: round.opened,
        closed: round.closed,
        base: round.base.clone(),
        ballots: round.ballots.len(),
        parties: parties(session, round, result.as_ref()),
        options: round.options.iter().copied().collect(),
        items: result.map_or_else(Vec::new, |result| {
            result.rows.into_iter().map(item).collect()
        }),
    }
}

fn parties(session: &Session, round: &Round, result: Option<&ResultView>) -> Vec<PartyVotes> {
    let first_row = result.and_then(|result| result.rows.first());
    let parties = result::turnout(session, round)
        .parties
        .into_iter()
        .enumerate();
    parties
        .map(|(place, party)| PartyVotes {
            party: party.key,
            of: party.of,
            voted: party.voted,
            suppressed: first_row.is_some_and(|row| row.parties[place].is_none()),
        })
        .collect()
}

fn item(row: ResultRow) -> Item {
    Item {
        idea: row.idea,
        text: row.text,
        state: IdeaStanding::from(&row.state),
        source_id: row.source_id,
        rank: row.rank,
        tied: row.tied,
        counts: row.counts.into(),
        parties: row
            .parties
            .into_iter()
            .map(|counts| counts.map(Counts::from))
            .collect(),
    }
}
