//! The views that several screens draw, each worked out once for each moment: a screen is drawn at
//! every key, and neither two thousand people nor ten thousand ideas are to be gone through as
//! often.

use super::kept::{Kept, Value};
use crate::domain::Session;
use crate::domain::model::*;
use crate::views::balance::{BalanceView, balance};
use crate::views::grid::{GridView, SlotTimes, grid_at, slot_times};
use crate::views::result::{TurnoutView, turnout};
use chrono::{DateTime, Utc};
use imbl::OrdMap;
use std::rc::Rc;
use std::sync::Arc;

/// Everybody who has joined.
pub type People = OrdMap<ParticipantId, Arc<Participant>>;
/// All topics.
pub type Topics = OrdMap<TopicId, Arc<Topic>>;
/// All ideas.
pub type Ideas = OrdMap<IdeaId, Arc<Idea>>;

type OfBoard = (
    Arc<Setup>,
    Arc<Run>,
    Topics,
    People,
    Ideas,
    Value<SlotTimes>,
);

/// What was seen last.
#[derive(Default)]
pub struct Seen {
    balance: Kept<(Arc<Setup>, People), BalanceView>,
    board: Kept<OfBoard, GridView>,
    turnout: Kept<(Arc<Setup>, People, Arc<Round>), TurnoutView>,
}

impl Seen {
    /// The balance of those who are here.
    pub fn balance(&self, session: &Session) -> Rc<BalanceView> {
        let basis = (session.setup.clone(), session.people.clone());
        self.balance.get(basis, || balance(session))
    }

    /// The board as it is at `now`: laid out anew when a slot's times have moved, not when the
    /// clock has.
    pub fn board(&self, session: &Session, now: DateTime<Utc>) -> Rc<GridView> {
        let times = slot_times(session, now);
        let basis = (
            session.setup.clone(),
            session.run.clone(),
            session.topics.clone(),
            session.people.clone(),
            session.ideas.clone(),
            Value(times.clone()),
        );
        self.board.get(basis, || grid_at(session, times))
    }

    /// How many have voted in a round. People who are merged change both maps, so those who were
    /// are no part of the basis.
    pub fn turnout(&self, session: &Session, round: &Arc<Round>) -> Rc<TurnoutView> {
        let basis = (session.setup.clone(), session.people.clone(), round.clone());
        self.turnout.get(basis, || turnout(session, round))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    /// A meeting in its opening, with two topics of which one has a place, and somebody here.
    fn in_opening() -> Story {
        Story::from(given([
            joined(1, "Åsa", "civil"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[]),
            placed_in(1, ROOM_1, SLOT_1),
        ]))
        .at(minute(0))
        .that(Event::BlockStarted { block: OPENING })
    }

    #[test]
    fn the_board_is_laid_out_once_while_only_the_clock_goes() {
        let (seen, session) = (Seen::default(), in_opening().session());
        let first = seen.board(&session, minute(1));
        let later = seen.board(&session.clone(), minute(1) + second(1));
        assert!(Rc::ptr_eq(&first, &later));
    }

    #[test]
    fn nobody_lays_out_the_board_because_of_a_vote() {
        let seen = Seen::default();
        let story = in_opening().that(idea(1, None, "Nattbuss"));
        let session = story.session();
        let first = seen.board(&session, minute(1));
        let round = opened(1, Method::Stance, &[1], &session);
        let voting = Story::from(session).that(round).session();
        assert!(Rc::ptr_eq(&first, &seen.board(&voting, minute(1))));
    }

    #[test]
    fn whatever_the_board_tells_makes_it_anew() {
        let seen = Seen::default();
        let session = in_opening().session();
        let mut last = seen.board(&session, minute(1));
        let steps = [
            idea(1, Some(1), "Nattbuss"),
            signed_up(1, 1),
            joined(2, "Bo", "kommun"),
            placed_in(2, ROOM_2, SLOT_1),
            Event::SlotThawed {
                slot: SLOT_1,
                on: true,
            },
            Event::BlockStarted { block: SLOT_1 },
        ];
        let mut story = Story::from(session);
        for step in steps {
            let told = format!("{step:?}");
            story = story.that(step);
            let session = story.session();
            let now = seen.board(&session, minute(1));
            assert!(!Rc::ptr_eq(&last, &now), "{told}");
            assert_eq!(*now, crate::views::grid::grid(&session, minute(1)));
            last = now;
            story = Story::from(session);
        }
    }

    #[test]
    fn a_slot_that_is_about_to_start_is_seen_to_freeze() {
        let (seen, session) = (Seen::default(), in_opening().session());
        let frozen = |at| seen.board(&session, at).slots[0].frozen;
        assert!(!frozen(minute(1)));
        assert!(frozen(minute(39)));
    }

    #[test]
    fn who_is_here_is_counted_when_somebody_comes_and_not_when_somebody_speaks() {
        let (seen, session) = (Seen::default(), in_opening().session());
        let first = seen.balance(&session);
        let spoken = Story::from(session)
            .that(idea(1, None, "Nattbuss"))
            .session();
        assert!(Rc::ptr_eq(&first, &seen.balance(&spoken)));
        let more = Story::from(spoken)
            .that(joined(2, "Bo", "kommun"))
            .session();
        assert_eq!((first.here, seen.balance(&more).here), (1, 2));
    }
}
