//! Rules of the list of speakers. Phones ask while the facilitator lets them, in the order they
//! ask; nothing but the facilitator's hand gives or moves a turn.

use super::{
    Decision, facilitator_only, not_over, optional, participant, required, returned, room_for_more,
};
use crate::domain::command::SpeakersCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, Event, Limit, Refusal, Session};

/// Most that wait at once: an hour and a half of half a minute each, which no plenary gives.
pub const MAX_WAITING: usize = 200;

pub(super) fn decide(session: &Session, actor: &Actor, command: &SpeakersCommand) -> Decision {
    match command {
        SpeakersCommand::Ask => ask(session, actor),
        SpeakersCommand::Withdraw => withdraw(session, actor),
        by_hand => {
            facilitator_only(actor)?;
            by_facilitator(session, by_hand)
        }
    }
}

fn by_facilitator(session: &Session, command: &SpeakersCommand) -> Decision {
    match command {
        SpeakersCommand::Open => Ok(switched(session, true)),
        SpeakersCommand::Close => Ok(switched(session, false)),
        SpeakersCommand::AskFor { voice } => ask_for(session, voice),
        SpeakersCommand::Remove { id } => {
            waiting(session, *id)?;
            Ok(vec![Event::SpeakerRemoved { id: *id }])
        }
        SpeakersCommand::Move { id, before } => shift(session, *id, *before),
        SpeakersCommand::Next => next(session),
        SpeakersCommand::Start { id } => {
            waiting(session, *id)?;
            Ok(vec![Event::SpeakerStarted { id: *id }])
        }
        SpeakersCommand::Finish => finish(session).ok_or(Refusal::NobodySpeaks),
        SpeakersCommand::Ask | SpeakersCommand::Withdraw => Err(Refusal::NotAllowed),
    }
}

fn switched(session: &Session, open: bool) -> Vec<Event> {
    match (session.speakers.open, open) {
        (false, true) => vec![Event::SpeakersOpened {}],
        (true, false) => vec![Event::SpeakersClosed {}],
        _ => vec![],
    }
}

fn queued(session: &Session, voice: Voice) -> Result<Event, Refusal> {
    let speakers = &session.speakers;
    room_for_more(speakers.waiting.len(), MAX_WAITING, Kind::Speaker)?;
    let id = SpeakerId::after(speakers.last);
    let at = None;
    Ok(Event::SpeakerQueued { id, voice, at })
}

/// Whoever asks is here: one who was thought to have gone home has not.
fn ask(session: &Session, actor: &Actor) -> Decision {
    let who = participant(session, actor)?;
    not_over(session, actor)?;
    if !session.speakers.open {
        return Err(Refusal::SpeakersClosed);
    }
    let mut events = Vec::from_iter(returned(session, who));
    if session.speakers.waits(who).is_none() {
        events.push(queued(session, Voice::Participant(who))?);
    }
    Ok(events)
}

fn withdraw(session: &Session, actor: &Actor) -> Decision {
    let who = participant(session, actor)?;
    let waits = session.speakers.waits(who);
    let removed = waits.map(|speaker| Event::SpeakerRemoved { id: speaker.id });
    Ok(removed.into_iter().collect())
}

fn ask_for(session: &Session, voice: &Voice) -> Decision {
    match voice {
        Voice::Participant(who) => {
            let what = Kind::Participant;
            let person = session.people.get(who).ok_or(Refusal::Unknown { what })?;
            if person.left {
                return Err(Refusal::GoneHome);
            }
            if session.speakers.waits(*who).is_some() {
                return Ok(vec![]);
            }
        }
        Voice::Guest { name, party, .. } => {
            let known = |key: &Key| session.setup.party(key).is_some();
            if !party.as_ref().is_none_or(known) {
                return Err(Refusal::UnknownParty);
            }
            match party {
                None => required(name, Limit::NAME, Field::Speaker)?,
                // "Somebody of the municipality" is enough to give the floor.
                Some(_) => optional(name, Limit::NAME, Field::Speaker)?,
            }
        }
    }
    Ok(vec![queued(session, voice.clone())?])
}

fn waiting(session: &Session, id: SpeakerId) -> Result<usize, Refusal> {
    let what = Kind::Speaker;
    let place = session.speakers.position(id);
    place.ok_or(Refusal::Unknown { what })
}

fn shift(session: &Session, id: SpeakerId, before: Option<SpeakerId>) -> Decision {
    let from = waiting(session, id)?;
    let to = match before {
        Some(before) => waiting(session, before)?,
        None => session.speakers.waiting.len(),
    };
    // The place is reckoned in the list without the one that moves.
    let to = if to > from { to - 1 } else { to };
    match to == from || before == Some(id) {
        true => Ok(vec![]),
        false => Ok(vec![Event::SpeakerMoved { id, to }]),
    }
}

fn next(session: &Session) -> Decision {
    let next = session.waiting_speakers().next();
    let started = next.map(|speaker| vec![Event::SpeakerStarted { id: speaker.id }]);
    let decided = started.or_else(|| finish(session));
    decided.ok_or(Refusal::NobodyWaits)
}

fn finish(session: &Session) -> Option<Vec<Event>> {
    let id = session.speakers.turn.as_ref()?.speaker.id;
    Some(vec![Event::SpeakerFinished { id }])
}
