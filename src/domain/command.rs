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
    /// What would make people say yes.
    Condition(ConditionCommand),
    /// Rounds and ballots.
    Voting(VotingCommand),
    /// The list of speakers.
    Speakers(SpeakersCommand),
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
    /// Say what the meeting may do.
    SetMandate { mandate: Option<Mandate> },
    /// Name the wireless network that phones must be on; an empty name takes the sign down.
    SetWifi { name: CleanText },
    /// Say how many have signed up beforehand.
    SetExpected { people: Option<u16> },
    /// Say what became of the meeting before this one, a line each.
    SetSinceLast { lines: Vec<CleanText> },
    /// Set what is said at the end.
    SetFarewell { text: CleanText },
    /// Say something to everybody; an empty text takes it down.
    Announce { text: CleanText },
    /// Declare how surely a vote is one person's, for rounds opened from now on.
    SetLevel { level: VoteLevel },
    /// Hold a page on the projector of this name, or on all that hold none of their own; without
    /// a page, follow the session again.
    ShowPage {
        projector: Option<String>,
        page: Option<Key>,
    },
    /// Put the documents up for everybody to read on their phones, or take them down.
    Publish { on: bool },
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
    /// Add minutes to any block (negative takes some), the running one or one to come.
    Lengthen { block: BlockId, minutes: i32 },
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
    Add {
        name: CleanText,
        capacity: u16,
        #[serde(default)]
        features: RoomFeatures,
    },
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
        /// The seat card that they bring.
        #[serde(default)]
        card: Option<CardKey>,
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
    /// Make one of two entries of the same person: `keep` gets what `gone` had.
    Merge {
        keep: ParticipantId,
        gone: ParticipantId,
    },
    /// Take one's seat back with a recovery code, for this new token, which gets a code of its own.
    Recover {
        recovery: SeatHash,
        seat: SeatHash,
        next_recovery: Option<SeatHash>,
    },
    /// Use a seat card (for oneself), or give one to somebody (the facilitator).
    TakeCard { id: ParticipantId, card: CardKey },
    /// Make seat cards with these codes.
    IssueCards { codes: Vec<SeatHash> },
    /// Let lost seat cards count no more.
    VoidCards { cards: Vec<CardId> },
}

/// By what a seat card is known to the one who brings it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKey {
    /// The hash of the code that is printed on it.
    Code(SeatHash),
    /// Its number: only the facilitator, who has it in hand, may go by that.
    Number(CardId),
}

/// Topics, interest, sign-up, notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicCommand {
    /// Hand a topic in, to the queue; a participant is its host, the console names one.
    Pitch {
        title: CleanText,
        question: CleanText,
        host_name: CleanText,
    },
    /// Write a topic down for oneself; nobody else sees it yet.
    Draft {
        title: CleanText,
        question: CleanText,
    },
    /// Hand in one's draft.
    Submit { id: TopicId },
    /// Say who hosts it, first who answers for it.
    SetHosts {
        id: TopicId,
        hosts: Vec<ParticipantId>,
    },
    /// Say what it needs of its room.
    SetNeeds { id: TopicId, needs: RoomFeatures },
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
    /// Sign somebody up who has no phone; moves the sign-up as [`TopicCommand::SignUp`] does.
    SignUpFor {
        topic: TopicId,
        participant: ParticipantId,
    },
    /// Take somebody's name off who has no phone.
    SignOffFor {
        topic: TopicId,
        participant: ParticipantId,
    },
    /// Say that one has come to this room.
    CheckIn { room: RoomId },
    /// Say that one goes on from the room one is in.
    CheckOut,
    /// Write a field of its notes.
    WriteNote {
        id: TopicId,
        field: NoteField,
        text: CleanText,
        /// The last record that its writer had seen of the field, if that is known: what was
        /// written after it is kept.
        #[serde(default)]
        over: Option<u64>,
    },
    /// Say where in the matrix of participation it belongs.
    SetLevel {
        id: TopicId,
        level: Option<Level>,
        step: Option<PolicyStep>,
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
    /// Give a topic's host the room's attention.
    StartPitch { id: TopicId },
    /// End the pitch; what came from the queue is parked.
    EndPitch,
    /// Let the topics of a slot be moved although it is about to start, or no longer.
    Thaw { slot: BlockId, on: bool },
    /// Hold a topic once more on a free square; those who wait for a chair may come along.
    Repeat {
        id: TopicId,
        cell: Cell,
        waiting: bool,
    },
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
        #[serde(default)]
        kind: IdeaKind,
    },
    /// Change its text and, if one is given, its kind (its author, or the facilitator).
    Change {
        id: IdeaId,
        text: CleanText,
        #[serde(default)]
        kind: Option<IdeaKind>,
    },
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
    /// Make several ideas of one, each with its own text; the original remains.
    Split {
        id: IdeaId,
        texts: Vec<CleanText>,
        reason: CleanText,
    },
    /// File ideas under a tag, or take it off.
    Tag {
        ideas: Vec<IdeaId>,
        tag: CleanText,
        on: bool,
    },
    /// Let the projector's wall show ideas of a moderated session, or no longer.
    Release { ideas: Vec<IdeaId>, on: bool },
    /// Show nothing on the projector's wall that was not released, or everything again.
    SetModeration { on: bool },
    /// Make a group of these ideas; they leave the groups they are in. It may be empty.
    MakeCluster { name: CleanText, ideas: Vec<IdeaId> },
    /// Rename a group, and let exactly these ideas be in it.
    ChangeCluster {
        id: ClusterId,
        name: CleanText,
        ideas: Vec<IdeaId>,
    },
    /// Take a group away; its ideas remain.
    DissolveCluster { id: ClusterId },
}

