//! Pitching a topic, and what one has pitched: where it is and what happens next, what it needs,
//! changing it, taking it back.

use super::parts::{Button, Pen, TextField, nothing};
use super::{Contents, Own, Typed, Visit};
use crate::domain::Limit;
use crate::domain::model::{Ability, RoomFeature, TopicState};
use crate::domain::refusal::Field;
use crate::text::t;
use crate::views::phone::board::{MyTopic, hosted};
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let pen = visit.pen();
    let body = html! {
        (contents.slot("closed"))
        (contents.slot("topics"))
        (contents.slot("turn"))
        form.stack method="post" action="/topics" data-act data-adds="topics" data-draft="pitch" {
            (pen.key())
            p.hint { (visit.words.say("web-pitch-how")) }
            (fields(&pen, visit.typed.as_ref(), "/topics", ("", "")))
            (contents.slot("buttons"))
        }
    };
    (visit.words.say("web-pitch"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let markup = html! {
        @if !pen.session.allows(Ability::Pitch) {
            (nothing(pen.words.say("web-pitch-closed")))
        }
    };
    vec![("closed", markup), ("buttons", buttons(pen))]
}

/// Handing in at once while that is open; a draft at any time.
fn buttons(pen: &Pen) -> Markup {
    let words = pen.words;
    let open = pen.session.allows(Ability::Pitch);
    let draft = if open { "plain" } else { "strong" };
    html! {
        div.acts {
            @if open { button.strong { (words.say("web-pitch-button")) } }
            button.(draft) name="draft" value="1" { (words.say("web-draft-button")) }
        }
    }
}

pub(super) fn own(own: &Own) -> Personal {
    let topics = hosted(own.pen.session, own.who, own.pen.now);
    let queues = topics.iter().any(|it| it.state == TopicState::Queued);
    let markup = html! {
        section data-filled hidden[topics.is_empty()] aria-labelledby="topics" {
            h2 #topics { (own.pen.words.say("web-my-topics")) }
            ul.cards data-list="topics" { @for topic in &topics { (mine(own, topic, queues)) } }
        }
    };
    Personal {
        slots: vec![("topics", markup), ("turn", turn(&own.pen, &topics))],
        ..Personal::default()
    }
}

/// Says above the form, before anything is typed, what would stand in its way.
fn turn(pen: &Pen, topics: &[MyTopic]) -> Markup {
    let words = pen.words;
    let first = |state: &TopicState| topics.iter().find(|topic| topic.state == *state);
    let queued = first(&TopicState::Queued);
    let drafted = first(&TopicState::Draft);
    html! {
        @if !topics.is_empty() { h2 { (words.say("moment-another-topic")) } }
        @match (queued, drafted) {
            (Some(_), Some(_)) => p.hint { (words.say("moment-one-of-each")) },
            (Some(topic), None) => p.hint { (t!(words, "moment-one-in-queue", title = &topic.title)) },
            (None, Some(topic)) => p.hint { (t!(words, "moment-one-draft", title = &topic.title)) },
            (None, None) => {}
        }
    }
}

fn fields(pen: &Pen, typed: Option<&Typed>, form: &str, saved: (&str, &str)) -> Markup {
    let words = pen.words;
    let title = TextField {
        form,
        name: "title",
        field: Field::Title,
        label: words.say("web-topic-title"),
        value: saved.0,
        limit: Limit::TITLE,
        required: true,
        rows: 1,
    };
    let question = TextField {
        form,
        name: "question",
        field: Field::Question,
        label: words.say("web-topic-question"),
        value: saved.1,
        limit: Limit::QUESTION,
        required: false,
        rows: 3,
    };
    html! {
        (title.draw(words, pen.session, typed))
        (question.draw(words, pen.session, typed))
    }
}

/// `queues` says whether another one waits already: a draft is then kept until that was heard.
fn mine(own: &Own, topic: &MyTopic, queues: bool) -> Markup {
    let gone = matches!(
        topic.state,
        TopicState::Withdrawn | TopicState::Hidden { .. }
    );
    let live = !gone && topic.state != TopicState::Draft;
    html! {
        li.card {
            h3 dir="auto" {
                @if live { a href={ "/topics/" (topic.id) } { (topic.title) } } @else { (topic.title) }
            }
            @if !topic.question.is_empty() { p dir="auto" { (topic.question) } }
            (standing(own, topic))
            @if topic.state == TopicState::Draft && !queues { (submit(own, topic)) }
            @if !gone {
                (needs(&own.pen, topic))
                (change(own, topic))
            }
        }
    }
}

/// Where a topic is, and what happens next.
fn standing(own: &Own, topic: &MyTopic) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let seconds = pen.session.setup.market.pitch_seconds;
    let (state, next): (Cow<'_, str>, Cow<'_, str>) = match &topic.state {
        _ if topic.pitching => (
            words.say("web-topic-pitching"),
            t!(words, "moment-next-pitching", seconds = seconds),
        ),
        TopicState::Draft if pen.session.allows(Ability::Pitch) => {
            (words.say("web-topic-draft"), words.say("moment-next-draft"))
        }
        TopicState::Draft => (words.say("web-topic-draft"), words.say("web-draft-wait")),
        TopicState::Queued => (
            t!(
                words,
                "web-topic-queued",
                place = topic.queue_place.unwrap_or(1)
            ),
            t!(words, "moment-next-queued", seconds = seconds),
        ),
        TopicState::Parked => (
            words.say("web-topic-parked"),
            t!(words, "moment-next-parked", count = topic.interest),
        ),
        TopicState::Placed { .. } => (
            words.say("web-topic-placed"),
            words.say("moment-next-placed"),
        ),
        TopicState::Withdrawn => (
            words.say("web-withdrawn"),
            words.say("moment-next-withdrawn"),
        ),
        TopicState::Hidden { reason } => (
            t!(words, "web-hidden", reason = reason),
            words.say("moment-next-hidden"),
        ),
    };
    html! {
        p.tag data-say[topic.pitching] { (state) }
        @if let Some(held) = &topic.held {
            p.where {
                (pen.span(held.start, held.end)) " "
                a href={ "/rooms/" (held.room_id) } dir="auto" { (held.room) }
            }
        }
        p.hint { (next) }
    }
}

