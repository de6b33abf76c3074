//! A small forum for tests: its setup, short names for the events that most tests are about, and
//! [`Story`], which folds them as the journal would. `when` asks the rules, `wishes` names what.

pub mod divided;
mod when;
pub mod wishes;

pub use when::{Answer, when, when_at};

use super::model::*;
use super::{Actor, CleanText, Event, Session, Stamp};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use std::collections::BTreeSet;

/// The opening circle, planned at minute 0, 30 minutes.
pub const OPENING: BlockId = BlockId(1);
/// The first slot of the board, planned at minute 30, 40 minutes.
pub const SLOT_1: BlockId = BlockId(2);
/// The second slot of the board, planned at minute 70, 40 minutes.
pub const SLOT_2: BlockId = BlockId(3);
/// Harvest and voting, planned at minute 110, 20 minutes.
pub const HARVEST: BlockId = BlockId(4);
/// A room with 12 chairs.
pub const ROOM_1: RoomId = RoomId(1);
/// A table with 2 chairs.
pub const ROOM_2: RoomId = RoomId(2);

/// The moment `minutes` after the planned start, which is 13:00 in Malmö on 21 April 2026.
pub fn minute(minutes: i64) -> DateTime<Utc> {
    let start = NaiveDate::from_ymd_opt(2026, 4, 21).and_then(|day| day.and_hms_opt(11, 0, 0));
    start.expect("a legal moment").and_utc() + Duration::minutes(minutes)
}

/// A length of time in seconds.
pub fn second(seconds: i64) -> Duration {
    Duration::seconds(seconds)
}

/// A text as it would have passed the door.
pub fn text(raw: &str) -> CleanText {
    CleanText::replayed(raw)
}

fn label(sv: &str, en: &str) -> Label {
    Label {
        sv: sv.into(),
        en: en.into(),
    }
}

fn category(key: &str, sv: &str, en: &str, target: Option<u8>) -> Category {
    Category {
        key: Key::from(key),
        name: label(sv, en),
        target,
    }
}

fn parties() -> Vec<Party> {
    let party = |key, sv, en, target, categories| Party {
        key: Key::from(key),
        name: label(sv, en),
        target,
        categories,
    };
    let kommun = vec![
        category("politiker", "förtroendevald", "elected politician", None),
        category("tjansteperson", "tjänsteperson", "officer", None),
    ];
    let civil = vec![
        category(
            "social_trygghet",
            "social trygghet",
            "social security",
            Some(20),
        ),
        category("halsa", "hälsa", "health", Some(20)),
        category("kultur", "kultur", "culture", Some(20)),
        category("idrott", "idrott", "sport", Some(20)),
        category("utbildning", "utbildning", "education", Some(20)),
        category("annat", "annat", "other", None),
    ];
    vec![
        party("kommun", "Malmö stad", "City of Malmö", Some(40), kommun),
        party("civil", "idéburen sektor", "civil sector", Some(50), civil),
        party("annan", "andra", "others", Some(10), Vec::new()),
    ]
}

fn phases() -> Vec<Phase> {
    let phase = |key, sv, en, allows: &[Ability]| Phase {
        key: Key::from(key),
        name: label(sv, en),
        allows: BTreeSet::from_iter(allows.iter().copied()),
    };
    use Ability::{Interest, Pitch, SignUp, Write};
    vec![
        phase("checkin", "Incheckning", "Check-in", &[]),
        phase(
            "marketplace",
            "Marknadsplats",
            "Marketplace",
            &[Pitch, Interest, SignUp],
        ),
        phase(
            "breakout",
            "Samtal",
            "Breakouts",
            &[Interest, SignUp, Write],
        ),
        phase("harvest", "Skörd", "Harvest", &[Write]),
    ]
}

