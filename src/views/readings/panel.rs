//! How much hangs on the method: the same ballots under every rule that can read them, and how often
//! each idea is among the first. An idea that is in under some rules and out under others depends on
//! the rule, and the room should know before it decides.

use super::Basis;
use super::decided::{Unread, read_by};
use crate::tally::outcome::Outcome;
use crate::tally::poll::{Form, Poll};
use crate::tally::readings::{self, How};
use crate::tally::rule::Rule;

/// How many are among the first where the round does not say how many are chosen.
const FIRST: usize = 3;

/// The rules of the panel: one of each family. Two conventions of one rule that nearly always agree
/// would only make a result look surer than it is.
const RULES: [Rule; 21] = [
    Rule::Av,
    Rule::Sav,
    Rule::Pav,
    Rule::SeqPhragmen,
    Rule::EqualShares,
    Rule::Plurality,
    Rule::Borda,
    Rule::Copeland,
    Rule::Schulze,
    Rule::RankedPairs,
    Rule::InstantRunoff,
    Rule::StvScottish,
    Rule::Sum,
    Rule::Mean,
    Rule::Median,
    Rule::NetAgreement,
    Rule::Greedy,
    Rule::GreedyPerCost,
    Rule::BudgetShares,
    Rule::BudgetPhragmen,
    Rule::Welfare,
];

/// How much work one rule may be: ballots times options squared, a part of a second at the most. A
/// rule that would be more is left out and named.
const MOST_WORK: usize = 4_000_000;

/// The same ballots under many rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// How many are among the first; 0 where money decides how many.
    pub first: usize,
    /// Each rule, how it read the ballots, and which sets of options it puts first.
    pub rules: Vec<Under>,
    /// The rules that could read the ballots but would take too long, or have no answer.
    pub left_out: Vec<Rule>,
    /// For each option, in the order of the form, what becomes of it under each rule.
    pub places: Vec<Vec<Among>>,
}

/// One rule of the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Under {
    /// The rule.
    pub rule: Rule,
    /// How it read the ballots.
    pub how: How,
}

/// Whether an option is among the first under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// It is.
    Yes,
    /// It shares the last of the places with others, and only some of them fit.
    Tied,
    /// It is not.
    No,
}

impl Panel {
    /// Under how many rules an option is surely among the first, and under how many it is tied.
    pub fn times(&self, option: usize) -> (usize, usize) {
        let count = |among| {
            self.places[option]
                .iter()
                .filter(|it| **it == among)
                .count()
        };
        (count(Among::Yes), count(Among::Tied))
    }

    /// Whether it hangs on the rule: in under some, out under others.
    pub fn hangs_on_rule(&self, option: usize) -> bool {
        let (yes, tied) = self.times(option);
        yes + tied > 0 && yes < self.rules.len()
    }
}

/// The panel of a round; none where its ballots can't be read whole, or by fewer than two rules.
pub(super) fn panel(basis: &Basis) -> Result<Panel, Unread> {
    if let Some(unread) = basis.unread() {
        return Err(unread);
    }
    let gathered = &basis.gathered;
    let options = gathered.poll.options;
    let first = match basis.seats() {
        0 => FIRST.min(options.saturating_sub(1)).max(1),
        seats => seats.min(options),
    };
    let mut panel = Panel {
        first: if gathered.poll.money.is_some() {
            0
        } else {
            first
        },
        rules: Vec::new(),
        left_out: Vec::new(),
        places: vec![Vec::new(); options],
    };
    let own = basis.rule();
    let wanted = Rule::ALL.into_iter();
    let wanted = wanted.filter(|rule| RULES.contains(rule) || *rule == own);
    for rule in wanted {
        let how = readings::reading(rule, &gathered.poll, gathered.scale, basis.seats());
        let Some(how) = how.filter(|how| says_more(rule, *how)) else {
            continue;
        };
        let read = gathered.read(how);
        let outcome = match work(&read.poll) > MOST_WORK {
            true => None,
            false => read_by(basis, &read, rule, first).ok(),
        };
        match outcome {
            Some(outcome) => panel.take(rule, how, &outcome),
            None => panel.left_out.push(rule),
        }
    }
    Ok(panel)
}

/// An order made of marks has two groups: every rule that reads orders says of it what counting the
/// marks says. And first places say nothing of an order that was made of answers or numbers, where
/// most share the first.
fn says_more(rule: Rule, how: How) -> bool {
    how != How::MarksOrder && (rule != Rule::Plurality || how == How::AsGiven)
}

fn work(poll: &Poll) -> usize {
    let per_ballot = match poll.ballots.form() {
        Form::Rankings => poll.options * poll.options,
        _ => poll.options,
    };
    poll.ballots.len() * per_ballot.max(poll.options * poll.options)
}

impl Panel {
    fn take(&mut self, rule: Rule, how: How, outcome: &Outcome) {
        self.rules.push(Under { rule, how });
        for (option, places) in self.places.iter_mut().enumerate() {
            let sets = outcome.sets.iter();
            places.push(match sets.filter(|set| set.contains(&option)).count() {
                0 => Among::No,
                all if all == outcome.sets.len() && outcome.complete => Among::Yes,
                _ => Among::Tied,
            });
        }
    }
}
