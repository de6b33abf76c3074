//! Files in a session's directory: private to their owner, and no link is followed to them.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

/// A session holds what people said: its files are the owner's alone.
const FILE_MODE: u32 = 0o600;

/// Opens a file to read and write, making it if it is missing; for the lock.
pub(super) fn open_or_create(path: &Path) -> io::Result<File> {
    match open_plain(path, OpenOptions::new().read(true).write(true)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => match create_new(path) {
            // Somebody else was quicker: theirs will do.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                open_plain(path, OpenOptions::new().read(true).write(true))
            }
            created => created,
        },
        opened => opened,
    }
}

/// Creating never follows a link: the name must be free.
pub(super) fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .append(true)
        .create_new(true)
        .mode(FILE_MODE)
        .open(path)
}

/// Opens an existing plain file. A link planted in the directory would lead the writing elsewhere,
/// so what the name is must be what was opened.
pub(super) fn open_plain(path: &Path, options: &OpenOptions) -> io::Result<File> {
    let named = path.symlink_metadata()?;
    if !named.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = options.open(path)?;
    let opened = file.metadata()?;
    if (opened.dev(), opened.ino()) == (named.dev(), named.ino()) {
        Ok(file)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}
