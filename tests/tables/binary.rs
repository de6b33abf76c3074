//! The same by the real binary: `torg tally` answers with JSON and nothing else, and says with an
//! exit code and a sentence what it could not count.

use super::book::{expected, folder};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn torg(file: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_torg"));
    command
        .arg("tally")
        .arg(file)
        .args(more)
        .args(["--lang", "en"]);
    command.stdin(Stdio::null()).output().unwrap()
}

fn answer(file: &Path, more: &[&str]) -> Value {
    let output = torg(file, &[more, &["--json"]].concat());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), told.as_str()), (Some(0), ""));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The exit code and what was said; nothing may stand on standard output.
fn refusal(file: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = torg(file, more);
    assert!(output.stdout.is_empty());
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_binary_answers_what_others_counted() {
    let Some(ranked) = folder("ranked") else {
        return;
    };
    let others = &expected(&ranked)["ers-04.soi"];
    let file = ranked.join("ers-04.soi");
    let schulze = answer(&file, &["--rule", "schulze"]);
    assert_eq!(schulze["ranking"], others["schulze_order"]["winning votes"]);
    let margins = answer(&file, &["--rule", "schulze-margins"]);
    assert_eq!(margins["ranking"], others["schulze_order"]["margins"]);
    let ward = ranked.join("glasgow/Calton-2007.blt");
    let ward = answer(&ward, &["--rule", "stv-scottish"]);
    assert_eq!(ward["outcomes"], json!([[8, 9, 10]]));
    assert_eq!(ward["reasons"]["stages"][0]["quota"], 1300);
    let posters = ranked.join("../committees/approvals/posters-group-1.cat");
    let posters = answer(&posters, &["--rule", "av", "--seats", "3", "--seed", "x"]);
    assert_eq!(
        posters["outcomes"],
        json!([[1, 2, 3], [1, 2, 4], [1, 3, 4]])
    );
    assert!(posters["lot"]["taken"].is_array());
    let budget = ranked.join("../budgets/poland_warszawa_2017_anin.pb");
    let budget = answer(&budget, &[]);
    assert_eq!(budget["rule"], "greedy");
    let funded = json!([["1828", "2533", "2515", "2584", "1998", "418"]]);
    let sorted = |sets: &Value| {
        let mut set: Vec<String> = sets[0]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.to_string())
            .collect();
        set.sort();
        set
    };
    assert_eq!(sorted(&budget["outcomes"]), sorted(&funded));
}

#[test]
fn a_table_is_counted_and_a_fault_in_it_is_told_with_its_line_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lunch.csv");
    fs::write(
        &file,
        "\u{feff}# ballots: score\r\nSoppa;Pizza;antal\r\n3;1;2\r\n;2;1\r\n",
    )
    .unwrap();
    let mean = answer(&file, &["--rule", "mean"]);
    assert_eq!(mean["outcomes"], json!([["Soppa"]]));
    assert_eq!(
        mean["reasons"]["figures"],
        json!({"Soppa": 3, "Pizza": "4/3"})
    );
    fs::write(&file, "# ballots: score\nSoppa;Pizza\n3;1\n3;x\n").unwrap();
    let (code, said) = refusal(&file, &["--json"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("line 4") && said.contains("“x”"), "{said}");
}

#[test]
fn a_rule_that_there_is_not_or_that_does_not_fit_is_told_with_those_that_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    fs::write(&file, "a,b\nx,\nx,x\n").unwrap();
    let (code, said) = refusal(&file, &["--rule", "shulze"]);
    assert!(code == Some(2) && said.contains("schulze"), "{said}");
    let (code, said) = refusal(&file, &["--rule", "schulze"]);
    assert!(code == Some(2) && said.contains("equal-shares"), "{said}");
    let (code, said) = refusal(&file, &["--rule", "greedy"]);
    assert!(code == Some(2) && said.contains("budget"), "{said}");
    let (code, said) = refusal(&file, &["--seats", "3"]);
    assert!(code == Some(2) && said.contains('2'), "{said}");
    let (code, _) = refusal(&folder.path().join("absent.csv"), &[]);
    assert_eq!(code, Some(1));
}

#[test]
fn the_rules_are_listed_with_what_they_read() {
    let listed = Command::new(env!("CARGO_BIN_EXE_torg"))
        .args(["tally", "--rules", "--json"])
        .output()
        .unwrap();
    let rules: Vec<Value> = serde_json::from_slice(&listed.stdout).unwrap();
    let named = |key: &str| rules.iter().find(|rule| rule["rule"] == key).unwrap();
    assert_eq!(named("schulze")["reads"], json!(["ranking"]));
    assert_eq!(named("greedy")["money"], true);
}
