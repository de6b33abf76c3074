//! The order of the list, worked out once per change and not once per key: with two thousand
//! people, a key press must not sort them.

use crate::domain::Session;
use crate::domain::model::{Participant, ParticipantId, Setup};
use crate::text::{Words, sort};
use crate::tui::label;
use crate::tui::widgets::search::Wanted;
use crate::views::balance::{BalanceView, balance};
use crate::views::people::{Show, shown};
use imbl::OrdMap;
use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

/// How the list is ordered. Who has gone home stands last in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name, as readers of the language order names.
    #[default]
    Name,
    /// By party and category, in the session's order; those who did not say last.
    Hat,
    /// As they came.
    Came,
}

impl Order {
    /// All orders, as they are gone through.
    pub const ALL: [Order; 3] = [Order::Name, Order::Hat, Order::Came];

    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Order::Name => "name",
            Order::Hat => "hat",
            Order::Came => "came",
        }
    }
}

/// The people that are shown, in order, and the balance of the room.
pub struct Listed {
    /// Who, line by line.
    pub ids: Vec<ParticipantId>,
    /// How the room is composed.
    pub balance: BalanceView,
    of: Of,
}

/// What a list was made of.
#[derive(Clone)]
struct Of {
    people: OrdMap<ParticipantId, Arc<Participant>>,
    setup: Arc<Setup>,
    show: Show,
    order: Order,
    wanted: Wanted,
}

/// Which people, in which order, and the words that are searched for.
pub type Way<'w> = (Show, Order, &'w Wanted);

impl Of {
    fn is_same(&self, other: &Of) -> bool {
        self.people.ptr_eq(&other.people)
            && Arc::ptr_eq(&self.setup, &other.setup)
            && (self.show, self.order) == (other.show, other.order)
            && self.wanted == other.wanted
    }
}

/// The list that was worked out last.
#[derive(Default)]
pub struct Memory(RefCell<Option<Arc<Listed>>>);

impl Memory {
    /// The list of this session; worked out anew only if something in it has changed.
    pub fn recall(&self, session: &Session, words: Words, way: Way) -> Arc<Listed> {
        let (show, order, wanted) = way;
        let of = Of {
            people: session.people.clone(),
            setup: session.setup.clone(),
            show,
            order,
            wanted: wanted.clone(),
        };
        let mut last = self.0.borrow_mut();
        match &*last {
            Some(listed) if listed.of.is_same(&of) => listed.clone(),
            _ => {
                let listed = Arc::new(Listed {
                    ids: ids(session, words, way),
                    balance: balance(session),
                    of,
                });
                *last = Some(listed.clone());
                listed
            }
        }
    }
}

fn ids(session: &Session, words: Words, (show, order, wanted): Way) -> Vec<ParticipantId> {
    let mut people = shown(session, show);
    if !wanted.is_empty() {
        people.retain(|person| wanted.find(&said_of(session, words, person)).is_some());
    }
    if order != Order::Came {
        sort::by_name(words.lang(), &mut people, |person| &person.profile.alias);
    }
    if order == Order::Hat {
        people.sort_by_key(|person| hat(session, person));
    }
    people.sort_by_key(|person| person.left);
    people.into_iter().map(|person| person.id).collect()
}

/// What somebody is found by: their name, where they come from, and the hat of today.
fn said_of(session: &Session, words: Words, person: &Participant) -> String {
    let profile = &person.profile;
    let party = profile.party.as_ref();
    let party = party.and_then(|key| session.setup.party(key));
    let category = party.and_then(|party| {
        let mut categories = party.categories.iter();
        categories.find(|it| Some(&it.key) == profile.category.as_ref())
    });
    let hat = [
        party.map(|it| label(words, &it.name)),
        category.map(|it| label(words, &it.name)),
    ];
    let mut said = vec![
        profile.alias.one_line(),
        profile.organisation.one_line(),
        profile.area.one_line(),
    ];
    said.extend(hat.into_iter().flatten().map(Cow::Borrowed));
    said.join(" ")
}

/// The places of somebody's party and category in the session's order; beyond all of them where
/// they did not say.
fn hat(session: &Session, person: &Participant) -> (usize, usize) {
    let parties = &session.setup.parties;
    let profile = &person.profile;
    let at = parties
        .iter()
        .position(|party| Some(&party.key) == profile.party.as_ref());
    let Some(at) = at else {
        return (usize::MAX, usize::MAX);
    };
    let mut categories = parties[at].categories.iter();
    let category = categories.position(|it| Some(&it.key) == profile.category.as_ref());
    (at, category.unwrap_or(usize::MAX))
}
