//! The marketplace: where a pitched topic lands, the pitch that runs now, what rooms offer and
//! topics need, and the two numbers that the rules of the board go by.

use super::TopicId;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Seconds that a host has for the pitch where the setup says nothing else: what one person can
/// say on one breath and a room can hear from thirty without sitting down.
pub const PITCH_SECONDS: u16 = 60;
/// Minutes before a slot starts from which its topics stay where they are: people are on their way.
pub const FREEZE_MINUTES: u16 = 15;

/// The numbers of the marketplace, which a session may set otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Market {
    /// How long a pitch is.
    pub pitch_seconds: u16,
    /// How many minutes before its start a slot freezes.
    pub freeze_minutes: u16,
}

impl Default for Market {
    fn default() -> Self {
        Market {
            pitch_seconds: PITCH_SECONDS,
            freeze_minutes: FREEZE_MINUTES,
        }
    }
}

impl Market {
    /// Whether these are the numbers that hold where nothing is said.
    pub fn is_default(&self) -> bool {
        *self == Market::default()
    }
}

/// Where a topic lands when it is pitched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Landing {
    /// Beside the board, as every topic did before there was a queue.
    #[default]
    Parking,
    /// In the queue of those that wait for their minute.
    Queue,
    /// With its host alone.
    Draft,
}

impl Landing {
    /// Whether this is what a record means that says nothing about it.
    pub fn is_parking(&self) -> bool {
        *self == Landing::Parking
    }
}

/// A pitch: a topic has the room's attention for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spotlight {
    /// The topic.
    pub topic: TopicId,
    /// How long it was given.
    pub seconds: u16,
    /// When its host began.
    pub started: DateTime<Utc>,
}

impl Spotlight {
    /// When its time is up.
    pub fn ends(&self) -> DateTime<Utc> {
        self.started + Duration::seconds(i64::from(self.seconds))
    }
}

/// What a room offers, and a topic may need of it.
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
pub enum RoomFeature {
    /// One gets in and around with a wheelchair.
    Wheelchair,
    /// It is quiet.
    Quiet,
    /// Something can be shown on a wall.
    Projector,
}

impl RoomFeature {
    /// All of them, in the order they are listed.
    pub const ALL: [RoomFeature; 3] = [
        RoomFeature::Wheelchair,
        RoomFeature::Quiet,
        RoomFeature::Projector,
    ];

    /// The name in JSON and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            RoomFeature::Wheelchair => "wheelchair",
            RoomFeature::Quiet => "quiet",
            RoomFeature::Projector => "projector",
        }
    }
}

/// Several of them.
pub type RoomFeatures = BTreeSet<RoomFeature>;
