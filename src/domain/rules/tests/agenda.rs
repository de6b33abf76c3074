//! The run sheet, and the walk through it.

use super::*;
use crate::domain::Actor::{Facilitator, System};
use crate::domain::command::AgendaCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::{MAX_BLOCKS, MAX_MINUTES};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};
use chrono::{DateTime, Utc};

fn block(id: BlockId, kind: &str, minutes: u16) -> Block {
    Block::new(id, Key::from(kind), text("Paus"), minutes)
}

fn add(block: Block, at: usize) -> AgendaCommand {
    let block = Box::new(block);
    AgendaCommand::AddBlock { block, at }
}

fn change(block: Block) -> AgendaCommand {
    let block = Box::new(block);
    AgendaCommand::ChangeBlock { block }
}

fn start(block: BlockId) -> AgendaCommand {
    AgendaCommand::Start { block }
}

fn extend(minutes: i32) -> AgendaCommand {
    AgendaCommand::Extend { minutes }
}

fn remove(block: BlockId) -> AgendaCommand {
    AgendaCommand::RemoveBlock { block }
}

fn order(session: &Session) -> Vec<u32> {
    let blocks = &session.setup.agenda.blocks;
    blocks.iter().map(|block| block.id.0).collect()
}

fn current(session: &Session) -> Option<BlockId> {
    session.run.current.as_ref().map(|running| running.block)
}

/// The hall with this block running since `started`.
fn running(id: BlockId, started: DateTime<Utc>) -> Session {
    Story::from(hall())
        .by(System)
        .at(started)
        .that(Event::BlockStarted { block: id })
        .session()
}

#[test]
fn only_the_first_start_is_set_and_the_rest_follows() {
    let starts = minute(15);
    let wish = || AgendaCommand::SetStart { starts };
    let session = when(&hall(), Facilitator, wish()).accepted();
    assert_eq!(session.setup.agenda.planned()[3].start, minute(125));
    when(&session, Facilitator, wish()).changes_nothing();
}

#[test]
fn a_wild_start_does_not_stop_the_plan_from_being_drawn() {
    let starts = DateTime::<Utc>::MAX_UTC;
    let wish = AgendaCommand::SetStart { starts };
    let session = when(&hall(), Facilitator, wish).accepted();
    assert_eq!(session.setup.agenda.planned()[3].end, starts);
}

#[test]
fn a_new_block_gets_the_next_number_and_its_place() {
    let session = when(&hall(), Facilitator, add(block(OPENING, "oppning", 0), 1)).accepted();
    assert_eq!(order(&session), [1, 5, 2, 3, 4]);
    let session = when(
        &session,
        Facilitator,
        add(block(OPENING, "pass", 5), usize::MAX),
    )
    .accepted();
    assert_eq!(order(&session), [1, 5, 2, 3, 4, 6]);
}

#[test]
fn a_removed_blocks_number_is_never_given_again() {
    let session = when(&hall(), Facilitator, remove(HARVEST)).accepted();
    let session = when(&session, Facilitator, add(block(OPENING, "skord", 5), 9)).accepted();
    assert_eq!(order(&session), [1, 2, 3, 5]);
}

#[test]
fn a_block_has_a_known_kind_a_title_and_at_most_a_day() {
    let session = hall();
    let faults = [
        (
            block(OPENING, "dans", 5),
            Refusal::Unknown {
                what: Kind::BlockKind,
            },
        ),
        (
            block(OPENING, "pass", MAX_MINUTES + 1),
            Refusal::MinutesOutOfRange,
        ),
        (
            Block {
                title: CleanText::default(),
                ..block(OPENING, "pass", 5)
            },
            missing(Field::Title),
        ),
        (
            Block {
                title: letters(121),
                ..block(OPENING, "pass", 5)
            },
            too_long(Field::Title, 120),
        ),
        (
            Block {
                owner: letters(81),
                ..block(OPENING, "pass", 5)
            },
            too_long(Field::Owner, 80),
        ),
        (
            Block {
                script: letters(4_001),
                ..block(OPENING, "pass", 5)
            },
            too_long(Field::Script, 4_000),
        ),
        (
            Block {
                private: letters(4_001),
                ..block(OPENING, "pass", 5)
            },
            too_long(Field::PrivateNotes, 4_000),
        ),
        (
            Block {
                page: Some(Key::from("/etc/passwd")),
                ..block(OPENING, "pass", 5)
            },
            Refusal::Unknown { what: Kind::Page },
        ),
    ];
    for (block, reason) in faults {
        when(&session, Facilitator, add(block.clone(), 0)).refused(reason.clone());
        when(&session, Facilitator, change(block)).refused(reason);
    }
    when(
        &session,
        Facilitator,
        add(block(OPENING, "pass", MAX_MINUTES), 0),
    )
    .accepted();
}

