//! What an attached terminal and its hub say to each other over the WebSocket, one JSON text a
//! frame. Both ends are of one version; the journal's lines inside are the same bytes as on disk.

use super::answer::{IdemKey, Receipt, Rejected};
use super::door::{Code, Waiting};
use super::presence::{Presence, WritesAt};
use crate::domain::{Command, Role};
use serde::{Deserialize, Serialize};

/// Longest frame either way: a journal line, escaped as a JSON string.
pub const MAX_FRAME: usize = 2 * super::MAX_LINE_BYTES + 1024;

/// The first frame: who wants in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hello {
    /// A new terminal, with the code that the facilitator read out.
    Code {
        /// Eight digits.
        digits: String,
        /// What the terminal calls itself.
        name: String,
    },
    /// A terminal of whoever owns the session's folder, with the key that lies there.
    Key {
        /// The key.
        key: String,
        /// What the terminal is to be.
        role: Role,
        /// What it calls itself.
        name: String,
    },
    /// A terminal that was let in before.
    Token {
        /// Its token.
        token: String,
        /// The last record it has.
        after: u64,
    },
}

/// What a terminal says after that.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromTerminal {
    /// A wish.
    Submit {
        /// Its key; the answer carries it back.
        key: IdemKey,
        /// What is wished for.
        command: Box<Command>,
    },
    /// A console wants a code for a terminal of this role.
    NewCode(Role),
    /// A console's answer to a terminal that waits.
    AnswerTerminal {
        /// Its place in line.
        id: u64,
        /// Whether it may come in.
        welcome: bool,
    },
    /// Whoever sits there writes here now. Said again while they do; nothing is answered.
    Writing(WritesAt),
}

/// What the hub says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToTerminal {
    /// Let in.
    Welcome {
        /// The token that lets this terminal in again.
        token: String,
        /// What it may do.
        role: Role,
        /// What it is called.
        name: String,
        /// The number of the last record now; lines up to it follow first.
        n: u64,
    },
    /// Not let in.
    TurnedAway(Turned),
    /// A line of the journal.
    Line(String),
    /// The answer to a wish.
    Answer {
        /// The key of the wish.
        key: IdemKey,
        /// What became of it.
        result: Result<Receipt, Rejected>,
    },
    /// Whether the hub saves what happens.
    Saving(bool),
    /// The address by which phones reach the hub, once one has proved to answer. The one that a
    /// terminal came in by may lead a phone to itself.
    Reach(Option<String>),
    /// The code that was asked for.
    Code(Code),
    /// The terminals that wait for a yes; told to consoles only.
    Waiting(Vec<Waiting>),
    /// Who is here now; the latest of what changed in a short while.
    Presence(Presence),
}

/// Why a terminal is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turned {
    /// The code is wrong, used or too old.
    WrongCode,
    /// The facilitator said no.
    Denied,
    /// Nobody answered within the time.
    NoAnswer,
    /// It could not be recorded.
    NotSaved,
    /// The token is unknown or was revoked.
    UnknownToken,
}
