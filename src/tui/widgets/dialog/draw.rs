//! How a dialog looks, and where its parts stand: drawing and clicking both ask [`Shape`].

use super::{Dialog, Field, Input};
use crate::text::Words;
use crate::tui::key::Press;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::middle;
use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Paragraph};

/// The widest a dialog gets; longer lines are hard to read back.
const WIDEST: u16 = 72;
/// Columns for the names of the fields.
const LABEL: u16 = 22;
/// Between the keys that are named below.
const BETWEEN: &str = " · ";

/// Where the parts of a dialog stand.
pub struct Shape {
    outer: Rect,
    body: Rect,
    /// The fields in view, by their number.
    fields: Vec<(usize, Rect)>,
    /// The keys named below, in their places.
    keys: Vec<(Press, Rect)>,
}

impl Shape {
    /// The field at this position.
    pub fn field_at(&self, at: Position) -> Option<usize> {
        let hit = self.fields.iter().find(|(_, place)| place.contains(at));
        hit.map(|(field, _)| *field)
    }

    /// The key that is named at this position.
    pub fn key_at(&self, at: Position) -> Option<Press> {
        let hit = self.keys.iter().find(|(_, place)| place.contains(at));
        hit.map(|(press, _)| *press)
    }
}

/// Inside the border, with some air.
fn inside() -> Block<'static> {
    Block::bordered().padding(Padding::uniform(1))
}

impl Dialog {
    /// Where its parts stand on a terminal of this size.
    pub(super) fn shape(&self, words: Words, area: Rect) -> Shape {
        let above = self.above(columns(area)).len() as u16;
        let rows: u16 = self.fields.iter().map(|field| self.rows(field)).sum();
        let gap = u16::from(above > 0 && rows > 0);
        let outer = middle(area, WIDEST, above + gap + rows + 4);
        let inner = inside().inner(outer);
        let body = Rect {
            height: above.min(inner.height),
            ..inner
        };
        let taken = (body.height + gap).min(inner.height);
        let rest = Rect {
            y: inner.y + taken,
            height: inner.height - taken,
            ..inner
        };
        Shape {
            outer,
            body,
            fields: self.places(rest),
            keys: self.key_places(words, outer),
        }
    }

    /// The places of the fields, from the first that leaves the focused one in view.
    fn places(&self, area: Rect) -> Vec<(usize, Rect)> {
        let rows: Vec<u16> = self.fields.iter().map(|field| self.rows(field)).collect();
        let mut first = 0;
        while first < self.focus && rows[first..=self.focus].iter().sum::<u16>() > area.height {
            first += 1;
        }
        let mut places = Vec::new();
        let mut y = area.y;
        for (index, rows) in rows.into_iter().enumerate().skip(first) {
            let height = rows.min(area.bottom().saturating_sub(y));
            if height == 0 {
                continue;
            }
            places.push((index, Rect { y, height, ..area }));
            y += height;
        }
        places
    }

    /// The rows of a field; none while it is not asked.
    fn rows(&self, field: &Field) -> u16 {
        match self.is_asked(field) {
            true => field.rows(),
            false => 0,
        }
    }

    /// The places of the keys in the border below, as they are drawn there: at its right end.
    fn key_places(&self, words: Words, outer: Rect) -> Vec<(Press, Rect)> {
        let said = self.keys(words);
        let end = outer.right().saturating_sub(2);
        let mut x = end.saturating_sub(width(&said) as u16);
        let mut places = Vec::new();
        for (press, text) in self.presses().into_iter().zip(said.split(BETWEEN)) {
            let columns = width(text) as u16;
            let y = outer.bottom().saturating_sub(1);
            places.push((press, Rect::new(x, y, columns, 1)));
            x = x.saturating_add(columns + width(BETWEEN) as u16);
        }
        places
    }

    /// The keys that are named below, in their order.
    fn presses(&self) -> Vec<Press> {
        let answer = match self.fields.iter().any(Field::is_long) {
            true => Press::ctrl('s'),
            false => Press::code(KeyCode::Enter),
        };
        let leave = Press::code(KeyCode::Esc);
        match (self.sent, self.fields.is_empty()) {
            (true, _) => Vec::new(),
            (false, true) => vec![answer, leave],
            (false, false) => vec![Press::code(KeyCode::Tab), answer, leave],
        }
    }

