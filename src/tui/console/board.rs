//! The board by hand: rooms down, slots across, the parked topics beside. A card is picked up,
//! carried and put down; putting it on another one lets the two change places, in one step.

use super::asks::{Ask, BoardAsk};
use super::update::PAGE;
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{BoardCommand, RoomCommand, TopicCommand};
use crate::domain::model::{BlockId, Cell, RoomId, TopicId};
use crate::text::{dates, t};
use crate::tui::key::Verb;
use crate::tui::text::{column, fit, wrap};
use crate::tui::widgets::list::{Cursor, first_in_view};
use crate::views::console::{GoneTopic, gone_topics};
use crate::views::grid::{GridView, SlotView, TopicCard, When, grid};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

/// Columns of the rooms' names.
const ROOM: u16 = 14;
/// The narrowest column of a slot that still says something.
const SLOT: u16 = 16;
/// Lines of a square: two of the title and one of numbers.
const CELL: u16 = 3;
/// Columns of the list beside the grid.
const SIDE: u16 = 26;

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

impl State {
    /// Shows a topic that has just been pitched.
    pub fn follow(&mut self, id: TopicId) {
        self.pane = Pane::Side;
        self.side.onto(id);
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
        let parked = view.parked.iter().map(|card| card.id);
        let gone = gone_topics(&model.session);
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
    match verb {
        Verb::Up => go(model, &places, -1, 0),
        Verb::Down => go(model, &places, 1, 0),
        Verb::Left => go(model, &places, 0, -1),
        Verb::Right => go(model, &places, 0, 1),
        Verb::PageUp | Verb::First => go(model, &places, -PAGE, 0),
        Verb::PageDown | Verb::Last => go(model, &places, PAGE, 0),
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

fn go(model: &mut Model, places: &Places, down: isize, across: isize) {
    let board = &mut model.board;
    match board.pane {
        Pane::Grid => {
            board.room.step(&places.rooms, down);
            // Beyond the last slot lies the list.
            let last = places.slots.len().checked_sub(1);
            if across > 0 && board.slot.line(&places.slots) == last {
                board.pane = Pane::Side;
            } else {
                board.slot.step(&places.slots, across);
            }
        }
        Pane::Side if across < 0 => board.pane = Pane::Grid,
        Pane::Side => board.side.step(&places.side, down),
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

/// Draws the board.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let view = grid(&model.session, model.now);
    let gone = gone_topics(&model.session);
    let [main, status] = Layout::vertical([Constraint::Fill(1), Constraint::Length(2)]).areas(area);
    let side_width = SIDE.max(area.width / 4).min(44);
    let [squares, side] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(side_width)]).areas(main);
    draw_grid(model, frame, &view, squares);
    draw_side(model, frame, &view, &gone, side);
    draw_status(model, frame, &view, &gone, status);
}

fn draw_grid(model: &Model, frame: &mut Frame, view: &GridView, area: Rect) {
    if view.rooms.is_empty() || view.slots.is_empty() {
        let id = if view.rooms.is_empty() {
            "console-board-no-rooms"
        } else {
            "console-board-no-slots"
        };
        let columns = usize::from(area.width).saturating_sub(2);
        for (place, line) in area.rows().zip(wrap(&model.words.say(id), columns, 3)) {
            frame.render_widget(Line::styled(format!(" {line}"), model.theme.faint()), place);
        }
        return;
    }
    let slots = shown_slots(model, view, area.width);
    let width = area.width.saturating_sub(ROOM) / slots.len().max(1) as u16;
    for (index, slot) in slots.iter().enumerate() {
        let x = area.x + ROOM + width * index as u16;
        let place = Rect {
            x,
            width,
            height: 1,
            ..area
        };
        frame.render_widget(slot_head(model, slot, width), place);
    }
    let rooms: Vec<RoomId> = view.rooms.iter().map(|room| room.id).collect();
    let row = model.board.room.line(&rooms).unwrap_or(0);
    let fits = usize::from(area.height.saturating_sub(1) / (CELL + 1)).max(1);
    let first = first_in_view(row, rooms.len(), fits);
    for (line, room) in view.rooms.iter().enumerate().skip(first).take(fits) {
        let y = area.y + 1 + (line - first) as u16 * (CELL + 1);
        let place = Rect {
            y,
            height: (CELL + 1).min(area.bottom().saturating_sub(y)),
            ..area
        };
        let rule = Block::new()
            .borders(Borders::TOP)
            .border_style(model.theme.faint());
        frame.render_widget(rule, place);
        draw_room(model, frame, &room.name, room.capacity, place);
        for (index, slot) in slots.iter().enumerate() {
            let square = Rect {
                x: area.x + ROOM + width * index as u16,
                y: y + 1,
                width: width.saturating_sub(1),
                height: place.height.saturating_sub(1),
            };
            let here = is_here(model, view, line, slot);
            draw_square(
                model,
                frame,
                slot.cells[line].as_ref(),
                slot.when,
                here,
                square,
            );
        }
    }
}

/// The slots that fit, with the cursor's among them.
fn shown_slots<'v>(model: &Model, view: &'v GridView, width: u16) -> Vec<&'v SlotView> {
    let fits = usize::from(width.saturating_sub(ROOM) / SLOT).max(1);
    let ids: Vec<BlockId> = view.slots.iter().map(|slot| slot.id).collect();
    let chosen = model.board.slot.line(&ids).unwrap_or(0);
    let first = first_in_view(chosen, ids.len(), fits);
    view.slots.iter().skip(first).take(fits).collect()
}

