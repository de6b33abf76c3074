//! What takes back a step that was about an answer to "what would make you say yes?".

use super::Session;
use crate::domain::Event;
use crate::domain::model::*;

impl Session {
    /// The event that would take back what was done with an answer.
    pub(super) fn condition_inverse(&self, event: &Event) -> Option<Event> {
        let now = |idea: &IdeaId, id: &ConditionId| self.ideas.get(idea)?.condition(*id);
        Some(match event {
            Event::ConditionGiven { idea, id, .. } => Event::ConditionStateSet {
                idea: *idea,
                id: *id,
                state: ConditionState::Withdrawn,
            },
            Event::ConditionChanged { idea, id, .. } => Event::ConditionChanged {
                idea: *idea,
                id: *id,
                text: now(idea, id)?.text.clone(),
            },
            Event::ConditionStateSet { idea, id, .. } => Event::ConditionStateSet {
                idea: *idea,
                id: *id,
                state: now(idea, id)?.state.clone(),
            },
            Event::ConditionReleased { idea, id, on } => Event::ConditionReleased {
                idea: *idea,
                id: *id,
                on: !on,
            },
            _ => return None,
        })
    }
}
