//! Everything that has ever broken a program is typed into a phone, stored, shown on pages and
//! exported: what is data comes back as data, and nothing acts anywhere.

mod support;

use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use support::facilitator::open_the_talks;
use support::host::{Hall, Host};
use support::phone::Phone;
use torg::domain::{CleanText, Limit};

const SLUG: &str = "hostile";

/// Topics and people that are given hostile names: enough for each kind of string, and far below
/// what a session holds.
const NAMED: usize = 300;

const TABLES: [&str; 5] = ["ideas", "tallies", "people", "agenda", "topics"];

/// The strings of the shared data, and each control character and direction mark in a word.
fn strings() -> Vec<String> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/hostile-text");
    let naughty = fs::read_to_string(shared.join("naughty-strings.json"));
    let payloads = fs::read_to_string(shared.join("csv-payload.txt"));
    if naughty.is_err() || payloads.is_err() {
        eprintln!(
            "{} is not there: only the test's own strings are tried",
            shared.display()
        );
    }
    let naughty: Vec<String> =
        naughty.map_or_else(|_| Vec::new(), |text| serde_json::from_str(&text).unwrap());
    let marks = (0..0xA0)
        .chain(0x200B..0x2070)
        .chain(0xE0000..0xE0080)
        .filter_map(char::from_u32);
    let marked = marks.map(|mark| format!("a{mark}b{mark}=c"));
    let payloads = payloads.unwrap_or_default();
    let own = [
        "=1+1",
        "\t=1",
        "<script>alert(1)</script>",
        "\x1b]0;title\x07",
        "| a | b |",
        "# no heading",
    ];
    let own = own
        .iter()
        .copied()
        .chain(payloads.lines())
        .map(str::to_owned);
    naughty.into_iter().chain(marked).chain(own).collect()
}

/// A character that could act on a terminal or turn a line around.
fn acts(sign: char) -> bool {
    let turns = matches!(sign, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (sign.is_control() && sign != '\n') || matches!(sign, '\u{E0000}'..='\u{E007F}')
}

/// Sends every string as an idea, and many as names; gives the ideas that must now be there.
fn typed(phone: &mut Phone, strings: &[String]) -> BTreeMap<u64, String> {
    let mut kept = BTreeMap::new();
    for (number, raw) in strings.iter().enumerate() {
        let answer = phone
            .post("/ideas", &format!("idea-{number}"), &[("text", raw)])
            .unwrap();
        match CleanText::long(raw, Limit::IDEA) {
            Ok(clean) => {
                assert_eq!(answer.status, 200, "{raw:?}: {}", answer.body);
                let id = answer.json()["made"]["id"]
                    .as_u64()
                    .expect("an idea has a number");
                kept.insert(id, clean.to_string());
            }
            Err(_) => assert_eq!(answer.status, 422, "{raw:?}: {}", answer.body),
        }
    }
    for (number, raw) in strings.iter().take(NAMED).enumerate() {
        let topic = [("title", raw.as_str()), ("question", raw)];
        // The queue takes one topic of each.
        let mut host = phone.clone();
        host.seat = None;
        let plain = [("alias", "Värd"), ("hat", "-")];
        host.join(&format!("host-{number}"), &plain).unwrap();
        let pitched = host
            .post("/topics", &format!("topic-{number}"), &topic)
            .unwrap();
        let person = [
            ("alias", raw.as_str()),
            ("organisation", raw),
            ("name_in_documents", "on"),
        ];
        let mut other = phone.clone();
        other.seat = None;
        let joined = other.join(&format!("person-{number}"), &person).unwrap();
        for answer in [pitched, joined] {
            assert!(
                matches!(answer.status, 200 | 422),
                "{raw:?}: {} {}",
                answer.status,
                answer.body
            );
        }
    }
    kept
}

fn nothing_acts(what: &str, text: &str) {
    let found = text.char_indices().find(|(_, sign)| acts(*sign));
    assert!(found.is_none(), "{what}: {found:?}");
}

fn json_holds(hall: &Hall, kept: &BTreeMap<u64, String>) {
    let session = hall.exported(SLUG);
    let pair = |idea: &Value| Some((idea["id"].as_u64()?, idea["text"].as_str()?.to_owned()));
    let found: BTreeMap<_, _> = session["ideas"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(pair)
        .collect();
    assert_eq!(
        &found, kept,
        "ideas come back as they were cleaned at the door"
    );
}

fn markdown_only_reads(hall: &Hall) {
    let text = hall.run(&["export", SLUG, "--format", "md", "--out", "-"]);
    nothing_acts("the proceedings", &text);
    for event in Parser::new_ext(&text, Options::all()) {
        let html = matches!(event, Event::Html(_) | Event::InlineHtml(_));
        assert!(!html, "the proceedings hold {event:?}");
    }
}

fn tables_run_nothing(hall: &Hall) {
    for table in TABLES {
        let text = hall.run(&[
            "export", SLUG, "--format", "csv", "--table", table, "--out", "-",
        ]);
        nothing_acts(table, &text);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.unwrap_or_else(|fault| panic!("{table}: {fault}")) {
                let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!runs || cell.parse::<f64>().is_ok(), "{table}: {cell:?}");
            }
        }
    }
}

fn pages_only_show(phone: &Phone, kept: &BTreeMap<u64, String>) {
    for path in ["/now", "/board", "/pitch", "/ideas", "/me"] {
        let page = phone.get(path).unwrap();
        assert_eq!(page.status, 200, "{path}");
        let control = page
            .body
            .chars()
            .find(|sign| sign.is_control() && *sign != '\n');
        assert_eq!(control, None, "{path}");
        let raw = kept
            .values()
            .find(|text| text.len() > 2 && text.contains('<') && page.body.contains(*text));
        assert_eq!(raw, None, "{path} holds it unescaped");
    }
}

#[test]
fn what_is_typed_is_kept_as_data_and_acts_nowhere() {
    let hall = Hall::new();
    hall.workshop(SLUG);
    let mut host = Host::start(&hall, SLUG, 0, &["--raise-limits"]);
    open_the_talks(&mut host);
    let mut phone = Phone::new(&host.url);
    let joined = phone
        .join("join", &[("alias", "Åsa"), ("hat", "-")])
        .unwrap();
    assert_eq!(joined.status, 200, "{}", joined.body);

    let kept = typed(&mut phone, &strings());
    pages_only_show(&phone, &kept);
    json_holds(&hall, &kept);
    markdown_only_reads(&hall);
    tables_run_nothing(&hall);
    assert!(host.stop().success());
    nothing_acts("check", &hall.run(&["check", SLUG]));
}
