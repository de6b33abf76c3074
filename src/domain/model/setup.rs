//! What a session is made of before anybody comes: parties, phases, kinds of block, rooms.
//!
//! All of it is data filled from a template, because the composition of bodies, the calendar and
//! the words for them change from year to year, and a rule in code would not.

use super::{Agenda, BridgeThresholds, Key, Mandate, Market, RoomFeatures, RoomId, VoteLevel};
use crate::domain::CleanText;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A word of the session's own, in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Label {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// A side of the compact, with the share of the room it is meant to have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Party {
    /// Its key, as in `civil`.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// The share of the room that is aimed at, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u8>,
    /// Its categories; empty where it has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
}

/// A part of a party, such as *kultur* within the civil sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Category {
    /// Its key, as in `kultur`.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// The share of its party that is aimed at, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u8>,
}

/// What phones and note-takers may do in a phase. The facilitator always may.
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
pub enum Ability {
    /// Pitch a topic.
    Pitch,
    /// Say which topics one is interested in.
    Interest,
    /// Sign up for a topic on the board.
    SignUp,
    /// Write ideas and notes.
    Write,
}

/// A part of the meeting with its own rules for what phones may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Phase {
    /// Its key, as in `marketplace`.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// What is open to everybody while it lasts.
    #[serde(default)]
    pub allows: BTreeSet<Ability>,
}

/// A kind of block in the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct BlockKind {
    /// Its key, as in `pass`.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// The phase that starts with such a block.
    pub phase: Key,
    /// Whether such a block is a slot of the board, with a cell per room.
    #[serde(default)]
    pub grid: bool,
}

/// A room, or a table in a room, where one topic is held per slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Room {
    /// Its number.
    pub id: RoomId,
    /// Its name on doors and screens.
    pub name: CleanText,
    /// How many people it holds.
    pub capacity: u16,
    /// What it offers.
    #[serde(default, skip_serializing_if = "RoomFeatures::is_empty")]
    pub features: RoomFeatures,
}

/// Everything a new session starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Setup {
    /// The folder's name, `[a-z0-9-]{1,40}`.
    pub slug: String,
    /// A random id that no other session has.
    pub id: String,
    /// The template's key, as in `ideverkstad`.
    pub kind: Key,
    /// What kind of meeting that is.
    pub kind_name: Label,
    /// The title.
    pub title: CleanText,
    /// The question of the day; empty until somebody asks one.
    #[serde(default)]
    pub question: CleanText,
    /// What the meeting may do; none until somebody has settled it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// The name of the wireless network that phones must be on; empty where it goes without saying.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub wifi: CleanText,
    /// How many have signed up beforehand, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u16>,
    /// What became of the meeting before this one, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub since_last: Vec<CleanText>,
    /// What is said at the end, such as the way out and the date of the next meeting.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub farewell: CleanText,
    /// The day.
    pub date: NaiveDate,
    /// The offset of local time from UTC on that day, in minutes, so that a document printed
    /// elsewhere shows the same clock.
    pub offset_minutes: i32,
    /// The parties, in the order they are shown.
    pub parties: Vec<Party>,
    /// The phases, in order.
    pub phases: Vec<Phase>,
    /// The kinds of block that the agenda may use.
    pub block_kinds: Vec<BlockKind>,
    /// The rooms, in the order of the board.
    pub rooms: Vec<Room>,
    /// The agenda.
    pub agenda: Agenda,
    /// The numbers of the marketplace.
    #[serde(default, skip_serializing_if = "Market::is_default")]
    pub market: Market,
    /// A group with fewer ballots than this has its counts left out of results.
    pub min_group: u16,
    /// Whether ideas are moderated: then the projector's wall shows only those that the facilitator
    /// has released. The ideas of a round were chosen by the facilitator, so its result shows them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moderation: bool,
    /// How surely a vote is one person's, in rounds that are opened from now on.
    #[serde(default, skip_serializing_if = "VoteLevel::is_open")]
    pub level: VoteLevel,
    /// Where the lines between bridges and divides are drawn.
    #[serde(default, skip_serializing_if = "BridgeThresholds::are_usual")]
    pub bridges: BridgeThresholds,
    /// The version of torg that made it.
    pub made_by: String,
}

fn is_empty(text: &CleanText) -> bool {
    text.is_empty()
}

impl Setup {
    /// The party with this key.
    pub fn party(&self, key: &Key) -> Option<&Party> {
        self.parties.iter().find(|party| party.key == *key)
    }

    /// The phase with this key.
    pub fn phase(&self, key: &Key) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.key == *key)
    }

    /// The kind of block with this key.
    pub fn block_kind(&self, key: &Key) -> Option<&BlockKind> {
        self.block_kinds.iter().find(|kind| kind.key == *key)
    }

    /// The room with this number.
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// A moment as the clock on the hall's wall shows it.
    pub fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        let offset = FixedOffset::east_opt(self.offset_minutes * 60)
            .unwrap_or_else(|| FixedOffset::east_opt(0).expect("zero is a legal offset"));
        moment.with_timezone(&offset)
    }
}
