//! torg.
pub mod domain;
