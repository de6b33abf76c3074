//! The rules by which a round can be voted in.

use serde::{Deserialize, Serialize};

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
