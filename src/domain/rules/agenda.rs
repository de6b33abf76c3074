//! Rules of the run sheet: its blocks, and the walk through them.

use super::system_only;
use super::{
    Decision, MAX_BLOCKS, MAX_MINUTES, facilitator_only, optional, required, room_for_more,
};
use crate::domain::command::AgendaCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, Event, Limit, Refusal, Session};
use chrono::{DateTime, Utc};

pub(super) fn decide(
    session: &Session,
    actor: &Actor,
    command: &AgendaCommand,
    now: DateTime<Utc>,
) -> Decision {
    match command {
        AgendaCommand::NoteTimeUp { block } => {
            system_only(actor)?;
            note_time_up(session, *block, now)
        }
        by_hand => {
            facilitator_only(actor)?;
            by_facilitator(session, by_hand)
        }
    }
}

fn by_facilitator(session: &Session, command: &AgendaCommand) -> Decision {
    match command {
        AgendaCommand::SetStart { starts } => Ok(match session.setup.agenda.starts == *starts {
            true => vec![],
            false => vec![Event::AgendaStartSet { starts: *starts }],
        }),
        AgendaCommand::AddBlock { block, at } => add(session, block, *at),
        AgendaCommand::ChangeBlock { block } => change(session, block),
        AgendaCommand::MoveBlock { block, to } => shift(session, *block, *to),
        AgendaCommand::RemoveBlock { block } => remove(session, *block),
        AgendaCommand::Start { block } => start(session, *block),
        AgendaCommand::Next => next(session),
        AgendaCommand::Extend { minutes } => extend(session, *minutes),
        AgendaCommand::Lengthen { block, minutes } => lengthen(session, *block, *minutes),
        AgendaCommand::SetPhase { phase } => set_phase(session, phase),
        AgendaCommand::NoteTimeUp { .. } => Err(Refusal::NotAllowed),
    }
}

fn sound(session: &Session, block: &Block) -> Result<(), Refusal> {
    session
        .setup
        .block_kind(&block.kind)
        .ok_or(Refusal::Unknown {
            what: Kind::BlockKind,
        })?;
    required(&block.title, Limit::SESSION_TITLE, Field::Title)?;
    optional(&block.owner, Limit::ORGANISATION, Field::Owner)?;
    optional(&block.script, Limit::NOTE, Field::Script)?;
    optional(&block.private, Limit::NOTE, Field::PrivateNotes)?;
    if block.minutes > MAX_MINUTES {
        return Err(Refusal::MinutesOutOfRange);
    }
    Ok(())
}

/// A block may ask for a page there is, or keep the one it has: a session that a newer torg has
/// planned can be changed by an older one.
fn known_page(block: &Block, before: Option<&Block>) -> Result<(), Refusal> {
    let known = |page: &Key| StagePage::from_key(page.as_str()).is_some();
    let kept = before.is_some_and(|before| before.page == block.page);
    match kept || block.page.as_ref().is_none_or(known) {
        true => Ok(()),
        false => Err(Refusal::Unknown { what: Kind::Page }),
    }
}

fn known(session: &Session, id: BlockId) -> Result<&Block, Refusal> {
    session
        .setup
        .agenda
        .block(id)
        .ok_or(Refusal::Unknown { what: Kind::Block })
}

fn add(session: &Session, block: &Block, at: usize) -> Decision {
    let agenda = &session.setup.agenda;
    room_for_more(agenda.blocks.len(), MAX_BLOCKS, Kind::Block)?;
    sound(session, block)?;
    known_page(block, None)?;
    let block = Block {
        id: BlockId::after(session.last_block),
        ..block.clone()
    };
    Ok(vec![Event::BlockAdded {
        block: Box::new(block),
        at: at.min(agenda.blocks.len()),
    }])
}

fn change(session: &Session, block: &Block) -> Decision {
    let before = known(session, block.id)?;
    sound(session, block)?;
    known_page(block, Some(before))?;
    if before == block {
        return Ok(vec![]);
    }
    let grid = session
        .setup
        .block_kind(&block.kind)
        .is_some_and(|kind| kind.grid);
    if !grid {
        unused_slot(session, block.id)?;
    }
    Ok(vec![Event::BlockChanged {
        block: Box::new(block.clone()),
    }])
}

