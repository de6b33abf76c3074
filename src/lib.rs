//! torg.

pub mod domain;
pub mod tally;
pub mod views;
