//! Documents: one model of what may be told of a session, and one file per format.
//!
//! Everything here is a pure function of the session: the same journal gives the same documents,
//! byte for byte, wherever and whenever they are made.

pub mod csv;
pub mod escape;
#[cfg(test)]
mod hostile;
pub mod json;
pub mod model;
pub mod schema;

pub use schema::schema;
