//! Budgets: what cities funded, and what another program would have chosen by other rules.

use super::book::{Book, election, expected, folder, label, number, outcome};
use serde_json::Value;
use std::collections::BTreeSet;
use torg::elections::Election;
use torg::tally::outcome::{Outcome, Reasons};
use torg::tally::poll::Ballots;
use torg::tally::rule::Rule;

/// The other program's name of each rule, for points and rankings and for approvals.
const RULES: [(&str, Rule); 16] = [
    ("greedy welfare, points", Rule::GreedyPerCost),
    ("greedy welfare, borda", Rule::GreedyPerCost),
    ("greedy welfare, cardinality", Rule::GreedyPerCost),
    ("greedy welfare, cost", Rule::GreedyPerCostByCost),
    ("equal shares, points, no completion", Rule::BudgetShares),
    ("equal shares, borda, no completion", Rule::BudgetShares),
    (
        "equal shares, cardinality, no completion",
        Rule::BudgetShares,
    ),
    (
        "equal shares, cost, no completion",
        Rule::BudgetSharesByCost,
    ),
    (
        "equal shares, points, budget raised by 1 per voter until it overshoots",
        Rule::BudgetSharesIncrement,
    ),
    (
        "equal shares, borda, budget raised by 1 per voter until it overshoots",
        Rule::BudgetSharesIncrement,
    ),
    (
        "equal shares, cardinality, budget raised by 1 per voter until it overshoots",
        Rule::BudgetSharesIncrement,
    ),
    (
        "equal shares, cost, budget raised by 1 per voter until it overshoots",
        Rule::BudgetSharesByCostIncrement,
    ),
    ("sequential phragmen", Rule::BudgetPhragmen),
    ("best welfare, points", Rule::Welfare),
    ("best welfare, borda", Rule::Welfare),
    ("best welfare, cardinality", Rule::Welfare),
];

#[test]
fn cities_fund_what_they_funded_and_other_rules_what_they_would() {
    let Some(folder) = folder("budgets") else {
        return;
    };
    let mut book = Book::default();
    for (file, expected) in expected(&folder).as_object().unwrap() {
        let election = election(&folder, file);
        counts(&mut book, file, &election, expected);
        let greedy = outcome(&election, Rule::Greedy, 1);
        let chosen = &expected["greedy_by_score"]["selected"];
        holds_set(&mut book, "greedy", file, &election, &greedy, chosen);
        for (name, theirs) in expected["library"].as_object().unwrap() {
            let rule = RULES
                .iter()
                .find(|(it, _)| it == name)
                .map(|(_, rule)| *rule);
            let by_cost = (name == "best welfare, cost").then_some(Rule::WelfareByCost);
            let rule = rule.or(by_cost).unwrap_or_else(|| panic!("no rule {name}"));
            let torg = outcome(&election, rule, 1);
            let at = format!("{file} {name}");
            match theirs.get("one_optimum") {
                None => holds_set(&mut book, "library", &at, &election, &torg, theirs),
                Some(optimum) => {
                    welfare(&mut book, &at, &torg, &theirs["value"]);
                    holds_set(&mut book, "optimum", &at, &election, &torg, optimum);
                }
            }
        }
    }
    book.close(&[
        ("greedy", 8),
        ("library", 44),
        ("optimum", 13),
        ("projects", 8),
        ("supporters", 94),
        ("voters", 8),
        ("welfare", 13),
    ]);
}

/// The other program breaks ties by name, so its set must be among torg's.
fn holds_set(
    book: &mut Book,
    what: &'static str,
    at: &str,
    of: &Election,
    outcome: &Outcome,
    expected: &Value,
) {
    let expected: BTreeSet<String> = expected.as_array().unwrap().iter().map(text).collect();
    let named = |set: &Vec<usize>| -> BTreeSet<String> {
        set.iter().map(|it| text(&label(of, *it))).collect()
    };
    let sets: Vec<_> = outcome.sets.iter().map(named).collect();
    book.holds(what, sets.contains(&expected), || {
        format!("{at}: torg {sets:?}, expected {expected:?}")
    });
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn welfare(book: &mut Book, at: &str, outcome: &Outcome, expected: &Value) {
    match &outcome.reasons {
        Reasons::Whole(value) => book.same("welfare", at, value, &number(expected)),
        other => book.holds("welfare", false, || format!("{at}: {other:?}")),
    }
}

/// How many voted, and how many named each project.
fn counts(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let ballots = &election.poll.ballots;
    book.same("voters", file, &ballots.voters().into(), &expected["votes"]);
    let projects = Value::from(election.options.len());
    book.same("projects", file, &projects, &expected["projects"]);
    let named: Vec<(Vec<usize>, u64)> = match ballots {
        Ballots::Approvals(all) => all.clone(),
        Ballots::Rankings(all) => all.iter().map(|(it, n)| (it.concat(), *n)).collect(),
        Ballots::Amounts(all) => {
            let options = |it: &[(usize, u64)]| it.iter().map(|pair| pair.0).collect();
            all.iter().map(|(it, n)| (options(it), *n)).collect()
        }
        Ballots::Stances(_) => panic!("{file} holds no stances"),
    };
    for option in 0..election.options.len() {
        let supporters = named.iter().filter(|(named, _)| named.contains(&option));
        let torg: u64 = supporters.map(|(_, voters)| voters).sum();
        let theirs = &expected["voters_counted"][text(&label(election, option))];
        book.same("supporters", file, &Value::from(torg), theirs);
    }
}
