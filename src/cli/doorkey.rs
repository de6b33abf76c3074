//! The key under the mat: while a session is held, its folder says where, and holds the key by
//! which whoever may read the folder comes in with a terminal. So a console whose window was closed
//! can be taken up again, with no screen left that could let anybody in.

use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The file's name in the session's folder.
const FILE: &str = "door.json";

/// Only the owner reads it: the key lets a terminal in with all rights.
const OWNER_ONLY: u32 = 0o600;

/// More than this was not written by us.
const MAX_BYTES: u64 = 4096;

/// Where a held session is, and what opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DoorKey {
    /// The address under which this computer itself reaches the hall.
    pub(super) url: String,
    /// The key.
    pub(super) key: String,
}

/// The key while it lies there; dropping it takes it away.
pub(super) struct UnderTheMat(PathBuf);

impl DoorKey {
    /// Leaves the key in the session's folder for as long as what comes back lives. One that a
    /// killed host left is replaced.
    ///
    /// # Errors
    /// When the folder does not take it.
    pub(super) fn leave(&self, folder: &Path) -> io::Result<UnderTheMat> {
        let path = folder.join(FILE);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // New, so that it has this mode and is no link to somewhere else.
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(OWNER_ONLY)
            .open(&path)?;
        let lies = UnderTheMat(path);
        file.write_all(&serde_json::to_vec(self)?)?;
        Ok(lies)
    }

    /// The key that lies in a session's folder; none where the session is not held, or was left by
    /// a host that was killed and whose file can't be read.
    pub(super) fn find(folder: &Path) -> Option<DoorKey> {
        let file = fs::File::open(folder.join(FILE)).ok()?;
        serde_json::from_reader(io::Read::take(file, MAX_BYTES)).ok()
    }
}

impl Drop for UnderTheMat {
    fn drop(&mut self) {
        // Gone already is as good.
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn key(key: &str) -> DoorKey {
        DoorKey {
            url: "http://127.0.0.1:8080".to_owned(),
            key: key.to_owned(),
        }
    }

    #[test]
    fn the_key_lies_there_for_its_owner_alone_and_only_while_the_session_is_held() {
        let folder = tempfile::tempdir().unwrap();
        let lies = key("a").leave(folder.path()).unwrap();
        assert_eq!(DoorKey::find(folder.path()), Some(key("a")));
        let mode = fs::metadata(&lies.0).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, OWNER_ONLY);
        drop(lies);
        assert_eq!(DoorKey::find(folder.path()), None);
    }

    #[test]
    fn a_key_that_a_killed_host_left_is_replaced_and_a_spoilt_one_is_none() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "{\"url\":").unwrap();
        assert_eq!(DoorKey::find(folder.path()), None);
        let _lies = key("b").leave(folder.path()).unwrap();
        assert_eq!(DoorKey::find(folder.path()), Some(key("b")));
    }
}
