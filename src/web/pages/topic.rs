//! One topic: what it asks, where it is held and who is there (`about`), and its notes, which those
//! at its table write while notes are open and everybody reads.

mod about;

use super::parts::{Pen, TextField, nothing};
use super::{Contents, Own, Visit};
use crate::domain::Limit;
use crate::domain::model::{Ability, Level, NoteField, PolicyStep, TopicId};
use crate::domain::refusal::Field;
use crate::text::{Words, dates, t};
use crate::views::phone::topic::{TopicView, topic_view};
use crate::web::update::{Personal, Slots};
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
    let open = visit.session.allows(Ability::Write);
    let writes = open && view.noted_by.contains(&visit.who);
    let body = html! {
        (contents.slot("about"))
        (contents.slot("mine"))
        p { a.button href={ "/ideas?topic=" (topic) } { (words.say("web-topic-ideas")) } }
        section aria-labelledby="notes" {
            h2 #notes { (words.say("web-notes")) }
            @if writes {
                p.hint { (words.say("web-notes-how")) }
                @for (field, _) in &view.notes { (form(visit, &pen, &view, *field)) }
                (matrix(&pen, &view))
                // What the room has: the fields follow it where nobody's hand is.
                div hidden { (contents.slot("notes")) }
            } @else {
                @if open { p.hint { (words.say("web-notes-not-here")) } }
                (contents.slot("notes"))
            }
            (contents.slot("kept"))
        }
    };
    (view.title.to_string().into(), body)
}

pub(super) fn everybodys(pen: &Pen, topic: TopicId) -> Slots {
    match topic_view(pen.session, topic, pen.now) {
        Some(view) => vec![
            ("about", about::about(pen, &view)),
            ("notes", notes(pen, &view)),
            ("kept", kept(pen, &view)),
        ],
        None => vec![("about", nothing(pen.words.say("web-topic-gone")))],
    }
}

pub(super) fn own(own: &Own, topic: TopicId) -> Personal {
    Personal {
        slots: vec![("mine", about::mine(own, topic))],
        ..Personal::default()
    }
}

fn notes(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    let written = view.notes.iter().filter(|(_, text)| !text.is_empty());
    let level = view.level.map(Level::key);
    let step = view.step.map(PolicyStep::key);
    let nothing_yet = written.clone().next().is_none() && level.is_none() && step.is_none();
    html! {
        @for (field, text) in written {
            h3 { (name(words, *field)) }
            p.text dir="auto" data-noted=(field.key()) { (text) }
        }
        @for (id, of, key) in [("level", "level", level), ("step", "policy-step", step)] {
            @if let Some(key) = key {
                h3 { (words.say(&format!("notes-field-{id}"))) }
                p data-noted=(id) data-value=(key) { (words.say(&format!("{of}-{key}"))) }
            }
        }
        @if nothing_yet { (nothing(words.say("web-no-notes"))) }
    }
}

/// The texts that were overwritten by somebody who had not seen them.
fn kept(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    let somebody = words.say("notes-somebody");
    html! {
        @if !view.kept.is_empty() {
            h3 { (words.say("web-notes-kept")) }
            @for kept in &view.kept {
                details.more id={ "kept-" (kept.n) } {
                    summary {
                        (name(words, kept.field)) " – "
                        (t!(
                            words,
                            "notes-wrote-at",
                            name = kept.by.as_deref().unwrap_or(&somebody),
                            time = dates::clock(&pen.session.setup.local(kept.at))
                        ))
                    }
                    p.text dir="auto" { (kept.text) }
                }
            }
        }
    }
}

/// Each field is a form of its own, so that two people can write at the same time.
fn form(visit: &Visit, pen: &Pen, view: &TopicView, field: NoteField) -> Markup {
    let words = visit.words;
    let action = format!("/topics/{}/notes", view.id);
    // All text forms have one address; what was typed belongs to the one that says so.
    let typed = visit
        .typed
        .filter(|typed| typed.fields.has("field", field.key()));
    let text = view.notes.iter().find(|(it, _)| *it == field);
    let area = TextField {
        form: &action,
        name: "text",
        field: Field::Note,
        label: name(words, field),
        value: text.map_or("", |(_, text)| text),
        limit: Limit::NOTE,
        required: false,
        rows: 4,
    };
    // What was typed over an older text is still meant over that one.
    let seen = typed.map(|typed| typed.fields.text("over").to_owned());
    let seen = seen.unwrap_or_else(|| visit.session.n.to_string());
    html! {
        form.stack.card method="post" action=(action) data-act data-keep data-auto
            data-tells={ "/topics/" (view.id) "/writing" } id={ "note-" (field.key()) } {
            (pen.key())
            input type="hidden" name="field" value=(field.key());
            input type="hidden" name="over" value=(seen);
            (area.draw_as(field.key(), words, visit.session, typed.as_ref()))
            p.meta {
                span data-state {} " "
                span data-writes=(field.key()) role="status" {}
            }
            button.plain { (words.say("save")) }
        }
    }
}

/// Where in the matrix of participation the topic belongs.
fn matrix(pen: &Pen, view: &TopicView) -> Markup {
    let words = pen.words;
    let levels = Level::ALL.map(|it| (it.key(), view.level == Some(it)));
    let steps = PolicyStep::ALL.map(|it| (it.key(), view.step == Some(it)));
    html! {
        form.stack.card method="post" action={ "/topics/" (view.id) "/level" } data-act data-keep
            data-auto id="note-matrix" {
            (pen.key())
            (choice(words, "level", "level", &levels))
            (choice(words, "step", "policy-step", &steps))
            p.meta { span data-state {} }
            button.plain { (words.say("save")) }
        }
    }
}

fn choice(words: Words, name: &str, of: &str, all: &[(&str, bool)]) -> Markup {
    html! {
        div.field {
            label for=(name) { (words.say(&format!("notes-field-{name}"))) }
            select id=(name) name=(name) data-note=(name) {
                option value="" { (words.say("notes-nothing-chosen")) }
                @for (key, chosen) in all {
                    option value=(key) selected[*chosen] { (words.say(&format!("{of}-{key}"))) }
                }
            }
        }
    }
}

fn name(words: Words, field: NoteField) -> Cow<'static, str> {
    words.say(match field {
        NoteField::Summary => "web-note-summary",
        NoteField::Existing => "web-note-existing",
        NoteField::Needs => "web-note-needs",
        NoteField::NextSteps => "web-note-next-steps",
        NoteField::Mission => "web-note-mission",
    })
}
