//! torg.

pub mod cli;
pub mod domain;
pub mod hub;
pub mod journal;
pub mod link;
pub mod report;
pub mod tally;
pub mod text;
/// The terminal's front door.
pub mod tui {
    /// What screens are built of.
    pub mod widgets {
        pub mod qr;
    }
}
pub mod views;
/// The phones' front door.
pub mod web {
    pub mod address;
    pub mod qr;
}
pub mod wire;
