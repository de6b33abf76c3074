//! What has happened. This is the only lasting promise of torg: the names in `ty` and the fields
//! in `d` never change; what a newer version needs differently is upcast as raw JSON in `wire`.

use super::model::*;
use super::{Actor, CleanText, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The header of a recorded event, as far as the fold needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Its place in the journal, from 1, without gaps.
    pub n: u64,
    /// When it was accepted.
    pub at: DateTime<Utc>,
    /// Who caused it.
    pub actor: Actor,
}

/// A fact. The text before the dot is the noun it is about, the one after it a past participle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ty", content = "d")]
pub enum Event {
    // --- the session ---
    /// The session was made. Always the first record.
    #[serde(rename = "session.created")]
    SessionCreated { setup: Box<Setup> },
    /// The program was stopped in order; damage behind this record is corruption.
    #[serde(rename = "session.closed")]
    SessionClosed {},
    /// A torn last batch was cut off and kept aside when the session was opened.
    #[serde(rename = "session.recovered")]
    SessionRecovered { cut_bytes: u64, kept_as: String },
    /// The title or the question of the day was changed.
    #[serde(rename = "session.described")]
    SessionDescribed {
        title: CleanText,
        question: CleanText,
    },
    /// The meeting is over.
    #[serde(rename = "session.ended")]
    SessionEnded {},
    /// The meeting goes on after all.
    #[serde(rename = "session.resumed")]
    SessionResumed { run: Box<Run> },
    /// The share of the room that a party (or a category of it) is meant to have.
    #[serde(rename = "target.set")]
    TargetSet {
        party: Key,
        category: Option<Key>,
        target: Option<u8>,
    },
    /// A terminal was let in.
    #[serde(rename = "role.granted")]
    RoleGranted {
        role: Role,
        name: String,
        token: SeatHash,
    },
    /// A terminal's token no longer counts.
    #[serde(rename = "role.revoked")]
    RoleRevoked { token: SeatHash },

    // --- the run sheet ---
    /// A block was put into the run sheet before position `at`.
    #[serde(rename = "block.added")]
    BlockAdded { block: Box<Block>, at: usize },
    /// A block got other contents.
    #[serde(rename = "block.changed")]
    BlockChanged { block: Box<Block> },
    /// A block was moved to position `to`.
    #[serde(rename = "block.moved")]
    BlockMoved { block: BlockId, to: usize },
    /// A block was taken out.
    #[serde(rename = "block.removed")]
    BlockRemoved { block: BlockId },
    /// The first start was set.
    #[serde(rename = "agenda.start_set")]
    AgendaStartSet { starts: DateTime<Utc> },
    /// A block began; the one before it ended.
    #[serde(rename = "block.started")]
    BlockStarted { block: BlockId },
    /// The running block got more (or fewer) minutes.
    #[serde(rename = "block.extended")]
    BlockExtended { block: BlockId, minutes: i32 },
    /// The running block's time has run out.
    #[serde(rename = "block.time_up")]
    BlockTimeUp { block: BlockId },
    /// The phase was set by hand.
    #[serde(rename = "phase.set")]
    PhaseSet { phase: Key },
    /// The run was put back to where it was (undo of a start).
    #[serde(rename = "run.restored")]
    RunRestored { run: Box<Run> },

    // --- rooms ---
    /// A room was added.
    #[serde(rename = "room.added")]
    RoomAdded { room: Room },
    /// A room got another name or size.
    #[serde(rename = "room.changed")]
    RoomChanged { room: Room },
    /// A room was taken away.
    #[serde(rename = "room.removed")]
    RoomRemoved { room: RoomId },

    // --- people ---
    /// Somebody joined. `seat` and `recovery` are hashes; none for a walk-in without a phone.
    #[serde(rename = "participant.joined")]
    ParticipantJoined {
        id: ParticipantId,
        profile: Box<Profile>,
        seat: Option<SeatHash>,
        recovery: Option<SeatHash>,
        walk_in: bool,
    },
    /// Somebody changed what they said of themselves.
    #[serde(rename = "participant.changed")]
    ParticipantChanged {
        id: ParticipantId,
        profile: Box<Profile>,
    },
    /// Somebody went home.
    #[serde(rename = "participant.left")]
    ParticipantLeft { id: ParticipantId },
    /// Somebody came back.
    #[serde(rename = "participant.returned")]
    ParticipantReturned { id: ParticipantId },
    /// A recovery code gave a seat to another phone; the old phone's token no longer counts, both
    /// recovery codes do.
    #[serde(rename = "seat.moved")]
    SeatMoved {
        id: ParticipantId,
        seat: SeatHash,
        recovery: Option<SeatHash>,
    },

