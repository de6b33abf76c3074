//! What the sanitiser promises, on chosen texts, on hostile collections and on random ones.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation;

use super::scrub::{MAX_GRAPHEME_BYTES, MAX_MARKS};
use super::{CleanText, Limit, TextFault};

const ROOMY: Limit = Limit::REPLAYED;

fn line(raw: &str) -> String {
    CleanText::line(raw, ROOMY).map_or_else(|_| String::new(), |text| text.to_string())
}

fn long(raw: &str) -> String {
    CleanText::long(raw, ROOMY).map_or_else(|_| String::new(), |text| text.to_string())
}

/// Written apart from the sanitiser's own tables: what must never come out of it.
fn is_forbidden(c: char, previous: Option<char>) -> bool {
    match c as u32 {
        0x0A => false,
        0x00..=0x1F | 0x7F..=0x9F | 0xAD => true,
        0x061C | 0x180E | 0x200B | 0x200E | 0x200F | 0x2028..=0x202E | 0x2060..=0x206F => true,
        0x200C | 0x200D => previous.is_none_or(char::is_whitespace),
        0x034F | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x2800 | 0x3164 | 0xFFA0 => true,
        0xFEFF | 0xFFF0..=0xFFFB | 0xFDD0..=0xFDEF | 0xE0000..=0xE00FF => true,
        code => code & 0xFFFE == 0xFFFE || (c.is_whitespace() && c != ' '),
    }
}

fn assert_clean(text: &str) {
    assert!(is_nfc(text), "not NFC: {text:?}");
    assert_eq!(text, text.trim(), "not trimmed: {text:?}");
    assert!(!text.contains("\n\n\n\n"), "a gap of lines: {text:?}");
    let mut previous = None;
    for c in text.chars() {
        assert!(!is_forbidden(c, previous), "{c:?} in {text:?}");
        previous = Some(c);
    }
    for grapheme in text.graphemes(true) {
        assert!(grapheme.len() <= MAX_GRAPHEME_BYTES, "{grapheme:?}");
        let marks = grapheme.chars().filter(|c| is_combining_mark(*c)).count();
        assert!(marks <= MAX_MARKS, "{marks} marks in {grapheme:?}");
    }
}

/// Everything that holds for any input whatever.
fn assert_promises(raw: &str) {
    let (one, many) = (line(raw), long(raw));
    assert_clean(&one);
    assert_clean(&many);
    assert!(!one.contains('\n') && !one.contains("  "), "{one:?}");
    assert_eq!(line(&one), one, "a second cleaning changed the line");
    assert_eq!(long(&many), many, "a second cleaning changed the text");
    assert_eq!(long(&one), one, "a line is a long text as it stands");
    assert_eq!(CleanText::replayed(&one), one.as_str());
    assert_eq!(CleanText::replayed(&many), many.as_str());
    let flattened = CleanText::replayed(&many);
    assert_eq!(flattened.one_line(), line(&many));
}

fn hostile_text(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/hostile-text")
        .join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not here", path.display());
    None
}

#[test]
fn ordinary_words_in_several_scripts_stay_as_they_are() {
    for words in [
        "Åsa Öberg-Ärlig",
        "Hur når vi unga i Rosengård?",
        "می\u{200C}خواهم",
        "क्\u{200D}ष",
        "Tiếng Việt",
        "👩\u{200D}👩\u{200D}👧\u{200D}👦 familj",
        "❤\u{FE0F} och 1\u{FE0F}\u{20E3}",
        "👍🏽",
        "🇸🇪",
        "葛\u{E0100}城市",
        "한국어",
        "שלום",
    ] {
        assert_eq!(line(words), words);
    }
}

#[test]
fn composed_and_decomposed_letters_are_one_text() {
    assert_eq!(line("A\u{30A}sa"), line("Åsa"));
}

#[test]
fn escape_sequences_lose_everything_that_a_terminal_would_obey() {
    assert_eq!(line("\u{1B}]0;ägd\u{7}hej"), "]0;ägdhej");
    assert_eq!(line("\u{9B}31mröd\u{90}x\u{9C}"), "31mrödx");
}

