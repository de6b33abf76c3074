//! The "when" and "then" of a rule's test: a wish on a session, and what is expected of it.

use crate::domain::command::*;
use crate::domain::rules::{Decision, decide};
use crate::domain::{Actor, Event, Refusal, Session, Stamp};
use chrono::{DateTime, Duration, Utc};

macro_rules! areas {
    ($($area:ident($command:ident)),* $(,)?) => {$(
        impl From<$command> for Command {
            fn from(command: $command) -> Command {
                Command::$area(command)
            }
        }
    )*};
}

areas! {
    Session(SessionCommand),
    Agenda(AgendaCommand),
    Room(RoomCommand),
    People(PeopleCommand),
    Topic(TopicCommand),
    Board(BoardCommand),
    Idea(IdeaCommand),
    Condition(ConditionCommand),
    Voting(VotingCommand),
    Speakers(SpeakersCommand),
}

/// What the rules answered to a wish, to be compared with what is expected.
#[must_use = "say what is expected of it"]
pub struct Answer {
    session: Session,
    actor: Actor,
    now: DateTime<Utc>,
    decision: Decision,
}

/// Somebody wants something, a second after the last event.
pub fn when(session: &Session, actor: Actor, command: impl Into<Command>) -> Answer {
    when_at(
        session,
        actor,
        command,
        session.changed + Duration::seconds(1),
    )
}

/// Somebody wants something at this moment.
pub fn when_at(
    session: &Session,
    actor: Actor,
    command: impl Into<Command>,
    now: DateTime<Utc>,
) -> Answer {
    let decision = decide(session, &actor, &command.into(), now);
    Answer {
        session: session.clone(),
        actor,
        now,
        decision,
    }
}

impl Answer {
    /// Then exactly this happens. Gives the session after it.
    #[track_caller]
    pub fn yields<const N: usize>(self, events: [Event; N]) -> Session {
        assert_eq!(self.decision, Ok(events.to_vec()));
        self.accepted()
    }

    /// Then it is accepted, whatever happens. Gives the session after it.
    #[track_caller]
    pub fn accepted(self) -> Session {
        let events = self.decision.expect("the wish is accepted");
        let mut session = self.session;
        for event in &events {
            let stamp = Stamp {
                n: session.n + 1,
                at: self.now,
                actor: self.actor.clone(),
            };
            session.apply(&stamp, event);
        }
        session
    }

    /// Then it is accepted, and nothing happens.
    #[track_caller]
    pub fn changes_nothing(self) {
        assert_eq!(self.decision, Ok(vec![]));
    }

    /// Then it is refused, for this reason.
    #[track_caller]
    pub fn refused(self, reason: Refusal) {
        assert_eq!(self.decision, Err(reason));
    }

    /// The reason why it is refused, if it is.
    pub fn refusal(self) -> Option<Refusal> {
        self.decision.err()
    }
}
