//! Opening, checking and closing: what is cut, what is refused, and what is said about it.

use super::hall::{Script, broken_off_day, closed_day, journal_of, note, now, open, salts, shared};
use crate::journal::sim::{Dice, Platter, SimDisk};
use crate::journal::{
    CreateError, Damage, Ended, Fault, JOURNAL_FILE, Journal, OpenError, Opening, TornTail, check,
    replay,
};
use crate::wire::upcast::NewerVersion;
use crate::wire::{Digest, LineFault, MAX_LINE_BYTES};

/// Ten single records that were never closed.
pub fn ten_records() -> Platter {
    let events = vec!["{}".to_owned(); 10];
    let ends = (1..=10).collect();
    broken_off_day(&Script { events, ends })
}

/// One record and a batch of three.
fn a_batch() -> Platter {
    let events = vec!["{}".to_owned(); 4];
    broken_off_day(&Script {
        events,
        ends: vec![1, 4],
    })
}

/// The journal's lines, each with its LF.
pub fn lines(platter: &Platter) -> Vec<Vec<u8>> {
    let bytes = journal_of(platter);
    let lines = bytes.split_inclusive(|&byte| byte == b'\n');
    lines.map(<[u8]>::to_vec).collect()
}

/// The same disk with other bytes in its journal.
pub fn with_journal(mut platter: Platter, bytes: &[u8]) -> SimDisk {
    platter.plant(JOURNAL_FILE, bytes.to_vec());
    SimDisk::holding(platter)
}

/// Opens for writing and says only what was found.
pub fn try_open(disk: &SimDisk) -> Result<Opening, OpenError<()>> {
    Journal::open(shared(disk), salts(), now(), &mut |_| Ok(())).map(|(_, opening)| opening)
}

/// Opens a journal that must be refused as corrupt, and makes sure that nothing was changed.
fn refused(disk: &SimDisk) -> Damage {
    let before = disk.platter();
    let damage = match try_open(disk) {
        Err(OpenError::Corrupt(damage)) => damage,
        other => panic!("expected corruption, got {other:?}"),
    };
    assert!(disk.platter() == before, "a refused journal was changed");
    assert!(!damage.torn);
    damage
}

#[test]
fn a_directory_without_journal_is_told_from_an_empty_journal() {
    let disk = SimDisk::default();
    assert!(matches!(try_open(&disk), Err(OpenError::Missing)));
    assert!(matches!(check(&disk), Err(OpenError::Missing)));
    let disk = with_journal(Platter::default(), b"");
    assert!(matches!(try_open(&disk), Err(OpenError::Empty)));
}

#[test]
fn an_empty_journal_is_replaced_but_one_with_a_record_never() {
    let disk = with_journal(Platter::default(), b"");
    let create = || Journal::create(shared(&disk), salts(), &note("session.begun"));
    assert!(create().is_ok());
    assert!(matches!(create(), Err(CreateError::Exists)));
}

#[test]
fn a_journal_that_vanished_from_beside_its_snapshot_is_missed() {
    let mut platter = closed_day(&Script::roll(4, &mut Dice(1)));
    platter.forget(|name| name == JOURNAL_FILE);
    let disk = SimDisk::holding(platter);
    assert!(matches!(
        try_open(&disk),
        Err(OpenError::BehindSnapshot { journal: 0, .. })
    ));
    let created = Journal::create(shared(&disk), salts(), &note("session.begun"));
    assert!(matches!(created, Err(CreateError::Exists)));
}

#[test]
fn a_torn_tail_is_cut_and_kept_aside_and_said() {
    let platter = ten_records();
    let whole = journal_of(&platter);
    let torn_at = whole.len() - 40;
    let disk = with_journal(platter.clone(), &whole[..torn_at]);
    let opening = try_open(&disk).unwrap();
    let tail_len = lines(&platter)[9].len() as u64 - 40;
    let kept_in = "journal.torn-20260307T093000Z";
    let damage = Damage {
        line: 10,
        after_n: 9,
        fault: Fault::Line(LineFault::Unended),
        good_behind: 0,
        torn: true,
    };
    assert_eq!(
        opening.ended,
        Ended::Unclean {
            torn: Some(TornTail {
                damage,
                bytes: tail_len,
                kept_in: Some(kept_in.to_owned()),
            })
        }
    );
    let after = disk.platter();
    let kept = after.file(kept_in).unwrap();
    assert_eq!([&journal_of(&after), kept].concat(), &whole[..torn_at]);
}

