//! Who may do what: every command, asked for by everybody.

use super::*;
use crate::domain::command::*;
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal, Role};
use imbl::OrdMap;
use std::collections::BTreeSet;

/// Everybody, by one letter each: the facilitator, a note-taker, participant 1 who owns what is
/// asked about, participant 2 who does not, a newcomer, a projector, torg itself.
const EVERYBODY: &str = "FNOPWJS";

fn actor(letter: char) -> Actor {
    match letter {
        'F' => Actor::Facilitator,
        'N' => note_taker(),
        'O' => participant(1),
        'P' => participant(2),
        'W' => Actor::Newcomer,
        'J' => Actor::Projector,
        'S' => Actor::System,
        other => panic!("{other} is nobody"),
    }
}

/// A hall where every phase has everything open, so that only roles decide.
fn open_hall() -> Session {
    let mut session = with_cards(board(), VoteLevel::Open);
    let setup = std::sync::Arc::make_mut(&mut session.setup);
    for phase in &mut setup.phases {
        use Ability::{Interest, Pitch, SignUp, Write};
        phase.allows = BTreeSet::from([Pitch, Interest, SignUp, Write]);
    }
    let base = session.clone();
    Story::from(session)
        .by(Actor::System)
        .that(Event::BlockStarted { block: OPENING })
        .that(said(1, Some(1), "Öppna skolgårdar", participant(1)))
        .that(said(2, None, "Nattbuss", participant(1)))
        .that(said(3, None, "Lokalbank", participant(1)))
        .that(idea_hidden(3, "dubblett"))
        .that(said(4, None, "Skyltar", participant(1)))
        .that(said(5, None, "Kartor", participant(1)))
        .that(Event::IdeasMerged {
            id: IdeaId(6),
            topic: None,
            text: text("Skyltar och kartor"),
            from: vec![IdeaId(4), IdeaId(5)],
            reason: text("samma sak"),
        })
        .that(said(7, None, "Bänkar", participant(1)))
        .that(Event::ClusterMade {
            id: ClusterId(1),
            name: text("Platser"),
            ideas: vec![],
        })
        .that(pitched(4, "Nycklar", &[1]))
        .that(topic_hidden(4, "dubblett"))
        .that(opened(2, Method::Approval { max: 1 }, &[7], &base))
        .that(closed(2))
        .that(counted(2, "civil", "Rut", 1, &[(7, 1)]))
        .that(round_shown(2))
        .that(Event::ConditionGiven {
            idea: IdeaId(7),
            id: ConditionId(1),
            round: RoundId(2),
            text: text("Lägre hyra"),
            author: participant(1),
            oral: false,
        })
        .that(prepared(3, plan(Method::Approval { max: 1 }, &[7])))
        .that(drafted(5, "Utkast", 1))
        .that(pitching(1))
        .that(opened(1, Method::Approval { max: 1 }, &[7], &base))
        .that(Event::SpeakersOpened {})
        .that(asked(1, 3))
        .that(speaks(1))
        .that(guest_asked(2, "Rut", None))
        .session()
}

/// The same with a round of stances, and with steps to take back.
fn open_hall_of_stances() -> Session {
    let session = Story::from(open_hall()).that(closed(1)).session();
    let stances = opened(4, Method::Stance, &[7], &session);
    Story::from(session)
        .that(Event::PhaseSet {
            phase: Key::from("harvest"),
        })
        .that(stances)
        .session()
}

macro_rules! commands {
    ($($area:ident / $inner:ident: $($name:ident)*;)*) => {
        /// The name of a command. A new one must be named here, and then asked for below.
        pub(super) fn name(command: &Command) -> &'static str {
            match command {
                $($(Command::$area($inner::$name { .. }) => {
                    concat!(stringify!($area), " ", stringify!($name))
                })*)*
                Command::Undo => "Undo",
                Command::Redo => "Redo",
            }
        }

        pub(super) const ALL: &[&str] = &[
            $($(concat!(stringify!($area), " ", stringify!($name)),)*)*
            "Undo",
            "Redo",
        ];
    };
}

