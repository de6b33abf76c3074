//! Taking payloads out of a journal: everything else stays, on any kind of disk, at any crash.

use super::hall::{Script, journal_of, note, now, open, salts, shared};
use crate::journal::sim::{CRASHES, Crash, Dice, Faults, Platter, SimDisk, Step};
use crate::journal::{EraseError, Journal, SESSION_CLOSED, SNAPSHOT_FILE, check};
use crate::wire::{Draft, Record};

/// The payload that must go, and what every other one says.
const SECRET: &str = r#"{"x":"hemligt-hemligt-hemligt"}"#;

fn secret() -> Draft {
    Draft {
        key: "hemlig".into(),
        ..Draft::new(now(), "ballot.sealed", SECRET)
    }
}

fn unwanted(record: &Record) -> bool {
    record.ty == "ballot.sealed"
}

/// Some events with two secrets among them.
fn written(disk: &SimDisk) -> (Journal, Script) {
    let script = Script::roll(6, &mut Dice(3));
    let (mut journal, _) = Journal::create(shared(disk), salts(), &script.draft(0)).unwrap();
    for index in 1..script.events.len() {
        journal.append(&[script.draft(index)]).unwrap();
        if index % 2 == 0 {
            journal.append(&[secret(), note("round.closed")]).unwrap();
        }
    }
    (journal, script)
}

/// Whether any file, or what is left of one, still says it.
fn says_it(disk: &SimDisk) -> bool {
    let platter = disk.platter();
    let told = |name: &String| {
        let bytes = platter.file(name).unwrap_or_default();
        bytes.windows(7).any(|window| window == b"hemligt")
    };
    platter.names().any(told)
}

#[test]
fn payloads_go_and_heads_stay() {
    let disk = SimDisk::default();
    let (mut journal, script) = written(&disk);
    let before = journal.head();
    assert!(says_it(&disk));
    assert_eq!(journal.erase(now(), &unwanted).unwrap(), 2);
    assert!(!says_it(&disk));
    assert_eq!(journal.head(), before);

    journal.append(&[script.draft(6)]).unwrap();
    journal.close(&note(SESSION_CLOSED), "{}").unwrap();
    let report = check(&disk).unwrap();
    assert!(report.sound() && report.closed);
    assert_eq!(report.erased, 2);
    let seen = open(&disk).ok().unwrap().seen;
    let others: Vec<_> = seen.iter().filter(|(key, _)| key != "hemlig").collect();
    assert_eq!(others.len(), 7);
    assert!(
        others[..6]
            .iter()
            .zip(&script.events)
            .all(|((_, data), event)| data == event)
    );
}

#[test]
fn erasing_again_changes_no_byte() {
    let disk = SimDisk::default();
    let (mut journal, _) = written(&disk);
    journal.erase(now(), &unwanted).unwrap();
    let once = journal_of(&disk.platter());
    assert_eq!(journal.erase(now(), &unwanted).unwrap(), 0);
    assert_eq!(journal_of(&disk.platter()), once);
}

#[test]
fn torn_batches_kept_aside_since_then_go_too_and_older_ones_stay() {
    let disk = SimDisk::default();
    let (mut journal, _) = written(&disk);
    let mut platter = disk.platter();
    platter.plant("journal.torn-20260307T092959Z", b"older".to_vec());
    platter.plant("journal.torn-20260307T093000Z-2", b"hemligt".to_vec());
    let planted = SimDisk::holding(platter);
    journal = {
        drop(journal);
        open(&planted).ok().unwrap().journal.unwrap()
    };
    journal.erase(now(), &unwanted).unwrap();
    assert!(!says_it(&planted));
    let left = planted.platter();
    assert!(left.file("journal.torn-20260307T092959Z").is_some());
}

