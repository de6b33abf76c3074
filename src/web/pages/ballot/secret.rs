//! A secret round on a phone: that one's ballot lies in the urn, its code this once, who could see
//! what, and after the count the list of all ballots with their codes.

use super::super::parts::nothing;
use super::super::{Contents, Own, Visit, frame};
use super::said::{each, idea_text};
use crate::domain::model::{ParticipantId, Round, RoundId};
use crate::text::{Words, t};
use crate::views::result::listed;
use crate::web::area::Area;
use crate::web::update::{Marks, Personal, Slots};
use maud::{Markup, html};

/// One's own part of the page while ballots are taken. What was said before is not known here, so
/// the form is always empty.
pub(in crate::web::pages) fn mine(own: &Own, round: &Round) -> Personal {
    let words = own.pen.words;
    let voted = round.has_voted(own.who);
    let said = if voted {
        "secret-in-urn"
    } else {
        "web-not-voted"
    };
    let slot = html! {
        div.yours data-voted[voted] {
            p.tag.on[voted] {
                (words.say(said))
                @if voted { " " (words.say("secret-again")) }
            }
        }
    };
    let mut slots = vec![("mine", slot), ("yours", html! {})];
    // Left out where there is none: a code on an open page stays until its voter leaves.
    slots.extend(
        own.code
            .map(|code| ("code", keep(words, &code.to_string()))),
    );
    Personal {
        slots,
        marks: Marks::new(),
    }
}

fn keep(words: Words, code: &str) -> Markup {
    html! {
        section.card.ballot-code aria-labelledby="code" {
            h2 #code data-say { (words.say("secret-code")) }
            p.letters { (code) }
            p { (words.say("secret-code-keep")) }
        }
    }
}

/// Beside the result: that one's voice is in it.
pub(in crate::web::pages) fn in_result(words: Words, round: &Round, who: ParticipantId) -> Markup {
    html! {
        @if round.has_voted(who) && round.urn.voided.is_none() {
            p.tag.on { (words.say("secret-counted")) }
        }
    }
}

/// Who could see what, folded away under a line that says that there is something to know.
pub(in crate::web::pages) fn who_sees(words: Words, codes: bool) -> Markup {
    html! {
        details.more #secrecy {
            summary { (words.say("secret-how")) }
            p { (words.say("secret-how-room")) }
            p { (words.say("secret-how-file")) }
            p { (words.say("secret-how-server")) }
            p { (words.say("secret-how-few")) }
            @if codes { p { (words.say("secret-how-codes")) } }
        }
    }
}

/// The page with every ballot of a round and its code.
pub(in crate::web::pages) fn list(visit: &Visit, id: RoundId) -> Markup {
    let words = visit.words;
    let round = visit.session.rounds.get(&id);
    let ballots = round.map(|round| (round, listed(round)));
    let body = html! {
        @match ballots.filter(|(_, ballots)| !ballots.is_empty()) {
            None => (nothing(words.say("secret-no-list"))),
            Some((round, ballots)) => {
                h2 dir="auto" { (round.title) }
                p.hint { (t!(words, "secret-list-how", count = ballots.len())) }
                ul.ballots {
                    @for (code, ballot) in &ballots {
                        li {
                            strong.letters { (code) }
                            @if ballot.is_abstention() {
                                " " (words.say("secret-list-abstained"))
                            } @else {
                                ul.said {
                                    @for (label, idea) in each(words, round.method, ballot) {
                                        li { strong { (label) } " " (idea_text(words, visit.session, idea)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        p { a href={ "/results/" (id) } { (words.say("secret-to-result")) } }
    };
    let contents = Contents {
        everybodys: Slots::new(),
        own: Slots::new(),
    };
    let title = words.say("secret-list");
    frame::seated(Area::Result(id), visit, &title, &contents, &body)
}
