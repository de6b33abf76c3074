//! What became of what somebody wrote and hosted, told in sentences, one idea after the other; and
//! the form that asks for the four words of a seat.

use super::documents::Stranger;
use super::parts::key;
use super::results::said;
use super::{Typed, frame};
use crate::domain::model::{NoteField, ParticipantId, TopicState};
use crate::text::{Words, dates, ideas, t};
use crate::views::phone::fate::{IdeaFate, Outcome, Step, TopicFate, fate as fate_of};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::borrow::Cow;

/// Somebody who wants to know.
pub(in crate::web) struct Asking<'a> {
    pub(in crate::web) stranger: Stranger<'a>,
    pub(in crate::web) now: DateTime<Utc>,
    /// The words they typed, if they are nobody's.
    pub(in crate::web) typed: Option<Typed<'a>>,
}

impl Asking<'_> {
    fn words(&self) -> Words {
        self.stranger.words
    }

    fn clock(&self, moment: DateTime<Utc>) -> String {
        dates::clock(&self.stranger.session.setup.local(moment))
    }

    fn page(&self, main: Markup) -> Markup {
        let title = self.words().say("after-fate");
        let fault = self.typed.is_some();
        frame::alone(
            self.words(),
            self.stranger.session,
            &title,
            "/fate",
            fault,
            main,
        )
    }
}

/// The form for the four words.
pub(in crate::web) fn asked(asking: &Asking) -> Markup {
    let words = asking.words();
    let typed = asking.typed;
    let main = html! {
        p { (words.say("after-fate-how")) }
        form.stack method="post" action="/fate" {
            (key())
            div.field {
                label for="words" { (words.say("web-recovery-words")) }
                @match typed {
                    Some(typed) => p.fault #words-hint role="alert" {
                        (typed.problem.sentence(words, asking.stranger.session))
                    },
                    None => p.hint #words-hint { (words.say("web-recovery-hint")) },
                }
                input #words name="words" type="text" required autocomplete="off" autocapitalize="none"
                    spellcheck="false" aria-describedby="words-hint" aria-invalid=[typed.map(|_| "true")]
                    value=(typed.map_or("", |typed| typed.fields.text("words")));
            }
            button.strong { (words.say("after-fate-button")) }
        }
        p { a href="/documents" { (words.say("after-documents")) } }
    };
    asking.page(main)
}

/// What became of what this person wrote and hosted.
pub(in crate::web) fn told(asking: &Asking, who: ParticipantId) -> Markup {
    let words = asking.words();
    let view = fate_of(asking.stranger.session, who, asking.now);
    let main = html! {
        p.hint { (words.say("after-fate-mine")) }
        section aria-labelledby="ideas" {
            h2 #ideas { (words.say("after-fate-ideas")) " " span.count { (view.ideas.len()) } }
            @if view.ideas.is_empty() { p.nothing { (words.say("after-fate-no-ideas")) } }
            @for idea in &view.ideas { (idea_card(asking, idea)) }
        }
        @if !view.topics.is_empty() {
            section aria-labelledby="topics" {
                h2 #topics { (words.say("after-fate-topics")) }
                @for topic in &view.topics { (topic_card(asking, topic)) }
            }
        }
        p { a.button href="/documents" { (words.say("after-documents")) } }
        @if asking.stranger.seated { p { a href="/now" { (words.say("after-back-to-meeting")) } } }
    };
    asking.page(main)
}

fn idea_card(asking: &Asking, idea: &IdeaFate) -> Markup {
    let words = asking.words();
    html! {
        article.card {
            h3 { (ideas::number(words, idea.kind, idea.id)) }
            p.text dir="auto" { (idea.text) }
            ol.path {
                li { (logged(asking, idea)) }
                @for it in &idea.path { li { (step(words, it)) } }
            }
        }
    }
}

