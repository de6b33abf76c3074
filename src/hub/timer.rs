//! Deadlines: a client like any other, which says when the running block's time is up, and the time
//! to vote in the open round.

use super::{Clock, Handle, IdemKey};
use crate::domain::command::{AgendaCommand, VotingCommand};
use crate::domain::{Actor, Command, Session};
use chrono::{DateTime, Utc};
use std::time::Duration;

/// The longest sleep in one go: the timer's clock may stand still while a laptop sleeps, the
/// wall's does not.
const NAP: Duration = Duration::from_secs(5);

/// What becomes a fact by itself at some moment.
type Due = (DateTime<Utc>, Command);

/// The next of it.
fn deadline(session: &Session) -> Option<Due> {
    let due = [of_the_block(session), of_the_round(session)];
    due.into_iter().flatten().min_by_key(|(at, _)| *at)
}

fn of_the_block(session: &Session) -> Option<Due> {
    let running = session.run.current.as_ref();
    let running = running.filter(|running| !running.time_up)?;
    let command = Command::Agenda(AgendaCommand::NoteTimeUp {
        block: running.block,
    });
    Some((running.ends(&session.setup.agenda), command))
}

fn of_the_round(session: &Session) -> Option<Due> {
    let round = session.open_round().filter(|round| !round.time_up)?;
    let command = Command::Voting(VotingCommand::NoteTimeUp { round: round.id });
    Some((round.ends?, command))
}

/// Runs until the session is stopped.
pub async fn run(hub: Handle, clock: Clock) {
    let mut session = hub.changed();
    loop {
        let due = deadline(&session.borrow_and_update());
        let changed = match due {
            None => session.changed().await,
            Some((at, command)) => {
                let left = (at - clock()).to_std().unwrap_or_default();
                tokio::select! {
                    changed = session.changed() => changed,
                    () = tokio::time::sleep(left.min(NAP)) => {
                        note(&hub, &clock, at, command).await;
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

async fn note(hub: &Handle, clock: &Clock, at: DateTime<Utc>, command: Command) {
    if clock() < at {
        return;
    }
    if hub
        .submit(Actor::System, IdemKey::default(), command)
        .await
        .is_err()
    {
        // Busy or stopped: the loop asks again, but not at once.
        tokio::time::sleep(NAP).await;
    }
}
