//! Every topic: its host and place, who came, the notes and the ideas.

use super::day::slot_time;
use super::page::Page;
use crate::domain::model::{IdeaId, NoteField};
use crate::report::escape;
use crate::report::model::{IdeaEntry, IdeaStanding, TopicEntry};
use crate::text::t;

/// The topics that were neither withdrawn nor hidden, in the order they were pitched.
pub(super) fn write_topics(page: &mut Page) {
    let topics: Vec<&TopicEntry> = page.doc.topics.iter().filter(|it| it.is_live()).collect();
    if topics.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-topics"));
    for topic in topics {
        write_topic(page, topic);
    }
}

fn write_topic(page: &mut Page, topic: &TopicEntry) {
    let heading = t!(
        page.words,
        "report-topic-heading",
        id = topic.id.to_string(),
        title = escape::inline(&topic.title)
    );
    page.heading(3, heading);
    let facts: Vec<String> = [run_of(page, topic), place(page, topic), hosts(page, topic)]
        .into_iter()
        .flatten()
        .collect();
    page.paragraph(facts.join(" · "));
    if !topic.question.is_empty() {
        page.paragraph(format!("> {}", escape::block(&topic.question, "> ")));
    }
    page.paragraph(heads(page, topic));
    write_notes(page, topic);
    write_level(page, topic);
    write_ideas(page, &standing(page, &topic.ideas));
}

/// The topic that it repeats.
fn run_of(page: &Page, topic: &TopicEntry) -> Option<String> {
    let first = topic.run_of?.to_string();
    Some(t!(page.words, "report-run-of", id = first).into_owned())
}

/// Where and when it was held.
fn place(page: &Page, topic: &TopicEntry) -> Option<String> {
    let place = topic.place?;
    let (room, slot) = (page.doc.room(place.room)?, page.doc.item(place.slot)?);
    let (room, title) = (escape::inline(&room.name), escape::inline(&slot.title));
    Some(format!("{title} {}, {room}", slot_time(page, slot)))
}

fn hosts(page: &Page, topic: &TopicEntry) -> Option<String> {
    if topic.hosts.is_empty() {
        return None;
    }
    let names: Vec<String> = topic
        .hosts
        .iter()
        .map(|host| escape::inline(host))
        .collect();
    Some(t!(page.words, "report-host", name = names.join(", ")).into_owned())
}

/// How many were interested, signed up, waited and came; what is zero is not said.
fn heads(page: &Page, topic: &TopicEntry) -> String {
    let mut said = Vec::new();
    if topic.interest.people > 0 {
        said.push(
            t!(
                page.words,
                "report-interested",
                count = topic.interest.people
            )
            .into_owned(),
        );
    }
    if topic.signed_up.people > 0 {
        let count = t!(
            page.words,
            "report-signed-up",
            count = topic.signed_up.people
        );
        said.push(format!("{count} ({})", page.by_party(&topic.signed_up)));
    }
    if topic.waiting > 0 {
        said.push(t!(page.words, "report-waiting", count = topic.waiting).into_owned());
    }
    if topic.came.people > 0 {
        let count = t!(page.words, "moment-report-came", count = topic.came.people);
        said.push(format!("{count} ({})", page.by_party(&topic.came)));
    }
    said.join(" · ")
}

fn write_notes(page: &mut Page, topic: &TopicEntry) {
    if topic.notes.is_empty() {
        page.paragraph(format!("*{}*", t!(page.words, "report-no-notes")));
    }
    for note in &topic.notes {
        let name = note_name(page, note.field);
        page.paragraph(format!("**{name}**\n\n{}", escape::block(&note.text, "")));
    }
}

/// Where in the matrix of participation it belongs, as far as that was said.
fn write_level(page: &mut Page, topic: &TopicEntry) {
    let words = page.words;
    let level = topic.level.map(|it| format!("level-{}", it.key()));
    let step = topic.step.map(|it| format!("policy-step-{}", it.key()));
    let level = level.map(|id| t!(words, "report-level", level = words.say(&id)));
    let step = step.map(|id| t!(words, "report-step", step = words.say(&id)));
    let said: Vec<_> = [level, step].into_iter().flatten().collect();
    page.paragraph(said.join(" · "));
}

pub(super) fn note_name(page: &Page, field: NoteField) -> String {
    match field {
        NoteField::Summary => t!(page.words, "report-note-summary"),
        NoteField::Existing => t!(page.words, "report-note-existing"),
        NoteField::Needs => t!(page.words, "report-note-needs"),
        NoteField::NextSteps => t!(page.words, "report-note-next-steps"),
        NoteField::Mission => t!(page.words, "report-note-mission"),
    }
    .into_owned()
}

