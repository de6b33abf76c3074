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
    /// What the facilitator wants to remember and nobody else should read.
    pub private: CleanText,
    /// The projector's page while it runs; none for the one that follows from the meeting.
    pub page: Option<Key>,
    /// How many midnights lie between the session's start and the block's expected one.
    pub day: i64,
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
    let day_of = |at| session.setup.local(at).date_naive();
    let first_day = day_of(agenda.starts);
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
        let expected_start = match (state, started) {
            (BlockState::Held, Some(started)) => *started,
            _ => expected.start,
        };
        SheetRow {
            id: block.id,
            title: block.title.clone(),
            kind: kind.map(|kind| kind.name.clone()),
            slot: kind.is_some_and(|kind| kind.grid),
            minutes: i64::from(block.minutes) + runs.map_or(0, |running| running.extra.into()),
            planned: planned.start,
            expected: expected_start,
            slack: block.fixed.map(|_| expected.slack),
            owner: block.owner.clone(),
            script: block.script.clone(),
            private: block.private.clone(),
            page: block.page.clone(),
            day: (day_of(expected_start) - first_day).num_days(),
            state,
        }
    })
    .collect()
}

/// When the day ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayEnd {
    /// By the plan.
    pub planned: DateTime<Utc>,
    /// As things stand; when the meeting has ended, when it did.
    pub expected: DateTime<Utc>,
    /// Whole minutes that lie between, negative where it ends early.
    pub late: i64,
}

/// When the day ends; none while the run sheet is empty.
pub fn day_end(session: &Session, now: DateTime<Utc>) -> Option<DayEnd> {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    let planned = agenda.planned().last()?.end;
    let last = run.expected(agenda, now).last()?.end;
    let expected = run.ended.unwrap_or(last);
    Some(DayEnd {
        planned,
        expected,
        late: (expected - planned).num_minutes(),
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::{OPENING, SLOT_1, Story, given, minute, setup};

    #[test]
    fn a_late_start_moves_the_end_of_the_day_before_anybody_has_pressed_a_key() {
        let end = day_end(&given([]), minute(-10)).unwrap();
        assert_eq!((end.planned, end.late), (minute(130), 0));
        let end = day_end(&given([]), minute(12)).unwrap();
        assert_eq!((end.expected, end.late), (minute(142), 12));
    }

    #[test]
    fn added_minutes_show_at_the_end_of_the_day_and_the_end_itself_when_it_has_come() {
        let late = Story::new()
            .at(minute(0))
            .that(Event::BlockStarted { block: OPENING })
            .that(Event::BlockExtended {
                block: OPENING,
                minutes: 7,
            });
        let session = late.session();
        assert_eq!(day_end(&session, minute(1)).map(|end| end.late), Some(7));
        let ended = Story::from(session)
            .at(minute(100))
            .that(Event::SessionEnded {})
            .session();
        let end = day_end(&ended, minute(300)).unwrap();
        assert_eq!((end.expected, end.late), (minute(100), -30));
    }

    #[test]
    fn a_block_after_midnight_is_on_the_next_day() {
        let mut setup = setup();
        // 13:00 and ten and a half hours: the last two blocks start after midnight.
        setup.agenda.blocks[0].minutes = 630;
        let days: Vec<i64> = sheet(&Story::of(setup).session(), minute(0))
            .iter()
            .map(|row| row.day)
            .collect();
        assert_eq!(days, [0, 0, 1, 1]);
    }

    #[test]
    fn the_sheet_knows_what_has_been_held_runs_and_is_to_come() {
        let session = Story::new()
            .at(minute(3))
            .that(Event::BlockStarted { block: OPENING })
            .at(minute(40))
            .that(Event::BlockStarted { block: SLOT_1 })
            .session();
        let rows = sheet(&session, minute(50));
        let states: Vec<BlockState> = rows.iter().map(|row| row.state).collect();
        use BlockState::*;
        assert_eq!(states, [Held, Running, Coming, Coming]);
        assert_eq!(
            [rows[0].expected, rows[2].expected],
            [minute(3), minute(80)]
        );
    }
}
