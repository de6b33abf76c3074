//! torg.

pub mod domain;
pub mod hub;
pub mod journal;
pub mod link;
pub mod tally;
pub mod text;
pub mod tui;
pub mod views;
pub mod wire;
/// The phones' front door.
pub mod web {
    pub mod address;
    pub mod qr;
}
