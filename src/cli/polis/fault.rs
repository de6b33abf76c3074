//! What can be wrong with the files of a conversation, and where: data, told by `crowd.ftl`.

use crate::text::{Words, t};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// A fault in the files: what, in which file, and on which line where that is known.
#[derive(Debug)]
pub struct Fault {
    /// Where it lies.
    pub place: Place,
    /// What it is.
    pub what: What,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, or the folder where no file can be named.
    pub file: PathBuf,
    /// The line, from 1, as an editor counts them; none for the file as a whole.
    pub line: Option<u64>,
}

/// What is wrong.
#[derive(Debug)]
pub enum What {
    /// The folder holds neither an export nor the server's answers.
    NoConversation,
    /// The folder says of nobody which opinion group they were in.
    NoGroups,
    /// A file that belongs to the format is not there or can't be read.
    Unreadable(std::io::Error),
    /// The file is greater than torg takes; both in bytes.
    TooLarge { size: u64, limit: u64 },
    /// A column that is needed is not in the header.
    NoColumn(&'static str),
    /// The line ends before this column.
    NoCell(&'static str),
    /// A cell does not hold what its column must.
    Odd {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
    /// Two statements have the same number.
    Twice(i64),
    /// The file is not UTF-8.
    NotText,
    /// The JSON can't be understood, in the parser's own words.
    Malformed(String),
}

/// How much of an odd cell is shown in the sentence about it, in characters.
const SHOWN: usize = 40;

impl Fault {
    /// A fault of a file as a whole.
    pub(super) fn whole(file: &Path, what: What) -> Fault {
        Fault {
            place: Place {
                file: file.to_owned(),
                line: None,
            },
            what,
        }
    }

    /// A fault on one line.
    pub(super) fn on_line(file: &Path, line: u64, what: What) -> Fault {
        Fault {
            place: Place {
                file: file.to_owned(),
                line: Some(line),
            },
            what,
        }
    }

    /// The fault as a sentence, with the place in front as compilers write it.
    pub fn sentence(&self, words: Words) -> Cow<'static, str> {
        let file = self.place.file.display();
        let what = self.what.sentence(words);
        match self.place.line {
            Some(line) => t!(
                words,
                "crowd-fault-line",
                file = file.to_string(),
                line = line.to_string(),
                what = what
            ),
            None => t!(
                words,
                "crowd-fault-file",
                file = file.to_string(),
                what = what
            ),
        }
    }
}

impl What {
    fn sentence(&self, words: Words) -> Cow<'static, str> {
        match self {
            What::NoConversation => t!(words, "crowd-fault-no-conversation"),
            What::NoGroups => t!(words, "crowd-fault-no-groups"),
            What::Unreadable(why) => t!(words, "crowd-fault-unreadable", why = why.to_string()),
            What::TooLarge { size, limit } => t!(
                words,
                "crowd-fault-too-large",
                size = megabytes(*size),
                limit = megabytes(*limit)
            ),
            What::NoColumn(column) => t!(words, "crowd-fault-no-column", column = *column),
            What::NoCell(column) => t!(words, "crowd-fault-no-cell", column = *column),
            What::Odd { column, found } => t!(
                words,
                "crowd-fault-odd",
                column = *column,
                found = shown(found)
            ),
            What::Twice(id) => t!(words, "crowd-fault-twice", id = id.to_string()),
            What::NotText => t!(words, "crowd-fault-not-text"),
            What::Malformed(why) => t!(words, "crowd-fault-malformed", why = shown(why)),
        }
    }
}

/// A size for people, in whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1_000_000).to_string()
}

/// The start of a cell, without anything that a terminal would obey.
fn shown(cell: &str) -> String {
    crate::domain::CleanText::replayed(cell)
        .one_line()
        .chars()
        .take(SHOWN)
        .collect()
}
