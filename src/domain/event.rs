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

/// The name of a record that holds a sealed ballot: the one kind that is read by its head alone
/// when its payload has been erased.
pub const BALLOT_SEALED: &str = "ballot.sealed";

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
    /// What the meeting may do was settled.
    #[serde(rename = "mandate.set")]
    MandateSet { mandate: Option<Mandate> },
    /// The wireless network that phones must be on was named.
    #[serde(rename = "wifi.set")]
    WifiSet { name: CleanText },
    /// How many have signed up beforehand.
    #[serde(rename = "expected.set")]
    ExpectedSet { people: Option<u16> },
    /// What became of the meeting before this one.
    #[serde(rename = "since_last.set")]
    SinceLastSet { lines: Vec<CleanText> },
    /// What is said at the end was set.
    #[serde(rename = "farewell.set")]
    FarewellSet { text: CleanText },
    /// Something was said to everybody; an empty text takes it down. `said` is when it was said
    /// first, where it is only brought back.
    #[serde(rename = "announcement.made")]
    AnnouncementMade {
        text: CleanText,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        said: Option<DateTime<Utc>>,
    },
    /// How surely a vote is one person's was declared, for rounds opened from now on.
    #[serde(rename = "level.set")]
    LevelSet { level: VoteLevel },
    /// A page was chosen for the projector of this name, or for all that have none of their own;
    /// without a page they follow the session again.
    #[serde(rename = "page.shown")]
    PageShown {
        projector: Option<String>,
        page: Option<Key>,
    },
    /// The documents were put up for everybody to read on their phones, or taken down again.
    #[serde(rename = "documents.published")]
    DocumentsPublished { on: bool },
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
    ParticipantReturned {
        id: ParticipantId,
        /// The topics where somebody else sits in their chair by now: there they wait last.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        last_in: Vec<TopicId>,
    },
    /// Somebody turned out to be on the list twice: what `gone` had is `keep`'s, under this
    /// profile. See `session::merged` for what becomes of what both had.
    #[serde(rename = "participants.merged")]
    ParticipantsMerged {
        keep: ParticipantId,
        gone: ParticipantId,
        profile: Box<Profile>,
    },
    /// They were two after all (undo of a merge).
    #[serde(rename = "participants.unmerged")]
    ParticipantsUnmerged { gone: ParticipantId },
    /// A recovery code gave a seat to another phone; the old phone's token no longer counts, both
    /// recovery codes do.
    #[serde(rename = "seat.moved")]
    SeatMoved {
        id: ParticipantId,
        seat: SeatHash,
        recovery: Option<SeatHash>,
    },

    /// Seat cards were printed, numbered from `first`: the hashes of their codes.
    #[serde(rename = "cards.issued")]
    CardsIssued { first: CardId, codes: Vec<SeatHash> },
    /// Somebody used a seat card, or the facilitator gave it to them.
    #[serde(rename = "card.used")]
    CardUsed {
        card: CardId,
        participant: ParticipantId,
    },
    /// A seat card is unused again (undo of giving it).
    #[serde(rename = "card.released")]
    CardReleased { card: CardId },
    /// Seat cards were lost: they count no more.
    #[serde(rename = "cards.voided")]
    CardsVoided { cards: Vec<CardId> },
    /// Seat cards count again (undo of voiding them).
    #[serde(rename = "cards.restored")]
    CardsRestored { cards: Vec<CardId> },

    // --- topics ---
    /// A topic was pitched.
    #[serde(rename = "topic.pitched")]
    TopicPitched {
        id: TopicId,
        title: CleanText,
        question: CleanText,
        hosts: Vec<ParticipantId>,
        host_name: CleanText,
        #[serde(default, skip_serializing_if = "Landing::is_parking")]
        landing: Landing,
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
    /// A topic got other hosts.
    #[serde(rename = "topic.hosts_set")]
    TopicHostsSet {
        id: TopicId,
        hosts: Vec<ParticipantId>,
    },
    /// What a topic needs of its room was set.
    #[serde(rename = "topic.needs_set")]
    TopicNeedsSet { id: TopicId, needs: RoomFeatures },
    /// A topic is held once more, on this square; these people moved over from the waiting list.
    #[serde(rename = "topic.repeated")]
    TopicRepeated {
        id: TopicId,
        of: TopicId,
        cell: Cell,
        moved: Vec<ParticipantId>,
    },
    /// A topic's host has the room's attention for so many seconds.
    #[serde(rename = "pitch.started")]
    PitchStarted { topic: TopicId, seconds: u16 },
    /// The pitch is over; what came from the queue is parked.
    #[serde(rename = "pitch.ended")]
    PitchEnded { topic: TopicId },
    /// The spotlight was put back to where it was (undo of a pitch).
    #[serde(rename = "spotlight.restored")]
    SpotlightRestored { spotlight: Option<Spotlight> },
    /// The topics of a slot may be moved although it is about to start or has started; or, off,
    /// may not any longer.
    #[serde(rename = "slot.thawed")]
    SlotThawed { slot: BlockId, on: bool },
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
        /// The topic of the same slot where their name was taken off in the same step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<TopicId>,
    },
    /// Somebody took their name off.
    #[serde(rename = "signup.cancelled")]
    SignupCancelled {
        topic: TopicId,
        participant: ParticipantId,
    },
    /// Somebody checked in to a room, and with that out of the one they were in. `topic` is what
    /// was on there.
    #[serde(rename = "checkin.made")]
    CheckinMade {
        participant: ParticipantId,
        room: RoomId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        topic: Option<TopicId>,
    },
    /// Somebody left the room they were checked in to.
    #[serde(rename = "checkin.ended")]
    CheckinEnded { participant: ParticipantId },
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
        /// The last record that its writer had seen of the field; none where nothing is known of
        /// that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        over: Option<u64>,
    },
    /// A topic got a place in the matrix of participation, or lost it.
    #[serde(rename = "topic.level_set")]
    TopicLevelSet {
        id: TopicId,
        level: Option<Level>,
        step: Option<PolicyStep>,
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
        #[serde(default, skip_serializing_if = "IdeaKind::is_plain")]
        kind: IdeaKind,
    },
    /// An idea's text was changed.
    #[serde(rename = "idea.changed")]
    IdeaChanged { id: IdeaId, text: CleanText },
    /// An idea turned out to be of another kind: a need, an offer, or neither.
    #[serde(rename = "idea.kind_set")]
    IdeaKindSet { id: IdeaId, kind: IdeaKind },
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
    /// An idea became several new ones; the original remains. They are its author's as it was, and
    /// stand where it stood: topic, tags, cluster, release.
    #[serde(rename = "idea.split")]
    IdeaSplit {
        id: IdeaId,
        parts: Vec<IdeaPart>,
        reason: CleanText,
    },
    /// Ideas were filed under a tag, or it was taken off.
    #[serde(rename = "ideas.tagged")]
    IdeasTagged {
        ideas: Vec<IdeaId>,
        tag: CleanText,
        on: bool,
    },
    /// The projector may show ideas while the session is moderated, or no longer.
    #[serde(rename = "ideas.released")]
    IdeasReleased { ideas: Vec<IdeaId>, on: bool },
    /// Moderation was switched on or off.
    #[serde(rename = "moderation.set")]
    ModerationSet { on: bool },
    /// A cluster was made of ideas, which left those they were in.
    #[serde(rename = "cluster.made")]
    ClusterMade {
        id: ClusterId,
        name: CleanText,
        ideas: Vec<IdeaId>,
    },
    /// A cluster got another name, and exactly these ideas.
    #[serde(rename = "cluster.changed")]
    ClusterChanged {
        id: ClusterId,
        name: CleanText,
        ideas: Vec<IdeaId>,
    },
    /// A cluster was taken away; its ideas remain.
    #[serde(rename = "cluster.dissolved")]
    ClusterDissolved { id: ClusterId },

    /// Somebody said what would make them say yes to an idea of a round.
    #[serde(rename = "condition.given")]
    ConditionGiven {
        idea: IdeaId,
        id: ConditionId,
        round: RoundId,
        text: CleanText,
        author: Actor,
        oral: bool,
    },
    /// The words of such an answer were changed.
    #[serde(rename = "condition.changed")]
    ConditionChanged {
        idea: IdeaId,
        id: ConditionId,
        text: CleanText,
    },
    /// Such an answer was withdrawn, hidden or shown again.
    #[serde(rename = "condition.state_set")]
    ConditionStateSet {
        idea: IdeaId,
        id: ConditionId,
        state: ConditionState,
    },
    /// The projector may show such an answer while the session is moderated, or no longer.
    #[serde(rename = "condition.released")]
    ConditionReleased {
        idea: IdeaId,
        id: ConditionId,
        on: bool,
    },

    // --- rounds ---
    /// A round was prepared, as a draft.
    #[serde(rename = "round.prepared")]
    RoundPrepared { id: RoundId, plan: Box<RoundPlan> },
    /// A draft was changed.
    #[serde(rename = "round.changed")]
    RoundChanged {
        round: RoundId,
        plan: Box<RoundPlan>,
    },
    /// A draft was thrown away.
    #[serde(rename = "round.discarded")]
    RoundDiscarded { round: RoundId },
    /// A round was opened, its options and base frozen; the draft of this number, if there was one.
    #[serde(rename = "round.opened")]
    RoundOpened {
        id: RoundId,
        title: CleanText,
        method: Method,
        options: Vec<IdeaId>,
        base: Base,
        #[serde(default, skip_serializing_if = "VoteLevel::is_open")]
        level: VoteLevel,
        #[serde(default, skip_serializing_if = "Terms::is_plain")]
        terms: Terms,
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
    /// Somebody gave a whole ballot; replaces what they said before in the round.
    #[serde(rename = "ballot.given")]
    BallotGiven {
        round: RoundId,
        participant: ParticipantId,
        ballot: Ballot,
    },
    /// When the time to vote is up was set, or taken away.
    #[serde(rename = "round.extended")]
    RoundExtended {
        round: RoundId,
        ends: Option<DateTime<Utc>>,
    },
    /// The time to vote is up. Ballots are taken until the round is closed.
    #[serde(rename = "round.time_up")]
    RoundTimeUp { round: RoundId },
    /// No more ballots.
    #[serde(rename = "round.closed")]
    RoundClosed { round: RoundId },
    /// The room sees the count.
    #[serde(rename = "round.shown")]
    RoundShown { round: RoundId },
    /// The count was taken from the room's view again.
    #[serde(rename = "round.unshown")]
    RoundUnshown { round: RoundId },
    /// The count is part of the proceedings and stays.
    #[serde(rename = "round.confirmed")]
    RoundConfirmed { round: RoundId },
    /// Somebody's count of votes on paper or by hand; replaces what they counted before.
    #[serde(rename = "count.entered")]
    CountEntered {
        round: RoundId,
        place: CountPlace,
        count: Box<Count>,
    },
    /// Somebody's count was taken away.
    #[serde(rename = "count.removed")]
    CountRemoved {
        round: RoundId,
        place: CountPlace,
        counter: CleanText,
    },
    /// One counter's word is taken, although another came to something else or nobody counted too.
    #[serde(rename = "count.accepted")]
    CountAccepted {
        round: RoundId,
        place: CountPlace,
        accepted: Accepted,
    },
    /// The counts of one place were put back to what they were (undo of any of the three above).
    #[serde(rename = "counts.restored")]
    CountsRestored {
        round: RoundId,
        place: CountPlace,
        counts: Vec<Count>,
        accepted: Option<Accepted>,
    },

    /// The heads in the room were counted, and why there are more ballots, where there are.
    #[serde(rename = "heads.set")]
    HeadsSet {
        round: RoundId,
        heads: Option<u32>,
        reason: CleanText,
    },
    /// The room called out what a lot between the tied results of a round is drawn by.
    #[serde(rename = "lot.drawn")]
    LotDrawn { round: RoundId, seed: CleanText },

    // --- secret rounds ---
    /// A secret round got the key that its ballots are sealed to; right behind its opening.
    #[serde(rename = "round.sealed")]
    RoundSealed { round: RoundId, key: SealKey },
    /// Somebody voted in a secret round; replaces the ballot they gave before. When the round is
    /// counted, this payload is erased: its head still says who voted, and nothing what.
    #[serde(rename = "ballot.sealed")]
    BallotSealed {
        round: RoundId,
        participant: ParticipantId,
        sealed: Sealed,
    },
    /// The ballots of a secret round were opened, in the order of their contents: the last one of
    /// everybody who had voted. Written together with the closing; ballots that do not fit one
    /// record follow in more of these, which add to the first.
    #[serde(rename = "round.unsealed")]
    RoundUnsealed {
        round: RoundId,
        ballots: Vec<Ballot>,
        /// The voters' codes, ballot by ballot, where the round gives codes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        codes: Vec<Letters>,
        /// Everybody who had voted, by number.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        voters: Vec<ParticipantId>,
        /// How many sealed ballots could not be read.
        #[serde(default, skip_serializing_if = "none_spoiled")]
        spoiled: u32,
    },
    /// The key of a secret round is no more: nobody opens its sealed ballots again.
    #[serde(rename = "key.destroyed")]
    KeyDestroyed { round: RoundId },
    /// The ballots of an open secret round were given up unread; the round is closed without them.
    #[serde(rename = "round.voided")]
    RoundVoided {
        round: RoundId,
        reason: CleanText,
        /// Everybody who had voted, by number.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        voters: Vec<ParticipantId>,
    },

    // --- speakers ---
    /// Phones may ask for the floor.
    #[serde(rename = "speakers.opened")]
    SpeakersOpened {},
    /// Phones may no longer ask for the floor; who waits goes on waiting.
    #[serde(rename = "speakers.closed")]
    SpeakersClosed {},
    /// Somebody waits to speak, last or (after an undo) at place `at`.
    #[serde(rename = "speaker.queued")]
    SpeakerQueued {
        id: SpeakerId,
        voice: Voice,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<usize>,
    },
    /// Somebody no longer waits to speak.
    #[serde(rename = "speaker.removed")]
    SpeakerRemoved { id: SpeakerId },
    /// Somebody who waits was moved to place `to` by hand.
    #[serde(rename = "speaker.moved")]
    SpeakerMoved { id: SpeakerId, to: usize },
    /// Somebody who waited began to speak; whoever spoke has finished.
    #[serde(rename = "speaker.started")]
    SpeakerStarted { id: SpeakerId },
    /// Whoever spoke has finished.
    #[serde(rename = "speaker.finished")]
    SpeakerFinished { id: SpeakerId },
    /// Whoever had begun waits again, at place `at`; whom they took over from goes on (undo of a
    /// start).
    #[serde(rename = "speaker.put_back")]
    SpeakerPutBack { id: SpeakerId, at: usize },
    /// Whoever had finished last goes on (undo of a finish).
    #[serde(rename = "speaker.resumed")]
    SpeakerResumed { id: SpeakerId },

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

fn none_spoiled(count: &u32) -> bool {
    *count == 0
}

/// One of the ideas that another became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdeaPart {
    /// Its number.
    pub id: IdeaId,
    /// Its text.
    pub text: CleanText,
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
    /// A cluster of ideas.
    Cluster(ClusterId),
    /// A round.
    Round(RoundId),
    /// A room.
    Room(RoomId),
    /// A block.
    Block(BlockId),
}

impl Event {
    /// Whether an urn is empty from here on, so that nothing is needed any more that opens it.
    pub fn empties_urn(&self) -> bool {
        matches!(
            self,
            Event::RoundUnsealed { .. } | Event::RoundVoided { .. }
        )
    }

    /// What this event brought into being.
    pub fn made(&self) -> Option<Made> {
        match self {
            Event::ParticipantJoined { id, .. } => Some(Made::Participant(*id)),
            Event::TopicPitched { id, .. } | Event::TopicRepeated { id, .. } => {
                Some(Made::Topic(*id))
            }
            Event::IdeaLogged { id, .. } | Event::IdeasMerged { id, .. } => Some(Made::Idea(*id)),
            Event::RoundPrepared { id, .. } | Event::RoundOpened { id, .. } => {
                Some(Made::Round(*id))
            }
            // The first of the parts; the others stand right behind it.
            Event::IdeaSplit { parts, .. } => parts.first().map(|part| Made::Idea(part.id)),
            Event::ClusterMade { id, .. } => Some(Made::Cluster(*id)),
            Event::RoomAdded { room } => Some(Made::Room(room.id)),
            Event::BlockAdded { block, .. } => Some(Made::Block(block.id)),
            _ => None,
        }
    }
}
