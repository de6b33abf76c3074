//! What somebody wants to happen. One enum per area of the room; `rules` answers each.
//!
//! Commands are also the frames that attached terminals send, so they serialise; unlike events
//! they are no lasting promise: both ends of a connection are of one version.

use super::model::*;
use super::{CleanText, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A wish, by area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "area", content = "want")]
pub enum Command {
    /// The session itself.
    Session(SessionCommand),
    /// The run sheet and where the room is in it.
    Agenda(AgendaCommand),
    /// Rooms.
    Room(RoomCommand),
    /// People and their seats.
    People(PeopleCommand),
    /// Topics, interest, sign-up, notes.
    Topic(TopicCommand),
    /// The board.
    Board(BoardCommand),
    /// Ideas.
    Idea(IdeaCommand),
    /// Rounds and ballots.
    Voting(VotingCommand),
    /// Take back the facilitator's last step.
    Undo,
    /// Do again what was last taken back.
    Redo,
}

/// The session itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionCommand {
    /// Change title and question of the day.
    Describe {
        title: CleanText,
        question: CleanText,
    },
    /// Set the share that a party or one of its categories is meant to have.
    SetTarget {
        party: Key,
        category: Option<Key>,
        target: Option<u8>,
    },
    /// Let a terminal in: the hash of the token it was given.
    GrantRole {
        role: Role,
        name: String,
        token: SeatHash,
    },
    /// Put a terminal out.
    RevokeRole { token: SeatHash },
    /// Note that a torn batch was cut off at opening (torg itself).
    NoteRecovery { cut_bytes: u64, kept_as: String },
    /// End the meeting.
    End,
    /// Go on after all.
    Resume,
}

/// The run sheet and where the room is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaCommand {
    /// Set the first start.
    SetStart { starts: DateTime<Utc> },
    /// Put a new block before position `at` (the end if beyond); its `id` is given by the rules.
    AddBlock { block: Box<Block>, at: usize },
    /// Give a block other contents.
    ChangeBlock { block: Box<Block> },
    /// Move a block to position `to`.
    MoveBlock { block: BlockId, to: usize },
    /// Take a block out.
    RemoveBlock { block: BlockId },
    /// Start this block.
    Start { block: BlockId },
    /// Start the block after the running one, or the first.
    Next,
    /// Add minutes to the running block (negative takes some).
    Extend { minutes: i32 },
    /// Set the phase by hand.
    SetPhase { phase: Key },
    /// The deadline of this block has passed (the timer).
    NoteTimeUp { block: BlockId },
}

/// Rooms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomCommand {
    /// Add a room.
    Add { name: CleanText, capacity: u16 },
    /// Rename or resize a room.
    Change { room: Room },
    /// Take a room away; refused while topics stand in it.
    Remove { room: RoomId },
}

/// People and their seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeopleCommand {
    /// Take a seat. From a phone both hashes are given; from the console neither.
    Join {
        profile: Box<Profile>,
        seat: Option<SeatHash>,
        recovery: Option<SeatHash>,
    },
    /// Change what is said of somebody (oneself, or the facilitator anybody).
    Change {
        id: ParticipantId,
        profile: Box<Profile>,
    },
    /// Go home.
    Leave { id: ParticipantId },
    /// Come back.
    Return { id: ParticipantId },
    /// Take one's seat back with a recovery code, for this new token, which gets a code of its own.
    Recover {
        recovery: SeatHash,
        seat: SeatHash,
        next_recovery: Option<SeatHash>,
    },
}

/// Topics, interest, sign-up, notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicCommand {
    /// Pitch a topic; a participant is its host, the console names one.
    Pitch {
        title: CleanText,
        question: CleanText,
        host_name: CleanText,
    },
    /// Change its words.
    Change {
        id: TopicId,
        title: CleanText,
        question: CleanText,
    },
    /// Take it back.
    Withdraw { id: TopicId },
    /// Take it down, with a reason.
    Hide { id: TopicId, reason: CleanText },
    /// Bring a withdrawn or hidden topic back, parked.
    Restore { id: TopicId },
    /// Say whether one is interested.
    SetInterest { id: TopicId, on: bool },
    /// Sign up; moves the sign-up from another topic of the same slot.
    SignUp { id: TopicId },
    /// Take one's name off.
    SignOff { id: TopicId },
    /// Write a field of its notes.
    WriteNote {
        id: TopicId,
        field: NoteField,
        text: CleanText,
    },
}

/// The board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardCommand {
    /// Put a topic on a free square, from wherever it is.
    Place { id: TopicId, cell: Cell },
    /// Let two topics change places, as one step; one of them may be parked.
    Swap { a: TopicId, b: TopicId },
    /// Take a topic off the board.
    Park { id: TopicId },
}

/// Ideas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaCommand {
    /// Log an idea; `oral` where it was said aloud by somebody else.
    Log {
        topic: Option<TopicId>,
        text: CleanText,
        oral: bool,
    },
    /// Change its text (its author, or the facilitator).
    Change { id: IdeaId, text: CleanText },
    /// Take it back (its author).
    Withdraw { id: IdeaId },
    /// Take it down, with a reason.
    Hide { id: IdeaId, reason: CleanText },
    /// Bring a withdrawn or hidden idea back.
    Restore { id: IdeaId },
    /// Make one idea of several; the originals remain, part of the new one.
    Merge {
        ideas: Vec<IdeaId>,
        text: CleanText,
        reason: CleanText,
    },
    /// Take a merged idea apart.
    Unmerge { id: IdeaId },
    /// Tie it to its id in the file it was imported from.
    SetSource { id: IdeaId, source_id: CleanText },
}

/// Rounds and ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingCommand {
    /// Open a round about these ideas; all open ideas where none are named.
    Open {
        title: CleanText,
        method: Method,
        options: Vec<IdeaId>,
    },
    /// Mark ideas (approval).
    Cast {
        round: RoundId,
        approves: Vec<IdeaId>,
    },
    /// Take a stance on one idea.
    TakeStance {
        round: RoundId,
        idea: IdeaId,
        stance: Stance,
    },
    /// Close a round.
    Close { round: RoundId },
}
