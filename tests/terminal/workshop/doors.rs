//! Before the doors open, and when they do: the checklist leads to the signs, a projector gets a
//! page of its own, and people come, with a phone and without.

use super::{GUESTS, Guest, WALK_IN, Workshop};
use crate::console::{DOWN, ENTER, ESC, F6, RIGHT, TAB, said, said_with};

impl Workshop {
    /// The cursor stands on the first thing that is missing, and Enter goes where it is mended.
    pub fn the_signs_are_set_as_the_checklist_asks(&mut self) {
        let missing = |check: &str| said_with(&format!("cockpit-check-{check}"), &[("good", "no")]);
        let console = &mut self.console;
        console.window.press("1");
        console.window.sees(&missing("question"));
        let asked = format!("{TAB}Hur får fler plats i staden?");
        console.answer(ENTER, &said("console-ask-describe"), &asked);
        console.window.press("1");
        console.window.sees_no(&missing("question"));
        // The level is a consultation, in the first step, and the outcome is advice.
        let consultation = format!("{RIGHT}{RIGHT}");
        console.answer(ENTER, &said("stage-ask-mandate"), &consultation);
        console.window.sees_no(&missing("mandate"));
        console.answer(ENTER, &said("stage-ask-wifi"), "Ljusgården Gäst");
        console.window.sees_no(&missing("wifi"));
        console
            .window
            .sees(&said_with("cockpit-checklist", &[("count", "0")]));
        self.screen
            .sees(&said_with("stage-wifi", &[("name", "Ljusgården Gäst")]));
    }

    /// The foyer is told all day what the meeting may do.
    pub fn one_projector_is_given_a_page_of_its_own(&mut self) {
        let sign = said("stage-weight-advisory");
        let window = &mut self.console.window;
        window.press(F6);
        window.sees(&said("stage-projectors"));
        window.press(&format!("{TAB}{TAB}{DOWN}{ENTER}"));
        self.foyer.sees(&sign);
        window.press(ESC);
        window.sees_no(&said("stage-projectors"));
        self.screen.sees_no(&sign);
    }

    /// The first block begins; four come with a phone, and one is registered by hand.
    pub fn the_doors_open_and_people_come(&mut self) {
        self.next_block("Check-in and coffee");
        for (number, (alias, hat)) in GUESTS.iter().enumerate() {
            let named = if number == 0 { "on" } else { "" };
            let about = [
                ("alias", *alias),
                ("hat", hat),
                ("name_in_documents", named),
            ];
            let guest = Guest::join(&self.address, number, &about);
            self.guests.push(guest);
        }
        let console = &mut self.console;
        console.window.press("4");
        console.window.sees("4 here of 4");
        // Alias, hat (the first is a civil one), organisation, part of town, first time.
        let walk_in = format!("{WALK_IN}{TAB}{RIGHT}{TAB}Väntjänst{TAB}{TAB}{RIGHT}");
        console.answer("a", &said("console-ask-register"), &walk_in);
        console.window.sees("5 here of 5");
        self.screen.sees("5");
    }
}
