//! The run sheet: planning it, and walking through it. [`list`] draws the blocks, [`detail`] what
//! is said about the chosen one.

mod detail;
mod list;

pub use list::day_end_spans;

use super::asks::{AgendaAsk, Ask};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{AgendaCommand, SessionCommand};
use crate::domain::event::Made;
use crate::domain::model::BlockId;
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, Picked};
use crate::tui::widgets::note;
use crate::views::clock::Moment;
use crate::views::console;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};

/// The narrowest screen on which what is said about a block stands beside the list.
const BESIDE: u16 = 150;
/// Columns of what stands beside the list.
const DETAIL: u16 = 60;
/// Lines of what stands below the list, on low screens and on high ones.
const BELOW: u16 = 4;
const BELOW_HIGH: u16 = 10;
/// From how many lines a screen is high.
const HIGH: u16 = 30;

/// The cursor.
#[derive(Default)]
pub struct State {
    /// The chosen block.
    pub cursor: Cursor<BlockId>,
}

/// The block that runs takes the cursor with it when it is the next one's turn.
pub fn follow_the_room(model: &mut Model, before: Option<BlockId>) {
    let running = model.session.run.current.as_ref().map(|it| it.block);
    if let Some(block) = running.filter(|_| running != before) {
        model.sheet.cursor.onto(block);
    }
}

/// Makes the chosen block longer or shorter.
pub fn lengthen(model: &mut Model, minutes: i32) -> Vec<Effect<Then>> {
    let Some(block) = model.sheet.cursor.on(&ids(model)) else {
        return Vec::new();
    };
    model.sheet.cursor.onto(block);
    model.wish(Command::Agenda(AgendaCommand::Lengthen { block, minutes }))
}

fn ids(model: &Model) -> Vec<BlockId> {
    let blocks = &model.session.setup.agenda.blocks;
    blocks.iter().map(|block| block.id).collect()
}

/// What the search finds, in the order of the day.
pub fn find(model: &Model) -> Vec<Made> {
    let blocks = &model.session.setup.agenda.blocks;
    let found = blocks.iter().filter(|block| {
        let said = [&block.title, &block.owner].map(|text| text.one_line());
        model.search.keeps(&said.join(" "))
    });
    found.map(|block| Made::Block(block.id)).collect()
}

/// Chooses the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let ids = ids(model);
    let [_, rest] = under_top(area);
    let (table, _) = parts(rest);
    let chosen = model.sheet.cursor.line(&ids);
    let line = list::window(chosen, ids.len(), table).line_at(at);
    model.sheet.cursor.pick(&ids, line)
}

/// What stands above the list, and the rest.
fn under_top(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(list::TOP), Constraint::Fill(1)]).areas(area)
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids = ids(model);
    if model.sheet.cursor.go(verb, &ids) {
        return Vec::new();
    }
    let chosen = model.sheet.cursor.on(&ids);
    let place = model.sheet.cursor.line(&ids).unwrap_or(0);
    match verb {
        Verb::AddBlock => {
            let at = if ids.is_empty() { 0 } else { place + 1 };
            return model.ask(Ask::Agenda(AgendaAsk::Add(at)));
        }
        Verb::SetStart => return model.ask(Ask::Agenda(AgendaAsk::Start)),
        Verb::SetPhase => return model.ask(Ask::Agenda(AgendaAsk::Phase)),
        Verb::Describe => return model.ask(Ask::Agenda(AgendaAsk::Describe)),
        Verb::EndOrResume => return end_or_resume(model),
        other => {
            if let Some(block) = chosen {
                return act_on(model, other, block, place);
            }
        }
    }
    Vec::new()
}

fn act_on(model: &mut Model, verb: Verb, block: BlockId, place: usize) -> Vec<Effect<Then>> {
    let wish = match verb {
        Verb::StartBlock => AgendaCommand::Start { block },
        Verb::RemoveBlock => AgendaCommand::RemoveBlock { block },
        Verb::EditBlock => return model.ask(Ask::Agenda(AgendaAsk::Edit(block))),
        Verb::BlockUp if place == 0 => return Vec::new(),
        Verb::BlockUp => AgendaCommand::MoveBlock {
            block,
            to: place - 1,
        },
        Verb::BlockDown => AgendaCommand::MoveBlock {
            block,
            to: place + 1,
        },
        _ => return Vec::new(),
    };
    // The cursor goes with the block that moves, and stays on the one it was on otherwise.
    model.sheet.cursor.onto(block);
    model.wish(Command::Agenda(wish))
}

/// Ends the meeting, or lets it go on. Neither is asked about: undo puts the room back where it
/// was, and the message says so.
pub fn end_or_resume(model: &mut Model) -> Vec<Effect<Then>> {
    if model.clock().moment == Moment::Ended {
        model.wish(Command::Session(SessionCommand::Resume))
    } else {
        let said = model.words.say("palette-ended").into_owned();
        model.wish_then(Command::Session(SessionCommand::End), Then::Say(said))
    }
}

/// Draws the run sheet.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let rows = console::sheet(&model.session, model.now);
    let ids: Vec<BlockId> = rows.iter().map(|row| row.id).collect();
    let chosen = model.sheet.cursor.line(&ids);
    let [top, rest] = under_top(area);
    list::draw_top(model, frame, top);
    if rows.is_empty() {
        let text = model.words.say("console-sheet-empty");
        return note(frame, &model.theme, &text, rest);
    }
    let (table, detail) = parts(rest);
    list::draw(model, frame, &rows, chosen, table);
    if let Some(row) = chosen.and_then(|line| rows.get(line)) {
        detail::draw(model, frame, row, detail);
    }
}

/// Where the list stands, and where what is said about the chosen block.
fn parts(area: Rect) -> (Rect, Rect) {
    let [list, detail] = if area.width >= BESIDE {
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(DETAIL)]).areas(area)
    } else {
        let below = if area.height >= HIGH {
            BELOW_HIGH
        } else {
            BELOW
        };
        Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(area)
    };
    (list, detail)
}
