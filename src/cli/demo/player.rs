//! What a simulated person does next: looks at the session as their phone shows it and picks one
//! thing that is open now. Pure; the seed decides what they like.

mod ballot;

use super::cast::Character;
use crate::cli::crowd::voices::Voices;
use crate::domain::Session;
use crate::domain::model::*;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How many of a hundred vote in a round at all.
const VOTES: f64 = 0.85;

/// How much of a liking everybody shares; the rest is a matter of taste. Without a shared part
/// every result would be a tie.
const SHARED: f64 = 0.6;

/// From which liking on somebody is interested in a topic, agrees, and no longer disagrees.
const INTERESTED: f64 = 0.55;
const AGREES: f64 = 0.45;
const DISAGREES: f64 = 0.28;

/// How willingly somebody waits for a chair in a full room, against a free chair elsewhere.
const PATIENCE: f64 = 0.25;

/// A form to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The path.
    pub path: String,
    /// The fields.
    pub fields: Vec<(Cow<'static, str>, String)>,
    /// Whether it is one of several taps in a row, which come quickly.
    pub quick: bool,
}

/// A simulated person with a seat.
#[derive(Debug)]
pub struct Player {
    /// Their number in the session.
    pub id: ParticipantId,
    character: Character,
    voices: &'static Voices,
    rng: StdRng,
    considered: BTreeSet<TopicId>,
    voting: BTreeMap<RoundId, bool>,
    noted: BTreeSet<NoteField>,
}

impl Wish {
    /// The form of somebody who comes in.
    pub fn join(character: &Character) -> Wish {
        Wish::new("/join".into(), character.profile.clone())
    }

    fn new<N: Into<Cow<'static, str>>>(path: String, fields: Vec<(N, String)>) -> Wish {
        let fields = fields.into_iter();
        Wish {
            path,
            fields: fields.map(|(name, value)| (name.into(), value)).collect(),
            quick: false,
        }
    }
}

impl Player {
    /// A character who has been given a seat.
    pub fn new(character: Character, id: ParticipantId, voices: &'static Voices) -> Player {
        Player {
            id,
            rng: StdRng::seed_from_u64(character.seed),
            character,
            voices,
            considered: BTreeSet::new(),
            voting: BTreeMap::new(),
            noted: BTreeSet::new(),
        }
    }

    /// How long they wait before the next look: around `mean`, so that no two keep step.
    pub fn pause(&mut self, mean: Duration) -> Duration {
        mean.mul_f64(self.rng.random_range(0.4..1.6))
    }

    /// What they do next, if anything is open that they care for.
    pub fn next(&mut self, session: &Session) -> Option<Wish> {
        if session.run.ended.is_some() {
            return None;
        }
        if let Some(round) = session.open_round().cloned() {
            return self.vote(&round);
        }
        let open = |ability| session.allows(ability);
        None.or_else(|| open(Ability::Pitch).then(|| self.pitch(session)).flatten())
            .or_else(|| {
                open(Ability::Interest)
                    .then(|| self.like(session))
                    .flatten()
            })
            .or_else(|| {
                open(Ability::SignUp)
                    .then(|| self.sign_up(session))
                    .flatten()
            })
            .or_else(|| open(Ability::Write).then(|| self.write(session)).flatten())
    }

    /// Hands in the next of their topics; the queue takes one of each at a time.
    fn pitch(&mut self, session: &Session) -> Option<Wish> {
        let mut queue = session.queue().into_iter();
        if queue.any(|topic| topic.proposer() == Some(self.id)) {
            return None;
        }
        let theme = self.character.themes.pop()?;
        let fields = vec![
            ("title", theme.title.clone()),
            ("question", theme.question.clone()),
        ];
        Some(Wish::new("/topics".into(), fields))
    }

    /// Looks at the topics that are new to them until one is worth a tap.
    fn like(&mut self, session: &Session) -> Option<Wish> {
        for topic in session.topics.values().filter(|topic| topic.is_live()) {
            if self.considered.insert(topic.id) && self.liking(&topic.title) > INTERESTED {
                let path = format!("/topics/{}/interest", topic.id);
                return Some(Wish::new(path, vec![("on", "1".into())]));
            }
        }
        None
    }

    /// Chooses a talk in the first slot to come where they have none.
    fn sign_up(&self, session: &Session) -> Option<Wish> {
        let slot = session
            .slots()
            .filter(|slot| !is_over(session, slot.id))
            .find(|slot| session.signed_up_in(slot.id, self.id).is_none())?;
        let here = session
            .topics
            .values()
            .filter(|topic| topic.cell().is_some_and(|cell| cell.slot == slot.id));
        let pull = |topic: &Topic| {
            let chairs = session.chairs(topic).unwrap_or(usize::MAX);
            let full = session.expected_at(topic) >= chairs;
            let own = topic.hosts.contains(&self.id);
            let liking = self.liking(&topic.title) * if full { PATIENCE } else { 1.0 };
            if own { f64::INFINITY } else { liking }
        };
        let best = here.max_by(|a, b| pull(a).total_cmp(&pull(b)))?;
        Some(Wish::new::<&str>(
            format!("/topics/{}/signup", best.id),
            vec![],
        ))
    }

    fn write(&mut self, session: &Session) -> Option<Wish> {
        self.say(session).or_else(|| self.take_notes(session))
    }

