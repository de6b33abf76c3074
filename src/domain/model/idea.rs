//! Ideas: logged under a topic or on their own, never deleted, only hidden, withdrawn, merged or
//! split; and how the facilitator sorts them: tags, clusters, and what the projector may show.

use super::{ClusterId, Condition, ConditionId, IdeaId, TopicId};
use crate::domain::{Actor, CleanText};
use chrono::{DateTime, Utc};
use imbl::Vector;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What an idea is for whoever says it. Needs and offers are what collaborations are made of, so
/// they can be found among all that was said.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IdeaKind {
    /// Something that could be done.
    #[default]
    Idea,
    /// Something that those who say it need.
    Need,
    /// Something that those who say it can give.
    Offer,
}

impl IdeaKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [IdeaKind; 3] = [IdeaKind::Idea, IdeaKind::Need, IdeaKind::Offer];

    /// The name in journals, documents, forms and catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            IdeaKind::Idea => "idea",
            IdeaKind::Need => "need",
            IdeaKind::Offer => "offer",
        }
    }

    /// The kind with this name, if there is one.
    pub fn from_key(key: &str) -> Option<IdeaKind> {
        IdeaKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The kind after this one, round and round.
    pub const fn next(self) -> IdeaKind {
        match self {
            IdeaKind::Idea => IdeaKind::Need,
            IdeaKind::Need => IdeaKind::Offer,
            IdeaKind::Offer => IdeaKind::Idea,
        }
    }

    /// Whether it is neither a need nor an offer: what goes without saying.
    pub const fn is_plain(&self) -> bool {
        matches!(self, IdeaKind::Idea)
    }
}

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
    /// It lives on as several others.
    Split {
        /// The ideas it became, in the order of its text.
        into: Vec<IdeaId>,
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
    /// Whether it says what could be done, what is needed or what is offered.
    pub kind: IdeaKind,
    /// When.
    pub logged: DateTime<Utc>,
    /// What has become of it.
    pub state: IdeaState,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
    /// The ideas that were merged into this one.
    pub merged_from: Vec<IdeaId>,
    /// The idea it was split off from.
    pub split_from: Option<IdeaId>,
    /// What the facilitator has filed it under; spelled alike on all ideas of a session.
    pub tags: BTreeSet<CleanText>,
    /// The cluster it is in; at most one.
    pub cluster: Option<ClusterId>,
    /// Whether the projector's wall may show it while the session is moderated. A release vouches
    /// for the words it saw: when somebody else rewords the idea, it is no longer released.
    pub released: bool,
    /// The number of the event by which somebody else than the facilitator last changed its words;
    /// zero if nobody has. What was decided about the words before is not brought back by undo.
    pub reworded: u64,
    /// What would make people say yes to it, as they have said since it divided a round.
    #[serde(default, skip_serializing_if = "Vector::is_empty")]
    pub conditions: Vector<Condition>,
}

impl Idea {
    /// Whether it stands: neither withdrawn, hidden nor part of another.
    pub fn is_open(&self) -> bool {
        self.state == IdeaState::Open
    }

    /// The answer with this number.
    pub fn condition(&self, id: ConditionId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == id)
    }

    /// The answer of a participant that stands. Who writes for others has no answer of their own.
    pub fn condition_of(&self, author: &Actor) -> Option<&Condition> {
        let mine = |it: &&Condition| it.author == *author && it.is_open();
        let asked = matches!(author, Actor::Participant(_));
        self.conditions.iter().filter(|_| asked).rfind(mine)
    }

    /// The tag as this idea has it: upper and lower case make no difference.
    pub fn tagged(&self, tag: &str) -> Option<&CleanText> {
        let tag = tag.to_lowercase();
        self.tags.iter().find(|it| it.to_lowercase() == tag)
    }
}

/// A named group of ideas on the wall. Which ideas are in it stands on each of them, so that none
/// can be in two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// Its number.
    pub id: ClusterId,
    /// Its name.
    pub name: CleanText,
}
