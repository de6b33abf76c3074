//! Everything that is built into `torg` or its tests stands under a licence that the project may
//! pass on under its own, `MIT OR Apache-2.0`.

use spdx::{Expression, LicenseReq, ParseMode};
use std::process::Command;

/// The licences that may come in. MIT-0 is MIT without the duty to name, and comes in only through
/// a tool of the tests; MPL-2.0 asks for the sources of its own files and of no others.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// What is wrong with a crate's licence, where anything is.
fn fault(package: &str, licence: &str) -> Option<String> {
    let allowed = |wanted: &LicenseReq| ALLOWED.contains(&wanted.to_string().trim_end_matches('+'));
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(expression) if expression.evaluate(allowed) => None,
        Ok(_) => Some(format!("{package}: `{licence}` is not on the list")),
        Err(fault) => Some(format!(
            "{package}: `{licence}` cannot be read: {}",
            fault.reason
        )),
    }
}

/// Every crate that a build here takes in, as its name with version and its licence.
fn dependencies() -> Vec<(String, String)> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args([
        "tree",
        "--locked",
        "--offline",
        "--edges",
        "all",
        "--prefix",
        "none",
    ]);
    tree.args(["--format", "{p}\t{l}"]);
    let output = tree
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let listed = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    let named = |line: &str| {
        let (name, licence) = line.split_once('\t')?;
        // A crate that is listed again carries this mark behind the format's own text.
        Some((name.to_owned(), licence.trim_end_matches(" (*)").to_owned()))
    };
    let mut crates: Vec<_> = listed.lines().filter_map(named).collect();
    crates.sort();
    crates.dedup();
    crates
}

#[test]
fn every_dependency_stands_under_an_allowed_licence() {
    let crates = dependencies();
    assert!(
        crates.len() > 100,
        "only {} crates found: the list is not the whole",
        crates.len()
    );
    let faults: Vec<_> = crates
        .iter()
        .filter_map(|(name, licence)| fault(name, licence))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn one_allowed_choice_is_enough_but_every_part_of_a_whole_must_be_allowed() {
    assert_eq!(fault("a", "GPL-3.0-only OR MIT"), None);
    assert_eq!(fault("a", "MIT/Apache-2.0"), None);
    assert_eq!(fault("a", "MPL-2.0+"), None);
    assert!(fault("a", "(MIT OR Apache-2.0) AND GPL-3.0-only").is_some());
    assert!(fault("a", "WTFPL").is_some());
    assert!(fault("a", "").is_some());
}
