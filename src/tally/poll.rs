//! What was voted on and how: options and ballots as plain numbers, in the form they were given.
//! Every rule of [`super::decide`] reads a poll, whether it came from a round or from a file.

use super::stance::Answer;

/// A ballot, and how many gave just this one. Rules may rely on it: it is at least 1.
pub type Weighed<B> = (B, u64);

/// The ballots, by their form. Options are numbered from 0; no ballot names one twice. A ballot
/// that names none is a voter all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ballots {
    /// The options marked, ascending.
    Approvals(Vec<Weighed<Vec<usize>>>),
    /// Groups of equals, the best first; what is left out comes after all that are there.
    Rankings(Vec<Weighed<Vec<Vec<usize>>>>),
    /// A number for each option that got one (its score, dots or points), options ascending.
    Amounts(Vec<Weighed<Vec<(usize, u64)>>>),
    /// An answer for each option answered, options ascending.
    Stances(Vec<Weighed<Vec<(usize, Answer)>>>),
}

/// The form of a ballot, without what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// [`Ballots::Approvals`].
    Approvals,
    /// [`Ballots::Rankings`].
    Rankings,
    /// [`Ballots::Amounts`].
    Amounts,
    /// [`Ballots::Stances`].
    Stances,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [
        Form::Approvals,
        Form::Rankings,
        Form::Amounts,
        Form::Stances,
    ];

    /// The name, on the command line and in files.
    pub fn key(self) -> &'static str {
        match self {
            Form::Approvals => "approval",
            Form::Rankings => "ranking",
            Form::Amounts => "score",
            Form::Stances => "stance",
        }
    }
}

impl Ballots {
    /// Their form.
    pub fn form(&self) -> Form {
        match self {
            Ballots::Approvals(_) => Form::Approvals,
            Ballots::Rankings(_) => Form::Rankings,
            Ballots::Amounts(_) => Form::Amounts,
            Ballots::Stances(_) => Form::Stances,
        }
    }

    /// How many different entries there are.
    pub fn len(&self) -> usize {
        match self {
            Ballots::Approvals(ballots) => ballots.len(),
            Ballots::Rankings(ballots) => ballots.len(),
            Ballots::Amounts(ballots) => ballots.len(),
            Ballots::Stances(ballots) => ballots.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many gave a ballot, empty ones too.
    pub fn voters(&self) -> u64 {
        match self {
            Ballots::Approvals(ballots) => weight(ballots),
            Ballots::Rankings(ballots) => weight(ballots),
            Ballots::Amounts(ballots) => weight(ballots),
            Ballots::Stances(ballots) => weight(ballots),
        }
    }
}

fn weight<B>(ballots: &[Weighed<B>]) -> u64 {
    ballots.iter().map(|(_, count)| count).sum()
}

/// What options cost where they share money, in whole units of one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// What each option costs, in their order.
    pub costs: Vec<u64>,
    /// How much there is.
    pub budget: u64,
}

/// A poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// How many options there are.
    pub options: usize,
    /// What the voters said.
    pub ballots: Ballots,
    /// What the options cost; none where they are chosen by number and not by money.
    pub money: Option<Money>,
}
