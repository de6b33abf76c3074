//! Reading the room: the ballots of a closed round by the rule of its terms and by others, with the
//! reasons, and with every party and every category weighing the same beside it.

pub mod decided;
pub mod equal;
pub mod panel;
pub mod poll;
pub mod proof;

pub use decided::{Decided, Fate, Paid, Unread};
pub use equal::{Alike, Equal};
pub use panel::Panel;
pub use poll::{Gathered, poll_of};
pub use proof::Proof;

use super::result::{self, Counts, ResultView};
use crate::domain::Session;
use crate::domain::model::*;

/// What came out of a round under the rule of its terms, and its proof, without what stands beside
/// them; none before it is closed.
pub fn outcome(session: &Session, id: RoundId) -> Option<Reading> {
    let basis = Basis::of(session, id)?;
    let decided = decided::decided(&basis);
    Some(Reading {
        equal: Vec::new(),
        panel: None,
        proof: proof::proof(&basis, &decided),
        decided,
    })
}

/// What every reading of a round starts from: its count, and its ballots as a poll.
pub struct Basis<'a> {
    /// The round.
    pub round: &'a Round,
    /// Its count.
    pub view: ResultView,
    /// What each idea got, in the order of the form, also where the count shows nothing of it.
    pub counts: Vec<Counts>,
    /// Its ballots.
    pub gathered: Gathered,
}

impl<'a> Basis<'a> {
    /// The basis of a round that has been counted; none of one in which so few voted in secret that
    /// nothing but the outcome may be told.
    pub fn of(session: &'a Session, id: RoundId) -> Option<Basis<'a>> {
        let round = session.rounds.get(&id)?;
        let view = result::result(session, id).filter(|view| !view.is_veiled())?;
        Some(Basis {
            view,
            counts: result::counts(session, round),
            gathered: poll::gather(session, round),
            round,
        })
    }

    /// The rule that the winners are chosen by.
    pub fn rule(&self) -> crate::tally::rule::Rule {
        let terms = &self.round.terms;
        terms.rule.unwrap_or_else(|| self.round.method.own_rule())
    }

    /// How many are chosen; 0 where the ideas are only put in order.
    pub fn seats(&self) -> usize {
        usize::from(self.round.terms.seats)
    }

    /// How many ballots were counted in all.
    pub fn ballots(&self) -> u64 {
        self.view.ballots as u64
    }

    /// Why whole ballots can't be read, where they can't: there are none, or so few beside sums
    /// from paper that their reading would tell who voted what.
    fn unread(&self) -> Option<Unread> {
        match self.gathered.poll.ballots.voters() {
            _ if self.view.ballots == 0 => Some(Unread::Nobody),
            _ if self.round.urn.voided.is_some() => Some(Unread::Voided),
            0 => Some(Unread::OnlySums),
            _ if self.gathered.sums > 0 && !self.view.apart => Some(Unread::TooFew),
            _ => None,
        }
    }
}

/// All that is read from a round that has been counted, beside its plain count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The outcome under the rule of its terms.
    pub decided: Decided,
    /// The same with every party, and with every category, weighing the same.
    pub equal: Vec<Equal>,
    /// The same ballots under every rule that can read them; none where they can't be read whole.
    pub panel: Option<Panel>,
    /// What the count can be proved by.
    pub proof: Proof,
}

/// Everything that is read from a round; none before it is closed.
pub fn reading(session: &Session, id: RoundId) -> Option<Reading> {
    let basis = Basis::of(session, id)?;
    let decided = decided::decided(&basis);
    // Of secret ballots nobody knows any more whose they were.
    let known = Alike::ALL.into_iter().filter(|_| !basis.round.terms.secret);
    let equal = known.map(|alike| equal::equal(session, &basis, &decided, alike));
    Some(Reading {
        equal: equal.collect(),
        panel: panel::panel(&basis).ok(),
        proof: proof::proof(&basis, &decided),
        decided,
    })
}

#[cfg(test)]
mod tests;
