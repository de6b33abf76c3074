//! The page for a request that can't be met and has no form to show again.

use super::frame;
use crate::domain::Session;
use crate::text::Words;
use crate::web::problem::Problem;
use maud::{Markup, html};

/// Says what is wrong, and leads back.
pub(in crate::web) fn fault(words: Words, session: &Session, problem: &Problem) -> Markup {
    let main = html! {
        p.notice role="alert" { (problem.sentence(words, session)) }
        p { a.button href="/now" { (words.say("web-to-start")) } }
    };
    frame::alone(words, session, &words.say("web-fault"), "/now", true, main)
}
