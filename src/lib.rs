//! **torg** runs dialogue forums and idea workshops live: agenda, topic board, sign-up, ideas,
//! votes and documentation in one binary, without internet, account or database.
//!
//! Whatever happens in the room – a phone, a key on the console, a note-taker's terminal, a timer,
//! an import – becomes one [`domain::Command`]; one pure function, [`domain::rules::decide`],
//! decides; the facts it yields, [`domain::Event`]s, are on disk before anyone sees them; every
//! screen and every document is a pure function of those facts.
//!
//! ```text
//! phone ─ web ──┐                                                     ┌─ views ─ tui
//! console ─ tui ┼─ link ─ hub ─ rules::decide ─ journal (sync) ─ apply ┼─ views ─ web
//! attached ─────┤          one writer                                 └─ views ─ report
//! timer · cli ──┘
//! ```
//!
//! # The map: a module imports only from floors below (`tests/floor_plan.rs` watches)
//!
//! | floor | module | what lives there |
//! | --- | --- | --- |
//! | 8 | `cli` | one file per subcommand; `cli::crowd` are the simulated phones of replay and demo |
//! | 7 | [`tui`], [`web`] | the two front doors; they never import each other. `web::pages` are the phones', `web::screen` is the projector in a browser |
//! | 6 | [`link`] | where the hub is: in this process, or across the room |
//! | 5 | [`hub`] | the live session: one writer, group commit, deadlines, the desk for terminals |
//! | 4 | [`journal`], `report` | the disk: append, recover, check, salvage · documents, one file per format; `report::paper` what is printed before the day |
//! | 3 | [`wire`], [`views`], [`text`] | the journal's line and the terminals' frames · what screens show, without words · Fluent, templates, dates: the home of words |
//! | 2 | [`sealed`] | a secret round's ballots locked away, and its key kept under a code; no file, no clock |
//! | 1 | [`domain`] | what is, what has happened, what may happen; no clock, no file, no language |
//! | 1 | [`elections`] | elections that others held, one file per format |
//! | 0 | [`tally`], [`likeness`] | counting, over plain ids · which texts say much the same |
//!
//! # Where to look for a thing
//!
//! - A rule ("may a note-taker withdraw an idea?"): `domain/rules/<area>.rs`, its tests beside it.
//! - What a vote does on its way: `web` → [`link::Link::submit`] → `hub/accept.rs` →
//!   `domain/rules/voting.rs` → `journal/append.rs` → [`views`].
//! - What a phone shows and when: `web/area.rs` (what a page depends on), `web/pages/<page>.rs`;
//!   what it is sent of a change: `web/live/drawn.rs`.
//! - How votes are counted: what a round's own method sums up, `tally/<method>.rs`; the rules that
//!   choose, by families in `tally/{ranked,committee,budget}/`, their names in `tally/rule.rs` and
//!   the one way in, `tally/decide.rs`. Which ballots count: `domain/rules/voting.rs`.
//! - Where groups meet and part: `tally/consensus.rs`, [`views::bridges`].
//! - A secret round: `hub/urn.rs` seals and opens, [`sealed`] knows how, `journal/erase.rs` takes
//!   the sealed ballots away for good.
//! - What is read from a round beside its counts – the outcome of its rule, equal weights, the panel
//!   of rules, the proof: [`views::readings`]; the same in words, for every screen: `report/telling`.
//!   Which counts are shown so that nobody can work out a few: `views/result/shield.rs`.
//! - A sentence somebody reads: `text/locales/{sv,en}/<area>.ftl`; easy Swedish: `easy.ftl`.
//! - What parties, phases and kinds of block there are: `text/templates/*.json`; a session carries
//!   its own copy, so they are data and never code.
//! - The promise that old sessions open: [`domain::event`], and `sessions/` with one committed
//!   session of each journal version.

pub mod cli;
pub mod domain;
pub mod elections;
pub mod hub;
pub mod journal;
pub mod likeness;
pub mod link;
pub mod report;
pub mod sealed;
pub mod tally;
pub mod text;
pub mod tui;
pub mod views;
pub mod web;
pub mod wire;
