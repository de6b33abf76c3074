//! What `torg check` says of each round: its counts, its outcome and what they can be proved by.

use crate::cli::{Failure, answer};
use crate::domain::Session;
use crate::domain::model::{IdeaId, Round, RoundId, Seal};
use crate::journal::{Ended, Head};
use crate::report::model::ReadingEntry;
use crate::tally::rule::VERSION;
use crate::text::{Words, t};
use crate::views::result::{Counts, ResultView, result};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was checked.
#[derive(Serialize)]
struct Checked {
    /// How many records the journal holds.
    records: u64,
    /// The hash of the last.
    head: String,
    /// Whether the session was ended in order.
    closed: bool,
    /// The rounds that have been counted, by number.
    rounds: Vec<CheckedRound>,
}

/// A round that was counted again.
#[derive(Serialize)]
struct CheckedRound {
    round: RoundId,
    method: &'static str,
    /// How many ballots, abstentions among them.
    ballots: usize,
    /// The rule that decides, and the version of the rules.
    rule: &'static str,
    version: u32,
    /// The SHA-256 of the ballots' text. Where so few voted in secret that it would tell what they
    /// said, it is left out as all that comes after the journal's record.
    hash: Option<String>,
    /// The record that the count was last made or changed by.
    journal: Option<Seal>,
    /// What each idea got: marks; agree, disagree, pass; how many gave each score or step; dots or
    /// points; Borda points in halves, first places, how many ranked it.
    counts: BTreeMap<IdeaId, Vec<u64>>,
    /// Every tied outcome, at most 20, and the order of all ideas in groups of equals.
    outcomes: Vec<Vec<IdeaId>>,
    ranking: Option<Vec<Vec<IdeaId>>>,
    chosen: Vec<IdeaId>,
}

/// All of it as one line of JSON.
pub(super) fn json(session: &Session, head: Head, ended: &Ended) -> String {
    let rounds = session.rounds.values();
    let checked = Checked {
        records: head.n,
        head: head.hash.to_string(),
        closed: *ended == Ended::Closed,
        rounds: rounds.filter_map(|round| checked(session, round)).collect(),
    };
    serde_json::to_string(&checked).expect("numbers, texts and lists always have a JSON form")
}

fn checked(session: &Session, round: &Round) -> Option<CheckedRound> {
    let view = result(session, round.id)?;
    let rule = round.terms.rule;
    let rule = rule.unwrap_or_else(|| round.method.own_rule());
    let reading = ReadingEntry::brief(session, round.id);
    let read = reading.as_ref();
    Some(CheckedRound {
        round: round.id,
        method: round.method.key(),
        ballots: view.ballots,
        rule: rule.key(),
        version: VERSION,
        hash: read.map(|read| read.proof.hash.clone()),
        journal: round.seal.clone(),
        counts: counts(&view),
        outcomes: read.map_or_else(Vec::new, |read| read.outcomes.clone()),
        ranking: read.and_then(|read| read.ranking.clone()),
        chosen: reading.map_or_else(Vec::new, |read| read.chosen),
    })
}

fn counts(view: &ResultView) -> BTreeMap<IdeaId, Vec<u64>> {
    let rows = view.rows.iter();
    rows.map(|row| (row.idea, figures(row.counts))).collect()
}

fn figures(counts: Counts) -> Vec<u64> {
    let all = |counts: &[u32]| counts.iter().copied().map(u64::from).collect();
    match counts {
        Counts::Approval { approvals } => vec![approvals.into()],
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => all(&[agree, disagree, pass]),
        Counts::Score(scores) => all(&scores.0),
        Counts::Gradient(steps) => all(&steps.0),
        Counts::Dots { dots, .. } => vec![dots.into()],
        Counts::Points { points, .. } => vec![points.into()],
        Counts::Ranking(count) => vec![count.halves, count.firsts.into(), count.ranked.into()],
    }
}

/// What a round's count can be proved by, in one line.
pub(super) fn round(session: &Session, id: RoundId, words: Words) -> Result<(), Failure> {
    let round = session.rounds.get(&id);
    let Some(checked) = round.and_then(|round| checked(session, round)) else {
        return Ok(());
    };
    let journal = checked.journal.as_ref();
    answer::line(&t!(
        words,
        "cli-checked-round",
        round = id.to_string(),
        count = checked.ballots,
        rule = checked.rule,
        version = checked.version,
        hash = checked.hash.unwrap_or_else(|| "–".into()),
        head = journal.map_or("–", Seal::short).to_owned()
    ))
}
