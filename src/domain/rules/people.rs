//! Rules of people: taking a seat, changing one's words, getting the seat back, and making one of
//! two entries of the same person.

use super::{
    Decision, MAX_PARTICIPANTS, cards, facilitator_only, optional, required, returned,
    room_for_more,
};
use crate::domain::command::{CardKey, PeopleCommand};
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &PeopleCommand) -> Decision {
    match command {
        PeopleCommand::Join {
            profile,
            seat,
            recovery,
            card,
        } => {
            let place = Place {
                seat: seat.as_ref(),
                recovery: recovery.as_ref(),
                card: card.as_ref(),
            };
            join(session, actor, profile, place)
        }
        PeopleCommand::Change { id, profile } => change(session, actor, *id, profile),
        PeopleCommand::Leave { id } => set_left(session, actor, *id, true),
        PeopleCommand::Return { id } => set_left(session, actor, *id, false),
        PeopleCommand::Recover {
            recovery,
            seat,
            next_recovery,
        } => recover(session, actor, recovery, seat, next_recovery.as_ref()),
        PeopleCommand::Merge { keep, gone } => merge(session, actor, *keep, *gone),
        PeopleCommand::TakeCard { id, card } => {
            speaks_for(session, actor, *id)?;
            cards::take(session, actor, *id, card)
        }
        PeopleCommand::IssueCards { codes } => cards::issue(session, actor, codes),
        PeopleCommand::VoidCards { cards } => cards::void(session, actor, cards),
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

/// What somebody brings who joins.
#[derive(Clone, Copy)]
struct Place<'a> {
    seat: Option<&'a SeatHash>,
    recovery: Option<&'a SeatHash>,
    card: Option<&'a CardKey>,
}

/// A phone comes with a seat, the facilitator's walk-in without one: nobody else may join. When
/// the meeting is over one still may, to read its documents.
fn join(session: &Session, actor: &Actor, profile: &Profile, place: Place<'_>) -> Decision {
    let Place {
        seat,
        recovery,
        card,
    } = place;
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
    let last = session.people.get_max().map(|(id, _)| *id);
    let last_merged = session.merged.get_max().map(|(id, _)| *id);
    let id = ParticipantId::after(last.max(last_merged));
    let joined = Event::ParticipantJoined {
        id,
        profile: Box::new(profile.clone()),
        seat: seat.cloned(),
        recovery: recovery.cloned(),
        walk_in,
    };
    let mut events = vec![joined];
    if let Some(card) = card {
        events.extend(cards::take(session, actor, id, card)?);
    }
    Ok(events)
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
    Ok(match left {
        true => vec![Event::ParticipantLeft { id }],
        false => returned(session, id).into_iter().collect(),
    })
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
    Ok([moved].into_iter().chain(returned(session, id)).collect())
}

/// Never by itself, and only where one person could be both.
fn merge(session: &Session, actor: &Actor, keep: ParticipantId, gone: ParticipantId) -> Decision {
    facilitator_only(actor)?;
    let what = Kind::Participant;
    let person = |id| session.people.get(id).ok_or(Refusal::Unknown { what });
    let (kept, other) = (person(&keep)?, person(&gone)?);
    if keep == gone {
        return Err(Refusal::SamePerson);
    }
    if let Some(topic) = hosting_elsewhere(session, keep, gone) {
        return Err(Refusal::HostElsewhere { topic });
    }
    Ok(vec![Event::ParticipantsMerged {
        keep,
        gone,
        profile: Box::new(completed(&kept.profile, &other.profile)),
    }])
}

/// A topic of one of them that stands beside one of the other's: as one person they would have to
/// be in two rooms at once.
fn hosting_elsewhere(
    session: &Session,
    keep: ParticipantId,
    gone: ParticipantId,
) -> Option<TopicId> {
    let hosted = |who: ParticipantId| {
        let topics = session.topics.values();
        topics.filter(move |topic| topic.cell().is_some() && topic.hosts.contains(&who))
    };
    let slot = |topic: &Topic| topic.cell().map(|cell| cell.slot);
    let meets = |theirs: &Topic| {
        hosted(keep).any(|ours| ours.id != theirs.id && slot(ours) == slot(theirs))
    };
    let mut theirs = hosted(gone);
    theirs.find(|topic| meets(topic)).map(|topic| topic.id)
}

/// What the kept one said, completed with what only the other one did. Consent is the kept one's
/// own: a name that nobody agreed to show under it stays unshown.
fn completed(kept: &Profile, other: &Profile) -> Profile {
    let text = |kept: &CleanText, other: &CleanText| match kept.is_empty() {
        true => other.clone(),
        false => kept.clone(),
    };
    let same_hat = kept.party == other.party;
    let hat = match (&kept.party, &kept.category) {
        (None, _) => other,
        (Some(_), None) if same_hat => other,
        _ => kept,
    };
    Profile {
        alias: kept.alias.clone(),
        party: hat.party.clone(),
        category: hat.category.clone(),
        organisation: text(&kept.organisation, &other.organisation),
        area: text(&kept.area, &other.area),
        first_time: kept.first_time.or(other.first_time),
        access_needs: text(&kept.access_needs, &other.access_needs),
        name_in_documents: kept.name_in_documents,
    }
}
