//! One's own place on the start page: the room one has to be in now and next and what to do there,
//! where one is, and what one can't have both of.

use crate::domain::Session;
use crate::domain::model::{Ability, TopicState};
use crate::text::t;
use crate::views::clock::{Moment, moment};
use crate::views::grid::When;
use crate::views::phone::board::{Place, hosted, places};
use crate::views::phone::clashes::{Clash, Why, clashes as clashes_of};
use crate::views::phone::now::has_left;
use crate::views::phone::rooms::whereabouts;
use crate::web::area::Area;
use crate::web::pages::board;
use crate::web::pages::parts::{Button, Pen};
use crate::web::pages::{Own, room};
use maud::{Markup, html};

/// Where one has to be: now, and next.
pub(super) fn rooms(own: &Own) -> Markup {
    let pen = &own.pen;
    if has_left(pen.session, own.who) {
        return gone_home(pen);
    }
    let places = places(pen.session, own.who, pen.now);
    let (on, rest): (Vec<_>, Vec<_>) = places.iter().partition(|it| it.when == When::Now);
    let later: Vec<_> = rest
        .into_iter()
        .filter(|it| it.when == When::Later)
        .collect();
    html! {
        @if !on.is_empty() {
            section.card.mine aria-labelledby="room" {
                h2 #room { (pen.words.say("web-your-room")) }
                @for it in &on { (now_here(own, it)) }
            }
        } @else if slot_runs(pen.session) {
            (free_feet(own))
        }
        (elsewhere(own, &on))
        (own_topic(own))
        @if !later.is_empty() {
            section.card aria-labelledby="later" {
                h2 #later { (pen.words.say("web-your-next-rooms")) }
                @for it in &later { (board::place(pen, it)) }
            }
        } @else {
            (nothing_chosen(pen))
        }
    }
}

/// One's own topic while it waits for its pitch, so that nobody misses being called up.
fn own_topic(own: &Own) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let topics = hosted(pen.session, own.who, pen.now);
    let waits = topics
        .iter()
        .find(|it| it.pitching || it.state == TopicState::Queued);
    html! {
        @if let Some(topic) = waits {
            section.card.mine[topic.pitching] aria-labelledby="pitch" {
                h2 #pitch { a href="/pitch" dir="auto" { (topic.title) } }
                p data-say[topic.pitching] {
                    @if topic.pitching {
                        (words.say("web-topic-pitching"))
                    } @else {
                        (t!(words, "web-topic-queued", place = topic.queue_place.unwrap_or(1)))
                    }
                }
            }
        }
    }
}

fn slot_runs(session: &Session) -> bool {
    let running = session.run.current.as_ref();
    running.is_some_and(|running| session.is_slot(running.block))
}

/// Where one has to be right now, and what to do there.
fn now_here(own: &Own, place: &Place) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let todo = match (place.host, place.waiting) {
        (true, _) => words.say("moment-todo-host"),
        (false, 0) => words.say("moment-todo-guest"),
        (false, place) => t!(words, "moment-todo-waiting", place = place),
    };
    let here = whereabouts(pen.session, own.who).is_some_and(|it| it.room == place.room_id);
    html! {
        (board::place(pen, place))
        p { (todo) }
        div.acts {
            @if here {
                p.tag.on { (words.say("moment-you-are-here")) }
            } @else {
                (pen.button(&Button {
                    look: "strong",
                    back: Some(Area::Now),
                    ..Button::new(
                        format!("/rooms/{}/checkin", place.room_id),
                        words.say("moment-check-in"),
                    )
                }))
            }
            @if pen.session.allows(Ability::Write) {
                a.button href={ "/topics/" (place.topic) } { (words.say("moment-write-notes")) }
            }
        }
    }
}

/// Talks are on, and one has promised to be at none.
fn free_feet(own: &Own) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    html! {
        @if whereabouts(pen.session, own.who).is_none() {
            section.card aria-labelledby="free" {
                h2 #free { (words.say("moment-free-feet")) }
                p { (words.say("moment-free-feet-how")) }
            }
        }
    }
}

/// The room one is in, where it is none of those one has a place in.
fn elsewhere(own: &Own, on: &[&Place]) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let here = whereabouts(pen.session, own.who);
    let other = here.filter(|here| on.iter().all(|place| place.room_id != here.room));
    html! {
        @if let Some(here) = &other {
            section.card.mine aria-labelledby="whereabouts" {
                h2 #whereabouts { (words.say("moment-checked-in")) }
                p {
                    a href={ "/rooms/" (here.room) } dir="auto" { (here.name) } " "
                    (t!(words, "moment-since", time = pen.clock(here.since)))
                }
                (room::check_out(pen, here, Area::Now))
            }
        }
    }
}

/// There are talks to choose from, and one has chosen none.
fn nothing_chosen(pen: &Pen) -> Markup {
    let session = pen.session;
    let held = |slot| session.run.held.iter().any(|ran| ran.block == slot);
    let running = session.run.current.as_ref().map(|running| running.block);
    let to_come = |slot| !held(slot) && running != Some(slot);
    let mut cells = session.topics.values().filter_map(|topic| topic.cell());
    let open = session.allows(Ability::SignUp) && moment(session) != Moment::Ended;
    html! {
        @if open && cells.any(|cell| to_come(cell.slot)) {
            section.card aria-labelledby="choose" {
                h2 #choose { (pen.words.say("moment-nothing-chosen")) }
                p { (pen.words.say("moment-nothing-chosen-how")) }
            }
        }
    }
}

fn gone_home(pen: &Pen) -> Markup {
    let words = pen.words;
    html! {
        section.card aria-labelledby="gone" {
            h2 #gone { (words.say("web-gone-home")) }
            (pen.button(&Button {
                look: "strong",
                ..Button::new("/return".into(), words.say("web-come-back"))
            }))
        }
    }
}

/// What one can't have both of, in words.
pub(super) fn clashes(own: &Own) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let clashes = match has_left(pen.session, own.who) {
        true => Vec::new(),
        false => clashes_of(pen.session, own.who, pen.now),
    };
    html! {
        @if !clashes.is_empty() {
            section.card.clash aria-labelledby="clashes" {
                h2 #clashes { (words.say("moment-clashes")) }
                @for it in &clashes { (clash(pen, it)) }
            }
        }
    }
}

fn clash(pen: &Pen, clash: &Clash) -> Markup {
    let words = pen.words;
    let (what, how) = match clash.why {
        Why::Promised => ("moment-clash-promised", "moment-clash-promised-how"),
        Why::Wanted => ("moment-clash-wanted", "moment-clash-wanted-how"),
    };
    html! {
        p {
            (pen.span(clash.start, clash.end)) " "
            (t!(words, what, count = clash.topics.len()))
        }
        ul.bare {
            @for (id, title) in &clash.topics {
                li { a href={ "/topics/" (id) } dir="auto" { (title) } }
            }
        }
        p.hint { (words.say(how)) }
    }
}
