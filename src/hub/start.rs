//! Making a session, opening it, and looking at one that is not ours.

use super::accept::{Receipts, Writer, sealed_in};
use super::close::close;
use super::presence::Attendance;
use super::urn::{Secrets, Urns};
use super::{Clock, Handle, Health, QUEUE, lines, snapshot};
use crate::domain::model::{RoundId, Setup};
use crate::domain::{Actor, Event, Session, Stamp};
use crate::journal::{
    self, AppendError, CreateError, Disk, Ended, Journal, OpenError, Opening, TornTail,
    system_salts,
};
use crate::wire::Record;
use crate::wire::event::{self, EventFault};
use std::collections::BTreeSet;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, watch};

/// Why a session does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The journal does not open.
    #[error(transparent)]
    Open(#[from] OpenError<EventFault>),
    /// The journal can't be begun.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// What opening has to write was not saved.
    #[error(transparent)]
    Append(#[from] AppendError),
    /// The first record is not the making of a session.
    #[error("the journal does not begin with the making of a session")]
    NoBeginning,
    /// No thread could be started.
    #[error("the writer could not be started: {0}")]
    Thread(std::io::Error),
}

/// A session that was opened for writing.
pub struct Opened {
    /// The way to it.
    pub hub: Handle,
    /// The torn last batch that was cut off and kept aside, if there was one.
    pub torn: Option<TornTail>,
}

/// A session that was only read.
pub struct Inspected {
    /// Its state.
    pub session: Session,
    /// What reading its journal found.
    pub opening: Opening,
}

/// Makes a session in an empty directory and closes it again, ready to be opened.
///
/// # Errors
/// [`StartError`]; a directory that holds a journal is not touched.
pub fn create(disk: Arc<dyn Disk>, setup: Setup, clock: &Clock) -> Result<(), StartError> {
    let made = Event::SessionCreated {
        setup: Box::new(setup.clone()),
    };
    let draft = event::draft(&made, &Actor::System, "", clock());
    let (journal, record) = Journal::create(disk, system_salts(), &draft)?;
    let session = Session::new(
        setup,
        &Stamp {
            n: record.n,
            at: record.at,
            actor: Actor::System,
        },
    );
    close(journal, &session, clock)?;
    Ok(())
}

/// Folds records into a session as they come.
#[derive(Default)]
struct Folding {
    session: Option<Session>,
    receipts: Receipts,
    /// The rounds of which sealed ballots still lie in the journal.
    sealed: BTreeSet<RoundId>,
}

impl Folding {
    fn take(&mut self, record: &Record) -> Result<(), EventFault> {
        let stamp = event::stamp(record)?;
        self.sealed.extend(sealed_in(record));
        let Some(event) = event::event(record)? else {
            // Erased, or passed over: at most its head is taken in.
            if let Some(session) = &mut self.session {
                session.apply_erased(&stamp, &record.ty);
                self.receipts.remember_erased(&stamp, &record.key);
            }
            return Ok(());
        };
        match (&mut self.session, &event) {
            (None, Event::SessionCreated { setup }) => {
                self.session = Some(Session::new((**setup).clone(), &stamp));
            }
            (None, _) => {}
            (Some(session), event) => {
                session.apply(&stamp, event);
                session.witness(event, record.n, record.hash);
                self.receipts.remember(&stamp, &record.key, event);
            }
        }
        Ok(())
    }
}

/// Reads a session without changing anything, whoever owns it.
///
/// # Errors
/// [`StartError`] names what is wrong with its journal.
pub fn inspect(disk: &dyn Disk) -> Result<Inspected, StartError> {
    let mut folding = Folding::default();
    let opening = journal::replay(disk, &mut |record| folding.take(&record))?;
    let session = folding.session.ok_or(StartError::NoBeginning)?;
    Ok(Inspected { session, opening })
}

/// Opens a session for writing and starts its writer. The caller holds the session's lock.
///
/// # Errors
/// [`StartError`] names what is wrong; nothing was changed then, unless the disk itself failed.
pub fn open(disk: Arc<dyn Disk>, clock: Clock) -> Result<Opened, StartError> {
    open_with(disk, clock, Secrets::usual())
}

/// The same with secrets from elsewhere.
///
/// # Errors
/// As [`open`].
pub fn open_with(
    disk: Arc<dyn Disk>,
    clock: Clock,
    secrets: Secrets,
) -> Result<Opened, StartError> {
    let mut folding = Folding::default();
    let (mut journal, opening) =
        Journal::open(disk.clone(), system_salts(), clock(), &mut |record| {
            folding.take(&record)
        })?;
    let Folding {
        session,
        receipts,
        sealed,
    } = folding;
    let mut session = session.ok_or(StartError::NoBeginning)?;
    let torn = match opening.ended {
        Ended::Closed => None,
        Ended::Unclean { torn } => {
            note_recovery(&mut journal, &mut session, torn.as_ref(), &clock)?;
            torn
        }
    };
    let urns = Urns::new(disk.clone(), secrets);
    let untidy = is_untidy(&session, &sealed);
    let folded = Folded {
        session,
        receipts,
        untidy,
    };
    let hub = start(disk, journal, urns, folded, clock)?;
    Ok(Opened { hub, torn })
}

/// Writes down that the last run did not end in order, and what was cut off for it.
fn note_recovery(
    journal: &mut Journal,
    session: &mut Session,
    torn: Option<&TornTail>,
    clock: &Clock,
) -> Result<(), StartError> {
    let noted = Event::SessionRecovered {
        cut_bytes: torn.map_or(0, |torn| torn.bytes),
        kept_as: torn
            .and_then(|torn| torn.kept_in.clone())
            .unwrap_or_default(),
    };
    let draft = event::draft(&noted, &Actor::System, "", clock());
    for record in journal.append(&[draft])? {
        let stamp = Stamp {
            n: record.n,
            at: record.at,
            actor: Actor::System,
        };
        session.apply(&stamp, &noted);
    }
    Ok(())
}

/// What a journal gave.
struct Folded {
    session: Session,
    receipts: Receipts,
    /// Whether a secret round was counted and not cleared away.
    untidy: bool,
}

/// Whether the program died between the count of a secret round and the end of what follows it:
/// a key may be left then, or sealed ballots in the journal.
fn is_untidy(session: &Session, sealed: &BTreeSet<RoundId>) -> bool {
    session.rounds.values().any(|round| {
        let secret = round.terms.secret && round.state.is_counted();
        secret && (!round.urn.key_destroyed || sealed.contains(&round.id))
    })
}

fn start(
    disk: Arc<dyn Disk>,
    journal: Journal,
    urns: Urns,
    folded: Folded,
    clock: Clock,
) -> Result<Handle, StartError> {
    let session = Arc::new(folded.session);
    let (inbox, requests) = mpsc::channel(QUEUE);
    let (publish, published) = watch::channel(session.clone());
    let (health, healthy) = watch::channel(Health::Saving);
    let lines = broadcast::Sender::new(lines::KEPT);
    let portraits = snapshot::start(disk.clone()).map_err(StartError::Thread)?;
    let handle = Handle {
        inbox,
        session: published,
        health: healthy,
        lines: lines.clone(),
        disk,
        attendance: Attendance::default(),
    };
    let mut writer = Writer {
        journal,
        session,
        receipts: folded.receipts,
        clock,
        publish,
        health,
        lines,
        portraits,
        urns,
    };
    if folded.untidy {
        writer.clear_away();
    }
    std::thread::Builder::new()
        .name("torg-writer".into())
        .spawn(move || writer.run(requests))
        .map_err(StartError::Thread)?;
    Ok(handle)
}
