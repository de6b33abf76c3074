//! The latest happenings, for the list on the console: what, about what, by whom. No words.

use super::public_name;
use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Event, Session};
use chrono::{DateTime, Utc};

/// One happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HappeningView {
    /// Its number in the journal.
    pub n: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub who: Who,
    /// What happened.
    pub what: What,
    /// What it happened to.
    pub about: About,
}

/// Who did something. People in the room are named only if they have agreed to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person who runs the session.
    Facilitator,
    /// A note-taker's terminal, by the name it was let in with.
    NoteTaker(CleanText),
    /// Somebody in the room who has agreed to be named.
    Named(CleanText),
    /// Somebody in the room.
    Someone,
    /// torg itself.
    System,
}

/// What something happened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The session as a whole.
    Session,
    /// Somebody.
    Participant(ParticipantId),
    /// A topic.
    Topic(TopicId),
    /// An idea.
    Idea(IdeaId),
    /// A cluster of ideas.
    Cluster(ClusterId),
    /// A round.
    Round(RoundId),
    /// A block of the agenda.
    Block(BlockId),
    /// A room.
    Room(RoomId),
    /// A wish to speak.
    Speaker(SpeakerId),
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// The kinds of happening that are worth a line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum What { $($(#[$doc])* $name,)* }

        impl What {
            /// All kinds: the catalogues have a line for each.
            pub const ALL: &'static [What] = &[$(What::$name,)*];

            /// The kind's name, as in the Fluent id `console-happening-topic-pitched`.
            pub fn key(self) -> &'static str {
                match self { $(What::$name => $key,)* }
            }
        }
    };
}

