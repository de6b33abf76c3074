//! The facilitator's cockpit: where the meeting is, what is to be said, what goes on in the rooms,
//! and what needs a hand. Scripts and private notes are in it, so it goes to no other screen.

use super::balance::{BalanceView, ShareView};
use super::clock::{Moment, moment};
use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Duration, Utc};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// After so many minutes an open round is worth a reminder.
const LONG_ROUND: i64 = 10;
/// So long without any phone is worth one too.
const QUIET: Duration = Duration::seconds(60);

/// Where a phase is in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It has been, and no block of it is to come.
    Done,
    /// The room is in it.
    Now,
    /// A block of it is to come.
    Coming,
}

/// A phase of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// Its name.
    pub name: Label,
    /// Where it is in the day.
    pub state: StepState,
}

/// All phases in the session's order. A day goes to and fro between them (talks, break, talks), so
/// a phase is done when no block of it is left, not when another one has begun.
pub fn steps(session: &Session) -> Vec<StepView> {
    let (setup, run) = (&session.setup, &session.run);
    let ended = run.ended.is_some();
    let now = setup.phases.iter().position(|it| it.key == run.phase);
    let to_come: HashSet<&Key> = blocks_to_come(session)
        .filter_map(|block| Some(&setup.block_kind(&block.kind)?.phase))
        .collect();
    let state = |(place, phase): (usize, &Phase)| match () {
        () if ended => StepState::Done,
        () if Some(place) == now => StepState::Now,
        () if to_come.contains(&phase.key) => StepState::Coming,
        () if Some(place) < now => StepState::Done,
        () => StepState::Coming,
    };
    let phases = setup.phases.iter().enumerate();
    phases
        .map(|(place, phase)| StepView {
            name: phase.name.clone(),
            state: state((place, phase)),
        })
        .collect()
}

/// The blocks after the running one; all of them while none has run.
fn blocks_to_come(session: &Session) -> impl Iterator<Item = &Block> {
    let agenda = &session.setup.agenda;
    let running = session.run.current.as_ref();
    let here = running.and_then(|running| agenda.position(running.block));
    agenda.blocks.iter().skip(here.map_or(0, |here| here + 1))
}

/// The block whose script the facilitator needs: the running one, before the start the first one.
pub fn scripted(session: &Session) -> Option<&Block> {
    let agenda = &session.setup.agenda;
    match moment(session) {
        Moment::NotStarted => agenda.blocks.first(),
        Moment::Running => agenda.block(session.run.current.as_ref()?.block),
        Moment::Ended => None,
    }
}

/// The parties and categories that were meant to be here and of whom nobody is. Where a whole
/// party is missing, its categories are not counted up as well.
pub fn missing(balance: &BalanceView) -> Vec<&ShareView> {
    let mut missing = Vec::new();
    for party in &balance.parties {
        if party.missing() {
            missing.push(party);
        } else {
            missing.extend(party.categories.iter().filter(|it| it.missing()));
        }
    }
    missing
}

/// What is held in a room now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomNow {
    /// The room's name.
    pub room: CleanText,
    /// The topic's title; none where the room is free.
    pub topic: Option<CleanText>,
    /// How many are signed up for it.
    pub people: usize,
    /// How many the room holds.
    pub chairs: u16,
    /// How many have checked in to it.
    pub here: usize,
    /// Whether anything has been written about it.
    pub noted: bool,
}

/// What is held in which room while a slot of the board runs; empty at other times.
pub fn rooms_now(session: &Session) -> Vec<RoomNow> {
    let running = session.run.current.as_ref().map(|it| it.block);
    let Some(slot) = running.filter(|block| session.is_slot(*block)) else {
        return Vec::new();
    };
    let placed = session.topics.values().filter_map(|topic| {
        let cell = topic.cell().filter(|cell| cell.slot == slot)?;
        Some((cell.room, topic))
    });
    let placed: HashMap<RoomId, &Arc<Topic>> = placed.collect();
    let checked_in = session.checked_in();
    let rooms = session.setup.rooms.iter();
    rooms
        .map(|room| {
            let topic = placed.get(&room.id);
            RoomNow {
                room: room.name.clone(),
                topic: topic.map(|topic| topic.title.clone()),
                people: topic.map_or(0, |topic| topic.signups.len()),
                chairs: room.capacity,
                here: checked_in.get(&room.id).copied().unwrap_or(0),
                noted: topic.is_some_and(|topic| !unwritten(topic)),
            }
        })
        .collect()
}

/// Whether nothing has been written about a topic.
fn unwritten(topic: &Topic) -> bool {
    topic.notes.values().all(|note| note.text.is_empty())
}

/// What needs a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// Terminals wait at the door.
    Waiting(usize),
    /// No phone has been connected for a while: perhaps the network keeps them apart.
    NoPhones,
    /// Somebody pitches: the projector shows that and nothing else until it is ended.
    Pitch {
        /// The topic.
        title: CleanText,
        /// Whether its time is up.
        over: bool,
    },
    /// As things stand, a block whose start does not move will be run into.
    Clash {
        /// The block.
        title: CleanText,
        /// When it starts.
        at: DateTime<Utc>,
        /// By how many minutes.
        minutes: i64,
    },
    /// A round has been open for long.
    LongRound {
        /// For how many minutes.
        minutes: i64,
    },
    /// Topics wait for a place while there are free squares to come.
    Unplaced(usize),
    /// Talks are over and nothing was written about them: their titles.
    Unwritten(Vec<CleanText>),
}

