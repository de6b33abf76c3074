//! What screens, documents and rules ask of a session. All of it derived, nothing stored.

use super::Session;
use crate::domain::model::*;
use chrono::{DateTime, Duration, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Session {
    /// The phase the room is in.
    pub fn phase(&self) -> Option<&Phase> {
        self.setup.phase(&self.run.phase)
    }

    /// Whether this is open to everybody now.
    pub fn allows(&self, ability: Ability) -> bool {
        self.run.ended.is_none()
            && self
                .phase()
                .is_some_and(|phase| phase.allows.contains(&ability))
    }

    /// The slots of the board: the blocks whose kind has a grid, in order.
    pub fn slots(&self) -> impl Iterator<Item = &Block> {
        self.setup
            .agenda
            .blocks
            .iter()
            .filter(|block| self.is_slot(block.id))
    }

    /// Whether a block is a slot of the board.
    pub fn is_slot(&self, id: BlockId) -> bool {
        self.setup
            .agenda
            .block(id)
            .and_then(|block| self.setup.block_kind(&block.kind))
            .is_some_and(|kind| kind.grid)
    }

    /// Who is here: joined and not gone home.
    pub fn present(&self) -> impl Iterator<Item = &Arc<Participant>> {
        self.people.values().filter(|person| !person.left)
    }

    /// Who this number means by now: somebody, or the one whose entry theirs is part of.
    pub fn person(&self, id: ParticipantId) -> Option<&Arc<Participant>> {
        let mut id = id;
        // Merges form no circle: who is part of another is no longer there to be merged into.
        while let Some(merged) = self.merged.get(&id) {
            id = merged.into;
        }
        self.people.get(&id)
    }

    /// The seat card that somebody holds and that counts, one they used under a number that is
    /// theirs by a merge too.
    pub fn card_of(&self, id: ParticipantId) -> Option<CardId> {
        let own = self.cards.held_by(id);
        own.or_else(|| {
            let theirs = |gone: &&ParticipantId| self.person(**gone).is_some_and(|it| it.id == id);
            let merged = self.merged.keys().filter(theirs);
            merged.filter_map(|gone| self.cards.held_by(*gone)).next()
        })
    }

    /// Who cast a ballot under this number, under the hat they are counted by: in a round that was
    /// closed before they were merged into another entry, the one they wore themselves.
    pub fn voter(&self, id: ParticipantId) -> Option<&Arc<Participant>> {
        let merged = self.merged.get(&id).map(|merged| &merged.person);
        self.people.get(&id).or(merged)
    }

    /// The topic on a square of the board.
    pub fn topic_at(&self, cell: Cell) -> Option<&Arc<Topic>> {
        self.topics
            .values()
            .find(|topic| topic.cell() == Some(cell))
    }

    /// The pitch that has the room's attention, and its topic: none once the topic is gone, the
    /// next block has begun or the meeting is over, whoever forgot to end it.
    pub fn on_stage(&self) -> Option<(&Spotlight, &Arc<Topic>)> {
        let spotlight = self.spotlight.as_ref()?;
        let topic = self.topics.get(&spotlight.topic)?;
        let block = self.run.current.as_ref().map(|running| running.started);
        let stale = block.is_some_and(|began| began > spotlight.started);
        let on = topic.is_live() && !stale && self.run.ended.is_none();
        on.then_some((spotlight, topic))
    }

    /// The topic that is on in a room now, while a slot of the board runs.
    pub fn on_in(&self, room: RoomId) -> Option<&Arc<Topic>> {
        let slot = self.run.current.as_ref()?.block;
        self.topic_at(Cell { room, slot })
    }

    /// Where somebody is, as far as they have said so in the block that runs: when the next one
    /// has begun, the meeting is over or the room is no more, nobody knows.
    pub fn whereabouts_of(&self, who: ParticipantId) -> Option<Whereabouts> {
        let said = self.whereabouts.get(&who)?;
        self.still_holds(who, said).then_some(*said)
    }

    /// How many are checked in to each room; rooms where nobody is are left out.
    pub fn checked_in(&self) -> BTreeMap<RoomId, usize> {
        let mut rooms = BTreeMap::new();
        for (who, said) in &self.whereabouts {
            if self.still_holds(*who, said) {
                *rooms.entry(said.room).or_default() += 1;
            }
        }
        rooms
    }

    fn still_holds(&self, who: ParticipantId, said: &Whereabouts) -> bool {
        let began = self.run.current.as_ref().map(|running| running.started);
        let left = self.people.get(&who).is_none_or(|person| person.left);
        let stale = left || began.is_some_and(|began| began > said.since);
        !stale && self.run.ended.is_none() && self.setup.room(said.room).is_some()
    }

    /// The topics that wait for their pitch, in the order they were handed in.
    pub fn queue(&self) -> Vec<&Arc<Topic>> {
        let queued = |topic: &&Arc<Topic>| topic.state == TopicState::Queued;
        let mut queue: Vec<_> = self.topics.values().filter(queued).collect();
        queue.sort_by_key(|topic| (topic.public_since, topic.id));
        queue
    }

    /// Whether the topics of a slot stay where they are: it has started or is about to, and
    /// nobody has thawed it. Before the meeting has begun, nothing is about to start.
    pub fn is_frozen(&self, slot: BlockId, now: DateTime<Utc>) -> bool {
        let soon = Duration::minutes(i64::from(self.setup.market.freeze_minutes));
        !self.thawed.contains(&slot) && self.starts_by(slot, now, now + soon)
    }

    /// Whether a block has started, or is expected to by then, as it looks `now`.
    fn starts_by(&self, block: BlockId, now: DateTime<Utc>, then: DateTime<Utc>) -> bool {
        let (run, agenda) = (&self.run, &self.setup.agenda);
        if run.held.iter().any(|ran| ran.block == block) {
            return true;
        }
        let here = run.current.as_ref();
        let here = here.and_then(|running| agenda.position(running.block));
        let (Some(here), Some(place)) = (here, agenda.position(block)) else {
            return false;
        };
        place <= here || run.expected(agenda, now)[place].start <= then
    }

    /// How many chairs a topic has: its room's, if it is on the board.
    pub fn chairs(&self, topic: &Topic) -> Option<usize> {
        let room = self.setup.room(topic.cell()?.room)?;
        Some(usize::from(room.capacity))
    }

    /// Whether somebody is reckoned with at a topic they have signed up for. Whoever has gone home
    /// leaves the chair to the next; where the slot has been held, everybody was there.
    fn takes_part(&self, topic: &Topic, participant: ParticipantId) -> bool {
        let here = |person: &Arc<Participant>| !person.left;
        self.people.get(&participant).is_some_and(here) || self.is_held(topic)
    }

    /// Whether a topic's slot is over.
    fn is_held(&self, topic: &Topic) -> bool {
        let Some(cell) = topic.cell() else {
            return false;
        };
        self.run.ended.is_some() || self.run.held.iter().any(|ran| ran.block == cell.slot)
    }

    /// How many are expected at a topic: signed up, and not gone home before it was held.
    pub fn expected_at(&self, topic: &Topic) -> usize {
        let signups = topic.signups.iter();
        signups.filter(|id| self.takes_part(topic, **id)).count()
    }

    /// Whether a signed-up participant has a chair (`Some(0)`) or a place in the waiting list
    /// (`Some(1)` is first in it). None if not signed up. Those who have gone home stand in
    /// nobody's way, and keep their place for when they are back.
    pub fn waiting_place(&self, topic: &Topic, participant: ParticipantId) -> Option<usize> {
        let place = topic.signups.iter().position(|id| *id == participant)?;
        let before = topic.signups.iter().take(place);
        let before = before.filter(|id| self.takes_part(topic, **id)).count();
        let chairs = self.chairs(topic).unwrap_or(usize::MAX);
        Some((before + 1).saturating_sub(chairs))
    }

    /// The topics where somebody who has gone home would take a chair from somebody who sits
    /// there, if they came back to their old place.
    pub fn chairs_taken(&self, participant: ParticipantId) -> Vec<TopicId> {
        let taken = |topic: &&Arc<Topic>| {
            let chairs = self.chairs(topic).unwrap_or(usize::MAX);
            self.waiting_place(topic, participant) == Some(0)
                && !self.takes_part(topic, participant)
                && self.expected_at(topic) >= chairs
        };
        let topics = self.topics.values().filter(taken);
        topics.map(|topic| topic.id).collect()
    }

    /// Who waits to speak and is here, in the order of the list.
    pub fn waiting_speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.speakers
            .waiting
            .iter()
            .filter(|speaker| match &speaker.voice {
                Voice::Participant(id) => self.people.get(id).is_some_and(|person| !person.left),
                Voice::Guest { .. } => true,
            })
    }

    /// The topic that a participant is signed up for in a slot.
    pub fn signed_up_in(&self, slot: BlockId, participant: ParticipantId) -> Option<&Arc<Topic>> {
        self.topics.values().find(|topic| {
            topic.cell().is_some_and(|cell| cell.slot == slot)
                && topic.signups.contains(&participant)
        })
    }

    /// Everybody who is signed up for a topic in a slot, the topics in `but` left aside.
    pub fn busy_in(&self, slot: BlockId, but: &[TopicId]) -> BTreeSet<ParticipantId> {
        self.topics
            .values()
            .filter(|topic| !but.contains(&topic.id))
            .filter(|topic| topic.cell().is_some_and(|cell| cell.slot == slot))
            .flat_map(|topic| topic.signups.iter().copied())
            .collect()
    }

    /// The ideas of a topic (or of the plenary, for none), in the order they were logged.
    pub fn ideas_of(&self, topic: Option<TopicId>) -> impl Iterator<Item = &Arc<Idea>> {
        self.ideas.values().filter(move |idea| idea.topic == topic)
    }

    /// The ideas of a cluster, whatever has become of them, by number.
    pub fn ideas_in(&self, cluster: ClusterId) -> impl Iterator<Item = &Arc<Idea>> {
        let within = move |idea: &&Arc<Idea>| idea.cluster == Some(cluster);
        self.ideas.values().filter(within)
    }

    /// Whether the projector's wall may show an idea: it stands, and was released where that is
    /// asked for.
    pub fn may_be_shown(&self, idea: &Idea) -> bool {
        idea.is_open() && (idea.released || !self.setup.moderation)
    }

    /// The round that takes ballots now. At most one does.
    pub fn open_round(&self) -> Option<&Arc<Round>> {
        self.rounds
            .values()
            .rev()
            .find(|round| round.state == RoundState::Open)
    }

    /// The round whose count the room saw last. Which ones are closed but not shown is nobody's
    /// business but the facilitator's and the documents'.
    pub fn latest_result(&self) -> Option<&Arc<Round>> {
        self.rounds
            .values()
            .filter(|round| round.state.is_public())
            .max_by_key(|round| round.shown)
    }

    /// The round that is closed and not shown yet, if that came after everything that is shown:
    /// its votes are being counted.
    pub fn being_counted(&self) -> Option<&Arc<Round>> {
        let closed = self
            .rounds
            .values()
            .filter(|round| round.state == RoundState::Closed)
            .max_by_key(|round| round.closed)?;
        let shown = self.latest_result().and_then(|round| round.shown);
        (closed.closed >= shown).then_some(closed)
    }

    /// The draft that is opened next, by number.
    pub fn next_draft(&self) -> Option<&Arc<Round>> {
        self.rounds
            .values()
            .find(|round| round.state == RoundState::Draft)
    }

    /// The ideas that a draft is about if it is opened now: those it names, an idea that was
    /// merged since as the one it went into, one that was split as its parts, or all that stand.
    pub fn standing_options(&self, named: &[IdeaId]) -> Vec<IdeaId> {
        if named.is_empty() {
            let standing = self.ideas.values().filter(|idea| idea.is_open());
            return standing.map(|idea| idea.id).collect();
        }
        let mut seen = BTreeSet::new();
        named
            .iter()
            .flat_map(|id| self.what_became_of(*id))
            .filter(|id| seen.insert(*id))
            .collect()
    }

    /// The ideas that stand for this one now: itself, the one it was merged into, its parts.
    fn what_became_of(&self, id: IdeaId) -> Vec<IdeaId> {
        let (mut standing, mut ahead) = (Vec::new(), vec![id]);
        while let Some(id) = ahead.pop() {
            // Merging and splitting make new ideas of older ones, so each step leads to greater
            // numbers and comes to an end.
            match self.ideas.get(&id).map(|idea| &idea.state) {
                Some(IdeaState::Open) => standing.push(id),
                Some(IdeaState::Merged { into, .. }) if *into > id => ahead.push(*into),
                Some(IdeaState::Split { into, .. }) => {
                    ahead.extend(into.iter().rev().filter(|part| **part > id));
                }
                _ => {}
            }
        }
        standing
    }

    /// Which time a question is asked: 1 for a round that asks nothing again.
    pub fn attempt(&self, round: &Round) -> usize {
        let mut times = 1;
        let mut earlier = round.again.as_ref().map(|again| again.of);
        while let Some(before) = earlier.and_then(|id| self.rounds.get(&id)) {
            times += 1;
            // Only earlier rounds can be asked again.
            let again = before.again.as_ref().map(|again| again.of);
            earlier = again.filter(|id| *id < before.id);
        }
        times
    }

    /// Who is in the room now, by party: the base of a round opened at this moment.
    pub fn base(&self) -> Base {
        let mut base = Base::default();
        for person in self.present() {
            base.people += 1;
            if let Some(party) = &person.profile.party {
                *base.parties.entry(party.clone()).or_default() += 1;
            }
        }
        base
    }
}
