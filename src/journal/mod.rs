//! The disk: a session's journal, kept so that what was acknowledged is there after any crash.
//!
//! A session is a directory. `journal.jsonl` is the truth: one [`crate::wire`] line per event, in
//! batches that are synced as one and survive or vanish as one. `session.json` is a cache that may
//! be thrown away, but also the lowest number the journal must reach. `lock` keeps a second process
//! out; `keys/` holds what opens the ballots of a secret round that is open; `journal.torn-<time>` keeps what a crash left half written; `journal.reopened` names the
//! closing record behind which writing went on; `*.new` is an unfinished replacement, of no value.
//!
//! The rules, each with its file: an error while writing or syncing ends the writing for good
//! (`append`); opening never shortens a journal but for the torn last batch of a session that was
//! not closed (`recover`, over `scan`); anything else is refused with the line named, and `salvage`
//! copies what is good elsewhere. Payloads can be taken out of a journal for good (`erase`): a new file
//! takes its place, with every hash as it was. Everything goes through the small [`Disk`] trait, so the tests
//! put a simulated disk under it and cut the power after every byte.

mod append;
mod check;
mod disk;
mod erase;
mod files;
mod lock;
mod real;
mod recover;
mod salvage;
mod scan;
mod snapshot;

#[cfg(test)]
pub(crate) mod sim;
#[cfg(test)]
mod tests;

pub use append::{AppendError, Closed, CreateError, Journal, SaltSource, system_salts};
pub use check::{Report, check};
pub use disk::{Disk, DiskFile, put_whole};
pub use erase::EraseError;
pub use lock::{ClaimError, LockHeld};
pub use real::RealDisk;
pub use recover::{Ended, OpenError, Opening, TornTail, replay};
pub use salvage::{Gap, SalvageError, Salvaged, salvage};
pub use scan::{Damage, Fault, Head};
pub use snapshot::{Snapshot, write as write_snapshot};

/// The file that holds the truth.
pub const JOURNAL_FILE: &str = "journal.jsonl";
/// The file that holds the throw-away cache of the whole state.
pub const SNAPSHOT_FILE: &str = "session.json";
/// The folder with the keys of secret rounds that are open.
pub const KEYS_FOLDER: &str = "keys";
/// The file whose lock says who owns the session.
pub const LOCK_FILE: &str = "lock";

/// The type of the record that ends a session cleanly: after it, any damage is corruption.
pub const SESSION_CLOSED: &str = "session.closed";
/// The type of the record the hub appends when [`Opening::ended`] is [`Ended::Unclean`].
pub const SESSION_RECOVERED: &str = "session.recovered";

/// The most events one batch may hold: with one sync taking some milliseconds this is far above
/// what a hall sends in that time, and it bounds what a reader holds back until a batch is whole.
pub const MAX_BATCH_EVENTS: usize = 256;
/// The size in bytes above which the hub should start another batch.
pub const MAX_BATCH_BYTES: usize = 256 * 1024;
