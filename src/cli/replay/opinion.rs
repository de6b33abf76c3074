//! Opinion groups found anew in a conversation, and how far they agree with the published ones.
//! Statements that were rejected or ask about the person are left out, as Polis leaves them out.

use super::groups::answer;
use crate::cli::polis::groups::{GroupId, Published};
use crate::cli::polis::{Conversation, PersonId, StatementId};
use crate::domain::model::Stance;
use crate::tally::opinion::{self, Answers};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// The seed.
    pub seed: u64,
    /// How many groups.
    pub k: usize,
    /// How many are in each, the largest first.
    pub sizes: Vec<usize>,
    /// How many gave too few answers to be placed.
    pub left_out: usize,
    /// How clearly the groups are apart, from −1 to 1.
    pub silhouette: f64,
    /// How far they agree with the published ones, chance taken out; none where none were
    /// published.
    pub adjusted_rand: Option<f64>,
    /// Over how many people, those who are in a group both times.
    pub compared: usize,
}

/// Finds the groups of a conversation; none where too few answered.
pub fn find(conversation: &Conversation, published: &Published, seed: u64) -> Option<Found> {
    let (people, items, answers) = matrix(conversation, published);
    let found = opinion::groups(items, &answers, seed)?;
    let pairs = people
        .iter()
        .zip(&found.groups)
        .filter_map(|(person, ours)| {
            let theirs = published.groups.get(person)?;
            Some((*theirs, (*ours)?))
        });
    let pairs: Vec<(GroupId, usize)> = pairs.collect();
    let told = !pairs.is_empty();
    Some(Found {
        seed,
        k: found.sizes.len(),
        left_out: people.len() - found.sizes.iter().sum::<usize>(),
        silhouette: found.silhouette,
        adjusted_rand: told.then(|| opinion::adjusted_rand(&pairs)),
        compared: pairs.len(),
        sizes: found.sizes,
    })
}

/// Everybody who voted, how many statements there are, and what each said of which.
fn matrix(
    conversation: &Conversation,
    published: &Published,
) -> (Vec<PersonId>, usize, Vec<Answers>) {
    let rejected = conversation.statements.iter().filter(|it| it.rejected);
    let mut left_out: BTreeSet<StatementId> = rejected.map(|it| it.id).collect();
    left_out.extend(&published.about_people);
    let asked = |id: &StatementId| !left_out.contains(id);
    let statements: BTreeSet<StatementId> = conversation
        .votes
        .iter()
        .map(|vote| vote.statement)
        .filter(asked)
        .collect();
    let columns: BTreeMap<StatementId, usize> = statements.into_iter().zip(0..).collect();
    let mut rows: BTreeMap<PersonId, BTreeMap<usize, Stance>> = BTreeMap::new();
    for vote in &conversation.votes {
        let row = rows.entry(vote.person).or_default();
        if let Some(column) = columns.get(&vote.statement) {
            row.insert(*column, vote.stance);
        }
    }
    let people = rows.keys().copied().collect();
    let answers = |row: BTreeMap<usize, Stance>| {
        let row = row.into_iter();
        row.map(|(item, stance)| (item, answer(stance))).collect()
    };
    let answers = rows.into_values().map(answers).collect();
    (people, columns.len(), answers)
}
