//! What is known about the hall and never recorded: which phones are connected, which terminals
//! are attached, who writes where just now. It is true for this moment only; nothing is decided
//! by it, and a hub that starts again knows none of it.

use crate::domain::model::{NoteField, ParticipantId, TopicId};
use crate::domain::{Actor, Role};
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

/// A terminal that is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// What it may do.
    pub role: Role,
    /// What it is called.
    pub name: String,
}

/// A field that somebody has their hand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WritesAt {
    /// The topic.
    pub topic: TopicId,
    /// The field of its notes.
    pub field: NoteField,
}

/// Who is here at one moment. A copy costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// The participants with a page open on a phone.
    pub phones: OrdSet<ParticipantId>,
    /// The attached terminals, by the order in which they came.
    pub terminals: OrdMap<u64, Attached>,
    /// Who writes where: everybody has one hand.
    pub writing: OrdMap<Actor, WritesAt>,
}

impl Presence {
    /// Who else than `me` writes in this field now.
    pub fn writers<'a>(
        &'a self,
        at: WritesAt,
        me: &'a Actor,
    ) -> impl Iterator<Item = &'a Actor> + 'a {
        let there = self.writing.iter().filter(move |(_, place)| **place == at);
        there.map(|(who, _)| who).filter(move |who| *who != me)
    }
}
