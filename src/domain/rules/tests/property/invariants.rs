//! What must hold of a session at any moment, and of a step taken back.

use super::*;
use crate::domain::rules::decide;
use crate::domain::{CleanText, Limit, Stamp};
use std::collections::BTreeSet;

/// That a session is sound.
pub(super) fn sound(session: &Session) {
    board_is_sound(session);
    market_is_sound(session);
    people_are_known(session);
    ideas_hang_together(session);
    sorting_is_sound(session);
    speakers_are_sound(session);
    rounds_are_sound(session);
    texts_fit(session);
    let agenda = &session.setup.agenda;
    let mut current = session.run.current.iter();
    assert!(current.all(|running| agenda.block(running.block).is_some()));
}

/// One topic a square, and everybody in one place per slot.
fn board_is_sound(session: &Session) {
    let (mut squares, mut hosts, mut guests) = <(BTreeSet<_>, BTreeSet<_>, BTreeSet<_>)>::default();
    let mut runs = BTreeSet::new();
    for topic in session.topics.values() {
        let twice: BTreeSet<_> = topic.signups.iter().collect();
        assert_eq!(
            twice.len(),
            topic.signups.len(),
            "signed up twice for {:?}",
            topic.id
        );
        let Some(cell) = topic.cell() else { continue };
        assert!(session.is_slot(cell.slot) && session.setup.room(cell.room).is_some());
        assert!(squares.insert(cell), "two topics on {cell:?}");
        assert!(
            runs.insert((cell.slot, topic.family())),
            "two runs of one topic in {cell:?}"
        );
        for host in &topic.hosts {
            assert!(
                hosts.insert((cell.slot, *host)),
                "{host} hosts twice in {cell:?}"
            );
        }
        for guest in &topic.signups {
            assert!(
                guests.insert((cell.slot, *guest)),
                "{guest} sits twice in {cell:?}"
            );
        }
    }
}

/// What is private has been touched by nobody else, and what is pitched is there.
fn market_is_sound(session: &Session) {
    for topic in session.topics.values().filter(|topic| !topic.is_public()) {
        let private = [TopicState::Draft, TopicState::Withdrawn];
        assert!(private.contains(&topic.state), "{topic:?}");
        assert!(topic.interest.is_empty() && topic.signups.is_empty() && topic.notes.is_empty());
    }
    let pitched = session.spotlight.map(|pitch| pitch.topic);
    assert!(pitched.is_none_or(|id| session.topics.contains_key(&id)));
}

fn people_are_known(session: &Session) {
    let known = |id: &ParticipantId| session.people.contains_key(id);
    assert!(
        session
            .seats
            .values()
            .chain(session.recoveries.values())
            .all(known)
    );
    for topic in session.topics.values() {
        assert!(
            topic
                .hosts
                .iter()
                .chain(&topic.interest)
                .chain(&topic.signups)
                .chain(&topic.attended)
                .all(known)
        );
    }
    assert!(session.whereabouts.keys().all(known));
    for round in session.rounds.values() {
        assert!(round.ballots.keys().all(|id| session.voter(*id).is_some()));
    }
    for idea in session.ideas.values() {
        let conditions = idea.conditions.iter().map(|it| &it.author);
        for author in conditions.chain([&idea.author]) {
            assert!(!matches!(author, Actor::Participant(id) if !known(id)));
        }
    }
}

/// Numbers are given once, and nobody waits twice.
fn speakers_are_sound(session: &Session) {
    let speakers = &session.speakers;
    let mut ids = BTreeSet::new();
    let spoken = speakers.turns().map(|turn| &turn.speaker);
    for speaker in speakers.waiting.iter().chain(spoken) {
        assert!(ids.insert(speaker.id), "{:?} stands twice", speaker.id);
        assert!(Some(speaker.id) <= speakers.last);
        if let Voice::Participant(id) = &speaker.voice {
            assert!(session.people.contains_key(id));
        }
    }
    for (at, speaker) in speakers.waiting.iter().enumerate() {
        let mut later = speakers.waiting.iter().skip(at + 1);
        let guest = matches!(speaker.voice, Voice::Guest { .. });
        assert!(guest || later.all(|other| other.voice != speaker.voice));
    }
    assert!(speakers.past.iter().all(|turn| turn.ended.is_some()));
}

fn ideas_hang_together(session: &Session) {
    for idea in session.ideas.values() {
        assert!(idea.topic.is_none_or(|id| session.topics.contains_key(&id)));
        if let IdeaState::Merged { into, .. } = &idea.state {
            let whole = &session.ideas[into];
            assert!(whole.merged_from.contains(&idea.id));
        }
        if let IdeaState::Split { into, .. } = &idea.state {
            let of_it = |part: &IdeaId| session.ideas[part].split_from == Some(idea.id);
            assert!(into.len() > 1 && into.iter().all(of_it));
        }
    }
}

