//! Ideas: write one (about one's own topic first), one's own with changes, everybody's latest.

use super::parts::{Button, Pen, TextField, nothing};
use super::{Contents, Own, Visit};
use crate::domain::Limit;
use crate::domain::model::{Ability, IdeaId, IdeaState, TopicId};
use crate::domain::refusal::Field;
use crate::text::{Words, t};
use crate::views::phone::ideas::{MyIdea, ideas_view, my_ideas, topics_to_write_under};
use crate::web::update::{Personal, Slots};
use maud::{Markup, html};
use std::borrow::Cow;

/// How many of one's own ideas stand on the page; the rest is one link away.
const MINE: usize = 30;

pub(super) fn page(
    visit: &Visit,
    contents: &Contents,
    topic: Option<TopicId>,
) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (choose(visit, topic))
        @if visit.session.allows(Ability::Write) { (form(visit, topic)) }
        (contents.slot("closed"))
        (contents.slot("mine"))
        (contents.slot("latest"))
    };
    (visit.words.say("web-ideas"), body)
}

pub(super) fn everybodys(pen: &Pen, topic: Option<TopicId>) -> Slots {
    let words = pen.words;
    let view = ideas_view(pen.session, topic);
    let closed = html! {
        @if !pen.session.allows(Ability::Write) { (nothing(words.say("web-ideas-closed"))) }
    };
    let latest = html! {
        section aria-labelledby="latest" {
            h2 #latest {
                @match &view.topic {
                    Some((_, title)) => { span dir="auto" { (title) } }
                    None => { (words.say("web-ideas-of-all")) }
                }
                " " span.count { (t!(words, "count-ideas", count = view.standing)) }
            }
            @if view.latest.is_empty() {
                (nothing(words.say("web-no-ideas")))
            } @else {
                ul.list {
                    @for idea in &view.latest { li { p.text dir="auto" { (idea.text) } span.soft { (idea.id) } } }
                }
            }
            @if view.standing > view.latest.len() {
                p.hint { (t!(words, "web-latest-only", count = view.latest.len())) }
            }
        }
    };
    vec![("closed", closed), ("latest", latest)]
}

pub(super) fn own(own: &Own) -> Personal {
    let words = own.pen.words;
    let ideas = my_ideas(own.pen.session, own.who);
    let shown = if own.everything {
        ideas.len()
    } else {
        ideas.len().min(MINE)
    };
    let markup = html! {
        section aria-labelledby="mine" hidden[ideas.is_empty()] data-filled {
            h2 #mine { (words.say("web-my-ideas")) " " span.count { (ideas.len()) } }
            ul.cards data-list="ideas" { @for idea in &ideas[..shown] { (mine(own, idea)) } }
            @if shown < ideas.len() {
                p { a href="/ideas?all=1" { (words.say("web-show-all")) } }
            }
        }
    };
    Personal {
        slots: vec![("mine", markup)],
        ..Personal::default()
    }
}

/// Which topic one looks at: a plain form, since links for each would fill the screen.
fn choose(visit: &Visit, topic: Option<TopicId>) -> Markup {
    let words = visit.words;
    let topics = topics_to_write_under(visit.session);
    html! {
        @if !topics.is_empty() {
            form.row method="get" action="/ideas" data-goes {
                label for="topic" { (words.say("web-about")) }
                select #topic name="topic" {
                    option value="" selected[topic.is_none()] { (words.say("web-about-all")) }
                    @for (id, title) in &topics {
                        option value=(id) dir="auto" selected[topic == Some(*id)] { (title) }
                    }
                }
                button.plain { (words.say("web-show")) }
            }
        }
    }
}

fn form(visit: &Visit, topic: Option<TopicId>) -> Markup {
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
    html! {
        form.stack method="post" action="/ideas" data-act data-adds="ideas" {
            (pen.key())
            @if let Some(topic) = about { input type="hidden" name="topic" value=(topic.id); }
            (text.draw(words, visit.session, visit.typed.as_ref()))
            button.strong { (words.say("web-idea-button")) }
        }
    }
}

fn mine(own: &Own, idea: &MyIdea) -> Markup {
    let words = own.pen.words;
    html! {
        li.card {
            p.meta {
                span { (t!(words, "web-idea-number", id = idea.id.to_string())) }
                @if let Some(topic) = &idea.topic { span dir="auto" { (topic) } }
            }
            p.text dir="auto" { (idea.text) }
            @match (&idea.state, idea.round) {
                (IdeaState::Open, None) => { (change(own, idea)) }
                (IdeaState::Open, Some(_)) => { p.tag { (words.say("web-idea-in-round")) } }
                (state, _) => { p.tag { (fate(words, state)) } }
            }
        }
    }
}

fn fate(words: Words, state: &IdeaState) -> Cow<'static, str> {
    match state {
        IdeaState::Open => words.say("web-idea-stands"),
        IdeaState::Withdrawn => words.say("web-withdrawn"),
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
    let form = format!("/ideas/{}/change", idea.id);
    let typed = own.typed.filter(|typed| typed.path == form);
    let text = TextField {
        form: &form,
        name: "text",
        field: Field::Idea,
        label: words.say("web-idea-text"),
        value: &idea.text,
        limit: Limit::IDEA,
        required: true,
        rows: 4,
    };
    html! {
        details.more id={ "change-i" (idea.id) } open[typed.is_some()] {
            summary { (words.say("change")) }
            form.stack method="post" action=(form) data-act {
                (pen.key())
                (text.draw(words, pen.session, typed.as_ref()))
                button.strong { (words.say("save")) }
            }
            (pen.button(&Button {
                look: "danger",
                ..Button::new(format!("/ideas/{}/withdraw", idea.id), words.say("web-withdraw"))
            }))
        }
    }
}
