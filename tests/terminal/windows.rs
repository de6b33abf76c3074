//! What a window can be: of every size, without colours, able to do nothing at all; and what a
//! phone's camera sees in it.

use crate::console::{COLUMNS, Console, F5, ROWS, said};
use crate::support::camera;

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
