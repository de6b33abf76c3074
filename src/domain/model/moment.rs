//! What holds for the moment: what the facilitator has just said to everybody, and which room each
//! phone's owner is in.

use super::RoomId;
use crate::domain::CleanText;
use chrono::{DateTime, Utc};

/// What the facilitator says to everybody, until they say something else or take it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// What is said.
    pub text: CleanText,
    /// When it was said first.
    pub at: DateTime<Utc>,
}

/// The room that somebody checked in to, and when. It holds for as long as the block lasts in
/// which they said so: see [`crate::domain::Session::whereabouts_of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The room.
    pub room: RoomId,
    /// When they came.
    pub since: DateTime<Utc>,
}
