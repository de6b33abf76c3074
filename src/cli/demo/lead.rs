//! The simulated facilitator: walks the run sheet from block to block, calls those in the queue to
//! their pitch, puts topics on the board by interest, and opens, closes and shows its rounds. What
//! a person at the console does meanwhile stands; a refusal only means that they were faster.

use super::desk;
use crate::cli::crowd::voices::{Lead, LeadRound, Money, Voices};
use crate::domain::command::{AgendaCommand, BoardCommand, SessionCommand, VotingCommand};
use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Command, Limit, Session};
use crate::hub::{IdemKey, Rejected};
use crate::link::Link;
use crate::views::result;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How much of the marketplace one pitch gets: so that a dozen have their turn.
const A_PITCH: f64 = 1.0 / 14.0;

/// Leads a session through its whole run sheet in `total`, and ends it.
///
/// # Errors
/// [`Rejected`] when the session no longer takes anything.
pub async fn lead(link: &Link, voices: &Voices, total: Duration) -> Result<(), Rejected> {
    let lead = &voices.lead;
    for registration in desk::registrations(voices) {
        wish(link, Command::People(registration)).await?;
    }
    for (block, time) in timetable(&link.session().setup, lead, total) {
        for placing in placements(&link.session()) {
            wish(link, Command::Board(placing)).await?;
        }
        for sign_up in desk::sign_ups(&link.session()) {
            wish(link, Command::Topic(sign_up)).await?;
        }
        wish(link, Command::Agenda(AgendaCommand::Start { block })).await?;
        if link.session().run.phase.as_str() == lead.rounds_in {
            hold_rounds(link, lead, time).await?;
        } else if link.session().allows(Ability::Pitch) {
            hold_pitches(link, time).await?;
        } else {
            sleep(time).await;
        }
    }
    wish(link, Command::Session(SessionCommand::End)).await
}

/// Wishes for something; whether the rules agree is their business.
async fn wish(link: &Link, command: Command) -> Result<(), Rejected> {
    let answer = link
        .submit(Actor::Facilitator, IdemKey::random(), command)
        .await;
    match answer {
        Ok(_) | Err(Rejected::Refused(_) | Rejected::Busy) => Ok(()),
        Err(gone) => Err(gone),
    }
}

/// Calls one after the other to their pitch while people go on handing in topics, and keeps to the
/// block's time: who gets no turn is placed from the queue.
async fn hold_pitches(link: &Link, time: Duration) -> Result<(), Rejected> {
    let end = Instant::now() + time;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(());
        }
        let session = link.session();
        let Some(topic) = session.queue().first().map(|topic| topic.id) else {
            sleep(left.min(time.mul_f64(A_PITCH))).await;
            continue;
        };
        let longest = Duration::from_secs(u64::from(session.setup.market.pitch_seconds));
        wish(link, Command::Board(BoardCommand::StartPitch { id: topic })).await?;
        sleep(left.min(time.mul_f64(A_PITCH)).min(longest)).await;
        wish(link, Command::Board(BoardCommand::EndPitch)).await?;
    }
}

/// One round after the other, each about the best of the one before or about all ideas.
async fn hold_rounds(link: &Link, lead: &Lead, time: Duration) -> Result<(), Rejected> {
    let parts: u32 = lead.rounds.iter().map(|round| round.parts).sum();
    for round in &lead.rounds {
        let best = round.best.map(|most| finalists(&link.session(), most));
        let time = time.mul_f64(f64::from(round.parts) / f64::from(parts.max(1)));
        hold(link, round, best.unwrap_or_default(), time).await?;
    }
    Ok(())
}

