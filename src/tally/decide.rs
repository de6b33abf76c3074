//! Reading a poll by any rule: the one place that knows which file holds which rule.

use super::outcome::Outcome;
use super::poll::{Ballots, Poll};
use super::rule::Rule;
use super::unfit::Unfit;
use super::{budget, committee, plain, ranked};

/// What comes out of a poll under a rule. A rule that spends money takes no heed of the seats.
///
/// # Errors
/// [`Unfit`] where the rule cannot read this poll.
pub fn decide(rule: Rule, poll: &Poll, seats: usize) -> Result<Outcome, Unfit> {
    let (options, form) = (poll.options, poll.ballots.form());
    if !rule.forms().contains(&form) {
        return Err(Unfit::Form { form });
    }
    if options == 0 {
        return Err(Unfit::Seats);
    }
    if rule.needs_money() {
        let money = poll.money.as_ref().ok_or(Unfit::NoMoney)?;
        return budget::decide(rule, options, &poll.ballots, money);
    }
    if !(1..=options).contains(&seats) {
        return Err(Unfit::Seats);
    }
    match &poll.ballots {
        Ballots::Approvals(ballots) => committee::decide(rule, options, ballots, seats),
        Ballots::Rankings(ballots) => Ok(ranked::decide(rule, options, ballots, seats)),
        Ballots::Amounts(ballots) => Ok(plain::amounts(rule, options, ballots, seats)),
        Ballots::Stances(ballots) => Ok(plain::net_agreement(options, ballots, seats)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::poll::Money;
    use crate::tally::stance::Answer;

    fn poll(ballots: Ballots, money: bool) -> Poll {
        let money = money.then(|| Money {
            costs: vec![2, 3],
            budget: 3,
        });
        Poll {
            options: 2,
            ballots,
            money,
        }
    }

    /// One voter who wants the first option, in each form.
    fn forms() -> [Ballots; 4] {
        [
            Ballots::Approvals(vec![(vec![0], 1)]),
            Ballots::Rankings(vec![(vec![vec![0], vec![1]], 1)]),
            Ballots::Amounts(vec![(vec![(0, 1)], 1)]),
            Ballots::Stances(vec![(vec![(0, Answer::Agree)], 1)]),
        ]
    }

    #[test]
    fn every_rule_reads_the_forms_that_it_names_and_no_other() {
        for rule in Rule::ALL {
            for ballots in forms() {
                let form = ballots.form();
                let outcome = decide(rule, &poll(ballots, true), 1);
                if rule.forms().contains(&form) {
                    let outcome = outcome.unwrap();
                    assert_eq!((outcome.rule, outcome.sets), (rule, vec![vec![0]]));
                } else {
                    assert_eq!(outcome, Err(Unfit::Form { form }), "{}", rule.key());
                }
            }
        }
    }

    #[test]
    fn money_seats_and_options_must_be_there() {
        let [approvals, ..] = forms();
        let plain = poll(approvals, false);
        assert_eq!(decide(Rule::Greedy, &plain, 1), Err(Unfit::NoMoney));
        assert_eq!(decide(Rule::Av, &plain, 0), Err(Unfit::Seats));
        assert_eq!(decide(Rule::Av, &plain, 3), Err(Unfit::Seats));
        let nothing = Poll {
            options: 0,
            ..plain
        };
        assert_eq!(decide(Rule::Av, &nothing, 1), Err(Unfit::Seats));
    }
}
