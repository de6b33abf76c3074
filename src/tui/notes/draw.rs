//! How the note-taker's terminal looks.

use super::sheet::{NoteWriting, Saved, Sheet};
use super::{Model, sheet};
use crate::domain::model::TopicId;
use crate::hub::Health;
use crate::hub::presence::WritesAt;
use crate::text::{dates, t};
use crate::tui::text::{column, column_right, fit, width};
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::{self, fits_or_says_so, footer, help};
use crate::views::notes::{NoteTopic, ideas, topics, writer};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

/// The least that notes can be taken in.
const LEAST: Size = Size::new(40, 16);
/// Columns of a topic's room.
const ROOM: usize = 16;
/// Lines of a field without the keys.
const CLOSED: u16 = 2;
/// Lines of the ideas on screen, at least.
const IDEAS: u16 = 3;

/// Draws the terminal.
pub fn draw(model: &Model, frame: &mut Frame) {
    if !fits_or_says_so(frame, &model.theme, model.words, LEAST) {
        return;
    }
    let area = frame.area();
    frame.render_widget(Block::new().style(model.theme.base()), area);
    let [head, body, foot] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_head(model, frame, head);
    match &model.sheet {
        Some(sheet) => draw_sheet(model, frame, sheet, body),
        None => draw_topics(model, frame, body),
    }
    let tables = model.tables();
    footer::draw(frame, &model.theme, model.words, &tables, foot);
    model.toast.draw(frame, &model.theme, body);
    if let Some(scroll) = model.help {
        help::draw(frame, &model.theme, model.words, &tables, scroll, area);
    }
}

fn draw_head(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let topic = model.sheet.as_ref().map(|sheet| sheet.topic);
    let title = match topic.and_then(|id| model.session.topics.get(&id)) {
        Some(topic) => topic.title.one_line().into_owned(),
        None => model.session.setup.title.one_line().into_owned(),
    };
    let (mark, id, style) = match (&model.health, &model.sheet) {
        (Health::Offline | Health::Stopped, _) => ("○", "notes-offline", theme.bad()),
        (Health::NotSaved(_), _) => ("!", "not-saved", theme.bad()),
        (_, Some(sheet)) if sheet.is_refused() => ("!", "not-saved", theme.bad()),
        (_, Some(sheet)) if sheet.is_unsaved() => ("✎", "saving", theme.warn()),
        _ => ("●", "saved", theme.good()),
    };
    let state = format!("{mark} {} ", words.say(id));
    let room = usize::from(area.width).saturating_sub(width(&state) + 3);
    let row = Rect { height: 1, ..area };
    let title = fit(&title, room).into_owned();
    frame.render_widget(Line::styled(format!(" {title}"), theme.strong()), row);
    frame.render_widget(Line::styled(state, style).right_aligned(), row);
}

fn draw_topics(model: &Model, frame: &mut Frame, area: Rect) {
    let topics = topics(&model.session, model.now);
    if topics.is_empty() {
        return widgets::note(
            frame,
            &model.theme,
            &model.words.say("notes-no-topics"),
            area,
        );
    }
    let [ask, list] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(area);
    let text = format!(" {}", model.words.say("notes-choose"));
    frame.render_widget(Line::styled(text, model.theme.faint()), ask);
    let ids: Vec<_> = topics.iter().map(|topic| topic.id).collect();
    let chosen = model.topics.line(&ids).unwrap_or(0);
    let first = first_in_view(chosen, topics.len(), usize::from(list.height));
    for (place, (index, topic)) in list.rows().zip(topics.iter().enumerate().skip(first)) {
        frame.render_widget(topic_line(model, topic, usize::from(place.width)), place);
        if index == chosen {
            frame.buffer_mut().set_style(place, model.theme.selected());
        }
    }
}

fn topic_line(model: &Model, topic: &NoteTopic, columns: usize) -> Line<'static> {
    let start = topic
        .start
        .map(|start| dates::clock(&model.session.setup.local(start)));
    let start = start.unwrap_or_else(|| "–".to_owned());
    let count = t!(model.words, "count-ideas", count = topic.ideas);
    let count = format!("{count}{}", if topic.written > 0 { " ✎" } else { "" });
    let room = columns.saturating_sub(5 + ROOM + width(&count) + 6);
    Line::from(vec![
        Span::styled(
            format!(" {} ", column_right(&start, 5)),
            model.theme.faint(),
        ),
        Span::styled(
            format!("{} ", column(&topic.room, ROOM)),
            model.theme.faint(),
        ),
        Span::styled(
            format!("{} ", column(&topic.title, room)),
            model.theme.strong(),
        ),
        Span::styled(count, model.theme.faint()),
    ])
}

