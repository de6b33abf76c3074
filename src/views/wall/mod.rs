//! The wall of ideas: what the projector shows of it, and where an idea came from. `sorted` is the
//! facilitator's side of it.

pub mod leaves;
pub mod sorted;

use crate::domain::model::{ClusterId, Idea, IdeaId, TopicId};
use crate::domain::{CleanText, Session};
use std::collections::{BTreeMap, HashSet};

/// The ideas that somebody logged and that live on in this one, by number: those it was merged of,
/// the one it was split off from, and so on back. An idea without a past is its own source.
pub fn sources<'s>(session: &'s Session, idea: &'s Idea) -> Vec<&'s Idea> {
    let (mut sources, mut seen) = (Vec::new(), HashSet::new());
    let mut waiting = vec![idea];
    while let Some(idea) = waiting.pop() {
        if !seen.insert(idea.id) {
            continue;
        }
        let before = idea.merged_from.iter().chain(&idea.split_from);
        let before = before.filter_map(|id| session.ideas.get(id));
        let waited = waiting.len();
        waiting.extend(before.map(|idea| &**idea));
        if waiting.len() == waited {
            sources.push(idea);
        }
    }
    sources.sort_by_key(|idea| idea.id);
    sources
}

/// What a part of the wall is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The name of a cluster.
    Cluster(CleanText),
    /// The title of a topic.
    Topic(CleanText),
    /// What was said in the plenary and is in no cluster.
    Plenary,
}

/// A part of the projector's wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallGroup {
    /// What it is called.
    pub heading: Heading,
    /// Its ideas, the newest first, by number: a page shows few of them.
    pub ideas: Vec<IdeaId>,
}

/// Where an idea hangs: clusters first, then topics as they were pitched, the plenary last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Cluster(ClusterId),
    Topic(TopicId),
    Plenary,
}

/// Whether the projector's wall shows anything.
pub fn hangs_anything(session: &Session) -> bool {
    session
        .ideas
        .values()
        .any(|idea| session.may_be_shown(idea))
}

/// The projector's wall: ideas that stand, and while the session is moderated only those that were
/// released. What the facilitator has grouped comes first, the rest by topic. Who wrote an idea is
/// not told.
pub fn wall(session: &Session) -> Vec<WallGroup> {
    let mut places: BTreeMap<Place, Vec<IdeaId>> = BTreeMap::new();
    let shown = session.ideas.values().rev();
    for idea in shown.filter(|idea| session.may_be_shown(idea)) {
        let place = match (idea.cluster, idea.topic) {
            (Some(cluster), _) => Place::Cluster(cluster),
            (None, Some(topic)) => Place::Topic(topic),
            (None, None) => Place::Plenary,
        };
        places.entry(place).or_default().push(idea.id);
    }
    let groups = places.into_iter().map(|(place, ideas)| WallGroup {
        heading: heading(session, place),
        ideas,
    });
    groups.collect()
}

/// A topic that was taken down gives no heading: its words are no longer shown, its ideas are.
fn heading(session: &Session, place: Place) -> Heading {
    match place {
        Place::Cluster(id) => {
            let cluster = session.clusters.get(&id);
            Heading::Cluster(cluster.map(|it| it.name.clone()).unwrap_or_default())
        }
        Place::Topic(id) => match session.topics.get(&id).filter(|topic| topic.is_live()) {
            Some(topic) => Heading::Topic(topic.title.clone()),
            None => Heading::Plenary,
        },
        Place::Plenary => Heading::Plenary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    fn shown(session: &Session) -> Vec<u32> {
        let groups = wall(session);
        let ideas = groups.iter().flat_map(|group| &group.ideas);
        ideas.map(|idea| idea.0).collect()
    }

    fn ideas() -> Story {
        Story::new()
            .that(pitched(1, "Lokaler", &[]))
            .that(idea(1, Some(1), "Nycklar"))
            .that(idea(2, None, "Nattbuss"))
            .that(idea(3, Some(1), "Bokning"))
            .that(idea(4, None, "Rent skräp"))
            .that(idea_hidden(4, "skräp"))
    }

    #[test]
    fn clusters_hang_first_then_topics_then_the_plenary_and_the_newest_on_top() {
        let session = ideas()
            .that(idea(5, None, "Cykel"))
            .that(Event::ClusterMade {
                id: ClusterId(1),
                name: text("Resor"),
                ideas: vec![IdeaId(2)],
            })
            .session();
        assert_eq!(shown(&session), [2, 3, 1, 5]);
        let headings: Vec<Heading> = wall(&session).into_iter().map(|it| it.heading).collect();
        let expected = [
            Heading::Cluster(text("Resor")),
            Heading::Topic(text("Lokaler")),
            Heading::Plenary,
        ];
        assert_eq!(headings, expected);
    }

    #[test]
    fn a_moderated_wall_shows_only_what_was_released_and_still_stands() {
        let story = ideas().that(Event::ModerationSet { on: true });
        let release = Event::IdeasReleased {
            ideas: vec![IdeaId(1), IdeaId(2), IdeaId(4)],
            on: true,
        };
        let session = story.session();
        assert_eq!(shown(&session), [0; 0]);
        let session = Story::from(session).that(release).session();
        assert_eq!(shown(&session), [1, 2]);
        let session = Story::from(session)
            .that(Event::ModerationSet { on: false })
            .session();
        assert_eq!(shown(&session), [3, 1, 2]);
    }

    #[test]
    fn a_hidden_topic_gives_no_heading() {
        let session = ideas().that(topic_hidden(1, "dubblett")).session();
        let headings: Vec<Heading> = wall(&session).into_iter().map(|it| it.heading).collect();
        assert_eq!(headings, [Heading::Plenary, Heading::Plenary]);
    }

    #[test]
    fn an_idea_goes_back_to_what_was_logged_through_merges_and_splits() {
        let merged = |id, from: &[u32]| Event::IdeasMerged {
            id: IdeaId(id),
            topic: None,
            text: text("Allt"),
            from: from.iter().copied().map(IdeaId).collect(),
            reason: text("samma sak"),
        };
        let part = |id| crate::domain::event::IdeaPart {
            id: IdeaId(id),
            text: text("Del"),
        };
        let session = ideas()
            .that(merged(5, &[1, 2]))
            .that(Event::IdeaSplit {
                id: IdeaId(3),
                parts: vec![part(6), part(7)],
                reason: text("två saker"),
            })
            .that(merged(8, &[5, 6]))
            .session();
        let of = |id: u32| -> Vec<u32> {
            let sources = sources(&session, &session.ideas[&IdeaId(id)]);
            sources.iter().map(|idea| idea.id.0).collect()
        };
        assert_eq!((of(8), of(7), of(1)), (vec![1, 2, 3], vec![3], vec![1]));
    }
}
