//! Rules of rounds. A round is prepared, opened, closed, shown and confirmed, in this order. One is
//! open at a time, its options and base are frozen at opening, the last ballot counts, and a
//! closed round stays closed: asking again is a new round that says why.
//!
//! When the time to vote is up, nothing closes by itself: the last voter is still looking for the
//! button, hands are still being counted, and only the facilitator sees the room.

use super::{
    Decision, MAX_MINUTES, MAX_OPTIONS, MAX_ROUNDS, ballots, cards, counts, facilitator_only,
    heads, idea, lots, participant, required, room_for_more, round, secrecy, system_only, terms,
};
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashSet;

pub(super) fn decide(
    session: &Session,
    actor: &Actor,
    command: &VotingCommand,
    now: DateTime<Utc>,
) -> Decision {
    match command {
        VotingCommand::Prepare { plan } => prepare(session, actor, plan),
        VotingCommand::ChangeDraft { round, plan } => change_draft(session, actor, *round, plan),
        VotingCommand::Discard { round } => discard(session, actor, *round),
        VotingCommand::OpenDraft { round } => open_draft(session, actor, *round),
        VotingCommand::Open {
            title,
            method,
            options,
        } => open(session, actor, title, *method, options),
        VotingCommand::Cast { round, approves } => cast(session, actor, *round, approves),
        VotingCommand::TakeStance {
            round,
            idea,
            stance,
        } => take_stance(session, actor, *round, *idea, *stance),
        VotingCommand::Vote { round, ballot } => vote(session, actor, *round, ballot),
        VotingCommand::Extend { round, minutes } => extend(session, actor, *round, *minutes, now),
        VotingCommand::NoteTimeUp { round } => note_time_up(session, actor, *round, now),
        VotingCommand::Close { round } => close(session, actor, *round),
        VotingCommand::Show { round } => show(session, actor, *round),
        VotingCommand::Unshow { round } => unshow(session, actor, *round),
        VotingCommand::Confirm { round } => confirm(session, actor, *round),
        VotingCommand::EnterCount {
            round,
            place,
            count,
        } => counts::enter(session, actor, *round, place, count),
        VotingCommand::RemoveCount {
            round,
            place,
            counter,
        } => counts::remove(session, actor, *round, place, counter),
        VotingCommand::AcceptCount {
            round,
            place,
            accepted,
        } => counts::accept(session, actor, *round, place, accepted),
        VotingCommand::SetHeads {
            round,
            heads,
            reason,
        } => heads::set(session, actor, *round, *heads, reason),
        VotingCommand::Unlock { round, .. } => secrecy::unlock(session, actor, *round),
        VotingCommand::Void { round, reason } => secrecy::void(session, actor, *round, reason),
        VotingCommand::DrawLot { round, seed } => lots::draw(session, actor, *round, seed),
    }
}

// --- before the room knows of it ---

fn prepare(session: &Session, actor: &Actor, plan: &RoundPlan) -> Decision {
    facilitator_only(actor)?;
    room_for_more(session.rounds.len(), MAX_ROUNDS, Kind::Round)?;
    let plan = sound_plan(session, plan)?;
    Ok(vec![Event::RoundPrepared {
        id: RoundId::after(session.last_round),
        plan: Box::new(plan),
    }])
}

fn change_draft(session: &Session, actor: &Actor, id: RoundId, plan: &RoundPlan) -> Decision {
    facilitator_only(actor)?;
    let before = draft(session, id)?.plan();
    let plan = sound_plan(session, plan)?;
    if plan == before {
        return Ok(vec![]);
    }
    Ok(vec![Event::RoundChanged {
        round: id,
        plan: Box::new(plan),
    }])
}

fn discard(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    draft(session, id)?;
    Ok(vec![Event::RoundDiscarded { round: id }])
}

fn draft(session: &Session, id: RoundId) -> Result<&Round, Refusal> {
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft => Ok(round),
        _ => Err(Refusal::RoundNotDraft),
    }
}

