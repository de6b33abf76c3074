//! The journal's lines for a terminal across the room: those on disk from where it left off, then
//! each new one. A terminal that falls behind reads the disk again; it never slows the room.

use super::Line;
use crate::journal::{self, Disk};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Lines kept for terminals that are a little behind.
pub(super) const KEPT: usize = 1_024;

/// Lines after a number, in order, without gaps.
pub struct Lines {
    disk: Arc<dyn Disk>,
    live: Receiver<Line>,
    last: u64,
    read: VecDeque<Line>,
    behind: bool,
}

impl Lines {
    pub(super) fn new(disk: Arc<dyn Disk>, live: Receiver<Line>, after: u64) -> Lines {
        Lines {
            disk,
            live,
            last: after,
            read: VecDeque::new(),
            behind: true,
        }
    }

    /// The next line; none when the session has stopped or its journal can't be read any more.
    pub async fn next(&mut self) -> Option<Line> {
        loop {
            if let Some(line) = self.read.pop_front() {
                self.last = line.n;
                return Some(line);
            }
            if self.behind {
                self.read = self.catch_up().await?;
                self.behind = false;
                continue;
            }
            match self.live.recv().await {
                Ok(line) if line.n <= self.last => {}
                Ok(line) if line.n == self.last + 1 => self.read.push_back(line),
                Ok(_) | Err(RecvError::Lagged(_)) => self.behind = true,
                Err(RecvError::Closed) => return None,
            }
        }
    }

    /// What the disk has after the last line that was given.
    async fn catch_up(&self) -> Option<VecDeque<Line>> {
        let (disk, last) = (self.disk.clone(), self.last);
        let reading = tokio::task::spawn_blocking(move || {
            let mut lines = VecDeque::new();
            let read = journal::replay::<Infallible>(&*disk, &mut |record| {
                if record.n > last {
                    lines.push_back(Line::of(&record));
                }
                Ok(())
            });
            read.ok().map(|_| lines)
        });
        reading.await.ok().flatten()
    }
}
