//! What the meeting may do: how deep the participation is, in which step of the work, and whether
//! the outcome is advice or decides. Nobody should find out afterwards.

use super::Scene;
use super::letters::{PAGE, Room, fit};
use crate::domain::model::Level;
use crate::text::t;
use maud::{Markup, html};

const TITLE: Room = Room::new(1_600, 130);
const TERM: Room = Room::new(1_600, 75);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let words = scene.words;
    let Some(mandate) = &scene.session.setup.mandate else {
        let none = words.say("stage-mandate-none");
        let none = fit(&none, PAGE);
        return html! { h1.middle.(none.class) { (none.text) } };
    };
    let title = words.say("stage-mandate");
    let title = fit(&title, TITLE);
    let step = words.say(&format!("policy-step-{}", mandate.step.key()));
    let step = t!(words, "stage-mandate-step", step = step);
    let weight = words.say(&format!("stage-weight-{}", mandate.weight.key()));
    html! {
        h1.accent.(title.class) { (title.text) }
        // The most at the top; the present one is marked by more than its colour.
        ol.ladder reversed {
            @for level in Level::ALL.into_iter().rev() {
                @let name = words.say(&format!("level-{}", level.key()));
                @let here = level == mandate.level;
                li.z8 aria-current=[here.then_some("true")] { (name) }
            }
        }
        p.(fit(&step, TERM).class) { (step) }
        p.strong.(fit(&weight, TERM).class) { (weight) }
    }
}
