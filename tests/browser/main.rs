//! Walks through the real pages in a real browser on the screen of a phone.

#[path = "../support/mod.rs"]
mod support;

mod notes;
mod room;
mod seats;
mod workshop;
