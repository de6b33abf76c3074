//! How surely a vote is one person's: what a session declares, and every result says.

use serde::{Deserialize, Serialize};

/// How surely one ballot is one person's. A session declares it, a round keeps the one it was
/// opened with, and it stands on every result, because phones are devices and not people.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum VoteLevel {
    /// One vote a phone: it shows where the room leans.
    #[default]
    Open,
    /// One vote a seat card that was handed out at the door.
    Card,
    /// The same, each card for one line of a list, and the heads in the room counted.
    Roll,
}

impl VoteLevel {
    /// All three, from the loosest to the strictest.
    pub const ALL: [VoteLevel; 3] = [VoteLevel::Open, VoteLevel::Card, VoteLevel::Roll];

    /// The name in JSON, CSV, on the command line and in Fluent (`seats-level-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            VoteLevel::Open => "open",
            VoteLevel::Card => "card",
            VoteLevel::Roll => "roll",
        }
    }

    /// The level of this name.
    pub fn from_key(key: &str) -> Option<VoteLevel> {
        VoteLevel::ALL.into_iter().find(|level| level.key() == key)
    }

    /// Whether this is what a session has that declares nothing; then files say nothing either.
    pub fn is_open(&self) -> bool {
        *self == VoteLevel::Open
    }

    /// Whether only who has a seat card may vote.
    pub fn needs_card(self) -> bool {
        self != VoteLevel::Open
    }
}