fn logged(asking: &Asking, idea: &IdeaFate) -> Cow<'static, str> {
    let (words, time) = (asking.words(), asking.clock(idea.logged));
    match &idea.topic {
        Some(title) => t!(words, "after-fate-logged", time = time, title = title),
        None => t!(words, "after-fate-logged-all", time = time),
    }
}

fn step(words: Words, step: &Step) -> Markup {
    let line = |sentence: Cow<'static, str>| html! { p dir="auto" { (sentence) } };
    match step {
        Step::Stands => line(words.say("after-fate-stands")),
        Step::Withdrawn => line(words.say("after-fate-withdrawn")),
        Step::Hidden { reason } => line(t!(words, "after-fate-hidden", reason = reason)),
        Step::Grouped { name } => line(t!(words, "after-fate-grouped", name = name)),
        Step::Merged { into, reason } => {
            let into = into.to_string();
            line(t!(words, "after-fate-merged", id = into, reason = reason))
        }
        Step::Split { reason } => line(t!(words, "after-fate-split", reason = reason)),
        Step::LivesOn { id, text } => html! {
            p { (t!(words, "after-fate-again", id = id.to_string())) }
            @if let Some(text) = text { blockquote.text dir="auto" { (text) } }
        },
        Step::Voted { title, outcome } => line(voted(words, title, outcome)),
        Step::NextSteps { title, lines } => html! {
            p dir="auto" { (t!(words, "after-fate-next-steps", title = title)) }
            blockquote.text dir="auto" { (lines) }
        },
    }
}

fn voted(words: Words, title: &str, outcome: &Outcome) -> Cow<'static, str> {
    match outcome {
        Outcome::Open => t!(words, "after-fate-round-open", title = title),
        Outcome::Unseen => t!(words, "after-fate-round-counting", title = title),
        Outcome::Seen {
            place,
            tied,
            of,
            counts,
        } => {
            let id = match tied {
                true => "after-fate-round-tied",
                false => "after-fate-round-shown",
            };
            let figures = said(words, *counts);
            t!(
                words,
                id,
                title = title,
                figures = figures,
                place = place,
                of = of
            )
        }
    }
}

fn topic_card(asking: &Asking, topic: &TopicFate) -> Markup {
    let words = asking.words();
    let was_public = !matches!(topic.state, TopicState::Draft);
    html! {
        article.card {
            h3 dir="auto" { (topic.title) }
            p { (standing(asking, topic)) }
            @if was_public {
                p { (t!(words, "after-fate-topic-people", count = topic.people)) " "
                    (t!(words, "after-fate-topic-ideas", count = topic.ideas)) }
                @if topic.notes.is_empty() { p.soft { (words.say("after-fate-topic-no-notes")) } }
                @for (field, text) in &topic.notes {
                    h4 { (words.say(note_name(*field))) }
                    p.text dir="auto" { (text) }
                }
            }
        }
    }
}

fn standing(asking: &Asking, topic: &TopicFate) -> Cow<'static, str> {
    let words = asking.words();
    match (&topic.state, &topic.held) {
        (TopicState::Draft, _) => words.say("after-fate-topic-draft"),
        (TopicState::Queued, _) => words.say("after-fate-topic-queued"),
        (TopicState::Placed { .. }, Some((room, start, end))) => {
            let time = format!("{}–{}", asking.clock(*start), asking.clock(*end));
            t!(words, "after-fate-topic-placed", room = room, time = time)
        }
        (TopicState::Parked | TopicState::Placed { .. }, _) => words.say("after-fate-topic-parked"),
        (TopicState::Withdrawn, _) => words.say("after-fate-topic-withdrawn"),
        (TopicState::Hidden { reason }, _) => t!(words, "after-fate-topic-hidden", reason = reason),
    }
}

fn note_name(field: NoteField) -> &'static str {
    match field {
        NoteField::Summary => "report-note-summary",
        NoteField::Existing => "report-note-existing",
        NoteField::Needs => "report-note-needs",
        NoteField::NextSteps => "report-note-next-steps",
        NoteField::Mission => "report-note-mission",
    }
}
