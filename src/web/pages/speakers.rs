//! The list of speakers on the start page: who has the floor, and one's own place.

use super::Own;
use super::parts::{Button, Pen};
use crate::text::t;
use crate::views::phone::floor::{Floor, floor};
use crate::views::phone::now::has_left;
use crate::views::speakers::{Eyes, SpeakerRow, speakers};
use maud::{Markup, html};

/// Who has the floor and how many wait, the same for everybody; nothing while there is no list.
pub(super) fn everybodys(pen: &Pen) -> Markup {
    let view = speakers(pen.session, pen.now, Eyes::Room);
    let words = pen.words;
    html! {
        @if view.now.is_some() || !view.waiting.is_empty() {
            section.card aria-labelledby="speakers" {
                h2 #speakers { (words.say("speakers-phone-title")) }
                @if let Some(turn) = &view.now {
                    p data-say { (t!(words, "speakers-phone-now", name = name(pen, &turn.speaker))) }
                }
                p.soft { (t!(words, "speakers-phone-waiting", count = view.waiting.len())) }
            }
        }
    }
}

/// `Åsa · idéburen sektor`, or `Talare 3 · idéburen sektor`.
fn name(pen: &Pen, speaker: &SpeakerRow) -> String {
    let words = pen.words;
    let name = match &speaker.name {
        Some(name) => name.one_line().into_owned(),
        None => t!(words, "speakers-number", number = speaker.id.0).into_owned(),
    };
    match &speaker.party {
        Some(party) => format!("{name} · {}", words.label(party)),
        None => name,
    }
}

/// One's own place, and the one button that changes it.
pub(super) fn own(own: &Own) -> Markup {
    let (pen, words) = (&own.pen, own.pen.words);
    if has_left(pen.session, own.who) {
        return html! {};
    }
    let button = |action: &str, id: &str, look| {
        pen.button(&Button {
            look,
            ..Button::new(action.to_owned(), words.say(id))
        })
    };
    match floor(pen.session, own.who) {
        Floor::Closed => html! {},
        Floor::Has => html! {
            section.card.mine {
                p data-say { strong { (words.say("speakers-phone-yours")) } }
                p.hint { (words.say("moment-floor-yours-how")) }
            }
        },
        Floor::MayAsk => html! {
            section {
                (button("/speakers", "speakers-phone-ask", "strong"))
                p.hint { (words.say("moment-floor-how")) }
            }
        },
        Floor::Waits { number, before } => html! {
            section.card.mine {
                p data-say[before == 0] {
                    @if before == 0 {
                        (t!(words, "speakers-phone-next", number = number.0))
                    } @else {
                        (t!(words, "speakers-phone-before", count = before, number = number.0))
                    }
                }
                (button("/speakers/withdraw", "speakers-phone-withdraw", "plain"))
            }
        },
    }
}
