//! The run sheet: blocks whose starts follow from the first one, and where the room is in it.

use super::{BlockId, Key};
use crate::domain::CleanText;
use chrono::{DateTime, Duration, Utc};
use imbl::Vector;
use serde::{Deserialize, Serialize};

/// One line of the run sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// The key of its kind.
    pub kind: Key,
    /// What it is called on screens.
    pub title: CleanText,
    /// How long it lasts, in minutes; zero is legal (work done before).
    pub minutes: u16,
    /// A start that does not move, such as lunch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<DateTime<Utc>>,
    /// Who leads it.
    #[serde(default)]
    pub owner: CleanText,
    /// What the facilitator means to say; never on the projector.
    #[serde(default)]
    pub script: CleanText,
    /// What the facilitator wants to remember and nobody else should read; never leaves the
    /// console, not even for the documentation.
    #[serde(default, skip_serializing_if = "CleanText::is_blank")]
    pub private: CleanText,
    /// The page that the projector shows while the block runs; none for the one that follows from
    /// the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Key>,
}

impl Block {
    /// A block of which nothing more is said yet.
    pub fn new(id: BlockId, kind: Key, title: CleanText, minutes: u16) -> Block {
        Block {
            id,
            kind,
            title,
            minutes,
            fixed: None,
            owner: CleanText::default(),
            script: CleanText::default(),
            private: CleanText::default(),
            page: None,
        }
    }
}

/// The run sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Agenda {
    /// When the first block starts: the only start that is typed.
    pub starts: DateTime<Utc>,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// A block with its times worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which block.
    pub block: BlockId,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// For a fixed block: minutes of air before it (positive) or of clash (negative).
    pub slack: i64,
}

impl Agenda {
    /// The block with this number.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// Where in the run sheet a block stands, from 0.
    pub fn position(&self, id: BlockId) -> Option<usize> {
        self.blocks.iter().position(|block| block.id == id)
    }

    /// Every block with the times that the plan gives it.
    pub fn planned(&self) -> Vec<Planned> {
        lay_out(&self.blocks, self.starts)
    }
}

/// Lays blocks one after the other from `start`; a fixed block stands where it stands.
fn lay_out(blocks: &[Block], start: DateTime<Utc>) -> Vec<Planned> {
    let mut clock = start;
    let mut planned = Vec::with_capacity(blocks.len());
    for block in blocks {
        let start = block.fixed.unwrap_or(clock);
        // A start typed with a wild year may not stop the program that draws it.
        let end = start
            .checked_add_signed(Duration::minutes(i64::from(block.minutes)))
            .unwrap_or(start);
        let slack = (start - clock).num_minutes();
        planned.push(Planned {
            block: block.id,
            start,
            end,
            slack,
        });
        clock = end;
    }
    planned
}

/// The block that runs now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Running {
    /// Which block.
    pub block: BlockId,
    /// When it was started.
    pub started: DateTime<Utc>,
    /// Minutes added (or taken) since.
    pub extra: i32,
    /// Whether its time has run out.
    pub time_up: bool,
}

impl Running {
    /// When the running block's time is up.
    pub fn ends(&self, agenda: &Agenda) -> DateTime<Utc> {
        let minutes = agenda
            .block(self.block)
            .map_or(0, |block| i64::from(block.minutes));
        self.started + Duration::minutes((minutes + i64::from(self.extra)).max(0))
    }
}

/// A block that has been held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Ran {
    /// Which block.
    pub block: BlockId,
    /// When it was started.
    pub started: DateTime<Utc>,
    /// When the next one took over.
    pub ended: DateTime<Utc>,
}

/// Where the room is in the run sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The phase's key.
    pub phase: Key,
    /// The block that runs; none before the start and after the end.
    pub current: Option<Running>,
    /// What has been held, in order.
    pub held: Vector<Ran>,
    /// When the session was ended.
    pub ended: Option<DateTime<Utc>>,
}

impl Run {
    /// The times as they will be if everything from now on keeps its length: the running block to
    /// its (extended) end, the later ones after it. Blocks before the running one keep the plan.
    /// A meeting that should have begun begins now.
    pub fn expected(&self, agenda: &Agenda, now: DateTime<Utc>) -> Vec<Planned> {
        let mut expected = agenda.planned();
        let Some(running) = &self.current else {
            let begun = !self.held.is_empty() || self.ended.is_some();
            return match begun || now <= agenda.starts {
                true => expected,
                false => lay_out(&agenda.blocks, now),
            };
        };
        let Some(here) = agenda.position(running.block) else {
            return expected;
        };
        let end = running.ends(agenda).max(now);
        expected[here].start = running.started;
        expected[here].end = end;
        let later = lay_out(&agenda.blocks[here + 1..], end);
        expected.splice(here + 1.., later);
        expected
    }

    /// Minutes behind the plan (negative: ahead), by when the running block will end.
    pub fn behind(&self, agenda: &Agenda, now: DateTime<Utc>) -> Option<i64> {
        let running = self.current.as_ref()?;
        let here = agenda.position(running.block)?;
        let plan = agenda.planned();
        Some((running.ends(agenda).max(now) - plan[here].end).num_minutes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64, minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(hour * 60 + minute)
    }

    fn block(id: u32, minutes: u16, fixed: Option<DateTime<Utc>>) -> Block {
        let block = Block::new(BlockId(id), "plenum".into(), CleanText::default(), minutes);
        Block { fixed, ..block }
    }

    fn agenda() -> Agenda {
        let blocks = vec![
            block(1, 30, None),
            block(2, 23, None),
            block(3, 60, Some(at(10, 0))),
            block(4, 0, None),
        ];
        Agenda {
            starts: at(9, 0),
            blocks,
        }
    }

    #[test]
    fn only_the_first_start_is_typed_and_a_fixed_block_shows_its_air() {
        let planned = agenda().planned();
        assert_eq!(planned[1].start, at(9, 30));
        assert_eq!((planned[2].start, planned[2].slack), (at(10, 0), 7));
        assert_eq!((planned[3].start, planned[3].end), (at(11, 0), at(11, 0)));
    }

    #[test]
    fn a_block_that_runs_into_a_fixed_one_shows_the_clash() {
        let mut agenda = agenda();
        agenda.blocks[1].minutes = 42;
        assert_eq!(agenda.planned()[2].slack, -12);
    }

    #[test]
    fn added_minutes_push_what_comes_after_but_not_the_plan() {
        let agenda = agenda();
        let running = Running {
            block: BlockId(1),
            started: at(9, 5),
            extra: 5,
            time_up: false,
        };
        let run = Run {
            phase: Key::from("opening"),
            current: Some(running),
            held: Vector::new(),
            ended: None,
        };
        assert_eq!(run.behind(&agenda, at(9, 10)), Some(10));
        assert_eq!(run.expected(&agenda, at(9, 10))[1].start, at(9, 40));
        assert_eq!(run.expected(&agenda, at(9, 10))[2].slack, -3);
    }

    #[test]
    fn a_block_that_overruns_its_end_counts_as_behind_minute_by_minute() {
        let agenda = agenda();
        let running = Running {
            block: BlockId(1),
            started: at(9, 0),
            extra: 0,
            time_up: true,
        };
        let run = Run {
            phase: Key::from("opening"),
            current: Some(running),
            held: Vector::new(),
            ended: None,
        };
        assert_eq!(run.behind(&agenda, at(9, 10)), Some(0));
        assert_eq!(run.behind(&agenda, at(9, 44)), Some(14));
    }
}
