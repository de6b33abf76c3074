//! The marketplace: topics are pitched from phones and aloud, one stands in the spotlight while
//! interest rises, cards are carried to their squares, and people sign up.

use super::{BUSES, CAFE, GARDEN, REPAIRS, WALK_IN, Workshop};
use crate::console::{DOWN, ENTER, HOME, LEFT, RIGHT, TAB, UP, said, said_with, slot_of, topic};

impl Workshop {
    /// Three topics come by phone, one is said aloud, and the first in the queue is pitched.
    pub fn topics_are_pitched(&mut self) {
        self.next_block("Welcome: the question of the day");
        let early = self.guests[0].tries("/topics", &[("title", GARDEN)]);
        assert_ne!(early.status, 200, "the marketplace has not begun");
        self.next_block("Marketplace: what will you raise?");
        for (guest, title) in self.guests.iter_mut().zip([GARDEN, BUSES, CAFE]) {
            guest.does("/topics", &[("title", title), ("question", "Vem vill?")]);
        }
        let console = &mut self.console;
        console.window.press("3");
        console
            .window
            .sees(&said_with("market-queue", &[("count", "3")]));
        let aloud = format!("{REPAIRS}{TAB}Kan vi laga mer?{TAB}{WALK_IN}");
        console.answer("a", &said("console-ask-pitch"), &aloud);
        console.window.sees(REPAIRS);

        console.window.press(&format!("{HOME}s"));
        console.window.sees(&said("market-pitch-now"));
        self.screen.sees(&said("market-stage-left"));
        self.screen
            .sees(&said_with("projector-host", &[("name", "Åsa")]));
        for guest in [1, 2, 3] {
            self.guests[guest].does("/topics/1/interest", &[("on", "1")]);
        }
        self.console.window.sees("★3");
        self.screen
            .sees(&said_with("market-stage-interest", &[("count", "3")]));
        self.console.window.press("s");
        self.console.window.sees_no(&said("market-pitch-now"));
        self.screen.sees_no(&said("market-stage-left"));
        self.pitch_the_next_without_naming_its_host();
    }

    /// Bo has not agreed to be named.
    fn pitch_the_next_without_naming_its_host(&mut self) {
        let window = &mut self.console.window;
        window.press(&format!("{HOME}s"));
        window.sees(&said("market-pitch-now"));
        self.screen.sees(&said("market-stage-left"));
        assert!(
            !self.screen.contents().contains("Bo"),
            "a name on the projector"
        );
        window.press("s");
        window.sees_no(&said("market-pitch-now"));
    }

    /// Puts the cursor on the first waiting card, lifts it, carries it by these keys to a square
    /// of this room, and puts it down.
    fn place_first(&mut self, title: &str, carried: &str, room: &str) {
        let console = &mut self.console;
        console.window.press(HOME);
        console.until_told(title);
        console.window.press(" ");
        console.until_told("▲");
        console.window.press(carried);
        let does = said_with("market-does-place", &[("room", room)]);
        console.until_told(&does);
        console.window.press(" ");
        console.until_saved(title, |it| slot_of(it, title));
        console.until_row(&[title]);
    }

    /// What was pitched is parked; what still waits in the queue is placed from there.
    pub fn cards_are_placed_parked_and_swapped(&mut self) {
        let window = &mut self.console.window;
        window.sees(&said_with("market-queue", &[("count", "2")]));
        window.sees(&said_with("market-parked", &[("count", "2")]));
        self.place_first(CAFE, "", "Main hall");
        // The hand is where it was; the next goes one slot further, the one after a room below.
        self.place_first(REPAIRS, RIGHT, "Main hall");
        self.place_first(GARDEN, &format!("{LEFT}{DOWN}"), "Library");
        self.console.until_row(&[CAFE, REPAIRS]);
        self.screen.sees(GARDEN);

        // Lifted, carried onto the other and put down, the two change places, in one step.
        let both = |it: &serde_json::Value| Some((slot_of(it, CAFE)?, slot_of(it, REPAIRS)?));
        let placed = self.console.until_saved("both", both);
        let console = &mut self.console;
        console.window.press(&format!("{TAB}{UP}"));
        console.until_told(CAFE);
        console.window.press(&format!(" {RIGHT}"));
        console.until_told(&said_with("market-does-swap", &[("title", REPAIRS)]));
        console.window.press(" ");
        console.until_row(&[REPAIRS, CAFE]);
        let swapped =
            console.until_saved("both swapped", |it| both(it).filter(|now| *now != placed));
        assert_eq!(swapped, (placed.1, placed.0));
        console.window.press("u");
        console.until_row(&[CAFE, REPAIRS]);
        console.until_saved("both back", |it| both(it).filter(|now| *now == placed));

        // The card that no room was found for stays in the parking.
        let parked = console.until_saved("a parked card", |it| {
            let state = topic(it, BUSES)?["state"].as_str()?.to_owned();
            (state == "parked").then_some(state)
        });
        assert_eq!(parked, "parked");
    }

    /// Phones sign up; whoever has none is signed up by hand.
    pub fn people_sign_up(&mut self) {
        self.next_block("The board: choose your talks");
        for guest in &mut self.guests[..3] {
            guest.does("/topics/1/signup", &[]);
        }
        self.guests[3].does("/topics/3/signup", &[]);
        let console = &mut self.console;
        console.window.press("4s");
        console
            .window
            .sees(&said_with("people-pick-topic", &[("name", WALK_IN)]));
        console.window.press("odling");
        console.window.press(ENTER);
        console
            .window
            .sees(&said_with("people-signed-up", &[("topic", GARDEN)]));
        console.window.press("3");
        console.window.sees("4/16");
    }
}
