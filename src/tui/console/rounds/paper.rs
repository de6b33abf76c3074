//! What was voted on paper is entered in one of two forms: sums, idea by idea, or whole ballots, one
//! by one. To the console they are the same.

use super::super::asks::Fault;
use super::{CountForm, SheetForm};
use crate::domain::{Command, Session};
use crate::text::Words;
use crate::tui::theme::Theme;
use crate::tui::widgets::dialog::Outcome;
use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

/// A form for what was voted on paper or by hand.
pub enum PaperForm {
    /// Sums.
    Sums(Box<CountForm>),
    /// Whole ballots.
    Sheets(Box<SheetForm>),
}

impl PaperForm {
    /// Says what was wrong, and lets it be mended.
    pub fn refuse(&mut self, fault: impl Into<String>) {
        match self {
            PaperForm::Sums(form) => form.refuse(fault),
            PaperForm::Sheets(form) => form.refuse(fault),
        }
    }

    /// Waits for the answer: nothing is sent twice.
    pub fn wait(&mut self) {
        match self {
            PaperForm::Sums(form) => form.wait(),
            PaperForm::Sheets(form) => form.wait(),
        }
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) -> Outcome {
        match self {
            PaperForm::Sums(form) => form.key(event),
            PaperForm::Sheets(form) => form.key(event),
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        match self {
            PaperForm::Sums(form) => form.paste(text),
            PaperForm::Sheets(form) => form.paste(text),
        }
    }

    /// A click on a terminal of this size.
    pub fn click(&mut self, area: Rect, at: Position) {
        match self {
            PaperForm::Sums(form) => form.click(area, at),
            PaperForm::Sheets(form) => form.click(area, at),
        }
    }

    /// The wish that the form makes.
    pub fn command(&self) -> Result<Command, Fault> {
        match self {
            PaperForm::Sums(form) => form.command(),
            PaperForm::Sheets(form) => form.command(),
        }
    }

    /// Draws the form over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, session: &Session) {
        match self {
            PaperForm::Sums(form) => form.draw(frame, theme, words, session),
            PaperForm::Sheets(form) => form.draw(frame, theme),
        }
    }
}
