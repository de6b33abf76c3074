//! Counting a round: the ballots of the phones, and what was counted on paper and by hand.

use super::Counts;
use super::turnout::Groups;
use crate::domain::model::*;
use crate::tally::{Split, approval, stance};
use std::collections::{BTreeMap, HashMap};

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
    }
}

/// The same with every count on paper and by hand that stands.
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
    let marks: BTreeMap<ParticipantId, Vec<u32>> = round
        .ballots
        .iter()
        .filter_map(|(id, ballot)| match ballot {
            Ballot::Approval(ideas) => Some((*id, ideas.iter().map(|idea| idea.0).collect())),
            Ballot::Stance(_) => None,
        })
        .collect();
    let ballots = marks.iter().map(|(id, marks)| approval::Ballot {
        group: groups.group(*id),
        marks,
    });
    named(approval::count(items, groups.len(), ballots))
}

fn stances(groups: &Groups, round: &Round, items: &[u32]) -> Vec<Split<Counts>> {
    let votes = round.ballots.iter().flat_map(|(id, ballot)| {
        let group = groups.group(*id);
        let stances = match ballot {
            Ballot::Stance(stances) => Some(stances),
            Ballot::Approval(_) => None,
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
    named(stance::count(items, groups.len(), votes))
}

fn named<C: Into<Counts>>(splits: Vec<Split<C>>) -> Vec<Split<Counts>> {
    let name = |split: Split<C>| Split {
        all: split.all.into(),
        groups: split.groups.into_iter().map(Into::into).collect(),
    };
    splits.into_iter().map(name).collect()
}
