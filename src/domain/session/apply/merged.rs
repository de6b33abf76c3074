//! What a merge of two entries does, and what its undo gives back. The rules of who gets what are
//! told in [`crate::domain::session::merged`].

use crate::domain::model::*;
use crate::domain::session::merged::{Merged, Moved, SealedVote};
use crate::domain::{Actor, Session};
use imbl::{OrdMap, Vector};
use std::sync::Arc;

/// Who is kept, and who becomes part of them.
#[derive(Clone, Copy)]
struct Pair {
    keep: ParticipantId,
    gone: ParticipantId,
}

impl Session {
    pub(super) fn merge_people(
        &mut self,
        keep: ParticipantId,
        gone: ParticipantId,
        profile: &Profile,
    ) {
        let pair = Pair { keep, gone };
        let known = self.people.contains_key(&keep) && keep != gone;
        let Some(person) = self.people.get(&gone).filter(|_| known).cloned() else {
            return;
        };
        let moved = Moved {
            kept: self.people.get(&keep).cloned(),
            profile: profile.clone(),
            seats: owned_by(gone, &self.seats),
            recoveries: owned_by(gone, &self.recoveries),
            topics: self.join_topics(pair),
            ideas: self.join_ideas(pair),
            conditions: self.join_conditions(pair),
            ballots: self.join_ballots(pair, |round| &mut round.ballots),
            sealed: self.join_ballots(pair, |round| &mut round.urn.sealed),
            whereabouts: self.join_whereabouts(pair),
            speakers: Vec::new(),
            waited: None,
        };
        let moved = self.join_speakers(pair, moved);
        for seat in &moved.seats {
            self.seats.insert(seat.clone(), keep);
        }
        for recovery in &moved.recoveries {
            self.recoveries.insert(recovery.clone(), keep);
        }
        self.change_person(keep, |kept| {
            kept.profile = profile.clone();
            kept.joined = kept.joined.min(person.joined);
            kept.walk_in &= person.walk_in;
            kept.left &= person.left;
        });
        self.people.remove(&gone);
        let entry = Merged {
            into: keep,
            person,
            moved: Arc::new(moved),
        };
        self.merged.insert(gone, entry);
    }

    /// Gives the topics as they were before.
    fn join_topics(&mut self, pair: Pair) -> Vec<(Arc<Topic>, bool)> {
        let theirs: Vec<Arc<Topic>> = self
            .topics
            .values()
            .filter(|topic| {
                topic.hosts.contains(&pair.gone)
                    || topic.interest.contains(&pair.gone)
                    || topic.signups.contains(&pair.gone)
                    || topic.attended.contains(&pair.gone)
            })
            .cloned()
            .collect();
        let seated = |topic: Arc<Topic>| {
            let slot = topic.cell().map(|cell| cell.slot);
            let other = slot.and_then(|slot| self.signed_up_in(slot, pair.keep));
            let elsewhere = other.is_some_and(|other| other.id != topic.id);
            (topic, elsewhere)
        };
        let theirs: Vec<(Arc<Topic>, bool)> = theirs.into_iter().map(seated).collect();
        for (topic, elsewhere) in &theirs {
            self.change_topic(topic.id, |topic| {
                topic.hosts = without_twins(topic.hosts.iter().map(|id| pair.now(*id)));
                if topic.interest.remove(&pair.gone).is_some() {
                    topic.interest.insert(pair.keep);
                }
                if topic.attended.remove(&pair.gone).is_some() {
                    topic.attended.insert(pair.keep);
                }
                topic.signups = pair.signups(&topic.signups, *elsewhere);
            });
        }
        theirs
    }

    fn join_ideas(&mut self, pair: Pair) -> Vec<IdeaId> {
        let author = Actor::Participant(pair.gone);
        let theirs: Vec<IdeaId> = self
            .ideas
            .values()
            .filter(|idea| idea.author == author)
            .map(|idea| idea.id)
            .collect();
        for id in &theirs {
            self.change_idea(*id, |idea| idea.author = Actor::Participant(pair.keep));
        }
        theirs
    }

    fn join_conditions(&mut self, pair: Pair) -> Vec<(IdeaId, ConditionId)> {
        let author = Actor::Participant(pair.gone);
        let all = self.ideas.values().flat_map(|idea| {
            let theirs = idea.conditions.iter().filter(|it| it.author == author);
            theirs.map(|condition| (idea.id, condition.id))
        });
        let theirs: Vec<(IdeaId, ConditionId)> = all.collect();
        for (idea, id) in &theirs {
            self.change_condition(*idea, *id, |it| it.author = Actor::Participant(pair.keep));
        }
        theirs
    }

