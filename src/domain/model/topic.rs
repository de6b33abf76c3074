//! Topics: pitched, wanted, placed in a room and a slot, signed up for, and written about.

use super::{BlockId, Level, ParticipantId, PolicyStep, RoomFeatures, RoomId, TopicId};
use crate::domain::{Actor, CleanText};
use chrono::{DateTime, Utc};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};

/// A square of the board.
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
pub struct Cell {
    /// The room.
    pub room: RoomId,
    /// The slot: a block whose kind has a grid.
    pub slot: BlockId,
}

/// Where a topic is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum TopicState {
    /// Its host's own, not yet handed in.
    Draft,
    /// Handed in and waiting for its pitch.
    Queued,
    /// Pitched and waiting for a place.
    Parked,
    /// On the board.
    Placed {
        /// Where and when.
        cell: Cell,
    },
    /// Taken back by its host.
    Withdrawn,
    /// Taken down by the facilitator.
    Hidden {
        /// Why.
        reason: CleanText,
    },
}

/// The fields of a topic's notes.
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
pub enum NoteField {
    /// What was said, in short.
    Summary,
    /// Collaborations that exist already.
    Existing,
    /// Needs and open questions.
    Needs,
    /// What happens next: who, when.
    NextSteps,
    /// Whose task or plan it touches.
    Mission,
}

impl NoteField {
    /// All fields, in the order of the form.
    pub const ALL: [NoteField; 5] = [
        NoteField::Summary,
        NoteField::Existing,
        NoteField::Needs,
        NoteField::NextSteps,
        NoteField::Mission,
    ];

    /// The name in JSON, HTML and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            NoteField::Summary => "summary",
            NoteField::Existing => "existing",
            NoteField::Needs => "needs",
            NoteField::NextSteps => "next_steps",
            NoteField::Mission => "mission",
        }
    }
}

/// The latest text of one field, and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The text.
    pub text: CleanText,
    /// Who wrote it last.
    pub by: Actor,
    /// When.
    pub at: DateTime<Utc>,
    /// The number of the record that wrote it. Whoever folds the journal knows it; a portrait of
    /// the session, which nobody writes over, does without.
    #[serde(skip)]
    pub n: u64,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// The participants who host it.
    pub hosts: Vec<ParticipantId>,
    /// The host's name where the facilitator pitched for somebody without a seat.
    pub host_name: CleanText,
    /// When it was pitched.
    pub pitched: DateTime<Utc>,
    /// Where it is.
    pub state: TopicState,
    /// The number of the record that showed it to the room, and its place in the queue; none for
    /// what is, or was only ever, somebody's draft.
    pub public_since: Option<u64>,
    /// What it needs of its room.
    pub needs: RoomFeatures,
    /// The topic that it is another run of.
    pub run_of: Option<TopicId>,
    /// Who is interested.
    pub interest: OrdSet<ParticipantId>,
    /// Who has signed up, in order: the first ones up to the room's capacity have a chair, the
    /// rest wait.
    pub signups: Vector<ParticipantId>,
    /// Who checked in to its room while it was held, signed up or not.
    #[serde(default, skip_serializing_if = "OrdSet::is_empty")]
    pub attended: OrdSet<ParticipantId>,
    /// What was written about it.
    pub notes: OrdMap<NoteField, Note>,
    /// Texts that were overwritten by somebody who had not seen them, oldest first.
    #[serde(default, skip_serializing_if = "OrdMap::is_empty")]
    pub kept: OrdMap<NoteField, Vector<Note>>,
    /// How deep the participation is that it asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// In which step of the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<PolicyStep>,
}

impl Topic {
    /// The square it stands on, if it is on the board.
    pub fn cell(&self) -> Option<Cell> {
        match &self.state {
            TopicState::Placed { cell } => Some(*cell),
            _ => None,
        }
    }

    /// Whether this person's phone may take its notes: a host's, or that of somebody who is
    /// signed up for it or has come to its table.
    pub fn is_noted_by(&self, who: ParticipantId) -> bool {
        self.hosts.contains(&who) || self.signups.contains(&who) || self.attended.contains(&who)
    }

    /// Whether phones and the board show it.
    pub fn is_live(&self) -> bool {
        matches!(
            self.state,
            TopicState::Queued | TopicState::Parked | TopicState::Placed { .. }
        )
    }

    /// Whether anybody but its host has ever seen it.
    pub fn is_public(&self) -> bool {
        self.public_since.is_some()
    }

    /// The topic whose runs this one is among: itself, unless it repeats another.
    pub fn family(&self) -> TopicId {
        self.run_of.unwrap_or(self.id)
    }

    /// Who handed it in: the queue holds one topic of each.
    pub fn proposer(&self) -> Option<ParticipantId> {
        self.hosts.first().copied()
    }
}
