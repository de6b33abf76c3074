//! What takes back a step that was about a round, and when there is no way back any more.

use super::Session;
use crate::domain::Event;
use crate::domain::model::*;
use crate::domain::session::Step;

impl Session {
    /// The event that would take back what was done with a round. Opening, closing and confirming are asked about beforehand, because
    /// they can't be taken back: a phone that has shown a ballot can't unshow it, a room that was
    /// told that the voting is over has stopped, and "confirmed" is a promise.
    pub(super) fn round_inverse(&self, event: &Event) -> Option<Event> {
        let plan = |round: &RoundId| Some(Box::new(self.rounds.get(round)?.plan()));
        Some(match event {
            Event::RoundPrepared { id, .. } => Event::RoundDiscarded { round: *id },
            Event::RoundChanged { round, .. } => Event::RoundChanged {
                round: *round,
                plan: plan(round)?,
            },
            Event::RoundDiscarded { round } => Event::RoundPrepared {
                id: *round,
                plan: plan(round)?,
            },
            Event::RoundExtended { round, .. } => Event::RoundExtended {
                round: *round,
                ends: self.rounds.get(round)?.ends,
            },
            Event::RoundShown { round } => Event::RoundUnshown { round: *round },
            Event::RoundUnshown { round } => Event::RoundShown { round: *round },
            Event::CountEntered { round, place, .. }
            | Event::CountRemoved { round, place, .. }
            | Event::CountAccepted { round, place, .. }
            | Event::CountsRestored { round, place, .. } => self.counts_of(*round, place)?,
            Event::HeadsSet { round, .. } => {
                let now = self.rounds.get(round)?;
                Event::HeadsSet {
                    round: *round,
                    heads: now.heads,
                    reason: now.surplus.clone(),
                }
            }
            _ => return None,
        })
    }

    /// The counts of a place as they are, to be put back.
    fn counts_of(&self, round: RoundId, place: &CountPlace) -> Option<Event> {
        let counted = &self.rounds.get(&round)?.counted;
        let counting = counted.iter().find(|it| it.place == *place);
        Some(Event::CountsRestored {
            round,
            place: place.clone(),
            counts: counting.map_or_else(Vec::new, |it| it.counts.clone()),
            accepted: counting.and_then(|it| it.accepted.clone()),
        })
    }

    /// Forgets how to take back what led up to this moment of a round: the room votes, has voted
    /// or was told that the count stays, and no undo changes that. Steps about other things stay.
    pub(in crate::domain::session) fn settle(&mut self, id: RoundId) {
        if self.steps.iter().any(|step| is_about(step, id)) {
            self.steps.retain(|step| !is_about(step, id));
        }
        if self.undone.iter().any(|undone| is_about(&undone.step, id)) {
            self.undone.retain(|undone| !is_about(&undone.step, id));
        }
    }
}

fn is_about(step: &Step, id: RoundId) -> bool {
    step.done.iter().any(|event| match event {
        Event::RoundPrepared { id: round, .. }
        | Event::RoundChanged { round, .. }
        | Event::RoundDiscarded { round }
        | Event::RoundExtended { round, .. }
        | Event::RoundShown { round }
        | Event::RoundUnshown { round }
        | Event::CountEntered { round, .. }
        | Event::CountRemoved { round, .. }
        | Event::CountAccepted { round, .. }
        | Event::CountsRestored { round, .. }
        | Event::HeadsSet { round, .. } => *round == id,
        _ => false,
    })
}
