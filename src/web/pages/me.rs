//! Oneself: what one said when joining, the words that give the seat back, going home.

use super::join::recover_form;
use super::parts::Button;
use super::profile::ProfileForm;
use super::{Visit, card};
use crate::hub::seats;
use crate::views::phone::now::has_left;
use maud::{Markup, html};
use std::borrow::Cow;

pub(super) fn page(visit: &Visit) -> (Cow<'static, str>, Markup) {
    let (words, session, pen) = (visit.words, visit.session, visit.pen());
    let saved = session.people.get(&visit.who).map(|person| &person.profile);
    let profile = ProfileForm {
        form: "/me",
        typed: visit.typed,
        words,
        session,
        saved,
        first: false,
    };
    let body = html! {
        form.stack method="post" action="/me" {
            (pen.key())
            (profile.needed())
            (profile.rest())
            button.strong { (words.say("save")) }
        }
        (card::mine(visit))
        section.card aria-labelledby="recovery" {
            h2 #recovery { (words.say("web-recovery-title")) }
            p.recovery lang="sv" translate="no" { (seats::recovery_words(visit.token)) }
            p { (words.say("web-recovery-use")) }
        }
        section aria-labelledby="wrong" {
            h2 #wrong { (words.say("web-wrong-person")) }
            p { (words.say("web-wrong-person-how")) }
            (recover_form(words, session, visit.typed.as_ref()))
        }
        p { a.button href="/fate" { (words.say("after-door-fate")) } }
        section aria-labelledby="leave" {
            h2 #leave { (words.say("web-leave")) }
            @if has_left(session, visit.who) {
                p { (words.say("web-gone-home")) }
                (pen.button(&Button {
                    look: "strong",
                    ..Button::new("/return".into(), words.say("web-come-back"))
                }))
            } @else {
                p { (words.say("web-leave-how")) }
                (pen.button(&Button::new("/leave".into(), words.say("web-leave-button"))))
            }
        }
    };
    (words.say("web-me"), body)
}
