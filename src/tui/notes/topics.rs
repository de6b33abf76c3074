//! The list of topics: the one to take notes for, found by its place, its time or its words, and
//! the line in which something said aloud is written down for one without opening it.

use super::Model;
use crate::domain::Session;
use crate::domain::model::TopicId;
use crate::hub::presence::Presence;
use crate::text::{dates, t};
use crate::tui::text::{column, column_right, fit, width};
use crate::tui::widgets::list::{Cursor, first_in_view};
use crate::tui::widgets::{self, writing::Writing};
use crate::views::grid::When;
use crate::views::notes::{NoteTopic, topics, writer};
use chrono::{DateTime, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of a topic's room.
const ROOM: usize = 16;
/// The narrowest list in which hosts have a column of their own.
const WITH_HOST: usize = 110;
/// Columns of a host.
const HOST: usize = 24;

/// What is typed below the list.
enum Typing {
    /// Nothing.
    None,
    /// Words to search for.
    Query,
    /// An idea that was said aloud.
    Idea(Box<Writing>),
}

/// The list and what is typed below it.
pub struct Topics {
    /// The chosen topic.
    pub cursor: Cursor<TopicId>,
    all: Vec<NoteTopic>,
    /// The places in `all` that are shown.
    shown: Vec<usize>,
    query: Writing,
    typing: Typing,
}

impl Topics {
    /// The topics as they are.
    pub fn of(session: &Session, now: DateTime<Utc>) -> Topics {
        let mut list = Topics {
            cursor: Cursor::default(),
            all: Vec::new(),
            shown: Vec::new(),
            query: Writing::line(""),
            typing: Typing::None,
        };
        list.take(session, now);
        list
    }

    /// Takes in the topics as they are now.
    pub fn take(&mut self, session: &Session, now: DateTime<Utc>) {
        self.all = topics(session, now);
        self.search();
    }

    /// Finds the topics that hold every word of the query.
    fn search(&mut self) {
        let query = self.query.text().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let found = |topic: &NoteTopic| {
            let host = topic.host.as_deref().unwrap_or_default();
            let text = format!("{} {} {host} {}", topic.title, topic.room, topic.id);
            let text = text.to_lowercase();
            words.iter().all(|word| text.contains(word))
        };
        let all = self.all.iter().enumerate();
        self.shown = all
            .filter(|(_, topic)| found(topic))
            .map(|(at, _)| at)
            .collect();
    }

    /// A topic of the list, whether it is shown or not.
    pub fn get(&self, id: TopicId) -> Option<&NoteTopic> {
        self.all.iter().find(|topic| topic.id == id)
    }

    /// The topics that are shown, in order.
    pub fn ids(&self) -> Vec<TopicId> {
        self.shown.iter().map(|at| self.all[*at].id).collect()
    }

    /// The chosen topic.
    pub fn chosen(&self) -> Option<TopicId> {
        self.cursor.on(&self.ids())
    }

    /// Whether letters are text now.
    pub fn is_typing(&self) -> bool {
        !matches!(self.typing, Typing::None)
    }

    /// Whether an idea is typed now.
    pub fn idea(&self) -> Option<&Writing> {
        match &self.typing {
            Typing::Idea(line) => Some(line),
            Typing::None | Typing::Query => None,
        }
    }

    /// Begins to search.
    pub fn begin_search(&mut self) {
        self.typing = Typing::Query;
    }

    /// Begins to write down something said aloud.
    pub fn begin_idea(&mut self) {
        self.typing = Typing::Idea(Box::new(Writing::line("")));
    }

    /// Keeps what was searched for and goes back to the list; the idea line stays, emptied.
    pub fn enter(&mut self) {
        match &mut self.typing {
            Typing::Idea(line) => line.clear(),
            Typing::Query | Typing::None => self.typing = Typing::None,
        }
    }

    /// Goes back to the list: with all topics, if it was searched.
    pub fn leave(&mut self) {
        if self.idea().is_none() {
            self.query.clear();
            self.search();
        }
        self.typing = Typing::None;
    }

    /// What is typed goes here; the cursor follows what is found.
    pub fn type_into(&mut self, change: impl FnOnce(&mut Writing)) {
        match &mut self.typing {
            Typing::Idea(line) => change(line),
            Typing::Query => {
                change(&mut self.query);
                self.search();
            }
            Typing::None => {}
        }
    }
}

/// Draws the list, and below it what is typed.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let list = &model.topics;
    let foot = u16::from(list.is_typing() || !list.query.is_empty()) * 2;
    let [ask, rows, line] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(foot),
    ])
    .areas(area);
    let text = format!(" {}", model.words.say("notes-choose"));
    frame.render_widget(Line::styled(text, model.theme.faint()), ask);
    match (list.all.is_empty(), list.shown.is_empty()) {
        (true, _) => note(model, frame, "notes-no-topics", rows),
        (false, true) => note(model, frame, "notes-none-found", rows),
        (false, false) => draw_rows(model, frame, rows),
    }
    draw_typing(model, frame, line);
}

