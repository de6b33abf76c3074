//! What a console takes of its terminal – the screen, the keys, the mouse – and that all of it is
//! given back: on leaving, on being suspended, on a key.

use crate::console::{COLUMNS, Console, ENTER, ESC, F5, ROWS, SLUG, said};
use crate::support::host::Hall;
use crate::support::pty::Window;
use std::ffi::OsStr;
use std::process::Command;
use vt100::MouseProtocolMode;

const F9: &str = "\x1b[20~";
const CTRL_Z: &str = "\x1a";

#[test]
fn a_window_is_left_as_it_was_found() {
    let mut console = Console::open();
    console.window.until("the console", |screen| {
        screen.alternate_screen().then_some(())
    });
    let before = console.window.line_discipline();

    console.window.press("6?");
    let help = said("console-do-ask-again");
    console.window.sees(&help);
    console.window.press(ESC);
    console.window.sees_no(&help);

    let tab = said("console-tab-people");
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

/// What the terminal is told when a place on it is clicked, counted from one.
fn click(column: usize, row: usize) -> String {
    format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
}

#[test]
fn tabs_are_clicked_until_the_mouse_is_switched_off() {
    let mut console = Console::open();
    let people = said("console-tab-people");
    let (column, row) = console.window.until("the tabs", |screen| {
        let taken = screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease;
        let mut rows = screen.rows(0, COLUMNS).enumerate();
        let found = rows.find_map(|(row, text)| Some((text.find(&people)?, row)));
        found.filter(|_| taken)
    });
    console.window.press(&click(column + 1, row + 1));
    console.window.sees(&said("people-balance"));
    console.window.press(F9);
    console
        .window
        .until("a terminal that marks text", |screen| {
            (screen.mouse_protocol_mode() == MouseProtocolMode::None).then_some(())
        });
}

/// A shell in a window, and the line that hosts a session from it.
fn shell(hall: &Hall) -> (Window, String) {
    let host = hall.torg(&["host", SLUG, "--bind", "127.0.0.1", "--port", "0"]);
    let mut shell = Command::new("sh");
    shell.arg("-i").env("PS1", "shell> ");
    let set = host
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    shell.envs(set);
    let quoted = |part: &OsStr| format!("'{}'", part.display());
    let parts = std::iter::once(host.get_program()).chain(host.get_args());
    let line: Vec<String> = parts.map(quoted).collect();
    (Window::open(ROWS, COLUMNS, &shell), line.join(" "))
}

#[test]
fn a_suspended_console_gives_the_shell_its_terminal_and_comes_back_with_fg() {
    let hall = Hall::new();
    hall.workshop(SLUG);
    let (mut window, host) = shell(&hall);
    window.sees("shell>");
    window.press(&format!("{host}\n"));
    let tab = said("console-tab-people");
    window.sees(&tab);

    window.press(CTRL_Z);
    window.sees(&said("palette-ask-suspend"));
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
        (ours && clicks && screen.contents().contains(&tab)).then_some(())
    });
    window.press("q");
    window.until("the shell after the end", |screen| {
        (!screen.alternate_screen()).then_some(())
    });
    window.press("exit\n");
    assert!(window.program.end().success());
}
