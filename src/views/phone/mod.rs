//! What a phone shows, split in two: what is the same for everybody in the room, rendered once
//! for all phones, and what is its owner's own. One file per area of the phone's pages.

pub mod board;
pub mod clashes;
pub mod fate;
pub mod floor;
pub mod ideas;
pub mod now;
pub mod rooms;
pub mod topic;
pub mod vote;
