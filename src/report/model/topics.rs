//! Topics: who hosted them, where they stood, who came, what was written.

use super::Headcount;
use crate::domain::model::{
    BlockId, IdeaId, Level, Note, NoteField, PolicyStep, RoomId, Topic, TopicId, TopicState,
};
use crate::domain::{CleanText, Session};
use crate::views::public_name;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TopicEntry {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asked; may be empty.
    pub question: CleanText,
    /// Those of its hosts who may be named.
    pub hosts: Vec<CleanText>,
    /// When it was pitched.
    pub pitched: DateTime<Utc>,
    /// The topic that it is another run of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_of: Option<TopicId>,
    /// What has become of it.
    pub state: TopicStanding,
    /// Why it was taken down; empty unless it is hidden.
    pub reason: CleanText,
    /// Where on the board it stands.
    pub place: Option<Place>,
    /// Who was interested.
    pub interest: Headcount,
    /// Who signed up.
    pub signed_up: Headcount,
    /// How many of those who signed up found no chair.
    pub waiting: usize,
    /// Who checked in to its room while it was held, signed up or not; left out where nobody did.
    #[serde(default, skip_serializing_if = "Headcount::is_nobody")]
    pub came: Headcount,
    /// What was written about it, in the order of the form; fields left empty are not there.
    pub notes: Vec<NoteEntry>,
    /// Texts of its notes that somebody overwrote without having seen them, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overwritten: Vec<NoteEntry>,
    /// How deep the participation is that it asks for, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// In which step of the work, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<PolicyStep>,
    /// The ideas said in it, by number; withdrawn, hidden and merged ones too.
    pub ideas: Vec<IdeaId>,
}

/// What has become of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TopicStanding {
    /// Handed in, and never pitched.
    Queued,
    /// Pitched, without a place.
    Parked,
    /// On the board.
    Placed,
    /// Taken back by its host.
    Withdrawn,
    /// Taken down by the facilitator.
    Hidden,
}

impl TopicStanding {
    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            TopicStanding::Queued => "queued",
            TopicStanding::Parked => "parked",
            TopicStanding::Placed => "placed",
            TopicStanding::Withdrawn => "withdrawn",
            TopicStanding::Hidden => "hidden",
        }
    }
}

/// A square of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The room.
    pub room: RoomId,
    /// The slot: a block of the agenda.
    pub slot: BlockId,
}

/// One field of a topic's notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteEntry {
    /// Which field.
    pub field: NoteField,
    /// The text.
    pub text: CleanText,
    /// When it was written last.
    pub at: DateTime<Utc>,
}

impl TopicEntry {
    /// Whether it was neither taken back nor taken down.
    pub fn is_live(&self) -> bool {
        self.waits() || self.state == TopicStanding::Placed
    }

    /// Whether it never came to the board, pitched or not.
    pub fn waits(&self) -> bool {
        matches!(self.state, TopicStanding::Queued | TopicStanding::Parked)
    }

    /// The text of one field of its notes; empty where nothing was written.
    pub fn note(&self, field: NoteField) -> &str {
        let mut notes = self.notes.iter();
        notes
            .find(|note| note.field == field)
            .map_or("", |note| &note.text)
    }
}

/// All topics, in the order they were pitched. What was never more than somebody's draft is in no
/// document.
pub(super) fn topics(session: &Session) -> Vec<TopicEntry> {
    let topics = session.topics.values().filter(|topic| topic.is_public());
    topics.map(|topic| entry(session, topic)).collect()
}

fn entry(session: &Session, topic: &Topic) -> TopicEntry {
    let (state, reason) = match &topic.state {
        TopicState::Queued => (TopicStanding::Queued, CleanText::default()),
        TopicState::Parked => (TopicStanding::Parked, CleanText::default()),
        TopicState::Placed { .. } => (TopicStanding::Placed, CleanText::default()),
        TopicState::Draft | TopicState::Withdrawn => {
            (TopicStanding::Withdrawn, CleanText::default())
        }
        TopicState::Hidden { reason } => (TopicStanding::Hidden, reason.clone()),
    };
    let chairs = session.chairs(topic).unwrap_or(usize::MAX);
    TopicEntry {
        id: topic.id,
        title: topic.title.clone(),
        question: topic.question.clone(),
        hosts: hosts(session, topic),
        pitched: topic.pitched,
        run_of: topic.run_of,
        state,
        reason,
        place: topic.cell().map(|cell| Place {
            room: cell.room,
            slot: cell.slot,
        }),
        interest: Headcount::of(session, &topic.interest),
        signed_up: Headcount::of(session, &topic.signups),
        waiting: topic.signups.len().saturating_sub(chairs),
        came: Headcount::of(session, &topic.attended),
        notes: notes(topic),
        overwritten: overwritten(topic),
        level: topic.level,
        step: topic.step,
        ideas: session
            .ideas_of(Some(topic.id))
            .map(|idea| idea.id)
            .collect(),
    }
}

fn hosts(session: &Session, topic: &Topic) -> Vec<CleanText> {
    let agreed = topic
        .hosts
        .iter()
        .filter_map(|id| public_name(session, *id));
    let given = Some(&topic.host_name).filter(|name| !name.is_empty());
    agreed.chain(given.cloned()).collect()
}

fn notes(topic: &Topic) -> Vec<NoteEntry> {
    let written = NoteField::ALL
        .iter()
        .filter_map(|field| Some(note(*field, topic.notes.get(field)?)));
    written.filter(|note| !note.text.is_empty()).collect()
}

fn overwritten(topic: &Topic) -> Vec<NoteEntry> {
    let kept = topic.kept.iter();
    kept.flat_map(|(field, texts)| texts.iter().map(|text| note(*field, text)))
        .collect()
}

fn note(field: NoteField, note: &Note) -> NoteEntry {
    NoteEntry {
        field,
        text: note.text.clone(),
        at: note.at,
    }
}
