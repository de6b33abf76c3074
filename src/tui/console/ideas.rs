//! The ideas by topic, as the facilitator reads them: also those that were hidden, and why.

use super::asks::{Ask, IdeaAsk};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::IdeaCommand;
use crate::domain::event::Made;
use crate::domain::model::{IdeaId, IdeaState, TopicId};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::text::{column_right, fit, width, wrap};
use crate::tui::widgets::list::{Cursor, Picked, Window};
use crate::tui::widgets::note;
use crate::views::console::{IdeaGroup, IdeaRow, ideas};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};
use std::collections::BTreeSet;

/// Columns of an idea's number.
const NUMBER: usize = 5;
/// Lines of the chosen idea's full text.
const DETAIL: u16 = 4;

/// The cursor and what is marked.
#[derive(Default)]
pub struct State {
    cursor: Cursor<IdeaId>,
    /// The marked ideas: to be merged, or voted on.
    pub marked: BTreeSet<IdeaId>,
}

impl State {
    /// Shows an idea that has just been made; what it was made of is no longer marked.
    pub fn follow(&mut self, id: IdeaId) {
        self.cursor.onto(id);
    }
}

/// Takes the mark off ideas that stand no longer: hidden, withdrawn, or merged.
pub fn unmark_what_is_gone(model: &mut Model) {
    let ideas = &model.session.ideas;
    model
        .ideas
        .marked
        .retain(|id| ideas.get(id).is_some_and(|idea| idea.is_open()));
}

fn ids(groups: &[IdeaGroup]) -> Vec<IdeaId> {
    let rows = groups.iter().flat_map(|group| &group.ideas);
    rows.map(|row| row.id).collect()
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids = ids(&shown(model));
    let cursor = &mut model.ideas.cursor;
    if cursor.go(verb, &ids) {
        return Vec::new();
    }
    match verb {
        Verb::Back => model.ideas.marked.clear(),
        Verb::LogIdea => {
            let here = cursor.on(&ids).and_then(|id| topic_of(model, id));
            return model.ask(Ask::Ideas(IdeaAsk::Log(here)));
        }
        Verb::Merge => return merge(model),
        other => {
            if let Some(id) = cursor.on(&ids) {
                return act_on(model, other, id, &ids);
            }
        }
    }
    Vec::new()
}

/// The ideas that are listed: all, or those that the search finds.
fn shown(model: &Model) -> Vec<IdeaGroup> {
    let mut groups = ideas(&model.session);
    if model.search.is_on() {
        for group in &mut groups {
            group.ideas.retain(|row| model.search.keeps(&row.text));
        }
        groups.retain(|group| !group.ideas.is_empty());
    }
    groups
}

/// What the search finds.
pub fn find(model: &Model) -> Vec<Made> {
    ids(&shown(model)).into_iter().map(Made::Idea).collect()
}

/// Chooses the idea that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let groups = shown(model);
    let ids = ids(&groups);
    let rows = rows(&groups);
    let [list, _] = parts(area);
    let line = window(model, &ids, &rows, list).line_at(at);
    let id = line.and_then(|line| rows[line].id());
    let line = id.and_then(|id| ids.iter().position(|other| *other == id));
    model.ideas.cursor.pick(&ids, line)
}

/// The list, and what is said of the chosen idea.
fn parts(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Fill(1), Constraint::Length(DETAIL + 1)]).areas(area)
}

/// The lines in view.
fn window(model: &Model, ids: &[IdeaId], rows: &[Row], area: Rect) -> Window {
    let chosen = model.ideas.cursor.on(ids);
    let at = rows.iter().position(|row| row.id() == chosen).unwrap_or(0);
    Window::around(at, rows.len(), area)
}

fn topic_of(model: &Model, id: IdeaId) -> Option<TopicId> {
    model.session.ideas.get(&id)?.topic
}

fn act_on(model: &mut Model, verb: Verb, id: IdeaId, ids: &[IdeaId]) -> Vec<Effect<Then>> {
    match verb {
        Verb::Mark => {
            mark(model, id);
            model.ideas.cursor.step(ids, 1);
            Vec::new()
        }
        Verb::EditIdea => model.ask(Ask::Ideas(IdeaAsk::Edit(id))),
        Verb::HideIdea => model.ask(Ask::Ideas(IdeaAsk::Hide(id))),
        Verb::RestoreIdea => model.wish(Command::Idea(IdeaCommand::Restore { id })),
        Verb::TakeApart => model.wish(Command::Idea(IdeaCommand::Unmerge { id })),
        _ => Vec::new(),
    }
}

fn mark(model: &mut Model, id: IdeaId) {
    let open = model
        .session
        .ideas
        .get(&id)
        .is_some_and(|idea| idea.is_open());
    if !open {
        model.refuse("console-idea-not-open");
    } else if !model.ideas.marked.remove(&id) {
        model.ideas.marked.insert(id);
    }
}