kinds! {
    /// The session was made.
    SessionCreated = "session-created",
    /// The program was stopped in order.
    SessionClosed = "session-closed",
    /// A torn batch was cut off at opening.
    SessionRecovered = "session-recovered",
    /// Title or question of the day were changed.
    SessionDescribed = "session-described",
    /// The meeting is over.
    SessionEnded = "session-ended",
    /// The meeting goes on after all.
    SessionResumed = "session-resumed",
    /// A target was set.
    TargetSet = "target-set",
    /// What the meeting may do was settled.
    MandateSet = "mandate-set",
    /// The network, the number expected, what became of last time or the farewell was set.
    SignsSet = "signs-set",
    /// Something was said to everybody.
    Announced = "announced",
    /// What was said to everybody was taken down.
    AnnouncementEnded = "announcement-ended",
    /// A page was chosen for the projector.
    PageShown = "page-shown",
    /// The documents were put up.
    DocumentsUp = "documents-up",
    /// The documents were taken down.
    DocumentsDown = "documents-down",
    /// A terminal was let in.
    RoleGranted = "role-granted",
    /// A terminal was put out.
    RoleRevoked = "role-revoked",
    /// The run sheet was changed.
    AgendaChanged = "agenda-changed",
    /// A block began.
    BlockStarted = "block-started",
    /// The running block got more or fewer minutes.
    BlockExtended = "block-extended",
    /// The running block's time ran out.
    BlockTimeUp = "block-time-up",
    /// The phase was set by hand, or put back.
    PhaseSet = "phase-set",
    /// A room was added, changed or taken away.
    RoomChanged = "room-changed",
    /// Somebody joined.
    Joined = "joined",
    /// Somebody changed what they said of themselves.
    ProfileChanged = "profile-changed",
    /// Somebody went home.
    Left = "left",
    /// Somebody came back.
    Returned = "returned",
    /// Two entries of the same person became one.
    PeopleMerged = "people-merged",
    /// They were two after all.
    PeopleParted = "people-parted",
    /// Somebody took their seat back on another phone.
    SeatMoved = "seat-moved",
    /// A topic was pitched.
    TopicPitched = "topic-pitched",
    /// A topic was handed in or put back in the queue.
    TopicQueued = "topic-queued",
    /// A topic got other hosts.
    TopicHostsSet = "topic-hosts-set",
    /// What a topic needs of its room was set.
    TopicNeedsSet = "topic-needs-set",
    /// A topic is held once more.
    TopicRepeated = "topic-repeated",
    /// A pitch was started, or taken up again.
    PitchStarted = "pitch-started",
    /// A pitch was ended.
    PitchEnded = "pitch-ended",
    /// A slot was thawed.
    SlotThawed = "slot-thawed",
    /// A slot froze again.
    SlotFrozen = "slot-frozen",
    /// A topic's words were changed.
    TopicChanged = "topic-changed",
    /// A topic was put on the board or moved there.
    TopicPlaced = "topic-placed",
    /// A topic was taken off the board, or brought back.
    TopicParked = "topic-parked",
    /// A topic was taken back by its host.
    TopicWithdrawn = "topic-withdrawn",
    /// A topic was taken down.
    TopicHidden = "topic-hidden",
    /// Two topics changed places.
    TopicsSwapped = "topics-swapped",
    /// Somebody signed up.
    SignedUp = "signed-up",
    /// Somebody took their name off.
    SignedOff = "signed-off",
    /// Notes were written.
    NoteWritten = "note-written",
    /// A topic got a place in the matrix of participation.
    LevelSet = "level-set",
    /// How surely a vote is one person's was declared.
    VoteLevelSet = "vote-level-set",
    /// Seat cards were printed.
    CardsIssued = "cards-issued",
    /// A seat card was used or given.
    CardUsed = "card-used",
    /// A seat card is unused again.
    CardReleased = "card-released",
    /// Seat cards were lost.
    CardsVoided = "cards-voided",
    /// Seat cards count again.
    CardsRestored = "cards-restored",
    /// The heads in the room were counted.
    HeadsSet = "heads-set",
    /// A lot was drawn between tied results.
    LotDrawn = "lot-drawn",
    /// An idea was logged.
    IdeaLogged = "idea-logged",
    /// An idea's text was changed.
    IdeaChanged = "idea-changed",
    /// An idea turned out to be a need, an offer or neither.
    IdeaKindSet = "idea-kind-set",
    /// An idea was taken back by its author.
    IdeaWithdrawn = "idea-withdrawn",
    /// An idea was taken down.
    IdeaHidden = "idea-hidden",
    /// An idea was brought back.
    IdeaRestored = "idea-restored",
    /// Several ideas became one.
    IdeasMerged = "ideas-merged",
    /// A merged idea was taken apart.
    IdeasUnmerged = "ideas-unmerged",
    /// Somebody said what would make them say yes.
    ConditionGiven = "condition-given",
    /// What would make somebody say yes was changed.
    ConditionChanged = "condition-changed",
    /// It was withdrawn.
    ConditionWithdrawn = "condition-withdrawn",
    /// It was hidden.
    ConditionHidden = "condition-hidden",
    /// It stands again.
    ConditionRestored = "condition-restored",
    /// The projector may show it.
    ConditionReleased = "condition-released",
    /// The projector may no longer show it.
    ConditionHeldBack = "condition-held-back",
    /// A round was prepared, or a draft changed.
    RoundPrepared = "round-prepared",
    /// A draft was thrown away.
    RoundDiscarded = "round-discarded",
    /// An idea became several.
    IdeaSplit = "idea-split",
    /// Ideas were filed under a tag, or it was taken off.
    IdeasTagged = "ideas-tagged",
    /// Ideas may be shown by the projector.
    IdeasReleased = "ideas-released",
    /// Ideas may no longer be shown by the projector.
    IdeasHeldBack = "ideas-held-back",
    /// Moderation was switched on.
    ModerationOn = "moderation-on",
    /// Moderation was switched off.
    ModerationOff = "moderation-off",
    /// A cluster was made.
    ClusterMade = "cluster-made",
    /// A cluster got another name or other ideas.
    ClusterChanged = "cluster-changed",
    /// A cluster was taken away.
    ClusterDissolved = "cluster-dissolved",
    /// A round was opened.
    RoundOpened = "round-opened",
    /// A round got more or less time.
    RoundExtended = "round-extended",
    /// The time to vote was up.
    RoundTimeUp = "round-time-up",
    /// A round was closed.
    RoundClosed = "round-closed",
    /// A draft was changed.
    RoundChanged = "round-changed",
    /// The room saw the count.
    RoundShown = "round-shown",
    /// The count was taken from the room's view.
    RoundUnshown = "round-unshown",
    /// The count was confirmed.
    RoundConfirmed = "round-confirmed",
    /// The key of a secret round was destroyed.
    KeyDestroyed = "key-destroyed",
    /// The ballots of a secret round were given up.
    RoundVoided = "round-voided",
    /// Votes counted on paper or by hand were entered.
    VotesCounted = "votes-counted",
    /// A count was taken away.
    CountRemoved = "count-removed",
    /// A count was accepted.
    CountAccepted = "count-accepted",
    /// Phones may ask for the floor.
    SpeakersOpened = "speakers-opened",
    /// Phones may no longer ask for the floor.
    SpeakersClosed = "speakers-closed",
    /// Somebody waits to speak.
    SpeakerQueued = "speaker-queued",
    /// Somebody no longer waits to speak.
    SpeakerRemoved = "speaker-removed",
    /// Somebody who waits was moved.
    SpeakerMoved = "speaker-moved",
    /// Somebody began to speak, or goes on.
    SpeakerStarted = "speaker-started",
    /// Somebody has spoken.
    SpeakerFinished = "speaker-finished",
    /// The facilitator's last step was taken back.
    StepUndone = "step-undone",
    /// The facilitator did again what they had taken back.
    StepRedone = "step-redone",
}