fn block_kinds() -> Vec<BlockKind> {
    let kind = |key, sv, en, phase, grid| BlockKind {
        key: Key::from(key),
        name: label(sv, en),
        phase: Key::from(phase),
        grid,
    };
    vec![
        kind("oppning", "Öppning", "Opening", "marketplace", false),
        kind("pass", "Pass", "Slot", "breakout", true),
        kind("skord", "Skörd", "Harvest", "harvest", false),
    ]
}

fn agenda() -> Agenda {
    let block = |id, kind, title, minutes| Block::new(id, Key::from(kind), text(title), minutes);
    Agenda {
        starts: minute(0),
        blocks: vec![
            block(OPENING, "oppning", "Öppning", 30),
            block(SLOT_1, "pass", "Pass 1", 40),
            block(SLOT_2, "pass", "Pass 2", 40),
            block(HARVEST, "skord", "Skörd", 20),
        ],
    }
}

/// An idea workshop with three parties, four phases, two rooms and two slots. Groups of any size
/// are shown in results, so that tests which are not about that need no crowd.
pub fn setup() -> Setup {
    let room = |id, name, capacity| Room {
        id,
        name: text(name),
        capacity,
        features: RoomFeatures::new(),
    };
    Setup {
        slug: "ideverkstad-2026-04-21".into(),
        id: "0196556e-4a00-7000-8000-000000000001".into(),
        kind: Key::from("ideverkstad"),
        kind_name: label("Idéverkstad", "Idea workshop"),
        title: text("Idéverkstad våren 2026"),
        question: text("Hur får unga fler platser att vara på?"),
        mandate: None,
        wifi: CleanText::default(),
        expected: None,
        since_last: Vec::new(),
        farewell: CleanText::default(),
        date: NaiveDate::from_ymd_opt(2026, 4, 21).expect("a legal day"),
        offset_minutes: 120,
        parties: parties(),
        phases: phases(),
        block_kinds: block_kinds(),
        rooms: vec![room(ROOM_1, "Stora salen", 12), room(ROOM_2, "Bord 2", 2)],
        agenda: agenda(),
        market: Market::default(),
        min_group: 1,
        moderation: false,
        level: VoteLevel::Open,
        bridges: BridgeThresholds::default(),
        made_by: "0.1.0".into(),
    }
}

/// A session that grows by one event at a time, each recorded one second after the one before.
pub struct Story {
    session: Session,
    actor: Actor,
    clock: DateTime<Utc>,
}

impl Story {
    /// The session as it is when it has just been made from [`setup`].
    pub fn new() -> Story {
        Story::of(setup())
    }

    /// The session as it is when it has just been made from another setup.
    pub fn of(setup: Setup) -> Story {
        let stamp = Stamp {
            n: 1,
            at: minute(-60),
            actor: Actor::Facilitator,
        };
        let mut session = Session::new(setup.clone(), &stamp);
        session.apply(
            &stamp,
            &Event::SessionCreated {
                setup: Box::new(setup),
            },
        );
        Story::from(session)
    }

    /// Lets what follows be done by somebody else; the facilitator does what comes before.
    pub fn by(mut self, actor: Actor) -> Story {
        self.actor = actor;
        self
    }

    /// Lets what follows happen from this moment on.
    pub fn at(mut self, moment: DateTime<Utc>) -> Story {
        self.clock = moment - second(1);
        self
    }

    /// Records an event.
    pub fn that(mut self, event: Event) -> Story {
        self.clock += second(1);
        let stamp = Stamp {
            n: self.session.n + 1,
            at: self.clock,
            actor: self.actor.clone(),
        };
        self.session.apply(&stamp, &event);
        self
    }

    /// Records that somebody joined, with this profile.
    pub fn joins(self, id: u32, profile: Profile) -> Story {
        self.that(Event::ParticipantJoined {
            id: ParticipantId(id),
            profile: Box::new(profile),
            seat: None,
            recovery: None,
            walk_in: false,
        })
    }

    /// The session as it is now.
    pub fn session(self) -> Session {
        self.session
    }
}

impl Default for Story {
    fn default() -> Self {
        Story::new()
    }
}

