//! What events do to the answers to "what would make you say yes?".

use crate::domain::model::*;
use crate::domain::{Actor, Event, Session, Stamp};

impl Session {
    pub(super) fn take_condition(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::ConditionGiven {
                idea,
                id,
                round,
                text,
                author,
                oral,
            } => {
                let condition = Condition {
                    id: *id,
                    round: *round,
                    text: text.clone(),
                    author: author.clone(),
                    oral: *oral,
                    given: stamp.at,
                    state: ConditionState::Open,
                    released: false,
                    reworded: 0,
                };
                self.change_idea(*idea, |idea| idea.conditions.push_back(condition));
            }
            Event::ConditionChanged { idea, id, text } => {
                self.change_condition(*idea, *id, |condition| {
                    condition.text = text.clone();
                    if stamp.actor != Actor::Facilitator {
                        condition.released = false;
                        condition.reworded = stamp.n;
                    }
                });
            }
            Event::ConditionStateSet { idea, id, state } => {
                self.change_condition(*idea, *id, |condition| condition.state = state.clone());
            }
            Event::ConditionReleased { idea, id, on } => {
                self.change_condition(*idea, *id, |condition| condition.released = *on);
            }
            _ => {}
        }
    }

    pub(super) fn change_condition(
        &mut self,
        idea: IdeaId,
        id: ConditionId,
        change: impl FnOnce(&mut Condition),
    ) {
        self.change_idea(idea, |idea| {
            if let Some(condition) = idea.conditions.iter_mut().find(|it| it.id == id) {
                change(condition);
            }
        });
    }
}
