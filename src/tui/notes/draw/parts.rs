//! The parts of the form with a label, a state and a text or a choice.

use super::super::Model;
use super::super::outbox::{About, Stage, Unsent};
use super::super::peek;
use super::super::sheet::{Section, Sheet};
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::model::{Level, NoteField, PolicyStep};
use crate::domain::{Command, Limit};
use crate::hub::presence::WritesAt;
use crate::text::{Words, dates, t};
use crate::tui::text::{column, fit, width, wrap};
use crate::views::notes::{note, writer};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

/// Blank columns before a text.
pub const INDENT: usize = 3;
/// Columns of a label.
const LABEL: usize = 22;
/// Letters from the limit at which a writer should know of it.
const NEAR: usize = 400;

/// Something beside a label, and how it is meant.
type Said = (String, Style);

/// Draws a part: folded to its first line where there is one row, else open below its label.
pub fn draw(model: &Model, frame: &mut Frame, sheet: &Sheet, section: Section, area: Rect) {
    if area.height == 0 {
        return;
    }
    let row = Rect { height: 1, ..area };
    let focused = sheet.focus == section;
    let used = draw_label(model, frame, sheet, section, row);
    let folded = Rect {
        x: area.x + INDENT as u16 + LABEL as u16,
        width: row.width.saturating_sub((INDENT + LABEL + used) as u16),
        ..row
    };
    let open = Rect {
        x: area.x + INDENT as u16,
        y: area.y + 1,
        width: area.width.saturating_sub(INDENT as u16 + 1),
        height: area.height - 1,
    };
    match section {
        Section::Text(field) if area.height > 1 => {
            draw_text(model, frame, sheet, field, focused, open);
            if focused
                && sheet
                    .text(field)
                    .is_some_and(|text| text.writing.is_empty())
            {
                draw_hint(model, frame, section, folded);
            }
        }
        Section::Level if focused => draw_choices(model, frame, &levels(model.words, sheet), open),
        Section::Step if focused => draw_choices(model, frame, &steps(model.words, sheet), open),
        _ => draw_folded(model, frame, sheet, section, folded),
    }
    if matches!(section, Section::Level | Section::Step) && focused {
        draw_hint(model, frame, section, folded);
    }
}

/// The label with what is to be known of the field at its right; gives the columns of that.
fn draw_label(
    model: &Model,
    frame: &mut Frame,
    sheet: &Sheet,
    section: Section,
    row: Rect,
) -> usize {
    let name = name(model.words, section);
    label(model, frame, &name, sheet.focus == section, row);
    let others = others(model, sheet, section);
    let is_short = others.is_some() || sheet.focus != section;
    let said = [
        others,
        near_limit(model, sheet, section),
        saved(model, sheet, section, is_short),
    ];
    let mut room = usize::from(row.width).saturating_sub(INDENT + width(&name) + 2);
    let mut said: Vec<Said> = said.into_iter().flatten().collect();
    for (text, _) in said.iter_mut().rev() {
        *text = fit(text, room.saturating_sub(2)).into_owned();
        room = room.saturating_sub(width(text) + 2);
    }
    let used: usize = said.iter().map(|(text, _)| width(text) + 2).sum();
    let spans = said.into_iter();
    let spans: Vec<Span> = spans
        .flat_map(|(text, style)| [Span::raw("  "), Span::styled(text, style)])
        .chain([Span::raw(" ")])
        .collect();
    frame.render_widget(Line::from(spans).right_aligned(), row);
    used + 1
}

/// Draws a label, marked where the keys are.
pub fn label(model: &Model, frame: &mut Frame, name: &str, focused: bool, row: Rect) {
    let (mark, style) = match focused {
        true => ("▸", model.theme.accent()),
        false => (" ", model.theme.strong()),
    };
    let text = fit(name, usize::from(row.width).saturating_sub(INDENT)).into_owned();
    frame.render_widget(Line::styled(format!(" {mark} {text}"), style), row);
}

fn name(words: Words, section: Section) -> String {
    words
        .say(&format!("notes-field-{}", section.key()))
        .into_owned()
}

