//! The list of rules: `torg tally --rules`.

use super::book;
use crate::tally::poll::Form;
use crate::tally::rule::Rule;
use crate::text::{Words, t};
use serde::Serialize;

/// A rule as JSON lists it.
#[derive(Serialize)]
struct Listed<'a> {
    rule: &'static str,
    name: &'a str,
    how: &'a str,
    reads: Vec<&'static str>,
    money: bool,
}

/// The rules as data.
pub(super) fn json(words: Words) -> String {
    let texts = Rule::ALL.map(|rule| (rule, words.rule_name(rule), words.rule_how(rule)));
    let listed: Vec<Listed<'_>> = texts
        .iter()
        .map(|(rule, name, how)| Listed {
            rule: rule.key(),
            name,
            how,
            reads: rule.forms().iter().copied().map(Form::key).collect(),
            money: rule.needs_money(),
        })
        .collect();
    serde_json::to_string_pretty(&listed).expect("texts are JSON")
}

/// What a rule reads, as the list is divided by it.
fn part(rule: Rule) -> &'static str {
    match rule.forms() {
        _ if rule.needs_money() => "tally-list-money",
        [Form::Approvals] => "tally-list-approval",
        [Form::Rankings] => "tally-list-ranking",
        [Form::Stances] => "tally-list-stance",
        _ => "tally-list-score",
    }
}

/// The rules for people: under what they read, the name to type, the name, and how they count.
pub(super) fn page(words: Words) -> String {
    let mut page = String::new();
    let parts = Rule::ALL.map(|rule| (part(rule), rule));
    for rules in parts.chunk_by(|a, b| a.0 == b.0) {
        book::heading(&mut page, &words.say(rules[0].0));
        for (_, rule) in rules {
            let named = format!("{} – {}", rule.key(), words.rule_name(*rule));
            book::hanging(&mut page, &named, "  ", "      ");
            book::paragraph(&mut page, &words.rule_how(*rule), "      ");
        }
    }
    book::heading(&mut page, &t!(words, "tally-list-end"));
    page.trim_end().to_owned()
}
