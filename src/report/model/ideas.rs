//! Ideas, with where they came from and what has become of them.

use crate::domain::model::{Idea, IdeaId, IdeaState, TopicId};
use crate::domain::{Actor, CleanText, Session};
use crate::views::public_name;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct IdeaEntry {
    /// Its number: people say "idé 41".
    pub id: IdeaId,
    /// The topic it was said in; none for the plenary.
    pub topic: Option<TopicId>,
    /// The text.
    pub text: CleanText,
    /// What kind of hand wrote it down.
    pub source: Source,
    /// Its author's name, if they agreed that it stands in documents.
    pub author: Option<CleanText>,
    /// Said aloud and written down by somebody else.
    pub oral: bool,
    /// When it was logged.
    pub logged: DateTime<Utc>,
    /// What has become of it.
    pub state: IdeaStanding,
    /// Why it was hidden or merged; empty otherwise.
    pub reason: CleanText,
    /// The idea it is part of, if it was merged.
    pub merged_into: Option<IdeaId>,
    /// The ideas it was made of.
    pub merged_from: Vec<IdeaId>,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
}

/// What kind of hand wrote something down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Somebody in the room, on their phone.
    Participant,
    /// A note-taker.
    NoteTaker,
    /// The facilitator, or torg on their behalf.
    Facilitator,
}

impl Source {
    /// The name in JSON and CSV.
    pub fn key(self) -> &'static str {
        match self {
            Source::Participant => "participant",
            Source::NoteTaker => "note_taker",
            Source::Facilitator => "facilitator",
        }
    }
}

impl From<&Actor> for Source {
    fn from(actor: &Actor) -> Self {
        match actor {
            Actor::Participant(_) | Actor::Newcomer => Source::Participant,
            Actor::NoteTaker(_) => Source::NoteTaker,
            Actor::Facilitator | Actor::Projector | Actor::System => Source::Facilitator,
        }
    }
}

/// What has become of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IdeaStanding {
    /// It stands.
    Open,
    /// Its author took it back.
    Withdrawn,
    /// The facilitator took it down.
    Hidden,
    /// It lives on as part of another.
    Merged,
}

impl IdeaStanding {
    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            IdeaStanding::Open => "open",
            IdeaStanding::Withdrawn => "withdrawn",
            IdeaStanding::Hidden => "hidden",
            IdeaStanding::Merged => "merged",
        }
    }
}

impl From<&IdeaState> for IdeaStanding {
    fn from(state: &IdeaState) -> Self {
        match state {
            IdeaState::Open => IdeaStanding::Open,
            IdeaState::Withdrawn => IdeaStanding::Withdrawn,
            IdeaState::Hidden { .. } => IdeaStanding::Hidden,
            IdeaState::Merged { .. } => IdeaStanding::Merged,
        }
    }
}

/// All ideas, by number.
pub(super) fn ideas(session: &Session) -> Vec<IdeaEntry> {
    let ideas = session.ideas.values();
    ideas.map(|idea| entry(session, idea)).collect()
}

fn entry(session: &Session, idea: &Idea) -> IdeaEntry {
    let (reason, merged_into) = match &idea.state {
        IdeaState::Open | IdeaState::Withdrawn => (CleanText::default(), None),
        IdeaState::Hidden { reason } => (reason.clone(), None),
        IdeaState::Merged { into, reason } => (reason.clone(), Some(*into)),
    };
    let author = match &idea.author {
        Actor::Participant(id) => public_name(session, *id),
        _ => None,
    };
    IdeaEntry {
        id: idea.id,
        topic: idea.topic,
        text: idea.text.clone(),
        source: Source::from(&idea.author),
        author,
        oral: idea.oral,
        logged: idea.logged,
        state: IdeaStanding::from(&idea.state),
        reason,
        merged_into,
        merged_from: idea.merged_from.clone(),
        source_id: idea.source_id.clone(),
    }
}
