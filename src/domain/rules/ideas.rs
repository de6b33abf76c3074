//! Rules of ideas. Nothing is ever deleted: hidden, withdrawn and merged ideas stay on record.

use super::{
    Decision, MAX_IDEAS, facilitator_only, idea, not_over, open_to, optional, required,
    room_for_more, sorting, topic,
};
use crate::domain::command::IdeaCommand;
use crate::domain::event::IdeaPart;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

pub(super) fn decide(session: &Session, actor: &Actor, command: &IdeaCommand) -> Decision {
    match command {
        IdeaCommand::Log {
            topic,
            text,
            oral,
            kind,
        } => log(session, actor, *topic, text, *oral, *kind),
        IdeaCommand::Change { id, text, kind } => change(session, actor, *id, text, *kind),
        IdeaCommand::Withdraw { id } => withdraw(session, actor, *id),
        IdeaCommand::Hide { id, reason } => hide(session, actor, *id, reason),
        IdeaCommand::Restore { id } => restore(session, actor, *id),
        IdeaCommand::Merge {
            ideas,
            text,
            reason,
        } => merge(session, actor, ideas, text, reason),
        IdeaCommand::Unmerge { id } => unmerge(session, actor, *id),
        IdeaCommand::SetSource { id, source_id } => set_source(session, actor, *id, source_id),
        IdeaCommand::Split { id, texts, reason } => split(session, actor, *id, texts, reason),
        sorting => {
            facilitator_only(actor)?;
            sorting::decide(session, sorting)
        }
    }
}

fn next_id(session: &Session) -> IdeaId {
    IdeaId::after(session.ideas.get_max().map(|(id, _)| *id))
}

fn open(session: &Session, id: IdeaId) -> Result<&Idea, Refusal> {
    let idea = idea(session, id)?;
    match idea.is_open() {
        true => Ok(idea),
        false => Err(Refusal::IdeaGone),
    }
}

/// The facilitator, or whoever logged it until the meeting is over.
fn may_change(session: &Session, actor: &Actor, idea: &Idea) -> Result<(), Refusal> {
    if *actor == idea.author {
        not_over(session, actor)
    } else {
        facilitator_only(actor)
    }
}

/// People voted on these words, so they stay. A draft holds nothing: nobody has seen it.
pub(super) fn not_in_a_round(session: &Session, id: IdeaId) -> Result<(), Refusal> {
    match session
        .rounds
        .values()
        .filter(|round| round.state != RoundState::Draft)
        .find(|round| round.options.contains(&id))
    {
        Some(round) => Err(Refusal::IdeaInRound { round: round.id }),
        None => Ok(()),
    }
}

fn log(
    session: &Session,
    actor: &Actor,
    about: Option<TopicId>,
    text: &CleanText,
    oral: bool,
    kind: IdeaKind,
) -> Decision {
    open_to(session, actor, Ability::Write)?;
    if let Some(id) = about
        && !topic(session, id)?.is_live()
    {
        return Err(Refusal::TopicGone);
    }
    required(text, Limit::IDEA, Field::Idea)?;
    room_for_more(session.ideas.len(), MAX_IDEAS, Kind::Idea)?;
    // What a phone logs is its owner's own; only who writes for others can log what was said.
    let oral = oral && !matches!(actor, Actor::Participant(_));
    Ok(vec![Event::IdeaLogged {
        id: next_id(session),
        topic: about,
        text: text.clone(),
        author: actor.clone(),
        oral,
        kind,
    }])
}

/// Its words stay once people vote on them. What kind it is may be put right even then: that is
/// how it is sorted, not what it says.
fn change(
    session: &Session,
    actor: &Actor,
    id: IdeaId,
    text: &CleanText,
    kind: Option<IdeaKind>,
) -> Decision {
    let idea = open(session, id)?;
    may_change(session, actor, idea)?;
    required(text, Limit::IDEA, Field::Idea)?;
    let mut events = Vec::new();
    if idea.text != *text {
        not_in_a_round(session, id)?;
        let text = text.clone();
        events.push(Event::IdeaChanged { id, text });
    }
    if let Some(kind) = kind.filter(|kind| idea.kind != *kind) {
        events.push(Event::IdeaKindSet { id, kind });
    }
    Ok(events)
}

fn withdraw(session: &Session, actor: &Actor, id: IdeaId) -> Decision {
    may_change(session, actor, idea(session, id)?)?;
    open(session, id)?;
    not_in_a_round(session, id)?;
    Ok(vec![Event::IdeaStateSet {
        id,
        state: IdeaState::Withdrawn,
    }])
}

