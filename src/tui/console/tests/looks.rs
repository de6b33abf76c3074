//! The console: what it looks like.

use super::{console, console_in};
use crate::domain::Session;
use crate::text::Words;
use crate::tui::testing::*;
use insta::assert_snapshot;
use std::sync::Arc;

/// Each screen by its digit, drawn.
fn all_tabs(words: Words, session: &Arc<Session>, width: u16, height: u16) -> String {
    let screens = ["1", "2", "3", "4", "5", "6"].map(|digit| {
        let mut model = console_in(words, session.clone());
        press(&mut model, digit);
        shown(&model, width, height)
    });
    screens.join("\n")
}

#[test]
fn the_screens_look_like_this_when_nobody_has_come() {
    assert_snapshot!(all_tabs(sv(), &empty(), 80, 24));
}

#[test]
fn the_screens_look_like_this_in_a_typical_workshop() {
    assert_snapshot!("typical_80", all_tabs(sv(), &typical(), 80, 24));
    assert_snapshot!("typical_200", all_tabs(sv(), &typical(), 200, 60));
    assert_snapshot!("typical_en", all_tabs(en(), &typical(), 80, 24));
}

#[test]
fn the_screens_look_like_this_when_there_is_more_than_fits() {
    assert_snapshot!(all_tabs(sv(), &full(), 80, 24));
}

#[test]
fn the_screens_look_like_this_with_hostile_words() {
    let words = "\u{202e}👩‍👩‍👧‍👦 🇸🇪 ❤️ Z̵̡̢̛͎͓a\u{1b}[2J 日本語の長いタイトル بالعالم";
    assert_snapshot!(all_tabs(sv(), &said_everywhere(words), 80, 24));
}

#[test]
fn rounds_look_like_this_while_open_and_after() {
    for (name, session) in [
        ("round_open", voting()),
        ("round_closed", voted()),
        ("round_stance", stanced()),
    ] {
        let mut model = console(session);
        press(&mut model, "5");
        assert_snapshot!(name, shown(&model, 80, 24));
    }
}

#[test]
fn dialogs_and_help_look_like_this() {
    for (name, keys) in [
        ("dialog_block", "e"),
        ("dialog_person", "3 e"),
        ("dialog_approval", "5 a"),
        ("dialog_quit", "q"),
        ("help_board", "2 ?"),
        ("card_in_hand", "2 Space"),
        ("palette", ":"),
        ("palette_found", ": i d é"),
        ("palette_empty", ": x q z"),
        ("search_typing", "4 / b u s s"),
        ("search_kept", "4 / b u s s Enter"),
        ("search_none", "3 / x q z"),
    ] {
        let mut model = console(typical());
        press(&mut model, keys);
        assert_snapshot!(name, shown(&model, 80, 24));
    }
}
