//! torg.
pub mod journal;
pub mod wire;
