//! One topic by itself: what it asks, where it is held, and what was written about it.

use crate::domain::model::{Level, NoteField, ParticipantId, PolicyStep, TopicId, TopicState};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, host, times};
use crate::views::notes::{kept, writer};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// A topic and its notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicView {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// Where and when it is held, once it is on the board.
    pub held: Option<Held>,
    /// Whether it still waits for its pitch.
    pub queued: bool,
    /// Each field of its notes, in the order of the form; empty where nothing was written.
    pub notes: Vec<(NoteField, CleanText)>,
    /// Texts that were overwritten by somebody who had not seen them, the latest of a field first.
    pub kept: Vec<KeptView>,
    /// How deep the participation is, if that was said.
    pub level: Option<Level>,
    /// In which step of the work, if that was said.
    pub step: Option<PolicyStep>,
    /// How many signed up.
    pub people: usize,
    /// Whose phones may take its notes.
    pub noted_by: BTreeSet<ParticipantId>,
}

/// A text that was overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    /// The number of the record that wrote it.
    pub n: u64,
    /// The field it stood in.
    pub field: NoteField,
    /// Who wrote it, if they may be named.
    pub by: Option<CleanText>,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: CleanText,
}

/// Where and when a topic is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The room's name.
    pub room: CleanText,
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends, or did.
    pub end: DateTime<Utc>,
    /// Whether it is over, on, or to come.
    pub when: When,
}

/// A live topic as seen at `now`; none for one that is hidden, withdrawn or unknown.
pub fn topic_view(session: &Session, id: TopicId, now: DateTime<Utc>) -> Option<TopicView> {
    let topic = session.topics.get(&id).filter(|topic| topic.is_live())?;
    let held = topic.cell().and_then(|cell| {
        let (planned, when) = times(session, now)
            .into_iter()
            .find(|(planned, _)| planned.block == cell.slot)?;
        Some(Held {
            room: session.setup.room(cell.room)?.name.clone(),
            start: planned.start,
            end: planned.end,
            when,
        })
    });
    let notes = NoteField::ALL.map(|field| {
        let note = topic.notes.get(&field);
        (
            field,
            note.map(|note| note.text.clone()).unwrap_or_default(),
        )
    });
    Some(TopicView {
        id,
        title: topic.title.clone(),
        question: topic.question.clone(),
        host: host(session, topic),
        held,
        queued: topic.state == TopicState::Queued,
        notes: notes.to_vec(),
        kept: kept_texts(session, id),
        level: topic.level,
        step: topic.step,
        people: topic.signups.len(),
        noted_by: topic.hosts.iter().chain(&topic.signups).copied().collect(),
    })
}

fn kept_texts(session: &Session, id: TopicId) -> Vec<KeptView> {
    let of_field = |field| {
        kept(session, id, field).map(move |note| KeptView {
            n: note.n,
            field,
            by: writer(session, &note.by),
            at: note.at,
            text: note.text.clone(),
        })
    };
    NoteField::ALL.into_iter().flat_map(of_field).collect()
}
