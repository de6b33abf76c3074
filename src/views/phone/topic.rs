//! One topic by itself: what it asks, where it is held, and what was written about it.

use crate::domain::model::{
    Key, Label, Level, NoteField, ParticipantId, PolicyStep, RoomFeatures, RoomId, Topic, TopicId,
};
use crate::domain::{CleanText, Session};
use crate::views::grid::{When, host, times};
use crate::views::notes::{kept, writer};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};

/// A topic and its notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicView {
    /// Its number.
    pub id: TopicId,
    /// Its title.
    pub title: CleanText,
    /// The question it asks; may be empty.
    pub question: CleanText,
    /// The host's name, if it may be shown.
    pub host: Option<CleanText>,
    /// Where and when it is held, once it is on the board.
    pub held: Option<Held>,
    /// What it waits for while it has no place.
    pub waits: Waits,
    /// All its runs where it is held more than once, itself among them, in the order they came.
    pub runs: Vec<(TopicId, Option<Held>)>,
    /// Each field of its notes, in the order of the form; empty where nothing was written.
    pub notes: Vec<(NoteField, CleanText)>,
    /// Texts that were overwritten by somebody who had not seen them, the latest of a field first.
    pub kept: Vec<KeptView>,
    /// How deep the participation is, if that was said.
    pub level: Option<Level>,
    /// In which step of the work, if that was said.
    pub step: Option<PolicyStep>,
    /// How many signed up or came.
    pub people: usize,
    /// The same by party, where every group is large enough to be named.
    pub parties: Vec<(Label, usize)>,
    /// What it needs of its room.
    pub needs: RoomFeatures,
    /// How many are interested.
    pub interest: usize,
    /// Whose phones may take its notes.
    pub noted_by: BTreeSet<ParticipantId>,
}

/// A text that was overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    /// The number of the record that wrote it.
    pub n: u64,
    /// The field it stood in.
    pub field: NoteField,
    /// Who wrote it, if they may be named.
    pub by: Option<CleanText>,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: CleanText,
}

/// Where and when a topic is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The room's number.
    pub room_id: RoomId,
    /// The room's name.
    pub room: CleanText,
    /// When it starts, or did.
    pub start: DateTime<Utc>,
    /// When it ends, or did.
    pub end: DateTime<Utc>,
    /// Whether it is over, on, or to come.
    pub when: When,
    /// Whether it is so near that it is not moved any more.
    pub frozen: bool,
    /// How many the room holds.
    pub chairs: usize,
    /// How many chairs nobody has spoken for.
    pub free: usize,
    /// How many wait for a chair.
    pub waiting: usize,
    /// How many are there, as far as they said.
    pub here: usize,
}

/// What a topic waits for that has no place on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// For its pitch, at this place in the queue, from 1.
    Queued {
        /// The place.
        place: usize,
    },
    /// For nothing: it is being pitched.
    Pitched,
    /// For a place on the board.
    Parked,
}

/// A live topic as seen at `now`; none for one that is hidden, withdrawn or unknown.
pub fn topic_view(session: &Session, id: TopicId, now: DateTime<Utc>) -> Option<TopicView> {
    let topic = session.topics.get(&id).filter(|topic| topic.is_live())?;
    let notes = NoteField::ALL.map(|field| {
        let note = topic.notes.get(&field);
        (
            field,
            note.map(|note| note.text.clone()).unwrap_or_default(),
        )
    });
    Some(TopicView {
        id,
        title: topic.title.clone(),
        question: topic.question.clone(),
        host: host(session, topic),
        held: held(session, topic, now),
        waits: waits(session, topic),
        runs: runs(session, topic, now),
        notes: notes.to_vec(),
        kept: kept_texts(session, id),
        level: topic.level,
        step: topic.step,
        people: people(topic).len(),
        parties: parties(session, topic),
        needs: topic.needs.clone(),
        interest: topic.interest.len(),
        noted_by: topic.hosts.iter().copied().chain(people(topic)).collect(),
    })
}

/// Where and when a topic is held, if it is on the board.
pub fn held(session: &Session, topic: &Topic, now: DateTime<Utc>) -> Option<Held> {
    let cell = topic.cell()?;
    let (planned, when) = times(session, now)
        .into_iter()
        .find(|(planned, _)| planned.block == cell.slot)?;
    let room = session.setup.room(cell.room)?;
    let (chairs, expected) = (usize::from(room.capacity), session.expected_at(topic));
    Some(Held {
        room_id: room.id,
        room: room.name.clone(),
        start: planned.start,
        end: planned.end,
        when,
        frozen: when == When::Later && session.is_frozen(cell.slot, now),
        chairs,
        free: chairs.saturating_sub(expected),
        waiting: expected.saturating_sub(chairs),
        here: match when {
            When::Now => session.checked_in().get(&room.id).copied().unwrap_or(0),
            _ => 0,
        },
    })
}

