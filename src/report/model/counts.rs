//! What was counted for an idea, as documents write it.

use crate::domain::model::{GRADIENT_STEPS, SCORES};
use crate::tally::gradient::Gradient;
use crate::tally::ranking;
use crate::tally::score::Scores;
use crate::views::result;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was counted, under the names of the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Counts {
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
        /// How many gave each score, from 0 to 5.
        scores: [u32; SCORES],
    },
    /// Of a round of dots.
    Dots {
        /// How many dots it got.
        dots: u32,
        /// From how many; left out where dots on paper are among them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        givers: Option<u32>,
    },
    /// Of a round of points.
    Points {
        /// How many points it got.
        points: u32,
        /// From how many; left out where points on paper are among them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        givers: Option<u32>,
    },
    /// Of a ranking.
    Ranking {
        /// Its Borda points, in halves.
        borda_halves: u64,
        /// How many put it first, alone or level with others.
        firsts: u32,
        /// How many ranked it at all.
        ranked: u32,
    },
    /// Of a round with the gradient of agreement.
    Gradient {
        /// How many stand on each step, from 1 to 7.
        steps: [u32; GRADIENT_STEPS],
    },
}

impl Counts {
    /// The numbers, in the order of [`Rule::counts`](super::Rule::counts); none for what is not
    /// known.
    pub fn numbers(self) -> Vec<Option<u64>> {
        let some = |numbers: &[u32]| numbers.iter().map(|it| Some(u64::from(*it))).collect();
        match self {
            Counts::Approval { approvals } => some(&[approvals]),
            Counts::Stance {
                agree,
                disagree,
                pass,
            } => some(&[agree, disagree, pass]),
            Counts::Score { scores } => some(&scores),
            Counts::Gradient { steps } => some(&steps),
            Counts::Dots { dots: sum, givers }
            | Counts::Points {
                points: sum,
                givers,
            } => {
                vec![Some(sum.into()), givers.map(u64::from)]
            }
            Counts::Ranking {
                borda_halves,
                firsts,
                ranked,
            } => vec![Some(borda_halves), Some(firsts.into()), Some(ranked.into())],
        }
    }

    /// Whether nobody said anything.
    pub fn is_empty(self) -> bool {
        self.numbers().into_iter().flatten().all(|count| count == 0)
    }
}

impl From<result::Counts> for Counts {
    fn from(counts: result::Counts) -> Self {
        match counts {
            result::Counts::Approval { approvals } => Counts::Approval { approvals },
            result::Counts::Stance {
                agree,
                disagree,
                pass,
            } => Counts::Stance {
                agree,
                disagree,
                pass,
            },
            result::Counts::Score(Scores(scores)) => Counts::Score { scores },
            result::Counts::Dots { dots, givers } => Counts::Dots { dots, givers },
            result::Counts::Points { points, givers } => Counts::Points { points, givers },
            result::Counts::Ranking(ranking::Count {
                halves,
                firsts,
                ranked,
            }) => Counts::Ranking {
                borda_halves: halves,
                firsts,
                ranked,
            },
            result::Counts::Gradient(Gradient(steps)) => Counts::Gradient { steps },
        }
    }
}
