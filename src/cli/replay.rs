//! `torg replay`.
pub mod polis;
