//! Refusals as sentences: why something can't be done, and what to do instead, in the reader's
//! language. Refusals themselves are data; this is the only place that puts them into words.

use super::{Arguments, Words, t, terms};
use crate::domain::model::{Ability, ClusterId, Key, TopicId};
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
        Refusal::WholeBallotOnly => words.say("refusal-whole-ballot-only"),
        Refusal::CodesTellRankings => words.say("refusal-codes-tell-rankings"),
        Refusal::RoundNotSecret => words.say("refusal-round-not-secret"),
        Refusal::KeyNeeded { .. } => words.say("refusal-key-needed"),
        Refusal::KeyCodeWrong => words.say("refusal-key-code-wrong"),
        Refusal::KeyLost { .. } => words.say("refusal-key-lost"),
        Refusal::TooMuchAtOnce => words.say("refusal-too-much-at-once"),
        Refusal::Unknown { what } => unknown(words, *what),
        Refusal::UnknownParty => words.say("refusal-unknown-party"),
        Refusal::TargetOutOfRange => words.say("refusal-target-out-of-range"),
        Refusal::AlreadySeated { .. } => words.say("refusal-already-seated"),
        Refusal::RecoveryUnknown => words.say("refusal-recovery-unknown"),
        Refusal::CardUnknown => words.say("refusal-card-unknown"),
        Refusal::CardTaken => words.say("refusal-card-taken"),
        Refusal::CardVoid => words.say("refusal-card-void"),
        Refusal::HasCard { card } => t!(words, "refusal-has-card", card = card.to_string()),
        Refusal::CardNeeded => words.say("refusal-card-needed"),
        Refusal::CardHasVoted { card } => {
            t!(words, "refusal-card-has-voted", card = card.to_string())
        }
        Refusal::HeadsMissing => words.say("refusal-heads-missing"),
        Refusal::MoreBallotsThanHeads { ballots, heads } => t!(
            words,
            "refusal-more-ballots-than-heads",
            ballots = *ballots,
            heads = *heads
        ),
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
        Refusal::RunInSlot { topic } => with_title(words, session, "refusal-run-in-slot", *topic),
        Refusal::SlotFrozen { .. } => words.say("refusal-slot-frozen"),
        Refusal::AlreadyQueued { topic } => {
            with_title(words, session, "refusal-already-queued", *topic)
        }
        Refusal::AlreadyDrafted { topic } => {
            with_title(words, session, "refusal-already-drafted", *topic)
        }
        Refusal::NotADraft => words.say("refusal-not-a-draft"),
        Refusal::PitchRunning { topic } => {
            with_title(words, session, "refusal-pitch-running", *topic)
        }
        Refusal::NothingPitched => words.say("refusal-nothing-pitched"),
        Refusal::TopicGone => words.say("refusal-topic-gone"),
        Refusal::NotAtTopic => words.say("refusal-not-at-topic"),
        Refusal::TopicNotPlaced => words.say("refusal-topic-not-placed"),
        Refusal::TopicLive => words.say("refusal-topic-live"),
        Refusal::IdeaGone => words.say("refusal-idea-gone"),
        Refusal::ConditionGone => words.say("refusal-condition-gone"),
        Refusal::IdeaLive => words.say("refusal-idea-live"),
        Refusal::IdeaInRound { .. } => words.say("refusal-idea-in-round"),
        Refusal::TooFewIdeas => words.say("refusal-too-few-ideas"),
        Refusal::NotMerged => words.say("refusal-not-merged"),
        Refusal::TooFewParts => words.say("refusal-too-few-parts"),
        Refusal::ClusterExists { cluster } => cluster_exists(words, session, *cluster),
        Refusal::NothingToVoteOn => words.say("refusal-nothing-to-vote-on"),
        Refusal::RoundOpen { .. } => words.say("refusal-round-open"),
        Refusal::RoundClosed => words.say("refusal-round-closed"),
        Refusal::RoundNotDraft => words.say("refusal-round-not-draft"),
        Refusal::RoundNotOpen => words.say("refusal-round-not-open"),
        Refusal::RoundNotClosed => words.say("refusal-round-not-closed"),
        Refusal::RoundNotShown => words.say("refusal-round-not-shown"),
        Refusal::RoundConfirmed => words.say("refusal-round-confirmed"),
        Refusal::TwoHaveCounted => words.say("refusal-two-have-counted"),
        Refusal::CountOutOfRange { most } => {
            t!(words, "refusal-count-out-of-range", most = *most)
        }
        Refusal::WrongMethod => words.say("refusal-wrong-method"),
        Refusal::TooManyMarks { max } => t!(words, "refusal-too-many-marks", max = *max),
        Refusal::MarksOutOfRange => words.say("refusal-marks-out-of-range"),
        Refusal::DotsOutOfRange { most } => t!(words, "refusal-dots-out-of-range", most = *most),
        Refusal::PointsOutOfRange { most } => {
            t!(words, "refusal-points-out-of-range", most = *most)
        }
        Refusal::TooManyDots { dots, given } => {
            t!(words, "refusal-too-many-dots", dots = *dots, given = *given)
        }
        Refusal::TooManyOnOne { most } => t!(words, "refusal-too-many-on-one", most = *most),
        Refusal::TooManyPoints { points, given } => t!(
            words,
            "refusal-too-many-points",
            points = *points,
            over = given.saturating_sub((*points).into())
        ),
        Refusal::StepOutOfRange { least, top } => {
            t!(
                words,
                "refusal-step-out-of-range",
                least = *least,
                top = *top
            )
        }
        Refusal::TooManyRanked { max } => t!(words, "refusal-too-many-ranked", max = *max),
        Refusal::RankedTwice => words.say("refusal-ranked-twice"),
        Refusal::NotCountedByHand => words.say("refusal-not-counted-by-hand"),
        Refusal::NotAnOption => words.say("refusal-not-an-option"),
        Refusal::SamePerson => words.say("refusal-same-person"),
        Refusal::GoneHome => words.say("refusal-gone-home"),
        Refusal::SpeakersClosed => words.say("refusal-speakers-closed"),
        Refusal::NobodyWaits => words.say("refusal-nobody-waits"),
        Refusal::NobodySpeaks => words.say("refusal-nobody-speaks"),
        Refusal::NothingToUndo => words.say("refusal-nothing-to-undo"),
        Refusal::NothingToRedo => words.say("refusal-nothing-to-redo"),
        Refusal::UndoBlocked => words.say("refusal-undo-blocked"),
        Refusal::TermsUnfit { fault } => terms::fault(words, *fault),
        Refusal::TooFewMarks { least } => t!(words, "refusal-too-few-marks", least = *least),
        Refusal::LotDrawn => words.say("refusal-lot-drawn"),
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

