//! Projectors in windows of their own: let in by a code, following the room, or showing what the
//! facilitator chose.

use crate::console::{Console, DOWN, ENTER, F6, TAB, said};

#[test]
fn a_projector_in_another_terminal_is_let_in_and_follows_the_room() {
    let mut console = Console::open();
    let address = console.address();
    let projector = console.projector(&address, "Duken");
    projector.sees("Höstens idéverkstad");

    console.window.press("2");
    console.window.sees("Check-in and coffee");
    console.window.press("nn");
    projector.sees("Welcome: the question of the day");
}

#[test]
fn the_facilitator_chooses_what_a_projector_in_another_terminal_shows() {
    let mut console = Console::open();
    let address = console.address();
    let projector = console.projector(&address, "Duken");
    projector.sees("Höstens idéverkstad");

    console.window.press(F6);
    console.window.sees(&said("stage-projectors"));
    console.window.press(TAB);
    console.window.press(DOWN);
    console.window.press(ENTER);
    projector.sees(&said("stage-weight-advisory"));
}
