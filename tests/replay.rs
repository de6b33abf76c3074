//! Conversations from Pol.is through the real binary and its real door: what the session counts is
//! what the files say, whatever is odd about them.

mod support;

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use support::host::{Hall, Host};
use tempfile::TempDir;

/// Agree, disagree, pass.
type Counts = [u64; 3];

/// Replays a folder into a session of its name under raised limits, everybody with the opinion
/// group they were published in as their party, and finds groups anew.
fn replay_in_groups(hall: &Hall, folder: &Path) -> Value {
    let folder = folder.to_str().unwrap();
    let groups = ["--groups", "--cluster", "--raise-limits", "--json"];
    let told = hall.run(&[&["replay", folder], groups.as_slice()].concat());
    serde_json::from_str(&told).unwrap()
}

/// That two figures are the same but for what a float rounds.
fn same(one: &Value, other: &Value, what: &str) {
    let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
    assert!((one - other).abs() < 1e-12, "{what}: {one} is not {other}");
}

/// Compares what each group said of a statement, and the consensus: `expected` has agree,
/// disagree and seen by group.
fn groups_say(summary: &Value, id: &str, expected: &Value, of: impl Fn(&Value) -> Counts) {
    let found = &summary["groups"]["statements"][id];
    let groups = expected.as_object().unwrap();
    assert_eq!(found["groups"].as_object().unwrap().len(), groups.len());
    for (group, expected) in groups {
        let found = counts(&found["groups"][group], ["agree", "disagree", "seen"]);
        assert_eq!(found, of(expected), "statement {id}, group {group}");
    }
}

/// Compares a list of statements and figures, the highest first.
fn listed(found: &Value, expected: &Value, what: &str) {
    let (found, expected) = (found.as_array().unwrap(), expected.as_array().unwrap());
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        same(&found[1], &expected[1], what);
        assert_eq!(found[0], expected[0], "{what}");
    }
}

/// That our own groups are told with all there is to know of them.
fn clusters_are_told(summary: &Value) {
    let found = &summary["clusters"];
    let k = found["k"].as_u64().unwrap();
    assert!((2..=5).contains(&k));
    assert_eq!(found["sizes"].as_array().unwrap().len() as u64, k);
    let agreement = found["adjusted_rand"].as_f64().unwrap();
    assert!(agreement > 0.0 && agreement <= 1.0, "{agreement}");
    eprintln!("{}: {found}", summary["session"]);
}

/// The tallies table of a session: counts and title by the number in the file.
fn tallies(hall: &Hall, session: &str) -> BTreeMap<u64, (Counts, String)> {
    let table = ["--format", "csv", "--table", "tallies", "--out", "-"];
    let csv = hall.run(&[&["export", session], table.as_slice()].concat());
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

/// Runs to a bad end and gives the exit code and what was said of it.
fn fail(hall: &Hall, arguments: &[&str]) -> (Option<i32>, String) {
    let output = hall.torg(arguments).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), told)
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
    let summary = replay_in_groups(&hall, &folder);
    let expected = json(&folder, "expected.json");
    assert_eq!(summary["people"]["voters"], expected["participants"]);
    assert_eq!(summary["ideas"], expected["statements"]);
    assert_eq!(summary["hidden"], expected["statements_rejected"]);
    assert_eq!(summary["groups"]["sizes"], expected["groups"]);
    assert_eq!(summary["groups"]["ungrouped"], expected["ungrouped"]);
    assert_eq!(summary["groups"]["matches"], true);
    assert_eq!(summary["votes"], expected["log_rows"]);
    assert_eq!(summary["refused"], 0);
    assert_eq!(summary["matches"], true);
    let tallies = tallies(&hall, name);
    let known = expected["tallies"].as_object().unwrap();
    assert_eq!(tallies.len(), known.len());
    for (id, tally) in known {
        let (found, _) = &tallies[&id.parse().unwrap()];
        let tally = counts(tally, ["agree", "disagree", "pass"]);
        assert_eq!(found, &tally, "{name}: statement {id}");
        let theirs = |group: &Value| counts(group, ["agree", "disagree", "seen"]);
        groups_say(&summary, id, &known[id]["groups"], theirs);
        let consensus = &summary["groups"]["statements"][id]["consensus"];
        same(consensus, &known[id]["group_informed_consensus"], id);
    }
    let groups = &summary["groups"];
    let top = &expected["top10_group_informed_consensus"];
    listed(&groups["top_consensus"], top, "consensus");
    listed(
        &groups["widest_spread"],
        &expected["most_divisive10"],
        "spread",
    );
    clusters_are_told(&summary);
    let all: u64 = tallies.values().flat_map(|(counts, _)| counts).sum();
    assert_eq!(expected["final_votes"], all);
    hall.run(&["check", name]);
}

