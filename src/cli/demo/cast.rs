//! Who comes to a simulated forum and what they bring. All of it follows from the seed.

use super::mix::Mix;
use crate::cli::crowd::voices::{Theme, Voices};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};
use std::collections::BTreeMap;

/// Of so many people one has a topic to pitch.
const PEOPLE_A_TOPIC: usize = 3;

/// The fewest topics in a room that has anybody to pitch them.
const FEWEST_TOPICS: usize = 3;

/// How many of a hundred say where in the city they live, that it is their first forum, and that
/// their name may stand in documents.
const SAYS_AREA: f64 = 0.7;
const FIRST_TIME: f64 = 0.3;
const NAME_IN_DOCUMENTS: f64 = 0.4;

/// How many of a hundred say nothing of where they come from.
const SAYS_NO_PARTY: f64 = 0.05;

/// Somebody who comes.
#[derive(Clone, Debug)]
pub struct Character {
    /// What they say of themselves, as the fields of the join page.
    pub profile: Vec<(&'static str, String)>,
    /// The topics they will pitch.
    pub themes: Vec<&'static Theme>,
    /// What they will say, under the title of the topic it belongs to; none for the plenary.
    pub ideas: Vec<(Option<&'static str>, &'static str)>,
    /// What decides their choices from here on.
    pub seed: u64,
}

/// Draws `people` characters.
pub fn cast(voices: &'static Voices, mix: &Mix, people: usize, seed: u64) -> Vec<Character> {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut characters: Vec<Character> = profiles(voices, mix, people, &mut rng)
        .into_iter()
        .map(|profile| Character {
            profile,
            themes: Vec::new(),
            ideas: Vec::new(),
            seed: rng.random(),
        })
        .collect();
    characters.shuffle(&mut rng);
    if characters.is_empty() {
        return characters;
    }
    let mut themes: Vec<&'static Theme> = voices.themes().collect();
    themes.shuffle(&mut rng);
    themes.truncate((people / PEOPLE_A_TOPIC).max(FEWEST_TOPICS));
    for (place, theme) in themes.iter().enumerate() {
        characters[place % people].themes.push(theme);
    }
    let said = themes
        .iter()
        .flat_map(|theme| {
            theme
                .ideas
                .iter()
                .map(|it| (Some(theme.title.as_str()), it))
        })
        .chain(voices.plenary.iter().map(|it| (None, it)));
    for (title, idea) in said {
        let speaker = rng.random_range(0..people);
        characters[speaker].ideas.push((title, idea));
    }
    characters
}

/// The join page as everybody fills it in.
fn profiles(
    voices: &Voices,
    mix: &Mix,
    people: usize,
    rng: &mut StdRng,
) -> Vec<Vec<(&'static str, String)>> {
    let mut aliases = aliases(voices, people, rng).into_iter();
    let mut profiles = Vec::with_capacity(people);
    for (party, count) in mix.split(people) {
        let categories = voices.parties.get(party.as_str());
        for alias in aliases.by_ref().take(count) {
            let mut profile = vec![("alias", alias)];
            if !rng.random_bool(SAYS_NO_PARTY) {
                profile.push(("party", party.to_string()));
                profile.extend(
                    categories
                        .and_then(|it| belongs(it, rng))
                        .into_iter()
                        .flatten(),
                );
            }
            profile.extend(habits(voices, rng));
            profiles.push(profile);
        }
    }
    profiles
}

/// As many names as there are people; where names run out, an initial tells them apart.
fn aliases(voices: &Voices, people: usize, rng: &mut StdRng) -> Vec<String> {
    let mut names: Vec<&String> = voices.names.iter().collect();
    names.shuffle(rng);
    let again = ('A'..='Z').cycle().flat_map(|initial| {
        let names = names.iter().copied();
        names.map(move |name| format!("{name} {initial}"))
    });
    let once = names.iter().map(|name| (*name).clone());
    once.chain(again).take(people).collect()
}

/// A category and one of its organisations.
fn belongs(
    categories: &BTreeMap<String, Vec<String>>,
    rng: &mut StdRng,
) -> Option<[(&'static str, String); 2]> {
    let categories: Vec<_> = categories.iter().collect();
    let (category, organisations) = categories.choose(rng)?;
    let organisation = organisations.choose(rng)?;
    Some([
        ("category", (*category).clone()),
        ("organisation", organisation.clone()),
    ])
}

fn habits(voices: &Voices, rng: &mut StdRng) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    if rng.random_bool(SAYS_AREA) {
        said.extend(voices.areas.choose(rng).map(|area| ("area", area.clone())));
    }
    let first = if rng.random_bool(FIRST_TIME) {
        "yes"
    } else {
        "no"
    };
    said.push(("first_time", first.to_owned()));
    if rng.random_bool(NAME_IN_DOCUMENTS) {
        said.push(("name_in_documents", "on".to_owned()));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::crowd::voices::voices;
    use std::collections::BTreeSet;

    fn mix() -> Mix {
        "civil=50,kommun=40,annan=10".parse().unwrap()
    }

    fn said<'a>(character: &'a Character, field: &str) -> Option<&'a str> {
        let found = character.profile.iter().find(|(name, _)| *name == field);
        found.map(|(_, value)| value.as_str())
    }

    fn portrait(cast: &[Character]) -> Vec<String> {
        let lines = cast.iter().map(|it| format!("{it:?}"));
        lines.collect()
    }

    #[test]
    fn the_same_seed_brings_the_same_people_and_another_seed_others() {
        let first = cast(voices(), &mix(), 40, 7);
        assert_eq!(portrait(&first), portrait(&cast(voices(), &mix(), 40, 7)));
        assert_ne!(portrait(&first), portrait(&cast(voices(), &mix(), 40, 8)));
    }

    #[test]
    fn everybody_has_a_name_of_their_own_and_the_parties_are_those_of_the_mix() {
        let cast = cast(voices(), &mix(), 300, 1);
        let aliases: BTreeSet<_> = cast.iter().map(|it| said(it, "alias").unwrap()).collect();
        assert_eq!(aliases.len(), 300);
        let civil = cast.iter().filter(|it| said(it, "party") == Some("civil"));
        let civil = civil.count();
        assert!((120..=150).contains(&civil), "{civil}");
    }

    #[test]
    fn a_theme_is_pitched_once_and_every_idea_of_it_has_a_speaker() {
        for people in [0, 1, 2, 40] {
            let cast = cast(voices(), &mix(), people, 3);
            let titles: Vec<_> = cast
                .iter()
                .flat_map(|it| &it.themes)
                .map(|it| &it.title)
                .collect();
            let unique: BTreeSet<_> = titles.iter().collect();
            assert_eq!(unique.len(), titles.len());
            let spoken = cast.iter().flat_map(|it| &it.ideas).count();
            let plenary = if people > 0 {
                voices().plenary.len()
            } else {
                0
            };
            assert_eq!(spoken, titles.len() * 5 + plenary);
        }
    }
}
