//! What somebody has said themselves, in words: on the open ballot, and beside the result.

use super::super::Own;
use super::said::{each, idea_text};
use super::{CHOSEN, FIELD, idea_card, secret, stances};
use crate::domain::model::{Ballot, IdeaId, Method, Round};
use crate::text::{Words, t, terms};
use crate::views::phone::vote::{RoundView, my_ballot};
use crate::web::update::{Marks, Personal};
use imbl::OrdMap;
use maud::{Markup, html};
use std::collections::HashSet;

/// How many of the ideas on one's own ballot are listed; the form shows them all.
const LISTED: usize = 100;

/// One's own part of the page while ballots are taken.
pub(in crate::web::pages) fn mine(own: &Own, view: &RoundView, round: &Round) -> Personal {
    if view.secret {
        return secret::mine(own, round);
    }
    let ballot = my_ballot(round, own.who);
    if view.method == Method::Stance {
        return own_slots(stances::mine(own, view, ballot), html! {});
    }
    let words = own.pen.words;
    let slot = html! {
        div.yours data-voted[ballot.is_some()] {
            p.tag.on[ballot.is_some()] {
                (said(words, view, ballot))
                @if ballot.is_some() { " " (words.say("web-changeable")) }
            }
            @if let Some(spent) = ballot.and_then(|ballot| spent(words, round, ballot)) {
                p.hint { (spent) }
            }
            @if let Some(ballot) = ballot.filter(|ballot| !ballot.is_abstention()) {
                details.more #yours {
                    summary { (words.say("vote-yours")) }
                    (lines(own, round, ballot))
                }
            }
        }
    };
    Personal {
        marks: ballot.map(marks).unwrap_or_default(),
        ..own_slots(slot, html! {})
    }
}

/// Both slots that are one's own, filled every time: one that was left out would stay on an open
/// page as it was.
fn own_slots(mine: Markup, yours: Markup) -> Personal {
    Personal {
        slots: vec![("mine", mine), ("yours", yours)],
        marks: Marks::new(),
    }
}

/// One's own part beside a result: the last thing a voter wonders is whether their own voice is in
/// it, and what it said.
pub(in crate::web::pages) fn in_result(own: &Own, round: Option<&Round>) -> Personal {
    let words = own.pen.words;
    if let Some(round) = round.filter(|round| round.terms.secret) {
        return own_slots(secret::in_result(words, round, own.who), html! {});
    }
    let said = round.and_then(|round| Some((round, my_ballot(round, own.who)?)));
    let Some((round, ballot)) = said else {
        return own_slots(html! {}, html! {});
    };
    let counted = html! { p.tag.on { (words.say("web-you-voted")) } };
    let yours = html! {
        section aria-labelledby="yours" {
            h2 #yours { (words.say("vote-yours")) }
            @if ballot.is_abstention() {
                p { (words.say("web-abstained")) }
            } @else {
                (lines(own, round, ballot))
            }
        }
    };
    own_slots(counted, yours)
}

/// One sentence about the ballot as it is saved.
fn said(words: Words, view: &RoundView, ballot: Option<&Ballot>) -> String {
    let Some(ballot) = ballot else {
        return words.say("web-not-voted").into_owned();
    };
    // What was said of an idea that was taken down since is gone from the form.
    let shown: HashSet<IdeaId> = view.options.iter().map(|option| option.id).collect();
    match (view.method, ballot) {
        (_, ballot) if ballot.is_abstention() => words.say("web-abstained"),
        (Method::Approval { max }, Ballot::Approval(marks)) => {
            let count = marks.iter().filter(|id| shown.contains(id)).count();
            t!(words, "web-marked", count = count, max = max)
        }
        (Method::Dots { dots, .. }, Ballot::Amounts(amounts)) => {
            t!(
                words,
                "vote-said-dots",
                count = sum(amounts, &shown),
                all = dots
            )
        }
        (Method::Points { points }, Ballot::Amounts(amounts)) => {
            t!(
                words,
                "vote-said-points",
                count = sum(amounts, &shown),
                all = points
            )
        }
        (_, Ballot::Amounts(amounts)) => {
            let count = amounts.keys().filter(|id| shown.contains(id)).count();
            t!(
                words,
                "vote-said-rated",
                count = count,
                all = view.options.len()
            )
        }
        (_, Ballot::Ranking(groups)) => {
            let count = groups
                .iter()
                .flatten()
                .filter(|id| shown.contains(id))
                .count();
            t!(words, "vote-said-ranked", count = count)
        }
        _ => words.say("saved"),
    }
    .into_owned()
}

/// What the ideas on a ballot cost together, where ideas share money.
fn spent(words: Words, round: &Round, ballot: &Ballot) -> Option<String> {
    let purse = round.terms.purse.as_ref()?;
    let ideas = ballot.ideas();
    let sum = ideas.iter().filter_map(|idea| purse.cost(*idea)).sum();
    let (cost, budget) = (
        terms::kronor(words, sum),
        terms::kronor(words, purse.budget),
    );
    let said = t!(words, "terms-marked-costs", cost = cost, budget = budget);
    (!ideas.is_empty()).then(|| said.into_owned())
}

fn sum(amounts: &OrdMap<IdeaId, u16>, shown: &HashSet<IdeaId>) -> u32 {
    let shown = amounts.iter().filter(|(id, _)| shown.contains(id));
    shown.map(|(_, amount)| u32::from(*amount)).sum()
}

/// Each idea that the ballot says something of, with what it says.
fn lines(own: &Own, round: &Round, ballot: &Ballot) -> Markup {
    let (words, session) = (own.pen.words, own.pen.session);
    let said: Vec<(String, IdeaId)> = each(words, round.method, ballot);
    html! {
        ul.said {
            @for (label, idea) in said.iter().take(LISTED) {
                li { strong { (label) } " " (idea_text(words, session, *idea)) }
            }
        }
        @if said.len() > LISTED {
            p.hint { (t!(words, "vote-said-more", count = said.len() - LISTED)) }
        }
    }
}

/// The ballot as what stands in the fields of the form.
fn marks(ballot: &Ballot) -> Marks {
    let number = |id: IdeaId, number: String| (idea_card(id), format!("{FIELD}{number}"));
    match ballot {
        Ballot::Approval(marks) => marks
            .iter()
            .map(|id| (idea_card(*id), CHOSEN.to_owned()))
            .collect(),
        Ballot::Amounts(amounts) => amounts
            .iter()
            .map(|(id, amount)| number(*id, amount.to_string()))
            .collect(),
        Ballot::Ranking(groups) => (1..)
            .zip(groups)
            .flat_map(|(place, group): (usize, _)| {
                group.iter().map(move |id| number(*id, place.to_string()))
            })
            .collect(),
        Ballot::Stance(_) => Marks::new(),
    }
}