/// The ideas with these numbers that stand.
fn standing<'a>(page: &Page<'a>, ids: &[IdeaId]) -> Vec<&'a IdeaEntry> {
    let ideas = ids.iter().filter_map(|id| page.doc.idea(*id));
    ideas
        .filter(|idea| idea.state == IdeaStanding::Open)
        .collect()
}

fn write_ideas(page: &mut Page, ideas: &[&IdeaEntry]) {
    if ideas.is_empty() {
        page.paragraph(format!("*{}*", t!(page.words, "report-no-ideas")));
        return;
    }
    let plain = ideas.iter().filter(|idea| idea.kind.is_plain());
    let lines: Vec<String> = plain.map(|idea| idea_line(page, idea)).collect();
    if !lines.is_empty() {
        page.paragraph(format!("**{}**", t!(page.words, "report-ideas")));
        page.list(lines);
    }
    page.paragraph(elsewhere(page, ideas));
}

fn idea_line(page: &Page, idea: &IdeaEntry) -> String {
    let name = t!(page.words, "report-idea-heading", id = idea.id.to_string());
    let text = escape::block(&idea.text, "  ");
    let marks = marks(page, idea);
    match marks.is_empty() {
        true => format!("**{name}:** {text}"),
        false => format!("**{name}** ({}): {text}", marks.join(", ")),
    }
}

/// Which of a topic's ideas stand among the needs and offers, for those who read the topic; none is
/// nothing.
fn elsewhere(page: &Page, ideas: &[&IdeaEntry]) -> String {
    let here = ideas.iter().filter(|idea| !idea.kind.is_plain());
    let numbers: Vec<String> = here.map(|idea| idea.id.to_string()).collect();
    if numbers.is_empty() {
        return String::new();
    }
    let numbers = numbers.join(", ");
    t!(page.words, "after-report-see", numbers = numbers).into_owned()
}

/// What is to be known of an idea beside its text.
pub(super) fn marks(page: &Page, idea: &IdeaEntry) -> Vec<String> {
    let mut marks = Vec::new();
    if idea.oral {
        marks.push(t!(page.words, "report-oral").into_owned());
    }
    if !idea.merged_from.is_empty() {
        let parts = page.idea_names(&idea.merged_from);
        marks.push(t!(page.words, "report-merged-from", ideas = parts).into_owned());
    }
    if !idea.merged_authors.is_empty() {
        let names: Vec<String> = idea
            .merged_authors
            .iter()
            .map(|it| escape::inline(it))
            .collect();
        marks.push(
            t!(
                page.words,
                "report-merged-authors",
                names = names.join(", ")
            )
            .into_owned(),
        );
    }
    if let Some(whole) = idea.split_from {
        let whole = page.idea_names(&[whole]);
        marks.push(t!(page.words, "report-split-from", idea = whole).into_owned());
    }
    if !idea.tags.is_empty() {
        let tags: Vec<String> = idea.tags.iter().map(|it| escape::inline(it)).collect();
        marks.push(t!(page.words, "report-tags", tags = tags.join(", ")).into_owned());
    }
    marks
}

/// The groups that the ideas were sorted into, those without ideas too.
pub(super) fn write_clusters(page: &mut Page) {
    if page.doc.clusters.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-clusters"));
    let lines = page.doc.clusters.iter().map(|cluster| {
        let ideas = match cluster.ideas.is_empty() {
            true => t!(page.words, "report-no-ideas").into_owned(),
            false => page.idea_names(&cluster.ideas),
        };
        format!("**{}:** {ideas}", escape::inline(&cluster.name))
    });
    let lines: Vec<String> = lines.collect();
    page.list(lines);
}

/// The ideas of the plenary, and those of topics that were withdrawn or hidden: an idea is never
/// lost with its topic.
pub(super) fn write_other_ideas(page: &mut Page) {
    let in_a_topic = |idea: &IdeaEntry| {
        let topic = idea.topic.and_then(|id| page.doc.topic(id));
        topic.is_some_and(TopicEntry::is_live)
    };
    let ideas = page
        .doc
        .ideas
        .iter()
        .filter(|idea| idea.state == IdeaStanding::Open);
    let others = ideas.filter(|idea| !in_a_topic(idea) && idea.kind.is_plain());
    let others: Vec<&IdeaEntry> = others.collect();
    if others.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-other-ideas"));
    let lines: Vec<String> = others.iter().map(|idea| idea_line(page, idea)).collect();
    page.list(lines);
}