fn waits(session: &Session, topic: &Topic) -> Waits {
    let on_stage = session.on_stage().map(|(_, topic)| topic.id);
    if on_stage == Some(topic.id) {
        return Waits::Pitched;
    }
    let queue = session.queue();
    let mut before = queue.iter().filter(|other| Some(other.id) != on_stage);
    match before.position(|other| other.id == topic.id) {
        Some(place) => Waits::Queued { place: place + 1 },
        None => Waits::Parked,
    }
}

fn runs(session: &Session, topic: &Topic, now: DateTime<Utc>) -> Vec<(TopicId, Option<Held>)> {
    let family = topic.family();
    let live = session.topics.values().filter(|it| it.is_live());
    let runs: Vec<_> = live
        .filter(|it| it.family() == family)
        .map(|it| (it.id, held(session, it, now)))
        .collect();
    match runs.len() {
        1 => Vec::new(),
        _ => runs,
    }
}

/// Everybody who signed up for a topic or came to its table.
fn people(topic: &Topic) -> BTreeSet<ParticipantId> {
    let signed = topic.signups.iter();
    signed.chain(&topic.attended).copied().collect()
}

/// How many of each party are at a topic. Nothing at all where a group is so small that a number
/// would be a name: left out alone, it would follow from the others.
fn parties(session: &Session, topic: &Topic) -> Vec<(Label, usize)> {
    let mut heads: HashMap<Option<&Key>, usize> = HashMap::new();
    let people = people(topic);
    for id in &people {
        let person = session.people.get(id);
        let party = person.and_then(|person| person.profile.party.as_ref());
        *heads.entry(party).or_default() += 1;
    }
    let least = usize::from(session.setup.min_group);
    if heads.values().any(|people| *people < least) {
        return Vec::new();
    }
    let parties = session.setup.parties.iter();
    let named = parties.filter_map(|party| {
        let people = heads.get(&Some(&party.key))?;
        Some((party.name.clone(), *people))
    });
    named.collect()
}

fn kept_texts(session: &Session, id: TopicId) -> Vec<KeptView> {
    let of_field = |field| {
        kept(session, id, field).map(move |note| KeptView {
            n: note.n,
            field,
            by: writer(session, &note.by),
            at: note.at,
            text: note.text.clone(),
        })
    };
    NoteField::ALL.into_iter().flat_map(of_field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::*;

    /// Topic 1 with so many of the civil sector and of the city signed up.
    fn table(civil: u32, city: u32) -> TopicView {
        let mut setup = setup();
        setup.min_group = 5;
        let mut story = Story::of(setup)
            .that(pitched(1, "Lokaler", &[]))
            .that(placed_in(1, ROOM_1, SLOT_1));
        for id in 1..=civil + city {
            let party = if id <= civil { "civil" } else { "kommun" };
            story = story.that(joined(id, "Åsa", party)).that(signed_up(1, id));
        }
        topic_view(&story.session(), TopicId(1), minute(0)).unwrap()
    }

    #[test]
    fn parties_are_counted_only_where_every_group_is_large_enough() {
        let heads = |view: &TopicView| -> Vec<usize> {
            view.parties.iter().map(|(_, people)| *people).collect()
        };
        let large = table(6, 5);
        assert_eq!((large.people, heads(&large)), (11, vec![5, 6]));
        let small = table(6, 1);
        assert_eq!((small.people, heads(&small)), (7, vec![]));
    }

    #[test]
    fn a_table_that_is_full_has_a_waiting_list() {
        let held = table(12, 2).held.unwrap();
        assert_eq!((held.chairs, held.free, held.waiting), (12, 0, 2));
        let held = table(2, 0).held.unwrap();
        assert_eq!((held.free, held.waiting, held.frozen), (10, 0, false));
    }

    #[test]
    fn a_topic_without_a_place_says_what_it_waits_for() {
        let session = given([
            queued(1, "Lokaler", &[]),
            queued(2, "Skolgården", &[]),
            pitched(3, "Nattbussen", &[]),
            pitching(1),
        ]);
        let waits = |id| topic_view(&session, TopicId(id), minute(0)).unwrap().waits;
        let queued = Waits::Queued { place: 1 };
        assert_eq!(
            [waits(1), waits(2), waits(3)],
            [Waits::Pitched, queued, Waits::Parked]
        );
    }
}
