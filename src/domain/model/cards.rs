//! How surely a vote is one person's: what a session declares, and every result says; and the
//! seat cards that make it surer.

use super::{CardId, ParticipantId, SeatHash};
use imbl::{HashMap, OrdMap};
use serde::{Deserialize, Serialize};

/// How surely one ballot is one person's. A session declares it, a round keeps the one it was
/// opened with, and it stands on every result, because phones are devices and not people.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum VoteLevel {
    /// One vote a phone: it shows where the room leans.
    #[default]
    Open,
    /// One vote a seat card that was handed out at the door.
    Card,
    /// The same, each card for one line of a list, and the heads in the room counted.
    Roll,
}

impl VoteLevel {
    /// All three, from the loosest to the strictest.
    pub const ALL: [VoteLevel; 3] = [VoteLevel::Open, VoteLevel::Card, VoteLevel::Roll];

    /// The name in JSON, CSV, on the command line and in Fluent (`seats-level-<key>`).
    pub fn key(self) -> &'static str {
        match self {
            VoteLevel::Open => "open",
            VoteLevel::Card => "card",
            VoteLevel::Roll => "roll",
        }
    }

    /// The level of this name.
    pub fn from_key(key: &str) -> Option<VoteLevel> {
        VoteLevel::ALL.into_iter().find(|level| level.key() == key)
    }

    /// Whether this is what a session has that declares nothing; then files say nothing either.
    pub fn is_open(&self) -> bool {
        *self == VoteLevel::Open
    }

    /// Whether only who has a seat card may vote.
    pub fn needs_card(self) -> bool {
        self != VoteLevel::Open
    }
}

/// A card that was printed: known by its number and the hash of its code, so that nobody who reads
/// the journal can use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The hash of its code.
    pub code: SeatHash,
    /// Who used it, under the number they had then.
    pub holder: Option<ParticipantId>,
    /// Whether it was lost, so that it counts no more.
    pub void: bool,
}

/// All cards of a session, by number. Whether somebody holds one is asked at every ballot, so that
/// is looked up and never searched for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cards {
    all: OrdMap<CardId, Card>,
    by_code: HashMap<SeatHash, CardId>,
    held: HashMap<ParticipantId, CardId>,
}

impl Cards {
    /// Every card, by number.
    pub fn iter(&self) -> impl Iterator<Item = (CardId, &Card)> {
        self.all.iter().map(|(id, card)| (*id, card))
    }

    /// The card of this number.
    pub fn get(&self, id: CardId) -> Option<&Card> {
        self.all.get(&id)
    }

    /// The number of the card with this code.
    pub fn with_code(&self, code: &SeatHash) -> Option<CardId> {
        self.by_code.get(code).copied()
    }

    /// The card that somebody used under this number and that still counts.
    pub fn held_by(&self, holder: ParticipantId) -> Option<CardId> {
        self.held.get(&holder).copied()
    }

    /// How many were printed.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether none was printed.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The number of the next card.
    pub fn next(&self) -> CardId {
        CardId::after(self.all.get_max().map(|(id, _)| *id))
    }

    /// Takes in cards that were printed, numbered from `first`.
    pub fn issue(&mut self, first: CardId, codes: &[SeatHash]) {
        for (id, code) in (first.0..).map(CardId).zip(codes) {
            let card = Card {
                code: code.clone(),
                holder: None,
                void: false,
            };
            self.all.insert(id, card);
            self.by_code.insert(code.clone(), id);
        }
    }

    /// Somebody used a card, or with nobody it is unused again.
    pub fn hold(&mut self, id: CardId, holder: Option<ParticipantId>) {
        let Some(card) = self.all.get_mut(&id) else {
            return;
        };
        let before = std::mem::replace(&mut card.holder, holder);
        if let Some(before) = before.filter(|before| self.held.get(before) == Some(&id)) {
            self.held.remove(&before);
        }
        if let Some(holder) = holder {
            self.held.insert(holder, id);
        }
    }

    /// A card counts no more, or counts again. Whoever got another one meanwhile keeps that.
    pub fn void(&mut self, id: CardId, void: bool) {
        let Some(card) = self.all.get_mut(&id) else {
            return;
        };
        card.void = void;
        let Some(holder) = card.holder else {
            return;
        };
        match void {
            true if self.held.get(&holder) == Some(&id) => drop(self.held.remove(&holder)),
            true => {}
            false => drop(self.held.entry(holder).or_insert(id)),
        }
    }
}
