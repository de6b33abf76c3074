//! What events do to the ballot box of a secret round. Nothing here can open a ballot.

use crate::domain::model::*;
use crate::domain::{Actor, BALLOT_SEALED, CleanText, Event, Session, Stamp};

impl Session {
    /// Takes a record whose payload was erased. Of a sealed ballot the head still says that
    /// somebody voted, and only one round is open at a time.
    pub fn apply_erased(&mut self, stamp: &Stamp, ty: &str) {
        self.n = stamp.n;
        self.changed = stamp.at;
        self.closed = false;
        if let (BALLOT_SEALED, Actor::Participant(voter)) = (ty, &stamp.actor)
            && let Some(round) = self.open_round().filter(|round| round.terms.secret)
        {
            let (id, voter) = (round.id, *voter);
            self.change_urn(id, |urn| drop(urn.sealed.insert(voter, None)));
        }
    }

    pub(super) fn take_urn(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::RoundSealed { round, key } => {
                self.change_urn(*round, |urn| urn.key = Some(key.clone()));
            }
            Event::BallotSealed {
                round,
                participant,
                sealed,
            } => self.change_urn(*round, |urn| {
                urn.sealed.insert(*participant, Some(sealed.clone()));
            }),
            Event::RoundUnsealed {
                round,
                ballots,
                codes,
                voters,
                spoiled,
            } => {
                self.change_round(*round, |round| {
                    round.loose.extend(ballots.iter().cloned());
                    round.urn.codes.extend(codes.iter().copied());
                    round.urn.voted.extend(voters.iter().copied());
                    round.urn.spoiled += spoiled;
                    round.urn.sealed.clear();
                });
                self.forget_sealed(*round);
            }
            Event::KeyDestroyed { round } => self.change_urn(*round, |urn| {
                urn.key_destroyed = true;
            }),
            Event::RoundVoided {
                round,
                reason,
                voters,
            } => self.void(*round, reason, voters, stamp),
            _ => {}
        }
    }

    fn change_urn(&mut self, id: RoundId, change: impl FnOnce(&mut Urn)) {
        self.change_round(id, |round| change(&mut round.urn));
    }

    /// Closes a round whose ballots nobody will read. Who had voted stays known.
    fn void(&mut self, id: RoundId, reason: &CleanText, voters: &[ParticipantId], stamp: &Stamp) {
        self.change_round(id, |round| {
            round.state = RoundState::Closed;
            round.closed = Some(stamp.at);
            let urn = &mut round.urn;
            urn.voted.extend(voters.iter().copied());
            urn.sealed.clear();
            urn.voided = Some(reason.clone());
        });
        self.settle(id);
        self.forget_sealed(id);
    }
}
