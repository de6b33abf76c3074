//! Every reason to refuse is shown by somebody who runs into it.

use super::*;
use crate::domain::Actor::{Facilitator, Newcomer};
use crate::domain::Refusal;
use crate::domain::command::*;
use crate::domain::testing::wishes::*;
use std::collections::BTreeSet;

macro_rules! reasons {
    ($($name:ident)*) => {
        /// The name of a reason. A new one must be named here, and then shown below.
        fn name(refusal: &Refusal) -> &'static str {
            match refusal {
                $(Refusal::$name { .. } => stringify!($name),)*
            }
        }

        const ALL: &[&str] = &[$(stringify!($name),)*];
    };
}

reasons! {
    TextUnfit NotAllowed NotInThisPhase SessionEnded SessionNotEnded Full Unknown UnknownParty
    TargetOutOfRange AlreadySeated RecoveryUnknown BlockRunning NothingRunning NoNextBlock
    MinutesOutOfRange CapacityOutOfRange InUse CellTaken NotASlot HostElsewhere RunInSlot SlotFrozen
    AlreadyQueued AlreadyDrafted NotADraft PitchRunning NothingPitched TopicGone ConditionGone NotAtTopic
    TopicNotPlaced TopicLive IdeaGone IdeaLive IdeaInRound TooFewIdeas NotMerged TooFewParts
    ClusterExists NothingToVoteOn
    RoundOpen RoundClosed RoundNotDraft RoundNotOpen RoundNotClosed RoundNotShown RoundConfirmed
    CardUnknown CardTaken CardVoid HasCard CardNeeded CardHasVoted HeadsMissing MoreBallotsThanHeads
    TwoHaveCounted CountOutOfRange WrongMethod TooManyMarks MarksOutOfRange
    DotsOutOfRange PointsOutOfRange TooManyDots TooManyOnOne TooManyPoints StepOutOfRange
    TooManyRanked RankedTwice NotCountedByHand NotAnOption TooMuchAtOnce
    WholeBallotOnly CodesTellRankings RoundNotSecret KeyNeeded KeyCodeWrong KeyLost
    SamePerson GoneHome SpeakersClosed NobodyWaits NobodySpeaks NothingToUndo NothingToRedo UndoBlocked
    TermsUnfit TooFewMarks LotDrawn
}

/// What no rule refuses: the hub does, which knows how long a line may be, and holds the keys.
const OF_THE_HUB: [&str; 4] = ["TooMuchAtOnce", "KeyNeeded", "KeyCodeWrong", "KeyLost"];

/// Somebody who wants something on a session.
type Scene = (Session, Actor, Command);

fn scene(session: Session, actor: Actor, command: impl Into<Command>) -> Scene {
    (session, actor, command.into())
}