/// Every cluster that an idea is in is there under a name of its own, and a tag is spelled in one
/// way.
fn sorting_is_sound(session: &Session) {
    let mut names = BTreeSet::new();
    for cluster in session.clusters.values() {
        assert!(names.insert(cluster.name.to_lowercase()), "{cluster:?}");
        assert!(session.last_cluster >= Some(cluster.id));
    }
    let mut spelled = BTreeMap::new();
    for idea in session.ideas.values() {
        assert!(
            idea.cluster
                .is_none_or(|id| session.clusters.contains_key(&id))
        );
        for tag in &idea.tags {
            fits(tag, Limit::TAG);
            let before = spelled.insert(tag.to_lowercase(), tag);
            assert!(before.is_none_or(|before| before == tag), "{tag}");
        }
    }
}

fn rounds_are_sound(session: &Session) {
    let open = |round: &&std::sync::Arc<Round>| round.state == RoundState::Open;
    assert!(session.rounds.values().filter(open).count() <= 1);
    for round in session.rounds.values() {
        let options: BTreeSet<IdeaId> = round.options.iter().copied().collect();
        assert_eq!(options.len(), round.options.len());
        let draft = round.state == RoundState::Draft;
        assert!(draft || !options.is_empty());
        assert!(!draft || round.ballots.is_empty());
        assert_eq!(round.opened.is_none(), draft);
        assert_eq!(round.closed.is_some(), round.state.is_counted());
        assert_eq!(round.shown.is_some(), round.state.is_public());
        counts_are_sound(round);
        let hidden = round.state == RoundState::Open && round.terms.secret;
        assert!(!hidden || round.readable().next().is_none());
        assert!(!round.terms.secret || round.ballots.is_empty());
        for (_, ballot) in round.readable() {
            ballot_is_sound(ballot, round.method, &options);
        }
    }
}

fn ballot_is_sound(ballot: &Ballot, method: Method, options: &BTreeSet<IdeaId>) {
    match (ballot, method) {
        (Ballot::Approval(marks), Method::Approval { max }) => {
            let once: BTreeSet<IdeaId> = marks.iter().copied().collect();
            assert!(marks.len() <= usize::from(max) && once.len() == marks.len());
            assert!(once.is_subset(options));
        }
        (Ballot::Stance(stances), Method::Stance) => {
            assert!(stances.keys().all(|idea| options.contains(idea)));
        }
        (Ballot::Amounts(amounts), method) => {
            assert!(amounts.keys().all(|idea| options.contains(idea)));
            let (each, sum) = match method {
                Method::Score => (0..=SCORE_TOP, u16::MAX),
                Method::Gradient => (1..=GRADIENT_TOP, u16::MAX),
                Method::Dots { dots, most } => (1..=most, dots),
                Method::Points { points } => (1..=points, points),
                method => panic!("{ballot:?} in a round of {method:?}"),
            };
            assert!(amounts.values().all(|amount| each.contains(amount)));
            assert!(amounts.values().sum::<u16>() <= sum);
        }
        (Ballot::Ranking(groups), Method::Ranking { max }) => {
            assert!(groups.iter().all(|group| !group.is_empty()));
            let ranked: Vec<IdeaId> = groups.iter().flatten().copied().collect();
            let once: BTreeSet<IdeaId> = ranked.iter().copied().collect();
            assert!(ranked.len() <= usize::from(max) && once.len() == ranked.len());
            assert!(once.is_subset(options));
        }
        (ballot, method) => panic!("{ballot:?} in a round of {method:?}"),
    }
}

/// At most two counts a place, one a counter, none before the close, and accepted is only what is
/// there.
fn counts_are_sound(round: &Round) {
    let places: BTreeSet<&CountPlace> = round.counted.iter().map(|it| &it.place).collect();
    assert_eq!(places.len(), round.counted.len());
    for counting in &round.counted {
        assert!(round.state.is_counted());
        let counters: BTreeSet<&str> = counting.counts.iter().map(|it| &*it.counter).collect();
        assert_eq!(counters.len(), counting.counts.len());
        assert!((1..=COUNTERS).contains(&counters.len()));
        let accepted = counting.accepted.as_ref();
        assert!(accepted.is_none_or(|it| counting.by(&it.counter).is_some()));
    }
}

fn fits(text: &CleanText, limit: Limit) {
    assert!(text.is_empty() || text.within(limit).is_ok(), "{text:?}");
}

fn texts_fit(session: &Session) {
    fits(&session.setup.title, Limit::SESSION_TITLE);
    fits(&session.setup.question, Limit::QUESTION);
    for person in session.people.values() {
        assert!(!person.profile.alias.is_empty());
        fits(&person.profile.alias, Limit::NAME);
    }
    for topic in session.topics.values() {
        assert!(!topic.title.is_empty());
        fits(&topic.title, Limit::TITLE);
        topic
            .notes
            .values()
            .for_each(|note| fits(&note.text, Limit::NOTE));
    }
    for idea in session.ideas.values() {
        assert!(!idea.text.is_empty());
        fits(&idea.text, Limit::IDEA);
        fits(&idea.source_id, Limit::ORGANISATION);
        for condition in &idea.conditions {
            assert!(!condition.text.is_empty());
            fits(&condition.text, Limit::CONDITION);
        }
    }
}

