//! T3: the disk is full, fails, is slow to take bytes, or is interrupted.

use super::hall::{
    Day, Script, Sloppy, Wrongs, hold, journal_of, look, lying, note, open, salts, shared,
};
use super::sweep::Sweep;
use crate::journal::sim::{Dice, Faults, Lies, Platter, SimDisk};
use crate::journal::{AppendError, Journal, OpenError, replay};

const SEED: u64 = 11;
const EVENTS: usize = 8;

fn script() -> Script {
    Script::roll(EVENTS, &mut Dice(SEED))
}

/// What a reader sees without changing anything, while the disk still has its fault.
fn read_only(disk: &SimDisk) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    let read = replay::<()>(disk, &mut |record| {
        look(&mut seen, &record);
        Ok(())
    });
    match read {
        Ok(_) | Err(OpenError::Missing) => seen,
        Err(error) => panic!("everything saved stays readable: {error:?}"),
    }
}

/// Holds the day on disks of every size up to one where it fits; `told` says what is left on the
/// disk and what people were told.
pub fn no_space_at_any_byte(
    script: &Script,
    told: impl Fn(&Platter, &Day) -> (Platter, usize),
) -> Wrongs {
    let mut sweep = Sweep::new(script, open, SEED);
    for capacity in 0.. {
        let disk = SimDisk::default().with_faults(Faults {
            capacity: Some(capacity),
            ..Faults::default()
        });
        let day = hold(&disk, script, Sloppy::default());
        assert!(!day.acked_after_error, "capacity {capacity}");
        let readable = read_only(&disk);
        assert!(readable.len() >= day.acked, "capacity {capacity}");
        let (platter, acked) = told(&disk.platter(), &day);
        // From here on there is room again.
        sweep.crash(&platter, acked);
        if !day.failed {
            break;
        }
    }
    sweep.wrongs
}

/// Lets each changing call of a day fail once, and crashes after it.
pub fn died_at_every_call(lies: Lies) -> Wrongs {
    let script = script();
    let calls = {
        let disk = SimDisk::default();
        hold(&disk, &script, Sloppy::default());
        disk.calls()
    };
    let mut sweep = Sweep::new(&script, open, SEED);
    for call in 0..calls {
        let disk = lying(lies).with_faults(Faults {
            failing_call: Some(call),
            ..Faults::default()
        });
        let day = hold(&disk, &script, Sloppy::default());
        assert!(!day.acked_after_error, "call {call}");
        assert!(read_only(&disk).len() >= day.acked, "call {call}");
        sweep.crash(&disk.platter(), day.acked);
    }
    sweep.wrongs
}

#[test]
fn a_disk_that_fills_up_at_any_byte_loses_nothing_acknowledged() {
    let wrongs = no_space_at_any_byte(&script(), |platter, day| (platter.clone(), day.acked));
    assert!(!wrongs.any(), "seed {SEED}: {wrongs:?}");
}

#[test]
fn a_disk_that_fails_at_any_call_loses_nothing_acknowledged() {
    let wrongs = died_at_every_call(Lies::default());
    assert!(!wrongs.any(), "seed {SEED}: {wrongs:?}");
}

#[test]
fn short_and_interrupted_writes_end_in_the_same_bytes() {
    let script = script();
    let smooth = SimDisk::default();
    hold(&smooth, &script, Sloppy::default());
    let rough = SimDisk::default().with_faults(Faults {
        short_writes: Some(7),
        ..Faults::default()
    });
    let day = hold(&rough, &script, Sloppy::default());
    assert_eq!((day.acked, day.failed), (script.events.len(), false));
    assert_eq!(journal_of(&rough.platter()), journal_of(&smooth.platter()));
}

/// A journal on a disk whose next sync of the journal fails.
fn journal_before_a_failing_sync() -> (SimDisk, Journal) {
    let disk = SimDisk::default();
    let (journal, _) = Journal::create(shared(&disk), salts(), &note("session.begun")).unwrap();
    let failing_call = Some(disk.calls() + 1);
    let disk = disk.with_faults(Faults {
        failing_call,
        ..Faults::default()
    });
    (disk, journal)
}

#[test]
fn after_a_failed_sync_the_journal_stops_for_ever_and_the_file_is_cut_back() {
    let (disk, mut journal) = journal_before_a_failing_sync();
    let before = journal_of(&disk.platter());
    let head = journal.head();
    let error = journal.append(&[note("idea.logged")]).unwrap_err();
    assert!(matches!(
        error,
        AppendError::NotSaved { cut_back: true, .. }
    ));
    assert_eq!(journal_of(&disk.platter()), before);
    // The disk is well again; the journal does not believe it.
    let error = journal.append(&[note("idea.logged")]).unwrap_err();
    assert!(matches!(error, AppendError::Stopped));
    assert_eq!((journal.head(), journal.stopped()), (head, true));
}

#[test]
fn a_stopped_journal_is_not_closed_but_opens_again() {
    let (disk, mut journal) = journal_before_a_failing_sync();
    journal.append(&[note("idea.logged")]).unwrap_err();
    let error = journal.close(&note("session.closed"), "{}").unwrap_err();
    assert!(matches!(error, AppendError::Stopped));
    let opened = open(&disk).unwrap();
    let mut journal = opened.journal.unwrap();
    assert!(journal.append(&[note("idea.logged")]).is_ok());
}

#[test]
fn a_snapshot_that_fails_does_not_stop_the_journal() {
    let (_disk, mut journal) = journal_before_a_failing_sync();
    assert!(journal.snapshot("{}").is_err());
    assert!(journal.append(&[note("idea.logged")]).is_ok());
}
