//! Conversations from Pol.is through the real binary and its real door: what the session counts is
//! what the files say, whatever is odd about them.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Agree, disagree, pass.
type Counts = [u64; 3];

/// A sessions folder of its own, and the binary pointed at it.
struct Hall(TempDir);

impl Hall {
    fn new() -> Hall {
        Hall(tempfile::tempdir().unwrap())
    }

    fn torg(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_torg"))
            .args(["--lang", "en", "--sessions"])
            .arg(self.0.path())
            .args(arguments)
            .env("TMPDIR", self.0.path())
            .output()
            .unwrap()
    }

    /// Runs to a good end and gives what was said.
    fn run(&self, arguments: &[&str]) -> String {
        let output = self.torg(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "torg {arguments:?}: {told}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Replays a folder into a session of its name under raised limits.
    fn replay(&self, folder: &Path) -> Value {
        let folder = folder.to_str().unwrap();
        serde_json::from_str(&self.run(&["replay", folder, "--raise-limits", "--json"])).unwrap()
    }

    /// The tallies table of a session: counts and title by the number in the file.
    fn tallies(&self, session: &str) -> BTreeMap<u64, (Counts, String)> {
        let table = ["--format", "csv", "--table", "tallies", "--out", "-"];
        let csv = self.run(&[&["export", session], table.as_slice()].concat());
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let header = reader.headers().unwrap().clone();
        let column = |name| header.iter().position(|cell| cell == name).unwrap();
        let counts = ["agree", "disagree", "pass"].map(column);
        let (source, title) = (column("source_id"), column("title"));
        let rows = reader.records().map(|record| {
            let record = record.unwrap();
            let counts = counts.map(|at| record[at].parse().unwrap());
            let id = record[source].parse().unwrap();
            (id, (counts, record[title].to_owned()))
        });
        rows.collect()
    }

    fn exported(&self, session: &str) -> Value {
        let json = ["export", session, "--format", "json", "--out", "-"];
        serde_json::from_str(&self.run(&json)).unwrap()
    }
}

/// The real conversations, or none with a word on stderr where they are not beside the repo.
fn real(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/opinions");
    let folder = folder.join(name);
    if !folder.is_dir() {
        eprintln!("skipped: no {}", folder.display());
    }
    folder.is_dir().then_some(folder)
}

fn json(folder: &Path, file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join(file)).unwrap()).unwrap()
}

fn counts(of: &Value, names: [&str; 3]) -> Counts {
    names.map(|name| of[name].as_u64().unwrap())
}

/// Replays an export and compares session and summary with `expected.json`.
fn the_export_counts_as_expected(name: &str) {
    let Some(folder) = real(name) else { return };
    let hall = Hall::new();
    let summary = hall.replay(&folder);
    let expected = json(&folder, "expected.json");
    assert_eq!(summary["people"]["voters"], expected["participants"]);
    assert_eq!(summary["ideas"], expected["statements"]);
    assert_eq!(summary["hidden"], expected["statements_rejected"]);
    assert_eq!(summary["votes"], expected["log_rows"]);
    assert_eq!(summary["refused"], 0);
    assert_eq!(summary["matches"], true);
    let tallies = hall.tallies(name);
    let known = expected["tallies"].as_object().unwrap();
    assert_eq!(tallies.len(), known.len());
    for (id, tally) in known {
        let (found, _) = &tallies[&id.parse().unwrap()];
        let tally = counts(tally, ["agree", "disagree", "pass"]);
        assert_eq!(found, &tally, "{name}: statement {id}");
    }
    let all: u64 = tallies.values().flat_map(|(counts, _)| counts).sum();
    assert_eq!(expected["final_votes"], all);
    hall.run(&["check", name]);
}

/// Replays a server's answers and compares with the counts that the server itself gives.
fn the_server_counts_the_same(name: &str) {
    let Some(folder) = real(name) else { return };
    let hall = Hall::new();
    let summary = hall.replay(&folder);
    let expected = json(&folder, "expected.json");
    assert_eq!(summary["people"]["voters"], expected["participants"]);
    assert_eq!(summary["ideas"], expected["statements"]);
    assert_eq!(summary["votes"], expected["votes"]);
    let tallies = hall.tallies(name);
    for comment in json(&folder, "comments.json").as_array().unwrap() {
        let id = comment["tid"].as_u64().unwrap();
        let theirs = counts(comment, ["agree_count", "disagree_count", "pass_count"]);
        assert_eq!(tallies[&id].0, theirs, "{name}: statement {id}");
    }
    hall.run(&["check", name]);
}

#[test]
fn london_counts_as_expected() {
    the_export_counts_as_expected("london-youth-policing");
}

#[test]
fn seattle_counts_as_expected() {
    the_export_counts_as_expected("seattle-15-per-hour");
}

#[test]
fn hivemind_counts_as_expected() {
    the_export_counts_as_expected("hivemind-ubi");
}

#[test]
fn vtaiwan_counts_as_expected() {
    the_export_counts_as_expected("vtaiwan-uberx");
}

#[test]
fn slovakia_counts_as_the_server_did() {
    the_server_counts_the_same("server-trust-slovakia");
}

#[test]
fn improving_polis_counts_as_the_server_did() {
    the_server_counts_the_same("server-improving-polis");
}

