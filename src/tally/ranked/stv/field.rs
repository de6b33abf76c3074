//! Who is elected, who is out, and what is left to decide.

use crate::tally::ranked::order;
use crate::tally::ranked::search::Open;

/// Where an option stands in a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Standing {
    /// Neither elected nor out.
    Hopeful,
    /// Elected, with votes over the quota that are still to move on.
    Surplus,
    /// Elected.
    Elected,
    /// Out.
    Out,
}

/// All options and how many are to be elected.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) standing: Vec<Standing>,
    seats: usize,
}

impl Field {
    pub(super) fn new(options: usize, seats: usize) -> Self {
        Field {
            standing: vec![Standing::Hopeful; options],
            seats,
        }
    }

    /// Those who stand so, ascending.
    pub(super) fn all(&self, standing: Standing) -> Vec<usize> {
        let stands = |&option: &usize| self.standing[option] == standing;
        (0..self.standing.len()).filter(stands).collect()
    }

    pub(super) fn is_hopeful(&self, option: usize) -> bool {
        self.standing[option] == Standing::Hopeful
    }

    pub(super) fn is_out(&self, option: usize) -> bool {
        self.standing[option] == Standing::Out
    }

    /// Those elected, ascending.
    fn elected(&self) -> Vec<usize> {
        let is_elected = |standing| matches!(standing, Standing::Surplus | Standing::Elected);
        let all = 0..self.standing.len();
        all.filter(|&option| is_elected(self.standing[option]))
            .collect()
    }

    /// Whether the seats are filled by some, so that there are hopefuls left over.
    pub(super) fn is_filled(&self) -> bool {
        self.elected().len() >= self.seats && self.standing.contains(&Standing::Hopeful)
    }

    /// How the count ends, if it does here: the seats are filled, or there are no more hopefuls than
    /// seats.
    pub(super) fn ending(&self) -> Option<Open> {
        let mut winners = self.elected();
        let hopeful = self.all(Standing::Hopeful);
        let vacant = self.seats.saturating_sub(winners.len());
        if hopeful.len() <= vacant {
            winners.extend(hopeful);
            winners.sort_unstable();
        } else if vacant > 0 {
            return None;
        }
        Some(Open::Over(vec![winners], true))
    }

    /// How to go on when one of these is to go out next.
    pub(super) fn one_of(last: Vec<usize>) -> Open {
        Open::Ways(last.into_iter().map(|option| vec![option]).collect())
    }

    /// How to go on when all hopefuls without any vote are to go out next: all at once, or as many as
    /// the seats leave, which may be any of them.
    pub(super) fn all_of(&self, without_votes: Vec<usize>) -> Open {
        let mut sure = self.elected();
        let is_kept = |option: &usize| !without_votes.contains(option);
        sure.extend(self.all(Standing::Hopeful).iter().filter(|o| is_kept(o)));
        if sure.len() < self.seats {
            let (sets, complete) = order::completed(&sure, &without_votes, self.seats);
            return Open::Over(sets, complete);
        }
        Open::Ways(vec![without_votes])
    }

    /// Those who are elected by a count that is over, and were not before: for the first of its sets.
    pub(super) fn newly(&self, open: &Open) -> Vec<usize> {
        let sets = match open {
            Open::Over(sets, _) => &sets[..],
            Open::Ways(_) => &[],
        };
        let first = sets.first().into_iter().flatten();
        first.copied().filter(|&o| self.is_hopeful(o)).collect()
    }
}
