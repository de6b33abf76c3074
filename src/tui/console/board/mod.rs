//! The board by hand: rooms down, slots across, the parked topics beside. A card is picked up,
//! carried and put down; putting it on another one lets the two change places, in one step.

mod side;
mod squares;

use super::asks::{Ask, BoardAsk};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{BoardCommand, RoomCommand, TopicCommand};
use crate::domain::event::Made;
use crate::domain::model::{BlockId, Cell, RoomId, TopicId};
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, Picked};
use crate::views::console::{GoneTopic, gone_topics};
use crate::views::grid::{GridView, grid};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};

/// Columns of the list beside the squares, on a narrow and on a wide screen.
const SIDE: (u16, u16) = (26, 44);

/// Which half of the screen the cursor is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The squares.
    #[default]
    Grid,
    /// The parked topics, and those that are gone.
    Side,
}

/// Cursors, and the card in the hand.
#[derive(Default)]
pub struct State {
    /// Where the keys go.
    pub pane: Pane,
    /// The row of the grid.
    pub room: Cursor<RoomId>,
    /// The column of the grid.
    pub slot: Cursor<BlockId>,
    /// The line of the list beside it.
    pub side: Cursor<TopicId>,
    /// The card in the hand.
    pub held: Option<TopicId>,
}

/// Puts the cursor on a topic, wherever it is.
pub fn follow(model: &mut Model, id: TopicId) {
    let topic = model.session.topics.get(&id);
    let board = &mut model.board;
    match topic.and_then(|topic| topic.cell()) {
        Some(cell) => {
            board.pane = Pane::Grid;
            board.room.onto(cell.room);
            board.slot.onto(cell.slot);
        }
        None => {
            board.pane = Pane::Side;
            board.side.onto(id);
        }
    }
}

/// Puts the cursor on a room's row.
pub fn follow_room(model: &mut Model, id: RoomId) {
    model.board.pane = Pane::Grid;
    model.board.room.onto(id);
}

/// What the search finds: topics on the board from the top, then those beside it.
pub fn find(model: &Model) -> Vec<Made> {
    let places = Places::of(model);
    let slots = || places.slots.iter().copied();
    let rooms = places.rooms.iter().copied();
    let cells = rooms.flat_map(|room| slots().map(move |slot| Cell { room, slot }));
    let placed = cells.filter_map(|cell| model.session.topic_at(cell).map(|topic| topic.id));
    let all = placed.chain(places.side.iter().copied());
    let found = all.filter(|id| {
        let topic = model.session.topics.get(id);
        topic.is_some_and(|topic| model.search.keeps(&topic.title))
    });
    found.map(Made::Topic).collect()
}

/// Chooses the square or the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let places = Places::of(model);
    let [left, right, _] = parts(area);
    let line = side::window(model, &places, right).line_at(at);
    let before = chosen_place(model, &places);
    if let Some(square) = squares::square_at(model, &places, left, at) {
        model.board.pane = Pane::Grid;
        model.board.room.to(&places.rooms, square.0);
        model.board.slot.to(&places.slots, square.1);
    } else if let Some(line) = line {
        model.board.pane = Pane::Side;
        model.board.side.to(&places.side, line);
    } else {
        return Picked::Nothing;
    }
    match chosen_place(model, &places) == before {
        true => Picked::Same,
        false => Picked::Other,
    }
}

/// Where the cursor is.
fn chosen_place(model: &Model, places: &Places) -> (Pane, Option<usize>, Option<usize>) {
    let board = &model.board;
    match board.pane {
        Pane::Grid => {
            let (room, slot) = (&board.room, &board.slot);
            (
                Pane::Grid,
                room.line(&places.rooms),
                slot.line(&places.slots),
            )
        }
        Pane::Side => (Pane::Side, board.side.line(&places.side), None),
    }
}

/// Lets go of a card that somebody else has taken down.
pub fn drop_what_is_gone(model: &mut Model) {
    let topics = &model.session.topics;
    let lives = |id: &TopicId| topics.get(id).is_some_and(|topic| topic.is_live());
    model.board.held = model.board.held.filter(lives);
}

/// What the keys are about: rows, columns and the list, as they stand now.
struct Places {
    rooms: Vec<RoomId>,
    slots: Vec<BlockId>,
    side: Vec<TopicId>,
}

impl Places {
    fn of(model: &Model) -> Places {
        let view = grid(&model.session, model.now);
        Places::shown(&view, &gone_topics(&model.session))
    }

    fn shown(view: &GridView, gone: &[GoneTopic]) -> Places {
        let parked = view.parked.iter().map(|card| card.id);
        Places {
            rooms: view.rooms.iter().map(|room| room.id).collect(),
            slots: view.slots.iter().map(|slot| slot.id).collect(),
            side: parked.chain(gone.iter().map(|topic| topic.id)).collect(),
        }
    }

