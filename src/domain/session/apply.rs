//! The fold: what each event does to the session. Infallible, the same live and in replay. An
//! event that speaks of something unknown (from a salvaged journal) changes nothing.

use super::{Grant, HAPPENINGS, Happening, Session};
use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Event, Stamp};
use imbl::{OrdMap, OrdSet, Vector};
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
        // Ballots are counted, not listed: a list in order of time would tell who voted what.
        if matches!(
            event,
            Event::BallotCast { .. } | Event::StanceCast { .. } | Event::InterestSet { .. }
        ) {
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
            Event::ParticipantReturned { id } => {
                self.change_person(*id, |person| person.left = false)
            }
            Event::SeatMoved { id, seat, recovery } => self.move_seat(*id, seat, recovery.as_ref()),
            Event::TopicPitched {
                id,
                title,
                question,
                hosts,
                host_name,
            } => {
                self.pitch(*id, title, question, hosts, host_name, stamp);
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
                self.change_topic(*id, |topic| topic.state = state.clone());
            }
            Event::TopicPlaced { id, cell } => {
                self.change_topic(*id, |topic| {
                    topic.state = TopicState::Placed { cell: *cell }
                });
            }
            Event::TopicsSwapped { a, b } => self.swap(*a, *b),
            Event::InterestSet {
                topic,
                participant,
                on,
            } => self.set_interest(*topic, *participant, *on),
            Event::SignupMade { topic, participant } => {
                self.change_topic(*topic, |topic| topic.signups.push_back(*participant));
            }
            Event::SignupCancelled { topic, participant } => {
                self.change_topic(*topic, |topic| topic.signups.retain(|id| id != participant));
            }
            Event::SignupsSet {
                topic,
                participants,
            } => self.change_topic(*topic, |topic| {
                topic.signups = participants.iter().copied().collect();
            }),
            Event::NoteWritten { topic, field, text } => {
                self.write_note(*topic, *field, text, stamp)
            }
            Event::IdeaLogged {
                id,
                topic,
                text,
                author,
                oral,
            } => {
                self.log_idea(*id, *topic, text, author, *oral, stamp);
            }
            Event::IdeaChanged { id, text } => {
                self.change_idea(*id, |idea| idea.text = text.clone())
            }
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
            Event::IdeaSourceSet { id, source_id } => {
                self.change_idea(*id, |idea| idea.source_id = source_id.clone());
            }
            Event::RoundOpened {
                id,
                title,
                method,
                options,
                base,
            } => {
                self.open(*id, title, *method, options, base, stamp);
            }
            Event::BallotCast {
                round,
                participant,
                approves,
            } => self.change_round(*round, |round| {
                round
                    .ballots
                    .insert(*participant, Ballot::Approval(approves.clone()));
            }),
            Event::StanceCast {
                round,
                participant,
                idea,
                stance,
            } => {
                self.take_stance(*round, *participant, *idea, *stance);
            }
            Event::RoundClosed { round } => self.change_round(*round, |round| {
                round.state = RoundState::Closed;
                round.closed = Some(stamp.at);
            }),
            Event::StepUndone { step } => self.steps.retain(|it| it.n < *step),
        }
    }

    // --- the session and its agenda ---

    fn setup_mut(&mut self) -> &mut Setup {
        Arc::make_mut(&mut self.setup)
    }

    fn describe(&mut self, title: &CleanText, question: &CleanText) {
        let setup = self.setup_mut();
        setup.title = title.clone();
        setup.question = question.clone();
    }

    fn set_target(&mut self, party: &Key, category: Option<&Key>, target: Option<u8>) {
        let Some(party) = self
            .setup_mut()
            .parties
            .iter_mut()
            .find(|it| it.key == *party)
        else {
            return;
        };
        match category {
            None => party.target = target,
            Some(key) => {
                for category in party.categories.iter_mut().filter(|it| it.key == *key) {
                    category.target = target;
                }
            }
        }
    }

    fn add_block(&mut self, block: &Block, at: usize) {
        self.last_block = self.last_block.max(Some(block.id));
        let blocks = &mut self.setup_mut().agenda.blocks;
        blocks.insert(at.min(blocks.len()), block.clone());
    }

    fn change_block(&mut self, block: &Block) {
        for it in self
            .setup_mut()
            .agenda
            .blocks
            .iter_mut()
            .filter(|it| it.id == block.id)
        {
            *it = block.clone();
        }
    }

    fn move_block(&mut self, block: BlockId, to: usize) {
        let Some(from) = self.setup.agenda.position(block) else {
            return;
        };
        let blocks = &mut self.setup_mut().agenda.blocks;
        let block = blocks.remove(from);
        blocks.insert(to.min(blocks.len()), block);
    }

    /// Rooms stand in the order of their numbers, so one that comes back comes back to its column.
    fn add_room(&mut self, room: &Room) {
        self.last_room = self.last_room.max(Some(room.id));
        let rooms = &mut self.setup_mut().rooms;
        let place = rooms.iter().position(|other| other.id > room.id);
        rooms.insert(place.unwrap_or(rooms.len()), room.clone());
    }

    fn change_room(&mut self, room: &Room) {
        for it in self
            .setup_mut()
            .rooms
            .iter_mut()
            .filter(|it| it.id == room.id)
        {
            *it = room.clone();
        }
    }

    // --- the run ---

    fn hold_current(&mut self, stamp: &Stamp) {
        let run = Arc::make_mut(&mut self.run);
        if let Some(done) = run.current.take() {
            run.held.push_back(Ran {
                block: done.block,
                started: done.started,
                ended: stamp.at,
            });
        }
    }

    fn start_block(&mut self, id: BlockId, stamp: &Stamp) {
        let Some(block) = self.setup.agenda.block(id) else {
            return;
        };
        let phase = self
            .setup
            .block_kind(&block.kind)
            .map(|kind| kind.phase.clone());
        self.hold_current(stamp);
        let run = Arc::make_mut(&mut self.run);
        run.current = Some(Running {
            block: id,
            started: stamp.at,
            extra: 0,
            time_up: false,
        });
        if let Some(phase) = phase {
            run.phase = phase;
        }
    }

    fn extend(&mut self, id: BlockId, minutes: i32, stamp: &Stamp) {
        let agenda = &self.setup.agenda;
        let run = Arc::make_mut(&mut self.run);
        if let Some(running) = run.current.as_mut().filter(|running| running.block == id) {
            running.extra = running.extra.saturating_add(minutes);
            running.time_up &= running.ends(agenda) <= stamp.at;
        }
    }

    fn note_time_up(&mut self, id: BlockId) {
        let run = Arc::make_mut(&mut self.run);
        if let Some(running) = run.current.as_mut().filter(|running| running.block == id) {
            running.time_up = true;
        }
    }

    fn end(&mut self, stamp: &Stamp) {
        self.hold_current(stamp);
        Arc::make_mut(&mut self.run).ended = Some(stamp.at);
    }

    // --- people ---

    fn join(
        &mut self,
        id: ParticipantId,
        profile: &Profile,
        seat: Option<&SeatHash>,
        recovery: Option<&SeatHash>,
        walk_in: bool,
        stamp: &Stamp,
    ) {
        let person = Participant {
            id,
            profile: profile.clone(),
            joined: stamp.at,
            walk_in,
            left: false,
        };
        self.people.insert(id, Arc::new(person));
        if let Some(seat) = seat {
            self.seats.insert(seat.clone(), id);
        }
        if let Some(recovery) = recovery {
            self.recoveries.insert(recovery.clone(), id);
        }
    }

    fn change_person(&mut self, id: ParticipantId, change: impl FnOnce(&mut Participant)) {
        if let Some(person) = self.people.get_mut(&id) {
            change(Arc::make_mut(person));
        }
    }

    fn move_seat(&mut self, id: ParticipantId, seat: &SeatHash, recovery: Option<&SeatHash>) {
        self.seats.retain(|_, owner| *owner != id);
        self.seats.insert(seat.clone(), id);
        if let Some(recovery) = recovery {
            self.recoveries.insert(recovery.clone(), id);
        }
    }

    // --- topics ---

    fn pitch(
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
            interest: OrdSet::new(),
            signups: Vector::new(),
            notes: OrdMap::new(),
        };
        self.topics.insert(id, Arc::new(topic));
    }

    fn change_topic(&mut self, id: TopicId, change: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topics.get_mut(&id) {
            change(Arc::make_mut(topic));
        }
    }

    fn swap(&mut self, a: TopicId, b: TopicId) {
        let (Some(first), Some(second)) = (self.topics.get(&a), self.topics.get(&b)) else {
            return;
        };
        let (first, second) = (first.state.clone(), second.state.clone());
        self.change_topic(a, |topic| topic.state = second);
        self.change_topic(b, |topic| topic.state = first);
    }

    fn set_interest(&mut self, topic: TopicId, participant: ParticipantId, on: bool) {
        self.change_topic(topic, |topic| {
            if on {
                topic.interest.insert(participant);
            } else {
                topic.interest.remove(&participant);
            }
        });
    }

    /// A field that was emptied is as if nobody had written in it.
    fn write_note(&mut self, topic: TopicId, field: NoteField, text: &CleanText, stamp: &Stamp) {
        let note = Note {
            text: text.clone(),
            by: stamp.actor.clone(),
            at: stamp.at,
        };
        self.change_topic(topic, |topic| match note.text.is_empty() {
            true => drop(topic.notes.remove(&field)),
            false => drop(topic.notes.insert(field, note)),
        });
    }

    // --- ideas ---

    fn log_idea(
        &mut self,
        id: IdeaId,
        topic: Option<TopicId>,
        text: &CleanText,
        author: &Actor,
        oral: bool,
        stamp: &Stamp,
    ) {
        let idea = Idea {
            id,
            topic,
            text: text.clone(),
            author: author.clone(),
            oral,
            logged: stamp.at,
            state: IdeaState::Open,
            source_id: CleanText::default(),
            merged_from: Vec::new(),
        };
        self.ideas.insert(id, Arc::new(idea));
    }

    fn change_idea(&mut self, id: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.ideas.get_mut(&id) {
            change(Arc::make_mut(idea));
        }
    }

    fn merge(
        &mut self,
        id: IdeaId,
        topic: Option<TopicId>,
        text: &CleanText,
        from: &[IdeaId],
        reason: &CleanText,
        stamp: &Stamp,
    ) {
        self.log_idea(id, topic, text, &stamp.actor, false, stamp);
        self.change_idea(id, |idea| idea.merged_from = from.to_vec());
        for part in from {
            let state = IdeaState::Merged {
                into: id,
                reason: reason.clone(),
            };
            self.change_idea(*part, |idea| idea.state = state);
        }
    }

    fn unmerge(&mut self, id: IdeaId) {
        let Some(parts) = self.ideas.get(&id).map(|idea| idea.merged_from.clone()) else {
            return;
        };
        self.change_idea(id, |idea| idea.state = IdeaState::Withdrawn);
        for part in parts {
            self.change_idea(part, |idea| {
                if matches!(idea.state, IdeaState::Merged { into, .. } if into == id) {
                    idea.state = IdeaState::Open;
                }
            });
        }
    }

    // --- rounds ---

    fn open(
        &mut self,
        id: RoundId,
        title: &CleanText,
        method: Method,
        options: &[IdeaId],
        base: &Base,
        stamp: &Stamp,
    ) {
        let round = Round {
            id,
            title: title.clone(),
            method,
            options: options.iter().copied().collect(),
            state: RoundState::Open,
            opened: stamp.at,
            closed: None,
            base: base.clone(),
            ballots: OrdMap::new(),
        };
        self.rounds.insert(id, Arc::new(round));
    }

    fn change_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            change(Arc::make_mut(round));
        }
    }

    fn take_stance(
        &mut self,
        round: RoundId,
        participant: ParticipantId,
        idea: IdeaId,
        stance: Stance,
    ) {
        self.change_round(round, |round| {
            let ballot = round
                .ballots
                .entry(participant)
                .or_insert_with(|| Ballot::Stance(OrdMap::new()));
            if let Ballot::Stance(stances) = ballot {
                stances.insert(idea, stance);
            }
        });
    }
}
