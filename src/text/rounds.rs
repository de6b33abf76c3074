//! Sentences about rounds that the terminal, the phones and the documents all say.

use super::{Words, t};
use crate::domain::model::{CountPlace, Doubt, IdeaId, Mandate, VoteLevel};

/// What the outcome will be used for: level, step and weight.
pub fn mandate(words: Words, mandate: Mandate) -> String {
    let word = |kind: &str, key: &str| words.say(&format!("{kind}-{}", key.replace('_', "-")));
    t!(
        words,
        "rounds-mandate",
        level = word("level", mandate.level.key()),
        step = word("policy-step", mandate.step.key()),
        weight = word("weight", mandate.weight.key())
    )
    .into_owned()
}

/// How surely a ballot was one person's: what stands with every result.
pub fn level(words: Words, level: VoteLevel) -> String {
    words
        .say(&format!("seats-level-{}-why", level.key()))
        .into_owned()
}

/// How many heads were counted, and why there are more ballots; nothing where nobody counted.
pub fn heads(words: Words, heads: Option<u32>, ballots: usize, reason: &str) -> Option<String> {
    let heads = heads?;
    let said = match ballots > heads as usize && !reason.is_empty() {
        true => t!(
            words,
            "seats-heads-explained",
            heads = heads,
            ballots = ballots,
            reason = reason
        ),
        false => t!(words, "seats-heads", heads = heads),
    };
    Some(said.into_owned())
}

/// Whose votes were counted, and how they were given; `party` is the name of the party.
pub fn place(words: Words, place: &CountPlace, party: Option<&str>) -> String {
    let way = words.say(&format!("rounds-way-{}", place.way.key()));
    match party {
        Some(party) => t!(words, "rounds-place", way = way, party = party.to_owned()),
        None => t!(words, "rounds-place-all", way = way),
    }
    .into_owned()
}

/// What does not add up about a count.
pub fn doubt(words: Words, doubt: &Doubt) -> String {
    match doubt {
        Doubt::OneCounter => words.say("rounds-doubt-one-counter"),
        Doubt::CountersDiffer { ideas, sheets, .. } if ideas.is_empty() && *sheets > 0 => {
            t!(words, "rounds-doubt-differ-sheets", count = *sheets)
        }
        Doubt::CountersDiffer { ballots, ideas, .. } => return differ(words, *ballots, ideas),
        Doubt::IdeasBeyondBallots { ideas } => t!(
            words,
            "rounds-doubt-beyond-ballots",
            count = ideas.len(),
            ideas = numbers(ideas)
        ),
        Doubt::MarksBeyondBallots { marks, most } => {
            t!(words, "rounds-doubt-marks", marks = *marks, most = *most)
        }
        Doubt::BeyondPresent { voted, present } => t!(
            words,
            "rounds-doubt-present",
            voted = *voted,
            present = *present
        ),
    }
    .into_owned()
}

fn differ(words: Words, ballots: bool, ideas: &[IdeaId]) -> String {
    match (ballots, ideas) {
        (true, []) => words.say("rounds-doubt-differ-ballots"),
        (true, ideas) => t!(
            words,
            "rounds-doubt-differ-both",
            count = ideas.len(),
            ideas = numbers(ideas)
        ),
        (false, ideas) => t!(
            words,
            "rounds-doubt-differ-ideas",
            count = ideas.len(),
            ideas = numbers(ideas)
        ),
    }
    .into_owned()
}

/// Most ideas that a sentence names; the count says how many there are.
const NAMED: usize = 6;

fn numbers(ideas: &[IdeaId]) -> String {
    let named = ideas.iter().take(NAMED).map(IdeaId::to_string);
    let mut named: Vec<String> = named.collect();
    if ideas.len() > NAMED {
        named.push("…".into());
    }
    named.join(", ")
}
