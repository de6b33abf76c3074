//! The annex: what was hidden, merged, split or taken back, and why, so that nothing goes in silence.

use super::bridges;
use super::page::Page;
use super::topics::note_name;
use crate::report::escape;
use crate::report::model::{IdeaEntry, IdeaStanding, NoteEntry, TopicEntry, TopicStanding};
use crate::text::t;

/// Hidden, merged and split items with their reasons. Of what its author took back only the number is
/// told.
pub(super) fn write(page: &mut Page) {
    let topics = page
        .doc
        .topics
        .iter()
        .filter_map(|topic| topic_line(page, topic));
    let ideas = page
        .doc
        .ideas
        .iter()
        .filter_map(|idea| idea_line(page, idea));
    let notes = page.doc.topics.iter().filter(|topic| topic.is_live());
    let notes = notes.flat_map(|topic| {
        let overwritten = topic.overwritten.iter();
        overwritten.map(|note| note_line(page, topic, note))
    });
    let answers = page.doc.ideas.iter();
    let answers = answers.flat_map(|idea| bridges::hidden(page, idea));
    let lines: Vec<String> = topics.chain(ideas).chain(answers).chain(notes).collect();
    if !lines.is_empty() {
        page.heading(2, t!(page.words, "report-annex"));
        page.list(lines);
    }
}

fn topic_line(page: &Page, topic: &TopicEntry) -> Option<String> {
    let id = topic.id.to_string();
    let title = escape::inline(&topic.title);
    let line = match topic.state {
        TopicStanding::Queued | TopicStanding::Parked | TopicStanding::Placed => return None,
        TopicStanding::Withdrawn => t!(page.words, "report-topic-withdrawn", id = id),
        TopicStanding::Hidden => t!(page.words, "report-topic-hidden", id = id, title = title),
    };
    Some(with_reason(page, line.into_owned(), &topic.reason))
}

fn idea_line(page: &Page, idea: &IdeaEntry) -> Option<String> {
    let id = idea.id.to_string();
    let text = escape::inline(&idea.text);
    let line = match idea.state {
        IdeaStanding::Open => return None,
        IdeaStanding::Withdrawn => t!(page.words, "report-idea-withdrawn", id = id),
        IdeaStanding::Hidden => t!(page.words, "report-idea-hidden", id = id, text = text),
        IdeaStanding::Merged => {
            let into = idea
                .merged_into
                .map_or_else(String::new, |into| into.to_string());
            t!(
                page.words,
                "report-idea-merged",
                id = id,
                into = into,
                text = text
            )
        }
        IdeaStanding::Split => {
            let into = page.idea_names(&idea.split_into);
            t!(
                page.words,
                "report-idea-split",
                id = id,
                into = into,
                text = text
            )
        }
    };
    Some(with_reason(page, line.into_owned(), &idea.reason))
}

/// A text that two wrote over at once, as it was before the other's stood.
fn note_line(page: &Page, topic: &TopicEntry, note: &NoteEntry) -> String {
    let line = t!(
        page.words,
        "report-note-overwritten",
        id = topic.id.to_string(),
        field = note_name(page, note.field)
    );
    format!("{line} {}", escape::block(&note.text, "  "))
}

fn with_reason(page: &Page, line: String, reason: &str) -> String {
    if reason.is_empty() {
        return line;
    }
    let reason = t!(page.words, "report-reason", reason = escape::inline(reason));
    format!("{line} {reason}")
}
