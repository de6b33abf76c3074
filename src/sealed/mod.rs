//! Sealing: how a secret round's ballots are locked away, and the key that opens them is kept.
//!
//! A round has a pair of keys of its own (`pair`, X25519 sealed boxes). Every ballot becomes a text
//! of the same length (`plain`) before it is sealed, so that the length of what is sealed tells
//! nothing. The secret key lies in a file under a code that is shown once and kept nowhere
//! (`keeping`, argon2id and XSalsa20-Poly1305); the program that opened the round has it in memory.
//! Codes are letters that can be read aloud (`letters`).
//!
//! Nothing here touches a disk or knows of a journal: the hub does. All chance comes in from
//! outside, so that tests can repeat it.

mod chance;
mod keeping;
mod letters;
mod pair;
mod plain;

pub use chance::Chance;
pub use keeping::{Cost, Unopened, keep, recover};
pub use letters::letters;
pub use pair::{KeyPair, seal};
pub use plain::{read, write};
