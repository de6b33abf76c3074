//! What takes back a step that was about people, their chairs, or the list of speakers.

use super::Session;
use crate::domain::Event;
use crate::domain::model::*;

impl Session {
    /// The events that would take back what was done with somebody.
    pub(super) fn people_inverse(&self, event: &Event) -> Option<Vec<Event>> {
        Some(match event {
            Event::ParticipantChanged { id, .. } => vec![Event::ParticipantChanged {
                id: *id,
                profile: Box::new(self.people.get(id)?.profile.clone()),
            }],
            // Who was said to have left by mistake gets the old chair back.
            Event::ParticipantLeft { id } => vec![Event::ParticipantReturned {
                id: *id,
                last_in: Vec::new(),
            }],
            Event::ParticipantReturned { id, last_in } => {
                let left = Event::ParticipantLeft { id: *id };
                let places = last_in.iter().filter_map(|id| self.signups_event(*id));
                [left].into_iter().chain(places).collect()
            }
            Event::ParticipantsMerged { gone, .. } => {
                vec![Event::ParticipantsUnmerged { gone: *gone }]
            }
            _ => return None,
        })
    }

    /// The events that would take back a sign-up made for somebody, or taken off.
    pub(super) fn signup_inverse(&self, event: &Event) -> Option<Vec<Event>> {
        Some(match event {
            Event::SignupMade {
                topic,
                participant,
                instead_of,
            } => {
                let off = Event::SignupCancelled {
                    topic: *topic,
                    participant: *participant,
                };
                let place = instead_of.and_then(|other| self.signups_event(other));
                [off].into_iter().chain(place).collect()
            }
            Event::SignupCancelled { topic, .. } => vec![self.signups_event(*topic)?],
            _ => return None,
        })
    }

    /// The event that would take back a step with the list of speakers.
    pub(super) fn speakers_inverse(&self, event: &Event) -> Option<Event> {
        let place = |id: &SpeakerId| self.speakers.position(*id);
        Some(match event {
            Event::SpeakersOpened {} => Event::SpeakersClosed {},
            Event::SpeakersClosed {} => Event::SpeakersOpened {},
            Event::SpeakerQueued { id, .. } => Event::SpeakerRemoved { id: *id },
            Event::SpeakerRemoved { id } => self.queued_back(*id)?,
            Event::SpeakerMoved { id, .. } => Event::SpeakerMoved {
                id: *id,
                to: place(id)?,
            },
            Event::SpeakerStarted { id } => Event::SpeakerPutBack {
                id: *id,
                at: place(id)?,
            },
            Event::SpeakerFinished { id } => Event::SpeakerResumed { id: *id },
            _ => return None,
        })
    }

    /// The event that would give a topic the sign-ups it has now.
    pub(super) fn signups_event(&self, topic: TopicId) -> Option<Event> {
        let signups = &self.topics.get(&topic)?.signups;
        Some(Event::SignupsSet {
            topic,
            participants: signups.iter().copied().collect(),
        })
    }

    /// The event that would let somebody wait to speak where they do now.
    fn queued_back(&self, id: SpeakerId) -> Option<Event> {
        let at = self.speakers.position(id)?;
        Some(Event::SpeakerQueued {
            id,
            voice: self.speakers.waiting.get(at)?.voice.clone(),
            at: Some(at),
        })
    }
}
