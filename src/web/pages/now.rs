//! The start page: what goes on, what comes next, one's own room, and what one may do now.

mod place;

use super::parts::{Pen, nothing};
use super::{Contents, Own, Visit, documents, speakers};
use crate::domain::Session;
use crate::domain::model::Ability;
use crate::text::{Words, t};
use crate::views::clock::{BlockNow, ClockView, Moment, Urgency};
use crate::views::phone::now::{NowView, now_view};
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (contents.slot("clock"))
        (contents.slot("speakers"))
        (contents.slot("floor"))
        (contents.slot("room"))
        (contents.slot("clashes"))
        (contents.slot("doors"))
        p { a.button href="/rooms" { (visit.words.say("moment-rooms-door")) } }
    };
    (visit.words.say("now"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let view = now_view(pen.session, pen.now);
    vec![
        ("clock", clock(pen, &view)),
        ("speakers", speakers::everybodys(pen)),
        ("doors", doors(pen.words, &view)),
    ]
}

pub(super) fn own(own: &Own) -> Personal {
    Personal {
        slots: vec![
            ("room", place::rooms(own)),
            ("clashes", place::clashes(own)),
            ("floor", speakers::own(own)),
        ],
        ..Personal::default()
    }
}

fn clock(pen: &Pen, view: &NowView) -> Markup {
    let words = pen.words;
    html! {
        @if !view.question.is_empty() { p.question dir="auto" { (view.question) } }
        section.card.clock aria-labelledby="clock-title" {
            @if view.clock.moment != Moment::Ended {
                p.phase data-say { (phase(words, pen.session)) }
            }
            @match (&view.clock.current, view.clock.moment) {
                (Some(block), _) => { (running(pen, block)) }
                (None, Moment::Ended) => { h2 #clock-title { (words.say("web-ended")) } p { (words.say("web-ended-thanks")) } }
                (None, _) => { h2 #clock-title { (words.say("web-not-started")) } }
            }
            (next(pen, &view.clock))
            (mandate(pen))
        }
    }
}

/// What the meeting may do, in a line.
fn mandate(pen: &Pen) -> Markup {
    let words = pen.words;
    html! {
        @if let Some(mandate) = &pen.session.setup.mandate {
            p.mandate {
                (t!(
                    words,
                    "moment-mandate",
                    level = words.say(&format!("level-{}", mandate.level.key())),
                    weight = words.say(&format!("weight-{}", mandate.weight.key()))
                ))
            }
        }
    }
}

fn phase(words: Words, session: &Session) -> String {
    session
        .phase()
        .map(|phase| words.label(&phase.name).to_owned())
        .unwrap_or_default()
}

/// The running block. The script counts down from `data-ends`; without it the end stands there.
fn running(pen: &Pen, block: &BlockNow) -> Markup {
    let ends = pen.clock(block.ends);
    html! {
        h2 #clock-title dir="auto" { (block.title) }
        p.left data-ends=(block.ends.timestamp_millis()) data-began=(block.started.timestamp_millis())
            data-urgency=(urgency(block.urgency(pen.now))) {
            @if block.urgency(pen.now) == Urgency::Over {
                (pen.words.say("time-is-up"))
            } @else {
                (t!(pen.words, "web-until", time = ends))
            }
        }
        p.soft { (pen.span(block.started, block.ends)) }
    }
}

fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Calm => "calm",
        Urgency::Soon => "soon",
        Urgency::Last => "last",
        Urgency::Over => "over",
    }
}

fn next(pen: &Pen, clock: &ClockView) -> Markup {
    html! {
        @if let Some(next) = &clock.next {
            p.next { strong { (pen.words.say("next-up")) } " " (pen.clock(next.start)) " " span dir="auto" { (next.title) } }
        }
    }
}

/// What one may do now, each a large button; the most pressing first.
fn doors(words: Words, view: &NowView) -> Markup {
    let open = |ability| view.open.contains(&ability);
    let after = view.published || view.clock.moment == Moment::Ended;
    let none = !after && view.round.is_none() && view.open.is_empty() && view.result.is_none();
    html! {
        section aria-labelledby="doors" {
            h2 #doors { (words.say("web-doors")) }
            div.doors {
                @if let Some((_, title)) = &view.round {
                    (door("/vote", words.say("web-door-vote"), title, true))
                }
                @if open(Ability::Write) {
                    (door("/ideas", words.say("web-door-ideas"), &words.say("web-door-ideas-why"), false))
                }
                @if open(Ability::Pitch) {
                    (door("/pitch", words.say("web-door-pitch"), &words.say("web-door-pitch-why"), false))
                }
                @if open(Ability::SignUp) {
                    (door("/board", words.say("web-door-signup"), &words.say("web-door-signup-why"), false))
                } @else if open(Ability::Interest) && view.has_topics {
                    (door("/board", words.say("web-door-interest"), &words.say("web-door-interest-why"), false))
                }
                @if view.round.is_none() && let Some((_, title)) = &view.result {
                    (door("/vote", words.say("web-door-result"), title, false))
                }
                @if after { (documents::doors(words, view.published)) }
            }
            @if none { (nothing(words.say("web-doors-none"))) }
        }
    }
}

fn door(address: &str, name: Cow<'_, str>, why: &str, strong: bool) -> Markup {
    html! {
        a.door.strong[strong] href=(address) { strong { (name) } span dir="auto" { (why) } }
    }
}
