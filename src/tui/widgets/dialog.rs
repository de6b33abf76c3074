//! Dialogs: a title, a few fields, and what was wrong with the last try. A dialog without fields
//! asks for a yes.

use super::middle;
use super::writing::Writing;
use crate::text::Words;
use crate::tui::key::Press;
use crate::tui::text::{column, fit, width, wrap};
use crate::tui::theme::Theme;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Paragraph};

/// The widest a dialog gets; longer lines are hard to read back.
const WIDEST: u16 = 72;
/// Columns for the names of the fields.
const LABEL: u16 = 22;
/// Lines shown of a text that may have several.
const LONG_ROWS: u16 = 4;

/// What a field holds.
pub enum Input {
    /// A text.
    Text(Box<Writing>),
    /// One of several.
    Choice {
        /// Their names.
        options: Vec<String>,
        /// The chosen one.
        chosen: usize,
    },
}

/// A field of a dialog.
pub struct Field {
    name: &'static str,
    label: String,
    input: Input,
}

impl Field {
    /// A text on one line. `name` is what the answer is asked by.
    pub fn line(name: &'static str, label: impl Into<String>, text: &str) -> Field {
        Field {
            name,
            label: label.into(),
            input: Input::Text(Box::new(Writing::line(text))),
        }
    }

    /// A text on several lines.
    pub fn long(name: &'static str, label: impl Into<String>, text: &str) -> Field {
        Field {
            name,
            label: label.into(),
            input: Input::Text(Box::new(Writing::long(text))),
        }
    }

    /// One of several.
    pub fn choice(
        name: &'static str,
        label: impl Into<String>,
        options: Vec<String>,
        chosen: usize,
    ) -> Field {
        Field {
            name,
            label: label.into(),
            input: Input::Choice { options, chosen },
        }
    }

    fn is_long(&self) -> bool {
        matches!(&self.input, Input::Text(writing) if writing.is_long())
    }

    fn rows(&self) -> u16 {
        if self.is_long() { LONG_ROWS + 1 } else { 1 }
    }
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The dialog goes on.
    Open,
    /// It was answered.
    Answered,
    /// It was put away.
    Dropped,
}

/// A dialog.
pub struct Dialog {
    title: String,
    body: String,
    fields: Vec<Field>,
    focus: usize,
    fault: Option<String>,
    sent: bool,
}

impl Dialog {
    /// A dialog with these fields.
    pub fn new(title: impl Into<String>, fields: Vec<Field>) -> Dialog {
        Dialog {
            title: title.into(),
            body: String::new(),
            fields,
            focus: 0,
            fault: None,
            sent: false,
        }
    }

    /// The same dialog with a sentence above its fields.
    pub fn saying(mut self, body: impl Into<String>) -> Dialog {
        self.body = body.into();
        self
    }

    /// What was written in a field.
    pub fn text(&self, name: &str) -> String {
        match self.input(name) {
            Some(Input::Text(writing)) => writing.text(),
            _ => String::new(),
        }
    }

    /// Which option of a field was chosen.
    pub fn chosen(&self, name: &str) -> usize {
        match self.input(name) {
            Some(Input::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    fn input(&self, name: &str) -> Option<&Input> {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| &field.input)
    }

    /// Says what was wrong, and lets it be mended.
    pub fn refuse(&mut self, fault: impl Into<String>) {
        self.fault = Some(fault.into());
        self.sent = false;
    }

    /// Waits for the answer: no second Enter sends it twice.
    pub fn wait(&mut self) {
        self.fault = None;
        self.sent = true;
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) -> Outcome {
        if event.code == KeyCode::Esc {
            return Outcome::Dropped;
        }
        if self.sent {
            return Outcome::Open;
        }
        let in_long = self.fields.get(self.focus).is_some_and(Field::is_long);
        match event.code {
            _ if Press::ctrl('s').is(&event) => return Outcome::Answered,
            KeyCode::Enter if !in_long => return Outcome::Answered,
            KeyCode::Tab => self.move_focus(1),
            KeyCode::BackTab => self.move_focus(-1),
            KeyCode::Down if !in_long => self.move_focus(1),
            KeyCode::Up if !in_long => self.move_focus(-1),
            _ => self.edit(event),
        }
        Outcome::Open
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(Field {
            input: Input::Text(writing),
            ..
        }) = self.fields.get_mut(self.focus)
        {
            writing.paste(text);
        }
    }

    fn move_focus(&mut self, by: isize) {
        let count = self.fields.len().max(1);
        self.focus = (self.focus + count).saturating_add_signed(by) % count;
    }

    fn edit(&mut self, event: KeyEvent) {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return;
        };
        match &mut field.input {
            Input::Text(writing) => {
                writing.key(event);
            }
            Input::Choice { options, chosen } => {
                let count = options.len().max(1);
                match event.code {
                    KeyCode::Right | KeyCode::Char(' ') => *chosen = (*chosen + 1) % count,
                    KeyCode::Left => *chosen = (*chosen + count - 1) % count,
                    _ => {}
                }
            }
        }
    }

    /// Draws the dialog over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let inner_width = WIDEST.min(area.width).saturating_sub(4);
        let body = self.lines_above(inner_width, theme);
        let fields: u16 = self.fields.iter().map(Field::rows).sum();
        let gap = u16::from(!body.is_empty() && fields > 0);
        let height = body.len() as u16 + gap + fields + 4;
        let area = middle(area, WIDEST, height);
        let block = Block::bordered()
            .title(format!(
                " {} ",
                fit(&self.title, usize::from(inner_width.saturating_sub(2)))
            ))
            .title_bottom(
                Line::styled(format!(" {} ", self.keys(words)), theme.faint()).right_aligned(),
            )
            .padding(Padding::uniform(1))
            .style(theme.base());
        let inner = block.inner(area);
        frame.render_widget(Clear, area);
        frame.render_widget(block, area);
        let above = (body.len() as u16).min(inner.height);
        frame.render_widget(
            Paragraph::new(body),
            Rect {
                height: above,
                ..inner
            },
        );
        let taken = (above + gap).min(inner.height);
        let rest = Rect {
            y: inner.y + taken,
            height: inner.height - taken,
            ..inner
        };
        self.draw_fields(frame, theme, rest);
    }

