//! Voting: the ballot of the open round, changeable until it is closed and never with a count;
//! after closing, that votes are being counted; and the results that the room has seen.

use super::ballot::secret;
use super::parts::{Pen, nothing};
use super::{Contents, Own, Visit, ballot, card, results};
use crate::domain::model::Method;
use crate::text::{Words, rounds, t, terms};
use crate::views::phone::vote::{RoundView, being_counted, round_view, shown_rounds};
use crate::web::update::{Personal, Slots};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit, contents: &Contents) -> (Cow<'static, str>, Markup) {
    let body = html! {
        (card::wanted(visit))
        // A code is shown once, so it stands where it is seen without scrolling.
        (contents.slot("code"))
        (contents.slot("asked"))
        (contents.slot("mine"))
        (contents.slot("ballot"))
        (contents.slot("result"))
        (contents.slot("yours"))
        (contents.slot("earlier"))
    };
    (visit.words.say("web-vote"), body)
}

pub(super) fn everybodys(pen: &Pen) -> Slots {
    let latest = pen.session.latest_result();
    let (asked, ballot, result) = match round_view(pen.session) {
        // While something is asked, what came out of something else is one link away.
        Some(round) => (asked(pen, &round), ballot::form(pen, &round), html! {}),
        None => {
            let result = latest.map(|round| results::section(pen, round.id));
            let waiting = waiting(pen, result.is_some());
            (waiting, html! {}, result.unwrap_or_default())
        }
    };
    vec![
        ("asked", asked),
        ("ballot", ballot),
        ("result", result),
        ("earlier", earlier(pen)),
    ]
}

/// What stands there while no ballots are taken: that votes are being counted, or that there has
/// been no round.
fn waiting(pen: &Pen, any_result: bool) -> Markup {
    let words = pen.words;
    match being_counted(pen.session) {
        Some(title) => html! {
            section.card aria-labelledby="counting" {
                h2 #counting data-say { (words.say("rounds-phone-counting")) }
                p.text dir="auto" { (title) }
                p.hint { (words.say("rounds-phone-counting-why")) }
            }
        },
        None if any_result => html! {},
        None => nothing(words.say("web-no-round")),
    }
}

/// The results that are not on the page itself, the latest first.
fn earlier(pen: &Pen) -> Markup {
    let open = pen.session.open_round().is_some();
    let mut shown = shown_rounds(pen.session);
    if !open && !shown.is_empty() {
        shown.remove(0);
    }
    html! {
        @if !shown.is_empty() {
            section aria-labelledby="earlier" {
                h2 #earlier { (pen.words.say("vote-earlier")) }
                ul.links {
                    @for (round, title) in &shown {
                        li { a href={ "/results/" (round) } dir="auto" { (title) } }
                    }
                }
            }
        }
    }
}

pub(super) fn own(own: &Own) -> Personal {
    let session = own.pen.session;
    if let Some((view, round)) = round_view(session).zip(session.open_round()) {
        return ballot::mine(own, &view, round);
    }
    let latest = session.being_counted().or_else(|| session.latest_result());
    ballot::in_result(own, latest.map(AsRef::as_ref))
}

fn asked(pen: &Pen, round: &RoundView) -> Markup {
    let words = pen.words;
    html! {
        div.asked {
            h2 data-say dir="auto" { (round.title) }
            @if let Some((attempt, reason)) = &round.again {
                p.hint { (t!(words, "rounds-again", attempt = *attempt, reason = reason)) }
            }
            p { (how(words, round.method)) @if round.secret { " " strong { (words.say("secret-phone-sealed")) } } }
            (settled(words, round))
            @if let Some((began, ends)) = round.time { (time_left(pen, began, ends)) }
            (worth(words, round))
            @if round.secret { (secret::who_sees(words, round.codes)) }
        }
    }
}

/// What was settled before the first ballot, where it is more than the method's own order.
fn settled(words: Words, round: &RoundView) -> Markup {
    let follows = round.follows.map(|it| terms::follows(words, it));
    let plain = round.terms.is_plain();
    let deciding = (!plain).then(|| terms::deciding(words, round.method, &round.terms));
    let said: Vec<String> = follows
        .into_iter()
        .chain(deciding.into_iter().flatten())
        .collect();
    html! {
        @if !said.is_empty() { p.settled { (said.join(" ")) } }
        @if let Some(rule) = round.terms.rule {
            details.more #rule {
                summary { (words.say("terms-how")) }
                p { (words.rule_how(rule)) }
            }
        }
    }
}

/// What the vote is worth: how surely a ballot is one person's and what the outcome is used for, in
/// a line; behind it what that means, and who can see what.
fn worth(words: Words, round: &RoundView) -> Markup {
    let level = format!("seats-level-{}", round.level.key());
    html! {
        details.more #terms {
            summary {
                (words.say(&level))
                @if let Some(mandate) = round.mandate { " · " (rounds::mandate(words, mandate)) }
            }
            p { (words.say(&format!("{level}-why"))) }
            @if !round.secret { p { (words.say("web-vote-secret")) } }
        }
    }
}

/// What to do with the ballot, in a sentence or two.
fn how(words: Words, method: Method) -> Cow<'static, str> {
    match method {
        Method::Approval { max } => t!(words, "web-approval-how", max = max),
        Method::Stance => words.say("web-stance-how"),
        Method::Score => words.say("vote-how-score"),
        Method::Dots { dots, most } if most < dots => {
            t!(words, "vote-how-dots-most", dots = dots, most = most)
        }
        Method::Dots { dots, .. } => t!(words, "vote-how-dots", dots = dots),
        Method::Points { points } => t!(words, "vote-how-points", points = points),
        Method::Ranking { max } => t!(words, "vote-how-ranking", max = max),
        Method::Gradient => words.say("vote-how-gradient"),
    }
}

/// The script counts down from `data-ends`; without it the end stands there. When the time is up
/// votes still count until the round is closed.
fn time_left(pen: &Pen, began: DateTime<Utc>, ends: DateTime<Utc>) -> Markup {
    html! {
        p.left data-ends=(ends.timestamp_millis()) data-began=(began.timestamp_millis()) {
            @if ends <= pen.now {
                (pen.words.say("time-is-up"))
            } @else {
                (t!(pen.words, "rounds-phone-until", time = pen.clock(ends)))
            }
        }
    }
}
