//! What must hold of every count: that it is the sum of the ballots and the papers.

use super::*;
use crate::views::result::{Counts, ResultView, result};

/// That every closed round's result is the sum of its ballots.
pub(super) fn counted(session: &Session) {
    for round in session.rounds.values() {
        match (round.state.is_counted(), result(session, round.id)) {
            (false, result) => assert_eq!(result, None),
            (true, result) => adds_up(round, &result.unwrap()),
        }
    }
}

fn adds_up(round: &Round, result: &ResultView) {
    let standing = || round.counted.iter().filter_map(Counting::stands);
    let by_hand: u32 = standing().map(|count| count.ballots).sum();
    assert_eq!(result.phones, round.phones());
    let given_up = round.urn.voided.is_some();
    assert!(given_up || round.readable().count() == round.phones());
    assert_eq!(result.ballots, round.phones() + by_hand as usize);
    assert_eq!(result.turnout.ballots(), result.ballots);
    if result.is_veiled() || result.voided().is_some() {
        assert!(result.rows.is_empty());
        return;
    }
    assert_eq!(result.rows.len(), round.options.len());
    for row in &result.rows {
        let papers: Vec<Figures> = standing().filter_map(|count| count.of(row.idea)).collect();
        let ballots = round.readable().map(|(_, ballot)| ballot);
        let expected = match round.method {
            Method::Approval { .. } | Method::Stance => marks_or_stances(round, row.idea, &papers),
            Method::Ranking { .. } => continue,
            _ => amounts_of(round.method, row.idea, ballots, &papers),
        };
        assert_eq!(row.counts, expected);
    }
}

fn marks_or_stances(round: &Round, idea: IdeaId, papers: &[Figures]) -> Counts {
    let entered = |stance| {
        let figures = papers.iter().map(|figures| match (figures, stance) {
            (Figures::Approval { approvals }, Stance::Agree) => *approvals,
            (Figures::Stance { agree, .. }, Stance::Agree) => *agree,
            (Figures::Stance { disagree, .. }, Stance::Disagree) => *disagree,
            (Figures::Stance { pass, .. }, Stance::Pass) => *pass,
            _ => 0,
        });
        figures.sum::<u32>()
    };
    let said = |stance| {
        let ballots = round.readable().map(|(_, ballot)| ballot);
        let said = ballots.filter(|ballot| match ballot {
            Ballot::Approval(marks) => stance == Stance::Agree && marks.contains(&idea),
            Ballot::Stance(stances) => stances.get(&idea) == Some(&stance),
            _ => false,
        });
        said.count() as u32 + entered(stance)
    };
    match round.method {
        Method::Stance => Counts::Stance {
            agree: said(Stance::Agree),
            disagree: said(Stance::Disagree),
            pass: said(Stance::Pass),
        },
        _ => Counts::Approval {
            approvals: said(Stance::Agree),
        },
    }
}

/// The sum is that of the ballots and the papers, and nobody is counted twice.
fn amounts_of<'a>(
    method: Method,
    idea: IdeaId,
    ballots: impl Iterator<Item = &'a Ballot>,
    papers: &[Figures],
) -> Counts {
    let given: Vec<u16> = ballots
        .filter_map(|ballot| match ballot {
            Ballot::Amounts(amounts) => amounts.get(&idea).copied(),
            _ => None,
        })
        .collect();
    let mut counts = Counts::zero(method);
    let on_paper: u32 = papers.iter().map(|figures| figures.sum() as u32).sum();
    let sum = given.iter().map(|amount| u32::from(*amount)).sum::<u32>() + on_paper;
    let known = (on_paper == 0).then_some(given.len() as u32);
    match &mut counts {
        Counts::Score(scores) => {
            given
                .iter()
                .for_each(|score| scores.0[usize::from(*score)] += 1);
            for figures in papers {
                if let Figures::Score { scores: more } = figures {
                    scores
                        .0
                        .iter_mut()
                        .zip(more)
                        .for_each(|(sum, more)| *sum += more);
                }
            }
        }
        Counts::Gradient(steps) => {
            given
                .iter()
                .for_each(|step| steps.0[usize::from(*step) - 1] += 1);
            for figures in papers {
                if let Figures::Gradient { steps: more } = figures {
                    steps
                        .0
                        .iter_mut()
                        .zip(more)
                        .for_each(|(sum, more)| *sum += more);
                }
            }
        }
        Counts::Dots { dots: all, givers }
        | Counts::Points {
            points: all,
            givers,
        } => {
            (*all, *givers) = (sum, known);
        }
        other => panic!("{other:?} of amounts"),
    }
    counts
}