fn shift(session: &Session, block: BlockId, to: usize) -> Decision {
    let agenda = &session.setup.agenda;
    let from = agenda
        .position(block)
        .ok_or(Refusal::Unknown { what: Kind::Block })?;
    let to = to.min(agenda.blocks.len() - 1);
    Ok(if from == to {
        vec![]
    } else {
        vec![Event::BlockMoved { block, to }]
    })
}

pub(super) fn remove(session: &Session, block: BlockId) -> Decision {
    known(session, block)?;
    if session
        .run
        .current
        .as_ref()
        .is_some_and(|running| running.block == block)
    {
        return Err(Refusal::BlockRunning);
    }
    unused_slot(session, block)?;
    Ok(vec![Event::BlockRemoved { block }])
}

fn unused_slot(session: &Session, slot: BlockId) -> Result<(), Refusal> {
    let here = |topic: &&std::sync::Arc<Topic>| topic.cell().is_some_and(|cell| cell.slot == slot);
    match session.topics.values().filter(here).count() {
        0 => Ok(()),
        topics => Err(Refusal::InUse {
            topics: u32::try_from(topics).unwrap_or(u32::MAX),
        }),
    }
}

fn not_ended(session: &Session) -> Result<(), Refusal> {
    match session.run.ended {
        Some(_) => Err(Refusal::SessionEnded),
        None => Ok(()),
    }
}

fn start(session: &Session, block: BlockId) -> Decision {
    known(session, block)?;
    not_ended(session)?;
    if session
        .run
        .current
        .as_ref()
        .is_some_and(|running| running.block == block)
    {
        return Ok(vec![]);
    }
    Ok(vec![Event::BlockStarted { block }])
}

/// After the running block, or after the one held last where none runs since the meeting was
/// ended too early.
fn next(session: &Session) -> Decision {
    not_ended(session)?;
    let (run, agenda) = (&session.run, &session.setup.agenda);
    let running = run.current.iter().map(|running| running.block);
    let held = run.held.iter().rev().map(|ran| ran.block);
    let here = running.chain(held).find_map(|block| agenda.position(block));
    let next = here.map_or(0, |here| here + 1);
    let block = agenda.blocks.get(next).ok_or(Refusal::NoNextBlock)?;
    Ok(vec![Event::BlockStarted { block: block.id }])
}

fn extend(session: &Session, minutes: i32) -> Decision {
    let running = session
        .run
        .current
        .as_ref()
        .ok_or(Refusal::NothingRunning)?;
    let extra = running.extra.saturating_add(minutes);
    if [minutes, extra]
        .iter()
        .any(|it| it.unsigned_abs() > u32::from(MAX_MINUTES))
    {
        return Err(Refusal::MinutesOutOfRange);
    }
    let block = running.block;
    Ok(if minutes == 0 {
        vec![]
    } else {
        vec![Event::BlockExtended { block, minutes }]
    })
}

/// A block that is planned gets another length; the one that runs gets minutes on top of its own,
/// so that plan and outcome can be told apart.
fn lengthen(session: &Session, id: BlockId, minutes: i32) -> Decision {
    let block = known(session, id)?;
    let running = session.run.current.as_ref();
    if running.is_some_and(|running| running.block == id) {
        return extend(session, minutes);
    }
    let longer = i64::from(block.minutes) + i64::from(minutes);
    let longer = u16::try_from(longer.max(0)).map_err(|_| Refusal::MinutesOutOfRange)?;
    let block = Block {
        minutes: longer,
        ..block.clone()
    };
    change(session, &block)
}

fn set_phase(session: &Session, phase: &Key) -> Decision {
    session
        .setup
        .phase(phase)
        .ok_or(Refusal::Unknown { what: Kind::Phase })?;
    not_ended(session)?;
    Ok(match session.run.phase == *phase {
        true => vec![],
        false => vec![Event::PhaseSet {
            phase: phase.clone(),
        }],
    })
}

/// The timer may be late or early (a block was extended meanwhile): only what is true is noted.
fn note_time_up(session: &Session, block: BlockId, now: DateTime<Utc>) -> Decision {
    let due = session.run.current.as_ref().is_some_and(|running| {
        running.block == block && !running.time_up && running.ends(&session.setup.agenda) <= now
    });
    Ok(if due {
        vec![Event::BlockTimeUp { block }]
    } else {
        vec![]
    })
}
