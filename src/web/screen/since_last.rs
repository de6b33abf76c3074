//! "Sedan sist": what became of the meeting before this one.

use super::letters::{PAGE, Room, fit, leaves, stacked};
use super::{Leaf, Scene};
use maud::html;

const TITLE: Room = Room::new(1_600, 140);
const LIST: Room = Room::new(1_600, PAGE.height - 200);
/// The smallest letters before the list goes on on another leaf.
const LEAST: &str = "z5";

/// Draws the leaf whose turn it is.
pub(super) fn draw(scene: &Scene) -> Leaf {
    let words = scene.words;
    let lines = scene.session.setup.since_last.iter();
    let lines: Vec<_> = lines.map(|line| line.one_line()).collect();
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    let leaves = leaves(&lines, LEAST, LIST);
    let of = leaves.len().max(1);
    let at = scene.turn % of;
    let title = words.say("stage-since-last");
    let title = fit(&title, TITLE);
    let none = words.say("stage-since-last-none");
    let body = html! {
        h1.accent.(title.class) { (title.text) }
        @if let Some(leaf) = leaves.get(at) {
            ul.points {
                @for set in stacked(leaf, LIST) {
                    li.(set.class) dir="auto" { (set.text) }
                }
            }
        } @else {
            @let set = fit(&none, LIST);
            p.(set.class) { (set.text) }
        }
    };
    Leaf { body, at, of }
}
