//! Thanks: what the day gave, where the documentation is, and the way out.

use super::letters::{Room, fit};
use super::{Scene, bare, unparted};
use crate::text::t;
use crate::views::stage::yield_of;
use maud::{Markup, html};

const THANKS: Room = Room::new(1_600, 230);
/// What the day gave, where the documentation is, the farewell: each.
const EACH: Room = Room::new(1_600, 170);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let words = scene.words;
    let day = yield_of(scene.session);
    let counts = unparted([
        t!(words, "count-participants", count = day.people),
        t!(words, "count-topics", count = day.topics),
        t!(words, "count-ideas", count = day.ideas),
    ]);
    let documentation = scene
        .reach
        .as_deref()
        .map(|url| t!(words, "stage-documentation", url = bare(url)));
    let farewell = scene.session.setup.farewell.one_line();
    let thanks = words.say("projector-thanks");
    let thanks = fit(&thanks, THANKS);
    let counts = fit(&counts, EACH);
    html! {
        h1.accent.(thanks.class) { (thanks.text) }
        p.strong.(counts.class) { (counts.text) }
        @if let Some(documentation) = &documentation {
            @let set = fit(documentation, EACH);
            p.(set.class) { (set.text) }
        }
        @if !farewell.is_empty() {
            @let set = fit(&farewell, EACH);
            p.accent.(set.class) dir="auto" { (set.text) }
        }
    }
}
