//! The one model behind every document: all that may be told of a session, worked out from it.
//!
//! These structs are at the same time the portable JSON, so whatever a document says can be
//! found there by a machine. That makes them a promise of their own, kept apart from events and
//! views: fields may be added under the same [`VERSION`]; a field that changes or goes raises it.
//!
//! It is the public variant. Names, and what points to a person beside them, are in it only with
//! that person's consent; what somebody needs to take part, the facilitator's script, tokens and
//! their hashes never are; ballots are counted and not listed.

mod agenda;
mod bridges;
mod counts;
mod ideas;
mod people;
mod reading;
mod rounds;
mod speaking;
mod topics;

pub use agenda::{AgendaItem, Hall, Span};
pub use bridges::{BridgeItem, BridgesEntry, GroupCounts};
pub use counts::Counts;
pub use ideas::{ClusterEntry, ConditionEntry, IdeaEntry, IdeaStanding, Source};
pub use people::{Headcount, Party, People, Person, Share};
pub use reading::{
    CategoryEntry, EqualEntry, FigureEntry, HowEntry, PanelEntry, ProofEntry, ReadingEntry,
    ReasonsEntry, RobustEntry, SeatEntry, StageEntry,
};
pub use rounds::{
    CountEntry, CounterEntry, Item, LateArrivals, PartyVotes, RoundEntry, Rule, Standing,
};
pub use speaking::{PartySpeaking, Speaking};
pub use topics::{NoteEntry, Place, TopicEntry, TopicStanding};

use crate::domain::model::{BlockId, ClusterId, IdeaId, Key, Label, Mandate, RoomId, TopicId};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the `format` field of every export says.
pub const FORMAT: &str = "torg-session";

/// The version of the format.
pub const VERSION: u32 = 1;

/// Everything that documents tell of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "A session of torg")]
pub struct Proceedings {
    /// Always "torg-session".
    pub format: String,
    /// The version of the format. Fields may be added within a version.
    pub version: u32,
    /// What of the journal this covers.
    pub journal: Head,
    /// The meeting.
    pub session: Meeting,
    /// Who took part.
    pub people: People,
    /// The agenda, as planned and as held.
    pub agenda: Vec<AgendaItem>,
    /// The rooms, in the order of the board.
    pub rooms: Vec<Hall>,
    /// All topics, in the order they were pitched; withdrawn and hidden ones too.
    pub topics: Vec<TopicEntry>,
    /// All ideas, by number; withdrawn, hidden and merged ones too.
    pub ideas: Vec<IdeaEntry>,
    /// The clusters that the facilitator sorted ideas into, by number; also empty ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clusters: Vec<ClusterEntry>,
    /// All rounds of voting, by number.
    pub rounds: Vec<RoundEntry>,
    /// How the time in plenary was shared; left out where nobody has spoken by the list.
    #[serde(default, skip_serializing_if = "Speaking::is_silent")]
    pub speaking: Speaking,
}

/// The journal's head: what a document was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    /// The number of the last event covered.
    pub n: u64,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// What the meeting was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// The session's random id.
    pub id: String,
    /// The name of its folder.
    pub slug: String,
    /// The key of the kind of meeting, as in "ideverkstad".
    pub kind: Key,
    /// What that kind is called.
    pub kind_name: Label,
    /// The title.
    pub title: CleanText,
    /// The question of the day; may be empty.
    pub question: CleanText,
    /// The day.
    pub date: NaiveDate,
    /// Minutes that local time is ahead of UTC. All times are given in UTC.
    pub offset_minutes: i32,
    /// What the meeting may do, as the sign on its wall said; left out where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// When the first block was started.
    pub started: Option<DateTime<Utc>>,
    /// When the meeting was ended; a document from before that is a draft.
    pub ended: Option<DateTime<Utc>>,
    /// A party with fewer ballots in a round than this has its counts left out of the result.
    pub min_group: u16,
    /// The version of torg that made the session.
    pub made_by: String,
}

impl Meeting {
    /// A moment as the clock on the hall's wall showed it.
    pub fn local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        moment.naive_utc() + Duration::minutes(i64::from(self.offset_minutes))
    }
}

impl Proceedings {
    /// The topic with this number.
    pub fn topic(&self, id: TopicId) -> Option<&TopicEntry> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The idea with this number.
    pub fn idea(&self, id: IdeaId) -> Option<&IdeaEntry> {
        self.ideas.iter().find(|idea| idea.id == id)
    }

    /// The cluster with this number.
    pub fn cluster(&self, id: ClusterId) -> Option<&ClusterEntry> {
        self.clusters.iter().find(|cluster| cluster.id == id)
    }

    /// The block of the agenda with this number.
    pub fn item(&self, id: BlockId) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.id == id)
    }

    /// The room with this number.
    pub fn room(&self, id: RoomId) -> Option<&Hall> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// The party with this key.
    pub fn party(&self, key: &Key) -> Option<&Party> {
        let mut parties = self.people.parties.iter();
        parties.find(|party| party.share.key == *key)
    }

    /// All that may be told of the session, with what is read from each round.
    pub fn in_full(session: &Session) -> Proceedings {
        let mut proceedings = Proceedings::of(session);
        for round in &mut proceedings.rounds {
            round.reading = ReadingEntry::of(session, round.id).map(Box::new);
        }
        proceedings
    }

    /// All that may be told of the session, but for what is read from its rounds beside the counts.
    pub fn of(session: &Session) -> Proceedings {
        Proceedings {
            format: FORMAT.into(),
            version: VERSION,
            journal: Head {
                n: session.n,
                at: session.changed,
            },
            session: meeting(session),
            people: people::people(session),
            agenda: agenda::agenda(session),
            rooms: agenda::rooms(session),
            topics: topics::topics(session),
            ideas: ideas::ideas(session),
            clusters: ideas::clusters(session),
            rounds: rounds::rounds(session),
            speaking: speaking::speaking(session),
        }
    }
}

fn meeting(session: &Session) -> Meeting {
    let (setup, run) = (&session.setup, &session.run);
    let first_held = run.held.iter().map(|ran| ran.started);
    let running = run.current.iter().map(|running| running.started);
    Meeting {
        id: setup.id.clone(),
        slug: setup.slug.clone(),
        kind: setup.kind.clone(),
        kind_name: setup.kind_name.clone(),
        title: setup.title.clone(),
        question: setup.question.clone(),
        date: setup.date,
        offset_minutes: setup.offset_minutes,
        mandate: setup.mandate,
        started: first_held.chain(running).min(),
        ended: run.ended,
        min_group: setup.min_group,
        made_by: setup.made_by.clone(),
    }
}
