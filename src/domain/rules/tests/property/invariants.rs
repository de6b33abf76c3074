//! What must hold of a session at any moment, of a step taken back, and of a count.

use super::*;
use crate::domain::rules::decide;
use crate::domain::{CleanText, Limit, Stamp};
use crate::views::result::{Counts, ResultView, result};
use std::collections::BTreeSet;

/// That a session is sound.
pub(super) fn sound(session: &Session) {
    board_is_sound(session);
    people_are_known(session);
    ideas_hang_together(session);
    rounds_are_sound(session);
    texts_fit(session);
    let agenda = &session.setup.agenda;
    let mut current = session.run.current.iter();
    assert!(current.all(|running| agenda.block(running.block).is_some()));
}

/// One topic a square, and everybody in one place per slot.
fn board_is_sound(session: &Session) {
    let (mut squares, mut hosts, mut guests) = <(BTreeSet<_>, BTreeSet<_>, BTreeSet<_>)>::default();
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
                .all(known)
        );
    }
    for round in session.rounds.values() {
        assert!(round.ballots.keys().all(known));
    }
    for idea in session.ideas.values() {
        assert!(!matches!(&idea.author, Actor::Participant(id) if !known(id)));
    }
}

fn ideas_hang_together(session: &Session) {
    for idea in session.ideas.values() {
        assert!(idea.topic.is_none_or(|id| session.topics.contains_key(&id)));
        if let IdeaState::Merged { into, .. } = &idea.state {
            let whole = &session.ideas[into];
            assert!(whole.merged_from.contains(&idea.id));
        }
    }
}

fn rounds_are_sound(session: &Session) {
    let open = |round: &&std::sync::Arc<Round>| round.state == RoundState::Open;
    assert!(session.rounds.values().filter(open).count() <= 1);
    for round in session.rounds.values() {
        let options: BTreeSet<IdeaId> = round.options.iter().copied().collect();
        assert_eq!(options.len(), round.options.len());
        assert!(!options.is_empty());
        for ballot in round.ballots.values() {
            match (ballot, round.method) {
                (Ballot::Approval(marks), Method::Approval { max }) => {
                    let once: BTreeSet<IdeaId> = marks.iter().copied().collect();
                    assert!(marks.len() <= usize::from(max) && once.len() == marks.len());
                    assert!(once.is_subset(&options));
                }
                (Ballot::Stance(stances), Method::Stance) => {
                    assert!(stances.keys().all(|idea| options.contains(idea)));
                }
                (ballot, method) => panic!("{ballot:?} in a round of {method:?}"),
            }
        }
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
    }
}

/// That the facilitator's step from `before` to `after` can be taken back at once, and that it
/// leaves everything as it was; what the step made stays on record as withdrawn. Done again, it is
/// as after the step.
pub(super) fn taken_back(before: &Session, after: &Session) {
    let done = &after.steps.last().unwrap().what;
    let mut back = granted(after, Command::Undo, done);
    assert_eq!(back.steps, before.steps, "{done:?}");
    let again = granted(&back, Command::Redo, done);
    assert_eq!(again.steps.len(), after.steps.len(), "{done:?}");
    assert_eq!(substance(again), substance(after.clone()), "{done:?} again");
    for (id, person) in without(&mut back.people, &before.people) {
        assert!(person.left, "{id}");
    }
    for (id, topic) in without(&mut back.topics, &before.topics) {
        assert_eq!(topic.state, TopicState::Withdrawn, "{id}");
    }
    for (id, idea) in without(&mut back.ideas, &before.ideas) {
        assert_eq!(idea.state, IdeaState::Withdrawn, "{id}");
    }
    let (back, before) = (substance(back), substance(before.clone()));
    // The parts one by one first: a whole session is too much to read.
    assert_eq!(back.setup, before.setup, "{done:?}");
    assert_eq!(back.run, before.run, "{done:?}");
    assert_eq!(back.topics, before.topics, "{done:?}");
    assert_eq!(back.ideas, before.ideas, "{done:?}");
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
/// and when, and whether the gong has sounded (it sounds again).
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
        ..note
    };
    let plain = |topic: Arc<Topic>| {
        let notes = topic.notes.clone().into_iter();
        Arc::new(Topic {
            notes: notes.map(|(field, note)| (field, unsigned(note))).collect(),
            ..(*topic).clone()
        })
    };
    let topics = session.topics.clone().into_iter();
    let topics = topics.map(|(id, topic)| (id, plain(topic))).collect();
    if let Some(running) = &mut Arc::make_mut(&mut session.run).current {
        running.time_up = false;
    }
    Session {
        topics,
        steps: fresh.steps,
        undone: fresh.undone,
        happenings: fresh.happenings,
        last_room: fresh.last_room,
        last_block: fresh.last_block,
        n: fresh.n,
        changed: fresh.changed,
        closed: fresh.closed,
        ..session
    }
}

/// That every closed round's result is the sum of its ballots.
pub(super) fn counted(session: &Session) {
    for round in session.rounds.values() {
        match (round.state, result(session, round.id)) {
            (RoundState::Open, result) => assert_eq!(result, None),
            (RoundState::Closed, result) => adds_up(round, &result.unwrap()),
        }
    }
}

fn adds_up(round: &Round, result: &ResultView) {
    assert_eq!(result.ballots, round.ballots.len());
    assert_eq!(result.turnout.voted, round.ballots.len());
    assert_eq!(result.rows.len(), round.options.len());
    for row in &result.rows {
        let said = |stance| {
            let said = round.ballots.values().filter(|ballot| match ballot {
                Ballot::Approval(marks) => stance == Stance::Agree && marks.contains(&row.idea),
                Ballot::Stance(stances) => stances.get(&row.idea) == Some(&stance),
            });
            said.count() as u32
        };
        let expected = match round.method {
            Method::Approval { .. } => Counts::Approval {
                approvals: said(Stance::Agree),
            },
            Method::Stance => Counts::Stance {
                agree: said(Stance::Agree),
                disagree: said(Stance::Disagree),
                pass: said(Stance::Pass),
            },
        };
        assert_eq!(row.counts, expected);
    }
}
