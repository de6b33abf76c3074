//! What is said back to a wish: the same for a phone, a console and a terminal across the room.

use crate::domain::Refusal;
use crate::domain::event::Made;
use crate::domain::model::Letters;
use serde::{Deserialize, Serialize};

/// Longest idempotency key: a UUID fits, a story does not.
pub const KEY_BYTES: usize = 64;

/// The key under which a wish may be sent again without happening twice. Empty: never again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IdemKey(String);

impl IdemKey {
    /// A key from outside: up to [`KEY_BYTES`] letters, digits and hyphens; none for anything else.
    pub fn parse(text: &str) -> Option<IdemKey> {
        let fits = text.len() <= KEY_BYTES
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        fits.then(|| IdemKey(text.to_owned()))
    }

    /// A key that nobody else has.
    pub fn random() -> IdemKey {
        IdemKey(uuid::Uuid::new_v4().to_string())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the sender of an accepted wish is told: it is on disk and published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The journal's number of the last event it caused (or of the last event, if it caused none).
    pub n: u64,
    /// What it made.
    pub made: Option<Made>,
    /// Whether this answers a wish that had happened already.
    pub repeated: bool,
    /// A code that is told this once: the one that keeps a secret round's key, to whoever opened the
    /// round, or the one by which a voter finds their ballot. A repeated answer has it no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Letters>,
}

/// Why a wish did not happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rejected {
    /// A rule stands in the way.
    Refused(Refusal),
    /// Too much waits; try again in a moment with the same key.
    Busy,
    /// The disk said no. Nothing is accepted any more; what is shown stays readable.
    NotSaved,
    /// The hub can't be reached; try again with the same key.
    Offline,
}
