//! torg.

pub mod domain;
pub mod tally;
pub mod text;
pub mod views;
