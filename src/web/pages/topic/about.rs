//! What a topic is and where it stands, the same for everybody; and what one has to do with it
//! oneself: a chair, interest, being there.

use crate::domain::Session;
use crate::domain::model::{Ability, ParticipantId, Topic, TopicId};
use crate::text::t;
use crate::views::grid::When;
use crate::views::phone::board::left_for;
use crate::views::phone::now::has_left;
use crate::views::phone::topic::{Held, TopicView, Waits, held};
use crate::web::area::Area;
use crate::web::pages::parts::{Button, Pen};
use crate::web::pages::{Own, room, rooms};
use maud::{Markup, html};
use std::borrow::Cow;

/// What it asks, where and when, who is there.
pub(super) fn about(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    html! {
        @if !view.question.is_empty() { p.question dir="auto" { (view.question) } }
        @if let Some(host) = &view.host { p.meta { (t!(words, "web-host", name = host)) } }
        @match &view.held {
            Some(held) => { (place(pen, held)) }
            None => p.where { strong { (waits(pen, view)) } },
        }
        (people(pen, view))
        @if !view.needs.is_empty() {
            p.meta { (t!(words, "moment-needs", what = rooms::features(words, &view.needs))) }
        }
        (runs(pen, view))
    }
}

fn place(pen: &Pen, held: &Held) -> Markup {
    let words = pen.words;
    html! {
        p.where {
            (pen.span(held.start, held.end)) " "
            a href={ "/rooms/" (held.room_id) } dir="auto" { (held.room) } " "
            @match held.when {
                When::Now => span.tag.on { (words.say("now")) },
                When::Past => span.tag { (words.say("web-over")) },
                When::Later => {}
            }
        }
        @if held.when != When::Past {
            p.meta {
                span { (t!(words, "web-chairs-taken", taken = held.chairs - held.free, chairs = held.chairs)) }
                @if held.waiting > 0 { span { (t!(words, "web-waiting", count = held.waiting)) } }
                @if held.here > 0 { span { (t!(words, "moment-here", count = held.here)) } }
            }
        }
        @if held.frozen { p.hint { (words.say("moment-frozen")) } }
    }
}

fn waits(pen: &Pen, view: &TopicView) -> Cow<'static, str> {
    let words = pen.words;
    match view.waits {
        Waits::Queued { place } => t!(words, "moment-in-queue", place = place),
        Waits::Pitched => words.say("web-topic-pitching"),
        Waits::Parked => words.say("web-topic-parked"),
    }
}

/// By party how many there are, where no group is so small that its number would be a name; in all
/// where the chairs do not tell it.
fn people(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    let over = view
        .held
        .as_ref()
        .is_some_and(|held| held.when == When::Past);
    html! {
        @if view.held.is_none() {
            p.meta { (t!(words, "web-interested", count = view.interest)) }
        } @else if over {
            p.meta { (t!(words, "notes-people", count = view.people)) }
        }
        @if !view.parties.is_empty() {
            p.meta {
                @for (party, people) in &view.parties {
                    span { (words.label(party)) ": " (people) }
                }
            }
        }
    }
}

/// The other times it is held.
fn runs(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    html! {
        @if !view.runs.is_empty() {
            p.hint { (words.say("moment-runs")) }
            ol.bare {
                @for (id, held) in &view.runs {
                    li {
                        @let when = held.as_ref().map(|held| pen.span(held.start, held.end));
                        @let room = held.as_ref().map(|held| held.room.one_line());
                        @if *id == view.id {
                            strong { (when.unwrap_or_default()) " " (room.unwrap_or_default()) }
                            " " (words.say("moment-this-run"))
                        } @else if let (Some(when), Some(room)) = (when, room) {
                            a href={ "/topics/" (id) } { (when) " " span dir="auto" { (room) } }
                        } @else {
                            a href={ "/topics/" (id) } { (words.say("web-topic-parked")) }
                        }
                    }
                }
            }
        }
    }
}

/// What one has to do with it, and what one may do now.
pub(super) fn mine(own: &Own, id: TopicId) -> Markup {
    let (pen, session) = (&own.pen, own.pen.session);
    let Some(topic) = session.topics.get(&id).filter(|topic| topic.is_live()) else {
        return html! {};
    };
    if session.run.ended.is_some() || has_left(session, own.who) {
        return html! {};
    }
    let held = held(session, topic, pen.now);
    let on = held.as_ref().filter(|held| held.when == When::Now);
    html! {
        @if topic.hosts.contains(&own.who) { p.tag.on { (pen.words.say("web-you-host")) } }
        @match &held {
            Some(held) if held.when != When::Past => { (chair(own, topic)) }
            Some(_) => {}
            None => { (interest(pen, topic, own.who)) }
        }
        @if let Some(held) = on {
            (room::check_in(own, held.room_id, Area::Topic(id), Some(id)))
        }
    }
}

/// One's chair, or the way to one.
fn chair(own: &Own, topic: &Topic) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let (session, back) = (pen.session, Some(Area::Topic(topic.id)));
    let sign_off = || Button {
        back,
        ..Button::new(
            format!("/topics/{}/signoff", topic.id),
            words.say("web-sign-off"),
        )
    };
    html! {
        @match session.waiting_place(topic, own.who) {
            Some(0) => {
                p.tag.on { (words.say("web-you-have-a-chair")) }
                (pen.button(&sign_off()))
            }
            Some(place) => {
                p.tag.wait { (t!(words, "web-you-wait-at", place = place)) }
                (pen.button(&sign_off()))
            }
            None if !topic.hosts.contains(&own.who) && session.allows(Ability::SignUp) => {
                @if let Some(other) = left_for(session, topic, own.who) {
                    p.hint { (t!(words, "moment-moves-from", title = &other.title)) }
                }
                (pen.button(&Button {
                    look: "strong",
                    back,
                    ..Button::new(
                        format!("/topics/{}/signup", topic.id),
                        words.say(if is_full(session, topic) { "web-queue-up" } else { "web-sign-up" }),
                    )
                }))
            }
            None => {}
        }
    }
}

fn is_full(session: &Session, topic: &Topic) -> bool {
    let chairs = session.chairs(topic);
    chairs.is_some_and(|chairs| session.expected_at(topic) >= chairs)
}

fn interest(pen: &Pen, topic: &Topic, who: ParticipantId) -> Markup {
    let words = pen.words;
    let wants = topic.interest.contains(&who);
    let (label, on, look) = match wants {
        true => ("web-interest-off", "0", "plain chosen"),
        false => ("web-interest-on", "1", "plain"),
    };
    html! {
        @if pen.session.allows(Ability::Interest) {
            (pen.button(&Button {
                look,
                field: Some(("on", on)),
                back: Some(Area::Topic(topic.id)),
                ..Button::new(format!("/topics/{}/interest", topic.id), words.say(label))
            }))
        }
    }
}
