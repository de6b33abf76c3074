//! The console: what it looks like.

use super::super::Tab;
use super::{console, console_in};
use crate::domain::Session;
use crate::text::Words;
use crate::tui::testing::*;
use insta::assert_snapshot;
use std::sync::Arc;

/// Draws each screen; a snapshot each, so that a change of one screen is a change of its own.
fn each_tab(case: &str, words: Words, session: &Arc<Session>, (width, height): (u16, u16)) {
    for tab in Tab::ALL {
        let mut model = console_in(words, session.clone());
        press(&mut model, &tab.digit().to_string());
        let name = format!("{case}_{}", tab.key());
        assert_snapshot!(name, shown(&model, width, height));
    }
}

#[test]
fn the_screens_look_like_this_when_nobody_has_come() {
    each_tab("empty", sv(), &empty(), (80, 24));
}

#[test]
fn the_screens_look_like_this_in_a_typical_workshop() {
    each_tab("typical_80", sv(), &typical(), (80, 24));
    each_tab("typical_200", sv(), &typical(), (200, 60));
    each_tab("typical_en", en(), &typical(), (80, 24));
}

#[test]
fn the_screens_look_like_this_when_there_is_more_than_fits() {
    each_tab("full", sv(), &full(), (80, 24));
}

#[test]
fn the_screens_look_like_this_with_hostile_words() {
    let words = "\u{202e}👩‍👩‍👧‍👦 🇸🇪 ❤️ Z̵̡̢̛͎͓a\u{1b}[2J 日本語の長いタイトル بالعالم";
    each_tab("hostile", sv(), &said_everywhere(words), (80, 24));
}

#[test]
fn rounds_look_like_this_while_open_and_after() {
    for (name, session) in [
        ("round_draft", drafted_round()),
        ("round_open", voting()),
        ("round_closed", voted()),
        ("round_stance", stanced()),
        ("round_counted", hand_counted()),
    ] {
        let mut model = console(session.clone());
        press(&mut model, "6");
        assert_snapshot!(name, shown(&model, 80, 24));
        if name == "round_counted" {
            assert_snapshot!("round_counted_120", shown(&model, 120, 40));
            let mut model = console_in(en(), session);
            press(&mut model, "6");
            assert_snapshot!("round_counted_en_200", shown(&model, 200, 60));
        }
    }
}

#[test]
fn dialogs_and_help_look_like_this() {
    for (name, keys) in [
        ("dialog_block", "2 e"),
        ("dialog_person", "4 e"),
        ("dialog_round", "6 a"),
        ("dialog_quit", "q"),
        ("help_board", "3 ?"),
        ("card_in_hand", "3 Space"),
        ("palette", ":"),
        ("palette_found", ": i d é"),
        ("palette_empty", ": x q z"),
        ("search_typing", "5 / b u s s"),
        ("search_kept", "5 / b u s s Enter"),
        ("search_none", "4 / x q z"),
    ] {
        let mut model = console(typical());
        press(&mut model, keys);
        assert_snapshot!(name, shown(&model, 80, 24));
    }
}

#[test]
fn the_list_of_speakers_looks_like_this() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut model = console(plenary());
        press(&mut model, "7 j");
        assert_snapshot!(format!("plenary_{width}"), shown(&model, width, height));
    }
    let mut model = console_in(en(), plenary());
    press(&mut model, "7");
    assert_snapshot!("plenary_en", shown(&model, 80, 24));
}

#[test]
fn the_people_look_like_this_at_every_size() {
    for (width, height) in [(60, 20), (120, 40)] {
        let mut model = console(typical());
        press(&mut model, "4 j j");
        assert_snapshot!(format!("people_{width}"), shown(&model, width, height));
    }
}

#[test]
fn picking_somebody_looks_like_this() {
    for (name, keys) in [
        ("pick_twin", "4 m"),
        ("pick_topic", "4 s"),
        ("pick_speaker", "7 a"),
    ] {
        let mut model = console(typical());
        press(&mut model, keys);
        assert_snapshot!(name, shown(&model, 80, 24));
    }
    let mut model = console(full());
    press(&mut model, "4 m");
    type_in(&mut model, "nummer 27");
    assert_snapshot!("pick_searched", shown(&model, 80, 24));
}
