//! What was written and is not recorded yet, in the order in which it was written. One wish is on
//! its way at a time, each under a key of its own, so that lost contact neither loses, doubles nor
//! reorders anything. What a rule refused is held until something has changed.

use super::{Effect, Then};
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::model::{IdeaKind, NoteField, TopicId};
use crate::domain::{Command, Refusal};
use crate::hub::{IdemKey, Receipt, Rejected};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// How long after a failed try something is tried again.
const RETRY: Duration = Duration::seconds(5);

/// A wish that is not recorded yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    /// The key under which it happens once, however often it is sent.
    pub key: IdemKey,
    /// The topic it belongs to.
    pub topic: TopicId,
    /// The wish.
    pub command: Command,
}

/// What a wish is about, as far as the form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A field of the notes.
    Field(NoteField),
    /// The place in the matrix.
    Level,
    /// An idea.
    Idea,
}

impl Unsent {
    /// What it is about.
    pub fn about(&self) -> About {
        match &self.command {
            Command::Topic(TopicCommand::WriteNote { field, .. }) => About::Field(*field),
            Command::Topic(_) => About::Level,
            _ => About::Idea,
        }
    }

    /// The text of a new idea, whether it was said aloud, and its kind.
    pub fn idea(&self) -> Option<(&str, bool, IdeaKind)> {
        match &self.command {
            Command::Idea(IdeaCommand::Log {
                text, oral, kind, ..
            }) => Some((text, *oral, *kind)),
            _ => None,
        }
    }

    fn is_for(&self, topic: TopicId, about: About) -> bool {
        self.topic == topic && self.about() == about
    }
}

/// Where something that was written has got to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being sent.
    Underway,
    /// It waits for its turn, or for contact.
    Waiting,
    /// A rule stands in its way.
    Held,
}

/// The queue.
#[derive(Default)]
pub struct Outbox {
    /// The first is the one that is on its way, if any is.
    queue: VecDeque<Unsent>,
    underway: bool,
    /// Whether the first has been sent before: what came of it is not known.
    tried: bool,
    retry: Option<DateTime<Utc>>,
    held: Vec<Unsent>,
}

impl Outbox {
    /// Puts something in line. A text that waits for the same place and was never sent makes room.
    pub fn put(&mut self, unsent: Unsent) {
        let sent = usize::from(self.underway || self.tried);
        let about = unsent.about();
        if about != About::Idea {
            self.held.retain(|it| !it.is_for(unsent.topic, about));
            let mut waiting = self.queue.iter_mut().skip(sent);
            if let Some(older) = waiting.find(|it| it.is_for(unsent.topic, about)) {
                *older = unsent;
                return;
            }
        }
        self.queue.push_back(unsent);
    }

    /// What to send now, if anything.
    pub fn send(&mut self, now: DateTime<Utc>) -> Option<Effect<Then>> {
        let waits = self.underway || self.retry.is_some_and(|retry| retry > now);
        let first = self.queue.front().filter(|_| !waits)?;
        (self.underway, self.tried, self.retry) = (true, true, None);
        Some(Effect::Submit {
            key: first.key.clone(),
            command: first.command.clone(),
            then: Then(first.key.clone()),
        })
    }

    /// When the next try is due; none while one is underway or nothing waits.
    pub fn sends_at(&self) -> Option<DateTime<Utc>> {
        self.retry
            .filter(|_| !self.underway && !self.queue.is_empty())
    }

    /// What came of what was on its way. Gives back what is settled, and how.
    pub fn answered(
        &mut self,
        key: &IdemKey,
        answer: &Result<Receipt, Rejected>,
        now: DateTime<Utc>,
    ) -> Option<(Unsent, Result<Receipt, Refusal>)> {
        self.queue.front().filter(|first| first.key == *key)?;
        self.underway = false;
        let settled = match answer {
            Ok(receipt) => Ok(*receipt),
            Err(Rejected::Refused(refusal)) => Err(refusal.clone()),
            Err(Rejected::Busy | Rejected::NotSaved | Rejected::Offline) => {
                self.retry = Some(now + RETRY);
                return None;
            }
        };
        self.tried = false;
        let done = self.queue.pop_front()?;
        if let Ok(receipt) = settled {
            self.seen(&done, receipt.n);
        }
        Some((done, settled))
    }

    /// What is written next over a text that was just recorded was written knowing it.
    fn seen(&mut self, done: &Unsent, n: u64) {
        let (topic, about) = (done.topic, done.about());
        let later = self.queue.iter_mut().filter(|it| it.is_for(topic, about));
        for unsent in later {
            if let Command::Topic(TopicCommand::WriteNote { over, .. }) = &mut unsent.command {
                *over = (*over).max(Some(n));
            }
        }
    }

    /// Sends at once what was to wait: the connection is back.
    pub fn hurry(&mut self) {
        self.retry = None;
    }

    /// Holds what a rule refused.
    pub fn hold(&mut self, unsent: Unsent) {
        self.held.push(unsent);
    }

    /// Puts back in line what was refused, under new keys: what stood in the way may be gone.
    pub fn hope_again(&mut self, mut key: impl FnMut() -> IdemKey) {
        for held in std::mem::take(&mut self.held) {
            self.queue.push_back(Unsent { key: key(), ..held });
        }
    }

    /// Where what was written there has got to; none if it is recorded.
    pub fn stage(&self, topic: TopicId, about: About) -> Option<Stage> {
        if self.held.iter().any(|it| it.is_for(topic, about)) {
            return Some(Stage::Held);
        }
        let at = self.queue.iter().position(|it| it.is_for(topic, about))?;
        Some(match at {
            0 if self.underway => Stage::Underway,
            _ => Stage::Waiting,
        })
    }

    /// The new ideas for a topic that are not recorded, the latest first, each with its stage.
    pub fn ideas(&self, topic: TopicId) -> impl Iterator<Item = (&Unsent, Stage)> {
        let held = self.held.iter().rev().map(|it| (it, Stage::Held));
        let queue = self.queue.iter().enumerate().rev().map(|(at, it)| {
            let underway = at == 0 && self.underway;
            (
                it,
                if underway {
                    Stage::Underway
                } else {
                    Stage::Waiting
                },
            )
        });
        queue
            .chain(held)
            .filter(move |(it, _)| it.topic == topic && it.idea().is_some())
    }

    /// Everything that is not recorded, in order.
    pub fn all(&self) -> impl Iterator<Item = &Unsent> {
        self.queue.iter().chain(&self.held)
    }

    /// How much is not recorded.
    pub fn len(&self) -> usize {
        self.queue.len() + self.held.len()
    }

    /// Whether something was refused.
    pub fn is_refused(&self) -> bool {
        !self.held.is_empty()
    }
}