/// Answers to "what would make you say yes?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionCommand {
    /// Give one to an idea of a round that the room has seen the count of; a participant's
    /// replaces the one they gave before. `oral` where it was said aloud by somebody else.
    Give {
        idea: IdeaId,
        round: RoundId,
        text: CleanText,
        oral: bool,
    },
    /// Change its words (whoever gave it, or the facilitator).
    Change {
        idea: IdeaId,
        id: ConditionId,
        text: CleanText,
    },
    /// Take it back (whoever gave it).
    Withdraw { idea: IdeaId, id: ConditionId },
    /// Take it down, with a reason.
    Hide {
        idea: IdeaId,
        id: ConditionId,
        reason: CleanText,
    },
    /// Bring a withdrawn or hidden one back.
    Restore { idea: IdeaId, id: ConditionId },
    /// Let the projector show it in a moderated session, or no longer.
    Release {
        idea: IdeaId,
        id: ConditionId,
        on: bool,
    },
}

/// Rounds and ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingCommand {
    /// Prepare a round.
    Prepare { plan: Box<RoundPlan> },
    /// Change what was prepared.
    ChangeDraft {
        round: RoundId,
        plan: Box<RoundPlan>,
    },
    /// Throw away what was prepared.
    Discard { round: RoundId },
    /// Open what was prepared.
    OpenDraft { round: RoundId },
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
    /// Give a whole ballot of the round's form.
    Vote { round: RoundId, ballot: Ballot },
    /// Set how much longer there is to vote: so many minutes more (or less, if negative) than now
    /// is left.
    Extend { round: RoundId, minutes: i32 },
    /// The time to vote is up (the timer).
    NoteTimeUp { round: RoundId },
    /// Close a round.
    Close { round: RoundId },
    /// Let the room see the count.
    Show { round: RoundId },
    /// Take the count from the room's view again.
    Unshow { round: RoundId },
    /// Let the count stand for good.
    Confirm { round: RoundId },
    /// Enter what somebody counted on paper or by hand; replaces what they counted before.
    EnterCount {
        round: RoundId,
        place: CountPlace,
        count: Box<Count>,
    },
    /// Take somebody's count away.
    RemoveCount {
        round: RoundId,
        place: CountPlace,
        counter: CleanText,
    },
    /// Take one counter's word where two do not agree or only one has counted, and say why.
    AcceptCount {
        round: RoundId,
        place: CountPlace,
        accepted: Accepted,
    },
    /// Say how many heads there are in the room, and why there are more ballots.
    SetHeads {
        round: RoundId,
        heads: Option<u32>,
        reason: CleanText,
    },
    /// Give back the key of a secret round with the code that was shown at its opening.
    Unlock { round: RoundId, code: Letters },
    /// Give up the ballots of an open secret round unread, and close it.
    Void { round: RoundId, reason: CleanText },
    /// Draw a lot between the tied results of a round, by what the room calls out.
    DrawLot { round: RoundId, seed: CleanText },
}

/// The list of speakers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakersCommand {
    /// Let phones ask for the floor.
    Open,
    /// Let phones ask no longer.
    Close,
    /// Ask for the floor.
    Ask,
    /// Take that back.
    Withdraw,
    /// Put somebody on the list.
    AskFor { voice: Voice },
    /// Take a wish off the list.
    Remove { id: SpeakerId },
    /// Move a wish before another one; none for last.
    Move {
        id: SpeakerId,
        before: Option<SpeakerId>,
    },
    /// Let the next one speak; with nobody next, whoever speaks has finished.
    Next,
    /// Let this one speak.
    Start { id: SpeakerId },
    /// Whoever speaks has finished.
    Finish,
}
