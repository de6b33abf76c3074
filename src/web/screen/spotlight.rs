//! The pitch: what it is about in the largest letters that fit, the host's name if it may be told,
//! the time left, and how many it has won so far. Between two pitches: who comes next.

use super::clock::{self, Time};
use super::letters::{Room, even, fit};
use super::{Scene, unparted};
use crate::text::t;
use crate::views::grid::{TopicCard, grid};
use crate::views::market::{PitchView, pitch};
use maud::{Markup, html};

const TITLE: Room = Room::new(1_600, 310);
const QUESTION: Room = Room::new(1_600, 150);
const HOST: Room = Room::new(1_600, 70);
const CAPTION: Room = Room::new(760, 60);
const HEAD: Room = Room::new(1_600, 110);
const WAITING: Room = Room::new(1_560, 65);
/// So many are shown after the next: more can't be remembered.
const SHOWN: usize = 4;

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    match pitch(scene.session) {
        Some(view) => pitched(scene, &view),
        None => next(scene),
    }
}

fn pitched(scene: &Scene, view: &PitchView) -> Markup {
    let words = scene.words;
    let (title, question) = (view.title.one_line(), view.question.one_line());
    let title = fit(&title, TITLE);
    let host = view
        .host
        .as_ref()
        .map(|name| t!(words, "projector-host", name = name));
    let interest = t!(words, "market-stage-interest", count = view.interest);
    html! {
        h1.(title.class) dir="auto" { (title.text) }
        @if !question.is_empty() {
            @let set = fit(&question, QUESTION);
            p.(set.class) dir="auto" { (set.text) }
        }
        @if let Some(host) = &host {
            @let set = fit(host, HOST);
            p.strong.(set.class) { (set.text) }
        }
        div.pair {
            (Time::of(scene, view.began(), view.ends()).draw(
                "z15",
                &words.say("market-stage-left"),
                &words.say("market-stage-over"),
                None,
            ))
            div.number {
                p.z15.accent { (view.interest) }
                @let set = fit(&interest, CAPTION);
                p.(set.class) { (set.text) }
            }
        }
    }
}

/// The queue: whoever is next in large letters; titles and interest, no names.
fn next(scene: &Scene) -> Markup {
    let words = scene.words;
    let queue = grid(scene.session, scene.now).queued;
    let Some(first) = queue.first() else {
        return clock::only(&words.say("market-stage-nobody"));
    };
    let title = first.title.one_line();
    let title = fit(&title, TITLE);
    let head = words.say("market-stage-next");
    let waiting: Vec<String> = (2..)
        .zip(queue.iter().skip(1).take(SHOWN))
        .map(|(place, card)| format!("{place}. {}", interested(scene, card)))
        .collect();
    let waiting: Vec<&str> = waiting.iter().map(String::as_str).collect();
    html! {
        p.accent.strong.(fit(&head, HEAD).class) { (head) }
        h1.(title.class) dir="auto" { (title.text) }
        @if !waiting.is_empty() {
            ol.waiting {
                @for set in even(&waiting, WAITING) { li.(set.class) dir="auto" { (set.text) } }
            }
        }
    }
}

/// A topic that waits, with how many are interested.
pub(super) fn interested(scene: &Scene, card: &TopicCard) -> String {
    let interest = t!(scene.words, "projector-interested", count = card.interest);
    format!("{} ({})", card.title.one_line(), unparted([interest]))
}
