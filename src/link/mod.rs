//! The link between a front door and its hub. A front door can't tell whether its hub is in the
//! same process or across the room.

mod desk;
pub mod remote;

pub use desk::Desk;

use crate::domain::model::ParticipantId;
use crate::domain::{Actor, Command, Role, Session};
use crate::hub::presence::{Here, Presence, WritesAt};
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

    /// Who is here: wakes whenever somebody comes, goes, or writes elsewhere.
    pub fn presence(&self) -> watch::Receiver<Arc<Presence>> {
        match self {
            Link::Local(hub) => hub.attendance().watch(),
            Link::Remote(hub) => hub.presence(),
        }
    }

    /// Says that somebody writes here now, to be said again every
    /// [`WRITING_AGAIN`](crate::hub::presence::WRITING_AGAIN) while they do. A remote hub takes it
    /// for its terminal's own hand, whatever `who` says. Must be called within a runtime.
    pub fn writing(&self, who: Actor, at: WritesAt) {
        match self {
            Link::Local(hub) => hub.attendance().writes(who, at),
            Link::Remote(hub) => hub.writing(at),
        }
    }

    /// Says that somebody's phone has a page open, for as long as what it gives is held. Phones
    /// come to the hub itself, never through a terminal.
    pub fn phone(&self, who: ParticipantId) -> Option<Here> {
        match self {
            Link::Local(hub) => Some(hub.attendance().phone(who)),
            Link::Remote(_) => None,
        }
    }

    /// Says that a browser shows what the projector of this name shows, for as long as what it
    /// gives is held. None where it is not counted.
    pub fn screen(&self, name: String) -> Option<Here> {
        match self {
            Link::Local(hub) => hub.attendance().screen(name),
            Link::Remote(_) => None,
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
