//! Tables as CSV: UTF-8, commas, a header of plain names, times on the hall's own clock.
//!
//! One form for every table, and no byte order mark: any reader of CSV takes it as it is, and
//! the first column is called what it is called. A spreadsheet that does not ask for the
//! encoding is told "UTF-8, comma" when the file is imported.

mod bridges;
mod guard;
mod rounds;
mod tables;
mod tallies;

use super::model::Proceedings;
use crate::text::dates::table_date_and_time;
use chrono::{DateTime, Utc};
use std::fmt::Display;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// One row per idea.
    Ideas,
    /// One row per round and idea, with its counts.
    Tallies,
    /// One row per round.
    Rounds,
    /// One row per person who counted votes on paper or by hand.
    Counts,
    /// One row per participant.
    People,
    /// One row per block of the agenda.
    Agenda,
    /// One row per topic.
    Topics,
    /// One row per round and idea whose groups can be compared.
    Bridges,
    /// One row per answer to what would make somebody say yes.
    Conditions,
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 9] = [
        Table::Ideas,
        Table::Tallies,
        Table::Rounds,
        Table::Counts,
        Table::People,
        Table::Agenda,
        Table::Topics,
        Table::Bridges,
        Table::Conditions,
    ];

    /// The name on the command line and of the file.
    pub fn key(self) -> &'static str {
        match self {
            Table::Ideas => "ideas",
            Table::Tallies => "tallies",
            Table::Rounds => "rounds",
            Table::Counts => "counts",
            Table::People => "people",
            Table::Agenda => "agenda",
            Table::Topics => "topics",
            Table::Bridges => "bridges",
            Table::Conditions => "conditions",
        }
    }
}

/// A table of the document, its header first, each row ending in a line break.
pub fn csv(proceedings: &Proceedings, table: Table) -> String {
    match table {
        Table::Ideas => tables::ideas(proceedings),
        Table::Tallies => tallies::tallies(proceedings),
        Table::Rounds => rounds::rounds(proceedings),
        Table::Counts => rounds::counts(proceedings),
        Table::People => tables::people(proceedings),
        Table::Agenda => tables::agenda(proceedings),
        Table::Topics => tables::topics(proceedings),
        Table::Bridges => bridges::bridges(proceedings),
        Table::Conditions => bridges::conditions(proceedings),
    }
}

/// A cell of a table.
enum Cell {
    /// Something torg wrote: a number, a key, a time.
    Own(String),
    /// A person's words, which a spreadsheet must not run.
    Words(String),
}

impl Cell {
    fn empty() -> Cell {
        Cell::Own(String::new())
    }

    /// A number or a key.
    fn own(value: impl Display) -> Cell {
        Cell::Own(value.to_string())
    }

    /// A number or a key where there is one.
    fn maybe(value: Option<impl Display>) -> Cell {
        value.map_or_else(Cell::empty, Cell::own)
    }

    /// A person's words.
    fn words(text: &str) -> Cell {
        Cell::Words(text.to_owned())
    }

    fn yes_or_no(value: bool) -> Cell {
        Cell::own(if value { "yes" } else { "no" })
    }

    fn guarded(self) -> String {
        match self {
            Cell::Own(text) => text,
            Cell::Words(text) => guard::guarded(text),
        }
    }
}

/// A moment on the hall's own clock.
fn local(proceedings: &Proceedings, moment: Option<DateTime<Utc>>) -> Cell {
    Cell::maybe(moment.map(|moment| table_date_and_time(&proceedings.session.local(moment))))
}

/// Writes a header and rows of as many cells.
fn write(header: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    const IN_MEMORY: &str =
        "writing to memory does not fail, and every row is as long as the header";
    let mut out = ::csv::Writer::from_writer(Vec::new());
    out.write_record(header).expect(IN_MEMORY);
    for row in rows {
        let row = row.into_iter().map(Cell::guarded);
        out.write_record(row).expect(IN_MEMORY);
    }
    let bytes = out.into_inner().expect(IN_MEMORY);
    String::from_utf8(bytes).expect("made of texts")
}

/// A header of fixed names.
fn header(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[cfg(test)]
mod tests;
