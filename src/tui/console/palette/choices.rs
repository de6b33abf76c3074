//! What the palette offers: the verbs of the screen's key tables, and the things of the session.

use super::Choice;
use crate::domain::Session;
use crate::domain::event::Made;
use crate::domain::model::{Round, RoundId, Setup};
use crate::text::{Words, t};
use crate::tui::console::{Model, steps};
use crate::tui::kept::Kept;
use crate::tui::key::{Binding, Verb};
use crate::tui::keymap::MOVES;
use crate::tui::seen::{Ideas, People, Topics};
use crate::tui::widgets::search::Wanted;
use imbl::OrdMap;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use std::cmp::Reverse;
use std::sync::Arc;

/// Most lines that are listed: who has not found it among them types one letter more.
const MOST: usize = 50;

/// A line of the palette.
pub struct Row {
    /// What it is for.
    pub choice: Choice,
    /// A sign before it, by kind.
    pub glyph: &'static str,
    /// What it says.
    pub text: String,
    /// Its key, or what kind of thing it is.
    pub aside: String,
}

/// A thing of the session, by its name.
pub struct Thing {
    made: Made,
    text: String,
    /// The same in lower case: ten thousand of them are looked through at every letter.
    lower: String,
}

impl Thing {
    fn of(made: Made, text: String) -> Thing {
        let lower = text.to_lowercase();
        Thing { made, text, lower }
    }

    fn row(&self, words: Words) -> Row {
        let (glyph, kind) = sort_of(self.made);
        Row {
            choice: Choice::Find(self.made),
            glyph,
            text: self.text.clone(),
            aside: words.say(kind).into_owned(),
        }
    }
}

/// The sign of a kind of thing, and its message.
fn sort_of(made: Made) -> (&'static str, &'static str) {
    match made {
        Made::Block(_) => ("▶", "palette-kind-block"),
        Made::Topic(_) => ("■", "palette-kind-topic"),
        Made::Participant(_) => ("●", "palette-kind-person"),
        Made::Idea(_) | Made::Cluster(_) => ("◆", "palette-kind-idea"),
        Made::Round(_) => ("✓", "palette-kind-round"),
        Made::Room(_) => ("□", "palette-kind-room"),
    }
}

/// Everything there is, listed once and not at every letter.
pub type Things = Kept<
    (
        Arc<Setup>,
        Topics,
        People,
        Ideas,
        OrdMap<RoundId, Arc<Round>>,
    ),
    Vec<Thing>,
>;

/// The lines for what was typed. Commands that say it come first, then the things that do, then
/// the commands that have its letters; the best of each first. Where nothing was typed, all that
/// can be done is listed in the order of the help.
pub fn rows(model: &Model, things: &Things, typed: &str) -> Vec<Row> {
    if typed.trim().is_empty() {
        return verbs(model).collect();
    }
    // Whole words are looked for as in a search: in the long texts of ideas letters are found
    // anywhere.
    let wanted = Wanted::of(typed);
    let mut letters = Letters::of(typed);
    let mut said = Vec::new();
    let mut spelt = Vec::new();
    for row in verbs(model) {
        if let Some(at) = wanted.find(&row.text) {
            said.push((at, row));
        } else if let Some(score) = letters.score(&row) {
            spelt.push((score, row));
        }
    }
    let session = &model.session;
    let basis = (
        session.setup.clone(),
        session.topics.clone(),
        session.people.clone(),
        session.ideas.clone(),
        session.rounds.clone(),
    );
    let things = things.get(basis, || all(session, model.words));
    let found = things.iter();
    let found = found.filter_map(|thing| Some((wanted.find_lower(&thing.lower)?, thing)));
    let mut found: Vec<(usize, &Thing)> = found.collect();
    said.sort_by_key(|(at, _)| *at);
    found.sort_by_key(|(at, _)| *at);
    spelt.sort_by_key(|(score, _)| Reverse(*score));
    let found = found.iter().take(MOST);
    let found = found.map(|(_, thing)| thing.row(model.words));
    let literal = said.into_iter().map(|(_, row)| row).chain(found);
    let all = literal.chain(spelt.into_iter().map(|(_, row)| row));
    all.take(MOST).collect()
}

