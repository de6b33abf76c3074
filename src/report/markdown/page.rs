//! The page that the chapters write on: headings, paragraphs, lists and tables, and the few
//! turns of phrase that several chapters share. What stands on it becomes Markdown or HTML.

use crate::domain::model::{IdeaId, Key, Label};
use crate::report::escape;
use crate::report::model::{Headcount, Proceedings, Share, Span};
use crate::text::dates::clock;
use crate::text::{Lang, Words, t};
use chrono::{DateTime, Utc};
use std::fmt::Display;

/// What stands in a table's cell that has nothing to say.
pub(super) const NOTHING: &str = "–";

/// On which side a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A part of the document. Its texts are Markdown within the line: what people said is escaped,
/// and all that acts is `**strong**`, `*emphasis*`, `` `code` ``, a hard line break and, in a
/// paragraph, an empty line or a `> ` before each line of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Part {
    /// A heading of this level; 1 is the document's own.
    Heading(usize, String),
    /// A paragraph.
    Paragraph(String),
    /// A list with bullets.
    List(Vec<String>),
    /// A table.
    Table {
        /// What its columns are called, and on which side they stand.
        header: Vec<(String, Side)>,
        /// Its rows.
        rows: Vec<Vec<String>>,
    },
}

/// A document in the making. Texts handed to it are Markdown already: people's words have gone
/// through [`escape`] before.
pub(super) struct Page<'a> {
    pub(super) doc: &'a Proceedings,
    pub(super) words: Words,
    parts: Vec<Part>,
}

impl<'a> Page<'a> {
    pub(super) fn new(doc: &'a Proceedings, lang: Lang) -> Page<'a> {
        Page {
            doc,
            words: Words::for_terminal(lang),
            parts: Vec::new(),
        }
    }

    /// What stands on it, from top to bottom.
    pub(super) fn finish(self) -> Vec<Part> {
        self.parts
    }

    /// A heading; 1 is the document's own.
    pub(super) fn heading(&mut self, level: usize, text: impl Display) {
        self.parts.push(Part::Heading(level, text.to_string()));
    }

    /// A paragraph; nothing is nothing.
    pub(super) fn paragraph(&mut self, text: impl AsRef<str>) {
        let text = text.as_ref();
        if !text.is_empty() {
            self.parts.push(Part::Paragraph(text.to_owned()));
        }
    }

    /// A list with bullets.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().collect();
        if !items.is_empty() {
            self.parts.push(Part::List(items));
        }
    }

    /// A table.
    pub(super) fn table(&mut self, header: &[(String, Side)], rows: &[Vec<String>]) {
        self.parts.push(Part::Table {
            header: header.to_vec(),
            rows: rows.to_vec(),
        });
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
