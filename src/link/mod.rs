//! The link between a front door and its hub. A front door can't tell whether its hub is in the
//! same process or across the room.

pub mod remote;

use crate::domain::{Actor, Command, Role, Session};
use crate::hub::{Handle, Health, IdemKey, Receipt, Rejected};
use std::sync::Arc;
use tokio::sync::watch;

/// A way to the live session, wherever it lives.
#[derive(Clone)]
pub enum Link {
    /// The hub is in this process.
    Local(Handle),
    /// The hub is across the room.
    Remote(remote::Handle),
}

impl Link {
    /// Wishes for something. When it answers `Ok`, the session that [`Link::session`] gives covers
    /// it. A remote hub takes everything as its terminal's own role, whatever `who` says.
    ///
    /// # Errors
    /// [`Rejected`] says why it did not happen.
    pub async fn submit(
        &self,
        who: Actor,
        key: IdemKey,
        command: Command,
    ) -> Result<Receipt, Rejected> {
        match self {
            Link::Local(hub) => hub.submit(who, key, command).await,
            Link::Remote(hub) => hub.submit(key, command).await,
        }
    }

    /// The latest published moment.
    pub fn session(&self) -> Arc<Session> {
        self.changed().borrow().clone()
    }

    /// Wakes at every published moment.
    pub fn changed(&self) -> watch::Receiver<Arc<Session>> {
        match self {
            Link::Local(hub) => hub.changed(),
            Link::Remote(hub) => hub.changed(),
        }
    }

    /// Whether what happens is being saved.
    pub fn health(&self) -> watch::Receiver<Health> {
        match self {
            Link::Local(hub) => hub.health(),
            Link::Remote(hub) => hub.health(),
        }
    }

    /// What this end may do.
    pub fn role(&self) -> Role {
        match self {
            Link::Local(_) => Role::Console,
            Link::Remote(hub) => hub.role(),
        }
    }
}
