//! Now and next: the running block, how much of it is left, and whether the room is on time.

use crate::domain::model::{BlockId, Key, Running};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Duration, Utc};

/// From this share of the block's time left, in per cent, it is soon over.
const SOON: i64 = 20;
/// From this share of the block's time left, in per cent, it is in its last moments.
const LAST: i64 = 5;

/// Where the session is in its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// No block has been started.
    NotStarted,
    /// The meeting is on.
    Running,
    /// The meeting is over.
    Ended,
}

/// Now and next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    /// Where the session is in its day.
    pub moment: Moment,
    /// The phase.
    pub phase: Key,
    /// The block that runs.
    pub current: Option<BlockNow>,
    /// The block after it; before the start the first one.
    pub next: Option<BlockNext>,
    /// Minutes behind the plan, negative when ahead; none while nothing runs.
    pub behind: Option<i64>,
}

/// The block that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockNow {
    /// Its number.
    pub id: BlockId,
    /// What it is called.
    pub title: CleanText,
    /// The key of its kind.
    pub kind: Key,
    /// When it was started.
    pub started: DateTime<Utc>,
    /// When its time is up, with the minutes that were added.
    pub ends: DateTime<Utc>,
    /// How long it lasts, in minutes, with those that were added.
    pub minutes: i64,
    /// Whether "time is up" has been said.
    pub time_up: bool,
}

/// How much a clock should press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// There is time.
    Calm,
    /// A fifth of the time is left, or less.
    Soon,
    /// A twentieth of the time is left, or less.
    Last,
    /// The time is up.
    Over,
}

impl BlockNow {
    /// The time left; negative when it is over.
    pub fn left(&self, now: DateTime<Utc>) -> Duration {
        self.ends - now
    }

    /// How much its clock should press.
    pub fn urgency(&self, now: DateTime<Utc>) -> Urgency {
        urgency(self.started, self.ends, now)
    }
}

/// How much the clock should press of something that lasts from `started` to `ends`.
pub fn urgency(started: DateTime<Utc>, ends: DateTime<Utc>, now: DateTime<Utc>) -> Urgency {
    let left = (ends - now).num_milliseconds();
    let per_cent_of_all = (ends - started).num_milliseconds() / 100;
    if left <= 0 {
        Urgency::Over
    } else if left <= LAST * per_cent_of_all {
        Urgency::Last
    } else if left <= SOON * per_cent_of_all {
        Urgency::Soon
    } else {
        Urgency::Calm
    }
}

/// The block that comes after the running one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockNext {
    /// Its number.
    pub id: BlockId,
    /// What it is called.
    pub title: CleanText,
    /// When it is expected to start.
    pub start: DateTime<Utc>,
}

/// Now and next, as seen at `now`.
pub fn clock(session: &Session, now: DateTime<Utc>) -> ClockView {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    ClockView {
        moment: moment(session),
        phase: run.phase.clone(),
        current: run
            .current
            .as_ref()
            .and_then(|running| block_now(session, running)),
        next: next(session, now),
        behind: run.behind(agenda, now),
    }
}

/// Where the session is in its day.
pub fn moment(session: &Session) -> Moment {
    match (&session.run.ended, &session.run.current) {
        (Some(_), _) => Moment::Ended,
        (None, Some(_)) => Moment::Running,
        (None, None) => Moment::NotStarted,
    }
}

fn block_now(session: &Session, running: &Running) -> Option<BlockNow> {
    let agenda = &session.setup.agenda;
    let block = agenda.block(running.block)?;
    let ends = running.ends(agenda);
    Some(BlockNow {
        id: block.id,
        title: block.title.clone(),
        kind: block.kind.clone(),
        started: running.started,
        ends,
        minutes: (ends - running.started).num_minutes(),
        time_up: running.time_up,
    })
}

fn next(session: &Session, now: DateTime<Utc>) -> Option<BlockNext> {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    if run.ended.is_some() {
        return None;
    }
    let place = match &run.current {
        Some(running) => agenda.position(running.block)? + 1,
        None => 0,
    };
    let block = agenda.blocks.get(place)?;
    let start = run.expected(agenda, now)[place].start;
    Some(BlockNext {
        id: block.id,
        title: block.title.clone(),
        start,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::{OPENING, SLOT_1, Story, given, minute, second};

    fn started() -> Session {
        Story::new()
            .at(minute(5))
            .that(Event::BlockStarted { block: OPENING })
            .session()
    }

    #[test]
    fn before_the_start_the_first_block_is_next_at_its_planned_time() {
        let view = clock(&given([]), minute(-30));
        assert_eq!((view.moment, view.behind), (Moment::NotStarted, None));
        assert_eq!(view.current, None);
        let next = view.next.unwrap();
        assert_eq!((next.id, next.start), (OPENING, minute(0)));
    }

    #[test]
    fn a_late_start_pushes_what_is_next_and_shows_how_far_behind_the_room_is() {
        let view = clock(&started(), minute(10));
        assert_eq!((view.moment, view.behind), (Moment::Running, Some(5)));
        let next = view.next.unwrap();
        assert_eq!((next.id, next.start), (SLOT_1, minute(35)));
    }

    #[test]
    fn urgency_rises_at_a_fifth_at_a_twentieth_and_at_the_end() {
        let now = clock(&started(), minute(5)).current.unwrap();
        assert_eq!(now.minutes, 30);
        let seen = |seconds| now.urgency(minute(5) + second(seconds));
        assert_eq!([seen(0), seen(24 * 60 - 1)], [Urgency::Calm; 2]);
        assert_eq!([seen(24 * 60), seen(1709)], [Urgency::Soon; 2]);
        assert_eq!([seen(1710), seen(1799)], [Urgency::Last; 2]);
        assert_eq!(seen(1800), Urgency::Over);
        assert_eq!(now.left(minute(36)), Duration::minutes(-1));
    }

    #[test]
    fn added_minutes_make_the_running_block_longer() {
        let session = Story::from(started())
            .that(Event::BlockExtended {
                block: OPENING,
                minutes: 5,
            })
            .session();
        let now = clock(&session, minute(10)).current.unwrap();
        assert_eq!((now.minutes, now.ends), (35, minute(40)));
    }

    #[test]
    fn after_the_end_nothing_runs_and_nothing_is_next() {
        let session = Story::from(started())
            .that(Event::SessionEnded {})
            .session();
        let view = clock(&session, minute(200));
        assert_eq!(
            (view.moment, view.current, view.next),
            (Moment::Ended, None, None)
        );
    }
}
