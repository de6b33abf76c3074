//! The few things a journal asks of a disk: small enough to be simulated down to the byte.

use std::io::{self, Read, Write};
use std::sync::Arc;

/// One session's directory. Names are plain file names without separators.
///
/// Nothing is durable before the `sync` that covers it: a file's bytes after [`DiskFile::sync`],
/// the names (created, renamed, removed) after [`Disk::sync_dir`]. Only `read` and `write` may end
/// with [`io::ErrorKind::Interrupted`]; the other calls deal with it themselves.
pub trait Disk: Send + Sync {
    /// Opens a file to read it from its start.
    fn read(&self, name: &str) -> io::Result<Box<dyn Read + Send>>;

    /// Creates a file that must not exist ([`io::ErrorKind::AlreadyExists`]).
    fn create_new(&self, name: &str) -> io::Result<Box<dyn DiskFile>>;

    /// Opens an existing file to write at its end.
    fn append(&self, name: &str) -> io::Result<Box<dyn DiskFile>>;

    /// Gives a file another name, replacing what had it.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Makes the names in the directory durable.
    fn sync_dir(&self) -> io::Result<()>;

    /// The names of the files in the directory, in no order.
    fn names(&self) -> io::Result<Vec<String>>;

    /// Fills a file with zeros where it lies and makes that durable: what is done to a secret
    /// before it is removed.
    fn overwrite(&self, name: &str) -> io::Result<()>;

    /// A directory in this one, private to its owner; it is made, durably, if it is missing.
    fn folder(&self, name: &str) -> io::Result<Arc<dyn Disk>>;
}

/// A file open for writing at its end. A write may be short; `write_all` carries on.
pub trait DiskFile: Write + Send {
    /// Makes the bytes written so far (and the file's length) durable. After an error nobody knows
    /// what is on disk, and a second try may claim success without it: never retry.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to `len` bytes; later writes go there.
    fn truncate(&mut self, len: u64) -> io::Result<()>;
}

/// Puts a whole file in place: written under another name, synced, renamed, the name synced. A
/// crash leaves the old file or the new one, never a mixture.
pub fn put_whole(
    disk: &dyn Disk,
    name: &str,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let unfinished = format!("{name}.new");
    match disk.remove(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = disk.create_new(&unfinished)?;
    fill(&mut file)?;
    file.sync()?;
    drop(file);
    disk.rename(&unfinished, name)?;
    disk.sync_dir()
}