#[test]
fn a_second_torn_tail_of_the_same_second_gets_a_name_of_its_own() {
    let platter = ten_records();
    let torn = &journal_of(&platter)[..700];
    let disk = with_journal(platter, torn);
    try_open(&disk).unwrap();
    let disk = with_journal(disk.platter(), torn);
    try_open(&disk).unwrap();
    let after = disk.platter();
    assert!(after.file("journal.torn-20260307T093000Z").is_some());
    assert!(after.file("journal.torn-20260307T093000Z-2").is_some());
}

#[test]
fn a_batch_that_ends_early_goes_as_a_whole() {
    let platter = a_batch();
    let lines = lines(&platter);
    for kept in 2..4 {
        let disk = with_journal(platter.clone(), &lines[..kept].concat());
        let opening = try_open(&disk).unwrap();
        assert_eq!(opening.head.n, 1);
        assert_eq!(journal_of(&disk.platter()), lines[0]);
    }
}

#[test]
fn a_hole_in_the_last_batch_is_a_tear_even_with_good_lines_behind_it() {
    let platter = a_batch();
    let mut lines = lines(&platter);
    lines[1].fill(0);
    let report = check(&with_journal(platter.clone(), &lines.concat())).unwrap();
    let damage = report.damage.unwrap();
    assert!(damage.torn);
    assert_eq!((damage.line, damage.good_behind), (2, 2));
    assert_eq!(
        try_open(&with_journal(platter, &lines.concat()))
            .unwrap()
            .head
            .n,
        1
    );
}

#[test]
fn a_damaged_line_before_the_last_batch_is_refused_with_its_number() {
    let platter = ten_records();
    let mut lines = lines(&platter);
    let line = String::from_utf8(lines[2].clone()).unwrap();
    lines[2] = line.replace("2026-03-07", "2026-03-08").into_bytes();
    let damage = refused(&with_journal(platter, &lines.concat()));
    assert_eq!((damage.line, damage.after_n), (3, 2));
    assert_eq!(damage.good_behind, 7);
    assert_eq!(
        damage.to_string(),
        "line 3, after record 2: the record's hash does not match; 7 good records behind it"
    );
}

#[test]
fn lines_swapped_doubled_or_left_out_are_refused() {
    let platter = ten_records();
    let lines = lines(&platter);
    let order = |order: &[usize]| {
        let lines: Vec<_> = order.iter().map(|&line| lines[line].clone()).collect();
        refused(&with_journal(platter.clone(), &lines.concat()))
    };
    let swapped = order(&[0, 1, 3, 2, 4, 5]);
    let out_of_order = |expected, found| Fault::Order { expected, found };
    assert_eq!((swapped.line, swapped.fault), (3, out_of_order(3, 4)));
    let doubled = order(&[0, 1, 2, 2]);
    assert_eq!((doubled.line, doubled.fault), (4, out_of_order(4, 3)));
    let left_out = order(&[0, 1, 3, 4]);
    assert_eq!((left_out.line, left_out.fault), (3, out_of_order(3, 4)));
}

#[test]
fn a_record_from_another_journal_is_refused() {
    let platter = ten_records();
    let mut lines = lines(&platter);
    let other = {
        let mut script = Script::roll(10, &mut Dice(3));
        script.ends = (1..=10).collect();
        broken_off_day(&script)
    };
    lines[4] = self::lines(&other)[4].clone();
    let damage = refused(&with_journal(platter, &lines.concat()));
    assert_eq!((damage.line, damage.fault), (5, Fault::Unlinked));
}

#[test]
fn a_lost_line_feed_before_the_last_batch_does_not_cost_the_batch_before() {
    let platter = ten_records();
    let mut lines = lines(&platter);
    *lines[8].last_mut().unwrap() = b' ';
    let damage = refused(&with_journal(platter, &lines.concat()));
    assert_eq!((damage.line, damage.good_behind), (9, 1));
}