/// What is seen from the console and not recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// How many terminals wait at the door.
    pub waiting: usize,
    /// Since when no phone has been connected.
    pub quiet_since: Option<DateTime<Utc>>,
}

/// What needs a hand, the most pressing first.
pub fn reminders(session: &Session, now: DateTime<Utc>, around: Around) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    let waiting = around.waiting;
    reminders.extend((waiting > 0).then_some(Reminder::Waiting(waiting)));
    reminders.extend(no_phones(session, now, around.quiet_since));
    reminders.extend(pitch(session, now));
    reminders.extend(clash(session, now));
    reminders.extend(long_round(session, now));
    reminders.extend(unplaced(session));
    let unwritten = unwritten_talks(session);
    reminders.extend((!unwritten.is_empty()).then_some(Reminder::Unwritten(unwritten)));
    reminders
}

/// While the meeting is on, no phone for a minute is a sign that something is wrong.
fn no_phones(
    session: &Session,
    now: DateTime<Utc>,
    since: Option<DateTime<Utc>>,
) -> Option<Reminder> {
    let on = session.run.current.as_ref()?.started;
    let quiet = now - since?.max(on) >= QUIET;
    quiet.then_some(Reminder::NoPhones)
}

fn pitch(session: &Session, now: DateTime<Utc>) -> Option<Reminder> {
    let (spotlight, topic) = session.on_stage()?;
    Some(Reminder::Pitch {
        title: topic.title.clone(),
        over: now >= spotlight.ends(),
    })
}

/// The first block that the room is about to run into.
fn clash(session: &Session, now: DateTime<Utc>) -> Option<Reminder> {
    let (run, agenda) = (&session.run, &session.setup.agenda);
    if run.ended.is_some() {
        return None;
    }
    let first = agenda.blocks.len() - blocks_to_come(session).count();
    let times = run.expected(agenda, now);
    let ahead = agenda.blocks.iter().zip(times).skip(first);
    let (block, time) = ahead
        .filter(|(block, _)| block.fixed.is_some())
        .find(|(_, time)| time.slack < 0)?;
    Some(Reminder::Clash {
        title: block.title.clone(),
        at: time.start,
        minutes: -time.slack,
    })
}

fn long_round(session: &Session, now: DateTime<Utc>) -> Option<Reminder> {
    let round = session.open_round()?;
    let minutes = (now - round.opened?).num_minutes();
    (minutes >= LONG_ROUND).then_some(Reminder::LongRound { minutes })
}

/// Topics that could be on the board, once the meeting is on.
fn unplaced(session: &Session) -> Option<Reminder> {
    if moment(session) != Moment::Running {
        return None;
    }
    let topics = session.topics.values();
    let waiting = topics.filter(|it| it.state == TopicState::Parked).count();
    let slots = blocks_to_come(session).filter(|block| session.is_slot(block.id));
    let slots: HashSet<BlockId> = slots.map(|block| block.id).collect();
    let squares = slots.len() * session.setup.rooms.len();
    let placed = session.topics.values().filter_map(|topic| topic.cell());
    let taken = placed.filter(|cell| slots.contains(&cell.slot)).count();
    let could = waiting.min(squares.saturating_sub(taken));
    (could > 0).then_some(Reminder::Unplaced(could))
}

