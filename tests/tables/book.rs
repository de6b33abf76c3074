//! What was compared and what disagreed, and what every family of files needs: the folder, the
//! election, the outcome in the file's own words.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use torg::elections::{Election, How, Label};
use torg::tally::decide::decide;
use torg::tally::outcome::{Exact, Outcome};
use torg::tally::rule::Rule;

/// The comparisons of a family of files.
#[derive(Default)]
pub struct Book {
    compared: BTreeMap<&'static str, usize>,
    disagreements: Vec<String>,
}

impl Book {
    /// Compares what torg counted with what another program did.
    pub fn same<T: PartialEq + Debug>(&mut self, what: &'static str, at: &str, torg: T, other: T) {
        self.holds(what, torg == other, || {
            format!("{at}: {what}: torg {torg:?}, expected {other:?}")
        });
    }

    /// Compares by a question that torg's answer must pass.
    pub fn holds(&mut self, what: &'static str, holds: bool, told: impl FnOnce() -> String) {
        *self.compared.entry(what).or_default() += 1;
        if !holds {
            self.disagreements.push(told());
        }
    }

    /// Fails with all disagreements, or if other than these numbers were compared.
    pub fn close(self, expected: &[(&'static str, usize)]) {
        let sum: usize = self.compared.values().sum();
        println!("compared {sum} outcomes: {:?}", self.compared);
        let disagreements = self.disagreements;
        assert!(disagreements.is_empty(), "\n{}", disagreements.join("\n"));
        let expected: BTreeMap<_, _> = expected.iter().copied().collect();
        assert_eq!(self.compared, expected);
    }
}

/// A folder of the shared data; none, with a word on standard error, where it is not beside the
/// repository.
pub fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(name);
    if !folder.is_dir() {
        eprintln!("skipped: no {}", folder.display());
    }
    folder.is_dir().then_some(folder)
}

/// What the other programs counted.
pub fn expected(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The election of a file.
pub fn election(folder: &Path, file: &str) -> Election {
    let read = Election::read(&folder.join(file), How::default());
    read.unwrap_or_else(|fault| panic!("{file}: {fault:?}"))
}

/// What comes out; every rule asked for here can read the file.
pub fn outcome(election: &Election, rule: Rule, seats: usize) -> Outcome {
    let outcome = decide(rule, &election.poll, seats);
    outcome.unwrap_or_else(|unfit| panic!("{}: {unfit:?}", rule.key()))
}

/// An option as JSON has it: a number where the file has numbers.
pub fn label(election: &Election, option: usize) -> Value {
    match &election.options[option].label {
        Label::Number(number) => (*number).into(),
        Label::Id(id) => id.as_str().into(),
    }
}

/// Sets or groups of options in the file's own words, each in order.
pub fn labels(election: &Election, groups: &[Vec<usize>]) -> Value {
    let group = |group: &Vec<usize>| -> Value {
        let mut group = group.clone();
        group.sort_unstable();
        group.iter().map(|it| label(election, *it)).collect()
    };
    groups.iter().map(group).collect()
}

/// The options that are in any of the sets.
pub fn any_of(election: &Election, outcome: &Outcome) -> Value {
    let mut all = outcome.sets.concat();
    all.sort_unstable();
    all.dedup();
    all.iter().map(|it| label(election, *it)).collect()
}

/// A number as other programs print it, such as `"26.66662"` or `2.5`, never rounded.
pub fn number(value: &Value) -> Exact {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i128 = format!("{whole}{part}").parse().unwrap();
    Exact::new(digits.into(), 10_i128.pow(part.len() as u32).into())
}

/// By the file's own word for each option, its figure.
pub fn figures(election: &Election, value: &Value) -> Vec<Exact> {
    let figure = |option: usize| number(&value[election.options[option].label.to_string()]);
    (0..election.options.len()).map(figure).collect()
}
