//! The board: rooms across, slots down, topics on the squares, beside it those that wait for their
//! pitch and those that wait for a place.

use super::public_name;
use crate::domain::model::{
    BlockId, Cell, Planned, Room, RoomFeatures, Topic, TopicId, TopicState,
};
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// The board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridView {
    /// The rooms, in the order of the columns.
    pub rooms: Vec<Room>,
    /// The slots, in the order of the day.
    pub slots: Vec<SlotView>,
    /// The topics that wait for their pitch, in the order they were handed in.
    pub queued: Vec<TopicCard>,
    /// How many topics are still drafts; more of them nobody is told.
    pub drafts: usize,
    /// The pitched topics that stand on no square, in the order they were pitched.
    pub parked: Vec<TopicCard>,
}

/// A row of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotView {
    /// The block that the slot is.
    pub id: BlockId,
    /// What it is called.
    pub title: CleanText,
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends, or did.
    pub end: DateTime<Utc>,
    /// Whether it is over, on, or to come.
    pub when: When,
    /// Whether its topics stay where they are: it is about to start, or has.
    pub frozen: bool,
    /// Whether they may be moved all the same.
    pub thawed: bool,
    /// One square per room.
    pub cells: Vec<Option<TopicCard>>,
}

/// Whether something is over, on, or to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Over.
    Past,
    /// On.
    Now,
    /// To come.
    Later,
}

/// A topic as the board shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicCard {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// How many are interested.
    pub interest: usize,
    /// How many have signed up, those who wait too.
    pub signed: usize,
    /// How many chairs it has; none while it is parked.
    pub chairs: Option<usize>,
    /// How many of those signed up wait for a chair.
    pub waiting: usize,
    /// How many ideas stand under it.
    pub ideas: usize,
    /// Whether anything has been written about it.
    pub has_notes: bool,
    /// How many host it beside the one whose name is shown, or hides it.
    pub more_hosts: usize,
    /// Whether whoever handed it in has gone home.
    pub host_left: bool,
    /// What it needs of its room.
    pub needs: RoomFeatures,
    /// What of that the room it stands in does not offer.
    pub unmet: RoomFeatures,
    /// Which run of its topic it is, where there are several: 1 for the first.
    pub run: Option<usize>,
}

/// A slot's place in the day at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SlotTime {
    planned: Planned,
    when: When,
    frozen: bool,
    thawed: bool,
}

/// When the slots are, at some moment: all of the board that changes with nothing but the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotTimes(Vec<SlotTime>);

/// When the slots are, as seen at `now`.
pub fn slot_times(session: &Session, now: DateTime<Utc>) -> SlotTimes {
    let times = times(session, now).into_iter();
    let times = times.map(|(planned, when)| SlotTime {
        planned,
        when,
        frozen: session.is_frozen(planned.block, now),
        thawed: session.thawed.contains(&planned.block),
    });
    SlotTimes(times.collect())
}

/// The board, as seen at `now`.
pub fn grid(session: &Session, now: DateTime<Utc>) -> GridView {
    grid_at(session, slot_times(session, now))
}

/// The board with its slots at these times.
pub fn grid_at(session: &Session, times: SlotTimes) -> GridView {
    let rooms = session.setup.rooms.clone();
    let mut cards = cards(session);
    let slots = times
        .0
        .into_iter()
        .map(|slot| {
            let block = slot.planned.block;
            let cells = rooms.iter().map(|room| {
                cards.placed.remove(&Cell {
                    room: room.id,
                    slot: block,
                })
            });
            SlotView {
                id: block,
                title: session
                    .setup
                    .agenda
                    .block(block)
                    .map_or_else(CleanText::default, |block| block.title.clone()),
                start: slot.planned.start,
                end: slot.planned.end,
                when: slot.when,
                frozen: slot.frozen,
                thawed: slot.thawed,
                cells: cells.collect(),
            }
        })
        .collect();
    let drafts = session.topics.values();
    GridView {
        rooms,
        slots,
        queued: cards.queued(session),
        drafts: drafts
            .filter(|topic| topic.state == TopicState::Draft)
            .count(),
        parked: cards.parked(session),
    }
}

/// The cards of all live topics, not yet laid out.
struct Cards {
    placed: HashMap<Cell, TopicCard>,
    parked: Vec<TopicCard>,
    queued: HashMap<TopicId, TopicCard>,
}

