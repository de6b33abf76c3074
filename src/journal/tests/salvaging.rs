//! Salvage: what is good comes along, what is missing is listed, the original stays as it was.

use super::hall::{Script, broken_off_day, closed_day, journal_of, look};
use crate::journal::sim::{Dice, Platter, SimDisk};
use crate::journal::{
    CreateError, Gap, JOURNAL_FILE, SalvageError, Salvaged, check, replay, salvage,
};

/// A day with batches, and the same day with some of its lines (counted from 1) spoilt.
fn day_without(spoilt: &[usize]) -> (Platter, SimDisk) {
    let day = broken_off_day(&Script {
        events: vec!["{}".to_owned(); 12],
        ends: vec![1, 2, 5, 6, 9, 12],
    });
    let bytes = journal_of(&day);
    let mut lines: Vec<_> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    for line in spoilt {
        lines[line - 1] = b"spoilt\n";
    }
    let mut damaged = day.clone();
    damaged.plant(JOURNAL_FILE, lines.concat());
    (day, SimDisk::holding(damaged))
}

fn keys(disk: &SimDisk) -> Vec<String> {
    let mut seen = Vec::new();
    replay::<()>(disk, &mut |record| {
        look(&mut seen, &record);
        Ok(())
    })
    .unwrap();
    seen.into_iter().map(|(key, _)| key).collect()
}

#[test]
fn a_whole_journal_comes_along_byte_for_byte() {
    let (day, disk) = day_without(&[]);
    let to = SimDisk::default();
    let salvaged = salvage(&disk, &to).unwrap();
    assert_eq!((salvaged.head.n, salvaged.gaps.len()), (12, 0));
    assert_eq!(journal_of(&to.platter()), journal_of(&day));
}

#[test]
fn good_records_are_chained_anew_around_the_lost_ones_and_those_are_listed() {
    let (day, disk) = day_without(&[4, 8, 9]);
    let before = disk.platter();
    let to = SimDisk::default();
    let salvaged = salvage(&disk, &to).unwrap();
    assert!(disk.platter() == before, "the original was changed");
    let gaps = vec![Gap { first: 4, last: 4 }, Gap { first: 8, last: 9 }];
    assert_eq!((salvaged.gaps, salvaged.left_out), (gaps, 0));
    let report = check(&to).unwrap();
    assert!(report.sound());
    assert_eq!((report.head, report.head.n), (salvaged.head, 9));
    // A record's key counts from 0, its number from 1.
    assert_eq!(keys(&to), ["0", "1", "2", "4", "5", "6", "9", "10", "11"]);
    let first = |platter: &Platter| journal_of(platter)[..300].to_vec();
    assert_eq!(first(&to.platter()), first(&day));
}

#[test]
fn what_the_snapshot_had_seen_and_the_journal_lost_is_listed_too() {
    let mut day = closed_day(&Script {
        events: vec!["{}".to_owned(); 4],
        ends: vec![1, 2, 3, 4],
    });
    let mut bytes = journal_of(&day);
    let whole = check(&SimDisk::holding(day.clone())).unwrap().head.n;
    bytes.truncate(bytes.len() - 5);
    day.plant(JOURNAL_FILE, bytes);
    let Salvaged { head, gaps, .. } = salvage(&SimDisk::holding(day), &SimDisk::default()).unwrap();
    let lost = Gap {
        first: whole,
        last: whole,
    };
    assert_eq!((head.n, gaps), (whole - 1, vec![lost]));
}

#[test]
fn without_the_first_record_nothing_says_what_session_it_is() {
    let (_, disk) = day_without(&[1]);
    let lost = salvage(&disk, &SimDisk::default());
    assert!(matches!(lost, Err(SalvageError::FirstLost)));
}

#[test]
fn salvage_never_writes_over_a_journal() {
    let (_, disk) = day_without(&[4]);
    let before = disk.platter();
    let onto_itself = salvage(&disk, &disk);
    assert!(matches!(
        onto_itself,
        Err(SalvageError::Target(CreateError::Exists))
    ));
    assert!(disk.platter() == before);
}

#[test]
fn copies_of_records_are_left_out_and_counted() {
    let (_, disk) = day_without(&[]);
    let bytes = journal_of(&disk.platter());
    let mut lines: Vec<_> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    lines.insert(6, lines[2]);
    let mut doubled = disk.platter();
    doubled.plant(JOURNAL_FILE, lines.concat());
    let salvaged = salvage(&SimDisk::holding(doubled), &SimDisk::default()).unwrap();
    assert_eq!((salvaged.head.n, salvaged.left_out), (12, 1));
    assert!(salvaged.gaps.is_empty());
}

#[test]
fn a_day_with_any_one_line_spoilt_but_the_first_gives_a_sound_journal() {
    let mut dice = Dice(4);
    for _ in 0..20 {
        let spoilt = 2 + dice.below(11);
        let (_, disk) = day_without(&[spoilt]);
        let to = SimDisk::default();
        let salvaged = salvage(&disk, &to).unwrap();
        assert_eq!(salvaged.head.n, 11);
        assert!(check(&to).unwrap().sound());
    }
}

#[test]
fn the_key_of_a_secret_round_comes_along() {
    let (day, _) = day_without(&[]);
    let mut day = day;
    day.plant("keys/round-3.key", b"under its code".to_vec());
    let to = SimDisk::default();
    salvage(&SimDisk::holding(day), &to).unwrap();
    let copied = to.platter();
    assert_eq!(
        copied.file("keys/round-3.key"),
        Some(&b"under its code"[..])
    );
}
