//! Sweeps over all screens: every size, every hostile word. What one screen forgets, these find.

mod still;

use super::JoinInfo;
use super::console;
use super::notes;
use super::program::{Action, Keys, Program};
use super::projector;
use super::testing::*;
use super::text::Charset;
use super::theme::{Colours, Ground, Theme};
use crate::domain::model::StagePage;
use crate::domain::testing::minute;
use crate::domain::{Actor, Session};
use ratatui::buffer::Buffer;
use std::num::NonZero;
use std::sync::Arc;

/// Widths and heights from the smallest to beyond the largest terminal.
const WIDTHS: [u16; 12] = [1, 2, 7, 20, 39, 40, 56, 57, 79, 80, 132, 400];
const HEIGHTS: [u16; 9] = [1, 2, 7, 12, 14, 16, 24, 60, 120];

/// Keys that bring the console to each of its screens and dialogs.
const CONSOLE: &[&str] = &[
    "1",
    "2",
    "2 Tab",
    "2 Space",
    "3",
    "4",
    "4 Space",
    "5",
    "6",
    "?",
    "F5",
    "e",
    "2 e",
    "3 e",
    "4 e",
    "5 a",
    "5 d",
    "5 o",
    "5 o o",
    "5 g",
    "5 G",
    "5 t",
    "5 D",
    "5 s",
    "F6",
    "F6 Tab",
    "F6 m",
    "F6 w",
    "F6 s",
    "F6 t",
    "8",
    "q",
    ":",
    ": e",
    "5 / e",
    "4 / e Enter",
];

fn address() -> JoinInfo {
    JoinInfo {
        url: Some("http://192.168.10.123:8080/j/482913".into()),
        candidates: vec!["http://10.0.0.7:8080".into(); 3],
        ..JoinInfo::default()
    }
}

/// Hands every screen of every program to `look`.
fn each_screen(session: &Arc<Session>, theme: Theme, mut look: impl FnMut(&str, &dyn Draws)) {
    for keys in CONSOLE {
        let start = Keys::starting("k");
        let mut model = console::Model::new(sv(), theme, session.clone(), minute(40), start);
        model.update(Action::Join(address()));
        press(&mut model, keys);
        look(keys, &model);
    }
    let mut stage =
        projector::Model::new(sv(), projector::theme(theme), session.clone(), minute(40));
    stage.update(Action::Join(address()));
    for page in StagePage::ALL {
        press(&mut stage, "Right");
        look(page.key(), &stage);
    }
    let start = Keys::starting("k");
    let me = Actor::NoteTaker("Bord 3".into());
    let mut model = notes::Model::new(sv(), theme, session.clone(), minute(40), start, me);
    look("notes", &model);
    press(&mut model, "Enter");
    look("notes form", &model);
    press(&mut model, "Tab");
    look("notes field", &model);
}

/// What the sweeps do with a program, whichever it is.
trait Draws {
    fn drawn(&self, width: u16, height: u16) -> Buffer;
    fn sends(&self, width: u16, height: u16) -> Vec<u8>;
}

impl<P: Program> Draws for P {
    fn drawn(&self, width: u16, height: u16) -> Buffer {
        frame(self, width, height)
    }

    fn sends(&self, width: u16, height: u16) -> Vec<u8> {
        bytes(self, width, height)
    }
}

#[test]
fn every_screen_draws_at_every_size() {
    for session in [empty(), typical(), full()] {
        each_screen(&session, PLAIN, |_, screen| {
            for width in WIDTHS {
                for height in HEIGHTS {
                    screen.drawn(width, height);
                }
            }
        });
    }
}

/// A terminal that notes what it should never have been told.
#[derive(Default)]
struct Suspicious(Vec<String>);

impl vt100::Callbacks for Suspicious {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.0.push("bell".into());
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.0.push(format!("title {title:?}"));
    }

    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], _: &[u8]) {
        self.0.push("clipboard".into());
    }

    fn unhandled_osc(&mut self, _: &mut vt100::Screen, params: &[&[u8]]) {
        self.0.push(format!("osc {params:?}"));
    }

    fn unhandled_escape(&mut self, _: &mut vt100::Screen, _: Option<u8>, _: Option<u8>, byte: u8) {
        self.0.push(format!("escape {byte}"));
    }
}

/// What a terminal of this size was told, and shows.
fn seen(sent: &[u8], width: u16, height: u16) -> (Vec<String>, String) {
    let (rows, columns) = (cells(height), cells(width));
    let mut parser = vt100::Parser::new_with_callbacks(rows, columns, 0, Suspicious::default());
    parser.process(sent);
    let contents = parser.screen().contents();
    (std::mem::take(&mut parser.callbacks_mut().0), contents)
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has cells")
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c as u32, 0x061C | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF)
}

#[test]
fn no_words_act_on_the_terminal_or_hide_in_it() {
    let strings = hostile_strings();
    // Many strings share a session, so that all of them pass every screen in reasonable time.
    for batch in strings.chunks(24) {
        let session = said_everywhere(&batch.join(" "));
        each_screen(&session, PLAIN, |screen, program| {
            let (told, contents) = seen(&program.sends(80, 24), 80, 24);
            assert!(told.is_empty(), "{screen}: {told:?} from {batch:?}");
            let hidden = contents.chars().find(|c| is_hostile(*c));
            assert_eq!(hidden, None, "{screen}: from {batch:?}");
        });
    }
}

#[test]
fn hostile_words_do_not_move_their_neighbours() {
    for words in hostile_strings().iter().step_by(7) {
        let session = said_everywhere(words);
        each_screen(&session, PLAIN, |screen, program| {
            let (_, contents) = seen(&program.sends(80, 24), 80, 24);
            let footer = contents.lines().nth(23).unwrap_or_default();
            let whole = footer.ends_with("hjälp") || !footer.contains("hjälp");
            assert!(whole, "{screen}: {footer:?} from {words:?}");
        });
    }
}

#[test]
fn a_terminal_without_unicode_gets_ascii_only() {
    let ascii = Theme {
        ground: Ground::Mono,
        colours: Colours::All,
        charset: Charset::Ascii,
    };
    for session in [typical(), full(), said_everywhere("日本語 👩‍👩‍👧‍👦 Åäö …")]
    {
        each_screen(&session, ascii, |screen, program| {
            let sent = program.sends(80, 24);
            assert!(sent.is_ascii(), "{screen}");
        });
    }
}

#[test]
fn without_colours_none_is_sent() {
    let mono = Theme {
        ground: Ground::Mono,
        colours: Colours::All,
        charset: Charset::Unicode,
    };
    each_screen(&typical(), mono, |screen, program| {
        let mut parser = vt100::Parser::new(cells(24), cells(80), 0);
        parser.process(&program.sends(80, 24));
        for row in 0..24 {
            for column in 0..80 {
                let Some(cell) = parser.screen().cell(row, column) else {
                    continue;
                };
                // The QR code is black on white whatever the theme: phones must read it.
                let is_code = cell.contents() == "▀";
                let plain = cell.fgcolor() == vt100::Color::Default;
                assert!(plain || is_code, "{screen}: {cell:?}");
            }
        }
    });
}