#[test]
fn every_c0_and_c1_code_is_dropped_or_becomes_a_blank() {
    for code in 0x00..=0x9F_u8 {
        let raw = format!("a{}b", char::from(code));
        assert_promises(&raw);
    }
}

#[test]
fn words_cannot_turn_around_or_hide() {
    assert_eq!(line("abc\u{202E}fdp.exe"), "abcfdp.exe");
    assert_eq!(line("\u{2067}x\u{2069}\u{200F}y"), "xy");
    assert_eq!(line("a\u{200D}b\u{200C}c\u{200B}d"), "abcd");
    assert_eq!(line("x\u{E0041}\u{E007F}y\u{FDD0}\u{FFFF}"), "xy");
    assert_eq!(line("a\u{FE0F}b\u{FE00}c 1\u{FE0F}"), "abc 1");
}

#[test]
fn a_text_of_invisible_characters_is_empty() {
    for raw in [
        "",
        "  \t\n",
        "\u{3164}\u{3164}",
        "\u{200D}\u{FE0F}",
        "\u{301}\u{302}",
        "\u{2800}",
    ] {
        assert_eq!(CleanText::line(raw, Limit::NAME), Err(TextFault::Empty));
        assert_eq!(CleanText::optional_long(raw, Limit::NAME), Ok(None));
        assert_eq!(CleanText::replayed(raw), "");
    }
}

#[test]
fn marks_beyond_four_on_a_letter_fall_off() {
    let zalgo = format!("z{}algo", "\u{353}\u{324}\u{30D}".repeat(50));
    let cleaned = line(&zalgo);
    assert_eq!(
        cleaned.chars().filter(|c| is_combining_mark(*c)).count(),
        MAX_MARKS
    );
    assert!(cleaned.ends_with("algo"));
}

#[test]
fn a_mark_without_a_letter_cannot_sit_on_its_neighbour() {
    assert_eq!(line("\u{301}a \u{20DD}b"), "a b");
}

#[test]
fn one_endless_grapheme_is_cut_to_its_bytes() {
    let chain = "👨\u{200D}".repeat(100);
    let cleaned = line(&chain);
    assert!(!cleaned.is_empty() && cleaned.len() <= MAX_GRAPHEME_BYTES);
    assert_promises(&"\u{1100}".repeat(500));
}

#[test]
fn a_line_keeps_no_breaks_and_single_blanks() {
    assert_eq!(
        line(" ett\r\ntvå\t \u{A0}tre\u{2028}fyra "),
        "ett två tre fyra"
    );
}

#[test]
fn a_long_text_keeps_its_lines_and_at_most_two_blank_ones() {
    assert_eq!(long("a\r\n  b\rc\n\n\n\n\n\nd  \n"), "a\n  b\nc\n\n\nd");
}

#[test]
fn length_is_refused_and_never_cut() {
    let name = "å".repeat(Limit::NAME.graphemes);
    assert_eq!(line(&name), name);
    assert_eq!(
        CleanText::line(&format!("{name}ä"), Limit::NAME),
        Err(TextFault::TooLong {
            limit: 40,
            length: 41
        })
    );
    assert_eq!(
        CleanText::line(&"a".repeat(41), Limit::NAME),
        Err(TextFault::TooLong {
            limit: 40,
            length: 41
        })
    );
    assert!(CleanText::line(&format!("  {name}  "), Limit::NAME).is_ok());
}

#[test]
fn a_text_over_its_bytes_is_told_how_many_of_its_own_characters_fit() {
    let families = "👩\u{200D}👩\u{200D}👧\u{200D}👦".repeat(10);
    assert_eq!(
        CleanText::line(&families, Limit::NAME),
        Err(TextFault::TooLong {
            limit: 6,
            length: 10
        })
    );
}

#[test]
fn replay_keeps_what_was_legal_under_any_limit_and_bounds_the_rest() {
    let note = "ö".repeat(Limit::NOTE.graphemes);
    assert_eq!(CleanText::replayed(&note), note.as_str());
    let flood = "ö ".repeat(100_000);
    let kept = CleanText::replayed(&flood);
    assert_eq!(kept.graphemes(true).count(), Limit::REPLAYED.graphemes - 1);
    assert_eq!(CleanText::replayed(&kept), kept);
    assert_eq!(
        kept.within(Limit::NAME)
            .map_err(|fault| fault == TextFault::Empty),
        Err(false)
    );
}

