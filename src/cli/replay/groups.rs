//! The published opinion groups of a conversation as parties of the session: what each group said
//! of each statement, counted from the session's own ballots, against the same from the files.
//!
//! A replayed conversation was published person by person, so groups of any size are told here; on
//! screens and in documents of a meeting the small ones are not.

use super::plan::Plan;
use crate::cli::polis::groups::{GroupId, Published};
use crate::cli::polis::{Conversation, PersonId, StatementId};
use crate::domain::Session;
use crate::domain::model::*;
use crate::tally::consensus::{Consensus, spread};
use crate::tally::stance::{self, Answer, Count};
use crate::text::{Lang, Words, t};
use num_traits::ToPrimitive;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many statements the lists of the most agreed and the most divided hold.
const LISTED: usize = 10;

/// What every group said of every statement, the groups in the order of their numbers.
pub type Grouped = BTreeMap<StatementId, Vec<Count>>;

/// What came of comparing groups.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Groups {
    /// How many are in each group.
    pub sizes: BTreeMap<GroupId, usize>,
    /// How many of those who took part are in none.
    pub ungrouped: usize,
    /// Whether the session counted in every group what the files say.
    pub matches: bool,
    /// The statements where it did not.
    pub differing: Vec<StatementId>,
    /// What the session counted, by statement.
    pub statements: BTreeMap<StatementId, OfStatement>,
    /// The statements with the highest consensus, rejected ones left out; ties by number.
    pub top_consensus: Vec<(StatementId, f64)>,
    /// The statements where the groups are furthest apart, in the same way.
    pub widest_spread: Vec<(StatementId, f64)>,
}

/// What the groups said of a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OfStatement {
    /// By group.
    pub groups: BTreeMap<GroupId, OfGroup>,
    /// The consensus: the product of the groups' (A + 1) / (S + 2).
    pub consensus: f64,
    /// The same, unrounded.
    pub exactly: String,
    /// How far apart the groups' (A + 1) / (S + 2) are.
    pub spread: f64,
}

/// What one group said of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OfGroup {
    /// How many agreed.
    pub agree: u32,
    /// How many disagreed.
    pub disagree: u32,
    /// How many passed.
    pub pass: u32,
    /// How many have seen it.
    pub seen: u64,
}

/// The key of a group as a party.
pub fn key(group: GroupId) -> Key {
    Key::from(format!("group-{group}").as_str())
}

/// The groups as parties of a session.
pub fn parties(published: &Published) -> Vec<Party> {
    let named = |group: GroupId, lang| {
        let words = Words::for_terminal(lang);
        t!(words, "crowd-group", number = group.to_string()).into_owned()
    };
    let party = |group: GroupId| Party {
        key: key(group),
        name: Label {
            sv: named(group, Lang::Sv),
            en: named(group, Lang::En),
        },
        target: None,
        categories: Vec::new(),
    };
    published.numbers().into_iter().map(party).collect()
}

/// What the files say: the last vote of each person, by their published group.
pub fn of_files(conversation: &Conversation, published: &Published) -> Grouped {
    let numbers = published.numbers();
    let mut last: BTreeMap<(StatementId, PersonId), Stance> = BTreeMap::new();
    for vote in &conversation.votes {
        last.insert((vote.statement, vote.person), vote.stance);
    }
    let known = conversation.statements.iter().map(|it| it.id);
    let known = known.chain(conversation.votes.iter().map(|it| it.statement));
    let nothing = vec![Count::default(); numbers.len()];
    let mut grouped: Grouped = known.map(|id| (id, nothing.clone())).collect();
    for ((statement, person), stance) in last {
        let group = published.groups.get(&person);
        let place = group.and_then(|group| numbers.binary_search(group).ok());
        let counts = grouped.entry(statement).or_default();
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            match stance {
                Stance::Agree => count.agree += 1,
                Stance::Disagree => count.disagree += 1,
                Stance::Pass => count.pass += 1,
            }
        }
    }
    grouped
}

