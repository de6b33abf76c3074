//! Counting a round: the ballots of the phones, and what was counted on paper and by hand.

use super::Counts;
use super::groups::Groups;
use crate::domain::model::*;
use crate::tally::ranking::{self, Pairs};
use crate::tally::{Split, amounts, approval, gradient, score, stance, steps};
use std::collections::HashMap;

/// Most ideas whose pairs are counted: a table that a page can hold.
const MOST_PAIRED: usize = 30;

/// What was counted for an idea on paper and by hand, as far as the counts stand.
pub(super) fn by_hand(round: &Round, idea: IdeaId) -> Counts {
    let standing = round.counted.iter().filter_map(Counting::stands);
    let figures = standing.filter_map(|count| count.of(idea));
    figures.fold(Counts::zero(round.method), Counts::plus)
}

/// The phones' counts of each option, in the round's order.
fn phones(groups: &Groups, round: &Round) -> Vec<Split<Counts>> {
    let items: Vec<u32> = round.options.iter().map(|idea| idea.0).collect();
    match round.method {
        Method::Approval { .. } => approvals(groups, round, &items),
        Method::Stance => stances(groups, round, &items),
        Method::Score => {
            let votes = on_steps(groups, round, 0);
            named(score::count(&items, groups.len(), votes), Into::into)
        }
        Method::Gradient => {
            let votes = on_steps(groups, round, 1);
            named(gradient::count(&items, groups.len(), votes), Into::into)
        }
        Method::Dots { .. } => {
            let counts = amounts::count(&items, groups.len(), gifts(groups, round));
            named(counts, Counts::dots)
        }
        Method::Points { .. } => {
            let counts = amounts::count(&items, groups.len(), gifts(groups, round));
            named(counts, Counts::points)
        }
        Method::Ranking { .. } => {
            let orders = orders(groups, round);
            let ballots = orders.iter().map(|(group, order)| ranking::Ballot {
                group: *group,
                order,
            });
            named(ranking::count(&items, groups.len(), ballots), Into::into)
        }
    }
}

/// What each group gave each option on phones, in the round's order.
pub(super) fn groups(groups: &Groups, round: &Round) -> Vec<Vec<Counts>> {
    let splits = phones(groups, round).into_iter();
    splits.map(|split| split.groups).collect()
}

/// What each option got on phones, on paper and by hand, as far as the counts stand.
pub(super) fn all(groups: &Groups, round: &Round) -> Vec<Split<Counts>> {
    let mut splits = phones(groups, round);
    let options = round.options.iter().enumerate();
    let places: HashMap<IdeaId, usize> = options.map(|(place, idea)| (*idea, place)).collect();
    for counting in &round.counted {
        let group = counting.place.party.as_ref();
        let group = group.and_then(|party| groups.place(party));
        let figures = counting.stands().map(|count| count.figures.iter());
        for counted in figures.into_iter().flatten() {
            let Some(split) = places.get(&counted.idea).map(|place| &mut splits[*place]) else {
                continue;
            };
            split.all = split.all.plus(counted.figures);
            if let Some(of_party) = group.and_then(|group| split.groups.get_mut(group)) {
                *of_party = of_party.plus(counted.figures);
            }
        }
    }
    splits
}

fn approvals(groups: &Groups, round: &Round, items: &[u32]) -> Vec<Split<Counts>> {
    let marks = round.readable().filter_map(|(id, ballot)| match ballot {
        Ballot::Approval(ideas) => {
            let marks: Vec<u32> = ideas.iter().map(|idea| idea.0).collect();
            Some((id, marks))
        }
        _ => None,
    });
    let marks: Vec<(Option<ParticipantId>, Vec<u32>)> = marks.collect();
    let ballots = marks.iter().map(|(id, marks)| approval::Ballot {
        group: id.and_then(|id| groups.group(id)),
        marks,
    });
    named(approval::count(items, groups.len(), ballots), Into::into)
}

