//! What the console lets one pick from a long list, and the wish that comes of it.

use super::{Effect, Model, Overlay, Then};
use crate::domain::command::{PeopleCommand, SpeakersCommand, TopicCommand};
use crate::domain::model::{Participant, ParticipantId, Topic, TopicId, Voice};
use crate::domain::{Command, Session};
use crate::text::{Arguments, Words, sort, t};
use crate::tui::label;
use crate::tui::widgets::picker::{Item, Picked, Picker};
use crate::views::people::twins_of;
use crossterm::event::KeyEvent;
use std::sync::Arc;

/// What is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Who is the same person as this one, whose entry stays.
    Twin(ParticipantId),
    /// The topic that somebody is to be signed up for, or taken off.
    Topic(ParticipantId),
    /// Who is to be put on the list of speakers.
    Speaker,
}

/// One of those that can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Somebody.
    Person(ParticipantId),
    /// A topic.
    Topic(TopicId),
}

/// Opens the list. Where there is nothing to pick from, says so instead.
pub fn open(model: &mut Model, pick: Pick) -> Vec<Effect<Then>> {
    let (session, words) = (&*model.session, model.words);
    let (title, items) = match pick {
        Pick::Twin(keep) => (
            named(session, words, "people-pick-twin", keep),
            twins(session, words, keep),
        ),
        Pick::Topic(who) => (
            named(session, words, "people-pick-topic", who),
            topics(session, words, who),
        ),
        Pick::Speaker => {
            let here = session.present();
            let title = words.say("speakers-pick").into_owned();
            (title, people(session, words, here.collect()))
        }
    };
    if items.is_empty() {
        model.refuse("people-pick-nothing");
        return Vec::new();
    }
    let picker = Picker::new(title, items);
    model.overlay = Overlay::Picking(pick, Box::new(picker));
    Vec::new()
}

/// A key while the list is open.
pub fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let Overlay::Picking(pick, picker) = &mut model.overlay else {
        return Vec::new();
    };
    let pick = *pick;
    match picker.key(event) {
        Picked::Open => Vec::new(),
        Picked::Dropped => {
            model.overlay = Overlay::None;
            Vec::new()
        }
        Picked::This(choice) => {
            model.overlay = Overlay::None;
            picked(model, pick, choice)
        }
    }
}

fn picked(model: &mut Model, pick: Pick, choice: Choice) -> Vec<Effect<Then>> {
    match (pick, choice) {
        (Pick::Twin(keep), Choice::Person(gone)) => {
            let said = named(&model.session, model.words, "people-merged", keep);
            let merge = PeopleCommand::Merge { keep, gone };
            model.wish_then(Command::People(merge), Then::Say(said))
        }
        (Pick::Topic(participant), Choice::Topic(topic)) => sign(model, participant, topic),
        (Pick::Speaker, Choice::Person(id)) => {
            let voice = Voice::Participant(id);
            model.wish(Command::Speakers(SpeakersCommand::AskFor { voice }))
        }
        _ => Vec::new(),
    }
}

/// Signs somebody up, or takes their name off where they are signed up already.
fn sign(model: &mut Model, participant: ParticipantId, topic: TopicId) -> Vec<Effect<Then>> {
    let Some(chosen) = model.session.topics.get(&topic) else {
        return Vec::new();
    };
    let title = chosen.title.one_line();
    let off = chosen.signups.contains(&participant);
    let (command, said) = match off {
        true => (
            TopicCommand::SignOffFor { topic, participant },
            t!(model.words, "people-signed-off", topic = title),
        ),
        false => (
            TopicCommand::SignUpFor { topic, participant },
            t!(model.words, "people-signed-up", topic = title),
        ),
    };
    let said = said.into_owned();
    model.wish_then(Command::Topic(command), Then::Say(said))
}

/// A message about somebody by name.
fn named(session: &Session, words: Words, id: &str, who: ParticipantId) -> String {
    let person = session.people.get(&who);
    let name = person.map(|person| person.profile.alias.one_line());
    let mut arguments = Arguments::new();
    arguments.set("name", name.unwrap_or_default().into_owned());
    words.say_with(id, &arguments).into_owned()
}

/// Everybody but this one, whose name is most alike first.
fn twins(session: &Session, words: Words, keep: ParticipantId) -> Vec<Item<Choice>> {
    let likely = twins_of(session, keep);
    let first = likely.iter().filter_map(|id| session.people.get(id));
    let first: Vec<Item<Choice>> = first.map(|it| person(session, words, it)).collect();
    let unlikely = |it: &&Arc<Participant>| it.id != keep && !likely.contains(&it.id);
    let rest = session.people.values().filter(unlikely).collect();
    first
        .into_iter()
        .chain(people(session, words, rest))
        .collect()
}

/// These people by name.
fn people(session: &Session, words: Words, mut who: Vec<&Arc<Participant>>) -> Vec<Item<Choice>> {
    sort::by_name(words.lang(), &mut who, |person| &person.profile.alias);
    who.into_iter()
        .map(|it| person(session, words, it))
        .collect()
}

fn person(session: &Session, words: Words, person: &Participant) -> Item<Choice> {
    let profile = &person.profile;
    let party = profile.party.as_ref();
    let party = party.and_then(|key| session.setup.party(key));
    let hat = match party {
        Some(party) => label(words, &party.name).to_owned(),
        None => words.say("not-stated").into_owned(),
    };
    let organisation = profile.organisation.one_line();
    let mut hint = vec![hat];
    if !organisation.is_empty() {
        hint.push(organisation.into_owned());
    }
    if person.walk_in {
        hint.push(words.say("people-walk-in").into_owned());
    }
    if person.left {
        hint.push(words.say("people-gone-home").into_owned());
    }
    let name = profile.alias.one_line();
    Item::new(Choice::Person(person.id), name, hint.join(" · "))
}

/// The topics of the slots that are not over, in the order of the day.
fn topics(session: &Session, words: Words, who: ParticipantId) -> Vec<Item<Choice>> {
    let held = |slot| session.run.held.iter().any(|ran| ran.block == slot);
    let slots = session.slots().filter(|slot| !held(slot.id));
    let in_slot = slots.flat_map(|slot| {
        let topics = session.topics.values();
        topics.filter(move |topic| topic.cell().is_some_and(|cell| cell.slot == slot.id))
    });
    in_slot.map(|it| topic(session, words, it, who)).collect()
}

fn topic(session: &Session, words: Words, topic: &Topic, who: ParticipantId) -> Item<Choice> {
    let cell = topic.cell();
    let slot = cell.and_then(|cell| session.setup.agenda.block(cell.slot));
    let room = cell.and_then(|cell| session.setup.room(cell.room));
    let mut hint = Vec::new();
    if topic.signups.contains(&who) {
        hint.push(words.say("people-signed-mark").into_owned());
    }
    hint.extend(slot.map(|slot| slot.title.one_line().into_owned()));
    hint.extend(room.map(|room| {
        let expected = session.expected_at(topic);
        format!("{} {expected}/{}", room.name.one_line(), room.capacity)
    }));
    let title = topic.title.one_line();
    Item::new(Choice::Topic(topic.id), title, hint.join(" · "))
}
