//! The seat card: its code when joining, on one's own page, and where one stands before a ballot
//! that takes a card.

use super::parts::key;
use super::{Typed, Visit};
use crate::domain::{Refusal, Session};
use crate::text::{Words, t};
use crate::web::problem::Problem;
use maud::{Markup, html};

/// The field for the code, where votes to come take a card. Whoever has none yet joins
/// without: it can be entered later.
pub(super) fn when_joining(words: Words, session: &Session, typed: Option<&Typed>) -> Markup {
    html! {
        @if session.setup.level.needs_card() && session.run.ended.is_none() {
            (field(words, session, typed, "seats-card-joining", false))
        }
    }
}

/// One's card on one's own page; nothing where no cards are used.
pub(super) fn mine(visit: &Visit) -> Markup {
    let (words, session) = (visit.words, visit.session);
    let used = session.setup.level.needs_card() || !session.cards.is_empty();
    html! {
        @if used {
            section.card #card aria-labelledby="card-title" {
                h2 #card-title { (words.say("seats-card")) }
                @match session.card_of(visit.who) {
                    Some(card) => p.tag.on { (t!(words, "seats-card-yours", card = card.to_string())) },
                    None => (form(words, session, visit.typed.as_ref(), "me")),
                }
            }
        }
    }
}

/// What stands before a ballot that takes a card, for somebody who holds none; also before there is
/// one. No slot of the live page: a code that is being typed must stay there, and a ballot that comes
/// to the open page finds it there. Using the card loads the page anew.
pub(super) fn wanted(visit: &Visit) -> Markup {
    let (words, session, typed) = (visit.words, visit.session, visit.typed.as_ref());
    let level = match session.open_round() {
        Some(round) => round.level,
        None => session.setup.level,
    };
    let takes_card = level.needs_card() && session.run.ended.is_none();
    html! {
        @if takes_card && session.card_of(visit.who).is_none() {
            section.card.wants aria-labelledby="card-title" {
                h2 #card-title { (words.say("seats-card-wanted")) }
                p { (words.say("seats-card-wanted-how")) }
                (form(words, session, typed, "vote"))
            }
        }
    }
}

fn form(words: Words, session: &Session, typed: Option<&Typed>, from: &str) -> Markup {
    let typed = typed.filter(|typed| typed.path == "/card");
    html! {
        form.stack method="post" action="/card" {
            (key())
            input type="hidden" name="from" value=(from);
            (field(words, session, typed, "seats-card-how", true))
            button.strong { (words.say("seats-card-button")) }
        }
    }
}

fn field(
    words: Words,
    session: &Session,
    typed: Option<&Typed>,
    how: &str,
    required: bool,
) -> Markup {
    let value = typed.map_or("", |typed| typed.fields.text("card"));
    let fault = typed.filter(|typed| !value.is_empty() && is_about_card(typed.problem));
    html! {
        div.field {
            label for="code" { (words.say("seats-card-code")) }
            @match fault {
                Some(typed) => p.fault #code-hint { (typed.problem.sentence(words, session)) },
                None => p.hint #code-hint { (words.say(how)) },
            }
            input #code.code name="card" type="text" value=(value) required[required]
                autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go"
                autofocus[fault.is_some()]
                aria-describedby="code-hint" aria-invalid=[fault.map(|_| "true")];
        }
    }
}

/// Whether it is the code that stands in the way.
pub(super) fn is_about_card(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::TooManyTries(_)
            | Problem::Refused(
                Refusal::CardUnknown
                    | Refusal::CardTaken
                    | Refusal::CardVoid
                    | Refusal::HasCard { .. }
            )
    )
}
