//! The live session: one writer that decides, writes, syncs, publishes and only then answers.
//!
//! Everything that happens reaches it through [`Handle::submit`]. Screens and phones hold a
//! [`Handle`] too, and see what was published: a moment that is on disk.

mod accept;
mod close;
pub mod desk;
mod lines;
pub mod presence;
pub mod seats;
mod snapshot;
mod start;
pub mod timer;
mod urn;

#[cfg(test)]
mod tests;

pub use crate::wire::answer::{IdemKey, Receipt, Rejected};
pub use lines::Lines;
pub use start::{Inspected, Opened, StartError, create, inspect, open, open_with};
pub use urn::Secrets;

use crate::domain::{Actor, BALLOT_SEALED, Command, Session};
use crate::journal::Disk;
use crate::wire::{Record, erase};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, oneshot, watch};

/// Wishes that may wait for the writer. A full room of impatient phones is one wish each; beyond
/// that the honest answer is "busy, try again", before memory answers instead.
pub const QUEUE: usize = 4_096;

/// Where the hub takes the time from.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Whether what happens is being saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// Yes.
    Saving,
    /// No, and nothing more is accepted: what the disk said.
    NotSaved(String),
    /// The connection to the hub is down (attached terminals only).
    Offline,
    /// The session was closed in order.
    Stopped,
}

enum Request {
    Submit(Wish),
    Stop(oneshot::Sender<()>),
}

struct Wish {
    who: Actor,
    key: IdemKey,
    command: Command,
    answer: oneshot::Sender<Result<Receipt, Rejected>>,
}

/// A line of the journal as it stands on disk, with its number.
#[derive(Clone, Debug)]
pub struct Line {
    /// The record's number.
    pub n: u64,
    /// The line, without its end.
    pub text: Arc<str>,
}

impl Line {
    /// The line for terminals. Of a sealed ballot they get the head: who has voted is known in the
    /// room, and what cannot be opened there need not lie there either.
    fn of(record: &Record) -> Line {
        let text = match record.ty.as_str() {
            BALLOT_SEALED => erase(record).line().clone(),
            _ => record.line().clone(),
        };
        Line { n: record.n, text }
    }
}

/// A way to the live session. Cheap to clone; the session ends when [`Handle::stop`] is called.
#[derive(Clone)]
pub struct Handle {
    inbox: mpsc::Sender<Request>,
    session: watch::Receiver<Arc<Session>>,
    health: watch::Receiver<Health>,
    lines: broadcast::Sender<Line>,
    disk: Arc<dyn Disk>,
    attendance: presence::Attendance,
}

impl Handle {
    /// Wishes for something. Answers when it is on disk and published, or did not happen.
    ///
    /// # Errors
    /// [`Rejected`] says why it did not happen; with `Busy` and `NotSaved` nothing is known to have
    /// happened, and the same key may be used again.
    pub async fn submit(
        &self,
        who: Actor,
        key: IdemKey,
        command: Command,
    ) -> Result<Receipt, Rejected> {
        let (answer, answered) = oneshot::channel();
        let wish = Request::Submit(Wish {
            who,
            key,
            command,
            answer,
        });
        self.inbox.try_send(wish).map_err(|full| match full {
            mpsc::error::TrySendError::Full(_) => Rejected::Busy,
            mpsc::error::TrySendError::Closed(_) => Rejected::Offline,
        })?;
        answered.await.unwrap_or(Err(Rejected::NotSaved))
    }

    /// The latest published moment.
    pub fn session(&self) -> Arc<Session> {
        self.session.borrow().clone()
    }

    /// Wakes at every published moment; a slow watcher sees the latest, not each.
    pub fn changed(&self) -> watch::Receiver<Arc<Session>> {
        self.session.clone()
    }

    /// Whether what happens is being saved.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.health.clone()
    }

    /// Who is here. Known, shown, and never recorded.
    pub fn attendance(&self) -> &presence::Attendance {
        &self.attendance
    }

    /// The journal's lines after number `n`: those on disk, then each new one as it is published.
    pub fn lines_after(&self, n: u64) -> Lines {
        Lines::new(self.disk.clone(), self.lines.subscribe(), n)
    }

    /// Stops the session in order: what waits is written, the journal is closed.
    pub async fn stop(&self) {
        let (done, stopped) = oneshot::channel();
        if self.inbox.send(Request::Stop(done)).await.is_ok() {
            // An error means that the writer is gone already, which is what was asked for.
            let _ = stopped.await;
        }
    }
}
