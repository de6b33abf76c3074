//! Hostile text for the tests of every format: strings that have broken programs before.

use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/hostile-text")
}

fn read(name: &str) -> Option<String> {
    let path = folder().join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("{} is absent: run without its strings", path.display());
    }
    text
}

/// All strings: the naughty ones, the payloads for spreadsheets, and every control character.
pub fn strings() -> Vec<String> {
    let naughty = read("naughty-strings.json").map_or_else(Vec::new, |text| {
        serde_json::from_str::<Vec<String>>(&text).unwrap()
    });
    let controls = (0..0xA0_u8).map(|code| format!("a{0}b{0}=c", char::from(code)));
    naughty
        .into_iter()
        .chain(formulas())
        .chain(controls)
        .collect()
}

/// Texts that a spreadsheet would run.
pub fn formulas() -> Vec<String> {
    let payloads = read("csv-payload.txt").unwrap_or_default();
    let own = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "  =1+1",
        "\u{FEFF}=1+1",
        "\t=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "\u{A0}=1",
        "\n=1",
        "-inf",
        "+",
        "=",
    ];
    let payloads = payloads.lines().map(str::to_owned);
    payloads.chain(own.map(str::to_owned)).collect()
}
