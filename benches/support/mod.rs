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

/// Clock ticks a second in `/proc/<pid>/stat`, the same on every Linux this runs on.
const TICKS: f64 = 100.0;

/// The processor time that a process has taken so far, in seconds.
pub fn cpu_seconds(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("the host lives");
    // The name in brackets may hold spaces; user and system time are the 12th and 13th after it.
    let after = stat.rsplit(')').next().expect("there is a name");
    let numbers: Vec<f64> = after
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|it| it.parse().ok())
        .collect();
    numbers.iter().sum::<f64>() / TICKS
}

/// The processor time that the living threads of a process have taken so far, by the scheduler's
/// own clock: fine enough for a single key press.
pub fn cpu_time(pid: u32) -> Duration {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).expect("it lives");
    let spent = |thread: std::io::Result<std::fs::DirEntry>| -> Option<u64> {
        let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse().ok()
    };
    Duration::from_nanos(threads.filter_map(spent).sum())
}
