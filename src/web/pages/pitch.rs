//! Pitching a topic, and what one has pitched: change it, take it back.

use super::parts::{Button, Pen, TextField, nothing};
use super::{Contents, Own, Typed, Visit};
use crate::domain::Limit;
use crate::domain::model::{Ability, TopicState};
use crate::domain::refusal::Field;
use crate::text::{Words, t};
use crate::views::phone::board::{MyTopic, hosted};
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let pen = visit.pen();
    let body = html! {
        (contents.slot("closed"))
        form.stack method="post" action="/topics" data-act data-adds="topics" {
            (pen.key())
            p.hint { (visit.words.say("web-pitch-how")) }
            (fields(&pen, visit.typed.as_ref(), "/topics", ("", "")))
            button.strong { (visit.words.say("web-pitch-button")) }
            button.plain name="draft" value="1" { (visit.words.say("web-draft-button")) }
        }
        (contents.slot("topics"))
    };
    (visit.words.say("web-pitch"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let markup = html! {
        @if !pen.session.allows(Ability::Pitch) { (nothing(pen.words.say("web-pitch-closed"))) }
    };
    vec![("closed", markup)]
}

pub(super) fn own(own: &Own) -> Personal {
    let topics = hosted(own.pen.session, own.who);
    let markup = html! {
        section aria-labelledby="topics" {
            h2 #topics { (own.pen.words.say("web-my-topics")) }
            ul.cards data-list="topics" { @for topic in &topics { (mine(own, topic)) } }
            @if topics.is_empty() { (nothing(own.pen.words.say("web-my-topics-none"))) }
        }
    };
    Personal {
        slots: vec![("topics", markup)],
        ..Personal::default()
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

fn mine(own: &Own, topic: &MyTopic) -> Markup {
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
            p.tag { (state(own.pen.words, topic)) }
            @if topic.state == TopicState::Draft { (submit(own, topic)) }
            @if !gone { (change(own, topic)) }
        }
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
        } @else {
            p.hint { (words.say("web-draft-wait")) }
        }
    }
}

fn state(words: Words, topic: &MyTopic) -> Cow<'static, str> {
    match &topic.state {
        TopicState::Draft => words.say("web-topic-draft"),
        TopicState::Queued => match topic.queue_place {
            Some(place) => t!(words, "web-topic-queued", place = place),
            None => words.say("web-topic-pitching"),
        },
        TopicState::Parked => words.say("web-topic-parked"),
        TopicState::Placed { .. } => words.say("web-topic-placed"),
        TopicState::Withdrawn => words.say("web-withdrawn"),
        TopicState::Hidden { reason } => t!(words, "web-hidden", reason = reason),
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
