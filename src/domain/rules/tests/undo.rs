//! Taking back and doing again: the facilitator's steps, and never what somebody else has done
//! since.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::*;
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};

const UNDO: Command = Command::Undo;
const REDO: Command = Command::Redo;

/// Takes the last step back.
#[track_caller]
fn undone(session: &Session) -> Session {
    when(session, Facilitator, UNDO).accepted()
}

/// Does again what was taken back.
#[track_caller]
fn redone(session: &Session) -> Session {
    when(session, Facilitator, REDO).accepted()
}

/// The session after the facilitator's wish.
#[track_caller]
fn after(session: &Session, wish: impl Into<Command>) -> Session {
    when(session, Facilitator, wish).accepted()
}

#[track_caller]
fn blocked(session: &Session) {
    when(session, Facilitator, UNDO).refused(Refusal::UndoBlocked);
}

/// What undo gives back, apart from what only the journal counts, and when a note was written.
fn substance(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let session = session.clone();
    let timeless = |note: Note| Note {
        at: minute(0),
        n: 0,
        ..note
    };
    let plain = |topic: &Topic| {
        let notes = topic.notes.clone().into_iter();
        Topic {
            notes: notes.map(|(field, note)| (field, timeless(note))).collect(),
            ..topic.clone()
        }
    };
    let topics: Vec<Topic> = session.topics.values().map(|it| plain(it)).collect();
    let said = (session.stage, session.announcement);
    let market = (session.spotlight, session.thawed, said);
    let parts = (session.setup, session.run, session.people, market);
    (parts, topics, session.ideas, session.rounds, session.cards)
}

#[test]
fn there_is_nothing_to_take_back_before_the_first_step() {
    when(&hall(), Facilitator, UNDO).refused(Refusal::NothingToUndo);
}

#[test]
fn what_people_do_is_no_step_of_the_facilitators() {
    let session = when(&board(), participant(1), sign_up(2)).accepted();
    let session = when(&session, note_taker(), summarise(1, "Nycklar")).accepted();
    when(&session, Facilitator, UNDO).refused(Refusal::NothingToUndo);
}

#[test]
fn every_step_leaves_everything_as_it_was_when_taken_back() {
    let session = Story::from(board())
        .by(Actor::System)
        .that(Event::BlockStarted { block: OPENING })
        .that(signed_up(1, 2))
        .session();
    let title = text("Höstens idéverkstad");
    let opening = session.setup.agenda.blocks[0].clone();
    let describe = SessionCommand::Describe {
        title: title.clone(),
        question: CleanText::default(),
    };
    let target = |category: Option<&str>| SessionCommand::SetTarget {
        party: Key::from("civil"),
        category: category.map(Key::from),
        target: Some(7),
    };
    let wishes: Vec<Command> = vec![
        describe.into(),
        target(None).into(),
        SessionCommand::SetMandate {
            mandate: Some(Mandate {
                level: Level::Dialogue,
                step: PolicyStep::Agenda,
                weight: Weight::Advisory,
            }),
        }
        .into(),
        SessionCommand::SetWifi {
            name: text("Hallen"),
        }
        .into(),
        SessionCommand::SetExpected { people: Some(52) }.into(),
        SessionCommand::SetSinceLast {
            lines: vec![text("Nattbussen går")],
        }
        .into(),
        SessionCommand::SetFarewell {
            text: text("Gå ut genom foajén"),
        }
        .into(),
        SessionCommand::Announce {
            text: text("Maten är serverad"),
        }
        .into(),
        SessionCommand::SetLevel {
            level: VoteLevel::Card,
        }
        .into(),
        SessionCommand::Publish { on: true }.into(),
        SessionCommand::ShowPage {
            projector: None,
            page: Some(Key::from("clock")),
        }
        .into(),
        target(Some("kultur")).into(),
        SessionCommand::End.into(),
        AgendaCommand::SetStart { starts: minute(9) }.into(),
        AgendaCommand::AddBlock {
            block: Box::new(opening.clone()),
            at: 1,
        }
        .into(),
        AgendaCommand::ChangeBlock {
            block: Box::new(Block { title, ..opening }),
        }
        .into(),
        AgendaCommand::MoveBlock {
            block: HARVEST,
            to: 0,
        }
        .into(),
        AgendaCommand::RemoveBlock { block: HARVEST }.into(),
        AgendaCommand::Next.into(),
        AgendaCommand::Extend { minutes: 5 }.into(),
        AgendaCommand::SetPhase {
            phase: Key::from("harvest"),
        }
        .into(),
        RoomCommand::Add {
            name: text("Köket"),
            capacity: 3,
            features: RoomFeatures::from([RoomFeature::Quiet]),
        }
        .into(),
        RoomCommand::Change {
            room: Room {
                capacity: 1,
                ..session.setup.rooms[0].clone()
            },
        }
        .into(),
        PeopleCommand::Change {
            id: ParticipantId(1),
            profile: Box::new(profile("Å", "")),
        }
        .into(),
        PeopleCommand::Leave {
            id: ParticipantId(1),
        }
        .into(),
        retitle(1, "Nycklar").into(),
        withdraw_topic(1).into(),
        hide_topic(1, "dubblett").into(),
        summarise(1, "Nycklar").into(),
        place(1, ROOM_2, SLOT_2).into(),
        swap(1, 2).into(),
        park(1).into(),
        set_hosts(1, &[1, 3]).into(),
        set_needs(1, &[RoomFeature::Quiet]).into(),
        start_pitch(1).into(),
        thaw(SLOT_1, true).into(),
    ];
    for wish in wishes {
        let done = after(&session, wish.clone());
        let back = undone(&done);
        assert_eq!(substance(&back), substance(&session), "{wish:?}");
        assert!(back.steps.is_empty());
        there_and_back_again(&done, &back, &wish);
    }
}

