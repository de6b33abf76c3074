//! The ideas of a topic, or of the whole room: everybody's latest, and one's own.

use super::board::places;
use super::rooms::whereabouts;
use crate::domain::model::{IdeaId, IdeaState, ParticipantId, RoundId, TopicId};
use crate::domain::{Actor, CleanText, Session};
use crate::views::grid::When;
use chrono::{DateTime, Utc};

/// How many of everybody's ideas a phone shows: the latest, so that a page stays light on a slow
/// network. The proceedings have them all.
pub const LATEST: usize = 60;

/// The ideas of a topic, or of the whole room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeasView {
    /// Which topic, and its title; none for the whole room.
    pub topic: Option<(TopicId, CleanText)>,
    /// The latest ideas that stand, newest first.
    pub latest: Vec<IdeaRow>,
    /// How many stand in all.
    pub standing: usize,
}

/// An idea as everybody sees it. Who wrote it is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaRow {
    /// Its number.
    pub id: IdeaId,
    /// Its text.
    pub text: CleanText,
}

/// The ideas of a topic, or of the whole room for none (or for a topic that is not there).
pub fn ideas_view(session: &Session, topic: Option<TopicId>) -> IdeasView {
    let topic = topic.and_then(|id| session.topics.get(&id));
    let about = topic.map(|topic| topic.id);
    let standing = session.ideas_of(about).filter(|idea| idea.is_open());
    let mut rows: Vec<IdeaRow> = standing
        .map(|idea| IdeaRow {
            id: idea.id,
            text: idea.text.clone(),
        })
        .collect();
    let standing = rows.len();
    rows.reverse();
    rows.truncate(LATEST);
    IdeasView {
        topic: topic.map(|topic| (topic.id, topic.title.clone())),
        latest: rows,
        standing,
    }
}

/// The topics that an idea can be logged under, in the order they were pitched.
pub fn topics_to_write_under(session: &Session) -> Vec<(TopicId, CleanText)> {
    session
        .topics
        .values()
        .filter(|topic| topic.is_live())
        .map(|topic| (topic.id, topic.title.clone()))
        .collect()
}

/// The topic that somebody most likely writes about: the one at whose table they are, else their
/// own whose slot is on, else the one whose slot was on last.
pub fn likely_topic(session: &Session, who: ParticipantId, now: DateTime<Utc>) -> Option<TopicId> {
    if let Some(topic) = whereabouts(session, who).and_then(|here| here.topic) {
        return Some(topic);
    }
    let places = places(session, who, now);
    let on = places.iter().find(|place| place.when == When::Now);
    let over = places.iter().rev().find(|place| place.when == When::Past);
    on.or(over).map(|place| place.topic)
}

/// An idea that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyIdea {
    /// Its number.
    pub id: IdeaId,
    /// The title of its topic; none for the whole room.
    pub topic: Option<CleanText>,
    /// Its text.
    pub text: CleanText,
    /// What has become of it.
    pub state: IdeaState,
    /// The round it is part of: from then on its words stay.
    pub round: Option<RoundId>,
}

/// What somebody wrote, newest first.
pub fn my_ideas(session: &Session, who: ParticipantId) -> Vec<MyIdea> {
    let author = Actor::Participant(who);
    session
        .ideas
        .values()
        .rev()
        .filter(|idea| idea.author == author)
        .map(|idea| MyIdea {
            id: idea.id,
            topic: idea
                .topic
                .and_then(|topic| session.topics.get(&topic))
                .map(|topic| topic.title.clone()),
            text: idea.text.clone(),
            state: idea.state.clone(),
            round: session
                .rounds
                .values()
                .find(|round| round.options.contains(&idea.id))
                .map(|round| round.id),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    #[test]
    fn only_the_latest_ideas_are_shown_and_all_are_counted() {
        let many = (1..=LATEST as u32 + 5).map(|id| idea(id, None, &format!("Idé {id}")));
        let view = ideas_view(&given(many), None);
        assert_eq!((view.latest.len(), view.standing), (LATEST, LATEST + 5));
        assert_eq!(view.latest[0].id.0, LATEST as u32 + 5);
    }

    #[test]
    fn hidden_ideas_and_those_of_other_topics_are_not_shown() {
        let session = given([
            pitched(1, "Lokaler", &[]),
            idea(1, Some(1), "Nycklar"),
            idea(2, Some(1), "Skräp"),
            idea(3, None, "Till alla"),
            idea_hidden(2, "Personangrepp"),
        ]);
        let view = ideas_view(&session, Some(TopicId(1)));
        assert_eq!(
            view.latest.iter().map(|row| row.id.0).collect::<Vec<_>>(),
            [1]
        );
        assert_eq!(view.topic.unwrap().1, text("Lokaler"));
    }

    #[test]
    fn one_writes_about_the_topic_whose_slot_is_on() {
        let before = given([
            joined(1, "Åsa", "civil"),
            pitched(1, "Lokaler", &[]),
            placed_in(1, ROOM_1, SLOT_1),
            signed_up(1, 1),
        ]);
        let asa = ParticipantId(1);
        assert_eq!(likely_topic(&before, asa, minute(0)), None);
        let on = Story::from(before).that(crate::domain::Event::BlockStarted { block: SLOT_1 });
        assert_eq!(
            likely_topic(&on.session(), asa, minute(31)),
            Some(TopicId(1))
        );
    }
}
