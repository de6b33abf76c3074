//! The page for a request that can't be met and has no form to show again.

use super::frame;
use crate::domain::Session;
use crate::text::Words;
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

fn fault(words: Words, session: &Session, problem: &Problem) -> Markup {
    let main = html! {
        p.notice role="alert" { (problem.sentence(words, session)) }
        p { a.button href="/now" { (words.say("web-to-start")) } }
    };
    frame::alone(words, session, &words.say("web-fault"), "/now", true, main)
}
