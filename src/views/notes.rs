//! What a note-taker works with: the topics to choose from, and one topic's notes and ideas.

use crate::domain::model::{IdeaId, NoteField, TopicId};
use crate::domain::{Actor, CleanText, Session};
use crate::views::public_name;
use chrono::{DateTime, Utc};

/// A topic to take notes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteTopic {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The room it is in; empty while it is parked.
    pub room: CleanText,
    /// When it starts; none while it is parked.
    pub start: Option<DateTime<Utc>>,
    /// How many ideas stand under it.
    pub ideas: usize,
    /// How many of its note fields have been written.
    pub written: usize,
}

/// The live topics: those on the board in the order of the day, then the parked ones.
pub fn topics(session: &Session, now: DateTime<Utc>) -> Vec<NoteTopic> {
    let expected = session.run.expected(&session.setup.agenda, now);
    let live = session.topics.values().filter(|topic| topic.is_live());
    let mut topics: Vec<NoteTopic> = live
        .map(|topic| {
            let cell = topic.cell();
            let planned = cell.and_then(|cell| expected.iter().find(|it| it.block == cell.slot));
            let room = cell.and_then(|cell| session.setup.room(cell.room));
            NoteTopic {
                id: topic.id,
                title: topic.title.clone(),
                room: room.map(|room| room.name.clone()).unwrap_or_default(),
                start: planned.map(|planned| planned.start),
                ideas: session
                    .ideas_of(Some(topic.id))
                    .filter(|idea| idea.is_open())
                    .count(),
                written: topic
                    .notes
                    .values()
                    .filter(|note| !note.text.is_empty())
                    .count(),
            }
        })
        .collect();
    topics.sort_by_key(|topic| (topic.start.is_none(), topic.start, topic.id));
    topics
}

/// The text of a note as it was last recorded; empty where nothing was.
pub fn note(session: &Session, topic: TopicId, field: NoteField) -> CleanText {
    let topic = session.topics.get(&topic);
    topic
        .and_then(|topic| topic.notes.get(&field))
        .map(|note| note.text.clone())
        .unwrap_or_default()
}

/// The name by which others may know who writes; none for a person who has not agreed to it.
pub fn writer(session: &Session, who: &Actor) -> Option<CleanText> {
    match who {
        Actor::NoteTaker(name) => Some(CleanText::replayed(name)).filter(|name| !name.is_empty()),
        Actor::Participant(id) => public_name(session, *id),
        Actor::Facilitator | Actor::Newcomer | Actor::Projector | Actor::System => None,
    }
}

/// An idea as the note-taker sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedIdea {
    /// Its number.
    pub id: IdeaId,
    /// The text.
    pub text: CleanText,
    /// Said aloud and written down by somebody else.
    pub oral: bool,
}

/// The ideas that stand under a topic, in the order they were logged.
pub fn ideas(session: &Session, topic: TopicId) -> Vec<NotedIdea> {
    session
        .ideas_of(Some(topic))
        .filter(|idea| idea.is_open())
        .map(|idea| NotedIdea {
            id: idea.id,
            text: idea.text.clone(),
            oral: idea.oral,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    #[test]
    fn topics_on_the_board_come_in_the_order_of_the_day_and_the_parked_ones_last() {
        let session = given([
            pitched(1, "Parkerat", &[]),
            pitched(2, "Andra passet", &[]),
            pitched(3, "Första passet", &[]),
            placed_in(2, ROOM_1, SLOT_2),
            placed_in(3, ROOM_1, SLOT_1),
            idea(1, Some(3), "Nattbuss"),
            idea(2, Some(3), "Skräp"),
            idea_hidden(2, "Utanför ämnet"),
        ]);
        let seen = topics(&session, minute(0));
        let order: Vec<u32> = seen.iter().map(|topic| topic.id.0).collect();
        assert_eq!(order, [3, 2, 1]);
        assert_eq!((&*seen[0].room, seen[0].ideas), ("Stora salen", 1));
        assert_eq!(ideas(&session, TopicId(3)).len(), 1);
    }
}