/// The four fields, the idea being typed, and the ideas there are. The field with the keys gets
/// the room that is left.
fn draw_sheet(model: &Model, frame: &mut Frame, sheet: &Sheet, area: Rect) {
    let fields = sheet.notes.len() as u16;
    let closed = if sheet.in_idea() { fields } else { fields - 1 };
    let fixed = closed * (CLOSED + 1) + 2 + IDEAS;
    let open = area.height.saturating_sub(fixed + 1).clamp(CLOSED, 8);
    let mut y = area.y;
    for (index, note) in sheet.notes.iter().enumerate() {
        let focused = sheet.focus == index;
        let height = 1 + if focused { open } else { CLOSED };
        let place = clip(area, y, height);
        draw_note(model, frame, sheet.topic, note, focused, place);
        y += place.height;
    }
    let place = clip(area, y, 2);
    draw_idea(model, frame, sheet, place);
    y += place.height;
    draw_ideas(model, frame, sheet, clip(area, y, u16::MAX));
}

/// The rows of `area` from `y` on, at most `height`.
fn clip(area: Rect, y: u16, height: u16) -> Rect {
    Rect {
        y: y.min(area.bottom()),
        height: height.min(area.bottom().saturating_sub(y)),
        ..area
    }
}

/// Who else writes in a field now, by the first name there is.
fn writers(model: &Model, at: WritesAt) -> Option<String> {
    let who = model.presence.writers(at, &model.me).next()?;
    let name = writer(&model.session, who).map(|name| name.one_line().into_owned());
    Some(name.unwrap_or_else(|| model.words.say("notes-somebody").into_owned()))
}

fn draw_note(
    model: &Model,
    frame: &mut Frame,
    topic: TopicId,
    note: &NoteWriting,
    focused: bool,
    area: Rect,
) {
    if area.height == 0 {
        return;
    }
    let name = model.words.say(&format!(
        "notes-field-{}",
        note.field.key().replace('_', "-")
    ));
    let (mark, id, style) = mark(model, note.saved);
    let at = WritesAt {
        topic,
        field: note.field,
    };
    let others = writers(model, at).map(|name| t!(model.words, "notes-writes", name = name));
    let mut state = format!("{mark} {} ", model.words.say(id));
    if let Some(others) = others {
        state = format!("✎ {others}  {state}");
    }
    draw_label(model, frame, &name, focused, Some((state, style)), area);
    let place = Rect {
        x: area.x + 3,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height - 1,
    };
    note.writing.draw(frame, &model.theme, focused, place);
}

fn mark(model: &Model, saved: Saved) -> (&'static str, &'static str, Style) {
    match saved {
        sheet::Saved::Yes => ("●", "saved", model.theme.faint()),
        sheet::Saved::Changed => ("✎", "notes-changed", model.theme.warn()),
        sheet::Saved::Underway => ("…", "saving", model.theme.warn()),
        sheet::Saved::No => ("!", "not-saved", model.theme.bad()),
    }
}

fn draw_label(
    model: &Model,
    frame: &mut Frame,
    name: &str,
    focused: bool,
    state: Option<(String, Style)>,
    area: Rect,
) {
    let row = Rect { height: 1, ..area };
    let (mark, style) = if focused {
        ("▸", model.theme.accent())
    } else {
        (" ", model.theme.strong())
    };
    let text = fit(name, usize::from(area.width).saturating_sub(3)).into_owned();
    frame.render_widget(Line::styled(format!(" {mark} {text}"), style), row);
    if let Some((state, style)) = state {
        frame.render_widget(Line::styled(state, style).right_aligned(), row);
    }
}

fn draw_idea(model: &Model, frame: &mut Frame, sheet: &Sheet, area: Rect) {
    if area.height == 0 {
        return;
    }
    let name = model.words.say("notes-idea");
    let state = sheet.oral.then(|| {
        (
            format!("{} ", model.words.say("notes-aloud")),
            model.theme.warn(),
        )
    });
    draw_label(model, frame, &name, sheet.in_idea(), state, area);
    let place = Rect {
        x: area.x + 3,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height - 1,
    };
    sheet.idea.draw(frame, &model.theme, sheet.in_idea(), place);
}

/// The latest ideas at the top, those on their way before them.
fn draw_ideas(model: &Model, frame: &mut Frame, sheet: &Sheet, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let aloud = model.words.say("console-aloud");
    let pending = sheet.pending.iter().rev().map(|idea| {
        let state = model.words.say("saving");
        let text = format!("…    {} ({state})", idea.text.one_line());
        (text, model.theme.warn())
    });
    let noted = ideas(&model.session, sheet.topic)
        .into_iter()
        .rev()
        .map(|idea| {
            let number = column_right(&idea.id.0.to_string(), 4);
            let mark = if idea.oral {
                format!(" ({aloud})")
            } else {
                String::new()
            };
            (
                format!("{number} {}{mark}", idea.text.one_line()),
                Style::new(),
            )
        });
    for (place, (text, style)) in area.rows().zip(pending.chain(noted)) {
        let text = fit(&text, columns).into_owned();
        frame.render_widget(Line::styled(format!("   {text}"), style), place);
    }
}
