//! One topic's notes as they are being written: four fields, the idea being typed, and the ideas
//! that are on their way.

use crate::domain::model::{NoteField, TopicId};
use crate::domain::{CleanText, Session};
use crate::hub::IdemKey;
use crate::hub::presence::WritesAt;
use crate::tui::widgets::writing::Writing;
use crate::views::notes::note;
use chrono::{DateTime, Duration, Utc};

/// How long the hand rests before a field is saved.
const REST: Duration = Duration::seconds(2);
/// How long after a failed try a field or idea is tried again.
const RETRY: Duration = Duration::seconds(5);

/// Whether what stands in a field is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is.
    Yes,
    /// It was changed since.
    Changed,
    /// It is on its way.
    Underway,
    /// It was refused or could not be sent; it is tried again.
    No,
}

/// What came of a try to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It is on disk.
    Recorded,
    /// A rule stands in the way, and will until something changes.
    Refused,
    /// It did not get through; another try may.
    Lost,
}

/// One field.
pub struct NoteWriting {
    /// Which one.
    pub field: NoteField,
    /// What is being written.
    pub writing: Writing,
    /// Whether it is on disk.
    pub saved: Saved,
    /// What was last recorded.
    recorded: String,
    /// What is on its way.
    sent: Option<String>,
    /// When it is to be saved.
    due: Option<DateTime<Utc>>,
}

impl NoteWriting {
    fn new(field: NoteField, recorded: &CleanText) -> NoteWriting {
        NoteWriting {
            field,
            writing: Writing::long(recorded),
            saved: Saved::Yes,
            recorded: recorded.to_string(),
            sent: None,
            due: None,
        }
    }

    /// Notes that something was typed.
    pub fn touched(&mut self, now: DateTime<Utc>) {
        self.saved = Saved::Changed;
        self.due = Some(now + REST);
    }

    /// The text to save now, if its time has come or the field is left, and if it differs from
    /// what is recorded. One try at a time: what is on its way is waited for.
    pub fn take_due(&mut self, now: DateTime<Utc>, leaving: bool) -> Option<String> {
        let due = self.due.is_some_and(|due| leaving || due <= now);
        if !due || self.sent.is_some() {
            return None;
        }
        self.due = None;
        let text = self.writing.text();
        if text == self.recorded {
            self.saved = Saved::Yes;
            return None;
        }
        self.sent = Some(text.clone());
        self.saved = Saved::Underway;
        Some(text)
    }

    /// When it is to be saved; not before the answer to what is on its way.
    fn saves_at(&self) -> Option<DateTime<Utc>> {
        self.due.filter(|_| self.sent.is_none())
    }

    /// What came of what was sent.
    pub fn answered(&mut self, outcome: Try, now: DateTime<Utc>) {
        let sent = self.sent.take().unwrap_or_default();
        // What was typed since is saved in its turn.
        let changed_since = self.saved == Saved::Changed;
        match outcome {
            Try::Recorded => {
                self.recorded = sent;
                if !changed_since {
                    self.saved = Saved::Yes;
                }
            }
            Try::Refused if changed_since => {}
            Try::Refused => self.saved = Saved::No,
            Try::Lost => {
                self.saved = Saved::No;
                self.due = Some(now + RETRY);
            }
        }
    }

    /// Tries again what was refused: what stood in the way may be gone.
    fn hope_again(&mut self, now: DateTime<Utc>) {
        if self.saved == Saved::No {
            self.due = Some(now);
        }
    }

    /// Takes in what was recorded elsewhere, unless something is being written here.
    fn refresh(&mut self, recorded: &CleanText) {
        if self.saved == Saved::Yes && self.recorded != **recorded {
            // Cleaning may have taken a blank at the end that the hand is not done with.
            if CleanText::replayed(&self.writing.text()) != *recorded {
                self.writing = Writing::long(recorded);
            }
            self.recorded = recorded.to_string();
        }
    }
}

/// An idea that is on its way.
pub struct PendingIdea {
    /// The key it is tried under.
    pub key: IdemKey,
    /// The text.
    pub text: CleanText,
    /// Said aloud by somebody else.
    pub oral: bool,
    /// When to try again; none while a try is underway.
    pub retry: Option<DateTime<Utc>>,
}

/// One topic being written about.
pub struct Sheet {
    /// The topic.
    pub topic: TopicId,
    /// Its fields.
    pub notes: Vec<NoteWriting>,
    /// The idea being typed.
    pub idea: Writing,
    /// Whether the next idea was said aloud by somebody else.
    pub oral: bool,
    /// Which field has the keys; the one after the last note is the idea.
    pub focus: usize,
    /// Ideas on their way, oldest first.
    pub pending: Vec<PendingIdea>,
}

impl Sheet {
    /// A topic's notes as they are recorded, with the keys in the idea.
    pub fn open(session: &Session, topic: TopicId) -> Sheet {
        let fields = NoteField::ALL.into_iter();
        let notes: Vec<NoteWriting> = fields
            .map(|field| NoteWriting::new(field, &note(session, topic, field)))
            .collect();
        Sheet {
            topic,
            focus: notes.len(),
            notes,
            idea: Writing::line(""),
            oral: false,
            pending: Vec::new(),
        }
    }

    /// Moves the keys on by some fields, round and round.
    pub fn move_focus(&mut self, by: isize) {
        let count = self.notes.len() + 1;
        self.focus = (self.focus + count).saturating_add_signed(by) % count;
    }

    /// The field of the notes with the keys.
    pub fn writes_at(&self) -> Option<WritesAt> {
        let field = self.notes.get(self.focus)?.field;
        let topic = self.topic;
        Some(WritesAt { topic, field })
    }

    /// Whether the keys are in the idea.
    pub fn in_idea(&self) -> bool {
        self.focus == self.notes.len()
    }

    /// Whether something could not be saved.
    pub fn is_refused(&self) -> bool {
        self.notes.iter().any(|note| note.saved == Saved::No)
    }

    /// Tries again what was refused.
    pub fn hope_again(&mut self, now: DateTime<Utc>) {
        for note in &mut self.notes {
            note.hope_again(now);
        }
    }

    /// Whether something is not on disk yet.
    pub fn is_unsaved(&self) -> bool {
        self.notes.iter().any(|note| note.saved != Saved::Yes) || !self.pending.is_empty()
    }

    /// When something is to be sent next.
    pub fn saves_at(&self) -> Option<DateTime<Utc>> {
        let notes = self.notes.iter().filter_map(NoteWriting::saves_at);
        let ideas = self.pending.iter().filter_map(|idea| idea.retry);
        notes.chain(ideas).min()
    }

    /// Takes in what others have written.
    pub fn refresh(&mut self, session: &Session) {
        let topic = self.topic;
        for writing in &mut self.notes {
            writing.refresh(&note(session, topic, writing.field));
        }
    }

    /// An idea's try failed: it is tried again later.
    pub fn retry_later(&mut self, key: &IdemKey, now: DateTime<Utc>) {
        if let Some(idea) = self.pending.iter_mut().find(|idea| idea.key == *key) {
            idea.retry = Some(now + RETRY);
        }
    }
}
