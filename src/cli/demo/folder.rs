//! Where a demo's session lies: in a folder that goes away with it, or among the real sessions.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

/// Only for the person who runs it: a rehearsal is nobody else's business either.
const PRIVATE: u32 = 0o700;

/// A folder in the system's place for such, removed when it is dropped.
#[derive(Debug)]
pub struct Passing(PathBuf);

impl Passing {
    /// Makes one.
    ///
    /// # Errors
    /// What the system says.
    pub fn make() -> io::Result<Passing> {
        let path = std::env::temp_dir().join(format!("torg-demo-{}", uuid::Uuid::new_v4()));
        DirBuilder::new().mode(PRIVATE).create(&path)?;
        Ok(Passing(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // The system clears its temporary folders; nothing more can be done about it here.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passing_folder_goes_with_all_that_is_in_it() {
        let folder = Passing::make().unwrap();
        let path = folder.path().to_owned();
        fs::write(path.join("journal.jsonl"), "x").unwrap();
        drop(folder);
        assert!(!path.exists());
    }
}
