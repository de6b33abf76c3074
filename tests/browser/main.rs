//! Walks through the real pages in a real browser on the screen of a phone.

#[path = "../support/mod.rs"]
mod support;

mod ballots;
mod live;
mod notes;
mod room;
mod workshop;
