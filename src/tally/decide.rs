//! Reading a poll by any rule: the one place that knows which file holds which rule.

use super::outcome::Outcome;
use super::plain;
use super::poll::{Ballots, Form, Poll};
use super::rule::Rule;

/// Why a rule cannot read a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It reads ballots of other forms.
    Form {
        /// The poll's.
        form: Form,
    },
    /// It spends money, and the poll has none.
    NoMoney,
    /// There are no options, or fewer than the seats.
    Seats,
    /// It tries every set of winners, and here there are more of them than it can.
    TooLarge,
}

/// What comes out of a poll under a rule. A rule that spends money takes no heed of the seats.
///
/// # Errors
/// [`Unfit`] where the rule cannot read this poll.
pub fn decide(rule: Rule, poll: &Poll, seats: usize) -> Result<Outcome, Unfit> {
    let form = poll.ballots.form();
    if !rule.forms().contains(&form) {
        return Err(Unfit::Form { form });
    }
    if poll.options == 0 {
        return Err(Unfit::Seats);
    }
    if rule.needs_money() && poll.money.is_none() {
        return Err(Unfit::NoMoney);
    }
    if !(1..=poll.options).contains(&seats) {
        return Err(Unfit::Seats);
    }
    match &poll.ballots {
        Ballots::Amounts(ballots) => Ok(plain::amounts(rule, poll.options, ballots, seats)),
        Ballots::Stances(ballots) => Ok(plain::net_agreement(poll.options, ballots, seats)),
        // The rules of the other forms are merged from branches of their own.
        Ballots::Approvals(_) | Ballots::Rankings(_) => Err(Unfit::Form { form }),
    }
}
