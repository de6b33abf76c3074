//! The pages for a request that can't be met and has no form to show again, and for a form of a phone
//! that has lost its seat.

use super::frame;
use crate::domain::Session;
use crate::text::Words;
use crate::web::fields::Fields;
use crate::web::problem::Problem;
use crate::web::reader::Reader;
use axum::response::Response;
use maud::{Markup, html};

/// Answers a request that can't be met: as JSON, or as a page that says why and leads back.
pub(in crate::web) fn refused(reader: Reader, session: &Session, problem: &Problem) -> Response {
    if reader.json {
        return problem.json(reader, session);
    }
    problem.answer(fault(reader.words(), session, problem))
}

/// Answers a form of a phone that has no seat any more: with what was typed, so that it can be
/// taken along.
pub(in crate::web) fn unseated(reader: Reader, session: &Session, fields: &Fields) -> Response {
    let words = reader.words();
    let problem = Problem::NoSeat;
    let typed: Vec<&str> = TYPED
        .into_iter()
        .flat_map(|name| fields.all(name))
        .collect();
    let main = html! {
        p.notice role="alert" { (problem.sentence(words, session)) }
        @if typed.iter().any(|text| !text.is_empty()) {
            section aria-labelledby="typed" {
                h2 #typed { (words.say("web-your-text")) }
                p { (words.say("web-not-taken")) }
                @for text in typed.iter().filter(|text| !text.is_empty()) {
                    p.text.card dir="auto" { (text) }
                }
            }
        }
        (onwards(words, "/join", "web-join"))
    };
    let title = words.say("web-seat-gone");
    problem.answer(frame::alone(words, session, &title, "/join", true, main))
}

/// The fields that people write texts into.
const TYPED: [&str; 3] = ["title", "question", "text"];

fn onwards(words: Words, address: &str, label: &str) -> Markup {
    html! { p { a.button.strong href=(address) { (words.say(label)) } } }
}

fn fault(words: Words, session: &Session, problem: &Problem) -> Markup {
    let main = html! {
        p.notice role="alert" { (problem.sentence(words, session)) }
        (onwards(words, "/now", "web-to-start"))
    };
    frame::alone(words, session, &words.say("web-fault"), "/now", true, main)
}
