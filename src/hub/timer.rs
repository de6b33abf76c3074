//! Deadlines: a client like any other, which says when the running block's time is up.

use super::{Clock, Handle, IdemKey};
use crate::domain::command::AgendaCommand;
use crate::domain::model::BlockId;
use crate::domain::{Actor, Command, Session};
use chrono::{DateTime, Utc};
use std::time::Duration;

/// The longest sleep in one go: the timer's clock may stand still while a laptop sleeps, the
/// wall's does not.
const NAP: Duration = Duration::from_secs(5);

/// The next moment at which something becomes a fact by itself.
fn deadline(session: &Session) -> Option<(BlockId, DateTime<Utc>)> {
    let running = session
        .run
        .current
        .as_ref()
        .filter(|running| !running.time_up)?;
    Some((running.block, running.ends(&session.setup.agenda)))
}

/// Runs until the session is stopped.
pub async fn run(hub: Handle, clock: Clock) {
    let mut session = hub.changed();
    loop {
        let due = deadline(&session.borrow_and_update());
        let changed = match due {
            None => session.changed().await,
            Some((block, at)) => {
                let left = (at - clock()).to_std().unwrap_or_default();
                tokio::select! {
                    changed = session.changed() => changed,
                    () = tokio::time::sleep(left.min(NAP)) => {
                        note(&hub, &clock, block, at).await;
                        Ok(())
                    }
                }
            }
        };
        if changed.is_err() {
            return;
        }
    }
}

async fn note(hub: &Handle, clock: &Clock, block: BlockId, at: DateTime<Utc>) {
    if clock() < at {
        return;
    }
    let command = Command::Agenda(AgendaCommand::NoteTimeUp { block });
    if hub
        .submit(Actor::System, IdemKey::default(), command)
        .await
        .is_err()
    {
        // Busy or stopped: the loop asks again, but not at once.
        tokio::time::sleep(NAP).await;
    }
}
