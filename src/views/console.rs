//! The facilitator's lists: run sheet, topics that are gone. Everything is in them, also what
//! phones and the projector never get: scripts, what was hidden and why.

use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Where a block is in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockState {
    /// It has been held.
    Held,
    /// It runs.
    Running,
    /// It is to come.
    Coming,
}

/// A line of the run sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The block.
    pub id: BlockId,
    /// What it is called.
    pub title: CleanText,
    /// The name of its kind; none if the session knows no such kind.
    pub kind: Option<Label>,
    /// Whether it is a slot of the board.
    pub slot: bool,
    /// How long it lasts, in minutes, with those that were added while it runs.
    pub minutes: i64,
    /// When the plan starts it.
    pub planned: DateTime<Utc>,
    /// When it was started, or is expected to start.
    pub expected: DateTime<Utc>,
    /// For a block whose start does not move: minutes of air before it, negative for a clash.
    pub slack: Option<i64>,
    /// Who leads it.
    pub owner: CleanText,
    /// What the facilitator means to say.
    pub script: CleanText,
    /// Where it is in the day.
    pub state: BlockState,
}

/// The run sheet as it stands at `now`.
pub fn sheet(session: &Session, now: DateTime<Utc>) -> Vec<SheetRow> {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    let held: HashMap<BlockId, DateTime<Utc>> = run
        .held
        .iter()
        .map(|ran| (ran.block, ran.started))
        .collect();
    let running = run.current.as_ref();
    let expected = run.expected(agenda, now);
    let rows = agenda.blocks.iter().zip(agenda.planned()).zip(expected);
    rows.map(|((block, planned), expected)| {
        let runs = running.filter(|running| running.block == block.id);
        let started = held.get(&block.id);
        let state = match (runs, started) {
            (Some(_), _) => BlockState::Running,
            (None, Some(_)) => BlockState::Held,
            (None, None) => BlockState::Coming,
        };
        let kind = session.setup.block_kind(&block.kind);
        SheetRow {
            id: block.id,
            title: block.title.clone(),
            kind: kind.map(|kind| kind.name.clone()),
            slot: kind.is_some_and(|kind| kind.grid),
            minutes: i64::from(block.minutes) + runs.map_or(0, |running| running.extra.into()),
            planned: planned.start,
            expected: match (state, started) {
                (BlockState::Held, Some(started)) => *started,
                _ => expected.start,
            },
            slack: block.fixed.map(|_| expected.slack),
            owner: block.owner.clone(),
            script: block.script.clone(),
            state,
        }
    })
    .collect()
}

/// A topic that is not on the board any more, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneTopic {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// Why it was hidden; empty where its host withdrew it.
    pub reason: CleanText,
}

/// The topics that were withdrawn or hidden.
pub fn gone_topics(session: &Session) -> Vec<GoneTopic> {
    session
        .topics
        .values()
        // What was never more than a draft is nobody's business but its host's.
        .filter(|topic| topic.is_public())
        .filter_map(|topic| {
            let reason = match &topic.state {
                TopicState::Withdrawn => CleanText::default(),
                TopicState::Hidden { reason } => reason.clone(),
                TopicState::Draft
                | TopicState::Queued
                | TopicState::Parked
                | TopicState::Placed { .. } => return None,
            };
            Some(GoneTopic {
                id: topic.id,
                title: topic.title.clone(),
                reason,
            })
        })
        .collect()
}
