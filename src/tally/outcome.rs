//! What came out of a poll under a rule: every tied result, and the reasons.

use super::rule::Rule;
use num_rational::BigRational;

/// A number that decides: never rounded.
pub type Exact = BigRational;

/// Most tied results that are listed. More are no list that anybody reads; the outcome says that
/// there are more.
pub const MOST_OUTCOMES: usize = 1_000;

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// By which rule.
    pub rule: Rule,
    /// Every tied set of winners: the options ascending, the sets in order. Several sets mean that
    /// the rule leaves the choice open. A set may hold fewer options than were asked for, where
    /// the rule elects no more (no Condorcet winner, no money left).
    pub sets: Vec<Vec<usize>>,
    /// All options in groups of equals, the best first; none where the rule gives no order of all.
    pub ranking: Option<Vec<Vec<usize>>>,
    /// Whether `sets` holds every tied set; otherwise there are more than [`MOST_OUTCOMES`], or
    /// more ways to break ties than the rule's own stated bound.
    pub complete: bool,
    /// Why, for the first of the sets.
    pub reasons: Reasons,
}

/// The reasons for an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reasons {
    /// The figure of each option, the greater the better; none where nobody gave it any.
    Figures(Vec<Option<Exact>>),
    /// Duels: every option against every other.
    Duels(Duels),
    /// The count, stage by stage.
    Stages(Vec<Stage>),
    /// Seat by seat: why this option, and who paid for it.
    Seats(Vec<Seat>),
    /// The figure of the whole set, the greater the better: of all sets, those tied had the most.
    Whole(Exact),
}

/// Every option against every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duels {
    /// How many put the first before the second: `before[first][second]`.
    pub before: Vec<Vec<u64>>,
    /// What the rule made of them.
    pub verdict: Verdict,
}

/// What a rule made of the duels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Who beats all others and who loses to all others, if anybody does.
    Condorcet {
        /// Beats every other option.
        winner: Option<usize>,
        /// Loses to every other option.
        loser: Option<usize>,
    },
    /// The figure of each option, the greater the better: duels won (Copeland), the worst defeat
    /// as a number below zero (minimax).
    Figures(Vec<Exact>),
    /// The strength of the strongest path from the first to the second (Schulze).
    Paths(Vec<Vec<i64>>),
    /// The pairs that were locked, the first of each before the second, in the order of locking;
    /// and the pairs left out because they would have closed a circle (ranked pairs).
    Locked {
        /// Locked.
        locked: Vec<(usize, usize)>,
        /// Left out.
        left_out: Vec<(usize, usize)>,
    },
}

/// One stage of a count in which votes move (instant runoff, transferable vote).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What each option holds; none once it is out.
    pub votes: Vec<Option<Exact>>,
    /// Votes that go to nobody any more.
    pub exhausted: Exact,
    /// What elects, where the rule has a quota.
    pub quota: Option<Exact>,
    /// What was done then.
    pub acts: Vec<Act>,
}

/// What was done at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Elected.
    Elect(usize),
    /// Out, all at once.
    Exclude(Vec<usize>),
    /// These were level, and this one was taken here; another outcome may take another.
    Tie {
        /// Who were level.
        among: Vec<usize>,
        /// Who was taken.
        taken: usize,
    },
    /// These were level, and an earlier stage told them apart.
    TieByHistory {
        /// Who were level.
        among: Vec<usize>,
        /// Who was taken.
        taken: usize,
    },
    /// The surplus of an elected one goes on, each vote at this value.
    Transfer {
        /// Whose.
        from: usize,
        /// At which value of the whole.
        value: Exact,
    },
}

/// One seat, or one option that the money went to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who took it.
    pub option: usize,
    /// What each option was compared by then; none for those not in the running. Where voters pay
    /// evenly (Equal Shares, Phragmén) it is a price or a moment, and the least wins; elsewhere it
    /// is what the option adds or is worth, and the greatest wins.
    pub figures: Vec<Option<Exact>>,
    /// Who else was level with it.
    pub tied: Vec<usize>,
    /// Who paid how much: the ballot's place in the poll's list, and what each of its voters paid.
    /// Empty where the rule knows no payment.
    pub paid: Vec<(usize, Exact)>,
    /// Whether it was filled in by the rule's completion and not by its own measure.
    pub completion: bool,
}
