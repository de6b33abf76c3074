//! What is settled of a round before its first ballot, beside the form of the ballots: how the
//! outcome is read from them, when it holds, and who can ever see a ballot.

use super::{IdeaId, Method};
use crate::tally::poll::Form;
use crate::tally::rule::Rule;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Most kronor that a round can share out or an idea can cost: no city's year comes near it, and
/// sums of all costs of a round stay far from any limit of numbers.
pub const MAX_KRONOR: u64 = 1_000_000_000_000;

/// The terms of a round. Those of a plain round – the method's own order of all ideas, no bar to
/// pass, nothing secret – are the default and are written nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Terms {
    /// The rule by which the winners are chosen; none for the method's own count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Purse {
    /// How much there is, in kronor.
    pub budget: u64,
    /// What each idea costs, in kronor.
    pub costs: Vec<(IdeaId, u64)>,
}

impl Purse {
    /// What an idea costs, where that is known.
    pub fn cost(&self, idea: IdeaId) -> Option<u64> {
        let found = self.costs.iter().find(|(id, _)| *id == idea);
        found.map(|(_, cost)| *cost)
    }
}

impl Method {
    /// The form of its ballots, as rules read them.
    pub fn form(self) -> Form {
        match self {
            Method::Approval { .. } => Form::Approvals,
            Method::Stance => Form::Stances,
            Method::Score | Method::Dots { .. } | Method::Points { .. } | Method::Gradient => {
                Form::Amounts
            }
            Method::Ranking { .. } => Form::Rankings,
        }
    }

    /// The rule that its own count is: the one that needs no whole ballots, because figures of the
    /// ideas say it all.
    pub fn own_rule(self) -> Rule {
        match self {
            Method::Approval { .. } => Rule::Av,
            Method::Stance | Method::Gradient => Rule::NetAgreement,
            Method::Score | Method::Dots { .. } | Method::Points { .. } => Rule::Sum,
            Method::Ranking { .. } => Rule::Borda,
        }
    }

    /// Whether a rule can choose by its ballots as they are, with money or without. The steps of
    /// the gradient have an order and no distances, so nothing adds them up.
    pub fn is_read_by(self, rule: Rule, money: bool) -> bool {
        let reads = rule.forms().contains(&self.form()) && rule.needs_money() == money;
        match self {
            Method::Gradient => reads && rule == Rule::Median,
            _ => reads,
        }
    }

    /// The rules that can choose by its ballots as they are.
    pub fn rules(self, money: bool) -> impl Iterator<Item = Rule> {
        let all = Rule::ALL.into_iter();
        all.filter(move |rule| self.is_read_by(*rule, money))
    }
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
