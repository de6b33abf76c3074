//! What changes on an open page: new contents for its slots, and what is one's own on its cards.

use crate::domain::Session;
use axum::body::Bytes;
use maud::Markup;
use serde::Serialize;
use std::collections::BTreeMap;

/// Contents of a page's slots, by name: elements with `data-slot`.
pub(super) type Slots = Vec<(&'static str, Markup)>;

/// What is one's own on the cards: for each `data-card`, the words of its `data-is`.
pub(super) type Marks = BTreeMap<String, String>;

/// Somebody's own part of a page.
#[derive(Default)]
pub(super) struct Personal {
    /// Slots that are one's own.
    pub(super) slots: Slots,
    /// What is one's own on the cards of everybody's slots.
    pub(super) marks: Marks,
}

/// An update as the script takes it.
#[derive(Serialize)]
pub(super) struct Update<'a> {
    /// The moment it shows. An older one than the page has is left aside.
    n: u64,
    /// New contents, by slot.
    html: BTreeMap<&'static str, &'a str>,
    /// What is one's own on the cards; not there in what is the same for everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<&'a Marks>,
}

impl Personal {
    /// This part as an update that shows `session`.
    pub(super) fn update(&self, session: &Session) -> Update<'_> {
        Update {
            n: session.n,
            html: by_name(&self.slots),
            marks: Some(&self.marks),
        }
    }
}

/// Everybody's part as an update that shows `session`.
pub(super) fn shared<'a>(slots: &'a Slots, session: &Session) -> Update<'a> {
    Update {
        n: session.n,
        html: by_name(slots),
        marks: None,
    }
}

fn by_name(slots: &Slots) -> BTreeMap<&'static str, &str> {
    slots
        .iter()
        .map(|(name, markup)| (*name, markup.0.as_str()))
        .collect()
}

impl Update<'_> {
    /// The contents alone, to tell whether anything is new.
    pub(super) fn contents(&self) -> String {
        serde_json::to_string(&(&self.html, &self.marks)).expect("texts always become JSON")
    }

    /// The bytes of the event on a stream. JSON holds no line break, so it is one data line.
    pub(super) fn event(&self, name: &str) -> Bytes {
        let json = serde_json::to_string(self).expect("texts always become JSON");
        Bytes::from(format!("id: {}\nevent: {name}\ndata: {json}\n\n", self.n))
    }
}
