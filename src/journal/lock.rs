//! One process owns a session: an operating-system lock, freed by any kind of death.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::LOCK_FILE;
use super::files::open_or_create;

/// Where the machine's name is found, best first.
const HOST_NAME_FILES: [&str; 2] = ["/proc/sys/kernel/hostname", "/etc/hostname"];
/// More than this in a lock file was not written by us.
const MAX_NOTE_BYTES: u64 = 1024;

/// Who holds a session, as far as the lock file tells: it is only for the message, the lock itself
/// is the operating system's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockHeld {
    /// The owner's process number.
    pub pid: Option<u32>,
    /// The owner's machine.
    pub host: Option<String>,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

/// Why a session could not be claimed.
#[derive(Debug, Error)]
pub enum ClaimError {
    /// Another process owns it.
    #[error("the session is held by process {:?} on {:?} since {:?}", .0.pid, .0.host, .0.since)]
    Held(LockHeld),
    /// There is no such directory.
    #[error("there is no such session")]
    Missing,
    /// The disk refused.
    #[error("the session could not be claimed")]
    Io(#[from] io::Error),
}

/// The lock of a session; released when dropped.
#[derive(Debug)]
pub(super) struct SessionLock {
    /// Open for as long as the lock is held.
    _file: File,
}

impl SessionLock {
    /// Takes the lock in `dir` or says who has it. `since` is written down for others to read.
    pub fn acquire(dir: &Path, since: DateTime<Utc>) -> Result<Self, ClaimError> {
        let mut file =
            open_or_create(&dir.join(LOCK_FILE)).map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => ClaimError::Missing,
                _ => ClaimError::Io(error),
            })?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ClaimError::Held(read_note(&mut file))),
            Err(TryLockError::Error(error)) => return Err(ClaimError::Io(error)),
        }
        write_note(&mut file, since)?;
        Ok(Self { _file: file })
    }
}

/// The note may be half written or foreign: then the message just knows less.
fn read_note(file: &mut File) -> LockHeld {
    let mut text = String::new();
    match file.take(MAX_NOTE_BYTES).read_to_string(&mut text) {
        Ok(_) => serde_json::from_str(&text).unwrap_or_default(),
        Err(_) => LockHeld::default(),
    }
}

fn write_note(file: &mut File, since: DateTime<Utc>) -> io::Result<()> {
    let note = serde_json::json!({
        "pid": std::process::id(),
        "host": host_name(),
        "since": since.to_rfc3339_opts(SecondsFormat::Secs, true),
    });
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{note}")
}

fn host_name() -> Option<String> {
    HOST_NAME_FILES
        .iter()
        .find_map(|path| fs::read_to_string(path).ok())
        .map(|name| name.trim().to_owned())
}