fn scenes() -> Vec<Scene> {
    let approval = Method::Approval { max: 1 };
    let started = Story::from(hall())
        .that(Event::BlockStarted { block: HARVEST })
        .session();
    let mut full = Story::new();
    for id in 1..=500 {
        full = full.that(pitched(id, "Lokaler", &[]));
    }
    let ranked = Story::from(voting(RANKING)).that(closed(1)).session();
    let closed = Story::from(voting(approval)).that(closed(1)).session();
    let drawn = when(&closed, Facilitator, draw_lot(1, "7")).accepted();
    let planned = Story::from(ideas())
        .that(prepared(1, plan(approval, &[])))
        .session();
    let confirmed = Story::from(closed.clone())
        .that(round_shown(1))
        .that(round_confirmed(1))
        .session();
    let twice_counted = Story::from(closed.clone())
        .that(counted(1, "civil", "Rut", 1, &[]))
        .that(counted(1, "civil", "Sven", 1, &[]))
        .session();
    let hidden = Story::from(hall())
        .that(topic_hidden(1, "dubblett"))
        .session();
    let twice_hosted = Story::from(board())
        .that(pitched(4, "Nycklar", &[1]))
        .session();
    let overtaken = Story::from(hall())
        .that(placed_in(1, ROOM_1, SLOT_1))
        .by(participant(1))
        .that(topic_set(1, TopicState::Withdrawn))
        .session();
    let grouped = when(&ideas(), Facilitator, group("Resor", &[3])).accepted();
    let gone_home = Story::from(board())
        .that(Event::ParticipantLeft {
            id: ParticipantId(1),
        })
        .session();
    let remove = |block| AgendaCommand::RemoveBlock { block };
    let set_target = |party: &str, share| SessionCommand::SetTarget {
        party: Key::from(party),
        category: None,
        target: Some(share),
    };
    let recover = PeopleCommand::Recover {
        recovery: hash("fel"),
        seat: hash("phone"),
        next_recovery: None,
    };
    let add_room = RoomCommand::Add {
        name: text("Vind"),
        capacity: 0,
        features: RoomFeatures::new(),
    };
    let void = when(&with_card(), Facilitator, void_card(3)).accepted();
    let carded = when(&with_card(), Facilitator, open(approval, &[])).accepted();
    let carded = when(&carded, participant(1), cast(&[1])).accepted();
    let roll = Story::from(with_cards(ideas(), VoteLevel::Roll)).session();
    let roll = when(&roll, Facilitator, open(approval, &[])).accepted();
    let roll = Story::from(roll)
        .that(marked(1, 1, &[1]))
        .that(Event::RoundClosed { round: RoundId(1) })
        .that(round_shown(1))
        .session();
    let crowded = VotingCommand::SetHeads {
        round: RoundId(1),
        heads: Some(0),
        reason: text(""),
    };
    let answer = || ConditionCommand::Give {
        idea: IdeaId(1),
        round: RoundId(1),
        text: text("Lägre hyra"),
        oral: false,
    };
    let withdraw = || ConditionCommand::Withdraw {
        idea: IdeaId(1),
        id: ConditionId(1),
    };
    let answered = when(&confirmed, Facilitator, answer()).accepted();
    let taken_back = when(&answered, Facilitator, withdraw()).accepted();
    let crowded = when(&roll, Facilitator, crowded).accepted();
    vec![
        scene(hall(), Facilitator, pitch("")),
        scene(taken_back, Facilitator, withdraw()),
        scene(hall(), participant(1), UNDO),
        scene(hall(), participant(1), pitch("Cykel")),
        scene(ended(hall()), participant(1), pitch("Cykel")),
        scene(hall(), Facilitator, SessionCommand::Resume),
        scene(full.session(), Facilitator, pitch("En till")),
        scene(hall(), Facilitator, retitle(9, "Vilken")),
        scene(hall(), Newcomer, join("Dag", "kyrkan")),
        scene(hall(), Facilitator, set_target("civil", 101)),
        scene(hall(), participant(1), join("Åsa", "")),
        scene(hall(), Newcomer, recover),
        scene(started.clone(), Facilitator, remove(HARVEST)),
        scene(hall(), Facilitator, AgendaCommand::Extend { minutes: 1 }),
        scene(started.clone(), Facilitator, AgendaCommand::Next),
        scene(
            started,
            Facilitator,
            AgendaCommand::Extend { minutes: i32::MAX },
        ),
        scene(hall(), Facilitator, add_room),
        scene(board(), Facilitator, remove(SLOT_1)),
        scene(board(), Facilitator, place(1, ROOM_2, SLOT_1)),
        scene(board(), Facilitator, place(1, ROOM_1, OPENING)),
        scene(twice_hosted, Facilitator, swap(4, 3)),
        scene(three_rooms(), Facilitator, repeat(3, RoomId(3), SLOT_1)),
        scene(frozen(), Facilitator, park(1)),
        scene(waiting(), participant(1), pitch("Nycklar")),
        scene(waiting(), participant(2), draft("Nycklar")),
        scene(waiting(), participant(1), submit(4)),
        scene(waiting(), Facilitator, start_pitch(4)),
        scene(board(), Facilitator, BoardCommand::EndPitch),
        scene(hidden, Facilitator, place(1, ROOM_1, SLOT_1)),
        scene(
            in_phase(hall(), "breakout"),
            participant(2),
            summarise(1, "Nycklar"),
        ),
        scene(hall(), participant(1), sign_up(1)),
        scene(hall(), Facilitator, restore_topic(1)),
        scene(ideas(), Facilitator, restore_idea(1)),
        scene(ideas(), Facilitator, merge(&[1], "En")),
        scene(ideas(), Facilitator, unmerge(1)),
        scene(ideas(), Facilitator, split(1, &["Allt i ett"])),
        scene(grouped, Facilitator, group("RESOR", &[])),
        scene(hall(), Facilitator, open(approval, &[])),
        scene(voting(approval), Facilitator, open(approval, &[])),
        scene(voting(approval), Facilitator, reword(1, "Bättre så")),
        scene(voting(approval), participant(1), stand(1, Stance::Pass)),
        scene(voting(approval), participant(1), cast(&[1, 2])),
        scene(voting(approval), participant(1), cast(&[4])),
        scene(ideas(), Facilitator, open(Method::Approval { max: 0 }, &[])),
        scene(
            ideas(),
            Facilitator,
            open(Method::Dots { dots: 2, most: 3 }, &[]),
        ),
        scene(
            ideas(),
            Facilitator,
            open(Method::Points { points: 0 }, &[]),
        ),
        scene(voting(DOTS), participant(1), give(&[(1, 3), (2, 3)])),
        scene(voting(DOTS), participant(1), give(&[(1, 4)])),
        scene(
            voting(Method::Points { points: 10 }),
            participant(1),
            give(&[(1, 11)]),
        ),
        scene(voting(Method::Score), participant(1), give(&[(1, 6)])),
        scene(voting(RANKING), participant(1), rank(&[&[1, 2], &[3]])),
        scene(voting(RANKING), participant(1), rank(&[&[1], &[1]])),
        scene(ranked, Facilitator, enter_count("Rut", 1, &[])),
        scene(closed.clone(), participant(1), cast(&[1])),
        scene(voting(approval), Facilitator, discard(1)),
        scene(planned, participant(1), cast(&[1])),
        scene(voting(approval), Facilitator, show(1)),
        scene(closed.clone(), Facilitator, confirm(1)),
        scene(confirmed, Facilitator, enter_count("Rut", 1, &[])),
        scene(twice_counted, Facilitator, enter_count("Eva", 1, &[])),
        scene(closed, Facilitator, enter_count("Rut", u32::MAX, &[])),
        scene(with_card(), participant(2), use_card(2, "fel")),
        scene(with_card(), participant(2), use_card(2, "kort-1")),
        scene(void, participant(2), use_card(2, "kort-3")),
        scene(with_card(), participant(1), use_card(1, "kort-2")),
        scene(carded.clone(), participant(2), cast(&[1])),
        scene(carded, Facilitator, void_card(1)),
        scene(roll.clone(), Facilitator, confirm(1)),
        scene(crowded, Facilitator, confirm(1)),
        scene(withdrawn(), Facilitator, hide_idea(1, "dubblett")),
        scene(hall(), Facilitator, merge_people(1, 1)),
        scene(gone_home, Facilitator, sign_up_for(1, 1)),
        scene(hall(), participant(1), SpeakersCommand::Ask),
        scene(hall(), Facilitator, SpeakersCommand::Next),
        scene(hall(), Facilitator, SpeakersCommand::Finish),
        scene(hall(), Facilitator, UNDO),
        scene(hall(), Facilitator, Command::Redo),
        scene(overtaken, Facilitator, UNDO),
        scene(
            secretly(Method::Stance),
            participant(1),
            stand(1, Stance::Agree),
        ),
        scene(ideas(), Facilitator, tells_rankings()),
        scene(voting(approval), Facilitator, void_round(1, "fel fråga")),
        scene(
            ideas(),
            Facilitator,
            prepare_with(
                approval,
                Terms {
                    codes: true,
                    ..Terms::default()
                },
            ),
        ),
        scene(at_least_two(), participant(1), cast(&[1])),
        scene(drawn, Facilitator, draw_lot(1, "8")),
    ]
}

