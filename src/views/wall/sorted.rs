//! The facilitator's wall as an index: which ideas are shown under which heading, by number only,
//! so that a wall of ten thousand is sorted once per change and only what is in view is looked at.

use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use std::collections::{BTreeMap, HashSet};

/// By what the wall is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// By topic, the plenary first.
    #[default]
    Topic,
    /// By cluster, those in none first: they are what is left to sort.
    Cluster,
    /// By tag, those without first. An idea stands under each of its tags.
    Tag,
}

impl Arrangement {
    /// All of them, in the order they are gone through.
    pub const ALL: [Arrangement; 3] = [Arrangement::Topic, Arrangement::Cluster, Arrangement::Tag];

    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Arrangement::Topic => "topic",
            Arrangement::Cluster => "cluster",
            Arrangement::Tag => "tag",
        }
    }

    /// The one after it, round and round.
    pub fn next(self) -> Arrangement {
        let here = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        Self::ALL[(here + 1) % Self::ALL.len()]
    }
}

/// Which ideas are shown, by what has become of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// All.
    #[default]
    All,
    /// Those that stand.
    Open,
    /// Those that stand and that the projector's wall may not show while it is moderated.
    Unreleased,
    /// Those that were hidden or withdrawn.
    Gone,
    /// Those that live on as part of another, or as several.
    Merged,
}

impl Standing {
    /// All of them, in the order they are offered.
    pub const ALL: [Standing; 5] = [
        Standing::All,
        Standing::Open,
        Standing::Unreleased,
        Standing::Gone,
        Standing::Merged,
    ];

    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Standing::All => "all",
            Standing::Open => "open",
            Standing::Unreleased => "unreleased",
            Standing::Gone => "gone",
            Standing::Merged => "merged",
        }
    }

    fn holds(self, idea: &Idea) -> bool {
        match self {
            Standing::All => true,
            Standing::Open => idea.is_open(),
            Standing::Unreleased => idea.is_open() && !idea.released,
            Standing::Gone => matches!(idea.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn),
            Standing::Merged => matches!(
                idea.state,
                IdeaState::Merged { .. } | IdeaState::Split { .. }
            ),
        }
    }
}

/// Where an idea was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// In the plenary.
    Plenary,
    /// In a topic.
    Topic(TopicId),
}

/// What is shown of all ideas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By what has become of them.
    pub standing: Standing,
    /// Only those that were said here.
    pub said: Option<Said>,
    /// Only those of this kind.
    pub kind: Option<IdeaKind>,
    /// Only those in this cluster.
    pub cluster: Option<ClusterId>,
    /// Only those with this tag.
    pub tag: Option<CleanText>,
    /// Only those that are part of a round.
    pub in_round: bool,
    /// Only those whose text has all these words in it, in whatever case, or whose number this is.
    pub text: String,
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_open(&self) -> bool {
        *self == Filter::default()
    }

    fn holds(&self, idea: &Idea, voted: &HashSet<IdeaId>, text: &str) -> bool {
        let said_there = |said| match said {
            Said::Plenary => idea.topic.is_none(),
            Said::Topic(topic) => idea.topic == Some(topic),
        };
        self.standing.holds(idea)
            && self.said.is_none_or(said_there)
            && self.kind.is_none_or(|kind| idea.kind == kind)
            && self.cluster.is_none_or(|id| idea.cluster == Some(id))
            && self.tag.as_ref().is_none_or(|tag| idea.tags.contains(tag))
            && (!self.in_round || voted.contains(&idea.id))
            && (text.is_empty() || says(idea, text))
    }
}

/// Whether an idea's text has all these words in it, or its number is this; `text` is lower case.
fn says(idea: &Idea, text: &str) -> bool {
    let said = idea.text.to_lowercase();
    text.split_whitespace().all(|word| said.contains(word))
        || text.trim_start_matches('#') == idea.id.to_string()
}

/// What a part of the wall is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartName {
    /// What was said in the plenary.
    Plenary,
    /// A topic.
    Topic(TopicId),
    /// What is in no cluster.
    Loose,
    /// A cluster.
    Cluster(ClusterId),
    /// What has no tag.
    Untagged,
    /// A tag.
    Tag(CleanText),
}

/// A part of the wall: a heading and the spots under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: PartName,
    /// The first of its spots.
    pub start: usize,
    /// How many it has. A cluster may have none.
    pub length: usize,
}