fn note(model: &Model, frame: &mut Frame, id: &str, area: Rect) {
    widgets::note(frame, &model.theme, &model.words.say(id), area);
}

/// A row of the list.
enum Row<'t> {
    /// The time that the topics below it have in common.
    Turn(&'t NoteTopic),
    /// A topic.
    Topic(&'t NoteTopic),
}

fn draw_rows(model: &Model, frame: &mut Frame, area: Rect) {
    let list = &model.topics;
    let chosen = list.chosen();
    let mut rows = Vec::new();
    let mut last = None;
    for topic in list.shown.iter().map(|at| &list.all[*at]) {
        if last.replace(topic.turn()) != Some(topic.turn()) {
            rows.push(Row::Turn(topic));
        }
        rows.push(Row::Topic(topic));
    }
    let is_chosen = |row: &Row| matches!(row, Row::Topic(topic) if Some(topic.id) == chosen);
    let at = rows.iter().position(is_chosen).unwrap_or(0);
    let first = first_in_view(at, rows.len(), usize::from(area.height));
    for (place, row) in area.rows().zip(&rows[first..]) {
        let columns = usize::from(place.width);
        let line = match row {
            Row::Turn(topic) => turn_line(model, topic),
            Row::Topic(topic) => topic_line(model, topic, columns),
        };
        frame.render_widget(line, place);
        if is_chosen(row) {
            frame.buffer_mut().set_style(place, model.theme.picked());
        }
    }
}

/// `Nu 10:30–11:15`.
fn turn_line(model: &Model, topic: &NoteTopic) -> Line<'static> {
    let clock = |moment| dates::clock(&model.session.setup.local(moment));
    let Some(slot) = topic.slot else {
        let text = format!(" {}", model.words.say("notes-turn-parked"));
        return Line::styled(text, model.theme.faint());
    };
    let (id, style) = match slot.when {
        When::Now => ("notes-turn-now", model.theme.accent()),
        When::Later => ("notes-turn-later", model.theme.strong()),
        When::Past => ("notes-turn-past", model.theme.faint()),
    };
    let name = model.words.say(id);
    let text = format!(" {name} {}–{}", clock(slot.start), clock(slot.end));
    Line::styled(text, style)
}

fn topic_line(model: &Model, topic: &NoteTopic, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let writes = first_writer(model, &model.presence, topic.id);
    let writes = writes.map_or_else(String::new, |name| format!("✎ {name}  "));
    let written = match topic.written {
        0 => model.words.say("notes-unwritten").into_owned(),
        count => t!(model.words, "notes-written", count = count).into_owned(),
    };
    let ideas = t!(model.words, "count-ideas", count = topic.ideas);
    let state = format!("{} {}", column_right(&written, 10), column_right(&ideas, 9));
    let writes = fit(&writes, 20).into_owned();
    let host = if columns >= WITH_HOST { HOST } else { 0 };
    let used = 3 + ROOM + 1 + host + width(&writes) + width(&state) + 2;
    let mut spans = vec![
        Span::styled(format!("   {} ", column(&topic.room, ROOM)), theme.faint()),
        Span::styled(
            format!("{} ", column(&topic.title, columns.saturating_sub(used))),
            theme.strong(),
        ),
    ];
    if host > 0 {
        let name = topic.host.as_deref().unwrap_or_default();
        let name = format!("{} ", column(name, host - 1));
        spans.push(Span::styled(name, theme.faint()));
    }
    spans.push(Span::styled(writes, theme.accent()));
    spans.push(Span::styled(state, theme.faint()));
    Line::from(spans)
}

/// One of those who write for a topic now, other than oneself.
fn first_writer(model: &Model, presence: &Presence, topic: TopicId) -> Option<String> {
    let mut there = presence.writing.iter();
    let (who, _) = there.find(|(who, at)| at.topic == topic && **who != model.me)?;
    let name = writer(&model.session, who).map(|name| name.one_line().into_owned());
    Some(name.unwrap_or_else(|| model.words.say("notes-somebody").into_owned()))
}

fn draw_typing(model: &Model, frame: &mut Frame, area: Rect) {
    let [label, line] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1)]).areas(area);
    let list = &model.topics;
    let columns = usize::from(area.width);
    let (text, writing, focused) = match &list.typing {
        Typing::Idea(writing) => {
            let topic = list.chosen().and_then(|id| model.session.topics.get(&id));
            let title = topic.map(|topic| topic.title.one_line().into_owned());
            let title = title.unwrap_or_default();
            let text = t!(model.words, "notes-quick", title = title);
            (text, &**writing, true)
        }
        typing => {
            let focused = matches!(typing, Typing::Query);
            (model.words.say("search"), &list.query, focused)
        }
    };
    if area.height == 0 {
        return;
    }
    let style = if focused {
        model.theme.accent()
    } else {
        Style::new()
    };
    let text = fit(&text, columns.saturating_sub(2)).into_owned();
    frame.render_widget(Line::styled(format!(" {text}"), style), label);
    let place = Rect {
        x: line.x + 1,
        width: line.width.saturating_sub(2),
        ..line
    };
    writing.draw(frame, &model.theme, focused, place);
}