/// That what was taken back can be done again, and that again taken back, as often as one likes.
#[track_caller]
fn there_and_back_again(done: &Session, back: &Session, wish: &Command) {
    let again = redone(back);
    assert_eq!(substance(&again), substance(done), "{wish:?} again");
    assert_eq!(again.steps.len(), done.steps.len(), "{wish:?} is one step");
    assert_eq!(
        again.last_step().map(|step| step.n),
        done.last_step().map(|step| step.n)
    );
    let back_again = undone(&again);
    assert_eq!(
        substance(&back_again),
        substance(back),
        "{wish:?} back again"
    );
    assert_eq!(
        substance(&redone(&back_again)),
        substance(done),
        "{wish:?} thrice"
    );
}

#[test]
fn every_step_on_ideas_is_taken_back() {
    let session = ideas();
    let merged = after(&session, merge(&[1, 2], "Två i en"));
    let hidden = after(&session, hide_idea(1, "fel"));
    let wishes = [
        (&session, reword(1, "Bättre så")),
        (&session, rekind(1, IdeaKind::Need)),
        (&session, withdraw_idea(1)),
        (&session, hide_idea(3, "Personangrepp")),
        (&hidden, restore_idea(1)),
        (&merged, unmerge(5)),
    ];
    for (given, wish) in wishes {
        let done = after(given, wish.clone());
        let back = undone(&done);
        assert_eq!(substance(&back), substance(given), "{wish:?}");
        there_and_back_again(&done, &back, &wish.into());
    }
}

#[test]
fn every_step_of_sorting_is_taken_back() {
    let session = after(&ideas(), group("Resor", &[3, 4]));
    let session = after(&session, tag(&[1, 3], "lokaler"));
    let session = after(&session, release(&[1], true));
    let wishes = [
        tag(&[1, 2], "Lokaler"),
        untag(&[1, 2, 3], "lokaler"),
        release(&[1, 2], true),
        release(&[1, 2], false),
        IdeaCommand::SetModeration { on: true },
        group("Platser", &[1, 3]),
        regroup(1, "Resor på natten", &[1, 4]),
        ungroup(1),
    ];
    for wish in wishes {
        let back = undone(&after(&session, wish.clone()));
        assert_eq!(substance(&back), substance(&session), "{wish:?}");
        assert_eq!(back.clusters, session.clusters, "{wish:?}");
    }
}