/// Handing in one's draft, once the marketplace is open.
fn submit(own: &Own, topic: &MyTopic) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    html! {
        @if pen.session.allows(Ability::Pitch) {
            (pen.button(&Button {
                look: "strong",
                ..Button::new(format!("/topics/{}/submit", topic.id), words.say("web-submit-button"))
            }))
        }
    }
}

/// What the talk needs of its room.
fn needs(pen: &Pen, topic: &MyTopic) -> Markup {
    let words = pen.words;
    html! {
        details.more id={ "needs-t" (topic.id) } {
            summary {
                (words.say("moment-topic-needs"))
                @if !topic.needs.is_empty() { ": " (super::rooms::features(words, &topic.needs)) }
            }
            form.stack method="post" action={ "/topics/" (topic.id) "/needs" } data-act {
                (pen.key())
                fieldset {
                    legend { (words.say("market-ask-needs")) }
                    @for feature in RoomFeature::ALL {
                        label.choice {
                            input type="checkbox" name="needs" value=(feature.key())
                                checked[topic.needs.contains(&feature)];
                            span { (words.say(&format!("market-field-{}", feature.key()))) }
                        }
                    }
                }
                button.plain { (words.say("save")) }
            }
        }
    }
}

fn change(own: &Own, topic: &MyTopic) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let form = format!("/topics/{}/change", topic.id);
    let typed = own.typed.filter(|typed| typed.path == form);
    html! {
        details.more id={ "change-t" (topic.id) } open[typed.is_some()] {
            summary { (words.say("change")) }
            form.stack method="post" action=(form) data-act {
                (pen.key())
                (fields(pen, typed.as_ref(), &form, (&topic.title, &topic.question)))
                button.strong { (words.say("save")) }
            }
            (pen.button(&Button {
                look: "danger",
                ..Button::new(format!("/topics/{}/withdraw", topic.id), words.say("web-withdraw"))
            }))
        }
    }
}
