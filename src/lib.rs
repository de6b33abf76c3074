//! torg.

pub mod domain;
