//! `torg schema`: the JSON Schema of an exported session.

use super::{Failure, answer};
use crate::report;

/// Writes the schema to standard output.
///
/// # Errors
/// Only what standard output says.
pub fn run() -> Result<(), Failure> {
    answer::bytes(report::schema().as_bytes())
}