/// A small conversation with everything odd in it, in a folder called `Kvartersrådet 2026`.
fn odd_conversation() -> TempDir {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("Kvartersrådet 2026");
    fs::create_dir(&folder).unwrap();
    let long = "å".repeat(1_500);
    let comments = format!(
        "\u{feff}comment-id,author-id,timestamp,moderated,comment-body,comment-lang\r\n\
         2,7,300,1,\"Två\nrader\",sv\r\n\
         1,9,200,-1,Avvisat,sv\r\n\
         3,,400,0,{long},sv\r\n\
         4,7,500,0,\u{7}\u{202e},sv\r\n"
    );
    // Person 5 changes their mind twice, the last two times within one millisecond.
    let votes = "vote,timestamp,comment-id,voter-id\n\
                 0,30,2,5\n\
                 1,30,2,5\n\
                 -1,10,2,5\n\
                 1,20,1,5\n\
                 -1,20,1,6\n\
                 1,40,12,6\n\
                 0,50,4,6\n";
    fs::write(folder.join("comments.csv"), comments).unwrap();
    fs::write(folder.join("votes.csv"), votes).unwrap();
    place
}

#[test]
fn nothing_odd_in_a_conversation_loses_a_statement_or_a_vote() {
    let place = odd_conversation();
    let folder = place.path().join("Kvartersrådet 2026");
    let hall = Hall::new();
    // Under the hall's own limits: a polite crowd of this size is never held back.
    let told = hall.run(&["replay", folder.to_str().unwrap(), "--json"]);
    let summary: Value = serde_json::from_str(&told).unwrap();
    let people = r#"{"joined":4,"voters":2,"authors":2}"#;
    let people: Value = serde_json::from_str(people).unwrap();
    assert_eq!(summary["people"], people);
    assert_eq!(summary["shortened"], 1);
    assert_eq!(summary["placeholders"], 2);

    let session = "kvartersr-det-2026";
    assert_eq!(summary["session"], session);
    let tallies = hall.tallies(session);
    let found: Vec<_> = tallies
        .iter()
        .map(|(id, (counts, _))| (*id, *counts))
        .collect();
    let expected = [
        (1, [1, 1, 0]),
        (2, [1, 0, 0]),
        (3, [0, 0, 0]),
        (4, [0, 0, 1]),
        (12, [1, 0, 0]),
    ];
    assert_eq!(found, expected);
    assert!(tallies[&3].1.ends_with('…'), "the cut is visible");

    let exported = hall.exported(session);
    let ideas = exported["ideas"].as_array().unwrap();
    let sources: Vec<_> = ideas.iter().map(|idea| &idea["source_id"]).collect();
    assert_eq!(
        sources,
        ["1", "2", "3", "4", "12"],
        "by time, then what is missing"
    );
    assert_eq!(ideas[0]["state"], "hidden");
    assert_eq!(ideas[1]["state"], "open");
}

#[test]
fn a_session_that_holds_something_is_left_alone_and_another_name_offered() {
    let place = odd_conversation();
    let folder = place.path().join("Kvartersrådet 2026");
    let folder = folder.to_str().unwrap();
    let hall = Hall::new();
    hall.run(&["replay", folder, "--into", "radet"]);
    let again = hall.torg(&["replay", folder, "--into", "radet"]);
    assert_eq!(again.status.code(), Some(1));
    let told = String::from_utf8(again.stderr).unwrap();
    assert!(told.contains("--into radet-2"), "{told}");
    hall.run(&["replay", folder, "--into", "radet-2"]);
}

#[test]
fn files_at_fault_are_named_with_their_line_before_anything_is_made() {
    let place = odd_conversation();
    let folder = place.path().join("Kvartersrådet 2026");
    fs::write(
        folder.join("votes.csv"),
        "timestamp,comment-id,voter-id,vote\n1,2,5,7\n",
    )
    .unwrap();
    let hall = Hall::new();
    let output = hall.torg(&["replay", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("votes.csv:2: "), "{told}");
    assert_eq!(fs::read_dir(hall.0.path()).unwrap().count(), 0);
}

#[test]
fn a_demo_leaves_nothing_behind_unless_it_is_kept() {
    let short = ["demo", "--headless", "--people", "12", "--seed", "5"];
    let here = ["--for", "2s", "--bind", "127.0.0.1", "--port", "0"];
    let short = [short.as_slice(), here.as_slice()].concat();
    let hall = Hall::new();
    let told = hall.run(&short);
    assert!(told.contains("--seed 5"), "{told}");
    assert_eq!(fs::read_dir(hall.0.path()).unwrap().count(), 0);

    hall.run(&[short.as_slice(), &["--keep", "ovning"]].concat());
    hall.run(&["check", "ovning"]);
    let session = hall.exported("ovning");
    assert_ne!(session["people"]["joined"], 0);
    assert_eq!(fs::read_dir(hall.0.path()).unwrap().count(), 1);
}

#[test]
fn a_demo_with_a_party_that_nobody_has_says_which_there_are() {
    let hall = Hall::new();
    let output = hall.torg(&["demo", "--headless", "--mix", "civil=1,piraterna=2"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("piraterna") && told.contains("kommun"),
        "{told}"
    );
}
