//! Ideas: logged under a topic or on their own, never deleted, only hidden, withdrawn or merged.

use super::{IdeaId, TopicId};
use crate::domain::{Actor, CleanText};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What has become of an idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum IdeaState {
    /// It stands.
    Open,
    /// Its author took it back.
    Withdrawn,
    /// The facilitator took it down.
    Hidden {
        /// Why; printed in the annex of the proceedings.
        reason: CleanText,
    },
    /// It lives on as part of another.
    Merged {
        /// The idea it is part of.
        into: IdeaId,
        /// Why.
        reason: CleanText,
    },
}

/// An idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its number, the same for ever.
    pub id: IdeaId,
    /// The topic it was said in; none for the plenary.
    pub topic: Option<TopicId>,
    /// The text.
    pub text: CleanText,
    /// Who logged it.
    pub author: Actor,
    /// Said aloud and written down by somebody else.
    pub oral: bool,
    /// When.
    pub logged: DateTime<Utc>,
    /// What has become of it.
    pub state: IdeaState,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
    /// The ideas that were merged into this one.
    pub merged_from: Vec<IdeaId>,
}

impl Idea {
    /// Whether it stands: neither withdrawn, hidden nor part of another.
    pub fn is_open(&self) -> bool {
        self.state == IdeaState::Open
    }
}
