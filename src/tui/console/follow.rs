//! Putting the cursor on a thing, whichever screen it stands on.

use super::{Model, Tab, board};
use crate::domain::event::Made;

/// Puts the cursor on something: what has just been made, or was found.
pub fn follow(model: &mut Model, made: Made) {
    match made {
        Made::Block(id) => model.sheet.cursor.onto(id),
        Made::Topic(id) => board::follow(model, id),
        Made::Participant(id) => model.people.cursor.onto(id),
        Made::Idea(id) => model.ideas.follow(id),
        // A group is no line of its own: the cursor stays on the idea that was put into it.
        Made::Cluster(_) => {}
        Made::Round(id) => model.rounds.follow(id),
        Made::Room(id) => board::follow_room(model, id),
    }
}

/// The screen on which a thing stands.
pub fn tab_of(made: Made) -> Tab {
    match made {
        Made::Block(_) => Tab::Sheet,
        Made::Topic(_) | Made::Room(_) => Tab::Board,
        Made::Participant(_) => Tab::People,
        Made::Idea(_) | Made::Cluster(_) => Tab::Ideas,
        Made::Round(_) => Tab::Rounds,
    }
}
