//! Committees by approval: generated elections whose winning committees the maintainers of another
//! program worked out for each rule, and two real ones.

use super::book::{Book, election, expected, folder, label, labels, outcome};
use serde::Deserialize;
use serde_json::Value;
use std::fs;
use torg::elections::Election;
use torg::tally::outcome::Outcome;
use torg::tally::rule::Rule;

#[derive(Deserialize)]
struct Document {
    compute: Vec<Computed>,
}

/// What the maintainers computed by one rule.
#[derive(Deserialize)]
struct Computed {
    rule_id: String,
    /// All winning committees, or those of which any is right; none where it is not known.
    result: Option<Vec<Vec<u64>>>,
    resolute: bool,
}

#[test]
fn generated_elections_elect_the_committees_that_were_worked_out() {
    let Some(folder) = folder("committees/abcvoting") else {
        return;
    };
    let mut book = Book::default();
    let mut files: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    for file in &files {
        let election = election(&folder, file);
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let document: Document = serde_saphyr::from_str(&text).unwrap();
        for computed in document.compute {
            compare(&mut book, file, &election, computed);
        }
    }
    book.close(&[("every committee", 450), ("one committee", 495)]);
}

fn compare(book: &mut Book, file: &str, election: &Election, computed: Computed) {
    let (Some(rule), Some(expected)) = (Rule::from_key(&computed.rule_id), computed.result) else {
        return;
    };
    let outcome = outcome(election, rule, election.seats.unwrap());
    let expected = sorted(&serde_json::json!(expected));
    let at = format!("{file} {}", rule.key());
    if computed.resolute {
        any_is_right(book, &at, election, &outcome, &expected);
    } else {
        let torg = sorted(&labels(election, &outcome.sets));
        book.same("every committee", &at, torg, expected);
    }
}

/// The other program gives one committee of possibly several: torg's must hold one of its list.
fn any_is_right(book: &mut Book, at: &str, of: &Election, outcome: &Outcome, right: &[Value]) {
    let torg = sorted(&labels(of, &outcome.sets));
    let shared = torg.iter().any(|set| right.contains(set));
    book.holds("one committee", shared, || {
        format!("{at}: torg {torg:?}, expected one of {right:?}")
    });
}

fn sorted(sets: &Value) -> Vec<Value> {
    let mut sets = sets.as_array().unwrap().clone();
    sets.sort_by_key(ToString::to_string);
    sets
}

#[test]
fn real_approvals_are_counted_and_elect_the_same_committees() {
    let Some(folder) = folder("committees") else {
        return;
    };
    let mut book = Book::default();
    let expected = expected(&folder);
    for (file, expected) in expected["approvals"].as_object().unwrap() {
        let election = election(&folder.join("approvals"), file);
        let voters = Value::from(election.poll.ballots.voters());
        book.same("voters", file, &voters, &expected["voters"]);
        let options = Value::from(election.options.len());
        book.same("options", file, &options, &expected["options"]);
        for (named, sets) in expected["committees"].as_object().unwrap() {
            let (rule, rest) = named.split_once(" k=").unwrap();
            let Some(rule) = Rule::from_key(rule) else {
                continue;
            };
            let (seats, one) = rest.split_once(' ').unwrap_or((rest, ""));
            let outcome = outcome(&election, rule, seats.parse().unwrap());
            let at = format!("{file} {named}");
            if one.is_empty() {
                let torg = sorted(&labels(&election, &outcome.sets));
                book.same("every committee", &at, torg, sorted(sets));
            } else {
                any_is_right(&mut book, &at, &election, &outcome, &sorted(sets));
            }
        }
        approvals(&mut book, file, &election, &expected["approvals"]);
    }
    book.close(&[
        ("approvals", 25),
        ("every committee", 54),
        ("one committee", 6),
        ("options", 2),
        ("voters", 2),
    ]);
}

fn approvals(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    use torg::tally::poll::Ballots;
    let Ballots::Approvals(ballots) = &election.poll.ballots else {
        panic!("{file} holds approvals");
    };
    for option in 0..election.options.len() {
        let marked = ballots.iter().filter(|(marks, _)| marks.contains(&option));
        let torg: u64 = marked.map(|(_, voters)| voters).sum();
        let name = label(election, option).to_string();
        book.same("approvals", file, &Value::from(torg), &expected[name]);
    }
}
