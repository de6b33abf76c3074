//! Below a result: where the groups meet and where they part, and the question that a divide asks
//! of everybody. Who voted against is asked first, on their own phone and nowhere else.

use crate::domain::Limit;
use crate::domain::model::{Round, RoundId};
use crate::domain::refusal::Field;
use crate::text::{Words, bridges as said, t};
use crate::views::bridges::{
    Answer, BridgeRow, BridgesView, Label, public_bridges, speaks_against,
};
use crate::web::pages::parts::{Button, Pen, TextField};
use crate::web::pages::{Own, Visit};
use maud::{Markup, html};

/// How many ideas of a label a phone shows; the proceedings have them all.
const SHOWN: usize = 20;

/// How many answers to an idea a phone shows, the latest: what a thumb scrolls through.
const ANSWERS: usize = 30;

/// The part that is the same for everybody; nothing where no groups can be compared.
pub(super) fn section(pen: &Pen, round: RoundId) -> Markup {
    let words = pen.words;
    let view = public_bridges(pen.session, round);
    let view = view.filter(|view| view.says_anything() || view.asking().next().is_some());
    let Some(view) = view else {
        return html! {};
    };
    let names = said::names(words, view.groups.parties(), 0);
    html! {
        section.bridges aria-labelledby="bridges" {
            h2 #bridges { (words.say("bridges-title")) }
            p.hint { (words.say(if view.secret { "bridges-secret" } else { "bridges-sign" })) }
            @for label in [Label::Bridge, Label::Divide, Label::Heart] {
                (labelled(words, &view, label, &names))
            }
            (split(words, &view, &names))
            @if view.asking().next().is_some() {
                p { a.button href={ "/results/" (round) "#ask" } { (words.say("bridges-answer-link")) } }
            }
            (how(words, &view))
        }
    }
}

fn labelled(words: Words, view: &BridgesView, label: Label, names: &[String]) -> Markup {
    let rows: Vec<&BridgeRow> = view.of(label).filter(|row| row.is_public()).collect();
    html! {
        @if !rows.is_empty() {
            ul.signs { @for row in rows.iter().take(SHOWN) { (idea(words, row, names)) } }
        }
    }
}

/// Where the room is asked although no groups are known.
fn split(words: Words, view: &BridgesView, names: &[String]) -> Markup {
    let rows = view.asking().filter(|row| row.label != Label::Divide);
    let rows: Vec<&BridgeRow> = rows.take(SHOWN).collect();
    html! {
        @if !rows.is_empty() { ul.signs { @for row in rows { (idea(words, row, names)) } } }
    }
}

fn idea(words: Words, row: &BridgeRow, names: &[String]) -> Markup {
    let told = row.groups.iter().flatten().next().is_some();
    html! {
        li.card {
            @if row.label != Label::Few {
                p.tag { span aria-hidden="true" { (said::mark(row.label)) " " } (said::label(words, row.label)) }
            }
            p.text dir="auto" { (row.text) }
            @if told { p.meta dir="auto" { (said::groups(words, names, &row.groups)) } }
            @if row.asks || !row.answers.is_empty() { (answers(words, row)) }
        }
    }
}

/// What has been said would make people say yes: the latest first.
fn answers(words: Words, row: &BridgeRow) -> Markup {
    let latest: Vec<&Answer> = row.released().rev().take(ANSWERS).collect();
    html! {
        p.state { (words.say("bridges-ask")) " " (said::answered(words, row.answers.len())) }
        @if !latest.is_empty() {
            ul.answers {
                @for answer in latest {
                    li {
                        span.text dir="auto" { (answer.text) }
                        @if answer.oral { " " span.soft { "(" (words.say("bridges-oral")) ")" } }
                    }
                }
            }
        }
    }
}

/// What the labels mean, with their numbers.
fn how(words: Words, view: &BridgesView) -> Markup {
    html! {
        details.more {
            summary { (words.say("bridges-how")) }
            p { (said::reading(words, view.method)) }
            ul { @for label in Label::ALL { li { (said::rule(words, label, &view.thresholds)) } } }
            p { (words.say("bridges-rules-order")) }
        }
    }
}

/// One's own answers, with a way to take them back.
pub(super) fn mine(own: &Own, round: &Round) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    let me = crate::domain::Actor::Participant(own.who);
    let ideas = round.options.iter();
    let given = ideas.filter_map(|id| {
        let answer = pen.session.ideas.get(id)?.condition_of(&me)?;
        Some((*id, answer)).filter(|_| answer.round == round.id)
    });
    html! {
        @for (idea, answer) in given {
            div.card.mine {
                p.text dir="auto" { (t!(words, "bridges-your-answer", text = &answer.text)) }
                (pen.button(&Button {
                    look: "danger",
                    ..Button::new(
                        format!("/rounds/{}/ideas/{idea}/answer/withdraw", round.id),
                        words.say("bridges-answer-withdraw"),
                    )
                }))
            }
        }
    }
}

/// The forms: for ideas that one voted against first, and open.
pub(super) fn ask(visit: &Visit, round: &Round) -> Markup {
    let words = visit.words;
    let Some(view) = public_bridges(visit.session, round.id) else {
        return html! {};
    };
    let ballot = round.ballots.get(&visit.who);
    let against = |row: &BridgeRow| {
        ballot.is_some_and(|ballot| speaks_against(ballot, round.method, row.idea))
    };
    let (first, others): (Vec<&BridgeRow>, Vec<&BridgeRow>) =
        view.asking().partition(|row| against(row));
    html! {
        @if !(first.is_empty() && others.is_empty()) {
            section aria-labelledby="ask" {
                h2 #ask { (words.say("bridges-ask-you")) }
                p.hint { (words.say("bridges-ask-others")) " " (words.say("bridges-ask-why")) }
                @for row in first.iter().take(SHOWN) { (form(visit, round, row, true)) }
                @for row in others.iter().take(SHOWN) { (form(visit, round, row, false)) }
            }
        }
    }
}

fn form(visit: &Visit, round: &Round, row: &BridgeRow, against: bool) -> Markup {
    let (words, pen) = (visit.words, visit.pen());
    let action = format!("/rounds/{}/ideas/{}/answer", round.id, row.idea);
    let me = crate::domain::Actor::Participant(visit.who);
    let idea = visit.session.ideas.get(&row.idea);
    let mine = idea.and_then(|idea| idea.condition_of(&me));
    let text = TextField {
        form: &action,
        name: "text",
        field: Field::Condition,
        label: words.say("bridges-answer-label"),
        value: mine.map_or("", |answer| &answer.text),
        limit: Limit::CONDITION,
        required: true,
        rows: 3,
    };
    let typed = visit.typed.is_some_and(|typed| typed.path == action);
    let button = match mine {
        Some(_) => "bridges-answer-save",
        None => "bridges-answer-button",
    };
    html! {
        details.more open[against || typed] {
            summary dir="auto" { (row.text) }
            @if against { p { strong { (words.say("bridges-ask-against")) } } }
            form.stack method="post" action=(action) data-act data-draft={ "answer-" (row.idea) }
                data-left=(words.say("after-letters-left")) data-over=(words.say("after-letters-over")) {
                (pen.key())
                (text.draw(words, visit.session, visit.typed.as_ref()))
                button.strong { (words.say(button)) }
            }
        }
    }
}
