//! Sentences about bridges and divides, the same on every screen and in documents.

use super::{Words, t};
use crate::domain::model::{BridgeThresholds, Key, Label as PartyName, Method};
use crate::tally::consensus::Label;
use crate::tally::stance::Count;
use std::borrow::Cow;

/// What a label is called.
pub fn label(words: Words, label: Label) -> Cow<'static, str> {
    words.say(&format!("bridges-label-{}", label.key()))
}

/// The mark before a label, so that nothing is told by colour alone.
pub fn mark(label: Label) -> &'static str {
    match label {
        Label::Bridge => "=",
        Label::Divide => "≠",
        Label::Heart => "♥",
        Label::Mixed => "~",
        Label::Few => "?",
    }
}

/// What makes a label, with the numbers.
pub fn rule(words: Words, label: Label, thresholds: &BridgeThresholds) -> Cow<'static, str> {
    t!(
        words,
        &format!("bridges-rule-{}", label.key()),
        least = u32::from(thresholds.least),
        bridge = u32::from(thresholds.bridge),
        divide = u32::from(thresholds.divide),
        heart = u32::from(thresholds.heart)
    )
}

/// What counts as for and against in this method.
pub fn reading(words: Words, method: Method) -> Cow<'static, str> {
    words.say(&format!("bridges-reading-{}", method.key()))
}

/// What each of the groups is called: the parties, or so many that were found.
pub fn names(words: Words, parties: &[(Key, PartyName)], found: usize) -> Vec<String> {
    let parties = parties.iter().map(|(_, name)| words.label(name).to_owned());
    let found = (1..=found).map(|number| found_group(words, number));
    parties.chain(found).collect()
}

fn found_group(words: Words, number: usize) -> String {
    t!(words, "bridges-found-group", number = number).into_owned()
}

/// How groups were found, and how clearly they are apart.
pub fn found(words: Words, groups: usize, seed: u64, silhouette: f64, left: usize) -> String {
    t!(
        words,
        "bridges-found",
        groups = groups,
        seed = seed.to_string(),
        silhouette = format!("{silhouette:.2}"),
        left = left
    )
    .into_owned()
}

/// What one group said, with how many of it answered; that too few did, where it is not told.
pub fn group(words: Words, name: &str, count: Option<Count>) -> String {
    match count {
        None => t!(words, "bridges-group-few", name = name),
        Some(count) => t!(
            words,
            "bridges-group",
            name = name,
            share = share(count),
            n = count.seen()
        ),
    }
    .into_owned()
}

/// How many per cent of a group are for an idea, rounded.
pub fn share(count: Count) -> u32 {
    let doubled = u64::from(count.agree) * 200 + count.seen();
    let share = doubled.checked_div(count.seen() * 2).unwrap_or(0);
    u32::try_from(share).unwrap_or(u32::MAX)
}

/// What every group said of an idea, on one line.
pub fn groups(words: Words, names: &[String], counts: &[Option<Count>]) -> String {
    let said = names.iter().zip(counts);
    let said: Vec<String> = said
        .map(|(name, count)| group(words, name, *count))
        .collect();
    said.join(" · ")
}

/// The mean of the groups' agreement.
pub fn consensus(words: Words, share: u32) -> Cow<'static, str> {
    t!(words, "bridges-consensus", share = share)
}

/// How many have said what would make them say yes.
pub fn answered(words: Words, count: usize) -> Cow<'static, str> {
    t!(words, "bridges-answers", count = count)
}
