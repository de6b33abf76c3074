//! The marketplace and the board by hand: to the left the queue, the pitch and the parking, to the
//! right the squares. A card is picked up, carried over the squares, each of which says what it
//! would mean, and put down; putting it on another one lets the two change places, in one step.

mod hand;
mod laid;
mod pitch;
mod side;
mod squares;
mod status;

use super::asks::{Ask, BoardAsk};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{BoardCommand, RoomCommand, TopicCommand};
use crate::domain::event::Made;
use crate::domain::model::{BlockId, Cell, RoomId, TopicId, TopicState};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, PAGE, Picked};
use crate::views::grid::TopicCard;
use hand::Hand;
use laid::{Laid, Memory, Places, laid, meant};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};

/// Columns of the lists beside the squares, on a narrow and on a wide screen.
const SIDE: (u16, u16) = (26, 44);
/// Lines below the squares that say in full what the cursor is on.
const STATUS: u16 = 3;

/// Which half of the screen the cursor is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The squares.
    #[default]
    Grid,
    /// The queue, the parked topics, and those that are gone.
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
    /// The line of the lists beside it.
    pub side: Cursor<TopicId>,
    /// The card in the hand.
    pub held: Option<Hand>,
    /// Whether the next topic that is made is a run, which stands under the cursor already.
    run_is_coming: bool,
    memory: Memory,
}

impl State {
    /// Shows a topic that has just been handed in.
    pub fn follow(&mut self, id: TopicId) {
        if !std::mem::take(&mut self.run_is_coming) {
            self.pane = Pane::Side;
            self.side.onto(id);
        }
    }
}

/// Puts the cursor on a topic, wherever it is; one that has just been made stands beside the
/// squares, and a run under the cursor already.
pub fn follow(model: &mut Model, id: TopicId) {
    let cell = model.session.topics.get(&id).and_then(|topic| topic.cell());
    match cell {
        Some(cell) => {
            let board = &mut model.board;
            board.run_is_coming = false;
            board.pane = Pane::Grid;
            board.room.onto(cell.room);
            board.slot.onto(cell.slot);
        }
        None => model.board.follow(id),
    }
}

/// Puts the cursor on a room's row.
pub fn follow_room(model: &mut Model, id: RoomId) {
    model.board.pane = Pane::Grid;
    model.board.room.onto(id);
}

/// What the search finds: topics on the board from the top, then those beside it.
pub fn find(model: &Model) -> Vec<Made> {
    let laid = laid(model);
    let places = &laid.places;
    let slots = || places.slots.iter().copied();
    let rooms = places.rooms.iter().copied();
    let cells = rooms.flat_map(|room| slots().map(move |slot| Cell { room, slot }));
    let placed = cells.filter_map(|cell| places.squares.get(&cell).copied());
    let all = placed.chain(places.side.iter().copied());
    let found = all.filter(|id| {
        let topic = model.session.topics.get(id);
        topic.is_some_and(|topic| model.search.keeps(&topic.title))
    });
    found.map(Made::Topic).collect()
}

/// Chooses the square or the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let laid = laid(model);
    let Laid { view, gone, places } = &*laid;
    let [left, right, _] = parts(area);
    let before = chosen_place(model, places);
    if let Some((room, slot)) = squares::square_at(model, view, places, right, at) {
        model.board.pane = Pane::Grid;
        model.board.room.to(&places.rooms, room);
        model.board.slot.to(&places.slots, slot);
    } else if let Some(line) = side::topic_at(model, view, gone, places, left, at) {
        model.board.pane = Pane::Side;
        model.board.side.to(&places.side, line);
    } else {
        return Picked::Nothing;
    }
    match chosen_place(model, places) == before {
        true => Picked::Same,
        false => Picked::Other,
    }
}

/// Where the cursor is.
fn chosen_place(model: &Model, places: &Places) -> (Pane, Option<usize>, Option<usize>) {
    let State {
        pane,
        room,
        slot,
        side,
        ..
    } = &model.board;
    match pane {
        Pane::Grid => (*pane, room.line(&places.rooms), slot.line(&places.slots)),
        Pane::Side => (*pane, side.line(&places.side), None),
    }
}

/// The lists, the squares, and what is said below them.
fn parts(area: Rect) -> [Rect; 3] {
    let [main, foot] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(STATUS)]).areas(area);
    let side_width = (area.width / 4).clamp(SIDE.0, SIDE.1);
    let [left, right] =
        Layout::horizontal([Constraint::Length(side_width), Constraint::Fill(1)]).areas(main);
    [left, right, foot]
}

/// Lets go of a card that somebody else has taken down.
pub fn drop_what_is_gone(model: &mut Model) {
    let topics = &model.session.topics;
    let lives = |hand: &Hand| topics.get(&hand.topic).is_some_and(|topic| topic.is_live());
    model.board.held = model.board.held.take().filter(lives);
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let laid = laid(model);
    let places = &laid.places;
    match verb {
        Verb::Up => go(model, places, -1, 0),
        Verb::Down => go(model, places, 1, 0),
        Verb::Left => go(model, places, 0, -1),
        Verb::Right => go(model, places, 0, 1),
        Verb::PageUp => go(model, places, -PAGE, 0),
        Verb::PageDown => go(model, places, PAGE, 0),
        Verb::First | Verb::Last => go_far(model, places, verb),
        Verb::GoNow => go_now(model, places),
        Verb::SwitchPane => {
            model.board.pane = match model.board.pane {
                Pane::Grid => Pane::Side,
                Pane::Side => Pane::Grid,
            };
        }
        Verb::Back => hand::put_back(model),
        Verb::Lift => return hand::lift_or_put(model, places),
        Verb::BoardEnter => return enter(model, places),
        Verb::PitchTurn => return turn(model, places),
        Verb::Pitch => return model.ask(Ask::Board(BoardAsk::Pitch)),
        Verb::AddRoom => return model.ask(Ask::Board(BoardAsk::AddRoom)),
        Verb::EditRoom | Verb::RemoveRoom => return act_on_room(model, places, verb),
        Verb::Thaw => return thaw(model, places),
        other => return act_on_topic(model, places, other),
    }
    Vec::new()
}