fn merge(model: &mut Model) -> Vec<Effect<Then>> {
    let marked: Vec<IdeaId> = model.ideas.marked.iter().copied().collect();
    if marked.len() < 2 {
        model.refuse("console-mark-two");
        return Vec::new();
    }
    model.ask(Ask::Ideas(IdeaAsk::Merge(marked)))
}

/// Draws the ideas.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let groups = shown(model);
    let [list, detail] = parts(area);
    if groups.is_empty() {
        return note(
            frame,
            &model.theme,
            &model.nothing("console-ideas-empty"),
            list,
        );
    }
    let ids = ids(&groups);
    let chosen = model.ideas.cursor.on(&ids);
    let rows = rows(&groups);
    for (place, line) in window(model, &ids, &rows, list).rows() {
        let row = &rows[line];
        let columns = usize::from(place.width);
        let line = match row {
            Row::Head(group) => head_line(model, group, columns),
            Row::Idea(idea) => idea_line(model, idea, columns),
        };
        frame.render_widget(line, place);
        if row.id().is_some() && row.id() == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    let all = groups.iter().flat_map(|group| &group.ideas);
    if let Some(idea) = all.into_iter().find(|idea| Some(idea.id) == chosen) {
        draw_detail(model, frame, idea, detail);
    }
}

/// A line of the list.
enum Row<'g> {
    Head(&'g IdeaGroup),
    Idea(&'g IdeaRow),
}

impl Row<'_> {
    fn id(&self) -> Option<IdeaId> {
        match self {
            Row::Head(_) => None,
            Row::Idea(idea) => Some(idea.id),
        }
    }
}

fn rows(groups: &[IdeaGroup]) -> Vec<Row<'_>> {
    let lines = groups.iter().flat_map(|group| {
        let ideas = group.ideas.iter().map(Row::Idea);
        std::iter::once(Row::Head(group)).chain(ideas)
    });
    lines.collect()
}

fn head_line(model: &Model, group: &IdeaGroup, columns: usize) -> Line<'static> {
    let title = match group.topic {
        Some(_) => group.title.one_line().into_owned(),
        None => model.words.say("console-plenary").into_owned(),
    };
    let open = group
        .ideas
        .iter()
        .filter(|idea| idea.state == IdeaState::Open);
    let count = t!(model.words, "count-ideas", count = open.count());
    let room = columns.saturating_sub(width(&count) + 3);
    Line::from(vec![
        Span::styled(format!(" {}", fit(&title, room)), model.theme.strong()),
        Span::styled(format!("  {count}"), model.theme.faint()),
    ])
}

fn idea_line(model: &Model, idea: &IdeaRow, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let (mark, style) = match &idea.state {
        _ if model.ideas.marked.contains(&idea.id) => ("[x]", theme.accent()),
        IdeaState::Open => ("[ ]", ratatui::style::Style::new()),
        IdeaState::Hidden { .. } => (" × ", theme.faint()),
        IdeaState::Withdrawn => (" - ", theme.faint()),
        IdeaState::Merged { .. } => (" → ", theme.faint()),
    };
    let mut notes = String::new();
    if idea.in_round {
        notes.push_str(" ◆");
    }
    if idea.oral {
        notes.push_str(&format!(" {}", model.words.say("console-aloud")));
    }
    if idea.merged > 0 {
        notes.push_str(&format!(" +{}", idea.merged));
    }
    let number = column_right(&idea.id.0.to_string(), NUMBER);
    let room = columns.saturating_sub(3 + 3 + NUMBER + width(&notes));
    Line::from(vec![
        Span::styled(format!(" {mark}"), style),
        Span::styled(format!("{number}  "), theme.faint()),
        Span::styled(fit(&idea.text.one_line(), room).into_owned(), style),
        Span::styled(notes, theme.faint()),
    ])
}

/// The chosen idea in full, and what has become of it.
fn draw_detail(model: &Model, frame: &mut Frame, idea: &IdeaRow, area: Rect) {
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(model.theme.faint());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let columns = usize::from(inner.width).saturating_sub(2);
    let fate = fate(model, &idea.state);
    let rows = usize::from(inner.height).saturating_sub(usize::from(fate.is_some()));
    let mut lines: Vec<Line> = wrap(&idea.text, columns, rows)
        .into_iter()
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    if let Some(fate) = fate {
        let fate = fit(&fate, columns).into_owned();
        lines.push(Line::styled(format!(" {fate}"), model.theme.warn()));
    }
    for (place, line) in inner.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

fn fate(model: &Model, state: &IdeaState) -> Option<String> {
    let words = model.words;
    let text = match state {
        IdeaState::Open => return None,
        IdeaState::Withdrawn => words.say("console-withdrawn"),
        IdeaState::Hidden { reason } => t!(words, "console-hidden-because", reason = reason),
        IdeaState::Merged { into, reason } => {
            t!(words, "console-merged-into", id = into.0, reason = reason)
        }
    };
    Some(text.into_owned())
}
