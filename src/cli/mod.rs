//! The command line.
pub mod crowd;
pub mod replay;
