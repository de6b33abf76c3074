//! The list of speakers in plenary: who asked for the floor, who has it, who has had it.
//!
//! Nobody's place is worked out: the list stands in the order people asked, and only a hand moves
//! somebody. How long somebody spoke is no fact of its own either; it lies between two moments.

use super::{Key, ParticipantId, SpeakerId};
use crate::domain::CleanText;
use chrono::{DateTime, Duration, Utc};
use imbl::Vector;
use serde::{Deserialize, Serialize};

/// Who it is that speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// Somebody in the room.
    Participant(ParticipantId),
    /// Somebody the facilitator wrote down, without a seat.
    Guest {
        /// What to call them.
        name: CleanText,
        /// The party they speak for, where it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        party: Option<Key>,
        /// Whether the name may be shown to the room and stand in documents.
        #[serde(default)]
        named: bool,
    },
}

/// One wish to speak. Its number is never used again, so "talare 7" stays the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The number.
    pub id: SpeakerId,
    /// Who.
    pub voice: Voice,
}

/// A turn at speaking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub speaker: Speaker,
    /// Since when.
    pub began: DateTime<Utc>,
    /// Until when; none while they speak.
    pub ended: Option<DateTime<Utc>>,
    /// Whether it ended the turn before it, so that taking it back lets that one go on.
    pub took_over: bool,
}

impl Turn {
    /// How long it has lasted, seen at `now`.
    pub fn lasted(&self, now: DateTime<Utc>) -> Duration {
        (self.ended.unwrap_or(now) - self.began).max(Duration::zero())
    }
}

/// The list of speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    /// Whether phones may ask for the floor.
    pub open: bool,
    /// Who waits, in the order they asked. Those who have gone home keep their place, and are
    /// passed over until they are back.
    pub waiting: Vector<Speaker>,
    /// Who speaks.
    pub turn: Option<Turn>,
    /// Who has spoken, the latest last.
    pub past: Vector<Turn>,
    /// The greatest number given.
    pub last: Option<SpeakerId>,
}

impl Speakers {
    /// The place of a wish among those that wait.
    pub fn position(&self, id: SpeakerId) -> Option<usize> {
        self.waiting.iter().position(|speaker| speaker.id == id)
    }

    /// The wish of somebody who waits.
    pub fn waits(&self, who: ParticipantId) -> Option<&Speaker> {
        let voice = Voice::Participant(who);
        self.waiting.iter().find(|speaker| speaker.voice == voice)
    }

    /// All turns, the one that goes on last.
    pub fn turns(&self) -> impl DoubleEndedIterator<Item = &Turn> {
        self.past.iter().chain(&self.turn)
    }

    /// Every voice in the list, wherever it stands, to be changed.
    pub fn voices_mut(&mut self) -> impl Iterator<Item = (SpeakerId, &mut Voice)> {
        let spoken = self.past.iter_mut().chain(&mut self.turn);
        let spoken = spoken.map(|turn| &mut turn.speaker);
        let all = self.waiting.iter_mut().chain(spoken);
        all.map(|speaker| (speaker.id, &mut speaker.voice))
    }
}
