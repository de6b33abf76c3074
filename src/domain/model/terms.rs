//! What is settled of a round before its first ballot, beside the form of the ballots: how the
//! outcome is read from them, when it holds, and who can ever see a ballot.

use super::IdeaId;
use crate::tally::rule::Rule;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The terms of a round. Those of a plain round – the method's own order of all ideas, no bar to
/// pass, nothing secret – are the default and are written nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// The rule by which the winners are chosen; none for the method's own count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// How many ideas are chosen; 0 where the round only puts them in order.
    #[serde(skip_serializing_if = "is_zero")]
    pub seats: u16,
    /// How many ideas a ballot must mark, unless it abstains; 0 for any number.
    #[serde(skip_serializing_if = "is_zero")]
    pub least: u16,
    /// How many percent of those present at opening must vote for the outcome to hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u8>,
    /// How many percent of those who voted an idea needs behind it to be carried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<u8>,
    /// What the ideas cost and how much there is; none where they share no money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purse: Option<Purse>,
    /// Whether ballots are sealed until the round closes and never told apart after.
    #[serde(skip_serializing_if = "is_false")]
    pub secret: bool,
    /// Whether each voter of a secret round gets a code to find their ballot in the list by.
    #[serde(skip_serializing_if = "is_false")]
    pub codes: bool,
}

impl Terms {
    /// Whether nothing is settled that a plain round does not have.
    pub fn is_plain(&self) -> bool {
        *self == Terms::default()
    }
}

/// Money that ideas share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purse {
    /// How much there is, in kronor.
    pub budget: u64,
    /// What each idea costs, in kronor.
    pub costs: Vec<(IdeaId, u64)>,
}

fn is_zero(number: &u16) -> bool {
    *number == 0
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Rule, D::Error> {
        let key = String::deserialize(from)?;
        Rule::from_key(&key).ok_or_else(|| D::Error::custom(format!("unknown rule {key:?}")))
    }
}
