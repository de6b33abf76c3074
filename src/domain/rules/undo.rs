//! Taking back the facilitator's last step, and doing it again: that is taking back the taking
//! back, by the same rules. Both are refused where others have built upon what would go: what
//! people in the room did is never undone by somebody else.

use super::signups::{Move, resettled, restored};
use super::steps::after;
use super::{Decision, agenda, board, cards, conditions, facilitator_only, footing, ideas, rooms};
use crate::domain::model::*;
use crate::domain::session::Step;
use crate::domain::{Actor, CleanText, Event, Refusal, Session};

pub(super) fn undo(session: &Session, actor: &Actor) -> Decision {
    facilitator_only(actor)?;
    let step = session.last_step().ok_or(Refusal::NothingToUndo)?;
    let mut events = taken_back(session, step)?;
    events.push(Event::StepUndone { step: step.n });
    Ok(events)
}

pub(super) fn redo(session: &Session, actor: &Actor) -> Decision {
    facilitator_only(actor)?;
    let step = session.next_step().ok_or(Refusal::NothingToRedo)?;
    let mut events = taken_back(session, step)?;
    events.push(Event::StepRedone { step: step.n });
    Ok(events)
}

/// The events that take a step back, if nobody has built upon it.
fn taken_back(session: &Session, step: &Step) -> Decision {
    let traces = step.done.iter().all(|event| still_there(session, event));
    if traces && !reworded_since(session, step) && can_go(session, &step.inverse) {
        Ok(inverse(session, step))
    } else {
        Err(Refusal::UndoBlocked)
    }
}

/// Whether each event can go, after those before it have gone.
fn can_go(session: &Session, inverse: &[Event]) -> bool {
    let mut then = session.clone();
    inverse.iter().all(|event| {
        let free = nothing_leans(&then, event);
        then = after(&then, [event]);
        free
    })
}

fn inverse(session: &Session, step: &Step) -> Vec<Event> {
    let inverse = step.inverse.iter().cloned();
    let (kept, mut events): (Vec<Event>, Vec<Event>) =
        inverse.partition(|event| matches!(event, Event::SignupsSet { .. }));
    let mut moves: Vec<Move> = events
        .iter()
        .flat_map(|event| moves(session, event))
        .collect();
    match &step.done[..] {
        [done @ (Event::SignupMade { .. } | Event::SignupCancelled { .. })] => {
            events.extend(restored(session, &moves, &kept, done));
        }
        _ => moves.extend(left_behind(session, &kept, &moves)),
    }
    events.extend(resettled(session, &moves, &kept));
    events
}

/// Which topics an inverse moves, and where to.
fn moves(session: &Session, inverse: &Event) -> Vec<Move> {
    let cell = |id: &TopicId| session.topics.get(id).and_then(|topic| topic.cell());
    match inverse {
        Event::TopicPlaced { id, cell } => vec![(*id, Some(*cell))],
        Event::TopicStateSet { id, .. } => vec![(*id, None)],
        Event::TopicsSwapped { a, b } => vec![(*a, cell(b)), (*b, cell(a))],
        _ => Vec::new(),
    }
}

/// The topics that stay where they are and get people back: those who moved on to another run.
fn left_behind(session: &Session, kept: &[Event], moves: &[Move]) -> Vec<Move> {
    let topic = |event: &Event| match event {
        Event::SignupsSet { topic, .. } => Some(*topic),
        _ => None,
    };
    let moved = |id: &TopicId| moves.iter().any(|(moved, _)| moved == id);
    let stays = kept.iter().filter_map(topic).filter(|id| !moved(id));
    stays
        .map(|id| (id, session.topics.get(&id).and_then(|topic| topic.cell())))
        .collect()
}

