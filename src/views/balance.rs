//! Who is in the room, set against who was meant to be: shares of parties and categories.

use super::per_cent;
use crate::domain::Session;
use crate::domain::model::{Category, Key, Label, Participant, Party};
use std::collections::HashMap;

/// Who is in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceView {
    /// How many are here now.
    pub here: usize,
    /// How many have joined in all, those who went home too.
    pub joined: usize,
    /// How many of those here are at their first forum.
    pub first_timers: usize,
    /// How many of those here did not say which party they belong to. They are shown as such and
    /// never shared out among the parties.
    pub not_said: usize,
    /// The parties, in the session's order.
    pub parties: Vec<ShareView>,
}

/// A party's share of the room, or a category's share of its party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// Its key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many are here.
    pub people: usize,
    /// Their share of those who said, in whole per cent.
    pub share: u8,
    /// The share that is aimed at, in per cent.
    pub target: Option<u8>,
    /// The categories of a party, in the session's order.
    pub categories: Vec<ShareView>,
}

impl ShareView {
    /// Whether somebody was meant to be here and nobody is.
    pub fn missing(&self) -> bool {
        self.people == 0 && self.target.is_some_and(|target| target > 0)
    }

    /// Percentage points above the target (negative: below); none without a target.
    pub fn gap(&self) -> Option<i16> {
        Some(i16::from(self.share) - i16::from(self.target?))
    }
}

/// The balance of those who are here now.
pub fn balance(session: &Session) -> BalanceView {
    balance_of(session, session.present().map(|person| &**person))
}

/// The balance of everybody who took part, those who went home too: for documents.
pub fn balance_of_all(session: &Session) -> BalanceView {
    balance_of(session, session.people.values().map(|person| &**person))
}

fn balance_of<'a>(session: &Session, people: impl Iterator<Item = &'a Participant>) -> BalanceView {
    let (mut here, mut first_timers, mut said) = (0, 0, 0);
    let mut counts = Counts::default();
    for person in people {
        let profile = &person.profile;
        here += 1;
        first_timers += usize::from(profile.first_time == Some(true));
        if let Some(party) = profile
            .party
            .as_ref()
            .and_then(|key| session.setup.party(key))
        {
            said += 1;
            counts.take(&party.key, profile.category.as_ref());
        }
    }
    BalanceView {
        here,
        joined: session.people.len(),
        first_timers,
        not_said: here - said,
        parties: session
            .setup
            .parties
            .iter()
            .map(|party| counts.party(party, said))
            .collect(),
    }
}

/// Heads counted by party, and by category within it.
#[derive(Default)]
struct Counts<'a> {
    parties: HashMap<&'a Key, usize>,
    categories: HashMap<(&'a Key, &'a Key), usize>,
}

impl<'a> Counts<'a> {
    fn take(&mut self, party: &'a Key, category: Option<&'a Key>) {
        *self.parties.entry(party).or_default() += 1;
        if let Some(category) = category {
            *self.categories.entry((party, category)).or_default() += 1;
        }
    }

    fn party(&self, party: &Party, said: usize) -> ShareView {
        let people = self.parties.get(&party.key).copied().unwrap_or(0);
        let in_category = |category: &Category| {
            let key = (&party.key, &category.key);
            self.categories.get(&key).copied().unwrap_or(0)
        };
        let said_category = party.categories.iter().map(in_category).sum();
        let categories = party.categories.iter().map(|category| {
            let people = in_category(category);
            ShareView {
                key: category.key.clone(),
                name: category.name.clone(),
                people,
                share: per_cent(people, said_category),
                target: category.target,
                categories: Vec::new(),
            }
        });
        ShareView {
            key: party.key.clone(),
            name: party.name.clone(),
            people,
            share: per_cent(people, said),
            target: party.target,
            categories: categories.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::model::{ParticipantId, Profile};
    use crate::domain::testing::{Story, given, joined, profile};

    fn share<'a>(view: &'a BalanceView, party: &str, category: Option<&str>) -> &'a ShareView {
        let find = |list: &'a [ShareView], key: &str| {
            list.iter().find(|it| it.key.as_str() == key).unwrap()
        };
        let party = find(&view.parties, party);
        category.map_or(party, |key| find(&party.categories, key))
    }

    #[test]
    fn shares_are_of_those_who_said_and_the_rest_is_shown_as_not_said() {
        let view = balance(&given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "kommun"),
            joined(4, "Dag", ""),
        ]));
        assert_eq!((view.here, view.joined, view.not_said), (4, 4, 1));
        let civil = share(&view, "civil", None);
        assert_eq!((civil.people, civil.share, civil.gap()), (2, 67, Some(17)));
        assert_eq!(share(&view, "kommun", None).gap(), Some(-7));
    }

    #[test]
    fn a_category_with_a_target_and_nobody_here_is_missing() {
        let mut person = profile("Åsa", "civil");
        person.category = Some(Key::from("idrott"));
        let view = balance(&Story::new().joins(1, person).session());
        assert!(share(&view, "civil", Some("kultur")).missing());
        assert!(!share(&view, "civil", Some("annat")).missing());
        let sport = share(&view, "civil", Some("idrott"));
        assert_eq!((sport.people, sport.share), (1, 100));
    }

    #[test]
    fn those_who_went_home_have_joined_but_are_not_here() {
        let session = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "kommun"),
            Event::ParticipantLeft {
                id: ParticipantId(2),
            },
        ]);
        let now = balance(&session);
        assert_eq!((now.here, now.joined), (1, 2));
        assert_eq!(share(&now, "kommun", None).people, 0);
        assert_eq!(share(&balance_of_all(&session), "kommun", None).people, 1);
    }

    #[test]
    fn first_timers_are_those_who_said_so() {
        let first = |answer| Profile {
            first_time: answer,
            ..profile("Åsa", "civil")
        };
        let session = Story::new()
            .joins(1, first(Some(true)))
            .joins(2, first(Some(false)))
            .joins(3, first(None))
            .session();
        assert_eq!(balance(&session).first_timers, 1);
    }
}
