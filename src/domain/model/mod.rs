//! What is: the nouns of a session, as plain data.

mod agenda;
mod ballot;
mod cards;
mod condition;
mod count;
mod idea;
mod market;
mod matrix;
mod method;
mod moment;
mod people;
mod round;
mod secrecy;
mod setup;
mod sheets;
mod speakers;
mod stage;
mod terms;
mod topic;
mod urn;

pub use agenda::{Agenda, Block, Planned, Ran, Run, Running};
pub use ballot::{Ballot, Stance};
pub use cards::{Card, Cards, VoteLevel};
pub use condition::{Condition, ConditionState};
pub use count::{
    Accepted, COUNTERS, Count, CountPlace, CountWay, CountedIdea, Counting, Doubt, Figures,
};
pub use idea::{Cluster, Idea, IdeaKind, IdeaState};
pub use market::{
    FREEZE_MINUTES, Landing, Market, PITCH_SECONDS, RoomFeature, RoomFeatures, Spotlight,
};
pub use matrix::{Level, Mandate, PolicyStep, Weight};
pub use method::{GRADIENT_STEPS, GRADIENT_TOP, MAX_DOTS, MAX_POINTS, Method, SCORE_TOP, SCORES};
pub use moment::{Announcement, Whereabouts};
pub use people::{Participant, Profile};
pub use round::{Again, Base, FollowKind, Follows, Round, RoundPlan, RoundState, Seal};
pub use secrecy::{FEWEST, Secrecy};
pub use setup::{Ability, BlockKind, Category, Label, Party, Phase, Room, Setup};
pub use speakers::{Speaker, Speakers, Turn, Voice};
pub use stage::StagePage;
pub use terms::{MAX_KRONOR, Purse, Terms};
pub use topic::{Cell, Note, NoteField, Topic, TopicState};
pub use urn::{Letters, MOST_LETTERS, NoLetters, SealKey, Sealed, Urn};

pub use crate::tally::consensus::Thresholds as BridgeThresholds;

pub use super::ids::{
    BlockId, CardId, ClusterId, ConditionId, IdeaId, Key, ParticipantId, RoomId, RoundId, SeatHash,
    SpeakerId, TopicId,
};