impl Cards {
    fn queued(&mut self, session: &Session) -> Vec<TopicCard> {
        let queue = session.queue().into_iter();
        queue
            .filter_map(|topic| self.queued.remove(&topic.id))
            .collect()
    }

    /// What stands on no square. A topic whose room or slot has gone from the board is among
    /// them: nothing that was pitched may disappear.
    fn parked(mut self, session: &Session) -> Vec<TopicCard> {
        self.parked.extend(self.placed.into_values());
        self.parked.sort_by_key(|card| {
            let pitched = session.topics.get(&card.id).map(|topic| topic.pitched);
            (pitched, card.id)
        });
        self.parked
    }
}

fn cards(session: &Session) -> Cards {
    let mut ideas: HashMap<TopicId, usize> = HashMap::new();
    for topic in session
        .ideas
        .values()
        .filter(|idea| idea.is_open())
        .filter_map(|idea| idea.topic)
    {
        *ideas.entry(topic).or_default() += 1;
    }
    let mut cards = Cards {
        placed: HashMap::new(),
        parked: Vec::new(),
        queued: HashMap::new(),
    };
    let runs = runs(session);
    for topic in session.topics.values() {
        let ideas = ideas.get(&topic.id).copied().unwrap_or(0);
        match topic.state {
            TopicState::Placed { cell } => {
                cards
                    .placed
                    .insert(cell, card(session, topic, ideas, &runs));
            }
            TopicState::Parked => cards.parked.push(card(session, topic, ideas, &runs)),
            TopicState::Queued => {
                cards
                    .queued
                    .insert(topic.id, card(session, topic, ideas, &runs));
            }
            TopicState::Draft | TopicState::Withdrawn | TopicState::Hidden { .. } => {}
        }
    }
    cards
}

/// The live topics of each family that has more than one, in the order they came.
fn runs(session: &Session) -> HashMap<TopicId, Vec<TopicId>> {
    let mut runs: HashMap<TopicId, Vec<TopicId>> = HashMap::new();
    for topic in session.topics.values().filter(|topic| topic.is_live()) {
        runs.entry(topic.family()).or_default().push(topic.id);
    }
    runs.retain(|_, runs| runs.len() > 1);
    runs
}

/// What of its needs the room does not offer.
pub(crate) fn unmet(topic: &Topic, room: &Room) -> RoomFeatures {
    topic.needs.difference(&room.features).copied().collect()
}

fn card(
    session: &Session,
    topic: &Topic,
    ideas: usize,
    runs: &HashMap<TopicId, Vec<TopicId>>,
) -> TopicCard {
    let chairs = session.chairs(topic);
    let room = topic.cell().and_then(|cell| session.setup.room(cell.room));
    let proposer = topic.proposer().and_then(|id| session.people.get(&id));
    let run = runs.get(&topic.family()).and_then(|runs| {
        let place = runs.iter().position(|id| *id == topic.id)?;
        Some(place + 1)
    });
    let signed = session.expected_at(topic);
    TopicCard {
        id: topic.id,
        title: topic.title.clone(),
        question: topic.question.clone(),
        host: host(session, topic),
        interest: topic.interest.len(),
        signed,
        chairs,
        waiting: chairs.map_or(0, |chairs| signed.saturating_sub(chairs)),
        ideas,
        has_notes: topic.notes.values().any(|note| !note.text.is_empty()),
        more_hosts: topic.hosts.len().saturating_sub(1),
        host_left: proposer.is_some_and(|person| person.left),
        needs: topic.needs.clone(),
        unmet: room.map(|room| unmet(topic, room)).unwrap_or_default(),
        run,
    }
}

/// The name to show for a topic's host: that of the first host who has agreed to it, or the one
/// the facilitator gave for somebody without a seat.
pub fn host(session: &Session, topic: &Topic) -> Option<CleanText> {
    let mut agreed = topic
        .hosts
        .iter()
        .filter_map(|id| public_name(session, *id));
    let given = Some(&topic.host_name).filter(|name| !name.is_empty());
    agreed.next().or_else(|| given.cloned())
}

