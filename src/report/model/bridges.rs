//! Bridges and divides of a round: counts of the parties that are large enough to be told.

use crate::domain::Session;
use crate::domain::model::{BridgeThresholds, IdeaId, RoundId};
use crate::tally::consensus::Label;
use crate::tally::stance::Count;
use crate::views::bridges::{BridgeRow, bridges};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where the parties meet in a round, and where they part. Signs, never proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BridgesEntry {
    /// Where the lines were drawn.
    pub thresholds: BridgeThresholds,
    /// Whether the ballots were secret, so that nothing is known of the parties.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
    /// Every idea: bridges first, then divides, then the others.
    pub items: Vec<BridgeItem>,
}

/// One idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BridgeItem {
    /// The idea.
    pub idea: IdeaId,
    /// What the parties' answers are a sign of: "bridge", "divide", "heart", "mixed" or "few".
    pub label: Label,
    /// The product over the parties that are told of (agree + 1) / (seen + 2), as a fraction; none
    /// where no party is.
    pub consensus: Option<String>,
    /// Their geometric mean, in whole per cent.
    pub mean: Option<u32>,
    /// What each party said, in the order of the round's `parties`; null where suppressed.
    pub parties: Vec<Option<GroupCounts>>,
    /// Whether it was asked what would make people say yes.
    pub asked: bool,
}

/// What one party said of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GroupCounts {
    /// How many are for it.
    pub agree: u32,
    /// How many are against it.
    pub disagree: u32,
    /// How many are neither.
    pub pass: u32,
}

impl GroupCounts {
    /// As the tally has it.
    pub fn count(self) -> Count {
        Count {
            agree: self.agree,
            disagree: self.disagree,
            pass: self.pass,
        }
    }
}

/// The bridges of a round; none where nothing can be said of any idea.
pub(super) fn of_round(session: &Session, round: RoundId) -> Option<BridgesEntry> {
    let view = bridges(session, round)?;
    let says = view.says_anything() || view.asking().next().is_some();
    says.then(|| BridgesEntry {
        thresholds: view.thresholds,
        secret: view.secret,
        items: view.rows.iter().map(item).collect(),
    })
}

fn item(row: &BridgeRow) -> BridgeItem {
    let counts = |count: Count| GroupCounts {
        agree: count.agree,
        disagree: count.disagree,
        pass: count.pass,
    };
    let consensus = row.consensus.as_ref();
    BridgeItem {
        idea: row.idea,
        label: row.label,
        consensus: consensus.map(|consensus| consensus.product().to_string()),
        mean: row.mean(),
        parties: row.groups.iter().map(|group| group.map(counts)).collect(),
        asked: row.asks,
    }
}
