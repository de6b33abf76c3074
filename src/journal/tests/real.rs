//! The same on a real file system: private files, no links, one owner.

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::sync::Arc;

use super::hall::{note, now, salts};
use crate::journal::{
    ClaimError, CreateError, Disk, Ended, JOURNAL_FILE, Journal, LOCK_FILE, RealDisk,
    SESSION_CLOSED, SNAPSHOT_FILE, check,
};

fn new_journal(dir: &Path) -> Journal {
    let disk = RealDisk::create(dir, now()).unwrap();
    let created = Journal::create(Arc::new(disk), salts(), &note("session.begun"));
    created.unwrap().0
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_session_is_written_closed_and_opened_again() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("forum");
    let mut journal = new_journal(&dir);
    let batch = [note("idea.logged"), note("idea.logged")];
    let written = journal.append(&batch).unwrap();
    let closed = journal.close(&note(SESSION_CLOSED), "{}").unwrap();
    assert!(closed.snapshot_error.is_none());
    let mut read = Vec::new();
    let disk = RealDisk::claim(&dir, now()).unwrap();
    let (mut journal, opening) =
        Journal::open::<()>(Arc::new(disk), salts(), now(), &mut |record| {
            read.push(record);
            Ok(())
        })
        .unwrap();
    assert_eq!((opening.head, opening.ended), (closed.head, Ended::Closed));
    assert_eq!(&read[1..3], &written[..]);
    assert_eq!(journal.append(&batch).unwrap()[0].n, 5);
    assert!(check(&RealDisk::look(&dir)).unwrap().sound());
}

#[test]
fn a_torn_tail_on_a_real_disk_is_cut_and_kept() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("forum");
    drop(new_journal(&dir));
    let path = dir.join(JOURNAL_FILE);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, [&whole[..], b"{\"v\":1,\"n\":2"].concat()).unwrap();
    let disk = RealDisk::claim(&dir, now()).unwrap();
    let opened = Journal::open::<()>(Arc::new(disk), salts(), now(), &mut |_| Ok(()));
    let Ended::Unclean { torn: Some(torn) } = opened.unwrap().1.ended else {
        panic!("a torn tail is reported");
    };
    assert_eq!(fs::read(&path).unwrap(), whole);
    let kept = fs::read(dir.join(torn.kept_in.unwrap())).unwrap();
    assert_eq!(kept, b"{\"v\":1,\"n\":2");
}

#[test]
fn a_session_is_its_owners_alone() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("forum");
    let journal = new_journal(&dir);
    journal.snapshot("{}").unwrap();
    assert_eq!(mode(&dir), 0o700);
    for name in [JOURNAL_FILE, SNAPSHOT_FILE, LOCK_FILE] {
        assert_eq!(mode(&dir.join(name)), 0o600, "{name}");
    }
}

#[test]
fn a_second_owner_is_told_who_holds_the_session() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("forum");
    let journal = new_journal(&dir);
    let Err(ClaimError::Held(held)) = RealDisk::claim(&dir, now()) else {
        panic!("a held session was claimed");
    };
    assert_eq!(held.pid, Some(std::process::id()));
    assert_eq!(held.since, Some(now()));
    drop(journal);
    assert!(RealDisk::claim(&dir, now()).is_ok());
}

#[test]
fn a_lock_file_that_nobody_holds_does_not_keep_anybody_out() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join(LOCK_FILE), "{\"pid\":1").unwrap();
    assert!(RealDisk::claim(root.path(), now()).is_ok());
}

#[test]
fn a_session_that_is_not_there_is_missing() {
    let root = tempfile::tempdir().unwrap();
    let claimed = RealDisk::claim(&root.path().join("nowhere"), now());
    assert!(matches!(claimed, Err(ClaimError::Missing)));
}

#[test]
fn links_in_the_directory_are_not_followed() {
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("forum");
    drop(new_journal(&dir));
    let elsewhere = root.path().join("elsewhere");
    fs::rename(dir.join(JOURNAL_FILE), &elsewhere).unwrap();
    symlink(&elsewhere, dir.join(JOURNAL_FILE)).unwrap();
    let disk = RealDisk::claim(&dir, now()).unwrap();
    assert!(disk.read(JOURNAL_FILE).is_err());
    assert!(disk.append(JOURNAL_FILE).is_err());
    assert!(disk.create_new(JOURNAL_FILE).is_err());
}

#[test]
fn names_that_lead_out_of_the_directory_are_refused() {
    let root = tempfile::tempdir().unwrap();
    let disk = RealDisk::claim(root.path(), now()).unwrap();
    for name in ["", ".", "..", "../other", "/etc/passwd", ".hidden"] {
        let error = disk.create_new(name).err().unwrap();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput, "{name:?}");
    }
}

#[test]
fn who_only_looks_cannot_write() {
    let root = tempfile::tempdir().unwrap();
    let disk = RealDisk::look(root.path());
    let created = Journal::create(Arc::new(disk), salts(), &note("session.begun"));
    let Err(CreateError::Io(error)) = created else {
        panic!("a journal was created without a claim");
    };
    assert_eq!(error.kind(), io::ErrorKind::ReadOnlyFilesystem);
}
