//! In place of an outcome: where the groups meet and where they part, by the parties or by groups
//! found in the answers; the chosen idea by group, and what people have said would make them say
//! yes to it.

use super::super::asks::{Ask, BridgesAsk};
use super::super::{Effect, Model, Then};
use crate::domain::model::{IdeaId, Round, Setup};
use crate::text::{bridges as said, t};
use crate::tui::kept::{Kept, Value};
use crate::tui::key::Verb;
use crate::tui::seen::Ideas;
use crate::tui::text::{column, column_right, fit};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::Window;
use crate::tui::widgets::note;
use crate::views::bridges::{BridgeRow, BridgesView, Label, bridges, found, readable};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::rc::Rc;
use std::sync::Arc;

/// Columns of a label with its mark.
const LABEL: usize = 22;
/// Columns of the consensus.
const MEAN: usize = 6;
/// Columns of a group's name.
const NAME: usize = 20;
/// Columns of a group's bar.
const LANE: usize = 20;
/// Rows of the list that are kept free, whatever else there is to say.
const LEAST_ROWS: u16 = 3;

/// What stands below a counted round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// What came out.
    #[default]
    Outcome,
    /// Bridges and divides by the parties.
    Parties,
    /// The same by groups that are found in the answers.
    Answers,
}

impl Pane {
    /// What the key shows next.
    fn next(self) -> Pane {
        match self {
            Pane::Outcome => Pane::Parties,
            Pane::Parties => Pane::Answers,
            Pane::Answers => Pane::Outcome,
        }
    }
}

type From = (Arc<Round>, Ideas, Arc<Setup>, Value<bool>);

/// Which of them is shown, and what it shows.
#[derive(Default)]
pub struct State {
    pane: Pane,
    view: Kept<From, Option<BridgesView>>,
}

/// Whether bridges are shown of this round.
pub fn shows(model: &Model, round: &Round) -> bool {
    model.rounds.bridges.pane != Pane::Outcome && round.state.is_counted()
}

fn view(model: &Model, round: &Arc<Round>) -> Rc<Option<BridgesView>> {
    let (session, state) = (&model.session, &model.rounds.bridges);
    let by_answers = state.pane == Pane::Answers;
    let (ideas, setup) = (session.ideas.clone(), session.setup.clone());
    let from = (round.clone(), ideas, setup, Value(by_answers));
    state.view.get(from, || match by_answers {
        true => found(session, round.id),
        false => bridges(session, round.id),
    })
}

/// The ideas in the order they stand here.
pub fn ideas(model: &Model, round: &Arc<Round>) -> Vec<IdeaId> {
    let view = view(model, round);
    let rows = view.iter().flat_map(|view| &view.rows);
    rows.map(|row| row.idea).collect()
}

/// Shows what comes next: the parties', the answers', the outcome again.
pub fn turn(model: &mut Model, round: &Round) {
    if !round.state.is_counted() {
        return model.refuse("bridges-console-none");
    }
    if !readable(round.method) {
        return model.refuse("bridges-unreadable");
    }
    let pane = &mut model.rounds.bridges.pane;
    *pane = pane.next();
}

/// Asks about the answers to the idea that the cursor is on.
pub fn ask(model: &mut Model, round: &Arc<Round>, verb: Verb) -> Vec<Effect<Then>> {
    let ideas = ideas(model, round);
    let Some(idea) = model.rounds.idea.on(&ideas) else {
        model.refuse("console-nothing-there");
        return Vec::new();
    };
    let standing = model.session.ideas.get(&idea);
    let any = standing.is_some_and(|idea| idea.conditions.iter().any(|it| it.is_open()));
    let ask = match verb {
        Verb::LogAnswer => BridgesAsk::Answer(idea, round.id),
        _ if !any => {
            model.refuse("bridges-console-no-answers");
            return Vec::new();
        }
        Verb::HideAnswer => BridgesAsk::Hide(idea),
        _ => BridgesAsk::Release(idea),
    };
    model.ask(Ask::Bridges(ask))
}

/// How they were found, the ideas, and the chosen one.
fn parts(row: Option<&BridgeRow>, area: Rect) -> [Rect; 3] {
    let groups = row.map_or(0, |row| row.groups.len());
    let answers = row.map_or(0, |row| row.answers.len());
    let asked = row.is_some_and(|row| row.asks || answers > 0);
    let detail = 3 + groups + if asked { 1 + answers } else { 0 };
    let room = area.height.saturating_sub(1 + LEAST_ROWS);
    let detail = u16::try_from(detail).unwrap_or(u16::MAX).min(room);
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(detail),
    ])
    .areas(area)
}

/// The lines of the list that are in view.
pub fn window(model: &Model, round: &Arc<Round>, area: Rect) -> Window {
    let view = view(model, round);
    let rows = view.as_ref().as_ref().map_or(&[][..], |view| &view.rows);
    let (chosen, [_, list, _]) = chosen(model, rows, area);
    Window::around(chosen, rows.len(), list)
}

