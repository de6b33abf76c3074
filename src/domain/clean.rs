//! `CleanText`: the one type for people's words.
//!
//! Whatever a person types is cleaned once, at the door where a command is made, and every
//! screen, page and document takes this type: no control or escape character, no bidi override,
//! no invisible filler and no tower of marks can be in it. Cleaning repairs silently; length is
//! never repaired but refused, because a cut sentence is another sentence.

mod chars;
mod scrub;
#[cfg(test)]
mod tests;

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use unicode_segmentation::UnicodeSegmentation;

use scrub::{Shape, scrub};

/// How long a text may be, counted as people count and as disks count. Both hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Most graphemes: what a reader would call characters.
    pub graphemes: usize,
    /// Most bytes in UTF-8.
    pub bytes: usize,
}

impl Limit {
    /// A person's name or alias: fits a badge and a row on the console.
    pub const NAME: Limit = Limit::new(40);
    /// A tag of an idea: a word or two, beside others on one line.
    pub const TAG: Limit = Limit::new(30);
    /// A topic's title: fits a cell of the grid in two or three lines.
    pub const TITLE: Limit = Limit::new(60);
    /// An organisation or department, spelled out.
    pub const ORGANISATION: Limit = Limit::new(80);
    /// A session's title: one line of a report.
    pub const SESSION_TITLE: Limit = Limit::new(120);
    /// A question of the day or of a topic: readable on a projector at ten metres.
    pub const QUESTION: Limit = Limit::new(200);
    /// A reason for hiding, merging, reopening.
    pub const REASON: Limit = Limit::new(200);
    /// An idea: what a phone shows without getting lost in it.
    pub const IDEA: Limit = Limit::new(1_000);
    /// What would make somebody say yes to an idea: a condition or two, on a phone's line.
    pub const CONDITION: Limit = Limit::new(300);
    /// Notes of one topic: about one printed page.
    pub const NOTE: Limit = Limit::new(4_000);
    /// Four times the longest text of today: only a text from elsewhere (another hall, a newer
    /// version) can reach it, and memory must have some bound there too.
    const REPLAYED: Limit = Limit::new(16_000);

    /// Four bytes a grapheme: any single character of any script fits, and flags and families
    /// still fit among plain letters.
    const fn new(graphemes: usize) -> Limit {
        Limit {
            graphemes,
            bytes: graphemes * 4,
        }
    }

    /// The part of `text` that fits, ending between graphemes.
    fn head(self, text: &str) -> &str {
        let end = text
            .grapheme_indices(true)
            .map(|(start, grapheme)| start + grapheme.len())
            .take(self.graphemes)
            .take_while(|end| *end <= self.bytes)
            .last();
        &text[..end.unwrap_or(0)]
    }
}

/// Why a text is not taken. A state, not a sentence: the reader's language is chosen elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextFault {
    /// Nothing readable is left after cleaning.
    #[error("the text is empty")]
    Empty,
    /// The text is longer than its place allows; both numbers count graphemes.
    #[error("the text has {length} characters, {limit} fit")]
    TooLong {
        /// How many of this text's own graphemes fit.
        limit: usize,
        /// How many it has after cleaning.
        length: usize,
    },
}

/// Words of a person, safe to show anywhere that escapes for its own format. Cheap to clone.
///
/// NFC; no control characters but `\n` in long texts; no invisible or direction-changing
/// characters but joiners where spelling or emoji need them; at most 4 marks and 32 bytes a
/// grapheme; trimmed. Cleaning it again changes nothing.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CleanText(Arc<str>);

impl CleanText {
    /// Cleans a text that has to fit one line: line breaks and runs of blanks become one space.
    ///
    /// # Errors
    /// `Empty` when nothing is left, `TooLong` when what is left exceeds `limit`.
    pub fn line(raw: &str, limit: Limit) -> Result<CleanText, TextFault> {
        CleanText::bounded(raw, Shape::Line, limit)
    }

