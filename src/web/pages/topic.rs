//! One topic: what it asks, where it is held, and its notes, which everybody in the room may
//! write while notes are open.

use super::parts::{Pen, TextField, nothing};
use super::{Contents, Visit};
use crate::domain::model::{Ability, NoteField, TopicId};
use crate::domain::refusal::Field;
use crate::domain::{CleanText, Limit};
use crate::text::{Words, t};
use crate::views::phone::topic::{TopicView, topic_view};
use crate::web::update::Slots;
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(
    visit: &Visit,
    contents: &Contents,
    topic: TopicId,
) -> (Cow<'static, str>, Markup) {
    let words = visit.words;
    let pen = visit.pen();
    let Some(view) = topic_view(visit.session, topic, visit.now) else {
        return (words.say("web-topic"), nothing(words.say("web-topic-gone")));
    };
    let body = html! {
        (contents.slot("about"))
        p { a.button href={ "/ideas?topic=" (topic) } { (words.say("web-topic-ideas")) } }
        section aria-labelledby="notes" {
            h2 #notes { (words.say("web-notes")) }
            @if visit.session.allows(Ability::Write) {
                p.hint { (words.say("web-notes-how")) }
                @for (field, text) in &view.notes { (form(visit, &pen, topic, *field, text)) }
            } @else {
                (contents.slot("notes"))
            }
        }
    };
    (view.title.to_string().into(), body)
}

pub(super) fn everybodys(pen: &Pen, topic: TopicId) -> Slots {
    match topic_view(pen.session, topic, pen.now) {
        Some(view) => vec![("about", about(pen, &view)), ("notes", notes(pen, &view))],
        None => vec![("about", nothing(pen.words.say("web-topic-gone")))],
    }
}

fn about(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    html! {
        @if !view.question.is_empty() { p.question { (view.question) } }
        @if let Some(host) = &view.host { p.meta { (t!(words, "web-host", name = host)) } }
        @match &view.held {
            Some(held) => p.where { (pen.span(held.start, held.end)) " " strong { (held.room) } },
            None if view.queued => p.where { (words.say("web-topic-in-queue")) },
            None => p.where { (words.say("web-topic-parked")) },
        }
    }
}

fn notes(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    let written: Vec<_> = view
        .notes
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    html! {
        @for (field, text) in &written {
            h3 { (name(words, *field)) }
            p.text { (text) }
        }
        @if written.is_empty() { (nothing(words.say("web-no-notes"))) }
    }
}

/// Each field is a form of its own, so that two people can write at the same time.
fn form(visit: &Visit, pen: &Pen, topic: TopicId, field: NoteField, text: &CleanText) -> Markup {
    let words = visit.words;
    let action = format!("/topics/{topic}/notes");
    // All four forms have one address; what was typed belongs to the one that says so.
    let typed = visit
        .typed
        .filter(|typed| typed.fields.has("field", field.key()));
    let area = TextField {
        form: &action,
        name: "text",
        field: Field::Note,
        label: name(words, field),
        value: text,
        limit: Limit::NOTE,
        required: false,
        rows: 4,
    };
    html! {
        form.stack.card method="post" action=(action) data-act data-keep id={ "note-" (field.key()) } {
            (pen.key())
            input type="hidden" name="field" value=(field.key());
            (area.draw_as(field.key(), words, visit.session, typed.as_ref()))
            button.plain { (words.say("save")) }
        }
    }
}

fn name(words: Words, field: NoteField) -> Cow<'static, str> {
    words.say(match field {
        NoteField::Summary => "web-note-summary",
        NoteField::Existing => "web-note-existing",
        NoteField::Needs => "web-note-needs",
        NoteField::NextSteps => "web-note-next-steps",
    })
}
