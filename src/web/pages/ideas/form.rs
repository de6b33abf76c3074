//! The forms in which ideas are written: the kind first, then the text. What is typed is kept on
//! the phone as a draft until it is sent.

use super::super::Visit;
use super::super::parts::{Pen, TextField};
use crate::domain::Limit;
use crate::domain::model::{IdeaKind, TopicId};
use crate::domain::refusal::Field;
use crate::text::{Words, t};
use crate::web::pages::Typed;
use maud::{Markup, html};

/// A new idea, about a topic or for the whole room.
pub(super) fn new(visit: &Visit, topic: Option<TopicId>) -> Markup {
    let (words, pen) = (visit.words, visit.pen());
    let about = topic.and_then(|id| visit.session.topics.get(&id));
    let label = match about {
        Some(topic) => t!(words, "web-idea-about", title = &topic.title),
        None => words.say("web-idea-for-all"),
    };
    let text = TextField {
        form: "/ideas",
        name: "text",
        field: Field::Idea,
        label,
        value: "",
        limit: Limit::IDEA,
        required: true,
        rows: 4,
    };
    let draft = about.map_or_else(|| "idea".into(), |topic| format!("idea-{}", topic.id));
    html! {
        form.stack method="post" action="/ideas" data-act data-adds="ideas" data-draft=(draft)
            data-left=(words.say("after-letters-left")) data-over=(words.say("after-letters-over")) {
            (pen.key())
            @if let Some(topic) = about { input type="hidden" name="topic" value=(topic.id); }
            (kinds(words, "new", IdeaKind::Idea, visit.typed.filter(|typed| typed.path == "/ideas")))
            (text.draw(words, visit.session, visit.typed.as_ref()))
            button.strong { (words.say("web-idea-button")) }
        }
    }
}

/// Other words or another kind for an idea of one's own.
pub(super) fn change(
    pen: &Pen,
    id: impl std::fmt::Display,
    (value, kind): (&str, IdeaKind),
    typed: Option<Typed>,
) -> Markup {
    let words = pen.words;
    let action = format!("/ideas/{id}/change");
    let text = TextField {
        form: &action,
        name: "text",
        field: Field::Idea,
        label: words.say("web-idea-text"),
        value,
        limit: Limit::IDEA,
        required: true,
        rows: 4,
    };
    html! {
        form.stack method="post" action=(action) data-act data-draft={ "change-" (id) }
            data-left=(words.say("after-letters-left")) data-over=(words.say("after-letters-over")) {
            (pen.key())
            (kinds(words, &format!("i{id}"), kind, typed))
            (text.draw(words, pen.session, typed.as_ref()))
            button.strong { (words.say("save")) }
        }
    }
}

/// The choice of what an idea is, as it was chosen in the form if that could not be taken.
fn kinds(words: Words, form: &str, kind: IdeaKind, typed: Option<Typed>) -> Markup {
    let typed = typed.and_then(|typed| IdeaKind::from_key(typed.fields.text("kind")));
    let chosen = typed.unwrap_or(kind);
    html! {
        fieldset.kinds {
            legend { (words.say("after-kind-legend")) }
            @for kind in IdeaKind::ALL {
                label.kind for={ "kind-" (form) "-" (kind.key()) } {
                    input type="radio" id={ "kind-" (form) "-" (kind.key()) } name="kind"
                        value=(kind.key()) checked[kind == chosen];
                    span { (words.say(&format!("after-pick-{}", kind.key()))) }
                }
            }
        }
    }
}