    /// `votes` says where in a round they lie: in the clear, or in the urn.
    fn join_ballots<V: Clone>(
        &mut self,
        pair: Pair,
        votes: fn(&mut Round) -> &mut OrdMap<ParticipantId, V>,
    ) -> Vec<(RoundId, Option<V>, V)> {
        let open = self.rounds.values();
        let open = open.filter(|round| round.state == RoundState::Open);
        let theirs = open.filter(|round| round.has_voted(pair.gone));
        let theirs: Vec<RoundId> = theirs.map(|round| round.id).collect();
        let mut moved = Vec::new();
        for id in theirs {
            self.change_round(id, |round| {
                let votes = votes(round);
                if let Some(gone) = votes.remove(&pair.gone) {
                    let kept = votes.get(&pair.keep).cloned();
                    votes.insert(pair.keep, kept.clone().unwrap_or_else(|| gone.clone()));
                    moved.push((id, kept, gone));
                }
            });
        }
        moved
    }

    /// Forgets sealed ballots of a round that is counted: no undo moves them any more.
    pub(super) fn forget_sealed(&mut self, id: RoundId) {
        let holds = |entry: &Merged| entry.moved.sealed.iter().any(|(round, ..)| *round == id);
        let holding = self.merged.iter().filter(|(_, entry)| holds(entry));
        let holding: Vec<ParticipantId> = holding.map(|(gone, _)| *gone).collect();
        for gone in holding {
            if let Some(entry) = self.merged.get_mut(&gone) {
                let moved = Arc::make_mut(&mut entry.moved);
                moved.sealed.retain(|(round, ..)| *round != id);
            }
        }
    }

    /// Whoever is in two rooms is in the one they came to last. Gives both as they were.
    fn join_whereabouts(&mut self, pair: Pair) -> (Option<Whereabouts>, Option<Whereabouts>) {
        let gone = self.whereabouts.remove(&pair.gone);
        let kept = self.whereabouts.get(&pair.keep).copied();
        let later = gone.filter(|gone| kept.is_none_or(|kept| kept.since < gone.since));
        if let Some(later) = later {
            self.whereabouts.insert(pair.keep, later);
        }
        (kept, gone)
    }

    fn join_speakers(&mut self, pair: Pair, moved: Moved) -> Moved {
        let gone = Voice::Participant(pair.gone);
        let speakers = Arc::make_mut(&mut self.speakers);
        let ours = |speaker: &Speaker| {
            speaker.voice == gone || speaker.voice == Voice::Participant(pair.keep)
        };
        // Whoever waited twice keeps the earlier place.
        let mut places = (0..speakers.waiting.len()).filter(|at| ours(&speakers.waiting[*at]));
        let waited = places.nth(1);
        let waited = waited.map(|at| (at, speakers.waiting.remove(at)));
        let mut ids = Vec::new();
        for (id, voice) in speakers.voices_mut() {
            if *voice == gone {
                *voice = Voice::Participant(pair.keep);
                ids.push(id);
            }
        }
        Moved {
            speakers: ids,
            waited,
            ..moved
        }
    }

    pub(super) fn unmerge_people(&mut self, gone: ParticipantId) {
        let Some(entry) = self.merged.remove(&gone) else {
            return;
        };
        let pair = Pair {
            keep: entry.into,
            gone,
        };
        let moved = &entry.moved;
        for seat in &moved.seats {
            // A seat that has been given back on another phone since is no more.
            if self.seats.get(seat) == Some(&pair.keep) {
                self.seats.insert(seat.clone(), gone);
            }
        }
        for recovery in &moved.recoveries {
            self.recoveries.insert(recovery.clone(), gone);
        }
        self.people.insert(gone, entry.person.clone());
        if let Some(kept) = &moved.kept {
            self.part_person(&entry, kept);
        }
        for (before, elsewhere) in &moved.topics {
            self.part_topic(pair, before, *elsewhere);
        }
        for id in &moved.ideas {
            self.change_idea(*id, |idea| idea.author = Actor::Participant(gone));
        }
        for (idea, id) in &moved.conditions {
            self.change_condition(*idea, *id, |it| it.author = Actor::Participant(gone));
        }
        for (round, kept, theirs) in &moved.ballots {
            self.part_ballots(pair, *round, (kept, theirs), |round| &mut round.ballots);
        }
        for (round, kept, theirs) in &moved.sealed {
            let sealed = (kept, theirs);
            self.part_ballots::<SealedVote>(pair, *round, sealed, |round| &mut round.urn.sealed);
        }
        self.part_whereabouts(pair, moved);
        self.part_speakers(pair, moved);
    }

