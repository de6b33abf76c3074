//! Rounds of voting: a method, the ideas it is about, one ballot per participant, and what was
//! counted on paper or by hand beside them.

use super::{
    Ballot, Counting, FEWEST, Figures, IdeaId, Key, Mandate, Method, ParticipantId, RoundId,
    Secrecy, Terms, Urn, VoteLevel,
};
use crate::domain::CleanText;
use chrono::{DateTime, Utc};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who was in the room when the round was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Base {
    /// How many in all.
    pub people: u32,
    /// How many of each party; those who did not say are in `people` only.
    pub parties: BTreeMap<Key, u32>,
}

/// How far a round has come. A round only ever moves on, but for what was shown by mistake.
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
pub enum RoundState {
    /// Prepared; the room does not know of it, and everything can still be changed.
    Draft,
    /// Ballots are taken; nobody sees a count.
    Open,
    /// No more ballots. The facilitator sees the count and enters what was counted by hand.
    Closed,
    /// The room sees the count.
    Shown,
    /// The count is part of the proceedings and never changes again.
    Confirmed,
}

impl RoundState {
    /// All five, in order.
    pub const ALL: [RoundState; 5] = [
        RoundState::Draft,
        RoundState::Open,
        RoundState::Closed,
        RoundState::Shown,
        RoundState::Confirmed,
    ];

    /// The name in JSON, CSV and Fluent (`rounds-state-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            RoundState::Draft => "draft",
            RoundState::Open => "open",
            RoundState::Closed => "closed",
            RoundState::Shown => "shown",
            RoundState::Confirmed => "confirmed",
        }
    }

    /// Whether no more ballots come, so that there is a count.
    pub fn is_counted(self) -> bool {
        self >= RoundState::Closed
    }

    /// Whether the room may see the count.
    pub fn is_public(self) -> bool {
        self >= RoundState::Shown
    }
}

/// Why a question that was voted on is asked once more. The earlier round stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Again {
    /// The earlier round.
    pub of: RoundId,
    /// Why.
    pub reason: CleanText,
}

/// Why a round goes on from another with some of its ideas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FollowKind {
    /// The result left open which of these is chosen.
    Runoff,
    /// The best of a long list are looked at more closely.
    Shortlist {
        /// How many were to go on; those level with the last of them went on too.
        best: u16,
    },
}

impl FollowKind {
    /// The name in JSON and Fluent (`terms-follows-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            FollowKind::Runoff => "runoff",
            FollowKind::Shortlist { .. } => "shortlist",
        }
    }
}

/// The round whose result another round goes on from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Follows {
    /// The earlier round.
    pub of: RoundId,
    /// Why these ideas of it.
    #[serde(flatten)]
    pub kind: FollowKind,
}

/// What a round is going to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPlan {
    /// What is asked.
    pub title: CleanText,
    /// How.
    pub method: Method,
    /// The ideas it is about, in the order of the form; none for all that stand when it is opened.
    pub options: Vec<IdeaId>,
    /// How many minutes there are to vote; none for as long as it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// What the outcome will be used for; none where the meeting's own sign says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// Which round it asks once more, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
    /// What else is settled before the first ballot.
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
    /// Which round it goes on from with some of its ideas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Follows>,
}

/// A record of the journal and the hash that stands for everything up to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Seal {
    /// The record's number.
    pub n: u64,
    /// The hash, as 64 hexadecimal digits.
    pub hash: String,
}

impl Seal {
    /// How many digits are shown where people compare by eye.
    const SHORT: usize = 12;

    /// The digits that people compare.
    pub fn short(&self) -> &str {
        self.hash.get(..Seal::SHORT).unwrap_or(&self.hash)
    }
}

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its number.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// How.
    pub method: Method,
    /// The ideas it is about, fixed at opening. Those of a draft are wished for, none means all.
    pub options: Vector<IdeaId>,
    /// How many minutes were planned for it.
    pub minutes: Option<u16>,
    /// What the outcome will be used for.
    pub mandate: Option<Mandate>,
    /// Which round it asks once more, and why.
    pub again: Option<Again>,
    /// What else is settled before the first ballot, fixed at opening.
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
    /// How surely a ballot of it is one person's, fixed at opening.
    pub level: VoteLevel,
    /// How far it has come.
    pub state: RoundState,
    /// When it was opened; none for a draft.
    pub opened: Option<DateTime<Utc>>,
    /// When the time to vote is up; closing is the facilitator's act all the same.
    pub ends: Option<DateTime<Utc>>,
    /// Whether it has been said that the time is up.
    pub time_up: bool,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// When the room saw the count.
    pub shown: Option<DateTime<Utc>>,
    /// When the count was confirmed.
    pub confirmed: Option<DateTime<Utc>>,
    /// The end of the journal's chain when its count was last made or changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
    /// How many were in the room at opening.
    pub base: Base,
    /// Who they were, so that those who came later can be told apart.
    pub there: OrdSet<ParticipantId>,
    /// The last ballot of everybody who voted.
    pub ballots: OrdMap<ParticipantId, Ballot>,
    /// What was counted on paper or by hand.
    pub counted: Vector<Counting>,
    /// How many heads were counted in the room.
    pub heads: Option<u32>,
    /// Why there are more ballots than heads; empty where nobody had to say.
    pub surplus: CleanText,
    /// The ballots of a secret round, opened at its closing: nobody is tied to any of them, and
    /// their order is that of their contents.
    #[serde(default, skip_serializing_if = "Vector::is_empty")]
    pub loose: Vector<Ballot>,
    /// The ballot box, where the round is secret.
    #[serde(default, skip_serializing_if = "Urn::is_none")]
    pub urn: Urn,
    /// Which round it goes on from with some of its ideas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Follows>,
    /// What the room called out for the lot between tied results. It is called out once: whoever
    /// could ask for another lot could ask until it falls right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<CleanText>,
}

