//! The session: everything that is known, folded from what has happened.
//!
//! Maps are persistent (shared where nothing changed), so that the writer works on a copy that
//! costs nothing and throws it away if the disk says no, and every screen holds its own moment.

mod apply;
mod merged;
mod questions;
mod steps;
mod undo;

pub use merged::Merged;
pub use steps::{Step, Undone};

use super::model::*;
use super::{Actor, Event, Role, Stamp};
use chrono::{DateTime, Utc};
use imbl::{HashMap, OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A terminal that was let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What it may do.
    pub role: Role,
    /// What it is called.
    pub name: String,
}

/// Something that happened, for the list on the console: the event as it was, and its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When and by whom.
    pub stamp: Stamp,
    /// What.
    pub event: Event,
}

/// How many happenings the session remembers for the console; the journal has them all.
pub const HAPPENINGS: usize = 50;

/// A session at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What it is made of: parties, phases, kinds of block, rooms, agenda.
    pub setup: Arc<Setup>,
    /// Where the room is in the agenda.
    pub run: Arc<Run>,
    /// Everybody who has joined.
    pub people: OrdMap<ParticipantId, Arc<Participant>>,
    /// Who is part of another entry by now.
    pub merged: OrdMap<ParticipantId, Merged>,
    /// All topics.
    pub topics: OrdMap<TopicId, Arc<Topic>>,
    /// The pitch that was started last and not ended; see [`Session::on_stage`].
    pub spotlight: Option<Spotlight>,
    /// What the facilitator says to everybody now.
    pub announcement: Option<Announcement>,
    /// Where people checked in last; what of it still holds says [`Session::whereabouts_of`].
    pub whereabouts: OrdMap<ParticipantId, Whereabouts>,
    /// The slots whose topics may be moved however near their start.
    pub thawed: OrdSet<BlockId>,
    /// All ideas.
    pub ideas: OrdMap<IdeaId, Arc<Idea>>,
    /// The clusters of the wall.
    pub clusters: OrdMap<ClusterId, Arc<Cluster>>,
    /// All rounds.
    pub rounds: OrdMap<RoundId, Arc<Round>>,
    /// The list of speakers.
    pub speakers: Arc<Speakers>,
    /// Which seat each token's hash opens.
    pub seats: HashMap<SeatHash, ParticipantId>,
    /// Which seat each recovery code's hash gives back.
    pub recoveries: HashMap<SeatHash, ParticipantId>,
    /// Whose seat a token opened until they took it along to another phone: the phone that still
    /// brings it can be told so.
    pub moved_seats: HashMap<SeatHash, ParticipantId>,
    /// The seat cards that were printed.
    pub cards: Cards,
    /// The terminals that were let in, by their token's hash.
    pub grants: OrdMap<SeatHash, Grant>,
    /// The page that each projector holds, by its name; that of the empty name is for all that
    /// hold none of their own.
    pub stage: OrdMap<String, Key>,
    /// Whether the documents are up for everybody to read.
    pub published: bool,
    /// The facilitator's steps that can be taken back, oldest first.
    pub steps: Vector<Arc<Step>>,
    /// The steps that were taken back, the one taken back last at the end.
    pub undone: Vector<Arc<Undone>>,
    /// The latest happenings, oldest first.
    pub happenings: Vector<Arc<Happening>>,
    /// The greatest number that a room has had; the one after it is the next room's, so that no
    /// number is used twice, not even that of a room which was taken away.
    pub last_room: Option<RoomId>,
    /// The same for blocks.
    pub last_block: Option<BlockId>,
    /// The same for rounds, drafts that were thrown away among them.
    pub last_round: Option<RoundId>,
    /// The same for clusters.
    pub last_cluster: Option<ClusterId>,
    /// The number of the last event.
    pub n: u64,
    /// When the last event was accepted.
    pub changed: DateTime<Utc>,
    /// Whether the last event was an orderly stop of the program.
    pub closed: bool,
}

impl Session {
    /// The session as it is when it has just been made. In its first phase, with nothing running.
    pub fn new(setup: Setup, stamp: &Stamp) -> Session {
        let phase = setup
            .phases
            .first()
            .map_or(Key::from(""), |phase| phase.key.clone());
        Session {
            last_room: setup.rooms.iter().map(|room| room.id).max(),
            last_block: setup.agenda.blocks.iter().map(|block| block.id).max(),
            last_round: None,
            last_cluster: None,
            setup: Arc::new(setup),
            run: Arc::new(Run {
                phase,
                current: None,
                held: Vector::new(),
                ended: None,
            }),
            people: OrdMap::new(),
            merged: OrdMap::new(),
            topics: OrdMap::new(),
            spotlight: None,
            announcement: None,
            whereabouts: OrdMap::new(),
            thawed: OrdSet::new(),
            ideas: OrdMap::new(),
            clusters: OrdMap::new(),
            rounds: OrdMap::new(),
            speakers: Arc::default(),
            seats: HashMap::new(),
            recoveries: HashMap::new(),
            moved_seats: HashMap::new(),
            cards: Cards::default(),
            grants: OrdMap::new(),
            stage: OrdMap::new(),
            published: false,
            steps: Vector::new(),
            undone: Vector::new(),
            happenings: Vector::new(),
            n: stamp.n,
            changed: stamp.at,
            closed: false,
        }
    }

    /// Who a token's hash lets in, if anybody.
    pub fn seated(&self, token: &SeatHash) -> Option<Actor> {
        if let Some(id) = self.seats.get(token) {
            return Some(Actor::Participant(*id));
        }
        self.grants
            .get(token)
            .map(|grant| grant.role.actor(&grant.name))
    }
}