/// The talks of slots that are over about which nothing was written.
fn unwritten_talks(session: &Session) -> Vec<CleanText> {
    let running = session.run.current.as_ref().map(|it| it.block);
    let held: HashSet<BlockId> = session.run.held.iter().map(|ran| ran.block).collect();
    let over = |slot| held.contains(&slot) && running != Some(slot);
    let talks = session.topics.values();
    talks
        .filter(|topic| topic.cell().is_some_and(|cell| over(cell.slot)))
        .filter(|topic| unwritten(topic))
        .map(|topic| topic.title.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;
    use crate::views::balance::balance;

    fn started(block: BlockId) -> Story {
        Story::new()
            .at(minute(0))
            .that(Event::BlockStarted { block })
    }

    fn states(session: &Session) -> Vec<StepState> {
        steps(session).iter().map(|step| step.state).collect()
    }

    #[test]
    fn a_phase_is_done_when_no_block_of_it_is_left() {
        use StepState::*;
        assert_eq!(states(&given([])), [Now, Coming, Coming, Coming]);
        let first_talks = started(OPENING).that(Event::BlockStarted { block: SLOT_1 });
        let session = first_talks.session();
        assert_eq!(states(&session), [Done, Done, Now, Coming]);
        let harvest = Story::from(session).that(Event::BlockStarted { block: HARVEST });
        let session = harvest.session();
        assert_eq!(states(&session), [Done, Done, Done, Now]);
        let ended = Story::from(session).that(Event::SessionEnded {}).session();
        assert_eq!(states(&ended), [Done; 4]);
    }

    #[test]
    fn the_script_is_the_running_blocks_and_before_the_start_the_first_ones() {
        let id = |session: &Session| scripted(session).map(|block| block.id);
        assert_eq!(id(&given([])), Some(OPENING));
        let session = started(SLOT_1).session();
        assert_eq!(id(&session), Some(SLOT_1));
        let ended = Story::from(session).that(Event::SessionEnded {});
        assert_eq!(id(&ended.session()), None);
    }

    #[test]
    fn a_missing_party_is_named_once_and_not_by_its_categories() {
        let view = balance(&given([joined(1, "Bo", "kommun")]));
        let names: Vec<&str> = missing(&view).iter().map(|it| it.key.as_str()).collect();
        assert_eq!(names, ["civil", "annan"]);
        let mut person = profile("Åsa", "civil");
        person.category = Some(Key::from("kultur"));
        let view = balance(&Story::new().joins(1, person).session());
        let names: Vec<&str> = missing(&view).iter().map(|it| it.key.as_str()).collect();
        let expected = [
            "kommun",
            "social_trygghet",
            "halsa",
            "idrott",
            "utbildning",
            "annan",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn talks_that_are_over_without_notes_are_remembered_until_something_is_written() {
        let talks = started(SLOT_1)
            .that(pitched(1, "Lokaler", &[]))
            .that(pitched(2, "Nattbuss", &[]))
            .that(placed_in(1, ROOM_1, SLOT_1))
            .that(placed_in(2, ROOM_2, SLOT_1));
        let session = talks.session();
        assert_eq!(reminders(&session, minute(1), Around::default()), []);
        let session = Story::from(session)
            .that(Event::BlockStarted { block: HARVEST })
            .that(Event::NoteWritten {
                topic: TopicId(2),
                field: NoteField::Summary,
                text: text("Varje timme"),
                over: None,
            })
            .session();
        let lacking = Reminder::Unwritten(vec![text("Lokaler")]);
        assert_eq!(reminders(&session, minute(2), Around::default()), [lacking]);
    }

    #[test]
    fn a_pitch_is_remembered_until_it_is_ended_and_said_to_be_over_when_its_time_is_up() {
        let story = started(OPENING)
            .that(queued(1, "Lokaler", &[]))
            .that(Event::PitchStarted {
                topic: TopicId(1),
                seconds: 60,
            });
        let session = story.session();
        let told = |now| reminders(&session, now, Around::default());
        let pitch = |over| Reminder::Pitch {
            title: text("Lokaler"),
            over,
        };
        let started = session.spotlight.as_ref().unwrap().started;
        assert_eq!(told(started), [pitch(false)]);
        assert_eq!(told(started + Duration::seconds(60)), [pitch(true)]);
        let ended = Story::from(session.clone()).that(Event::PitchEnded { topic: TopicId(1) });
        let told = reminders(&ended.session(), started, Around::default());
        assert!(!told.contains(&pitch(false)));
    }

    #[test]
    fn only_topics_for_which_a_square_is_free_wait_for_a_hand() {
        let session = started(OPENING)
            .that(pitched(1, "Lokaler", &[]))
            .that(pitched(2, "Nattbuss", &[]))
            .session();
        assert_eq!(
            reminders(&session, minute(1), Around::default()),
            [Reminder::Unplaced(2)]
        );
        let last = Story::from(session).that(Event::BlockStarted { block: SLOT_2 });
        assert_eq!(reminders(&last.session(), minute(1), Around::default()), []);
    }

    #[test]
    fn the_door_the_phones_a_clash_and_a_long_round_are_told_in_that_order() {
        let mut setup = setup();
        setup.agenda.blocks[2].fixed = Some(minute(65));
        let story = Story::of(setup)
            .at(minute(0))
            .that(Event::BlockStarted { block: OPENING })
            .that(idea(1, None, "Nattbuss"));
        let session = story.session();
        let event = opened(1, Method::Stance, &[1], &session);
        let session = Story::from(session).that(event).session();
        let around = Around {
            waiting: 1,
            quiet_since: Some(minute(12)),
        };
        let clash = Reminder::Clash {
            title: session.setup.agenda.blocks[2].title.clone(),
            at: minute(65),
            minutes: 5,
        };
        let expected = [
            Reminder::Waiting(1),
            Reminder::NoPhones,
            clash,
            Reminder::LongRound { minutes: 12 },
        ];
        assert_eq!(reminders(&session, minute(13), around), expected);
    }

    #[test]
    fn the_rooms_are_told_while_a_slot_runs() {
        let session = started(SLOT_1)
            .that(pitched(1, "Lokaler", &[]))
            .that(placed_in(1, ROOM_2, SLOT_1))
            .session();
        let rooms = rooms_now(&session);
        let topics: Vec<Option<&str>> = rooms.iter().map(|it| it.topic.as_deref()).collect();
        assert_eq!(topics, [None, Some("Lokaler")]);
        let harvest = Story::from(session).that(Event::BlockStarted { block: HARVEST });
        assert_eq!(rooms_now(&harvest.session()), []);
    }
}
