//! How the time in plenary was shared among the parties. Who spoke is not in it.

use crate::domain::Session;
use crate::domain::model::{Key, Label};
use crate::views::speakers::{Eyes, PartyTime, speakers};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The time that people spoke in plenary, as far as it was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Speaking {
    /// How many turns at speaking there were.
    pub turns: usize,
    /// How many seconds those spoke who did not say which party they belong to.
    pub not_said_seconds: i64,
    /// The parties, in the session's order; shares are of the time of those who said.
    pub parties: Vec<PartySpeaking>,
}

impl Speaking {
    /// Whether nobody has spoken by the list.
    pub(super) fn is_silent(&self) -> bool {
        self.turns == 0
    }
}

/// How long a party spoke.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PartySpeaking {
    /// The party's key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many turns its people had.
    pub turns: usize,
    /// How many seconds they spoke.
    pub seconds: i64,
    /// Their share of the time, in per cent.
    pub share: u8,
}

/// The time in plenary; nothing where nobody has spoken by the list. A turn that goes on is counted up to the last event.
pub(super) fn speaking(session: &Session) -> Speaking {
    let turns = session.speakers.turns().count();
    if turns == 0 {
        return Speaking::default();
    }
    let view = speakers(session, session.changed, Eyes::Room);
    Speaking {
        turns,
        not_said_seconds: view.not_said.num_seconds(),
        parties: view.parties.iter().map(party).collect(),
    }
}

fn party(view: &PartyTime) -> PartySpeaking {
    PartySpeaking {
        key: view.key.clone(),
        name: view.name.clone(),
        turns: view.turns,
        seconds: view.time.num_seconds(),
        share: view.share,
    }
}
