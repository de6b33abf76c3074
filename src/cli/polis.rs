//! A conversation held on Pol.is, as its files tell it: statements, and a log of votes.
//!
//! Two formats are read, each by its own sibling: the export (`votes.csv`, `comments.csv`,
//! `summary.csv`) and the server's answers (`votes.json`, `comments.json`, `conversation.json`).
//! Both end up here, sorted, so that nothing else in torg knows that there are two.

mod export;
mod fault;
pub mod groups;
mod served;

#[cfg(test)]
mod tests;

pub use fault::{Fault, Place, What};

use crate::domain::model::Stance;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

/// The number of a statement in the file.
pub type StatementId = i64;

/// The number of a person in the file.
pub type PersonId = i64;

/// A conversation as it stands in a folder, in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// What it was about; none if the files do not say.
    pub title: Option<String>,
    /// The statements, by time and then by number.
    pub statements: Vec<Statement>,
    /// Every vote that was cast, by time and then as they stood in the file. Somebody may vote
    /// on the same statement again; the last vote counts.
    pub votes: Vec<Vote>,
}

/// A statement that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its number.
    pub id: StatementId,
    /// Who wrote it; none if the file does not say.
    pub author: Option<PersonId>,
    /// When, in milliseconds of the Unix epoch.
    pub at: i64,
    /// The words, as they stand in the file: uncleaned, of any length, perhaps empty.
    pub text: String,
    /// Whether the moderators of the conversation rejected it.
    pub rejected: bool,
}

/// One line of the vote log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Who voted.
    pub person: PersonId,
    /// On what.
    pub statement: StatementId,
    /// When, in milliseconds of the Unix epoch.
    pub at: i64,
    /// How.
    pub stance: Stance,
}

/// How many hold each view of one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Agree.
    pub agree: u32,
    /// Disagree.
    pub disagree: u32,
    /// Have seen it and pass.
    pub pass: u32,
}

/// What the moderators' column holds for a statement that they rejected.
const REJECTED: i64 = -1;

impl Conversation {
    /// Reads the conversation in a folder, in whichever of the two formats it is.
    ///
    /// # Errors
    /// A [`Fault`] that names the file and, where there is one, the line.
    pub fn read(folder: &Path) -> Result<Conversation, Fault> {
        if folder.join(export::VOTES).is_file() {
            export::read(folder)
        } else if folder.join(served::VOTES).is_file() {
            served::read(folder)
        } else {
            Err(Fault::whole(folder, What::NoConversation))
        }
    }

    /// Puts what was read in order. Sorting is stable: votes of the same moment keep the order
    /// of the file, which decides the last one.
    fn in_order(
        title: Option<String>,
        mut statements: Vec<Statement>,
        mut votes: Vec<Vote>,
    ) -> Conversation {
        statements.sort_by_key(|statement| (statement.at, statement.id));
        votes.sort_by_key(|vote| vote.at);
        Conversation {
            title: title.filter(|title| !title.trim().is_empty()),
            statements,
            votes,
        }
    }

    /// The final count of every statement that was voted on: one vote per person, the last.
    pub fn final_counts(&self) -> BTreeMap<StatementId, Counts> {
        let mut last = BTreeMap::new();
        for vote in &self.votes {
            last.insert((vote.statement, vote.person), vote.stance);
        }
        let mut counts = BTreeMap::<StatementId, Counts>::new();
        for ((statement, _), stance) in last {
            counts.entry(statement).or_default().add(stance);
        }
        counts
    }
}

impl Counts {
    /// Counts one more person.
    fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Agree => self.agree += 1,
            Stance::Disagree => self.disagree += 1,
            Stance::Pass => self.pass += 1,
        }
    }

    /// Agree, disagree, pass: the order of every table.
    pub fn in_order(self) -> [u32; 3] {
        [self.agree, self.disagree, self.pass]
    }
}

/// The largest file that is read, in bytes: forty times the largest conversation in the sample
/// data. A larger one is rather another file of the same name.
const MAX_FILE: u64 = 100_000_000;

/// Opens a file of the conversation, if it is of a sensible size.
fn open(path: &Path) -> Result<File, Fault> {
    let unreadable = |error| Fault::whole(path, What::Unreadable(error));
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > MAX_FILE {
        let limit = MAX_FILE;
        return Err(Fault::whole(path, What::TooLarge { size, limit }));
    }
    Ok(file)
}

/// A vote as the files write it: 1 agree, 0 pass, -1 disagree.
fn stance(number: i64) -> Option<Stance> {
    match number {
        1 => Some(Stance::Agree),
        0 => Some(Stance::Pass),
        -1 => Some(Stance::Disagree),
        _ => None,
    }
}

/// The first statement number that stands twice, if any does.
fn twice(statements: &[Statement]) -> Option<StatementId> {
    let mut seen = BTreeSet::new();
    statements
        .iter()
        .map(|statement| statement.id)
        .find(|id| !seen.insert(*id))
}
