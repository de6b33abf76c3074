//! A pause: the title and nothing that asks for attention.

use super::Scene;
use super::letters::{Room, fit};
use maud::{Markup, html};

const TITLE: Room = Room::new(1_500, 500);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let title = scene.session.setup.title.one_line();
    let title = fit(&title, TITLE);
    html! { h1.middle.(title.class) dir="auto" { (title.text) } }
}