impl From<Session> for Story {
    /// Goes on where a session is, by the facilitator.
    fn from(session: Session) -> Story {
        Story {
            clock: session.changed,
            actor: Actor::Facilitator,
            session,
        }
    }
}

/// The session after these events, all by the facilitator.
pub fn given(events: impl IntoIterator<Item = Event>) -> Session {
    events.into_iter().fold(Story::new(), Story::that).session()
}

/// The actor with this participant's seat.
pub fn participant(id: u32) -> Actor {
    Actor::Participant(ParticipantId(id))
}

/// The note-taker's terminal that is called Anna.
pub fn note_taker() -> Actor {
    Actor::NoteTaker("Anna".into())
}

/// The phase was set, by torg itself, so that it is no step to take back.
pub fn in_phase(session: Session, phase: &str) -> Session {
    let phase = Key::from(phase);
    Story::from(session)
        .by(Actor::System)
        .that(Event::PhaseSet { phase })
        .session()
}

/// A profile with an alias and a party ("" for not said), and nothing else.
pub fn profile(alias: &str, party: &str) -> Profile {
    Profile {
        alias: text(alias),
        party: Some(party).filter(|party| !party.is_empty()).map(Key::from),
        ..Profile::default()
    }
}

/// The same for somebody whose name may stand in documents.
pub fn consenting(alias: &str, party: &str) -> Profile {
    Profile {
        name_in_documents: true,
        ..profile(alias, party)
    }
}

/// Somebody joined; see [`profile`].
pub fn joined(id: u32, alias: &str, party: &str) -> Event {
    Event::ParticipantJoined {
        id: ParticipantId(id),
        profile: Box::new(profile(alias, party)),
        seat: None,
        recovery: None,
        walk_in: false,
    }
}

/// A topic was pitched by these participants.
pub fn pitched(id: u32, title: &str, hosts: &[u32]) -> Event {
    Event::TopicPitched {
        id: TopicId(id),
        title: text(title),
        question: CleanText::default(),
        hosts: hosts.iter().copied().map(ParticipantId).collect(),
        host_name: CleanText::default(),
        landing: Landing::Parking,
    }
}

/// A topic was handed in by these participants, to the queue.
pub fn queued(id: u32, title: &str, hosts: &[u32]) -> Event {
    landed(pitched(id, title, hosts), Landing::Queue)
}

/// A topic was written down by a participant, for nobody else yet.
pub fn drafted(id: u32, title: &str, host: u32) -> Event {
    landed(pitched(id, title, &[host]), Landing::Draft)
}

/// A topic was handed in by the facilitator for somebody without a seat, to the queue.
pub fn queued_for(id: u32, title: &str, host_name: &str) -> Event {
    landed(pitched_for(id, title, host_name), Landing::Queue)
}

fn landed(mut event: Event, to: Landing) -> Event {
    if let Event::TopicPitched { landing, .. } = &mut event {
        *landing = to;
    }
    event
}

/// A topic's pitch was started, for a minute.
pub fn pitching(topic: u32) -> Event {
    Event::PitchStarted {
        topic: TopicId(topic),
        seconds: PITCH_SECONDS,
    }
}

/// A topic was pitched by the facilitator for somebody without a seat.
pub fn pitched_for(id: u32, title: &str, host_name: &str) -> Event {
    Event::TopicPitched {
        id: TopicId(id),
        title: text(title),
        question: CleanText::default(),
        hosts: Vec::new(),
        host_name: text(host_name),
        landing: Landing::Parking,
    }
}

/// A topic was put on the board.
pub fn placed_in(topic: u32, room: RoomId, slot: BlockId) -> Event {
    Event::TopicPlaced {
        id: TopicId(topic),
        cell: Cell { room, slot },
    }
}

/// A topic was taken down.
pub fn topic_hidden(topic: u32, reason: &str) -> Event {
    Event::TopicStateSet {
        id: TopicId(topic),
        state: TopicState::Hidden {
            reason: text(reason),
        },
    }
}

