//! Why a crowd could not play its piece: a state with a sentence, as every failure of the command
//! line.

use super::crowd::{Lost, NotADoor};
use super::polis::Fault;
use crate::domain::CleanText;
use crate::text::{Words, t};
use std::borrow::Cow;

/// Why a crowd could not play.
#[derive(Debug)]
pub enum Trouble {
    /// The files of the conversation are at fault.
    Files(Fault),
    /// There are more of these than a session takes.
    TooMany {
        /// How many there are.
        found: usize,
        /// How many it takes.
        limit: usize,
    },
    /// The session to play into holds something already.
    NotEmpty {
        /// Its name.
        name: String,
        /// A name that is free.
        instead: String,
    },
    /// A party that the session does not have.
    UnknownParty {
        /// What was typed.
        party: String,
        /// Those that it has.
        known: String,
    },
    /// A round is open in the session, so none can be opened for the replay.
    RoundOpen,
    /// No phase of the session lets people write.
    NobodyMayWrite,
    /// A rule stands in the way of a step that everything after it needs, in the hall's words.
    Refused(String),
    /// A phone will not get an answer.
    Lost(Lost),
    /// The session takes nothing more.
    NotSaved,
    /// Stopped by the person who started it.
    Interrupted,
    /// What the session counted is not what the file says; the summary has told it.
    Differs,
}

impl Trouble {
    /// What is said about it; nothing where all has been said.
    pub fn sentence(&self, words: Words) -> Option<Cow<'static, str>> {
        let sentence = match self {
            Trouble::Files(fault) => fault.sentence(words),
            Trouble::TooMany { found, limit } => {
                t!(words, "crowd-too-many", found = *found, limit = *limit)
            }
            Trouble::NotEmpty { name, instead } => {
                let (name, instead) = (name.as_str(), instead.as_str());
                t!(words, "crowd-not-empty", name = name, instead = instead)
            }
            Trouble::UnknownParty { party, known } => {
                let (party, known) = (visible(party), known.as_str());
                t!(words, "crowd-unknown-party", party = party, known = known)
            }
            Trouble::RoundOpen => t!(words, "crowd-round-open"),
            Trouble::NobodyMayWrite => t!(words, "crowd-nobody-may-write"),
            Trouble::Refused(why) => t!(words, "crowd-refused", why = visible(why)),
            Trouble::Lost(lost) => lost_sentence(lost, words),
            Trouble::NotSaved => t!(words, "crowd-not-saved"),
            Trouble::Interrupted => t!(words, "crowd-interrupted"),
            Trouble::Differs => return None,
        };
        Some(sentence)
    }
}

fn lost_sentence(lost: &Lost, words: Words) -> Cow<'static, str> {
    match lost {
        Lost::NoAnswer(why) => t!(words, "crowd-no-answer", why = visible(why)),
        Lost::TooBusy => t!(words, "crowd-too-busy"),
        Lost::NotSaved(_) => t!(words, "crowd-not-saved"),
        Lost::TurnedAway { status, message } => t!(
            words,
            "crowd-turned-away",
            status = status.to_string(),
            why = visible(message)
        ),
    }
}

/// What came from elsewhere, fit for a terminal.
fn visible(text: &str) -> String {
    CleanText::replayed(text).one_line().into_owned()
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Trouble {
        Trouble::Files(fault)
    }
}

impl From<Lost> for Trouble {
    fn from(lost: Lost) -> Trouble {
        Trouble::Lost(lost)
    }
}

impl From<NotADoor> for Trouble {
    fn from(NotADoor(address): NotADoor) -> Trouble {
        Trouble::Lost(Lost::NoAnswer(address))
    }
}
