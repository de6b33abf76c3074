//! A look at what others wrote in a field while one wrote there oneself, and the way to take their
//! words in.

use super::{Model, Overlay};
use crate::domain::model::{Note, NoteField};
use crate::text::{dates, t};
use crate::tui::key::Verb;
use crate::tui::text::{fit, wrap};
use crate::tui::widgets::middle;
use crate::views::notes::{kept, note, writer};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

/// Most columns of the box: longer lines are not read.
const WIDE: u16 = 76;

/// A look at one field.
pub struct Peek {
    field: NoteField,
    /// Which of the texts is shown.
    at: usize,
}

/// What others wrote in a field that does not stand in one's own text there, the latest first.
pub fn others(model: &Model, field: NoteField) -> Vec<Note> {
    let Some(sheet) = &model.sheet else {
        return Vec::new();
    };
    let session = &model.session;
    let own = sheet.text(field).map(|text| text.writing.text());
    let own = own.unwrap_or_default();
    let standing = note(session, sheet.topic, field);
    let standing = sheet.text(field).and_then(|text| text.meanwhile(standing));
    let texts = standing
        .into_iter()
        .chain(kept(session, sheet.topic, field));
    texts
        .filter(|note| !own.contains(&*note.text))
        .cloned()
        .collect()
}

/// The name under which somebody's words are shown.
pub fn name_of(model: &Model, note: &Note) -> String {
    let name = writer(&model.session, &note.by).map(|name| name.one_line().into_owned());
    name.unwrap_or_else(|| model.words.say("notes-somebody").into_owned())
}

/// Opens the box on the field with the keys, if others wrote there.
pub fn open(model: &mut Model, field: NoteField) {
    let texts = others(model, field);
    if texts.is_empty() {
        model.say("notes-nobody-else");
        return;
    }
    model.looked.extend(texts.iter().map(|note| note.n));
    model.overlay = Overlay::Peek(Peek { field, at: 0 });
}

/// What a key means in the box; gives a text that is to be added to one's own.
pub fn act(model: &mut Model, verb: Verb) -> Option<String> {
    let Overlay::Peek(peek) = &mut model.overlay else {
        return None;
    };
    match verb {
        Verb::Down | Verb::PageDown => peek.at += 1,
        Verb::Up | Verb::PageUp => peek.at = peek.at.saturating_sub(1),
        Verb::TakeIn => return take_in(model),
        Verb::Back => model.overlay = Overlay::None,
        _ => {}
    }
    None
}

/// Closes the box and gives the text it showed.
fn take_in(model: &mut Model) -> Option<String> {
    let Overlay::Peek(peek) = std::mem::replace(&mut model.overlay, Overlay::None) else {
        return None;
    };
    let texts = others(model, peek.field);
    let text = texts.get(peek.at.min(texts.len().saturating_sub(1)))?;
    Some(text.text.to_string())
}

/// Draws the box.
pub fn draw(model: &Model, frame: &mut Frame, peek: &Peek, area: Rect) {
    let texts = others(model, peek.field);
    let at = peek.at.min(texts.len().saturating_sub(1));
    let Some(note) = texts.get(at) else {
        return;
    };
    let columns = WIDE.min(area.width.saturating_sub(2));
    let inner = usize::from(columns.saturating_sub(4));
    let most = usize::from(area.height.saturating_sub(5));
    let lines = wrap(&note.text, inner, most);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = middle(area, columns, rows.saturating_add(4).min(area.height));
    let when = dates::clock(&model.session.setup.local(note.at));
    let name = name_of(model, note);
    let title = t!(model.words, "notes-wrote-at", name = name, time = when);
    let title = match texts.len() {
        1 => title.into_owned(),
        all => format!("{title} ({} / {all})", at + 1),
    };
    let title = fit(&title, inner).into_owned();
    let block = Block::bordered()
        .border_style(model.theme.accent())
        .title(Line::styled(format!(" {title} "), model.theme.strong()));
    let inside = block.inner(place);
    frame.render_widget(Clear, place);
    frame.render_widget(block.style(model.theme.base()), place);
    let text = Rect {
        x: inside.x + 1,
        y: inside.y + 1,
        width: inside.width.saturating_sub(2),
        height: inside.height.saturating_sub(1),
    };
    for (place, line) in text.rows().zip(lines) {
        frame.render_widget(Line::raw(line), place);
    }
}