/// Whether what a step left behind is still there. The facilitator's own later steps are taken
/// back before it, so only what others may do counts: hosts, authors and writers of notes.
fn still_there(session: &Session, done: &Event) -> bool {
    let topic = |id: &TopicId| session.topics.get(id);
    let idea = |id: &IdeaId| session.ideas.get(id);
    let answer = |of: &IdeaId, id: &ConditionId| session.ideas.get(of)?.condition(*id);
    let person = |id: &ParticipantId| session.people.get(id);
    match done {
        Event::TopicPitched { id, .. } => topic(id).is_some_and(|it| untouched(session, it)),
        Event::TopicChanged {
            id,
            title,
            question,
        } => topic(id).is_some_and(|it| it.title == *title && it.question == *question),
        Event::TopicHostsSet { id, hosts } => topic(id).is_some_and(|it| it.hosts == *hosts),
        Event::TopicNeedsSet { id, needs } => topic(id).is_some_and(|it| it.needs == *needs),
        Event::TopicRepeated {
            id, cell, moved, ..
        } => topic(id).is_some_and(|it| unvisited(session, it, *cell, moved)),
        Event::PitchEnded { topic: id } => topic(id).is_some_and(|it| it.is_live()),
        Event::TopicPlaced { id, cell } => topic(id).is_some_and(|it| it.cell() == Some(*cell)),
        Event::TopicStateSet { id, state } => topic(id).is_some_and(|it| it.state == *state),
        Event::TopicsSwapped { a, b } => [a, b]
            .into_iter()
            .all(|id| topic(id).is_some_and(|it| it.is_live())),
        Event::NoteWritten {
            topic: id,
            field,
            text,
            ..
        } => topic(id).is_some_and(|it| still_written(it, *field, text)),
        Event::TopicLevelSet { id, level, step } => {
            topic(id).is_some_and(|it| (it.level, it.step) == (*level, *step))
        }
        Event::IdeaChanged { id, text } => idea(id).is_some_and(|it| it.text == *text),
        Event::IdeaKindSet { id, kind } => idea(id).is_some_and(|it| it.kind == *kind),
        Event::IdeaStateSet { id, state } => idea(id).is_some_and(|it| it.state == *state),
        Event::IdeaLogged { id, .. } | Event::IdeasMerged { id, .. } => {
            idea(id).is_some_and(|it| it.is_open())
        }
        Event::IdeasUnmerged { id } => {
            let parts = idea(id).map(|it| it.merged_from.iter());
            parts.is_some_and(|mut parts| parts.all(|id| idea(id).is_some_and(|it| it.is_open())))
        }
        Event::IdeaSplit { parts, .. } => parts
            .iter()
            .all(|part| idea(&part.id).is_some_and(|it| it.is_open() && it.text == part.text)),
        Event::ParticipantChanged { id, profile } => {
            person(id).is_some_and(|it| it.profile == **profile)
        }
        Event::ParticipantJoined { id, profile, .. } => {
            person(id).is_some_and(|it| it.profile == **profile && unseated(session, it))
        }
        Event::ParticipantsMerged { keep, gone, .. } => {
            let merged = session.merged.get(gone);
            merged.is_some_and(|it| it.into == *keep) && person(keep).is_some()
        }
        Event::ParticipantLeft { id } => person(id).is_some_and(|it| it.left),
        Event::ParticipantReturned { id, .. } => person(id).is_some_and(|it| !it.left),
        Event::SignupMade {
            topic: id,
            participant,
            ..
        } => topic(id).is_some_and(|it| it.signups.contains(participant)),
        Event::SignupCancelled {
            topic: id,
            participant,
        } => topic(id).is_some_and(|it| chair_is_free(session, it, *participant)),
        Event::ConditionGiven { idea, id, text, .. } => {
            answer(idea, id).is_some_and(|it| it.is_open() && it.text == *text)
        }
        Event::ConditionChanged { idea, id, text } => {
            answer(idea, id).is_some_and(|it| it.text == *text)
        }
        Event::ConditionStateSet { idea, id, state } => {
            answer(idea, id).is_some_and(|it| it.state == *state)
        }
        Event::SpeakerQueued { id, .. } | Event::SpeakerMoved { id, .. } => {
            session.speakers.position(*id).is_some()
        }
        _ => true,
    }
}

/// Whether words have changed since that a step let the projector show, or no longer show: what it
/// would show then, nobody has released.
fn reworded_since(session: &Session, step: &Step) -> bool {
    let released = step.done.iter().filter_map(|event| match event {
        Event::IdeasReleased { ideas, .. } => Some(ideas),
        _ => None,
    });
    let mut ideas = released.flatten().filter_map(|id| session.ideas.get(id));
    let mut conditions = step.done.iter().filter_map(|event| match event {
        Event::ConditionReleased { idea, id, .. } => session.ideas.get(idea)?.condition(*id),
        _ => None,
    });
    ideas.any(|idea| idea.reworded > step.n) || conditions.any(|it| it.reworded > step.n)
}

