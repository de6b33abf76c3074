//! Why something may not happen: data, never a sentence. `text` turns it into one.

use super::TextFault;
use super::model::*;
use serde::{Deserialize, Serialize};

/// Which text of a command a fault lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The alias.
    Alias,
    /// The organisation.
    Organisation,
    /// The part of the city.
    Area,
    /// Access needs.
    AccessNeeds,
    /// A title.
    Title,
    /// A question.
    Question,
    /// The name of a host.
    HostName,
    /// The text of an idea.
    Idea,
    /// What would make somebody say yes.
    Condition,
    /// A note.
    Note,
    /// A reason.
    Reason,
    /// The name of a room.
    RoomName,
    /// Who leads a block.
    Owner,
    /// Who counted votes.
    Counter,
    /// The script of a block.
    Script,
    /// The private notes of a block.
    PrivateNotes,
    /// An id in an imported file.
    SourceId,
    /// A tag.
    Tag,
    /// The name of a cluster.
    ClusterName,
    /// The name of somebody who is to speak.
    Speaker,
    /// The name of a wireless network.
    Wifi,
    /// A line of what became of the meeting before.
    SinceLast,
    /// What is said at the end.
    Farewell,
    /// What is said to everybody.
    Announcement,
    /// What a lot is drawn by.
    Lot,
}

impl Field {
    /// The name in JSON, HTML and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Field::Alias => "alias",
            Field::Organisation => "organisation",
            Field::Area => "area",
            Field::AccessNeeds => "access_needs",
            Field::Title => "title",
            Field::Question => "question",
            Field::HostName => "host_name",
            Field::Idea => "idea",
            Field::Condition => "condition",
            Field::Note => "note",
            Field::Reason => "reason",
            Field::RoomName => "room_name",
            Field::Owner => "owner",
            Field::Counter => "counter",
            Field::Script => "script",
            Field::PrivateNotes => "private_notes",
            Field::SourceId => "source_id",
            Field::Tag => "tag",
            Field::ClusterName => "cluster_name",
            Field::Speaker => "speaker",
            Field::Wifi => "wifi",
            Field::SinceLast => "since_last",
            Field::Farewell => "farewell",
            Field::Announcement => "announcement",
            Field::Lot => "lot",
        }
    }
}

/// A state that stands in the way of a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "refused")]
pub enum Refusal {
    /// A text is empty or too long.
    TextUnfit { field: Field, fault: TextFault },
    /// Whoever asked may not do this.
    NotAllowed,
    /// The present phase does not have this open to everybody.
    NotInThisPhase { ability: Ability, phase: Key },
    /// The meeting is over.
    SessionEnded,
    /// The meeting is not over.
    SessionNotEnded,
    /// The session holds as many of these as it can.
    Full { what: Kind, limit: u32 },
    /// There is no such thing.
    Unknown { what: Kind },
    /// No party (or category of it) has this key.
    UnknownParty,
    /// A share must be between 0 and 100 per cent.
    TargetOutOfRange,
    /// The phone already has a seat.
    AlreadySeated { id: ParticipantId },
    /// No seat answers to this recovery code.
    RecoveryUnknown,
    /// No seat card has this code.
    CardUnknown,
    /// Somebody else has used this seat card.
    CardTaken,
    /// The seat card was said to be lost.
    CardVoid,
    /// The one who asks holds another seat card.
    HasCard { card: CardId },
    /// This round takes ballots only of those who hold a seat card.
    CardNeeded,
    /// The holder of the seat card has voted in the open round.
    CardHasVoted { card: CardId },
    /// The round's level wants the heads counted before the result is confirmed.
    HeadsMissing,
    /// There are more ballots than heads, and nobody has said why.
    MoreBallotsThanHeads { ballots: u32, heads: u32 },
    /// The block runs, so it can't be removed.
    BlockRunning,
    /// No block runs.
    NothingRunning,
    /// The last block runs already.
    NoNextBlock,
    /// A block's length is not between 0 and a day.
    MinutesOutOfRange,
    /// A room's size is not between 1 and its limit.
    CapacityOutOfRange,
    /// Topics stand in this slot or room.
    InUse { topics: u32 },
    /// Another topic stands on this square.
    CellTaken { by: TopicId },
    /// That block is no slot of the board.
    NotASlot,
    /// A host of this topic would be in two rooms at once.
    HostElsewhere { topic: TopicId },
    /// Another run of this topic stands in that slot.
    RunInSlot { topic: TopicId },
    /// The slot is about to start or has started, and its topics stay where they are.
    SlotFrozen { slot: BlockId },
    /// The one who asks has a topic in the queue already.
    AlreadyQueued { topic: TopicId },
    /// The one who asks has a draft already.
    AlreadyDrafted { topic: TopicId },
    /// The topic is no draft.
    NotADraft,
    /// Somebody else is pitching.
    PitchRunning { topic: TopicId },
    /// Nobody is pitching.
    NothingPitched,
    /// The topic is hidden or withdrawn.
    TopicGone,
    /// Whoever asked neither hosts the topic nor is signed up for it.
    NotAtTopic,
    /// The topic is not on the board.
    TopicNotPlaced,
    /// The topic is live already.
    TopicLive,
    /// The idea is hidden, withdrawn or part of another.
    IdeaGone,
    /// The answer to what would make somebody say yes is hidden, withdrawn or replaced.
    ConditionGone,
    /// The idea stands already.
    IdeaLive,
    /// The idea is part of a round, so its text stays as it was voted on.
    IdeaInRound { round: RoundId },
    /// A merge needs at least two ideas.
    TooFewIdeas,
    /// The idea was not made by a merge.
    NotMerged,
    /// An idea can only be split into two or more.
    TooFewParts,
    /// Another cluster has this name.
    ClusterExists { cluster: ClusterId },
    /// There is no idea to vote on.
    NothingToVoteOn,
    /// A round is open already.
    RoundOpen { round: RoundId },
    /// The round is closed.
    RoundClosed,
    /// The round has been opened, so it can't be changed or thrown away.
    RoundNotDraft,
    /// The round has not been opened yet.
    RoundNotOpen,
    /// The round is not closed yet.
    RoundNotClosed,
    /// The room has not seen the count yet.
    RoundNotShown,
    /// The count was confirmed and stays.
    RoundConfirmed,
    /// Two others have counted these votes already.
    TwoHaveCounted,
    /// No hall holds so many votes.
    CountOutOfRange { most: u32 },
    /// The ballot is of another method than the round.
    WrongMethod,
    /// More ideas are marked than the round allows.
    TooManyMarks { max: u16 },
    /// A round must allow at least one mark, or one place in an order.
    MarksOutOfRange,
    /// A round must give between 1 and `most` dots, and let at least one go to an idea.
    DotsOutOfRange { most: u16 },
    /// A round must give between 1 and `most` points.
    PointsOutOfRange { most: u16 },
    /// More dots are put down than the ballot holds.
    TooManyDots { dots: u16, given: u32 },
    /// An idea got more dots than one may get.
    TooManyOnOne { most: u16 },
    /// More points are shared out than the ballot holds. Fewer is fine.
    TooManyPoints { points: u16, given: u32 },
    /// A score, or a step of the gradient, is not one of those that there are.
    StepOutOfRange { least: u16, top: u16 },
    /// More ideas are ranked than the round allows.
    TooManyRanked { max: u16 },
    /// An idea stands twice in an order.
    RankedTwice,
    /// What decides this round reads whole ballots, so figures per idea are not enough.
    NotCountedByHand,
    /// The idea is not part of the round.
    NotAnOption,
    /// A secret round takes whole ballots only.
    WholeBallotOnly,
    /// Codes would tell in public who ranked ideas in which order.
    CodesTellRankings,
    /// The round is not secret, so there is nothing sealed.
    RoundNotSecret,
    /// The ballots are sealed, and nobody has given the code of their key yet.
    KeyNeeded { round: RoundId },
    /// The code opens nothing.
    KeyCodeWrong,
    /// The key of the round is gone: its ballots can only be given up.
    KeyLost { round: RoundId },
    /// It is more than one record can hold.
    TooMuchAtOnce,
    /// The two entries are one already.
    SamePerson,
    /// The participant has gone home.
    GoneHome,
    /// Phones may not ask for the floor now.
    SpeakersClosed,
    /// Nobody waits to speak.
    NobodyWaits,
    /// Nobody speaks.
    NobodySpeaks,
    /// There is nothing to take back.
    NothingToUndo,
    /// Nothing was taken back, or something else was done since.
    NothingToRedo,
    /// What would be taken back has been built upon since.
    UndoBlocked,
    /// The terms of a round do not go together.
    TermsUnfit { fault: TermsFault },
    /// Fewer ideas are marked than the round asks for, and it is no abstention.
    TooFewMarks { least: u16 },
    /// The lot of this round has been drawn.
    LotDrawn,
}

