//! The simulated facilitator's desk at the door: who comes without a phone is registered there,
//! and signed up for a topic when the board is filled.

use crate::cli::crowd::voices::{Voices, WalkIn};
use crate::domain::command::{PeopleCommand, TopicCommand};
use crate::domain::model::{Key, Profile, Topic};
use crate::domain::{CleanText, Session};
use std::cmp::Reverse;

/// The wishes that register those who come without a phone.
pub(super) fn registrations(voices: &Voices) -> impl Iterator<Item = PeopleCommand> {
    voices.walk_ins.iter().map(|person| PeopleCommand::Join {
        profile: Box::new(profile(person)),
        seat: None,
        recovery: None,
        card: None,
    })
}

fn profile(person: &WalkIn) -> Profile {
    Profile {
        alias: CleanText::replayed(&person.alias),
        party: Some(Key::from(person.party.as_str())),
        category: Some(Key::from(person.category.as_str())),
        organisation: CleanText::replayed(&person.organisation),
        access_needs: CleanText::replayed(&person.needs),
        ..Profile::default()
    }
}

/// The wishes that find a chair, in each slot to come, for who has no phone to find one with: at
/// the topic most people want that has one left.
pub(super) fn sign_ups(session: &Session) -> Vec<TopicCommand> {
    let walk_ins: Vec<_> = session.present().filter(|person| person.walk_in).collect();
    let mut wishes = Vec::new();
    let held = |slot| session.run.held.iter().any(|ran| ran.block == slot);
    for slot in session.slots().filter(|slot| !held(slot.id)) {
        let here = session.topics.values();
        let here = here.filter(|topic| topic.cell().is_some_and(|cell| cell.slot == slot.id));
        let chair = |topic: &&std::sync::Arc<Topic>| {
            let chairs = session.chairs(topic).unwrap_or(0);
            session.expected_at(topic) + walk_ins.len() <= chairs
        };
        let wanted = here
            .filter(chair)
            .max_by_key(|topic| (topic.interest.len(), Reverse(topic.id)));
        let Some(topic) = wanted.map(|topic| topic.id) else {
            continue;
        };
        let without = walk_ins
            .iter()
            .filter(|person| session.signed_up_in(slot.id, person.id).is_none());
        wishes.extend(without.map(|person| TopicCommand::SignUpFor {
            topic,
            participant: person.id,
        }));
    }
    wishes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::crowd::voices::voices;
    use crate::domain::testing::*;
    use crate::domain::{Actor, Event};

    #[test]
    fn who_comes_without_a_phone_gets_a_chair_in_every_slot_to_come() {
        let mut session = given([
            pitched(1, "Lokaler", &[]),
            pitched(2, "Nattbussen", &[]),
            placed_in(1, ROOM_1, SLOT_1),
            placed_in(2, ROOM_2, SLOT_2),
        ]);
        for wish in registrations(voices()) {
            session = when(&session, Actor::Facilitator, wish).accepted();
        }
        let people = voices().walk_ins.len();
        assert_eq!(session.people.len(), people);
        let mut placed = session.clone();
        for wish in sign_ups(&session) {
            placed = when(&placed, Actor::Facilitator, wish).accepted();
        }
        let seated: usize = placed
            .topics
            .values()
            .map(|topic| topic.signups.len())
            .sum();
        assert_eq!(seated, 2 * people);
        assert!(sign_ups(&placed).is_empty());
        let started = Event::BlockStarted { block: SLOT_1 };
        let later = Story::from(session)
            .that(started)
            .that(Event::BlockStarted { block: SLOT_2 });
        assert_eq!(sign_ups(&later.session()).len(), people);
    }
}
