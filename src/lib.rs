//! torg.

pub mod domain;
pub mod report;
pub mod tally;
pub mod text;
pub mod views;
