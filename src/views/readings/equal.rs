//! The same ballots with every group weighing the same, however many of it came: beside what the
//! ballots say as they are, never instead. Only groups that may be shown are weighed; who is in
//! none of them is left out of this reading, and that is said.

use super::decided::{Unread, figure, rows};
use super::{Basis, Decided};
use crate::domain::Session;
use crate::domain::model::*;
use crate::tally::decide::decide;
use crate::tally::outcome::{Exact, Outcome};
use crate::tally::poll::Poll;
use crate::tally::{plain, readings};
use crate::views::result::{Counts, ResultRow};

/// The greatest weight of one ballot: rules multiply weights with one another, and stay exact and
/// quick below it.
const MOST_WEIGHT: u64 = 1_000_000_000_000;

/// What groups weigh the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// Every party.
    Parties,
    /// Every category.
    Categories,
}

impl Alike {
    /// Both.
    pub const ALL: [Alike; 2] = [Alike::Parties, Alike::Categories];

    /// The name in Fluent and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Alike::Parties => "parties",
            Alike::Categories => "categories",
        }
    }
}

/// A reading in which groups weigh the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equal {
    /// Which groups.
    pub alike: Alike,
    /// Their names, and how many of each voted.
    pub groups: Vec<(Label, u64)>,
    /// How many ballots are in none of them, and so not in this reading.
    pub left_out: u64,
    /// What the rule of the round makes of it.
    pub outcome: Result<Outcome, Unread>,
}

/// A group that may be shown.
struct Group {
    /// Its place among the parties or categories.
    place: usize,
    name: Label,
    ballots: u64,
}

/// The reading of a round in which these groups weigh the same.
pub(super) fn equal(session: &Session, basis: &Basis, decided: &Decided, alike: Alike) -> Equal {
    let groups = groups(session, basis, alike);
    let outcome = match groups.len() {
        _ if basis.view.ballots == 0 => Err(Unread::Nobody),
        0 | 1 => Err(Unread::OneGroup),
        _ if decided.own => own_count(basis, decided, &groups, alike),
        _ => whole_ballots(basis, decided, &groups, alike),
    };
    let weighed: u64 = groups.iter().map(|group| group.ballots).sum();
    Equal {
        alike,
        left_out: basis.ballots().saturating_sub(weighed),
        groups: groups.into_iter().map(|it| (it.name, it.ballots)).collect(),
        outcome,
    }
}

fn groups(session: &Session, basis: &Basis, alike: Alike) -> Vec<Group> {
    let turnout = &basis.view.turnout;
    let Some(row) = basis.view.rows.first() else {
        return Vec::new();
    };
    let shown = of(row, alike).iter().map(Option::is_some);
    let named: Vec<(Label, usize)> = match alike {
        Alike::Parties => {
            let parties = turnout.parties.iter();
            parties.map(|it| (it.name.clone(), it.ballots())).collect()
        }
        Alike::Categories => {
            let categories = turnout.categories.iter();
            let name = |party: usize, name: &Label| within(&session.setup.parties[party], name);
            categories
                .map(|it| (name(it.party, &it.name), it.ballots()))
                .collect()
        }
    };
    let groups = named.into_iter().zip(shown).enumerate();
    groups
        .filter(|(_, ((_, ballots), shown))| *shown && *ballots > 0)
        .map(|(place, ((name, ballots), _))| Group {
            place,
            name,
            ballots: ballots as u64,
        })
        .collect()
}

/// A category's name, with its party's where that is another.
fn within(party: &Party, category: &Label) -> Label {
    Label {
        sv: format!("{}: {}", party.name.sv, category.sv),
        en: format!("{}: {}", party.name.en, category.en),
    }
}

fn of(row: &ResultRow, alike: Alike) -> &[Option<Counts>] {
    match alike {
        Alike::Parties => &row.parties,
        Alike::Categories => &row.categories,
    }
}

/// By the method's own count, an idea's figure is the sum of what it got per voter in each group:
/// worked out from counts that are shown, papers among them.
fn own_count(
    basis: &Basis,
    decided: &Decided,
    groups: &[Group],
    alike: Alike,
) -> Result<Outcome, Unread> {
    let rows = rows(&basis.view);
    let per_voter = |row: &&ResultRow| {
        let counts = groups.iter().filter_map(|group| {
            let counts = of(row, alike)[group.place]?;
            Some(figure(counts) / Exact::from_integer(group.ballots.into()))
        });
        counts.sum::<Exact>()
    };
    let ideas = basis.gathered.ideas.iter();
    let figures: Vec<Option<Exact>> = ideas.map(|id| rows.get(id).map(per_voter)).collect();
    let seats = decided.seats.max(1).min(figures.len());
    Ok(plain::by_figures(decided.rule, figures, seats))
}

/// By another rule the ballots are counted so many times that every group's come to the same sum:
/// the least common multiple of the groups' sizes.
fn whole_ballots(
    basis: &Basis,
    decided: &Decided,
    groups: &[Group],
    alike: Alike,
) -> Result<Outcome, Unread> {
    // Of a party's papers only sums are known, and what its phones say alone is shown nowhere.
    if basis.gathered.sums > 0 {
        return Err(Unread::OnlySums);
    }
    let read = basis.gathered.read(decided.how);
    let split = match alike {
        Alike::Parties => &read.parties,
        Alike::Categories => &read.categories,
    };
    let common = common(groups.iter().map(|group| group.ballots)).ok_or(Unread::Sizes)?;
    let weight = |counts: &Vec<u64>| {
        let groups = groups.iter();
        groups
            .map(|group| counts[group.place] * (common / group.ballots))
            .sum()
    };
    let weights: Vec<u64> = split.iter().map(weight).collect();
    let poll = Poll {
        ballots: readings::weighed(&read.poll.ballots, &weights),
        ..read.poll
    };
    let seats = decided.seats.max(1).min(poll.options);
    decide(decided.rule, &poll, seats).map_err(Unread::Unfit)
}

/// The least common multiple, where it is a weight that can be counted with.
fn common(sizes: impl Iterator<Item = u64>) -> Option<u64> {
    let mut common: u64 = 1;
    for size in sizes {
        common = (common / gcd(common, size)).checked_mul(size)?;
        if common > MOST_WEIGHT {
            return None;
        }
    }
    Some(common)
}

fn gcd(one: u64, other: u64) -> u64 {
    match other {
        0 => one,
        other => gcd(other, one % other),
    }
}