/// Somebody signed up.
pub fn signed_up(topic: u32, participant: u32) -> Event {
    Event::SignupMade {
        topic: TopicId(topic),
        participant: ParticipantId(participant),
        instead_of: None,
    }
}

/// An idea was logged, in a topic or in the plenary.
pub fn idea(id: u32, topic: Option<u32>, words: &str) -> Event {
    Event::IdeaLogged {
        id: IdeaId(id),
        topic: topic.map(TopicId),
        text: text(words),
        author: Actor::Facilitator,
        oral: false,
        kind: Default::default(),
    }
}

/// A need was logged.
pub fn need(id: u32, topic: Option<u32>, words: &str) -> Event {
    of_kind(IdeaKind::Need, idea(id, topic, words))
}

/// An offer was logged.
pub fn offer(id: u32, topic: Option<u32>, words: &str) -> Event {
    of_kind(IdeaKind::Offer, idea(id, topic, words))
}

fn of_kind(kind: IdeaKind, mut event: Event) -> Event {
    if let Event::IdeaLogged { kind: plain, .. } = &mut event {
        *plain = kind;
    }
    event
}

/// An idea was taken down.
pub fn idea_hidden(id: u32, reason: &str) -> Event {
    Event::IdeaStateSet {
        id: IdeaId(id),
        state: IdeaState::Hidden {
            reason: text(reason),
        },
    }
}

/// A round was opened about these ideas, its base counted in `session`.
pub fn opened(id: u32, method: Method, ideas: &[u32], session: &Session) -> Event {
    Event::RoundOpened {
        id: RoundId(id),
        title: text("Vad går vi vidare med?"),
        method,
        options: ideas.iter().copied().map(IdeaId).collect(),
        base: session.base(),
        level: session.setup.level,
        terms: Terms::default(),
    }
}

/// A secret round was opened about these ideas.
pub fn opened_secretly(id: u32, method: Method, ideas: &[u32], session: &Session) -> Event {
    let mut event = opened(id, method, ideas, session);
    if let Event::RoundOpened { terms, .. } = &mut event {
        terms.secret = true;
    }
    event
}

/// A secret round got its key.
pub fn sealed_to(round: u32, key: &str) -> Event {
    Event::RoundSealed {
        round: RoundId(round),
        key: SealKey(key.into()),
    }
}

/// Somebody voted in a secret round.
pub fn voted_sealed(round: u32, participant: u32, sealed: &str) -> Event {
    Event::BallotSealed {
        round: RoundId(round),
        participant: ParticipantId(participant),
        sealed: Sealed(sealed.into()),
    }
}

/// The ballots of a secret round were opened.
pub fn unsealed(round: u32, ballots: Vec<Ballot>, voters: &[u32]) -> Event {
    Event::RoundUnsealed {
        round: RoundId(round),
        ballots,
        codes: vec![],
        voters: voters.iter().copied().map(ParticipantId).collect(),
        spoiled: 0,
    }
}

/// Somebody marked ideas.
pub fn marked(round: u32, participant: u32, ideas: &[u32]) -> Event {
    Event::BallotCast {
        round: RoundId(round),
        participant: ParticipantId(participant),
        approves: ideas.iter().copied().map(IdeaId).collect(),
    }
}

/// Somebody took a stance.
pub fn took(round: u32, participant: u32, idea: u32, stance: Stance) -> Event {
    Event::StanceCast {
        round: RoundId(round),
        participant: ParticipantId(participant),
        idea: IdeaId(idea),
        stance,
    }
}

/// Somebody gave ideas numbers: scores, dots, points or steps.
pub fn gave(round: u32, participant: u32, amounts: &[(u32, u16)]) -> Event {
    let amounts = amounts
        .iter()
        .map(|(idea, amount)| (IdeaId(*idea), *amount));
    Event::BallotGiven {
        round: RoundId(round),
        participant: ParticipantId(participant),
        ballot: Ballot::Amounts(amounts.collect()),
    }
}

