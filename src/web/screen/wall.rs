//! The wall: what has been said, as cards, group by group, as far as the facilitator has let it.
//! When there are more than fit, the leaves turn by themselves, and a card that arrives turns none.

use super::letters::{PAGE, Room, fit};
use super::{Leaf, Scene};
use crate::domain::model::IdeaId;
use crate::views::wall::leaves::{Places, Section, leaves};
use crate::views::wall::{Heading, wall};
use maud::{Markup, html};

/// Three cards beside each other, three rows of them below one heading.
const PLACES: Places = Places {
    columns: 3,
    card: 235,
    heading: 115,
    rows: PAGE.height as u16,
};
/// What is written on a card, inside its frame.
const CARD: Room = Room::new(470, 165);
const HEADING: Room = Room::new(1_600, 80);

/// Draws the leaf whose turn it is.
pub(super) fn draw(scene: &Scene) -> Leaf {
    let groups = wall(scene.session);
    let leaves = leaves(&groups, PLACES);
    let of = leaves.len().max(1);
    let at = scene.turn % of;
    let body = match leaves.get(at) {
        Some(sections) => html! { @for it in sections { (section(scene, it)) } },
        None => empty(scene),
    };
    Leaf { body, at, of }
}

fn empty(scene: &Scene) -> Markup {
    let title = scene.words.say("ideas-wall");
    let title = fit(&title, HEADING);
    let said = scene.words.say("ideas-wall-empty");
    let said = fit(&said, Room::new(1_600, 300));
    html! {
        h1.accent.(title.class) { (title.text) }
        p.faint.middle.(said.class) { (said.text) }
    }
}

/// A group's heading, and its cards on this leaf.
fn section(scene: &Scene, section: &Section) -> Markup {
    let title = match &section.group.heading {
        Heading::Cluster(name) | Heading::Topic(name) => name.one_line(),
        Heading::Plenary => scene.words.say("ideas-wall"),
    };
    let title = fit(&title, HEADING);
    let ideas = section.group.ideas.iter().skip(section.first);
    html! {
        section.group {
            h1.accent.(title.class) dir="auto" { (title.text) }
            ul.cards { @for id in ideas.take(section.count) { (card(scene, *id)) } }
        }
    }
}

/// A card: the number that people call the idea by, and its text.
fn card(scene: &Scene, id: IdeaId) -> Markup {
    let Some(idea) = scene.session.ideas.get(&id) else {
        return html! {};
    };
    let text = idea.text.one_line();
    let text = fit(&text, CARD);
    html! {
        li {
            span.number { (id) }
            p.(text.class) dir="auto" { (text.text) }
        }
    }
}
