//! Counting a second time: straight from the journal's lines, without the session's fold.
//!
//! The two counts share no code but the reading of a line, so that a fault in the fold or in the
//! tally can't hide itself.

mod by_hand;
mod loose;
mod whole;

use crate::domain::model::{
    Ballot, Figures, IdeaId, Method, ParticipantId, Round, RoundId, Stance,
};
use crate::domain::{Event, Session};
use crate::views::result::{self, Counts};
use crate::wire::Record;
use crate::wire::event::{self, EventFault};
use by_hand::ByHand;
use loose::Loose;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Ballots as the journal's lines have them: the last one of each participant.
#[derive(Default)]
pub(super) struct Recount {
    rounds: BTreeSet<RoundId>,
    marks: HashMap<(RoundId, ParticipantId), BTreeSet<IdeaId>>,
    stances: HashMap<(RoundId, ParticipantId, IdeaId), Stance>,
    whole: HashMap<(RoundId, ParticipantId), Ballot>,
    by_hand: ByHand,
    loose: Loose,
    closed: BTreeSet<RoundId>,
    merged: HashMap<ParticipantId, Merged>,
    /// Everybody on the list.
    people: BTreeSet<ParticipantId>,
}

/// What was counted for somebody before their entry became part of another, in the rounds that
/// were open: what undo gives back.
struct Merged {
    keep: ParticipantId,
    moved: Vec<(RoundId, Vote)>,
}

/// All that somebody has said in a round.
#[derive(Clone, PartialEq)]
enum Vote {
    Marks(BTreeSet<IdeaId>),
    Stances(BTreeMap<IdeaId, Stance>),
    Whole(Ballot),
}

impl Recount {
    /// Takes in one line.
    ///
    /// # Errors
    /// A line that holds something else than its kind does.
    pub(super) fn take(&mut self, record: &Record) -> Result<(), EventFault> {
        if let Some(event) = event::event(record)? {
            self.count(event);
        }
        Ok(())
    }

    fn count(&mut self, event: Event) {
        match event {
            Event::RoundOpened { id, .. } => {
                self.rounds.insert(id);
            }
            Event::BallotCast {
                round,
                participant,
                approves,
            } => {
                let marks = approves.into_iter().collect();
                self.marks.insert((round, participant), marks);
            }
            Event::StanceCast {
                round,
                participant,
                idea,
                stance,
            } => {
                self.whole.remove(&(round, participant));
                self.stances.insert((round, participant, idea), stance);
            }
            Event::BallotGiven {
                round,
                participant,
                ballot,
            } => self.give(round, participant, ballot),
            Event::RoundClosed { round } => {
                self.closed.insert(round);
            }
            Event::ParticipantJoined { id, .. } => {
                self.people.insert(id);
            }
            Event::ParticipantsMerged { keep, gone, .. } => self.merge(keep, gone),
            Event::ParticipantsUnmerged { gone } => self.part(gone),
            Event::RoundVoided { round, voters, .. } => {
                self.loose.given_up(round, voters);
                self.closed.insert(round);
            }
            Event::RoundUnsealed {
                round,
                ballots,
                voters,
                spoiled,
                ..
            } => self.loose.opened(round, ballots, voters, spoiled),
            other => self.by_hand.take(other),
        }
    }

    /// A whole ballot replaces what was said before. One of stances may be followed by single ones.
    fn give(&mut self, round: RoundId, voter: ParticipantId, ballot: Ballot) {
        self.take_vote(round, voter);
        if let Ballot::Stance(stances) = &ballot {
            let keyed = stances.iter();
            self.stances
                .extend(keyed.map(|(idea, stance)| ((round, voter, *idea), *stance)));
        }
        if !matches!(&ballot, Ballot::Stance(stances) if !stances.is_empty()) {
            self.whole.insert((round, voter), ballot);
        }
    }

    /// One person has one vote where a round is open: the kept one's, or else the other's. What
    /// was closed stays as it was counted.
    fn merge(&mut self, keep: ParticipantId, gone: ParticipantId) {
        if keep == gone || !self.people.contains(&keep) || !self.people.remove(&gone) {
            return;
        }
        let open: Vec<RoundId> = self.rounds.difference(&self.closed).copied().collect();
        let mut moved = Vec::new();
        for round in open {
            let Some(vote) = self.take_vote(round, gone) else {
                continue;
            };
            if self.vote(round, keep).is_none() {
                self.put_vote(round, keep, vote.clone());
            }
            moved.push((round, vote));
        }
        self.merged.insert(gone, Merged { keep, moved });
    }

    fn part(&mut self, gone: ParticipantId) {
        let Some(Merged { keep, moved }) = self.merged.remove(&gone) else {
            return;
        };
        self.people.insert(gone);
        for (round, vote) in moved {
            if self.closed.contains(&round) {
                continue;
            }
            if self.vote(round, keep).as_ref() == Some(&vote) {
                self.take_vote(round, keep);
            }
            self.put_vote(round, gone, vote);
        }
    }

    fn vote(&self, round: RoundId, voter: ParticipantId) -> Option<Vote> {
        if let Some(marks) = self.marks.get(&(round, voter)) {
            return Some(Vote::Marks(marks.clone()));
        }
        if let Some(ballot) = self.whole.get(&(round, voter)) {
            return Some(Vote::Whole(ballot.clone()));
        }
        let stances = self.stances.iter();
        let theirs = stances.filter(|((at, who, _), _)| (*at, *who) == (round, voter));
        let theirs: BTreeMap<_, _> = theirs.map(|((_, _, idea), it)| (*idea, *it)).collect();
        (!theirs.is_empty()).then_some(Vote::Stances(theirs))
    }

