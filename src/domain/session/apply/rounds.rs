//! What events do to rounds, their ballots and their counts.

use crate::domain::model::*;
use crate::domain::{Event, Session, Stamp};
use chrono::Duration;
use imbl::OrdMap;
use std::sync::Arc;

impl Session {
    pub(super) fn take_round(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::RoundPrepared { id, plan } => self.add_round(Round::draft(*id, plan)),
            Event::RoundChanged { round, plan } => {
                self.change_round(*round, |round| *round = Round::draft(round.id, plan));
            }
            Event::RoundDiscarded { round } => drop(self.rounds.remove(round)),
            Event::RoundOpened { id, .. } => {
                self.open(event, stamp);
                self.settle(*id);
            }
            Event::RoundExtended { round, ends } => self.change_round(*round, |round| {
                round.ends = *ends;
                round.time_up = false;
            }),
            Event::RoundTimeUp { round } => self.change_round(*round, |round| round.time_up = true),
            Event::RoundClosed { round } => {
                self.change_round(*round, |round| {
                    round.state = RoundState::Closed;
                    round.closed = Some(stamp.at);
                });
                self.settle(*round);
            }
            Event::RoundShown { round } => self.change_round(*round, |round| {
                round.state = RoundState::Shown;
                round.shown = Some(stamp.at);
            }),
            Event::RoundUnshown { round } => self.change_round(*round, |round| {
                round.state = RoundState::Closed;
                round.shown = None;
            }),
            Event::RoundConfirmed { round } => {
                self.change_round(*round, |round| {
                    round.state = RoundState::Confirmed;
                    round.confirmed = Some(stamp.at);
                });
                self.settle(*round);
            }
            _ => self.take_count(event),
        }
    }

    fn take_count(&mut self, event: &Event) {
        match event {
            Event::CountEntered {
                round,
                place,
                count,
            } => self.change_counting(*round, place, |counting| {
                let counter = &count.counter;
                let known = counting.counts.iter_mut().find(|it| it.counter == *counter);
                match known {
                    Some(known) => *known = (**count).clone(),
                    None => counting.counts.push((**count).clone()),
                }
                // A word was taken knowing the figures; other figures need another word.
                counting.accepted = None;
            }),
            Event::CountRemoved {
                round,
                place,
                counter,
            } => self.change_counting(*round, place, |counting| {
                counting.counts.retain(|count| count.counter != *counter);
                counting.accepted = None;
            }),
            Event::CountAccepted {
                round,
                place,
                accepted,
            } => self.change_counting(*round, place, |counting| {
                counting.accepted = Some(accepted.clone());
            }),
            Event::CountsRestored {
                round,
                place,
                counts,
                accepted,
            } => self.change_counting(*round, place, |counting| {
                counting.counts = counts.clone();
                counting.accepted = accepted.clone();
            }),
            Event::HeadsSet {
                round,
                heads,
                reason,
            } => self.change_round(*round, |round| {
                round.heads = *heads;
                round.surplus = reason.clone();
            }),
            Event::LotDrawn { round, seed } => {
                self.change_round(*round, |round| round.lot = Some(seed.clone()));
            }
            _ => {}
        }
    }

    fn add_round(&mut self, round: Round) {
        self.last_round = self.last_round.max(Some(round.id));
        self.rounds.insert(round.id, Arc::new(round));
    }

    /// Opens a round; what only its draft knew stays known. A mandate of its own goes before that
    /// of the meeting, whose sign may be another one later.
    fn open(&mut self, event: &Event, stamp: &Stamp) {
        let Event::RoundOpened {
            id,
            title,
            method,
            options,
            base,
            level,
            terms,
        } = event
        else {
            return;
        };
        let draft = self.rounds.get(id).map(|draft| draft.plan());
        let plan = RoundPlan {
            title: title.clone(),
            method: *method,
            options: options.clone(),
            minutes: draft.as_ref().and_then(|draft| draft.minutes),
            mandate: draft
                .as_ref()
                .and_then(|draft| draft.mandate)
                .or(self.setup.mandate),
            again: draft.as_ref().and_then(|draft| draft.again.clone()),
            terms: terms.clone(),
            follows: draft.and_then(|draft| draft.follows),
        };
        let minutes = plan
            .minutes
            .map(|minutes| Duration::minutes(minutes.into()));
        self.add_round(Round {
            state: RoundState::Open,
            opened: Some(stamp.at),
            ends: minutes.map(|minutes| stamp.at + minutes),
            base: base.clone(),
            level: *level,
            there: self.present().map(|person| person.id).collect(),
            ..Round::draft(*id, &plan)
        });
    }

    pub(super) fn change_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            change(Arc::make_mut(round));
        }
    }

    pub(super) fn cast(&mut self, round: RoundId, voter: ParticipantId, approves: &[IdeaId]) {
        self.change_round(round, |round| {
            let ballot = Ballot::Approval(approves.to_vec());
            round.ballots.insert(voter, ballot);
        });
    }

    pub(super) fn take_ballot(&mut self, round: RoundId, voter: ParticipantId, ballot: &Ballot) {
        self.change_round(round, |round| {
            round.ballots.insert(voter, ballot.clone());
        });
    }

    pub(super) fn take_stance(
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

    /// Changes what was counted in one place. A place where nobody has counted is none.
    fn change_counting(
        &mut self,
        round: RoundId,
        place: &CountPlace,
        change: impl FnOnce(&mut Counting),
    ) {
        self.change_round(round, |round| {
            let found = round.counted.iter().position(|it| it.place >= *place);
            let at = found.unwrap_or(round.counted.len());
            if round.counted.get(at).is_none_or(|it| it.place != *place) {
                let counting = Counting {
                    place: place.clone(),
                    counts: Vec::new(),
                    accepted: None,
                };
                round.counted.insert(at, counting);
            }
            change(&mut round.counted[at]);
            if round.counted[at].counts.is_empty() {
                round.counted.remove(at);
            }
        });
    }
}