#[test]
fn a_split_is_taken_back_while_its_parts_are_untouched() {
    let session = after(&ideas(), split(1, &["Skolgårdar", "Öppettider"]));
    let back = undone(&session);
    assert_eq!(back.ideas[&IdeaId(1)], ideas().ideas[&IdeaId(1)]);
    assert_eq!(back.ideas[&IdeaId(5)].state, IdeaState::Withdrawn);
    blocked(&when(&session, participant(1), reword(5, "Alla gårdar")).accepted());
    blocked(&when(&session, participant(1), withdraw_idea(6)).accepted());
    blocked(&after(&session, open(Method::Stance, &[5])));
}

#[test]
fn undo_never_releases_words_that_nobody_has_released() {
    let released = after(&ideas(), release(&[1], true));
    let session = after(&released, release(&[1], false));
    assert!(undone(&session).ideas[&IdeaId(1)].released);
    blocked(&when(&session, participant(1), reword(1, "Något annat")).accepted());
}

#[test]
fn what_was_made_stays_on_record_as_withdrawn() {
    let session = undone(&after(&ideas(), log(None, "Fel knapp")));
    assert_eq!(session.ideas[&IdeaId(5)].state, IdeaState::Withdrawn);
    let session = undone(&after(&session, pitch("Fel knapp")));
    assert_eq!(session.topics[&TopicId(4)].state, TopicState::Withdrawn);
    let session = undone(&after(&session, merge(&[1, 2], "Två i en")));
    assert_eq!(session.ideas[&IdeaId(6)].state, IdeaState::Withdrawn);
    assert_eq!(session.ideas[&IdeaId(1)].state, IdeaState::Open);
}

#[test]
fn a_room_that_was_taken_away_comes_back_to_its_column() {
    let session = hall();
    let without = after(&session, RoomCommand::Remove { room: ROOM_1 });
    assert_eq!(substance(&undone(&without)), substance(&session));
}

#[test]
fn steps_are_taken_back_one_by_one_from_the_last() {
    let session = board();
    let one = after(&session, park(1));
    let two = after(&one, place(1, ROOM_2, SLOT_2));
    let three = after(&two, swap(1, 2));
    let back = undone(&three);
    assert_eq!(
        (substance(&back), &back.steps),
        (substance(&two), &two.steps)
    );
    let back = undone(&undone(&back));
    assert_eq!(substance(&back), substance(&session));
    when(&back, Facilitator, UNDO).refused(Refusal::NothingToUndo);
}

#[test]
fn ballots_and_rounds_are_not_taken_back() {
    let session = after(&ideas(), park(1)).clone();
    let session = after(&session, open(Method::Stance, &[]));
    let session = after(&session, close(1));
    when(&session, Facilitator, UNDO).refused(Refusal::NothingToUndo);
}

#[test]
fn a_swap_stays_when_a_host_has_withdrawn_since() {
    let session = after(&board(), swap(1, 2));
    blocked(&when(&session, participant(2), withdraw_topic(2)).accepted());
}

#[test]
fn a_place_stays_when_the_host_has_withdrawn_since() {
    let session = after(&hall(), place(1, ROOM_1, SLOT_1));
    blocked(&when(&session, participant(1), withdraw_topic(1)).accepted());
}

#[test]
fn words_that_somebody_has_changed_since_stay() {
    let session = after(&ideas(), retitle(1, "Nycklar"));
    blocked(&when(&session, participant(1), retitle(1, "Lokaler")).accepted());
    let session = after(&ideas(), reword(1, "Bättre så"));
    blocked(&when(&session, participant(1), reword(1, "Eller så")).accepted());
    let session = after(&hall(), summarise(1, "Nycklar"));
    blocked(&when(&session, note_taker(), summarise(1, "Fler nycklar")).accepted());
    blocked(&when(&session, note_taker(), summarise(1, "")).accepted());
    let change = |hat| PeopleCommand::Change {
        id: ParticipantId(1),
        profile: Box::new(profile("Åsa", hat)),
    };
    let session = after(&hall(), change("annan"));
    blocked(&when(&session, participant(1), change("kommun")).accepted());
}

