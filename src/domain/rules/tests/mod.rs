//! Given, when, then for every rule. `refusals` sees that each reason to refuse is shown, `roles`
//! who may do what, `property` what holds whatever people do.

mod agenda;
mod ballots;
mod board;
mod cards;
mod conditions;
mod counts;
mod ideas;
mod market;
mod merged;
mod moment;
mod notes;
mod people;
mod property;
mod refusals;
mod roles;
mod rooms;
mod secrecy;
mod session;
mod sorting;
mod speakers;
mod stage;
mod terms;
mod topics;
mod undo;
mod voting;

use crate::domain::model::*;
use crate::domain::testing::*;
use crate::domain::{Actor, Event, Session};

/// Åsa (1, civil), Bo (2, kommun) and Cia (3, who did not say) are here. Topic 1 is Åsa's, topic
/// 2 Bo's, both parked; topic 3 is of somebody without a seat. Phones may do all but pitch, and
/// there is nothing to take back.
fn hall() -> Session {
    let story = Story::new()
        .by(Actor::Newcomer)
        .that(joined(1, "Åsa", "civil"))
        .that(joined(2, "Bo", "kommun"))
        .that(joined(3, "Cia", ""))
        .by(participant(1))
        .that(pitched(1, "Lokaler", &[1]))
        .by(participant(2))
        .that(pitched(2, "Skolgården", &[2]))
        .by(note_taker())
        .that(pitched_for(3, "Nattbussen", "Rut"));
    in_phase(story.session(), "breakout")
}

/// The hall with topics 1 and 3 side by side in the first slot and topic 2 in the second.
fn board() -> Session {
    Story::from(hall())
        .by(Actor::System)
        .that(placed_in(1, ROOM_1, SLOT_1))
        .that(placed_in(3, ROOM_2, SLOT_1))
        .that(placed_in(2, ROOM_1, SLOT_2))
        .session()
}

/// The hall with ideas 1 and 2 by Åsa in topic 1, 3 by Bo in the plenary and 4 by the note-taker.
fn ideas() -> Session {
    Story::from(hall())
        .by(participant(1))
        .that(said(1, Some(1), "Öppna skolgårdar", participant(1)))
        .that(said(2, Some(1), "Nycklar åt alla", participant(1)))
        .by(participant(2))
        .that(said(3, None, "Nattbuss", participant(2)))
        .by(note_taker())
        .that(said(4, None, "Lokalbank", note_taker()))
        .session()
}

/// The same session at this level, with the cards `kort-1` to `kort-3`.
fn with_cards(session: Session, level: VoteLevel) -> Session {
    let codes = (1..=3).map(|n| wishes::hash(&format!("kort-{n}")));
    Story::from(session)
        .by(Actor::System)
        .that(Event::LevelSet { level })
        .that(Event::CardsIssued {
            first: CardId(1),
            codes: codes.collect(),
        })
        .session()
}

/// The ideas with round 1 about the first three, opened by torg itself.
fn voting(method: Method) -> Session {
    let session = ideas();
    let opened = opened(1, method, &[1, 2, 3], &session);
    Story::from(session)
        .by(Actor::System)
        .that(opened)
        .session()
}

/// A secret round about the first three ideas, open.
fn secretly(method: Method) -> Session {
    let session = ideas();
    let opened = opened_secretly(1, method, &[1, 2, 3], &session);
    Story::from(session)
        .by(Actor::System)
        .that(opened)
        .that(sealed_to(1, "nyckel"))
        .session()
}

/// The same when the meeting is over.
fn ended(session: Session) -> Session {
    Story::from(session)
        .by(Actor::System)
        .that(Event::SessionEnded {})
        .session()
}

/// An idea of somebody's own.
fn said(id: u32, topic: Option<u32>, words: &str, author: Actor) -> Event {
    Event::IdeaLogged {
        id: IdeaId(id),
        topic: topic.map(TopicId),
        text: text(words),
        author,
        oral: false,
        kind: Default::default(),
    }
}

/// An idea got this state.
fn idea_set(id: u32, state: IdeaState) -> Event {
    let id = IdeaId(id);
    Event::IdeaStateSet { id, state }
}

/// A topic got this state.
fn topic_set(id: u32, state: TopicState) -> Event {
    let id = TopicId(id);
    Event::TopicStateSet { id, state }
}

/// Where a topic stands on the board.
fn cell_of(session: &Session, topic: u32) -> Option<Cell> {
    session.topics[&TopicId(topic)].cell()
}

/// Who is signed up for a topic, in order.
fn signed(session: &Session, topic: u32) -> Vec<u32> {
    let signups = &session.topics[&TopicId(topic)].signups;
    signups.iter().map(|id| id.0).collect()
}
