//! Setting lines for a terminal: wrapped paragraphs, headings, and tables that go on in another
//! block where they are wider than the page.

use crate::tui::text::{column, column_right, width, wrap};

/// The columns of a page: what every terminal has.
pub(super) const PAGE: usize = 80;
/// The widest that a name is where numbers stand beside it.
const NAME: usize = 26;
/// Between columns.
const GAP: usize = 2;

/// A line.
pub(super) fn line(page: &mut String, text: &str) {
    page.push_str(text.trim_end());
    page.push('\n');
}

/// A heading, with an empty line before it.
pub(super) fn heading(page: &mut String, text: &str) {
    if !page.is_empty() {
        page.push('\n');
    }
    paragraph(page, text, "");
}

/// A text wrapped to the page, each line behind `indent`.
pub(super) fn paragraph(page: &mut String, text: &str, indent: &str) {
    hanging(page, text, indent, indent);
}

/// The same with another beginning on its first line.
pub(super) fn hanging(page: &mut String, text: &str, first: &str, indent: &str) {
    let room = PAGE.saturating_sub(width(first).max(width(indent)));
    for (at, part) in wrap(text, room, usize::MAX).iter().enumerate() {
        let before = if at == 0 { first } else { indent };
        line(page, &format!("{before}{part}"));
    }
}

/// A table of figures: rows by name.
pub(super) struct Table {
    /// The heads of the columns.
    pub(super) heads: Vec<String>,
    /// The rows: a name, and a figure for each column.
    pub(super) rows: Vec<(String, Vec<String>)>,
}

impl Table {
    /// Draws it, in as many blocks as the page needs.
    pub(super) fn draw(&self, page: &mut String) {
        let names = self.rows.iter().map(|(name, _)| width(name)).max();
        let name = names.unwrap_or(0).min(NAME);
        let mut from = 0;
        while from < self.heads.len() {
            if from > 0 {
                page.push('\n');
            }
            from = self.block(page, name, from);
        }
    }

    /// Draws the columns from here that fit beside the names, at least one; gives the next.
    fn block(&self, page: &mut String, name: usize, from: usize) -> usize {
        let mut room = PAGE.saturating_sub(GAP + name);
        let mut widths = Vec::new();
        for at in from..self.heads.len() {
            let needed = self.width(at);
            if needed + GAP > room && !widths.is_empty() {
                break;
            }
            room = room.saturating_sub(needed + GAP);
            widths.push(needed);
        }
        let to = from + widths.len();
        let mut draw = |name_text: &str, figures: &[String]| {
            let mut text = format!("{}{}", " ".repeat(GAP), column(name_text, name));
            for (figure, width) in figures.iter().zip(&widths) {
                text += &format!("{}{}", " ".repeat(GAP), column_right(figure, *width));
            }
            line(page, &text);
        };
        draw("", &self.heads[from..to]);
        for (name, figures) in &self.rows {
            draw(name, &figures[from..to]);
        }
        to
    }

    fn width(&self, at: usize) -> usize {
        let figures = self.rows.iter().map(|(_, figures)| width(&figures[at]));
        figures.chain([width(&self.heads[at])]).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_wider_than_the_page_goes_on_below_with_its_names() {
        let heads: Vec<String> = (1..=9).map(|at| format!("steg {at}")).collect();
        let figures = vec!["1234,56789".to_owned(); 9];
        let table = Table {
            heads,
            rows: vec![("Alice".into(), figures.clone()), ("Bo".into(), figures)],
        };
        let mut page = String::new();
        table.draw(&mut page);
        assert!(page.lines().all(|line| width(line) <= PAGE), "{page}");
        assert_eq!(page.matches("Alice").count(), 2);
        assert!(page.contains("steg 9"));
    }

    #[test]
    fn a_paragraph_hangs_behind_its_beginning() {
        let mut page = String::new();
        hanging(&mut page, &"ord ".repeat(40), "1. ", "   ");
        assert!(page.starts_with("1. ord"));
        assert!(page.lines().skip(1).all(|line| line.starts_with("   ord")));
    }
}
