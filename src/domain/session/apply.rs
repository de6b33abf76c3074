//! The fold: what each event does to the session. Infallible, the same live and in replay. An
//! event that speaks of something unknown (from a salvaged journal) changes nothing.

mod agenda;
mod conditions;
mod ideas;
mod market;
mod merged;
mod moment;
mod notes;
mod people;
mod rounds;
mod sealing;
mod sorting;
mod speakers;
mod stage;
mod topics;
mod urn;

use super::{Grant, HAPPENINGS, Happening, Session};
use crate::domain::model::*;
use crate::domain::{Event, Stamp};
use std::sync::Arc;

impl Session {
    /// Takes one event into the session.
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) {
        self.remember_step(stamp, event);
        self.n = stamp.n;
        self.changed = stamp.at;
        self.closed = false;
        self.take(stamp, event);
        self.remember_happening(stamp, event);
    }

    fn remember_happening(&mut self, stamp: &Stamp, event: &Event) {
        // Ballots are counted, not listed: a list in order of time would tell who voted what, and
        // one of check-ins who goes where.
        if matches!(
            event,
            Event::BallotCast { .. }
                | Event::StanceCast { .. }
                | Event::BallotGiven { .. }
                | Event::RoundSealed { .. }
                | Event::BallotSealed { .. }
                | Event::RoundUnsealed { .. }
                | Event::InterestSet { .. }
                | Event::CheckinMade { .. }
                | Event::CheckinEnded { .. }
        ) || self.is_private(event)
        {
            return;
        }
        if self.happenings.len() == HAPPENINGS {
            self.happenings.pop_front();
        }
        self.happenings.push_back(Arc::new(Happening {
            stamp: stamp.clone(),
            event: event.clone(),
        }));
    }

    fn take(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::SessionCreated { .. } | Event::SessionRecovered { .. } => {}
            Event::SessionClosed {} => self.closed = true,
            Event::SessionDescribed { title, question } => self.describe(title, question),
            Event::SessionEnded {} => self.end(stamp),
            Event::SessionResumed { run } | Event::RunRestored { run } => {
                self.run = Arc::new((**run).clone());
            }
            Event::TargetSet {
                party,
                category,
                target,
            } => {
                self.set_target(party, category.as_ref(), *target);
            }
            Event::MandateSet { .. }
            | Event::WifiSet { .. }
            | Event::ExpectedSet { .. }
            | Event::SinceLastSet { .. }
            | Event::FarewellSet { .. }
            | Event::PageShown { .. } => self.set_stage(event),
            Event::AnnouncementMade { text, said } => self.announce(text, *said, stamp),
            Event::DocumentsPublished { on } => self.published = *on,
            Event::LevelSet { level } => self.setup_mut().level = *level,
            Event::RoleGranted { role, name, token } => {
                self.grants.insert(
                    token.clone(),
                    Grant {
                        role: *role,
                        name: name.clone(),
                    },
                );
            }
            Event::RoleRevoked { token } => {
                self.grants.remove(token);
            }
            Event::BlockAdded { block, at } => self.add_block(block, *at),
            Event::BlockChanged { block } => self.change_block(block),
            Event::BlockMoved { block, to } => self.move_block(*block, *to),
            Event::BlockRemoved { block } => {
                self.setup_mut().agenda.blocks.retain(|it| it.id != *block);
            }
            Event::AgendaStartSet { starts } => self.setup_mut().agenda.starts = *starts,
            Event::BlockStarted { block } => self.start_block(*block, stamp),
            Event::BlockExtended { block, minutes } => self.extend(*block, *minutes, stamp),
            Event::BlockTimeUp { block } => self.note_time_up(*block),
            Event::PhaseSet { phase } => Arc::make_mut(&mut self.run).phase = phase.clone(),
            Event::RoomAdded { room } => self.add_room(room),
            Event::RoomChanged { room } => self.change_room(room),
            Event::RoomRemoved { room } => self.setup_mut().rooms.retain(|it| it.id != *room),
            Event::ParticipantJoined {
                id,
                profile,
                seat,
                recovery,
                walk_in,
            } => {
                self.join(
                    *id,
                    profile,
                    seat.as_ref(),
                    recovery.as_ref(),
                    *walk_in,
                    stamp,
                );
            }
            Event::ParticipantChanged { id, profile } => {
                self.change_person(*id, |person| person.profile = (**profile).clone());
            }
            Event::ParticipantLeft { id } => self.change_person(*id, |person| person.left = true),
            Event::ParticipantReturned { id, last_in } => self.come_back(*id, last_in),
            Event::ParticipantsMerged {
                keep,
                gone,
                profile,
            } => self.merge_people(*keep, *gone, profile),
            Event::ParticipantsUnmerged { gone } => self.unmerge_people(*gone),
            Event::CardsIssued { .. }
            | Event::CardUsed { .. }
            | Event::CardReleased { .. }
            | Event::CardsVoided { .. }
            | Event::CardsRestored { .. } => self.take_cards(event),
            Event::SeatMoved { id, seat, recovery } => self.move_seat(*id, seat, recovery.as_ref()),
            Event::TopicPitched {
                id,
                title,
                question,
                hosts,
                host_name,
                landing,
            } => {
                self.pitch(*id, title, question, hosts, host_name, stamp);
                self.land(*id, *landing, stamp);
            }
            Event::TopicChanged {
                id,
                title,
                question,
            } => self.change_topic(*id, |topic| {
                topic.title = title.clone();
                topic.question = question.clone();
            }),
            Event::TopicStateSet { id, state } => {
                self.set_topic_state(*id, state, stamp);
            }
            Event::TopicPlaced { id, cell } => {
                self.change_topic(*id, |topic| {
                    topic.state = TopicState::Placed { cell: *cell }
                });
            }
            Event::TopicsSwapped { a, b } => self.swap(*a, *b),
            Event::TopicHostsSet { id, hosts } => {
                self.change_topic(*id, |topic| topic.hosts = hosts.clone());
            }
            Event::TopicNeedsSet { id, needs } => {
                self.change_topic(*id, |topic| topic.needs = needs.clone());
            }
            Event::TopicRepeated {
                id,
                of,
                cell,
                moved,
            } => self.repeat(*id, *of, *cell, moved, stamp),
            Event::PitchStarted { topic, seconds } => self.start_pitch(*topic, *seconds, stamp),
            Event::PitchEnded { topic } => self.end_pitch(*topic),
            Event::SpotlightRestored { spotlight } => self.spotlight = *spotlight,
            Event::SlotThawed { slot, on } => self.thaw(*slot, *on),
            Event::InterestSet {
                topic,
                participant,
                on,
            } => self.set_interest(*topic, *participant, *on),
            Event::SignupMade {
                topic,
                participant,
                instead_of,
            } => {
                if let Some(other) = instead_of {
                    self.sign_off(*other, *participant);
                }
                self.change_topic(*topic, |topic| topic.signups.push_back(*participant));
            }
            Event::SignupCancelled { topic, participant } => self.sign_off(*topic, *participant),
            Event::SignupsSet {
                topic,
                participants,
            } => self.change_topic(*topic, |topic| {
                topic.signups = participants.iter().copied().collect();
            }),
            Event::CheckinMade {
                participant,
                room,
                topic,
            } => self.check_in(*participant, *room, *topic, stamp),
            Event::CheckinEnded { participant } => self.check_out(*participant),
            Event::NoteWritten {
                topic,
                field,
                text,
                over,
            } => self.write_note(*topic, *field, text, *over, stamp),
            Event::TopicLevelSet { id, level, step } => self.change_topic(*id, |topic| {
                (topic.level, topic.step) = (*level, *step);
            }),
            Event::IdeaLogged {
                id,
                topic,
                text,
                author,
                oral,
                kind,
            } => {
                self.log_idea(*id, *topic, text, author, stamp);
                self.change_idea(*id, |idea| (idea.oral, idea.kind) = (*oral, *kind));
            }
            Event::IdeaChanged { id, text } => self.reword_idea(*id, text, stamp),
            Event::IdeaKindSet { id, kind } => self.change_idea(*id, |idea| idea.kind = *kind),
            Event::IdeaStateSet { id, state } => {
                self.change_idea(*id, |idea| idea.state = state.clone());
            }
            Event::IdeasMerged {
                id,
                topic,
                text,
                from,
                reason,
            } => {
                self.merge(*id, *topic, text, from, reason, stamp);
            }
            Event::IdeasUnmerged { id } => self.unmerge(*id),
            Event::IdeaSplit { id, parts, reason } => self.split(*id, parts, reason, stamp),
            Event::IdeasTagged { ideas, tag, on } => self.tag(ideas, tag, *on),
            Event::IdeasReleased { ideas, on } => self.release(ideas, *on),
            Event::ModerationSet { on } => self.setup_mut().moderation = *on,
            Event::ClusterMade { id, name, ideas } => self.make_cluster(*id, name, ideas),
            Event::ClusterChanged { id, name, ideas } => self.change_cluster(*id, name, ideas),
            Event::ClusterDissolved { id } => self.dissolve_cluster(*id),
            Event::IdeaSourceSet { id, source_id } => {
                self.change_idea(*id, |idea| idea.source_id = source_id.clone());
            }
            Event::ConditionGiven { .. }
            | Event::ConditionChanged { .. }
            | Event::ConditionStateSet { .. }
            | Event::ConditionReleased { .. } => self.take_condition(stamp, event),
            Event::BallotCast {
                round,
                participant,
                approves,
            } => self.cast(*round, *participant, approves),
            Event::StanceCast {
                round,
                participant,
                idea,
                stance,
            } => {
                self.take_stance(*round, *participant, *idea, *stance);
            }
            Event::BallotGiven {
                round,
                participant,
                ballot,
            } => self.take_ballot(*round, *participant, ballot),
            Event::RoundPrepared { .. }
            | Event::RoundChanged { .. }
            | Event::RoundDiscarded { .. }
            | Event::RoundOpened { .. }
            | Event::RoundExtended { .. }
            | Event::RoundTimeUp { .. }
            | Event::RoundClosed { .. }
            | Event::RoundShown { .. }
            | Event::RoundUnshown { .. }
            | Event::RoundConfirmed { .. }
            | Event::CountEntered { .. }
            | Event::CountRemoved { .. }
            | Event::CountAccepted { .. }
            | Event::CountsRestored { .. }
            | Event::HeadsSet { .. }
            | Event::LotDrawn { .. } => self.take_round(stamp, event),
            Event::RoundSealed { .. }
            | Event::BallotSealed { .. }
            | Event::RoundUnsealed { .. }
            | Event::KeyDestroyed { .. }
            | Event::RoundVoided { .. } => self.take_urn(stamp, event),
            Event::SpeakersOpened {} => self.open_speakers(true),
            Event::SpeakersClosed {} => self.open_speakers(false),
            Event::SpeakerQueued { id, voice, at } => self.queue_speaker(*id, voice, *at),
            Event::SpeakerRemoved { id } => self.remove_speaker(*id),
            Event::SpeakerMoved { id, to } => self.move_speaker(*id, *to),
            Event::SpeakerStarted { id } => self.start_speaker(*id, stamp),
            Event::SpeakerFinished { .. } => drop(self.finish_speaker(stamp)),
            Event::SpeakerPutBack { id, at } => self.put_speaker_back(*id, *at),
            Event::SpeakerResumed { id } => self.resume_speaker(Some(*id)),
            Event::StepUndone { step } => self.step_undone(*step, stamp.n),
            Event::StepRedone { step } => self.step_redone(*step),
            Event::StepsJoined { from } => self.steps_joined(*from),
        }
    }
}
