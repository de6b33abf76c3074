//! Where failures come from: what the floors below report, seen from a command about one session.

use super::Failure;
use crate::hub::StartError;
use crate::journal::{AppendError, ClaimError, CreateError, OpenError, SalvageError};
use crate::wire::event::EventFault;
use std::convert::Infallible;
use std::io;
use std::path::Path;

/// The session that a command is about: its name, and its folder.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About<'a> {
    /// The name as typed.
    pub(crate) name: &'a str,
    /// Its folder.
    pub(crate) folder: &'a Path,
}

impl About<'_> {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    /// Why a session could not be made, opened or read.
    pub(crate) fn not_started(&self, error: StartError) -> Failure {
        match error {
            StartError::Open(error) => self.not_opened(error),
            StartError::Create(error) => self.not_created(error),
            StartError::Append(error) => self.not_appended(error),
            StartError::NoBeginning => self.unreadable(1),
            StartError::Thread(error) => Failure::Start(error),
        }
    }

    /// Why a journal does not open.
    pub(crate) fn not_opened(&self, error: OpenError<EventFault>) -> Failure {
        match error {
            OpenError::Missing | OpenError::Empty => Failure::NoJournal(self.folder.to_owned()),
            OpenError::Corrupt(damage) => Failure::Damaged {
                name: self.name(),
                damage,
            },
            OpenError::BehindSnapshot { journal, snapshot } => Failure::Shortened {
                name: self.name(),
                journal,
                saved: snapshot,
            },
            OpenError::Newer { line, version } => Failure::Newer {
                name: self.name(),
                line,
                found: version.found,
                known: version.known,
            },
            OpenError::Receiver(fault) => self.not_understood(&fault),
            OpenError::Io(error) => Failure::Read(self.folder.to_owned(), error),
        }
    }

    fn not_understood(&self, fault: &EventFault) -> Failure {
        match fault {
            EventFault::Unknown { n, .. } => Failure::UnknownEvent {
                name: self.name(),
                n: *n,
            },
            EventFault::Malformed { n, .. } | EventFault::Actor { n, .. } => self.unreadable(*n),
        }
    }

    fn unreadable(&self, n: u64) -> Failure {
        Failure::Unreadable {
            name: self.name(),
            n,
        }
    }

    fn not_created(&self, error: CreateError) -> Failure {
        match error {
            CreateError::Exists => Failure::Taken(self.folder.to_owned()),
            CreateError::Draft(fault) => self.not_written(io::Error::other(fault)),
            CreateError::Io(error) => self.not_written(error),
        }
    }

    fn not_appended(&self, error: AppendError) -> Failure {
        match error {
            AppendError::NotSaved { source, .. } => self.not_written(source),
            other => self.not_written(io::Error::other(other)),
        }
    }

    fn not_written(&self, error: io::Error) -> Failure {
        Failure::Write(self.folder.to_owned(), error)
    }

    /// Why the session can't be had for oneself.
    pub(crate) fn not_claimed(&self, error: ClaimError) -> Failure {
        match error {
            ClaimError::Held(by) => Failure::Held {
                name: self.name(),
                by,
            },
            ClaimError::Missing => Failure::NoJournal(self.folder.to_owned()),
            ClaimError::Io(error) => self.not_written(error),
        }
    }

    /// Why nothing was salvaged from this session into `target`.
    pub(crate) fn not_salvaged(&self, error: SalvageError, target: About<'_>) -> Failure {
        match error {
            SalvageError::Source(error) => self.not_verified(error),
            SalvageError::FirstLost => Failure::NothingToSalvage(self.name()),
            SalvageError::Draft(fault) => target.not_written(io::Error::other(fault)),
            SalvageError::Target(error) => target.not_created(error),
        }
    }

    /// Why a bare journal could not be read from end to end.
    pub(crate) fn not_verified(&self, error: OpenError<Infallible>) -> Failure {
        self.not_opened(match error {
            OpenError::Missing => OpenError::Missing,
            OpenError::Empty => OpenError::Empty,
            OpenError::Corrupt(damage) => OpenError::Corrupt(damage),
            OpenError::BehindSnapshot { journal, snapshot } => {
                OpenError::BehindSnapshot { journal, snapshot }
            }
            OpenError::Newer { line, version } => OpenError::Newer { line, version },
            OpenError::Receiver(never) => match never {},
            OpenError::Io(error) => OpenError::Io(error),
        })
    }
}
