//! The marketplace: the pitch that has the room's attention, and what putting a card on a square
//! would mean for the people who want it.

use super::clock::{Urgency, urgency};
use super::grid::{host, unmet};
use crate::domain::model::{
    BlockId, Cell, ParticipantId, RoomFeatures, Setup, Spotlight, Topic, TopicId,
};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Duration, Utc};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The pitch that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PitchView {
    /// The topic.
    pub topic: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// How many are interested so far.
    pub interest: usize,
    spotlight: Spotlight,
}

impl PitchView {
    /// The time left; nothing once it is up.
    pub fn left(&self, now: DateTime<Utc>) -> Duration {
        (self.spotlight.ends() - now).max(Duration::zero())
    }

    /// When it began.
    pub fn began(&self) -> DateTime<Utc> {
        self.spotlight.started
    }

    /// When its time is up.
    pub fn ends(&self) -> DateTime<Utc> {
        self.spotlight.ends()
    }

    /// How much its clock should press.
    pub fn urgency(&self, now: DateTime<Utc>) -> Urgency {
        urgency(self.spotlight.started, self.spotlight.ends(), now)
    }
}

/// The pitch that runs, if one does.
pub fn pitch(session: &Session) -> Option<PitchView> {
    let (spotlight, topic) = session.on_stage()?;
    Some(PitchView {
        topic: topic.id,
        title: topic.title.clone(),
        question: topic.question.clone(),
        host: host(session, topic),
        interest: topic.interest.len(),
        spotlight: *spotlight,
    })
}

/// People who would want to be in two rooms at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The other topic.
    pub topic: TopicId,
    /// Its title.
    pub title: CleanText,
    /// How many want both.
    pub people: usize,
}

/// What it would mean to put the card down on a square.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// The other topics of the slot that somebody wants too, most people first.
    pub clashes: Vec<Clash>,
    /// How many people that is, each counted once.
    pub people: usize,
    /// How many more want the topic than the room has chairs for.
    pub over: usize,
    /// What the topic needs and the room does not offer.
    pub unmet: RoomFeatures,
    /// The topic of the same slot that has a host in common, or is another run of this one.
    pub busy: Option<TopicId>,
}

impl Prospect {
    /// Whether nothing speaks against it.
    pub fn is_clear(&self) -> bool {
        *self == Prospect::default()
    }
}

/// A topic on the board as far as clashes go.
struct Neighbour {
    id: TopicId,
    room: Cell,
    title: CleanText,
    /// Who wants to be there, in order.
    wanted_by: Vec<ParticipantId>,
    /// Whether it shares a host with the card, or is a run of the same topic.
    excludes: bool,
}

/// What every square would mean for one card. Worked out once per change: what is asked square by
/// square costs only the neighbours in its slot.
pub struct Prospects {
    setup: Arc<Setup>,
    card: Arc<Topic>,
    wanted_by: Vec<ParticipantId>,
    slots: HashMap<BlockId, Vec<Neighbour>>,
}

/// What every square would mean for this topic; as another run of it where it is to be held once
/// more, so that it stands in its own way where it stands now.
pub fn prospects(session: &Session, id: TopicId, another_run: bool) -> Option<Prospects> {
    let card = session.topics.get(&id)?;
    let mut slots: HashMap<BlockId, Vec<Neighbour>> = HashMap::new();
    for topic in session.topics.values() {
        let Some(cell) = topic.cell() else { continue };
        if topic.id == id && !another_run {
            continue;
        }
        let shares_a_host = topic.hosts.iter().any(|host| card.hosts.contains(host));
        slots.entry(cell.slot).or_default().push(Neighbour {
            id: topic.id,
            room: cell,
            title: topic.title.clone(),
            wanted_by: wanted_by(topic),
            excludes: shares_a_host || topic.family() == card.family(),
        });
    }
    Some(Prospects {
        setup: session.setup.clone(),
        card: card.clone(),
        wanted_by: wanted_by(card),
        slots,
    })
}

/// Who is interested in a topic or signed up for it, in order.
fn wanted_by(topic: &Topic) -> Vec<ParticipantId> {
    let interested = topic.interest.iter().copied();
    let all: BTreeSet<ParticipantId> = interested.chain(topic.signups.iter().copied()).collect();
    all.into_iter().collect()
}

impl Prospects {
    /// What it would mean to put the card down here. Whoever stands here makes way.
    pub fn at(&self, cell: Cell) -> Prospect {
        let neighbours = self.slots.get(&cell.slot).map_or(&[][..], Vec::as_slice);
        let beside = || neighbours.iter().filter(|other| other.room != cell);
        let mut people = BTreeSet::new();
        let mut clashes: Vec<Clash> = Vec::new();
        for other in beside() {
            let both = in_both(&self.wanted_by, &other.wanted_by);
            if !both.is_empty() {
                clashes.push(Clash {
                    topic: other.id,
                    title: other.title.clone(),
                    people: both.len(),
                });
                people.extend(both);
            }
        }
        clashes.sort_by_key(|clash| (std::cmp::Reverse(clash.people), clash.topic));
        let room = self.setup.room(cell.room);
        Prospect {
            clashes,
            people: people.len(),
            over: room.map_or(0, |room| {
                self.wanted_by
                    .len()
                    .saturating_sub(usize::from(room.capacity))
            }),
            unmet: room.map(|room| unmet(&self.card, room)).unwrap_or_default(),
            busy: beside().find(|other| other.excludes).map(|other| other.id),
        }
    }
}

