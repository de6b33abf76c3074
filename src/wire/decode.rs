//! Reading a line: strict to the byte, so that nothing outside the hashes can be changed unseen.
//!
//! The layout is fixed, so the reader walks it from left to right instead of parsing JSON: that is
//! faster, it hashes the bytes as they stand, and every byte that no hash covers is compared.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::de::IgnoredAny;
use thiserror::Error;

use super::encode::data_hash;
use super::upcast::{NewerVersion, readable};
use super::{Digest, MAX_LINE_BYTES, Record};

/// What every line of every version begins with; a search for records in damaged bytes starts here.
pub const RECORD_START: &[u8] = b"{\"v\":";

/// `,"h":"` + digits + `"}`: the end of every line of every version.
const FRAME_END_LEN: usize = 6 + Digest::TEXT_LEN + 2;
/// The salt's length in hexadecimal digits.
const SALT_DIGITS: usize = 32;
/// `2026-03-07T09:30:00.125Z`
const TIME_LEN: usize = 24;

/// What is wrong with a line taken by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LineFault {
    /// Longer than [`MAX_LINE_BYTES`].
    #[error("longer than {MAX_LINE_BYTES} bytes")]
    TooLong,
    /// The file ends before the line does.
    #[error("not ended by a line feed")]
    Unended,
    /// Bytes that are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not laid out as a record is.
    #[error("not a record")]
    Layout,
    /// The head does not hash to `h`.
    #[error("the record's hash does not match")]
    Hash,
    /// Salt and payload do not hash to `dh`.
    #[error("the payload's hash does not match")]
    DataHash,
    /// An intact record of a version this program does not know.
    #[error(transparent)]
    Newer(#[from] NewerVersion),
}

/// Reads one line (without its LF) and verifies it by itself; the chain is the caller's to check.
pub fn decode(bytes: &[u8]) -> Result<Record, LineFault> {
    if bytes.len() + 1 > MAX_LINE_BYTES {
        return Err(LineFault::TooLong);
    }
    let line = std::str::from_utf8(bytes).map_err(|_| LineFault::NotUtf8)?;
    let v = version(line).ok_or(LineFault::Layout)?;
    let (body, hash) = frame(line).ok_or(LineFault::Layout)?;
    if let Err(newer) = readable(v) {
        return Err(newer_or_damaged(body, hash, newer));
    }
    let parts = Parts::read(body).ok_or(LineFault::Layout)?;
    if Digest::of(&[parts.head.as_bytes()]) != hash {
        return Err(LineFault::Hash);
    }
    if let Some((salt, data)) = &parts.payload {
        let data = &body[data.clone()];
        if data_hash(&body[salt.clone()], data) != parts.data_hash {
            return Err(LineFault::DataHash);
        }
        // A forger can make the hashes fit; the line must still be the JSON that others read.
        serde_json::from_str::<IgnoredAny>(data).map_err(|_| LineFault::Layout)?;
    }
    Ok(Record {
        v,
        n: parts.n,
        batch: parts.batch,
        more: parts.more,
        at: parts.at,
        key: parts.key.into_owned(),
        actor: parts.actor.into_owned(),
        ty: parts.ty.into_owned(),
        crit: parts.crit,
        prev: parts.prev,
        data_hash: parts.data_hash,
        hash,
        payload: parts.payload,
        line: Arc::from(line),
    })
}

fn version(line: &str) -> Option<u32> {
    let digits = line.strip_prefix("{\"v\":")?.split(',').next()?;
    // A version is a small number above 0; more digits are damage, not a far future.
    let plausible = digits.len() <= 4 && !digits.starts_with('0');
    plausible.then(|| digits.parse().ok())?
}

/// Splits off the end that every version shares: what comes before it, and the hash in it.
fn frame(line: &str) -> Option<(&str, Digest)> {
    let (body, end) = line.split_at_checked(line.len().checked_sub(FRAME_END_LEN)?)?;
    let digits = end.strip_prefix(",\"h\":\"")?.strip_suffix("\"}")?;
    Some((body, Digest::parse(digits)?))
}

