//! Rules of people: taking a seat, changing one's words, getting the seat back.

use super::{Decision, MAX_PARTICIPANTS, facilitator_only, optional, required, room_for_more};
use crate::domain::command::PeopleCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, Event, Limit, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &PeopleCommand) -> Decision {
    match command {
        PeopleCommand::Join {
            profile,
            seat,
            recovery,
        } => join(session, actor, profile, seat.as_ref(), recovery.as_ref()),
        PeopleCommand::Change { id, profile } => change(session, actor, *id, profile),
        PeopleCommand::Leave { id } => set_left(session, actor, *id, true),
        PeopleCommand::Return { id } => set_left(session, actor, *id, false),
        PeopleCommand::Recover {
            recovery,
            seat,
            next_recovery,
        } => recover(session, actor, recovery, seat, next_recovery.as_ref()),
    }
}

fn sound(session: &Session, profile: &Profile) -> Result<(), Refusal> {
    required(&profile.alias, Limit::NAME, Field::Alias)?;
    optional(
        &profile.organisation,
        Limit::ORGANISATION,
        Field::Organisation,
    )?;
    optional(&profile.area, Limit::ORGANISATION, Field::Area)?;
    optional(&profile.access_needs, Limit::REASON, Field::AccessNeeds)?;
    match (&profile.party, &profile.category) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(Refusal::UnknownParty),
        (Some(party), category) => {
            let party = session.setup.party(party).ok_or(Refusal::UnknownParty)?;
            match category {
                Some(key) if party.categories.iter().all(|it| it.key != *key) => {
                    Err(Refusal::UnknownParty)
                }
                _ => Ok(()),
            }
        }
    }
}

/// A phone comes with a seat, the facilitator's walk-in without one: nobody else may join.
fn join(
    session: &Session,
    actor: &Actor,
    profile: &Profile,
    seat: Option<&SeatHash>,
    recovery: Option<&SeatHash>,
) -> Decision {
    let walk_in = match (actor, seat) {
        (Actor::Newcomer, Some(_)) => false,
        (Actor::Facilitator, None) => true,
        (Actor::Participant(id), _) => return Err(Refusal::AlreadySeated { id: *id }),
        _ => return Err(Refusal::NotAllowed),
    };
    if let Some(id) = seat.and_then(|seat| session.seats.get(seat)) {
        return Err(Refusal::AlreadySeated { id: *id });
    }
    sound(session, profile)?;
    room_for_more(session.people.len(), MAX_PARTICIPANTS, Kind::Participant)?;
    let id = ParticipantId::after(session.people.get_max().map(|(id, _)| *id));
    Ok(vec![Event::ParticipantJoined {
        id,
        profile: Box::new(profile.clone()),
        seat: seat.cloned(),
        recovery: recovery.cloned(),
        walk_in,
    }])
}

/// Everybody may speak for themselves, the facilitator for anybody.
fn speaks_for(session: &Session, actor: &Actor, id: ParticipantId) -> Result<(), Refusal> {
    if *actor != Actor::Participant(id) {
        facilitator_only(actor)?;
    }
    match session.people.contains_key(&id) {
        true => Ok(()),
        false => Err(Refusal::Unknown {
            what: Kind::Participant,
        }),
    }
}

fn change(session: &Session, actor: &Actor, id: ParticipantId, profile: &Profile) -> Decision {
    speaks_for(session, actor, id)?;
    sound(session, profile)?;
    if session
        .people
        .get(&id)
        .is_some_and(|person| person.profile == *profile)
    {
        return Ok(vec![]);
    }
    Ok(vec![Event::ParticipantChanged {
        id,
        profile: Box::new(profile.clone()),
    }])
}

fn set_left(session: &Session, actor: &Actor, id: ParticipantId, left: bool) -> Decision {
    speaks_for(session, actor, id)?;
    if session
        .people
        .get(&id)
        .is_some_and(|person| person.left == left)
    {
        return Ok(vec![]);
    }
    Ok(vec![match left {
        true => Event::ParticipantLeft { id },
        false => Event::ParticipantReturned { id },
    }])
}

fn recover(
    session: &Session,
    actor: &Actor,
    recovery: &SeatHash,
    seat: &SeatHash,
    next_recovery: Option<&SeatHash>,
) -> Decision {
    if !matches!(actor, Actor::Newcomer | Actor::Participant(_)) {
        return Err(Refusal::NotAllowed);
    }
    let id = *session
        .recoveries
        .get(recovery)
        .ok_or(Refusal::RecoveryUnknown)?;
    if session.seats.get(seat) == Some(&id) {
        return Ok(vec![]);
    }
    let moved = Event::SeatMoved {
        id,
        seat: seat.clone(),
        recovery: next_recovery.cloned(),
    };
    // Whoever takes their seat is here again.
    let gone = session.people.get(&id).is_some_and(|person| person.left);
    let back = gone.then_some(Event::ParticipantReturned { id });
    Ok([moved].into_iter().chain(back).collect())
}