commands! {
    Session / SessionCommand: Describe SetTarget SetMandate SetWifi SetExpected
        SetSinceLast SetFarewell Announce ShowPage Publish SetLevel GrantRole RevokeRole NoteRecovery
        End
        Resume;
    Agenda / AgendaCommand: SetStart AddBlock ChangeBlock MoveBlock RemoveBlock Start Next Extend
        Lengthen SetPhase NoteTimeUp;
    Room / RoomCommand: Add Change Remove;
    People / PeopleCommand: Join Change Leave Return Recover Merge TakeCard IssueCards
        VoidCards;
    Topic / TopicCommand: Pitch Draft Submit SetHosts SetNeeds Change Withdraw Hide Restore
        SetInterest SignUp SignOff SignUpFor SignOffFor CheckIn CheckOut WriteNote SetLevel;
    Board / BoardCommand: Place Swap Park StartPitch EndPitch Thaw Repeat;
    Idea / IdeaCommand: Log Change Withdraw Hide Restore Merge Unmerge SetSource
        Split Tag Release SetModeration MakeCluster ChangeCluster DissolveCluster;
    Condition / ConditionCommand: Give Change Withdraw Hide Restore Release;
    Voting / VotingCommand: Prepare ChangeDraft Discard OpenDraft Open Cast TakeStance Vote Extend
        NoteTimeUp Close Show Unshow Confirm EnterCount RemoveCount AcceptCount SetHeads
        Unlock Void DrawLot;
    Speakers / SpeakersCommand: Open Close Ask Withdraw AskFor Remove Move Next Start Finish;
}

