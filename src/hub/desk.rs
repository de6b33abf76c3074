//! The desk at the door: terminals come with a one-time code, and the facilitator's own screen
//! says yes or no. What is let in gets a token; the session keeps its hash.
//!
//! Whoever may read the session's folder owns the session, so the host leaves a key there: with it
//! its own terminals come in without being asked, also when no screen is left that could say yes.

use super::{Handle, IdemKey, Rejected, seats};
use crate::domain::command::SessionCommand;
use crate::domain::{Actor, CleanText, Command, Limit, Role};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::time::Instant;

pub use crate::wire::door::{Code, Waiting};

/// How long a code can be used, and how long a terminal waits for the answer.
pub const CODE_LIFE: Duration = Duration::from_secs(60);

/// Wrong codes after which those that are out are worth nothing.
const TRIES: u32 = 5;

/// Codes that may be out at once.
const CODES: usize = 8;

/// A terminal that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// The token that lets it in again.
    pub token: String,
    /// What it may do.
    pub role: Role,
    /// What it is called.
    pub name: String,
}

/// Why a terminal was not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedAway {
    /// The code is wrong, used or too old.
    WrongCode,
    /// The facilitator said no.
    Denied,
    /// Nobody answered.
    NoAnswer,
    /// It could not be recorded.
    NotSaved,
}

struct Out {
    code: Code,
    expires: Instant,
}

#[derive(Default)]
struct Ledger {
    out: Vec<Out>,
    wrong: u32,
    next_id: u64,
    line: Vec<(Waiting, oneshot::Sender<bool>)>,
}

/// The desk. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    hub: Handle,
    ledger: Arc<Mutex<Ledger>>,
    waiting: Arc<watch::Sender<Vec<Waiting>>>,
    /// The owner's key.
    key: Arc<str>,
}

impl Desk {
    /// A desk with nobody at it.
    pub fn new(hub: Handle) -> Desk {
        Desk {
            hub,
            ledger: Arc::default(),
            waiting: Arc::new(watch::channel(Vec::new()).0),
            key: seats::token().0.into(),
        }
    }

    /// The key by which the session's owner passes the desk without being asked. Another one each
    /// time the session is opened.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// A poisoned ledger is still a ledger: every change to it is a single step.
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a code for one terminal.
    pub fn new_code(&self, role: Role) -> Code {
        let number = rand::random_range(0..100_000_000_u32);
        let code = Code {
            digits: format!("{number:08}"),
            role,
        };
        let mut ledger = self.ledger();
        ledger.wrong = 0;
        ledger.out.retain(|it| it.expires > Instant::now());
        if ledger.out.len() == CODES {
            ledger.out.remove(0);
        }
        ledger.out.push(Out {
            code: code.clone(),
            expires: Instant::now() + CODE_LIFE,
        });
        code
    }

    /// Who waits for an answer.
    pub fn waiting(&self) -> watch::Receiver<Vec<Waiting>> {
        self.waiting.subscribe()
    }

    /// The facilitator's answer to a waiting terminal; nothing if it no longer waits.
    pub fn answer(&self, id: u64, welcome: bool) {
        let answer = {
            let mut ledger = self.ledger();
            let place = ledger.line.iter().position(|(waiting, _)| waiting.id == id);
            place.map(|place| ledger.line.remove(place).1)
        };
        self.tell();
        if let Some(answer) = answer {
            // The terminal may have hung up.
            let _ = answer.send(welcome);
        }
    }

    /// A terminal shows its code, and waits until the facilitator has answered. Name and address
    /// are shown to the facilitator.
    ///
    /// # Errors
    /// [`TurnedAway`] says why it was not let in. The code is used up either way.
    pub async fn present(
        &self,
        digits: &str,
        name: &str,
        from: &str,
    ) -> Result<Admitted, TurnedAway> {
        let role = self.use_code(digits).ok_or(TurnedAway::WrongCode)?;
        let name = CleanText::line(name, Limit::NAME).unwrap_or_default();
        let (id, answered) = self.queue(role, name.clone(), from, digits);
        let answer = tokio::time::timeout(CODE_LIFE, answered).await;
        self.leave_line(id);
        match answer {
            Ok(Ok(true)) => self.grant(role, name.to_string()).await,
            Ok(_) => Err(TurnedAway::Denied),
            Err(_) => Err(TurnedAway::NoAnswer),
        }
    }

    /// A terminal shows the owner's key: nobody is asked.
    ///
    /// # Errors
    /// `WrongCode` for another key, `NotSaved` where it could not be recorded.
    pub async fn present_key(
        &self,
        key: &str,
        role: Role,
        name: &str,
    ) -> Result<Admitted, TurnedAway> {
        // Hashes are compared, so how long it takes says nothing of the key.
        if seats::hash(key) != seats::hash(&self.key) {
            return Err(TurnedAway::WrongCode);
        }
        let name = CleanText::line(name, Limit::NAME).unwrap_or_default();
        self.grant(role, name.to_string()).await
    }

    fn use_code(&self, digits: &str) -> Option<Role> {
        let mut ledger = self.ledger();
        ledger.out.retain(|it| it.expires > Instant::now());
        let place = ledger.out.iter().position(|it| it.code.digits == digits);
        if place.is_none() {
            ledger.wrong += 1;
            if ledger.wrong >= TRIES {
                ledger.out.clear();
            }
        }
        place.map(|place| ledger.out.remove(place).code.role)
    }

    fn queue(
        &self,
        role: Role,
        name: CleanText,
        from: &str,
        digits: &str,
    ) -> (u64, oneshot::Receiver<bool>) {
        let (answer, answered) = oneshot::channel();
        let id = {
            let mut ledger = self.ledger();
            ledger.next_id += 1;
            let id = ledger.next_id;
            ledger.line.push((
                Waiting {
                    id,
                    role,
                    name,
                    from: from.to_owned(),
                    code: digits.to_owned(),
                },
                answer,
            ));
            id
        };
        self.tell();
        (id, answered)
    }

    fn leave_line(&self, id: u64) {
        self.ledger().line.retain(|(waiting, _)| waiting.id != id);
        self.tell();
    }

    fn tell(&self) {
        let line = self
            .ledger()
            .line
            .iter()
            .map(|(waiting, _)| waiting.clone())
            .collect();
        self.waiting.send_replace(line);
    }

    async fn grant(&self, role: Role, name: String) -> Result<Admitted, TurnedAway> {
        let (token, hash) = seats::token();
        let command = Command::Session(SessionCommand::GrantRole {
            role,
            name: name.clone(),
            token: hash,
        });
        match self
            .hub
            .submit(Actor::Facilitator, IdemKey::random(), command)
            .await
        {
            Ok(_) => Ok(Admitted { token, role, name }),
            Err(Rejected::Refused(_) | Rejected::Busy | Rejected::NotSaved | Rejected::Offline) => {
                Err(TurnedAway::NotSaved)
            }
        }
    }
}
