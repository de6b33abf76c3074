//! The ballots of secret rounds, counted a second time: as the one record of the closing lists them,
//! held against who is said to have voted.

use crate::domain::model::{Ballot, IdeaId, ParticipantId, Round, RoundId, Stance};
use std::collections::{BTreeMap, BTreeSet};

/// What the journal's lines say of each secret round.
#[derive(Default)]
pub(super) struct Loose(BTreeMap<RoundId, Urn>);

#[derive(Default)]
struct Urn {
    ballots: Vec<Ballot>,
    voters: Vec<ParticipantId>,
    spoiled: usize,
    given_up: bool,
}

impl Loose {
    pub(super) fn opened(
        &mut self,
        round: RoundId,
        ballots: Vec<Ballot>,
        voters: Vec<ParticipantId>,
        spoiled: u32,
    ) {
        let urn = self.0.entry(round).or_default();
        urn.ballots.extend(ballots);
        urn.voters.extend(voters);
        urn.spoiled += spoiled as usize;
    }

    pub(super) fn given_up(&mut self, round: RoundId, voters: Vec<ParticipantId>) {
        let urn = self.0.entry(round).or_default();
        urn.voters.extend(voters);
        urn.given_up = true;
    }

    /// The ballots of a round.
    pub(super) fn of(&self, round: RoundId) -> &[Ballot] {
        self.0.get(&round).map_or(&[], |urn| &urn.ballots)
    }

    /// How many had voted in it.
    pub(super) fn voted(&self, round: RoundId) -> usize {
        self.0.get(&round).map_or(0, |urn| urn.voters.len())
    }

    pub(super) fn marks(&self, round: RoundId) -> impl Iterator<Item = &IdeaId> {
        self.of(round).iter().flat_map(|ballot| match ballot {
            Ballot::Approval(marks) => marks.as_slice(),
            _ => &[],
        })
    }

    pub(super) fn stances(&self, round: RoundId) -> impl Iterator<Item = (&IdeaId, &Stance)> {
        let stances = self.of(round).iter().filter_map(|ballot| match ballot {
            Ballot::Stance(stances) => Some(stances),
            _ => None,
        });
        stances.flatten()
    }

    /// Whether each voter is named once and there is a ballot for each, and no order but that of
    /// what the ballots say.
    pub(super) fn agrees(&self, round: &Round) -> bool {
        let Some(urn) = self.0.get(&round.id) else {
            return !round.terms.secret;
        };
        let distinct: BTreeSet<&ParticipantId> = urn.voters.iter().collect();
        let each = distinct.len() == urn.voters.len();
        let accounted = urn.given_up || urn.ballots.len() + urn.spoiled == urn.voters.len();
        each && accounted && urn.ballots.is_sorted()
    }
}
