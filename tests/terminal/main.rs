//! Walks through the real console in a real terminal: keys go in, and what stands on the screen
//! comes out. What a window can be; what a console takes of its terminal and gives back; what a
//! projector in another window shows; a console that is taken up again elsewhere; and a whole
//! half-day workshop.

#[path = "../support/mod.rs"]
mod support;

mod console;
mod projectors;
mod shell;
mod takeover;
mod windows;
mod workshop;
