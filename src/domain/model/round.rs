//! Rounds of voting: a method, the ideas it is about, and one ballot per participant.

use super::{IdeaId, Key, ParticipantId, RoundId};
use crate::domain::CleanText;
use chrono::{DateTime, Utc};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a round is voted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum Method {
    /// Everybody marks up to `max` ideas.
    Approval {
        /// How many ideas one ballot may mark.
        max: u16,
    },
    /// Everybody agrees, disagrees or passes, idea by idea.
    Stance,
}

impl Method {
    /// The method's name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Method::Approval { .. } => "approval",
            Method::Stance => "stance",
        }
    }
}

/// What somebody thinks of one idea.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Has seen it and takes no side.
    Pass,
}

impl Stance {
    /// All three, in the order of the form.
    pub const ALL: [Stance; 3] = [Stance::Agree, Stance::Disagree, Stance::Pass];

    /// The name in JSON, HTML, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Stance::Agree => "agree",
            Stance::Disagree => "disagree",
            Stance::Pass => "pass",
        }
    }
}

/// What one participant has said in a round. The last word counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// The ideas marked; none marked is an abstention that was said.
    Approval(Vec<IdeaId>),
    /// A stance for each idea answered so far.
    Stance(OrdMap<IdeaId, Stance>),
}

/// Who was in the room when the round was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Base {
    /// How many in all.
    pub people: u32,
    /// How many of each party; those who did not say are in `people` only.
    pub parties: BTreeMap<Key, u32>,
}

/// Whether ballots are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Ballots are taken; nobody sees a count.
    Open,
    /// The count stands.
    Closed,
}

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its number.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// How.
    pub method: Method,
    /// The ideas it is about, fixed at opening.
    pub options: Vector<IdeaId>,
    /// Whether ballots are taken.
    pub state: RoundState,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// Who was in the room at opening.
    pub base: Base,
    /// The last ballot of everybody who voted.
    pub ballots: OrdMap<ParticipantId, Ballot>,
}
