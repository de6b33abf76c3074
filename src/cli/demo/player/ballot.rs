//! Whole ballots as a simulated person fills them in, by how much they like each idea.

use super::Wish;
use crate::domain::model::*;

/// The form of a whole ballot, where the round takes one; `liking` is between 0 and 1.
pub(super) fn whole(round: &Round, liking: impl Fn(IdeaId) -> f64) -> Option<Wish> {
    let mut best: Vec<(IdeaId, f64)> = round.options.iter().map(|id| (*id, liking(*id))).collect();
    best.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let given = match round.method {
        Method::Score => on_scale(&best, 0, SCORE_TOP),
        Method::Gradient => on_scale(&best, 1, GRADIENT_TOP),
        Method::Dots { dots, most } => shared(&best, dots, most),
        Method::Points { points } => shared(&best, points, points / 2 + 1),
        Method::Ranking { max } => in_order(&best, max),
        Method::Approval { .. } | Method::Stance => return None,
    };
    let field = |(idea, number): (IdeaId, u16)| (format!("v{idea}"), number.to_string());
    let fields = given.into_iter().map(field).collect();
    Some(Wish::new(format!("/rounds/{}/ballot", round.id), fields))
}

/// Everything, on the step of a scale that it is liked.
fn on_scale(best: &[(IdeaId, f64)], lowest: u16, top: u16) -> Vec<(IdeaId, u16)> {
    let steps = f64::from(top - lowest + 1);
    let step = |liking: f64| lowest + ((liking * steps) as u16).min(top - lowest);
    best.iter()
        .map(|(idea, liking)| (*idea, step(*liking)))
        .collect()
}

/// As much as may be on the best, then on the next, until nothing is left.
fn shared(best: &[(IdeaId, f64)], all: u16, most: u16) -> Vec<(IdeaId, u16)> {
    let mut left = all;
    let mut given = Vec::new();
    for (idea, _) in best {
        let amount = left.div_ceil(2).min(most);
        if amount > 0 {
            given.push((*idea, amount));
        }
        left -= amount;
    }
    given
}

/// The best, each on a place of its own.
fn in_order(best: &[(IdeaId, f64)], max: u16) -> Vec<(IdeaId, u16)> {
    let places = best.iter().zip(1..=max);
    places.map(|((idea, _), place)| (*idea, place)).collect()
}