/// Each command with the letters of those who may give it.
type Row = (&'static str, Command);

fn row(who: &'static str, command: impl Into<Command>) -> Row {
    (who, command.into())
}

fn vote(round: u32, ballot: Ballot) -> VotingCommand {
    VotingCommand::Vote {
        round: RoundId(round),
        ballot,
    }
}

fn of_the_session(session: &Session) -> Vec<Row> {
    let block = || Box::new(session.setup.agenda.blocks[0].clone());
    let room = session.setup.rooms[0].clone();
    vec![
        row(
            "F",
            SessionCommand::Describe {
                title: text("Höst"),
                question: text(""),
            },
        ),
        row(
            "F",
            SessionCommand::SetTarget {
                party: Key::from("civil"),
                category: None,
                target: None,
            },
        ),
        row("F", SessionCommand::SetMandate { mandate: None }),
        row(
            "F",
            SessionCommand::SetWifi {
                name: text("Hallen"),
            },
        ),
        row("F", SessionCommand::SetExpected { people: Some(52) }),
        row(
            "F",
            SessionCommand::SetSinceLast {
                lines: vec![text("Nattbussen går")],
            },
        ),
        row(
            "F",
            SessionCommand::SetFarewell {
                text: text("Gå ut genom foajén"),
            },
        ),
        row(
            "F",
            SessionCommand::Announce {
                text: text("Maten är serverad"),
            },
        ),
        row(
            "F",
            SessionCommand::ShowPage {
                projector: None,
                page: Some(Key::from("clock")),
            },
        ),
        row("F", SessionCommand::Publish { on: true }),
        row(
            "F",
            SessionCommand::SetLevel {
                level: VoteLevel::Card,
            },
        ),
        row(
            "F",
            SessionCommand::GrantRole {
                role: Role::Notes,
                name: "B".into(),
                token: hash("t"),
            },
        ),
        row("F", SessionCommand::RevokeRole { token: hash("t") }),
        row(
            "S",
            SessionCommand::NoteRecovery {
                cut_bytes: 1,
                kept_as: "x".into(),
            },
        ),
        row("F", SessionCommand::End),
        row("F", SessionCommand::Resume),
        row("F", AgendaCommand::SetStart { starts: minute(1) }),
        row(
            "F",
            AgendaCommand::AddBlock {
                block: block(),
                at: 0,
            },
        ),
        row("F", AgendaCommand::ChangeBlock { block: block() }),
        row(
            "F",
            AgendaCommand::MoveBlock {
                block: HARVEST,
                to: 0,
            },
        ),
        row("F", AgendaCommand::RemoveBlock { block: HARVEST }),
        row("F", AgendaCommand::Start { block: HARVEST }),
        row("F", AgendaCommand::Next),
        row("F", AgendaCommand::Extend { minutes: 5 }),
        row(
            "F",
            AgendaCommand::Lengthen {
                block: HARVEST,
                minutes: 5,
            },
        ),
        row(
            "F",
            AgendaCommand::SetPhase {
                phase: Key::from("harvest"),
            },
        ),
        row("S", AgendaCommand::NoteTimeUp { block: OPENING }),
        row(
            "F",
            RoomCommand::Add {
                name: text("Köket"),
                capacity: 4,
                features: RoomFeatures::new(),
            },
        ),
        row("F", RoomCommand::Change { room }),
        row("F", RoomCommand::Remove { room: RoomId(9) }),
        row("F", Command::Undo),
        row("F", Command::Redo),
    ]
}

fn of_people_and_topics() -> Vec<Row> {
    let id = ParticipantId(1);
    let topic = TopicId(1);
    let recover = PeopleCommand::Recover {
        recovery: hash("words"),
        seat: hash("phone"),
        next_recovery: None,
    };
    vec![
        row("W", join("Dag", "annan")),
        row("F", walk_in("Rut", "annan")),
        row(
            "FO",
            PeopleCommand::Change {
                id,
                profile: Box::new(profile("Å", "")),
            },
        ),
        row("FO", PeopleCommand::Leave { id }),
        row("FO", PeopleCommand::Return { id }),
        row("WOP", recover),
        row("F", merge_people(3, 2)),
        row("FO", use_card(1, "kort-1")),
        row("F", give_card(1, 2)),
        row(
            "F",
            PeopleCommand::IssueCards {
                codes: vec![hash("nytt")],
            },
        ),
        row("F", void_card(1)),
        row("F", sign_up_for(1, 2)),
        row("F", sign_off_for(1, 2)),
        row("FNOP", pitch("Cykel")),
        row("FO", retitle(1, "Nycklar")),
        row("FO", withdraw_topic(1)),
        row("F", hide_topic(1, "dubblett")),
        row("F", restore_topic(4)),
        row(
            "OP",
            TopicCommand::SetInterest {
                id: topic,
                on: true,
            },
        ),
        row("OP", sign_up(1)),
        row("OP", TopicCommand::SignOff { id: topic }),
        row("OP", check_in(ROOM_1)),
        row("OP", TopicCommand::CheckOut),
        row("FNO", summarise(1, "Nycklar")),
        row("FNO", level(1)),
        row("F", place(1, ROOM_2, SLOT_2)),
        row("F", swap(1, 2)),
        row("F", park(1)),
        row("OP", draft("Kartor")),
        row("O", submit(5)),
        row("F", set_hosts(1, &[1, 2])),
        row("FO", set_needs(1, &[RoomFeature::Quiet])),
        row("F", start_pitch(1)),
        row("F", BoardCommand::EndPitch),
        row("F", thaw(SLOT_1, true)),
        row("F", repeat(1, ROOM_2, SLOT_2)),
    ]
}

fn of_ideas() -> Vec<Row> {
    let set_source = IdeaCommand::SetSource {
        id: IdeaId(1),
        source_id: CleanText::default(),
    };
    vec![
        row("FNOP", log(None, "Cykelställ")),
        row("FO", reword(1, "Bättre så")),
        row("FO", withdraw_idea(1)),
        row("F", hide_idea(1, "dubblett")),
        row("F", restore_idea(3)),
        row("F", merge(&[1, 2], "Två i en")),
        row("F", unmerge(6)),
        row("F", set_source),
        row("F", split(1, &["Skolgårdar", "Gymnastiksalar"])),
        row("F", tag(&[1], "lokaler")),
        row("F", release(&[1], true)),
        row("F", IdeaCommand::SetModeration { on: true }),
        row("F", group("Resor", &[2])),
        row("F", regroup(1, "Platser", &[1])),
        row("F", ungroup(1)),
    ]
}

/// About the answer of participant 1 to idea 7.
fn of_conditions() -> Vec<Row> {
    let (idea, id) = (IdeaId(7), ConditionId(1));
    let give = ConditionCommand::Give {
        idea,
        round: RoundId(2),
        text: text("Nycklar"),
        oral: false,
    };
    let change = ConditionCommand::Change {
        idea,
        id,
        text: text("Ingen hyra"),
    };
    let hide = ConditionCommand::Hide {
        idea,
        id,
        reason: text("dubblett"),
    };
    vec![
        row("FNOP", give),
        row("FO", change),
        row("FO", ConditionCommand::Withdraw { idea, id }),
        row("F", hide),
        row("F", ConditionCommand::Restore { idea, id }),
        row("F", ConditionCommand::Release { idea, id, on: true }),
    ]
}

/// Round 1 takes marks, round 2 was shown with a count of Rut's, round 3 is a draft.
fn of_rounds() -> Vec<Row> {
    let (one, two, three) = (RoundId(1), RoundId(2), RoundId(3));
    let change = VotingCommand::ChangeDraft {
        round: three,
        plan: Box::new(plan(Method::Stance, &[7])),
    };
    let place = || on_paper("civil");
    let enter = VotingCommand::EnterCount {
        round: two,
        place: place(),
        count: Box::new(count("Sven", 1, &[(7, 1)])),
    };
    let remove = VotingCommand::RemoveCount {
        round: two,
        place: place(),
        counter: text("Rut"),
    };
    let accept = VotingCommand::AcceptCount {
        round: two,
        place: place(),
        accepted: Accepted {
            counter: text("Rut"),
            reason: text("Sven gick hem"),
        },
    };
    vec![
        row("F", prepare(Method::Stance, &[1])),
        row("F", change),
        row("F", discard(3)),
        row("F", open_draft(3)),
        row("F", open(Method::Stance, &[1])),
        row("OP", cast(&[7])),
        row("OP", vote(1, Ballot::Approval(vec![]))),
        row("OP", stand(7, Stance::Agree)),
        row("F", extend_round(1, 5)),
        row("S", VotingCommand::NoteTimeUp { round: one }),
        row("F", close(1)),
        row("F", show(2)),
        row("F", unshow(2)),
        row("F", enter),
        row("F", remove),
        row("F", accept),
        row(
            "F",
            VotingCommand::SetHeads {
                round: two,
                heads: Some(3),
                reason: text(""),
            },
        ),
        row("F", unlock_round(1, "KXTM")),
        row("F", void_round(1, "fel fråga")),
        row("F", draw_lot(2, "4 1 7")),
        row("F", confirm(2)),
    ]
}

fn of_speakers() -> Vec<Row> {
    vec![
        row("F", SpeakersCommand::Open),
        row("F", SpeakersCommand::Close),
        row("OP", SpeakersCommand::Ask),
        row("OP", SpeakersCommand::Withdraw),
        row("F", ask_for(1)),
        row("F", remove_speaker(2)),
        row("F", move_speaker(2, None)),
        row("F", SpeakersCommand::Next),
        row("F", start_speaker(2)),
        row("F", SpeakersCommand::Finish),
    ]
}

/// Whether an answer means "not you".
fn turned_away(refusal: Option<&Refusal>) -> bool {
    matches!(
        refusal,
        Some(Refusal::NotAllowed | Refusal::NotAtTopic | Refusal::AlreadySeated { .. })
    )
}

#[test]
fn every_command_is_for_those_it_is_for_and_nobody_else() {
    let session = open_hall();
    let rows = [
        of_the_session(&session),
        of_people_and_topics(),
        of_ideas(),
        of_conditions(),
        of_rounds(),
        of_speakers(),
    ]
    .concat();
    let mut asked = BTreeSet::new();
    for (who, command) in rows {
        asked.insert(name(&command));
        for letter in EVERYBODY.chars() {
            let refusal = when(&session, actor(letter), command.clone()).refusal();
            let welcome = !turned_away(refusal.as_ref());
            assert_eq!(
                welcome,
                who.contains(letter),
                "{letter} asks for {command:?}: {refusal:?}"
            );
        }
    }
    let missing: Vec<_> = ALL.iter().filter(|name| !asked.contains(*name)).collect();
    assert!(missing.is_empty(), "nobody asked for {missing:?}");
}

#[test]
fn whoever_may_is_not_refused_for_another_reason_either() {
    let session = open_hall_of_stances();
    let stance = VotingCommand::TakeStance {
        round: RoundId(4),
        idea: IdeaId(7),
        stance: Stance::Agree,
    };
    let mut rows = [
        of_people_and_topics(),
        of_ideas(),
        of_rounds(),
        of_speakers(),
    ]
    .concat();
    // Only one round is open at a time, and this is another one.
    let of_the_open_round = [
        "OpenDraft",
        "Open",
        "Cast",
        "TakeStance",
        "Vote",
        "Extend",
        "Close",
        "Unlock",
        "Void",
    ];
    rows.retain(|(_, command)| {
        let name = name(command).strip_prefix("Voting ");
        name.is_none_or(|name| !of_the_open_round.contains(&name) && name != "NoteTimeUp")
    });
    // Participant 1 has a draft already, which is what their handing in is about.
    rows.retain(|(_, command)| !["People Recover", "Topic Draft"].contains(&name(command)));
    rows.extend([
        row("P", draft("Kartor")),
        row("OP", stance),
        row("OP", vote(4, Ballot::Stance(OrdMap::new()))),
        row("F", extend_round(4, 5)),
        row("F", close(4)),
        row("F", Command::Undo),
    ]);
    for (who, command) in rows {
        for letter in who.chars() {
            when(&session, actor(letter), command.clone()).accepted();
        }
    }
}

#[test]
fn phones_and_note_takers_are_bound_by_the_phase_and_the_facilitator_is_not() {
    let rows: [(&str, Ability, Command); 5] = [
        ("OPN", Ability::Pitch, pitch("Cykel").into()),
        (
            "OP",
            Ability::Interest,
            TopicCommand::SetInterest {
                id: TopicId(1),
                on: true,
            }
            .into(),
        ),
        ("OP", Ability::SignUp, sign_up(1).into()),
        ("ON", Ability::Write, summarise(1, "Nycklar").into()),
        ("OPN", Ability::Write, log(None, "Cykelställ").into()),
    ];
    for (who, ability, command) in rows {
        for phase in ["checkin", "marketplace", "breakout", "harvest"] {
            let session = in_phase(board(), phase);
            let closed = Refusal::NotInThisPhase {
                ability,
                phase: Key::from(phase),
            };
            let expected = (!session.allows(ability)).then_some(closed);
            for letter in who.chars() {
                let refusal = when(&session, actor(letter), command.clone()).refusal();
                assert_eq!(refusal, expected, "{letter} asks for {command:?}");
            }
        }
        let session = in_phase(board(), "checkin");
        let facilitator = when(&session, Actor::Facilitator, command).refusal();
        assert!(!matches!(facilitator, Some(Refusal::NotInThisPhase { .. })));
    }
}

#[test]
fn a_seat_that_nobody_has_writes_nothing() {
    let session = open_hall();
    for command in [pitch("Cykel"), summarise(1, "Nycklar")] {
        when(&session, participant(9), command).refused(Refusal::NotAllowed);
    }
    when(&session, participant(9), log(None, "Cykelställ")).refused(Refusal::NotAllowed);
}
