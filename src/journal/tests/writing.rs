//! Writing, snapshots and closing: what comes back, what is refused before anything is written.

use super::hall::{Script, closed_day, journal_of, note, open, salts, shared};
use super::opening::{lines, ten_records, try_open, with_journal};
use crate::journal::sim::{Dice, SimDisk};
use crate::journal::{
    AppendError, Ended, Journal, MAX_BATCH_EVENTS, OpenError, Report, SESSION_CLOSED,
    SNAPSHOT_FILE, Snapshot, check, replay,
};
use crate::wire::{DraftFault, Record};

#[test]
fn what_append_gives_back_is_what_opening_hands_over() {
    let disk = SimDisk::default();
    let (mut journal, first) =
        Journal::create(shared(&disk), salts(), &note("session.begun")).unwrap();
    let batch = [note("idea.logged"), note("idea.logged")];
    let records = [vec![first], journal.append(&batch).unwrap()].concat();
    let mut handed: Vec<Record> = Vec::new();
    let opening = replay::<()>(&disk, &mut |record| {
        handed.push(record);
        Ok(())
    });
    assert_eq!(handed, records);
    let opening = opening.unwrap();
    assert_eq!(opening.head, journal.head());
    assert_eq!(opening.ended, Ended::Unclean { torn: None });
}

#[test]
fn a_journal_shorter_than_its_snapshot_is_refused() {
    let disk = SimDisk::holding(ten_records());
    let journal = open(&disk).unwrap().journal.unwrap();
    journal.snapshot("{\"ideas\": 9}").unwrap();
    let snapshot = Snapshot::read(&disk).unwrap();
    assert_eq!(snapshot.head, journal.head());
    assert_eq!(snapshot.state, "{\"ideas\": 9}");
    let short = lines(&disk.platter())[..8].concat();
    let short = with_journal(disk.platter(), &short);
    assert!(matches!(
        try_open(&short),
        Err(OpenError::BehindSnapshot {
            journal: 8,
            snapshot: 10
        })
    ));
    assert!(!check(&short).unwrap().sound());
}

#[test]
fn a_damaged_snapshot_is_ignored_whichever_bit_is_wrong() {
    let platter = closed_day(&Script::roll(3, &mut Dice(1)));
    let bytes = platter.file(SNAPSHOT_FILE).unwrap().to_vec();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let mut image = platter.clone();
        image.plant(SNAPSHOT_FILE, flipped);
        assert!(try_open(&SimDisk::holding(image)).is_ok(), "bit {bit}");
    }
}

#[test]
fn a_batch_that_cannot_be_written_leaves_the_journal_as_it_was() {
    let disk = SimDisk::holding(ten_records());
    let mut journal = open(&disk).unwrap().journal.unwrap();
    let before = journal_of(&disk.platter());
    let many = vec![note("idea.logged"); MAX_BATCH_EVENTS + 1];
    assert!(matches!(
        journal.append(&many),
        Err(AppendError::TooMany { count: 257 })
    ));
    let mut bad = note("idea.logged");
    bad.data = "{".to_owned();
    assert!(matches!(
        journal.append(&[note("idea.logged"), bad]),
        Err(AppendError::Draft {
            index: 1,
            fault: DraftFault::NotJson
        })
    ));
    assert!(journal.append(&[]).unwrap().is_empty());
    assert_eq!(journal_of(&disk.platter()), before);
    assert!(journal.append(&many[1..]).is_ok());
    let other = journal.close(&note("idea.logged"), "{}");
    assert!(matches!(other, Err(AppendError::NotAClosing)));
}

#[test]
fn check_reports_a_closed_journal_as_sound() {
    let disk = SimDisk::holding(closed_day(&Script {
        events: vec!["{}".to_owned(); 4],
        ends: vec![1, 4],
    }));
    let report = check(&disk).unwrap();
    assert!(report.sound());
    // Four events in two batches; closed in the middle and at the end.
    let expected = Report {
        head: report.head,
        batches: 3,
        erased: 0,
        closed: true,
        damage: None,
        snapshot: Some(5),
    };
    assert_eq!((report.head.n, report), (5, expected));
}

#[test]
fn closing_leaves_a_journal_that_opens_as_closed() {
    let disk = SimDisk::holding(ten_records());
    let journal = open(&disk).unwrap().journal.unwrap();
    let closed = journal.close(&note(SESSION_CLOSED), "{}").unwrap();
    assert!(closed.snapshot_error.is_none());
    let opening = try_open(&disk).unwrap();
    assert_eq!((opening.head, opening.ended), (closed.head, Ended::Closed));
}
