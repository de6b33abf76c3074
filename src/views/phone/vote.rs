//! The round that takes ballots, and what somebody has said in it. Never a count: that is
//! `views::result`'s, and only once it is shown.

use crate::domain::model::{
    Ballot, Follows, IdeaId, Mandate, Method, ParticipantId, Round, RoundId, Terms, VoteLevel,
};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// A round as its form shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Its number.
    pub id: RoundId,
    /// What is asked.
    pub title: CleanText,
    /// How it is voted in.
    pub method: Method,
    /// What the outcome will be used for, by the round's own sign or the meeting's.
    pub mandate: Option<Mandate>,
    /// How surely one ballot is one person's.
    pub level: VoteLevel,
    /// Since when ballots are taken, and until when there is time.
    pub time: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Which time the question is asked, and why once more; none for the first time.
    pub again: Option<(usize, CleanText)>,
    /// Whether ballots are sealed until it closes, and nobody's from then on.
    pub secret: bool,
    /// Whether voters get codes to find their ballots by.
    pub codes: bool,
    /// The ideas it is about, without those that were taken down since.
    pub options: Vec<OptionRow>,
    /// What else is settled.
    pub terms: Terms,
    /// Which round it goes on from.
    pub follows: Option<Follows>,
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
    /// What it costs, in kronor; none where ideas share no money.
    pub cost: Option<u64>,
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
            cost: round.terms.purse.as_ref().and_then(|it| it.cost(idea.id)),
        })
    });
    Some(RoundView {
        id: round.id,
        title: round.title.clone(),
        method: round.method,
        mandate: round.mandate.or(session.setup.mandate),
        level: round.level,
        secret: round.terms.secret,
        codes: round.terms.codes,
        time: round.opened.zip(round.ends),
        again: round
            .again
            .as_ref()
            .map(|again| (session.attempt(round), again.reason.clone())),
        options: options.collect(),
        terms: round.terms.clone(),
        follows: round.follows,
    })
}

/// What was asked in the round whose votes are being counted: closed, and not shown yet.
pub fn being_counted(session: &Session) -> Option<CleanText> {
    if session.open_round().is_some() {
        return None;
    }
    session.being_counted().map(|round| round.title.clone())
}

/// What somebody has said in a round; none for nothing yet, which is not the same as a ballot that
/// abstains.
pub fn my_ballot(round: &Round, who: ParticipantId) -> Option<&Ballot> {
    round.ballots.get(&who)
}

/// The rounds whose count the room has seen, the latest first, with what was asked.
pub fn shown_rounds(session: &Session) -> Vec<(RoundId, CleanText)> {
    let shown = session
        .rounds
        .values()
        .filter(|round| round.state.is_public());
    let mut shown: Vec<_> = shown.collect();
    shown.sort_by_key(|round| std::cmp::Reverse((round.shown, round.id)));
    let titled = |round: &Arc<Round>| (round.id, round.title.clone());
    shown.into_iter().map(titled).collect()
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
        assert_eq!(my_ballot(&silent, ParticipantId(1)), None);
        let abstained = round(voting(method).that(marked(1, 1, &[])));
        assert_eq!(
            my_ballot(&abstained, ParticipantId(1)),
            Some(&Ballot::Approval(vec![]))
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
