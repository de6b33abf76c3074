//! The writer: takes what waits, decides on a copy, writes the batch with one sync, publishes the
//! copy, and answers. If the disk says no, the copy is dropped and everybody hears it.

use super::close::close;
use super::snapshot::Portraits;
use super::urn::{Covered, Urns};
use super::{Clock, Health, IdemKey, Line, QUEUE, Receipt, Rejected, Request, Wish};
use crate::domain::command::VotingCommand;
use crate::domain::model::RoundId;
use crate::domain::rules::decide;
use crate::domain::{Actor, BALLOT_SEALED, Command, Event, Refusal, Session, Stamp};
use crate::journal::{EraseError, Journal, MAX_BATCH_BYTES, MAX_BATCH_EVENTS};
use crate::wire::{Draft, Record, event};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};
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
    pub(super) urns: Urns,
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
            code: None,
        });
        receipt.n = stamp.n;
        receipt.made = receipt.made.or(event.made());
    }

    /// The same for a record whose payload was erased: its head says that it happened.
    pub(super) fn remember_erased(&mut self, stamp: &Stamp, key: &str) {
        let Some(key) = IdemKey::parse(key).filter(|key| !key.as_str().is_empty()) else {
            return;
        };
        let receipt = Receipt {
            n: stamp.n,
            made: None,
            repeated: true,
            code: None,
        };
        self.0.insert((stamp.actor.clone(), key), receipt);
    }

    fn find(&self, who: &Actor, key: &IdemKey) -> Option<Receipt> {
        if key.as_str().is_empty() {
            return None;
        }
        self.0.get(&(who.clone(), key.clone())).copied()
    }
}

/// The round whose sealed ballot a record holds, unless its payload is gone.
pub(super) fn sealed_in(record: &Record) -> Option<RoundId> {
    if record.ty != BALLOT_SEALED {
        return None;
    }
    match event::event(record) {
        Ok(Some(Event::BallotSealed { round, .. })) => Some(round),
        _ => None,
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
                Ok(Request::Submit(wish)) if !self.needs_room(&wish) => {
                    self.consider(wish, &mut batch);
                }
                Ok(other) => {
                    left_over = Some(other);
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

    /// Whether a wish may cause so many events that it needs a batch of its own: the ballots of a
    /// secret round, all at once.
    fn needs_room(&self, wish: &Wish) -> bool {
        match &wish.command {
            Command::Voting(VotingCommand::Close { round }) => {
                let round = self.session.rounds.get(round);
                round.is_some_and(|round| round.terms.secret)
            }
            _ => false,
        }
    }

    /// Decides one wish on the batch's copy.
    fn consider(&mut self, wish: Wish, batch: &mut Batch) {
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
        let result = self
            .decided(&who, &command, batch, now)
            .and_then(|covered| {
                let taken = batch.take(&who, &key, covered.events, now);
                let code = covered.code;
                taken
                    .map(|receipt| Receipt { code, ..receipt })
                    .map_err(Rejected::Refused)
            });
        batch.answers.push((answer, result));
    }

    /// The events of a wish as they may be written down.
    fn decided(
        &mut self,
        who: &Actor,
        command: &Command,
        batch: &Batch,
        now: DateTime<Utc>,
    ) -> Result<Covered, Rejected> {
        let session = &batch.session;
        let events = decide(session, who, command, now).map_err(Rejected::Refused)?;
        if let Command::Voting(VotingCommand::Unlock { round, code }) = command {
            let unlocked = self.urns.unlock(session, *round, code);
            unlocked.map_err(Rejected::Refused)?;
        }
        self.urns.cover(session, events)
    }

    /// Makes a batch true: disk, then everybody's eyes, then the answers.
    fn commit(&mut self, batch: Batch) {
        if !batch.drafts.is_empty() {
            match self.journal.append(&batch.drafts) {
                Ok(records) => {
                    self.publish(batch.session, &batch.stamped, &records);
                }
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
        let emptied = |(_, _, event): &(Stamp, String, Event)| event.empties_urn();
        if batch.stamped.iter().any(emptied) {
            self.clear_away();
        }
    }

    /// Destroys what could open the ballots of secret rounds that are counted, says so, and takes
    /// the sealed ballots out of the journal. What fails (a full disk) is done at the next closing
    /// or the next start: until then the records say that the key is still there.
    pub(super) fn clear_away(&mut self) {
        if self.journal.stopped() || self.urns.destroy(&self.session).is_err() {
            return;
        }
        let counted = self
            .session
            .rounds
            .values()
            .filter(|it| it.state.is_counted());
        let secret: Vec<_> = counted.filter(|it| it.terms.secret).cloned().collect();
        let now = (self.clock)();
        for round in secret.iter().filter(|round| !round.urn.key_destroyed) {
            let mut batch = Batch::on(&self.session);
            let gone = vec![Event::KeyDestroyed { round: round.id }];
            let taken = batch.take(&Actor::System, &IdemKey::default(), gone, now);
            taken.expect("a number fits a line");
            self.commit(batch);
        }
        let Some(since) = secret.iter().filter_map(|round| round.opened).min() else {
            return;
        };
        let ids: BTreeSet<RoundId> = secret.iter().map(|round| round.id).collect();
        let of_them = |record: &Record| sealed_in(record).is_some_and(|id| ids.contains(&id));
        if let Err(EraseError::NotSaved(error)) = self.journal.erase(since, &of_them) {
            let error = error.to_string();
            self.health.send_replace(Health::NotSaved(error));
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
            let _ = self.lines.send(Line::of(record));
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
        now: DateTime<Utc>,
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
            code: None,
        })
    }
}