/// What the session counted in its parties, from its own ballots. `ideas` holds the number that
/// each of the plan's ideas was given.
pub fn of_session(
    session: &Session,
    round: RoundId,
    (plan, ideas): (&Plan, &[IdeaId]),
    published: &Published,
) -> Grouped {
    let keys: Vec<Key> = published.numbers().into_iter().map(key).collect();
    let items: Vec<u32> = ideas.iter().map(|idea| idea.0).collect();
    let ballots = session.rounds.get(&round).map(|round| &round.ballots);
    let votes = ballots.into_iter().flatten().flat_map(|(id, ballot)| {
        let party = session.people.get(id).map(|it| it.profile.party.clone());
        let party = party.flatten();
        let group = keys.iter().position(|key| party.as_ref() == Some(key));
        let stances = match ballot {
            Ballot::Stance(stances) => Some(stances),
            _ => None,
        };
        let stances = stances.into_iter().flatten();
        stances.map(move |(idea, stance)| stance::Vote {
            group,
            item: idea.0,
            answer: answer(*stance),
        })
    });
    let counted = stance::count(&items, keys.len(), votes);
    let statements = plan.ideas.iter().map(|idea| idea.statement);
    let groups = counted.into_iter().map(|split| split.groups);
    statements.zip(groups).collect()
}

/// A stance as the tally has it.
pub fn answer(stance: Stance) -> Answer {
    match stance {
        Stance::Agree => Answer::Agree,
        Stance::Disagree => Answer::Disagree,
        Stance::Pass => Answer::Pass,
    }
}

impl Groups {
    /// Compares what was counted with what the files say.
    pub fn of(
        conversation: &Conversation,
        published: &Published,
        (counted, expected): (&Grouped, &Grouped),
        people: usize,
    ) -> Groups {
        let numbers = published.numbers();
        let mut sizes: BTreeMap<GroupId, usize> = BTreeMap::new();
        for group in published.groups.values() {
            *sizes.entry(*group).or_default() += 1;
        }
        let differing = expected.iter().filter(|it| counted.get(it.0) != Some(it.1));
        let differing: Vec<StatementId> = differing.map(|(id, _)| *id).collect();
        let standing = || {
            let rejected = conversation.statements.iter().filter(|it| it.rejected);
            let rejected: Vec<StatementId> = rejected.map(|it| it.id).collect();
            counted.iter().filter(move |it| !rejected.contains(it.0))
        };
        Groups {
            ungrouped: people.saturating_sub(published.groups.len()),
            sizes,
            matches: differing.is_empty() && counted.len() == expected.len(),
            differing,
            statements: counted
                .iter()
                .map(|(id, counts)| (*id, OfStatement::of(&numbers, counts)))
                .collect(),
            top_consensus: highest(standing(), |counts| Consensus::of(counts).product().clone()),
            widest_spread: highest(standing(), spread),
        }
    }
}

/// The statements with the highest figures, compared without rounding; ties by number.
fn highest<'a>(
    statements: impl Iterator<Item = (&'a StatementId, &'a Vec<Count>)>,
    figure: impl Fn(&[Count]) -> crate::tally::outcome::Exact,
) -> Vec<(StatementId, f64)> {
    let mut all: Vec<_> = statements.map(|(id, it)| (*id, figure(it))).collect();
    all.sort_by_key(|(id, figure)| (Reverse(figure.clone()), *id));
    all.truncate(LISTED);
    let told = |(id, figure): (StatementId, crate::tally::outcome::Exact)| {
        (id, figure.to_f64().unwrap_or_default())
    };
    all.into_iter().map(told).collect()
}

impl OfStatement {
    fn of(numbers: &[GroupId], counts: &[Count]) -> OfStatement {
        let consensus = Consensus::of(counts);
        let group = |(number, count): (&GroupId, &Count)| {
            let of_group = OfGroup {
                agree: count.agree,
                disagree: count.disagree,
                pass: count.pass,
                seen: count.seen(),
            };
            (*number, of_group)
        };
        OfStatement {
            groups: numbers.iter().zip(counts).map(group).collect(),
            consensus: consensus.product().to_f64().unwrap_or_default(),
            exactly: consensus.product().to_string(),
            spread: spread(counts).to_f64().unwrap_or_default(),
        }
    }
}
