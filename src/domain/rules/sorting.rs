//! Rules of the facilitator's sorting: tags, clusters, and what the projector's wall may show.
//! None of it touches an idea's words, so it may be done before, while and after people vote.

use super::{Decision, MAX_CLUSTERS, MAX_TAGS, cluster, idea, required, room_for_more};
use crate::domain::command::IdeaCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{CleanText, Event, Limit, Refusal, Session};

/// The facilitator's wish. (Who asks was seen to before.)
pub(super) fn decide(session: &Session, command: &IdeaCommand) -> Decision {
    match command {
        IdeaCommand::Tag { ideas, tag, on } => tagged(session, ideas, tag, *on),
        IdeaCommand::Release { ideas, on } => release(session, ideas, *on),
        IdeaCommand::SetModeration { on } => set_moderation(session, *on),
        IdeaCommand::MakeCluster { name, ideas } => make_cluster(session, name, ideas),
        IdeaCommand::ChangeCluster { id, name, ideas } => change_cluster(session, *id, name, ideas),
        IdeaCommand::DissolveCluster { id } => {
            cluster(session, *id)?;
            Ok(vec![Event::ClusterDissolved { id: *id }])
        }
        _ => Err(Refusal::NotAllowed),
    }
}

/// The ideas that are meant, each once and in order.
fn each(ideas: &[IdeaId]) -> Vec<IdeaId> {
    let mut each = ideas.to_vec();
    each.sort_unstable();
    each.dedup();
    each
}

/// Only those whose tags it changes are in the event, so that taking it back takes it off those.
fn tagged(session: &Session, ideas: &[IdeaId], tag: &CleanText, on: bool) -> Decision {
    required(tag, Limit::TAG, Field::Tag)?;
    let mut changed = Vec::new();
    for id in each(ideas) {
        let idea = idea(session, id)?;
        if idea.tagged(tag).is_some() == on {
            continue;
        }
        if on {
            room_for_more(idea.tags.len(), MAX_TAGS, Kind::Tag)?;
        }
        changed.push(id);
    }
    if changed.is_empty() {
        return Ok(vec![]);
    }
    Ok(vec![Event::IdeasTagged {
        ideas: changed,
        tag: as_spelled(session, tag),
        on,
    }])
}

/// The tag as the session spells it, if any idea has it already.
fn as_spelled(session: &Session, tag: &CleanText) -> CleanText {
    let mut spelled = session.ideas.values().filter_map(|idea| idea.tagged(tag));
    spelled.next().unwrap_or(tag).clone()
}

/// An idea that is gone can't be released, but it can be taken from the wall for when it returns.
fn release(session: &Session, ideas: &[IdeaId], on: bool) -> Decision {
    let mut changed = Vec::new();
    for id in each(ideas) {
        let idea = idea(session, id)?;
        if on && !idea.is_open() {
            return Err(Refusal::IdeaGone);
        }
        if idea.released != on {
            changed.push(id);
        }
    }
    Ok(match changed.is_empty() {
        true => vec![],
        false => vec![Event::IdeasReleased { ideas: changed, on }],
    })
}

fn set_moderation(session: &Session, on: bool) -> Decision {
    Ok(match session.setup.moderation == on {
        true => vec![],
        false => vec![Event::ModerationSet { on }],
    })
}

/// That the name is fit and no other cluster's.
fn own_name(session: &Session, name: &CleanText, own: Option<ClusterId>) -> Result<(), Refusal> {
    required(name, Limit::TITLE, Field::ClusterName)?;
    let wanted = name.to_lowercase();
    let mut others = session.clusters.values().filter(|it| Some(it.id) != own);
    match others.find(|other| other.name.to_lowercase() == wanted) {
        Some(other) => Err(Refusal::ClusterExists { cluster: other.id }),
        None => Ok(()),
    }
}

/// That these ideas can be in the cluster: they stand, or are in it already.
fn fit_in(session: &Session, ideas: &[IdeaId], own: Option<ClusterId>) -> Result<(), Refusal> {
    for id in ideas {
        let idea = idea(session, *id)?;
        let within = own.is_some() && idea.cluster == own;
        if !idea.is_open() && !within {
            return Err(Refusal::IdeaGone);
        }
    }
    Ok(())
}

fn make_cluster(session: &Session, name: &CleanText, ideas: &[IdeaId]) -> Decision {
    own_name(session, name, None)?;
    fit_in(session, ideas, None)?;
    room_for_more(session.clusters.len(), MAX_CLUSTERS, Kind::Cluster)?;
    Ok(vec![Event::ClusterMade {
        id: ClusterId::after(session.last_cluster),
        name: name.clone(),
        ideas: each(ideas),
    }])
}

fn change_cluster(
    session: &Session,
    id: ClusterId,
    name: &CleanText,
    ideas: &[IdeaId],
) -> Decision {
    let before = cluster(session, id)?;
    own_name(session, name, Some(id))?;
    fit_in(session, ideas, Some(id))?;
    let ideas = each(ideas);
    let members = session.ideas_in(id).map(|idea| idea.id);
    if before.name == *name && members.eq(ideas.iter().copied()) {
        return Ok(vec![]);
    }
    Ok(vec![Event::ClusterChanged {
        id,
        name: name.clone(),
        ideas,
    }])
}
