//! The rules by which a round can be voted in.

use crate::tally::{gradient, score};
use serde::{Deserialize, Serialize};

/// The highest score that an idea can be given; the lowest is 0.
pub const SCORE_TOP: u16 = score::TOP as u16;
/// The highest step of the gradient of agreement; the lowest is 1.
pub const GRADIENT_TOP: u16 = gradient::TOP as u16;
/// How many scores there are, 0 among them.
pub const SCORES: usize = score::SCORES;
/// How many steps the gradient has.
pub const GRADIENT_STEPS: usize = gradient::TOP;
/// Most dots on one ballot: what a person can hand out and still say why.
pub const MAX_DOTS: u16 = 100;
/// Most points on one ballot: shares finer than a thousandth are no opinion.
pub const MAX_POINTS: u16 = 1_000;

/// How a round is voted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum Method {
    /// Everybody marks up to `max` ideas.
    Approval {
        /// How many ideas one ballot may mark.
        max: u16,
    },
    /// Everybody agrees, disagrees or passes, idea by idea.
    Stance,
    /// Everybody gives each idea 0 to 5.
    Score,
    /// Everybody hands out dots.
    Dots {
        /// How many dots one ballot holds.
        dots: u16,
        /// How many of them may go to one idea.
        most: u16,
    },
    /// Everybody shares points between the ideas.
    Points {
        /// How many points one ballot holds.
        points: u16,
    },
    /// Everybody puts ideas in order, the best first; equals may share a place.
    Ranking {
        /// How many ideas one ballot may rank.
        max: u16,
    },
    /// Everybody says how far they go along with each idea, from 1 (stops it) to 7 (wholehearted).
    Gradient,
}

impl Method {
    /// The method's name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Method::Approval { .. } => "approval",
            Method::Stance => "stance",
            Method::Score => "score",
            Method::Dots { .. } => "dots",
            Method::Points { .. } => "points",
            Method::Ranking { .. } => "ranking",
            Method::Gradient => "gradient",
        }
    }
}