async fn hold(
    link: &Link,
    round: &LeadRound,
    options: Vec<IdeaId>,
    time: Duration,
) -> Result<(), Rejected> {
    let title = CleanText::line(&round.asks, Limit::QUESTION);
    // A handful of people may have fewer ideas than there are places.
    let ideas = link.session().standing_options(&options);
    let terms = Terms {
        seats: round
            .terms
            .seats
            .min(u16::try_from(ideas.len()).unwrap_or(u16::MAX)),
        purse: round.money.as_ref().map(|money| purse(money, &ideas)),
        ..round.terms.clone()
    };
    let plan = RoundPlan {
        title: title.expect("a test measures every voice"),
        method: round.method,
        options,
        minutes: None,
        mandate: None,
        again: None,
        terms,
        follows: None,
    };
    let plan = Box::new(plan);
    wish(link, Command::Voting(VotingCommand::Prepare { plan })).await?;
    let session = link.session();
    let mut drafts = session.rounds.values().rev();
    if let Some(draft) = drafts.find(|it| it.state == RoundState::Draft) {
        let round = draft.id;
        wish(link, Command::Voting(VotingCommand::OpenDraft { round })).await?;
    }
    sleep(time).await;
    let Some(round) = link.session().open_round().map(|round| round.id) else {
        return Ok(());
    };
    wish(link, Command::Voting(VotingCommand::Close { round })).await?;
    // Nobody counts on paper here, so the room sees the result at once.
    wish(link, Command::Voting(VotingCommand::Show { round })).await
}

/// The money of a round, with what each of its ideas costs.
fn purse(money: &Money, ideas: &[IdeaId]) -> Purse {
    let costs = money.costs.iter().copied().cycle();
    Purse {
        budget: money.budget,
        costs: ideas.iter().copied().zip(costs).collect(),
    }
}

/// Plans the run sheet for a forum of `total`, so that who watches the console sees a plan that can
/// be kept. A run sheet knows no less than a minute, so in a forum of seconds it is ahead.
pub fn shorten(setup: &mut Setup, lead: &Lead, total: Duration) {
    let times = timetable(setup, lead, total);
    for (block, (_, time)) in setup.agenda.blocks.iter_mut().zip(times) {
        let minutes = (time.as_secs() + 30) / 60;
        block.minutes = u16::try_from(minutes.max(1)).unwrap_or(block.minutes);
    }
}

/// How long each block lasts when the whole run sheet is to take `total`.
fn timetable(setup: &Setup, lead: &Lead, total: Duration) -> Vec<(BlockId, Duration)> {
    let parts = |block: &Block| {
        let kind = setup.block_kind(&block.kind);
        let named = kind.and_then(|kind| lead.parts.get(kind.phase.as_str()));
        named.copied().unwrap_or(lead.parts_else)
    };
    let blocks = &setup.agenda.blocks;
    let all: u32 = blocks.iter().map(parts).sum();
    let share = |block: &Block| total.mul_f64(f64::from(parts(block)) / f64::from(all.max(1)));
    blocks
        .iter()
        .map(|block| (block.id, share(block)))
        .collect()
}

/// Where the topics that wait for a place go, those from the queue too: the most wanted first, each to the first free square
/// of a slot that is still to come and in which its hosts have no other talk.
pub(super) fn placements(session: &Session) -> Vec<BoardCommand> {
    let mut waiting: Vec<&Topic> = session
        .topics
        .values()
        .filter(|topic| topic.is_live() && topic.cell().is_none())
        .map(|topic| &**topic)
        .collect();
    waiting.sort_by_key(|topic| (Reverse(topic.interest.len()), topic.id));
    let mut free: Vec<Cell> = squares_to_come(session)
        .filter(|cell| session.topic_at(*cell).is_none())
        .collect();
    let mut busy: BTreeSet<(BlockId, ParticipantId)> = session
        .topics
        .values()
        .filter_map(|topic| topic.cell().map(|cell| (cell.slot, topic)))
        .flat_map(|(slot, topic)| topic.hosts.iter().map(move |host| (slot, *host)))
        .collect();
    let mut placements = Vec::new();
    for topic in waiting {
        let clash = |slot| topic.hosts.iter().any(|host| busy.contains(&(slot, *host)));
        let Some(place) = free.iter().position(|cell| !clash(cell.slot)) else {
            continue;
        };
        let cell = free.remove(place);
        busy.extend(topic.hosts.iter().map(|host| (cell.slot, *host)));
        placements.push(BoardCommand::Place { id: topic.id, cell });
    }
    placements
}