/// A place where an idea hangs. Under tags an idea hangs once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The idea.
    pub idea: IdeaId,
    /// Which of its places this is, from zero.
    pub nth: usize,
}

/// The wall, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// The parts, in the order of the wall.
    pub parts: Vec<Part>,
    /// The spots of all parts, one after the other.
    pub spots: Vec<Spot>,
    /// How many different ideas are shown.
    pub shown: usize,
    /// How many there are.
    pub of: usize,
    /// How many stand and wait for release, shown or not.
    pub waiting: usize,
}

impl Sorted {
    /// The part that a spot is in.
    pub fn part_of(&self, spot: usize) -> usize {
        let after = self.parts.partition_point(|part| part.start <= spot);
        after.saturating_sub(1)
    }

    /// The spots of a part.
    pub fn spots_of(&self, part: usize) -> &[Spot] {
        let part = self.parts.get(part);
        part.and_then(|part| self.spots.get(part.start..part.start + part.length))
            .unwrap_or_default()
    }
}

/// Sorts the wall. Work in proportion to the number of ideas; for each change, not for each frame.
pub fn sorted(session: &Session, filter: &Filter, by: Arrangement) -> Sorted {
    let voted = voted(session, filter);
    let text = filter.text.trim().to_lowercase();
    let mut parts: BTreeMap<PartName, Vec<Spot>> = BTreeMap::new();
    if by == Arrangement::Cluster && filter.is_open() {
        let all = session.clusters.keys();
        parts.extend(all.map(|id| (PartName::Cluster(*id), Vec::new())));
    }
    let mut sorted = Sorted {
        of: session.ideas.len(),
        ..Sorted::default()
    };
    for idea in session.ideas.values() {
        sorted.waiting += usize::from(Standing::Unreleased.holds(idea));
        if filter.holds(idea, &voted, &text) {
            sorted.shown += 1;
            for (nth, name) in names(idea, by).into_iter().enumerate() {
                let spot = Spot { idea: idea.id, nth };
                parts.entry(name).or_default().push(spot);
            }
        }
    }
    for (name, spots) in parts {
        sorted.parts.push(Part {
            name,
            start: sorted.spots.len(),
            length: spots.len(),
        });
        sorted.spots.extend(spots);
    }
    sorted
}

fn voted(session: &Session, filter: &Filter) -> HashSet<IdeaId> {
    if !filter.in_round {
        return HashSet::new();
    }
    let rounds = session.rounds.values();
    rounds
        .flat_map(|round| round.options.iter().copied())
        .collect()
}

/// The parts that an idea hangs in.
fn names(idea: &Idea, by: Arrangement) -> Vec<PartName> {
    match by {
        Arrangement::Topic => vec![idea.topic.map_or(PartName::Plenary, PartName::Topic)],
        Arrangement::Cluster => vec![idea.cluster.map_or(PartName::Loose, PartName::Cluster)],
        Arrangement::Tag if idea.tags.is_empty() => vec![PartName::Untagged],
        Arrangement::Tag => idea.tags.iter().cloned().map(PartName::Tag).collect(),
    }
}

