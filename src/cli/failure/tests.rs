//! Every failure is a sentence in both languages, and every exit code is the contract's.

use super::*;
use crate::journal::Fault;
use crate::text::Lang;
use crate::wire::LineFault;
use std::collections::BTreeSet;

fn name() -> String {
    "host-2026".to_owned()
}

fn disk_full() -> io::Error {
    io::ErrorKind::StorageFull.into()
}

fn damage() -> Damage {
    Damage {
        line: 317,
        after_n: 316,
        fault: Fault::Line(LineFault::Hash),
        good_behind: 84,
        torn: false,
    }
}

fn every_failure() -> Vec<Failure> {
    let path = PathBuf::from("/tmp/sessions");
    let usage = clap::Error::new(clap::error::ErrorKind::UnknownArgument);
    vec![
        Failure::Usage(Box::new(usage)),
        Failure::Output(io::Error::other("odd")),
        Failure::BadSlug("../x".to_owned()),
        Failure::UnknownKind("fest".to_owned()),
        Failure::BadTitle(TextFault::Empty),
        Failure::BadName(TextFault::TooLong {
            limit: 40,
            length: 41,
        }),
        Failure::WhichTable,
        Failure::TableWithoutCsv,
        Failure::NoSuchTime,
        Failure::Taken(path.clone()),
        Failure::UnknownSession {
            name: name(),
            folder: path.clone(),
        },
        Failure::NoJournal(path.clone()),
        Failure::Damaged {
            name: name(),
            damage: damage(),
        },
        Failure::Shortened {
            name: name(),
            journal: 3,
            saved: 5,
        },
        Failure::Unreadable { name: name(), n: 4 },
        Failure::UnknownEvent { name: name(), n: 4 },
        Failure::CountsDiffer {
            name: name(),
            round: 2,
        },
        Failure::Newer {
            name: name(),
            line: 1,
            found: 2,
            known: 1,
        },
        Failure::Held {
            name: name(),
            by: LockHeld::default(),
        },
        Failure::Read(path.clone(), io::ErrorKind::PermissionDenied.into()),
        Failure::Write(path.clone(), disk_full()),
        Failure::Exists(path),
        Failure::NothingToSalvage(name()),
        Failure::PortInUse(8080),
        Failure::NoFreePort(8080..=8099),
        Failure::NoListening(
            ([10, 0, 0, 1], 8080).into(),
            io::ErrorKind::AddrNotAvailable.into(),
        ),
        Failure::NoReach("host-2026".to_owned()),
        Failure::NoRound(9),
        Failure::BadAddress("http//".to_owned()),
        Failure::NoAnswer("http://10.0.0.1:8080".to_owned()),
        Failure::AnotherVersion("http://10.0.0.1:8080".to_owned()),
        Failure::WrongCode,
        Failure::TurnedAway,
        Failure::NotSaved("no space".to_owned()),
        Failure::NoTerminal,
        Failure::ToMend(1),
        Failure::Terminal(io::ErrorKind::NotFound.into()),
        Failure::Start(io::ErrorKind::ReadOnlyFilesystem.into()),
    ]
}

#[test]
fn every_failure_is_a_sentence_of_its_own_in_both_languages() {
    let mut said = BTreeSet::new();
    for lang in Lang::ALL {
        for failure in every_failure() {
            let sentence = sentence::of(&failure, Words::for_command_line(lang)).unwrap();
            assert!(said.insert(sentence.to_string()), "twice: {sentence}");
        }
    }
}

#[test]
fn a_damaged_line_is_named_with_what_is_before_and_behind_it_and_what_to_do() {
    let failure = Failure::Damaged {
        name: name(),
        damage: damage(),
    };
    let said = sentence::of(&failure, Words::for_command_line(Lang::En)).unwrap();
    for part in [
        "line 317",
        "after record 316",
        "84 readable records",
        "torg salvage host-2026",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert_eq!(failure.code(), 3);
}

#[test]
fn the_exit_codes_are_those_of_the_contract() {
    let codes: BTreeSet<u8> = every_failure().iter().map(Failure::code).collect();
    assert_eq!(codes, BTreeSet::from([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    assert_eq!(Failure::NobodyReads.code(), 0);
    let held = Failure::Held {
        name: name(),
        by: LockHeld::default(),
    };
    assert_eq!(held.code(), 4);
    assert_eq!(Failure::PortInUse(80).code(), 5);
    assert_eq!(Failure::Write(PathBuf::new(), disk_full()).code(), 6);
    assert_eq!(Failure::WrongCode.code(), 7);
}

#[test]
fn typed_text_cannot_steer_the_terminal_that_shows_it() {
    let failure = Failure::BadSlug("\u{1b}]0;x\u{7}\u{202e}abc".to_owned());
    let said = sentence::of(&failure, Words::for_command_line(Lang::Sv)).unwrap();
    assert!(
        !said.chars().any(|it| it.is_control() || it == '\u{202e}'),
        "{said:?}"
    );
    assert!(sentence::of(&Failure::NobodyReads, Words::for_command_line(Lang::Sv)).is_none());
}
