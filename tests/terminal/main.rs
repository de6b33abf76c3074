//! Walks through the real console in a real terminal: keys go in, and what stands on the screen
//! comes out. What can happen to a window; what a projector in another one shows; a console that
//! is taken up again elsewhere; and a whole half-day workshop.

#[path = "../support/mod.rs"]
mod support;

mod console;
mod projectors;
mod takeover;
mod windows;
mod workshop;