/// What two ordered lists have in common.
fn in_both(a: &[ParticipantId], b: &[ParticipantId]) -> Vec<ParticipantId> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut both = Vec::new();
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        match left.cmp(right) {
            Ordering::Less => drop(a.next()),
            Ordering::Greater => drop(b.next()),
            Ordering::Equal => {
                both.push(**left);
                a.next();
                b.next();
            }
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::model::{PITCH_SECONDS, RoomFeature, RoomId};
    use crate::domain::testing::*;

    fn wants(topic: u32, person: u32) -> Event {
        Event::InterestSet {
            topic: TopicId(topic),
            participant: ParticipantId(person),
            on: true,
        }
    }

    /// Topics 1 and 2 in the first slot, 3 parked; Åsa wants all three, Bo 1 and 3, Cia 2 and 3.
    fn market() -> Session {
        given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "kommun"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[2]),
            pitched(3, "Nattbussen", &[3]),
            placed_in(1, ROOM_1, SLOT_1),
            placed_in(2, ROOM_2, SLOT_1),
            wants(1, 1),
            wants(2, 1),
            wants(3, 1),
            wants(3, 2),
            wants(3, 3),
            signed_up(1, 2),
            signed_up(2, 3),
        ])
    }

    fn at(session: &Session, topic: u32, room: RoomId, slot: BlockId) -> Prospect {
        let prospects = prospects(session, TopicId(topic), false).unwrap();
        prospects.at(Cell { room, slot })
    }

    fn counts(prospect: &Prospect) -> Vec<(u32, usize)> {
        let clashes = prospect.clashes.iter();
        clashes.map(|it| (it.topic.0, it.people)).collect()
    }

    #[test]
    fn whoever_wants_two_topics_of_a_slot_is_counted_under_each_and_once_in_all() {
        let session = Story::from(market())
            .that(Event::RoomAdded {
                room: crate::domain::model::Room {
                    id: RoomId(3),
                    ..market().setup.rooms[0].clone()
                },
            })
            .session();
        let here = at(&session, 3, RoomId(3), SLOT_1);
        assert_eq!(counts(&here), [(1, 2), (2, 2)]);
        assert_eq!(here.people, 3);
        assert!(at(&session, 3, RoomId(3), SLOT_2).is_clear());
    }

    #[test]
    fn whoever_makes_way_clashes_no_more() {
        let here = at(&market(), 3, ROOM_1, SLOT_1);
        assert_eq!(counts(&here), [(2, 2)]);
    }

    #[test]
    fn a_room_that_is_too_small_or_lacks_something_is_told() {
        let needs = Event::TopicNeedsSet {
            id: TopicId(3),
            needs: [RoomFeature::Wheelchair].into(),
        };
        let session = Story::from(market()).that(needs).session();
        let small = at(&session, 3, ROOM_2, SLOT_2);
        assert_eq!((small.over, small.unmet.len()), (1, 1));
        assert_eq!(at(&session, 3, ROOM_1, SLOT_2).over, 0);
    }

    #[test]
    fn a_host_who_is_elsewhere_is_seen_before_the_card_is_put_down() {
        let hosts = Event::TopicHostsSet {
            id: TopicId(3),
            hosts: vec![ParticipantId(3), ParticipantId(2)],
        };
        let session = Story::from(market()).that(hosts).session();
        assert_eq!(at(&session, 3, ROOM_1, SLOT_1).busy, Some(TopicId(2)));
        assert_eq!(at(&session, 3, ROOM_2, SLOT_1).busy, None);
        let again = prospects(&session, TopicId(1), true).unwrap();
        let beside = again.at(Cell {
            room: ROOM_2,
            slot: SLOT_1,
        });
        assert_eq!(beside.busy, Some(TopicId(1)));
    }

    #[test]
    fn a_pitch_counts_down_to_nothing_and_names_nobody_without_consent() {
        let session = Story::from(market())
            .at(minute(5))
            .that(pitching(3))
            .session();
        let view = pitch(&session).unwrap();
        assert_eq!((view.host.clone(), view.interest), (None, 3));
        assert_eq!(view.left(minute(5)), second(i64::from(PITCH_SECONDS)));
        assert_eq!(view.urgency(minute(5) + second(50)), Urgency::Soon);
        assert_eq!(view.left(minute(9)), Duration::zero());
        assert_eq!(view.urgency(minute(6)), Urgency::Over);
        assert_eq!(pitch(&market()), None);
    }
}
