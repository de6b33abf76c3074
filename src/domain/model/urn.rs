//! What a secret round keeps of its ballots: while it is open who has voted, each with a ballot that
//! nobody here can read; from its closing on, who had voted, apart from what was said.

use super::ParticipantId;
use crate::domain::CleanText;
use imbl::{OrdMap, OrdSet, Vector};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The public key to which a round's ballots are sealed, in Base64. It opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SealKey(pub Arc<str>);

/// A ballot sealed to a round's key, in Base64. All of a round are equally long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(pub Arc<str>);

/// The ballot box of a secret round. That of any other round is empty, and written nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Urn {
    /// What ballots are sealed to; none until the round is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<SealKey>,
    /// The last ballot of everybody who has voted, until the urn is emptied; none where only the
    /// head of its record is left. It is in the journal and nowhere else.
    #[serde(skip)]
    pub sealed: OrdMap<ParticipantId, Option<Sealed>>,
    /// Who had voted when the urn was emptied.
    #[serde(skip_serializing_if = "OrdSet::is_empty")]
    pub voted: OrdSet<ParticipantId>,
    /// The codes by which voters find their ballots, in the order of the loose ballots.
    #[serde(skip_serializing_if = "Vector::is_empty")]
    pub codes: Vector<Letters>,
    /// How many ballots the key did not open, or that fitted no option.
    #[serde(skip_serializing_if = "is_zero")]
    pub spoiled: u32,
    /// Why the ballots were given up unread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voided: Option<CleanText>,
    /// Whether the key that opens the ballots is no more.
    #[serde(skip_serializing_if = "is_false")]
    pub key_destroyed: bool,
}

impl Urn {
    /// Whether this is what a round has that is not secret.
    pub fn is_none(&self) -> bool {
        *self == Urn::default()
    }

    /// Whether somebody's ballot lies in it, or did when it was emptied.
    pub fn has_of(&self, voter: ParticipantId) -> bool {
        self.sealed.contains_key(&voter) || self.voted.contains(&voter)
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// The most letters a code can have: enough that nobody guesses it at leisure.
pub const MOST_LETTERS: usize = 12;

/// How many stand between two gaps: as many as one keeps in mind between two looks.
const GROUP: usize = 4;

/// A short code of capital letters and digits: the one that keeps a round's key, or the one by
/// which a voter finds their ballot. However it is typed, it is the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letters {
    bytes: [u8; MOST_LETTERS],
    len: u8,
}

/// What was typed has no letter, or more than a code has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of 1 to {MOST_LETTERS} letters")]
pub struct NoLetters;

impl Letters {
    /// The letters without gaps.
    pub fn as_str(&self) -> &str {
        let bytes = &self.bytes[..usize::from(self.len)];
        std::str::from_utf8(bytes).expect("only ASCII letters and digits are taken in")
    }
}

impl FromStr for Letters {
    type Err = NoLetters;

    fn from_str(typed: &str) -> Result<Letters, NoLetters> {
        let mut letters = Letters {
            bytes: [0; MOST_LETTERS],
            len: 0,
        };
        for letter in typed.bytes().filter(u8::is_ascii_alphanumeric) {
            let place = letters.bytes.get_mut(usize::from(letters.len));
            *place.ok_or(NoLetters)? = letter.to_ascii_uppercase();
            letters.len += 1;
        }
        match letters.len {
            0 => Err(NoLetters),
            _ => Ok(letters),
        }
    }
}

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.as_str().chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// A code is shown where it is meant to be, and never in a log.
impl fmt::Debug for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letters({})", self.len)
    }
}

impl Serialize for Letters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Letters {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Letters, D::Error> {
        let typed = String::deserialize(from)?;
        typed.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let code: Letters = "kxtm-rbqd".parse().unwrap();
        assert_eq!(code.to_string(), "KXTM RBQD");
        assert_eq!(Ok(code), "KX TM rb qd ".parse());
    }

    #[test]
    fn nothing_and_too_much_are_no_codes() {
        assert_eq!("- ".parse::<Letters>(), Err(NoLetters));
        assert_eq!("ABCDEFGHIJKLM".parse::<Letters>(), Err(NoLetters));
    }

    #[test]
    fn a_code_does_not_show_itself_in_a_log() {
        let code: Letters = "KXTMRBQD".parse().unwrap();
        assert!(!format!("{code:?}").contains("KX"));
    }
}
