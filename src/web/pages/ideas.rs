//! Ideas: write one (about one's own topic first), one's own with what has become of them,
//! everybody's latest, and the earlier ones page by page.

mod form;
mod mine;

use super::parts::{Pen, nothing};
use super::{Contents, Own, Visit};
use crate::domain::model::{Ability, IdeaId, TopicId};
use crate::text::{Words, ideas, t};
use crate::views::phone::ideas::{IdeaRow, IdeasView, Tie, ideas_view, my_ideas, topics_for};
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
        @if visit.session.allows(Ability::Write) { (form::new(visit, topic)) }
        (contents.slot("closed"))
        (contents.slot("mine"))
        (contents.slot("latest"))
    };
    (visit.words.say("web-ideas"), body)
}

/// The ideas of a topic before one of them. They stand still: what is new is on the page itself.
pub(super) fn older(
    visit: &Visit,
    topic: Option<TopicId>,
    before: IdeaId,
) -> (Cow<'static, str>, Markup) {
    let words = visit.words;
    let view = ideas_view(visit.session, topic, Some(before));
    let newest = topic.map_or_else(String::new, |topic| topic.to_string());
    let body = html! {
        p { a.button href={ "/ideas?topic=" (newest) } { (words.say("after-newest")) } }
        section aria-labelledby="latest" {
            h2 #latest { (heading(words, &view)) }
            (list(words, &view))
        }
    };
    (words.say("after-older-title"), body)
}

pub(super) fn everybodys(pen: &Pen, topic: Option<TopicId>) -> Slots {
    let words = pen.words;
    let view = ideas_view(pen.session, topic, None);
    let moderated = match pen.session.setup.moderation {
        true => "after-moderated",
        false => "after-sent-wall",
    };
    let closed = html! {
        @if pen.session.allows(Ability::Write) {
            p.hint { (words.say(moderated)) }
        } @else {
            (nothing(words.say("web-ideas-closed")))
        }
    };
    let latest = html! {
        section aria-labelledby="latest" {
            h2 #latest {
                (heading(words, &view))
                " " span.count { (t!(words, "count-ideas", count = view.standing)) }
            }
            @if view.latest.is_empty() {
                (nothing(words.say("web-no-ideas")))
            } @else {
                (list(words, &view))
            }
        }
    };
    vec![("closed", closed), ("latest", latest)]
}

fn heading(words: Words, view: &IdeasView) -> Markup {
    html! {
        @match &view.topic {
            Some((_, title)) => { span dir="auto" { (title) } }
            None => { (words.say("web-ideas-of-all")) }
        }
    }
}

/// The ideas, and the way to those before them.
fn list(words: Words, view: &IdeasView) -> Markup {
    let topic = view.topic.as_ref();
    let topic = topic.map_or_else(String::new, |(topic, _)| topic.to_string());
    html! {
        ul.list { @for idea in &view.latest { (row(words, idea)) } }
        @if let Some(before) = view.older_than {
            p { a.button href={ "/ideas/older?topic=" (topic) "&before=" (before) } {
                (words.say("after-older"))
            } }
        }
    }
}

fn row(words: Words, idea: &IdeaRow) -> Markup {
    html! {
        li {
            p.text dir="auto" { (idea.text) }
            span.soft { (idea.id) }
            @if !idea.kind.is_plain() { " " span.tag { (ideas::kind(words, idea.kind)) } }
        }
    }
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
            ul.cards data-list="ideas" { @for idea in &ideas[..shown] { (mine::card(own, idea)) } }
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
    let topics = topics_for(visit.session, visit.who, visit.now);
    html! {
        @if !topics.is_empty() {
            form.row method="get" action="/ideas" data-goes {
                label for="topic" { (words.say("web-about")) }
                select #topic name="topic" {
                    option value="" selected[topic.is_none()] { (words.say("web-about-all")) }
                    @for (id, title, tie) in &topics {
                        option value=(id) dir="auto" selected[topic == Some(*id)] {
                            @match tie {
                                Tie::Here => (t!(words, "after-topic-here", title = title)),
                                Tie::Place => (t!(words, "after-topic-mine", title = title)),
                                Tie::None => (title),
                            }
                        }
                    }
                }
                button.plain { (words.say("web-show")) }
            }
        }
    }
}