fn draw_hint(model: &Model, frame: &mut Frame, section: Section, area: Rect) {
    let hint = model.words.say(&format!("notes-hint-{}", section.key()));
    let hint = fit(&hint, usize::from(area.width)).into_owned();
    frame.render_widget(Line::styled(hint, model.theme.faint()), area);
}

/// Who else writes here or has written here unseen.
fn others(model: &Model, sheet: &Sheet, section: Section) -> Option<Said> {
    let Section::Text(field) = section else {
        return None;
    };
    let topic = sheet.topic;
    if let Some(who) = model
        .presence
        .writers(WritesAt { topic, field }, &model.me)
        .next()
    {
        let name = writer(&model.session, who).map(|name| name.one_line().into_owned());
        let name = name.unwrap_or_else(|| model.words.say("notes-somebody").into_owned());
        let text = t!(model.words, "notes-writes", name = fit(&name, 20));
        return Some((format!("✎ {text}"), model.theme.accent()));
    }
    let unseen = peek::others(model, field);
    let first = unseen.iter().find(|note| !model.looked.contains(&note.n))?;
    let name = peek::name_of(model, first);
    let text = t!(model.words, "notes-wrote", name = fit(&name, 20));
    Some((format!("! {text}"), model.theme.warn()))
}

fn near_limit(model: &Model, sheet: &Sheet, section: Section) -> Option<Said> {
    let Section::Text(field) = section else {
        return None;
    };
    let limit = Limit::NOTE.graphemes;
    let text = sheet.text(field)?.writing.text();
    // A letter is at least a byte: short texts need no counting.
    if text.len() + NEAR < limit {
        return None;
    }
    let length = text.graphemes(true).count();
    if length + NEAR < limit {
        return None;
    }
    let style = match length > limit {
        true => model.theme.bad(),
        false => model.theme.warn(),
    };
    let text = t!(
        model.words,
        "notes-room-left",
        length = length,
        limit = limit
    );
    Some((text.into_owned(), style))
}

/// Whether what stands in a part is on disk, in short or in full.
fn saved(model: &Model, sheet: &Sheet, section: Section, is_short: bool) -> Option<Said> {
    let (words, theme) = (model.words, &model.theme);
    let say = |mark: &str, id: &str, style| Some((format!("{mark} {}", words.say(id)), style));
    let (about, due) = match section {
        Section::Ideas => return None,
        Section::Text(field) => {
            let text = sheet.text(field)?;
            if text.is_too_long() {
                return say("!", "notes-too-long", theme.bad());
            }
            (About::Field(field), text.due)
        }
        Section::Level | Section::Step => (About::Level, sheet.matrix_due),
    };
    if due.at().is_some() {
        return say("✎", "notes-changed", theme.warn());
    }
    match model.outbox.stage(sheet.topic, about) {
        Some(Stage::Held) => say("!", "not-saved", theme.bad()),
        Some(Stage::Waiting) if !model.is_connected() => match is_short {
            true => say("○", "notes-waits", theme.warn()),
            false => say("○", "notes-waits-here", theme.warn()),
        },
        Some(Stage::Underway | Stage::Waiting) => say("…", "saving", theme.warn()),
        None => recorded(model, sheet, section, is_short),
    }
}

fn recorded(model: &Model, sheet: &Sheet, section: Section, is_short: bool) -> Option<Said> {
    let Section::Text(field) = section else {
        return None;
    };
    let note = note(&model.session, sheet.topic, field)?;
    let time = dates::clock(&model.session.setup.local(note.at));
    let text = match is_short {
        true => time,
        false => t!(model.words, "notes-saved-at", time = time).into_owned(),
    };
    Some((format!("● {text}"), model.theme.faint()))
}

