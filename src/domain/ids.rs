//! Names of things: small numbers in the order things came, and keys of what a session defines.

use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt, sync::Arc};

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl $name {
            /// The id that follows the greatest one given: numbers are never used twice.
            pub fn after(last: Option<$name>) -> $name {
                $name(last.map_or(1, |id| id.0 + 1))
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )*};
}

numbered! {
    /// Somebody in the room. Says nothing about who it is.
    ParticipantId,
    /// A topic on the board.
    TopicId,
    /// An idea; people say "idé 41".
    IdeaId,
    /// A round of voting.
    RoundId,
    /// A room, or a table in a room.
    RoomId,
    /// A named group of ideas.
    ClusterId,
    /// A wish to speak in plenary; people say "talare 7".
    SpeakerId,
    /// A seat card; its number is printed on it.
    CardId,
    /// An answer to "what would make you say yes?", among those of its idea.
    ConditionId,
    /// A block of the agenda; a slot of the board is a block whose kind has a grid.
    BlockId,
}

/// The key of something that the session's own data defines: a party, a category, a phase, a kind
/// of block. Lower case, as in `social_trygghet`.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[schemars(with = "String")]
pub struct Key(Arc<str>);

impl Key {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Key(text.into())
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// SHA-256 of a seat's token, a recovery code or a role's token, in hex. Only hashes are stored:
/// who reads the journal can't sit down in anybody's seat.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[schemars(with = "String")]
pub struct SeatHash(pub Arc<str>);
