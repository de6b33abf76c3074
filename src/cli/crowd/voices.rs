//! What simulated people are called, where they come from and what they say: our own sentences,
//! in Swedish like the forum they are made for, in a data file of their own.

use crate::domain::model::{Method, Terms};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const SOURCE: &str = include_str!("voices.json");

/// Everything a simulated forum is filled with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voices {
    /// First names.
    pub names: Vec<String>,
    /// Parts of the city.
    pub areas: Vec<String>,
    /// Organisations by party and category, under the keys of the templates.
    pub parties: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// The question of the day.
    pub question: String,
    /// What is talked about.
    pub challenges: Vec<Challenge>,
    /// Who comes without a phone and is registered at the desk.
    pub walk_ins: Vec<WalkIn>,
    /// Ideas that belong to no topic.
    pub plenary: Vec<String>,
    /// What hosts write down, by the field's key.
    pub notes: BTreeMap<String, Vec<String>>,
    /// What a simulated facilitator goes by.
    pub lead: Lead,
}

/// One of the challenges of the compact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// Its name.
    pub name: String,
    /// What somebody may pitch about it.
    pub topics: Vec<Theme>,
}

/// Somebody without a phone, under the keys of the templates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkIn {
    /// The name they go by.
    pub alias: String,
    /// Their party.
    pub party: String,
    /// Their category in it.
    pub category: String,
    /// Their organisation; may be empty.
    pub organisation: String,
    /// What they need to take part; may be empty.
    pub needs: String,
}

/// A topic that somebody may pitch, and what people will say about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The title.
    pub title: String,
    /// The question it asks.
    pub question: String,
    /// Ideas.
    pub ideas: Vec<String>,
}

/// What a simulated facilitator goes by.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The phase in which rounds are opened.
    pub rounds_in: String,
    /// How many parts of the whole time a block of each phase gets.
    pub parts: BTreeMap<String, u32>,
    /// The parts of a block whose phase is not named.
    pub parts_else: u32,
    /// The rounds, in their order.
    pub rounds: Vec<LeadRound>,
}

/// A round that a simulated facilitator holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadRound {
    /// What it asks.
    pub asks: String,
    /// How it is voted in.
    pub method: Method,
    /// About how many of the best of the round before; none for all that stand.
    pub best: Option<usize>,
    /// How many parts of the time for voting it gets.
    pub parts: u32,
    /// What else is settled of it.
    #[serde(default)]
    pub terms: Terms,
    /// The money that its ideas share, where they do.
    pub money: Option<Money>,
}

/// Money for ideas that nobody knows beforehand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How many kronor there are.
    pub budget: u64,
    /// What the ideas cost, one after the other, and from the first again where they are more.
    pub costs: Vec<u64>,
}

/// The voices that are compiled in.
pub fn voices() -> &'static Voices {
    static VOICES: LazyLock<Voices> = LazyLock::new(|| {
        serde_json::from_str(SOURCE).expect("a test reads the file that is compiled in")
    });
    &VOICES
}

impl Voices {
    /// All topics, whatever their challenge.
    pub fn themes(&self) -> impl Iterator<Item = &Theme> {
        self.challenges.iter().flat_map(|it| &it.topics)
    }

    /// The topic of this title, if it is one of ours.
    pub fn theme(&self, title: &str) -> Option<&Theme> {
        self.themes().find(|theme| theme.title == title)
    }
}

#[cfg(test)]
mod tests {
    use super::super::stage;
    use super::*;
    use crate::domain::model::{Key, NoteField};
    use crate::domain::{CleanText, Limit};
    use crate::text::Lang;
    use std::collections::BTreeSet;

    /// That cleaning leaves a text as it is, so that it is found again in the session.
    fn fits(text: &str, limit: Limit) {
        assert_eq!(&*CleanText::line(text, limit).unwrap(), text);
    }

    #[test]
    fn every_voice_passes_the_door_unchanged() {
        let voices = voices();
        voices.names.iter().for_each(|it| fits(it, Limit::NAME));
        voices
            .areas
            .iter()
            .for_each(|it| fits(it, Limit::ORGANISATION));
        let organisations = voices.parties.values().flat_map(BTreeMap::values).flatten();
        organisations.for_each(|it| fits(it, Limit::ORGANISATION));
        for person in &voices.walk_ins {
            fits(&person.alias, Limit::NAME);
            let said = [&person.organisation, &person.needs];
            let said = said.into_iter().filter(|text| !text.is_empty());
            said.for_each(|text| fits(text, Limit::ORGANISATION));
        }
        for theme in voices.themes() {
            fits(&theme.title, Limit::TITLE);
            fits(&theme.question, Limit::QUESTION);
            theme.ideas.iter().for_each(|it| fits(it, Limit::IDEA));
        }
        voices.plenary.iter().for_each(|it| fits(it, Limit::IDEA));
        voices
            .notes
            .values()
            .flatten()
            .for_each(|it| fits(it, Limit::NOTE));
        fits(&voices.question, Limit::QUESTION);
        let rounds = &voices.lead.rounds;
        rounds.iter().for_each(|it| fits(&it.asks, Limit::QUESTION));
    }

    #[test]
    fn nobody_says_the_same_thing_twice() {
        let voices = voices();
        let ideas: Vec<_> = voices
            .themes()
            .flat_map(|it| &it.ideas)
            .chain(&voices.plenary)
            .collect();
        let titles: Vec<_> = voices.themes().map(|it| &it.title).collect();
        assert!(ideas.len() >= 150 && titles.len() >= 30);
        assert_eq!(ideas.iter().collect::<BTreeSet<_>>().len(), ideas.len());
        assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len());
    }

    #[test]
    fn parties_phases_and_fields_are_those_of_the_templates() {
        let voices = voices();
        let title = CleanText::replayed("Övning");
        let setup = stage::starting_now("ideverkstad", "demo", title, Lang::Sv);
        for (party, categories) in &voices.parties {
            let party = setup.party(&Key::from(party.as_str())).unwrap();
            for category in categories.keys() {
                assert!(
                    party
                        .categories
                        .iter()
                        .any(|it| it.key.as_str() == category)
                );
            }
        }
        for person in &voices.walk_ins {
            let party = setup.party(&Key::from(person.party.as_str())).unwrap();
            let mut categories = party.categories.iter();
            assert!(categories.any(|it| it.key.as_str() == person.category));
        }
        let phase = |key: &String| setup.phase(&Key::from(key.as_str())).is_some();
        assert!(phase(&voices.lead.rounds_in));
        assert!(voices.lead.parts.keys().all(phase));
        let fields: BTreeSet<_> = NoteField::ALL.map(NoteField::key).into();
        assert!(voices.notes.keys().all(|it| fields.contains(it.as_str())));
    }
}
