//! A room's door: what its QR code opens. What is on inside, and the one tap that says "I'm here".

use super::parts::{Button, Pen, nothing};
use super::{Contents, Own, Visit, rooms};
use crate::domain::model::{RoomId, TopicId};
use crate::text::t;
use crate::views::phone::rooms::{Here, room, whereabouts};
use crate::web::area::Area;
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents, id: RoomId) -> (Cow<'static, str>, Markup) {
    let found = visit.session.setup.room(id);
    let title = match found {
        Some(room) => room.name.to_string().into(),
        None => visit.words.say("moment-room"),
    };
    let body = html! {
        (contents.slot("door"))
        (contents.slot("check-in"))
        p { a.button href="/rooms" { (visit.words.say("moment-rooms-door")) } }
    };
    (title, body)
}

pub(super) fn everybodys(pen: &Pen, id: RoomId) -> Slots {
    let markup = match room(pen.session, id, pen.now) {
        Some(room) => html! {
            section.card { (rooms::held(pen, &room)) (rooms::offers(pen.words, &room)) }
        },
        None => nothing(pen.words.say("moment-room-gone")),
    };
    vec![("door", markup)]
}

pub(super) fn own(own: &Own, id: RoomId) -> Personal {
    let session = own.pen.session;
    let markup = match session.setup.room(id) {
        Some(_) if session.run.ended.is_none() => {
            check_in(own, id, Area::Room(id), session.on_in(id).map(|it| it.id))
        }
        _ => html! {},
    };
    Personal {
        slots: vec![("check-in", markup)],
        ..Personal::default()
    }
}

/// "I'm here", or that one is and how to go on; on the page `back`, for what is on in the room.
pub(super) fn check_in(own: &Own, id: RoomId, back: Area, topic: Option<TopicId>) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let here = whereabouts(pen.session, own.who);
    html! {
        @match here {
            Some(here) if here.room == id => { (checked_in(own, &here, back, topic)) }
            elsewhere => {
                section aria-label=(words.say("moment-check-in")) {
                    @if let Some(other) = &elsewhere {
                        p.hint { (t!(words, "moment-moves-you", room = &other.name)) }
                    }
                    (pen.button(&Button {
                        look: "strong",
                        back: Some(back),
                        ..Button::new(format!("/rooms/{id}/checkin"), words.say("moment-check-in"))
                    }))
                }
            }
        }
    }
}

/// Where the way to the notes leads to the very page that one is on, it loads that anew, now with
/// the fields that open to whoever is here.
fn checked_in(own: &Own, here: &Here, back: Area, topic: Option<TopicId>) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    html! {
        section.card.mine aria-label=(words.say("moment-you-are-here")) {
            p data-say {
                strong { (t!(words, "moment-here-since", time = pen.clock(here.since))) }
            }
            @if let Some(topic) = topic {
                p.acts {
                    a.button href={ "/topics/" (topic) } { (words.say("moment-write-notes")) }
                    a.button href={ "/ideas?topic=" (topic) } { (words.say("moment-write-idea")) }
                }
            }
            (check_out(pen, here, back))
        }
    }
}

/// The law of two feet in a button.
pub(super) fn check_out(pen: &Pen, here: &Here, back: Area) -> Markup {
    let words = pen.words;
    pen.button(&Button {
        back: Some(back),
        ..Button::new(
            format!("/rooms/{}/checkout", here.room),
            words.say("moment-check-out"),
        )
    })
}
