//! Transferable votes: three wards of Glasgow and textbook cases, with the counts of a program that
//! follows the rulebooks to the last decimal, and elections of associations.

use super::book::{Book, election, expected, figures, folder, label, labels, number, outcome};
use serde_json::{Value, json};
use std::fs;
use torg::elections::Election;
use torg::tally::outcome::{Exact, Outcome, Reasons, Stage};
use torg::tally::rule::Rule;

#[test]
fn transferable_votes_elect_and_count_as_the_rulebooks_say() {
    let Some(folder) = folder("ranked") else {
        return;
    };
    let mut book = Book::default();
    for (file, expected) in expected(&folder).as_object().unwrap() {
        let election = election(&folder, file);
        let seats = election.seats.unwrap_or(3);
        for (key, rule) in [
            ("scottish-count", Rule::StvScottish),
            ("scotland", Rule::StvScottish),
            ("meek-prf", Rule::StvMeek),
        ] {
            if let Some(count) = expected.get(key) {
                let at = format!("{file} {key}");
                let outcome = outcome(&election, rule, seats);
                // An order of the candidates breaks the ties of the other program.
                compare(&mut book, &at, &election, &outcome, count);
            }
        }
        for count in expected["stv_by_droop"].as_array().into_iter().flatten() {
            let rule = match count["rule"].as_str().unwrap() {
                "scotland" => Rule::StvScottish,
                "meek-prf" => Rule::StvMeek,
                _ => Rule::StvGregory,
            };
            let outcome = outcome(&election, rule, seats);
            let at = format!("{file} {}", rule.key());
            if count["ties_broken"] == 0 {
                let sets = labels(&election, &outcome.sets);
                book.same("elected without ties", &at, sets, json!([count["elected"]]));
            }
            compare(&mut book, &at, &election, &outcome, count);
        }
        if let Some(winners) = expected.get("pyrankvote_stv_winners") {
            let sets = labels(&election, &outcome(&election, Rule::StvGregory, seats).sets);
            let holds = sets.as_array().unwrap().contains(winners);
            book.holds("pyrankvote", holds, || format!("{file}: {sets} {winners}"));
        }
    }
    book.close(&[
        ("elected", 32),
        ("elected without ties", 15),
        ("first count", 11),
        ("last count", 30),
        ("pyrankvote", 10),
        ("quota", 30),
    ]);
}

fn compare(book: &mut Book, at: &str, election: &Election, outcome: &Outcome, count: &Value) {
    let sets = labels(election, &outcome.sets);
    let elected = sets.as_array().unwrap().contains(&count["elected"]);
    book.holds("elected", elected, || {
        format!("{at}: torg {sets}, expected {}", count["elected"])
    });
    let Reasons::Stages(stages) = &outcome.reasons else {
        panic!("{at}: a count has stages");
    };
    if let (Some(first), Some(stage)) = (count.get("first_count"), stages.first()) {
        let torg: Vec<Exact> = stage.votes.iter().flatten().cloned().collect();
        book.same("first count", at, torg, figures(election, first));
    }
    // The reasons are of one way to break the ties, perhaps another than theirs.
    let first = labels(election, &outcome.sets[..1]);
    if let Some(stage) = stages.last().filter(|_| first == json!([count["elected"]])) {
        book.same(
            "quota",
            at,
            stage.quota.clone(),
            Some(number(&count["quota"])),
        );
        last(book, at, election, stage, count);
    }
}

/// What everybody holds in the end who is elected: the other program then takes the votes of the
/// rest away under one rule and leaves them under another.
fn last(book: &mut Book, at: &str, election: &Election, stage: &Stage, count: &Value) {
    let elected = count["elected"].as_array().unwrap();
    let held = stage.votes.iter().enumerate();
    let differs: Vec<String> = held
        .filter(|(option, _)| elected.contains(&label(election, *option)))
        .filter_map(|(option, votes)| {
            let name = label(election, option).to_string();
            let theirs = Some(number(&count["last"][&name]));
            (*votes != theirs).then(|| format!("{name}: torg {votes:?}, expected {theirs:?}"))
        })
        .collect();
    book.same("last count", at, differs, Vec::new());
}

#[test]
fn every_stage_is_one_of_the_full_count() {
    let Some(folder) = folder("ranked") else {
        return;
    };
    let mut book = Book::default();
    for (file, count, rule) in [
        ("glasgow/Calton-2007", "scottish-count", Rule::StvScottish),
        ("glasgow/Langside-2007", "scottish-count", Rule::StvScottish),
        (
            "glasgow/Springburn-2007",
            "scottish-count",
            Rule::StvScottish,
        ),
        ("small-counts/42", "scotland", Rule::StvScottish),
        ("small-counts/42", "meek-prf", Rule::StvMeek),
        ("small-counts/513", "scotland", Rule::StvScottish),
        ("small-counts/513", "meek-prf", Rule::StvMeek),
    ] {
        let text = fs::read_to_string(folder.join(format!("{file}.{count}.txt"))).unwrap();
        let election = election(&folder, &format!("{file}.blt"));
        let Reasons::Stages(stages) = outcome(&election, rule, election.seats.unwrap()).reasons
        else {
            panic!("{file}: a count has stages");
        };
        let mut rows = full_count(&text).into_iter();
        for (at, stage) in stages.iter().enumerate() {
            let found = rows.any(|row| agrees(stage, &row));
            book.holds("stages", found, || {
                format!("{file} {count} stage {at}: {stage:?}")
            });
        }
    }
    book.close(&[("stages", 35)]);
}

/// The votes of every candidate on every line that has them; the head says which columns.
fn full_count(text: &str) -> Vec<Vec<Exact>> {
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let columns = head.iter().enumerate().filter(|it| it.1.ends_with(".vote"));
    let columns: Vec<usize> = columns.map(|(at, _)| at).collect();
    let whole = lines.filter(|line| line.len() == head.len());
    let votes = |line: Vec<&str>| columns.iter().map(|at| number(&json!(line[*at]))).collect();
    whole.map(votes).collect()
}

/// Whether everybody who is still in has these votes.
fn agrees(stage: &Stage, row: &[Exact]) -> bool {
    let mut held = stage.votes.iter().zip(row);
    held.all(|(votes, row)| votes.as_ref().is_none_or(|votes| votes == row))
}