/// To the left of the first slot lie the lists.
fn go(model: &mut Model, places: &Places, down: isize, across: isize) {
    let board = &mut model.board;
    match board.pane {
        Pane::Side if across > 0 && places.has_squares() => board.pane = Pane::Grid,
        Pane::Side => board.side.step(&places.side, down),
        Pane::Grid => {
            board.room.step(&places.rooms, down);
            let first = board.slot.line(&places.slots).unwrap_or(0) == 0;
            if across < 0 && first {
                board.pane = Pane::Side;
            } else {
                board.slot.step(&places.slots, across);
            }
        }
    }
}

fn go_far(model: &mut Model, places: &Places, verb: Verb) {
    let board = &mut model.board;
    match board.pane {
        Pane::Grid => board.slot.go(verb, &places.slots),
        Pane::Side => board.side.go(verb, &places.side),
    };
}

/// To the slot that runs, or the next one.
fn go_now(model: &mut Model, places: &Places) {
    if let Some(slot) = places.current {
        model.board.pane = Pane::Grid;
        model.board.slot.onto(slot);
    }
}

/// The topic under the cursor.
fn chosen(model: &Model, places: &Places) -> Option<TopicId> {
    match model.board.pane {
        Pane::Grid => places.squares.get(&places.cell(&model.board)?).copied(),
        Pane::Side => model.board.side.on(&places.side),
    }
}

/// Enter does what is nearest: a topic in the queue is called to its pitch, any other card is
/// picked up or put down.
fn enter(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    let topic = chosen(model, places).and_then(|id| model.session.topics.get(&id));
    let queued = topic.is_some_and(|topic| topic.state == TopicState::Queued);
    match queued && model.board.held.is_none() {
        true => turn(model, places),
        false => hand::lift_or_put(model, places),
    }
}

/// Ends the pitch that runs; else calls the chosen topic to its pitch, or the first in the queue.
fn turn(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    if model.session.on_stage().is_some() {
        return model.wish(Command::Board(BoardCommand::EndPitch));
    }
    let waits = |id: &TopicId| {
        let topic = model.session.topics.get(id);
        topic.is_some_and(|topic| topic.is_live() && topic.cell().is_none())
    };
    let first = || model.session.queue().first().map(|topic| topic.id);
    match chosen(model, places).filter(waits).or_else(first) {
        Some(id) => model.wish(Command::Board(BoardCommand::StartPitch { id })),
        None => {
            model.refuse("market-nobody-waits");
            Vec::new()
        }
    }
}

fn thaw(model: &mut Model, places: &Places) -> Vec<Effect<Then>> {
    let Some(slot) = model.board.slot.on(&places.slots) else {
        return Vec::new();
    };
    let on = !model.session.thawed.contains(&slot);
    if on && !model.session.is_frozen(slot, model.now) {
        model.refuse("market-not-frozen");
        return Vec::new();
    }
    model.wish(Command::Board(BoardCommand::Thaw { slot, on }))
}

fn act_on_topic(model: &mut Model, places: &Places, verb: Verb) -> Vec<Effect<Then>> {
    // The card in the hand can be parked from anywhere.
    let held = model.board.held.as_ref().map(|hand| hand.topic);
    let held = held.filter(|_| verb == Verb::Park);
    let Some(id) = held.or_else(|| chosen(model, places)) else {
        return Vec::new();
    };
    match verb {
        Verb::Park => {
            hand::put_back(model);
            model.wish(Command::Board(BoardCommand::Park { id }))
        }
        Verb::Again => hand::lift_again(model, places, id),
        Verb::EditTopic => model.ask(Ask::Board(BoardAsk::Edit(id))),
        Verb::EditHosts => model.ask(Ask::Board(BoardAsk::Hosts(id))),
        Verb::EditNeeds => model.ask(Ask::Board(BoardAsk::Needs(id))),
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

/// Who hosts it, as far as that may be told.
fn hosts(model: &Model, card: &TopicCard) -> String {
    let named = card.host.as_ref().map(|host| host.one_line().into_owned());
    let more = (card.more_hosts > 0).then(|| {
        let more = t!(model.words, "market-more-hosts", count = card.more_hosts);
        more.into_owned()
    });
    let parts: Vec<String> = named.into_iter().chain(more).collect();
    parts.join(" · ")
}

/// Draws the board.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let laid = laid(model);
    let Laid { view, gone, places } = &*laid;
    let [left, right, foot] = parts(area);
    side::draw(model, frame, view, gone, places, left);
    squares::draw(model, frame, view, places, right);
    status::draw(model, frame, view, gone, places, foot);
}

/// The title, and which run it is where there are several.
fn titled(card: &TopicCard) -> String {
    match card.run {
        Some(run) => format!("({run}) {}", card.title.one_line()),
        None => card.title.one_line().into_owned(),
    }
}