const UNDO: Command = Command::Undo;
const DOTS: Method = Method::Dots { dots: 5, most: 3 };
const RANKING: Method = Method::Ranking { max: 2 };

/// The board with a third, empty room.
fn three_rooms() -> Session {
    let room = Room {
        id: RoomId(3),
        ..board().setup.rooms[0].clone()
    };
    Story::from(board())
        .by(Actor::System)
        .that(Event::RoomAdded { room })
        .session()
}

/// The board when its first slot has just begun.
fn frozen() -> Session {
    let begun = Event::BlockStarted { block: SLOT_1 };
    Story::from(board()).that(begun).session()
}

/// The marketplace with Åsa's topic 4 in the queue, Bo's draft 5, and topic 1 being pitched.
fn waiting() -> Session {
    let session = Story::from(hall())
        .by(participant(1))
        .that(queued(4, "Cykel", &[1]))
        .by(participant(2))
        .that(drafted(5, "Kartor", 2))
        .by(Actor::System)
        .that(pitching(1))
        .session();
    in_phase(session, "marketplace")
}

/// The ideas at the level of cards; Åsa holds card 1.
fn with_card() -> Session {
    let session = with_cards(ideas(), VoteLevel::Card);
    when(&session, participant(1), use_card(1, "kort-1")).accepted()
}

