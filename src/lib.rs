//! torg.
pub mod domain;
pub mod text;