/// A plan that can be opened once there is something to vote on. Its ideas need not all stand when
/// it is changed again, since those of a draft may be merged or taken down meanwhile.
fn sound_plan(session: &Session, plan: &RoundPlan) -> Result<RoundPlan, Refusal> {
    required(&plan.title, Limit::QUESTION, Field::Title)?;
    ballots::sound_method(plan.method)?;
    secrecy::sound(plan)?;
    if plan.minutes.is_some_and(|it| it == 0 || it > MAX_MINUTES) {
        return Err(Refusal::MinutesOutOfRange);
    }
    if let Some(again) = &plan.again {
        required(&again.reason, Limit::REASON, Field::Reason)?;
        if !round(session, again.of)?.state.is_counted() {
            return Err(Refusal::RoundNotClosed);
        }
    }
    let mut seen = HashSet::new();
    let mut options = plan.options.clone();
    options.retain(|id| seen.insert(*id));
    for id in &options {
        idea(session, *id)?;
    }
    room_for_more(options.len().saturating_sub(1), MAX_OPTIONS, Kind::Idea)?;
    if let Some(follows) = plan.follows {
        goes_on(session, follows, &options)?;
    }
    Ok(RoundPlan {
        terms: terms::sound(session, plan)?,
        options,
        ..plan.clone()
    })
}

/// That a round goes on from another with ideas that this one was about.
fn goes_on(session: &Session, follows: Follows, options: &[IdeaId]) -> Result<(), Refusal> {
    let earlier = round(session, follows.of)?;
    if !earlier.state.is_counted() {
        return Err(Refusal::RoundNotClosed);
    }
    match options.iter().all(|id| earlier.options.contains(id)) {
        true => Ok(()),
        false => Err(Refusal::NotAnOption),
    }
}

// --- while it takes ballots ---

fn open_draft(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    let plan = draft(session, id)?.plan();
    may_open(session)?;
    let options = session.standing_options(&plan.options);
    opened(session, id, &RoundPlan { options, ..plan })
}

fn open(
    session: &Session,
    actor: &Actor,
    title: &CleanText,
    method: Method,
    options: &[IdeaId],
) -> Decision {
    facilitator_only(actor)?;
    may_open(session)?;
    required(title, Limit::QUESTION, Field::Title)?;
    room_for_more(session.rounds.len(), MAX_ROUNDS, Kind::Round)?;
    ballots::sound_method(method)?;
    let options = chosen(session, options)?;
    let id = RoundId::after(session.last_round);
    let plan = RoundPlan {
        title: title.clone(),
        method,
        options,
        minutes: None,
        mandate: None,
        again: None,
        terms: Terms::default(),
        follows: None,
    };
    opened(session, id, &plan)
}

fn may_open(session: &Session) -> Result<(), Refusal> {
    if session.run.ended.is_some() {
        return Err(Refusal::SessionEnded);
    }
    match session.open_round() {
        Some(other) => Err(Refusal::RoundOpen { round: other.id }),
        None => Ok(()),
    }
}

fn opened(session: &Session, id: RoundId, plan: &RoundPlan) -> Decision {
    if plan.options.is_empty() {
        return Err(Refusal::NothingToVoteOn);
    }
    room_for_more(plan.options.len() - 1, MAX_OPTIONS, Kind::Idea)?;
    secrecy::may_open(&plan.terms, plan.options.len())?;
    Ok(vec![Event::RoundOpened {
        id,
        title: plan.title.clone(),
        method: plan.method,
        options: plan.options.clone(),
        base: session.base(),
        level: session.setup.level,
        terms: terms::settled(plan)?,
    }])
}

/// The ideas of a new round: those named, each of which must stand, or all that stand.
fn chosen(session: &Session, named: &[IdeaId]) -> Result<Vec<IdeaId>, Refusal> {
    if named.is_empty() {
        let standing = session.ideas.values().filter(|idea| idea.is_open());
        return Ok(standing.map(|idea| idea.id).collect());
    }
    let mut seen = HashSet::new();
    let mut options = Vec::new();
    for id in named {
        if !idea(session, *id)?.is_open() {
            return Err(Refusal::IdeaGone);
        }
        if seen.insert(id) {
            options.push(*id);
        }
    }
    Ok(options)
}

fn taking_ballots(session: &Session, id: RoundId) -> Result<&Round, Refusal> {
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft => Err(Refusal::RoundNotOpen),
        RoundState::Open => Ok(round),
        _ => Err(Refusal::RoundClosed),
    }
}

