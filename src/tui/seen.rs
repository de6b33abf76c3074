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