/// The latest happenings, the newest first, at most `most`.
pub fn happenings(session: &Session, most: usize) -> Vec<HappeningView> {
    let newest_first = session.happenings.iter().rev();
    newest_first
        .filter_map(|happening| {
            let (what, about) = kind(&happening.event)?;
            Some(HappeningView {
                n: happening.stamp.n,
                at: happening.stamp.at,
                who: who(session, &happening.stamp.actor, about),
                what,
                about,
            })
        })
        .take(most)
        .collect()
}

fn who(session: &Session, actor: &Actor, about: About) -> Who {
    let person = |id| public_name(session, id).map_or(Who::Someone, Who::Named);
    match (actor, about) {
        (Actor::Facilitator, _) => Who::Facilitator,
        (Actor::NoteTaker(name), _) => Who::NoteTaker(CleanText::replayed(name)),
        (Actor::Participant(id), _) => person(*id),
        // Whoever joins or takes a seat back has none yet, but what happened says whose it is.
        (Actor::Newcomer, About::Participant(id)) => person(id),
        (Actor::Newcomer, _) => Who::Someone,
        (Actor::Projector | Actor::System, _) => Who::System,
    }
}

/// What an event is, and what it is about; none for those that have no line.
pub fn kind(event: &Event) -> Option<(What, About)> {
    session_kind(event)
        .or_else(|| people_kind(event))
        .or_else(|| topic_kind(event))
        .or_else(|| idea_kind(event))
        .or_else(|| condition_kind(event))
        .or_else(|| round_kind(event))
        .or_else(|| sorting_kind(event))
        .or_else(|| speaker_kind(event))
}

