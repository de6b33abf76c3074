//! `torg replay`.
pub mod plan;
pub mod polis;
pub mod summary;
pub mod verify;