#[test]
fn no_crash_while_erasing_loses_a_record_or_brings_a_payload_back() {
    let disk = SimDisk::default();
    let (mut journal, _) = written(&disk);
    let (before, start) = (disk.platter(), disk.trace().len());
    journal.erase(now(), &unwanted).unwrap();
    journal.append(&[note("idea.logged")]).unwrap();
    let full = check(&disk).unwrap().head.n;
    let mut dice = Dice(20_260_307);
    let mut state = before;
    let mut images = 0;
    for step in &disk.trace()[start..] {
        for piece in pieces(step) {
            state.apply(&piece);
            for crash in CRASHES {
                survives(&state.after(crash, &mut dice), full);
                images += 1;
            }
        }
    }
    assert!(images > 10_000, "only {images} images");
    assert!(!says_it(&SimDisk::holding(
        state.after(Crash::Power, &mut dice)
    )));
}

/// A write byte by byte; anything else as it is.
fn pieces(step: &Step) -> Vec<Step> {
    match step {
        Step::Write(file, bytes) => {
            let bytes = bytes.iter().map(|byte| Step::Write(*file, vec![*byte]));
            bytes.collect()
        }
        other => vec![other.clone()],
    }
}

/// Whatever is left opens whole, up to the one record that was not acknowledged, and can be erased
/// again.
fn survives(image: &Platter, full: u64) {
    let disk = SimDisk::holding(image.clone());
    let opened = open(&disk).expect("either journal opens");
    let mut journal = opened.journal.unwrap();
    assert!(journal.head().n >= full - 1);
    journal.erase(now(), &unwanted).unwrap();
    assert!(!says_it(&disk));
    assert!(check(&disk).unwrap().sound());
}

#[test]
fn a_full_disk_leaves_the_old_journal_and_it_goes_on() {
    let disk = SimDisk::default();
    let (mut journal, script) = written(&disk);
    let used = journal_of(&disk.platter()).len();
    let full = disk.clone().with_faults(Faults {
        capacity: Some(used + used / 2),
        ..Faults::default()
    });
    let unwritten = journal.erase(now(), &unwanted);
    assert!(
        matches!(unwritten, Err(EraseError::Unwritten(_))),
        "{unwritten:?}"
    );
    assert!(!journal.stopped());
    full.with_faults(Faults::default());
    journal.append(&[script.draft(6)]).unwrap();
    assert_eq!(journal.erase(now(), &unwanted).unwrap(), 2);
}

#[test]
fn a_disk_that_fails_while_the_new_journal_takes_its_place_ends_the_writing() {
    let disk = SimDisk::default();
    let (mut journal, _) = written(&disk);
    let calls = disk.calls();
    let mut outcomes = (0, 0);
    for call in calls..calls + 100 {
        let again = SimDisk::holding(disk.platter());
        let mut reopened = open(&again).ok().unwrap().journal.unwrap();
        again.clone().with_faults(Faults {
            failing_call: Some(again.calls() + call - calls),
            ..Faults::default()
        });
        match reopened.erase(now(), &unwanted) {
            Ok(_) => break,
            Err(EraseError::Unwritten(_)) => outcomes.0 += 1,
            Err(EraseError::NotSaved(_)) => outcomes.1 += 1,
            Err(other) => panic!("{other}"),
        }
        again.clone().with_faults(Faults::default());
        let stopped = reopened.stopped();
        assert_eq!(reopened.append(&[note("idea.logged")]).is_err(), stopped);
        assert!(check(&again).unwrap().sound());
    }
    assert!(outcomes.0 > 0 && outcomes.1 > 0, "{outcomes:?}");
    assert!(journal.erase(now(), &unwanted).is_ok());
}

#[test]
fn a_snapshot_beside_an_erased_journal_is_as_good_as_before() {
    let disk = SimDisk::default();
    let (mut journal, _) = written(&disk);
    journal.snapshot("{}").unwrap();
    journal.erase(now(), &unwanted).unwrap();
    assert!(disk.platter().file(SNAPSHOT_FILE).is_some());
    assert!(check(&disk).unwrap().sound());
}