fn is_here(model: &Model, view: &GridView, line: usize, slot: &SlotView) -> bool {
    let rooms: Vec<RoomId> = view.rooms.iter().map(|room| room.id).collect();
    let slots: Vec<BlockId> = view.slots.iter().map(|slot| slot.id).collect();
    model.board.pane == Pane::Grid
        && model.board.room.line(&rooms) == Some(line)
        && model.board.slot.on(&slots) == Some(slot.id)
}

fn slot_head(model: &Model, slot: &SlotView, width: u16) -> Line<'static> {
    let start = dates::clock(&model.session.setup.local(slot.start));
    let (mark, style) = match slot.when {
        When::Now => ("▶ ", model.theme.accent()),
        When::Past => ("✓ ", model.theme.faint()),
        When::Later => ("", model.theme.strong()),
    };
    let text = format!("{mark}{start} {}", slot.title.one_line());
    Line::styled(
        fit(&text, usize::from(width.saturating_sub(1))).into_owned(),
        style,
    )
}

fn draw_room(model: &Model, frame: &mut Frame, name: &str, capacity: u16, area: Rect) {
    let columns = usize::from(ROOM) - 2;
    let mut lines = wrap(name, columns, 2);
    lines.push(t!(model.words, "console-chairs", count = capacity).into_owned());
    for (place, (index, line)) in area.rows().skip(1).zip(lines.iter().enumerate()) {
        let style = if index + 1 == lines.len() {
            model.theme.faint()
        } else {
            model.theme.strong()
        };
        frame.render_widget(
            Line::styled(format!(" {}", fit(line, columns)), style),
            Rect {
                width: ROOM - 1,
                ..place
            },
        );
    }
}

fn draw_square(
    model: &Model,
    frame: &mut Frame,
    card: Option<&TopicCard>,
    when: When,
    here: bool,
    area: Rect,
) {
    let columns = usize::from(area.width);
    let held = card.is_some_and(|card| model.board.held == Some(card.id));
    let mut lines = match card {
        Some(card) => {
            let mut lines = wrap(&card.title, columns, usize::from(CELL) - 1);
            lines.resize(usize::from(CELL) - 1, String::new());
            lines.push(fit(&numbers(model, card), columns).into_owned());
            lines
        }
        None => vec!["·".to_owned()],
    };
    if held {
        lines[0] = fit(&format!("▲ {}", lines[0]), columns).into_owned();
    }
    let style = match (card, when) {
        (None, _) | (_, When::Past) => model.theme.faint(),
        _ if held => model.theme.warn(),
        _ => Style::new(),
    };
    for (place, line) in area.rows().zip(&lines) {
        frame.render_widget(Line::styled(line.clone(), style), place);
    }
    if here {
        frame.buffer_mut().set_style(area, model.theme.selected());
    }
}

/// Interest, sign-ups of chairs, waiting list, ideas.
fn numbers(model: &Model, card: &TopicCard) -> String {
    let mut text = format!("★{}", card.interest);
    match card.chairs {
        Some(chairs) => text.push_str(&format!(" {}/{chairs}", card.signed)),
        None if card.signed > 0 => text.push_str(&format!(" {}", card.signed)),
        None => {}
    }
    if card.waiting > 0 {
        let waiting = t!(model.words, "console-waiting-list", count = card.waiting);
        text.push_str(&format!(" !{waiting}"));
    }
    if card.ideas > 0 {
        let ideas = t!(model.words, "count-ideas", count = card.ideas);
        text.push_str(&format!(" · {ideas}"));
    }
    text
}

