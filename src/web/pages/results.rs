//! What came out of a closed round: every idea, those without votes too, in words and bars, per
//! party where enough voted, with the rule and the turnout that make it mean something.

use super::parts::{Pen, stance_name};
use crate::domain::model::{IdeaState, Method, RoundId, RoundState, Stance};
use crate::text::{Words, methods, rounds, t};
use crate::views::result::{Counts, PartyTurnout, ResultRow, ResultView, result};
use maud::{Markup, html};

/// How many ideas a phone shows; the proceedings have them all.
const SHOWN: usize = 100;

/// The result of a round that is closed.
pub(super) fn latest(pen: &Pen, round: RoundId) -> Markup {
    let Some(view) = result(pen.session, round) else {
        return html! {};
    };
    let words = pen.words;
    let most = view
        .rows
        .iter()
        .map(|row| total(parts(row.counts)))
        .max()
        .unwrap_or(0)
        .max(1);
    html! {
        section aria-labelledby="result" {
            h2 #result data-say { (t!(words, "web-result-of", title = &view.title)) }
            p { (rule(words, view.method, view.rows.len())) }
            @if let Some(mandate) = view.mandate { p.hint { (rounds::mandate(words, mandate)) } }
            (turnout(words, &view))
            p.hint { (rounds::level(words, view.level)) }
            @if view.state == RoundState::Confirmed {
                p.tag.on { "✓ " (words.say("rounds-phone-confirmed")) }
            }
            ol.results {
                @for row in view.rows.iter().take(SHOWN) { (idea(pen, &view, row, most)) }
            }
            @if view.rows.len() > SHOWN {
                p.hint { (t!(words, "web-more-in-proceedings", count = view.rows.len() - SHOWN)) }
            }
        }
    }
}

fn rule(words: Words, method: Method, ideas: usize) -> String {
    match method {
        Method::Approval { max } => t!(words, "web-rule-approval", max = max).into_owned(),
        Method::Stance => words.say("web-rule-stance").into_owned(),
        method => methods::rule(words, method, ideas),
    }
}

fn turnout(words: Words, view: &ResultView) -> Markup {
    let turnout = &view.turnout;
    let anybody = |party: &&PartyTurnout| party.of > 0 || party.ballots() > 0;
    html! {
        p { strong { (t!(words, "web-turnout", voted = turnout.voted + turnout.counted, of = turnout.of)) } }
        @if turnout.late.came > 0 {
            p { (t!(words, "rounds-late", came = turnout.late.came, voted = turnout.late.voted)) }
        }
        @if turnout.counted > 0 {
            p { (t!(words, "rounds-by-hand", count = turnout.counted)) }
        }
        ul.meta {
            @for party in turnout.parties.iter().filter(anybody) {
                li { (t!(words, "web-turnout-party", name = words.label(&party.name), voted = party.voted + party.counted, of = party.of)) }
            }
        }
    }
}

fn idea(pen: &Pen, view: &ResultView, row: &ResultRow, most: u64) -> Markup {
    let words = pen.words;
    let hidden = matches!(row.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn);
    html! {
        li.card {
            p.rank {
                (t!(words, "web-rank", rank = row.rank))
                @if row.tied { " " span.tag { (words.say("web-tied")) } }
            }
            p.text dir="auto" { @if hidden { em { (words.say("web-idea-hidden")) } } @else { (row.text) } }
            (bar(row.counts, most))
            p.counts { (said(words, row.counts)) }
            @if let Some(counted) = row.counted {
                p.soft { (t!(words, "rounds-of-which-by-hand", counts = said(words, counted))) }
            }
            (per_party(words, view, row))
        }
    }
}

/// The counts as a bar, drawn with attributes: there is no inline style. The words beside it say
/// the same, so readers of screens skip it.
fn bar(counts: Counts, most: u64) -> Markup {
    let share = |count: u64| count as f64 / most as f64 * 100.0;
    let bars = parts(counts).into_iter().scan(0, |before, (class, count)| {
        let from = share(*before);
        *before += count;
        Some((
            class,
            format!("{from:.2}%"),
            format!("{:.2}%", share(count)),
        ))
    });
    html! {
        svg.bar aria-hidden="true" width="100%" height="14" {
            @for (class, from, width) in bars {
                rect.(class) x=(from) y="0" width=(width) height="14" {}
            }
        }
    }
}

/// The counts in the order of their columns, each with the class of its bar.
fn parts(counts: Counts) -> Vec<(&'static str, u64)> {
    match counts {
        Counts::Approval { approvals } => vec![("agree", approvals.into())],
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => {
            vec![
                ("agree", agree.into()),
                ("disagree", disagree.into()),
                ("pass", pass.into()),
            ]
        }
        Counts::Score(scores) => vec![("agree", scores.sum())],
        Counts::Dots { dots: sum, .. } | Counts::Points { points: sum, .. } => {
            vec![("agree", sum.into())]
        }
        Counts::Ranking(count) => vec![("agree", count.halves)],
        Counts::Gradient(steps) => vec![
            ("agree", steps.support()),
            ("disagree", steps.against()),
            ("pass", steps.between()),
        ],
    }
}

fn total(parts: Vec<(&'static str, u64)>) -> u64 {
    parts.into_iter().map(|(_, count)| count).sum()
}

pub(super) fn said(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Approval { approvals } => {
            t!(words, "web-approvals", count = approvals).into_owned()
        }
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => t!(
            words,
            "web-stances",
            agree = agree,
            disagree = disagree,
            pass = pass
        )
        .into_owned(),
        Counts::Score(scores) => methods::scores(words, scores),
        Counts::Dots { dots, givers } => methods::dots(words, dots, givers),
        Counts::Points { points, givers } => methods::points(words, points, givers),
        Counts::Ranking(count) => methods::ranking(words, count),
        Counts::Gradient(steps) => methods::gradient(words, steps),
    }
}

fn per_party(words: Words, view: &ResultView, row: &ResultRow) -> Markup {
    html! {
        details.more {
            summary { (words.say("web-per-party")) }
            table {
                thead {
                    tr {
                        th scope="col" { (words.say("web-party")) }
                        @match view.method {
                            Method::Stance => {
                                @for stance in Stance::ALL { th scope="col" { (words.say(stance_name(stance))) } }
                            }
                            _ => { th scope="col" { (words.say("web-marks")) } }
                        }
                    }
                }
                tbody {
                    @for ((_, name), counts) in view.parties.iter().zip(&row.parties) {
                        tr {
                            th scope="row" { (words.label(name)) }
                            (numbers(words, view.method, *counts))
                        }
                    }
                }
            }
        }
    }
}

fn numbers(words: Words, method: Method, counts: Option<Counts>) -> Markup {
    let columns = match method {
        Method::Stance => 3,
        _ => 1,
    };
    html! {
        @match counts {
            Some(counts @ (Counts::Approval { .. } | Counts::Stance { .. })) => {
                @for (_, count) in parts(counts) { td { (count) } }
            }
            Some(counts) => { td { (said(words, counts)) } }
            None => { td.soft colspan=(columns) { (words.say("web-too-few")) } }
        }
    }
}
