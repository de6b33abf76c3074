//! The same by groups that are found in the answers themselves, for rooms where nobody has said
//! which group they are of. It takes a while over many ballots, so it is worked out when somebody
//! asks for it, and kept.

use super::{BridgesView, FoundGroups, Groups, framed, least, row, safely};
use crate::domain::Session;
use crate::domain::model::*;
use crate::tally::opinion::{self, Answers};
use crate::tally::stance::{self, Answer, Count};
use std::collections::HashMap;

/// The seed of every search: any number does, as long as it is always the same.
pub const SEED: u64 = 1;

/// The bridges and divides of a round of stances by the groups in its answers; none before it is
/// closed, and where there are no groups. A group too small to be told has no counts.
pub fn found(session: &Session, id: RoundId) -> Option<BridgesView> {
    let round = session.rounds.get(&id)?;
    if !round.state.is_counted() || round.method != Method::Stance {
        return None;
    }
    let places = round.options.iter().zip(0..);
    let places: HashMap<IdeaId, usize> = places.map(|(idea, at)| (*idea, at)).collect();
    let people: Vec<Answers> = round
        .readable()
        .map(|(_, ballot)| answers(ballot, &places))
        .collect();
    let opinions = opinion::groups(round.options.len(), &people, SEED)?;
    let least = least(session);
    let items: Vec<u32> = round.options.iter().map(|idea| idea.0).collect();
    let votes = people.iter().zip(&opinions.groups);
    let votes = votes.flat_map(|(answers, group)| {
        let item = |at: usize| round.options[at].0;
        answers.iter().map(move |(at, answer)| stance::Vote {
            group: *group,
            item: item(*at),
            answer: *answer,
        })
    });
    let counted = stance::count(&items, opinions.sizes.len(), votes);
    let rows = round.options.iter().zip(counted).map(|(idea, split)| {
        let large = |(count, size): (Count, &usize)| (*size >= least).then_some(count);
        let groups = split.groups.into_iter().zip(&opinions.sizes).map(large);
        let groups = safely(groups.collect(), split.all, least);
        let text = session.ideas.get(idea).map(|idea| idea.text.clone());
        let text = text.unwrap_or_default();
        row(session, round, (*idea, &text), split.all, groups)
    });
    let left_out = opinions.groups.iter().filter(|group| group.is_none());
    Some(BridgesView {
        groups: Groups::Found(FoundGroups {
            count: opinions.sizes.len(),
            seed: opinions.seed,
            silhouette: opinions.silhouette,
            left_out: left_out.count(),
        }),
        ..framed(session, round, rows.collect())
    })
}

fn answers(ballot: &Ballot, places: &HashMap<IdeaId, usize>) -> Answers {
    let Ballot::Stance(stances) = ballot else {
        return Answers::new();
    };
    let answers = stances.iter().filter_map(|(idea, stance)| {
        let answer = match stance {
            Stance::Agree => Answer::Agree,
            Stance::Disagree => Answer::Disagree,
            Stance::Pass => Answer::Pass,
        };
        Some((*places.get(idea)?, answer))
    });
    answers.collect()
}
