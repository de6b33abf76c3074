//! What events do to people and their seats.

use crate::domain::model::*;
use crate::domain::{Event, Session, Stamp};
use std::sync::Arc;

impl Session {
    pub(super) fn join(
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

    pub(super) fn change_person(
        &mut self,
        id: ParticipantId,
        change: impl FnOnce(&mut Participant),
    ) {
        if let Some(person) = self.people.get_mut(&id) {
            change(Arc::make_mut(person));
        }
    }

    /// Where their chair was taken meanwhile, they wait last.
    pub(super) fn come_back(&mut self, id: ParticipantId, last_in: &[TopicId]) {
        self.change_person(id, |person| person.left = false);
        for topic in last_in {
            self.change_topic(*topic, |topic| {
                if let Some(at) = topic.signups.index_of(&id) {
                    topic.signups.remove(at);
                    topic.signups.push_back(id);
                }
            });
        }
    }

    pub(super) fn take_cards(&mut self, event: &Event) {
        let cards = &mut self.cards;
        match event {
            Event::CardsIssued { first, codes } => cards.issue(*first, codes),
            Event::CardUsed { card, participant } => cards.hold(*card, Some(*participant)),
            Event::CardReleased { card } => cards.hold(*card, None),
            Event::CardsVoided { cards: voided } => {
                voided.iter().for_each(|card| cards.void(*card, true));
            }
            Event::CardsRestored { cards: restored } => {
                restored.iter().for_each(|card| cards.void(*card, false));
            }
            _ => {}
        }
    }

    pub(super) fn move_seat(
        &mut self,
        id: ParticipantId,
        seat: &SeatHash,
        recovery: Option<&SeatHash>,
    ) {
        let theirs = self.seats.iter().filter(|(_, owner)| **owner == id);
        let theirs: Vec<SeatHash> = theirs.map(|(seat, _)| seat.clone()).collect();
        for seat in theirs {
            self.seats.remove(&seat);
            self.moved_seats.insert(seat, id);
        }
        self.seats.insert(seat.clone(), id);
        if let Some(recovery) = recovery {
            self.recoveries.insert(recovery.clone(), id);
        }
    }
}
