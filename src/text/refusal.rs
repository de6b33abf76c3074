//! Refusals as sentences: why something can't be done, and what to do instead, in the reader's
//! language. Refusals themselves are data; this is the only place that puts them into words.

use super::{Arguments, Words, t};
use crate::domain::model::{Ability, Key, TopicId};
use crate::domain::refusal::{Field, Kind, Refusal};
use crate::domain::{Session, TextFault};
use std::borrow::Cow;

/// Says why a command was refused. `session` gives names to what the refusal only numbers.
pub fn sentence(words: Words, session: &Session, refusal: &Refusal) -> Cow<'static, str> {
    match refusal {
        Refusal::TextUnfit { field, fault } => text_fault(words, *field, *fault),
        Refusal::NotAllowed => words.say("refusal-not-allowed"),
        Refusal::NotInThisPhase { ability, phase } => {
            not_in_this_phase(words, session, *ability, phase)
        }
        Refusal::SessionEnded => words.say("refusal-session-ended"),
        Refusal::SessionNotEnded => words.say("refusal-session-not-ended"),
        Refusal::Full { what, limit } => full(words, *what, *limit),
        Refusal::Unknown { what } => unknown(words, *what),
        Refusal::UnknownParty => words.say("refusal-unknown-party"),
        Refusal::TargetOutOfRange => words.say("refusal-target-out-of-range"),
        Refusal::AlreadySeated { .. } => words.say("refusal-already-seated"),
        Refusal::RecoveryUnknown => words.say("refusal-recovery-unknown"),
        Refusal::BlockRunning => words.say("refusal-block-running"),
        Refusal::NothingRunning => words.say("refusal-nothing-running"),
        Refusal::NoNextBlock => words.say("refusal-no-next-block"),
        Refusal::MinutesOutOfRange => words.say("refusal-minutes-out-of-range"),
        Refusal::CapacityOutOfRange => words.say("refusal-capacity-out-of-range"),
        Refusal::InUse { topics } => t!(words, "refusal-in-use", count = *topics),
        Refusal::CellTaken { by } => with_title(words, session, "refusal-cell-taken", *by),
        Refusal::NotASlot => words.say("refusal-not-a-slot"),
        Refusal::HostElsewhere { topic } => {
            with_title(words, session, "refusal-host-elsewhere", *topic)
        }
        Refusal::TopicGone => words.say("refusal-topic-gone"),
        Refusal::TopicNotPlaced => words.say("refusal-topic-not-placed"),
        Refusal::TopicLive => words.say("refusal-topic-live"),
        Refusal::IdeaGone => words.say("refusal-idea-gone"),
        Refusal::IdeaLive => words.say("refusal-idea-live"),
        Refusal::IdeaInRound { .. } => words.say("refusal-idea-in-round"),
        Refusal::TooFewIdeas => words.say("refusal-too-few-ideas"),
        Refusal::NotMerged => words.say("refusal-not-merged"),
        Refusal::NothingToVoteOn => words.say("refusal-nothing-to-vote-on"),
        Refusal::RoundOpen { .. } => words.say("refusal-round-open"),
        Refusal::RoundClosed => words.say("refusal-round-closed"),
        Refusal::WrongMethod => words.say("refusal-wrong-method"),
        Refusal::TooManyMarks { max } => t!(words, "refusal-too-many-marks", max = *max),
        Refusal::MarksOutOfRange => words.say("refusal-marks-out-of-range"),
        Refusal::NotAnOption => words.say("refusal-not-an-option"),
        Refusal::NothingToUndo => words.say("refusal-nothing-to-undo"),
        Refusal::UndoBlocked => words.say("refusal-undo-blocked"),
    }
}

/// Says what is wrong with the text of a field.
pub fn text_fault(words: Words, field: Field, fault: TextFault) -> Cow<'static, str> {
    let field = words.say(&id("refusal-field", field.key()));
    match fault {
        TextFault::Empty => t!(words, "refusal-text-empty", field = field),
        TextFault::TooLong { limit, length } => t!(
            words,
            "refusal-text-too-long",
            field = field,
            limit = limit,
            length = length
        ),
    }
}

fn not_in_this_phase(
    words: Words,
    session: &Session,
    ability: Ability,
    phase: &Key,
) -> Cow<'static, str> {
    let what = words.say(match ability {
        Ability::Pitch => "refusal-ability-pitch",
        Ability::Interest => "refusal-ability-interest",
        Ability::SignUp => "refusal-ability-sign-up",
        Ability::Write => "refusal-ability-write",
    });
    let phase = match session.setup.phase(phase) {
        Some(phase) => words.label(&phase.name).to_owned(),
        None => phase.to_string(),
    };
    t!(
        words,
        "refusal-not-in-this-phase",
        what = what,
        phase = phase
    )
}

fn full(words: Words, what: Kind, limit: u32) -> Cow<'static, str> {
    let what = words.say(&id("refusal-kind-many", what.key()));
    t!(words, "refusal-full", limit = limit, what = what)
}

fn unknown(words: Words, what: Kind) -> Cow<'static, str> {
    let what = words.say(&id("refusal-kind-one", what.key()));
    t!(words, "refusal-unknown", what = what)
}

fn with_title(words: Words, session: &Session, id: &str, topic: TopicId) -> Cow<'static, str> {
    let title = match session.topics.get(&topic) {
        Some(topic) => topic.title.to_string(),
        None => topic.to_string(),
    };
    let mut arguments = Arguments::new();
    arguments.set("title", title);
    words.say_with(id, &arguments)
}

/// The id of a message about a key. Fluent ids have hyphens where keys have underscores.
fn id(prefix: &str, key: &str) -> String {
    format!("{prefix}-{}", key.replace('_', "-"))
}
