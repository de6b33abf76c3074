//! Every reader is handed files that are damaged in every way: it never panics, and says what it
//! read or what is wrong and where.

use super::{Election, Format, How};
use crate::tally::poll::{Ballots, Form};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::Path;

/// One small file of each format, with whatever the format has: ties, empty ballots, remarks.
const SAMPLES: [(&str, &str); 11] = [
    (
        "a.pb",
        "META\nkey;value\ndescription;Torget\nnum_votes;3\nbudget;900\nvote_type;approval\n\
         PROJECTS\nproject_id;cost;name\n7;500;\"Bänkar; \"\"gröna\"\"\"\nA9;300;Lampor\n\
         VOTES\nvoter_id;age;vote\n1;30;7,A9\n2;;A9\n3;61;\n",
    ),
    (
        "b.pb",
        "META\nkey;value\nbudget;900\nvote_type;cumulative\nPROJECTS\nproject_id;cost\n7;500\n\
         8;300\nVOTES\nvoter_id;vote;points\n1;7,8;4,1\n2;8;5\n",
    ),
    (
        "a.soc",
        "# TITLE: Lunch\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n\
         # ALTERNATIVE NAME 1: Soppa\n3: 2,1,3\n2: 3,2,1\n",
    ),
    ("a.soi", "# NUMBER ALTERNATIVES: 3\n4: 2\n2: 3,1\n"),
    ("a.toc", "# NUMBER ALTERNATIVES: 3\n4: {2,1},3\n"),
    ("a.toi", "# NUMBER ALTERNATIVES: 4\n4: 2,{1,3}\n1: 4\n"),
    (
        "a.cat",
        "# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: 2\n5: {},{1,2,3}\n2: 1,{2,3}\n",
    ),
    (
        "a.blt",
        "4 2\n[tie 3 2 1]\n-4\n4 1 2 0\n2 3=1 - 2\n0\n0\n\"Castor\"\n\"Pollux\"\n\"Helen\"\n\
         \"Leda\" # gone\n\"Twins\"\n",
    ),
    (
        "a.abc.yaml",
        "description: x\nprofile: [[2, 0], [], [0, 2]]\nnum_cand: 3\ncommitteesize: 2\n\
         cand_names: [a, b, c]\ncompute:\n- rule_id: av\n  result: [[0, 2]]\n",
    ),
    (
        "a.txt",
        "\n Tally\n     Option 1------>: Towns\n   /  Option 2---->: Pollak\nV: 12 abc\nV: -1 d\n",
    ),
    (
        "a.csv",
        "# ballots: ranking\n# seats: 2\n#tid;Pizza;\"Ta;cos\";Soppa;antal\n12:01;1;2;;3\n\
         12:04;2;1;2;1\n",
    ),
];

/// What is done to a file.
#[derive(Clone, Debug)]
enum Harm {
    /// One bit of one byte.
    Flip(usize, u8),
    /// All behind here is gone.
    Cut(usize),
    /// These two lines change places.
    Swap(usize, usize),
    /// This line comes again.
    Again(usize),
    /// This line is gone.
    Drop(usize),
    /// The first number from here on becomes this.
    Number(usize, String),
    /// This comes in between.
    Insert(usize, Vec<u8>),
}

