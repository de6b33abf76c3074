//! Sentences about ideas that the terminals, the phones and the documents all say.

use super::Words;
use crate::domain::model::IdeaKind;
use std::borrow::Cow;

/// What kind of idea it is, in a word: `behov`.
pub fn kind(words: Words, kind: IdeaKind) -> Cow<'static, str> {
    words.say(match kind {
        IdeaKind::Idea => "after-kind-idea",
        IdeaKind::Need => "after-kind-need",
        IdeaKind::Offer => "after-kind-offer",
    })
}
