//! Needs and offers: what collaborations can be made of, in one place. A text stands here and not
//! under its topic as well; the topic says which there are.

use super::page::Page;
use super::topics::marks;
use crate::domain::model::{IdeaId, IdeaKind, TopicId};
use crate::report::escape;
use crate::report::model::{IdeaEntry, IdeaStanding};
use crate::text::t;

/// The needs and then the offers that stand, by number.
pub(super) fn write(page: &mut Page) {
    let of = |kind: IdeaKind| {
        let ideas = page.doc.ideas.iter();
        let ideas = ideas.filter(move |idea| idea.kind == kind);
        let open = ideas.filter(|idea| idea.state == IdeaStanding::Open);
        open.map(|idea| line(page, idea)).collect::<Vec<_>>()
    };
    let (needs, offers) = (of(IdeaKind::Need), of(IdeaKind::Offer));
    if needs.is_empty() && offers.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "after-report-needs"));
    page.paragraph(t!(page.words, "after-report-needs-why"));
    for (title, lines) in [
        ("after-report-need-list", needs),
        ("after-report-offer-list", offers),
    ] {
        if !lines.is_empty() {
            page.heading(3, page.words.say(title));
            page.list(lines);
        }
    }
}

fn line(page: &Page, idea: &IdeaEntry) -> String {
    let topic = idea.topic.map(|topic| in_topic(page, topic));
    let said: Vec<String> = topic.into_iter().chain(marks(page, idea)).collect();
    let (number, text) = (number(page, idea.id), escape::block(&idea.text, "  "));
    match said.is_empty() {
        true => format!("**{number}:** {text}"),
        false => format!("**{number}** ({}): {text}", said.join(", ")),
    }
}

fn number(page: &Page, id: IdeaId) -> String {
    t!(page.words, "after-report-number", id = id.to_string()).into_owned()
}

fn in_topic(page: &Page, topic: TopicId) -> String {
    let id = topic.to_string();
    t!(page.words, "after-report-in-topic", id = id).into_owned()
}