#[test]
fn a_run_sheet_holds_so_many_blocks() {
    let mut setup = setup();
    setup.agenda.blocks = (1..=200)
        .map(|id| block(BlockId(id), "oppning", 1))
        .collect();
    let session = Story::of(setup).session();
    when(&session, Facilitator, add(block(OPENING, "oppning", 1), 0)).refused(Refusal::Full {
        what: Kind::Block,
        limit: MAX_BLOCKS as u32,
    });
}

#[test]
fn a_block_is_changed_also_while_it_runs() {
    let session = running(OPENING, minute(0));
    let longer = block(OPENING, "oppning", 45);
    let session = when(&session, Facilitator, change(longer.clone())).accepted();
    assert_eq!(session.setup.agenda.blocks[0], longer);
    when(&session, Facilitator, change(longer)).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Block };
    when(&session, Facilitator, change(block(BlockId(9), "pass", 1))).refused(unknown);
}

#[test]
fn a_slot_with_topics_stays_a_slot() {
    let session = board();
    let in_use = Refusal::InUse { topics: 2 };
    when(&session, Facilitator, change(block(SLOT_1, "skord", 40))).refused(in_use.clone());
    when(&session, Facilitator, remove(SLOT_1)).refused(in_use);
    when(&session, Facilitator, change(block(SLOT_1, "pass", 50))).accepted();
    let cleared = Story::from(session)
        .that(topic_hidden(1, "dubblett"))
        .that(topic_set(3, TopicState::Withdrawn))
        .session();
    when(&cleared, Facilitator, remove(SLOT_1)).accepted();
}

#[test]
fn blocks_change_order_and_beyond_the_end_means_last() {
    let shift = |block, to| AgendaCommand::MoveBlock { block, to };
    let session = when(&hall(), Facilitator, shift(OPENING, 2)).accepted();
    assert_eq!(order(&session), [2, 3, 1, 4]);
    let session = when(&session, Facilitator, shift(SLOT_1, usize::MAX)).accepted();
    assert_eq!(order(&session), [3, 1, 4, 2]);
    when(&session, Facilitator, shift(SLOT_1, 3)).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Block };
    when(&session, Facilitator, shift(BlockId(9), 0)).refused(unknown);
}

#[test]
fn the_running_block_stays_in_the_run_sheet() {
    let session = running(OPENING, minute(0));
    when(&session, Facilitator, remove(OPENING)).refused(Refusal::BlockRunning);
    let unknown = Refusal::Unknown { what: Kind::Block };
    when(&session, Facilitator, remove(BlockId(9))).refused(unknown);
}

#[test]
fn starting_a_block_ends_the_one_before_and_sets_its_phase() {
    let session = running(OPENING, minute(0));
    let session = when_at(&session, Facilitator, start(SLOT_1), minute(31)).accepted();
    let held = Ran {
        block: OPENING,
        started: minute(0),
        ended: minute(31),
    };
    assert_eq!(session.run.held.iter().collect::<Vec<_>>(), [&held]);
    assert_eq!(session.run.phase, Key::from("breakout"));
    assert_eq!(current(&session), Some(SLOT_1));
    when(&session, Facilitator, start(SLOT_1)).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Block };
    when(&session, Facilitator, start(BlockId(9))).refused(unknown);
}

#[test]
fn a_block_that_was_held_can_be_held_again() {
    let session = running(OPENING, minute(0));
    let session = when(&session, Facilitator, start(SLOT_1)).accepted();
    let session = when(&session, Facilitator, start(OPENING)).accepted();
    assert_eq!(current(&session), Some(OPENING));
    assert_eq!(session.run.held.len(), 2);
}

#[test]
fn next_walks_from_the_first_block_to_the_last() {
    let mut session = hall();
    for block in [OPENING, SLOT_1, SLOT_2, HARVEST] {
        session = when(&session, Facilitator, AgendaCommand::Next)
            .yields([Event::BlockStarted { block }]);
    }
    when(&session, Facilitator, AgendaCommand::Next).refused(Refusal::NoNextBlock);
}

