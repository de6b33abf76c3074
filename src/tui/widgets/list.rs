//! A cursor in a list that others change while one reads it, and the window that is seen of it.

use crate::tui::key::Verb;
use ratatui::layout::{Position, Rect};

/// Lines that a page key moves by.
pub const PAGE: isize = 10;

/// Where the cursor is: on a thing, not on a line, so that an idea that arrives above does not
/// push it. When the thing goes, the cursor stays at its height.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor<Id> {
    on: Option<Id>,
    line: usize,
}

impl<Id> Default for Cursor<Id> {
    fn default() -> Self {
        Cursor { on: None, line: 0 }
    }
}

impl<Id: Copy + PartialEq> Cursor<Id> {
    /// The line of `list` that the cursor is on; none in an empty list.
    pub fn line(&self, list: &[Id]) -> Option<usize> {
        let last = list.len().checked_sub(1)?;
        let found = self
            .on
            .and_then(|on| list.iter().position(|other| *other == on));
        Some(found.unwrap_or(self.line).min(last))
    }

    /// The thing that the cursor is on.
    pub fn on(&self, list: &[Id]) -> Option<Id> {
        self.line(list).map(|line| list[line])
    }

    /// Moves as the keys of every list do; whether the verb was such a move at all.
    pub fn go(&mut self, verb: Verb, list: &[Id]) -> bool {
        match verb {
            Verb::Up => self.step(list, -1),
            Verb::Down => self.step(list, 1),
            Verb::PageUp => self.step(list, -PAGE),
            Verb::PageDown => self.step(list, PAGE),
            Verb::First => self.to(list, 0),
            Verb::Last => self.to(list, list.len()),
            _ => return false,
        }
        true
    }

    /// Moves by `lines`, stopping at both ends.
    pub fn step(&mut self, list: &[Id], lines: isize) {
        if let Some(line) = self.line(list) {
            self.to(list, line.saturating_add_signed(lines));
        }
    }

    /// Moves to a line, or the last one.
    pub fn to(&mut self, list: &[Id], line: usize) {
        self.line = line.min(list.len().saturating_sub(1));
        self.on = list.get(self.line).copied();
    }

    /// Moves to the line that was pointed at, if there is one.
    pub fn pick(&mut self, list: &[Id], line: Option<usize>) -> Picked {
        match line.filter(|line| *line < list.len()) {
            None => Picked::Nothing,
            line if line == self.line(list) => Picked::Same,
            Some(line) => {
                self.to(list, line);
                Picked::Other
            }
        }
    }

    /// Moves onto a thing, even one that is not in the list yet.
    pub fn onto(&mut self, id: Id) {
        self.on = Some(id);
    }
}

/// What a pointer met on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Nothing that can be chosen.
    Nothing,
    /// Something that is chosen now.
    Other,
    /// What was chosen already.
    Same,
}

/// The lines of a list that are in view, each on its row: for drawing them and for knowing which
/// one is pointed at.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    area: Rect,
    first: usize,
    length: usize,
}

impl Window {
    /// The window in which `line` of a list of `length` lines is seen.
    pub fn around(line: usize, length: usize, area: Rect) -> Window {
        Window {
            area,
            first: first_in_view(line, length, usize::from(area.height)),
            length,
        }
    }

    /// The rows and the line that stands on each.
    pub fn rows(self) -> impl Iterator<Item = (Rect, usize)> {
        self.area.rows().zip(self.first..self.length)
    }

    /// The line at this position.
    pub fn line_at(self, at: Position) -> Option<usize> {
        let mut rows = self.rows();
        rows.find_map(|(row, line)| row.contains(at).then_some(line))
    }
}

/// The first line to draw, so that `line` is in view with some lines of its surroundings, of a
/// list of `length` lines in a window of `height`.
pub fn first_in_view(line: usize, length: usize, height: usize) -> usize {
    line.saturating_sub(height / 2)
        .min(length.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_on_its_thing_when_others_arrive() {
        let mut cursor = Cursor::default();
        cursor.to(&[10, 20, 30], 1);
        assert_eq!(cursor.line(&[5, 10, 20, 30]), Some(2));
    }

    #[test]
    fn when_its_thing_goes_the_cursor_stays_at_its_height() {
        let mut cursor = Cursor::default();
        cursor.to(&[10, 20, 30], 1);
        assert_eq!(cursor.on(&[10, 30]), Some(30));
        assert_eq!(cursor.on(&[10]), Some(10));
        assert_eq!(cursor.on(&[]), None);
    }

    #[test]
    fn steps_stop_at_both_ends() {
        let list = [1, 2, 3];
        let mut cursor = Cursor::default();
        cursor.step(&list, -5);
        assert_eq!(cursor.on(&list), Some(1));
        cursor.step(&list, 50);
        assert_eq!(cursor.on(&list), Some(3));
    }

    #[test]
    fn the_keys_of_a_list_move_and_no_others() {
        let list: Vec<usize> = (0..30).collect();
        let mut cursor = Cursor::default();
        let mut after = |verb| (cursor.go(verb, &list), cursor.on(&list));
        assert_eq!(after(Verb::Down), (true, Some(1)));
        assert_eq!(after(Verb::PageDown), (true, Some(11)));
        assert_eq!(after(Verb::PageUp), (true, Some(1)));
        assert_eq!(after(Verb::Up), (true, Some(0)));
        assert_eq!(after(Verb::Last), (true, Some(29)));
        assert_eq!(after(Verb::First), (true, Some(0)));
        assert_eq!(after(Verb::Undo), (false, Some(0)));
    }

    #[test]
    fn what_stands_on_a_row_is_what_is_pointed_at_there() {
        let window = Window::around(50, 100, Rect::new(2, 3, 20, 10));
        for (row, line) in window.rows() {
            assert_eq!(window.line_at(row.as_position()), Some(line));
        }
        assert_eq!(window.line_at(Position::new(2, 13)), None);
        let short = Window::around(0, 2, Rect::new(0, 0, 9, 9));
        assert_eq!(short.line_at(Position::new(0, 2)), None);
    }

    #[test]
    fn the_window_keeps_the_cursor_in_view() {
        assert_eq!(first_in_view(0, 100, 10), 0);
        assert_eq!(first_in_view(50, 100, 10), 45);
        assert_eq!(first_in_view(99, 100, 10), 90);
        assert_eq!(first_in_view(3, 4, 10), 0);
    }
}
