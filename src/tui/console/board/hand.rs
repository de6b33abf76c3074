//! The card in the hand: picked up, carried, put down, put back. It never leaves the place where
//! it stands before the wish is granted, so that nothing is lost between two keys.

use super::{Pane, Places, chosen};
use crate::domain::Command;
use crate::domain::command::BoardCommand;
use crate::domain::model::{BlockId, RoomId, TopicId};
use crate::tui::console::{Effect, Model, Then};
use crate::tui::widgets::list::Cursor;

/// A card, what it is to become, and where the cursor was when it was picked up.
pub struct Hand {
    /// The topic.
    pub topic: TopicId,
    /// Whether it stays where it is and another run of it is put down.
    pub again: bool,
    came_from: (Pane, Cursor<RoomId>, Cursor<BlockId>),
}

pub(super) fn lift_or_put(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    match model.board.held.is_some() {
        true => put(model, places),
        false => {
            let topic = chosen(model, places);
            lift(model, places, topic, false)
        }
    }
}

/// Picks up another run of a topic.
pub(super) fn lift_again(model: &mut Model, places: &Places, id: TopicId) -> Vec<Effect<Then>> {
    lift(model, places, Some(id), true)
}

fn lift(
    model: &mut Model,
    places: &Places,
    topic: Option<TopicId>,
    again: bool,
) -> Vec<Effect<Then>> {
    let Some(topic) = topic else {
        model.refuse("console-nothing-there");
        return Vec::new();
    };
    let lives = |id| model.session.topics.get(&id).is_some_and(|it| it.is_live());
    if !lives(topic) {
        model.refuse("console-restore-first");
        return Vec::new();
    }
    let board = &mut model.board;
    board.held = Some(Hand {
        topic,
        again,
        came_from: (board.pane, board.room.clone(), board.slot.clone()),
    });
    // A card from the list is picked up to be placed, so the hand goes where the squares are, and
    // not to a slot that is over.
    if board.pane == Pane::Side && places.has_squares() {
        board.pane = Pane::Grid;
        let over = board.slot.line(&places.slots)
            < places
                .current
                .and_then(|now| places.slots.iter().position(|slot| *slot == now));
        if let (true, Some(now)) = (over, places.current) {
            board.slot.onto(now);
        }
    }
    Vec::new()
}

/// Lets go of the card where it was picked up.
pub(super) fn put_back(model: &mut Model) {
    if let Some(hand) = model.board.held.take() {
        let (pane, room, slot) = hand.came_from;
        model.board.pane = pane;
        model.board.room = room;
        model.board.slot = slot;
    }
}

/// What putting the card down here would be; none where it stands already.
pub(super) fn wish(model: &Model, places: &Places) -> Option<BoardCommand> {
    let hand = model.board.held.as_ref()?;
    let (id, under) = (hand.topic, chosen(model, places));
    let cell = places.cell(&model.board);
    match model.board.pane {
        Pane::Side => (!hand.again).then_some(BoardCommand::Park { id }),
        Pane::Grid if hand.again => Some(BoardCommand::Repeat {
            id,
            cell: cell?,
            waiting: true,
        }),
        Pane::Grid => match under {
            Some(other) if other == id => None,
            Some(b) => Some(BoardCommand::Swap { a: id, b }),
            None => Some(BoardCommand::Place { id, cell: cell? }),
        },
    }
}

/// A card that came from the list leaves the cursor there, on the next one: a morning's board is
/// filled card by card.
fn put(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    let wish = wish(model, places);
    model.board.run_is_coming = matches!(wish, Some(BoardCommand::Repeat { .. }));
    if let Some(hand) = model.board.held.take()
        && hand.came_from.0 == Pane::Side
    {
        model.board.pane = Pane::Side;
    }
    match wish {
        Some(wish) => model.wish(Command::Board(wish)),
        None => Vec::new(),
    }
}