    fn take_vote(&mut self, round: RoundId, voter: ParticipantId) -> Option<Vote> {
        let vote = self.vote(round, voter);
        self.marks.remove(&(round, voter));
        self.whole.remove(&(round, voter));
        self.stances
            .retain(|(at, who, _), _| (*at, *who) != (round, voter));
        vote
    }

    fn put_vote(&mut self, round: RoundId, voter: ParticipantId, vote: Vote) {
        match vote {
            Vote::Marks(marks) => {
                self.marks.insert((round, voter), marks);
            }
            Vote::Whole(ballot) => {
                self.whole.insert((round, voter), ballot);
            }
            Vote::Stances(stances) => {
                let keyed = stances.into_iter();
                self.stances
                    .extend(keyed.map(|(idea, stance)| ((round, voter, idea), stance)));
            }
        }
    }

    /// How many rounds there were.
    pub(super) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// The first round whose published result is not what the lines say.
    pub(super) fn first_difference(&self, session: &Session) -> Option<RoundId> {
        self.rounds
            .iter()
            .copied()
            .find(|id| match session.rounds.get(id) {
                Some(round) if round.state.is_counted() => !self.agrees(session, round),
                Some(_) => false,
                None => true,
            })
    }

    fn agrees(&self, session: &Session, round: &Round) -> bool {
        let Some(shown) = result::result(session, round.id) else {
            return false;
        };
        let counted = match round.method {
            Method::Approval { .. } => self.approvals(round.id),
            Method::Stance => self.stances(round.id),
            method => whole::counts(method, round, self.whole_of(round.id), &self.by_hand),
        };
        let nothing = Counts::zero(round.method);
        let same = |row: &result::ResultRow| {
            row.counts == counted.get(&row.idea).copied().unwrap_or(nothing)
        };
        // Where nobody may see counts, there are none to compare.
        let hidden = shown.is_veiled() || shown.voided().is_some();
        let counts = hidden && shown.rows.is_empty()
            || shown.rows.len() == round.options.len() && shown.rows.iter().all(same);
        let voted = self.voters(round.id).len() + self.loose.voted(round.id);
        counts
            && shown.ballots == voted + self.by_hand.ballots(round.id)
            && self.loose.agrees(round)
    }

    fn voters(&self, id: RoundId) -> BTreeSet<ParticipantId> {
        let marked = self.marks.keys().map(|(round, voter)| (round, voter));
        let stood = self.stances.keys().map(|(round, voter, _)| (round, voter));
        let given = self.whole.keys().map(|(round, voter)| (round, voter));
        let here = marked
            .chain(stood)
            .chain(given)
            .filter(|(round, _)| **round == id);
        here.map(|(_, voter)| *voter).collect()
    }

    /// The whole ballots of a round.
    fn whole_of(&self, id: RoundId) -> Vec<&Ballot> {
        let here = self.whole.iter().filter(|((round, _), _)| *round == id);
        let loose = self.loose.of(id).iter();
        here.map(|(_, ballot)| ballot).chain(loose).collect()
    }

    fn approvals(&self, id: RoundId) -> BTreeMap<IdeaId, Counts> {
        let mut sums: BTreeMap<IdeaId, u32> = BTreeMap::new();
        let ballots = self.marks.iter().filter(|((round, _), _)| *round == id);
        let marks = ballots.flat_map(|(_, marks)| marks);
        for idea in marks.chain(self.loose.marks(id)) {
            *sums.entry(*idea).or_default() += 1;
        }
        for (idea, figures) in self.by_hand.figures(id) {
            if let Figures::Approval { approvals } = figures {
                *sums.entry(idea).or_default() += approvals;
            }
        }
        for idea in self.by_hand.sheets(id).flat_map(Ballot::ideas) {
            *sums.entry(idea).or_default() += 1;
        }
        sums.into_iter()
            .map(|(idea, sum)| (idea, Counts::from(sum)))
            .collect()
    }

    fn stances(&self, id: RoundId) -> BTreeMap<IdeaId, Counts> {
        let mut sums: BTreeMap<IdeaId, [u32; 3]> = BTreeMap::new();
        for ((round, _, idea), stance) in &self.stances {
            if *round == id {
                sums.entry(*idea).or_default()[*stance as usize] += 1;
            }
        }
        for (idea, stance) in self.loose.stances(id) {
            sums.entry(*idea).or_default()[*stance as usize] += 1;
        }
        for (idea, figures) in self.by_hand.figures(id) {
            if let Figures::Stance {
                agree,
                disagree,
                pass,
            } = figures
            {
                let sum = sums.entry(idea).or_default();
                for (sum, more) in sum.iter_mut().zip([agree, disagree, pass]) {
                    *sum += more;
                }
            }
        }
        for sheet in self.by_hand.sheets(id) {
            if let Ballot::Stance(stances) = sheet {
                for (idea, stance) in stances {
                    sums.entry(*idea).or_default()[*stance as usize] += 1;
                }
            }
        }
        let counts = |[agree, disagree, pass]: [u32; 3]| Counts::Stance {
            agree,
            disagree,
            pass,
        };
        sums.into_iter()
            .map(|(idea, sum)| (idea, counts(sum)))
            .collect()
    }
}

#[cfg(test)]
mod tests;
