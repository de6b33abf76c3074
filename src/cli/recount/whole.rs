//! Counting whole ballots a second time: idea by idea and ballot by ballot, as somebody would on
//! paper, and not as `tally` does.

use super::ByHand;
use crate::domain::model::*;
use crate::tally::gradient::Gradient;
use crate::tally::ranking;
use crate::tally::score::Scores;
use crate::views::result::Counts;
use std::collections::BTreeMap;

/// What the ballots and the papers say of each idea.
pub(super) fn counts(
    method: Method,
    round: &Round,
    ballots: Vec<&Ballot>,
    by_hand: &ByHand,
) -> BTreeMap<IdeaId, Counts> {
    let sheets: Vec<&Ballot> = by_hand.sheets(round.id).collect();
    let options = round.options.iter();
    let counted = options.map(|idea| {
        let papers: Vec<Figures> = by_hand
            .figures(round.id)
            .filter(|(counted, _)| counted == idea)
            .map(|(_, figures)| figures)
            .collect();
        let said = Papers {
            figures: &papers,
            sheets: &sheets,
        };
        (*idea, count(method, round, *idea, &ballots, said))
    });
    counted.collect()
}

/// What was counted on paper of an idea: sums, and whole ballots.
#[derive(Clone, Copy)]
struct Papers<'a> {
    figures: &'a [Figures],
    sheets: &'a [&'a Ballot],
}

fn count(
    method: Method,
    round: &Round,
    idea: IdeaId,
    phones: &[&Ballot],
    Papers { figures, sheets }: Papers,
) -> Counts {
    let papers = figures;
    let ballots: Vec<&Ballot> = phones.iter().chain(sheets).copied().collect();
    let given: Vec<u16> = ballots.iter().filter_map(|it| amount(it, idea)).collect();
    let from_papers = sheets.iter().filter_map(|it| amount(it, idea));
    let any_on_paper = from_papers.map(u32::from).sum::<u32>() > 0;
    let chose = |amount: usize| {
        given
            .iter()
            .filter(|it| usize::from(**it) == amount)
            .count() as u32
    };
    let sum = given.iter().map(|amount| u32::from(*amount)).sum::<u32>();
    let on_paper: u32 = papers.iter().map(|figures| figures.sum() as u32).sum();
    // From how many dots came is said only where no paper is among them.
    let givers = (on_paper == 0 && !any_on_paper).then_some(given.len() as u32);
    match method {
        Method::Score => Counts::Score(Scores(std::array::from_fn(|score| {
            chose(score) + papers.iter().map(|it| step(it, score)).sum::<u32>()
        }))),
        Method::Gradient => Counts::Gradient(Gradient(std::array::from_fn(|at| {
            chose(at + 1) + papers.iter().map(|it| step(it, at)).sum::<u32>()
        }))),
        Method::Dots { .. } => Counts::Dots {
            dots: sum + on_paper,
            givers,
        },
        Method::Points { .. } => Counts::Points {
            points: sum + on_paper,
            givers,
        },
        Method::Ranking { .. } => Counts::Ranking(ranked(round, idea, &ballots)),
        Method::Approval { .. } | Method::Stance => Counts::zero(method),
    }
}

fn amount(ballot: &Ballot, idea: IdeaId) -> Option<u16> {
    match ballot {
        Ballot::Amounts(amounts) => amounts.get(&idea).copied(),
        _ => None,
    }
}

/// How many a paper's figures have on a step, from the lowest.
fn step(figures: &Figures, at: usize) -> u32 {
    match figures {
        Figures::Score { scores } => scores[at],
        Figures::Gradient { steps } => steps[at],
        _ => 0,
    }
}

/// An idea against each other one, ballot by ballot.
fn ranked(round: &Round, idea: IdeaId, ballots: &[&Ballot]) -> ranking::Count {
    let mut count = ranking::Count::default();
    for ballot in ballots {
        let Ballot::Ranking(groups) = ballot else {
            continue;
        };
        if groups.is_empty() {
            continue;
        }
        let place = |idea: &IdeaId| groups.iter().position(|group| group.contains(idea));
        let level = |idea: &IdeaId| place(idea).unwrap_or(groups.len());
        let others = round.options.iter().filter(|other| **other != idea);
        for other in others {
            count.halves += match level(&idea).cmp(&level(other)) {
                std::cmp::Ordering::Less => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 0,
            };
        }
        count.firsts += u32::from(place(&idea) == Some(0));
        count.ranked += u32::from(place(&idea).is_some());
    }
    count
}