/// A version number that is too high is only believed if the record's hash vouches for it: a
/// flipped bit must not read as "get a newer program". Later versions therefore keep the frame:
/// `v` first, then a head without nested members, then `s` or `gone`, and `h` over the head last.
fn newer_or_damaged(body: &str, hash: Digest, newer: NewerVersion) -> LineFault {
    // Quotation marks inside JSON strings are escaped, so these cannot occur within the head.
    let head = [",\"s\":\"", ",\"gone\":true"]
        .iter()
        .find_map(|mark| body.find(mark))
        .map(|end| &body[..end]);
    match head {
        Some(head) if Digest::of(&[head.as_bytes()]) == hash => LineFault::Newer(newer),
        _ => LineFault::Layout,
    }
}

/// A line of version 1 taken apart, borrowed from it.
struct Parts<'a> {
    head: &'a str,
    n: u64,
    batch: u64,
    more: bool,
    at: DateTime<Utc>,
    key: Cow<'a, str>,
    actor: Cow<'a, str>,
    ty: Cow<'a, str>,
    crit: bool,
    prev: Digest,
    data_hash: Digest,
    payload: Option<(Range<usize>, Range<usize>)>,
}

impl<'a> Parts<'a> {
    /// Walks the layout; `body` is the line without its shared end.
    fn read(body: &'a str) -> Option<Self> {
        let mut walk = Walk(body);
        walk.literal("{\"v\":")?;
        walk.number()?;
        walk.literal(",\"n\":")?;
        let n = walk.number()?;
        walk.literal(",\"b\":")?;
        let batch = walk.number()?;
        walk.literal(",\"t\":\"")?;
        let at = time(walk.take(TIME_LEN)?)?;
        walk.literal("\",\"k\":\"")?;
        let key = walk.text()?;
        walk.literal(",\"a\":\"")?;
        let actor = walk.text()?;
        walk.literal(",\"ty\":\"")?;
        let ty = walk.text()?;
        let crit = walk.literal(",\"crit\":false").is_none();
        let more = walk.literal(",\"more\":true").is_some();
        walk.literal(",\"p\":\"")?;
        let prev = walk.digest()?;
        walk.literal("\",\"dh\":\"")?;
        let data_hash = walk.digest()?;
        walk.literal("\"")?;
        let head = &body[..body.len() - walk.0.len()];
        Some(Self {
            head,
            n,
            batch,
            more,
            at,
            key,
            actor,
            ty,
            crit,
            prev,
            data_hash,
            payload: payload(body, walk)?,
        })
    }
}

/// Where salt and payload lie, or the inner nothing when the line says they are erased.
fn payload(body: &str, mut walk: Walk<'_>) -> Option<Option<(Range<usize>, Range<usize>)>> {
    if walk.0 == ",\"gone\":true" {
        return Some(None);
    }
    walk.literal(",\"s\":\"")?;
    let salt = body.len() - walk.0.len();
    walk.take(SALT_DIGITS)?;
    walk.literal("\",\"d\":")?;
    let data = body.len() - walk.0.len();
    Some(Some((salt..salt + SALT_DIGITS, data..body.len())))
}

fn time(text: &str) -> Option<DateTime<Utc>> {
    if !text.ends_with('Z') {
        return None;
    }
    Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
}

/// What is left of the line to read.
struct Walk<'a>(&'a str);

impl<'a> Walk<'a> {
    fn literal(&mut self, text: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(text)?;
        Some(())
    }

    fn take(&mut self, len: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let len = self.0.bytes().take_while(u8::is_ascii_digit).count();
        self.take(len)?.parse().ok()
    }

    fn digest(&mut self) -> Option<Digest> {
        Digest::parse(self.take(Digest::TEXT_LEN)?)
    }

    /// A JSON string whose opening quotation mark has been read; its closing one is read too.
    fn text(&mut self) -> Option<Cow<'a, str>> {
        let end = self.0.find('"')?;
        if !self.0[..end].contains('\\') {
            let plain = self.take(end)?;
            self.literal("\"")?;
            return Some(Cow::Borrowed(plain));
        }
        let mut escaped = false;
        let end = self.0.bytes().position(|byte| {
            let closes = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            closes
        })?;
        let inner = self.take(end)?;
        self.literal("\"")?;
        let text = serde_json::from_str::<String>(&format!("\"{inner}\"")).ok()?;
        Some(Cow::Owned(text))
    }
}
