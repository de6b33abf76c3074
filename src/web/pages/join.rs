//! Taking a seat: a name and a hat, everything else is optional; or taking one's old seat back.

use super::parts::key;
use super::profile::ProfileForm;
use super::{Typed, card, documents, frame};
use crate::domain::refusal::Kind;
use crate::domain::{Refusal, Session};
use crate::text::Words;
use crate::web::problem::Problem;
use maud::{Markup, html};
use std::borrow::Cow;

/// Who wants to join: nothing is known of them but what they typed.
pub(in crate::web) struct Joining<'a> {
    pub(in crate::web) words: Words,
    pub(in crate::web) session: &'a Session,
    /// Whether the seat of this phone has moved to another one.
    pub(in crate::web) moved: bool,
    /// What they typed last, if it could not be taken.
    pub(in crate::web) typed: Option<Typed<'a>>,
}

/// The page on which a phone joins. A phone whose seat has gone is first told how to get it back.
/// When the meeting is over nothing is to be joined, but there is something to read.
pub(in crate::web) fn join(joining: &Joining) -> Markup {
    let Joining {
        words,
        session,
        moved,
        typed,
    } = joining;
    let over = session.run.ended.is_some();
    let failed = |path: &str| typed.is_some_and(|typed| typed.path == path);
    let main = html! {
        @if let Some(typed) = typed {
            p.notice role="alert" { (sentence(*words, session, typed.problem)) }
        } @else if *moved {
            p.notice.calm { (words.say("seats-moved")) }
        }
        @let question = &session.setup.question;
        @if !question.is_empty() { p.question dir="auto" { (question) } }
        @if over {
            (documents::over(*words, session))
            (recover(joining, *moved || failed("/recover")))
        } @else if *moved {
            (recover(joining, true))
            section aria-labelledby="anew" {
                h2 #anew { (words.say("seats-as-somebody-new")) }
                (form(joining))
            }
        } @else {
            (form(joining))
            (recover(joining, failed("/recover")))
        }
    };
    let (title, fault) = (words.say("web-join"), typed.is_some());
    frame::alone(*words, session, &title, "/join", fault, main)
}

/// What stands in the way, said to somebody who has no seat yet.
fn sentence(words: Words, session: &Session, problem: &Problem) -> Cow<'static, str> {
    match problem {
        Problem::Refused(Refusal::Full {
            what: Kind::Participant,
            ..
        }) => words.say("seats-full"),
        problem => problem.sentence(words, session),
    }
}

fn form(joining: &Joining) -> Markup {
    let Joining {
        words,
        session,
        typed,
        moved,
    } = joining;
    let profile = ProfileForm {
        form: "/join",
        typed: *typed,
        words: *words,
        session,
        saved: None,
        first: !moved && typed.is_none(),
    };
    let typed = typed.as_ref().filter(|typed| typed.path == "/join");
    html! {
        form.stack method="post" action="/join" {
            (key())
            (profile.needed())
            (card::when_joining(*words, session, typed))
            (profile.rest())
            button.strong { (words.say("web-join-button")) }
            p.hint { (words.say("web-privacy")) }
        }
    }
}

fn recover(joining: &Joining, open: bool) -> Markup {
    let words = joining.words;
    html! {
        details.more open[open] {
            summary { (words.say("web-have-seat")) }
            (recover_form(words, joining.session, joining.typed.as_ref()))
        }
    }
}

/// The form that takes a seat back with its recovery words.
pub(super) fn recover_form(words: Words, session: &Session, typed: Option<&Typed>) -> Markup {
    let typed = typed.filter(|typed| typed.path == "/recover");
    html! {
        form.stack method="post" action="/recover" {
            div.field {
                label for="words" { (words.say("web-recovery-words")) }
                @match typed {
                    Some(typed) => p.fault #words-hint { (typed.problem.sentence(words, session)) },
                    None => p.hint #words-hint { (words.say("web-recovery-hint")) },
                }
                input #words name="words" type="text" required autocomplete="off" autocapitalize="none"
                    spellcheck="false" enterkeyhint="go" autofocus[typed.is_some()]
                    aria-describedby="words-hint" aria-invalid=[typed.map(|_| "true")]
                    value=(typed.map_or("", |typed| typed.fields.text("words")));
            }
            button.plain { (words.say("web-recover-button")) }
        }
    }
}
