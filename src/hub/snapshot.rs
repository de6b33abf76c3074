//! Keeping `session.json` up to date, on a thread of its own: the room never waits for a cache.

use crate::domain::Session;
use crate::journal::{Disk, Head, write_snapshot};
use crate::report;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// The shortest time between two snapshots while the room is busy.
const PAUSE: Duration = Duration::from_secs(2);

/// A moment and its place in the journal.
pub(super) type Portrait = (Head, Arc<Session>);

/// Where the writer leaves the latest moment.
pub(super) struct Portraits {
    sender: SyncSender<Portrait>,
}

impl Portraits {
    /// Leaves a moment to be written some time soon. If the thread has not come round to the one
    /// before, this one is passed over: another will follow, and closing writes the last.
    pub(super) fn leave(&self, head: Head, session: &Arc<Session>) {
        match self.sender.try_send((head, session.clone())) {
            Ok(()) | Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => {}
        }
    }
}

/// The state as the JSON that stands in `session.json`.
pub(super) fn state(session: &Session) -> String {
    report::state(session)
}

/// Starts the thread. It ends when the writer does.
pub(super) fn start(disk: Arc<dyn Disk>) -> io::Result<Portraits> {
    let (sender, portraits) = sync_channel(1);
    thread::Builder::new()
        .name("torg-snapshot".into())
        .spawn(move || run(&*disk, &portraits))?;
    Ok(Portraits { sender })
}

fn run(disk: &dyn Disk, portraits: &Receiver<Portrait>) {
    while let Ok(mut latest) = portraits.recv() {
        let due = Instant::now() + PAUSE;
        loop {
            match portraits.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(newer) => latest = newer,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        // A cache that can't be written costs nothing: the journal is the truth.
        let _ = write_snapshot(disk, latest.0, &state(&latest.1));
    }
}
