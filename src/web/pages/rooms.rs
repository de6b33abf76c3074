//! Where everything is: each room with what is on in it and what comes next.

use super::parts::{Pen, nothing};
use super::{Contents, Own, Visit};
use crate::domain::model::{RoomFeatures, RoomId};
use crate::text::{Words, t};
use crate::views::clock::{Moment, clock};
use crate::views::grid::When;
use crate::views::phone::board::places;
use crate::views::phone::rooms::{RoomView, Talk, rooms, whereabouts};
use crate::web::update::{Marks, Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (contents.slot("rooms"))
        p { a.button href="/board" { (visit.words.say("moment-whole-board")) } }
    };
    (visit.words.say("moment-rooms"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let rooms = rooms(pen.session, pen.now);
    let markup = html! {
        p.hint { (on(pen)) }
        @if rooms.is_empty() { (nothing(pen.words.say("moment-no-rooms"))) }
        ul.cards { @for room in &rooms { (card(pen, room)) } }
    };
    vec![("rooms", markup)]
}

/// One's own rooms are marked: where one is, and where one has a place.
pub(super) fn own(own: &Own) -> Personal {
    let session = own.pen.session;
    let mut marks = Marks::new();
    for place in places(session, own.who, own.pen.now) {
        let word = match place.when {
            When::Past => continue,
            When::Now => "place-now",
            When::Later => "place-later",
        };
        mark(&mut marks, place.room_id, word);
    }
    if let Some(here) = whereabouts(session, own.who) {
        mark(&mut marks, here.room, "here");
    }
    Personal {
        marks,
        ..Personal::default()
    }
}

fn mark(marks: &mut Marks, room: RoomId, word: &str) {
    let words = marks.entry(room_card(room)).or_default();
    if !words.split(' ').any(|it| it == word) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
}

/// The name of a room's card.
fn room_card(room: RoomId) -> String {
    format!("r{room}")
}

/// What runs now, in a line.
fn on(pen: &Pen) -> Cow<'static, str> {
    let (words, clock) = (pen.words, clock(pen.session, pen.now));
    match (&clock.current, clock.moment) {
        (Some(block), _) => t!(
            words,
            "moment-on-now",
            title = &block.title,
            time = pen.clock(block.ends)
        ),
        (None, Moment::Ended) => words.say("web-ended"),
        (None, _) => words.say("web-not-started"),
    }
}

fn card(pen: &Pen, room: &RoomView) -> Markup {
    let words = pen.words;
    let name = room_card(room.id);
    html! {
        li.card data-card=(name) data-is=(pen.is(&name)) {
            h2 { a href={ "/rooms/" (room.id) } dir="auto" { (room.name) } }
            p.tag.on.if-here { (words.say("moment-you-are-here")) }
            p.tag.on.if-place-now { (words.say("moment-your-room-now")) }
            p.tag.if-place-later { (words.say("moment-your-room-later")) }
            (held(pen, room))
            (offers(words, room))
        }
    }
}

/// What is on in a room, and what comes next.
pub(super) fn held(pen: &Pen, room: &RoomView) -> Markup {
    let words = pen.words;
    html! {
        @match &room.now {
            Some(talk) => { (on_now(pen, talk)) }
            None => p { (words.say("moment-nothing-on")) }
        }
        @if room.here > 0 { p.meta { (t!(words, "moment-here", count = room.here)) } }
        @if let Some(talk) = &room.next {
            p.next {
                strong { (words.say("next-up")) } " " (pen.clock(talk.start)) " "
                a href={ "/topics/" (talk.topic) } dir="auto" { (talk.title) }
            }
        }
    }
}

fn on_now(pen: &Pen, talk: &Talk) -> Markup {
    let words = pen.words;
    html! {
        h3 { a href={ "/topics/" (talk.topic) } dir="auto" { (talk.title) } }
        p.meta {
            span { (words.say("now")) " " (pen.span(talk.start, talk.end)) }
            @if let Some(host) = &talk.host { span { (t!(words, "web-host", name = host)) } }
            span { (free(words, talk.free)) }
        }
    }
}

fn free(words: Words, free: usize) -> Cow<'static, str> {
    match free {
        0 => words.say("moment-full"),
        free => t!(words, "moment-free", count = free),
    }
}

/// How many a room holds and what it offers.
pub(super) fn offers(words: Words, room: &RoomView) -> Markup {
    html! {
        p.meta {
            span { (t!(words, "moment-chairs", count = room.chairs)) }
            @if !room.features.is_empty() { span { (features(words, &room.features)) } }
        }
    }
}

/// What a room offers or a topic needs: `rullstol, tyst`.
pub(super) fn features(words: Words, features: &RoomFeatures) -> String {
    let names = features.iter();
    let names = names.map(|it| words.say(&format!("market-feature-{}", it.key())));
    names.collect::<Vec<_>>().join(", ")
}
