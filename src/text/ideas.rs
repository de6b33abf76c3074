//! Sentences about ideas that the terminals, the phones and the documents all say.

use super::{Words, t};
use crate::domain::model::{IdeaId, IdeaKind};
use std::borrow::Cow;

/// What kind of idea it is, in a word: `behov`.
pub fn kind(words: Words, kind: IdeaKind) -> Cow<'static, str> {
    words.say(match kind {
        IdeaKind::Idea => "after-kind-idea",
        IdeaKind::Need => "after-kind-need",
        IdeaKind::Offer => "after-kind-offer",
    })
}

/// What people call an idea, with its kind: `Behov, nummer 7`.
pub fn number(words: Words, kind: IdeaKind, id: IdeaId) -> Cow<'static, str> {
    let said = match kind {
        IdeaKind::Idea => "after-number-idea",
        IdeaKind::Need => "after-number-need",
        IdeaKind::Offer => "after-number-offer",
    };
    t!(words, said, id = id.to_string())
}
