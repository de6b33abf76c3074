//! The line: how one recorded event is written as a self-checking line of JSON, and read back.
//!
//! A journal on disk, an attached terminal and a verifier written in another language all see the
//! same bytes:
//!
//! ```text
//! {"v":1,"n":1042,"b":1040,"t":"2026-03-07T09:30:00.125Z","k":"idem","a":"p_7f3k",
//!  "ty":"idea.logged","p":"<prev h>","dh":"<sha256(s+d)>","s":"<salt>","d":{…},"h":"<sha256>"}
//! ```
//!
//! (one line in the file, LF at its end). `h` covers the line's own bytes up to `,"s":`, so the
//! chain of hashes never depends on how a library would write the same value again, and a text can
//! later be erased (`s` and `d` become `"gone":true`) while `h`, `p` and `dh` still verify.
//! Optional members, left out when they say the usual thing: `"crit":false` (a reader that does not
//! know the event may pass over it) and `"more":true` (the batch goes on in the next line).
//!
//! The line knows no event of the domain: a payload is a type name and raw JSON. `event` is the
//! bridge between the two, `frames` is what attached terminals and the hub say to each other,
//! `answer` what is said back to a wish, `door` what consoles and the desk say, and `presence` what is known and never recorded.

pub mod answer;
mod decode;
mod digest;
pub mod door;
mod encode;
pub mod event;
pub mod frames;
pub mod presence;
mod record;
pub mod upcast;

#[cfg(test)]
mod tests;

pub use decode::{LineFault, RECORD_START, decode};
pub use digest::Digest;
pub use encode::{DraftFault, Place, encode, erase, rechain};
pub use record::{Draft, MAX_LINE_BYTES, Record};
