//! What became of what somebody wrote and hosted: each idea's way through the meeting, told only
//! as far as the room has been told – no count that was not shown.

use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Session};
use crate::views::grid::times;
use crate::views::result::{Counts, ResultView, result};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// What became of what somebody wrote and hosted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FateView {
    /// Their ideas, in the order they were written.
    pub ideas: Vec<IdeaFate>,
    /// The topics they hosted or suggested.
    pub topics: Vec<TopicFate>,
}

/// An idea's way through the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaFate {
    /// Its number.
    pub id: IdeaId,
    /// Its text.
    pub text: CleanText,
    /// Whether it is a need or an offer.
    pub kind: IdeaKind,
    /// When it was written.
    pub logged: DateTime<Utc>,
    /// The title of the topic it was written under; none for the whole meeting.
    pub topic: Option<CleanText>,
    /// What happened to it, in order.
    pub path: Vec<Step>,
}

/// A step on the way of an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It stands as it was written.
    Stands,
    /// Its author took it back.
    Withdrawn,
    /// The facilitator took it down.
    Hidden {
        /// Why.
        reason: CleanText,
    },
    /// It was sorted into a group.
    Grouped {
        /// The group's name.
        name: CleanText,
    },
    /// It became part of another.
    Merged {
        /// Which.
        into: IdeaId,
        /// Why.
        reason: CleanText,
    },
    /// It became several.
    Split {
        /// Why.
        reason: CleanText,
    },
    /// It lives on in this one; the steps behind it are this one's.
    LivesOn {
        /// Its number.
        id: IdeaId,
        /// Its text; none once it was hidden or taken back.
        text: Option<CleanText>,
    },
    /// It was voted on.
    Voted {
        /// What was asked.
        title: CleanText,
        /// What the room knows of the outcome.
        outcome: Outcome,
    },
    /// The next steps of a topic speak of it.
    NextSteps {
        /// The topic's title.
        title: CleanText,
        /// The lines that do.
        lines: String,
    },
}

/// What the room knows of a round's outcome for an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is being voted on.
    Open,
    /// The room has not seen the count.
    Unseen,
    /// The room has seen it.
    Seen {
        /// Its place, from 1.
        place: usize,
        /// Whether it shares it.
        tied: bool,
        /// Of how many.
        of: usize,
        /// What was counted for it.
        counts: Counts,
    },
}

/// What became of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicFate {
    /// Its title.
    pub title: CleanText,
    /// What has become of it.
    pub state: TopicState,
    /// Where and when it was held, if it has a place.
    pub held: Option<(CleanText, DateTime<Utc>, DateTime<Utc>)>,
    /// How many had signed up.
    pub people: usize,
    /// How many ideas stand under it.
    pub ideas: usize,
    /// Its notes, in the order of the form.
    pub notes: Vec<(NoteField, CleanText)>,
}

/// What became of what this person wrote and hosted.
pub fn fate(session: &Session, who: ParticipantId, now: DateTime<Utc>) -> FateView {
    let author = Actor::Participant(who);
    let mut teller = Teller::new(session);
    let own = session.ideas.values().filter(|idea| idea.author == author);
    // What one's idea was split into has the same author, and is told of as its way.
    let own = own.filter(|idea| idea.split_from.is_none());
    FateView {
        ideas: own.map(|idea| teller.idea(idea)).collect(),
        topics: session
            .topics
            .values()
            .filter(|topic| topic.hosts.contains(&who))
            .map(|topic| topic_fate(session, topic, now))
            .collect(),
    }
}

/// Tells of ideas, and works out each round's result once.
struct Teller<'s> {
    session: &'s Session,
    results: BTreeMap<RoundId, Option<ResultView>>,
}

