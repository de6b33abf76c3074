//! The matrix of participation in the European code of good practice that the compact goes by:
//! how deep the participation is, in which step of the work, and how much the outcome binds.

use serde::{Deserialize, Serialize};

/// How deep the participation is, from the least to the most.
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
pub enum Level {
    /// One side tells the other.
    Information,
    /// One side asks for the other's view.
    Consultation,
    /// Both sides talk, over time.
    Dialogue,
    /// Both sides share the responsibility.
    Partnership,
}

impl Level {
    /// All four, from the least to the most.
    pub const ALL: [Level; 4] = [
        Level::Information,
        Level::Consultation,
        Level::Dialogue,
        Level::Partnership,
    ];

    /// The name in JSON, HTML and Fluent (`level-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            Level::Information => "information",
            Level::Consultation => "consultation",
            Level::Dialogue => "dialogue",
            Level::Partnership => "partnership",
        }
    }
}

/// The step of the work that the participation is about, in the order they follow each other.
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
pub enum PolicyStep {
    /// What is to be worked on.
    Agenda,
    /// What is proposed.
    Formulation,
    /// What is decided.
    Decision,
    /// What is done.
    Implementation,
    /// How it went.
    Monitoring,
    /// What is changed after that.
    Reformulation,
}

impl PolicyStep {
    /// All six, in order.
    pub const ALL: [PolicyStep; 6] = [
        PolicyStep::Agenda,
        PolicyStep::Formulation,
        PolicyStep::Decision,
        PolicyStep::Implementation,
        PolicyStep::Monitoring,
        PolicyStep::Reformulation,
    ];

    /// The name in JSON, HTML and Fluent (`policy-step-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            PolicyStep::Agenda => "agenda",
            PolicyStep::Formulation => "formulation",
            PolicyStep::Decision => "decision",
            PolicyStep::Implementation => "implementation",
            PolicyStep::Monitoring => "monitoring",
            PolicyStep::Reformulation => "reformulation",
        }
    }
}

/// How much the outcome of a meeting binds those who decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It is advice.
    Advisory,
    /// It decides.
    Deciding,
}

impl Weight {
    /// Both.
    pub const ALL: [Weight; 2] = [Weight::Advisory, Weight::Deciding];

    /// The name in JSON, HTML and Fluent (`weight-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            Weight::Advisory => "advisory",
            Weight::Deciding => "deciding",
        }
    }
}

/// What a meeting may do, as the sign on the wall says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Mandate {
    /// How deep the participation is.
    pub level: Level,
    /// In which step of the work.
    pub step: PolicyStep,
    /// How much the outcome binds.
    pub weight: Weight,
}
