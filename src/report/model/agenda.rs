//! The agenda as planned and as held, and the rooms.

use crate::domain::model::{Block, BlockId, Key, Label, Planned, RoomId};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A block of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaItem {
    /// Its number.
    pub id: BlockId,
    /// The key of its kind.
    pub kind: Key,
    /// What that kind is called.
    pub kind_name: Option<Label>,
    /// What the block is called.
    pub title: CleanText,
    /// Who leads it; may be empty.
    pub owner: CleanText,
    /// Whether it is a slot of the board.
    pub slot: bool,
    /// Its planned length in minutes.
    pub minutes: u16,
    /// When the plan has it.
    pub planned: Span,
    /// When it was held: not at all, once, or again.
    pub held: Vec<Span>,
}

/// From when until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// The start.
    pub start: DateTime<Utc>,
    /// The end; none while it lasts.
    pub end: Option<DateTime<Utc>>,
}

/// A room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hall {
    /// Its number.
    pub id: RoomId,
    /// Its name.
    pub name: CleanText,
    /// How many people it holds.
    pub capacity: u16,
}

/// The agenda, in order.
pub(super) fn agenda(session: &Session) -> Vec<AgendaItem> {
    let agenda = &session.setup.agenda;
    let blocks = agenda.blocks.iter().zip(agenda.planned());
    blocks
        .map(|(block, planned)| item(session, block, planned))
        .collect()
}

fn item(session: &Session, block: &Block, planned: Planned) -> AgendaItem {
    let kind = session.setup.block_kind(&block.kind);
    AgendaItem {
        id: block.id,
        kind: block.kind.clone(),
        kind_name: kind.map(|kind| kind.name.clone()),
        title: block.title.clone(),
        owner: block.owner.clone(),
        slot: kind.is_some_and(|kind| kind.grid),
        minutes: block.minutes,
        planned: Span {
            start: planned.start,
            end: Some(planned.end),
        },
        held: held(session, block.id),
    }
}

fn held(session: &Session, block: BlockId) -> Vec<Span> {
    let over = session
        .run
        .held
        .iter()
        .map(|ran| (ran.block, ran.started, Some(ran.ended)));
    let on = session
        .run
        .current
        .iter()
        .map(|now| (now.block, now.started, None));
    over.chain(on)
        .filter(|(id, ..)| *id == block)
        .map(|(_, start, end)| Span { start, end })
        .collect()
}

/// The rooms, in the order of the board.
pub(super) fn rooms(session: &Session) -> Vec<Hall> {
    let rooms = session.setup.rooms.iter();
    rooms
        .map(|room| Hall {
            id: room.id,
            name: room.name.clone(),
            capacity: room.capacity,
        })
        .collect()
}