fn chosen(model: &Model, rows: &[BridgeRow], area: Rect) -> (usize, [Rect; 3]) {
    let ids: Vec<IdeaId> = rows.iter().map(|row| row.idea).collect();
    let chosen = model.rounds.idea.line(&ids).unwrap_or(0);
    (chosen, parts(rows.get(chosen), area))
}

/// Draws the bridges.
pub fn draw(model: &Model, frame: &mut Frame, round: &Arc<Round>, area: Rect) {
    let words = model.words;
    let view = view(model, round);
    let Some(view) = &*view else {
        let none = match model.rounds.bridges.pane {
            Pane::Answers => "bridges-found-none",
            _ => "bridges-unreadable",
        };
        return note(frame, &model.theme, &words.say(none), area);
    };
    let (chosen, [head, list, detail]) = chosen(model, &view.rows, area);
    draw_head(model, frame, view, head);
    for (place, index) in Window::around(chosen, view.rows.len(), list).rows() {
        let line = idea_line(model, &view.rows[index], usize::from(place.width));
        frame.render_widget(line, place);
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
    if let Some(row) = view.rows.get(chosen) {
        draw_detail(model, frame, view, row, detail);
    }
}

fn draw_head(model: &Model, frame: &mut Frame, view: &BridgesView, area: Rect) {
    let words = model.words;
    let whose = match view.groups.found() {
        None if view.secret => words.say("bridges-secret").into_owned(),
        None => words.say("bridges-by-parties").into_owned(),
        Some(it) => said::found(words, it.count, it.seed, it.silhouette, it.left_out),
    };
    let text = format!("{whose} · {}", words.say("bridges-sign"));
    let text = fit(&text, usize::from(area.width).saturating_sub(2)).into_owned();
    frame.render_widget(Line::styled(format!(" {text}"), model.theme.faint()), area);
}

fn style(model: &Model, label: Label) -> Style {
    match label {
        Label::Bridge => model.theme.good(),
        Label::Divide => model.theme.warn(),
        Label::Heart => model.theme.accent(),
        Label::Mixed => Style::new(),
        Label::Few => model.theme.faint(),
    }
}

/// Label, text, number of answers, and how far the groups agree.
fn idea_line(model: &Model, row: &BridgeRow, columns: usize) -> Line<'static> {
    let label = format!(
        "{} {}",
        said::mark(row.label),
        said::label(model.words, row.label)
    );
    let mean = row
        .mean()
        .map(|mean| format!("{mean} %"))
        .unwrap_or_default();
    let answers = match row.answers.len() {
        0 => String::new(),
        count => format!(" › {count}"),
    };
    let room = columns.saturating_sub(LABEL + MEAN + answers.chars().count() + 4);
    Line::from(vec![
        Span::styled(
            format!(" {} ", column(&label, LABEL)),
            style(model, row.label),
        ),
        Span::raw(column(&row.text, room)),
        Span::styled(answers, model.theme.accent()),
        Span::raw(format!(" {} ", column_right(&mean, MEAN))),
    ])
}

/// The chosen idea: what its label means, every group, and the answers.
fn draw_detail(model: &Model, frame: &mut Frame, view: &BridgesView, row: &BridgeRow, area: Rect) {
    let words = model.words;
    let columns = usize::from(area.width).saturating_sub(2);
    let whole = |text: &str, style: Style| {
        let text = fit(text, columns).into_owned();
        Line::styled(format!(" {text}"), style)
    };
    let rule = said::rule(words, row.label, &view.thresholds);
    let mut lines = vec![
        Line::styled("─".repeat(usize::from(area.width)), model.theme.faint()),
        whole(&row.text.one_line(), model.theme.strong()),
        whole(&rule, model.theme.faint()),
    ];
    let found = view.groups.found().map_or(0, |found| found.count);
    let names = said::names(words, view.groups.parties(), found);
    for (name, count) in names.iter().zip(&row.groups) {
        let mut spans = vec![Span::raw(format!(" {} ", column(name, NAME)))];
        match count {
            None => spans.push(Span::styled(
                words.say("console-too-few"),
                model.theme.faint(),
            )),
            Some(count) => {
                let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
                let (part, all) = (size(count.agree.into()), size(count.seen()));
                spans.extend(bar(&model.theme, part, all, LANE));
                let share = said::share(*count);
                let cell = t!(
                    words,
                    "bridges-report-cell",
                    share = share,
                    n = count.seen()
                );
                spans.push(Span::raw(format!(" {cell}")));
            }
        }
        lines.push(Line::from(spans));
    }
    if row.asks || !row.answers.is_empty() {
        let count = said::answered(words, row.answers.len());
        let asked = t!(words, "bridges-console-answers", count = count);
        lines.push(whole(&asked, model.theme.accent()));
    }
    for answer in row.answers.iter().rev() {
        let oral = answer.oral.then(|| words.say("bridges-oral"));
        let waits = (!answer.released).then(|| words.say("bridges-console-waits"));
        let marks: Vec<_> = oral.into_iter().chain(waits).collect();
        let marks = match marks.is_empty() {
            true => String::new(),
            false => format!(" ({})", marks.join(", ")),
        };
        lines.push(whole(
            &format!("› {}{marks}", answer.text.one_line()),
            Style::new(),
        ));
    }
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}
