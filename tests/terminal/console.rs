//! A facilitator's console in a window, and what a facilitator does with it: press, look, answer,
//! let others in.

use crate::support::host::Hall;
use crate::support::in_time;
use crate::support::pty::Window;
use serde_json::Value;
use torg::text::{Arguments, Lang, Words};

/// The session's folder.
pub const SLUG: &str = "host";
/// The smallest window that everything is made for.
pub const ROWS: u16 = 24;
/// Its columns.
pub const COLUMNS: u16 = 80;

/// The first column of the board's squares, and how many there are; to the left of them stand the
/// topics that wait for a place.
const BOARD: (u16, u16) = (26, 54);

/// Rows down to the last of the board's squares; below them the chosen topic is told in full.
const BOARD_END: usize = 20;

pub const F5: &str = "\x1b[15~";
pub const F6: &str = "\x1b[17~";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const RIGHT: &str = "\x1b[C";
pub const LEFT: &str = "\x1b[D";
pub const HOME: &str = "\x1b[H";
pub const ESC: &str = "\x1b";
pub const ENTER: &str = "\r";
pub const TAB: &str = "\t";
pub const BACK_TAB: &str = "\x1b[Z";
/// Saves a dialog whose text may have several lines.
pub const CTRL_S: &str = "\x13";
pub const BACKSPACE: &str = "\x7f";

/// A message of the catalogue as the windows show it.
pub fn said(id: &str) -> String {
    said_with(id, &[])
}

/// The same with what is filled in.
pub fn said_with(id: &str, filled_in: &[(&'static str, &str)]) -> String {
    let mut arguments = Arguments::new();
    for (name, value) in filled_in {
        match value.parse::<u32>() {
            Ok(number) => arguments.set(*name, number),
            Err(_) => arguments.set(*name, (*value).to_owned()),
        }
    }
    Words::for_terminal(Lang::En)
        .say_with(id, &arguments)
        .into_owned()
}

/// A session that is hosted in a window.
pub struct Console {
    pub hall: Hall,
    pub window: Window,
}

impl Console {
    /// An idea workshop.
    pub fn open() -> Console {
        Console::open_under(&[])
    }

    /// The same in a terminal with these variables.
    pub fn open_under(variables: &[(&str, &str)]) -> Console {
        let hall = Hall::new();
        hall.workshop(SLUG);
        Console::host(hall, variables)
    }

    /// Hosts the session that is in this hall.
    pub fn host(hall: Hall, variables: &[(&str, &str)]) -> Console {
        let mut host = hall.torg(&["host", SLUG, "--bind", "127.0.0.1", "--port", "0"]);
        host.envs(variables.iter().copied());
        let window = Window::open(ROWS, COLUMNS, &host);
        Console { hall, window }
    }

    /// Presses a key that asks something, waits for the question and answers it. Between a dialog's
    /// fields stands a tab.
    pub fn answer(&mut self, key: &str, question: &str, typed: &str) {
        self.answer_saving(key, question, typed, ENTER);
    }

    /// The same where one of the fields may have several lines.
    pub fn answer_at_length(&mut self, key: &str, question: &str, typed: &str) {
        self.answer_saving(key, question, typed, CTRL_S);
    }

    fn answer_saving(&mut self, key: &str, question: &str, typed: &str, save: &str) {
        self.window.press(key);
        self.window.sees(question);
        self.window.press(typed);
        self.window.press(save);
        self.window.sees_no(question);
    }

    /// Waits until the session, as it is on disk, holds what `find` looks for.
    pub fn until_saved<T>(&self, what: &str, find: impl Fn(&Value) -> Option<T>) -> T {
        let found = in_time(|| find(&self.hall.exported(SLUG)));
        found.unwrap_or_else(|| panic!("{what} was never saved:\n{}", self.window.contents()))
    }

    /// Waits until the board shows these titles side by side, in this order. What is on disk is
    /// shown a moment later, and keys mean what is shown.
    pub fn until_row(&self, titles: &[&str]) {
        let in_order = |row: String| {
            let places: Option<Vec<usize>> = titles.iter().map(|title| row.find(title)).collect();
            places.is_some_and(|places| places.is_sorted())
        };
        self.window
            .until(&format!("{titles:?} in a row"), |screen| {
                let mut rows = screen.rows(BOARD.0, BOARD.1).take(BOARD_END);
                rows.any(in_order).then_some(())
            });
    }

    /// Waits until the lines below the board tell this of what the cursor is on.
    pub fn until_told(&self, text: &str) {
        self.window.until(&format!("{text:?} below"), |screen| {
            let below: Vec<String> = screen.rows(0, COLUMNS).skip(BOARD_END).collect();
            below.join(" ").contains(text).then_some(())
        });
    }

    /// The address that the join screen shows.
    pub fn address(&mut self) -> String {
        self.window.press("8");
        self.window.until("an address", |screen| {
            let text = screen.contents();
            let start = text.find("http://127.0.0.1:")?;
            let address: String = text[start..]
                .chars()
                .take_while(|sign| !sign.is_whitespace())
                .collect();
            Some(address)
        })
    }

    /// Lets a projector of this name in.
    pub fn projector(&mut self, address: &str, name: &str) -> Window {
        self.let_in("p", address, &["--as", "projector", "--name", name])
    }

    /// Lets somebody in who takes notes.
    pub fn note_taker(&mut self, address: &str, name: &str) -> Window {
        self.let_in("s", address, &["--as", "notes", "--name", name])
    }

    /// Asks the join screen for a code by this key, attaches a window with it and lets that in.
    fn let_in(&mut self, key: &str, address: &str, attach: &[&str]) -> Window {
        self.window.press("8");
        self.window.sees(&said("console-tab-join"));
        self.window.press(key);
        let code = self
            .window
            .until("a code", |screen| code_in(&screen.contents()));
        let asked = [&["attach", address], attach, &["--code", &code]].concat();
        let mut torg = self.hall.torg(&asked);
        // What a note-taker had left unsent lies in the home folder; none of it is meant here.
        torg.env("XDG_STATE_HOME", self.hall.path());
        let window = Window::open(ROWS, COLUMNS, &torg);
        let name = attach.last().expect("it has one");
        self.window.sees(&format!("! {name}"));
        self.window.press(ENTER);
        self.window.sees(&format!("✓ {name}"));
        window
    }
}

/// The slot that a topic stands in, once it does.
pub fn slot_of(session: &Value, title: &str) -> Option<u64> {
    topic(session, title)?["place"]["slot"].as_u64()
}

/// A topic by its title.
pub fn topic<'a>(session: &'a Value, title: &str) -> Option<&'a Value> {
    let mut topics = session["topics"].as_array()?.iter();
    topics.find(|topic| topic["title"] == title)
}

/// A one-time code as the screen shows it: two groups of four digits.
fn code_in(screen: &str) -> Option<String> {
    let groups: Vec<&str> = screen.split_whitespace().collect();
    let digits = |group: &&str| group.len() == 4 && group.bytes().all(|sign| sign.is_ascii_digit());
    let pair = groups.windows(2).find(|pair| pair.iter().all(digits))?;
    Some(pair.concat())
}