fn cluster_exists(words: Words, session: &Session, cluster: ClusterId) -> Cow<'static, str> {
    let name = match session.clusters.get(&cluster) {
        Some(cluster) => cluster.name.to_string(),
        None => cluster.to_string(),
    };
    t!(words, "refusal-cluster-exists", name = name)
}

/// The id of a message about a key. Fluent ids have hyphens where keys have underscores.
fn id(prefix: &str, key: &str) -> String {
    format!("{prefix}-{}", key.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{BlockId, CardId, IdeaId, MAX_KRONOR, ParticipantId, RoundId};
    use crate::domain::refusal::TermsFault;
    use crate::domain::testing::{given, pitched};
    use crate::text::Lang;

    /// Every refusal there is; the match in `sentence` fails to compile when one is added.
    fn every_refusal() -> Vec<Refusal> {
        let topic = TopicId(1);
        let round = RoundId(1);
        let mut all = vec![
            Refusal::NotAllowed,
            Refusal::SessionEnded,
            Refusal::SessionNotEnded,
            Refusal::TooMuchAtOnce,
            Refusal::UnknownParty,
            Refusal::TargetOutOfRange,
            Refusal::AlreadySeated {
                id: ParticipantId(1),
            },
            Refusal::RecoveryUnknown,
            Refusal::CardUnknown,
            Refusal::CardTaken,
            Refusal::CardVoid,
            Refusal::HasCard { card: CardId(7) },
            Refusal::CardNeeded,
            Refusal::CardHasVoted { card: CardId(7) },
            Refusal::HeadsMissing,
            Refusal::MoreBallotsThanHeads {
                ballots: 1,
                heads: 0,
            },
            Refusal::MoreBallotsThanHeads {
                ballots: 40,
                heads: 37,
            },
            Refusal::BlockRunning,
            Refusal::NothingRunning,
            Refusal::NoNextBlock,
            Refusal::MinutesOutOfRange,
            Refusal::CapacityOutOfRange,
            Refusal::InUse { topics: 1 },
            Refusal::InUse { topics: 3 },
            Refusal::CellTaken { by: topic },
            Refusal::NotASlot,
            Refusal::HostElsewhere { topic },
            Refusal::RunInSlot { topic },
            Refusal::SlotFrozen { slot: BlockId(1) },
            Refusal::AlreadyQueued { topic },
            Refusal::AlreadyDrafted { topic },
            Refusal::NotADraft,
            Refusal::PitchRunning { topic },
            Refusal::NothingPitched,
            Refusal::TopicGone,
            Refusal::TopicNotPlaced,
            Refusal::NotAtTopic,
            Refusal::TopicLive,
            Refusal::IdeaGone,
            Refusal::ConditionGone,
            Refusal::IdeaLive,
            Refusal::IdeaInRound { round },
            Refusal::TooFewIdeas,
            Refusal::NotMerged,
            Refusal::TooFewParts,
            Refusal::ClusterExists {
                cluster: ClusterId(1),
            },
            Refusal::NothingToVoteOn,
            Refusal::RoundOpen { round },
            Refusal::RoundClosed,
            Refusal::RoundNotDraft,
            Refusal::RoundNotOpen,
            Refusal::RoundNotClosed,
            Refusal::RoundNotShown,
            Refusal::RoundConfirmed,
            Refusal::TwoHaveCounted,
            Refusal::CountOutOfRange { most: 100_000 },
            Refusal::WrongMethod,
            Refusal::TooManyMarks { max: 1 },
            Refusal::TooManyMarks { max: 5 },
            Refusal::MarksOutOfRange,
            Refusal::DotsOutOfRange { most: 100 },
            Refusal::PointsOutOfRange { most: 1_000 },
            Refusal::TooManyDots { dots: 1, given: 2 },
            Refusal::TooManyDots { dots: 5, given: 7 },
            Refusal::TooManyOnOne { most: 1 },
            Refusal::TooManyOnOne { most: 3 },
            Refusal::TooManyPoints {
                points: 100,
                given: 120,
            },
            Refusal::StepOutOfRange { least: 0, top: 5 },
            Refusal::TooManyRanked { max: 1 },
            Refusal::TooManyRanked { max: 4 },
            Refusal::RankedTwice,
            Refusal::NotCountedByHand,
            Refusal::NotAnOption,
            Refusal::NothingToUndo,
            Refusal::NothingToRedo,
            Refusal::UndoBlocked,
            Refusal::TooFewMarks { least: 1 },
            Refusal::TooFewMarks { least: 3 },
            Refusal::LotDrawn,
        ];
        all.extend(TERMS_FAULTS.map(|fault| Refusal::TermsUnfit { fault }));
        all.extend(FIELDS.iter().copied().flat_map(|field| {
            let long = TextFault::TooLong {
                limit: 40,
                length: 50,
            };
            [TextFault::Empty, long].map(|fault| Refusal::TextUnfit { field, fault })
        }));
        all.extend(KINDS.iter().copied().flat_map(|what| {
            [
                Refusal::Full { what, limit: 500 },
                Refusal::Unknown { what },
            ]
        }));
        let abilities = [
            Ability::Pitch,
            Ability::Interest,
            Ability::SignUp,
            Ability::Write,
        ];
        all.extend(abilities.map(|ability| Refusal::NotInThisPhase {
            ability,
            phase: Key::from("opening"),
        }));
        all
    }

    const TERMS_FAULTS: [TermsFault; 12] = [
        TermsFault::Rule,
        TermsFault::NoMoney,
        TermsFault::IdleMoney,
        TermsFault::Seats { most: 7 },
        TermsFault::SeatsOfMoney,
        TermsFault::Least { most: 3 },
        TermsFault::Percent,
        TermsFault::Budget { most: MAX_KRONOR },
        TermsFault::Cost {
            idea: IdeaId(3),
            most: MAX_KRONOR,
        },
        TermsFault::CostMissing { idea: IdeaId(3) },
        TermsFault::Codes,
        TermsFault::TooMany { most: 20 },
    ];

    const FIELDS: &[Field] = &[
        Field::Alias,
        Field::Organisation,
        Field::Area,
        Field::AccessNeeds,
        Field::Title,
        Field::Question,
        Field::HostName,
        Field::Idea,
        Field::Condition,
        Field::Note,
        Field::Reason,
        Field::RoomName,
        Field::Owner,
        Field::Counter,
        Field::Script,
        Field::PrivateNotes,
        Field::SourceId,
        Field::Tag,
        Field::ClusterName,
        Field::Wifi,
        Field::SinceLast,
        Field::Farewell,
        Field::Announcement,
        Field::Lot,
    ];

    const KINDS: &[Kind] = &[
        Kind::Participant,
        Kind::Topic,
        Kind::Idea,
        Kind::Condition,
        Kind::Tag,
        Kind::Cluster,
        Kind::Round,
        Kind::Room,
        Kind::Block,
        Kind::Phase,
        Kind::BlockKind,
        Kind::Role,
        Kind::Count,
        Kind::Host,
        Kind::Page,
        Kind::SinceLast,
        Kind::Card,
    ];

    #[test]
    fn every_refusal_is_a_whole_sentence_in_both_languages() {
        let session = given([pitched(1, "Lokaler", &[])]);
        for lang in Lang::ALL {
            let words = Words::for_terminal(lang);
            for refused in every_refusal() {
                let said = sentence(words, &session, &refused);
                assert!(said.ends_with('.'), "{refused:?}: {said}");
                assert!(!said.contains(['{', '}']), "{refused:?}: {said}");
            }
        }
    }

    #[test]
    fn a_taken_square_names_the_topic_that_stands_on_it() {
        let session = given([pitched(1, "Lokaler", &[])]);
        let said = sentence(
            Words::for_terminal(Lang::Sv),
            &session,
            &Refusal::CellTaken { by: TopicId(1) },
        );
        assert!(said.contains("Lokaler"), "{said}");
    }

    #[test]
    fn a_closed_phase_is_called_by_its_name() {
        let session = given([]);
        let refused = Refusal::NotInThisPhase {
            ability: Ability::Write,
            phase: session.run.phase.clone(),
        };
        let said = sentence(Words::for_terminal(Lang::Sv), &session, &refused);
        let phase = session.phase().unwrap();
        assert!(said.contains(&phase.name.sv), "{said}");
    }
}
