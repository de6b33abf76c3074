//! The facilitator's list of people: who is shown, who may be the same person twice, and a row for
//! each line in view. For the console only: needs and names without consent are in it.

use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use std::collections::{BTreeSet, HashMap};
use strsim::jaro_winkler;

/// How alike two names are that may be one person's, between 0 and 1: *Åsa Lind* and *Åsa Lindh*
/// are, *Åsa* and *Åke* are not.
const ALIKE: f64 = 0.93;

/// Whom the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// Everybody.
    #[default]
    All,
    /// Who is here.
    Here,
    /// Who has gone home.
    Gone,
    /// Who is here for the first time.
    FirstTimers,
    /// Who needs something to take part.
    Needs,
    /// Who did not say which party they belong to.
    NotSaid,
    /// Who may stand on the list twice.
    Twins,
}

impl Show {
    /// All ways, in the order they are gone through.
    pub const ALL: [Show; 7] = [
        Show::All,
        Show::Here,
        Show::Gone,
        Show::FirstTimers,
        Show::Needs,
        Show::NotSaid,
        Show::Twins,
    ];

    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Show::All => "all",
            Show::Here => "here",
            Show::Gone => "gone",
            Show::FirstTimers => "first-timers",
            Show::Needs => "needs",
            Show::NotSaid => "not-said",
            Show::Twins => "twins",
        }
    }

    fn takes(self, person: &Participant) -> bool {
        let profile = &person.profile;
        match self {
            Show::All | Show::Twins => true,
            Show::Here => !person.left,
            Show::Gone => person.left,
            Show::FirstTimers => profile.first_time == Some(true),
            Show::Needs => !profile.access_needs.is_empty(),
            Show::NotSaid => profile.party.is_none(),
        }
    }
}

/// The people that a list shows, in the order they came.
pub fn shown(session: &Session, show: Show) -> Vec<&Participant> {
    let twins = match show {
        Show::Twins => twins(session),
        _ => BTreeSet::new(),
    };
    let people = session.people.values().map(AsRef::as_ref);
    people
        .filter(|person: &&Participant| show.takes(person))
        .filter(|person| show != Show::Twins || twins.contains(&person.id))
        .collect()
}

/// Everybody whose name is like somebody else's. A question to the facilitator, never an answer.
fn twins(session: &Session) -> BTreeSet<ParticipantId> {
    // Names that begin with different letters are not compared: two thousand people would be two
    // million pairs.
    let mut by_letter: HashMap<Option<char>, Vec<(ParticipantId, String)>> = HashMap::new();
    for person in session.people.values() {
        let name = folded(&person.profile.alias);
        let named = (person.id, name);
        let letter = named.1.chars().next();
        by_letter.entry(letter).or_default().push(named);
    }
    let mut twins = BTreeSet::new();
    for names in by_letter.values() {
        for (at, (one, name)) in names.iter().enumerate() {
            for (other, other_name) in &names[at + 1..] {
                if alike(name, other_name) {
                    twins.extend([*one, *other]);
                }
            }
        }
    }
    twins
}

/// Who may be the same person as somebody, the likeliest first.
pub fn twins_of(session: &Session, id: ParticipantId) -> Vec<ParticipantId> {
    let Some(person) = session.people.get(&id) else {
        return Vec::new();
    };
    let name = folded(&person.profile.alias);
    let first = |name: &str| {
        name.trim_start()
            .chars()
            .next()
            .map(|c| c.to_lowercase().to_string())
    };
    let letter = first(&name);
    let others = session.people.values().filter(|other| other.id != id);
    let others = others.filter(|other| first(&other.profile.alias) == letter);
    let mut found: Vec<(f64, ParticipantId)> = others
        .filter_map(|other| {
            let theirs = folded(&other.profile.alias);
            alike(&name, &theirs).then(|| (jaro_winkler(&name, &theirs), other.id))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, id)| id).collect()
}

fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Two names that a hurried hand may have written for one person: nearly the same letters, or one
/// of them with a surname more. Numbers in names are there to tell people apart.
fn alike(a: &str, b: &str) -> bool {
    let digits = |name: &str| -> String { name.chars().filter(char::is_ascii_digit).collect() };
    if digits(a) != digits(b) {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let more = long.strip_prefix(short);
    more.is_some_and(|more| more.is_empty() || more.starts_with(' ')) || jaro_winkler(a, b) >= ALIKE
}

/// Whether somebody else who is here goes by the very same name: then the two are told apart more
/// easily if one of them adds something.
pub fn has_namesake(session: &Session, id: ParticipantId) -> bool {
    let Some(person) = session.people.get(&id) else {
        return false;
    };
    let name = folded(&person.profile.alias);
    let mut others = session.present().filter(|other| other.id != id);
    others.any(|other| folded(&other.profile.alias) == name)
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: ParticipantId,
    /// What they said of themselves.
    pub profile: Profile,
    /// The name of their party, where they said one.
    pub party: Option<Label>,
    /// The name of their category, where they said one.
    pub category: Option<Label>,
    /// Registered at the console, without a phone.
    pub walk_in: bool,
    /// Gone home.
    pub left: bool,
}

/// The line of somebody.
pub fn row(session: &Session, id: ParticipantId) -> Option<PersonRow> {
    let person = session.people.get(&id)?;
    let profile = &person.profile;
    let party = profile.party.as_ref();
    let party = party.and_then(|key| session.setup.party(key));
    let category = party.and_then(|party| {
        let key = profile.category.as_ref()?;
        let mut categories = party.categories.iter();
        categories.find(|category| category.key == *key)
    });
    Some(PersonRow {
        id,
        profile: profile.clone(),
        party: party.map(|party| party.name.clone()),
        category: category.map(|category| category.name.clone()),
        walk_in: person.walk_in,
        left: person.left,
    })
}

/// A topic that somebody has to do with, for the lines below the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The slot's title.
    pub slot: CleanText,
    /// The topic's title.
    pub topic: CleanText,
    /// Whether they host it.
    pub host: bool,
    /// Their place in the waiting list, from 1; zero for a chair.
    pub waiting: usize,
}

/// Where somebody has a seat, in the order of the day.
pub fn seats(session: &Session, id: ParticipantId) -> Vec<Seat> {
    let mut seats = Vec::new();
    for slot in session.slots() {
        for topic in session.topics.values() {
            let host = topic.hosts.contains(&id);
            let here = topic.cell().is_some_and(|cell| cell.slot == slot.id);
            if here && (host || topic.signups.contains(&id)) {
                seats.push(Seat {
                    slot: slot.title.clone(),
                    topic: topic.title.clone(),
                    host,
                    waiting: session.waiting_place(topic, id).unwrap_or(0),
                });
            }
        }
    }
    seats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    fn ids(session: &Session, show: Show) -> Vec<u32> {
        let shown = shown(session, show).into_iter();
        shown.map(|person| person.id.0).collect()
    }

    #[test]
    fn names_that_a_hurried_hand_may_have_written_are_asked_about() {
        let session = given([
            joined(1, "Åsa Lind", "civil"),
            joined(2, "Åke", "civil"),
            joined(3, "åsa  lindh", "kommun"),
            joined(4, "Dag", "civil"),
            joined(5, "Dag Svensson", ""),
            joined(6, "Dagny", ""),
            joined(7, "Bord 1", ""),
            joined(8, "Bord 2", ""),
        ]);
        assert_eq!(ids(&session, Show::Twins), [1, 3, 4, 5]);
        assert_eq!(twins_of(&session, ParticipantId(1)), [ParticipantId(3)]);
        assert_eq!(twins_of(&session, ParticipantId(2)), []);
    }

    #[test]
    fn the_list_shows_whom_it_is_asked_for() {
        let needs = Profile {
            access_needs: text("hörslinga"),
            first_time: Some(true),
            ..profile("Bo", "")
        };
        let session = Story::new()
            .that(joined(1, "Åsa", "civil"))
            .joins(2, needs)
            .that(crate::domain::Event::ParticipantLeft {
                id: ParticipantId(1),
            })
            .session();
        assert_eq!(ids(&session, Show::All), [1, 2]);
        assert_eq!(ids(&session, Show::Gone), [1]);
        for show in [Show::Here, Show::FirstTimers, Show::Needs, Show::NotSaid] {
            assert_eq!(ids(&session, show), [2], "{show:?}");
        }
    }
}
