//! Where everything is: each room with what is on in it, what comes next, and how full it is; and
//! where somebody is themselves.

use crate::domain::model::{BlockId, Cell, ParticipantId, Room, RoomFeatures, RoomId, TopicId};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, host, times};
use chrono::{DateTime, Utc};

/// A room as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomView {
    /// Its number.
    pub id: RoomId,
    /// Its name.
    pub name: CleanText,
    /// How many it holds.
    pub chairs: usize,
    /// What it offers.
    pub features: RoomFeatures,
    /// What is on in it.
    pub now: Option<Talk>,
    /// What comes next in it.
    pub next: Option<Talk>,
    /// How many have checked in to it.
    pub here: usize,
}

/// A topic that is held in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The topic.
    pub topic: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// How many chairs nobody has spoken for.
    pub free: usize,
}

/// The rooms, in the order of the board.
pub fn rooms(session: &Session, now: DateTime<Utc>) -> Vec<RoomView> {
    let slots = slots(session, now);
    let here = session.checked_in();
    let rooms = session.setup.rooms.iter();
    rooms
        .map(|room| {
            let here = here.get(&room.id).copied().unwrap_or(0);
            view(session, &slots, room, here)
        })
        .collect()
}

/// One room; none for one that is not there.
pub fn room(session: &Session, id: RoomId, now: DateTime<Utc>) -> Option<RoomView> {
    let found = session.setup.room(id)?;
    let here = session.checked_in().get(&id).copied().unwrap_or(0);
    Some(view(session, &slots(session, now), found, here))
}

/// A slot that is not over, and when it is.
struct Slot {
    id: BlockId,
    on: bool,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

fn slots(session: &Session, now: DateTime<Utc>) -> Vec<Slot> {
    let times = times(session, now).into_iter();
    let left = times.filter(|(_, when)| *when != When::Past);
    left.map(|(planned, when)| Slot {
        id: planned.block,
        on: when == When::Now,
        start: planned.start,
        end: planned.end,
    })
    .collect()
}

fn view(session: &Session, slots: &[Slot], room: &Room, here: usize) -> RoomView {
    let chairs = usize::from(room.capacity);
    let talk = |slot: &Slot| {
        let cell = Cell {
            room: room.id,
            slot: slot.id,
        };
        let topic = session.topic_at(cell)?;
        // Whoever came without a word sits on a chair too.
        let taken = match slot.on {
            true => session.expected_at(topic).max(here),
            false => session.expected_at(topic),
        };
        Some(Talk {
            topic: topic.id,
            title: topic.title.clone(),
            host: host(session, topic),
            start: slot.start,
            end: slot.end,
            free: chairs.saturating_sub(taken),
        })
    };
    RoomView {
        id: room.id,
        name: room.name.clone(),
        chairs,
        features: room.features.clone(),
        now: slots.iter().find(|slot| slot.on).and_then(talk),
        next: slots.iter().filter(|slot| !slot.on).find_map(talk),
        here,
    }
}

/// Where somebody is, as they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The room.
    pub room: RoomId,
    /// Its name.
    pub name: CleanText,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What is on there.
    pub topic: Option<TopicId>,
}

/// Where somebody is, if they have said so and it still holds.
pub fn whereabouts(session: &Session, who: ParticipantId) -> Option<Here> {
    let said = session.whereabouts_of(who)?;
    Some(Here {
        room: said.room,
        name: session.setup.room(said.room)?.name.clone(),
        since: said.since,
        topic: session.on_in(said.room).map(|topic| topic.id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    fn checked_in(who: u32, room: RoomId, topic: Option<u32>) -> Event {
        Event::CheckinMade {
            participant: ParticipantId(who),
            room,
            topic: topic.map(TopicId),
        }
    }

    /// The first slot runs; topic 1 is in the second room now, topic 2 there later.
    fn talks() -> Story {
        Story::from(given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[]),
            placed_in(1, ROOM_2, SLOT_1),
            placed_in(2, ROOM_2, SLOT_2),
            signed_up(1, 1),
        ]))
        .at(minute(30))
        .that(Event::BlockStarted { block: SLOT_1 })
    }

    #[test]
    fn a_room_shows_what_is_on_in_it_and_what_comes_next() {
        let session = talks().session();
        let rooms = rooms(&session, minute(31));
        let titles = |room: &RoomView| {
            let title = |talk: &Option<Talk>| talk.as_ref().map(|it| it.title.to_string());
            (title(&room.now), title(&room.next))
        };
        assert_eq!(titles(&rooms[0]), (None, None));
        let second = (Some("Lokaler".into()), Some("Skolgården".into()));
        assert_eq!(titles(&rooms[1]), second);
        assert_eq!(room(&session, ROOM_2, minute(31)).as_ref(), Some(&rooms[1]));
        assert_eq!(room(&session, RoomId(9), minute(31)), None);
    }

    #[test]
    fn whoever_came_without_signing_up_takes_a_chair_too() {
        let free = |session: &Session| {
            let room = room(session, ROOM_2, minute(31)).unwrap();
            (room.here, room.now.unwrap().free)
        };
        assert_eq!(free(&talks().session()), (0, 1));
        let both = talks()
            .that(checked_in(1, ROOM_2, Some(1)))
            .that(checked_in(2, ROOM_2, Some(1)));
        assert_eq!(free(&both.session()), (2, 0));
    }

    #[test]
    fn one_is_where_one_said_until_the_next_block() {
        let bo = ParticipantId(2);
        let story = talks().at(minute(35)).that(checked_in(2, ROOM_2, Some(1)));
        let session = story.session();
        let here = whereabouts(&session, bo).unwrap();
        assert_eq!((&*here.name, here.topic), ("Bord 2", Some(TopicId(1))));
        let next = Story::from(session)
            .at(minute(70))
            .that(Event::BlockStarted { block: SLOT_2 });
        assert_eq!(whereabouts(&next.session(), bo), None);
    }
}
