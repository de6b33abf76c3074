//! The round that takes ballots, and what somebody has said in it. Never a count: that is
//! `views::result`'s, and only once it is shown.

use crate::domain::model::{
    Ballot, IdeaId, Mandate, Method, ParticipantId, Round, RoundId, Stance,
};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};

/// A round as its form shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Its number.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// How it is voted in.
    pub method: Method,
    /// What the outcome will be used for.
    pub mandate: Option<Mandate>,
    /// Since when ballots are taken, and until when there is time.
    pub time: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Which time the question is asked, and why once more; none for the first time.
    pub again: Option<(usize, CleanText)>,
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
        mandate: round.mandate,
        time: round.opened.zip(round.ends),
        again: round
            .again
            .as_ref()
            .map(|again| (session.attempt(round), again.reason.clone())),
        options: options.collect(),
    })
}

/// What was asked in the round whose votes are being counted: closed, and not shown yet.
pub fn being_counted(session: &Session) -> Option<CleanText> {
    if session.open_round().is_some() {
        return None;
    }
    session.being_counted().map(|round| round.title.clone())
}

/// What somebody has said in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MyBallot {
    /// Nothing yet.
    NotYet,
    /// The ideas they marked; none is an abstention that was said.
    Marks(Vec<IdeaId>),
    /// Their stance on each idea answered so far, by the idea's number.
    Stances(Vec<(IdeaId, Stance)>),
    /// What they gave each idea that got anything, by the idea's number.
    Amounts(Vec<(IdeaId, u16)>),
    /// The ideas in their order, the best first, equals side by side.
    Ranking(Vec<Vec<IdeaId>>),
}

/// What somebody has said in a round.
pub fn my_ballot(round: &Round, who: ParticipantId) -> MyBallot {
    match round.ballots.get(&who) {
        None => MyBallot::NotYet,
        Some(Ballot::Approval(marks)) => MyBallot::Marks(marks.clone()),
        Some(Ballot::Stance(stances)) => {
            MyBallot::Stances(stances.iter().map(|(id, stance)| (*id, *stance)).collect())
        }
        Some(Ballot::Amounts(amounts)) => {
            MyBallot::Amounts(amounts.iter().map(|(id, amount)| (*id, *amount)).collect())
        }
        Some(Ballot::Ranking(groups)) => MyBallot::Ranking(groups.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    fn voting(method: Method) -> Story {
        let ideas = given([
            joined(1, "Åsa", "civil"),
            idea(1, None, "Nattöppet"),
            idea(2, None, "Odling"),
        ]);
        let open = opened(1, method, &[1, 2], &ideas);
        Story::from(ideas).that(open)
    }

    #[test]
    fn an_idea_taken_down_during_a_round_leaves_the_form() {
        let session = voting(Method::Stance)
            .that(idea_hidden(2, "Dubblett"))
            .session();
        let options = round_view(&session).unwrap().options;
        assert_eq!(
            options.iter().map(|option| option.id.0).collect::<Vec<_>>(),
            [1]
        );
    }

    #[test]
    fn nothing_marked_is_another_thing_than_nothing_said() {
        let round = |story: Story| (**story.session().open_round().unwrap()).clone();
        let method = Method::Approval { max: 2 };
        let silent = round(voting(method));
        assert_eq!(my_ballot(&silent, ParticipantId(1)), MyBallot::NotYet);
        let abstained = round(voting(method).that(marked(1, 1, &[])));
        assert_eq!(
            my_ballot(&abstained, ParticipantId(1)),
            MyBallot::Marks(vec![])
        );
    }

    #[test]
    fn a_closed_round_has_no_form() {
        let session = voting(Method::Stance).that(closed(1)).session();
        assert_eq!(round_view(&session), None);
        assert!(being_counted(&session).is_some());
        let session = Story::from(session).that(round_shown(1)).session();
        assert_eq!(being_counted(&session), None);
    }
}
