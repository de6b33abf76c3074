//! A round's reading on a terminal: told once for each moment, and set in lines of any width.

use super::kept::Kept;
use super::label;
use super::seen::{Ideas, People};
use super::text::{column, column_right, fit, width, wrap};
use super::theme::Theme;
use crate::domain::Session;
use crate::domain::model::{IdeaId, IdeaState, Round, RoundId, Setup};
use crate::report::model::ReadingEntry;
use crate::report::telling::{Chapter, Part, Teller};
use crate::text::Words;
use ratatui::text::{Line, Span};
use std::rc::Rc;
use std::sync::Arc;

/// Most lines of one paragraph or point.
const LINES: usize = 12;
/// The widest a column of numbers gets.
const NUMBERS: usize = 18;
/// The narrowest the first column of a table gets.
const NAMES: usize = 12;

type Basis = (Arc<Setup>, People, Ideas, Arc<Round>);

/// What was read last.
#[derive(Default)]
pub struct Read(Kept<Basis, Option<ReadingEntry>>);

impl Read {
    /// What is read from a round, from memory where nothing has changed.
    pub fn of(&self, session: &Session, id: RoundId) -> Rc<Option<ReadingEntry>> {
        let Some(round) = session.rounds.get(&id) else {
            return Rc::new(None);
        };
        let basis = (
            session.setup.clone(),
            session.people.clone(),
            session.ideas.clone(),
            round.clone(),
        );
        self.0.get(basis, || ReadingEntry::of(session, id))
    }
}

/// What a reading is told by. On public screens what was taken down has no words.
pub fn tell<T>(
    words: Words,
    session: &Session,
    entry: &ReadingEntry,
    public: bool,
    tell: impl FnOnce(&Teller) -> T,
) -> T {
    let parties = session.setup.parties.iter();
    let name = |id: IdeaId| match session.ideas.get(&id) {
        Some(idea) if !(public && taken_down(&idea.state)) => idea.text.one_line().into_owned(),
        _ => words.say("projector-taken-down").into_owned(),
    };
    tell(&Teller {
        words,
        entry,
        parties: parties
            .map(|it| label(words, &it.name).to_owned())
            .collect(),
        name: &name,
        quote: &|text| text.to_owned(),
    })
}

fn taken_down(state: &IdeaState) -> bool {
    matches!(state, IdeaState::Hidden { .. } | IdeaState::Withdrawn)
}

/// Chapters as lines of so many columns.
pub fn lines(theme: &Theme, chapters: &[Chapter], columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for chapter in chapters {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(chapter.title.clone(), theme.strong()));
        for part in &chapter.parts {
            lines.extend(part_lines(theme, part, columns));
        }
    }
    lines
}

fn part_lines(theme: &Theme, part: &Part, columns: usize) -> Vec<Line<'static>> {
    match part {
        Part::Says(text) => {
            let lines = wrap(text, columns, LINES).into_iter();
            lines
                .map(|line| Line::styled(line, theme.faint()))
                .collect()
        }
        Part::Points(points) => points
            .iter()
            .flat_map(|it| point(theme, it, columns))
            .collect(),
        Part::Table { head, rows } => table(theme, head, rows, columns),
    }
}

fn point(theme: &Theme, text: &str, columns: usize) -> Vec<Line<'static>> {
    let lines = wrap(text, columns.saturating_sub(2), LINES)
        .into_iter()
        .enumerate();
    let mark = |at: usize| Span::styled(if at == 0 { "• " } else { "  " }, theme.accent());
    lines
        .map(|(at, line)| Line::from(vec![mark(at), Span::raw(line)]))
        .collect()
}

/// A table: the first column as wide as the others leave room for, and as its words need.
fn table(
    theme: &Theme,
    head: &[String],
    rows: &[Vec<String>],
    columns: usize,
) -> Vec<Line<'static>> {
    let widest = |at: usize| {
        let cells = rows.iter().map(|row| width(&row[at]));
        cells.chain([width(&head[at])]).max().unwrap_or(0)
    };
    let mut numbers: Vec<usize> = (1..head.len()).map(|at| widest(at).min(NUMBERS)).collect();
    // What does not fit even with short names is left out on the right.
    while numbers.iter().map(|it| it + 2).sum::<usize>() + NAMES > columns && numbers.len() > 1 {
        numbers.pop();
    }
    let taken: usize = numbers.iter().map(|it| it + 2).sum();
    let names = widest(0).min(columns.saturating_sub(taken)).max(NAMES);
    let line = |cells: &[String]| {
        let mut line = column(&cells[0], names);
        for (cell, columns) in cells[1..].iter().zip(&numbers) {
            line.push_str("  ");
            line.push_str(&column_right(&fit(cell, *columns), *columns));
        }
        line
    };
    let rows = rows.iter().map(|row| Line::raw(line(row)));
    [Line::styled(line(head), theme.faint())]
        .into_iter()
        .chain(rows)
        .collect()
}