/// Somebody put ideas in order: groups of equals, the best first.
pub fn ranked(round: u32, participant: u32, groups: &[&[u32]]) -> Event {
    let groups = groups.iter();
    let groups = groups.map(|group| group.iter().copied().map(IdeaId).collect());
    Event::BallotGiven {
        round: RoundId(round),
        participant: ParticipantId(participant),
        ballot: Ballot::Ranking(groups.collect()),
    }
}

/// A round was prepared, about these ideas; about all that stand for none.
pub fn prepared(id: u32, plan: RoundPlan) -> Event {
    Event::RoundPrepared {
        id: RoundId(id),
        plan: Box::new(plan),
    }
}

/// A plan for a round with the usual question, about these ideas, and nothing else.
pub fn plan(method: Method, ideas: &[u32]) -> RoundPlan {
    RoundPlan {
        title: text("Vad går vi vidare med?"),
        method,
        options: ideas.iter().copied().map(IdeaId).collect(),
        minutes: None,
        mandate: None,
        again: None,
        terms: Terms::default(),
        follows: None,
    }
}

/// The room saw the count of a round.
pub fn round_shown(round: u32) -> Event {
    Event::RoundShown {
        round: RoundId(round),
    }
}

/// The count of a round was confirmed.
pub fn round_confirmed(round: u32) -> Event {
    Event::RoundConfirmed {
        round: RoundId(round),
    }
}

/// Papers of a party ("" for not kept apart) were counted.
pub fn on_paper(party: &str) -> CountPlace {
    CountPlace {
        way: CountWay::Paper,
        party: Some(party).filter(|party| !party.is_empty()).map(Key::from),
    }
}

/// What somebody counted in an approval round: the ballots, and the ideas that got any mark.
pub fn count(counter: &str, ballots: u32, marks: &[(u32, u32)]) -> Count {
    let counted = |&(idea, approvals)| CountedIdea {
        idea: IdeaId(idea),
        figures: Figures::Approval { approvals },
    };
    Count {
        counter: text(counter),
        ballots,
        figures: marks.iter().map(counted).collect(),
        sheets: Vec::new(),
    }
}

/// What somebody wrote down from papers of this method: ballots, and how many were alike.
pub fn written_down(counter: &str, method: Method, sheets: &[(Ballot, u32)]) -> Count {
    Count::of_sheets(text(counter), method, sheets.iter().cloned())
}

/// Somebody counted a party's papers in an approval round; see [`on_paper`] and [`count`].
pub fn counted(
    round: u32,
    party: &str,
    counter: &str,
    ballots: u32,
    marks: &[(u32, u32)],
) -> Event {
    Event::CountEntered {
        round: RoundId(round),
        place: on_paper(party),
        count: Box::new(count(counter, ballots, marks)),
    }
}

/// A round was closed.
pub fn closed(round: u32) -> Event {
    Event::RoundClosed {
        round: RoundId(round),
    }
}

/// Somebody in the room waits to speak.
pub fn asked(speaker: u32, participant: u32) -> Event {
    Event::SpeakerQueued {
        id: SpeakerId(speaker),
        voice: Voice::Participant(ParticipantId(participant)),
        at: None,
    }
}

/// Somebody without a seat waits to speak, whose name may not be shown.
pub fn guest_asked(speaker: u32, name: &str, party: Option<&str>) -> Event {
    Event::SpeakerQueued {
        id: SpeakerId(speaker),
        voice: guest(name, party),
        at: None,
    }
}

/// Somebody without a seat, whose name may not be shown.
pub fn guest(name: &str, party: Option<&str>) -> Voice {
    Voice::Guest {
        name: text(name),
        party: party.map(Key::from),
        named: false,
    }
}

/// Somebody began to speak.
pub fn speaks(speaker: u32) -> Event {
    Event::SpeakerStarted {
        id: SpeakerId(speaker),
    }
}
