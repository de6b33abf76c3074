//! What events do to the setup, the run sheet, the rooms, and where the meeting is.

use crate::domain::model::*;
use crate::domain::{CleanText, Session, Stamp};
use std::sync::Arc;

impl Session {
    pub(super) fn setup_mut(&mut self) -> &mut Setup {
        Arc::make_mut(&mut self.setup)
    }

    pub(super) fn describe(&mut self, title: &CleanText, question: &CleanText) {
        let setup = self.setup_mut();
        setup.title = title.clone();
        setup.question = question.clone();
    }

    pub(super) fn set_target(&mut self, party: &Key, category: Option<&Key>, target: Option<u8>) {
        let Some(party) = self
            .setup_mut()
            .parties
            .iter_mut()
            .find(|it| it.key == *party)
        else {
            return;
        };
        match category {
            None => party.target = target,
            Some(key) => {
                for category in party.categories.iter_mut().filter(|it| it.key == *key) {
                    category.target = target;
                }
            }
        }
    }

    pub(super) fn add_block(&mut self, block: &Block, at: usize) {
        self.last_block = self.last_block.max(Some(block.id));
        let blocks = &mut self.setup_mut().agenda.blocks;
        blocks.insert(at.min(blocks.len()), block.clone());
    }

    pub(super) fn change_block(&mut self, block: &Block) {
        for it in self
            .setup_mut()
            .agenda
            .blocks
            .iter_mut()
            .filter(|it| it.id == block.id)
        {
            *it = block.clone();
        }
    }

    pub(super) fn move_block(&mut self, block: BlockId, to: usize) {
        let Some(from) = self.setup.agenda.position(block) else {
            return;
        };
        let blocks = &mut self.setup_mut().agenda.blocks;
        let block = blocks.remove(from);
        blocks.insert(to.min(blocks.len()), block);
    }

    /// Rooms stand in the order of their numbers, so one that comes back comes back to its column.
    pub(super) fn add_room(&mut self, room: &Room) {
        self.last_room = self.last_room.max(Some(room.id));
        let rooms = &mut self.setup_mut().rooms;
        let place = rooms.iter().position(|other| other.id > room.id);
        rooms.insert(place.unwrap_or(rooms.len()), room.clone());
    }

    pub(super) fn change_room(&mut self, room: &Room) {
        for it in self
            .setup_mut()
            .rooms
            .iter_mut()
            .filter(|it| it.id == room.id)
        {
            *it = room.clone();
        }
    }

    pub(super) fn hold_current(&mut self, stamp: &Stamp) {
        let run = Arc::make_mut(&mut self.run);
        if let Some(done) = run.current.take() {
            run.held.push_back(Ran {
                block: done.block,
                started: done.started,
                ended: stamp.at,
            });
        }
    }

    pub(super) fn start_block(&mut self, id: BlockId, stamp: &Stamp) {
        let Some(block) = self.setup.agenda.block(id) else {
            return;
        };
        let phase = self
            .setup
            .block_kind(&block.kind)
            .map(|kind| kind.phase.clone());
        self.hold_current(stamp);
        let run = Arc::make_mut(&mut self.run);
        run.current = Some(Running {
            block: id,
            started: stamp.at,
            extra: 0,
            time_up: false,
        });
        if let Some(phase) = phase {
            run.phase = phase;
        }
    }

    pub(super) fn extend(&mut self, id: BlockId, minutes: i32, stamp: &Stamp) {
        let agenda = &self.setup.agenda;
        let run = Arc::make_mut(&mut self.run);
        if let Some(running) = run.current.as_mut().filter(|running| running.block == id) {
            running.extra = running.extra.saturating_add(minutes);
            running.time_up &= running.ends(agenda) <= stamp.at;
        }
    }

    pub(super) fn note_time_up(&mut self, id: BlockId) {
        let run = Arc::make_mut(&mut self.run);
        if let Some(running) = run.current.as_mut().filter(|running| running.block == id) {
            running.time_up = true;
        }
    }

    pub(super) fn end(&mut self, stamp: &Stamp) {
        self.hold_current(stamp);
        Arc::make_mut(&mut self.run).ended = Some(stamp.at);
    }
}