fn session_kind(event: &Event) -> Option<(What, About)> {
    Some(match event {
        Event::SessionCreated { .. } => (What::SessionCreated, About::Session),
        Event::SessionClosed {} => (What::SessionClosed, About::Session),
        Event::SessionRecovered { .. } => (What::SessionRecovered, About::Session),
        Event::SessionDescribed { .. } => (What::SessionDescribed, About::Session),
        Event::SessionEnded {} => (What::SessionEnded, About::Session),
        Event::SessionResumed { .. } => (What::SessionResumed, About::Session),
        Event::TargetSet { .. } => (What::TargetSet, About::Session),
        Event::MandateSet { .. } => (What::MandateSet, About::Session),
        Event::WifiSet { .. }
        | Event::ExpectedSet { .. }
        | Event::SinceLastSet { .. }
        | Event::FarewellSet { .. } => (What::SignsSet, About::Session),
        Event::AnnouncementMade { text, .. } => match text.is_empty() {
            true => (What::AnnouncementEnded, About::Session),
            false => (What::Announced, About::Session),
        },
        Event::LevelSet { .. } => (What::VoteLevelSet, About::Session),
        Event::CardsIssued { .. } => (What::CardsIssued, About::Session),
        Event::CardReleased { .. } => (What::CardReleased, About::Session),
        Event::CardsVoided { .. } => (What::CardsVoided, About::Session),
        Event::CardsRestored { .. } => (What::CardsRestored, About::Session),
        Event::PageShown { .. } => (What::PageShown, About::Session),
        Event::DocumentsPublished { on: true } => (What::DocumentsUp, About::Session),
        Event::DocumentsPublished { on: false } => (What::DocumentsDown, About::Session),
        Event::RoleGranted { .. } => (What::RoleGranted, About::Session),
        Event::RoleRevoked { .. } => (What::RoleRevoked, About::Session),
        Event::StepUndone { .. } => (What::StepUndone, About::Session),
        Event::StepRedone { .. } => (What::StepRedone, About::Session),
        Event::BlockAdded { block, .. } | Event::BlockChanged { block } => {
            (What::AgendaChanged, About::Block(block.id))
        }
        Event::BlockMoved { block, .. } | Event::BlockRemoved { block } => {
            (What::AgendaChanged, About::Block(*block))
        }
        Event::AgendaStartSet { .. } => (What::AgendaChanged, About::Session),
        Event::BlockStarted { block } => (What::BlockStarted, About::Block(*block)),
        Event::BlockExtended { block, .. } => (What::BlockExtended, About::Block(*block)),
        Event::BlockTimeUp { block } => (What::BlockTimeUp, About::Block(*block)),
        Event::PhaseSet { .. } | Event::RunRestored { .. } => (What::PhaseSet, About::Session),
        Event::RoomAdded { room } | Event::RoomChanged { room } => {
            (What::RoomChanged, About::Room(room.id))
        }
        Event::RoomRemoved { room } => (What::RoomChanged, About::Room(*room)),
        Event::SlotThawed { slot, on: true } => (What::SlotThawed, About::Block(*slot)),
        Event::SlotThawed { slot, on: false } => (What::SlotFrozen, About::Block(*slot)),
        _ => return None,
    })
}

fn people_kind(event: &Event) -> Option<(What, About)> {
    let (what, id) = match event {
        Event::ParticipantJoined { id, .. } => (What::Joined, id),
        Event::CardUsed { participant, .. } => (What::CardUsed, participant),
        Event::ParticipantChanged { id, .. } => (What::ProfileChanged, id),
        Event::ParticipantLeft { id } => (What::Left, id),
        Event::ParticipantReturned { id, .. } => (What::Returned, id),
        Event::ParticipantsMerged { keep, .. } => (What::PeopleMerged, keep),
        Event::ParticipantsUnmerged { gone } => (What::PeopleParted, gone),
        Event::SeatMoved { id, .. } => (What::SeatMoved, id),
        _ => return None,
    };
    Some((what, About::Participant(*id)))
}

fn topic_kind(event: &Event) -> Option<(What, About)> {
    let (what, id) = match event {
        Event::TopicPitched { id, .. } => (What::TopicPitched, id),
        Event::TopicChanged { id, .. } => (What::TopicChanged, id),
        Event::TopicStateSet { id, state } => (topic_state_kind(state), id),
        Event::TopicPlaced { id, .. } => (What::TopicPlaced, id),
        Event::TopicHostsSet { id, .. } => (What::TopicHostsSet, id),
        Event::TopicNeedsSet { id, .. } => (What::TopicNeedsSet, id),
        Event::TopicRepeated { id, .. } => (What::TopicRepeated, id),
        Event::PitchStarted { topic, .. } => (What::PitchStarted, topic),
        Event::PitchEnded { topic } => (What::PitchEnded, topic),
        Event::TopicsSwapped { a, .. } => (What::TopicsSwapped, a),
        Event::SignupMade { topic, .. } => (What::SignedUp, topic),
        Event::SignupCancelled { topic, .. } => (What::SignedOff, topic),
        Event::NoteWritten { topic, .. } => (What::NoteWritten, topic),
        Event::TopicLevelSet { id, .. } => (What::LevelSet, id),
        _ => return None,
    };
    Some((what, About::Topic(*id)))
}