fn stances(groups: &Groups, round: &Round, items: &[u32]) -> Vec<Split<Counts>> {
    let votes = round.readable().flat_map(|(id, ballot)| {
        let group = id.and_then(|id| groups.group(id));
        let stances = match ballot {
            Ballot::Stance(stances) => Some(stances),
            _ => None,
        };
        let stances = stances.into_iter().flatten();
        stances.map(move |(idea, stance)| stance::Vote {
            group,
            item: idea.0,
            answer: match stance {
                Stance::Agree => stance::Answer::Agree,
                Stance::Disagree => stance::Answer::Disagree,
                Stance::Pass => stance::Answer::Pass,
            },
        })
    });
    named(stance::count(items, groups.len(), votes), Into::into)
}

/// Every number that somebody gave an idea, with the voter's group.
fn given<'a>(
    groups: &'a Groups,
    round: &'a Round,
) -> impl Iterator<Item = (Option<usize>, u32, u16)> + 'a {
    round.readable().flat_map(|(id, ballot)| {
        let group = id.and_then(|id| groups.group(id));
        let amounts = match ballot {
            Ballot::Amounts(amounts) => Some(amounts),
            _ => None,
        };
        let amounts = amounts.into_iter().flatten();
        amounts.map(move |(idea, amount)| (group, idea.0, *amount))
    })
}

/// Scores and steps of a scale that begins at `lowest`.
fn on_steps<'a>(
    groups: &'a Groups,
    round: &'a Round,
    lowest: u16,
) -> impl Iterator<Item = steps::Vote> + 'a {
    given(groups, round).filter_map(move |(group, item, amount)| {
        let step = usize::from(amount.checked_sub(lowest)?);
        Some(steps::Vote { group, item, step })
    })
}

fn gifts<'a>(groups: &'a Groups, round: &'a Round) -> impl Iterator<Item = amounts::Gift> + 'a {
    given(groups, round).map(|(group, item, amount)| amounts::Gift {
        group,
        item,
        amount: amount.into(),
    })
}

/// Everybody's order as plain numbers, with their group: those from phones, and papers that were
/// copied down whole, of which no sums are kept.
fn orders(groups: &Groups, round: &Round) -> Vec<(Option<usize>, Vec<Vec<u32>>)> {
    let phones = round.readable().filter_map(|(id, ballot)| {
        let group = id.and_then(|id| groups.group(id));
        Some((group, order(ballot)?))
    });
    let mut orders: Vec<_> = phones.collect();
    for counting in &round.counted {
        let party = counting.place.party.as_ref();
        let group = party.and_then(|party| groups.place(party));
        let sheets = counting.stands().map(|count| count.sheets.iter());
        for (ballot, alike) in sheets.into_iter().flatten() {
            let order = order(ballot).map(|order| (group, order));
            orders.extend(order.into_iter().cycle().take(*alike as usize));
        }
    }
    orders
}

fn order(ballot: &Ballot) -> Option<Vec<Vec<u32>>> {
    let Ballot::Ranking(groups) = ballot else {
        return None;
    };
    let plain = |group: &Vec<IdeaId>| group.iter().map(|idea| idea.0).collect();
    Some(groups.iter().map(plain).collect())
}

/// How many put each idea before each other one, where the round ranked few enough for a table.
pub(super) fn pairs(groups: &Groups, round: &Round, ideas: &[IdeaId]) -> Option<Pairs> {
    let is_ranking = matches!(round.method, Method::Ranking { .. });
    if !is_ranking || ideas.len() > MOST_PAIRED {
        return None;
    }
    let items: Vec<u32> = ideas.iter().map(|idea| idea.0).collect();
    let orders = orders(groups, round);
    let ballots = orders
        .iter()
        .map(|(_, order)| ranking::Ballot { group: None, order });
    Some(ranking::pairs(&items, ballots))
}

fn named<C>(splits: Vec<Split<C>>, name: impl Fn(C) -> Counts) -> Vec<Split<Counts>> {
    let splits = splits.into_iter();
    splits.map(|split| split.map(&name)).collect()
}
