//! Readers against small files made up here, and against the real conversations beside the repo.

use super::*;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const HEADER: &str =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn read(files: &[(&str, &str)]) -> Result<Conversation, Fault> {
    Conversation::read(folder(files).path())
}

fn fault(files: &[(&str, &str)]) -> Fault {
    read(files).expect_err("the files are at fault")
}

/// The real conversations, or none with a word on stderr where they are not beside the repo.
fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/opinions")
        .join(name);
    if !path.is_dir() {
        eprintln!("skipped: no {}", path.display());
    }
    path.is_dir().then_some(path)
}

#[test]
fn statements_and_votes_come_in_order_of_time() {
    let comments = format!("{HEADER}\n300,x,7,1,0,0,1,c\n100,x,9,2,0,0,1,a\n100,x,8,1,0,0,-1,b\n");
    let votes = "timestamp,datetime,comment-id,voter-id,vote\n\
                 20,x,7,1,1\n10,x,7,2,-1\n20,x,8,3,0\n10,x,9,2,0\n";
    let read = read(&[("comments.csv", &comments), ("votes.csv", votes)]).unwrap();
    let statements: Vec<_> = read
        .statements
        .iter()
        .map(|it| (it.id, it.rejected))
        .collect();
    assert_eq!(statements, [(8, true), (9, false), (7, false)]);
    let votes: Vec<_> = read.votes.iter().map(|it| (it.at, it.person)).collect();
    assert_eq!(votes, [(10, 2), (10, 2), (20, 1), (20, 3)]);
    assert_eq!(read.votes[0].stance, Stance::Disagree);
}

#[test]
fn the_last_vote_counts_and_the_file_decides_between_votes_of_one_moment() {
    let comments = format!("{HEADER}\n1,x,5,1,0,0,1,a\n");
    let votes = "timestamp,comment-id,voter-id,vote\n\
                 30,5,1,-1\n20,5,1,1\n30,5,1,0\n10,5,2,1\n";
    let counts = read(&[("comments.csv", &comments), ("votes.csv", votes)])
        .unwrap()
        .final_counts();
    let expected = Counts {
        agree: 1,
        disagree: 0,
        pass: 1,
    };
    assert_eq!(counts[&5], expected);
}

#[test]
fn columns_are_found_by_name_past_a_byte_order_mark_crlf_and_quoted_line_breaks() {
    let comments = "\u{feff}comment-body,extra,Author-Id,comment-id,timestamp\r\n\
                    \"första raden\nandra \"\"raden\"\"\",?,,12,5\r\n";
    let votes = "\u{feff}vote,voter-id,comment-id,timestamp,weight\r\n1,4,12,9,0.5\r\n\r\n";
    let summary = "topic,\"Fritid, kultur\"\nvoters,1\n";
    let read = read(&[
        ("comments.csv", comments),
        ("votes.csv", votes),
        ("summary.csv", summary),
    ])
    .unwrap();
    assert_eq!(read.title.as_deref(), Some("Fritid, kultur"));
    let only = &read.statements[0];
    assert_eq!((only.id, only.author, only.rejected), (12, None, false));
    assert_eq!(only.text, "första raden\nandra \"raden\"");
    assert_eq!(read.votes.len(), 1);
}

#[test]
fn the_servers_answers_are_read_with_their_numbers_in_every_dress() {
    let comments = r#"[
        {"tid": "3", "pid": 1, "txt": "b", "created": "2023-08-11T06:33:28.174000Z", "mod": -1},
        {"tid": 2, "txt": "a", "created": "1691740361800", "is_meta": true}
    ]"#;
    let votes = r#"[
        {"pid": 4, "tid": 2, "vote": 0, "modified": 1691740361800.5},
        {"pid": "4", "tid": 2, "vote": "1", "modified": "1691740361801"}
    ]"#;
    let read = read(&[
        ("comments.json", comments),
        ("votes.json", votes),
        ("conversation.json", r#"{"topic": "Tilltro"}"#),
    ])
    .unwrap();
    assert_eq!(read.title.as_deref(), Some("Tilltro"));
    let statements: Vec<_> = read
        .statements
        .iter()
        .map(|it| (it.id, it.author, it.at, it.rejected))
        .collect();
    let first = (2, None, 1_691_740_361_800, false);
    let second = (3, Some(1), 1_691_735_608_174, true);
    assert_eq!(statements, [second, first]);
    assert_eq!(read.final_counts()[&2].agree, 1);
}

