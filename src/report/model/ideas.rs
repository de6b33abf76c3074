//! Ideas, with where they came from and what has become of them.

use crate::domain::model::{
    ClusterId, ConditionId, ConditionState, Idea, IdeaId, IdeaKind, IdeaState, RoundId, TopicId,
};
use crate::domain::{Actor, CleanText, Session};
use crate::views::public_name;
use crate::views::wall::sources;
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
    /// Whether it is a need or an offer; left out for a plain idea.
    #[serde(default, skip_serializing_if = "IdeaKind::is_plain")]
    pub kind: IdeaKind,
    /// When it was logged.
    pub logged: DateTime<Utc>,
    /// What has become of it.
    pub state: IdeaStanding,
    /// Why it was hidden, merged or split; empty otherwise.
    pub reason: CleanText,
    /// The idea it is part of, if it was merged.
    pub merged_into: Option<IdeaId>,
    /// The ideas it was made of.
    pub merged_from: Vec<IdeaId>,
    /// The names of those who logged what it was made of, as far as they agreed to that, in the
    /// order of the ideas; empty where it was not merged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged_authors: Vec<CleanText>,
    /// The ideas it became, if it was split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub split_into: Vec<IdeaId>,
    /// The idea it was split off from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split_from: Option<IdeaId>,
    /// What the facilitator filed it under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<CleanText>,
    /// The cluster it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<ClusterId>,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
    /// What people said would make them say yes to it, after it divided a round; left out where
    /// nobody did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<ConditionEntry>,
}

/// What somebody said would make them say yes. Taken back, it is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConditionEntry {
    /// Its number among those of the idea.
    pub id: ConditionId,
    /// The round that asked.
    pub round: RoundId,
    /// The words.
    pub text: CleanText,
    /// What kind of hand wrote them down.
    pub source: Source,
    /// Said aloud and written down by somebody else.
    pub oral: bool,
    /// When.
    pub given: DateTime<Utc>,
    /// Why it was hidden; left out where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<CleanText>,
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
    /// It lives on as several others.
    Split,
}

/// A named group of ideas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClusterEntry {
    /// Its number.
    pub id: ClusterId,
    /// Its name.
    pub name: CleanText,
    /// The ideas in it that stand, by number.
    pub ideas: Vec<IdeaId>,
}

impl IdeaStanding {
    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            IdeaStanding::Open => "open",
            IdeaStanding::Withdrawn => "withdrawn",
            IdeaStanding::Hidden => "hidden",
            IdeaStanding::Merged => "merged",
            IdeaStanding::Split => "split",
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
            IdeaState::Split { .. } => IdeaStanding::Split,
        }
    }
}

/// All ideas, by number.
pub(super) fn ideas(session: &Session) -> Vec<IdeaEntry> {
    let ideas = session.ideas.values();
    ideas.map(|idea| entry(session, idea)).collect()
}

fn entry(session: &Session, idea: &Idea) -> IdeaEntry {
    let (reason, merged_into, split_into) = match &idea.state {
        IdeaState::Open | IdeaState::Withdrawn => (CleanText::default(), None, Vec::new()),
        IdeaState::Hidden { reason } => (reason.clone(), None, Vec::new()),
        IdeaState::Merged { into, reason } => (reason.clone(), Some(*into), Vec::new()),
        IdeaState::Split { into, reason } => (reason.clone(), None, into.clone()),
    };
    let merged_authors = match idea.merged_from.is_empty() {
        true => Vec::new(),
        false => public_authors(session, idea),
    };
    IdeaEntry {
        id: idea.id,
        topic: idea.topic,
        text: idea.text.clone(),
        source: Source::from(&idea.author),
        author: public_author(session, idea),
        oral: idea.oral,
        kind: idea.kind,
        logged: idea.logged,
        state: IdeaStanding::from(&idea.state),
        reason,
        merged_into,
        merged_from: idea.merged_from.clone(),
        merged_authors,
        split_into,
        split_from: idea.split_from,
        tags: idea.tags.iter().cloned().collect(),
        cluster: idea.cluster,
        source_id: idea.source_id.clone(),
        conditions: conditions(idea),
    }
}

fn public_author(session: &Session, idea: &Idea) -> Option<CleanText> {
    match &idea.author {
        Actor::Participant(id) => public_name(session, *id),
        _ => None,
    }
}

/// Those who logged what an idea was made of, each once, as far as they may be named.
fn public_authors(session: &Session, idea: &Idea) -> Vec<CleanText> {
    let mut authors = Vec::new();
    for source in sources(session, idea) {
        let author = public_author(session, source);
        authors.extend(author.filter(|author| !authors.contains(author)));
    }
    authors
}

/// All clusters, by number.
pub(super) fn clusters(session: &Session) -> Vec<ClusterEntry> {
    let clusters = session.clusters.values().map(|cluster| ClusterEntry {
        id: cluster.id,
        name: cluster.name.clone(),
        ideas: session
            .ideas_in(cluster.id)
            .filter(|idea| idea.is_open())
            .map(|idea| idea.id)
            .collect(),
    });
    clusters.collect()
}

/// What people said would make them say yes to an idea.
fn conditions(idea: &Idea) -> Vec<ConditionEntry> {
    let kept = idea.conditions.iter().filter_map(|condition| {
        let hidden = match &condition.state {
            ConditionState::Open => None,
            ConditionState::Hidden { reason } => Some(reason.clone()),
            ConditionState::Withdrawn => return None,
        };
        Some(ConditionEntry {
            id: condition.id,
            round: condition.round,
            text: condition.text.clone(),
            source: Source::from(&condition.author),
            oral: condition.oral,
            given: condition.given,
            hidden,
        })
    });
    kept.collect()
}