/// Somebody who may vote in a round that takes ballots, at its level.
fn at_the_box<'a>(
    session: &'a Session,
    actor: &Actor,
    id: RoundId,
) -> Result<(ParticipantId, &'a Round), Refusal> {
    let voter = participant(session, actor)?;
    let round = taking_ballots(session, id)?;
    cards::may_vote(session, round, voter)?;
    Ok((voter, round))
}

fn cast(session: &Session, actor: &Actor, id: RoundId, approves: &[IdeaId]) -> Decision {
    let (voter, round) = at_the_box(session, actor, id)?;
    let ballot = ballots::fit(round, &Ballot::Approval(approves.to_vec()))?;
    Ok(given(round, voter, ballot))
}

/// A whole ballot of any form.
fn vote(session: &Session, actor: &Actor, id: RoundId, ballot: &Ballot) -> Decision {
    let (voter, round) = at_the_box(session, actor, id)?;
    let ballot = ballots::fit(round, ballot)?;
    Ok(given(round, voter, ballot))
}

/// The fact that somebody gave this ballot, if it is another one than before. Marks have an event
/// of their own, which is older than the other forms.
fn given(round: &Round, voter: ParticipantId, ballot: Ballot) -> Vec<Event> {
    if round.ballots.get(&voter) == Some(&ballot) {
        return Vec::new();
    }
    vec![match ballot {
        Ballot::Approval(approves) => Event::BallotCast {
            round: round.id,
            participant: voter,
            approves,
        },
        ballot => Event::BallotGiven {
            round: round.id,
            participant: voter,
            ballot,
        },
    }]
}

fn take_stance(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    idea: IdeaId,
    stance: Stance,
) -> Decision {
    let (voter, round) = at_the_box(session, actor, id)?;
    if round.method != Method::Stance {
        return Err(Refusal::WrongMethod);
    }
    secrecy::takes_parts(round)?;
    if !round.options.contains(&idea) {
        return Err(Refusal::NotAnOption);
    }
    if let Some(Ballot::Stance(stances)) = round.ballots.get(&voter)
        && stances.get(&idea) == Some(&stance)
    {
        return Ok(vec![]);
    }
    Ok(vec![Event::StanceCast {
        round: id,
        participant: voter,
        idea,
        stance,
    }])
}

fn extend(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    minutes: i32,
    now: DateTime<Utc>,
) -> Decision {
    facilitator_only(actor)?;
    let round = taking_ballots(session, id)?;
    let from = round.ends.map_or(now, |ends| ends.max(now));
    let ends = from + Duration::minutes(minutes.into());
    let longest = now + Duration::minutes(MAX_MINUTES.into());
    if ends <= now || ends > longest {
        return Err(Refusal::MinutesOutOfRange);
    }
    Ok(vec![Event::RoundExtended {
        round: id,
        ends: Some(ends),
    }])
}

/// Said once, and only when it is true: the deadline may have moved since the timer was set.
fn note_time_up(session: &Session, actor: &Actor, id: RoundId, now: DateTime<Utc>) -> Decision {
    system_only(actor)?;
    let round = taking_ballots(session, id)?;
    match round.ends {
        Some(ends) if ends <= now && !round.time_up => Ok(vec![Event::RoundTimeUp { round: id }]),
        _ => Ok(vec![]),
    }
}

fn close(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    taking_ballots(session, id)?;
    Ok(vec![Event::RoundClosed { round: id }])
}

// --- when it is closed ---

fn show(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    match round(session, id)?.state {
        RoundState::Draft | RoundState::Open => Err(Refusal::RoundNotClosed),
        RoundState::Closed => Ok(vec![Event::RoundShown { round: id }]),
        RoundState::Shown | RoundState::Confirmed => Ok(vec![]),
    }
}

fn unshow(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    match round(session, id)?.state {
        RoundState::Draft | RoundState::Open | RoundState::Closed => Err(Refusal::RoundNotShown),
        RoundState::Shown => Ok(vec![Event::RoundUnshown { round: id }]),
        RoundState::Confirmed => Err(Refusal::RoundConfirmed),
    }
}

/// Only what the room has seen is confirmed: whoever sat there can say that it is wrong.
fn confirm(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft | RoundState::Open | RoundState::Closed => Err(Refusal::RoundNotShown),
        RoundState::Shown => {
            heads::settled(round)?;
            Ok(vec![Event::RoundConfirmed { round: id }])
        }
        RoundState::Confirmed => Ok(vec![]),
    }
}
