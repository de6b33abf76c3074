//! Taking back the facilitator's last step, and doing it again: that is taking back the taking
//! back, by the same rules. Both are refused where others have built upon what would go: what
//! people in the room did is never undone by somebody else.

use super::signups::{Move, resettled};
use super::steps::after;
use super::{Decision, agenda, board, facilitator_only, ideas, rooms};
use crate::domain::model::*;
use crate::domain::session::Step;
use crate::domain::{Actor, CleanText, Event, Refusal, Session};

pub(super) fn undo(session: &Session, actor: &Actor) -> Decision {
    facilitator_only(actor)?;
    let step = session.last_step().ok_or(Refusal::NothingToUndo)?;
    let mut events = taken_back(session, step)?;
    events.push(Event::StepUndone { step: step.n });
    Ok(events)
}

pub(super) fn redo(session: &Session, actor: &Actor) -> Decision {
    facilitator_only(actor)?;
    let step = session.next_step().ok_or(Refusal::NothingToRedo)?;
    let mut events = taken_back(session, step)?;
    events.push(Event::StepRedone { step: step.n });
    Ok(events)
}

/// The events that take a step back, if nobody has built upon it.
fn taken_back(session: &Session, step: &Step) -> Decision {
    let traces = step.done.iter().all(|event| still_there(session, event));
    if traces && can_go(session, &step.inverse) {
        Ok(inverse(session, step))
    } else {
        Err(Refusal::UndoBlocked)
    }
}

/// Whether each event can go, after those before it have gone.
fn can_go(session: &Session, inverse: &[Event]) -> bool {
    let mut then = session.clone();
    inverse.iter().all(|event| {
        let free = nothing_leans(&then, event);
        then = after(&then, [event]);
        free
    })
}

fn inverse(session: &Session, step: &Step) -> Vec<Event> {
    let inverse = step.inverse.iter().cloned();
    let (kept, mut events): (Vec<Event>, Vec<Event>) =
        inverse.partition(|event| matches!(event, Event::SignupsSet { .. }));
    let moves: Vec<Move> = events
        .iter()
        .flat_map(|event| moves(session, event))
        .collect();
    events.extend(resettled(session, &moves, &kept));
    events
}

/// Which topics an inverse moves, and where to.
fn moves(session: &Session, inverse: &Event) -> Vec<Move> {
    let cell = |id: &TopicId| session.topics.get(id).and_then(|topic| topic.cell());
    match inverse {
        Event::TopicPlaced { id, cell } => vec![(*id, Some(*cell))],
        Event::TopicStateSet { id, .. } => vec![(*id, None)],
        Event::TopicsSwapped { a, b } => vec![(*a, cell(b)), (*b, cell(a))],
        _ => Vec::new(),
    }
}

/// Whether what a step left behind is still there. The facilitator's own later steps are taken
/// back before it, so only what others may do counts: hosts, authors and writers of notes.
fn still_there(session: &Session, done: &Event) -> bool {
    let topic = |id: &TopicId| session.topics.get(id);
    let idea = |id: &IdeaId| session.ideas.get(id);
    let person = |id: &ParticipantId| session.people.get(id);
    match done {
        Event::TopicPitched { id, .. } => topic(id).is_some_and(|it| untouched(session, it)),
        Event::TopicChanged {
            id,
            title,
            question,
        } => topic(id).is_some_and(|it| it.title == *title && it.question == *question),
        Event::TopicPlaced { id, cell } => topic(id).is_some_and(|it| it.cell() == Some(*cell)),
        Event::TopicStateSet { id, state } => topic(id).is_some_and(|it| it.state == *state),
        Event::TopicsSwapped { a, b } => [a, b]
            .into_iter()
            .all(|id| topic(id).is_some_and(|it| it.is_live())),
        Event::NoteWritten {
            topic: id,
            field,
            text,
        } => topic(id).is_some_and(|it| still_written(it, *field, text)),
        Event::IdeaChanged { id, text } => idea(id).is_some_and(|it| it.text == *text),
        Event::IdeaStateSet { id, state } => idea(id).is_some_and(|it| it.state == *state),
        Event::IdeaLogged { id, .. } | Event::IdeasMerged { id, .. } => {
            idea(id).is_some_and(|it| it.is_open())
        }
        Event::IdeasUnmerged { id } => {
            let parts = idea(id).map(|it| it.merged_from.iter());
            parts.is_some_and(|mut parts| parts.all(|id| idea(id).is_some_and(|it| it.is_open())))
        }
        Event::ParticipantChanged { id, profile } => {
            person(id).is_some_and(|it| it.profile == **profile)
        }
        Event::ParticipantJoined { id, profile, .. } => {
            person(id).is_some_and(|it| it.profile == **profile && unseated(session, it))
        }
        Event::ParticipantLeft { id } => person(id).is_some_and(|it| it.left),
        Event::ParticipantReturned { id } => person(id).is_some_and(|it| !it.left),
        _ => true,
    }
}

/// A topic that nobody has put anything into since it was pitched.
fn untouched(session: &Session, topic: &Topic) -> bool {
    topic.state == TopicState::Parked
        && topic.signups.is_empty()
        && topic.notes.is_empty()
        && session.ideas_of(Some(topic.id)).next().is_none()
}

/// Somebody who was written up at the door and has neither gone home nor got a phone since.
fn unseated(session: &Session, person: &Participant) -> bool {
    let seated = session.seats.values().any(|id| *id == person.id);
    !person.left && !seated
}

/// Whether a field of the notes holds what the facilitator wrote; an emptied one is not there.
fn still_written(topic: &Topic, field: NoteField, text: &CleanText) -> bool {
    match topic.notes.get(&field) {
        Some(note) => note.text == *text && note.by == Actor::Facilitator,
        None => text.is_empty(),
    }
}

/// Whether nobody stands on what an inverse takes away or has voted on what it changes: it is held
/// to the rule that the same wish by hand would meet.
fn nothing_leans(session: &Session, inverse: &Event) -> bool {
    match inverse {
        Event::TopicPlaced { id, cell } => {
            let topic = session.topics.get(id);
            topic.is_some_and(|topic| board::fits(session, topic, *cell).is_ok())
        }
        Event::BlockRemoved { block } => agenda::remove(session, *block).is_ok(),
        Event::RoomRemoved { room } => rooms::remove(session, *room).is_ok(),
        Event::IdeaChanged { id, .. }
        | Event::IdeasUnmerged { id }
        | Event::IdeaStateSet {
            id,
            state: IdeaState::Withdrawn | IdeaState::Merged { .. },
        } => ideas::not_in_a_round(session, *id).is_ok(),
        _ => true,
    }
}
