//! `session.json`: the whole state in one readable file. A cache: it may be lost, stale or broken
//! without harm. But an intact one names a record that was synced before it was written, so it is
//! also the lowest number the journal beside it must reach.

use std::io::{self, Read};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::disk::put_whole;
use super::{Disk, Head, SNAPSHOT_FILE};
use crate::wire::Digest;

/// The version of the envelope around the state.
const SNAPSHOT_VERSION: u32 = 1;

/// A snapshot as read: intact, but not yet compared with the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The record it covers the state up to.
    pub head: Head,
    /// The state as the JSON it was given as.
    pub state: String,
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    v: u32,
    n: u64,
    h: String,
    /// Over number, hash and state: a damaged file must not pass for a high-water mark.
    sum: String,
    #[serde(borrow)]
    state: &'a RawValue,
}

fn sum(head: Head, state: &str) -> Digest {
    let place = format!("{SNAPSHOT_VERSION} {} {} ", head.n, head.hash);
    Digest::of(&[place.as_bytes(), state.as_bytes()])
}

impl Snapshot {
    /// Reads the snapshot beside a journal; nothing if there is none that is intact.
    pub fn read(disk: &dyn Disk) -> Option<Self> {
        let mut text = String::new();
        disk.read(SNAPSHOT_FILE)
            .ok()?
            .read_to_string(&mut text)
            .ok()?;
        let envelope: Envelope<'_> = serde_json::from_str(&text).ok()?;
        let head = Head {
            n: envelope.n,
            hash: Digest::parse(&envelope.h)?,
        };
        let state = envelope.state.get();
        let intact = envelope.v == SNAPSHOT_VERSION && envelope.sum == sum(head, state).to_string();
        intact.then(|| Self {
            head,
            state: state.to_owned(),
        })
    }
}

/// Replaces the snapshot. `state` is any JSON; `head` must be durable in the journal.
pub fn write(disk: &dyn Disk, head: Head, state: &str) -> io::Result<()> {
    let state: &RawValue = serde_json::from_str(state)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
    let envelope = Envelope {
        v: SNAPSHOT_VERSION,
        n: head.n,
        h: head.hash.to_string(),
        sum: sum(head, state.get()).to_string(),
        state,
    };
    let mut text = serde_json::to_string(&envelope).map_err(io::Error::other)?;
    text.push('\n');
    put_whole(disk, SNAPSHOT_FILE, |file| file.write_all(text.as_bytes()))
}