fn topic_state_kind(state: &TopicState) -> What {
    match state {
        TopicState::Queued => What::TopicQueued,
        TopicState::Parked => What::TopicParked,
        TopicState::Placed { .. } => What::TopicPlaced,
        // A draft is born one, and nobody is told; it is here because the match is.
        TopicState::Draft | TopicState::Withdrawn => What::TopicWithdrawn,
        TopicState::Hidden { .. } => What::TopicHidden,
    }
}

/// Ideas. Ballots and interest have no line: in order of time they would tell who
/// wanted what. Nor has an import's bookkeeping.
fn idea_kind(event: &Event) -> Option<(What, About)> {
    Some(match event {
        Event::IdeaLogged { id, .. } => (What::IdeaLogged, About::Idea(*id)),
        Event::IdeaChanged { id, .. } => (What::IdeaChanged, About::Idea(*id)),
        Event::IdeaKindSet { id, .. } => (What::IdeaKindSet, About::Idea(*id)),
        Event::IdeaStateSet { id, state } => (idea_state_kind(state), About::Idea(*id)),
        Event::IdeasMerged { id, .. } => (What::IdeasMerged, About::Idea(*id)),
        Event::IdeasUnmerged { id } => (What::IdeasUnmerged, About::Idea(*id)),
        Event::IdeaSplit { id, .. } => (What::IdeaSplit, About::Idea(*id)),
        _ => return None,
    })
}

/// What would make people say yes. How anybody voted is not in it.
fn condition_kind(event: &Event) -> Option<(What, About)> {
    let (what, idea) = match event {
        Event::ConditionGiven { idea, .. } => (What::ConditionGiven, idea),
        Event::ConditionChanged { idea, .. } => (What::ConditionChanged, idea),
        Event::ConditionStateSet { idea, state, .. } => match state {
            ConditionState::Open => (What::ConditionRestored, idea),
            ConditionState::Withdrawn => (What::ConditionWithdrawn, idea),
            ConditionState::Hidden { .. } => (What::ConditionHidden, idea),
        },
        Event::ConditionReleased { idea, on: true, .. } => (What::ConditionReleased, idea),
        Event::ConditionReleased { idea, .. } => (What::ConditionHeldBack, idea),
        _ => return None,
    };
    Some((what, About::Idea(*idea)))
}

fn round_kind(event: &Event) -> Option<(What, About)> {
    let (what, id) = match event {
        Event::RoundPrepared { id, .. } => (What::RoundPrepared, id),
        Event::RoundChanged { round, .. } => (What::RoundChanged, round),
        Event::RoundDiscarded { round } => (What::RoundDiscarded, round),
        Event::RoundOpened { id, .. } => (What::RoundOpened, id),
        Event::HeadsSet { round, .. } => (What::HeadsSet, round),
        Event::LotDrawn { round, .. } => (What::LotDrawn, round),
        Event::RoundExtended { round, .. } => (What::RoundExtended, round),
        Event::RoundTimeUp { round } => (What::RoundTimeUp, round),
        Event::RoundClosed { round } => (What::RoundClosed, round),
        Event::RoundShown { round } => (What::RoundShown, round),
        Event::RoundUnshown { round } => (What::RoundUnshown, round),
        Event::RoundConfirmed { round } => (What::RoundConfirmed, round),
        Event::CountEntered { round, .. } => (What::VotesCounted, round),
        Event::CountRemoved { round, .. } => (What::CountRemoved, round),
        Event::CountAccepted { round, .. } => (What::CountAccepted, round),
        Event::KeyDestroyed { round } => (What::KeyDestroyed, round),
        Event::RoundVoided { round, .. } => (What::RoundVoided, round),
        _ => return None,
    };
    Some((what, About::Round(*id)))
}

