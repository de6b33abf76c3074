//! Rules of topics: pitching, interest, sign-up.

use super::{
    Decision, MAX_TOPICS, facilitator_only, not_over, notes, open_to, optional, participant,
    required, room_for_more, topic,
};
use crate::domain::command::TopicCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &TopicCommand) -> Decision {
    match command {
        TopicCommand::Pitch {
            title,
            question,
            host_name,
        } => pitch(session, actor, title, question, host_name),
        TopicCommand::Change {
            id,
            title,
            question,
        } => change(session, actor, *id, title, question),
        TopicCommand::Withdraw { id } => withdraw(session, actor, *id),
        TopicCommand::Hide { id, reason } => hide(session, actor, *id, reason),
        TopicCommand::Restore { id } => restore(session, actor, *id),
        TopicCommand::SetInterest { id, on } => set_interest(session, actor, *id, *on),
        TopicCommand::SignUp { id } => sign_up(session, actor, *id),
        TopicCommand::SignOff { id } => sign_off(session, actor, *id),
        TopicCommand::WriteNote {
            id,
            field,
            text,
            over,
        } => notes::write(session, actor, *id, *field, text, *over),
        TopicCommand::SetLevel { id, level, step } => {
            notes::set_level(session, actor, *id, *level, *step)
        }
    }
}

pub(super) fn live(session: &Session, id: TopicId) -> Result<&Topic, Refusal> {
    let topic = topic(session, id)?;
    match topic.is_live() {
        true => Ok(topic),
        false => Err(Refusal::TopicGone),
    }
}

/// The facilitator, or a host of the topic until the meeting is over.
fn may_change(session: &Session, actor: &Actor, topic: &Topic) -> Result<(), Refusal> {
    match actor {
        Actor::Participant(id) if topic.hosts.contains(id) => not_over(session, actor),
        other => facilitator_only(other),
    }
}

fn pitch(
    session: &Session,
    actor: &Actor,
    title: &CleanText,
    question: &CleanText,
    host_name: &CleanText,
) -> Decision {
    open_to(session, actor, Ability::Pitch)?;
    required(title, Limit::TITLE, Field::Title)?;
    optional(question, Limit::QUESTION, Field::Question)?;
    optional(host_name, Limit::NAME, Field::HostName)?;
    room_for_more(session.topics.len(), MAX_TOPICS, Kind::Topic)?;
    let (hosts, host_name) = match actor {
        Actor::Participant(_) => (vec![participant(session, actor)?], CleanText::default()),
        _ => (vec![], host_name.clone()),
    };
    let id = TopicId::after(session.topics.get_max().map(|(id, _)| *id));
    let (title, question) = (title.clone(), question.clone());
    Ok(vec![Event::TopicPitched {
        id,
        title,
        question,
        hosts,
        host_name,
    }])
}

fn change(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    title: &CleanText,
    question: &CleanText,
) -> Decision {
    let topic = live(session, id)?;
    may_change(session, actor, topic)?;
    required(title, Limit::TITLE, Field::Title)?;
    optional(question, Limit::QUESTION, Field::Question)?;
    if topic.title == *title && topic.question == *question {
        return Ok(vec![]);
    }
    Ok(vec![Event::TopicChanged {
        id,
        title: title.clone(),
        question: question.clone(),
    }])
}

fn withdraw(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    may_change(session, actor, topic(session, id)?)?;
    live(session, id)?;
    Ok(vec![Event::TopicStateSet {
        id,
        state: TopicState::Withdrawn,
    }])
}

fn hide(session: &Session, actor: &Actor, id: TopicId, reason: &CleanText) -> Decision {
    facilitator_only(actor)?;
    live(session, id)?;
    required(reason, Limit::REASON, Field::Reason)?;
    Ok(vec![Event::TopicStateSet {
        id,
        state: TopicState::Hidden {
            reason: reason.clone(),
        },
    }])
}

fn restore(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    facilitator_only(actor)?;
    match topic(session, id)?.is_live() {
        true => Err(Refusal::TopicLive),
        false => Ok(vec![Event::TopicStateSet {
            id,
            state: TopicState::Parked,
        }]),
    }
}

fn set_interest(session: &Session, actor: &Actor, id: TopicId, on: bool) -> Decision {
    let participant = participant(session, actor)?;
    open_to(session, actor, Ability::Interest)?;
    let topic = live(session, id)?;
    if topic.interest.contains(&participant) == on {
        return Ok(vec![]);
    }
    Ok(vec![Event::InterestSet {
        topic: id,
        participant,
        on,
    }])
}

/// One chair per person and slot: a second sign-up in the same slot moves the first.
fn sign_up(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    let participant = participant(session, actor)?;
    open_to(session, actor, Ability::SignUp)?;
    let topic = live(session, id)?;
    let cell = topic.cell().ok_or(Refusal::TopicNotPlaced)?;
    if topic.signups.contains(&participant) {
        return Ok(vec![]);
    }
    let mut events = Vec::new();
    if let Some(other) = session.signed_up_in(cell.slot, participant) {
        events.push(Event::SignupCancelled {
            topic: other.id,
            participant,
        });
    }
    events.push(Event::SignupMade {
        topic: id,
        participant,
    });
    Ok(events)
}

fn sign_off(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    let participant = participant(session, actor)?;
    not_over(session, actor)?;
    if !topic(session, id)?.signups.contains(&participant) {
        return Ok(vec![]);
    }
    Ok(vec![Event::SignupCancelled {
        topic: id,
        participant,
    }])
}
