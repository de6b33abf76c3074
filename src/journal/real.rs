//! The real disk: one session's directory, private to its owner, no link followed.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::files::{create_new, open_plain};
use super::lock::{ClaimError, SessionLock};
use super::{Disk, DiskFile};

/// A session holds what people said: its directory is the owner's alone.
const DIR_MODE: u32 = 0o700;

/// A session's directory on a real file system.
#[derive(Debug)]
pub struct RealDisk {
    dir: PathBuf,
    /// Held for as long as the session is owned; without it nothing can be written.
    lock: Option<Arc<SessionLock>>,
}

impl RealDisk {
    /// Makes the directory if it is missing (its parent must exist) and claims it. `since` tells
    /// others from when the session is owned.
    pub fn create(dir: &Path, since: DateTime<Utc>) -> Result<Self, ClaimError> {
        match DirBuilder::new().mode(DIR_MODE).create(dir) {
            Ok(()) => sync_parent(dir)?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
        Self::claim(dir, since)
    }

    /// Claims an existing directory for writing: locked until this is dropped or the process dies.
    pub fn claim(dir: &Path, since: DateTime<Utc>) -> Result<Self, ClaimError> {
        let lock = Some(Arc::new(SessionLock::acquire(dir, since)?));
        let dir = dir.to_owned();
        Ok(Self { dir, lock })
    }

    /// Looks at a directory without claiming it; every write is refused.
    pub fn look(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            lock: None,
        }
    }

    /// The directory.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    fn path(&self, name: &str) -> io::Result<PathBuf> {
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains('/');
        if plain {
            Ok(self.dir.join(name))
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }

    fn path_to_write(&self, name: &str) -> io::Result<PathBuf> {
        match self.lock {
            Some(_) => self.path(name),
            None => Err(io::ErrorKind::ReadOnlyFilesystem.into()),
        }
    }
}

impl Disk for RealDisk {
    fn read(&self, name: &str) -> io::Result<Box<dyn Read + Send>> {
        let file = open_plain(&self.path(name)?, OpenOptions::new().read(true))?;
        Ok(Box::new(file))
    }

    fn create_new(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(RealFile(create_new(&self.path_to_write(name)?)?)))
    }

    fn append(&self, name: &str) -> io::Result<Box<dyn DiskFile>> {
        let path = self.path_to_write(name)?;
        let file = open_plain(&path, OpenOptions::new().append(true))?;
        Ok(Box::new(RealFile(file)))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        std::fs::rename(self.path_to_write(from)?, self.path_to_write(to)?)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        std::fs::remove_file(self.path_to_write(name)?)
    }

    fn sync_dir(&self) -> io::Result<()> {
        File::open(&self.dir)?.sync_all()
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.dir)? {
            let entry = entry?;
            // Other names than ours are not UTF-8 at most; nothing here is asked for by them.
            if let (true, Ok(name)) = (
                entry.file_type()?.is_file(),
                entry.file_name().into_string(),
            ) {
                names.push(name);
            }
        }
        Ok(names)
    }

    fn overwrite(&self, name: &str) -> io::Result<()> {
        let path = self.path_to_write(name)?;
        let mut file = open_plain(&path, OpenOptions::new().write(true))?;
        let len = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(len), &mut file)?;
        file.sync_data()
    }

    fn folder(&self, name: &str) -> io::Result<Arc<dyn Disk>> {
        let dir = self.path(name)?;
        if self.lock.is_some() {
            match DirBuilder::new().mode(DIR_MODE).create(&dir) {
                Ok(()) => self.sync_dir()?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        // A link planted in its place would lead the writing elsewhere.
        if !dir.symlink_metadata()?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let lock = self.lock.clone();
        Ok(Arc::new(RealDisk { dir, lock }))
    }
}

/// A file open for writing at its end. The standard library retries an interrupted sync or cut.
struct RealFile(File);

impl Write for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl DiskFile for RealFile {
    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.0.set_len(len)
    }
}

fn sync_parent(dir: &Path) -> io::Result<()> {
    let parent = match dir.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    File::open(parent)?.sync_all()
}
