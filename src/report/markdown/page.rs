//! The page that the chapters write on: headings, paragraphs, lists and tables, and the few
//! turns of phrase that several chapters share.

use crate::domain::model::{IdeaId, Key, Label};
use crate::report::escape;
use crate::report::model::{Headcount, Proceedings, Share, Span};
use crate::text::dates::clock;
use crate::text::{Lang, Words, t};
use chrono::{DateTime, Utc};
use std::fmt::{Display, Write};
use unicode_width::UnicodeWidthStr;

/// What stands in a table's cell that has nothing to say.
pub(super) const NOTHING: &str = "–";

/// Columns are padded so that a table can be read as plain text, but no wider than this: beyond
/// it a single long cell would push all others off the screen.
const WIDEST_PADDING: usize = 40;

/// On which side a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A document in the making. Texts handed to it are Markdown already: people's words have gone
/// through [`escape`] before.
pub(super) struct Page<'a> {
    pub(super) doc: &'a Proceedings,
    pub(super) words: Words,
    out: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(doc: &'a Proceedings, lang: Lang) -> Page<'a> {
        Page {
            doc,
            words: Words::for_terminal(lang),
            out: String::new(),
        }
    }

    /// The finished document, ending in one line break.
    pub(super) fn finish(self) -> String {
        format!("{}\n", self.out.trim_end())
    }

    /// A heading; 1 is the document's own.
    pub(super) fn heading(&mut self, level: usize, text: impl Display) {
        self.put(format_args!("{} {text}\n\n", "#".repeat(level)));
    }

    /// A paragraph; nothing is nothing.
    pub(super) fn paragraph(&mut self, text: impl AsRef<str>) {
        let text = text.as_ref();
        if !text.is_empty() {
            self.put(format_args!("{text}\n\n"));
        }
    }

    /// A list with bullets.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let before = self.out.len();
        for item in items {
            self.put(format_args!("- {item}\n"));
        }
        if self.out.len() > before {
            self.out.push('\n');
        }
    }

    /// A table, its columns padded.
    pub(super) fn table(&mut self, header: &[(String, Side)], rows: &[Vec<String>]) {
        let names: Vec<String> = header.iter().map(|(name, _)| escape::cell(name)).collect();
        let cells = |row: &Vec<String>| row.iter().map(|cell| escape::cell(cell)).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
        let widths: Vec<usize> = names
            .iter()
            .enumerate()
            .map(|(column, name)| {
                let cells = rows.iter().map(|row| row[column].width());
                let widest = cells.chain([name.width()]).max().unwrap_or(0);
                widest.clamp(3, WIDEST_PADDING)
            })
            .collect();
        let sides: Vec<Side> = header.iter().map(|(_, side)| *side).collect();
        self.row(&names, &sides, &widths);
        let rule = sides.iter().zip(&widths).map(|(side, width)| match side {
            Side::Left => "-".repeat(*width),
            Side::Right => format!("{}:", "-".repeat(width - 1)),
        });
        self.row(&rule.collect::<Vec<_>>(), &sides, &widths);
        for row in &rows {
            self.row(row, &sides, &widths);
        }
        self.out.push('\n');
    }

    fn row(&mut self, cells: &[String], sides: &[Side], widths: &[usize]) {
        self.out.push('|');
        for ((cell, side), width) in cells.iter().zip(sides).zip(widths) {
            let padding = " ".repeat(width.saturating_sub(cell.width()));
            match side {
                Side::Left => self.put(format_args!(" {cell}{padding} |")),
                Side::Right => self.put(format_args!(" {padding}{cell} |")),
            }
        }
        self.out.push('\n');
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("a string takes all text");
    }

    // --- turns of phrase ---

    /// A word of the session's own, in the reader's language.
    pub(super) fn label(&self, label: &Label) -> String {
        escape::inline(self.words.label(label))
    }

    /// A party's name.
    pub(super) fn party(&self, key: &Key) -> String {
        match self.doc.party(key) {
            Some(party) => self.label(&party.share.name),
            None => escape::inline(key.as_str()),
        }
    }

    /// The names of parties or categories.
    pub(super) fn names<'b>(&self, shares: impl IntoIterator<Item = &'b Share>) -> String {
        let names = shares.into_iter().map(|share| self.label(&share.name));
        names.collect::<Vec<_>>().join(", ")
    }

    /// A moment on the hall's clock: `13:05`.
    pub(super) fn time(&self, moment: DateTime<Utc>) -> String {
        clock(&self.doc.session.local(moment))
    }

    /// From when until when: `13:05–13:40`, or `13:05–` while it lasts.
    pub(super) fn span(&self, span: Span) -> String {
        let end = span.end.map_or_else(String::new, |end| self.time(end));
        format!("{}–{end}", self.time(span.start))
    }

    /// A share: `38 %`.
    pub(super) fn per_cent(&self, share: u8) -> String {
        t!(self.words, "percent", value = share).into_owned()
    }

    /// What people call an idea: `idé 41`.
    pub(super) fn idea_name(&self, id: IdeaId) -> String {
        t!(self.words, "report-idea-name", id = id.to_string()).into_owned()
    }

    /// Several of them: `idé 3, idé 7`.
    pub(super) fn idea_names(&self, ids: &[IdeaId]) -> String {
        let names = ids.iter().map(|id| self.idea_name(*id));
        names.collect::<Vec<_>>().join(", ")
    }

    /// How many of which party: `idéburen sektor 9, Malmö stad 4, ej angivet 1`; parties with
    /// nobody are left out.
    pub(super) fn by_party(&self, heads: &Headcount) -> String {
        let parties = self.doc.people.parties.iter().filter_map(|party| {
            let count = heads.parties.get(&party.share.key)?;
            Some(format!("{} {count}", self.label(&party.share.name)))
        });
        let said: usize = heads.parties.values().sum();
        let not_said = (heads.people > said).then(|| {
            let count = heads.people - said;
            t!(self.words, "report-not-said-count", count = count).into_owned()
        });
        parties.chain(not_said).collect::<Vec<_>>().join(", ")
    }
}
