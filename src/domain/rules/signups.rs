//! What becomes of sign-ups when a topic comes to another slot: one chair per person and slot, so
//! whoever is signed up for something else there loses the one that moved.

use crate::domain::model::*;
use crate::domain::{Event, Session};

/// A topic on its way, and where it will stand; none for off the board.
pub(super) type Move = (TopicId, Option<Cell>);

/// The events that settle the sign-ups of topics which make these moves.
pub(super) fn settled(session: &Session, moves: &[Move]) -> Vec<Event> {
    settle(session, moves, |topic| {
        topic.signups.iter().copied().collect()
    })
}

/// The same where the moves take a step back. `kept` holds the sign-ups from before that step, of
/// the topics that lost some by it: who lost theirs gets it back, at the old place in the queue.
pub(super) fn resettled(session: &Session, moves: &[Move], kept: &[Event]) -> Vec<Event> {
    settle(session, moves, |topic| {
        let mut before = kept.iter().filter_map(|event| match event {
            Event::SignupsSet {
                topic: id,
                participants,
            } if *id == topic.id => Some(participants),
            _ => None,
        });
        before.next().map_or_else(
            || topic.signups.iter().copied().collect(),
            |before| rejoined(session, topic, before, moves),
        )
    })
}

/// The sign-ups of topics that stay where they are, when a step of sign-ups is taken back: in the
/// order of before, without those who have signed off since, and with whoever lost their place by
/// the step itself.
pub(super) fn restored(
    session: &Session,
    moves: &[Move],
    kept: &[Event],
    done: &Event,
) -> Vec<Event> {
    let back = match done {
        Event::SignupMade { participant, .. } | Event::SignupCancelled { participant, .. } => {
            Some(*participant)
        }
        _ => None,
    };
    let restore_one = |event: &Event| {
        let Event::SignupsSet {
            topic,
            participants: before,
        } = event
        else {
            return None;
        };
        if moves.iter().any(|(id, _)| id == topic) {
            return None;
        }
        let now = &session.topics.get(topic)?.signups;
        let still = before
            .iter()
            .filter(|id| back == Some(**id) || now.contains(id));
        let newer = now.iter().filter(|id| !before.contains(id));
        let participants: Vec<ParticipantId> = still.chain(newer).copied().collect();
        let changed = !now.iter().eq(&participants);
        changed.then_some(Event::SignupsSet {
            topic: *topic,
            participants,
        })
    };
    kept.iter().filter_map(restore_one).collect()
}

fn settle(
    session: &Session,
    moves: &[Move],
    wanted: impl Fn(&Topic) -> Vec<ParticipantId>,
) -> Vec<Event> {
    let moving: Vec<TopicId> = moves.iter().map(|(id, _)| *id).collect();
    let settle_one = |(id, cell): &Move| {
        let topic = session.topics.get(id)?;
        let mut participants = wanted(topic);
        if let Some(cell) = cell {
            let busy = session.busy_in(cell.slot, &moving);
            participants.retain(|id| !busy.contains(id));
        }
        let changed = !topic.signups.iter().eq(&participants);
        changed.then_some(Event::SignupsSet {
            topic: *id,
            participants,
        })
    };
    moves.iter().filter_map(settle_one).collect()
}

/// The sign-ups of a topic with those who lost theirs because they are busy in its present slot,
/// or were moved to a run of it that goes away; who has signed off since stays off, who has signed
/// up since comes last.
fn rejoined(
    session: &Session,
    topic: &Topic,
    before: &[ParticipantId],
    moves: &[Move],
) -> Vec<ParticipantId> {
    let mut away = match topic.cell() {
        Some(cell) => session.busy_in(cell.slot, &[topic.id]),
        None => Default::default(),
    };
    let leaving = moves.iter().filter(|(_, to)| to.is_none());
    let runs = leaving
        .filter_map(|(id, _)| session.topics.get(id))
        .filter(|run| run.id != topic.id && run.family() == topic.family());
    away.extend(runs.flat_map(|run| run.signups.iter().copied()));
    let still = before
        .iter()
        .filter(|id| topic.signups.contains(id) || away.contains(id));
    let newer = topic.signups.iter().filter(|id| !before.contains(id));
    still.chain(newer).copied().collect()
}