#[test]
fn json_holds_a_plain_string_and_reading_it_cleans_again() {
    let text = CleanText::line("Åsa", Limit::NAME).unwrap();
    assert_eq!(serde_json::to_string(&text).unwrap(), "\"Åsa\"");
    let read: CleanText = serde_json::from_str("\"A\\u030asa\\u001b[2J\"").unwrap();
    assert_eq!(read, "Åsa[2J");
    let fault = TextFault::TooLong {
        limit: 40,
        length: 41,
    };
    let json = serde_json::to_string(&fault).unwrap();
    assert_eq!(json, r#"{"too_long":{"limit":40,"length":41}}"#);
    assert_eq!(serde_json::from_str::<TextFault>(&json).unwrap(), fault);
}

#[test]
fn the_list_of_naughty_strings_comes_out_clean() {
    let Some(path) = hostile_text("naughty-strings.json") else {
        return;
    };
    let strings: Vec<String> = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert_eq!(strings.len(), 515);
    for raw in &strings {
        assert_promises(raw);
    }
}

#[test]
fn streams_of_terminal_escapes_come_out_clean() {
    let Some(folder) = hostile_text("terminal-escapes") else {
        return;
    };
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "in") {
            let bytes = fs::read(path).unwrap();
            assert_promises(&String::from_utf8_lossy(&bytes));
            // The same bytes as Latin-1: every C1 code is there as a character of its own.
            assert_promises(&bytes.iter().map(|b| char::from(*b)).collect::<String>());
            seen += 1;
        }
    }
    assert!(seen > 70, "{seen} streams");
}

#[test]
fn every_text_of_the_grapheme_break_test_comes_out_clean() {
    let Some(path) = hostile_text("GraphemeBreakTest.txt") else {
        return;
    };
    for case in fs::read_to_string(path).unwrap().lines() {
        let codes = case.split('#').next().unwrap_or_default();
        let raw: String = codes
            .split_whitespace()
            .filter_map(|word| u32::from_str_radix(word, 16).ok())
            .filter_map(char::from_u32)
            .collect();
        assert_promises(&raw);
    }
}

/// Characters whose meaning depends on their neighbours, where idempotence could break.
fn touchy_text() -> impl Strategy<Value = String> {
    let touchy: Vec<char> = concat!(
        "aZ1# \n\r\té\u{65}\u{301}\u{308}\u{323}\u{20E3}\u{20DD}\u{345}\u{34F}",
        "\u{200B}\u{200C}\u{200D}\u{FE0E}\u{FE0F}\u{FE00}\u{E0100}\u{180B}\u{202E}\u{E0061}",
        "❤👩👧\u{1F3FD}\u{1F1F8}\u{1F1EA}\u{1100}\u{1161}\u{11A8}\u{AC00}\u{3164}",
        "\u{627}\u{645}\u{64B}\u{915}\u{94D}\u{937}\u{93C}\u{958}\u{E33}\u{FF9E}\u{110BD}",
        "\u{A0}\u{2028}\u{3000}\u{85}\u{1B}\u{9B}葛\u{F900}\u{1820}\u{D4E}\u{FB1D}",
    )
    .chars()
    .collect();
    proptest::collection::vec(prop::sample::select(touchy), 0..80)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_out_clean_and_cleaning_it_again_changes_nothing(raw in any::<String>()) {
        assert_promises(&raw);
    }

    #[test]
    fn touchy_neighbours_come_out_clean_and_cleaning_again_changes_nothing(raw in touchy_text()) {
        assert_promises(&raw);
    }

    #[test]
    fn a_cleaned_text_never_grows_by_a_grapheme_past_its_limit(raw in touchy_text()) {
        if let Ok(text) = CleanText::line(&raw, Limit::NAME) {
            prop_assert!(text.graphemes(true).count() <= Limit::NAME.graphemes);
            prop_assert!(text.len() <= Limit::NAME.bytes);
        }
    }
}
