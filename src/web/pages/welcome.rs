//! Shown once after joining: the recovery words, large, with what they are for.

use super::frame;
use crate::domain::Session;
use crate::domain::model::ParticipantId;
use crate::text::{Words, t};
use crate::views::people::has_namesake;
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
        @if let Some(card) = session.card_of(who) {
            p.tag.on { (t!(words, "seats-card-yours", card = card.to_string())) }
        }
        section.card aria-labelledby="recovery" {
            h2 #recovery { (words.say("web-recovery-title")) }
            p.recovery lang="sv" translate="no" { (recovery) }
            p { (words.say("web-recovery-use")) }
        }
        @if has_namesake(session, who) {
            p.hint { (words.say("seats-namesake")) " " a href="/me" { (words.say("seats-namesake-change")) } }
        }
        p { a.button.strong href="/now" { (words.say("web-recovery-noted")) } }
    };
    frame::alone(words, session, &title, "/welcome", false, main)
}
