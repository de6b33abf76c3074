//! A cursor in a list that others change while one reads it.

use crate::tui::key::Verb;

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

    /// Moves onto a thing, even one that is not in the list yet.
    pub fn onto(&mut self, id: Id) {
        self.on = Some(id);
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
    fn the_window_keeps_the_cursor_in_view() {
        assert_eq!(first_in_view(0, 100, 10), 0);
        assert_eq!(first_in_view(50, 100, 10), 45);
        assert_eq!(first_in_view(99, 100, 10), 90);
        assert_eq!(first_in_view(3, 4, 10), 0);
    }
}