/// What is wrong with the terms of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum TermsFault {
    /// The rule cannot read the ballots of the round's method.
    Rule,
    /// The rule spends money, and there is none to spend.
    NoMoney,
    /// There is money, and the rule does not spend any.
    IdleMoney,
    /// A rule that chooses needs to know how many, and there are no more.
    Seats { most: u32 },
    /// Money says for itself how many are chosen.
    SeatsOfMoney,
    /// A ballot can't be made to mark so many ideas.
    Least { most: u32 },
    /// A share of votes is between 1 and 100 per cent.
    Percent,
    /// There must be between 1 and `most` kronor to share out.
    Budget { most: u64 },
    /// An idea costs between 1 and `most` kronor.
    Cost { idea: IdeaId, most: u64 },
    /// Nobody has said what an idea costs.
    CostMissing { idea: IdeaId },
    /// Codes are for secret rounds.
    Codes,
    /// The rule tries every set of winners, which it can for so many ideas at most.
    TooMany { most: u32 },
}

/// What is unknown or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A participant.
    Participant,
    /// A topic.
    Topic,
    /// An idea.
    Idea,
    /// An answer to what would make somebody say yes.
    Condition,
    /// A tag.
    Tag,
    /// A cluster.
    Cluster,
    /// A round.
    Round,
    /// A room.
    Room,
    /// A block.
    Block,
    /// A phase.
    Phase,
    /// A kind of block.
    BlockKind,
    /// A role that was granted.
    Role,
    /// What somebody counted.
    Count,
    /// A seat card.
    Card,
    /// A wish to speak.
    Speaker,
    /// A host of a topic.
    Host,
    /// A page of the projector.
    Page,
    /// A line of what became of the meeting before.
    SinceLast,
}

impl Kind {
    /// The name in JSON and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Participant => "participant",
            Kind::Topic => "topic",
            Kind::Idea => "idea",
            Kind::Condition => "condition",
            Kind::Tag => "tag",
            Kind::Cluster => "cluster",
            Kind::Round => "round",
            Kind::Room => "room",
            Kind::Block => "block",
            Kind::Phase => "phase",
            Kind::BlockKind => "block_kind",
            Kind::Role => "role",
            Kind::Count => "count",
            Kind::Card => "card",
            Kind::Speaker => "speaker",
            Kind::Host => "host",
            Kind::Page => "page",
            Kind::SinceLast => "since_last",
        }
    }
}