impl<'s> Teller<'s> {
    fn new(session: &'s Session) -> Teller<'s> {
        Teller {
            session,
            results: BTreeMap::new(),
        }
    }

    fn idea(&mut self, idea: &Idea) -> IdeaFate {
        let mut path = Vec::new();
        self.follow(idea, &mut path);
        IdeaFate {
            id: idea.id,
            text: idea.text.clone(),
            kind: idea.kind,
            logged: idea.logged,
            topic: idea
                .topic
                .and_then(|topic| self.session.topics.get(&topic))
                .map(|topic| topic.title.clone()),
            path,
        }
    }

    /// Follows an idea, and what it became. An idea becomes part of younger ones only, so the way
    /// ends.
    fn follow(&mut self, idea: &Idea, path: &mut Vec<Step>) {
        let before = path.len();
        let cluster = idea.cluster.and_then(|id| self.session.clusters.get(&id));
        path.extend(cluster.map(|cluster| Step::Grouped {
            name: cluster.name.clone(),
        }));
        self.votes(idea.id, path);
        path.extend(next_steps(self.session, idea.id));
        match &idea.state {
            IdeaState::Open if path.len() == before => path.push(Step::Stands),
            IdeaState::Open => {}
            IdeaState::Withdrawn => path.push(Step::Withdrawn),
            IdeaState::Hidden { reason } => path.push(Step::Hidden {
                reason: reason.clone(),
            }),
            IdeaState::Merged { into, reason } => {
                path.push(Step::Merged {
                    into: *into,
                    reason: reason.clone(),
                });
                self.live_on(*into, path);
            }
            IdeaState::Split { into, reason } => {
                path.push(Step::Split {
                    reason: reason.clone(),
                });
                into.iter().for_each(|id| self.live_on(*id, path));
            }
        }
    }

    fn live_on(&mut self, id: IdeaId, path: &mut Vec<Step>) {
        let Some(idea) = self.session.ideas.get(&id).cloned() else {
            return;
        };
        let told = !matches!(idea.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn);
        path.push(Step::LivesOn {
            id,
            text: told.then(|| idea.text.clone()),
        });
        let from = path.len();
        self.follow(&idea, path);
        // That it stands is seen: its words are there.
        if path[from..] == [Step::Stands] {
            path.truncate(from);
        }
    }

    fn votes(&mut self, id: IdeaId, path: &mut Vec<Step>) {
        let rounds = self.session.rounds.values();
        let rounds = rounds.filter(|round| round.options.contains(&id));
        for round in rounds.filter(|round| round.state != RoundState::Draft) {
            path.push(Step::Voted {
                title: round.title.clone(),
                outcome: self.outcome(round, id),
            });
        }
    }

    fn outcome(&mut self, round: &Round, id: IdeaId) -> Outcome {
        match round.state {
            RoundState::Draft | RoundState::Open => return Outcome::Open,
            RoundState::Closed => return Outcome::Unseen,
            RoundState::Shown | RoundState::Confirmed => {}
        }
        let session = self.session;
        let view = self
            .results
            .entry(round.id)
            .or_insert_with(|| result(session, round.id));
        let found = view.as_ref().and_then(|view| {
            let row = view.rows.iter().find(|row| row.idea == id)?;
            Some(Outcome::Seen {
                place: row.rank,
                tied: row.tied,
                of: view.rows.len(),
                counts: row.counts,
            })
        });
        found.unwrap_or(Outcome::Unseen)
    }
}

/// The topics whose next steps speak of this idea, by its number.
fn next_steps(session: &Session, id: IdeaId) -> Vec<Step> {
    let live = session.topics.values().filter(|topic| topic.is_live());
    let steps = live.filter_map(|topic| {
        let note = topic.notes.get(&NoteField::NextSteps)?;
        let lines: Vec<&str> = note.text.lines().filter(|line| names(line, id)).collect();
        (!lines.is_empty()).then(|| Step::NextSteps {
            title: topic.title.clone(),
            lines: lines.join("\n"),
        })
    });
    steps.collect()
}

/// What people put before an idea's number, in both languages.
const NAMES: [&str; 10] = [
    "idé",
    "ide",
    "idea",
    "behov",
    "need",
    "erbjudande",
    "offer",
    "nr",
    "nummer",
    "number",
];

/// Whether a line names an idea: as `#41`, or by a word such as `idé 41`.
fn names(line: &str, id: IdeaId) -> bool {
    let mut before = "";
    for word in line.split_whitespace() {
        let number = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_it = number.parse() == Ok(id.0);
        let hash = word.trim_start_matches(['(', '[', '"']).starts_with('#');
        let said = before
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        if is_it && (hash || NAMES.contains(&said.as_str())) {
            return true;
        }
        before = word;
    }
    false
}

fn topic_fate(session: &Session, topic: &Topic, now: DateTime<Utc>) -> TopicFate {
    let held = topic.cell().and_then(|cell| {
        let room = session.setup.room(cell.room)?.name.clone();
        let (planned, _) = times(session, now)
            .into_iter()
            .find(|(planned, _)| planned.block == cell.slot)?;
        Some((room, planned.start, planned.end))
    });
    let notes = NoteField::ALL.into_iter().filter_map(|field| {
        let text = topic.notes.get(&field)?.text.clone();
        (!text.is_empty()).then_some((field, text))
    });
    TopicFate {
        title: topic.title.clone(),
        state: topic.state.clone(),
        held,
        people: topic.signups.len(),
        ideas: session
            .ideas_of(Some(topic.id))
            .filter(|idea| idea.is_open())
            .count(),
        notes: notes.collect(),
    }
}

#[cfg(test)]
mod tests;
