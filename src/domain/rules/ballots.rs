//! Which ballots a round takes, and which settings a method may have. A ballot is put into the one
//! form in which two that say the same are equal; what is wrong with one is said, never mended: a
//! voter whose ninth dot was quietly dropped has not been heard.

use crate::domain::Refusal;
use crate::domain::model::*;
use imbl::OrdMap;
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// That a round of this method can be voted in at all.
pub(super) fn sound_method(method: Method) -> Result<(), Refusal> {
    match method {
        Method::Approval { max: 0 } | Method::Ranking { max: 0 } => Err(Refusal::MarksOutOfRange),
        Method::Dots { dots, most }
            if !(1..=MAX_DOTS).contains(&dots) || !(1..=dots).contains(&most) =>
        {
            Err(Refusal::DotsOutOfRange { most: MAX_DOTS })
        }
        Method::Points { points } if !(1..=MAX_POINTS).contains(&points) => {
            Err(Refusal::PointsOutOfRange { most: MAX_POINTS })
        }
        _ => Ok(()),
    }
}

/// The ballot as the round takes it.
///
/// # Errors
/// What is wrong with it, which is said and never mended.
pub fn fit(round: &Round, ballot: &Ballot) -> Result<Ballot, Refusal> {
    let fit = match (round.method, ballot) {
        (Method::Approval { max }, Ballot::Approval(marks)) => approval(marks, max),
        (Method::Stance, Ballot::Stance(_)) => Ok(ballot.clone()),
        (Method::Score, Ballot::Amounts(scores)) => steps(scores, 0..=SCORE_TOP),
        (Method::Gradient, Ballot::Amounts(chosen)) => steps(chosen, 1..=GRADIENT_TOP),
        (Method::Dots { dots, most }, Ballot::Amounts(put)) => dotted(put, dots, most),
        (Method::Points { points }, Ballot::Amounts(put)) => shared(put, points),
        (Method::Ranking { max }, Ballot::Ranking(groups)) => ranked(groups, max),
        _ => Err(Refusal::WrongMethod),
    }?;
    let options: HashSet<&IdeaId> = round.options.iter().collect();
    let all_there = fit.ideas().iter().all(|idea| options.contains(idea));
    if !all_there {
        return Err(Refusal::NotAnOption);
    }
    let least = round.terms.least;
    match fit.is_abstention() || fit.ideas().len() >= usize::from(least) {
        true => Ok(fit),
        false => Err(Refusal::TooFewMarks { least }),
    }
}

fn approval(marks: &[IdeaId], max: u16) -> Result<Ballot, Refusal> {
    let mut marks = marks.to_vec();
    marks.sort_unstable();
    marks.dedup();
    match marks.len() > usize::from(max) {
        true => Err(Refusal::TooManyMarks { max }),
        false => Ok(Ballot::Approval(marks)),
    }
}

/// Scores and steps: an idea may go without one, which is another thing than the lowest.
fn steps(chosen: &OrdMap<IdeaId, u16>, there: RangeInclusive<u16>) -> Result<Ballot, Refusal> {
    match chosen.values().all(|step| there.contains(step)) {
        true => Ok(Ballot::Amounts(chosen.clone())),
        false => Err(Refusal::StepOutOfRange {
            least: *there.start(),
            top: *there.end(),
        }),
    }
}

fn dotted(put: &OrdMap<IdeaId, u16>, dots: u16, most: u16) -> Result<Ballot, Refusal> {
    if put.values().any(|dots| *dots > most) {
        return Err(Refusal::TooManyOnOne { most });
    }
    let (amounts, given) = amounts(put);
    match given > u32::from(dots) {
        true => Err(Refusal::TooManyDots { dots, given }),
        false => Ok(Ballot::Amounts(amounts)),
    }
}

fn shared(put: &OrdMap<IdeaId, u16>, points: u16) -> Result<Ballot, Refusal> {
    let (amounts, given) = amounts(put);
    match given > u32::from(points) {
        true => Err(Refusal::TooManyPoints { points, given }),
        false => Ok(Ballot::Amounts(amounts)),
    }
}

/// What was put on ideas, without those that got nothing, and the sum of it.
fn amounts(put: &OrdMap<IdeaId, u16>) -> (OrdMap<IdeaId, u16>, u32) {
    let some = put.iter().filter(|(_, amount)| **amount > 0);
    let some: OrdMap<IdeaId, u16> = some.map(|(idea, amount)| (*idea, *amount)).collect();
    let given = some.values().map(|amount| u32::from(*amount)).sum();
    (some, given)
}

/// Groups of equals, each in the order of their numbers.
fn ranked(groups: &[Vec<IdeaId>], max: u16) -> Result<Ballot, Refusal> {
    let mut seen = HashSet::new();
    if !groups.iter().flatten().all(|idea| seen.insert(*idea)) {
        return Err(Refusal::RankedTwice);
    }
    if seen.len() > usize::from(max) {
        return Err(Refusal::TooManyRanked { max });
    }
    let mut groups: Vec<Vec<IdeaId>> = groups.to_vec();
    groups.retain(|group| !group.is_empty());
    for group in &mut groups {
        group.sort_unstable();
    }
    Ok(Ballot::Ranking(groups))
}
