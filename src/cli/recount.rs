//! Counting a second time: straight from the journal's lines, without the session's fold.
//!
//! The two counts share no code but the reading of a line, so that a fault in the fold or in the
//! tally can't hide itself.

mod by_hand;
mod whole;

use crate::domain::model::{
    Ballot, Figures, IdeaId, Method, ParticipantId, Round, RoundId, Stance,
};
use crate::domain::{Event, Session};
use crate::views::result::{self, Counts};
use crate::wire::Record;
use crate::wire::event::{self, EventFault};
use by_hand::ByHand;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Ballots as the journal's lines have them: the last one of each participant.
#[derive(Default)]
pub(super) struct Recount {
    rounds: BTreeSet<RoundId>,
    marks: HashMap<(RoundId, ParticipantId), BTreeSet<IdeaId>>,
    stances: HashMap<(RoundId, ParticipantId, IdeaId), Stance>,
    whole: HashMap<(RoundId, ParticipantId), Ballot>,
    by_hand: ByHand,
    closed: BTreeSet<RoundId>,
    merged: HashMap<ParticipantId, Merged>,
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
            Event::ParticipantsMerged { keep, gone, .. } => self.merge(keep, gone),
            Event::ParticipantsUnmerged { gone } => self.part(gone),
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
        shown.rows.len() == round.options.len()
            && shown.rows.iter().all(same)
            && shown.ballots == self.voters(round.id).len() + self.by_hand.ballots(round.id)
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
        here.map(|(_, ballot)| ballot).collect()
    }

    fn approvals(&self, id: RoundId) -> BTreeMap<IdeaId, Counts> {
        let mut sums: BTreeMap<IdeaId, u32> = BTreeMap::new();
        let ballots = self.marks.iter().filter(|((round, _), _)| *round == id);
        for idea in ballots.flat_map(|(_, marks)| marks) {
            *sums.entry(*idea).or_default() += 1;
        }
        for (idea, figures) in self.by_hand.figures(id) {
            if let Figures::Approval { approvals } = figures {
                *sums.entry(idea).or_default() += approvals;
            }
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
mod tests {
    use super::*;
    use crate::domain::model::{Accepted, Base, CountedIdea, VoteLevel};
    use crate::domain::testing::{Story, counted, gave, given, joined, on_paper, ranked, text};
    use crate::domain::{Actor, CleanText};
    use std::sync::Arc;

    const ROUND: RoundId = RoundId(1);

    fn idea(id: u32) -> Event {
        Event::IdeaLogged {
            id: IdeaId(id),
            topic: None,
            text: text("Öppna skolgårdarna"),
            author: Actor::Facilitator,
            oral: false,
            kind: Default::default(),
        }
    }

    fn opened(method: Method) -> Event {
        Event::RoundOpened {
            id: ROUND,
            title: CleanText::default(),
            method,
            options: vec![IdeaId(1), IdeaId(2)],
            base: Base::default(),
            level: VoteLevel::Open,
        }
    }

    fn marked(participant: u32, ideas: &[u32]) -> Event {
        Event::BallotCast {
            round: ROUND,
            participant: ParticipantId(participant),
            approves: ideas.iter().copied().map(IdeaId).collect(),
        }
    }

    fn stood(participant: u32, idea: u32, stance: Stance) -> Event {
        Event::StanceCast {
            round: ROUND,
            participant: ParticipantId(participant),
            idea: IdeaId(idea),
            stance,
        }
    }

    /// A round held this way, folded and counted from its events.
    fn held(method: Method, ballots: Vec<Event>) -> (Session, Recount) {
        let people = (1..=3).map(|id| joined(id, "Åsa", "civil"));
        let before = people.chain([idea(1), idea(2), opened(method)]);
        let events: Vec<Event> = before
            .chain(ballots)
            .chain([Event::RoundClosed { round: ROUND }])
            .collect();
        let mut recount = Recount::default();
        for event in events.clone() {
            recount.count(event);
        }
        (given(events), recount)
    }

    #[test]
    fn marks_that_were_changed_count_once_in_both_counts() {
        let ballots = vec![marked(1, &[1, 2]), marked(2, &[]), marked(1, &[2])];
        let (session, recount) = held(Method::Approval { max: 2 }, ballots);
        assert_eq!(recount.first_difference(&session), None);
        assert_eq!(recount.voters(ROUND).len(), 2);
    }

    #[test]
    fn stances_that_were_changed_count_once_in_both_counts() {
        let ballots = vec![
            stood(1, 1, Stance::Agree),
            stood(2, 1, Stance::Pass),
            stood(1, 1, Stance::Disagree),
            stood(3, 2, Stance::Agree),
        ];
        let (session, recount) = held(Method::Stance, ballots);
        assert_eq!(recount.first_difference(&session), None);
    }

    #[test]
    fn whole_ballots_are_counted_alike_in_both_counts() {
        let amounts = |who, pairs: &[(u32, u16)]| gave(1, who, pairs);
        let rounds = [
            (
                Method::Score,
                vec![amounts(1, &[(1, 5), (2, 0)]), amounts(2, &[(1, 3)])],
            ),
            (
                Method::Dots { dots: 5, most: 5 },
                vec![amounts(1, &[(1, 5)]), amounts(1, &[(2, 1)])],
            ),
            (
                Method::Points { points: 9 },
                vec![amounts(1, &[(1, 5), (2, 4)]), amounts(3, &[])],
            ),
            (
                Method::Gradient,
                vec![amounts(1, &[(1, 7)]), amounts(2, &[(1, 1), (2, 4)])],
            ),
            (
                Method::Ranking { max: 2 },
                vec![
                    ranked(1, 1, &[&[2], &[1]]),
                    ranked(1, 2, &[&[1, 2]]),
                    ranked(1, 3, &[&[1]]),
                ],
            ),
        ];
        for (method, ballots) in rounds {
            let (session, recount) = held(method, ballots);
            assert_eq!(recount.first_difference(&session), None, "{method:?}");
            let mut stuffed = (*session.rounds[&ROUND]).clone();
            let ballot = stuffed.ballots.values().next().cloned().unwrap();
            stuffed.ballots.insert(ParticipantId(9), ballot);
            let mut session = session;
            session.rounds.insert(ROUND, Arc::new(stuffed));
            assert_eq!(
                recount.first_difference(&session),
                Some(ROUND),
                "{method:?}"
            );
        }
    }

    #[test]
    fn papers_of_scores_and_dots_are_in_both_counts() {
        let papers = [
            (
                Method::Score,
                Figures::Score {
                    scores: [1, 0, 0, 0, 0, 2],
                },
            ),
            (Method::Dots { dots: 5, most: 5 }, Figures::Dots { dots: 7 }),
        ];
        for (method, figures) in papers {
            let (session, mut recount) = held(method, vec![gave(1, 1, &[(1, 5)])]);
            let mut story = Story::from(session);
            for counter in ["Rut", "Sven"] {
                let mut event = counted(1, "civil", counter, 3, &[]);
                if let Event::CountEntered { count, .. } = &mut event {
                    let idea = IdeaId(1);
                    count.figures.push(CountedIdea { idea, figures });
                }
                recount.count(event.clone());
                story = story.that(event);
            }
            assert_eq!(
                recount.first_difference(&story.session()),
                None,
                "{method:?}"
            );
        }
    }

    #[test]
    fn what_two_counted_alike_or_one_was_trusted_with_is_in_both_counts() {
        let (session, mut recount) = held(Method::Approval { max: 2 }, vec![marked(1, &[1])]);
        let events = [
            counted(1, "civil", "Rut", 2, &[(1, 2)]),
            counted(1, "civil", "Sven", 2, &[(1, 2)]),
            counted(1, "kommun", "Rut", 3, &[(2, 3)]),
            counted(1, "annan", "Rut", 4, &[(2, 4)]),
            Event::CountAccepted {
                round: ROUND,
                place: on_paper("kommun"),
                accepted: Accepted {
                    counter: text("Rut"),
                    reason: text("Sven gick hem"),
                },
            },
        ];
        let mut story = Story::from(session);
        for event in events {
            recount.count(event.clone());
            story = story.that(event);
        }
        let session = story.session();
        assert_eq!(recount.first_difference(&session), None);
        let shown = result::result(&session, ROUND).unwrap();
        assert_eq!((shown.ballots, shown.rows[0].counts.score()), (6, 3));
    }

    #[test]
    fn somebody_who_was_on_the_list_twice_counts_once_in_both_counts() {
        let merged = |keep, gone| Event::ParticipantsMerged {
            keep: ParticipantId(keep),
            gone: ParticipantId(gone),
            profile: Box::default(),
        };
        let parted = |gone| Event::ParticipantsUnmerged {
            gone: ParticipantId(gone),
        };
        let ballots = || vec![marked(1, &[1, 2]), marked(2, &[2])];
        let turns = [
            (vec![merged(1, 2)], 1),
            (vec![merged(3, 2)], 2),
            (vec![merged(1, 2), parted(2)], 2),
            (vec![merged(3, 2), parted(2)], 2),
            (vec![merged(3, 2), merged(1, 3)], 1),
        ];
        for (turns, voters) in turns {
            let ballots = ballots().into_iter().chain(turns.clone()).collect();
            let (session, recount) = held(Method::Approval { max: 2 }, ballots);
            assert_eq!(recount.first_difference(&session), None, "{turns:?}");
            assert_eq!(recount.voters(ROUND).len(), voters, "{turns:?}");
        }
    }

    #[test]
    fn a_result_with_one_ballot_too_many_is_found() {
        let (mut session, recount) = held(Method::Approval { max: 2 }, vec![marked(1, &[1])]);
        let mut round = (*session.rounds[&ROUND]).clone();
        let stuffed = Ballot::Approval(vec![IdeaId(1)]);
        round.ballots.insert(ParticipantId(2), stuffed);
        session.rounds.insert(ROUND, Arc::new(round));
        assert_eq!(recount.first_difference(&session), Some(ROUND));
    }
}
