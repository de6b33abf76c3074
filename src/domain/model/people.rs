//! The people in the room, as much of them as they wished to say.

use super::{Key, ParticipantId};
use crate::domain::CleanText;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What somebody says of themselves when they join. Only the alias and the party are asked for;
/// a party of `None` is "not said", which is shown and never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Profile {
    /// The name they go by today.
    pub alias: CleanText,
    /// The hat they wear today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Key>,
    /// The category within that party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Key>,
    /// Association, network, department or board; empty where none was given.
    #[serde(default)]
    pub organisation: CleanText,
    /// The part of the city they come from.
    #[serde(default)]
    pub area: CleanText,
    /// Whether this is their first forum; none where they did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_time: Option<bool>,
    /// What they need to take part; for the facilitator's eyes only.
    #[serde(default)]
    pub access_needs: CleanText,
    /// Whether the name may stand in public documents. No unless said.
    #[serde(default)]
    pub name_in_documents: bool,
}

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Their number.
    pub id: ParticipantId,
    /// What they said of themselves.
    pub profile: Profile,
    /// When they joined.
    pub joined: DateTime<Utc>,
    /// Registered by the facilitator, without a phone.
    pub walk_in: bool,
    /// Whether they have gone home.
    pub left: bool,
}
