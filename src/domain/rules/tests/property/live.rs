//! A session as the hub runs it, with a journal that holds each event as JSON.

use super::*;
use crate::domain::Stamp;
use crate::domain::command::VotingCommand;
use crate::domain::event::Made;
use crate::domain::rules::decide;

/// Time between two wishes: long enough that short blocks run out on the way.
const PAUSE_SECONDS: i64 = 40;

/// What has been recorded: the header, and the event in its lasting form.
type Record = (Stamp, String);

/// A session, its journal, and every number it has given.
pub(super) struct Live {
    pub(super) session: Session,
    journal: Vec<Record>,
    given: Vec<Made>,
}

/// The forum of the tests, where two phases have everything open.
fn setup() -> Setup {
    let mut setup = crate::domain::testing::setup();
    for phase in &mut setup.phases[1..3] {
        use Ability::{Interest, Pitch, SignUp, Write};
        phase.allows = [Pitch, Interest, SignUp, Write].into();
    }
    setup
}

fn recorded(event: &Event) -> String {
    serde_json::to_string(event).unwrap()
}

fn begun(setup: &Setup, stamp: &Stamp, event: &Event) -> Session {
    let mut session = Session::new(setup.clone(), stamp);
    session.apply(stamp, event);
    session
}

/// What the hub makes of the events of secret rounds. Here the seal is only another way to write.
fn under_seal(session: &Session, event: Event) -> Vec<Event> {
    let given = |round, participant, ballot: Ballot| match session.rounds.get(&round) {
        Some(at) if at.terms.secret => Some(Event::BallotSealed {
            round,
            participant,
            sealed: Sealed(serde_json::to_string(&ballot).unwrap().into()),
        }),
        _ => None,
    };
    let sealed = match event.clone() {
        Event::BallotCast {
            round,
            participant,
            approves,
        } => given(round, participant, Ballot::Approval(approves)),
        Event::BallotGiven {
            round,
            participant,
            ballot,
        } => given(round, participant, ballot),
        _ => None,
    };
    let more = match &event {
        Event::RoundClosed { round } => opened(&session.rounds[round]),
        _ => None,
    };
    std::iter::once(sealed.unwrap_or(event))
        .chain(more)
        .collect()
}

fn opened(round: &Round) -> Option<Event> {
    let sealed = round.urn.sealed.values().flatten();
    let mut ballots: Vec<Ballot> = sealed
        .map(|sealed| serde_json::from_str(&sealed.0).unwrap())
        .collect();
    ballots.sort();
    round.terms.secret.then(|| Event::RoundUnsealed {
        round: round.id,
        ballots,
        codes: vec![],
        voters: round.voters().collect(),
        spoiled: 0,
    })
}

impl Live {
    /// A session that has just been made.
    pub(super) fn new() -> Live {
        let setup = setup();
        let stamp = Stamp {
            n: 1,
            at: minute(0),
            actor: Actor::Facilitator,
        };
        let event = Event::SessionCreated {
            setup: Box::new(setup.clone()),
        };
        let session = begun(&setup, &stamp, &event);
        let blocks = setup
            .agenda
            .blocks
            .iter()
            .map(|block| Made::Block(block.id));
        let rooms = setup.rooms.iter().map(|room| Made::Room(room.id));
        Live {
            session,
            given: blocks.chain(rooms).collect(),
            journal: vec![(stamp, recorded(&event))],
        }
    }

    /// Decides and records. Says whether the wish was granted.
    pub(super) fn submit(&mut self, actor: &Actor, command: &Command) -> bool {
        let now = self.session.changed + second(PAUSE_SECONDS);
        let Ok(events) = decide(&self.session, actor, command, now) else {
            return false;
        };
        let sealed = events
            .into_iter()
            .flat_map(|event| under_seal(&self.session, event));
        for event in sealed.collect::<Vec<_>>() {
            let stamp = Stamp {
                n: self.session.n + 1,
                at: now,
                actor: actor.clone(),
            };
            self.session.apply(&stamp, &event);
            self.journal.push((stamp, recorded(&event)));
            if let Some(made) = event.made() {
                // Only undo and redo bring something back under the number it had, and a draft keeps
                // its number when it is opened.
                let new = !self.given.contains(&made);
                let again = match command {
                    Command::Undo | Command::Redo => true,
                    Command::Voting(VotingCommand::OpenDraft { round }) => {
                        made == Made::Round(*round)
                    }
                    _ => false,
                };
                assert!(new || again, "{made:?} was given twice");
                self.given.push(made);
            }
        }
        true
    }

    /// The session that the journal gives when it is read again.
    pub(super) fn replayed(&self) -> Session {
        let mut session = None;
        for (stamp, line) in &self.journal {
            let event: Event = serde_json::from_str(line).unwrap();
            match (&mut session, &event) {
                (None, Event::SessionCreated { setup }) => {
                    session = Some(begun(setup, stamp, &event))
                }
                (None, _) => panic!("the first record makes the session"),
                (Some(session), event) => session.apply(stamp, event),
            }
        }
        session.unwrap()
    }
}
