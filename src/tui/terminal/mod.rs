//! The terminal itself: taking it over, giving it back whatever happens, and the loop in between.

mod bell;
mod guard;
mod news;
mod pointer;
mod run;
mod wait;

pub use news::Sources;
pub use run::run;