    fn cell(&self, state: &State) -> Option<Cell> {
        Some(Cell {
            room: state.room.on(&self.rooms)?,
            slot: state.slot.on(&self.slots)?,
        })
    }
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let places = Places::of(model);
    if down(model, &places, verb) {
        return Vec::new();
    }
    match verb {
        Verb::Left => across(model, &places, -1),
        Verb::Right => across(model, &places, 1),
        Verb::SwitchPane => {
            model.board.pane = match model.board.pane {
                Pane::Grid => Pane::Side,
                Pane::Side => Pane::Grid,
            };
        }
        Verb::Back => model.board.held = None,
        Verb::Lift => return lift_or_put(model, &places),
        Verb::Pitch => return model.ask(Ask::Board(BoardAsk::Pitch)),
        Verb::AddRoom => return model.ask(Ask::Board(BoardAsk::AddRoom)),
        Verb::EditRoom | Verb::RemoveRoom => return act_on_room(model, &places, verb),
        other => return act_on_topic(model, &places, other),
    }
    Vec::new()
}

/// Moves up or down in the pane that has the cursor; whether the verb was such a move.
fn down(model: &mut Model, places: &Places, verb: Verb) -> bool {
    match model.board.pane {
        Pane::Grid => model.board.room.go(verb, &places.rooms),
        Pane::Side => model.board.side.go(verb, &places.side),
    }
}

/// Moves to the slots beside this one; beyond the last of them lies the list.
fn across(model: &mut Model, places: &Places, by: isize) {
    let board = &mut model.board;
    let last = places.slots.len().checked_sub(1);
    match board.pane {
        Pane::Grid if by > 0 && board.slot.line(&places.slots) == last => board.pane = Pane::Side,
        Pane::Grid => board.slot.step(&places.slots, by),
        Pane::Side if by < 0 => board.pane = Pane::Grid,
        Pane::Side => {}
    }
}

/// The topic under the cursor.
fn chosen(model: &Model, places: &Places) -> Option<TopicId> {
    match model.board.pane {
        Pane::Grid => {
            let cell = places.cell(&model.board)?;
            model.session.topic_at(cell).map(|topic| topic.id)
        }
        Pane::Side => model.board.side.on(&places.side),
    }
}

fn lift_or_put(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    match model.board.held.take() {
        Some(held) => put(model, places, held),
        None => lift(model, places),
    }
}

fn lift(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    let Some(topic) = chosen(model, places) else {
        model.refuse("console-nothing-there");
        return Vec::new();
    };
    if !model
        .session
        .topics
        .get(&topic)
        .is_some_and(|it| it.is_live())
    {
        model.refuse("console-restore-first");
        return Vec::new();
    }
    model.board.held = Some(topic);
    // A parked card is picked up to be placed, so the hand goes where the squares are.
    if !places.slots.is_empty() && !places.rooms.is_empty() {
        model.board.pane = Pane::Grid;
    }
    Vec::new()
}

fn put(model: &mut Model, places: &Places, held: TopicId) -> Vec<Effect<Then>> {
    let under = chosen(model, places);
    if under == Some(held) {
        return Vec::new();
    }
    let wish = match (model.board.pane, under, places.cell(&model.board)) {
        (Pane::Side, ..) => BoardCommand::Park { id: held },
        (Pane::Grid, Some(other), _) => BoardCommand::Swap { a: held, b: other },
        (Pane::Grid, None, Some(cell)) => BoardCommand::Place { id: held, cell },
        (Pane::Grid, None, None) => return Vec::new(),
    };
    model.wish(Command::Board(wish))
}

fn act_on_topic(model: &mut Model, places: &Places, verb: Verb) -> Vec<Effect<Then>> {
    // The card in the hand can be parked from anywhere.
    let held = model.board.held.filter(|_| verb == Verb::Park);
    let Some(id) = held.or_else(|| chosen(model, places)) else {
        return Vec::new();
    };
    match verb {
        Verb::Park => {
            model.board.held = None;
            model.wish(Command::Board(BoardCommand::Park { id }))
        }
        Verb::EditTopic => model.ask(Ask::Board(BoardAsk::Edit(id))),
        Verb::HideTopic => model.ask(Ask::Board(BoardAsk::Hide(id))),
        Verb::RestoreTopic => model.wish(Command::Topic(TopicCommand::Restore { id })),
        _ => Vec::new(),
    }
}

fn act_on_room(model: &mut Model, places: &Places, verb: Verb) -> Vec<Effect<Then>> {
    let Some(room) = model.board.room.on(&places.rooms) else {
        return Vec::new();
    };
    if verb == Verb::EditRoom {
        model.ask(Ask::Board(BoardAsk::EditRoom(room)))
    } else {
        model.wish(Command::Room(RoomCommand::Remove { room }))
    }
}

/// Where the squares, the list and what is said of the chosen card stand.
fn parts(area: Rect) -> [Rect; 3] {
    let [main, status] = Layout::vertical([Constraint::Fill(1), Constraint::Length(2)]).areas(area);
    let side_width = (area.width / 4).clamp(SIDE.0, SIDE.1);
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(side_width)]).areas(main);
    [left, right, status]
}

/// Draws the board.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = grid(&model.session, model.now);
    let gone = gone_topics(&model.session);
    let places = Places::shown(&view, &gone);
    let [left, right, status] = parts(area);
    squares::draw(model, frame, &view, &places, left);
    side::draw_list(model, frame, &view, &gone, &places, right);
    side::draw_status(model, frame, &view, &gone, &places, status);
}
