//! The phones' front door: plain HTML forms that work without script, live updates where there
//! is script, and the socket for attached terminals.
//!
//! A request passes `server` (connections, header time), `guard` (Host, Origin, security
//! headers), `routes` (who, what) and ends in one place: `act`, which submits a command to the
//! link and answers with a redirect, JSON, or the page again with what was typed. `pages` puts
//! view-models into HTML; `live` pushes what is the same for everybody, rendered once for all.
//! `screen` is the projector in a browser, with pages, pushes and style of its own.

mod act;
pub mod address;
mod area;
mod assets;
mod clock;
mod documents;
mod door;
mod fields;
mod guard;
mod limits;
mod live;
mod pages;
mod patch;
mod problem;
mod reader;
mod reading;
mod routes;
mod screen;
mod seat;
mod server;
mod threshold;
mod update;

#[cfg(test)]
mod tests;

pub use door::Front;
pub use limits::{Limits, Pace};
pub use server::{Patience, serve, serve_patiently};
