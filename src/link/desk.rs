//! A console's way to the desk at the door, wherever the desk is: an attached console makes codes
//! and lets terminals in as the host computer's own does.

use super::remote;
use crate::domain::Role;
use crate::hub::desk;
use crate::hub::desk::{Code, Waiting};
use tokio::sync::watch;

/// The desk.
#[derive(Clone)]
pub enum Desk {
    /// In this process.
    Local(desk::Desk),
    /// Across the room; it obeys consoles only.
    Remote(remote::Handle),
}

impl Desk {
    /// Makes a code for one terminal; none while the desk can't be reached.
    pub async fn new_code(&self, role: Role) -> Option<Code> {
        match self {
            Desk::Local(desk) => Some(desk.new_code(role)),
            Desk::Remote(hub) => hub.new_code(role).await,
        }
    }

    /// Who waits for an answer.
    pub fn waiting(&self) -> watch::Receiver<Vec<Waiting>> {
        match self {
            Desk::Local(desk) => desk.waiting(),
            Desk::Remote(hub) => hub.waiting(),
        }
    }

    /// The facilitator's answer to a waiting terminal; nothing if it no longer waits.
    pub fn answer(&self, id: u64, welcome: bool) {
        match self {
            Desk::Local(desk) => desk.answer(id, welcome),
            Desk::Remote(hub) => hub.answer(id, welcome),
        }
    }
}
