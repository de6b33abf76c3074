//! Opening a session: reading, checking and folding journals of growing length, beside a bare pass
//! over the same file (parse each line with serde_json, hash it with SHA-256) in the same run.
//!
//! Targets: linear in the events; at least half the speed of the bare pass; 100,000 events in under
//! a second. `cargo bench --bench open` prints one row per length, medians of interleaved runs.

mod support;

use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;
use support::{median, row, story};
use torg::journal::RealDisk;

/// Lengths of the journals, in events.
const LENGTHS: [usize; 4] = [1_000, 10_000, 100_000, 300_000];

/// Runs of each side; they take turns, so that other jobs on the machine hit both.
const RUNS: usize = 5;

fn main() {
    println!(
        "{}",
        row(&[
            "events",
            "file MB",
            "torg ms",
            "bare ms",
            "bare/torg",
            "events/s"
        ])
    );
    for length in LENGTHS {
        let folder = tempfile::tempdir().expect("a temporary folder");
        story::write_journal(folder.path(), &story::events(length));
        let (mut torg, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            torg.push(support::timed(|| open(folder.path(), length)));
            bare.push(support::timed(|| bare_pass(folder.path())));
        }
        let (torg, bare) = (median(torg), median(bare));
        let size = std::fs::metadata(folder.path().join("journal.jsonl")).map_or(0, |it| it.len());
        println!(
            "{}",
            row(&[
                &length.to_string(),
                &format!("{:.1}", size as f64 / 1e6),
                &format!("{:.1}", torg.as_secs_f64() * 1e3),
                &format!("{:.1}", bare.as_secs_f64() * 1e3),
                &format!("{:.2}", bare.as_secs_f64() / torg.as_secs_f64()),
                &format!("{:.0}", length as f64 / torg.as_secs_f64()),
            ])
        );
    }
}

fn open(folder: &Path, length: usize) {
    let disk: Arc<RealDisk> = Arc::new(RealDisk::look(folder));
    let inspected = torg::hub::inspect(&*disk).expect("the journal is sound");
    assert!(inspected.session.n >= length as u64);
}

fn bare_pass(folder: &Path) {
    let file = File::open(folder.join("journal.jsonl")).expect("the journal is there");
    for line in BufReader::new(file).lines() {
        let line = line.expect("the journal can be read");
        let value: serde_json::Value = serde_json::from_str(&line).expect("a line is JSON");
        std::hint::black_box((value, Sha256::digest(line.as_bytes())));
    }
}