/// Replays a server's answers and compares with the counts that the server itself gives.
fn the_server_counts_the_same(name: &str) {
    let Some(folder) = real(name) else { return };
    let hall = Hall::new();
    let summary = replay_in_groups(&hall, &folder);
    let expected = json(&folder, "expected.json");
    assert_eq!(summary["people"]["voters"], expected["participants"]);
    assert_eq!(summary["ideas"], expected["statements"]);
    assert_eq!(summary["votes"], expected["votes"]);
    assert_eq!(summary["groups"]["sizes"], expected["groups"]);
    for (id, known) in expected["statements_by_id"].as_object().unwrap() {
        let theirs = |group: &Value| [0, 1, 2].map(|at| group[at].as_u64().unwrap());
        groups_say(&summary, id, &known["groups_agree_disagree_seen"], theirs);
        let consensus = &summary["groups"]["statements"][id]["consensus"];
        same(consensus, &known["group_aware_consensus"], id);
    }
    clusters_are_told(&summary);
    let tallies = tallies(&hall, name);
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
    let tallies = tallies(&hall, session);
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
    let (code, told) = fail(&hall, &["replay", folder, "--into", "radet"]);
    assert_eq!(code, Some(1));
    assert!(told.contains("--into radet-2"), "{told}");
    hall.run(&["replay", folder, "--into", "radet-2"]);
}

#[test]
fn a_hall_of_another_process_is_played_in_once_its_owner_lets_the_replay_in() {
    let place = odd_conversation();
    let folder = place.path().join("Kvartersrådet 2026");
    let hall = Hall::new();
    hall.workshop("verkstad");
    let mut host = Host::start(&hall, "verkstad", 0, &[]);
    host.say("code console");
    let code = host.hear("a code", |line| {
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        line.starts_with("Code").then_some(digits)
    });
    let (folder, url) = (folder.to_str().unwrap(), host.url.clone());
    let arguments = ["replay", folder, "--url", &url, "--code", &code];
    let mut replay = hall.torg(&arguments);
    let replay = replay
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    host.hear("the replay's knock", |line| {
        line.contains("wants").then_some(())
    });
    host.say("yes");
    let output = replay.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    assert!(host.stop().success());
    assert_eq!(tallies(&hall, "verkstad")[&1].0, [1, 1, 0]);
}

#[test]
fn files_at_fault_are_named_with_their_line_before_anything_is_made() {
    let place = odd_conversation();
    let folder = place.path().join("Kvartersrådet 2026");
    let votes = "timestamp,comment-id,voter-id,vote\n1,2,5,7\n";
    fs::write(folder.join("votes.csv"), votes).unwrap();
    let hall = Hall::new();
    let (code, told) = fail(&hall, &["replay", folder.to_str().unwrap()]);
    assert_eq!(code, Some(1));
    assert!(told.contains("votes.csv:2: "), "{told}");
    assert_eq!(fs::read_dir(hall.path()).unwrap().count(), 0);
}

#[test]
fn a_demo_leaves_nothing_behind_unless_it_is_kept() {
    let short = ["demo", "--headless", "--people", "12", "--seed", "5"];
    let here = ["--for", "2s", "--bind", "127.0.0.1", "--port", "0"];
    let short = [short.as_slice(), here.as_slice()].concat();
    let hall = Hall::new();
    let told = hall
        .torg(&short)
        .env("TMPDIR", hall.path())
        .output()
        .unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("--seed 5"), "{told}");
    assert_eq!(fs::read_dir(hall.path()).unwrap().count(), 0);

    hall.run(&[short.as_slice(), &["--keep", "ovning"]].concat());
    hall.run(&["check", "ovning"]);
    assert_ne!(hall.exported("ovning")["people"]["joined"], 0);
}

#[test]
fn a_demo_with_a_party_that_nobody_has_says_which_there_are() {
    let hall = Hall::new();
    let (code, told) = fail(
        &hall,
        &["demo", "--headless", "--mix", "civil=1,piraterna=2"],
    );
    assert_eq!(code, Some(2));
    assert!(
        told.contains("piraterna") && told.contains("kommun"),
        "{told}"
    );
}
