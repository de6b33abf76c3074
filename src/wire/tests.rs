//! What a line promises: it reads back as it was written, and any changed byte is seen.

use chrono::{DateTime, TimeZone, Utc};

use super::upcast::{NewerVersion, Unknown, unknown_event};
use super::*;

const SALT: [u8; 16] = [7; 16];

fn at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 7, 9, 30, 0).unwrap() + chrono::Duration::microseconds(125_900)
}

fn place() -> Place {
    Place {
        n: 1042,
        batch: 1040,
        more: false,
        prev: Digest::of(&[b"before"]),
    }
}

fn draft() -> Draft {
    Draft {
        key: "idem-1".into(),
        actor: "p_7f3k".into(),
        ..Draft::new(at(), "idea.logged", r#"{"text":"Bänkar, \"mer\" skugga"}"#)
    }
}

fn line(draft: &Draft) -> String {
    encode(draft, place(), SALT).unwrap().line().to_string()
}

#[test]
fn a_line_is_laid_out_as_the_format_says() {
    let record = encode(&draft(), place(), SALT).unwrap();
    let prev = Digest::of(&[b"before"]);
    let salt = "07".repeat(16);
    let data = r#"{"text":"Bänkar, \"mer\" skugga"}"#;
    let dh = Digest::of(&[salt.as_bytes(), data.as_bytes()]);
    let head = format!(
        r#"{{"v":1,"n":1042,"b":1040,"t":"2026-03-07T09:30:00.125Z","k":"idem-1","a":"p_7f3k","ty":"idea.logged","p":"{prev}","dh":"{dh}""#
    );
    let h = Digest::of(&[head.as_bytes()]);
    let whole = format!(r#"{head},"s":"{salt}","d":{data},"h":"{h}"}}"#);
    assert_eq!(record.line().as_ref(), whole);
    assert!(serde_json::from_str::<serde_json::Value>(&whole).is_ok());
}

#[test]
fn what_is_written_is_what_is_read() {
    let mut drafts = vec![draft(), Draft::new(at(), "session.closed", "{}")];
    drafts.push(Draft {
        crit: false,
        key: "a\"b\\".into(),
        actor: "\\\"\n\u{1b}å".into(),
        ..draft()
    });
    for draft in drafts {
        for more in [false, true] {
            let written = encode(&draft, Place { more, ..place() }, SALT).unwrap();
            let read = decode(written.line().as_bytes()).unwrap();
            assert_eq!(read, written);
            assert_eq!(read.data(), Some(draft.data.as_str()));
            assert_eq!((&read.key, &read.actor), (&draft.key, &draft.actor));
        }
    }
}

#[test]
fn the_record_that_append_gives_back_holds_the_time_as_replay_will_see_it() {
    let written = encode(&draft(), place(), SALT).unwrap();
    assert_eq!(written.at.timestamp_subsec_micros(), 125_000);
}

#[test]
fn every_flipped_bit_is_seen() {
    let line = line(&draft());
    for bit in 0..line.len() * 8 {
        let mut bytes = line.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(decode(&bytes).is_err(), "bit {bit} of {line}");
    }
}

#[test]
fn every_shortened_line_is_seen() {
    let line = line(&draft());
    for len in 0..line.len() {
        assert!(decode(&line.as_bytes()[..len]).is_err());
    }
}

#[test]
fn an_erased_payload_leaves_a_record_that_still_verifies() {
    let whole = encode(&draft(), place(), SALT).unwrap();
    let line = whole.line();
    let start = line.find(",\"s\":").unwrap();
    let end = line.rfind(",\"h\":").unwrap();
    let erased = format!("{},\"gone\":true{}", &line[..start], &line[end..]);
    let record = decode(erased.as_bytes()).unwrap();
    assert_eq!((record.data(), record.hash), (None, whole.hash));
    let moved = rechain(&record, Place { n: 7, ..place() }).unwrap();
    assert_eq!(decode(moved.line().as_bytes()).unwrap(), moved);
    assert_eq!((moved.data(), moved.data_hash), (None, whole.data_hash));
}

#[test]
fn a_newer_version_is_named_but_only_when_its_hash_vouches_for_it() {
    let line = line(&draft());
    let damaged = line.replacen("\"v\":1", "\"v\":9", 1);
    assert_eq!(decode(damaged.as_bytes()), Err(LineFault::Layout));
    let head_end = damaged.find(",\"s\":").unwrap();
    let h = Digest::of(&[&damaged.as_bytes()[..head_end]]);
    let old = &line[line.len() - 66..line.len() - 2];
    let genuine = damaged.replace(old, &h.to_string());
    assert_eq!(
        decode(genuine.as_bytes()),
        Err(LineFault::Newer(NewerVersion { found: 9, known: 1 }))
    );
}

#[test]
fn an_unknown_event_stops_the_reader_unless_its_writer_said_otherwise() {
    let critical = encode(&draft(), place(), SALT).unwrap();
    let harmless = Draft {
        crit: false,
        ..draft()
    };
    let harmless = encode(&harmless, place(), SALT).unwrap();
    assert_eq!(unknown_event(&critical), Unknown::ReadOnly);
    assert_eq!(unknown_event(&harmless), Unknown::PassOver);
}

#[test]
fn a_payload_that_is_not_one_line_of_json_is_refused() {
    for data in [
        "",
        "{",
        "{}\n",
        "{\n}",
        " {}",
        "{},\"h\":1",
        "\u{0}",
        "{}{}",
    ] {
        let bad = Draft::new(at(), "idea.logged", data);
        assert_eq!(
            encode(&bad, place(), SALT),
            Err(DraftFault::NotJson),
            "{data:?}"
        );
    }
}

#[test]
fn a_line_may_be_64_kib_and_not_one_byte_more() {
    let bare = line(&Draft::new(at(), "t", "\"\"")).len() + 1;
    let fits = format!("\"{}\"", "x".repeat(MAX_LINE_BYTES - bare));
    let longest = encode(&Draft::new(at(), "t", fits.clone()), place(), SALT).unwrap();
    assert_eq!(longest.line().len() + 1, MAX_LINE_BYTES);
    assert!(decode(longest.line().as_bytes()).is_ok());
    let over = fits.replacen('x', "xx", 1);
    assert_eq!(
        encode(&Draft::new(at(), "t", over), place(), SALT),
        Err(DraftFault::TooLong {
            bytes: MAX_LINE_BYTES + 1
        })
    );
    let long = [longest.line().as_bytes(), b" "].concat();
    assert_eq!(decode(&long), Err(LineFault::TooLong));
}

#[test]
fn bytes_that_are_no_record_are_named_for_what_they_are() {
    assert_eq!(decode(b"{\"v\":1,\"n\":\xff}"), Err(LineFault::NotUtf8));
    for other in ["", "\u{0}\u{0}", "{}", "{\"v\":1}", "{\"v\":0,\"n\":1}"] {
        assert_eq!(decode(other.as_bytes()), Err(LineFault::Layout));
    }
}

#[test]
fn a_clock_beyond_four_digits_is_refused() {
    let far = Utc.with_ymd_and_hms(12_026, 1, 1, 0, 0, 0).unwrap();
    assert_eq!(
        encode(&Draft::new(far, "t", "{}"), place(), SALT),
        Err(DraftFault::Time)
    );
}
