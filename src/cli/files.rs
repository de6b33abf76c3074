//! Writing a document to a file: whole or not at all, never through a link, and never over
//! something else unless that was asked for.

use super::Failure;
use crate::journal::LOCK_FILE;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The folder within a session that documents go to where no other place is named.
pub(super) const EXPORTS: &str = "exports";

/// Only its owner reads such a file.
const OWNER_ONLY: u32 = 0o600;

/// Writes a file.
///
/// # Errors
/// `Exists` where something is there and is not to be replaced, `Write` where the disk says no;
/// nothing half written stays.
pub(super) fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    written(path, bytes, replace, OpenOptions::new().write(true))
}

/// Writes a file that nobody but its owner may read.
///
/// # Errors
/// As [`write()`].
pub(super) fn write_private(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let mut how = OpenOptions::new();
    written(path, bytes, replace, how.write(true).mode(OWNER_ONLY))
}

fn written(path: &Path, bytes: &[u8], replace: bool, how: &mut OpenOptions) -> Result<(), Failure> {
    let done = match replace {
        true => put(path, bytes, how),
        false => create(path, bytes, how),
    };
    done.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Exists(path.to_owned()),
        _ => Failure::Write(path.to_owned(), error),
    })
}

/// Makes a file that is not there yet. Nothing is followed: a link counts as being there.
fn create(path: &Path, bytes: &[u8], how: &mut OpenOptions) -> io::Result<()> {
    let file = how.create_new(true).open(path)?;
    fill(file, bytes).inspect_err(|_| {
        // What can't be removed either stays as it is; the first fault is the one to tell.
        let _ = fs::remove_file(path);
    })
}

/// Puts a file in the place of whatever has its name, in one step.
fn put(path: &Path, bytes: &[u8], how: &mut OpenOptions) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", uuid::Uuid::new_v4().simple()));
    let beside = path.with_file_name(name);
    create(&beside, bytes, how)?;
    fs::rename(&beside, path).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// A folder within a session, made if it is not there. A link is no such folder.
///
/// # Errors
/// `Write` where it can't be made, or is something else.
pub(super) fn subfolder(session: &Path, name: &str) -> Result<PathBuf, Failure> {
    let folder = session.join(name);
    let made = match fs::create_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    };
    let found = made.and_then(|()| fs::symlink_metadata(&folder));
    match found {
        Ok(found) if found.is_dir() => Ok(folder),
        Ok(_) => Err(Failure::Write(folder, io::ErrorKind::NotADirectory.into())),
        Err(error) => Err(Failure::Write(folder, error)),
    }
}

/// Takes away a session's folder whose making failed. Only the lock may be in it: whatever else
/// is there is somebody's, and stays.
pub(super) fn unmake(session: &Path) {
    // The fault that led here is the one to tell.
    let _ = fs::remove_file(session.join(LOCK_FILE));
    let _ = fs::remove_dir(session);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_once_and_replaced_only_on_request() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        write(&path, b"one", false).unwrap();
        assert!(matches!(
            write(&path, b"two", false),
            Err(Failure::Exists(_))
        ));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_never_written_through() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        fs::write(&target, "precious").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        assert!(matches!(write(&link, b"x", false), Err(Failure::Exists(_))));
        write(&link, b"x", true).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "precious");
        assert!(matches!(
            subfolder(folder.path(), "target"),
            Err(Failure::Write(..))
        ));
    }

    #[test]
    fn a_place_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("no/such/folder/a.md");
        assert!(matches!(write(&path, b"x", false), Err(Failure::Write(at, _)) if at == path));
    }
}
