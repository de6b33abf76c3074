//! The board as it is drawn and walked over, laid out once for each change and not for each key:
//! there may be hundreds of topics, thousands who want them, and ten thousand ideas under them.

use super::State;
use crate::domain::model::{BlockId, Cell, RoomId, Setup, TopicId};
use crate::tui::console::Model;
use crate::tui::kept::{Kept, Value};
use crate::tui::seen::Topics;
use crate::views::console::{GoneTopic, gone_topics};
use crate::views::grid::{GridView, When};
use crate::views::market::{Prospects, prospects};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// What was worked out last.
#[derive(Default)]
pub struct Memory {
    laid: Kept<(Rc<GridView>, Topics), Laid>,
    /// What the squares would mean for a card, as it is or for another run of it.
    meant: Kept<(Arc<Setup>, Topics, Value<(TopicId, bool)>), Option<Prospects>>,
}

/// What the keys are about: rows, columns and the list, as they stand now.
pub struct Places {
    /// The rows.
    pub rooms: Vec<RoomId>,
    /// The columns.
    pub slots: Vec<BlockId>,
    /// The lists beside them, as one.
    pub side: Vec<TopicId>,
    /// The slot that runs, or else the first to come.
    pub current: Option<BlockId>,
    /// What stands on the squares.
    pub squares: HashMap<Cell, TopicId>,
}

/// The board, and what the keys are about on it.
pub struct Laid {
    /// The squares, the queue and the parking.
    pub view: Rc<GridView>,
    /// The topics that were withdrawn or hidden.
    pub gone: Vec<GoneTopic>,
    /// The ids of all that, in order.
    pub places: Places,
}

/// The board as it stands now, laid out anew only if something on it has changed.
pub fn laid(model: &Model) -> Rc<Laid> {
    let session = &model.session;
    let view = model.seen.board(session, model.now);
    let basis = (view.clone(), session.topics.clone());
    model.board.memory.laid.get(basis, || {
        let gone = gone_topics(session);
        let places = Places::shown(&view, &gone);
        Laid { view, gone, places }
    })
}

/// What the squares would mean for the card in the hand.
pub fn meant(model: &Model) -> Option<Rc<Option<Prospects>>> {
    let session = &model.session;
    let hand = model.board.held.as_ref()?;
    let card = (hand.topic, hand.again);
    let basis = (session.setup.clone(), session.topics.clone(), Value(card));
    let kept = &model.board.memory.meant;
    Some(kept.get(basis, || prospects(session, card.0, card.1)))
}

impl Places {
    fn shown(view: &GridView, gone: &[GoneTopic]) -> Places {
        let waiting = view.queued.iter().chain(&view.parked).map(|card| card.id);
        let current = view.slots.iter().find(|slot| slot.when != When::Past);
        let squares = view.slots.iter().flat_map(|slot| {
            let cells = view.rooms.iter().zip(&slot.cells);
            cells.filter_map(|(room, card)| {
                let (room, slot) = (room.id, slot.id);
                Some((Cell { room, slot }, card.as_ref()?.id))
            })
        });
        Places {
            rooms: view.rooms.iter().map(|room| room.id).collect(),
            slots: view.slots.iter().map(|slot| slot.id).collect(),
            side: waiting.chain(gone.iter().map(|topic| topic.id)).collect(),
            current: current.map(|slot| slot.id),
            squares: squares.collect(),
        }
    }

    /// The square that the cursor is on.
    pub fn cell(&self, state: &State) -> Option<Cell> {
        Some(Cell {
            room: state.room.on(&self.rooms)?,
            slot: state.slot.on(&self.slots)?,
        })
    }

    /// Whether there is any square.
    pub fn has_squares(&self) -> bool {
        !self.rooms.is_empty() && !self.slots.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;
    use crate::tui::program::{Action, Keys, Program};
    use crate::tui::testing::{PLAIN, press, shown, sv, typical};

    fn console() -> Model {
        let mut model = Model::new(sv(), PLAIN, typical(), minute(40), Keys::starting("k"));
        press(&mut model, "3");
        model
    }

    #[test]
    fn keys_and_frames_lay_the_board_out_no_more_than_once() {
        let mut model = console();
        let first = laid(&model);
        for keys in ["j", "l", "Tab", "j"] {
            press(&mut model, keys);
            shown(&model, 80, 24);
        }
        assert!(Rc::ptr_eq(&first, &laid(&model)));
        let more = Story::from((*model.session).clone()).that(idea(900, Some(1), "Nycklar"));
        model.update(Action::Moment(Arc::new(more.session())));
        assert!(!Rc::ptr_eq(&first, &laid(&model)));
    }

    #[test]
    fn what_a_card_would_mean_is_worked_out_once_however_far_it_is_carried() {
        let mut model = console();
        press(&mut model, "Tab Space");
        let first = meant(&model).unwrap();
        for keys in ["j", "l", "k"] {
            press(&mut model, keys);
            shown(&model, 120, 40);
        }
        assert!(Rc::ptr_eq(&first, &meant(&model).unwrap()));
        let wants = crate::domain::Event::InterestSet {
            topic: TopicId(1),
            participant: crate::domain::model::ParticipantId(2),
            on: true,
        };
        let more = Story::from((*model.session).clone()).that(wants);
        model.update(Action::Moment(Arc::new(more.session())));
        assert!(!Rc::ptr_eq(&first, &meant(&model).unwrap()));
    }
}
