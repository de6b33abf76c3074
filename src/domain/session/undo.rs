//! How each event is taken back, worked out from the state before it. What undo itself does is
//! taken back the same way: that is redo. Ballots and what others have written are never undone.

use super::Session;
use crate::domain::Event;
use crate::domain::model::*;

impl Session {
    /// The events that would take `event` back, seen from the state before it; none for what
    /// can't or must not be undone.
    pub(super) fn inverse(&self, event: &Event) -> Option<Vec<Event>> {
        let inverse = match event {
            Event::SessionDescribed { .. } => Event::SessionDescribed {
                title: self.setup.title.clone(),
                question: self.setup.question.clone(),
            },
            Event::TargetSet {
                party, category, ..
            } => {
                let target = self.target(party, category.as_ref());
                Event::TargetSet {
                    party: party.clone(),
                    category: category.clone(),
                    target,
                }
            }
            Event::SessionEnded {} => Event::SessionResumed {
                run: Box::new((*self.run).clone()),
            },
            Event::BlockAdded { block, .. } => Event::BlockRemoved { block: block.id },
            Event::BlockChanged { block } => Event::BlockChanged {
                block: Box::new(self.setup.agenda.block(block.id)?.clone()),
            },
            Event::BlockMoved { block, .. } => Event::BlockMoved {
                block: *block,
                to: self.setup.agenda.position(*block)?,
            },
            Event::BlockRemoved { block } => Event::BlockAdded {
                block: Box::new(self.setup.agenda.block(*block)?.clone()),
                at: self.setup.agenda.position(*block)?,
            },
            Event::AgendaStartSet { .. } => Event::AgendaStartSet {
                starts: self.setup.agenda.starts,
            },
            Event::BlockStarted { .. }
            | Event::SessionResumed { .. }
            | Event::RunRestored { .. } => Event::RunRestored {
                run: Box::new((*self.run).clone()),
            },
            Event::PhaseSet { .. } => Event::PhaseSet {
                phase: self.run.phase.clone(),
            },
            Event::BlockExtended { block, minutes } => Event::BlockExtended {
                block: *block,
                minutes: minutes.saturating_neg(),
            },
            Event::RoomAdded { room } => Event::RoomRemoved { room: room.id },
            Event::RoomChanged { room } => Event::RoomChanged {
                room: self.setup.room(room.id)?.clone(),
            },
            Event::RoomRemoved { room } => Event::RoomAdded {
                room: self.setup.room(*room)?.clone(),
            },
            // Whoever was written up by mistake stays on record, like a withdrawn topic.
            Event::ParticipantJoined {
                id, walk_in: true, ..
            } => Event::ParticipantLeft { id: *id },
            Event::ParticipantChanged { id, .. } => Event::ParticipantChanged {
                id: *id,
                profile: Box::new(self.people.get(id)?.profile.clone()),
            },
            Event::ParticipantLeft { id } => Event::ParticipantReturned { id: *id },
            Event::ParticipantReturned { id } => Event::ParticipantLeft { id: *id },
            Event::TopicPitched { id, .. } => Event::TopicStateSet {
                id: *id,
                state: TopicState::Withdrawn,
            },
            Event::TopicChanged { id, .. } => {
                let topic = self.topics.get(id)?;
                Event::TopicChanged {
                    id: *id,
                    title: topic.title.clone(),
                    question: topic.question.clone(),
                }
            }
            Event::TopicStateSet { id, .. } => self.topic_state_event(*id)?,
            Event::TopicPlaced { id, cell } => {
                let mut back = vec![self.topic_state_event(*id)?];
                back.extend(self.signups_lost(*id, cell.slot, &[*id]));
                return Some(back);
            }
            Event::TopicsSwapped { a, b } => return self.swapped_back(*a, *b),
            Event::NoteWritten { topic, field, .. } => Event::NoteWritten {
                topic: *topic,
                field: *field,
                text: self
                    .topics
                    .get(topic)?
                    .notes
                    .get(field)
                    .map(|note| note.text.clone())
                    .unwrap_or_default(),
            },
            Event::IdeaLogged { id, .. } => Event::IdeaStateSet {
                id: *id,
                state: IdeaState::Withdrawn,
            },
            Event::IdeaChanged { id, .. } => Event::IdeaChanged {
                id: *id,
                text: self.ideas.get(id)?.text.clone(),
            },
            Event::IdeaStateSet { id, .. } => Event::IdeaStateSet {
                id: *id,
                state: self.ideas.get(id)?.state.clone(),
            },
            Event::IdeasMerged { id, .. } => Event::IdeasUnmerged { id: *id },
            Event::IdeasUnmerged { id } => return self.merged_back(*id),
            _ => return None,
        };
        Some(vec![inverse])
    }

    /// The event that would put a topic where it is now.
    fn topic_state_event(&self, id: TopicId) -> Option<Event> {
        Some(match &self.topics.get(&id)?.state {
            TopicState::Placed { cell } => Event::TopicPlaced { id, cell: *cell },
            state => Event::TopicStateSet {
                id,
                state: state.clone(),
            },
        })
    }

    fn swapped_back(&self, a: TopicId, b: TopicId) -> Option<Vec<Event>> {
        let (first, second) = (self.topics.get(&a)?, self.topics.get(&b)?);
        let mut back = vec![Event::TopicsSwapped { a, b }];
        for (id, to) in [(a, second.cell()), (b, first.cell())] {
            back.extend(to.and_then(|cell| self.signups_lost(id, cell.slot, &[a, b])));
        }
        Some(back)
    }

    /// The sign-ups as they are now, of a topic that loses some when it comes to this slot. When
    /// the step is taken back, the rules see who of them is still meant.
    fn signups_lost(&self, id: TopicId, slot: BlockId, moving: &[TopicId]) -> Option<Event> {
        let signups = &self.topics.get(&id)?.signups;
        let busy = self.busy_in(slot, moving);
        let loses = signups.iter().any(|person| busy.contains(person));
        loses.then(|| Event::SignupsSet {
            topic: id,
            participants: signups.iter().copied().collect(),
        })
    }

    /// The events that would put an idea together again as it is now.
    fn merged_back(&self, id: IdeaId) -> Option<Vec<Event>> {
        let merged = self.ideas.get(&id)?;
        let parts = merged.merged_from.iter().filter_map(|part| {
            let state = &self.ideas.get(part)?.state;
            let within = matches!(state, IdeaState::Merged { into, .. } if *into == id);
            within.then(|| (*part, state.clone()))
        });
        let states = std::iter::once((id, merged.state.clone())).chain(parts);
        Some(
            states
                .map(|(id, state)| Event::IdeaStateSet { id, state })
                .collect(),
        )
    }

    /// The target of a party or one of its categories.
    fn target(&self, party: &Key, category: Option<&Key>) -> Option<u8> {
        let party = self.setup.party(party)?;
        match category {
            None => party.target,
            Some(key) => {
                party
                    .categories
                    .iter()
                    .find(|category| category.key == *key)?
                    .target
            }
        }
    }
}
