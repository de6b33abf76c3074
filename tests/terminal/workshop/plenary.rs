//! The plenary: phones ask for the floor, whoever has none is put on the list, and the projector
//! names only those who agreed to it.

use super::{WALK_IN, Workshop};
use crate::console::{ENTER, said, said_with};

impl Workshop {
    /// Three ask; two are given the floor, and the third takes their hand down.
    pub fn the_floor_is_given(&mut self) {
        let waiting = |count| said_with("speakers-waiting", &[("count", count)]);
        let window = &mut self.console.window;
        window.press("7o");
        window.sees(&said("speakers-open"));
        for guest in [0, 1] {
            self.guests[guest].does("/speakers", &[]);
        }
        window.sees(&waiting("2"));
        window.press("a");
        window.sees(&said("speakers-pick"));
        window.press("örjan");
        window.press(ENTER);
        window.sees(&waiting("3"));

        window.press("g");
        window.sees(&waiting("2"));
        self.screen.sees(&said("speakers-floor"));
        self.screen
            .sees(&said_with("speakers-number", &[("number", "2")]));
        let shown = self.screen.contents();
        assert!(!shown.contains("Bo"), "a name without consent:\n{shown}");
        assert!(!shown.contains(WALK_IN), "another:\n{shown}");
        window.press("g");
        window.sees(&waiting("1"));
        window.press("x");
        window.sees(&said("speakers-empty"));
        window.press("s");
        window.sees(&said("speakers-floor-free"));
        self.screen.sees_no(&said("speakers-floor"));
    }
}
