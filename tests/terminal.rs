//! Walks through the real console in a real terminal: everything a facilitator does by keys, and
//! everything that can happen to a window.

mod support;

use serde_json::Value;
use support::camera;
use support::host::Hall;
use support::phone::Phone;
use support::pty::Window;
use support::{in_time, until};
use torg::text::{Lang, Words};
use vt100::MouseProtocolMode;

const SLUG: &str = "host";
const ROWS: u16 = 24;
const COLUMNS: u16 = 80;

/// The thread that draws the console, as the system lists it.
const CONSOLE_THREAD: &str = "torg-console";

/// The first column of the board's squares, and how many there are; to the left of them stand the
/// topics that wait for a place.
const BOARD: (u16, u16) = (26, 54);

/// Rows down to the last of the board's squares; below them the chosen topic is told in full.
const BOARD_END: usize = 20;

const F5: &str = "\x1b[15~";
const F6: &str = "\x1b[17~";
const F9: &str = "\x1b[20~";
const CTRL_Z: &str = "\x1a";
const DOWN: &str = "\x1b[B";
const LEFT: &str = "\x1b[D";
const RIGHT: &str = "\x1b[C";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
const TAB: &str = "\t";

/// The words of the windows.
fn words() -> Words {
    Words::for_terminal(Lang::En)
}

/// A session that is hosted in a window.
struct Console {
    hall: Hall,
    window: Window,
}

impl Console {
    fn open() -> Console {
        Console::open_as("xterm-256color")
    }

    fn open_as(terminal: &str) -> Console {
        Console::open_under(&[("TERM", terminal)])
    }

    /// In a terminal with these variables.
    fn open_under(variables: &[(&str, &str)]) -> Console {
        let hall = Hall::new();
        hall.workshop(SLUG);
        let mut host = hall.torg(&["host", SLUG, "--bind", "127.0.0.1", "--port", "0"]);
        host.envs(variables.iter().copied());
        let window = Window::open(ROWS, COLUMNS, &host);
        Console { hall, window }
    }

    /// A message of the catalogue as the console shows it.
    fn said(&self, id: &str) -> String {
        words().say(id).into_owned()
    }

    /// Presses a key that asks something, waits for the question and answers it.
    fn answer(&mut self, key: &str, question: &str, typed: &str) {
        let question = self.said(question);
        self.window.press(key);
        self.window.sees(&question);
        self.window.press(typed);
        self.window.press(ENTER);
        self.window.sees_no(&question);
    }

    /// Waits until the session, as it is on disk, holds what `find` looks for.
    fn until_saved<T>(&self, what: &str, find: impl Fn(&Value) -> Option<T>) -> T {
        let found = in_time(|| find(&self.hall.exported(SLUG)));
        found.unwrap_or_else(|| panic!("{what} was never saved:\n{}", self.window.contents()))
    }

    /// The slot that a topic stands in, once it does.
    fn slot_of(session: &Value, title: &str) -> Option<u64> {
        let topic = session["topics"]
            .as_array()?
            .iter()
            .find(|topic| topic["title"] == title)?;
        topic["place"]["slot"].as_u64()
    }

