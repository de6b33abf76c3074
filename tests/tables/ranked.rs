//! Rankings of associations, students, cities and a free-software project: duels, orders, winners
//! and the rounds of instant runoff.

use super::book::{Book, any_of, election, expected, figures, folder, labels, number, outcome};
use serde_json::{Value, json};
use std::path::Path;
use torg::elections::Election;
use torg::tally::outcome::{Duels, Exact, Outcome, Reasons, Stage, Verdict};
use torg::tally::rule::Rule;

#[test]
fn rankings_give_the_duels_orders_winners_and_rounds_that_others_counted() {
    let Some(folder) = folder("ranked") else {
        return;
    };
    let mut book = Book::default();
    for (file, expected) in expected(&folder).as_object().unwrap() {
        one(&mut book, &folder, file, expected);
    }
    book.close(&[
        ("ballots", 21),
        ("condorcet winner", 17),
        ("copeland scores", 14),
        ("duels", 1_694),
        ("first places", 14),
        ("names", 21),
        ("python_vote_core", 14),
        ("rounds", 65),
        ("schulze order", 48),
        ("runoff winners", 10),
        ("winners", 66),
    ]);
}

fn one(book: &mut Book, folder: &Path, file: &str, expected: &Value) {
    let election = election(folder, file);
    let voters = election.poll.ballots.voters();
    book.same("ballots", file, &voters.into(), &expected["ballots"]);
    names(book, file, &election, &expected["candidates"]);
    if let Some(pairs) = expected.get("pairwise_unranked_last") {
        duels(book, file, &election, pairs);
    }
    if let Some(winner) = expected.get("condorcet_winner") {
        let torg = any_of(&election, &outcome(&election, Rule::Condorcet, 1));
        book.same("condorcet winner", file, torg, listed(winner));
    }
    if let Some(scores) = expected.get("copeland") {
        copeland(book, file, &election, scores);
    }
    if let Some(firsts) = expected.get("first_places") {
        first_places(book, file, &election, firsts);
    }
    orders(book, file, &election, expected);
    winners(book, file, &election, expected);
    if let Some(rounds) = expected.get("instant_runoff_rounds") {
        runoff(book, file, &election, rounds.as_array().unwrap());
    }
}

/// One or none as a list.
fn listed(winner: &Value) -> Value {
    match winner {
        Value::Null => json!([]),
        one => json!([one]),
    }
}

fn names(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let pairs = election.options.iter();
    let torg = pairs.map(|it| (it.label.to_string(), Value::from(it.name.as_str())));
    book.same("names", file, &Value::Object(torg.collect()), expected);
}

fn table(outcome: Outcome) -> Duels {
    match outcome.reasons {
        Reasons::Duels(duels) => duels,
        other => panic!("{other:?}"),
    }
}

fn duels(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let torg = table(outcome(election, Rule::Condorcet, 1)).before;
    let name = |option: usize| election.options[option].label.to_string();
    for (first, row) in torg.iter().enumerate() {
        for (second, before) in row.iter().enumerate().filter(|it| it.0 != first) {
            let theirs = &expected[name(first)][name(second)];
            let at = format!("{file} {first}:{second}");
            book.same("duels", &at, &Value::from(*before), theirs);
        }
    }
}

fn copeland(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let torg = match table(outcome(election, Rule::Copeland, 1)).verdict {
        Verdict::Figures(figures) => figures,
        other => panic!("{other:?}"),
    };
    book.same("copeland scores", file, torg, figures(election, expected));
}

fn first_places(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let torg: Vec<Exact> = match outcome(election, Rule::Plurality, 1).reasons {
        Reasons::Figures(figures) => figures.into_iter().map(Option::unwrap).collect(),
        other => panic!("{other:?}"),
    };
    book.same("first places", file, torg, figures(election, expected));
}

fn orders(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    let by_name = &expected["schulze_order"];
    for (rule, order) in [
        (Rule::Schulze, by_name.get("winning votes")),
        (Rule::SchulzeMargins, by_name.get("margins")),
        (
            Rule::SchulzeRankedOnly,
            expected.get("schulze_order_if_unranked_are_ignored"),
        ),
    ] {
        if let Some(order) = order {
            let ranking = outcome(election, rule, 1).ranking.unwrap();
            let at = format!("{file} {}", rule.key());
            book.same("schulze order", &at, &labels(election, &ranking), order);
        }
    }
}

/// The winners by another program under each rule that torg has too.
fn winners(book: &mut Book, file: &str, election: &Election, expected: &Value) {
    for (name, rule) in [
        ("condorcet winner", Rule::Condorcet),
        ("schulze (beat path)", Rule::Schulze),
        ("ranked pairs", Rule::RankedPairs),
        ("minimax", Rule::Minimax),
        ("copeland", Rule::Copeland),
    ] {
        let Some(theirs) = expected["pref_voting"].get(name) else {
            continue;
        };
        let theirs = match theirs {
            Value::Array(_) => theirs.clone(),
            one => listed(one),
        };
        let torg = any_of(election, &outcome(election, rule, 1));
        book.same("winners", &format!("{file} {name}"), torg, theirs);
    }
    if let Some(theirs) = expected["pref_voting"].get(RUNOFF) {
        runoff_winners(book, file, election, theirs);
    }
    if let Some(core) = expected.get("python_vote_core_schulze") {
        let theirs = match &core["tied_winners"] {
            Value::Null => listed(&core["winner"]),
            tied => tied.clone(),
        };
        let torg = any_of(election, &outcome(election, Rule::Schulze, 1));
        book.same("python_vote_core", file, torg, theirs);
    }
}

/// What the other program calls instant runoff: where several are last it excludes all of them.
const RUNOFF: &str = "instant runoff (tied lowest all removed or every order, see library)";

/// Torg excludes one of those who are last and follows every choice, so it may find more winners,
/// but only in a file where there was such a choice.
fn runoff_winners(book: &mut Book, file: &str, election: &Election, theirs: &Value) {
    let torg = outcome(election, Rule::InstantRunoff, 1);
    let winners = any_of(election, &torg);
    let among = |winner: &Value| winners.as_array().unwrap().contains(winner);
    let alone = torg.sets.len() == 1;
    let holds = theirs.as_array().unwrap().iter().all(among) && (!alone || winners == *theirs);
    book.holds("runoff winners", holds, || {
        format!("{file} runoff: torg {winners}, expected {theirs}")
    });
}

/// Round by round as far as the other program goes: it stops where a tie may decide the result.
fn runoff(book: &mut Book, file: &str, election: &Election, rounds: &[Value]) {
    let Reasons::Stages(stages) = outcome(election, Rule::InstantRunoff, 1).reasons else {
        panic!("{file}: a runoff has stages");
    };
    for (at, round) in rounds.iter().enumerate() {
        let stage = stages
            .iter()
            .find(|stage| tally(election, stage) == round["tally"]);
        let exhausted = stage.map(|stage| stage.exhausted.clone());
        let place = format!("{file} round {}", at + 1);
        book.same(
            "rounds",
            &place,
            exhausted,
            Some(number(&round["exhausted"])),
        );
    }
}

/// A stage as the other program prints it: the votes of those who are still in.
fn tally(election: &Election, stage: &Stage) -> Value {
    let votes = stage.votes.iter().zip(&election.options);
    let held = votes.filter_map(|(votes, option)| Some((votes.as_ref()?, option)));
    let printed = held.map(|(votes, option)| {
        let whole: u64 = votes.to_integer().try_into().unwrap();
        (option.label.to_string(), Value::from(whole))
    });
    Value::Object(printed.collect())
}
