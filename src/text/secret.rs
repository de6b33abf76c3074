//! What is said of a secret round wherever its result is: the same sentences in the same order.

use super::{Words, t};
use crate::domain::CleanText;
use crate::domain::model::Secrecy;
use std::borrow::Cow;

/// What a secret round's result tells and keeps, a sentence each; none of any other round.
pub fn about(
    words: Words,
    secret: Option<&Secrecy>,
    outcome: &[CleanText],
) -> Vec<Cow<'static, str>> {
    let Some(secret) = secret else {
        return Vec::new();
    };
    if let Some(reason) = &secret.voided {
        return vec![t!(words, "secret-voided", reason = reason)];
    }
    let mut lines = vec![words.say("secret-about")];
    if secret.veiled {
        let ideas: Vec<&str> = outcome.iter().map(|text| &**text).collect();
        lines.push(words.say("secret-few"));
        let id = match ideas.len() {
            1 => "secret-outcome",
            _ => "secret-outcome-tied",
        };
        lines.push(t!(words, id, ideas = ideas.join(" · ")));
    }
    if secret.unanimous {
        lines.push(words.say("secret-unanimous"));
    }
    if secret.spoiled > 0 {
        lines.push(t!(words, "secret-spoiled", count = secret.spoiled));
    }
    if !secret.key_destroyed {
        lines.push(words.say("secret-key-left"));
    }
    lines
}