#[test]
fn a_fault_names_its_file_and_line() {
    let comments = format!("{HEADER}\n1,x,5,1,0,0,1,\"två\nrader\"\n2,x,fem,1,0,0,1,b\n");
    let votes = "timestamp,comment-id,voter-id,vote\n1,5,1,1\n";
    let odd = fault(&[("comments.csv", &comments), ("votes.csv", votes)]);
    assert!(odd.place.file.ends_with("comments.csv"));
    assert_eq!(odd.place.line, Some(4));
    assert!(matches!(odd.what, What::Odd { column: "comment-id", found } if found == "fem"));

    let comments = format!("{HEADER}\n1,x,5,1,0,0,1,a\n");
    let votes = "timestamp,comment-id,voter-id,vote\n1,5,1,1\n2,5,1,2\n";
    let odd = fault(&[("comments.csv", &comments), ("votes.csv", votes)]);
    assert!(odd.place.file.ends_with("votes.csv"));
    assert_eq!(odd.place.line, Some(3));

    let votes = "timestamp,comment-id,voter-id,vote\n1,5\n";
    let short = fault(&[("comments.csv", &comments), ("votes.csv", votes)]);
    assert!(matches!(short.what, What::NoCell("voter-id")));

    let votes = "[\n{\"pid\": 1, \"tid\": 2,\n \"vote\": 5, \"modified\": 1}\n]";
    let odd = fault(&[("comments.json", "[]"), ("votes.json", votes)]);
    assert!(odd.place.file.ends_with("votes.json"));
    assert_eq!(odd.place.line, Some(3));
}

#[test]
fn what_is_missing_or_doubled_is_named() {
    assert!(matches!(fault(&[]).what, What::NoConversation));
    let alone = fault(&[("votes.csv", "timestamp,comment-id,voter-id,vote\n")]);
    assert!(alone.place.file.ends_with("comments.csv"));
    assert!(matches!(alone.what, What::Unreadable(_)));
    let votes = "timestamp,comment-id,vote\n";
    let comments = format!("{HEADER}\n1,x,5,1,0,0,1,a\n");
    let column = fault(&[("comments.csv", &comments), ("votes.csv", votes)]);
    assert!(matches!(column.what, What::NoColumn("voter-id")));
    let twice = format!("{comments}2,x,5,1,0,0,1,b\n");
    let twice = fault(&[("comments.csv", &twice), ("votes.csv", votes)]);
    assert!(matches!(twice.what, What::Twice(5)));
}

#[test]
fn every_fault_is_a_sentence_in_both_languages() {
    use crate::text::{Lang, Words};
    let all = [
        What::NoConversation,
        What::Unreadable(std::io::ErrorKind::NotFound.into()),
        What::TooLarge { size: 2, limit: 1 },
        What::NoColumn("vote"),
        What::NoCell("vote"),
        What::Odd {
            column: "vote",
            found: "\u{1b}]0;x\u{7}2".into(),
        },
        What::Twice(3),
        What::NotText,
        What::Malformed("x".into()),
    ];
    for what in all {
        let fault = Fault::on_line(Path::new("votes.csv"), 7, what);
        for lang in Lang::ALL {
            let sentence = fault.sentence(Words::for_terminal(lang));
            assert!(sentence.starts_with("votes.csv:7: "), "{sentence}");
            assert!(!sentence.contains('\u{1b}'), "{sentence}");
        }
    }
}

/// People, statements, rejected ones, rows of the log and final votes, as the README of the data
/// and `expected.json` state them.
#[test]
fn the_real_conversations_have_the_size_that_is_known_of_them() {
    for (name, people, statements, rejected, rows, last) in [
        ("london-youth-policing", 26, 39, 3, 640, 638),
        ("seattle-15-per-hour", 339, 54, 23, 2_995, 2_872),
        ("hivemind-ubi", 234, 71, 1, 7_174, 7_153),
        ("vtaiwan-uberx", 1_921, 197, 78, 49_997, 49_443),
        ("server-improving-polis", 35, 44, 2, 504, 504),
        ("server-trust-slovakia", 27, 57, 0, 1_386, 1_386),
    ] {
        let Some(path) = real(name) else { return };
        let read = Conversation::read(&path).unwrap();
        let voters: BTreeSet<_> = read.votes.iter().map(|vote| vote.person).collect();
        assert_eq!(voters.len(), people, "{name}");
        assert_eq!(read.statements.len(), statements, "{name}");
        let out = read.statements.iter().filter(|it| it.rejected).count();
        assert_eq!(out, rejected, "{name}");
        assert_eq!(read.votes.len(), rows, "{name}");
        let counts = read.final_counts().into_values();
        let counted: u32 = counts.flat_map(Counts::in_order).sum();
        assert_eq!(counted, last, "{name}");
        assert!(read.title.is_some(), "{name}");
    }
}

#[test]
fn the_last_votes_of_the_real_conversations_are_the_expected_tallies() {
    for name in [
        "london-youth-policing",
        "seattle-15-per-hour",
        "hivemind-ubi",
        "vtaiwan-uberx",
    ] {
        let Some(path) = real(name) else { return };
        let counts = Conversation::read(&path).unwrap().final_counts();
        let expected = fs::read_to_string(path.join("expected.json")).unwrap();
        let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
        let tallies = expected["tallies"].as_object().unwrap();
        for (id, tally) in tallies {
            let ours = counts
                .get(&id.parse().unwrap())
                .copied()
                .unwrap_or_default();
            assert_eq!(tally["agree"], ours.agree, "{name}: {id}");
            assert_eq!(tally["disagree"], ours.disagree, "{name}: {id}");
            assert_eq!(tally["pass"], ours.pass, "{name}: {id}");
        }
    }
}
