//! The domain: what a session is, what can happen in it and what may happen in it.
//!
//! Nothing here knows of clocks, randomness, files, tasks or languages: time, ids of seats and
//! cleaned text are handed in. `model` says what is, `event` what has happened, `session` folds
//! the one into the other, `command` is what somebody wants, and `rules::decide` answers.

pub mod actor;
pub mod clean;
pub mod command;
pub mod event;
pub mod ids;
pub mod model;
pub mod refusal;
pub mod rules;
pub mod session;
#[cfg(test)]
pub mod testing;

pub use actor::{Actor, Role};
pub use clean::{CleanText, Limit, TextFault};
pub use command::Command;
pub use event::{BALLOT_SEALED, Event, Stamp};
pub use refusal::Refusal;
pub use session::Session;
