//! A console's window is closed: the hall goes on, ends in order when asked to, and is taken up
//! again from another window.

use crate::console::{COLUMNS, Console, ENTER, ROWS, SLUG, said};
use crate::support::host::Hall;
use crate::support::phone::Phone;
use crate::support::pty::Window;
use crate::support::until;

/// The thread that draws the console, as the system lists it.
const CONSOLE_THREAD: &str = "torg-console";

/// Takes the hall up from another window, as the owner of its folder may.
pub fn take_over(hall: Hall) -> Console {
    let attach = hall.torg(&["attach", SLUG, "--as", "console"]);
    let window = Window::open(ROWS, COLUMNS, &attach);
    Console { hall, window }
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

    let mut again = take_over(hall);
    again.window.sees("Höstens idéverkstad");
    let joined = phone.join("late-1", &[("alias", "Åsa")]).unwrap();
    assert_eq!(joined.status, 200);
    again.window.sees("1 here of 1");
    let not_started = said("console-not-started");
    again.window.press("2");
    again.window.sees(&not_started);
    again.window.press("n");
    again.window.sees_no(&not_started);

    // And it lets others in, as the host computer's own console would.
    let projector = again.projector(&address, "Duken");
    projector.sees("Höstens idéverkstad");
    again.window.press("q");
    again.window.press(ENTER);
    assert!(again.window.program.end().success());

    program.terminate();
    assert!(program.end().success());
    let late = again
        .hall
        .torg(&["attach", SLUG, "--as", "console"])
        .output()
        .expect("torg starts");
    assert!(!late.status.success(), "nobody holds it any longer");
}
