//! Tying a count to the journal: which record it was last made or changed by, and the hash of the
//! chain up to there. The hash is known to whoever writes or reads the record, so they tell it.

use crate::domain::model::{RoundId, Seal};
use crate::domain::{Event, Session};

impl Event {
    /// The round whose count this makes or changes.
    pub fn makes_count_of(&self) -> Option<RoundId> {
        match self {
            Event::RoundClosed { round }
            | Event::RoundUnsealed { round, .. }
            | Event::CountEntered { round, .. }
            | Event::CountRemoved { round, .. }
            | Event::CountAccepted { round, .. }
            | Event::CountsRestored { round, .. }
            | Event::RoundVoided { round, .. }
            | Event::LotDrawn { round, .. } => Some(*round),
            _ => None,
        }
    }
}

impl Session {
    /// Takes down the hash of the record of an event that made or changed a count.
    pub fn witness(&mut self, event: &Event, n: u64, hash: impl ToString) {
        if let Some(id) = event.makes_count_of() {
            let hash = hash.to_string();
            self.change_round(id, |round| round.seal = Some(Seal { n, hash }));
        }
    }
}
