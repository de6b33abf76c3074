//! Rules of the marketplace: drafts, the queue, the pitch, who hosts a topic and what it needs.

use super::footing::{Wording, hosts_free, in_hand, live, may_change, pitched};
use super::{Decision, MAX_HOSTS, facilitator_only, not_over, open_to, participant, room_for_more};
use crate::domain::model::*;
use crate::domain::refusal::Kind;
use crate::domain::{Actor, CleanText, Event, Refusal, Session};
use std::collections::BTreeSet;

/// That nobody has two topics in the queue: it opens for all at the same moment, and goes round.
pub(super) fn may_queue(session: &Session, person: ParticipantId) -> Result<(), Refusal> {
    match waiting(session, person, &TopicState::Queued) {
        Some(topic) => Err(Refusal::AlreadyQueued { topic }),
        None => Ok(()),
    }
}

fn waiting(session: &Session, person: ParticipantId, state: &TopicState) -> Option<TopicId> {
    let mut theirs = session.topics.values().filter(|topic| {
        topic.state == *state && topic.proposer() == Some(person) && topic.run_of.is_none()
    });
    theirs.next().map(|topic| topic.id)
}

/// A draft may be written before the marketplace opens: it is handed in when it does.
pub(super) fn draft(session: &Session, actor: &Actor, words: Wording<'_>) -> Decision {
    let host = participant(session, actor)?;
    not_over(session, actor)?;
    words.fit()?;
    if let Some(topic) = waiting(session, host, &TopicState::Draft) {
        return Err(Refusal::AlreadyDrafted { topic });
    }
    pitched(
        session,
        words,
        vec![host],
        CleanText::default(),
        Landing::Draft,
    )
}

pub(super) fn submit(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    let topic = super::topic(session, id)?;
    let host = participant(session, actor)?;
    if topic.proposer() != Some(host) {
        return Err(Refusal::NotAllowed);
    }
    if topic.state != TopicState::Draft {
        return Err(Refusal::NotADraft);
    }
    open_to(session, actor, Ability::Pitch)?;
    may_queue(session, host)?;
    Ok(vec![Event::TopicStateSet {
        id,
        state: TopicState::Queued,
    }])
}

pub(super) fn set_hosts(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    hosts: &[ParticipantId],
) -> Decision {
    facilitator_only(actor)?;
    let topic = live(session, id)?;
    if hosts.iter().any(|id| !session.people.contains_key(id)) {
        return Err(Refusal::Unknown {
            what: Kind::Participant,
        });
    }
    let mut seen = BTreeSet::new();
    let once: Vec<ParticipantId> = hosts
        .iter()
        .copied()
        .filter(|id| seen.insert(*id))
        .collect();
    room_for_more(once.len().saturating_sub(1), MAX_HOSTS, Kind::Host)?;
    if topic.hosts == once {
        return Ok(vec![]);
    }
    if let Some(cell) = topic.cell() {
        hosts_free(session, &once, cell.slot, &[id])?;
    }
    Ok(vec![Event::TopicHostsSet { id, hosts: once }])
}

pub(super) fn set_needs(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    needs: &RoomFeatures,
) -> Decision {
    let topic = in_hand(session, actor, id)?;
    may_change(session, actor, topic)?;
    Ok(match topic.needs == *needs {
        true => vec![],
        false => vec![Event::TopicNeedsSet {
            id,
            needs: needs.clone(),
        }],
    })
}

/// Whoever is absent is passed over by starting another one's pitch, and keeps the place.
pub(super) fn start_pitch(session: &Session, id: TopicId) -> Decision {
    live(session, id)?;
    if let Some((running, _)) = session.on_stage() {
        return match running.topic == id {
            true => Ok(vec![]),
            false => Err(Refusal::PitchRunning {
                topic: running.topic,
            }),
        };
    }
    Ok(vec![Event::PitchStarted {
        topic: id,
        seconds: session.setup.market.pitch_seconds,
    }])
}

pub(super) fn end_pitch(session: &Session) -> Decision {
    let (running, _) = session.on_stage().ok_or(Refusal::NothingPitched)?;
    Ok(vec![Event::PitchEnded {
        topic: running.topic,
    }])
}