/// The squares of the slots that have not begun, slot by slot.
fn squares_to_come(session: &Session) -> impl Iterator<Item = Cell> {
    let begun: BTreeSet<BlockId> = session
        .run
        .held
        .iter()
        .map(|ran| ran.block)
        .chain(session.run.current.as_ref().map(|it| it.block))
        .collect();
    session
        .slots()
        .filter(move |slot| !begun.contains(&slot.id))
        .flat_map(|slot| {
            let rooms = session.setup.rooms.iter();
            rooms.map(|room| Cell {
                room: room.id,
                slot: slot.id,
            })
        })
}

/// The open ideas that came first in the latest result, at most `most`.
fn finalists(session: &Session, most: usize) -> Vec<IdeaId> {
    let latest = session.latest_result().map(|round| round.id);
    let view = latest.and_then(|round| result::result(session, round));
    let rows = view.into_iter().flat_map(|view| view.rows);
    rows.filter(|row| row.state == IdeaState::Open)
        .map(|row| row.idea)
        .take(most)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::crowd::voices::voices;
    use crate::domain::Event;
    use crate::domain::testing::{ROOM_1, ROOM_2, SLOT_1, SLOT_2, Story, setup, text};

    fn pitched(id: u32, host: u32) -> Event {
        Event::TopicPitched {
            id: TopicId(id),
            title: text("Ämne"),
            question: CleanText::default(),
            hosts: vec![ParticipantId(host)],
            host_name: CleanText::default(),
            landing: Landing::Parking,
        }
    }

    fn placed(commands: &[BoardCommand]) -> Vec<(u32, RoomId, BlockId)> {
        commands
            .iter()
            .map(|command| match command {
                BoardCommand::Place { id, cell } => (id.0, cell.room, cell.slot),
                other => panic!("{other:?} places nothing"),
            })
            .collect()
    }

    #[test]
    fn the_most_wanted_topics_are_placed_first_and_nobody_is_in_two_rooms() {
        let wanted = Event::InterestSet {
            topic: TopicId(3),
            participant: ParticipantId(1),
            on: true,
        };
        let session = Story::new()
            .that(pitched(1, 7))
            .that(pitched(2, 7))
            .that(pitched(3, 8))
            .that(wanted)
            .session();
        let expected = [
            (3, ROOM_1, SLOT_1),
            (1, ROOM_2, SLOT_1),
            (2, ROOM_1, SLOT_2),
        ];
        assert_eq!(placed(&placements(&session)), expected);
    }

    #[test]
    fn a_topic_goes_only_to_a_slot_that_is_still_to_come() {
        let session = Story::new()
            .that(Event::BlockStarted { block: SLOT_1 })
            .that(pitched(1, 7))
            .session();
        assert_eq!(placed(&placements(&session)), [(1, ROOM_1, SLOT_2)]);
    }

    #[test]
    fn the_plan_of_a_short_forum_is_one_that_can_be_kept() {
        let mut setup = setup();
        let quarter = Duration::from_secs(15 * 60);
        shorten(&mut setup, &voices().lead, quarter);
        let minutes: u16 = setup.agenda.blocks.iter().map(|block| block.minutes).sum();
        assert!((14..=16).contains(&minutes), "{minutes}");
        shorten(&mut setup, &voices().lead, Duration::from_secs(10));
        assert!(setup.agenda.blocks.iter().all(|block| block.minutes == 1));
    }

    #[test]
    fn the_run_sheet_takes_the_time_that_it_is_given() {
        let session = Story::new().session();
        let times = timetable(&session.setup, &voices().lead, Duration::from_secs(60));
        assert_eq!(times.len(), session.setup.agenda.blocks.len());
        let all: Duration = times.iter().map(|(_, time)| *time).sum();
        assert!((59.9..60.1).contains(&all.as_secs_f64()), "{all:?}");
    }
}
