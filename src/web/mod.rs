//! The phones' front door.
pub mod address;
pub mod qr;
