//! The title page: what meeting it was, its question, and what happened in numbers; and the
//! colophon at the end.

use super::page::Page;
use crate::domain::model::IdeaKind;
use crate::report::escape;
use crate::report::model::{IdeaStanding, Rule, Span, TopicEntry, TopicStanding};
use crate::text::dates::{long_date, table_date_and_time};
use crate::text::{rounds, t};
use std::borrow::Cow;

/// Title, kind and date, the question of the day, and the numbers.
pub(super) fn write(page: &mut Page) {
    let session = &page.doc.session;
    page.heading(1, escape::inline(&session.title));
    let date = long_date(page.words, &session.date).into_owned();
    let mut facts = vec![page.label(&session.kind_name), date];
    facts.extend(session.started.map(|start| {
        page.span(Span {
            start,
            end: session.ended,
        })
    }));
    page.paragraph(facts.join(" · "));
    if !session.question.is_empty() {
        page.paragraph(format!("> {}", escape::block(&session.question, "> ")));
    }
    if let Some(mandate) = session.mandate {
        let mandate = rounds::mandate(page.words, mandate);
        page.paragraph(t!(page.words, "report-mandate", mandate = mandate));
    }
    if session.ended.is_none() {
        page.paragraph(format!("*{}*", t!(page.words, "report-draft")));
    }
    write_numbers(page);
}

/// What happened in numbers; what did not happen is not said.
fn write_numbers(page: &mut Page) {
    let numbers = [people(page), topics(page), ideas(page), rounds(page)];
    let numbers: Vec<String> = numbers.into_iter().flatten().collect();
    if !numbers.is_empty() {
        page.heading(2, t!(page.words, "report-numbers"));
        page.list(numbers);
    }
}

fn people(page: &Page) -> Option<String> {
    let people = &page.doc.people;
    let mut said = vec![t!(page.words, "count-participants", count = people.joined)];
    if people.first_timers > 0 {
        said.push(t!(
            page.words,
            "report-first-timers",
            count = people.first_timers
        ));
    }
    if people.organisations > 0 {
        said.push(t!(
            page.words,
            "report-organisations",
            count = people.organisations
        ));
    }
    (people.joined > 0).then(|| with_details(said))
}

fn topics(page: &Page) -> Option<String> {
    let count = |is: fn(&&TopicEntry) -> bool| page.doc.topics.iter().filter(is).count();
    let placed = count(|topic| topic.state == TopicStanding::Placed);
    let parked = count(|topic| topic.waits());
    let mut said = vec![t!(page.words, "count-topics", count = placed + parked)];
    if parked > 0 {
        said.push(t!(page.words, "report-topics-parked", count = parked));
    }
    (placed + parked > 0).then(|| with_details(said))
}

fn ideas(page: &Page) -> Option<String> {
    let open = || {
        let ideas = page.doc.ideas.iter();
        ideas.filter(|idea| idea.state == IdeaStanding::Open)
    };
    let oral = open().filter(|idea| idea.oral).count();
    let merged = open().filter(|idea| !idea.merged_from.is_empty()).count();
    let mut said = vec![t!(page.words, "count-ideas", count = open().count())];
    let of = |kind| open().filter(|idea| idea.kind == kind).count();
    for (kind, id) in [
        (IdeaKind::Need, "after-report-count-needs"),
        (IdeaKind::Offer, "after-report-count-offers"),
    ] {
        if of(kind) > 0 {
            said.push(t!(page.words, id, count = of(kind)));
        }
    }
    if oral > 0 {
        said.push(t!(page.words, "report-ideas-oral", count = oral));
    }
    if merged > 0 {
        said.push(t!(page.words, "report-ideas-merged", count = merged));
    }
    (open().count() > 0).then(|| with_details(said))
}

fn rounds(page: &Page) -> Option<String> {
    let rounds = &page.doc.rounds;
    let of = |rule| rounds.iter().filter(|round| round.method == rule).count();
    let mut said = vec![t!(page.words, "report-rounds-count", count = rounds.len())];
    for rule in Rule::ALL {
        if of(rule) > 0 {
            let id = format!("report-rounds-{}", rule.key());
            said.push(t!(page.words, &id, count = of(rule)));
        }
    }
    (!rounds.is_empty()).then(|| with_details(said))
}

/// A count, with what there is to say of it behind: `41 idéer (3 sades muntligt)`.
fn with_details(said: Vec<Cow<'static, str>>) -> String {
    match said.split_first() {
        Some((count, details)) if !details.is_empty() => {
            format!("{count} ({})", details.join(", "))
        }
        _ => said.concat(),
    }
}

/// What the document was made from, so that anybody can check it.
pub(super) fn write_about(page: &mut Page) {
    let head = &page.doc.journal;
    let at = table_date_and_time(&page.doc.session.local(head.at));
    page.heading(2, t!(page.words, "report-about"));
    let about = t!(
        page.words,
        "report-about-text",
        // As text: the number of an event is a name and never grouped.
        n = head.n.to_string(),
        at = at,
        slug = format!("`{}`", page.doc.session.slug),
        id = format!("`{}`", page.doc.session.id),
    );
    page.paragraph(about);
}