    /// Waits until the board shows these titles side by side, in this order. What is on disk is
    /// shown a moment later, and keys mean what is shown.
    fn until_row(&self, titles: &[&str]) {
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

    /// The address that the join screen shows.
    fn address(&mut self) -> String {
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
}

#[test]
fn a_facilitator_fills_the_board_asks_the_room_and_leaves_by_keys_alone() {
    let mut console = Console::open();
    console.window.until("the console", |screen| {
        screen.alternate_screen().then_some(())
    });
    let before = console.window.line_discipline();

    console.window.press("3");
    console.answer("R", "console-ask-add-room", "Ljusgården");
    console.window.sees("Ljusgården");
    console.answer("a", "console-ask-pitch", "Odling");
    console.answer("a", "console-ask-pitch", "Cykelvägar");
    console.window.sees("Cykelvägar");

    let slots_of_both = |session: &Value| {
        Some((
            Console::slot_of(session, "Cykelvägar")?,
            Console::slot_of(session, "Odling")?,
        ))
    };
    // What was just pitched is under the cursor; it is lifted, and put where the hand then is.
    console.window.press("  ");
    console.until_saved("a placed topic", |it| Console::slot_of(it, "Cykelvägar"));
    console.until_row(&["Cykelvägar"]);
    // The cursor is on the list again, where the other one is lifted and put one slot further.
    console.window.press(" ");
    console.window.press(RIGHT);
    console.window.press(" ");
    let placed = console.until_saved("two placed topics", slots_of_both);
    assert_ne!(placed.0, placed.1);
    console.until_row(&["Cykelvägar", "Odling"]);

    // Lifted, carried onto the other and put down, the two change places; undo is one step too.
    console.window.press(TAB);
    console.window.press(" ");
    console.window.press(LEFT);
    console.window.press(" ");
    let swapped =
        |session: &Value| slots_of_both(session).filter(|slots| *slots == (placed.1, placed.0));
    console.until_saved("swapped topics", swapped);
    console.until_row(&["Odling", "Cykelvägar"]);
    console.window.press("u");
    let as_before = |session: &Value| slots_of_both(session).filter(|slots| *slots == placed);
    console.until_saved("the topics back in place", as_before);
    console.until_row(&["Cykelvägar", "Odling"]);

    console.window.press("5");
    console.answer("a", "console-ask-log-idea", "Fler bänkar");
    console.window.sees("Fler bänkar");
    let session = console.hall.exported(SLUG);
    assert_eq!(
        session["ideas"][0]["oral"], true,
        "an idea from the console was said aloud"
    );

    console.window.press("6");
    console.answer("a", "rounds-ask-prepare", "Vad gör vi först?");
    console.window.sees("Vad gör vi först?");
    console.answer(ENTER, "rounds-ask-open", "");
    console.until_saved("an open round", |it| {
        it["rounds"][0]["opened"].as_str().map(|_| ())
    });
    console.answer(ENTER, "console-ask-close", "");
    console.until_saved("a closed round", |it| {
        it["rounds"][0]["closed"].as_str().map(|_| ())
    });
    console.window.press(ENTER);
    console.until_saved("a result that is shown", |it| {
        it["rounds"][0]["shown"].as_str().map(|_| ())
    });
    console.answer(ENTER, "rounds-ask-confirm", "");
    console.until_saved("a confirmed result", |it| {
        it["rounds"][0]["confirmed"].as_str().map(|_| ())
    });

    console.window.press("?");
    let help = console.said("console-do-ask-again");
    console.window.sees(&help);
    console.window.press(ESC);
    console.window.sees_no(&help);

    let tab = console.said("console-tab-people");
    console.window.press(F5);
    console.window.sees_no(&tab);
    console.window.sees("Höstens idéverkstad");
    console.window.press(F5);
    console.window.sees(&tab);
    console.window.press("q");
    assert!(console.window.program.end().success());
    let left = console.window.last_screen();
    assert!(
        !left.alternate_screen() && !left.hide_cursor(),
        "the screen is as it was"
    );
    assert!(!left.bracketed_paste(), "the terminal pastes as it did");
    let clicks = left.mouse_protocol_mode();
    assert_eq!(clicks, MouseProtocolMode::None, "and marks text as it did");
    assert_ne!(
        console.window.line_discipline(),
        before,
        "lines are read as lines again"
    );
}

#[test]
fn the_hall_goes_on_when_the_window_is_closed_and_ends_in_order_when_asked_to() {
    let mut console = Console::open();
    let phone = Phone::new(&console.address());
    let Console { hall, window } = console;
    let drawing = CONSOLE_THREAD.to_owned();
    assert!(window.program.threads().contains(&drawing));
    let mut program = window.close();
    until("the console's end", || {
        (!program.threads().contains(&drawing)).then_some(())
    });

    assert_eq!(phone.get("/join").unwrap().status, 200, "phones go on");
    let mut late = phone.clone();
    let joined = late.join("late-1", &[("alias", "Åsa")]).unwrap();
    assert_eq!(joined.status, 200, "and so does the disk");
    program.terminate();
    assert!(program.end().success());
    hall.run(&["check", SLUG]);
    assert_eq!(hall.exported(SLUG)["people"]["joined"], 1);
}

#[test]
fn a_console_whose_window_was_closed_is_taken_up_again_from_another() {
    let mut console = Console::open();
    let address = console.address();
    let mut phone = Phone::new(&address);
    let Console { hall, window } = console;
    let mut program = window.close();

    let attach = hall.torg(&["attach", SLUG, "--as", "console"]);
    let mut again = Window::open(ROWS, COLUMNS, &attach);
    again.sees("Höstens idéverkstad");
    let joined = phone.join("late-1", &[("alias", "Åsa")]).unwrap();
    assert_eq!(joined.status, 200);
    again.sees("1 here of 1");
    let not_started = words().say("console-not-started");
    again.sees(&not_started);
    again.press("n");
    again.sees_no(&not_started);

    // And it lets others in, as the host computer's own console would.
    again.press("8");
    let projector = let_in(&hall, &mut again, &address);
    projector.sees("Höstens idéverkstad");
    again.press("q");
    again.press(ENTER);
    assert!(again.program.end().success());

    program.terminate();
    assert!(program.end().success());
    let late = hall
        .torg(&["attach", SLUG, "--as", "console"])
        .output()
        .expect("torg starts");
    assert!(!late.status.success(), "nobody holds it any longer");
}

#[test]
fn a_projector_in_another_terminal_is_let_in_and_follows_the_room() {
    let mut console = Console::open();
    let address = console.address();
    let projector = let_in(&console.hall, &mut console.window, &address);
    projector.sees("Höstens idéverkstad");

    console.window.press("2");
    console.window.sees("Check-in and coffee");
    console.window.press("nn");
    projector.sees("Welcome: the question of the day");
}

/// Lets a projector in from the console's join screen, by the code that it shows.
fn let_in(hall: &Hall, console: &mut Window, address: &str) -> Window {
    console.press("p");
    let code = console.until("a code", |screen| code_in(&screen.contents()));
    let attach = [
        "attach",
        address,
        "--as",
        "projector",
        "--name",
        "Duken",
        "--code",
        &code,
    ];
    let projector = Window::open(ROWS, COLUMNS, &hall.torg(&attach));
    console.sees("Duken");
    console.press(ENTER);
    projector
}

#[test]
fn a_phone_reads_the_address_off_the_projector_in_every_size_and_without_colours_too() {
    for variables in [&[][..], &[("NO_COLOR", "1")]] {
        let mut console = Console::open_under(variables);
        let address = console.address();
        console.window.press(F5);
        for (rows, columns) in [(24, 80), (40, 120), (60, 200)] {
            console.window.resize(rows, columns);
            // A dark terminal and a light one: the code brings its own ground.
            for ground in [0, 255] {
                console.window.until("a code that leads here", |screen| {
                    let read = camera::read(screen, ground)?;
                    (read == address).then_some(())
                });
            }
        }
    }
}

#[test]
fn the_facilitator_chooses_what_a_projector_in_another_terminal_shows() {
    let mut console = Console::open();
    let address = console.address();
    console.window.press("p");
    let code = console
        .window
        .until("a code", |screen| code_in(&screen.contents()));
    let projector = Window::open(
        ROWS,
        COLUMNS,
        &console.hall.torg(&[
            "attach",
            &address,
            "--as",
            "projector",
            "--name",
            "Duken",
            "--code",
            &code,
        ]),
    );
    console.window.sees("Duken");
    console.window.press(ENTER);
    projector.sees("Höstens idéverkstad");

    console.window.press(F6);
    console.window.sees(&console.said("stage-projectors"));
    console.window.press(TAB);
    console.window.press(DOWN);
    console.window.press(ENTER);
    projector.sees(&console.said("stage-weight-advisory"));
}

/// A one-time code as the screen shows it: two groups of four digits.
fn code_in(screen: &str) -> Option<String> {
    let groups: Vec<&str> = screen.split_whitespace().collect();
    let digits = |group: &&str| group.len() == 4 && group.bytes().all(|sign| sign.is_ascii_digit());
    let pair = groups.windows(2).find(|pair| pair.iter().all(digits))?;
    Some(pair.concat())
}

#[test]
fn no_size_of_the_window_breaks_the_console() {
    let mut console = Console::open();
    console.window.press("3");
    console.answer("R", "console-ask-add-room", "Ljusgården");
    let sizes = [
        (1, 1),
        (0, 0),
        (1, 500),
        (3, 7),
        (24, 80),
        (1000, 1000),
        (2, 400),
        (120, 400),
        (7, 1),
    ];
    for key in ["1", "2", "3", "4", "5", "6", "8", "?", "?", F5] {
        console.window.press(key);
        for (rows, columns) in sizes {
            console.window.resize(rows, columns);
        }
    }
    console.window.resize(ROWS, COLUMNS);
    console.window.press(F5);
    console.window.press("3");
    console.window.sees("Ljusgården");
    console.window.press("q");
    assert!(console.window.program.end().success());
}

#[test]
fn a_terminal_that_can_do_nothing_is_no_reason_to_break() {
    let mut console = Console::open_as("dumb");
    console.window.press("3");
    console.answer("R", "console-ask-add-room", "Ljusgården");
    console.window.sees("Ljusgarden");
    console.window.press("q");
    assert!(console.window.program.end().success());
}

/// What the terminal is told when a place on it is clicked, counted from one.
fn click(column: usize, row: usize) -> String {
    format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
}

#[test]
fn tabs_are_clicked_until_the_mouse_is_switched_off() {
    let mut console = Console::open();
    let people = console.said("console-tab-people");
    let (column, row) = console.window.until("the tabs", |screen| {
        let taken = screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease;
        let mut rows = screen.rows(0, COLUMNS).enumerate();
        let found = rows.find_map(|(row, text)| Some((text.find(&people)?, row)));
        found.filter(|_| taken)
    });
    console.window.press(&click(column + 1, row + 1));
    let empty = console.said("console-people-empty");
    let begins = empty
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned();
    console.window.sees(&begins);
    console.window.press(F9);
    console
        .window
        .until("a terminal that marks text", |screen| {
            (screen.mouse_protocol_mode() == MouseProtocolMode::None).then_some(())
        });
}

#[test]
fn a_suspended_console_gives_the_shell_its_terminal_and_comes_back_with_fg() {
    let hall = Hall::new();
    hall.workshop(SLUG);
    let host = hall.torg(&["host", SLUG, "--bind", "127.0.0.1", "--port", "0"]);
    let mut shell = std::process::Command::new("sh");
    shell.arg("-i").env("PS1", "shell> ");
    for (name, value) in host.get_envs() {
        if let Some(value) = value {
            shell.env(name, value);
        }
    }
    let mut window = Window::open(ROWS, COLUMNS, &shell);
    window.sees("shell>");
    let quoted = |part: &std::ffi::OsStr| format!("'{}'", part.display());
    let parts = std::iter::once(host.get_program()).chain(host.get_args());
    let line: Vec<String> = parts.map(quoted).collect();
    window.press(&format!("{}\n", line.join(" ")));
    let words = Words::for_terminal(Lang::En);
    let tab = words.say("console-tab-people");
    window.sees(&tab);

    window.press(CTRL_Z);
    window.sees(&words.say("palette-ask-suspend"));
    window.press(ENTER);
    window.until("the shell's terminal", |screen| {
        let plain = !screen.alternate_screen() && !screen.hide_cursor();
        let quiet = screen.mouse_protocol_mode() == MouseProtocolMode::None;
        (plain && quiet && !screen.bracketed_paste()).then_some(())
    });
    window.press("echo by lines\n");
    window.sees("by lines");

    window.press("fg\n");
    window.until("the console again", |screen| {
        let ours = screen.alternate_screen() && screen.bracketed_paste();
        let clicks = screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease;
        (ours && clicks && screen.contents().contains(&*tab)).then_some(())
    });
    window.press("q");
    window.until("the shell after the end", |screen| {
        (!screen.alternate_screen()).then_some(())
    });
    window.press("exit\n");
    assert!(window.program.end().success());
}
