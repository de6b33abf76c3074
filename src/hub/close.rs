//! Ending a journal in order: after its closing record any damage is known to be damage.

use super::{Clock, snapshot};
use crate::domain::{Actor, Event, Session, Stamp};
use crate::journal::{AppendError, Head, Journal};
use crate::wire::event;

/// Ends a journal in order. Gives back its last record's number and hash.
pub(super) fn close(
    journal: Journal,
    session: &Session,
    clock: &Clock,
) -> Result<Head, AppendError> {
    let closing = event::draft(&Event::SessionClosed {}, &Actor::System, "", clock());
    let stamp = Stamp {
        n: session.n + 1,
        at: closing.at,
        actor: Actor::System,
    };
    let mut last = session.clone();
    last.apply(&stamp, &Event::SessionClosed {});
    let state = snapshot::state(&last);
    Ok(journal.close(&closing, &state)?.head)
}