fn draw_side(model: &Model, frame: &mut Frame, view: &GridView, gone: &[GoneTopic], area: Rect) {
    let block = Block::new()
        .borders(Borders::LEFT)
        .border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let title = t!(model.words, "console-parked", count = view.parked.len());
    let [head, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inner);
    let columns = usize::from(inner.width).saturating_sub(2);
    let title = format!(" {}", fit(&title, columns));
    frame.render_widget(Line::styled(title, model.theme.strong()), head);

    let ids: Vec<TopicId> = side_ids(view, gone);
    let at = model.board.side.line(&ids);
    let lines = side_lines(model, view, gone, columns);
    let height = usize::from(list.height);
    let first = first_in_view(at.unwrap_or(0), lines.len(), height);
    let shown = lines.into_iter().enumerate().skip(first);
    for (place, (index, line)) in list.rows().zip(shown) {
        frame.render_widget(line, place);
        if at == Some(index) && model.board.pane == Pane::Side {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

fn side_ids(view: &GridView, gone: &[GoneTopic]) -> Vec<TopicId> {
    let parked = view.parked.iter().map(|card| card.id);
    parked.chain(gone.iter().map(|topic| topic.id)).collect()
}

/// One line per topic: the parked ones with their interest, then those that are gone.
fn side_lines(
    model: &Model,
    view: &GridView,
    gone: &[GoneTopic],
    columns: usize,
) -> Vec<Line<'static>> {
    let parked = view.parked.iter().map(|card| {
        let interest = format!(" ★{}", card.interest);
        let held = model.board.held == Some(card.id);
        let mark = if held { "▲ " } else { "" };
        let room = columns.saturating_sub(interest.chars().count());
        let title = column(&format!("{mark}{}", card.title.one_line()), room);
        let style = if held {
            model.theme.warn()
        } else {
            Style::new()
        };
        Line::from(vec![
            Span::styled(format!(" {title}"), style),
            Span::styled(interest, model.theme.faint()),
        ])
    });
    let gone = gone.iter().map(|topic| {
        let title = column(&format!("× {}", topic.title.one_line()), columns);
        Line::styled(format!(" {title}"), model.theme.faint())
    });
    parked.chain(gone).collect()
}

/// What is in the hand, or what the chosen card says in full.
fn draw_status(model: &Model, frame: &mut Frame, view: &GridView, gone: &[GoneTopic], area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let held = model
        .board
        .held
        .and_then(|id| model.session.topics.get(&id));
    let (text, style) = match held {
        Some(topic) => (
            t!(model.words, "console-in-hand", title = &topic.title).into_owned(),
            model.theme.warn(),
        ),
        None => (about_chosen(model, view, gone), model.theme.faint()),
    };
    for (place, line) in area
        .rows()
        .zip(wrap(&text, columns, usize::from(area.height)))
    {
        frame.render_widget(Line::styled(format!(" {line}"), style), place);
    }
}

fn about_chosen(model: &Model, view: &GridView, gone: &[GoneTopic]) -> String {
    let places = Places {
        rooms: view.rooms.iter().map(|room| room.id).collect(),
        slots: view.slots.iter().map(|slot| slot.id).collect(),
        side: side_ids(view, gone),
    };
    let Some(id) = chosen(model, &places) else {
        return String::new();
    };
    if let Some(topic) = gone.iter().find(|topic| topic.id == id) {
        let why = if topic.reason.is_empty() {
            model.words.say("console-withdrawn").into_owned()
        } else {
            t!(
                model.words,
                "console-hidden-because",
                reason = &topic.reason
            )
            .into_owned()
        };
        return format!("{} – {why}", topic.title.one_line());
    }
    let cells = view
        .slots
        .iter()
        .flat_map(|slot| slot.cells.iter().flatten());
    let card = cells.chain(&view.parked).find(|card| card.id == id);
    card.map_or_else(String::new, |card| {
        let host = card
            .host
            .as_ref()
            .map(|host| format!(" · {}", host.one_line()));
        let question = if card.question.is_empty() {
            String::new()
        } else {
            format!(" – {}", card.question.one_line())
        };
        format!(
            "{}{question}{}",
            card.title.one_line(),
            host.unwrap_or_default()
        )
    })
}
