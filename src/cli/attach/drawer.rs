//! Where a note-taker's terminal keeps what it has not sent: one small file per session and name in
//! the platform's folder for such things, written whole each time, gone when nothing is left.

use crate::cli::place::state_folder;
use crate::hub::seats;
use crate::tui::Drawer;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;

/// What people said is for nobody else on this computer.
const OWN_FILE: u32 = 0o600;
const OWN_FOLDER: u32 = 0o700;

/// Letters of the hash that tells two names at one computer apart.
const MARK: usize = 12;

/// The file of one terminal.
pub(super) struct Shelf {
    file: PathBuf,
}

impl Shelf {
    /// The place for this session and name; none where the platform has no such folder.
    pub(super) fn of(session: &str, name: &str) -> Option<Shelf> {
        Some(Shelf::in_folder(state_folder()?, session, name))
    }

    fn in_folder(folder: PathBuf, session: &str, name: &str) -> Shelf {
        // The name comes from another computer's journal: only its letters may become a path.
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        let session: String = session.chars().filter(plain).collect();
        let mark = seats::hash(name).0;
        let mark = mark.get(..MARK).unwrap_or_default();
        Shelf {
            file: folder.join(format!("notes-{session}-{mark}.json")),
        }
    }

    /// What was kept. What can't be read is as if it were not there: it is set aside when the
    /// next text is kept, and never stands in the way of taking notes.
    pub(super) fn read(&self) -> Drawer {
        let text = fs::read_to_string(&self.file).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_else(|_| {
            if !text.is_empty() {
                let aside = self.file.with_extension("unreadable");
                // If it can't be moved it is overwritten; somebody waits with their notes.
                let _ = fs::rename(&self.file, aside);
            }
            Drawer::default()
        })
    }

    /// Keeps this instead of what was kept. A disk that says no leaves the notes where they are:
    /// in the program, which goes on trying to send them.
    pub(super) fn write(&self, drawer: &Drawer) {
        let _ = match drawer.is_empty() {
            true => fs::remove_file(&self.file),
            false => self.replace(drawer),
        };
    }

    fn replace(&self, drawer: &Drawer) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            DirBuilder::new()
                .recursive(true)
                .mode(OWN_FOLDER)
                .create(folder)?;
        }
        let beside = self.file.with_extension("new");
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        let mut file = options.mode(OWN_FILE).open(&beside)?;
        file.write_all(serde_json::to_string(drawer)?.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::TopicId;

    #[test]
    fn what_is_kept_is_found_again_and_an_empty_drawer_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = |name| Shelf::in_folder(folder.path().join("torg"), "0196-../x", name);
        let drawer = Drawer {
            topic: Some(TopicId(3)),
            unsent: Vec::new(),
        };
        assert_eq!(shelf("Åsa").read(), Drawer::default());
        shelf("Åsa").write(&drawer);
        assert_eq!(shelf("Åsa").read(), drawer);
        assert_eq!(shelf("Bo").read(), Drawer::default());
        shelf("Åsa").write(&Drawer::default());
        assert!(!shelf("Åsa").file.exists());
    }

    #[test]
    fn what_can_not_be_read_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::in_folder(folder.path().into(), "0196", "Åsa");
        fs::write(&shelf.file, "{").unwrap();
        assert_eq!(shelf.read(), Drawer::default());
        assert!(shelf.file.with_extension("unreadable").exists());
    }
}