/// May be done at any time: an idea hidden during a round keeps the votes it has.
fn hide(session: &Session, actor: &Actor, id: IdeaId, reason: &CleanText) -> Decision {
    facilitator_only(actor)?;
    open(session, id)?;
    required(reason, Limit::REASON, Field::Reason)?;
    Ok(vec![Event::IdeaStateSet {
        id,
        state: IdeaState::Hidden {
            reason: reason.clone(),
        },
    }])
}

fn restore(session: &Session, actor: &Actor, id: IdeaId) -> Decision {
    facilitator_only(actor)?;
    let idea = idea(session, id)?;
    match &idea.state {
        IdeaState::Open => Err(Refusal::IdeaLive),
        _ if taken_apart(session, idea) || put_together(session, idea) => Err(Refusal::IdeaGone),
        IdeaState::Merged { .. } | IdeaState::Split { .. } => Err(Refusal::IdeaGone),
        IdeaState::Withdrawn | IdeaState::Hidden { .. } => Ok(vec![Event::IdeaStateSet {
            id,
            state: IdeaState::Open,
        }]),
    }
}

/// Whether a merged idea was unmerged: its parts stand for themselves again, so it can't come
/// back beside them. (They can be merged anew.)
fn taken_apart(session: &Session, idea: &Idea) -> bool {
    let part_of_it = |id: &IdeaId| {
        let part = session.ideas.get(id);
        part.is_some_and(
            |part| matches!(part.state, IdeaState::Merged { into, .. } if into == idea.id),
        )
    };
    !idea.merged_from.is_empty() && !idea.merged_from.iter().any(part_of_it)
}

/// Whether the idea that this one was split off from stands whole again: its parts don't come back
/// beside it.
fn put_together(session: &Session, idea: &Idea) -> bool {
    let whole = idea.split_from.and_then(|id| session.ideas.get(&id));
    whole.is_some_and(|whole| !matches!(whole.state, IdeaState::Split { .. }))
}

fn merge(
    session: &Session,
    actor: &Actor,
    ideas: &[IdeaId],
    text: &CleanText,
    reason: &CleanText,
) -> Decision {
    facilitator_only(actor)?;
    let mut from = ideas.to_vec();
    from.sort_unstable();
    from.dedup();
    if from.len() < 2 {
        return Err(Refusal::TooFewIdeas);
    }
    for id in &from {
        open(session, *id)?;
        not_in_a_round(session, *id)?;
    }
    required(text, Limit::IDEA, Field::Idea)?;
    required(reason, Limit::REASON, Field::Reason)?;
    room_for_more(session.ideas.len(), MAX_IDEAS, Kind::Idea)?;
    let topics: Vec<_> = from
        .iter()
        .filter_map(|id| session.ideas.get(id))
        .map(|idea| idea.topic)
        .collect();
    let shared = topics
        .first()
        .copied()
        .flatten()
        .filter(|it| topics.iter().all(|other| *other == Some(*it)));
    Ok(vec![Event::IdeasMerged {
        id: next_id(session),
        topic: shared,
        text: text.clone(),
        from,
        reason: reason.clone(),
    }])
}

fn unmerge(session: &Session, actor: &Actor, id: IdeaId) -> Decision {
    facilitator_only(actor)?;
    let merged = open(session, id)?;
    if merged.merged_from.is_empty() {
        return Err(Refusal::NotMerged);
    }
    not_in_a_round(session, id)?;
    Ok(vec![Event::IdeasUnmerged { id }])
}

fn split(
    session: &Session,
    actor: &Actor,
    id: IdeaId,
    texts: &[CleanText],
    reason: &CleanText,
) -> Decision {
    facilitator_only(actor)?;
    open(session, id)?;
    not_in_a_round(session, id)?;
    if texts.len() < 2 {
        return Err(Refusal::TooFewParts);
    }
    for text in texts {
        required(text, Limit::IDEA, Field::Idea)?;
    }
    required(reason, Limit::REASON, Field::Reason)?;
    room_for_more(session.ideas.len() + texts.len() - 1, MAX_IDEAS, Kind::Idea)?;
    let numbers = (next_id(session).0..).map(IdeaId);
    let parts = numbers.zip(texts).map(|(id, text)| IdeaPart {
        id,
        text: text.clone(),
    });
    Ok(vec![Event::IdeaSplit {
        id,
        parts: parts.collect(),
        reason: reason.clone(),
    }])
}

fn set_source(session: &Session, actor: &Actor, id: IdeaId, source_id: &CleanText) -> Decision {
    facilitator_only(actor)?;
    let idea = idea(session, id)?;
    optional(source_id, Limit::ORGANISATION, Field::SourceId)?;
    if idea.source_id == *source_id {
        return Ok(vec![]);
    }
    Ok(vec![Event::IdeaSourceSet {
        id,
        source_id: source_id.clone(),
    }])
}
