//! The export: three CSV files. Columns are found by name, so their order and others between
//! them don't matter; a byte order mark, CRLF and line breaks inside quotes are taken as meant.

use super::{Conversation, Fault, REJECTED, Statement, Vote, What};
use super::{stance, twice};
use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// The file whose presence says that a folder holds an export.
pub(super) const VOTES: &str = "votes.csv";
const COMMENTS: &str = "comments.csv";
const SUMMARY: &str = "summary.csv";

/// The line of the summary that says what the conversation was about.
const TOPIC: &str = "topic";

const TIME: &str = "timestamp";
const STATEMENT: &str = "comment-id";
const AUTHOR: &str = "author-id";
const MODERATED: &str = "moderated";
const TEXT: &str = "comment-body";
const VOTER: &str = "voter-id";
const VOTE: &str = "vote";

/// Reads the export in a folder.
pub(super) fn read(folder: &Path) -> Result<Conversation, Fault> {
    let comments = folder.join(COMMENTS);
    let statements = statements(Table::open(&comments)?)?;
    if let Some(id) = twice(&statements) {
        return Err(Fault::whole(&comments, What::Twice(id)));
    }
    let votes = votes(Table::open(&folder.join(VOTES))?)?;
    let title = title(&folder.join(SUMMARY))?;
    Ok(Conversation::in_order(title, statements, votes))
}

fn statements(mut table: Table) -> Result<Vec<Statement>, Fault> {
    let [id, at, text] = [STATEMENT, TIME, TEXT].map(|name| table.column(name));
    let (id, at, text) = (id?, at?, text?);
    let author = table.optional_column(AUTHOR);
    let moderated = table.optional_column(MODERATED);
    let mut statements = Vec::new();
    while let Some(line) = table.next()? {
        statements.push(Statement {
            id: line.number(id)?,
            author: line.optional_number(author)?,
            at: line.number(at)?,
            text: line.cell(text)?.to_owned(),
            rejected: line.optional_number(moderated)? == Some(REJECTED),
        });
    }
    Ok(statements)
}

fn votes(mut table: Table) -> Result<Vec<Vote>, Fault> {
    let [person, statement, at, vote] =
        [VOTER, STATEMENT, TIME, VOTE].map(|name| table.column(name));
    let (person, statement, at, vote) = (person?, statement?, at?, vote?);
    let mut votes = Vec::new();
    while let Some(line) = table.next()? {
        votes.push(Vote {
            person: line.number(person)?,
            statement: line.number(statement)?,
            at: line.number(at)?,
            stance: stance(line.number(vote)?).ok_or_else(|| line.odd(vote))?,
        });
    }
    Ok(votes)
}

/// The topic, if there is a summary. It has no header: each line is a key and its value.
fn title(path: &Path) -> Result<Option<String>, Fault> {
    if !path.is_file() {
        return Ok(None);
    }
    let mut table = Table::open_headless(path)?;
    let (key, value) = (
        Column { name: "key", at: 0 },
        Column {
            name: "value",
            at: 1,
        },
    );
    while let Some(line) = table.next()? {
        if line.cell(key)?.trim() == TOPIC {
            return Ok(line.cell(value).ok().map(str::to_owned));
        }
    }
    Ok(None)
}

/// A CSV file being read, line by line.
pub(super) struct Table {
    path: PathBuf,
    header: StringRecord,
    reader: Reader<BufReader<File>>,
    record: StringRecord,
}

/// A column that the header has.
#[derive(Clone, Copy)]
pub(super) struct Column {
    name: &'static str,
    at: usize,
}

/// One record, with what a fault in it needs to be told.
pub(super) struct Line<'a> {
    path: &'a Path,
    record: &'a StringRecord,
}

impl Table {
    pub(super) fn open(path: &Path) -> Result<Table, Fault> {
        let mut table = Table::open_headless(path)?;
        if table.next()?.is_some() {
            table.header = table.record.clone();
        }
        Ok(table)
    }

    fn open_headless(path: &Path) -> Result<Table, Fault> {
        let file = super::open(path)?;
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(BufReader::new(file));
        Ok(Table {
            path: path.to_owned(),
            header: StringRecord::new(),
            reader,
            record: StringRecord::new(),
        })
    }

    pub(super) fn column(&self, name: &'static str) -> Result<Column, Fault> {
        self.optional_column(name)
            .ok_or_else(|| Fault::on_line(&self.path, 1, What::NoColumn(name)))
    }

    fn optional_column(&self, name: &'static str) -> Option<Column> {
        self.header
            .iter()
            .position(|cell| cell.trim().eq_ignore_ascii_case(name))
            .map(|at| Column { name, at })
    }

    /// The next record; blank lines are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Line<'_>>, Fault> {
        match self.reader.read_record(&mut self.record) {
            Ok(true) => Ok(Some(Line {
                path: &self.path,
                record: &self.record,
            })),
            Ok(false) => Ok(None),
            Err(error) => Err(self.fault(error)),
        }
    }

    fn fault(&self, error: csv::Error) -> Fault {
        let line = error.position().map(csv::Position::line);
        let what = match error.into_kind() {
            ErrorKind::Io(error) => What::Unreadable(error),
            ErrorKind::Utf8 { .. } => What::NotText,
            other => What::Malformed(format!("{other:?}")),
        };
        match line {
            Some(line) => Fault::on_line(&self.path, line, what),
            None => Fault::whole(&self.path, what),
        }
    }
}

impl Line<'_> {
    fn cell(&self, column: Column) -> Result<&str, Fault> {
        self.record
            .get(column.at)
            .ok_or_else(|| self.fault(What::NoCell(column.name)))
    }

    pub(super) fn number(&self, column: Column) -> Result<i64, Fault> {
        self.cell(column)?
            .trim()
            .parse()
            .map_err(|_| self.odd(column))
    }

    /// The number in a column that may be missing or empty.
    pub(super) fn optional_number(&self, column: Option<Column>) -> Result<Option<i64>, Fault> {
        let filled = |column: &Column| {
            self.record
                .get(column.at)
                .is_some_and(|cell| !cell.trim().is_empty())
        };
        column
            .filter(filled)
            .map(|column| self.number(column))
            .transpose()
    }

    fn odd(&self, column: Column) -> Fault {
        let found = self.record.get(column.at).unwrap_or_default().to_owned();
        let column = column.name;
        self.fault(What::Odd { column, found })
    }

    fn fault(&self, what: What) -> Fault {
        let line = self.record.position().map_or(1, csv::Position::line);
        Fault::on_line(self.path, line, what)
    }
}
