//! Counting a round: the ballots of the phones, and what was counted on paper and by hand.

use super::Counts;
use super::counts::Said;
use super::groups::Groups;
use crate::domain::model::*;
use crate::tally::ranking::{self, Pairs};
use crate::tally::{Split, amounts, approval, gradient, score, stance, steps};

/// Most ideas whose pairs are counted: a table that a page can hold.
const MOST_PAIRED: usize = 30;

/// What was counted on paper and by hand of each option, in the round's order, as far as the counts
/// stand.
pub(super) fn by_hand(round: &Round) -> Vec<Counts> {
    let mut sums = vec![Counts::zero(round.method); round.options.len()];
    for count in round.counted.iter().filter_map(Counting::stands) {
        for (sum, said) in sums.iter_mut().zip(said(round, count)) {
            *sum = sum.with(said);
        }
    }
    sums
}

/// What one count says of each option, in the round's order.
fn said(round: &Round, count: &Count) -> Vec<Said> {
    if !matches!(round.method, Method::Ranking { .. }) {
        let options = round.options.iter();
        return options.map(|idea| Said::Figures(count.of(*idea))).collect();
    }
    let items: Vec<u32> = round.options.iter().map(|idea| idea.0).collect();
    let orders = written_down(count);
    let ballots = orders
        .iter()
        .map(|order| ranking::Ballot { group: None, order });
    let counts = ranking::count(&items, 0, ballots).into_iter();
    counts.map(|split| Said::Order(split.all)).collect()
}

/// The orders on paper, each as often as there were papers like it.
fn written_down(count: &Count) -> Vec<Vec<Vec<u32>>> {
    let orders = count.sheets.iter().filter_map(|(ballot, alike)| {
        let order = order(ballot)?;
        Some(std::iter::repeat_n(order, *alike as usize))
    });
    orders.flatten().collect()
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
            let orders = orders(round);
            let ballots = orders.iter().map(|(id, order)| ranking::Ballot {
                group: id.and_then(|id| groups.group(id)),
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
    for counting in &round.counted {
        let Some(count) = counting.stands() else {
            continue;
        };
        let group = counting.place.party.as_ref();
        let group = group.and_then(|party| groups.place(party));
        for (split, said) in splits.iter_mut().zip(said(round, count)) {
            split.all = split.all.with(said);
            if let Some(of_party) = group.and_then(|group| split.groups.get_mut(group)) {
                *of_party = of_party.with(said);
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

/// Everybody's order, as plain numbers.
fn orders(round: &Round) -> Vec<(Option<ParticipantId>, Vec<Vec<u32>>)> {
    let orders = round
        .readable()
        .filter_map(|(id, ballot)| Some((id, order(ballot)?)));
    orders.collect()
}

/// An order as plain numbers; none for a ballot of another form.
fn order(ballot: &Ballot) -> Option<Vec<Vec<u32>>> {
    let Ballot::Ranking(groups) = ballot else {
        return None;
    };
    let plain = |group: &Vec<IdeaId>| group.iter().map(|idea| idea.0).collect();
    Some(groups.iter().map(plain).collect())
}

/// How many put each idea before each other one, where the round ranked few enough for a table.
pub(super) fn pairs(round: &Round, ideas: &[IdeaId]) -> Option<Pairs> {
    let is_ranking = matches!(round.method, Method::Ranking { .. });
    if !is_ranking || ideas.len() > MOST_PAIRED {
        return None;
    }
    let items: Vec<u32> = ideas.iter().map(|idea| idea.0).collect();
    let phones = orders(round).into_iter().map(|(_, order)| order);
    let standing = round.counted.iter().filter_map(Counting::stands);
    let orders: Vec<_> = phones.chain(standing.flat_map(written_down)).collect();
    let ballots = orders
        .iter()
        .map(|order| ranking::Ballot { group: None, order });
    Some(ranking::pairs(&items, ballots))
}

fn named<C>(splits: Vec<Split<C>>, name: impl Fn(C) -> Counts) -> Vec<Split<Counts>> {
    let splits = splits.into_iter();
    splits.map(|split| split.map(&name)).collect()
}
