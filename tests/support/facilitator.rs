//! A facilitator across the room: a console that is attached to a host by a one-time code, as a
//! person would do it.

use super::host::Host;
use torg::domain::command::AgendaCommand;
use torg::domain::ids::Key;
use torg::domain::{Actor, Command};
use torg::hub::{IdemKey, Receipt};
use torg::link::{Link, remote};
use torg::wire::frames::Hello;

/// What the console calls itself.
const NAME: &str = "Lead";

/// The phase of an idea workshop in which phones may do everything but vote.
const TALKING: &str = "breakout";

/// An attached console.
pub struct Facilitator(Link);

impl Facilitator {
    /// Asks the host for a code, attaches with it and has the host's owner say yes.
    pub async fn attach(host: &mut Host) -> Facilitator {
        host.say("code console");
        let digits = host.hear("a code", code_in);
        let hello = Hello::Code {
            digits,
            name: NAME.to_owned(),
        };
        let url = host.url.clone();
        let attaching = tokio::spawn(async move { remote::attach(&url, hello).await });
        tokio::task::block_in_place(|| {
            host.hear("a terminal at the door", |line| {
                line.contains(NAME).then_some(())
            });
            host.say("yes");
        });
        let handle = attaching
            .await
            .expect("nobody stops it")
            .expect("the host lets it in");
        Facilitator(Link::Remote(handle))
    }

    /// Wishes for something that must be granted.
    pub async fn wish(&self, command: Command) -> Receipt {
        let told = format!("{command:?}");
        let answer = self
            .0
            .submit(Actor::Facilitator, IdemKey::random(), command)
            .await;
        answer.unwrap_or_else(|why| panic!("{told}: {why:?}"))
    }

    /// Moves the room on to where phones may pitch, sign up and write.
    pub async fn open_the_talks(&self) {
        let phase = Key::from(TALKING);
        self.wish(Command::Agenda(AgendaCommand::SetPhase { phase }))
            .await;
    }

    /// The way to the session, to look at it.
    pub fn link(&self) -> &Link {
        &self.0
    }
}

/// Moves the room on to where phones may pitch, sign up and write, for tests that need no more of
/// a facilitator than that.
pub fn open_the_talks(host: &mut Host) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime can be had");
    runtime.block_on(async { Facilitator::attach(host).await.open_the_talks().await });
}

/// The one-time code in a line that the host said.
pub fn code_in(line: &str) -> Option<String> {
    let mut runs = line.split(|sign: char| !sign.is_ascii_digit());
    runs.find(|run| run.len() == 8).map(str::to_owned)
}
