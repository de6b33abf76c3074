//! Which terms a round may have. A draft may still lack what only its ideas can tell – their number,
//! what each costs; when it is opened everything is settled, so that no room votes under a rule
//! that cannot say who won.

use super::idea;
use crate::domain::model::*;
use crate::domain::refusal::TermsFault;
use crate::domain::{Refusal, Session};
use crate::tally::rule::Rule;
use std::ops::RangeInclusive;

/// What a share of votes may be, in per cent.
const PER_CENT: RangeInclusive<u8> = 1..=100;

/// Most ideas for a rule that tries every set of winners: with more it might give up, and what it
/// says of a room's vote must not depend on that.
const MOST_TRIED: usize = 20;

/// The terms of a draft, in their one form: costs by number of the idea, each once, and a rule only
/// where it is another than the method's own count.
pub(super) fn sound(session: &Session, plan: &RoundPlan) -> Result<Terms, Refusal> {
    let mut terms = plan.terms.clone();
    if let Some(purse) = &mut terms.purse {
        purse.costs.sort_unstable_by_key(|(id, _)| *id);
        purse.costs.dedup_by_key(|(id, _)| *id);
        for (id, _) in &purse.costs {
            idea(session, *id)?;
        }
    }
    together(plan.method, &terms).map_err(unfit)?;
    // The method's own count by its name is no other rule: sums from paper are enough for it.
    terms.rule = terms.rule.filter(|rule| *rule != plan.method.own_rule());
    if !plan.options.is_empty() {
        within(&terms, plan.method, plan.options.len()).map_err(unfit)?;
    }
    Ok(terms)
}

/// The terms of a plan whose ideas are known for good: nothing is left open any more, and nothing
/// is said of ideas that it is not about.
pub(super) fn settled(plan: &RoundPlan) -> Result<Terms, Refusal> {
    let mut terms = plan.terms.clone();
    within(&terms, plan.method, plan.options.len()).map_err(unfit)?;
    if let Some(purse) = &mut terms.purse {
        purse.costs.retain(|(id, _)| plan.options.contains(id));
        let without = plan.options.iter().find(|id| purse.cost(**id).is_none());
        if let Some(idea) = without {
            return Err(unfit(TermsFault::CostMissing { idea: *idea }));
        }
    }
    Ok(terms)
}

fn unfit(fault: TermsFault) -> Refusal {
    Refusal::TermsUnfit { fault }
}

/// That the terms go together and with the method, whatever the ideas are.
fn together(method: Method, terms: &Terms) -> Result<(), TermsFault> {
    match (terms.rule, &terms.purse) {
        (Some(rule), purse) if method.is_read_by(rule, purse.is_some()) => {}
        (Some(rule), None) if rule.needs_money() => return Err(TermsFault::NoMoney),
        (Some(rule), Some(_)) if !rule.needs_money() => return Err(TermsFault::IdleMoney),
        (Some(_), _) => return Err(TermsFault::Rule),
        (None, Some(_)) => return Err(TermsFault::IdleMoney),
        (None, None) => {}
    }
    let shares = [terms.quorum, terms.threshold];
    if shares
        .into_iter()
        .flatten()
        .any(|it| !PER_CENT.contains(&it))
    {
        return Err(TermsFault::Percent);
    }
    if terms.codes && !terms.secret {
        return Err(TermsFault::Codes);
    }
    terms.purse.as_ref().map_or(Ok(()), affordable)
}

fn affordable(purse: &Purse) -> Result<(), TermsFault> {
    let most = MAX_KRONOR;
    let there = 1..=most;
    if !there.contains(&purse.budget) {
        return Err(TermsFault::Budget { most });
    }
    match purse.costs.iter().find(|(_, cost)| !there.contains(cost)) {
        Some((idea, _)) => Err(TermsFault::Cost { idea: *idea, most }),
        None => Ok(()),
    }
}

/// That so many ideas are enough for what the terms ask.
fn within(terms: &Terms, method: Method, options: usize) -> Result<(), TermsFault> {
    let most = u32::try_from(options).unwrap_or(u32::MAX);
    let chooses = terms.rule.is_some() && terms.purse.is_none();
    let seats = u32::from(chooses)..=most;
    if terms.purse.is_some() && terms.seats > 0 {
        return Err(TermsFault::SeatsOfMoney);
    }
    if !seats.contains(&terms.seats.into()) {
        return Err(TermsFault::Seats { most });
    }
    if options > MOST_TRIED && terms.rule.is_some_and(tries_every_set) {
        let most = u32::try_from(MOST_TRIED).unwrap_or(u32::MAX);
        return Err(TermsFault::TooMany { most });
    }
    let most = most_marked(method).map_or(most, |max| most.min(max.into()));
    match u32::from(terms.least) > most {
        true => Err(TermsFault::Least { most }),
        false => Ok(()),
    }
}

/// How many ideas a ballot of the method can say something of; none for as many as there are.
/// Stances are taken one by one, so that no single one of them could be too few.
fn most_marked(method: Method) -> Option<u16> {
    match method {
        Method::Approval { max } | Method::Ranking { max } => Some(max),
        Method::Dots { dots, .. } => Some(dots),
        Method::Points { points } => Some(points),
        Method::Stance => Some(0),
        Method::Score | Method::Gradient => None,
    }
}

/// Whether a rule looks for the best of all sets, however many there are.
fn tries_every_set(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::Pav | Rule::Cc | Rule::PhragmenEnestroem | Rule::Welfare | Rule::WelfareByCost
    )
}
