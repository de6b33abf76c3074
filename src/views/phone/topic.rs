//! One topic by itself: what it asks, where it is held, and what was written about it.

use crate::domain::model::{NoteField, TopicId, TopicState};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, host, times};
use chrono::{DateTime, Utc};

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
    })
}
