//! Why `torg tally` could not count: a state, whose sentence is among those of all failures.

use crate::elections::Fault;
use crate::tally::poll::Form;
use crate::tally::rule::Rule;
use crate::tally::unfit::Unfit;
use std::path::PathBuf;

/// Why nothing could be counted.
#[derive(Debug)]
pub enum Uncounted {
    /// The file is at fault.
    File(PathBuf, Fault),
    /// No rule has this name.
    UnknownRule {
        /// What was typed.
        typed: String,
        /// What may have been meant.
        nearest: Vec<Rule>,
    },
    /// The rule cannot read these ballots.
    Unfit {
        /// The rule.
        rule: Rule,
        /// Why.
        unfit: Unfit,
        /// What the ballots are.
        form: Form,
        /// How many options there are.
        options: usize,
    },
    /// A session holds rounds, and none was named.
    WhichRound,
    /// The session has no such round.
    NoRound {
        /// What was asked for.
        round: u32,
        /// What it has.
        known: Vec<u32>,
    },
    /// The round still takes ballots.
    NotClosed(u32),
    /// So many ballots of the round were counted as sums: no rule can read them.
    OnlySums(u64),
}
