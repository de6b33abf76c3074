//! The writer: takes what waits, decides on a copy, writes the batch with one sync, publishes the
//! copy, and answers. If the disk says no, the copy is dropped and everybody hears it.

use super::close::close;
use super::snapshot::Portraits;
use super::{Clock, Health, IdemKey, Line, QUEUE, Receipt, Rejected, Request, Wish};
use crate::domain::rules::decide;
use crate::domain::{Actor, Event, Refusal, Session, Stamp};
use crate::journal::{Journal, MAX_BATCH_BYTES, MAX_BATCH_EVENTS};
use crate::wire::{Draft, Record, event};
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, oneshot, watch};

/// Most events that one wish causes (an undo: its inverse, and that it was undone; a sign-up that
/// moves: off and on). A batch stops this far from its limit, so that no wish is cut in two.
const EVENTS_OF_A_WISH: usize = 4;

/// Everything the writer owns. It lives on a thread of its own, since a sync blocks.
pub(super) struct Writer {
    pub(super) journal: Journal,
    pub(super) session: Arc<Session>,
    pub(super) receipts: Receipts,
    pub(super) clock: Clock,
    pub(super) publish: watch::Sender<Arc<Session>>,
    pub(super) health: watch::Sender<Health>,
    pub(super) lines: broadcast::Sender<Line>,
    pub(super) portraits: Portraits,
}

/// What has been answered under which key, so that a repeated wish gets the first answer.
#[derive(Default)]
pub(super) struct Receipts(HashMap<(Actor, IdemKey), Receipt>);

impl Receipts {
    /// Takes in a recorded event: the first one under a key names what was made, the last one the
    /// number.
    pub(super) fn remember(&mut self, stamp: &Stamp, key: &str, event: &Event) {
        let Some(key) = IdemKey::parse(key).filter(|key| !key.as_str().is_empty()) else {
            return;
        };
        let receipt = self.0.entry((stamp.actor.clone(), key)).or_insert(Receipt {
            n: stamp.n,
            made: None,
            repeated: true,
        });
        receipt.n = stamp.n;
        receipt.made = receipt.made.or(event.made());
    }

    fn find(&self, who: &Actor, key: &IdemKey) -> Option<Receipt> {
        if key.as_str().is_empty() {
            return None;
        }
        self.0.get(&(who.clone(), key.clone())).copied()
    }
}

type Answer = (
    oneshot::Sender<Result<Receipt, Rejected>>,
    Result<Receipt, Rejected>,
);

/// A batch in the making: a copy of the session, and what it will take to make it true.
struct Batch {
    session: Session,
    drafts: Vec<Draft>,
    stamped: Vec<(Stamp, String, Event)>,
    bytes: usize,
    answers: Vec<Answer>,
    receipts: Receipts,
}

impl Writer {
    /// Serves until told to stop or until nobody is left to ask.
    pub(super) fn run(mut self, mut inbox: mpsc::Receiver<Request>) {
        let mut next = inbox.blocking_recv();
        while let Some(request) = next {
            match request {
                Request::Submit(wish) => next = self.take_batch(wish, &mut inbox),
                Request::Stop(done) => {
                    inbox.close();
                    self.take_rest(&mut inbox);
                    self.close();
                    // Who asked may have stopped waiting.
                    let _ = done.send(());
                    return;
                }
            }
        }
        self.close();
    }

    /// Accepts `first` and what waits behind it; gives back the request that did not fit.
    fn take_batch(&mut self, first: Wish, inbox: &mut mpsc::Receiver<Request>) -> Option<Request> {
        let mut batch = Batch::on(&self.session);
        self.consider(first, &mut batch);
        let mut left_over = None;
        while batch.has_room() {
            match inbox.try_recv() {
                Ok(Request::Submit(wish)) => self.consider(wish, &mut batch),
                Ok(stop) => {
                    left_over = Some(stop);
                    break;
                }
                Err(_) => break,
            }
        }
        self.commit(batch);
        left_over.or_else(|| inbox.blocking_recv())
    }