    /// Says one of their ideas whose talk has begun; what belongs to none, whenever it fits.
    fn say(&mut self, session: &Session) -> Option<Wish> {
        let place = self
            .character
            .ideas
            .iter()
            .position(|(title, _)| title.is_none_or(|title| talk(session, title).is_some()))?;
        let (title, idea) = self.character.ideas.remove(place);
        let mut fields = vec![("text", idea.to_owned())];
        let topic = title.and_then(|title| talk(session, title));
        fields.extend(topic.map(|topic| ("topic", topic.id.to_string())));
        Some(Wish::new("/ideas".into(), fields))
    }

    /// Writes the next field of the notes of their own talk.
    fn take_notes(&mut self, session: &Session) -> Option<Wish> {
        let topic = session
            .topics
            .values()
            .find(|topic| topic.hosts.contains(&self.id) && has_begun(session, topic))?;
        for field in NoteField::ALL {
            if !self.noted.insert(field) || topic.notes.contains_key(&field) {
                continue;
            }
            let text = self.voices.notes.get(field.key())?.choose(&mut self.rng)?;
            let fields = vec![("field", field.key().to_owned()), ("text", text.clone())];
            return Some(Wish::new(format!("/topics/{}/notes", topic.id), fields));
        }
        None
    }

    fn vote(&mut self, round: &Round) -> Option<Wish> {
        let rng = &mut self.rng;
        if !*self
            .voting
            .entry(round.id)
            .or_insert_with(|| rng.random_bool(VOTES))
        {
            return None;
        }
        if round.terms.secret {
            let voted = round.has_voted(self.id);
            return if voted { None } else { self.in_secret(round) };
        }
        match (round.method, round.ballots.get(&self.id)) {
            (Method::Approval { max }, None) => Some(self.mark(round, usize::from(max))),
            (Method::Stance, ballot) => self.take_stance(round, ballot),
            (_, Some(_)) => None,
            (_, None) => ballot::whole(round, |idea| self.liking_of(idea)),
        }
    }

    /// A whole ballot at once, as secret rounds take it.
    fn in_secret(&self, round: &Round) -> Option<Wish> {
        let path = format!("/rounds/{}/ballot", round.id);
        let stance = |idea: &IdeaId| {
            let stance = self.stance_on(*idea);
            (format!("v{idea}"), stance.key().to_owned())
        };
        match round.method {
            Method::Approval { max } => Some(self.mark(round, usize::from(max))),
            Method::Stance => {
                let fields = round.options.iter().map(stance);
                Some(Wish::new(path, fields.collect()))
            }
            _ => ballot::whole(round, |idea| self.liking_of(idea)),
        }
    }

    /// Marks the ideas they like best.
    fn mark(&self, round: &Round, max: usize) -> Wish {
        let mut options: Vec<IdeaId> = round.options.iter().copied().collect();
        options.sort_by(|a, b| self.liking_of(*b).total_cmp(&self.liking_of(*a)));
        let approves = options.into_iter().take(max);
        let fields = approves
            .map(|idea| ("approves", idea.to_string()))
            .collect();
        Wish::new(format!("/rounds/{}/ballot", round.id), fields)
    }

    /// Answers the next idea of the round.
    fn take_stance(&self, round: &Round, ballot: Option<&Ballot>) -> Option<Wish> {
        let answered = |idea: &IdeaId| match ballot {
            Some(Ballot::Stance(stances)) => stances.contains_key(idea),
            _ => false,
        };
        let idea = round.options.iter().find(|idea| !answered(idea))?;
        let stance = self.stance_on(*idea);
        let fields = vec![
            ("idea", idea.to_string()),
            ("stance", stance.key().to_owned()),
        ];
        let mut wish = Wish::new(format!("/rounds/{}/stance", round.id), fields);
        wish.quick = true;
        Some(wish)
    }

    fn stance_on(&self, idea: IdeaId) -> Stance {
        match self.liking_of(idea) {
            liking if liking > AGREES => Stance::Agree,
            liking if liking < DISAGREES => Stance::Disagree,
            _ => Stance::Pass,
        }
    }

    fn liking_of(&self, idea: IdeaId) -> f64 {
        self.liking(&idea.to_string())
    }

    /// How much they like something, from 0 to 1: what everybody thinks of it, and their taste.
    fn liking(&self, what: &str) -> f64 {
        let common = StdRng::seed_from_u64(fold(what, 0)).random::<f64>();
        let own = StdRng::seed_from_u64(fold(what, self.character.seed)).random::<f64>();
        SHARED * common + (1.0 - SHARED) * own
    }
}

/// A text and a seed as one number (FNV-1a), the same on every machine.
fn fold(text: &str, seed: u64) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    text.bytes()
        .chain(seed.to_le_bytes())
        .fold(OFFSET, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(PRIME)
        })
}

/// The talk of this title, if it has begun.
fn talk<'a>(session: &'a Session, title: &str) -> Option<&'a Topic> {
    session
        .topics
        .values()
        .find(|topic| &*topic.title == title && has_begun(session, topic))
        .map(|topic| &**topic)
}

fn has_begun(session: &Session, topic: &Topic) -> bool {
    topic.cell().is_some_and(|cell| {
        let current = session.run.current.as_ref();
        is_over(session, cell.slot) || current.is_some_and(|it| it.block == cell.slot)
    })
}

fn is_over(session: &Session, block: BlockId) -> bool {
    session.run.held.iter().any(|ran| ran.block == block)
}