/// All tags that ideas have, in the order of their letters' codes.
pub fn tags(session: &Session) -> Vec<CleanText> {
    let all: std::collections::BTreeSet<&CleanText> =
        session.ideas.values().flat_map(|idea| &idea.tags).collect();
    all.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    fn hall() -> Session {
        let tagged = |ideas: &[u32], tag| Event::IdeasTagged {
            ideas: ideas.iter().copied().map(IdeaId).collect(),
            tag: text(tag),
            on: true,
        };
        given([
            pitched(1, "Lokaler", &[]),
            idea(1, Some(1), "Öppna skolgårdar"),
            idea(2, None, "Nattbuss"),
            idea(3, Some(1), "Nycklar"),
            idea(4, None, "Rent skräp"),
            idea_hidden(4, "skräp"),
            tagged(&[1, 3], "unga"),
            tagged(&[1], "lov"),
            Event::ClusterMade {
                id: ClusterId(1),
                name: text("Platser"),
                ideas: vec![IdeaId(1)],
            },
            Event::ClusterMade {
                id: ClusterId(2),
                name: text("Tomt"),
                ideas: vec![],
            },
            Event::IdeasReleased {
                ideas: vec![IdeaId(2)],
                on: true,
            },
        ])
    }

    fn told(filter: &Filter, by: Arrangement) -> Vec<(PartName, Vec<u32>)> {
        let sorted = sorted(&hall(), filter, by);
        let parts = sorted.parts.iter().enumerate();
        let told = parts.map(|(at, part)| {
            let spots = sorted.spots_of(at).iter();
            (part.name.clone(), spots.map(|spot| spot.idea.0).collect())
        });
        told.collect()
    }

    fn shown(filter: Filter) -> Vec<u32> {
        let parts = told(&filter, Arrangement::Cluster).into_iter();
        let mut ids: Vec<u32> = parts.flat_map(|(_, ids)| ids).collect();
        ids.sort_unstable();
        ids
    }

    #[test]
    fn what_is_left_to_sort_comes_first() {
        let all = Filter::default();
        let topic = PartName::Topic(TopicId(1));
        let by_topic = [(PartName::Plenary, vec![2, 4]), (topic, vec![1, 3])];
        assert_eq!(told(&all, Arrangement::Topic), by_topic);
        let by_cluster = [
            (PartName::Loose, vec![2, 3, 4]),
            (PartName::Cluster(ClusterId(1)), vec![1]),
            (PartName::Cluster(ClusterId(2)), vec![]),
        ];
        assert_eq!(told(&all, Arrangement::Cluster), by_cluster);
        let by_tag = [
            (PartName::Untagged, vec![2, 4]),
            (PartName::Tag(text("lov")), vec![1]),
            (PartName::Tag(text("unga")), vec![1, 3]),
        ];
        assert_eq!(told(&all, Arrangement::Tag), by_tag);
    }

    #[test]
    fn an_idea_under_two_tags_is_counted_once_and_hangs_twice() {
        let sorted = sorted(&hall(), &Filter::default(), Arrangement::Tag);
        assert_eq!((sorted.shown, sorted.of, sorted.spots.len()), (4, 4, 5));
        let parts: Vec<usize> = (0..5).map(|spot| sorted.part_of(spot)).collect();
        assert_eq!(parts, [0, 0, 1, 2, 2]);
    }

    #[test]
    fn every_filter_leaves_out_what_it_is_for() {
        let standing = |standing| Filter {
            standing,
            ..Filter::default()
        };
        assert_eq!(shown(standing(Standing::Open)), [1, 2, 3]);
        assert_eq!(shown(standing(Standing::Unreleased)), [1, 3]);
        assert_eq!(shown(standing(Standing::Gone)), [4]);
        assert_eq!(shown(standing(Standing::Merged)), [0; 0]);
        let said = |said| Filter {
            said: Some(said),
            ..Filter::default()
        };
        assert_eq!(shown(said(Said::Plenary)), [2, 4]);
        assert_eq!(shown(said(Said::Topic(TopicId(1)))), [1, 3]);
        let tagged = Filter {
            tag: Some(text("lov")),
            ..Filter::default()
        };
        assert_eq!(shown(tagged), [1]);
        let offers = Filter {
            kind: Some(IdeaKind::Offer),
            ..Filter::default()
        };
        assert_eq!(shown(offers), [0; 0]);
        let plain = Filter {
            kind: Some(IdeaKind::Idea),
            ..Filter::default()
        };
        assert_eq!(shown(plain), [1, 2, 3, 4]);
        let in_round = Filter {
            in_round: true,
            ..Filter::default()
        };
        assert_eq!(shown(in_round), [0; 0]);
        let saying = |text: &str| Filter {
            text: text.into(),
            ..Filter::default()
        };
        assert_eq!(shown(saying("GÅRDAR öpp")), [1]);
        assert_eq!(shown(saying("#3")), [3]);
    }

    #[test]
    fn how_many_wait_for_release_is_known_whatever_is_shown() {
        let gone = Filter {
            standing: Standing::Gone,
            ..Filter::default()
        };
        assert_eq!(sorted(&hall(), &gone, Arrangement::Topic).waiting, 2);
    }

    #[test]
    fn arrangements_go_round() {
        let round: Vec<&str> = [Arrangement::Topic, Arrangement::Cluster, Arrangement::Tag]
            .map(|by| by.next().key())
            .into();
        assert_eq!(round, ["cluster", "tag", "topic"]);
    }
}
