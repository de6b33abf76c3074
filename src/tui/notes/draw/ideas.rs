//! The ideas: the line in which they are written, and below it those there are, the latest first,
//! each with its number.

use super::super::Model;
use super::super::outbox::Stage;
use super::super::sheet::{Section, Sheet};
use super::parts;
use crate::domain::model::{IdeaId, IdeaKind};
use crate::text::{Words, ideas, t};
use crate::tui::text::{column_right, fit, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::borrow::Cow;

/// Columns of an idea's number.
const NUMBER: usize = 4;
/// Rows from which on ideas are shown on more than one line.
const TALL: usize = 16;
/// Most lines of an idea.
const LINES: usize = 3;

/// Draws the ideas: a label with the line's state, the line where it is needed, and the list.
pub fn draw(model: &Model, frame: &mut Frame, sheet: &Sheet, area: Rect) {
    let focused = sheet.focus == Section::Ideas;
    let rows: Vec<Rect> = area.rows().collect();
    let [head, below @ ..] = &rows[..] else {
        return;
    };
    parts::label(model, frame, &line_name(model, sheet), focused, *head);
    let count = t!(model.words, "count-ideas", count = sheet.ideas.len());
    let count = Line::from(Span::styled(format!("{count} "), model.theme.faint()));
    frame.render_widget(count.right_aligned(), *head);
    match below {
        [line, list @ ..] if focused || !sheet.line.writing.is_empty() => {
            draw_line(model, frame, sheet, *line);
            draw_list(model, frame, sheet, list);
        }
        list => draw_list(model, frame, sheet, list),
    }
}

/// The line, with what it is for in it while nothing is.
fn draw_line(model: &Model, frame: &mut Frame, sheet: &Sheet, line: Rect) {
    let focused = sheet.focus == Section::Ideas && sheet.line.picked.is_none();
    let indent = parts::INDENT as u16;
    let place = Rect {
        x: line.x + indent,
        width: line.width.saturating_sub(indent + 1),
        ..line
    };
    sheet.line.writing.draw(frame, &model.theme, focused, place);
    if focused && sheet.line.writing.is_empty() {
        let after = Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(2),
            ..place
        };
        let hint = model.words.say("notes-hint-ideas");
        let hint = fit(&hint, usize::from(after.width)).into_owned();
        frame.render_widget(Line::styled(hint, model.theme.faint()), after);
    }
}

fn line_name(model: &Model, sheet: &Sheet) -> Cow<'static, str> {
    let is_idle = sheet.focus != Section::Ideas && sheet.line.writing.is_empty();
    match (sheet.line.changing, sheet.line.oral) {
        (None, _) if is_idle => model.words.say("notes-field-ideas"),
        (Some(id), _) => with_kind(
            t!(model.words, "notes-idea-changing", id = id.0.to_string()),
            model,
            sheet,
        ),
        (None, true) => with_kind(model.words.say("notes-aloud"), model, sheet),
        (None, false) => with_kind(model.words.say("notes-idea-new"), model, sheet),
    }
}

/// The line's name, and what kind of idea is being written where that is a need or an offer.
fn with_kind<'w>(name: Cow<'w, str>, model: &Model, sheet: &Sheet) -> Cow<'w, str> {
    match sheet.line.kind.is_plain() {
        true => name,
        false => Cow::from(format!(
            "{name} · {}",
            ideas::kind(model.words, sheet.line.kind)
        )),
    }
}

/// A row of the list.
enum Row<'m> {
    /// One that is not recorded: its text with its marks, and where it has got to.
    Unsent(&'m str, Marks, Stage),
    /// One that is.
    Noted(IdeaId),
}

/// The list from the top, or, with the cursor in it, around the cursor.
fn draw_list(model: &Model, frame: &mut Frame, sheet: &Sheet, places: &[Rect]) {
    let lines = match places.len() {
        0..TALL => 1,
        _ => LINES,
    };
    let pending: Vec<_> = model.outbox.ideas(sheet.topic).collect();
    let ahead = pending.len();
    let picked = sheet.line.picked;
    let at = picked.and_then(|id| sheet.ideas.iter().position(|it| *it == id));
    let first = at.map_or(0, |at| {
        (ahead + at + 1).saturating_sub(places.len() / lines)
    });
    let unsent = pending.into_iter().filter_map(|(unsent, stage)| {
        let (text, oral, kind) = unsent.idea()?;
        Some(Row::Unsent(text, Marks { oral, kind }, stage))
    });
    let noted = sheet.ideas.iter().map(|id| Row::Noted(*id));
    let mut places = places.iter();
    for row in unsent.chain(noted).skip(first) {
        let is_picked = matches!(row, Row::Noted(id) if Some(id) == picked);
        let Some(place) = places.next() else {
            return;
        };
        let (mark, text, style) = row_text(model, &row);
        let columns = usize::from(place.width).saturating_sub(NUMBER + 4);
        let wrapped = match lines {
            1 => vec![fit(&text, columns).into_owned()],
            lines => wrap(&text, columns, lines),
        };
        let mark = column_right(&mark, NUMBER);
        let indents = std::iter::once(mark).chain(std::iter::repeat(" ".repeat(NUMBER)));
        let mut place = Some(place);
        for (indent, line) in indents.zip(wrapped) {
            let Some(here) = place.take().or_else(|| places.next()) else {
                return;
            };
            frame.render_widget(Line::styled(format!(" {indent}  {line}"), style), *here);
            if is_picked {
                frame.buffer_mut().set_style(*here, model.theme.picked());
            }
        }
    }
}

/// What stands in front of an idea's text.
#[derive(Clone, Copy)]
struct Marks {
    oral: bool,
    kind: IdeaKind,
}

impl Marks {
    /// `(behov, muntligt) `, or nothing where there is nothing to say.
    fn in_words(self, words: Words) -> String {
        let kind = (!self.kind.is_plain()).then(|| ideas::kind(words, self.kind));
        let oral = self.oral.then(|| words.say("notes-oral"));
        let said: Vec<_> = kind.into_iter().chain(oral).collect();
        match said.is_empty() {
            true => String::new(),
            false => format!("({}) ", said.join(", ")),
        }
    }
}

/// The mark of a row, its text, and how it is shown.
fn row_text(model: &Model, row: &Row) -> (String, String, Style) {
    match row {
        Row::Unsent(text, marks, stage) => {
            let (mark, style) = match stage {
                Stage::Underway => ("…", model.theme.warn()),
                Stage::Waiting => ("○", model.theme.warn()),
                Stage::Held => ("!", model.theme.bad()),
            };
            let text = text.replace('\n', " ");
            (
                mark.to_owned(),
                format!("{}{text}", marks.in_words(model.words)),
                style,
            )
        }
        Row::Noted(id) => {
            let idea = model.session.ideas.get(id);
            let text = idea.map(|idea| {
                let (oral, kind) = (idea.oral, idea.kind);
                let marks = Marks { oral, kind }.in_words(model.words);
                format!("{marks}{}", idea.text.one_line())
            });
            (id.0.to_string(), text.unwrap_or_default(), Style::new())
        }
    }
}
