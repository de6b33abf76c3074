//! What is to be said of the result of a secret round, and how little may be shown where few voted.

use crate::domain::CleanText;
use serde::{Deserialize, Serialize};

/// With fewer ballots than this the counts themselves would tell who voted what: only what came out
/// is published.
pub const FEWEST: usize = 5;

/// Of a secret round: what the room should know of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Secrecy {
    /// Whether so few voted that only the outcome is shown.
    pub veiled: bool,
    /// Whether all ballots say the same, so that the result tells everybody's.
    pub unanimous: bool,
    /// How many ballots could not be read.
    pub spoiled: u32,
    /// Why the ballots were given up unread.
    pub voided: Option<CleanText>,
    /// Whether nothing is left that opens the sealed ballots.
    pub key_destroyed: bool,
    /// Whether the ballots are listed with their codes.
    pub listed: bool,
}
