//! What events do to topics: their place and who wants them.

use crate::domain::model::*;
use crate::domain::{CleanText, Session, Stamp};
use imbl::{OrdMap, OrdSet, Vector};
use std::sync::Arc;

impl Session {
    pub(super) fn pitch(
        &mut self,
        id: TopicId,
        title: &CleanText,
        question: &CleanText,
        hosts: &[ParticipantId],
        host_name: &CleanText,
        stamp: &Stamp,
    ) {
        let topic = Topic {
            id,
            title: title.clone(),
            question: question.clone(),
            hosts: hosts.to_vec(),
            host_name: host_name.clone(),
            pitched: stamp.at,
            state: TopicState::Parked,
            public_since: None,
            needs: RoomFeatures::new(),
            run_of: None,
            interest: OrdSet::new(),
            signups: Vector::new(),
            attended: OrdSet::new(),
            notes: OrdMap::new(),
            kept: OrdMap::new(),
            level: None,
            step: None,
        };
        self.topics.insert(id, Arc::new(topic));
    }

    pub(super) fn change_topic(&mut self, id: TopicId, change: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topics.get_mut(&id) {
            change(Arc::make_mut(topic));
        }
    }

    pub(super) fn swap(&mut self, a: TopicId, b: TopicId) {
        let (Some(first), Some(second)) = (self.topics.get(&a), self.topics.get(&b)) else {
            return;
        };
        let (first, second) = (place_of(first), place_of(second));
        self.change_topic(a, |topic| topic.state = second);
        self.change_topic(b, |topic| topic.state = first);
    }

    pub(super) fn sign_off(&mut self, topic: TopicId, participant: ParticipantId) {
        self.change_topic(topic, |topic| topic.signups.retain(|id| *id != participant));
    }

    pub(super) fn set_interest(&mut self, topic: TopicId, participant: ParticipantId, on: bool) {
        self.change_topic(topic, |topic| {
            if on {
                topic.interest.insert(participant);
            } else {
                topic.interest.remove(&participant);
            }
        });
    }
}

/// What a topic gives to the one it changes places with. A place in the queue is its own: who
/// makes way for it has been heard, and is parked.
fn place_of(topic: &Topic) -> TopicState {
    match &topic.state {
        TopicState::Queued => TopicState::Parked,
        state => state.clone(),
    }
}
