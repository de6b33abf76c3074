//! The list of speakers: who has the floor and for how long, who comes next, and how the parties
//! have shared the time. Names only with consent; others are called by their number.

use super::letters::{Room, even, fit};
use super::{Scene, bar};
use crate::text::{dates, t};
use crate::views::speakers::{Eyes, PartyTime, SpeakerRow, SpeakersView, TurnRow, speakers};
use maud::{Markup, html};

/// So many of those who wait are shown; more can't be remembered.
const NEXT: usize = 5;
const NAME: Room = Room::new(1_600, 200);
const PARTY: Room = Room::new(900, 90);
/// The heading of those who wait, and each of them.
const HEADING: Room = Room::new(1_600, 45);
const EACH: Room = Room::new(1_600, 52);
const HINT: Room = Room::new(1_600, 190);
/// The most parties whose time has room.
const PARTIES: usize = 4;
const PARTY_NAME: Room = Room::new(520, 45);

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let view = speakers(scene.session, scene.now, Eyes::Room);
    let spoken = view.now.is_some() || view.last.is_some();
    html! {
        @match &view.now {
            Some(turn) => (floor(scene, turn)),
            None => {
                @let title = scene.words.say("speakers-title");
                @let set = fit(&title, NAME);
                h1.accent.(set.class) { (set.text) }
            }
        }
        (next(scene, &view))
        @if spoken {
            table.bars.many {
                @for party in view.parties.iter().take(PARTIES) { (time(scene, party)) }
            }
        }
    }
}

/// Who has the floor, and how long they have had it.
fn floor(scene: &Scene, turn: &TurnRow) -> Markup {
    let said = name(scene, &turn.speaker);
    let set = fit(&said, NAME);
    let since = scene.now - turn.lasted;
    html! {
        div.floor {
            p.z4.faint { (scene.words.say("speakers-floor")) }
            h1.accent.(set.class) dir="auto" { (set.text) }
            div.pair {
                p.z12.strong.count data-since=(since.timestamp_millis()) {
                    (dates::countdown(turn.lasted))
                }
                @if let Some(party) = party(scene, &turn.speaker) {
                    @let set = fit(party, PARTY);
                    p.strong.(set.class) dir="auto" { (set.text) }
                }
            }
        }
    }
}

/// Their name, or the number they are called by.
fn name(scene: &Scene, speaker: &SpeakerRow) -> String {
    match &speaker.name {
        Some(name) => name.one_line().into_owned(),
        None => t!(scene.words, "speakers-number", number = speaker.id.0).into_owned(),
    }
}

fn party<'a>(scene: &Scene, speaker: &'a SpeakerRow) -> Option<&'a str> {
    let name = speaker.party.as_ref()?;
    Some(scene.words.label(name))
}

/// The next ones in the order of the list.
fn next(scene: &Scene, view: &SpeakersView) -> Markup {
    let words = scene.words;
    if view.waiting.is_empty() {
        let hint = match view.open {
            true => words.say("speakers-nobody"),
            false => words.say("speakers-raise"),
        };
        let set = fit(&hint, HINT);
        return html! { p.(set.class) { (set.text) } };
    }
    let heading = match view.waiting.len().saturating_sub(NEXT) {
        0 => words.say("speakers-next"),
        more => t!(words, "speakers-next-of-more", count = more),
    };
    let heading = fit(&heading, HEADING);
    let next = view.waiting.iter().take(NEXT).enumerate();
    let next: Vec<String> = next
        .map(|(at, speaker)| {
            let name = name(scene, speaker);
            match party(scene, speaker) {
                Some(party) => format!("{}. {name} · {party}", at + 1),
                None => format!("{}. {name}", at + 1),
            }
        })
        .collect();
    let next: Vec<&str> = next.iter().map(String::as_str).collect();
    html! {
        div.next {
            p.faint.(heading.class) { (heading.text) }
            ol.strong { @for set in even(&next, EACH) { li.(set.class) dir="auto" { (set.text) } } }
        }
    }
}

/// A party's share of the time; attendance of words, without names.
fn time(scene: &Scene, party: &PartyTime) -> Markup {
    let name = fit(scene.words.label(&party.name), PARTY_NAME);
    let share = t!(scene.words, "speakers-share", share = party.share);
    html! {
        tr {
            th.(name.class) scope="row" dir="auto" { (name.text) }
            td { (bar::per_cent(party.share.into(), None)) }
            td.z4 { (dates::countdown(party.time)) " · " (share) }
        }
    }
}
