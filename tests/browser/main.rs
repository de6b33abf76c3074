//! Walks through the real pages in a real browser on the screen of a phone.

#[path = "../support/mod.rs"]
mod support;

mod access;
mod after;
mod ballots;
mod hostile;
mod light;
mod live;
mod moment;
mod notes;
mod robust;
mod room;
mod screen;
mod seats;
mod workshop;
