//! One field of the form: what is being written, since when it waits to be saved, and up to which
//! record its writer has seen what others wrote there.

use crate::domain::CleanText;
use crate::domain::model::{Note, NoteField};
use crate::tui::widgets::writing::Writing;
use chrono::{DateTime, Duration, Utc};

/// How long the hand rests before a field is saved.
pub const REST: Duration = Duration::seconds(2);

/// How long a hand that never rests waits for its text to be saved.
const LONGEST: Duration = Duration::seconds(10);

/// How long after the last letter a field still counts as being written in, so that what another
/// saves does not push away the words somebody is thinking about.
const THINKING: Duration = Duration::seconds(10);

/// What waits to be saved, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    first: Option<DateTime<Utc>>,
    at: Option<DateTime<Utc>>,
}

impl Due {
    /// Notes a change.
    pub fn touch(&mut self, now: DateTime<Utc>) {
        let first = *self.first.get_or_insert(now);
        self.at = Some((now + REST).min(first + LONGEST));
    }

    /// Whether it is time, or the field is left; and if so, nothing waits any more.
    pub fn take(&mut self, now: DateTime<Utc>, leaving: bool) -> bool {
        let due = self.at.is_some_and(|at| leaving || at <= now);
        if due {
            *self = Due::default();
        }
        due
    }

    /// When it is to be saved.
    pub fn at(self) -> Option<DateTime<Utc>> {
        self.at
    }
}

/// A text of the notes.
pub struct TextField {
    /// Which one.
    pub field: NoteField,
    /// What is being written.
    pub writing: Writing,
    /// When it is to be saved.
    pub due: Due,
    /// The last record that its writer has seen of it.
    pub seen: u64,
    /// The text that was last recorded or sent from here.
    synced: String,
    /// Whether it was too long to be sent when it was last to be.
    too_long: bool,
    /// Until when the hand counts as being in it.
    thinking: Option<DateTime<Utc>>,
}

impl TextField {
    /// A field as it is recorded.
    pub fn new(field: NoteField, note: Option<&Note>) -> TextField {
        let text = note.map(|note| note.text.to_string()).unwrap_or_default();
        TextField {
            field,
            writing: Writing::long(&text),
            due: Due::default(),
            seen: note.map_or(0, |note| note.n),
            synced: text,
            too_long: false,
            thinking: None,
        }
    }

    /// Notes that something was typed.
    pub fn touched(&mut self, now: DateTime<Utc>) {
        self.due.touch(now);
        self.too_long = false;
        self.thinking = Some(now + THINKING);
    }

    /// Puts a text in that could not be saved, to be saved again.
    pub fn put_back(&mut self, text: &str) {
        self.writing.replace(text);
        text.clone_into(&mut self.synced);
    }

    /// The text to save, if its time has come or the field is left, and if it is a new one.
    pub fn take_due(&mut self, now: DateTime<Utc>, leaving: bool) -> Option<String> {
        if !self.due.take(now, leaving) {
            return None;
        }
        let text = self.writing.text();
        if text == self.synced {
            return None;
        }
        self.synced.clone_from(&text);
        Some(text)
    }

    /// The text was too long to be sent: it is a new one still.
    pub fn not_taken(&mut self) {
        self.too_long = true;
        self.synced.clear();
    }

    /// Whether the hand is in it: something waits to be saved, or was typed a moment ago.
    pub fn is_written(&self, now: DateTime<Utc>) -> bool {
        self.due.at().is_some() || self.too_long || self.thinking.is_some_and(|until| now < until)
    }

    /// Whether it is too long to be saved.
    pub fn is_too_long(&self) -> bool {
        self.too_long
    }

    /// When the hand will no longer count as being in it.
    pub fn rests_at(&self) -> Option<DateTime<Utc>> {
        self.thinking
    }

    /// The hand has gone elsewhere.
    pub fn left(&mut self) {
        self.thinking = None;
    }

    /// Takes in what is recorded, unless the hand is in it.
    pub fn refresh(&mut self, note: Option<&Note>, now: DateTime<Utc>) {
        if self.is_written(now) {
            return;
        }
        self.thinking = None;
        let recorded = note.map(|note| note.text.clone()).unwrap_or_default();
        // Cleaning may have taken a blank at the end that the hand is not done with.
        if *recorded != self.synced && CleanText::replayed(&self.writing.text()) != recorded {
            self.writing.replace(&recorded);
        }
        self.synced = recorded.to_string();
        self.seen = self.seen.max(note.map_or(0, |note| note.n));
    }

    /// What another has written here since, while the hand is in it.
    pub fn meanwhile<'n>(&self, note: Option<&'n Note>) -> Option<&'n Note> {
        note.filter(|note| note.n > self.seen && *note.text != *self.writing.text())
    }
}
