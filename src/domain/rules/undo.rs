//! Taking back the facilitator's last step. Refused where others have built upon it since: what
//! people in the room did is never undone by somebody else.

use super::{Decision, facilitator_only};
use crate::domain::model::*;
use crate::domain::{Actor, Event, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor) -> Decision {
    facilitator_only(actor)?;
    let step = session.steps.last().ok_or(Refusal::NothingToUndo)?;
    if step
        .inverse
        .iter()
        .any(|event| !still_possible(session, &step.done, event))
    {
        return Err(Refusal::UndoBlocked);
    }
    let mut events = step.inverse.clone();
    events.push(Event::StepUndone { step: step.n });
    Ok(events)
}

/// Whether an inverse still means what it meant when it was worked out: what `done` left behind
/// must still be there, and nothing may lean on it.
fn still_possible(session: &Session, done: &Event, inverse: &Event) -> bool {
    if let Event::NoteWritten { topic, field, text } = done {
        let now = session
            .topics
            .get(topic)
            .and_then(|topic| topic.notes.get(field));
        return now.is_some_and(|note| note.text == *text && note.by == Actor::Facilitator);
    }
    match inverse {
        Event::TopicPlaced { id, cell } => {
            session.is_slot(cell.slot)
                && session.setup.room(cell.room).is_some()
                && session.topic_at(*cell).is_none_or(|here| here.id == *id)
        }
        Event::TopicStateSet {
            id,
            state: TopicState::Withdrawn,
        } => session.topics.get(id).is_some_and(|topic| {
            topic.signups.is_empty()
                && topic.notes.is_empty()
                && session.ideas_of(Some(*id)).next().is_none()
        }),
        Event::BlockRemoved { block } => {
            session
                .run
                .current
                .as_ref()
                .is_none_or(|running| running.block != *block)
                && session
                    .topics
                    .values()
                    .all(|topic| topic.cell().is_none_or(|cell| cell.slot != *block))
        }
        Event::RoomRemoved { room } => session
            .topics
            .values()
            .all(|topic| topic.cell().is_none_or(|cell| cell.room != *room)),
        Event::BlockExtended { block, .. } => session
            .run
            .current
            .as_ref()
            .is_some_and(|running| running.block == *block),
        Event::IdeaStateSet {
            id,
            state: IdeaState::Withdrawn,
        }
        | Event::IdeaChanged { id, .. }
        | Event::IdeasUnmerged { id } => session
            .rounds
            .values()
            .all(|round| !round.options.contains(id)),
        _ => true,
    }
}
