//! The areas of the phones' pages, and what in a session each of them depends on.

use crate::domain::Session;
use crate::domain::model::{ParticipantId, RoomId, RoundId, TopicId};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A page of the phone. Its text form (`ideas:4`) stands in the addresses of streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Area {
    /// What goes on now.
    Now,
    /// The board.
    Board,
    /// Pitching topics.
    Pitch,
    /// Where everything is.
    Rooms,
    /// The door of one room.
    Room(RoomId),
    /// One topic and its notes.
    Topic(TopicId),
    /// The ideas of a topic, or of the whole room.
    Ideas(Option<TopicId>),
    /// The round that is open, and the latest result.
    Vote,
    /// The result of one round.
    Result(RoundId),
    /// Oneself.
    Me,
}

/// A text that names no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoArea;

impl FromStr for Area {
    type Err = NoArea;

    fn from_str(text: &str) -> Result<Area, NoArea> {
        let (name, number) = match text.split_once(':') {
            Some((name, number)) => (name, Some(number.parse().map_err(|_| NoArea)?)),
            None => (text, None),
        };
        match (name, number) {
            ("now", None) => Ok(Area::Now),
            ("board", None) => Ok(Area::Board),
            ("pitch", None) => Ok(Area::Pitch),
            ("rooms", None) => Ok(Area::Rooms),
            ("room", Some(room)) => Ok(Area::Room(RoomId(room))),
            ("topic", Some(topic)) => Ok(Area::Topic(TopicId(topic))),
            ("ideas", topic) => Ok(Area::Ideas(topic.map(TopicId))),
            ("vote", None) => Ok(Area::Vote),
            ("result", Some(round)) => Ok(Area::Result(RoundId(round))),
            ("me", None) => Ok(Area::Me),
            _ => Err(NoArea),
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Area::Now => out.write_str("now"),
            Area::Board => out.write_str("board"),
            Area::Pitch => out.write_str("pitch"),
            Area::Rooms => out.write_str("rooms"),
            Area::Room(room) => write!(out, "room:{room}"),
            Area::Topic(topic) => write!(out, "topic:{topic}"),
            Area::Ideas(None) => out.write_str("ideas"),
            Area::Ideas(Some(topic)) => write!(out, "ideas:{topic}"),
            Area::Vote => out.write_str("vote"),
            Area::Result(round) => write!(out, "result:{round}"),
            Area::Me => out.write_str("me"),
        }
    }
}

impl Area {
    /// The address of the page.
    pub(super) fn path(self) -> String {
        match self {
            Area::Now => "/now".into(),
            Area::Board => "/board".into(),
            Area::Pitch => "/pitch".into(),
            Area::Rooms => "/rooms".into(),
            Area::Room(room) => format!("/rooms/{room}"),
            Area::Topic(topic) => format!("/topics/{topic}"),
            // An empty topic asks for the whole room; none would lead to the topic one is at.
            Area::Ideas(None) => "/ideas?topic=".into(),
            Area::Ideas(Some(topic)) => format!("/ideas?topic={topic}"),
            Area::Vote => "/vote".into(),
            Area::Result(round) => format!("/results/{round}"),
            Area::Me => "/me".into(),
        }
    }

    /// Whether the part that is the same for everybody may look different after a change.
    /// Compares what the area depends on by pointer, so that a burst of ballots draws nothing.
    pub(super) fn moved(self, before: &Session, after: &Session) -> bool {
        let run =
            !Arc::ptr_eq(&before.run, &after.run) || !Arc::ptr_eq(&before.setup, &after.setup);
        // Every page says whether a round is open, and what is said to everybody.
        let said = before.announcement != after.announcement;
        if run || said || rounds(before) != rounds(after) {
            return true;
        }
        let topics = !before.topics.ptr_eq(&after.topics);
        let ideas = !before.ideas.ptr_eq(&after.ideas);
        let people = !before.people.ptr_eq(&after.people);
        let pitched = before.spotlight != after.spotlight;
        match self {
            Area::Now => {
                let published = before.published != after.published;
                topics || pitched || published || floor_moved(before, after)
            }
            // One's own topic says when it is being pitched.
            Area::Pitch => topics || pitched,
            // The board counts ideas and names those hosts who agreed to it.
            Area::Board => topics || ideas || people,
            Area::Topic(_) => topics || people || pitched || feet(before, after),
            // Whoever goes home leaves a chair.
            Area::Rooms | Area::Room(_) => topics || people || feet(before, after),
            Area::Ideas(_) => topics || ideas,
            Area::Vote => ideas,
            Area::Result(round) => ideas || round_moved(before, after, round),
            Area::Me => false,
        }
    }

    /// Whether somebody's own part may look different after a change.
    pub(super) fn mine_moved(self, before: &Session, after: &Session, who: ParticipantId) -> bool {
        let myself = match (before.people.get(&who), after.people.get(&who)) {
            (Some(before), Some(after)) => !Arc::ptr_eq(before, after),
            _ => true,
        };
        let walked = before.whereabouts.get(&who) != after.whereabouts.get(&who);
        myself || walked || my_ballot_moved(before, after, who) || self.moved(before, after)
    }
}

/// Whether anybody went from one room to another.
fn feet(before: &Session, after: &Session) -> bool {
    !before.whereabouts.ptr_eq(&after.whereabouts)
}

/// What pages know of the rounds: the open one and its time, the one that is being counted, and
/// the latest result, which may still get counts from paper.
fn rounds(session: &Session) -> impl PartialEq {
    let open = session.open_round();
    (
        open.map(|round| (round.id, round.ends, round.time_up)),
        session.being_counted().map(|round| round.id),
        session
            .latest_result()
            .map(|round| (round.id, round.state, round.counted.clone())),
    )
}

/// Whether a round may look different: what is counted of one that is not open any more.
fn round_moved(before: &Session, after: &Session, id: RoundId) -> bool {
    let counted = |session: &Session| {
        let round = session.rounds.get(&id)?;
        Some((round.state, round.counted.clone()))
    };
    counted(before) != counted(after)
}

/// Whether the list of speakers may look different: it changed, or somebody on it did.
fn floor_moved(before: &Session, after: &Session) -> bool {
    let people = !before.people.ptr_eq(&after.people);
    let used = !after.speakers.waiting.is_empty() || after.speakers.turn.is_some();
    !Arc::ptr_eq(&before.speakers, &after.speakers) || (people && used)
}

fn my_ballot_moved(before: &Session, after: &Session, who: ParticipantId) -> bool {
    let mine = |session: &Session| {
        session.open_round().map(|round| {
            (
                round.ballots.get(&who).cloned(),
                round.urn.sealed.get(&who).cloned(),
            )
        })
    };
    mine(before) != mine(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_survives_its_text_form() {
        let all = [
            Area::Now,
            Area::Board,
            Area::Pitch,
            Area::Rooms,
            Area::Room(RoomId(2)),
            Area::Topic(TopicId(3)),
            Area::Ideas(None),
            Area::Ideas(Some(TopicId(4))),
            Area::Vote,
            Area::Result(RoundId(2)),
            Area::Me,
        ];
        for area in all {
            assert_eq!(area.to_string().parse(), Ok(area));
        }
        for nonsense in ["", "now:3", "topic", "ideas:x", "board:", "kitchen"] {
            assert_eq!(nonsense.parse::<Area>(), Err(NoArea), "{nonsense}");
        }
    }
}
