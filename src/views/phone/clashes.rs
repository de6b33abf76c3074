//! What somebody can't have both of: topics of one slot that they promised to be at, or would like
//! to be at.

use crate::domain::model::{ParticipantId, Topic, TopicId};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, times};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// Why several topics of a slot are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They host or are signed up for more than one of them.
    Promised,
    /// They are interested in more than one of them and have chosen none.
    Wanted,
}

/// Topics of one slot of which somebody can have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Why they are too many.
    pub why: Why,
    /// When they start.
    pub start: DateTime<Utc>,
    /// When they end.
    pub end: DateTime<Utc>,
    /// The topics.
    pub topics: Vec<(TopicId, CleanText)>,
}

/// Somebody's clashes in the slots that are not over, in the order of the day.
pub fn clashes(session: &Session, who: ParticipantId, now: DateTime<Utc>) -> Vec<Clash> {
    let times = times(session, now).into_iter();
    let left = times.filter(|(_, when)| *when != When::Past);
    left.filter_map(|(planned, _)| {
        let topics = session.topics.values();
        let in_slot =
            |topic: &&Arc<Topic>| topic.cell().is_some_and(|cell| cell.slot == planned.block);
        let here: Vec<&Arc<Topic>> = topics.filter(in_slot).collect();
        let (why, topics) = too_many(&here, who)?;
        Some(Clash {
            why,
            start: planned.start,
            end: planned.end,
            topics,
        })
    })
    .collect()
}

/// Who has promised to be somewhere has chosen: what else would be nice is no clash any more.
fn too_many(here: &[&Arc<Topic>], who: ParticipantId) -> Option<(Why, Vec<(TopicId, CleanText)>)> {
    let promised = |topic: &Topic| topic.hosts.contains(&who) || topic.signups.contains(&who);
    let of = |wanted: &dyn Fn(&Topic) -> bool| -> Vec<(TopicId, CleanText)> {
        let topics = here.iter().filter(|topic| wanted(topic));
        topics
            .map(|topic| (topic.id, topic.title.clone()))
            .collect()
    };
    let both = of(&promised);
    if !both.is_empty() {
        return (both.len() > 1).then_some((Why::Promised, both));
    }
    let wanted = of(&|topic| topic.interest.contains(&who));
    (wanted.len() > 1).then_some((Why::Wanted, wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    /// Topics 1 (Åsa's) and 2 stand side by side in the first slot, topic 3 in the second.
    fn board() -> Story {
        Story::from(given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            pitched(1, "Lokaler", &[1]),
            pitched(2, "Skolgården", &[]),
            pitched(3, "Nattbussen", &[]),
            placed_in(1, ROOM_1, SLOT_1),
            placed_in(2, ROOM_2, SLOT_1),
            placed_in(3, ROOM_1, SLOT_2),
        ]))
    }

    fn wants(topic: u32, who: u32) -> Event {
        Event::InterestSet {
            topic: TopicId(topic),
            participant: ParticipantId(who),
            on: true,
        }
    }

    fn told(story: Story, who: u32) -> Vec<(Why, Vec<u32>)> {
        let clashes = clashes(&story.session(), ParticipantId(who), minute(0));
        let numbers = |clash: &Clash| clash.topics.iter().map(|(id, _)| id.0).collect();
        clashes.iter().map(|it| (it.why, numbers(it))).collect()
    }

    #[test]
    fn a_host_who_signs_up_beside_their_own_topic_promised_two_things() {
        let story = board().that(signed_up(2, 1)).that(signed_up(3, 1));
        assert_eq!(told(story, 1), [(Why::Promised, vec![1, 2])]);
    }

    #[test]
    fn who_wants_two_topics_of_a_slot_is_told_until_they_choose() {
        let torn = || {
            board()
                .that(wants(1, 2))
                .that(wants(2, 2))
                .that(wants(3, 2))
        };
        assert_eq!(told(torn(), 2), [(Why::Wanted, vec![1, 2])]);
        assert_eq!(told(torn().that(signed_up(1, 2)), 2), []);
    }

    #[test]
    fn what_is_over_clashes_no_more() {
        let story = board()
            .that(wants(1, 2))
            .that(wants(2, 2))
            .that(Event::BlockStarted { block: SLOT_1 })
            .that(Event::BlockStarted { block: SLOT_2 });
        assert_eq!(told(story, 2), []);
    }
}