    fn lines_above(&self, columns: u16, theme: &Theme) -> Vec<Line<'static>> {
        let columns = usize::from(columns);
        let mut lines: Vec<Line> = Vec::new();
        if !self.body.is_empty() {
            lines.extend(wrap(&self.body, columns, 4).into_iter().map(Line::from));
        }
        if let Some(fault) = &self.fault {
            let marked = format!("! {fault}");
            lines.extend(
                wrap(&marked, columns, 3)
                    .into_iter()
                    .map(|line| Line::styled(line, theme.bad())),
            );
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

    /// Draws from the first field that leaves the focused one in view.
    fn draw_fields(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let rows: Vec<u16> = self.fields.iter().map(Field::rows).collect();
        let mut first = 0;
        while first < self.focus && rows[first..=self.focus].iter().sum::<u16>() > area.height {
            first += 1;
        }
        let mut y = area.y;
        for (index, field) in self.fields.iter().enumerate().skip(first) {
            let room = area.bottom().saturating_sub(y);
            if room == 0 {
                break;
            }
            let height = field.rows().min(room);
            let place = Rect { y, height, ..area };
            draw_field(frame, theme, field, index == self.focus, place);
            y += height;
        }
    }
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
        let columns = usize::from(LABEL.min(area.width));
        let line = Line::styled(column(&label, columns.saturating_sub(1)), style);
        frame.render_widget(line, area);
    }
    let place = if field.is_long() {
        Rect {
            x: area.x + 2.min(area.width),
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height - 1,
        }
    } else {
        let label = LABEL.min(area.width);
        Rect {
            x: area.x + label,
            width: area.width - label,
            ..area
        }
    };
    match &field.input {
        Input::Text(writing) => writing.draw(frame, theme, focused, place),
        Input::Choice { options, chosen } => {
            let name = options.get(*chosen).map_or("", String::as_str);
            let room = usize::from(place.width).saturating_sub(4);
            let shown = format!("‹ {} ›", fit(name, room));
            debug_assert!(width(&shown) <= usize::from(place.width).max(4));
            frame.render_widget(Line::styled(shown, style), place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;

    fn press(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    fn dialog() -> Dialog {
        Dialog::new(
            "t",
            vec![
                Field::line("name", "Namn", ""),
                Field::choice("hat", "Roll", vec!["a".into(), "b".into()], 0),
                Field::long("note", "Text", ""),
            ],
        )
    }

    #[test]
    fn letters_go_to_the_field_in_focus_and_swedish_ones_too() {
        let mut dialog = dialog();
        for letter in "Åsa Ö".chars() {
            dialog.key(press(KeyCode::Char(letter)));
        }
        dialog.key(press(KeyCode::Tab));
        dialog.key(press(KeyCode::Right));
        assert_eq!(
            (dialog.text("name").as_str(), dialog.chosen("hat")),
            ("Åsa Ö", 1)
        );
    }

    #[test]
    fn enter_answers_except_in_a_long_text_where_it_breaks_the_line() {
        let mut dialog = dialog();
        assert_eq!(dialog.key(press(KeyCode::Enter)), Outcome::Answered);
        dialog.key(press(KeyCode::BackTab));
        dialog.key(press(KeyCode::Char('x')));
        assert_eq!(dialog.key(press(KeyCode::Enter)), Outcome::Open);
        assert_eq!(dialog.text("note"), "x\n");
        let save = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
        assert_eq!(dialog.key(save), Outcome::Answered);
    }

    #[test]
    fn a_dialog_that_was_sent_takes_no_second_enter_but_can_be_left() {
        let mut dialog = dialog();
        dialog.wait();
        assert_eq!(dialog.key(press(KeyCode::Enter)), Outcome::Open);
        dialog.refuse("nej");
        assert_eq!(dialog.key(press(KeyCode::Enter)), Outcome::Answered);
        assert_eq!(dialog.key(press(KeyCode::Esc)), Outcome::Dropped);
    }
}
