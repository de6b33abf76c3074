//! Simulated people: phones that come in through the real HTTP door like everybody else's.
//!
//! `replay` and `demo` share them. A [`Phone`] keeps its seat, sends forms and tries again as the
//! pages' script does; all phones of a crowd go through one [`Door`], which holds the connections,
//! bounds the requests under way and counts what came of them.

mod answer;
mod backoff;
mod door;
mod gate;
mod meter;
mod phone;
pub mod stage;
pub mod voices;

#[cfg(test)]
mod tests;

pub use answer::{Lost, Outcome};
pub use door::{Door, NotADoor};
pub use meter::{Count, Meter};
pub use phone::{Phone, Post};
