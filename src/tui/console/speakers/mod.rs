//! The list of speakers in plenary: who has the floor, who comes next, and how the time was
//! shared. The list shows; only the facilitator's hand moves somebody.

mod draw;

pub use draw::draw;

use super::asks::{Ask, SpeakersAsk};
use super::picks::{self, Pick};
use super::{Effect, Model, Then};
use crate::domain::Command;
use crate::domain::command::SpeakersCommand;
use crate::domain::model::SpeakerId;
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, Picked};
use crate::views::speakers::{Eyes, speakers};
use ratatui::layout::{Position, Rect};

/// The cursor.
#[derive(Default)]
pub struct State {
    /// The chosen one of those who wait.
    cursor: Cursor<SpeakerId>,
}

/// Who waits and is here, in order.
fn waiting(model: &Model) -> Vec<SpeakerId> {
    let waiting = model.session.waiting_speakers();
    waiting.map(|speaker| speaker.id).collect()
}

/// What the search finds: those who wait, by their name and whom they speak for.
pub fn find(model: &Model) -> Vec<SpeakerId> {
    let view = speakers(&model.session, model.now, Eyes::Facilitator);
    let waiting = view.waiting.iter();
    let found = waiting.filter(|it| model.search.keeps(&draw::said_of(model, it)));
    found.map(|it| it.id).collect()
}

/// Puts the cursor on somebody who waits.
pub fn follow(model: &mut Model, id: SpeakerId) {
    model.speakers.cursor.onto(id);
}

/// Chooses the line that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let ids = waiting(model);
    let line = draw::window(model, &ids, area).line_at(at);
    model.speakers.cursor.pick(&ids, line)
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids = waiting(model);
    if model.speakers.cursor.go(verb, &ids) {
        return Vec::new();
    }
    match verb {
        Verb::NextSpeaker => wish(model, SpeakersCommand::Next),
        Verb::SpeakerDone => wish(model, SpeakersCommand::Finish),
        Verb::AddSpeaker => picks::open(model, Pick::Speaker),
        Verb::AddGuest => model.ask(Ask::Speakers(SpeakersAsk::Guest)),
        Verb::OpenOrClose => {
            let open = model.session.speakers.open;
            let command = match open {
                true => SpeakersCommand::Close,
                false => SpeakersCommand::Open,
            };
            wish(model, command)
        }
        other => match model.speakers.cursor.line(&ids) {
            Some(line) => act_on(model, other, &ids, line),
            None => Vec::new(),
        },
    }
}

fn wish(model: &mut Model, command: SpeakersCommand) -> Vec<Effect<Then>> {
    model.wish(Command::Speakers(command))
}

fn act_on(model: &mut Model, verb: Verb, ids: &[SpeakerId], line: usize) -> Vec<Effect<Then>> {
    let id = ids[line];
    match verb {
        Verb::StartSpeaker => wish(model, SpeakersCommand::Start { id }),
        Verb::RemoveSpeaker => wish(model, SpeakersCommand::Remove { id }),
        Verb::SpeakerUp => match line.checked_sub(1) {
            Some(above) => shift(model, id, Some(ids[above])),
            None => Vec::new(),
        },
        Verb::SpeakerDown if line + 1 < ids.len() => shift(model, id, ids.get(line + 2).copied()),
        _ => Vec::new(),
    }
}

/// Moves somebody before another one, or last; the cursor goes along.
fn shift(model: &mut Model, id: SpeakerId, before: Option<SpeakerId>) -> Vec<Effect<Then>> {
    model.speakers.cursor.onto(id);
    wish(model, SpeakersCommand::Move { id, before })
}
