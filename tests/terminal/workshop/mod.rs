//! A whole half-day workshop, led by keys alone: the signs before the doors open, the marketplace,
//! the talks, the harvest, the plenary, the vote – in the middle of which the console's window is
//! closed and another takes over – and the documents afterwards. Phones are in the hall, two
//! projectors show different pages, and a note-taker sits at a terminal of their own.
//!
//! One session, told in the order of its run sheet; each part of the day has its file.

mod doors;
mod ending;
mod guest;
mod harvest;
mod market;
mod plenary;
mod talks;
mod vote;

use crate::console::{Console, SLUG, said};
use crate::support::host::Hall;
use crate::support::pty::{Program, Window};
use guest::Guest;

/// The four who come with a phone. Only the first agrees to be named.
const GUESTS: [(&str, &str); 4] = [
    ("Åsa", "civil:kultur"),
    ("Bo", "kommun:tjansteperson"),
    ("Cecilia", "civil:halsa"),
    ("Dag", "annan:universitet"),
];
/// The one who comes without.
const WALK_IN: &str = "Örjan";

/// The topics: three from phones, in the order they are pitched, and one that is said aloud.
const GARDEN: &str = "Odling på taket";
const BUSES: &str = "Nattbussar";
const CAFE: &str = "Språkkafé";
const REPAIRS: &str = "Fixarverkstad";

/// Columns of the cockpit's left half, where the block that runs stands on a line of its own.
const COCKPIT: u16 = 42;

/// A workshop that is going on, and everybody who has a part in it.
struct Workshop {
    console: Console,
    /// Where phones and terminals find it.
    address: String,
    /// The projector that follows the meeting.
    screen: Window,
    /// The projector that shows one page all day.
    foyer: Window,
    guests: Vec<Guest>,
    /// Whoever takes notes at a terminal, once they are there.
    notes: Option<Window>,
    /// The hosting program, once its own window has been closed.
    hosting: Option<Program>,
}

impl Workshop {
    /// A new session in a window, with two projectors let in.
    fn new() -> Workshop {
        let hall = Hall::new();
        hall.half_day(SLUG);
        let mut console = Console::host(hall, &[]);
        let address = console.address();
        let screen = console.projector(&address, "Duken");
        let foyer = console.projector(&address, "Foajén");
        Workshop {
            console,
            address,
            screen,
            foyer,
            guests: Vec::new(),
            notes: None,
            hosting: None,
        }
    }

    /// Takes the meeting on to the block with this title.
    fn next_block(&mut self, title: &str) {
        self.console.window.press("1n");
        self.console.window.until(title, |screen| {
            let mut rows = screen.rows(0, COCKPIT);
            rows.any(|row| row.trim() == title).then_some(())
        });
    }
}

#[test]
fn a_half_day_workshop_is_led_by_keys_alone_from_its_first_sign_to_its_documents() {
    let mut day = Workshop::new();
    day.the_signs_are_set_as_the_checklist_asks();
    day.one_projector_is_given_a_page_of_its_own();
    day.the_doors_open_and_people_come();

    day.topics_are_pitched();
    day.cards_are_placed_parked_and_swapped();
    day.people_sign_up();

    day.notes_are_taken_in_the_talks();

    day.ideas_are_released_to_the_wall();
    day.ideas_are_tagged_grouped_and_split();
    day.a_wrong_merge_is_undone_and_the_right_one_made();
    day.the_floor_is_given();

    day.a_round_is_opened();
    let mut day = day.the_window_is_closed_and_another_takes_over();
    day.the_votes_of_phones_and_paper_are_counted();
    day.the_result_is_shown_and_confirmed();

    day.the_meeting_ends();
    let hall = day.everybody_goes_home();
    ending::the_documents_tell_what_was_done(&hall);
}
