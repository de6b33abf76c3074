//! The board: slot by slot the rooms and their topics, with sign-up; below them what is parked,
//! with interest. Everything that is one's own on a card hangs on the words of its `data-is`.

use super::parts::{Button, Pen, begin_card, end_card, nothing, topic_card};
use super::{Contents, Own, Visit};
use crate::domain::model::Ability;
use crate::text::t;
use crate::views::grid::{GridView, SlotView, TopicCard, When, grid};
use crate::views::phone::board::{Mark, Place, marks, places};
use crate::web::update::{Marks, Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (contents.slot("places"))
        p { a.button href="/rooms" { (visit.words.say("moment-rooms-door")) } }
        (contents.slot("board"))
    };
    (visit.words.say("web-board"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let view = grid(pen.session, pen.now);
    vec![(
        "board",
        html! { (slots(pen, &view)) (queued(pen, &view)) (parked(pen, &view)) },
    )]
}

pub(super) fn own(own: &Own) -> Personal {
    let pen = &own.pen;
    let places = places(pen.session, own.who, pen.now);
    let markup = html! {
        @if !places.is_empty() {
            section.card.mine aria-labelledby="places" {
                h2 #places { (pen.words.say("web-your-rooms")) }
                @for it in &places { (place(pen, it)) }
            }
        }
    };
    let marks: Marks = marks(pen.session, own.who)
        .into_iter()
        .map(|(topic, mark)| (topic_card(topic), said(mark)))
        .collect();
    Personal {
        slots: vec![("places", markup)],
        marks,
    }
}

/// What somebody has to do with a topic, as the words of its card.
fn said(mark: Mark) -> String {
    let mut words = Vec::new();
    if mark.host {
        words.push("host");
    }
    if mark.interested {
        words.push("interested");
    }
    if mark.moves {
        words.push("moves");
    }
    match mark.signed {
        Some(0) => words.push("signed"),
        Some(_) => words.extend(["signed", "waiting"]),
        None => {}
    }
    words.join(" ")
}

/// Where somebody has a place: when, in which room, for what.
pub(super) fn place(pen: &Pen, place: &Place) -> Markup {
    let words = pen.words;
    let over = place.when == When::Past;
    html! {
        div.place.over[over] {
            p.where {
                (pen.span(place.start, place.end)) " "
                a href={ "/rooms/" (place.room_id) } dir="auto" { (place.room) }
            }
            p { a href={ "/topics/" (place.topic) } dir="auto" { strong { (place.title) } } }
            @if place.host {
                p.tag { (words.say("web-you-host")) }
            } @else if place.waiting > 0 {
                p.tag.wait { (t!(words, "web-you-wait-at", place = place.waiting)) }
            }
        }
    }
}

fn slots(pen: &Pen, view: &GridView) -> Markup {
    let words = pen.words;
    html! {
        @for slot in &view.slots {
            section.slot aria-labelledby={ "slot-" (slot.id) } {
                h2 id={ "slot-" (slot.id) } {
                    span dir="auto" { (slot.title) } " " (pen.span(slot.start, slot.end))
                    @match slot.when {
                        When::Now => { " " span.tag.on { (words.say("now")) } }
                        When::Past => { " " span.tag { (words.say("web-over")) } }
                        When::Later => {}
                    }
                }
                @if slot.frozen && slot.when == When::Later {
                    p.hint { (words.say("moment-frozen")) }
                }
                (cells(pen, view, slot))
            }
        }
    }
}

fn cells(pen: &Pen, view: &GridView, slot: &SlotView) -> Markup {
    let taken: Vec<_> = view
        .rooms
        .iter()
        .zip(&slot.cells)
        .filter_map(|(room, cell)| Some((room, cell.as_ref()?)))
        .collect();
    html! {
        @if taken.is_empty() {
            (nothing(pen.words.say("web-slot-empty")))
        } @else {
            ul.cards {
                @for (room, topic) in taken {
                    (card(pen, topic, Some(&room.name), slot.when != When::Past))
                }
            }
        }
    }
}

/// What waits for its pitch: interest may be shown before anybody has heard it.
fn queued(pen: &Pen, view: &GridView) -> Markup {
    html! {
        @if !view.queued.is_empty() {
            section aria-labelledby="queue" {
                h2 #queue { (pen.words.say("web-queue")) }
                ol.cards { @for topic in &view.queued { (card(pen, topic, None, true)) } }
            }
        }
    }
}

fn parked(pen: &Pen, view: &GridView) -> Markup {
    let words = pen.words;
    let empty_board = view
        .slots
        .iter()
        .all(|slot| slot.cells.iter().all(Option::is_none));
    let can_pitch = pen.session.allows(Ability::Pitch);
    html! {
        section aria-labelledby="parked" {
            h2 #parked { (words.say("web-parked")) }
            @if !view.parked.is_empty() {
                p.hint { (words.say("web-parked-why")) }
                ul.cards { @for topic in &view.parked { (card(pen, topic, None, true)) } }
            } @else if empty_board && view.queued.is_empty() {
                (nothing(words.say("web-no-topics")))
            } @else {
                (nothing(words.say("web-all-placed")))
            }
            @if can_pitch { p { a.button href="/pitch" { (words.say("web-door-pitch")) } } }
        }
    }
}

/// A topic. What may be done with it stands on every card; the card's own words choose.
fn card(pen: &Pen, topic: &TopicCard, room: Option<&str>, open: bool) -> Markup {
    let words = pen.words;
    let name = topic_card(topic.id);
    html! {
        li.card id=(name) data-card=(name) data-is=(pen.is(&name)) {
            (begin_card(&name))
            @if let Some(room) = room { p.where { strong dir="auto" { (room) } } }
            h3 dir="auto" { a href={ "/topics/" (topic.id) } { (topic.title) } }
            @if !topic.question.is_empty() { p dir="auto" { (topic.question) } }
            p.meta { (meta(pen, topic)) }
            p.tag.if-host { (words.say("web-you-host")) }
            p.tag.on.if-chair { (words.say("web-you-have-a-chair")) }
            p.tag.wait.if-waiting { (words.say("web-you-wait")) }
            p.tag.if-pending role="status" { (words.say("saving")) }
            div.acts {
                @if open && room.is_some() { (sign_up(pen, topic)) }
                @if room.is_none() { (interest(pen, topic)) }
            }
            (end_card())
        }
    }
}

fn meta(pen: &Pen, topic: &TopicCard) -> Markup {
    let words = pen.words;
    html! {
        @if let Some(host) = &topic.host { span { (t!(words, "web-host", name = host)) } }
        @if let Some(chairs) = topic.chairs {
            span { (t!(words, "web-chairs-taken", taken = topic.signed - topic.waiting, chairs = chairs)) }
            @if topic.waiting > 0 { span { (t!(words, "web-waiting", count = topic.waiting)) } }
        } @else {
            span { (t!(words, "web-interested", count = topic.interest)) }
        }
        @if topic.ideas > 0 { span { (t!(words, "count-ideas", count = topic.ideas)) } }
    }
}

fn sign_up(pen: &Pen, topic: &TopicCard) -> Markup {
    let words = pen.words;
    let full = topic.chairs.is_some_and(|chairs| topic.signed >= chairs);
    let label = if full { "web-queue-up" } else { "web-sign-up" };
    html! {
        @if pen.session.allows(Ability::SignUp) {
            p.hint.if-moves { (words.say("moment-moves")) }
            (pen.button(&Button {
                class: "act unless-signed",
                look: "strong",
                sets: Some("signed"),
                ..Button::new(format!("/topics/{}/signup", topic.id), words.say(label))
            }))
        }
        (pen.button(&Button {
            class: "act if-signed",
            clears: Some("signed"),
            ..Button::new(format!("/topics/{}/signoff", topic.id), words.say("web-sign-off"))
        }))
    }
}

fn interest(pen: &Pen, topic: &TopicCard) -> Markup {
    let words = pen.words;
    let action = format!("/topics/{}/interest", topic.id);
    html! {
        @if pen.session.allows(Ability::Interest) {
            (pen.button(&Button {
                class: "act unless-interested",
                field: Some(("on", "1")),
                sets: Some("interested"),
                ..Button::new(action.clone(), words.say("web-interest-on"))
            }))
            (pen.button(&Button {
                class: "act if-interested",
                look: "plain chosen",
                field: Some(("on", "0")),
                clears: Some("interested"),
                ..Button::new(action, words.say("web-interest-off"))
            }))
        }
    }
}
