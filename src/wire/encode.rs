//! Writing a line: from a draft and its place in the chain to the exact bytes.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, Datelike, SecondsFormat, SubsecRound, Utc};
use data_encoding::HEXLOWER;
use serde::de::IgnoredAny;
use thiserror::Error;

use super::upcast::JOURNAL_VERSION;
use super::{Digest, Draft, MAX_LINE_BYTES, Record};

/// RFC 3339 has four digits for the year; a clock outside of them is broken.
const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;

/// What stands between a line's head and its salt.
const BEFORE_SALT: &str = ",\"s\":\"";

/// Where a record goes: its number, its batch, and what it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The record's number.
    pub n: u64,
    /// The number of the first record in the same batch.
    pub batch: u64,
    /// Whether the batch goes on with the next record.
    pub more: bool,
    /// The hash of the record before.
    pub prev: Digest,
}

/// Why a draft cannot become a line. Nothing has been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DraftFault {
    /// The line would pass [`MAX_LINE_BYTES`].
    #[error("the record would be {bytes} bytes long, the limit is {MAX_LINE_BYTES}")]
    TooLong {
        /// The length it would have had, in bytes with LF.
        bytes: usize,
    },
    /// The payload is not one JSON value on one line.
    #[error("the payload is not JSON on one line")]
    NotJson,
    /// The time lies outside the years that RFC 3339 can write.
    #[error("the time lies outside the years 0000 to 9999")]
    Time,
}

/// Writes `draft` at `place`; `salt` keeps an erased payload from being guessed by its hash.
///
/// The record that comes back equals what [`super::decode()`] reads from its line.
pub fn encode(draft: &Draft, place: Place, salt: [u8; 16]) -> Result<Record, DraftFault> {
    check_payload(&draft.data)?;
    let salt = HEXLOWER.encode(&salt);
    let data_hash = data_hash(&salt, &draft.data);
    let head = Head {
        at: draft.at,
        key: &draft.key,
        actor: &draft.actor,
        ty: &draft.ty,
        crit: draft.crit,
        data_hash,
    };
    assemble(head, place, Some((&salt, &draft.data)))
}

/// Writes an old record's content at another place: what salvage does with the records it keeps.
/// Salt, payload and their hash stay as they are, an erased payload stays erased.
pub fn rechain(record: &Record, place: Place) -> Result<Record, DraftFault> {
    let head = Head {
        at: record.at,
        key: &record.key,
        actor: &record.actor,
        ty: &record.ty,
        crit: record.crit,
        data_hash: record.data_hash,
    };
    assemble(head, place, record.salt().zip(record.data()))
}

/// The record without salt and payload, every byte of its head as it stands: the chain holds, and
/// the hash of a payload whose salt is gone can't be guessed at.
pub fn erase(record: &Record) -> Record {
    let Some((salt, _)) = &record.payload else {
        return record.clone();
    };
    let head = &record.line[..salt.start - BEFORE_SALT.len()];
    let hash = record.hash;
    Record {
        line: Arc::from(format!("{head},\"gone\":true,\"h\":\"{hash}\"}}")),
        payload: None,
        ..record.clone()
    }
}

/// The hash that stands in `dh`: over the salt's digits followed by the payload's raw bytes.
pub(super) fn data_hash(salt: &str, data: &str) -> Digest {
    Digest::of(&[salt.as_bytes(), data.as_bytes()])
}

/// What stands in a line's head besides its place.
struct Head<'a> {
    at: DateTime<Utc>,
    key: &'a str,
    actor: &'a str,
    ty: &'a str,
    crit: bool,
    data_hash: Digest,
}

fn check_payload(data: &str) -> Result<(), DraftFault> {
    let one_line = !data.bytes().any(|byte| byte < b' ');
    let json = one_line && serde_json::from_str::<IgnoredAny>(data).is_ok();
    // White space around the value would be lost to readers that parse the line as JSON.
    if json && data.trim().len() == data.len() {
        Ok(())
    } else {
        Err(DraftFault::NotJson)
    }
}

fn assemble(
    head: Head<'_>,
    place: Place,
    payload: Option<(&str, &str)>,
) -> Result<Record, DraftFault> {
    if !YEARS.contains(&head.at.year()) {
        return Err(DraftFault::Time);
    }
    let at = head.at.trunc_subsecs(3);
    let mut line = String::with_capacity(512 + payload.map_or(0, |(_, data)| data.len()));
    write_head(&mut line, &head, at, place);
    let hash = Digest::of(&[line.as_bytes()]);
    let payload = payload.map(|(salt, data)| {
        let salt = push(&mut line, BEFORE_SALT, salt);
        let data = push(&mut line, "\",\"d\":", data);
        (salt, data)
    });
    if payload.is_none() {
        line.push_str(",\"gone\":true");
    }
    write!(line, ",\"h\":\"{hash}\"}}").expect("writing to a String cannot fail");
    if line.len() + 1 > MAX_LINE_BYTES {
        return Err(DraftFault::TooLong {
            bytes: line.len() + 1,
        });
    }
    Ok(Record {
        v: JOURNAL_VERSION,
        n: place.n,
        batch: place.batch,
        more: place.more,
        at,
        key: head.key.to_owned(),
        actor: head.actor.to_owned(),
        ty: head.ty.to_owned(),
        crit: head.crit,
        prev: place.prev,
        data_hash: head.data_hash,
        hash,
        line: Arc::from(line),
        payload,
    })
}

/// Writes everything that the record's own hash covers.
fn write_head(line: &mut String, head: &Head<'_>, at: DateTime<Utc>, place: Place) {
    let Place {
        n,
        batch,
        more,
        prev,
    } = place;
    let time = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    let key = quoted(head.key);
    let actor = quoted(head.actor);
    let ty = quoted(head.ty);
    let crit = if head.crit { "" } else { ",\"crit\":false" };
    let more = if more { ",\"more\":true" } else { "" };
    let data_hash = head.data_hash;
    write!(
        line,
        "{{\"v\":{JOURNAL_VERSION},\"n\":{n},\"b\":{batch},\"t\":\"{time}\",\"k\":{key},\"a\":{actor},\
         \"ty\":{ty}{crit}{more},\"p\":\"{prev}\",\"dh\":\"{data_hash}\""
    )
    .expect("writing to a String cannot fail");
}

/// `text` as a JSON string with its quotation marks.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a str is always a JSON string")
}

/// Appends `lead` and `text`, and says where `text` came to lie.
fn push(line: &mut String, lead: &str, text: &str) -> std::ops::Range<usize> {
    line.push_str(lead);
    let start = line.len();
    line.push_str(text);
    start..line.len()
}
