//! What one participant says in a round, by the form of its method. How ballots are counted is
//! another matter: several rules can read the same form.

use super::IdeaId;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// What somebody thinks of one idea.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Has seen it and takes no side.
    Pass,
}

impl Stance {
    /// All three, in the order of the form.
    pub const ALL: [Stance; 3] = [Stance::Agree, Stance::Disagree, Stance::Pass];

    /// The name in JSON, HTML, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Stance::Agree => "agree",
            Stance::Disagree => "disagree",
            Stance::Pass => "pass",
        }
    }
}

/// What one participant has said in a round. The last word counts; a ballot that says nothing of
/// any idea is an abstention that was said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// The ideas marked.
    Approval(Vec<IdeaId>),
    /// A stance for each idea answered so far.
    Stance(#[serde(with = "pairs")] OrdMap<IdeaId, Stance>),
    /// A number for each idea that got one: its score, its dots, its points, its step.
    Amounts(#[serde(with = "pairs")] OrdMap<IdeaId, u16>),
    /// Groups of equals, the best first. Ideas that are not there come after all that are.
    Ranking(Vec<Vec<IdeaId>>),
}

impl Ballot {
    /// The ideas that it says something of.
    pub fn ideas(&self) -> Vec<IdeaId> {
        match self {
            Ballot::Approval(marks) => marks.clone(),
            Ballot::Stance(stances) => stances.keys().copied().collect(),
            Ballot::Amounts(amounts) => amounts.keys().copied().collect(),
            Ballot::Ranking(groups) => groups.iter().flatten().copied().collect(),
        }
    }

    /// Whether it says nothing of any idea.
    pub fn is_abstention(&self) -> bool {
        match self {
            Ballot::Approval(marks) => marks.is_empty(),
            Ballot::Stance(stances) => stances.is_empty(),
            Ballot::Amounts(amounts) => amounts.is_empty(),
            Ballot::Ranking(groups) => groups.iter().all(Vec::is_empty),
        }
    }
}

/// A map by idea as a list of pairs: numbers as the names of an object get lost on some ways.
mod pairs {
    use super::{IdeaId, OrdMap};
    use serde::de::DeserializeOwned;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<V: Serialize + Clone, S: Serializer>(
        map: &OrdMap<IdeaId, V>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(map.iter())
    }

    pub fn deserialize<'de, V: DeserializeOwned + Clone, D: Deserializer<'de>>(
        from: D,
    ) -> Result<OrdMap<IdeaId, V>, D::Error> {
        let pairs = Vec::<(IdeaId, V)>::deserialize(from)?;
        Ok(pairs.into_iter().collect())
    }
}
