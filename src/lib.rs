//! torg.

pub mod wire;