    /// A check-in made since is the kept one's own.
    fn part_whereabouts(&mut self, pair: Pair, moved: &Moved) {
        let (kept, gone) = moved.whereabouts;
        let Some(gone) = gone else { return };
        self.whereabouts.insert(pair.gone, gone);
        if self.whereabouts.get(&pair.keep) == Some(&gone) && kept != Some(gone) {
            match kept {
                Some(kept) => self.whereabouts.insert(pair.keep, kept),
                None => self.whereabouts.remove(&pair.keep),
            };
        }
    }

    /// What was said of the kept one since stays said.
    fn part_person(&mut self, entry: &Merged, before: &Participant) {
        let both_left = before.left && entry.person.left;
        self.change_person(entry.into, |kept| {
            kept.joined = before.joined;
            kept.walk_in = before.walk_in;
            if kept.left == both_left {
                kept.left = before.left;
            }
            if kept.profile == entry.moved.profile {
                kept.profile = before.profile.clone();
            }
        });
    }

    fn part_topic(&mut self, pair: Pair, before: &Topic, elsewhere: bool) {
        self.change_topic(before.id, |topic| {
            let joined = without_twins(before.hosts.iter().map(|id| pair.now(*id)));
            if topic.hosts == joined {
                topic.hosts = before.hosts.clone();
            }
            if before.interest.contains(&pair.gone) && topic.interest.contains(&pair.keep) {
                topic.interest.insert(pair.gone);
                if !before.interest.contains(&pair.keep) {
                    topic.interest.remove(&pair.keep);
                }
            }
            if before.attended.contains(&pair.gone) && topic.attended.contains(&pair.keep) {
                topic.attended.insert(pair.gone);
                if !before.attended.contains(&pair.keep) {
                    topic.attended.remove(&pair.keep);
                }
            }
            topic.signups = pair.parted_signups(&before.signups, &topic.signups, elsewhere);
        });
    }

    fn part_ballots<V: Clone + PartialEq>(
        &mut self,
        pair: Pair,
        id: RoundId,
        (kept, theirs): (&Option<V>, &V),
        votes: fn(&mut Round) -> &mut OrdMap<ParticipantId, V>,
    ) {
        self.change_round(id, |round| {
            if round.state != RoundState::Open {
                return;
            }
            let votes = votes(round);
            votes.insert(pair.gone, theirs.clone());
            // A ballot cast since is the kept one's own.
            if kept.is_none() && votes.get(&pair.keep) == Some(theirs) {
                votes.remove(&pair.keep);
            }
        });
    }

    fn part_speakers(&mut self, pair: Pair, moved: &Moved) {
        let speakers = Arc::make_mut(&mut self.speakers);
        for (id, voice) in speakers.voices_mut() {
            if moved.speakers.contains(&id) {
                *voice = Voice::Participant(pair.gone);
            }
        }
        if let Some((at, speaker)) = &moved.waited {
            let at = (*at).min(speakers.waiting.len());
            speakers.waiting.insert(at, speaker.clone());
        }
    }
}

impl Pair {
    fn now(self, id: ParticipantId) -> ParticipantId {
        match id == self.gone {
            true => self.keep,
            false => id,
        }
    }

    /// The sign-ups of a topic when the two are one: the earlier place of both, or none of the
    /// other's where the kept one sits elsewhere in that slot.
    fn signups(self, before: &Vector<ParticipantId>, elsewhere: bool) -> Vector<ParticipantId> {
        let there = before.iter().filter(|id| !elsewhere || **id != self.gone);
        without_twins(there.map(|id| self.now(*id))).into()
    }

    /// The sign-ups of a topic when the two are two again: in the order of before, without those
    /// who have signed off since, and with those who have signed up since last.
    fn parted_signups(
        self,
        before: &Vector<ParticipantId>,
        now: &Vector<ParticipantId>,
        elsewhere: bool,
    ) -> Vector<ParticipantId> {
        if !before.contains(&self.gone) {
            return now.clone();
        }
        // A kept name that is missing by now was taken off since, for both of them, unless the
        // merge itself did that.
        let theirs = elsewhere || now.contains(&self.keep);
        let still = |id: &&ParticipantId| match **id {
            id if id == self.gone => theirs,
            id => now.contains(&id),
        };
        let newer = now
            .iter()
            .filter(|id| !before.contains(id) && **id != self.keep);
        before.iter().filter(still).chain(newer).copied().collect()
    }
}

fn without_twins(ids: impl Iterator<Item = ParticipantId>) -> Vec<ParticipantId> {
    let mut seen = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}

/// The hashes that open somebody's place, in an order that is the same in every replay.
fn owned_by(
    owner: ParticipantId,
    hashes: &imbl::HashMap<SeatHash, ParticipantId>,
) -> Vec<SeatHash> {
    let theirs = hashes.iter().filter(|(_, id)| **id == owner);
    let mut theirs: Vec<SeatHash> = theirs.map(|(hash, _)| hash.clone()).collect();
    theirs.sort_unstable();
    theirs
}
