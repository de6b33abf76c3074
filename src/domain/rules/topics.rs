//! Rules of topics: pitching, interest, sign-up.

use super::footing::{Wording, in_hand, live, may_change, pitched};
use super::{
    Decision, facilitator_only, market, moment, not_over, notes, open_to, optional, participant,
    required, returned, topic,
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
        } => pitch(session, actor, Wording { title, question }, host_name),
        TopicCommand::Draft { title, question } => {
            market::draft(session, actor, Wording { title, question })
        }
        TopicCommand::Submit { id } => market::submit(session, actor, *id),
        TopicCommand::SetHosts { id, hosts } => market::set_hosts(session, actor, *id, hosts),
        TopicCommand::SetNeeds { id, needs } => market::set_needs(session, actor, *id, needs),
        TopicCommand::Change {
            id,
            title,
            question,
        } => change(session, actor, *id, Wording { title, question }),
        TopicCommand::Withdraw { id } => withdraw(session, actor, *id),
        TopicCommand::Hide { id, reason } => hide(session, actor, *id, reason),
        TopicCommand::Restore { id } => restore(session, actor, *id),
        TopicCommand::SetInterest { id, on } => set_interest(session, actor, *id, *on),
        TopicCommand::SignUp { id } => sign_up(session, actor, *id),
        TopicCommand::SignOff { id } => sign_off(session, actor, *id),
        TopicCommand::SignUpFor { topic, participant } => {
            sign_up_for(session, actor, *topic, *participant)
        }
        TopicCommand::SignOffFor { topic, participant } => {
            sign_off_for(session, actor, *topic, *participant)
        }
        TopicCommand::CheckIn { room } => moment::check_in(session, actor, *room),
        TopicCommand::CheckOut => moment::check_out(session, actor),
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

fn pitch(session: &Session, actor: &Actor, words: Wording<'_>, host_name: &CleanText) -> Decision {
    open_to(session, actor, Ability::Pitch)?;
    words.fit()?;
    optional(host_name, Limit::NAME, Field::HostName)?;
    let (hosts, host_name) = match actor {
        Actor::Participant(_) => {
            let host = participant(session, actor)?;
            market::may_queue(session, host)?;
            (vec![host], CleanText::default())
        }
        _ => (vec![], host_name.clone()),
    };
    pitched(session, words, hosts, host_name, Landing::Queue)
}

fn change(session: &Session, actor: &Actor, id: TopicId, words: Wording<'_>) -> Decision {
    let topic = in_hand(session, actor, id)?;
    may_change(session, actor, topic)?;
    words.fit()?;
    if topic.title == *words.title && topic.question == *words.question {
        return Ok(vec![]);
    }
    Ok(vec![Event::TopicChanged {
        id,
        title: words.title.clone(),
        question: words.question.clone(),
    }])
}

fn withdraw(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    may_change(session, actor, topic(session, id)?)?;
    in_hand(session, actor, id)?;
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
    let topic = topic(session, id)?;
    match topic.is_live() {
        true => Err(Refusal::TopicLive),
        // Somebody's draft is nobody else's to show.
        false if !topic.is_public() => Err(Refusal::Unknown { what: Kind::Topic }),
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
    // Whoever signs up is here: one who was thought to have gone home has not.
    let mut events = Vec::from_iter(returned(session, participant));
    if topic.signups.contains(&participant) {
        return Ok(events);
    }
    if let Some(other) = session.signed_up_in(cell.slot, participant) {
        events.push(Event::SignupCancelled {
            topic: other.id,
            participant,
        });
    }
    events.push(Event::SignupMade {
        topic: id,
        participant,
        instead_of: None,
    });
    Ok(events)
}

/// The same by the facilitator, for somebody without a phone, as one step that can be taken back.
fn sign_up_for(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    participant: ParticipantId,
) -> Decision {
    facilitator_only(actor)?;
    let topic = live(session, id)?;
    let cell = topic.cell().ok_or(Refusal::TopicNotPlaced)?;
    let what = Kind::Participant;
    let person = session.people.get(&participant);
    if person.ok_or(Refusal::Unknown { what })?.left {
        return Err(Refusal::GoneHome);
    }
    if topic.signups.contains(&participant) {
        return Ok(vec![]);
    }
    let other = session.signed_up_in(cell.slot, participant);
    Ok(vec![Event::SignupMade {
        topic: id,
        participant,
        instead_of: other.map(|other| other.id),
    }])
}

fn sign_off_for(
    session: &Session,
    actor: &Actor,
    id: TopicId,
    participant: ParticipantId,
) -> Decision {
    facilitator_only(actor)?;
    Ok(signed_off(topic(session, id)?, participant))
}

fn signed_off(topic: &Topic, participant: ParticipantId) -> Vec<Event> {
    match topic.signups.contains(&participant) {
        false => vec![],
        true => vec![Event::SignupCancelled {
            topic: topic.id,
            participant,
        }],
    }
}

fn sign_off(session: &Session, actor: &Actor, id: TopicId) -> Decision {
    let participant = participant(session, actor)?;
    not_over(session, actor)?;
    Ok(signed_off(topic(session, id)?, participant))
}
