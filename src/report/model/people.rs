//! Who took part: how many, of which parties, set against the targets, and who may be named.

use crate::domain::model::{Key, Label, Participant, ParticipantId};
use crate::domain::{CleanText, Session};
use crate::views::balance::{self, ShareView};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct People {
    /// How many joined.
    pub joined: usize,
    /// How many of them have not gone home.
    pub here: usize,
    /// How many were at their first forum.
    pub first_timers: usize,
    /// How many did not say which party they belong to.
    pub not_said: usize,
    /// How many different organisations were named.
    pub organisations: usize,
    /// How many came from which part of the city, as far as they said.
    pub areas: BTreeMap<CleanText, usize>,
    /// The parties, in the session's order; shares are of those who said.
    pub parties: Vec<Party>,
    /// Everybody who joined, in the order they came.
    pub participants: Vec<Person>,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Party {
    /// How many, and how many were aimed at.
    #[serde(flatten)]
    pub share: Share,
    /// Its categories; shares are of those in the party who named one.
    pub categories: Vec<Share>,
}

/// A part of those who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Share {
    /// The key of the party or category.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many took part.
    pub people: usize,
    /// Their share, in per cent.
    pub share: u8,
    /// The share that was aimed at, in per cent.
    pub target: Option<u8>,
    /// Whether somebody was meant to be there and nobody was.
    pub missing: bool,
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Their number in this session.
    pub id: ParticipantId,
    /// The party, if they said.
    pub party: Option<Key>,
    /// The category within it, if they said.
    pub category: Option<Key>,
    /// Whether it was their first forum, if they said.
    pub first_time: Option<bool>,
    /// Their name, if they agreed that it stands in documents.
    pub name: Option<CleanText>,
    /// Their organisation, with the same consent: in a small one it is a name.
    pub organisation: Option<CleanText>,
    /// Their part of the city, with the same consent.
    pub area: Option<CleanText>,
    /// Whether the facilitator registered them, without a phone.
    pub walk_in: bool,
    /// When they joined.
    pub joined: DateTime<Utc>,
    /// Whether they have gone home.
    pub left: bool,
}

/// Heads counted by party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Headcount {
    /// How many in all.
    pub people: usize,
    /// How many of each party; those who did not say are in `people` only.
    pub parties: BTreeMap<Key, usize>,
}

impl Headcount {
    /// Whether there is nobody to count.
    pub fn is_nobody(&self) -> bool {
        self.people == 0
    }

    /// Counts these participants.
    pub(super) fn of<'a>(
        session: &Session,
        ids: impl IntoIterator<Item = &'a ParticipantId>,
    ) -> Headcount {
        let mut heads = Headcount::default();
        for id in ids {
            heads.people += 1;
            let person = session.people.get(id);
            if let Some(party) = person.and_then(|person| person.profile.party.clone()) {
                *heads.parties.entry(party).or_default() += 1;
            }
        }
        heads
    }
}

/// Who took part in the session.
pub(super) fn people(session: &Session) -> People {
    let balance = balance::balance_of_all(session);
    People {
        joined: balance.joined,
        here: session.present().count(),
        first_timers: balance.first_timers,
        not_said: balance.not_said,
        organisations: organisations(session),
        areas: areas(session),
        parties: balance.parties.iter().map(party).collect(),
        participants: session.people.values().map(|it| person(it)).collect(),
    }
}

fn organisations(session: &Session) -> usize {
    let people = session.people.values();
    let named = people.map(|person| person.profile.organisation.to_lowercase());
    let different: BTreeSet<String> = named.filter(|name| !name.is_empty()).collect();
    different.len()
}

fn areas(session: &Session) -> BTreeMap<CleanText, usize> {
    let mut areas = BTreeMap::new();
    for person in session.people.values() {
        if !person.profile.area.is_empty() {
            *areas.entry(person.profile.area.clone()).or_default() += 1;
        }
    }
    areas
}

fn party(view: &ShareView) -> Party {
    Party {
        share: share(view),
        categories: view.categories.iter().map(share).collect(),
    }
}

fn share(view: &ShareView) -> Share {
    Share {
        key: view.key.clone(),
        name: view.name.clone(),
        people: view.people,
        share: view.share,
        target: view.target,
        missing: view.missing(),
    }
}

fn person(person: &Participant) -> Person {
    let profile = &person.profile;
    let with_consent = |text: &CleanText| {
        let public = profile.name_in_documents && !text.is_empty();
        public.then(|| text.clone())
    };
    Person {
        id: person.id,
        party: profile.party.clone(),
        category: profile.category.clone(),
        first_time: profile.first_time,
        name: with_consent(&profile.alias),
        organisation: with_consent(&profile.organisation),
        area: with_consent(&profile.area),
        walk_in: person.walk_in,
        joined: person.joined,
        left: person.left,
    }
}
