//! The round that takes ballots, and what somebody has said in it. Never a count: that is
//! `views::result`'s, and only once the round is closed.

use crate::domain::model::{Ballot, IdeaId, Method, ParticipantId, Round, RoundId, Stance};
use crate::domain::{CleanText, Session};

/// A round as its form shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Its number.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// How it is voted in.
    pub method: Method,
    /// The ideas it is about, without those that were taken down since.
    pub options: Vec<OptionRow>,
}

/// An idea that can be voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionRow {
    /// The idea.
    pub id: IdeaId,
    /// Its text.
    pub text: CleanText,
    /// The title of its topic; none for the whole room.
    pub topic: Option<CleanText>,
}

/// The round that takes ballots now.
pub fn round_view(session: &Session) -> Option<RoundView> {
    let round = session.open_round()?;
    let options = round.options.iter().filter_map(|id| {
        let idea = session.ideas.get(id).filter(|idea| idea.is_open())?;
        let topic = idea.topic.and_then(|topic| session.topics.get(&topic));
        Some(OptionRow {
            id: idea.id,
            text: idea.text.clone(),
            topic: topic.map(|topic| topic.title.clone()),
        })
    });
    Some(RoundView {
        id: round.id,
        title: round.title.clone(),
        method: round.method,
        options: options.collect(),
    })
}

/// What somebody has said in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MyBallot {
    /// Nothing yet.
    NotYet,
    /// The ideas they marked; none is an abstention that was said.
    Marks(Vec<IdeaId>),
    /// Their stance on each idea answered so far, in the order of the round's options.
    Stances(Vec<(IdeaId, Stance)>),
}

/// What somebody has said in a round.
pub fn my_ballot(round: &Round, who: ParticipantId) -> MyBallot {
    match round.ballots.get(&who) {
        None => MyBallot::NotYet,
        Some(Ballot::Approval(marks)) => MyBallot::Marks(marks.clone()),
        Some(Ballot::Stance(stances)) => {
            MyBallot::Stances(stances.iter().map(|(id, stance)| (*id, *stance)).collect())
        }
    }
}
