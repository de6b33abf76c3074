//! Who has voted, of how many. May be shown while a round is open: it says nothing of how.

use super::groups::Groups;
use crate::domain::Session;
use crate::domain::model::*;
use crate::views::clock::{self, Urgency};
use crate::views::per_cent;
use chrono::{DateTime, Utc};
use imbl::OrdSet;

/// How many have voted, of how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnoutView {
    /// How many of those who were in the room at opening have voted on a phone, those of no
    /// party too.
    pub voted: usize,
    /// How many were in the room when the round was opened.
    pub of: u32,
    /// Those who came later, who may vote as well.
    pub late: Late,
    /// How many voted on paper or by hand, as far as the counts stand.
    pub counted: usize,
    /// The same per party, in the session's order.
    pub parties: Vec<PartyTurnout>,
    /// The same per category, in the order of the parties and of their categories.
    pub categories: Vec<CategoryTurnout>,
}

impl TurnoutView {
    /// The share that has voted, in whole per cent, at most 100.
    pub fn share(&self) -> u8 {
        per_cent(self.voted + self.counted, self.of as usize).min(100)
    }

    /// How many ballots there are, however they were given.
    pub fn ballots(&self) -> usize {
        self.voted + self.late.voted + self.counted
    }
}

/// Those who came after the opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// How many came, while ballots were taken.
    pub came: usize,
    /// How many of them have voted.
    pub voted: usize,
}

/// How many of a party have voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyTurnout {
    /// The party's key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many of those who were there at opening have voted on a phone.
    pub voted: usize,
    /// How many were in the room when the round was opened.
    pub of: u32,
    /// Those who came later.
    pub late: Late,
    /// How many voted on paper or by hand, as far as the counts stand.
    pub counted: usize,
}

impl PartyTurnout {
    /// How many ballots the party gave, however they were given.
    pub fn ballots(&self) -> usize {
        self.voted + self.late.voted + self.counted
    }

    /// How many of the party were in the room at some time while ballots were taken.
    pub fn present(&self) -> usize {
        self.of as usize + self.late.came
    }
}

/// How many of a category have voted on a phone. What is counted on paper knows no category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTurnout {
    /// The place of its party in the list of those.
    pub party: usize,
    /// Its key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many of those who were there at opening have voted.
    pub voted: usize,
    /// How many of the category were there at opening, by the hats they wear now.
    pub of: usize,
    /// Those who came later.
    pub late: Late,
}

impl CategoryTurnout {
    /// How many ballots the category gave.
    pub fn ballots(&self) -> usize {
        self.voted + self.late.voted
    }
}

/// How the time to vote presses; calm where none was set.
pub fn urgency(round: &Round, now: DateTime<Utc>) -> Urgency {
    match round.opened.zip(round.ends) {
        Some((opened, ends)) => clock::urgency(opened, ends, now),
        None => Urgency::Calm,
    }
}

/// How many have voted in a round so far.
pub fn turnout(session: &Session, round: &Round) -> TurnoutView {
    let groups = Groups::of(session);
    let there = there(session, round);
    let mut all = Tallied::default();
    let finer = groups.finer();
    let mut each = vec![Tallied::default(); groups.len()];
    let mut fine = vec![Tallied::default(); finer.len()];
    let mut take = |id: ParticipantId, voted: bool| {
        let late = !there.contains(&id);
        all.take(late, voted);
        if let Some(group) = groups.group(id) {
            each[group].take(late, voted);
        }
        if let Some(group) = finer.group(id) {
            fine[group].take(late, voted);
        }
    };
    for id in round.voters() {
        take(id, true);
    }
    for person in session.people.values() {
        let silent = !round.has_voted(person.id) && !there.contains(&person.id);
        if silent && came_while_open(round, person) {
            take(person.id, false);
        }
    }
    let counted = |party: Option<&Key>| {
        let of_party = |it: &&Counting| party.is_none() || it.place.party.as_ref() == party;
        let standing = round.counted.iter().filter(of_party);
        let standing = standing.filter_map(Counting::stands);
        standing.map(|count| count.ballots as usize).sum()
    };
    let parties = session.setup.parties.iter().zip(each);
    TurnoutView {
        voted: all.voted,
        of: round.base.people,
        late: all.late,
        counted: counted(None),
        categories: categories(session, &finer, &there, &fine),
        parties: parties
            .map(|(party, tallied)| PartyTurnout {
                key: party.key.clone(),
                name: party.name.clone(),
                voted: tallied.voted,
                of: round.base.parties.get(&party.key).copied().unwrap_or(0),
                late: tallied.late,
                counted: counted(Some(&party.key)),
            })
            .collect(),
    }
}

fn categories(
    session: &Session,
    finer: &Groups,
    there: &OrdSet<ParticipantId>,
    tallied: &[Tallied],
) -> Vec<CategoryTurnout> {
    let mut present = vec![0; finer.len()];
    // Somebody who was on the list twice is there under the number that was kept.
    let kept = there.iter().filter(|id| session.people.contains_key(*id));
    for group in kept.filter_map(|id| finer.group(*id)) {
        present[group] += 1;
    }
    let parties = session.setup.parties.iter();
    let named = parties.flat_map(|party| &party.categories);
    let places = finer.of_party().iter().zip(named);
    let counts = tallied.iter().zip(present);
    places
        .zip(counts)
        .map(|((party, category), (tallied, of))| CategoryTurnout {
            party: *party,
            key: category.key.clone(),
            name: category.name.clone(),
            voted: tallied.voted,
            of,
            late: tallied.late,
        })
        .collect()
}

/// Who was there at opening, somebody who was on the list twice under the entry that was kept too.
fn there(session: &Session, round: &Round) -> OrdSet<ParticipantId> {
    let mut there = round.there.clone();
    for (gone, merged) in &session.merged {
        if there.contains(gone) {
            there.insert(merged.into);
        }
    }
    there
}

/// Whether somebody joined after a round was opened and before it was closed.
fn came_while_open(round: &Round, person: &Participant) -> bool {
    round.opened.is_some_and(|opened| person.joined > opened)
        && round.closed.is_none_or(|closed| person.joined <= closed)
}

#[derive(Clone, Copy, Default)]
struct Tallied {
    voted: usize,
    late: Late,
}

impl Tallied {
    fn take(&mut self, late: bool, voted: bool) {
        if late {
            self.late.came += 1;
            self.late.voted += usize::from(voted);
        } else {
            self.voted += usize::from(voted);
        }
    }
}
