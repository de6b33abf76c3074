//! Sentences about the terms of a round, for every screen, page and paper alike.

use super::{Words, t};
use crate::domain::refusal::TermsFault;
use std::borrow::Cow;

/// What is wrong with terms.
pub fn fault(words: Words, fault: TermsFault) -> Cow<'static, str> {
    match fault {
        TermsFault::Rule => words.say("terms-fault-rule"),
        TermsFault::NoMoney => words.say("terms-fault-no-money"),
        TermsFault::IdleMoney => words.say("terms-fault-idle-money"),
        TermsFault::Seats { most } => t!(words, "terms-fault-seats", most = most),
        TermsFault::SeatsOfMoney => words.say("terms-fault-seats-of-money"),
        TermsFault::Least { most } => t!(words, "terms-fault-least", most = most),
        TermsFault::Percent => words.say("terms-fault-percent"),
        TermsFault::Budget { most } => t!(words, "terms-fault-budget", most = most),
        TermsFault::Cost { idea, most } => {
            t!(
                words,
                "terms-fault-cost",
                idea = idea.to_string(),
                most = most
            )
        }
        TermsFault::CostMissing { idea } => {
            t!(words, "terms-fault-cost-missing", idea = idea.to_string())
        }
        TermsFault::Codes => words.say("terms-fault-codes"),
    }
}