impl Round {
    /// A draft.
    pub fn draft(id: RoundId, plan: &RoundPlan) -> Round {
        Round {
            id,
            title: plan.title.clone(),
            method: plan.method,
            options: plan.options.iter().copied().collect(),
            minutes: plan.minutes,
            mandate: plan.mandate,
            again: plan.again.clone(),
            terms: plan.terms.clone(),
            level: VoteLevel::Open,
            state: RoundState::Draft,
            opened: None,
            ends: None,
            time_up: false,
            closed: None,
            shown: None,
            confirmed: None,
            seal: None,
            base: Base::default(),
            there: OrdSet::new(),
            ballots: OrdMap::new(),
            counted: Vector::new(),
            heads: None,
            surplus: CleanText::default(),
            loose: Vector::new(),
            urn: Urn::default(),
            follows: plan.follows,
            lot: None,
        }
    }

    /// How many ballots were given: on phones, and on paper and by hand as far as the counts stand.
    pub fn given(&self) -> usize {
        let counted = self.counted.iter().filter_map(Counting::stands);
        let counted: usize = counted.map(|count| count.ballots as usize).sum();
        self.phones() + counted
    }

    /// What is to be said of its secrecy; none where it is not secret.
    pub fn secrecy(&self) -> Option<Secrecy> {
        let urn = &self.urn;
        let alike = |ballot: &Ballot| Some(ballot) == self.loose.front();
        let veiled = (1..FEWEST).contains(&self.loose.len());
        self.terms.secret.then(|| Secrecy {
            veiled,
            unanimous: !self.loose.is_empty() && self.loose.iter().all(alike),
            spoiled: urn.spoiled,
            voided: urn.voided.clone(),
            key_destroyed: urn.key_destroyed,
            listed: !urn.codes.is_empty() && !veiled,
        })
    }

    /// Everybody who has voted on a phone, however much of that can be read.
    pub fn voters(&self) -> impl Iterator<Item = ParticipantId> {
        let open = self.ballots.keys().chain(self.urn.sealed.keys());
        open.chain(&self.urn.voted).copied()
    }

    /// How many have voted on a phone.
    pub fn phones(&self) -> usize {
        self.ballots.len() + self.urn.sealed.len() + self.urn.voted.len()
    }

    /// Whether somebody has voted on a phone.
    pub fn has_voted(&self, id: ParticipantId) -> bool {
        self.ballots.contains_key(&id) || self.urn.has_of(id)
    }

    /// Every ballot that can be read, with who gave it where that is known.
    pub fn readable(&self) -> impl Iterator<Item = (Option<ParticipantId>, &Ballot)> {
        let named = self.ballots.iter().map(|(id, ballot)| (Some(*id), ballot));
        named.chain(self.loose.iter().map(|ballot| (None, ballot)))
    }

    /// Whether what decides it reads whole ballots, so that sums of papers are not enough: a
    /// ranking, and every rule that was chosen beside the method's own count.
    pub fn reads_sheets(&self) -> bool {
        Figures::zero(self.method).is_none() || self.terms.rule.is_some()
    }

    /// By how many there are more ballots than heads, where heads were counted.
    pub fn beyond_heads(&self) -> usize {
        let heads = self.heads.map(|heads| heads as usize);
        heads.map_or(0, |heads| self.given().saturating_sub(heads))
    }

    /// What it was planned to be, to change it or to ask it once more.
    pub fn plan(&self) -> RoundPlan {
        RoundPlan {
            title: self.title.clone(),
            method: self.method,
            options: self.options.iter().copied().collect(),
            minutes: self.minutes,
            mandate: self.mandate,
            again: self.again.clone(),
            terms: self.terms.clone(),
            follows: self.follows,
        }
    }
}
