//! Ranking: a place for each idea, the same place for ideas that are equally good. Without script
//! places are chosen; with script ideas are moved up and down by buttons, without dragging.

use super::{Paper, field, text};
use crate::views::phone::vote::OptionRow;
use maud::{Markup, html};

/// Most places that are chosen from a list; more are typed. A list in each of two hundred ideas
/// would make the page heavy, and long to scroll through.
const LISTED: usize = 20;

pub(super) fn rows(paper: &Paper, max: u16) -> Markup {
    let words = paper.pen.words;
    let places = paper.round.options.len().min(usize::from(max));
    paper.list(|option| {
        html! {
            div.placing {
                (place(paper, option, places))
                p.name { (text(paper.pen.words, option)) }
            }
            div.moves.js {
                button #{ "b" (option.id) "-last" } type="button" data-move="last" aria-describedby={ "t" (option.id) } {
                    (words.say("vote-move-last"))
                }
                (arrow(paper, option, "up", "↑"))
                (arrow(paper, option, "down", "↓"))
                (arrow(paper, option, "out", "✕"))
            }
            @if let Some(fault) = paper.fault(option.id, limit(places)) { (fault) }
        }
    })
}

/// Where an idea stands. The empty choice leaves it out.
fn place(paper: &Paper, option: &OptionRow, places: usize) -> Markup {
    let words = paper.pen.words;
    let value = paper.value(option.id);
    let label = words.say("vote-place");
    let (id, name) = (format!("f{}", option.id), field(option.id));
    let named = format!("p{0} t{0}", option.id);
    let fault = paper.fault(option.id, limit(places)).is_some();
    html! {
        div.place-of {
            label for=(id) id={ "p" (option.id) } { (label) }
            @if places <= LISTED {
                select id=(id) name=(name) aria-labelledby=(named) {
                    option value="" { "–" }
                    @for place in 1..=places {
                        option value=(place) selected[value == place.to_string()] { (place) }
                    }
                }
            } @else {
                input id=(id) name=(name) type="number" inputmode="numeric" min="1" max=(places) step="1"
                    autocomplete="off" value=(value) aria-labelledby=(named)
                    aria-invalid=[fault.then_some("true")];
            }
        }
    }
}

fn arrow(paper: &Paper, option: &OptionRow, moves: &str, sign: &str) -> Markup {
    html! {
        button #{ "b" (option.id) "-" (moves) } type="button" data-move=(moves) aria-describedby={ "t" (option.id) }
            aria-label=(paper.pen.words.say(&format!("vote-move-{moves}"))) { (sign) }
    }
}

fn limit(places: usize) -> u16 {
    u16::try_from(places).unwrap_or(u16::MAX)
}