/// The text, on ruled lines where the keys are.
fn draw_text(
    model: &Model,
    frame: &mut Frame,
    sheet: &Sheet,
    field: NoteField,
    focused: bool,
    area: Rect,
) {
    if let Some(text) = sheet.text(field) {
        // A text without the keys keeps a blank row below it.
        let rows = if focused {
            area.height
        } else {
            area.height.saturating_sub(1)
        };
        let place = Rect {
            height: rows.max(1),
            ..area
        };
        if focused {
            return text.writing.draw(frame, &model.theme, focused, place);
        }
        let columns = usize::from(place.width);
        let lines = wrap(&text.writing.text(), columns, usize::from(place.height));
        for (row, line) in place.rows().zip(lines) {
            frame.render_widget(Line::raw(line), row);
        }
    }
}

fn draw_folded(model: &Model, frame: &mut Frame, sheet: &Sheet, section: Section, area: Rect) {
    let words = model.words;
    let text = match section {
        Section::Text(field) => {
            let text = sheet.text(field).map(|text| text.writing.text());
            text.unwrap_or_default().replace('\n', " ")
        }
        Section::Level => chosen(words, "level", sheet.matrix.0.map(Level::key)),
        Section::Step => chosen(words, "policy-step", sheet.matrix.1.map(PolicyStep::key)),
        Section::Ideas => {
            let pending = model.outbox.ideas(sheet.topic).count();
            t!(words, "count-ideas", count = sheet.ideas.len() + pending).into_owned()
        }
    };
    let text = fit(&text, usize::from(area.width)).into_owned();
    frame.render_widget(Line::raw(text), area);
}

fn chosen(words: Words, kind: &str, key: Option<&str>) -> String {
    key.map_or_else(String::new, |key| {
        words.say(&format!("{kind}-{key}")).into_owned()
    })
}

/// A value to choose, and whether it is chosen.
type Choice = (String, bool);

fn levels(words: Words, sheet: &Sheet) -> Vec<Choice> {
    let all = Level::ALL.map(|it| (it.key(), sheet.matrix.0 == Some(it)));
    choices(words, "level", &all)
}

fn steps(words: Words, sheet: &Sheet) -> Vec<Choice> {
    let all = PolicyStep::ALL.map(|it| (it.key(), sheet.matrix.1 == Some(it)));
    choices(words, "policy-step", &all)
}

fn choices(words: Words, kind: &str, all: &[(&str, bool)]) -> Vec<Choice> {
    let none = words.say("notes-nothing-chosen").into_owned();
    let nothing = (none, all.iter().all(|(_, chosen)| !chosen));
    let values = all.iter();
    let values = values.map(|(key, is)| (chosen(words, kind, Some(key)), *is));
    std::iter::once(nothing).chain(values).collect()
}

/// Values side by side, on as many rows as they take; the chosen one stands out by its frame too.
fn draw_choices(model: &Model, frame: &mut Frame, choices: &[Choice], area: Rect) {
    let mut rows: Vec<Vec<Span>> = vec![Vec::new()];
    let mut used = 0;
    for (text, is) in choices {
        let text = match is {
            true => format!("[{text}]"),
            false => format!(" {text} "),
        };
        let wide = width(&text) + 1;
        if used + wide > usize::from(area.width) {
            rows.push(Vec::new());
            used = 0;
        }
        used += wide;
        let style = if *is {
            model.theme.selected()
        } else {
            Style::new()
        };
        let row = rows
            .last_mut()
            .expect("there is a first row, and each one after it");
        row.extend([Span::styled(text, style), Span::raw(" ")]);
    }
    for (place, spans) in area.rows().zip(rows) {
        frame.render_widget(Line::from(spans), place);
    }
}

/// What a wish would write, in its own words, for a list of wishes.
pub fn words_of(unsent: &Unsent) -> String {
    match &unsent.command {
        Command::Topic(TopicCommand::WriteNote { text, .. })
        | Command::Idea(IdeaCommand::Log { text, .. } | IdeaCommand::Change { text, .. }) => {
            column(&text.one_line(), width(&text.one_line()))
        }
        Command::Topic(TopicCommand::SetLevel { level, step, .. }) => {
            let keys = [level.map(Level::key), step.map(PolicyStep::key)];
            keys.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        Command::Idea(IdeaCommand::Withdraw { id }) => format!("× {id}"),
        _ => String::new(),
    }
}