/// The facilitator's sorting of ideas. Where it is about several, it is told of the first.
fn sorting_kind(event: &Event) -> Option<(What, About)> {
    let first = |ideas: &[IdeaId]| ideas.first().map_or(About::Session, |id| About::Idea(*id));
    Some(match event {
        Event::IdeasTagged { ideas, .. } => (What::IdeasTagged, first(ideas)),
        Event::IdeasReleased { ideas, on: true } => (What::IdeasReleased, first(ideas)),
        Event::IdeasReleased { ideas, on: false } => (What::IdeasHeldBack, first(ideas)),
        Event::ModerationSet { on: true } => (What::ModerationOn, About::Session),
        Event::ModerationSet { on: false } => (What::ModerationOff, About::Session),
        Event::ClusterMade { id, .. } => (What::ClusterMade, About::Cluster(*id)),
        Event::ClusterChanged { id, .. } => (What::ClusterChanged, About::Cluster(*id)),
        Event::ClusterDissolved { id } => (What::ClusterDissolved, About::Cluster(*id)),
        _ => return None,
    })
}

fn speaker_kind(event: &Event) -> Option<(What, About)> {
    let (what, id) = match event {
        Event::SpeakersOpened {} => return Some((What::SpeakersOpened, About::Session)),
        Event::SpeakersClosed {} => return Some((What::SpeakersClosed, About::Session)),
        Event::SpeakerQueued { id, .. } | Event::SpeakerPutBack { id, .. } => {
            (What::SpeakerQueued, id)
        }
        Event::SpeakerRemoved { id } => (What::SpeakerRemoved, id),
        Event::SpeakerMoved { id, .. } => (What::SpeakerMoved, id),
        Event::SpeakerStarted { id } | Event::SpeakerResumed { id } => (What::SpeakerStarted, id),
        Event::SpeakerFinished { id } => (What::SpeakerFinished, id),
        _ => return None,
    };
    Some((what, About::Speaker(*id)))
}

fn idea_state_kind(state: &IdeaState) -> What {
    match state {
        IdeaState::Open => What::IdeaRestored,
        IdeaState::Withdrawn => What::IdeaWithdrawn,
        IdeaState::Hidden { .. } => What::IdeaHidden,
        IdeaState::Merged { .. } => What::IdeasMerged,
        IdeaState::Split { .. } => What::IdeaSplit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    #[test]
    fn the_newest_comes_first_and_no_more_than_asked_for() {
        let session = given([
            joined(1, "Åsa", "civil"),
            pitched(1, "Lokaler", &[1]),
            idea(1, Some(1), "Öppna skolgårdar"),
        ]);
        let seen: Vec<(What, About)> = happenings(&session, 2)
            .iter()
            .map(|view| (view.what, view.about))
            .collect();
        let idea = (What::IdeaLogged, About::Idea(IdeaId(1)));
        let topic = (What::TopicPitched, About::Topic(TopicId(1)));
        assert_eq!(seen, [idea, topic]);
    }

    #[test]
    fn people_are_someone_unless_they_have_agreed_to_be_named() {
        let session = Story::new()
            .by(Actor::Newcomer)
            .joins(1, consenting("Åsa", "civil"))
            .that(joined(2, "Bo", "civil"))
            .by(participant(2))
            .that(pitched(1, "Lokaler", &[2]))
            .by(participant(1))
            .that(pitched(2, "Skolgården", &[1]))
            .by(Actor::NoteTaker("Bord 3".into()))
            .that(idea(1, Some(1), "Nattbuss"))
            .session();
        let who: Vec<Who> = happenings(&session, 5)
            .into_iter()
            .map(|it| it.who)
            .collect();
        let asa = || Who::Named(text("Åsa"));
        let table = Who::NoteTaker(text("Bord 3"));
        assert_eq!(who, [table, asa(), Who::Someone, Who::Someone, asa()]);
    }

    #[test]
    fn every_kind_has_a_key_of_its_own() {
        let keys: std::collections::BTreeSet<&str> =
            What::ALL.iter().map(|what| what.key()).collect();
        assert_eq!(keys.len(), What::ALL.len());
    }
}
