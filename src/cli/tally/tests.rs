//! The command line of `torg tally`: rules by name, and pages that fit and obey nothing.

use super::*;
use crate::elections::{Election, How};
use crate::text::{Lang, Words};
use std::path::Path;

fn held(file: &str, text: &str) -> Held {
    let election = Election::parse(Path::new(file), text.as_bytes(), How::default()).unwrap();
    let choices = election.options.into_iter();
    Held {
        title: election.title,
        options: choices.map(|it| (it.label, it.name)).collect(),
        poll: election.poll,
        seats: election.seats,
        usual: Rule::Av,
        how: crate::tally::readings::How::AsGiven,
        path: file.into(),
        sha256: "0".repeat(64),
    }
}

fn counted<'a>(held: &'a Held, rule: Rule, seats: usize, seed: Option<&'a str>) -> Counted<'a> {
    Counted {
        held,
        seats,
        outcome: decide(rule, &held.poll, seats).unwrap(),
        seed,
        asked: true,
    }
}

#[test]
fn a_rule_is_found_by_its_name_and_a_slip_is_offered_what_was_meant() {
    assert_eq!(rule("Schulze").unwrap(), Rule::Schulze);
    match rule("shulze").unwrap_err() {
        Uncounted::UnknownRule { nearest, .. } => assert!(nearest.contains(&Rule::Schulze)),
        other => panic!("{other:?}"),
    }
    match rule("zzz").unwrap_err() {
        Uncounted::UnknownRule { nearest, .. } => assert!(nearest.is_empty()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_shows_ties_and_draws_a_lot_only_by_a_seed() {
    let held = held("a.csv", "a,b,c\nx,x,\nx,x,\nx,,x\n");
    let words = Words::for_terminal(Lang::En);
    let open = page::of(&counted(&held, Rule::Cc, 1, None), words);
    assert!(!open.contains("tie"), "{open}");
    let held = self::held("a.csv", "a,b,c\nx,,\n,x,\n");
    let open = page::of(&counted(&held, Rule::Av, 1, None), words);
    assert!(
        open.contains("Tie between a and b") && open.contains("--seed"),
        "{open}"
    );
    let drawn = page::of(&counted(&held, Rule::Av, 1, Some("x")), words);
    assert!(
        drawn.contains("“x”") && !drawn.contains("--seed"),
        "{drawn}"
    );
}

#[test]
fn pages_fit_eighty_columns_and_hold_nothing_that_a_terminal_obeys() {
    let name = format!("\"\u{1b}[2J{}\"", "Ett mycket långt namn ".repeat(9));
    let ballots = format!("# ballots: ranking\n{name};b;c;d\n1;2;3;4\n4;3;2;1\n2;1;;\n;;1;\n");
    let held = held("\u{1b}]0;x\u{7}.csv", &ballots);
    for words in Lang::ALL.map(Words::for_terminal) {
        for rule in Rule::ALL
            .into_iter()
            .filter(|rule| rule.forms() == [Form::Rankings])
        {
            let page = page::of(&counted(&held, rule, 2, Some("\u{1b}[31m")), words);
            for line in page.lines() {
                assert!(
                    crate::tui::text::width(line) <= book::PAGE,
                    "{}: {line}",
                    rule.key()
                );
                assert!(!line.contains(|it: char| it.is_control()), "{line:?}");
            }
        }
        assert!(
            list::page(words)
                .lines()
                .all(|it| crate::tui::text::width(it) <= book::PAGE)
        );
    }
}

#[test]
fn json_names_options_as_the_file_does_and_is_exact() {
    let held = held(
        "a.abc.yaml",
        "profile: [[0, 1], [0, 1], [2]]\nnum_cand: 3\ncommitteesize: 2\n",
    );
    let said = |rule, seed| -> serde_json::Value {
        serde_json::from_str(&json::of(&counted(&held, rule, 2, seed))).unwrap()
    };
    let sav = said(Rule::Sav, None);
    assert_eq!(sav["options"], serde_json::json!([0, 1, 2]));
    assert_eq!(sav["voters"], 3);
    assert_eq!(sav["outcomes"], serde_json::json!([[0, 1], [0, 2], [1, 2]]));
    assert_eq!(sav["ranking"], serde_json::json!([[0, 1, 2]]));
    assert_eq!(sav["lot"], serde_json::Value::Null);
    let drawn = said(Rule::Sav, Some("x"));
    assert!(
        drawn["outcomes"]
            .as_array()
            .unwrap()
            .contains(&drawn["lot"]["taken"])
    );
    let shares = said(Rule::EqualShares, None);
    assert_eq!(shares["reasons"]["seats"][0]["paid"][0]["each"], "1/2");
}
