//! The run sheet: what was planned, what is expected, and where the room is.

use super::asks::{AgendaAsk, Ask};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{AgendaCommand, SessionCommand};
use crate::domain::event::Made;
use crate::domain::model::BlockId;
use crate::text::{dates, t};
use crate::tui::key::Verb;
use crate::tui::label;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::widgets::list::{Cursor, Picked, Window};
use crate::tui::widgets::note;
use crate::views::clock::Moment;
use crate::views::console::{self, BlockState, SheetRow};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of a time.
const TIME: usize = 5;
/// Columns of a length.
const LENGTH: usize = 8;
/// Columns of the kind's name.
const KIND: usize = 14;
/// Columns of air or clash before a fixed block.
const SLACK: usize = 14;
/// The widest a title's column gets, so that the columns after it stay near.
const TITLE: usize = 60;
/// The narrowest screen that has room for a column of owners.
const WIDE: u16 = 100;
/// Columns of the owner on a wide screen.
const OWNER: usize = 20;

/// The cursor.
#[derive(Default)]
pub struct State {
    /// The chosen block.
    pub cursor: Cursor<BlockId>,
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
    let [_, _, list, _] = parts(area);
    let line = window(model, &ids, list).line_at(at);
    model.sheet.cursor.pick(&ids, line)
}

/// The question of the day, the heads, the list, and the chosen block's script.
fn parts(area: Rect) -> [Rect; 4] {
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(3),
    ])
    .areas(area)
}

/// The lines in view.
fn window(model: &Model, ids: &[BlockId], area: Rect) -> Window {
    Window::around(model.sheet.cursor.line(ids).unwrap_or(0), ids.len(), area)
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

/// Asks whether the meeting is to end; one that has ended goes on without a question.
pub fn end_or_resume(model: &mut Model) -> Vec<Effect<Then>> {
    if model.clock().moment == Moment::Ended {
        model.wish(Command::Session(SessionCommand::Resume))
    } else {
        // Not asked: undo puts the room back where it was, and the message says so.
        let said = model.words.say("palette-ended").into_owned();
        model.wish_then(Command::Session(SessionCommand::End), Then::Say(said))
    }
}

/// Draws the run sheet.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let rows = console::sheet(&model.session, model.now);
    let ids: Vec<BlockId> = rows.iter().map(|row| row.id).collect();
    let chosen = model.sheet.cursor.line(&ids);
    let [question, head, list, foot] = parts(area);
    draw_question(model, frame, question);
    frame.render_widget(head_line(model, area.width), head);
    if rows.is_empty() {
        return note(
            frame,
            &model.theme,
            &model.words.say("console-sheet-empty"),
            list,
        );
    }
    for (place, line) in window(model, &ids, list).rows() {
        let shown = row_line(model, &rows[line], area.width);
        let style = if chosen == Some(line) {
            model.theme.selected()
        } else {
            Style::new()
        };
        frame.render_widget(shown, place);
        frame.buffer_mut().set_style(place, style);
    }
    if let Some(row) = chosen.and_then(|line| rows.get(line)) {
        draw_script(model, frame, row, foot);
    }
}

fn draw_question(model: &Model, frame: &mut Frame, area: Rect) {
    let question = model.session.setup.question.one_line();
    let (text, style) = if question.is_empty() {
        (
            model.words.say("console-no-question").into_owned(),
            model.theme.faint(),
        )
    } else {
        (question.into_owned(), Style::new())
    };
    let text = fit(&text, usize::from(area.width).saturating_sub(2)).into_owned();
    frame.render_widget(Line::styled(format!(" {text}"), style), area);
}

/// The columns that are left for titles.
fn title_width(width: u16) -> usize {
    let owner = if width >= WIDE { OWNER + 1 } else { 0 };
    let others = 3 + TIME + 1 + TIME + 1 + LENGTH + 1 + KIND + 1 + SLACK + owner;
    usize::from(width).saturating_sub(others).clamp(8, TITLE)
}

fn head_line(model: &Model, width: u16) -> Line<'static> {
    let said = |id: &str, columns| column(&model.words.say(id), columns);
    let mut text = format!(
        "   {} {} {} {} {} ",
        said("console-head-planned", TIME),
        said("console-head-expected", TIME),
        column_right(&model.words.say("console-head-length"), LENGTH),
        said("console-head-block", title_width(width)),
        said("console-head-kind", KIND),
    );
    if width >= WIDE {
        text.push_str(&said("console-head-owner", OWNER));
    }
    Line::styled(text, model.theme.faint())
}

fn row_line(model: &Model, row: &SheetRow, width: u16) -> Line<'static> {
    let (theme, words) = (&model.theme, model.words);
    let setup = &model.session.setup;
    let (mark, style) = match row.state {
        BlockState::Running => (" ▶ ", theme.accent()),
        BlockState::Held => (" ✓ ", theme.faint()),
        BlockState::Coming => ("   ", Style::new()),
    };
    let planned = dates::clock(&setup.local(row.planned));
    let expected = dates::clock(&setup.local(row.expected));
    let moved = if planned == expected {
        theme.faint()
    } else {
        theme.warn()
    };
    let kind = row.kind.as_ref().map_or("", |kind| label(words, kind));
    let mut spans = vec![
        Span::styled(mark, style),
        Span::styled(format!("{planned} "), style),
        Span::styled(format!("{expected} "), moved.patch(dimmed(row, style))),
        Span::styled(
            format!(
                "{} ",
                column_right(&dates::length(words, row.minutes), LENGTH)
            ),
            style,
        ),
        Span::styled(
            format!("{} ", column(&row.title, title_width(width))),
            style.patch(if row.state == BlockState::Held {
                Style::new()
            } else {
                theme.strong()
            }),
        ),
        Span::styled(format!("{} ", column(kind, KIND)), theme.faint()),
    ];
    if width >= WIDE {
        spans.push(Span::styled(
            format!("{} ", column(&row.owner, OWNER)),
            theme.faint(),
        ));
    }
    spans.extend(slack(model, row));
    Line::from(spans)
}

/// What has been held is faint whatever else is said of it.
fn dimmed(row: &SheetRow, style: Style) -> Style {
    match row.state {
        BlockState::Held => style,
        _ => Style::new(),
    }
}

/// Air or clash before a block whose start does not move.
fn slack(model: &Model, row: &SheetRow) -> Option<Span<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let (text, style) = match row.slack? {
        0 => (words.say("console-fixed"), theme.faint()),
        air @ 1.. => (t!(words, "console-air", count = air), theme.good()),
        clash => (t!(words, "console-clash", count = -clash), theme.bad()),
    };
    Some(Span::styled(column(&text, SLACK), style))
}

/// What the facilitator means to say in the chosen block.
fn draw_script(model: &Model, frame: &mut Frame, row: &SheetRow, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let mut text = row.script.to_string();
    if !row.owner.is_empty() && area.width < WIDE {
        text = format!("{}: {text}", row.owner.one_line());
    }
    for (place, line) in area
        .rows()
        .zip(wrap(&text, columns, usize::from(area.height)))
    {
        frame.render_widget(
            Line::styled(format!("   {line}"), model.theme.faint()),
            place,
        );
    }
}
