//! What the whole room sees: which page follows from where the session is, and what may stand on
//! it. No name without consent, no script, no text that was taken down.

use super::clock::{ClockView, Moment, clock};
use super::result::{ResultView, TurnoutView, result, turnout};
use crate::domain::model::{Ability, BlockId, IdeaState, Method, Round};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};

pub use crate::domain::model::StagePage;

/// The page that follows from where the session is. Phases and kinds of block are the session's
/// own data, so it goes by what they allow, not by what they are called.
pub fn page(session: &Session, now: DateTime<Utc>) -> StagePage {
    let view = clock(session, now);
    if session.open_round().is_some() || has_fresh_result(session, &view) {
        return StagePage::Round;
    }
    if session.on_stage().is_some() {
        return StagePage::Spotlight;
    }
    match (view.moment, &view.current) {
        (Moment::NotStarted, _) => StagePage::Welcome,
        (Moment::Running, Some(block)) => page_of_block(session, block.id),
        (Moment::Running, None) | (Moment::Ended, _) => StagePage::Clock,
    }
}

fn page_of_block(session: &Session, block: BlockId) -> StagePage {
    let any_topic = session.topics.values().any(|topic| topic.is_live());
    let first_phase = session.setup.phases.first().map(|phase| &phase.key);
    if session.is_slot(block) {
        StagePage::Grid
    } else if session.allows(Ability::Pitch) || session.allows(Ability::SignUp) {
        if any_topic {
            StagePage::Grid
        } else {
            StagePage::Principles
        }
    } else if first_phase == Some(&session.run.phase) {
        StagePage::Welcome
    } else {
        StagePage::Clock
    }
}

/// Whether a round was closed in the block that runs: then its result is what the room looks at.
fn has_fresh_result(session: &Session, view: &ClockView) -> bool {
    let closed = session.latest_result().and_then(|round| round.closed);
    match (&view.current, closed) {
        (Some(block), Some(closed)) => closed >= block.started,
        _ => false,
    }
}

/// What the room may see of the rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStage {
    /// There has been none.
    None,
    /// One is open: only who has voted, by party.
    Open {
        /// What is asked.
        title: CleanText,
        /// By which rule.
        method: Method,
        /// How many ideas it is about.
        ideas: usize,
        /// How many have voted.
        turnout: TurnoutView,
    },
    /// The latest one is closed.
    Closed(ResultView),
}

/// The open round, or the latest result. The texts of ideas that were taken down are blank; their
/// counts stand.
pub fn round(session: &Session) -> RoundStage {
    if let Some(round) = session.open_round() {
        return open(session, round);
    }
    let latest = session.latest_result();
    let Some(mut view) = latest.and_then(|round| result(session, round.id)) else {
        return RoundStage::None;
    };
    for row in &mut view.rows {
        if matches!(row.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn) {
            row.text = CleanText::default();
        }
    }
    RoundStage::Closed(view)
}

fn open(session: &Session, round: &Round) -> RoundStage {
    RoundStage::Open {
        title: round.title.clone(),
        method: round.method,
        ideas: round.options.len(),
        turnout: turnout(session, round),
    }
}

/// What a day has yielded so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YieldView {
    /// Everybody who took part, those who went home too.
    pub people: usize,
    /// The topics that stand.
    pub topics: usize,
    /// The ideas that stand, a merged one once.
    pub ideas: usize,
}

/// What the day has yielded so far.
pub fn yield_of(session: &Session) -> YieldView {
    let topics = session.topics.values().filter(|topic| topic.is_live());
    let ideas = session.ideas.values().filter(|idea| idea.is_open());
    YieldView {
        people: session.people.len(),
        topics: topics.count(),
        ideas: ideas.count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::model::{BlockId, Method};
    use crate::domain::testing::*;

    fn started(block: BlockId) -> Story {
        Story::new()
            .at(minute(0))
            .that(Event::BlockStarted { block })
    }

    #[test]
    fn before_the_start_the_room_is_told_how_to_join() {
        assert_eq!(page(&given([]), minute(-5)), StagePage::Welcome);
    }

    #[test]
    fn the_marketplace_shows_how_it_works_until_there_is_a_topic() {
        let empty = started(OPENING).session();
        assert_eq!(page(&empty, minute(1)), StagePage::Principles);
        let pitched = Story::from(empty)
            .that(pitched(1, "Lokaler", &[]))
            .session();
        assert_eq!(page(&pitched, minute(1)), StagePage::Grid);
    }

    #[test]
    fn a_slot_shows_what_is_in_which_room_and_other_blocks_the_clock() {
        assert_eq!(page(&started(SLOT_1).session(), minute(1)), StagePage::Grid);
        assert_eq!(
            page(&started(HARVEST).session(), minute(1)),
            StagePage::Clock
        );
        let ended = started(HARVEST).that(Event::SessionEnded {}).session();
        assert_eq!(page(&ended, minute(1)), StagePage::Clock);
    }

    #[test]
    fn a_round_takes_the_page_until_the_next_block_starts() {
        let session = started(HARVEST).that(idea(1, None, "Nattbuss")).session();
        let event = opened(1, Method::Approval { max: 1 }, &[1], &session);
        let open = Story::from(session).that(event);
        let closed = open.that(closed(1)).session();
        assert_eq!(page(&closed, minute(1)), StagePage::Round);
        let next = Story::from(closed)
            .that(Event::BlockStarted { block: OPENING })
            .session();
        assert_ne!(page(&next, minute(2)), StagePage::Round);
    }

    #[test]
    fn an_open_round_shows_turnout_and_a_closed_one_no_text_that_was_taken_down() {
        let session = started(HARVEST)
            .that(joined(1, "Åsa", "civil"))
            .that(idea(1, None, "Nattbuss"))
            .that(idea(2, None, "Personangrepp"))
            .session();
        let event = opened(1, Method::Approval { max: 2 }, &[1, 2], &session);
        let session = Story::from(session)
            .that(event)
            .that(marked(1, 1, &[2]))
            .session();
        assert!(matches!(
            round(&session),
            RoundStage::Open {
                turnout: TurnoutView { voted: 1, .. },
                ..
            }
        ));
        let session = Story::from(session)
            .that(closed(1))
            .that(idea_hidden(2, "Namngiven person"))
            .session();
        let RoundStage::Closed(view) = round(&session) else {
            panic!("the round is closed")
        };
        let texts: Vec<&str> = view.rows.iter().map(|row| &*row.text).collect();
        assert_eq!(texts, ["", "Nattbuss"]);
    }
}
