//! Counting a second time: straight from the journal's lines, without the session's fold.
//!
//! The two counts share no code but the reading of a line, so that a fault in the fold or in the
//! tally can't hide itself.

use crate::domain::model::{IdeaId, Method, ParticipantId, Round, RoundId, RoundState, Stance};
use crate::domain::{Event, Session};
use crate::views::result::{self, Counts};
use crate::wire::Record;
use crate::wire::event::{self, EventFault};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Ballots as the journal's lines have them: the last one of each participant.
#[derive(Default)]
pub(super) struct Recount {
    rounds: BTreeSet<RoundId>,
    marks: HashMap<(RoundId, ParticipantId), BTreeSet<IdeaId>>,
    stances: HashMap<(RoundId, ParticipantId, IdeaId), Stance>,
}

impl Recount {
    /// Takes in one line.
    ///
    /// # Errors
    /// A line that holds something else than its kind does.
    pub(super) fn take(&mut self, record: &Record) -> Result<(), EventFault> {
        match event::event(record)? {
            Some(Event::RoundOpened { id, .. }) => {
                self.rounds.insert(id);
            }
            Some(Event::BallotCast { round, participant, approves }) => {
                self.marks.insert((round, participant), approves.into_iter().collect());
            }
            Some(Event::StanceCast { round, participant, idea, stance }) => {
                self.stances.insert((round, participant, idea), stance);
            }
            _ => {}
        }
        Ok(())
    }

    /// How many rounds there were.
    pub(super) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// The first round whose published result is not what the lines say.
    pub(super) fn first_difference(&self, session: &Session) -> Option<RoundId> {
        self.rounds.iter().copied().find(|id| match session.rounds.get(id) {
            Some(round) if round.state == RoundState::Closed => !self.agrees(session, round),
            Some(_) => false,
            None => true,
        })
    }

    fn agrees(&self, session: &Session, round: &Round) -> bool {
        let Some(shown) = result::result(session, round.id) else { return false };
        let counted = match round.method {
            Method::Approval { .. } => self.approvals(round.id),
            Method::Stance => self.stances(round.id),
        };
        let nothing = match round.method {
            Method::Approval { .. } => Counts::Approval { approvals: 0 },
            Method::Stance => Counts::Stance { agree: 0, disagree: 0, pass: 0 },
        };
        let same = |row: &result::ResultRow| {
            row.counts == counted.get(&row.idea).copied().unwrap_or(nothing)
        };
        shown.rows.len() == round.options.len()
            && shown.rows.iter().all(same)
            && shown.ballots == self.voters(round.id).len()
    }

    fn voters(&self, id: RoundId) -> BTreeSet<ParticipantId> {
        let marked = self.marks.keys().map(|(round, voter)| (round, voter));
        let stood = self.stances.keys().map(|(round, voter, _)| (round, voter));
        let here = marked.chain(stood).filter(|(round, _)| **round == id);
        here.map(|(_, voter)| *voter).collect()
    }

    fn approvals(&self, id: RoundId) -> BTreeMap<IdeaId, Counts> {
        let mut sums: BTreeMap<IdeaId, u32> = BTreeMap::new();
        let ballots = self.marks.iter().filter(|((round, _), _)| *round == id);
        for idea in ballots.flat_map(|(_, marks)| marks) {
            *sums.entry(*idea).or_default() += 1;
        }
        sums.into_iter().map(|(idea, sum)| (idea, Counts::from(sum))).collect()
    }

    fn stances(&self, id: RoundId) -> BTreeMap<IdeaId, Counts> {
        let mut sums: BTreeMap<IdeaId, [u32; 3]> = BTreeMap::new();
        for ((round, _, idea), stance) in &self.stances {
            if *round == id {
                sums.entry(*idea).or_default()[*stance as usize] += 1;
            }
        }
        let counts = |[agree, disagree, pass]: [u32; 3]| Counts::Stance { agree, disagree, pass };
        sums.into_iter().map(|(idea, sum)| (idea, counts(sum))).collect()
    }
}
