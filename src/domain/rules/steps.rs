//! One wish of the facilitator's is one step, however many events it takes: undo takes back what
//! was wished for, never half of it.

use crate::domain::{Actor, Event, Session, Stamp};

/// The events of one wish; where they would be several steps, with the one that joins them.
pub(super) fn as_one(session: &Session, mut events: Vec<Event>) -> Vec<Event> {
    if events.len() > 1 {
        let after = after(session, &events);
        let made = after.steps.iter().filter(|step| step.n > session.n);
        if made.count() > 1 {
            events.push(Event::StepsJoined {
                from: session.n + 1,
            });
        }
    }
    events
}

/// The session as it would be after these events of the facilitator's. When they happen plays no
/// part in what is asked of it.
pub(super) fn after<'e>(session: &Session, events: impl IntoIterator<Item = &'e Event>) -> Session {
    let mut after = session.clone();
    for event in events {
        let stamp = Stamp {
            n: after.n + 1,
            at: after.changed,
            actor: Actor::Facilitator,
        };
        after.apply(&stamp, event);
    }
    after
}
