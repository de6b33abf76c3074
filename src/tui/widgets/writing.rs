//! A text being written: keys and pastes in, words out. Undo, word jumps and wrapping are the
//! text area's; what may be pasted is decided here.

use crate::tui::theme::Theme;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};

/// A text being written, on one line or several.
pub struct Writing {
    area: TextArea<'static>,
    long: bool,
}

impl Writing {
    /// A text on one line.
    pub fn line(text: &str) -> Writing {
        Writing::new(text, false)
    }

    /// A text on several lines.
    pub fn long(text: &str) -> Writing {
        Writing::new(text, true)
    }

    fn new(text: &str, long: bool) -> Writing {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_cursor_line_style(Style::new());
        if long {
            area.set_wrap_mode(WrapMode::WordOrGlyph);
        }
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Writing { area, long }
    }

    /// Whether it may have several lines.
    pub fn is_long(&self) -> bool {
        self.long
    }

    /// What has been written.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        *self = Writing::new("", self.long);
    }

    /// Puts another text in its place. A cursor at the end stays at the end, and any other where
    /// it was, as far as there is such a place.
    pub fn replace(&mut self, text: &str) {
        let DataCursor(row, column) = self.area.cursor();
        let rest = self.area.lines().get(row..).unwrap_or_default();
        let at_end = rest.len() == 1 && rest[0].chars().count() == column;
        *self = Writing::new(text, self.long);
        if !at_end {
            let at = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
            let place = CursorMove::Jump(at(row), at(column));
            self.area.move_cursor(place);
        }
    }

    /// Adds a text on a line of its own, at the end.
    pub fn append(&mut self, text: &str) {
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
        let gap = if self.is_empty() { "" } else { "\n" };
        self.area.insert_str(format!("{gap}{text}"));
    }

    /// Takes the last change back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.area.undo()
    }

    /// Brings back what was taken back last; whether there was anything.
    pub fn redo(&mut self) -> bool {
        self.area.redo()
    }

    /// A key; whether it changed the text.
    pub fn key(&mut self, event: KeyEvent) -> bool {
        if event.code == KeyCode::Enter && !self.long {
            return false;
        }
        self.area.input(event)
    }

    /// Pasted text. Line breaks become blanks where there is one line; other control characters
    /// have no business in a text.
    pub fn paste(&mut self, text: &str) {
        let text: String = text
            .replace("\r\n", "\n")
            .chars()
            .filter_map(|c| match c {
                '\n' | '\r' if self.long => Some('\n'),
                '\n' | '\r' | '\t' => Some(' '),
                c if c.is_control() => None,
                c => Some(c),
            })
            .collect();
        self.area.insert_str(text);
    }

    /// Draws the text; the cursor only where it is in focus.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, focused: bool, area: Rect) {
        let ground = Style::new().add_modifier(Modifier::UNDERLINED);
        let mut shown = self.area.clone();
        shown.set_style(ground);
        shown.set_cursor_style(if focused { theme.selected() } else { ground });
        frame.render_widget(&shown, area);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_keeps_lines_only_where_there_are_lines() {
        let mut line = Writing::line("");
        line.paste("a\r\nb\tc\u{1b}[2J");
        assert_eq!(line.text(), "a b c[2J");
        let mut long = Writing::long("");
        long.paste("a\r\nb");
        assert_eq!(long.text(), "a\nb");
    }
}