    /// What had been sent before the inbox was closed.
    fn take_rest(&mut self, inbox: &mut mpsc::Receiver<Request>) {
        for _ in 0..QUEUE {
            match inbox.try_recv() {
                Ok(Request::Submit(wish)) => {
                    let mut batch = Batch::on(&self.session);
                    self.consider(wish, &mut batch);
                    self.commit(batch);
                }
                Ok(Request::Stop(done)) => drop(done.send(())),
                Err(_) => return,
            }
        }
    }

    /// Decides one wish on the batch's copy.
    fn consider(&self, wish: Wish, batch: &mut Batch) {
        let Wish {
            who,
            key,
            command,
            answer,
        } = wish;
        let known = self
            .receipts
            .find(&who, &key)
            .or_else(|| batch.receipts.find(&who, &key));
        if let Some(receipt) = known {
            batch.answers.push((answer, Ok(receipt)));
            return;
        }
        let now = (self.clock)();
        let result = decide(&batch.session, &who, &command, now)
            .and_then(|events| batch.take(&who, &key, events, now))
            .map_err(Rejected::Refused);
        batch.answers.push((answer, result));
    }

    /// Makes a batch true: disk, then everybody's eyes, then the answers.
    fn commit(&mut self, batch: Batch) {
        if !batch.drafts.is_empty() {
            match self.journal.append(&batch.drafts) {
                Ok(records) => self.publish(batch.session, &batch.stamped, &records),
                Err(error) => {
                    self.health
                        .send_replace(Health::NotSaved(error.to_string()));
                    for (answer, _) in batch.answers {
                        let _ = answer.send(Err(Rejected::NotSaved));
                    }
                    return;
                }
            }
        }
        for (answer, result) in batch.answers {
            // A phone that hung up asks again with its key.
            let _ = answer.send(result);
        }
    }

    fn publish(
        &mut self,
        mut session: Session,
        stamped: &[(Stamp, String, Event)],
        records: &[Record],
    ) {
        for ((stamp, key, event), record) in stamped.iter().zip(records) {
            self.receipts.remember(stamp, key, event);
            session.witness(event, record.n, record.hash);
        }
        self.session = Arc::new(session);
        self.publish.send_replace(self.session.clone());
        self.portraits.leave(self.journal.head(), &self.session);
        for record in records {
            // Nobody may be attached.
            let _ = self.lines.send(Line {
                n: record.n,
                text: record.line().clone(),
            });
        }
    }

    /// Ends the journal in order, so that any later damage is known to be damage.
    fn close(self) {
        if self.journal.stopped() {
            return;
        }
        let health = match close(self.journal, &self.session, &self.clock) {
            Ok(_) => Health::Stopped,
            Err(error) => Health::NotSaved(error.to_string()),
        };
        self.health.send_replace(health);
    }
}

impl Batch {
    fn on(session: &Session) -> Batch {
        Batch {
            session: session.clone(),
            drafts: Vec::new(),
            stamped: Vec::new(),
            bytes: 0,
            answers: Vec::new(),
            receipts: Receipts::default(),
        }
    }

    fn has_room(&self) -> bool {
        self.answers.len() < MAX_BATCH_EVENTS
            && self.drafts.len() + EVENTS_OF_A_WISH <= MAX_BATCH_EVENTS
            && self.bytes < MAX_BATCH_BYTES
    }

    /// Takes the events of one wish: all of them or, if one does not fit a line, none.
    fn take(
        &mut self,
        who: &Actor,
        key: &IdemKey,
        events: Vec<Event>,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<Receipt, Refusal> {
        let drafts: Vec<Draft> = events
            .iter()
            .map(|event| event::draft(event, who, key.as_str(), now))
            .collect();
        if drafts
            .iter()
            .any(|draft| draft.data.len() > event::MAX_PAYLOAD)
        {
            return Err(Refusal::TooMuchAtOnce);
        }
        let mut made = None;
        for (event, draft) in events.into_iter().zip(drafts) {
            let stamp = Stamp {
                n: self.session.n + 1,
                at: draft.at,
                actor: who.clone(),
            };
            self.session.apply(&stamp, &event);
            made = made.or(event.made());
            self.bytes += draft.data.len();
            self.drafts.push(draft);
            self.receipts.remember(&stamp, key.as_str(), &event);
            self.stamped.push((stamp, key.as_str().to_owned(), event));
        }
        Ok(Receipt {
            n: self.session.n,
            made,
            repeated: false,
        })
    }
}