fn harm() -> impl Strategy<Value = Harm> {
    let numbers = [
        "0",
        "-1",
        "18446744073709551616",
        "1000000000",
        "1e9",
        "٣",
        "3.5",
        "",
    ];
    let number = prop::sample::select(numbers.map(str::to_owned).to_vec());
    let pieces = [
        "{",
        "}",
        ",",
        ";",
        "\"",
        "\n",
        "\r",
        ":",
        "#",
        "[",
        "]",
        "0",
        "-",
        "=",
        "\0",
        "\u{feff}",
        "&a ",
        "*a",
        "{}",
        "\u{1b}[2J",
        "VOTES",
        "V: ",
        "- ",
    ];
    let piece = prop::sample::select(pieces.map(|it| it.as_bytes().to_vec()).to_vec());
    prop_oneof![
        (any::<usize>(), 0..8_u8).prop_map(|(at, bit)| Harm::Flip(at, bit)),
        any::<usize>().prop_map(Harm::Cut),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Harm::Swap(a, b)),
        any::<usize>().prop_map(Harm::Again),
        any::<usize>().prop_map(Harm::Drop),
        (any::<usize>(), number).prop_map(|(at, number)| Harm::Number(at, number)),
        (any::<usize>(), piece).prop_map(|(at, piece)| Harm::Insert(at, piece)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harm: &Harm) -> Vec<u8> {
    let within = |at: usize, length: usize| at.checked_rem(length).unwrap_or(0);
    let at_byte = |at: usize| within(at, bytes.len());
    match harm {
        Harm::Flip(at, bit) => {
            let at = at_byte(*at);
            bytes
                .get_mut(at)
                .into_iter()
                .for_each(|byte| *byte ^= 1 << bit);
        }
        Harm::Cut(at) => bytes.truncate(at_byte(*at)),
        Harm::Insert(at, piece) => {
            let at = at_byte(*at);
            bytes.splice(at..at, piece.iter().copied());
        }
        Harm::Number(at, number) => {
            let digit = |at: &usize| bytes[*at].is_ascii_digit();
            let Some(start) = (at_byte(*at)..bytes.len()).find(digit) else {
                return bytes;
            };
            let end = (start..bytes.len())
                .find(|at| !digit(at))
                .unwrap_or(bytes.len());
            bytes.splice(start..end, number.bytes());
        }
        Harm::Swap(..) | Harm::Again(_) | Harm::Drop(_) => {
            let mut lines: Vec<Vec<u8>> = bytes
                .split_inclusive(|byte| *byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect();
            let count = lines.len();
            match harm {
                _ if count == 0 => {}
                Harm::Swap(a, b) => lines.swap(within(*a, count), within(*b, count)),
                Harm::Again(at) => {
                    lines.insert(within(*at, count), lines[within(*at, count)].clone())
                }
                Harm::Drop(at) => drop(lines.remove(within(*at, count))),
                _ => {}
            }
            bytes = lines.concat();
        }
    }
    bytes
}

/// What a reader promises of all that it reads.
fn is_sound(name: &str, bytes: &[u8], how: How) {
    match Election::parse(Path::new(name), bytes, how) {
        Ok(election) => is_whole(&election),
        Err(fault) => {
            let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
            // A parser may stand behind the last line when it misses something.
            let line = fault.line.unwrap_or(1);
            assert!(
                (1..=lines + 1).contains(&line),
                "{fault:?} of {lines} lines"
            );
        }
    }
}

fn is_whole(election: &Election) {
    let options = election.poll.options;
    assert_eq!(election.options.len(), options);
    if let Some(money) = &election.poll.money {
        assert_eq!(money.costs.len(), options);
    }
    let named: Vec<(Vec<usize>, u64)> = match &election.poll.ballots {
        Ballots::Approvals(all) => all.clone(),
        Ballots::Rankings(all) => {
            assert!(
                all.iter()
                    .flat_map(|it| &it.0)
                    .all(|group| !group.is_empty())
            );
            all.iter()
                .map(|(it, count)| (it.concat(), *count))
                .collect()
        }
        Ballots::Amounts(all) => all
            .iter()
            .map(|(it, count)| (it.iter().map(|pair| pair.0).collect(), *count))
            .collect(),
        Ballots::Stances(all) => all
            .iter()
            .map(|(it, count)| (it.iter().map(|pair| pair.0).collect(), *count))
            .collect(),
    };
    for (mut named, count) in named {
        let all = named.len();
        named.sort_unstable();
        named.dedup();
        assert!(count > 0 && named.len() == all && named.iter().all(|option| *option < options));
    }
}

#[test]
fn the_samples_themselves_are_read() {
    for (name, text) in SAMPLES {
        let read = Election::parse(Path::new(name), text.as_bytes(), How::default());
        assert!(read.is_ok(), "{name}: {read:?}");
        is_whole(&read.unwrap());
    }
}

#[test]
fn every_beginning_of_a_file_is_read_or_refused() {
    for (name, text) in SAMPLES {
        for end in 0..text.len() {
            is_sound(name, &text.as_bytes()[..end], How::default());
        }
    }
}

proptest! {
    #[test]
    fn a_damaged_file_is_read_whole_or_refused_with_a_line_that_it_has(
        (name, text) in prop::sample::select(SAMPLES.to_vec()),
        harms in vec(harm(), 1..6),
    ) {
        let bytes = harms.iter().fold(text.as_bytes().to_vec(), harmed);
        is_sound(name, &bytes, How::default());
    }

    #[test]
    fn any_bytes_are_read_or_refused_by_every_reader(
        bytes in vec(any::<u8>(), 0..200),
        text in "[0-9a-z{},:;#\"\\[\\]= \n-]{0,200}",
        ballots in prop::option::of(prop::sample::select(vec![
            Form::Approvals, Form::Rankings, Form::Amounts, Form::Stances,
        ])),
    ) {
        for (_, format) in Format::NAMES {
            let how = How { format: Some(format), ballots };
            is_sound("any", &bytes, how);
            is_sound("any", text.as_bytes(), how);
        }
    }
}
