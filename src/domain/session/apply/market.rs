//! What events do in the marketplace: where topics land, the pitch, runs, thawed slots.

use crate::domain::model::*;
use crate::domain::{Event, Session, Stamp};
use imbl::{OrdMap, OrdSet};
use std::sync::Arc;

impl Session {
    /// Puts a topic that has just been pitched where it lands.
    pub(super) fn land(&mut self, id: TopicId, landing: Landing, stamp: &Stamp) {
        let state = match landing {
            Landing::Parking => TopicState::Parked,
            Landing::Queue => TopicState::Queued,
            Landing::Draft => TopicState::Draft,
        };
        self.set_topic_state(id, &state, stamp);
    }

    /// A topic that comes back to the queue comes back to its place in it.
    pub(super) fn set_topic_state(&mut self, id: TopicId, state: &TopicState, stamp: &Stamp) {
        self.change_topic(id, |topic| {
            topic.state = state.clone();
            if topic.is_live() {
                topic.public_since.get_or_insert(stamp.n);
            }
        });
    }

    /// Whether an event is about what only its host knows of. Asked after the event was taken.
    pub(super) fn is_private(&self, event: &Event) -> bool {
        let (Event::TopicPitched { id, .. }
        | Event::TopicChanged { id, .. }
        | Event::TopicNeedsSet { id, .. }
        | Event::TopicStateSet { id, .. }) = event
        else {
            return false;
        };
        self.topics.get(id).is_some_and(|topic| !topic.is_public())
    }

    pub(super) fn start_pitch(&mut self, topic: TopicId, seconds: u16, stamp: &Stamp) {
        self.spotlight = Some(Spotlight {
            topic,
            seconds,
            started: stamp.at,
        });
    }

    pub(super) fn end_pitch(&mut self, topic: TopicId) {
        self.spotlight = None;
        self.change_topic(topic, |topic| {
            if topic.state == TopicState::Queued {
                topic.state = TopicState::Parked;
            }
        });
    }

    /// Another run of a topic: its words and hosts, and nobody's interest or notes yet.
    pub(super) fn repeat(
        &mut self,
        id: TopicId,
        of: TopicId,
        cell: Cell,
        moved: &[ParticipantId],
        stamp: &Stamp,
    ) {
        let Some(first) = self.topics.get(&of) else {
            return;
        };
        let run = Topic {
            id,
            pitched: stamp.at,
            state: TopicState::Placed { cell },
            public_since: Some(stamp.n),
            run_of: Some(first.family()),
            interest: OrdSet::new(),
            signups: moved.iter().copied().collect(),
            attended: OrdSet::new(),
            notes: OrdMap::new(),
            ..(**first).clone()
        };
        self.change_topic(of, |topic| topic.signups.retain(|id| !moved.contains(id)));
        self.topics.insert(id, Arc::new(run));
    }

    pub(super) fn thaw(&mut self, slot: BlockId, on: bool) {
        if on {
            self.thawed.insert(slot);
        } else {
            self.thawed.remove(&slot);
        }
    }
}
