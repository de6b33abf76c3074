//! Who did something: written in the header of every recorded line, checked by every rule.

use super::ids::ParticipantId;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Who a command comes from. The text form (`p12`, `notes:Anna`) stands in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Actor {
    /// The person who runs the session, at the console or an attached one.
    Facilitator,
    /// A note-taker's terminal, by the name given when it was attached.
    NoteTaker(String),
    /// Somebody in the room, with a seat of their own.
    Participant(ParticipantId),
    /// A phone that has no seat yet: it may only join or take its seat back.
    Newcomer,
    /// A screen that only shows.
    Projector,
    /// torg itself: deadlines, recovery, clean exit.
    System,
}

/// What a terminal may be attached as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything the facilitator's own console may do.
    Console,
    /// Shows pages, changes nothing.
    Projector,
    /// Writes notes and ideas.
    Notes,
}

impl Role {
    /// The actor that a terminal with this role, called `name`, speaks as.
    pub fn actor(self, name: &str) -> Actor {
        match self {
            Role::Console => Actor::Facilitator,
            Role::Projector => Actor::Projector,
            Role::Notes => Actor::NoteTaker(name.to_owned()),
        }
    }

    /// The name used on the command line and on the wire.
    pub fn key(self) -> &'static str {
        match self {
            Role::Console => "console",
            Role::Projector => "projector",
            Role::Notes => "notes",
        }
    }
}

impl FromStr for Role {
    type Err = UnknownActor;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Role::Console, Role::Projector, Role::Notes]
            .into_iter()
            .find(|role| role.key() == text)
            .ok_or_else(|| UnknownActor(text.to_owned()))
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Facilitator => out.write_str("facilitator"),
            Actor::NoteTaker(name) => write!(out, "notes:{name}"),
            Actor::Participant(id) => write!(out, "p{}", id.0),
            Actor::Newcomer => out.write_str("newcomer"),
            Actor::Projector => out.write_str("projector"),
            Actor::System => out.write_str("system"),
        }
    }
}

/// A text that names no actor or role that this version knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown actor: {0}")]
pub struct UnknownActor(pub String);

impl FromStr for Actor {
    type Err = UnknownActor;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownActor(text.to_owned());
        match text {
            "facilitator" => Ok(Actor::Facilitator),
            "newcomer" => Ok(Actor::Newcomer),
            "projector" => Ok(Actor::Projector),
            "system" => Ok(Actor::System),
            other => match other.strip_prefix("notes:") {
                Some(name) => Ok(Actor::NoteTaker(name.to_owned())),
                None => {
                    let number = other.strip_prefix('p').ok_or_else(unknown)?;
                    Ok(Actor::Participant(ParticipantId(
                        number.parse().map_err(|_| unknown())?,
                    )))
                }
            },
        }
    }
}

impl Serialize for Actor {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Actor {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_actor_survives_its_text_form() {
        let all = [
            Actor::Facilitator,
            Actor::NoteTaker("Åsa: bord 3".into()),
            Actor::Participant(ParticipantId(12)),
            Actor::Newcomer,
            Actor::Projector,
            Actor::System,
        ];
        for actor in all {
            assert_eq!(actor.to_string().parse::<Actor>().unwrap(), actor);
        }
    }
}
