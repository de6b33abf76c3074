//! Rules of rounds. One round is open at a time, its options and base are frozen at opening, the
//! last ballot counts, and a closed round stays closed: asking again is a new round.

use super::{
    Decision, MAX_OPTIONS, MAX_ROUNDS, facilitator_only, idea, participant, required,
    room_for_more, round,
};
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};
use std::collections::HashSet;

pub(super) fn decide(session: &Session, actor: &Actor, command: &VotingCommand) -> Decision {
    match command {
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
        VotingCommand::Close { round } => close(session, actor, *round),
    }
}

fn open(
    session: &Session,
    actor: &Actor,
    title: &CleanText,
    method: Method,
    options: &[IdeaId],
) -> Decision {
    facilitator_only(actor)?;
    if session.run.ended.is_some() {
        return Err(Refusal::SessionEnded);
    }
    if let Some(other) = session.open_round() {
        return Err(Refusal::RoundOpen { round: other.id });
    }
    required(title, Limit::QUESTION, Field::Title)?;
    room_for_more(session.rounds.len(), MAX_ROUNDS, Kind::Round)?;
    if method == (Method::Approval { max: 0 }) {
        return Err(Refusal::MarksOutOfRange);
    }
    let options = chosen(session, options)?;
    if options.is_empty() {
        return Err(Refusal::NothingToVoteOn);
    }
    room_for_more(options.len() - 1, MAX_OPTIONS, Kind::Idea)?;
    let id = RoundId::after(session.rounds.get_max().map(|(id, _)| *id));
    let base = session.base();
    Ok(vec![Event::RoundOpened {
        id,
        title: title.clone(),
        method,
        options,
        base,
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
        RoundState::Open => Ok(round),
        RoundState::Closed => Err(Refusal::RoundClosed),
    }
}

fn cast(session: &Session, actor: &Actor, id: RoundId, approves: &[IdeaId]) -> Decision {
    let voter = participant(session, actor)?;
    let round = taking_ballots(session, id)?;
    let Method::Approval { max } = round.method else {
        return Err(Refusal::WrongMethod);
    };
    let mut marks = approves.to_vec();
    marks.sort_unstable();
    marks.dedup();
    if marks.len() > usize::from(max) {
        return Err(Refusal::TooManyMarks { max });
    }
    if marks.iter().any(|idea| !round.options.contains(idea)) {
        return Err(Refusal::NotAnOption);
    }
    if round.ballots.get(&voter) == Some(&Ballot::Approval(marks.clone())) {
        return Ok(vec![]);
    }
    Ok(vec![Event::BallotCast {
        round: id,
        participant: voter,
        approves: marks,
    }])
}

fn take_stance(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    idea: IdeaId,
    stance: Stance,
) -> Decision {
    let voter = participant(session, actor)?;
    let round = taking_ballots(session, id)?;
    if round.method != Method::Stance {
        return Err(Refusal::WrongMethod);
    }
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

fn close(session: &Session, actor: &Actor, id: RoundId) -> Decision {
    facilitator_only(actor)?;
    taking_ballots(session, id)?;
    Ok(vec![Event::RoundClosed { round: id }])
}