    // --- topics ---
    /// A topic was pitched.
    #[serde(rename = "topic.pitched")]
    TopicPitched {
        id: TopicId,
        title: CleanText,
        question: CleanText,
        hosts: Vec<ParticipantId>,
        host_name: CleanText,
    },
    /// A topic's words were changed.
    #[serde(rename = "topic.changed")]
    TopicChanged {
        id: TopicId,
        title: CleanText,
        question: CleanText,
    },
    /// A topic was withdrawn, hidden, parked or shown again.
    #[serde(rename = "topic.state_set")]
    TopicStateSet { id: TopicId, state: TopicState },
    /// A topic was put on the board or moved there.
    #[serde(rename = "topic.placed")]
    TopicPlaced { id: TopicId, cell: Cell },
    /// Two topics changed places, in one step.
    #[serde(rename = "topics.swapped")]
    TopicsSwapped { a: TopicId, b: TopicId },
    /// Somebody is (or is no longer) interested.
    #[serde(rename = "interest.set")]
    InterestSet {
        topic: TopicId,
        participant: ParticipantId,
        on: bool,
    },
    /// Somebody signed up.
    #[serde(rename = "signup.made")]
    SignupMade {
        topic: TopicId,
        participant: ParticipantId,
    },
    /// Somebody took their name off.
    #[serde(rename = "signup.cancelled")]
    SignupCancelled {
        topic: TopicId,
        participant: ParticipantId,
    },
    /// A topic came to another slot: its sign-ups without those who are signed up for something
    /// else there, or with them again when the move was taken back.
    #[serde(rename = "signups.set")]
    SignupsSet {
        topic: TopicId,
        participants: Vec<ParticipantId>,
    },
    /// A field of a topic's notes was written.
    #[serde(rename = "note.written")]
    NoteWritten {
        topic: TopicId,
        field: NoteField,
        text: CleanText,
    },

    // --- ideas ---
    /// An idea was logged.
    #[serde(rename = "idea.logged")]
    IdeaLogged {
        id: IdeaId,
        topic: Option<TopicId>,
        text: CleanText,
        author: Actor,
        oral: bool,
    },
    /// An idea's text was changed.
    #[serde(rename = "idea.changed")]
    IdeaChanged { id: IdeaId, text: CleanText },
    /// An idea was withdrawn, hidden or shown again.
    #[serde(rename = "idea.state_set")]
    IdeaStateSet { id: IdeaId, state: IdeaState },
    /// Several ideas became part of a new one; the originals remain.
    #[serde(rename = "ideas.merged")]
    IdeasMerged {
        id: IdeaId,
        topic: Option<TopicId>,
        text: CleanText,
        from: Vec<IdeaId>,
        reason: CleanText,
    },
    /// A merged idea was taken apart again.
    #[serde(rename = "ideas.unmerged")]
    IdeasUnmerged { id: IdeaId },
    /// An idea was tied to its id in the file it came from.
    #[serde(rename = "idea.source_set")]
    IdeaSourceSet { id: IdeaId, source_id: CleanText },

    // --- rounds ---
    /// A round was opened, its options and base frozen.
    #[serde(rename = "round.opened")]
    RoundOpened {
        id: RoundId,
        title: CleanText,
        method: Method,
        options: Vec<IdeaId>,
        base: Base,
    },
    /// Somebody marked ideas; replaces what they marked before.
    #[serde(rename = "ballot.cast")]
    BallotCast {
        round: RoundId,
        participant: ParticipantId,
        approves: Vec<IdeaId>,
    },
    /// Somebody took a stance on one idea; replaces the one before.
    #[serde(rename = "stance.cast")]
    StanceCast {
        round: RoundId,
        participant: ParticipantId,
        idea: IdeaId,
        stance: Stance,
    },
    /// No more ballots; the count stands.
    #[serde(rename = "round.closed")]
    RoundClosed { round: RoundId },

    // --- undo ---
    /// The facilitator took back their last step. The events just before this one did it; they are
    /// no steps of their own, so this forgets every step from that one on.
    #[serde(rename = "step.undone")]
    StepUndone { step: u64 },
    /// The facilitator did again what they had last taken back. The events since then did it; they
    /// are one step, under the number it had.
    #[serde(rename = "step.redone")]
    StepRedone { step: u64 },
    /// The facilitator's steps from event `from` on came of one wish: they are taken back as one.
    #[serde(rename = "steps.joined")]
    StepsJoined { from: u64 },
}

/// What an accepted command made, so that its sender can go on with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "made", content = "id")]
pub enum Made {
    /// A participant.
    Participant(ParticipantId),
    /// A topic.
    Topic(TopicId),
    /// An idea.
    Idea(IdeaId),
    /// A round.
    Round(RoundId),
    /// A room.
    Room(RoomId),
    /// A block.
    Block(BlockId),
}

impl Event {
    /// What this event brought into being.
    pub fn made(&self) -> Option<Made> {
        match self {
            Event::ParticipantJoined { id, .. } => Some(Made::Participant(*id)),
            Event::TopicPitched { id, .. } => Some(Made::Topic(*id)),
            Event::IdeaLogged { id, .. } | Event::IdeasMerged { id, .. } => Some(Made::Idea(*id)),
            Event::RoundOpened { id, .. } => Some(Made::Round(*id)),
            Event::RoomAdded { room } => Some(Made::Room(room.id)),
            Event::BlockAdded { block, .. } => Some(Made::Block(block.id)),
            _ => None,
        }
    }
}
