//! An idea of one's own: its text, what has become of it in words, and what can still be done.

use super::super::Own;
use super::super::parts::Button;
use super::form;
use crate::domain::model::{IdeaId, IdeaState};
use crate::text::{Words, ideas, t};
use crate::views::phone::ideas::MyIdea;
use maud::{Markup, html};
use std::borrow::Cow;

/// The card of an idea.
pub(super) fn card(own: &Own, idea: &MyIdea) -> Markup {
    let words = own.pen.words;
    html! {
        li.card {
            p.meta {
                span { (ideas::number(words, idea.kind, idea.id)) }
                @if let Some(topic) = &idea.topic { span dir="auto" { (topic) } }
            }
            p.text dir="auto" { (idea.text) }
            p.state { (state(words, idea)) }
            @if let Some(name) = &idea.group {
                p.state dir="auto" { (t!(words, "after-in-group", name = name)) }
            }
            @match (&idea.state, idea.round) {
                (IdeaState::Open, None) => { (change(own, idea)) }
                (IdeaState::Open, Some(_)) => { p.tag { (words.say("web-idea-in-round")) } }
                _ => {}
            }
        }
    }
}

fn state(words: Words, idea: &MyIdea) -> Cow<'static, str> {
    match &idea.state {
        IdeaState::Open => words.say(match idea.on_wall {
            None => "after-stands",
            Some(true) => "after-on-wall",
            Some(false) => "after-waits-for-wall",
        }),
        IdeaState::Withdrawn => words.say("after-you-withdrew"),
        IdeaState::Hidden { reason } => t!(words, "web-hidden", reason = reason),
        IdeaState::Merged { into, reason } => {
            t!(words, "web-merged", id = into.to_string(), reason = reason)
        }
        IdeaState::Split { into, reason } => {
            t!(words, "web-split", ids = listed(into), reason = reason)
        }
    }
}

/// Several ideas' numbers: `8, 9, 10`.
fn listed(ids: &[IdeaId]) -> String {
    let numbers: Vec<String> = ids.iter().map(IdeaId::to_string).collect();
    numbers.join(", ")
}

fn change(own: &Own, idea: &MyIdea) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let path = format!("/ideas/{}/change", idea.id);
    let typed = own.typed.filter(|typed| typed.path == path);
    html! {
        details.more id={ "change-i" (idea.id) } open[typed.is_some()] {
            summary { (words.say("change")) }
            (form::change(pen, idea.id, (&idea.text, idea.kind), typed))
            (pen.button(&Button {
                look: "danger",
                ..Button::new(format!("/ideas/{}/withdraw", idea.id), words.say("web-withdraw"))
            }))
        }
    }
}
