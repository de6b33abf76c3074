//! How to join: the question of the day, the code and the address beside it, and what the meeting
//! may do.

use super::letters::{Room, fit, stacked};
use super::{Scene, bare};
use crate::report::paper::qr::qr_svg;
use crate::text::t;
use crate::views::balance::balance;

use maud::{Markup, PreEscaped, html};

/// The width of the words: beside the code, or alone.
const BESIDE: u32 = 960;
const ALONE: u32 = 1_600;
/// The heights of title, question, what to do, address and facts.
const TITLE: u32 = 110;
const QUESTION: u32 = 260;
const TO_DO: u32 = 130;
const ADDRESS: u32 = 110;
const FACTS: u32 = 210;

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let code = scene
        .reach
        .as_deref()
        .and_then(|url| Some((url, qr_svg(url)?)));
    match code {
        Some((url, code)) => html! {
            div.join {
                div.code role="img" aria-label=(t!(scene.words, "projector-join", url = url)) {
                    (PreEscaped(code))
                }
                div.said { (said(scene, BESIDE)) }
            }
        },
        None => html! { div.said.centred { (said(scene, ALONE)) } },
    }
}

/// Title, question, address, network, how many are here, and what the meeting may do.
fn said(scene: &Scene, width: u32) -> Markup {
    let (words, setup) = (scene.words, &scene.session.setup);
    let (title, question) = (setup.title.one_line(), setup.question.one_line());
    let title = fit(&title, Room::new(width, TITLE));
    let facts = facts(scene);
    let facts: Vec<&str> = facts.iter().map(AsRef::as_ref).collect();
    html! {
        h1.(title.class) dir="auto" { (title.text) }
        @if !question.is_empty() {
            @let set = fit(&question, Room::new(width, QUESTION));
            p.accent.strong.(set.class) dir="auto" { (set.text) }
        }
        @if let Some(url) = &scene.reach {
            @let (scan, url) = (words.say("projector-scan"), bare(url));
            p.(fit(&scan, Room::new(width, TO_DO)).class) { (scan) }
            p.accent.strong.address.(fit(url, Room::new(width, ADDRESS)).class) { (url) }
        } @else {
            @let none = words.say("projector-no-address");
            p.(fit(&none, Room::new(width, TO_DO + ADDRESS)).class) { (none) }
        }
        ul.facts {
            @for set in stacked(&facts, Room::new(width, FACTS)) {
                li.(set.class) dir="auto" { (set.text) }
            }
        }
    }
}

/// The network, how many are here, and how deep the participation is.
fn facts(scene: &Scene) -> Vec<String> {
    let (words, setup) = (scene.words, &scene.session.setup);
    let mut said = Vec::new();
    if scene.reach.is_some() {
        said.push(match setup.wifi.is_empty() {
            true => words.say("projector-same-network"),
            false => t!(words, "stage-wifi", name = &setup.wifi),
        });
    }
    let here = balance(scene.session).here;
    said.push(match setup.expected {
        Some(of) => t!(words, "stage-here-of", count = here, of = of),
        None => t!(words, "projector-here", count = here),
    });
    if let Some(mandate) = &setup.mandate {
        let level = words.say(&format!("level-{}", mandate.level.key()));
        let weight = words.say(&format!("weight-{}", mandate.weight.key()));
        said.push(t!(
            words,
            "stage-mandate-sign",
            level = level,
            weight = weight
        ));
    }
    said.into_iter().map(Into::into).collect()
}
