//! Picking one out of many by writing a part of its name. Letters search, arrows move, Enter
//! picks; only the lines in view are drawn, however many there are.

use super::list::{PAGE, Window};
use super::writing::Writing;
use super::{middle, note};
use crate::text::Words;
use crate::tui::text::{column, fit, width};
use crate::tui::theme::Theme;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Padding};

/// The widest that a picker gets.
const WIDEST: u16 = 76;
/// Most lines of it; more are not read, they are searched.
const MOST_ROWS: u16 = 18;
/// What is kept free inside its edge.
const PADDING: Padding = Padding::horizontal(1);
/// Columns of a name, of the columns there are, in tenths.
const NAME_TENTHS: usize = 5;

/// Something that can be picked.
pub struct Item<Id> {
    id: Id,
    name: String,
    hint: String,
    folded: String,
}

impl<Id> Item<Id> {
    /// A thing by its name, and what tells it from others of that name.
    pub fn new(id: Id, name: impl Into<String>, hint: impl Into<String>) -> Item<Id> {
        let (name, hint) = (name.into(), hint.into());
        let folded = format!("{name} {hint}").to_lowercase();
        Item {
            id,
            name,
            hint,
            folded,
        }
    }
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked<Id> {
    /// It goes on.
    Open,
    /// It was put away.
    Dropped,
    /// This one.
    This(Id),
}

/// A list to pick from.
pub struct Picker<Id> {
    title: String,
    items: Vec<Item<Id>>,
    query: Writing,
    /// The items that answer to the query, by their place.
    found: Vec<usize>,
    line: usize,
}

impl<Id: Copy> Picker<Id> {
    /// A picker of these, in this order.
    pub fn new(title: impl Into<String>, items: Vec<Item<Id>>) -> Picker<Id> {
        Picker {
            title: title.into(),
            found: (0..items.len()).collect(),
            items,
            query: Writing::line(""),
            line: 0,
        }
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) -> Picked<Id> {
        match event.code {
            KeyCode::Esc => return Picked::Dropped,
            KeyCode::Enter => {
                let found = self.found.get(self.line);
                return found.map_or(Picked::Open, |at| Picked::This(self.items[*at].id));
            }
            KeyCode::Up => self.step(-1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            KeyCode::PageUp => self.step(-PAGE),
            KeyCode::PageDown => self.step(PAGE),
            _ => {
                if self.query.key(event) {
                    self.search();
                }
            }
        }
        Picked::Open
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.query.paste(text);
        self.search();
    }

    fn step(&mut self, lines: isize) {
        let last = self.found.len().saturating_sub(1);
        self.line = self.line.saturating_add_signed(lines).min(last);
    }

    /// Every word of the query has to stand somewhere in an item.
    fn search(&mut self) {
        let query = self.query.text().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let answers = |item: &Item<Id>| words.iter().all(|word| item.folded.contains(word));
        let places = self.items.iter().enumerate();
        let found = places.filter(|(_, item)| answers(item));
        self.found = found.map(|(at, _)| at).collect();
        self.line = 0;
    }

    /// A click: beside it puts it away, on a line picks that one.
    pub fn click(&mut self, area: Rect, at: Position) -> Picked<Id> {
        let [outer, _, list] = self.parts(area);
        if !outer.contains(at) {
            return Picked::Dropped;
        }
        let Some(line) = self.window(list).line_at(at) else {
            return Picked::Open;
        };
        self.line = line;
        let item = self.found.get(line);
        item.map_or(Picked::Open, |at| Picked::This(self.items[*at].id))
    }

    /// All of it on a terminal of this size, the line to type in, and the list.
    fn parts(&self, area: Rect) -> [Rect; 3] {
        let rows = (self.items.len() as u16).clamp(1, MOST_ROWS);
        let outer = middle(area, WIDEST, rows + 4);
        let inner = Block::bordered().padding(PADDING).inner(outer);
        let [query, _, list] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(inner);
        [outer, query, list]
    }

    fn window(&self, list: Rect) -> Window {
        Window::around(self.line, self.found.len(), list)
    }

    /// Draws it over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let [area, query, list] = self.parts(area);
        let keys = Line::styled(
            format!(" {} ", words.say("people-pick-keys")),
            theme.faint(),
        );
        let room = usize::from(area.width).saturating_sub(4);
        let block = Block::bordered()
            .title(format!(" {} ", fit(&self.title, room)))
            .title_bottom(keys.right_aligned())
            .padding(PADDING)
            .style(theme.base());
        frame.render_widget(Clear, area);
        frame.render_widget(block, area);
        self.draw_query(frame, theme, words, query);
        if self.found.is_empty() {
            return note(frame, theme, &words.say("people-pick-none"), list);
        }
        for (place, line) in self.window(list).rows() {
            let item = &self.items[self.found[line]];
            frame.render_widget(item_line(theme, item, usize::from(place.width)), place);
            if line == self.line {
                frame.buffer_mut().set_style(place, theme.selected());
            }
        }
    }

    fn draw_query(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let label = format!("{} ", words.say("people-pick-search"));
        let taken = (width(&label) as u16).min(area.width);
        frame.render_widget(Line::styled(label, theme.accent()), area);
        let place = Rect {
            x: area.x + taken,
            width: area.width - taken,
            ..area
        };
        self.query.draw(frame, theme, true, place);
    }
}

fn item_line<Id>(theme: &Theme, item: &Item<Id>, columns: usize) -> Line<'static> {
    let name = columns * NAME_TENTHS / 10;
    let hint = columns.saturating_sub(name + 3);
    Line::from(vec![
        Span::raw(format!(" {} ", column(&item.name, name))),
        Span::styled(fit(&item.hint, hint).into_owned(), theme.faint()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;

    fn press(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    fn picker() -> Picker<u32> {
        let item = |id, name: &str, hint: &str| Item::new(id, name, hint);
        Picker::new(
            "t",
            vec![
                item(1, "Åsa Lind", "kultur"),
                item(2, "Bo Ek", "kommun"),
                item(3, "Åke", "kommun"),
            ],
        )
    }

    fn written(text: &str) -> Picker<u32> {
        let mut picker = picker();
        for letter in text.chars() {
            picker.key(press(KeyCode::Char(letter)));
        }
        picker
    }

    #[test]
    fn letters_search_in_names_and_hints_and_enter_picks() {
        for (text, id) in [("", 1), ("åk", 3), ("KOMMUN ek", 2), ("kommun", 2)] {
            let picked = written(text).key(press(KeyCode::Enter));
            assert_eq!(picked, Picked::This(id), "{text}");
        }
    }

    #[test]
    fn arrows_move_and_stop_at_both_ends() {
        let mut picker = written("kommun");
        picker.key(press(KeyCode::Down));
        picker.key(press(KeyCode::Down));
        assert_eq!(picker.key(press(KeyCode::Enter)), Picked::This(3));
        picker.key(press(KeyCode::PageUp));
        assert_eq!(picker.key(press(KeyCode::Enter)), Picked::This(2));
    }

    #[test]
    fn nothing_is_picked_where_nothing_answers() {
        let mut picker = written("zz");
        assert_eq!(picker.key(press(KeyCode::Enter)), Picked::Open);
        assert_eq!(picker.key(press(KeyCode::Esc)), Picked::Dropped);
    }
}
