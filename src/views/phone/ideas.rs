//! The ideas of a topic, or of the whole room: everybody's latest, and one's own.

use super::board::places;
use super::rooms::whereabouts;
use crate::domain::model::{
    Idea, IdeaId, IdeaKind, IdeaState, ParticipantId, RoundId, RoundState, TopicId,
};
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
    /// The last one shown, where older ones stand that are not.
    pub older_than: Option<IdeaId>,
}

/// An idea as everybody sees it. Who wrote it is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaRow {
    /// Its number.
    pub id: IdeaId,
    /// Its text.
    pub text: CleanText,
    /// Whether it is a need or an offer.
    pub kind: IdeaKind,
}

/// The ideas of a topic, or of the whole room for none (or for a topic that is not there): the
/// latest of them, or of those before `before`.
pub fn ideas_view(session: &Session, topic: Option<TopicId>, before: Option<IdeaId>) -> IdeasView {
    let topic = topic.and_then(|id| session.topics.get(&id));
    let about = topic.map(|topic| topic.id);
    let standing: Vec<&Idea> = session
        .ideas_of(about)
        .map(|idea| &**idea)
        .filter(|idea| idea.is_open())
        .collect();
    let newest_first = standing.iter().rev();
    let wanted = newest_first.skip_while(|idea| before.is_some_and(|before| idea.id >= before));
    let mut rows: Vec<IdeaRow> = wanted.take(LATEST + 1).map(|idea| row(idea)).collect();
    let more = rows.len() > LATEST;
    rows.truncate(LATEST);
    IdeasView {
        topic: topic.map(|topic| (topic.id, topic.title.clone())),
        older_than: rows.last().filter(|_| more).map(|row| row.id),
        latest: rows,
        standing: standing.len(),
    }
}

fn row(idea: &Idea) -> IdeaRow {
    IdeaRow {
        id: idea.id,
        text: idea.text.clone(),
        kind: idea.kind,
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

/// What somebody has to do with a topic that they may write under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// They sit in it now, as a guest or a host.
    Here,
    /// They have a place in it earlier or later.
    Place,
    /// Nothing.
    None,
}

/// The topics that an idea can be logged under, those first that somebody has to do with.
pub fn topics_for(
    session: &Session,
    who: ParticipantId,
    now: DateTime<Utc>,
) -> Vec<(TopicId, CleanText, Tie)> {
    let places = places(session, who, now);
    // Whoever has walked to another room sits there, whatever they are signed up for.
    let sits_in = whereabouts(session, who).and_then(|here| here.topic);
    let tie = |topic: TopicId| {
        let mut own = places.iter().filter(|place| place.topic == topic);
        let has_place = own.clone().next().is_some();
        let on = own.any(|place| place.when == When::Now);
        match sits_in {
            Some(here) if here == topic => Tie::Here,
            None if on => Tie::Here,
            _ if has_place => Tie::Place,
            _ => Tie::None,
        }
    };
    let topics = topics_to_write_under(session).into_iter();
    let mut topics: Vec<_> = topics.map(|(id, title)| (id, title, tie(id))).collect();
    topics.sort_by_key(|(_, _, tie)| match tie {
        Tie::Here => 0,
        Tie::Place => 1,
        Tie::None => 2,
    });
    topics
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
    /// Whether it is a need or an offer.
    pub kind: IdeaKind,
    /// The name of the group it was sorted into.
    pub group: Option<CleanText>,
    /// Whether the screen in the room may show it; none where everything may be shown.
    pub on_wall: Option<bool>,
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
            kind: idea.kind,
            group: idea
                .cluster
                .and_then(|id| session.clusters.get(&id))
                .map(|cluster| cluster.name.clone()),
            on_wall: session.setup.moderation.then_some(idea.released),
            round: session
                .rounds
                .values()
                .filter(|round| round.state != RoundState::Draft)
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
        let session = given(many);
        let view = ideas_view(&session, None, None);
        assert_eq!((view.latest.len(), view.standing), (LATEST, LATEST + 5));
        assert_eq!(view.latest[0].id.0, LATEST as u32 + 5);
        let older = ideas_view(&session, None, view.older_than);
        let ids: Vec<u32> = older.latest.iter().map(|row| row.id.0).collect();
        assert_eq!((ids, older.older_than), (vec![5, 4, 3, 2, 1], None));
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
        let view = ideas_view(&session, Some(TopicId(1)), None);
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

    #[test]
    fn whoever_has_walked_to_another_room_writes_about_what_is_on_there() {
        let session = Story::from(given([
            joined(1, "Åsa", "civil"),
            pitched(1, "Lokaler", &[]),
            pitched(2, "Skolgården", &[]),
            placed_in(1, ROOM_1, SLOT_1),
            placed_in(2, ROOM_2, SLOT_1),
            signed_up(1, 1),
        ]))
        .at(minute(30))
        .that(crate::domain::Event::BlockStarted { block: SLOT_1 })
        .that(crate::domain::Event::CheckinMade {
            participant: ParticipantId(1),
            room: ROOM_2,
            topic: Some(TopicId(2)),
        })
        .session();
        let topics = topics_for(&session, ParticipantId(1), minute(31));
        let ties: Vec<_> = topics.iter().map(|(id, _, tie)| (id.0, *tie)).collect();
        assert_eq!(ties, [(2, Tie::Here), (1, Tie::Place)]);
    }
}
