//! What a command writes to standard output, for people and for pipes.
//!
//! `println!` panics when the reader of a pipe has gone; here that ends the command quietly, as
//! `torg export … | head` expects.

use super::Failure;
use std::io::{self, Write};

/// Writes one line to standard output.
///
/// # Errors
/// [`Failure::NobodyReads`] when the pipe was closed, [`Failure::Output`] for any other fault.
pub fn line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")
        .and_then(|()| out.flush())
        .map_err(fault)
}

/// Writes bytes to standard output as they are.
///
/// # Errors
/// As [`line()`].
pub fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(fault)
}

/// What a fault of standard output means for the command.
pub(super) fn fault(error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::NobodyReads,
        _ => Failure::Output(error),
    }
}
