//! Dialogs: a title, a few fields, and what was wrong with the last try. A dialog without fields
//! asks for a yes.

mod draw;

use super::writing::Writing;
use crate::text::Words;
use crate::tui::key::Press;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};

/// Lines shown of a text that may have several.
const LONG_ROWS: u16 = 4;
/// Lines for what is said of an option.
const NOTE_ROWS: u16 = 2;

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
        /// What is said of each of them below it; none where their names say enough.
        notes: Vec<String>,
    },
}

/// A field of a dialog.
pub struct Field {
    name: &'static str,
    label: String,
    input: Input,
    /// Whether what stands here is only proposed: the first letter typed takes its place.
    proposed: bool,
    /// The choice, and its options, for which this field is asked; none for always.
    asked_of: Option<(&'static str, Vec<usize>)>,
    /// Columns for its name, where it needs other room than most.
    label_columns: Option<u16>,
}

impl Field {
    /// A text on one line. `name` is what the answer is asked by.
    pub fn line(name: &'static str, label: impl Into<String>, text: &str) -> Field {
        Field {
            name,
            label: label.into(),
            input: Input::Text(Box::new(Writing::line(text))),
            proposed: false,
            asked_of: None,
            label_columns: None,
        }
    }

    /// A figure that is proposed: whoever types another one does not have to take it away first.
    pub fn figure(name: &'static str, label: impl Into<String>, proposed: &str) -> Field {
        Field {
            proposed: true,
            ..Field::line(name, label, proposed)
        }
    }

    /// A text on several lines.
    pub fn long(name: &'static str, label: impl Into<String>, text: &str) -> Field {
        Field {
            name,
            label: label.into(),
            input: Input::Text(Box::new(Writing::long(text))),
            proposed: false,
            asked_of: None,
            label_columns: None,
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
            input: Input::Choice {
                options,
                chosen,
                notes: Vec::new(),
            },
            proposed: false,
            asked_of: None,
            label_columns: None,
        }
    }

    /// The same choice with a sentence about each option below it.
    pub fn with_notes(mut self, said: Vec<String>) -> Field {
        if let Input::Choice { notes, .. } = &mut self.input {
            *notes = said;
        }
        self
    }

    /// The same field, asked only while one of these options of another field is chosen.
    pub fn only_for(mut self, choice: &'static str, options: &[usize]) -> Field {
        self.asked_of = Some((choice, options.to_vec()));
        self
    }

    /// The same field with so many columns for its name.
    pub fn named_on(mut self, columns: u16) -> Field {
        self.label_columns = Some(columns);
        self
    }

    fn is_long(&self) -> bool {
        matches!(&self.input, Input::Text(writing) if writing.is_long())
    }

    fn rows(&self) -> u16 {
        match &self.input {
            Input::Text(writing) if writing.is_long() => LONG_ROWS + 1,
            Input::Choice { notes, .. } if !notes.is_empty() => NOTE_ROWS + 1,
            _ => 1,
        }
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

    /// What was written in all fields of a name, in their order.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let fields = self.fields.iter().filter(|field| field.name == name);
        let texts = fields.map(|field| match &field.input {
            Input::Text(writing) => writing.text(),
            Input::Choice { .. } => String::new(),
        });
        texts.collect()
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

    /// A click in a dialog on a terminal of this size: on a field it takes the focus, on a choice
    /// that has it the next one is taken, on a key below it is pressed.
    pub fn click(&mut self, words: Words, area: Rect, at: Position) -> Outcome {
        let shape = self.shape(words, area);
        if let Some(press) = shape.key_at(at) {
            return self.key(press.event());
        }
        if let Some(field) = shape.field_at(at).filter(|_| !self.sent) {
            let again = field == self.focus;
            self.focus = field;
            if again && matches!(self.fields[field].input, Input::Choice { .. }) {
                self.edit(Press::code(KeyCode::Right).event());
            }
        }
        Outcome::Open
    }

    fn move_focus(&mut self, by: isize) {
        let count = self.fields.len();
        for _ in 0..count {
            self.focus = (self.focus + count).saturating_add_signed(by) % count;
            if self.is_asked(&self.fields[self.focus]) {
                return;
            }
        }
    }

    /// Whether a field is asked, by what is chosen in others.
    fn is_asked(&self, field: &Field) -> bool {
        let of = field.asked_of.as_ref();
        of.is_none_or(|(choice, options)| options.contains(&self.chosen(choice)))
    }

    fn edit(&mut self, event: KeyEvent) {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return;
        };
        match &mut field.input {
            Input::Text(writing) => {
                let types = matches!(event.code, KeyCode::Char(_));
                if std::mem::take(&mut field.proposed) && types {
                    writing.clear();
                }
                writing.key(event);
            }
            Input::Choice {
                options, chosen, ..
            } => {
                let count = options.len().max(1);
                match event.code {
                    KeyCode::Right | KeyCode::Char(' ') => *chosen = (*chosen + 1) % count,
                    KeyCode::Left => *chosen = (*chosen + count - 1) % count,
                    _ => {}
                }
            }
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
    fn a_proposed_figure_gives_way_to_one_that_is_typed() {
        let dialog = || Dialog::new("t", vec![Field::figure("minutes", "Minuter", "5")]);
        let mut typed = dialog();
        typed.key(press(KeyCode::Char('1')));
        typed.key(press(KeyCode::Char('0')));
        assert_eq!(typed.text("minutes"), "10");
        let mut mended = dialog();
        mended.key(press(KeyCode::End));
        mended.key(press(KeyCode::Char('0')));
        assert_eq!(mended.text("minutes"), "50");
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
