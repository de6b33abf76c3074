//! What a note-taker works with: the topics to choose from, and one topic's form with its ideas.

use crate::domain::model::{Idea, IdeaId, Label, Level, Note, NoteField, PolicyStep, TopicId};
use crate::domain::{Actor, CleanText, Session};
use crate::views::grid::{When, host, times};
use crate::views::public_name;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A topic to take notes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteTopic {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// The room it is in; empty while it is parked.
    pub room: CleanText,
    /// Its slot; none while it is parked.
    pub slot: Option<NoteSlot>,
    /// How many ideas stand under it.
    pub ideas: usize,
    /// How many of its note fields have been written.
    pub written: usize,
}

/// When a topic is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteSlot {
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends, or did.
    pub end: DateTime<Utc>,
    /// Whether it is over, on, or to come.
    pub when: When,
}

impl NoteTopic {
    /// Where it belongs in the list: what is on first, then what is to come, what has no place
    /// yet, and what is over.
    pub fn turn(&self) -> (u8, Option<DateTime<Utc>>) {
        match self.slot {
            None => (2, None),
            Some(slot) => match slot.when {
                When::Now => (0, Some(slot.start)),
                When::Later => (1, Some(slot.start)),
                When::Past => (3, Some(slot.start)),
            },
        }
    }
}

/// The live topics in the order in which a note-taker looks for them.
pub fn topics(session: &Session, now: DateTime<Utc>) -> Vec<NoteTopic> {
    let times = times(session, now);
    let mut ideas: HashMap<TopicId, usize> = HashMap::new();
    for topic in session.ideas.values().filter_map(|idea| {
        let open = idea.is_open();
        idea.topic.filter(|_| open)
    }) {
        *ideas.entry(topic).or_default() += 1;
    }
    let rooms: Vec<_> = session.setup.rooms.iter().map(|room| room.id).collect();
    let live = session.topics.values().filter(|topic| topic.is_live());
    let mut topics: Vec<(usize, NoteTopic)> = live
        .map(|topic| {
            let cell = topic.cell();
            let held = cell.and_then(|cell| times.iter().find(|(it, _)| it.block == cell.slot));
            let room = cell.and_then(|cell| session.setup.room(cell.room));
            let column = room.and_then(|room| rooms.iter().position(|id| *id == room.id));
            let seen = NoteTopic {
                id: topic.id,
                title: topic.title.clone(),
                host: host(session, topic),
                room: room.map(|room| room.name.clone()).unwrap_or_default(),
                slot: held.map(|(planned, when)| NoteSlot {
                    start: planned.start,
                    end: planned.end,
                    when: *when,
                }),
                ideas: ideas.get(&topic.id).copied().unwrap_or(0),
                written: topic.notes.len(),
            };
            (column.unwrap_or(usize::MAX), seen)
        })
        .collect();
    topics.sort_by_key(|(column, topic)| (topic.turn(), *column, topic.id));
    topics.into_iter().map(|(_, topic)| topic).collect()
}

/// What stands above a topic's form: all that fills itself in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteHead {
    /// Its title.
    pub title: CleanText,
    /// Those of its hosts who may be named.
    pub hosts: Vec<CleanText>,
    /// How many signed up.
    pub people: usize,
    /// How many of them of each party, in the order of the parties; nobody's party is left out.
    pub parties: Vec<(Label, usize)>,
}

/// The head of a topic's form; none for a topic that is gone.
pub fn head(session: &Session, topic: TopicId) -> Option<NoteHead> {
    let topic = session.topics.get(&topic).filter(|it| it.is_live())?;
    let agreed = topic.hosts.iter();
    let agreed = agreed.filter_map(|id| public_name(session, *id));
    let given = Some(&topic.host_name).filter(|name| !name.is_empty());
    let of_party = |key| {
        let people = topic.signups.iter().filter_map(|id| session.people.get(id));
        people
            .filter(|person| person.profile.party.as_ref() == Some(key))
            .count()
    };
    let parties = session.setup.parties.iter();
    Some(NoteHead {
        title: topic.title.clone(),
        hosts: agreed.chain(given.cloned()).collect(),
        people: topic.signups.len(),
        parties: parties
            .map(|party| (party.name.clone(), of_party(&party.key)))
            .filter(|(_, people)| *people > 0)
            .collect(),
    })
}