/// What was typed, as the letters of a command.
struct Letters {
    matcher: Matcher,
    pattern: Pattern,
    buffer: Vec<char>,
}

impl Letters {
    fn of(typed: &str) -> Letters {
        Letters {
            matcher: Matcher::new(Config::DEFAULT),
            // Somebody without å on the keyboard finds it by a, but not the other way round.
            pattern: Pattern::new(
                typed,
                CaseMatching::Ignore,
                Normalization::Smart,
                AtomKind::Fuzzy,
            ),
            buffer: Vec::new(),
        }
    }

    /// How well a line has the letters in this order; its key finds it too.
    fn score(&mut self, row: &Row) -> Option<u32> {
        let text = format!("{} {}", row.text, row.aside);
        let text = Utf32Str::new(&text, &mut self.buffer);
        self.pattern.score(text, &mut self.matcher)
    }
}

/// Every verb of the screen's tables but the moves, which are no commands, and the palette itself.
fn verbs(model: &Model) -> impl Iterator<Item = Row> {
    let tables = model.tables().into_iter();
    let bindings = tables.flat_map(|table| table.iter()).filter(|binding| {
        let moves = MOVES.iter().any(|other| other.verb == binding.verb);
        !moves && binding.verb != Verb::Palette
    });
    bindings.map(|binding| Row {
        choice: Choice::Do(binding.verb),
        glyph: if binding.verb.shows_a_screen() {
            "→"
        } else {
            "›"
        },
        text: what(model, binding),
        aside: keys(model.words, binding),
    })
}

/// What a verb does, and for undo and redo to what.
fn what(model: &Model, binding: &Binding) -> String {
    let (session, words) = (&model.session, model.words);
    let named = match binding.verb {
        Verb::Undo => {
            steps::to_undo(session, words).map(|step| t!(words, "palette-undoes", step = step))
        }
        Verb::Redo => {
            steps::to_redo(session, words).map(|step| t!(words, "palette-redoes", step = step))
        }
        _ => None,
    };
    let plain = || words.say(&format!("console-do-{}", binding.verb.key()));
    named.unwrap_or_else(plain).into_owned()
}

fn keys(words: Words, binding: &Binding) -> String {
    let names = binding.presses.iter().map(|press| press.name(words));
    names.collect::<Vec<_>>().join("  ")
}

/// Every block, room, topic, participant, round and idea.
fn all(session: &Session, words: Words) -> Vec<Thing> {
    let blocks = session.setup.agenda.blocks.iter().map(|block| {
        let title = block.title.one_line();
        let text = t!(words, "palette-start", title = &*title).into_owned();
        Thing::of(Made::Block(block.id), text)
    });
    let rooms = session.setup.rooms.iter();
    let rooms = rooms.map(|room| Thing::of(Made::Room(room.id), room.name.one_line().into()));
    let topics = session.topics.values().map(|topic| {
        let title = topic.title.one_line().into_owned();
        Thing::of(Made::Topic(topic.id), title)
    });
    let people = session.people.values().map(|person| {
        let mut name = person.profile.alias.one_line().into_owned();
        if !person.profile.organisation.is_empty() {
            name.push_str(&format!(", {}", person.profile.organisation.one_line()));
        }
        Thing::of(Made::Participant(person.id), name)
    });
    let rounds = session.rounds.values().map(|round| {
        let title = round.title.one_line().into_owned();
        Thing::of(Made::Round(round.id), title)
    });
    let ideas = session.ideas.values().map(|idea| {
        let text = format!("{} {}", idea.id.0, idea.text.one_line());
        Thing::of(Made::Idea(idea.id), text)
    });
    let planned = blocks.chain(rooms).chain(topics);
    planned.chain(people).chain(rounds).chain(ideas).collect()
}
