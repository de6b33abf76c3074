//! What the rules of topics, the marketplace, the board and the notes all stand on: which topics
//! count, who may touch them, what they may be called, and whether their hosts are free.

use super::{
    Decision, MAX_TOPICS, facilitator_only, not_over, optional, required, room_for_more, topic,
};
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// What a topic says of itself.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) title: &'a CleanText,
    pub(super) question: &'a CleanText,
}

impl Wording<'_> {
    pub(super) fn fit(self) -> Result<(), Refusal> {
        required(self.title, Limit::TITLE, Field::Title)?;
        optional(self.question, Limit::QUESTION, Field::Question)
    }
}

pub(super) fn live(session: &Session, id: TopicId) -> Result<&Topic, Refusal> {
    let topic = topic(session, id)?;
    match topic.is_live() {
        true => Ok(topic),
        false => Err(Refusal::TopicGone),
    }
}

/// A topic that stands, or the draft of the one who asks.
pub(super) fn in_hand<'a>(
    session: &'a Session,
    actor: &Actor,
    id: TopicId,
) -> Result<&'a Topic, Refusal> {
    let draft = topic(session, id)?.state == TopicState::Draft;
    match actor {
        Actor::Participant(_) if draft => Ok(topic(session, id)?),
        _ => live(session, id),
    }
}

/// The facilitator, or a host of the topic until the meeting is over.
pub(super) fn may_change(session: &Session, actor: &Actor, topic: &Topic) -> Result<(), Refusal> {
    match actor {
        Actor::Participant(id) if topic.hosts.contains(id) => not_over(session, actor),
        other => facilitator_only(other),
    }
}

/// A new topic, if there is room for one.
pub(super) fn pitched(
    session: &Session,
    words: Wording<'_>,
    hosts: Vec<ParticipantId>,
    host_name: CleanText,
    landing: Landing,
) -> Decision {
    let id = next_id(session)?;
    Ok(vec![Event::TopicPitched {
        id,
        title: words.title.clone(),
        question: words.question.clone(),
        hosts,
        host_name,
        landing,
    }])
}

/// The number of the next topic, if there is room for one.
pub(super) fn next_id(session: &Session) -> Result<TopicId, Refusal> {
    room_for_more(session.topics.len(), MAX_TOPICS, Kind::Topic)?;
    Ok(TopicId::after(session.topics.get_max().map(|(id, _)| *id)))
}

/// That none of these hosts has another topic in this slot.
pub(super) fn hosts_free(
    session: &Session,
    hosts: &[ParticipantId],
    slot: BlockId,
    moving: &[TopicId],
) -> Result<(), Refusal> {
    let busy = |other: &&Topic| other.hosts.iter().any(|host| hosts.contains(host));
    match in_slot(session, slot, moving).find(busy) {
        Some(other) => Err(Refusal::HostElsewhere { topic: other.id }),
        None => Ok(()),
    }
}

/// The topics that stand in a slot, but for these.
pub(super) fn in_slot<'a>(
    session: &'a Session,
    slot: BlockId,
    but: &'a [TopicId],
) -> impl Iterator<Item = &'a Topic> {
    let here = move |topic: &&Topic| {
        !but.contains(&topic.id) && topic.cell().is_some_and(|cell| cell.slot == slot)
    };
    session.topics.values().map(|topic| &**topic).filter(here)
}
