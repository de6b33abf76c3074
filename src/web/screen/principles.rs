//! How an open space works: four principles, one law, two animals.

use super::Scene;
use super::letters::{Room, fit, stacked};
use maud::{Markup, html};

/// The principles, in the order they are read aloud.
const PRINCIPLES: [&str; 4] = [
    "projector-principle-people",
    "projector-principle-what",
    "projector-principle-when",
    "projector-principle-over",
];

const TITLE: Room = Room::new(1_600, 140);
const LIST: Room = Room::new(1_560, 410);
const LAW: Room = Room::new(1_600, 125);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let words = scene.words;
    let title = words.say("projector-principles");
    let title = fit(&title, TITLE);
    let principles = PRINCIPLES.map(|id| words.say(id));
    let principles: Vec<&str> = principles.iter().map(AsRef::as_ref).collect();
    let (law, animals) = (words.say("projector-law"), words.say("projector-animals"));
    let (law, animals) = (fit(&law, LAW), fit(&animals, LAW));
    html! {
        h1.accent.(title.class) { (title.text) }
        ul.points.strong {
            @for set in stacked(&principles, LIST) { li.(set.class) { (set.text) } }
        }
        p.accent.(law.class) { (law.text) }
        p.(animals.class) { (animals.text) }
    }
}
