//! T1c, teeth: bugs seeded on purpose. A sweep that lets one of them pass proves nothing.

use super::faults::{died_at_every_call, no_space_at_any_byte};
use super::hall::{
    Opened, Opener, Script, Shut, Sloppy, broken_off_day, closed_day, journal_of, open,
};
use super::rot::{rot, script};
use super::sweep::swept_with;
use crate::journal::sim::{Dice, Lies, Platter, SimDisk};
use crate::journal::{Disk, JOURNAL_FILE};
use crate::wire::{Record, decode};

fn swept(lies: Lies) -> super::hall::Wrongs {
    swept_with(lies, Sloppy::default(), open)
}

fn swept_opening(open: Opener) -> super::hall::Wrongs {
    swept_with(Lies::default(), Sloppy::default(), open)
}

/// The lines that verify by themselves, up to the first that does not; and whether any verifies
/// behind it.
fn good_lines(disk: &SimDisk) -> (Vec<Record>, bool) {
    let bytes = journal_of(&disk.platter());
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let read = |line: &[u8]| line.strip_suffix(b"\n").and_then(|line| decode(line).ok());
    let good = lines.by_ref().map_while(read).collect();
    (good, lines.any(|line| read(line).is_some()))
}

/// Cuts the journal behind its good lines, then opens it as usual.
fn open_up_to_the_first_bad_line(disk: &SimDisk) -> Result<Opened, Shut> {
    let (good, _) = good_lines(disk);
    let len: usize = good.iter().map(|record| record.line().len() + 1).sum();
    if let Ok(mut file) = disk.append(JOURNAL_FILE) {
        file.truncate(len as u64).unwrap();
        file.sync().unwrap();
    }
    open(disk)
}

#[test]
fn the_sweep_itself_finds_nothing_wrong_with_the_honest_journal() {
    assert!(!swept(Lies::default()).any());
}

#[test]
fn acknowledging_before_the_sync_is_caught() {
    let lies = Lies {
        no_sync: true,
        ..Lies::default()
    };
    assert!(swept(lies).lost > 0);
}

#[test]
fn leaving_out_the_sync_of_the_directory_is_caught() {
    let lies = Lies {
        no_dir_sync: true,
        ..Lies::default()
    };
    assert!(swept(lies).lost > 0);
}

#[test]
fn a_snapshot_ahead_of_the_sync_is_caught() {
    let sloppy = Sloppy {
        snapshot_first: true,
    };
    assert!(swept_with(Lies::default(), sloppy, open).refused > 0);
}

#[test]
fn leaving_out_the_sync_when_opening_is_caught() {
    let wrongs = swept_opening(|disk| {
        disk.set_lies(Lies {
            no_sync: true,
            ..Lies::default()
        });
        let opened = open(disk);
        disk.set_lies(Lies::default());
        opened
    });
    assert!(wrongs.any());
}

#[test]
fn leaving_out_the_sync_of_the_directory_when_opening_is_caught() {
    let wrongs = swept_opening(|disk| {
        disk.set_lies(Lies {
            no_dir_sync: true,
            ..Lies::default()
        });
        let opened = open(disk);
        disk.set_lies(Lies::default());
        opened
    });
    assert!(wrongs.any());
}

#[test]
fn leaving_a_torn_tail_in_place_is_caught() {
    let wrongs = swept_opening(|disk| {
        disk.set_lies(Lies {
            no_truncate: true,
            ..Lies::default()
        });
        open(disk)
    });
    assert!(wrongs.refused > 0);
}

#[test]
fn taking_any_good_line_behind_a_bad_one_for_corruption_is_caught() {
    let wrongs = swept_opening(|disk| match good_lines(disk) {
        (_, true) => Err(Shut::Refused),
        (_, false) => open(disk),
    });
    assert!(wrongs.refused > 0);
}

#[test]
fn keeping_half_a_batch_is_caught() {
    let wrongs = swept_opening(|disk| {
        let mut opened = open(disk)?;
        // What a reader sees that does not wait for the end of a batch.
        let torn = opened.torn.as_ref().and_then(|torn| torn.kept_in.clone());
        if let Some(tail) = torn.and_then(|name| disk.platter().file(&name).map(<[u8]>::to_vec)) {
            for line in tail.split(|&byte| byte == b'\n') {
                let Ok(record) = decode(line) else { break };
                super::hall::look(&mut opened.seen, &record);
            }
            opened.journal = None;
        }
        Ok(opened)
    });
    assert!(wrongs.split > 0);
}

#[test]
fn taking_the_first_bad_line_for_the_end_is_caught() {
    let script = script();
    let rot = rot(
        &broken_off_day(&script),
        &script,
        open_up_to_the_first_bad_line,
    );
    assert!(rot.silent > 0);
}

#[test]
fn cutting_away_damage_that_is_not_in_the_last_batch_is_caught() {
    let script = script();
    let rot = rot(&broken_off_day(&script), &script, |disk| {
        let before = open(disk);
        let mut opened = open_up_to_the_first_bad_line(disk)?;
        // It says that it cut, but not before checking where.
        opened.torn = before
            .ok()
            .and_then(|opened| opened.torn)
            .or(Some(a_tear()));
        Ok(opened)
    });
    assert!(rot.shortened > 0);
}

fn a_tear() -> crate::journal::TornTail {
    let damage = crate::journal::Damage {
        line: 1,
        after_n: 0,
        fault: crate::journal::Fault::Unlinked,
        good_behind: 0,
        torn: true,
    };
    crate::journal::TornTail {
        damage,
        bytes: 0,
        kept_in: None,
    }
}

#[test]
fn reading_without_checksums_is_caught() {
    let script = script();
    let rot = rot(&closed_day(&script), &script, |disk| {
        let bytes = journal_of(&disk.platter());
        let lines = bytes.split(|&byte| byte == b'\n');
        let parsed = lines.filter_map(|line| serde_json::from_slice(line).ok());
        let told = |line: serde_json::Value| {
            let key = line["k"].as_str()?.to_owned();
            (!key.is_empty()).then(|| (key, line["d"].to_string()))
        };
        Ok(Opened {
            journal: None,
            seen: parsed.filter_map(told).collect(),
            torn: None,
            closed: true,
        })
    });
    assert!(rot.altered > 0 && rot.silent > 0);
}

#[test]
fn trying_a_failed_sync_again_is_caught() {
    let lies = Lies {
        retried_sync: true,
        ..Lies::default()
    };
    assert!(died_at_every_call(lies).any());
}

#[test]
fn forgetting_the_bytes_a_full_disk_refused_is_caught() {
    // A hub that does not stop: what it tells people is not what was saved.
    let script = Script::roll(4, &mut Dice(1));
    let wrongs = no_space_at_any_byte(&script, |platter: &Platter, day| {
        let more = (day.acked + 1).min(script.events.len());
        (platter.clone(), if day.failed { more } else { day.acked })
    });
    assert!(wrongs.lost > 0);
}