    /// Draws the dialog over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let shape = self.shape(words, area);
        let columns = columns(area);
        let title = fit(&self.title, columns.saturating_sub(2));
        let keys = Line::styled(format!(" {} ", self.keys(words)), theme.faint());
        let block = inside()
            .title(format!(" {title} "))
            .title_bottom(keys.right_aligned())
            .style(theme.base());
        frame.render_widget(Clear, shape.outer);
        frame.render_widget(block, shape.outer);
        let above = self.above(columns).into_iter().map(|(text, fault)| {
            let style = if fault { theme.bad() } else { Style::new() };
            Line::styled(text, style)
        });
        frame.render_widget(Paragraph::new(above.collect::<Vec<_>>()), shape.body);
        for (index, place) in &shape.fields {
            let focused = *index == self.focus;
            draw_field(frame, theme, &self.fields[*index], focused, *place);
        }
    }

    /// The lines above the fields, and whether each says what was wrong.
    fn above(&self, columns: usize) -> Vec<(String, bool)> {
        let mut lines = Vec::new();
        if !self.body.is_empty() {
            let body = wrap(&self.body, columns, 4);
            lines.extend(body.into_iter().map(|line| (line, false)));
        }
        if let Some(fault) = &self.fault {
            let fault = wrap(&format!("! {fault}"), columns, 3);
            lines.extend(fault.into_iter().map(|line| (line, true)));
        }
        lines
    }

    fn keys(&self, words: Words) -> String {
        if self.sent {
            return words.say("saving").into_owned();
        }
        let id = if self.fields.is_empty() {
            "console-dialog-keys-yes"
        } else if self.fields.iter().any(Field::is_long) {
            "console-dialog-keys-long"
        } else {
            "console-dialog-keys"
        };
        words.say(id).into_owned()
    }
}

/// The columns inside a dialog on a terminal of this size.
fn columns(area: Rect) -> usize {
    usize::from(WIDEST.min(area.width).saturating_sub(4))
}

fn draw_field(frame: &mut Frame, theme: &Theme, field: &Field, focused: bool, area: Rect) {
    let style = if focused {
        theme.accent()
    } else {
        Style::new()
    };
    let mark = if focused { "▸ " } else { "  " };
    let label = format!("{mark}{}", field.label);
    if field.is_long() {
        let line = Line::styled(fit(&label, usize::from(area.width)).into_owned(), style);
        frame.render_widget(line, Rect { height: 1, ..area });
    } else {
        let columns = usize::from(label_columns(field, area));
        let line = Line::styled(column(&label, columns.saturating_sub(1)), style);
        frame.render_widget(line, Rect { height: 1, ..area });
    }
    let place = input_place(field, area);
    match &field.input {
        Input::Text(writing) => writing.draw(frame, theme, focused, place),
        Input::Choice {
            options,
            chosen,
            notes,
        } => {
            let name = options.get(*chosen).map_or("", String::as_str);
            let room = usize::from(place.width).saturating_sub(4);
            let shown = format!("‹ {} ›", fit(name, room));
            debug_assert!(width(&shown) <= usize::from(place.width).max(4));
            frame.render_widget(Line::styled(shown, style), Rect { height: 1, ..place });
            let note = notes.get(*chosen).map_or("", String::as_str);
            draw_note(frame, theme, note, place);
        }
    }
}

fn label_columns(field: &Field, area: Rect) -> u16 {
    field.label_columns.unwrap_or(LABEL).min(area.width)
}

/// What is said of the chosen option, below it.
fn draw_note(frame: &mut Frame, theme: &Theme, note: &str, area: Rect) {
    let columns = usize::from(area.width);
    let rows = usize::from(area.height.saturating_sub(1));
    for (place, text) in area.rows().skip(1).zip(wrap(note, columns, rows)) {
        frame.render_widget(Line::styled(text, theme.faint()), place);
    }
}

/// Beside a field's name, or below it where the text is long.
fn input_place(field: &Field, area: Rect) -> Rect {
    if field.is_long() {
        Rect {
            x: area.x + 2.min(area.width),
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height - 1,
        }
    } else {
        let label = label_columns(field, area);
        Rect {
            x: area.x + label,
            width: area.width - label,
            ..area
        }
    }
}
