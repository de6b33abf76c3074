//! Stances: one idea at a time, each answer sent by itself, so that nobody has to finish.

use super::super::Own;
use super::super::parts::stance_name;
use super::{idea_card, text};
use crate::domain::model::{Ballot, IdeaId, Stance};
use crate::text::t;
use crate::views::phone::vote::{OptionRow, RoundView};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// How many ideas without an answer stand on the page at a time, so that a round about a thousand
/// ideas opens as fast as one about ten.
const AT_A_TIME: usize = 10;

/// How many answered ones stand on the page to be changed; the rest is one link away.
const ANSWERED: usize = 50;

pub(super) fn mine(own: &Own, view: &RoundView, ballot: Option<&Ballot>) -> Markup {
    let words = own.pen.words;
    let answers: BTreeMap<IdeaId, Stance> = match ballot {
        Some(Ballot::Stance(stances)) => stances.iter().map(|(id, it)| (*id, *it)).collect(),
        _ => BTreeMap::new(),
    };
    let (answered, open): (Vec<_>, Vec<_>) = view
        .options
        .iter()
        .partition(|option| answers.contains_key(&option.id));
    let abstained = ballot.is_some() && answers.is_empty();
    html! {
        p.progress {
            (t!(words, "web-answered", count = answered.len(), whole = view.options.len()))
            progress value=(answered.len()) max=(view.options.len().max(1)) aria-hidden="true" {}
        }
        @if abstained {
            p.tag.on { (words.say("web-abstained")) " " (words.say("web-changeable")) }
        } @else if open.is_empty() {
            p.tag.on role="status" { (words.say("web-all-answered")) " " (words.say("web-changeable")) }
        }
        ul.cards { @for option in open.iter().take(AT_A_TIME) { (stances(own, view, option, None)) } }
        @if open.len() > AT_A_TIME {
            p.hint { (t!(words, "web-more-to-answer", count = open.len() - AT_A_TIME)) }
        }
        (to_change(own, view, &answered, &answers))
        @if !abstained { (abstain(own, view, answers.is_empty())) }
    }
}

fn to_change(
    own: &Own,
    view: &RoundView,
    answered: &[&OptionRow],
    answers: &BTreeMap<IdeaId, Stance>,
) -> Markup {
    let words = own.pen.words;
    let shown = if own.everything {
        answered.len()
    } else {
        answered.len().min(ANSWERED)
    };
    html! {
        @if !answered.is_empty() {
            details.more #answered open[own.everything] {
                summary { (words.say("web-your-answers")) " " span.count { (answered.len()) } }
                ul.cards {
                    @for option in &answered[..shown] {
                        (stances(own, view, option, answers.get(&option.id).copied()))
                    }
                }
                @if shown < answered.len() {
                    p { a href="/vote?all=1" { (words.say("web-show-all")) } }
                }
            }
        }
    }
}

/// An idea with its three answers; the one given is pressed.
fn stances(own: &Own, view: &RoundView, option: &OptionRow, given: Option<Stance>) -> Markup {
    let words = own.pen.words;
    html! {
        li.card data-card=(idea_card(option.id)) {
            p { (text(own.pen.words, option)) }
            form.stances method="post" action={ "/rounds/" (view.id) "/stance" } data-act
                aria-labelledby={ "t" (option.id) } {
                (own.pen.key())
                input type="hidden" name="idea" value=(option.id);
                @for stance in Stance::ALL {
                    button.stance.(stance.key()) name="stance" value=(stance.key())
                        aria-pressed=(if given == Some(stance) { "true" } else { "false" }) {
                        (words.say(stance_name(stance)))
                    }
                }
            }
        }
    }
}

/// Abstaining from all of it. Where something is answered already, one button pressed by mistake
/// must not take it away.
fn abstain(own: &Own, view: &RoundView, nothing_said: bool) -> Markup {
    let words = own.pen.words;
    let form = html! {
        form method="post" action={ "/rounds/" (view.id) "/ballot" } data-act {
            (own.pen.key())
            button.plain name="abstain" value="1" { (words.say("web-abstain")) }
        }
    };
    html! {
        @if nothing_said {
            (form)
        } @else {
            details.more #abstain {
                summary { (words.say("vote-abstain-instead")) }
                p.hint { (words.say("vote-abstain-clears")) }
                (form)
            }
        }
    }
}