#[test]
fn whoever_came_back_by_themselves_stays() {
    let id = ParticipantId(1);
    let session = after(&hall(), PeopleCommand::Leave { id });
    blocked(&when(&session, participant(1), PeopleCommand::Return { id }).accepted());
    let session = after(&session, PeopleCommand::Return { id });
    assert!(undone(&session).people[&id].left);
}

#[test]
fn what_others_have_filled_or_voted_on_stays() {
    let topic = after(&hall(), pitch("Cykel"));
    blocked(&when(&topic, participant(1), log(Some(4), "Cykelställ")).accepted());
    blocked(&when(&topic, note_taker(), summarise(4, "Cykelställ")).accepted());
    let placed = after(&topic, place(4, ROOM_1, SLOT_1));
    let signed_up = when(&placed, participant(1), sign_up(4)).accepted();
    blocked(&undone(&signed_up));
    let logged = after(&ideas(), log(None, "Cykelställ"));
    blocked(&after(&logged, open(Method::Stance, &[])));
    let merged = after(&ideas(), merge(&[1, 2], "Två i en"));
    blocked(&after(&merged, open(Method::Stance, &[])));
    let apart = after(&merged, unmerge(5));
    blocked(&when(&apart, participant(1), withdraw_idea(1)).accepted());
    let restored = after(&after(&ideas(), withdraw_idea(1)), restore_idea(1));
    blocked(&after(&restored, open(Method::Stance, &[])));
}

#[test]
fn an_idea_hidden_by_mistake_comes_back_even_from_a_round() {
    let session = after(&voting(Method::Stance), hide_idea(1, "fel rad"));
    assert!(undone(&session).ideas[&IdeaId(1)].is_open());
}

/// Topic 4 beside topic 2 in the second slot; 1, 2 and 3 want it, and 2 also topic 1.
fn wanted() -> Session {
    Story::from(board())
        .by(Actor::System)
        .that(topic_set(3, TopicState::Parked))
        .that(pitched_for(4, "Cykel", "Rut"))
        .that(placed_in(4, ROOM_2, SLOT_2))
        .that(signed_up(4, 1))
        .that(signed_up(4, 2))
        .that(signed_up(4, 3))
        .that(signed_up(1, 2))
        .session()
}

#[test]
fn who_lost_a_sign_up_by_a_move_gets_it_back_in_the_same_place() {
    let session = wanted();
    let moved = after(&session, place(4, ROOM_2, SLOT_1));
    assert_eq!(signed(&moved, 4), [1, 3]);
    assert_eq!(substance(&undone(&moved)), substance(&session));
    let swapped = after(&session, swap(4, 3));
    assert_eq!(substance(&undone(&swapped)), substance(&session));
}

#[test]
fn who_signed_off_or_up_since_is_respected_when_a_move_is_taken_back() {
    let moved = after(&wanted(), place(4, ROOM_2, SLOT_1));
    let off = TopicCommand::SignOff { id: TopicId(4) };
    let session = when(&moved, participant(1), off).accepted();
    let session = Story::from(session)
        .by(Actor::Newcomer)
        .that(joined(4, "Dag", ""))
        .session();
    let session = when(&session, participant(4), sign_up(4)).accepted();
    assert_eq!(signed(&undone(&session), 4), [2, 3, 4]);
}

#[test]
fn who_found_another_topic_meanwhile_keeps_that_one() {
    let parked = after(&wanted(), park(4));
    let session = when(&parked, participant(2), sign_up(2)).accepted();
    let back = undone(&session);
    assert_eq!(cell_of(&back, 4).map(|cell| cell.slot), Some(SLOT_2));
    assert_eq!((signed(&back, 4), signed(&back, 2)), (vec![1, 3], vec![2]));
}

#[test]
fn an_ended_meeting_that_went_on_is_taken_back_step_by_step() {
    let running = after(&hall(), AgendaCommand::Next);
    let over = after(&running, SessionCommand::End);
    let on = after(&over, SessionCommand::Resume);
    let back = undone(&on);
    assert_eq!(back.run, over.run);
    assert_eq!(undone(&back).run, running.run);
}