/// A plan that wants codes for rankings.
fn tells_rankings() -> VotingCommand {
    let terms = Terms {
        secret: true,
        codes: true,
        ..Terms::default()
    };
    let plan = RoundPlan {
        terms,
        ..plan(RANKING, &[1])
    };
    VotingCommand::Prepare {
        plan: Box::new(plan),
    }
}

/// A round that asks for two marks of everybody who does not abstain.
fn at_least_two() -> Session {
    let terms = Terms {
        least: 2,
        ..Terms::default()
    };
    let prepare = prepare_with(Method::Approval { max: 3 }, terms);
    let session = when(&ideas(), Facilitator, prepare).accepted();
    when(&session, Facilitator, open_draft(1)).accepted()
}

fn withdrawn() -> Session {
    let withdrawn = idea_set(1, IdeaState::Withdrawn);
    Story::from(ideas()).that(withdrawn).session()
}

#[test]
fn every_reason_to_refuse_is_run_into() {
    let mut shown = BTreeSet::from(OF_THE_HUB);
    for (session, actor, command) in scenes() {
        let refusal = when(&session, actor, command.clone()).refusal();
        let refusal = refusal.unwrap_or_else(|| panic!("{command:?} is refused"));
        assert!(shown.insert(name(&refusal)), "{refusal:?} is shown twice");
    }
    let missing: Vec<_> = ALL.iter().filter(|name| !shown.contains(*name)).collect();
    assert!(missing.is_empty(), "not shown: {missing:?}");
}

#[test]
fn a_refusal_survives_the_way_to_an_attached_terminal() {
    for (session, actor, command) in scenes() {
        let wire = serde_json::to_string(&command).unwrap();
        assert_eq!(serde_json::from_str::<Command>(&wire).unwrap(), command);
        let refusal = when(&session, actor, command).refusal().unwrap();
        let wire = serde_json::to_string(&refusal).unwrap();
        assert_eq!(serde_json::from_str::<Refusal>(&wire).unwrap(), refusal);
    }
}