#[test]
fn next_goes_on_where_an_ended_meeting_was() {
    let session = ended(running(SLOT_1, minute(0)));
    when(&session, Facilitator, AgendaCommand::Next).refused(Refusal::SessionEnded);
    when(&session, Facilitator, start(HARVEST)).refused(Refusal::SessionEnded);
    let resumed = crate::domain::command::SessionCommand::Resume;
    let session = when(&session, Facilitator, resumed).accepted();
    when(&session, Facilitator, AgendaCommand::Next)
        .yields([Event::BlockStarted { block: SLOT_2 }]);
}

#[test]
fn the_running_block_gets_more_time_or_less_up_to_a_day() {
    when(&hall(), Facilitator, extend(5)).refused(Refusal::NothingRunning);
    let session = running(OPENING, minute(0));
    let session = when(&session, Facilitator, extend(5)).accepted();
    let session = when(&session, Facilitator, extend(-20)).accepted();
    let now = session.run.current.as_ref().unwrap();
    assert_eq!(now.ends(&session.setup.agenda), minute(15));
    when(&session, Facilitator, extend(0)).changes_nothing();
    let day = i32::from(MAX_MINUTES);
    for minutes in [day + 1, i32::MIN, i32::MAX, 16 - day] {
        let answer = when(&session, Facilitator, extend(minutes)).refusal();
        let expected = (minutes != 16 - day).then_some(Refusal::MinutesOutOfRange);
        assert_eq!(answer, expected, "{minutes}");
    }
    let full = when(&session, Facilitator, extend(day)).accepted();
    when(&full, Facilitator, extend(day)).refused(Refusal::MinutesOutOfRange);
}

#[test]
fn the_phase_is_set_by_hand_until_the_meeting_is_over() {
    let set = |phase: &str| AgendaCommand::SetPhase {
        phase: Key::from(phase),
    };
    let session = when(&hall(), Facilitator, set("harvest")).accepted();
    assert_eq!(session.run.phase, Key::from("harvest"));
    when(&session, Facilitator, set("harvest")).changes_nothing();
    let unknown = Refusal::Unknown { what: Kind::Phase };
    when(&session, Facilitator, set("efterfest")).refused(unknown);
    when(&ended(session), Facilitator, set("checkin")).refused(Refusal::SessionEnded);
}

#[test]
fn time_is_up_once_when_it_is_and_for_the_block_that_runs() {
    let up = |block| AgendaCommand::NoteTimeUp { block };
    let session = running(OPENING, minute(0));
    when_at(&session, System, up(OPENING), minute(29)).changes_nothing();
    when_at(&session, System, up(SLOT_1), minute(30)).changes_nothing();
    let session = when_at(&session, System, up(OPENING), minute(30))
        .yields([Event::BlockTimeUp { block: OPENING }]);
    when_at(&session, System, up(OPENING), minute(31)).changes_nothing();
    let longer = when_at(&session, Facilitator, extend(5), minute(31)).accepted();
    when_at(&longer, System, up(OPENING), minute(34)).changes_nothing();
    when_at(&longer, System, up(OPENING), minute(35)).accepted();
}

fn lengthen(block: BlockId, minutes: i32) -> AgendaCommand {
    AgendaCommand::Lengthen { block, minutes }
}

#[test]
fn a_block_to_come_gets_another_length_and_the_running_one_minutes_on_top() {
    let session = running(OPENING, minute(0));
    let session = when(&session, Facilitator, lengthen(SLOT_1, 5)).accepted();
    let session = when(&session, Facilitator, lengthen(OPENING, -3)).accepted();
    let agenda = &session.setup.agenda;
    assert_eq!(agenda.block(SLOT_1).map(|it| it.minutes), Some(45));
    assert_eq!(agenda.block(OPENING).map(|it| it.minutes), Some(30));
    assert_eq!(session.run.current.as_ref().map(|it| it.extra), Some(-3));
}

#[test]
fn a_blocks_length_stops_at_nothing_and_at_a_day() {
    let none = when(&hall(), Facilitator, lengthen(HARVEST, -90)).accepted();
    let block = none.setup.agenda.block(HARVEST);
    assert_eq!(block.map(|it| it.minutes), Some(0));
    when(&none, Facilitator, lengthen(HARVEST, -1)).changes_nothing();
    let day = i32::from(MAX_MINUTES);
    when(&none, Facilitator, lengthen(HARVEST, day + 1)).refused(Refusal::MinutesOutOfRange);
    when(&none, Facilitator, lengthen(HARVEST, i32::MAX)).refused(Refusal::MinutesOutOfRange);
    let gone = Refusal::Unknown { what: Kind::Block };
    when(&none, Facilitator, lengthen(BlockId(99), 1)).refused(gone);
}
