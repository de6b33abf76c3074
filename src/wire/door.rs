//! What consoles and the desk at the door tell each other: codes that were made, and terminals
//! that wait for a yes.

use crate::domain::{CleanText, Role};
use serde::{Deserialize, Serialize};

/// A one-time code, to be typed on the terminal that is to be attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Eight digits.
    pub digits: String,
    /// What it lets in.
    pub role: Role,
}

/// A terminal that waits for the facilitator's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its place in line.
    pub id: u64,
    /// What it wants to be.
    pub role: Role,
    /// What it calls itself.
    pub name: CleanText,
    /// Where it calls from.
    pub from: String,
    /// The code it came with, which nobody can come with again.
    pub code: String,
}