/// The slots with their times: those that are over as they were held, the rest as expected.
pub(crate) fn times(session: &Session, now: DateTime<Utc>) -> Vec<(Planned, When)> {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    let here = run
        .current
        .as_ref()
        .and_then(|running| agenda.position(running.block));
    let mut expected = run.expected(agenda, now);
    let mut times = Vec::new();
    for (place, planned) in expected.iter_mut().enumerate() {
        if !session.is_slot(planned.block) {
            continue;
        }
        let when = match here {
            _ if run.ended.is_some() => When::Past,
            None => When::Later,
            Some(here) if place == here => When::Now,
            Some(here) if place < here => When::Past,
            Some(_) => When::Later,
        };
        let ran = run.held.iter().rev().find(|ran| ran.block == planned.block);
        if let (When::Past, Some(ran)) = (when, ran) {
            (planned.start, planned.end) = (ran.started, ran.ended);
        }
        times.push((*planned, when));
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    fn placed() -> Story {
        Story::from(given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            joined(3, "Cia", "kommun"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[2]),
            placed_in(1, ROOM_2, SLOT_1),
        ]))
    }

    #[test]
    fn topics_stand_on_their_squares_and_the_rest_are_parked_in_the_order_pitched() {
        let session = placed().that(pitched(3, "Nattvandring", &[1])).session();
        let view = grid(&session, minute(0));
        assert_eq!(view.rooms.len(), 2);
        let row = |slot: usize| -> Vec<Option<u32>> {
            let cells = view.slots[slot].cells.iter();
            cells
                .map(|cell| cell.as_ref().map(|card| card.id.0))
                .collect()
        };
        assert_eq!((row(0), row(1)), (vec![None, Some(1)], vec![None, None]));
        let parked: Vec<u32> = view.parked.iter().map(|card| card.id.0).collect();
        assert_eq!(parked, [2, 3]);
    }

    #[test]
    fn sign_ups_beyond_the_chairs_wait() {
        let session = placed()
            .that(signed_up(1, 1))
            .that(signed_up(1, 2))
            .that(signed_up(1, 3))
            .session();
        let view = grid(&session, minute(0));
        let card = view.slots[0].cells[1].as_ref().unwrap();
        assert_eq!((card.signed, card.chairs, card.waiting), (3, Some(2), 1));
        assert_eq!(view.parked[0].chairs, None);
    }

    #[test]
    fn a_host_is_named_only_with_consent() {
        let open = Story::from(given([])).joins(1, consenting("Åsa", "civil"));
        let session = open
            .that(joined(2, "Bo", "civil"))
            .that(pitched(1, "Lokaler", &[1]))
            .that(pitched(2, "Skolgården", &[2]))
            .that(pitched_for(3, "Nattvandring", "Fru Ek"))
            .session();
        let hosts: Vec<Option<String>> = grid(&session, minute(0))
            .parked
            .iter()
            .map(|card| card.host.as_ref().map(|name| name.to_string()))
            .collect();
        assert_eq!(hosts, [Some("Åsa".into()), None, Some("Fru Ek".into())]);
    }

    #[test]
    fn hidden_topics_and_ideas_are_not_on_the_board() {
        let session = placed()
            .that(idea(1, Some(1), "Öppna skolan på helgen"))
            .that(idea(2, Some(1), "Rent skräp"))
            .that(idea_hidden(2, "Personangrepp"))
            .that(topic_hidden(2, "Utanför ämnet"))
            .session();
        let view = grid(&session, minute(0));
        assert_eq!(view.slots[0].cells[1].as_ref().unwrap().ideas, 1);
        assert_eq!(view.parked, []);
    }

    #[test]
    fn a_slot_that_is_over_shows_the_times_it_was_held() {
        let session = placed()
            .at(minute(40))
            .that(Event::BlockStarted { block: SLOT_1 })
            .at(minute(75))
            .that(Event::BlockStarted { block: SLOT_2 })
            .session();
        let view = grid(&session, minute(80));
        let seen = |slot: usize| (view.slots[slot].start, view.slots[slot].when);
        assert_eq!(seen(0), (minute(40), When::Past));
        assert_eq!(view.slots[0].end, minute(75));
        assert_eq!(seen(1), (minute(75), When::Now));
    }

    #[test]
    fn a_topic_whose_slot_was_taken_out_is_parked_and_not_lost() {
        let session = placed()
            .that(Event::BlockRemoved { block: SLOT_1 })
            .session();
        let parked = grid(&session, minute(0)).parked;
        assert_eq!(
            parked.iter().map(|card| card.id.0).collect::<Vec<_>>(),
            [1, 2]
        );
    }
}