/// That the facilitator's step from `before` to `after` can be taken back at once, and that it
/// leaves everything as it was; what the step made stays on record as withdrawn. Done again, it is
/// as after the step.
pub(super) fn taken_back(before: &Session, after: &Session) {
    let done = &after.steps.last().unwrap().what;
    let mut back = granted(after, Command::Undo, done);
    assert_eq!(back.steps, before.steps, "{done:?}");
    // Somebody's turn to speak has a clock of its own, which is not set again.
    if back.next_step().is_some() {
        let again = granted(&back, Command::Redo, done);
        assert_eq!(again.steps.len(), after.steps.len(), "{done:?}");
        assert_eq!(substance(again), substance(after.clone()), "{done:?} again");
    }
    for (id, person) in without(&mut back.people, &before.people) {
        assert!(person.left, "{id}");
    }
    for (id, topic) in without(&mut back.topics, &before.topics) {
        assert_eq!(topic.state, TopicState::Withdrawn, "{id}");
    }
    for (id, idea) in without(&mut back.ideas, &before.ideas) {
        assert_eq!(idea.state, IdeaState::Withdrawn, "{id}");
    }
    answers_withdrawn(&mut back, before);
    let (back, before) = (substance(back), substance(before.clone()));
    // The parts one by one first: a whole session is too much to read.
    assert_eq!(back.setup, before.setup, "{done:?}");
    assert_eq!(back.run, before.run, "{done:?}");
    assert_eq!(back.topics, before.topics, "{done:?}");
    assert_eq!(back.ideas, before.ideas, "{done:?}");
    assert_eq!(back.clusters, before.clusters, "{done:?}");
    assert_eq!(back, before, "{done:?}");
}

/// The session after a wish of the facilitator's for undo or redo, a second later.
fn granted(session: &Session, wish: Command, done: &Event) -> Session {
    let now = session.changed + second(1);
    let events = decide(session, &Actor::Facilitator, &wish, now);
    let mut then = session.clone();
    for event in events.unwrap_or_else(|refusal| panic!("{done:?}, {wish:?}: {refusal:?}")) {
        let stamp = Stamp {
            n: then.n + 1,
            at: now,
            actor: Actor::Facilitator,
        };
        then.apply(&stamp, &event);
    }
    then
}

/// Takes out the answers that were not there before.
fn answers_withdrawn(back: &mut Session, before: &Session) {
    for (id, idea) in &before.ideas {
        let had = idea.conditions.len();
        let Some(now) = back
            .ideas
            .get_mut(id)
            .filter(|it| it.conditions.len() > had)
        else {
            continue;
        };
        let made = std::sync::Arc::make_mut(now).conditions.split_off(had);
        let withdrawn = |it: &Condition| it.state == ConditionState::Withdrawn;
        assert!(made.iter().all(withdrawn), "{id}");
    }
}

/// Takes out what was not there before.
fn without<K: Ord + Clone, V: Clone>(
    map: &mut imbl::OrdMap<K, V>,
    before: &imbl::OrdMap<K, V>,
) -> imbl::OrdMap<K, V> {
    let made = map.clone().relative_complement(before.clone());
    made.keys().for_each(|id| drop(map.remove(id)));
    made
}

/// A session without what undo can't give back: the journal's own counts, who last wrote a note
/// and when, what was kept of others' words, when a count was shown first, and whether the gong has
/// sounded (it sounds again).
fn substance(mut session: Session) -> Session {
    use std::sync::Arc;
    let fresh = Session::new(
        (*session.setup).clone(),
        &Stamp {
            n: 0,
            at: minute(0),
            actor: Actor::System,
        },
    );
    let unsigned = |note: Note| Note {
        by: Actor::System,
        at: minute(0),
        n: 0,
        ..note
    };
    let plain = |topic: Arc<Topic>| {
        let notes = topic.notes.clone().into_iter();
        Arc::new(Topic {
            notes: notes.map(|(field, note)| (field, unsigned(note))).collect(),
            kept: imbl::OrdMap::new(),
            ..(*topic).clone()
        })
    };
    let topics = session.topics.clone().into_iter();
    let topics = topics.map(|(id, topic)| (id, plain(topic))).collect();
    // A number that was given stays given.
    Arc::make_mut(&mut session.speakers).last = None;
    if let Some(running) = &mut Arc::make_mut(&mut session.run).current {
        running.time_up = false;
    }
    let sounded = |round: Arc<Round>| Round {
        time_up: false,
        shown: round.shown.map(|_| minute(0)),
        ..(*round).clone()
    };
    let rounds = session.rounds.clone().into_iter();
    let rounds = rounds.map(|(id, round)| (id, Arc::new(sounded(round))));
    let rounds = rounds.collect();
    Session {
        topics,
        rounds,
        steps: fresh.steps,
        undone: fresh.undone,
        happenings: fresh.happenings,
        last_room: fresh.last_room,
        last_block: fresh.last_block,
        last_round: fresh.last_round,
        last_cluster: fresh.last_cluster,
        n: fresh.n,
        changed: fresh.changed,
        closed: fresh.closed,
        ..session
    }
}