    /// Cleans a text that may have lines: every kind of line break becomes `\n`, at most two
    /// blank lines stay in a row.
    ///
    /// # Errors
    /// `Empty` when nothing is left, `TooLong` when what is left exceeds `limit`.
    pub fn long(raw: &str, limit: Limit) -> Result<CleanText, TextFault> {
        CleanText::bounded(raw, Shape::Long, limit)
    }

    /// As [`CleanText::line`] for a field that may be left empty: empty gives `None`.
    ///
    /// # Errors
    /// `TooLong` when the cleaned text exceeds `limit`.
    pub fn optional_line(raw: &str, limit: Limit) -> Result<Option<CleanText>, TextFault> {
        none_if_empty(CleanText::line(raw, limit))
    }

    /// As [`CleanText::long`] for a field that may be left empty: empty gives `None`.
    ///
    /// # Errors
    /// `TooLong` when the cleaned text exceeds `limit`.
    pub fn optional_long(raw: &str, limit: Limit) -> Result<Option<CleanText>, TextFault> {
        none_if_empty(CleanText::long(raw, limit))
    }

    /// Repairs a text that was accepted once (journal, snapshot, another hall) and therefore
    /// must be taken: cleans it again, never fails, may be empty, and cuts only beyond four
    /// times the longest text that could ever be legal. A text cleaned here stays as it is.
    pub fn replayed(raw: &str) -> CleanText {
        let text = scrub(raw, Shape::Long);
        if text.len() <= Limit::REPLAYED.graphemes {
            return CleanText(Arc::from(text));
        }
        CleanText(Arc::from(Limit::REPLAYED.head(&text).trim_end()))
    }

    /// Whether the text keeps a limit; asked of texts that came ready-made over the wire.
    ///
    /// # Errors
    /// `Empty` for an empty text, `TooLong` for one that exceeds `limit`.
    pub fn within(&self, limit: Limit) -> Result<(), TextFault> {
        check(self, limit)
    }

    /// Whether there is no text.
    pub fn is_blank(&self) -> bool {
        self.as_str().is_empty()
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text for a place that has one row: line breaks and runs of blanks as one space.
    pub fn one_line(&self) -> Cow<'_, str> {
        if self.contains('\n') || self.contains("  ") {
            scrub(self, Shape::Line)
        } else {
            Cow::Borrowed(self)
        }
    }

    fn bounded(raw: &str, shape: Shape, limit: Limit) -> Result<CleanText, TextFault> {
        let text = scrub(raw, shape);
        check(&text, limit)?;
        Ok(CleanText(Arc::from(text)))
    }
}

fn check(text: &str, limit: Limit) -> Result<(), TextFault> {
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    // A grapheme has at least one byte, so a short text needs no counting.
    if text.len() <= limit.graphemes.min(limit.bytes) {
        return Ok(());
    }
    let head = limit.head(text);
    if head.len() == text.len() {
        return Ok(());
    }
    Err(TextFault::TooLong {
        limit: head.graphemes(true).count(),
        length: text.graphemes(true).count(),
    })
}

fn none_if_empty(cleaned: Result<CleanText, TextFault>) -> Result<Option<CleanText>, TextFault> {
    match cleaned {
        Ok(text) => Ok(Some(text)),
        Err(TextFault::Empty) => Ok(None),
        Err(fault) => Err(fault),
    }
}

impl Deref for CleanText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for CleanText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Hash, order and equality are those of the text, so maps can be asked with a `&str`.
impl Borrow<str> for CleanText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl PartialEq<str> for CleanText {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for CleanText {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

impl Serialize for CleanText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Reads as repair: files and other halls pass the sanitiser too, and never stop a replay.
impl<'de> Deserialize<'de> for CleanText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CleanText, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(CleanText::replayed(&raw))
    }
}

impl JsonSchema for CleanText {
    fn schema_name() -> Cow<'static, str> {
        "CleanText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "Words of a person: NFC, without control, bidi or invisible characters; \\n is the only line break."
        })
    }
}