#[test]
fn a_long_day_is_not_remembered_from_its_beginning() {
    let mut session = (0..150).fold(board(), |session, _| after(&session, swap(1, 2)));
    let remembered = session.steps.len();
    assert_eq!(remembered, 100);
    for _ in 0..remembered / 2 {
        session = undone(&session);
    }
    assert!(session.steps.len() < remembered / 2);
    assert_eq!(cell_of(&session, 1).map(|cell| cell.slot), Some(SLOT_1));
}

#[test]
fn whoever_was_written_up_by_mistake_is_not_here_and_comes_back_when_it_was_none() {
    let written = after(&hall(), walk_in("Rut", "civil"));
    let rut = written.people.get_max().map(|(id, _)| *id).unwrap();
    let back = undone(&written);
    assert!(back.people[&rut].left);
    assert_eq!(back.present().count(), hall().present().count());
    assert!(!redone(&back).people[&rut].left);
    let corrected = PeopleCommand::Change {
        id: rut,
        profile: Box::new(profile("Rut Ek", "civil")),
    };
    let corrected = when(&written, participant(rut.0), corrected).accepted();
    blocked(&corrected);
}

#[test]
fn there_is_nothing_to_do_again_before_something_was_taken_back() {
    when(&hall(), Facilitator, REDO).refused(Refusal::NothingToRedo);
    when(&after(&board(), park(1)), Facilitator, REDO).refused(Refusal::NothingToRedo);
}

#[test]
fn steps_are_done_again_one_by_one_from_the_last_that_was_taken_back() {
    let one = after(&board(), park(1));
    let two = after(&one, place(1, ROOM_2, SLOT_2));
    let three = after(&two, swap(1, 2));
    let back = undone(&undone(&undone(&three)));
    let again = redone(&back);
    assert_eq!(substance(&again), substance(&one));
    let again = redone(&again);
    assert_eq!(substance(&again), substance(&two));
    // Back and forth in the middle leaves what lies ahead as it was.
    let again = redone(&redone(&undone(&again)));
    assert_eq!(substance(&again), substance(&three));
    when(&again, Facilitator, REDO).refused(Refusal::NothingToRedo);
}

#[test]
fn what_the_facilitator_does_meanwhile_leaves_nothing_to_do_again() {
    let back = undone(&after(&board(), park(1)));
    let elsewhere = after(&back, retitle(2, "Nycklar"));
    when(&elsewhere, Facilitator, REDO).refused(Refusal::NothingToRedo);
    // Not even when that in its turn is taken back and done again.
    let elsewhere = redone(&undone(&elsewhere));
    when(&elsewhere, Facilitator, REDO).refused(Refusal::NothingToRedo);
}

#[test]
fn what_others_do_meanwhile_is_not_overrun_by_doing_again() {
    let back = undone(&after(&board(), place(1, ROOM_2, SLOT_2)));
    let withdrawn = when(&back, participant(1), withdraw_topic(1)).accepted();
    when(&withdrawn, Facilitator, REDO).refused(Refusal::UndoBlocked);
    let retitled = undone(&after(&hall(), retitle(1, "Nycklar")));
    let retitled = when(&retitled, participant(1), retitle(1, "Skyltar")).accepted();
    when(&retitled, Facilitator, REDO).refused(Refusal::UndoBlocked);
    let signed_up = when(&back, participant(1), sign_up(2)).accepted();
    assert_eq!(signed(&redone(&signed_up), 2), [1]);
}

#[test]
fn a_wish_that_takes_several_events_is_taken_back_and_done_again_as_one() {
    let session = board();
    let events = vec![
        Event::TopicStateSet {
            id: TopicId(1),
            state: TopicState::Parked,
        },
        Event::PhaseSet {
            phase: Key::from("harvest"),
        },
    ];
    let events = crate::domain::rules::steps::as_one(&session, events);
    let from = session.n + 1;
    assert_eq!(events.last(), Some(&Event::StepsJoined { from }));
    let done = crate::domain::rules::steps::after(&session, &events);
    assert_eq!(done.steps.len(), 1);
    let back = undone(&done);
    assert_eq!(substance(&back), substance(&session));
    let again = redone(&back);
    assert_eq!(substance(&again), substance(&done));
    assert_eq!(again.steps.len(), 1);
}
