//! The server's answers: three JSON files. Numbers come as numbers or as strings, moments as
//! milliseconds or as RFC 3339, depending on the server's version; all are taken.

use super::{Conversation, Fault, REJECTED, Statement, StatementId, Vote, What};
use super::{stance, twice};
use crate::domain::model::Stance;
use chrono::DateTime;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::BufReader;
use std::path::Path;

/// The file whose presence says that a folder holds a server's answers.
pub(super) const VOTES: &str = "votes.json";
const COMMENTS: &str = "comments.json";
const CONVERSATION: &str = "conversation.json";

/// A statement as the server tells it; what torg has no use for is left out.
#[derive(Deserialize)]
struct Comment {
    #[serde(deserialize_with = "number")]
    tid: i64,
    #[serde(default, deserialize_with = "optional_number")]
    pid: Option<i64>,
    #[serde(default)]
    txt: String,
    #[serde(deserialize_with = "moment")]
    created: i64,
    #[serde(default, rename = "mod", deserialize_with = "optional_number")]
    moderated: Option<i64>,
    /// Whether it asks about the person.
    #[serde(default)]
    is_meta: bool,
}

/// A vote as the server tells it.
#[derive(Deserialize)]
struct Cast {
    #[serde(deserialize_with = "number")]
    pid: i64,
    #[serde(deserialize_with = "number")]
    tid: i64,
    #[serde(deserialize_with = "view")]
    vote: Stance,
    #[serde(deserialize_with = "moment")]
    modified: i64,
}

/// The conversation as the server tells it.
#[derive(Deserialize)]
struct About {
    topic: Option<String>,
}

/// Reads the server's answers in a folder.
pub(super) fn read(folder: &Path) -> Result<Conversation, Fault> {
    let comments = folder.join(COMMENTS);
    let statements: Vec<Statement> = parse::<Vec<Comment>>(&comments)?
        .into_iter()
        .map(Comment::into_statement)
        .collect();
    if let Some(id) = twice(&statements) {
        return Err(Fault::whole(&comments, What::Twice(id)));
    }
    let votes = parse::<Vec<Cast>>(&folder.join(VOTES))?
        .into_iter()
        .map(Cast::into_vote)
        .collect();
    let about = folder.join(CONVERSATION);
    let title = match about.is_file() {
        true => parse::<About>(&about)?.topic,
        false => None,
    };
    Ok(Conversation::in_order(title, statements, votes))
}

/// The statements in a folder that ask about the person.
pub(super) fn about_people(folder: &Path) -> Result<BTreeSet<StatementId>, Fault> {
    let comments = parse::<Vec<Comment>>(&folder.join(COMMENTS))?;
    let about = comments.into_iter().filter(|comment| comment.is_meta);
    Ok(about.map(|comment| comment.tid).collect())
}

impl Comment {
    fn into_statement(self) -> Statement {
        Statement {
            id: self.tid,
            author: self.pid,
            at: self.created,
            text: self.txt,
            rejected: self.moderated == Some(REJECTED),
        }
    }
}

impl Cast {
    fn into_vote(self) -> Vote {
        Vote {
            person: self.pid,
            statement: self.tid,
            at: self.modified,
            stance: self.vote,
        }
    }
}

pub(super) fn parse<T: DeserializeOwned>(path: &Path) -> Result<T, Fault> {
    let file = super::open(path)?;
    serde_json::from_reader(BufReader::new(file)).map_err(|error| {
        let line = error.line() as u64;
        if error.is_io() {
            Fault::whole(path, What::Unreadable(error.into()))
        } else {
            Fault::on_line(path, line, What::Malformed(error.to_string()))
        }
    })
}

/// A whole number, written as one or as `"12"` or `12.0`.
pub(super) fn number<'de, D: Deserializer<'de>>(input: D) -> Result<i64, D::Error> {
    let value = Value::deserialize(input)?;
    whole(&value).ok_or_else(|| D::Error::custom(format_args!("not a whole number: {value}")))
}

fn optional_number<'de, D: Deserializer<'de>>(input: D) -> Result<Option<i64>, D::Error> {
    match Value::deserialize(input)? {
        Value::Null => Ok(None),
        value => whole(&value)
            .map(Some)
            .ok_or_else(|| D::Error::custom(format_args!("not a whole number: {value}"))),
    }
}

/// A moment, as milliseconds of the Unix epoch. Some versions write parts of a millisecond too.
fn moment<'de, D: Deserializer<'de>>(input: D) -> Result<i64, D::Error> {
    let value = Value::deserialize(input)?;
    let dated = || {
        let text = value.as_str()?;
        let moment = DateTime::parse_from_rfc3339(text).ok()?;
        Some(moment.timestamp_millis())
    };
    whole(&value)
        .or_else(|| value.as_f64().and_then(without_fraction))
        .or_else(dated)
        .ok_or_else(|| D::Error::custom(format_args!("not a moment: {value}")))
}

fn view<'de, D: Deserializer<'de>>(input: D) -> Result<Stance, D::Error> {
    let number = number(input)?;
    stance(number).ok_or_else(|| D::Error::custom(format_args!("not a vote: {number}")))
}

/// A JSON number or string as a whole number, if it is one.
fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().or_else(|| {
            let float = number.as_f64()?;
            (float.fract() == 0.0).then(|| without_fraction(float))?
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The largest number that a float holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn without_fraction(float: f64) -> Option<i64> {
    (float.abs() < EXACT).then_some(float.trunc() as i64)
}
