//! Sentences about bridges and divides, the same on every screen and in documents.

use super::{Words, t};
use crate::domain::model::{BridgeThresholds, Method};
use crate::tally::consensus::Label;
use crate::tally::stance::Count;
use crate::views::bridges::{BridgeRow, BridgesView, Groups};
use crate::views::per_cent;
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

/// What each of the groups is called, in order.
pub fn names(words: Words, view: &BridgesView) -> Vec<String> {
    match &view.groups {
        Groups::Parties(parties) => {
            let names = parties.iter().map(|(_, name)| words.label(name));
            names.map(str::to_owned).collect()
        }
        Groups::Found { sizes, .. } => (1..=sizes.len())
            .map(|number| t!(words, "bridges-found-group", number = number).into_owned())
            .collect(),
    }
}

/// How the groups were found, where they were; empty for parties.
pub fn source(words: Words, view: &BridgesView) -> String {
    let Groups::Found {
        sizes,
        seed,
        silhouette,
        left_out,
    } = &view.groups
    else {
        return String::new();
    };
    let silhouette = f64::from(*silhouette) / 100.0;
    t!(
        words,
        "bridges-found",
        groups = sizes.len(),
        seed = seed.to_string(),
        silhouette = format!("{silhouette:.2}"),
        left = *left_out
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

/// How many per cent of a group are for an idea.
pub fn share(count: Count) -> u32 {
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    per_cent(number(count.agree.into()), number(count.seen())).into()
}

/// What every group said of an idea, on one line.
pub fn groups(words: Words, view: &BridgesView, row: &BridgeRow) -> String {
    let names = names(words, view);
    let said = names.iter().zip(&row.groups);
    let said: Vec<String> = said
        .map(|(name, count)| group(words, name, *count))
        .collect();
    said.join(" · ")
}

/// The mean of the groups' agreement, in hundredths; empty where no group is told.
pub fn consensus(words: Words, row: &BridgeRow) -> String {
    let Some(consensus) = &row.consensus else {
        return String::new();
    };
    let share = (consensus.mean() * 100.0).round() as u32;
    t!(words, "bridges-consensus", share = share).into_owned()
}

/// How many have said what would make them say yes.
pub fn answered(words: Words, row: &BridgeRow) -> Cow<'static, str> {
    t!(words, "bridges-answers", count = row.answers.len())
}
