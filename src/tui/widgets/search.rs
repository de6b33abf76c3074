//! Incremental search: a text in the footer's line. It is written here and drawn here; what it
//! finds is each screen's to say.

use super::writing::Writing;
use crate::text::{Words, t};
use crate::tui::text::{fit, width};
use crate::tui::theme::Theme;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Columns of the text while it is typed.
const FIELD: u16 = 24;

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// Nothing is searched for.
    #[default]
    Off,
    /// The text is being typed.
    Typing,
    /// The text was kept: the screen has the keys again.
    Kept,
}

/// A search, or none.
pub struct Search {
    writing: Writing,
    stage: Stage,
    wanted: Wanted,
}

/// What is searched for: words in lower case, all of them to be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of a text.
    pub fn of(text: &str) -> Wanted {
        let text = text.to_lowercase();
        Wanted(text.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where a text that has every word has the first of them; none for one that lacks a word.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.find_lower(&text.to_lowercase())
    }

    /// The same for a text that is in lower case already.
    pub fn find_lower(&self, text: &str) -> Option<usize> {
        let mut first = usize::MAX;
        for word in &self.0 {
            first = first.min(text.find(word.as_str())?);
        }
        Some(first)
    }
}

impl Default for Search {
    fn default() -> Self {
        Search {
            writing: Writing::line(""),
            stage: Stage::Off,
            wanted: Wanted::default(),
        }
    }
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    /// The text is another.
    Changed,
    /// To the match this many further on, or back.
    On(isize),
    /// Nothing that the screen has to know.
    Same,
}

impl Search {
    /// Begins to type, behind what was kept.
    pub fn open(&mut self) {
        self.stage = Stage::Typing;
    }

    /// Ends it.
    pub fn clear(&mut self) {
        *self = Search::default();
    }

    /// What is searched for.
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// What was typed.
    pub fn text(&self) -> String {
        self.writing.text()
    }

    /// Whether letters go to it.
    pub fn is_typing(&self) -> bool {
        self.stage == Stage::Typing
    }

    /// Whether it narrows what is shown.
    pub fn is_on(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Whether its line stands in the footer.
    pub fn is_shown(&self) -> bool {
        self.stage != Stage::Off
    }

    /// Whether a text has every word that is searched for. Everything has no word at all.
    pub fn keeps(&self, text: &str) -> bool {
        self.wanted.is_empty() || self.wanted.find(text).is_some()
    }

    /// A key while it is typed.
    pub fn key(&mut self, event: KeyEvent) -> Went {
        match event.code {
            KeyCode::Esc => self.clear(),
            KeyCode::Enter if self.is_on() => {
                self.stage = Stage::Kept;
                return Went::Same;
            }
            KeyCode::Enter => self.clear(),
            KeyCode::Up => return Went::On(-1),
            KeyCode::Down => return Went::On(1),
            _ => {
                self.writing.key(event);
            }
        }
        self.read()
    }

    /// Pasted text while it is typed.
    pub fn paste(&mut self, text: &str) -> Went {
        self.writing.paste(text);
        self.read()
    }

    fn read(&mut self) -> Went {
        let wanted = Wanted::of(&self.writing.text());
        let changed = wanted != self.wanted;
        self.wanted = wanted;
        if changed { Went::Changed } else { Went::Same }
    }

    /// Draws the line: the text, how much it finds, and the keys.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, found: usize, area: Rect) {
        let slash = Rect {
            width: area.width.min(3),
            ..area
        };
        frame.render_widget(Line::styled(" / ", theme.accent()), slash);
        let field = Rect {
            x: area.x + slash.width,
            width: FIELD.min(area.width - slash.width),
            ..area
        };
        self.writing.draw(frame, theme, self.is_typing(), field);
        let keys = if self.is_typing() {
            "palette-search-keys"
        } else {
            "palette-search-kept"
        };
        let rest = Rect {
            x: field.right(),
            width: area.right() - field.right(),
            ..area
        };
        let count = match self.is_on() {
            true => t!(words, "palette-found", count = found).into_owned(),
            false => String::new(),
        };
        let room = usize::from(rest.width).saturating_sub(width(&count) + 4);
        let keys = fit(&words.say(keys), room).into_owned();
        let line = Line::from(vec![
            Span::styled(format!("  {count}"), theme.strong()),
            Span::styled(format!("  {keys}"), theme.faint()),
        ]);
        frame.render_widget(line, rest);
    }

    /// Marks what was found wherever it stands in `area`.
    pub fn mark(&self, buffer: &mut Buffer, theme: &Theme, area: Rect) {
        if self.wanted.is_empty() {
            return;
        }
        for row in area.intersection(buffer.area).rows() {
            for cells in self.hits(buffer, row) {
                buffer.set_style(cells, theme.found());
            }
        }
    }

    /// The cells of a row that hold a wanted word.
    fn hits(&self, buffer: &Buffer, row: Rect) -> Vec<Rect> {
        let mut text = String::new();
        // The column in which each byte of the text stands.
        let mut columns = Vec::new();
        for x in row.left()..row.right() {
            let lower = buffer[(x, row.y)].symbol().to_lowercase();
            columns.resize(columns.len() + lower.len(), x);
            text.push_str(&lower);
        }
        let found = |word: &String| {
            let places = text.match_indices(word.as_str());
            places
                .map(|(at, word)| (columns[at], columns[at + word.len() - 1]))
                .collect::<Vec<_>>()
        };
        let spans = self.wanted.0.iter().flat_map(found);
        let cells = spans.map(|(from, to)| Rect {
            x: from,
            width: to - from + 1,
            ..row
        });
        cells.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;
    use ratatui::style::Style;

    fn press(search: &mut Search, code: KeyCode) -> Went {
        search.key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn typed(text: &str) -> Search {
        let mut search = Search::default();
        search.open();
        for letter in text.chars() {
            press(&mut search, KeyCode::Char(letter));
        }
        search
    }

    #[test]
    fn every_word_is_found_in_any_order_and_case_and_no_word_finds_everything() {
        let search = typed("åsa MALMÖ");
        assert!(search.keeps("Malmö ideella: Åsa Lind"));
        assert!(!search.keeps("Asa Lind, Malmö"), "å is a letter of its own");
        assert!(typed(" ").keeps("vad som helst"));
    }

    #[test]
    fn enter_keeps_the_text_and_escape_takes_it_away() {
        let mut search = typed("buss");
        press(&mut search, KeyCode::Enter);
        assert!(search.is_on() && !search.is_typing());
        search.open();
        assert_eq!(press(&mut search, KeyCode::Esc), Went::Same);
        assert!(!search.is_on() && !search.is_shown());
        let mut empty = typed("");
        press(&mut empty, KeyCode::Enter);
        assert!(!empty.is_shown(), "nothing was searched for");
    }

    #[test]
    fn what_is_found_is_marked_in_the_cells_that_hold_it() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 1));
        buffer.set_string(0, 0, "日本 Åsa och åsa", Style::new());
        let hits = typed("åsa").hits(&buffer, buffer.area);
        let columns: Vec<u16> = hits.iter().map(|hit| hit.x).collect();
        assert_eq!(columns, [5, 13]);
        assert!(hits.iter().all(|hit| hit.width == 3));
    }
}
