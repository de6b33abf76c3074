//! What changes on an open page: new contents for its slots, and what is one's own on its cards.
//! Streams send only the slots that have changed.

use super::patch::Piece;
use crate::domain::Session;
use axum::body::Bytes;
use data_encoding::HEXLOWER;
use maud::Markup;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Contents of a page's slots, by name: elements with `data-slot`.
pub(super) type Slots = Vec<(&'static str, Markup)>;

/// What is one's own on the cards: for each `data-card`, the words of its `data-is`.
pub(super) type Marks = BTreeMap<String, String>;

/// What stands before the name of a card, between it and the card's inside, and after that. People's
/// words hold no such thing: their `<` is escaped.
pub(super) const CARD_BEGINS: &str = "<!--+";
pub(super) const CARD_NAMED: &str = "-->";
pub(super) const CARD_ENDS: &str = "<!--/-->";

/// Letters of a digest: enough to tell one's own parts of a page from one another.
const DIGEST_LETTERS: usize = 10;

/// Somebody's own part of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Personal {
    /// Slots that are one's own.
    pub(super) slots: Slots,
    /// What is one's own on the cards of everybody's slots.
    pub(super) marks: Marks,
}

/// New contents of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Html<'a> {
    /// All of it.
    Whole(&'a str),
    /// How to make it from what was sent before.
    Change(&'a [Piece]),
}

/// An update as the script takes it.
#[derive(Serialize)]
pub(super) struct Update<'a> {
    /// The moment it shows. An older one than the page has is left aside.
    n: u64,
    /// New contents, by slot.
    html: BTreeMap<&'static str, Html<'a>>,
    /// New insides of cards whose slot is otherwise as before, by card.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    cards: BTreeMap<&'a str, &'a str>,
    /// What is one's own on the cards; not there in what is the same for everybody, or as before.
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<&'a Marks>,
    /// The digest of one's own part once it is taken in.
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
    /// The digest of the part that this makes new: who has another one asks for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

impl Personal {
    /// The digest of the whole part. A phone names it when it comes back, and gets nothing that it
    /// has.
    pub(super) fn digest(&self) -> String {
        let contents = serde_json::to_vec(&(by_name(&self.slots), &self.marks));
        let contents = contents.expect("texts always become JSON");
        let mut digest = HEXLOWER.encode(&Sha256::digest(contents));
        digest.truncate(DIGEST_LETTERS);
        digest
    }

    /// The whole part as an update that shows `session`.
    pub(super) fn update(&self, session: &Session) -> Update<'_> {
        Update {
            n: session.n,
            html: by_name(&self.slots),
            cards: BTreeMap::new(),
            marks: Some(&self.marks),
            digest: Some(self.digest()),
            before: None,
        }
    }

    /// What of it is new to a phone that has `before`; none if nothing is.
    pub(super) fn news<'a>(&'a self, before: &Personal, session: &Session) -> Option<Update<'a>> {
        let known = by_name(&before.slots);
        let mut html = by_name(&self.slots);
        html.retain(|name, contents| known.get(name) != Some(contents));
        let marks = (self.marks != before.marks).then_some(&self.marks);
        if html.is_empty() && marks.is_none() {
            return None;
        }
        Some(Update {
            n: session.n,
            html,
            cards: BTreeMap::new(),
            marks,
            digest: Some(self.digest()),
            before: Some(before.digest()),
        })
    }
}

/// Everybody's slots and cards as an update that shows the moment `n`.
pub(super) fn shared<'a>(
    n: u64,
    html: BTreeMap<&'static str, Html<'a>>,
    cards: BTreeMap<&'a str, &'a str>,
) -> Update<'a> {
    Update {
        n,
        html,
        cards,
        marks: None,
        digest: None,
        before: None,
    }
}

fn by_name(slots: &Slots) -> BTreeMap<&'static str, Html<'_>> {
    slots
        .iter()
        .map(|(name, markup)| (*name, Html::Whole(&markup.0)))
        .collect()
}

impl Update<'_> {
    /// The bytes of the event on a stream. JSON holds no line break, so it is one data line.
    pub(super) fn event(&self, name: &str) -> Bytes {
        let json = serde_json::to_string(self).expect("texts always become JSON");
        Bytes::from(format!("id: {}\nevent: {name}\ndata: {json}\n\n", self.n))
    }
}