/// A note as it was last recorded; none where nothing was.
pub fn note(session: &Session, topic: TopicId, field: NoteField) -> Option<&Note> {
    session.topics.get(&topic)?.notes.get(&field)
}

/// Where in the matrix of participation a topic belongs, as far as that was said.
pub fn level(session: &Session, topic: TopicId) -> (Option<Level>, Option<PolicyStep>) {
    let topic = session.topics.get(&topic);
    topic.map_or((None, None), |topic| (topic.level, topic.step))
}

/// The texts of a field that were overwritten unseen, the latest first.
pub fn kept(session: &Session, topic: TopicId, field: NoteField) -> impl Iterator<Item = &Note> {
    let kept = session.topics.get(&topic);
    let kept = kept.and_then(|topic| topic.kept.get(&field));
    kept.into_iter().flat_map(|kept| kept.iter().rev())
}

/// The name by which others may know who writes; none for a person who has not agreed to it.
pub fn writer(session: &Session, who: &Actor) -> Option<CleanText> {
    match who {
        Actor::NoteTaker(name) => Some(CleanText::replayed(name)).filter(|name| !name.is_empty()),
        Actor::Participant(id) => public_name(session, *id),
        Actor::Facilitator | Actor::Newcomer | Actor::Projector | Actor::System => None,
    }
}

/// The numbers of the ideas that stand under a topic, the latest first.
pub fn ideas(session: &Session, topic: TopicId) -> Vec<IdeaId> {
    let ideas = session.ideas.values().rev();
    ideas
        .filter(|idea| idea.topic == Some(topic) && idea.is_open())
        .map(|idea| idea.id)
        .collect()
}

/// Whether an idea may be changed and taken back by the one who asks: it stands, and is theirs.
pub fn is_own(idea: &Idea, me: &Actor) -> bool {
    idea.is_open() && idea.author == *me
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    #[test]
    fn what_is_on_comes_first_then_what_is_to_come_then_what_has_no_place_and_what_is_over_last() {
        let story = Story::new()
            .that(pitched(1, "Parkerat", &[]))
            .that(pitched(2, "Andra passet", &[]))
            .that(pitched(3, "Första passet, liten sal", &[]))
            .that(pitched(4, "Första passet, stor sal", &[]))
            .that(placed_in(2, ROOM_1, SLOT_2))
            .that(placed_in(3, ROOM_2, SLOT_1))
            .that(placed_in(4, ROOM_1, SLOT_1))
            .that(idea(1, Some(3), "Nattbuss"))
            .that(idea(2, Some(3), "Skräp"))
            .that(idea_hidden(2, "Utanför ämnet"));
        let started = story.that(Event::BlockStarted { block: SLOT_1 });
        let session = started.session();
        let order = |session: &Session| -> Vec<u32> {
            let seen = topics(session, minute(0));
            seen.iter().map(|topic| topic.id.0).collect()
        };
        assert_eq!(order(&session), [4, 3, 2, 1]);
        let third = &topics(&session, minute(0))[1];
        assert_eq!((&*third.room, third.ideas), ("Bord 2", 1));
        assert_eq!(ideas(&session, TopicId(3)), [IdeaId(1)]);
        let later = Story::from(session).that(Event::BlockStarted { block: SLOT_2 });
        assert_eq!(order(&later.session()), [2, 1, 4, 3]);
    }

    #[test]
    fn who_takes_part_is_counted_by_party_and_named_only_with_consent() {
        let session = Story::new()
            .joins(1, consenting("Åsa", "civil"))
            .joins(2, profile("Hemliga Bo", "kommun"))
            .joins(3, profile("Cia", ""))
            .that(pitched(1, "Lokaler", &[1, 2]))
            .that(signed_up(1, 1))
            .that(signed_up(1, 2))
            .that(signed_up(1, 3))
            .session();
        let head = head(&session, TopicId(1)).unwrap();
        assert_eq!(head.hosts, [text("Åsa")]);
        assert_eq!(head.people, 3);
        let parties: Vec<usize> = head.parties.iter().map(|(_, people)| *people).collect();
        assert_eq!(parties, [1, 1]);
        let bo = Actor::Participant(crate::domain::model::ParticipantId(2));
        assert_eq!(writer(&session, &bo), None);
    }
}
