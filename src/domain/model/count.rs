//! Votes counted on paper or by hand: per party, by two people who do not see each other's figures.
//! What both came to counts; what they did not agree on counts only when the facilitator has said
//! why. A figure that can't be right is never refused, it is noted: the counters know the room.

use super::{Ballot, GRADIENT_STEPS, IdeaId, Key, Method, SCORES};
use crate::domain::CleanText;
use serde::{Deserialize, Serialize};

/// How many count the same votes. Two that agree are believed; a third would only be asked when
/// they do not, and then the facilitator says why one of the two is right.
pub const COUNTERS: usize = 2;

/// How votes were given that no phone took.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CountWay {
    /// On ballot papers.
    Paper,
    /// By raised hands.
    Hand,
}

impl CountWay {
    /// Both.
    pub const ALL: [CountWay; 2] = [CountWay::Paper, CountWay::Hand];

    /// The name in JSON, CSV and Fluent (`rounds-way-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            CountWay::Paper => "paper",
            CountWay::Hand => "hand",
        }
    }
}

/// Whose votes were counted, and how they were given.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
pub struct CountPlace {
    /// How the votes were given.
    pub way: CountWay,
    /// The party; none where the parties' votes were not kept apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Key>,
}

/// What was counted for one idea, under the names of the round's rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Figures {
    /// Of an approval round.
    Approval {
        /// How many marked it.
        approvals: u32,
    },
    /// Of a stance round.
    Stance {
        /// How many agreed.
        agree: u32,
        /// How many disagreed.
        disagree: u32,
        /// How many passed.
        pass: u32,
    },
    /// Of a score round.
    Score {
        /// How many gave each score, from 0.
        scores: [u32; SCORES],
    },
    /// Of a round of dots.
    Dots {
        /// How many dots it got.
        dots: u32,
    },
    /// Of a round of points.
    Points {
        /// How many points it got.
        points: u32,
    },
    /// Of a round with the gradient of agreement.
    Gradient {
        /// How many stand on each step, from 1.
        steps: [u32; GRADIENT_STEPS],
    },
}

impl Figures {
    /// Nothing, of this method; none where papers have no figures per idea.
    pub fn zero(method: Method) -> Option<Figures> {
        Some(match method {
            Method::Approval { .. } => Figures::Approval { approvals: 0 },
            Method::Stance => Figures::Stance {
                agree: 0,
                disagree: 0,
                pass: 0,
            },
            Method::Score => Figures::Score {
                scores: [0; SCORES],
            },
            Method::Dots { .. } => Figures::Dots { dots: 0 },
            Method::Points { .. } => Figures::Points { points: 0 },
            Method::Gradient => Figures::Gradient {
                steps: [0; GRADIENT_STEPS],
            },
            Method::Ranking { .. } => return None,
        })
    }

    /// Whether they are what this method counts.
    pub fn are_of(self, method: Method) -> bool {
        matches!(
            (self, method),
            (Figures::Approval { .. }, Method::Approval { .. })
                | (Figures::Stance { .. }, Method::Stance)
                | (Figures::Score { .. }, Method::Score)
                | (Figures::Dots { .. }, Method::Dots { .. })
                | (Figures::Points { .. }, Method::Points { .. })
                | (Figures::Gradient { .. }, Method::Gradient)
        )
    }

    /// How many voices they are in all: those who said something, or the dots or points.
    pub fn sum(self) -> u64 {
        match self {
            Figures::Approval { approvals } => approvals.into(),
            Figures::Stance {
                agree,
                disagree,
                pass,
            } => u64::from(agree) + u64::from(disagree) + u64::from(pass),
            Figures::Score { scores } => scores.into_iter().map(u64::from).sum(),
            Figures::Dots { dots } => dots.into(),
            Figures::Points { points } => points.into(),
            Figures::Gradient { steps } => steps.into_iter().map(u64::from).sum(),
        }
    }

    /// The most that one ballot can add to them.
    pub fn most_of_one(self, method: Method) -> u64 {
        match method {
            Method::Dots { most, .. } => most.into(),
            Method::Points { points } => points.into(),
            _ => 1,
        }
    }
}

/// What was counted for an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedIdea {
    /// The idea.
    pub idea: IdeaId,
    /// What was counted.
    pub figures: Figures,
}

/// What one person counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Who counted.
    pub counter: CleanText,
    /// How many ballots there were, or how many voted by hand; abstentions among them.
    pub ballots: u32,
    /// The ideas that somebody voted for, by number. Where whole ballots were written down they
    /// are worked out from these.
    pub figures: Vec<CountedIdea>,
    /// The whole ballots, where they were written down one by one, and how many were alike: in
    /// order, each once. Empty where only sums were counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<(Ballot, u32)>,
}

impl Count {
    /// What was counted for an idea, where it was anything.
    pub fn of(&self, idea: IdeaId) -> Option<Figures> {
        let at = self.figures.binary_search_by_key(&idea, |it| it.idea);
        at.ok().map(|at| self.figures[at].figures)
    }

    /// Whether somebody else came to the same.
    pub fn agrees_with(&self, other: &Count) -> bool {
        self.ballots == other.ballots
            && self.figures == other.figures
            && self.sheets == other.sheets
    }
}

/// That the facilitator takes one counter's word, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Accepted {
    /// Whose.
    pub counter: CleanText,
    /// Why.
    pub reason: CleanText,
}

/// All that was counted of the same votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// Whose votes.
    pub place: CountPlace,
    /// What each counter came to, in the order it was entered; at most [`COUNTERS`].
    pub counts: Vec<Count>,
    /// Whose word is taken where they do not agree.
    pub accepted: Option<Accepted>,
}

impl Counting {
    /// What somebody counted.
    pub fn by(&self, counter: &CleanText) -> Option<&Count> {
        self.counts.iter().find(|count| count.counter == *counter)
    }

    /// Whether two counted, and came to the same.
    pub fn is_agreed(&self) -> bool {
        match self.counts.as_slice() {
            [one, other] => one.agrees_with(other),
            _ => false,
        }
    }

    /// The count that goes into the result: what both came to, or the one that was accepted.
    pub fn stands(&self) -> Option<&Count> {
        if self.is_agreed() {
            return self.counts.first();
        }
        self.by(&self.accepted.as_ref()?.counter)
    }
}

/// Something about a count that the protocol should say. It stands in the way of nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "doubt")]
pub enum Doubt {
    /// Only one person counted.
    OneCounter,
    /// Two counted and did not come to the same.
    CountersDiffer {
        /// Whether they saw different numbers of ballots.
        ballots: bool,
        /// The ideas that they counted differently.
        ideas: Vec<IdeaId>,
        /// How many whole ballots only one of them has written down.
        #[serde(default, skip_serializing_if = "is_zero")]
        sheets: u32,
    },
    /// These ideas got more than so many ballots can give.
    IdeasBeyondBallots {
        /// The ideas.
        ideas: Vec<IdeaId>,
    },
    /// There are more marks in all than the ballots can hold.
    MarksBeyondBallots {
        /// How many there are.
        marks: u64,
        /// How many there can be.
        most: u64,
    },
    /// More voted, on phones too, than were in the room.
    BeyondPresent {
        /// How many voted.
        voted: u64,
        /// How many were there.
        present: u64,
    },
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}
