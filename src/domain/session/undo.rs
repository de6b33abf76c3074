//! How each event is taken back, worked out from the state before it. What undo itself does is
//! taken back the same way: that is redo. Ballots and what others have written are never undone.

mod conditions;
mod people;
mod rounds;

use super::Session;
use crate::domain::Event;
use crate::domain::event::IdeaPart;
use crate::domain::model::*;
use std::collections::BTreeSet;

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
            Event::MandateSet { .. }
            | Event::WifiSet { .. }
            | Event::ExpectedSet { .. }
            | Event::SinceLastSet { .. }
            | Event::FarewellSet { .. }
            | Event::AnnouncementMade { .. }
            | Event::DocumentsPublished { .. }
            | Event::PageShown { .. } => self.stage_inverse(event)?,
            Event::LevelSet { .. } => Event::LevelSet {
                level: self.setup.level,
            },
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
            Event::ParticipantChanged { .. }
            | Event::ParticipantLeft { .. }
            | Event::ParticipantReturned { .. }
            | Event::ParticipantsMerged { .. } => return self.people_inverse(event),
            Event::CardUsed { card, .. } => Event::CardReleased { card: *card },
            Event::CardReleased { card } => Event::CardUsed {
                card: *card,
                participant: self.cards.get(*card)?.holder?,
            },
            Event::CardsVoided { cards } => Event::CardsRestored {
                cards: cards.clone(),
            },
            Event::CardsRestored { cards } => Event::CardsVoided {
                cards: cards.clone(),
            },
            Event::SignupMade { .. } | Event::SignupCancelled { .. } => {
                return self.signup_inverse(event);
            }
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
            Event::TopicHostsSet { id, .. } => Event::TopicHostsSet {
                id: *id,
                hosts: self.topics.get(id)?.hosts.clone(),
            },
            Event::TopicNeedsSet { id, .. } => Event::TopicNeedsSet {
                id: *id,
                needs: self.topics.get(id)?.needs.clone(),
            },
            Event::TopicRepeated { id, of, moved, .. } => {
                return self.repeated_back(*id, *of, moved);
            }
            Event::PitchStarted { .. } | Event::SpotlightRestored { .. } => {
                Event::SpotlightRestored {
                    spotlight: self.spotlight,
                }
            }
            Event::PitchEnded { topic } => return self.pitch_resumed(*topic),
            Event::SlotThawed { slot, .. } => Event::SlotThawed {
                slot: *slot,
                on: self.thawed.contains(slot),
            },
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
                over: None,
            },
            Event::TopicLevelSet { id, .. } => {
                let topic = self.topics.get(id)?;
                let (level, step) = (topic.level, topic.step);
                Event::TopicLevelSet {
                    id: *id,
                    level,
                    step,
                }
            }
            Event::IdeaLogged { id, .. } => Event::IdeaStateSet {
                id: *id,
                state: IdeaState::Withdrawn,
            },
            Event::IdeaChanged { id, .. } => Event::IdeaChanged {
                id: *id,
                text: self.ideas.get(id)?.text.clone(),
            },
            Event::IdeaKindSet { id, .. } => Event::IdeaKindSet {
                id: *id,
                kind: self.ideas.get(id)?.kind,
            },
            Event::IdeaStateSet { id, .. } => Event::IdeaStateSet {
                id: *id,
                state: self.ideas.get(id)?.state.clone(),
            },
            Event::IdeasMerged { id, .. } => Event::IdeasUnmerged { id: *id },
            Event::IdeasUnmerged { id } => return self.merged_back(*id),
            Event::IdeaSplit { id, parts, .. } => return self.whole_again(*id, parts),
            Event::IdeasTagged { ideas, tag, on } => Event::IdeasTagged {
                ideas: ideas.clone(),
                tag: tag.clone(),
                on: !on,
            },
            Event::IdeasReleased { ideas, on } => Event::IdeasReleased {
                ideas: ideas.clone(),
                on: !on,
            },
            Event::ModerationSet { .. } => Event::ModerationSet {
                on: self.setup.moderation,
            },
            Event::ClusterMade { id, ideas, .. } => {
                let made = Event::ClusterDissolved { id: *id };
                return Some(self.clusters_back(made, *id, ideas));
            }
            Event::ClusterChanged { id, ideas, .. } => {
                let before = self.cluster_as_it_is(*id)?;
                return Some(self.clusters_back(before, *id, ideas));
            }
            Event::ClusterDissolved { id } => Event::ClusterMade {
                id: *id,
                name: self.clusters.get(id)?.name.clone(),
                ideas: self.ideas_in(*id).map(|idea| idea.id).collect(),
            },
            Event::SpeakersOpened {}
            | Event::SpeakersClosed {}
            | Event::SpeakerQueued { .. }
            | Event::SpeakerRemoved { .. }
            | Event::SpeakerMoved { .. }
            | Event::SpeakerStarted { .. }
            | Event::SpeakerFinished { .. } => self.speakers_inverse(event)?,
            Event::ConditionGiven { .. }
            | Event::ConditionChanged { .. }
            | Event::ConditionStateSet { .. }
            | Event::ConditionReleased { .. } => self.condition_inverse(event)?,
            other => self.round_inverse(other)?,
        };
        Some(vec![inverse])
    }

    /// The same for signs, and for the page that a projector holds.
    fn stage_inverse(&self, event: &Event) -> Option<Event> {
        let setup = &self.setup;
        Some(match event {
            Event::MandateSet { .. } => Event::MandateSet {
                mandate: setup.mandate,
            },
            Event::WifiSet { .. } => Event::WifiSet {
                name: setup.wifi.clone(),
            },
            Event::ExpectedSet { .. } => Event::ExpectedSet {
                people: setup.expected,
            },
            Event::SinceLastSet { .. } => Event::SinceLastSet {
                lines: setup.since_last.clone(),
            },
            Event::FarewellSet { .. } => Event::FarewellSet {
                text: setup.farewell.clone(),
            },
            Event::AnnouncementMade { .. } => Event::AnnouncementMade {
                text: self
                    .announcement
                    .as_ref()
                    .map(|it| it.text.clone())
                    .unwrap_or_default(),
                said: self.announcement.as_ref().map(|it| it.at),
            },
            Event::DocumentsPublished { .. } => Event::DocumentsPublished { on: self.published },
            Event::PageShown { projector, .. } => Event::PageShown {
                projector: projector.clone(),
                page: self
                    .stage
                    .get(projector.as_deref().unwrap_or_default())
                    .cloned(),
            },
            _ => return None,
        })
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
        // What came from the queue goes back to its place there.
        let queued = [(a, first), (b, second)].into_iter();
        back.extend(
            queued
                .filter(|(_, topic)| topic.state == TopicState::Queued)
                .map(|(id, _)| Event::TopicStateSet {
                    id,
                    state: TopicState::Queued,
                }),
        );
        for (id, to) in [(a, second.cell()), (b, first.cell())] {
            back.extend(to.and_then(|cell| self.signups_lost(id, cell.slot, &[a, b])));
        }
        Some(back)
    }

    /// The run goes, and who was moved to it comes back to the topic's waiting list.
    fn repeated_back(
        &self,
        id: TopicId,
        of: TopicId,
        moved: &[ParticipantId],
    ) -> Option<Vec<Event>> {
        let mut back = vec![Event::TopicStateSet {
            id,
            state: TopicState::Withdrawn,
        }];
        if !moved.is_empty() {
            back.push(Event::SignupsSet {
                topic: of,
                participants: self.topics.get(&of)?.signups.iter().copied().collect(),
            });
        }
        Some(back)
    }

    /// The pitch goes on, its time counted from when it began, and its topic is where it was.
    fn pitch_resumed(&self, topic: TopicId) -> Option<Vec<Event>> {
        let spotlight = Event::SpotlightRestored {
            spotlight: self.spotlight,
        };
        Some(vec![self.topic_state_event(topic)?, spotlight])
    }

    /// The sign-ups as they are now, of a topic that loses some when it comes to this slot. When
    /// the step is taken back, the rules see who of them is still meant.
    fn signups_lost(&self, id: TopicId, slot: BlockId, moving: &[TopicId]) -> Option<Event> {
        let signups = &self.topics.get(&id)?.signups;
        let busy = self.busy_in(slot, moving);
        let loses = signups.iter().any(|person| busy.contains(person));
        self.signups_event(id).filter(|_| loses)
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

    /// The events that would make one idea again of what it is split into.
    fn whole_again(&self, id: IdeaId, parts: &[IdeaPart]) -> Option<Vec<Event>> {
        let state = self.ideas.get(&id)?.state.clone();
        let parts = parts.iter().map(|part| Event::IdeaStateSet {
            id: part.id,
            state: IdeaState::Withdrawn,
        });
        let whole = std::iter::once(Event::IdeaStateSet { id, state });
        Some(whole.chain(parts).collect())
    }

    /// The event that would give a cluster the name and the ideas it has now.
    fn cluster_as_it_is(&self, id: ClusterId) -> Option<Event> {
        Some(Event::ClusterChanged {
            id,
            name: self.clusters.get(&id)?.name.clone(),
            ideas: self.ideas_in(id).map(|idea| idea.id).collect(),
        })
    }

    /// `first`, and then the other clusters as they are now that lose ideas to cluster `id`.
    fn clusters_back(&self, first: Event, id: ClusterId, ideas: &[IdeaId]) -> Vec<Event> {
        let taken = ideas
            .iter()
            .filter_map(|idea| self.ideas.get(idea)?.cluster);
        let losing: BTreeSet<ClusterId> = taken.filter(|cluster| *cluster != id).collect();
        let losing = losing
            .into_iter()
            .filter_map(|id| self.cluster_as_it_is(id));
        std::iter::once(first).chain(losing).collect()
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
