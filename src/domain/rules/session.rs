//! Rules of the session itself: its words, targets, terminals, end.

use super::{Decision, facilitator_only, optional, required, stage, system_only};
use crate::domain::command::SessionCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Role, Session, TextFault};

pub(super) fn decide(session: &Session, actor: &Actor, command: &SessionCommand) -> Decision {
    match command {
        SessionCommand::NoteRecovery { cut_bytes, kept_as } => {
            system_only(actor)?;
            Ok(vec![Event::SessionRecovered {
                cut_bytes: *cut_bytes,
                kept_as: kept_as.clone(),
            }])
        }
        by_hand => {
            facilitator_only(actor)?;
            by_facilitator(session, by_hand)
        }
    }
}

fn by_facilitator(session: &Session, command: &SessionCommand) -> Decision {
    match command {
        SessionCommand::Describe { title, question } => describe(session, title, question),
        SessionCommand::SetTarget {
            party,
            category,
            target,
        } => set_target(session, party, category.as_ref(), *target),
        SessionCommand::SetLevel { level } => Ok(match session.setup.level == *level {
            true => vec![],
            false => vec![Event::LevelSet { level: *level }],
        }),
        SessionCommand::GrantRole { role, name, token } => grant(*role, name, token),
        SessionCommand::SetMandate { .. }
        | SessionCommand::SetWifi { .. }
        | SessionCommand::SetExpected { .. }
        | SessionCommand::SetSinceLast { .. }
        | SessionCommand::SetFarewell { .. }
        | SessionCommand::Announce { .. }
        | SessionCommand::Publish { .. }
        | SessionCommand::ShowPage { .. } => stage::decide(session, command),
        SessionCommand::RevokeRole { token } => match session.grants.contains_key(token) {
            true => Ok(vec![Event::RoleRevoked {
                token: token.clone(),
            }]),
            false => Err(Refusal::Unknown { what: Kind::Role }),
        },
        SessionCommand::End => end(session),
        SessionCommand::Resume => resume(session),
        SessionCommand::NoteRecovery { .. } => Err(Refusal::NotAllowed),
    }
}

fn describe(session: &Session, title: &CleanText, question: &CleanText) -> Decision {
    required(title, Limit::SESSION_TITLE, Field::Title)?;
    optional(question, Limit::QUESTION, Field::Question)?;
    if session.setup.title == *title && session.setup.question == *question {
        return Ok(vec![]);
    }
    Ok(vec![Event::SessionDescribed {
        title: title.clone(),
        question: question.clone(),
    }])
}

fn set_target(
    session: &Session,
    party: &Key,
    category: Option<&Key>,
    target: Option<u8>,
) -> Decision {
    let found = session.setup.party(party).ok_or(Refusal::UnknownParty)?;
    let before = match category {
        None => found.target,
        Some(key) => {
            let mut categories = found.categories.iter();
            let found = categories.find(|category| category.key == *key);
            found.ok_or(Refusal::UnknownParty)?.target
        }
    };
    if target.is_some_and(|share| share > 100) {
        return Err(Refusal::TargetOutOfRange);
    }
    if before == target {
        return Ok(vec![]);
    }
    Ok(vec![Event::TargetSet {
        party: party.clone(),
        category: category.cloned(),
        target,
    }])
}

/// A terminal's name stands on screens and in documents as the author of what it writes, so it
/// is cleaned like any other text; it may be empty.
fn grant(role: Role, name: &str, token: &SeatHash) -> Decision {
    let name = match CleanText::line(name, Limit::NAME) {
        Ok(name) => name,
        Err(TextFault::Empty) => CleanText::default(),
        Err(fault) => {
            let field = Field::Alias;
            return Err(Refusal::TextUnfit { field, fault });
        }
    };
    Ok(vec![Event::RoleGranted {
        role,
        name: name.to_string(),
        token: token.clone(),
    }])
}

fn end(session: &Session) -> Decision {
    if session.run.ended.is_some() {
        return Ok(vec![]);
    }
    if let Some(round) = session.open_round() {
        return Err(Refusal::RoundOpen { round: round.id });
    }
    Ok(vec![Event::SessionEnded {}])
}

fn resume(session: &Session) -> Decision {
    if session.run.ended.is_none() {
        return Err(Refusal::SessionNotEnded);
    }
    let mut run = (*session.run).clone();
    run.ended = None;
    Ok(vec![Event::SessionResumed { run: Box::new(run) }])
}