#[test]
fn zeros_foreign_bytes_and_endless_lines_are_refused_when_records_follow() {
    let platter = ten_records();
    let lines = lines(&platter);
    let endless = vec![b'x'; 3 * MAX_LINE_BYTES];
    let cases: [(&[u8], LineFault); 4] = [
        (&[0; 300], LineFault::Layout),
        (b"\xff\xfe\n", LineFault::NotUtf8),
        (b"\n", LineFault::Layout),
        (&endless, LineFault::TooLong),
    ];
    for (bytes, fault) in cases {
        let bytes = [&lines[..5].concat(), bytes, &lines[5..].concat()].concat();
        let damage = refused(&with_journal(platter.clone(), &bytes));
        assert_eq!((damage.line, damage.fault), (6, Fault::Line(fault)));
    }
}

#[test]
fn a_journal_without_its_first_record_is_refused() {
    let platter = ten_records();
    for bytes in [&b"garbage"[..], &lines(&platter)[1..].concat()] {
        let damage = refused(&with_journal(platter.clone(), bytes));
        assert_eq!((damage.line, damage.after_n), (1, 0));
    }
}

#[test]
fn anything_behind_a_clean_end_is_corruption() {
    let platter = closed_day(&Script::roll(4, &mut Dice(1)));
    let bytes = [&journal_of(&platter)[..], b"{\"v\":1,"].concat();
    let damage = refused(&with_journal(platter, &bytes));
    assert_eq!(damage.good_behind, 0);
}

#[test]
fn a_closed_session_opened_again_may_tear_like_any_other() {
    let disk = SimDisk::holding(closed_day(&Script::roll(4, &mut Dice(1))));
    let opened = open(&disk).unwrap();
    assert!(opened.closed);
    let closed = journal_of(&disk.platter());
    let torn = [&closed[..], b"{\"v\":1,"].concat();
    let disk = with_journal(disk.platter(), &torn);
    assert!(matches!(
        try_open(&disk).unwrap().ended,
        Ended::Unclean { torn: Some(_) }
    ));
    assert_eq!(journal_of(&disk.platter()), closed);
}

#[test]
fn a_record_of_a_newer_version_is_named_and_nothing_is_cut() {
    let platter = ten_records();
    let mut lines = lines(&platter);
    let newer = String::from_utf8(lines[9].clone()).unwrap();
    let newer = newer.replacen("\"v\":1", "\"v\":2", 1);
    let head = &newer[..newer.find(",\"s\":").unwrap()];
    let hash = Digest::of(&[head.as_bytes()]).to_string();
    let old = newer.len() - 3 - Digest::TEXT_LEN;
    lines[9] = format!("{}{hash}\"}}\n", &newer[..old]).into_bytes();
    let disk = with_journal(platter, &lines.concat());
    let before = disk.platter();
    let version = NewerVersion { found: 2, known: 1 };
    match try_open(&disk) {
        Err(OpenError::Newer {
            line: 10,
            version: named,
        }) => assert_eq!(named, version),
        other => panic!("expected the version, got {other:?}"),
    }
    assert!(disk.platter() == before);
}

#[test]
fn a_receiver_that_refuses_a_record_ends_the_opening_with_nothing_changed() {
    let platter = ten_records();
    let torn = &journal_of(&platter)[..1500];
    let disk = with_journal(platter, torn);
    let before = disk.platter();
    let refusal = Journal::open(shared(&disk), salts(), now(), &mut |record| {
        if record.n == 2 { Err("no") } else { Ok(()) }
    });
    assert!(matches!(refusal, Err(OpenError::Receiver("no"))));
    assert!(disk.platter() == before);
}

#[test]
fn replay_changes_nothing_even_with_a_torn_tail() {
    let platter = ten_records();
    let torn = &journal_of(&platter)[..1500];
    let disk = with_journal(platter, torn);
    let before = disk.platter();
    let opening = replay::<()>(&disk, &mut |_| Ok(())).unwrap();
    let Ended::Unclean { torn: Some(torn) } = opening.ended else {
        panic!("a torn tail is reported");
    };
    assert_eq!(torn.kept_in, None);
    assert!(disk.platter() == before);
}
