//! What would make people say yes to an idea that divides the room: their answers, kept with it.

use super::{ConditionId, RoundId};
use crate::domain::{Actor, CleanText};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What has become of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum ConditionState {
    /// It stands.
    #[default]
    Open,
    /// Whoever gave it took it back.
    Withdrawn,
    /// The facilitator took it down.
    Hidden {
        /// Why; printed in the annex of the proceedings.
        reason: CleanText,
    },
}

/// What somebody says would make them say yes to an idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Its number among those of the idea, the same for ever.
    pub id: ConditionId,
    /// The round that asked.
    pub round: RoundId,
    /// The words.
    pub text: CleanText,
    /// Who gave it. How they voted is told of nobody.
    pub author: Actor,
    /// Said aloud and written down by somebody else.
    pub oral: bool,
    /// When.
    pub given: DateTime<Utc>,
    /// What has become of it.
    pub state: ConditionState,
    /// Whether the projector may show it while the session is moderated: a release vouches for the
    /// words it saw.
    pub released: bool,
    /// The number of the event by which somebody else than the facilitator last changed its words;
    /// zero if nobody has.
    pub reworded: u64,
}

impl Condition {
    /// Whether it stands: neither withdrawn nor hidden.
    pub fn is_open(&self) -> bool {
        self.state == ConditionState::Open
    }
}
