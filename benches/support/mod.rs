//! What the benches share: timing, medians, rows of a table, and a made-up busy session.

#![allow(dead_code, reason = "each bench uses the part it needs")]

pub mod bare;
pub mod phones;
pub mod story;

use std::time::{Duration, Instant};

/// How long something takes once.
pub fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The middle of several runs.
pub fn median(mut runs: Vec<Duration>) -> Duration {
    runs.sort_unstable();
    runs[runs.len() / 2]
}

/// One row of a table, in columns of equal width.
pub fn row(cells: &[&str]) -> String {
    cells.iter().map(|cell| format!("{cell:>14}")).collect()
}
