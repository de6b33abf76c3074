//! Rules where the voters pay for what they get: the Method of Equal Shares, alone or with shares
//! that are raised, and Phragmén's sequential rule.

use super::super::outcome::Outcome;
use super::super::spending::Line;
use super::super::spending::branch::{Sets, Stepwise, follow, retrace};
use super::super::spending::phragmen::{Phragmen, Until};
use super::super::spending::purse::Purse;
use super::super::spending::raising::{Pot, Verdict, raise};
use super::super::spending::shares::EqualShares;
use super::super::unfit::Unfit;
use super::Election;
use num_bigint::BigInt;

/// Equal Shares with the budget and no more: some of it is left.
pub(super) fn shares(election: &Election<'_>) -> Outcome {
    let start = election.pot().shared(&election.electorate, &BigInt::ZERO);
    election.bought(election.shares(), start)
}

/// Equal Shares where everybody's share is raised by one unit at a time, until nothing more fits
/// into the budget; or until more is bought than it has, then what was bought before stands.
pub(super) fn raised_shares(election: &Election<'_>) -> Result<Outcome, Unfit> {
    let pot = election.pot();
    let raised = raise(&mut election.shares(), &pot, |purse| election.judge(purse))?;
    let start = pot.shared(&election.electorate, &raised.raises);
    let (reasons, _) = retrace(&election.shares(), start, &raised.order);
    Ok(election.outcome(raised.sets, reasons))
}

/// Phragmén's rule, which stops as soon as one that is to be bought, or one level with it, does not
/// fit any more.
pub(super) fn phragmen(election: &Election<'_>) -> Outcome {
    let rule = Phragmen {
        electorate: &election.electorate,
        costs: &election.money.costs,
        until: Until::Spent(election.money.budget),
    };
    let start = Purse::even(&election.electorate, Line::default(), 1.into());
    election.bought(rule, start)
}

impl Election<'_> {
    fn shares(&self) -> EqualShares<'_> {
        EqualShares::new(&self.electorate, &self.money.costs, self.electorate.options)
    }

    /// The budget; a raise is one unit for each voter.
    fn pot(&self) -> Pot {
        Pot {
            total: self.money.budget.into(),
            step: self.electorate.voters().into(),
        }
    }

    /// Follows a rule to all its ends.
    fn bought<'a, R: Stepwise<State = Purse<'a>>>(&self, mut rule: R, start: Purse<'a>) -> Outcome {
        let ends = follow(&mut rule, vec![(Vec::new(), start.clone())]);
        let mut sets = Sets::default();
        sets.followed(ends.complete);
        for (order, _) in &ends.ways {
            sets.add(order.clone());
        }
        let mut to_first = ends
            .ways
            .iter()
            .filter(|(_, purse)| purse.chosen == sets.first());
        let order = to_first.next().map_or(&[][..], |(order, _)| order);
        let (reasons, _) = retrace(&rule, start, order);
        self.outcome(sets, reasons)
    }

    /// Whether what was bought is more than the budget, or leaves room for another.
    fn judge(&self, purse: &Purse<'_>) -> Verdict {
        let cost = |option: usize| u128::from(self.money.costs[option]);
        let spent: u128 = purse.chosen.iter().map(|&option| cost(option)).sum();
        let Some(left) = u128::from(self.money.budget).checked_sub(spent) else {
            return Verdict::Over;
        };
        let another = (0..self.electorate.options).any(|option| {
            !self.electorate.supporters[option].is_empty()
                && cost(option) <= left
                && !purse.chosen.contains(&option)
        });
        if another {
            Verdict::Short
        } else {
            Verdict::Done
        }
    }
}
