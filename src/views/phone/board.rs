//! Somebody's own part of the board: where they sit, what they are interested in, what they host.

use super::topic::{Held, held};
use crate::domain::model::{ParticipantId, RoomFeatures, RoomId, Topic, TopicId, TopicState};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, times};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// A place that somebody has in a slot, as a guest or as a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What the slot is called.
    pub slot: CleanText,
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends, or did.
    pub end: DateTime<Utc>,
    /// Whether it is over, on, or to come.
    pub when: When,
    /// The room's number.
    pub room_id: RoomId,
    /// The room's name.
    pub room: CleanText,
    /// The topic.
    pub topic: TopicId,
    /// Its title.
    pub title: CleanText,
    /// Whether they host it.
    pub host: bool,
    /// Their place in the waiting list, from 1; zero for a chair.
    pub waiting: usize,
}

/// What somebody has to do with a topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// They host it.
    pub host: bool,
    /// They are interested.
    pub interested: bool,
    /// They are signed up: zero with a chair, otherwise the place in the waiting list.
    pub signed: Option<usize>,
    /// They are signed up for another topic of its slot, and would leave that for it.
    pub moves: bool,
}

/// What somebody has to do with each topic; topics they have nothing to do with are left out.
pub fn marks(session: &Session, who: ParticipantId) -> Vec<(TopicId, Mark)> {
    session
        .topics
        .values()
        .filter(|topic| topic.is_live())
        .map(|topic| (topic.id, mark(session, topic, who)))
        .filter(|(_, mark)| *mark != Mark::default())
        .collect()
}

fn mark(session: &Session, topic: &Topic, who: ParticipantId) -> Mark {
    Mark {
        host: topic.hosts.contains(&who),
        interested: topic.interest.contains(&who),
        signed: session.waiting_place(topic, who),
        moves: left_for(session, topic, who).is_some(),
    }
}

/// The topic of the same slot whose chair somebody would leave by signing up for this one.
pub fn left_for<'a>(
    session: &'a Session,
    topic: &Topic,
    who: ParticipantId,
) -> Option<&'a Arc<Topic>> {
    let other = session.signed_up_in(topic.cell()?.slot, who);
    other.filter(|other| other.id != topic.id)
}

/// Where somebody has a place, in the order of the day.
pub fn places(session: &Session, who: ParticipantId, now: DateTime<Utc>) -> Vec<Place> {
    let mut places = Vec::new();
    for (planned, when) in times(session, now) {
        let here = session.topics.values().filter_map(|topic| {
            let cell = topic.cell().filter(|cell| cell.slot == planned.block)?;
            let theirs = topic.hosts.contains(&who) || topic.signups.contains(&who);
            theirs.then_some((topic, cell.room))
        });
        for (topic, room_id) in here {
            let room = session.setup.room(room_id);
            let block = session.setup.agenda.block(planned.block);
            places.push(Place {
                slot: block.map(|block| block.title.clone()).unwrap_or_default(),
                start: planned.start,
                end: planned.end,
                when,
                room_id,
                room: room.map(|room| room.name.clone()).unwrap_or_default(),
                topic: topic.id,
                title: topic.title.clone(),
                host: topic.hosts.contains(&who),
                waiting: session.waiting_place(topic, who).unwrap_or(0),
            });
        }
    }
    places
}

/// A topic that somebody pitched, in whatever state it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyTopic {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// Where it is.
    pub state: TopicState,
    /// Its place in the queue, from 1; none when it is not there, or is being pitched right now.
    pub queue_place: Option<usize>,
    /// Whether it is being pitched right now.
    pub pitching: bool,
    /// How many are interested.
    pub interest: usize,
    /// What it needs of its room.
    pub needs: RoomFeatures,
    /// Where and when it is held, once it is on the board.
    pub held: Option<Held>,
}

/// The topics that somebody hosts, in the order they were pitched.
pub fn hosted(session: &Session, who: ParticipantId, now: DateTime<Utc>) -> Vec<MyTopic> {
    let on_stage = session.on_stage().map(|(pitch, _)| pitch.topic);
    let queue: Vec<TopicId> = session.queue().iter().map(|topic| topic.id).collect();
    let waiting: Vec<TopicId> = queue
        .into_iter()
        .filter(|id| Some(*id) != on_stage)
        .collect();
    session
        .topics
        .values()
        .filter(|topic| topic.hosts.contains(&who))
        .map(|topic| MyTopic {
            id: topic.id,
            title: topic.title.clone(),
            question: topic.question.clone(),
            state: topic.state.clone(),
            queue_place: waiting
                .iter()
                .position(|id| *id == topic.id)
                .map(|at| at + 1),
            pitching: Some(topic.id) == on_stage,
            interest: topic.interest.len(),
            needs: topic.needs.clone(),
            held: held(session, topic, now),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    fn board() -> Session {
        given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "kommun"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[2]),
            placed_in(1, ROOM_2, SLOT_1),
            signed_up(1, 2),
            signed_up(1, 3),
        ])
    }

    #[test]
    fn a_host_and_a_guest_have_a_place_in_the_same_room() {
        let session = board();
        let place = |who| places(&session, ParticipantId(who), minute(0)).pop();
        let (host, guest) = (place(1).unwrap(), place(2).unwrap());
        assert_eq!((host.host, guest.host), (true, false));
        assert_eq!((&*host.room, &*guest.room), ("Bord 2", "Bord 2"));
        assert_eq!((guest.start, guest.when), (minute(30), When::Later));
    }

    #[test]
    fn who_comes_after_the_last_chair_knows_their_place_in_line() {
        let session = Story::from(board()).that(signed_up(1, 1)).session();
        let marks = marks(&session, ParticipantId(1));
        assert_eq!(marks.len(), 1);
        assert_eq!((marks[0].1.host, marks[0].1.signed), (true, Some(1)));
    }

    #[test]
    fn topics_that_one_has_nothing_to_do_with_carry_no_mark() {
        assert_eq!(marks(&board(), ParticipantId(3)).len(), 1);
        assert_eq!(marks(&given([]), ParticipantId(3)), []);
    }

    #[test]
    fn a_hidden_topic_is_still_shown_to_its_host_with_the_reason() {
        let hidden = Story::from(board()).that(topic_hidden(2, "Utanför ämnet"));
        let mine = hosted(&hidden.session(), ParticipantId(2), minute(0));
        let reason = text("Utanför ämnet");
        assert_eq!(mine[0].state, TopicState::Hidden { reason });
    }
}