/// Whether somebody whose name was taken off may have it back: they sit nowhere in that slot.
fn chair_is_free(session: &Session, topic: &Topic, participant: ParticipantId) -> bool {
    let elsewhere = topic
        .cell()
        .and_then(|cell| session.signed_up_in(cell.slot, participant));
    elsewhere.is_none() && !topic.signups.contains(&participant)
}

/// Whether somebody has asked for the floor again since, so that they would wait twice.
fn asks_twice(session: &Session, inverse: &Event) -> bool {
    let turn = session.speakers.turn.as_ref();
    let voice = match inverse {
        Event::SpeakerQueued { voice, .. } => Some(voice),
        Event::SpeakerPutBack { .. } => turn.map(|turn| &turn.speaker.voice),
        _ => None,
    };
    match voice {
        Some(Voice::Participant(who)) => session.speakers.waits(*who).is_some(),
        _ => false,
    }
}

/// A topic that nobody has put anything into since it was pitched.
fn untouched(session: &Session, topic: &Topic) -> bool {
    matches!(topic.state, TopicState::Queued | TopicState::Parked)
        && topic.signups.is_empty()
        && topic.notes.is_empty()
        && topic.level.is_none()
        && topic.step.is_none()
        && session.ideas_of(Some(topic.id)).next().is_none()
}

/// Somebody who was written up at the door and has neither gone home nor got a phone since.
fn unseated(session: &Session, person: &Participant) -> bool {
    let seated = session.seats.values().any(|id| *id == person.id);
    !person.left && !seated
}

/// Another run that nobody has come to or written in who was not brought there.
fn unvisited(session: &Session, run: &Topic, cell: Cell, moved: &[ParticipantId]) -> bool {
    run.cell() == Some(cell)
        && run.signups.iter().all(|id| moved.contains(id))
        && run.notes.is_empty()
        && session.ideas_of(Some(run.id)).next().is_none()
}

/// Whether a field of the notes holds what the facilitator wrote; an emptied one is not there.
fn still_written(topic: &Topic, field: NoteField, text: &CleanText) -> bool {
    match topic.notes.get(&field) {
        Some(note) => note.text == *text && note.by == Actor::Facilitator,
        None => text.is_empty(),
    }
}

/// Whether nobody stands on what an inverse takes away or has voted on what it changes: it is held
/// to the rule that the same wish by hand would meet.
fn nothing_leans(session: &Session, inverse: &Event) -> bool {
    match inverse {
        Event::TopicPlaced { id, cell } => {
            let topic = session.topics.get(id);
            topic.is_some_and(|topic| board::fits(session, topic, *cell).is_ok())
        }
        Event::CardReleased { card } => cards::may_go(session, *card).is_ok(),
        Event::CardsVoided { cards } => cards
            .iter()
            .all(|card| cards::may_go(session, *card).is_ok()),
        Event::ConditionStateSet {
            idea,
            id,
            state: ConditionState::Open,
        } => conditions::may_come_back(session, *idea, *id).is_ok(),
        Event::SpeakerQueued { .. } | Event::SpeakerPutBack { .. } => !asks_twice(session, inverse),
        Event::TopicHostsSet { id, hosts } => {
            let cell = session.topics.get(id).and_then(|topic| topic.cell());
            cell.is_none_or(|cell| footing::hosts_free(session, hosts, cell.slot, &[*id]).is_ok())
        }
        Event::BlockRemoved { block } => agenda::remove(session, *block).is_ok(),
        Event::RoomRemoved { room } => rooms::remove(session, *room).is_ok(),
        Event::IdeaChanged { id, .. }
        | Event::IdeasUnmerged { id }
        | Event::IdeaStateSet {
            id,
            state: IdeaState::Withdrawn | IdeaState::Merged { .. } | IdeaState::Split { .. },
        } => ideas::not_in_a_round(session, *id).is_ok(),
        _ => true,
    }
}
