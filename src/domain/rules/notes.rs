//! Rules of notes: who may write what was said at a topic, and what becomes of two texts that were
//! written over the same one. The last one counts and the other is kept; nobody is held up.

use super::footing::live;
use super::{Decision, open_to, optional};
use crate::domain::model::*;
use crate::domain::refusal::Field;
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// The topic, if the one who asks may take its notes now: the facilitator and the note-takers'
/// terminals for every topic, a phone for one that its owner hosts or is signed up for.
fn noted<'a>(session: &'a Session, actor: &Actor, id: TopicId) -> Result<&'a Topic, Refusal> {
    open_to(session, actor, Ability::Write)?;
    let topic = live(session, id)?;
    match actor {
        Actor::Participant(who) if !topic.is_noted_by(*who) => Err(Refusal::NotAtTopic),
        _ => Ok(topic),
    }
}

pub(super) fn write(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    field: NoteField,
    text: &CleanText,
    over: Option<u64>,
) -> Decision {
    let topic = noted(session, actor, id)?;
    optional(text, Limit::NOTE, Field::Note)?;
    let before = topic.notes.get(&field).map(|note| &note.text);
    if before.map_or(text.is_empty(), |before| before == text) {
        return Ok(vec![]);
    }
    Ok(vec![Event::NoteWritten {
        topic: id,
        field,
        text: text.clone(),
        over,
    }])
}

pub(super) fn set_level(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    level: Option<Level>,
    step: Option<PolicyStep>,
) -> Decision {
    let topic = noted(session, actor, id)?;
    if (topic.level, topic.step) == (level, step) {
        return Ok(vec![]);
    }
    Ok(vec![Event::TopicLevelSet { id, level, step }])
}
