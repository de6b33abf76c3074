//! The people: who is here, who they are today, and how the room is composed against how it was
//! meant to be.

mod draw;
mod listed;
mod shares;

pub use draw::draw;
pub use listed::Order;

use super::asks::{Ask, CardsAsk, PeopleAsk};
use super::cards;
use super::picks::{self, Pick};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::{PeopleCommand, SpeakersCommand};
use crate::domain::event::Made;
use crate::domain::model::{ParticipantId, Voice};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, Picked};
use crate::views::people::Show;
use listed::{Listed, Memory};
use ratatui::layout::{Position, Rect};
use std::sync::Arc;

/// The cursor, and which people the list shows in which order.
#[derive(Default)]
pub struct State {
    /// The chosen person.
    pub cursor: Cursor<ParticipantId>,
    show: Show,
    order: Order,
    memory: Memory,
}

/// The list as it is shown now.
fn listed(model: &Model) -> Arc<Listed> {
    let State {
        show,
        order,
        memory,
        ..
    } = &model.people;
    let wanted = model.search.wanted();
    memory.recall(&model.session, model.words, (*show, *order, wanted))
}

/// What the search finds.
pub fn find(model: &Model) -> Vec<Made> {
    let listed = listed(model);
    listed.ids.iter().copied().map(Made::Participant).collect()
}

/// Chooses the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let listed = listed(model);
    let line = draw::window(model, &listed, area).line_at(at);
    model.people.cursor.pick(&listed.ids, line)
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let listed = listed(model);
    if model.people.cursor.go(verb, &listed.ids) {
        return Vec::new();
    }
    if let Some(effects) = cards::act(model, verb) {
        return effects;
    }
    match verb {
        Verb::Register => model.ask(Ask::People(PeopleAsk::Register)),
        Verb::SetTarget => model.ask(Ask::People(PeopleAsk::Target)),
        Verb::ShowOthers => {
            model.people.show = after(&Show::ALL, model.people.show);
            Vec::new()
        }
        Verb::OrderOtherwise => {
            model.people.order = after(&Order::ALL, model.people.order);
            Vec::new()
        }
        other => match model.people.cursor.on(&listed.ids) {
            Some(id) => act_on(model, other, id),
            None => Vec::new(),
        },
    }
}

/// The one after this, and after the last the first.
fn after<T: Copy + PartialEq>(all: &[T], this: T) -> T {
    let here = all.iter().position(|it| *it == this);
    all[here.map_or(0, |here| (here + 1) % all.len())]
}

fn act_on(model: &mut Model, verb: Verb, id: ParticipantId) -> Vec<Effect<Then>> {
    match verb {
        Verb::EditPerson => model.ask(Ask::People(PeopleAsk::Edit(id))),
        Verb::PersonLeaves => model.wish(Command::People(PeopleCommand::Leave { id })),
        Verb::PersonReturns => model.wish(Command::People(PeopleCommand::Return { id })),
        Verb::MergePerson => picks::open(model, Pick::Twin(id)),
        Verb::SignPersonUp => picks::open(model, Pick::Topic(id)),
        Verb::GiveWord => give_word(model, id),
        Verb::GiveCard => model.ask(Ask::Cards(CardsAsk::Give(id))),
        _ => Vec::new(),
    }
}

/// Puts somebody on the list of speakers, and says so: the list is on another screen.
fn give_word(model: &mut Model, id: ParticipantId) -> Vec<Effect<Then>> {
    let Some(person) = model.session.people.get(&id) else {
        return Vec::new();
    };
    let name = person.profile.alias.one_line();
    let said = t!(model.words, "people-queued", name = name).into_owned();
    let voice = Voice::Participant(id);
    let command = Command::Speakers(SpeakersCommand::AskFor { voice });
    model.wish_then(command, Then::Say(said))
}
