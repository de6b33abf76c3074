//! What can happen to a window: it is left, made every size, has no colours or can do nothing at
//! all, and a phone's camera looks at it.

use crate::console::{COLUMNS, Console, ESC, F5, ROWS, said};
use crate::support::camera;

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
    assert_ne!(
        console.window.line_discipline(),
        before,
        "lines are read as lines again"
    );
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
fn no_size_of_the_window_breaks_the_console() {
    let mut console = Console::open();
    console.window.press("3");
    console.answer("R", &said("console-ask-add-room"), "Ljusgården");
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
    for key in ["1", "2", "3", "4", "5", "6", "7", "8", "?", "?", F5] {
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
    let mut console = Console::open_under(&[("TERM", "dumb")]);
    console.window.press("3");
    console.answer("R", &said("console-ask-add-room"), "Ljusgården");
    console.window.sees("Ljusgarden");
    console.window.press("q");
    assert!(console.window.program.end().success());
}
