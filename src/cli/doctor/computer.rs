//! What of the computer itself may keep a hall from working: its clock, how many files may be open,
//! and the disk.

use crate::views::network::Finding;
use crate::web::{Limits, address};
use chrono::{DateTime, Datelike, Utc};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Before this year no torg was written: a clock that shows one is wrong.
const EARLIEST: i32 = 2026;
/// Files beside the connections: journal, terminal, libraries.
const OWN_FILES: u64 = 64;
/// Megabytes that a long day with a full hall and its documents takes, with some to spare.
const MEGABYTES: u64 = 200;

/// Everything about the computer; sessions go to `folder`.
pub(super) fn findings(folder: &Path) -> [Finding; 3] {
    [
        clock(Utc::now(), address::is_clock_set()),
        files(address::room_for_files()),
        disk(folder),
    ]
}

fn clock(now: DateTime<Utc>, is_set: bool) -> Finding {
    match (now.year() < EARLIEST, is_set) {
        (true, _) => Finding::ClockWrong,
        (false, true) => Finding::ClockSet,
        (false, false) => Finding::ClockUnknown,
    }
}

/// Where there is no bound, the hall's own is the only one.
fn files(most: Option<u64>) -> Finding {
    let needed = u64::from(Limits::hall().connections) + OWN_FILES;
    match most.unwrap_or(u64::MAX) {
        most if most < needed => Finding::FewFiles(most),
        most => Finding::Files(most.min(needed)),
    }
}

fn disk(folder: &Path) -> Finding {
    let existing = folder.ancestors().find(|it| it.is_dir());
    let here = existing.unwrap_or(Path::new("."));
    if !can_write(here) {
        return Finding::FolderClosed;
    }
    match room(here) {
        Some(megabytes) if megabytes < MEGABYTES => Finding::LittleRoom(megabytes),
        megabytes => Finding::Folder(megabytes),
    }
}

/// Whether a file can be made here. It is made and taken away: permissions tell only half of it.
fn can_write(folder: &Path) -> bool {
    let trial = folder.join(format!(".torg-doctor-{}", std::process::id()));
    let made = fs::write(&trial, b"torg").is_ok();
    // What could not be made need not be taken away.
    let _ = fs::remove_file(&trial);
    made
}

/// Megabytes that are free, as `df` tells them on every Unix.
fn room(folder: &Path) -> Option<u64> {
    let told = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    parse_df(&String::from_utf8_lossy(&told.stdout))
}

/// The fourth column is what is free, in kilobytes; a name in the first may hold blanks, so the
/// columns are counted from the one that ends in `%`.
fn parse_df(table: &str) -> Option<u64> {
    let fields: Vec<&str> = table.lines().nth(1)?.split_whitespace().collect();
    let used = fields.iter().position(|field| field.ends_with('%'))?;
    let free: u64 = fields.get(used.checked_sub(1)?)?.parse().ok()?;
    Some(free / 1_024)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    const HEAD: &str = "Filesystem 1024-blocks Used Available Capacity Mounted on\n";

    #[test]
    fn free_room_is_read_whatever_the_disk_is_called() {
        let plain = format!("{HEAD}/dev/sda1 1000000 488000 512000 49% /\n");
        assert_eq!(parse_df(&plain), Some(500));
        let named = format!("{HEAD}//server/my share 1000000 488000 102400 49% /mnt/a b\n");
        assert_eq!(parse_df(&named), Some(100));
        for odd in ["", HEAD, "a\nb\n", "a\n%\n"] {
            assert_eq!(parse_df(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_clock_of_years_ago_is_wrong_and_one_that_nobody_set_is_not_vouched_for() {
        let at = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap();
        assert_eq!(clock(at(1970), true), Finding::ClockWrong);
        assert_eq!(clock(at(2027), true), Finding::ClockSet);
        assert_eq!(clock(at(2027), false), Finding::ClockUnknown);
    }

    #[test]
    fn a_full_hall_needs_as_many_files_as_it_lets_connections_in() {
        assert_eq!(files(Some(256)), Finding::FewFiles(256));
        assert_eq!(files(Some(1_000_000)), Finding::Files(2_064));
        assert_eq!(files(None), Finding::Files(2_064));
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_tried_where_it_would_be_made() {
        let folder = tempfile::tempdir().unwrap();
        let found = disk(&folder.path().join("a/b"));
        assert!(
            matches!(found, Finding::Folder(_) | Finding::LittleRoom(_)),
            "{found:?}"
        );
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(disk(Path::new("/proc")), Finding::FolderClosed);
    }
}
