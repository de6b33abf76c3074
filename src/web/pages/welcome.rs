//! Shown once after joining: the recovery words, large, with what they are for.

use super::frame;
use crate::domain::Session;
use crate::domain::model::ParticipantId;
use crate::text::{Words, t};
use maud::{Markup, html};

/// Welcomes somebody who has just taken a seat, with the words that give it back.
pub(in crate::web) fn welcome(
    words: Words,
    session: &Session,
    who: ParticipantId,
    recovery: &str,
) -> Markup {
    let alias = session.people.get(&who).map(|person| &person.profile.alias);
    let title = match alias {
        Some(alias) => t!(words, "web-welcome-name", name = alias),
        None => words.say("web-welcome"),
    };
    let main = html! {
        p { (words.say("web-welcome-seated")) }
        section.card aria-labelledby="recovery" {
            h2 #recovery { (words.say("web-recovery-title")) }
            p.recovery lang="sv" translate="no" { (recovery) }
            p { (words.say("web-recovery-use")) }
        }
        p { a.button.strong href="/now" { (words.say("web-recovery-noted")) } }
    };
    frame::alone(words, session, &title, "/welcome", false, main)
}
