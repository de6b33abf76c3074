//! The sentence for each failure, and for what the operating system said.

use super::shown::{cause, path, visible};
use super::{Failure, uncounted, usage};
use crate::domain::TextFault;
use crate::journal::{Damage, Fault, LockHeld};
use crate::report::Table;
use crate::text::dates::table_date_and_time;
use crate::text::templates;
use crate::text::{Words, t};
use chrono::Local;
use std::borrow::Cow;

/// What to say; nothing where nobody would read it.
pub(super) fn of(failure: &Failure, words: Words) -> Option<Cow<'static, str>> {
    let said = match failure {
        Failure::NobodyReads => return None,
        Failure::Crowd(trouble) => return trouble.sentence(words),
        Failure::Tally(trouble) => uncounted::sentence(trouble, words),
        Failure::Usage(error) => usage::sentence(error, words).into(),
        Failure::Output(error) => t!(words, "cli-failed-output", cause = cause(error, words)),
        Failure::BadSlug(name) => t!(words, "cli-failed-slug", name = visible(name)),
        Failure::UnknownKind(kind) => {
            let kinds: Vec<&str> = templates::kinds().collect();
            t!(
                words,
                "cli-failed-kind",
                kind = visible(kind),
                kinds = kinds.join(", ")
            )
        }
        Failure::BadTitle(fault) => text(fault, "cli-failed-title", words),
        Failure::BadName(fault) => text(fault, "cli-failed-name", words),
        Failure::WhichTable => t!(words, "cli-failed-which-table", tables = tables()),
        Failure::TableWithoutCsv => t!(words, "cli-failed-table-without-csv"),
        Failure::TooManyCards(most) => t!(words, "cli-failed-too-many-cards", most = *most),
        Failure::BadRoll(at, line) => {
            t!(words, "cli-failed-roll", path = path(at), line = *line)
        }
        Failure::NoSuchTime => t!(words, "cli-failed-no-such-time"),
        Failure::Taken(folder) => t!(words, "cli-failed-taken", folder = path(folder)),
        Failure::UnknownSession { name, folder } => {
            t!(
                words,
                "cli-failed-unknown-session",
                name = visible(name),
                folder = path(folder)
            )
        }
        Failure::NoJournal(folder) => t!(words, "cli-failed-no-journal", folder = path(folder)),
        Failure::Damaged { name, damage } => damaged(name, damage, words),
        Failure::Shortened {
            name,
            journal,
            saved,
        } => t!(
            words,
            "cli-failed-shortened",
            name = name.as_str(),
            journal = *journal,
            saved = *saved
        ),
        Failure::Unreadable { name, n } => {
            t!(words, "cli-failed-unreadable", name = name.as_str(), n = *n)
        }
        Failure::UnknownEvent { name, n } => {
            t!(
                words,
                "cli-failed-unknown-event",
                name = name.as_str(),
                n = *n
            )
        }
        Failure::CountsDiffer { name, round } => {
            t!(
                words,
                "cli-failed-counts",
                name = name.as_str(),
                round = *round
            )
        }
        Failure::Newer {
            name,
            line,
            found,
            known,
        } => t!(
            words,
            "cli-failed-newer",
            name = name.as_str(),
            line = *line,
            found = *found,
            known = *known
        ),
        Failure::Held { name, by } => held(name, by, words),
        Failure::Read(at, error) => {
            t!(
                words,
                "cli-failed-read",
                path = path(at),
                cause = cause(error, words)
            )
        }
        Failure::Write(at, error) => {
            t!(
                words,
                "cli-failed-write",
                path = path(at),
                cause = cause(error, words)
            )
        }
        Failure::Exists(at) => t!(words, "cli-failed-exists", path = path(at)),
        Failure::NothingToSalvage(name) => {
            t!(words, "cli-failed-nothing-to-salvage", name = name.as_str())
        }
        Failure::NotHeld(name) => t!(words, "cli-failed-not-held", name = name.as_str()),
        Failure::PortInUse(port) => t!(words, "cli-failed-port", port = port.to_string()),
        Failure::NoFreePort(ports) => t!(
            words,
            "cli-failed-no-port",
            first = ports.start().to_string(),
            last = ports.end().to_string()
        ),
        Failure::NoListening(at, error) => t!(
            words,
            "cli-failed-listen",
            address = at.to_string(),
            cause = cause(error, words)
        ),
        Failure::NoRound(round) => t!(words, "cli-failed-no-round", round = *round),
        Failure::NoReach(name) => t!(words, "cli-failed-no-reach", name = visible(name)),
        Failure::BadAddress(url) => t!(words, "cli-failed-address", url = visible(url)),
        Failure::NoAnswer(url) => t!(words, "cli-failed-no-answer", url = visible(url)),
        Failure::AnotherVersion(url) => {
            t!(words, "cli-failed-another-version", url = visible(url))
        }
        Failure::WrongCode => t!(words, "cli-failed-code"),
        Failure::TurnedAway => t!(words, "cli-failed-turned-away"),
        Failure::NotSaved(cause) => t!(words, "cli-failed-not-saved", cause = visible(cause)),
        Failure::NoTerminal => t!(words, "cli-failed-no-terminal"),
        Failure::ToMend(count) => t!(words, "cli-failed-to-mend", count = *count),
        Failure::Terminal(error) => {
            t!(words, "cli-failed-terminal", cause = cause(error, words))
        }
        Failure::Start(error) => t!(words, "cli-failed-start", cause = cause(error, words)),
    };
    Some(said)
}

fn tables() -> String {
    Table::ALL.map(Table::key).join(", ")
}

fn text(fault: &TextFault, subject: &str, words: Words) -> Cow<'static, str> {
    let subject = words.say(subject);
    match *fault {
        TextFault::Empty => t!(words, "cli-failed-text-empty", subject = subject),
        TextFault::TooLong { limit, length } => t!(
            words,
            "cli-failed-text-long",
            subject = subject,
            limit = limit,
            length = length
        ),
    }
}

fn held(name: &str, by: &LockHeld, words: Words) -> Cow<'static, str> {
    let since = by
        .since
        .map(|at| table_date_and_time(&at.with_timezone(&Local)));
    match (by.pid, since) {
        (Some(pid), Some(since)) => t!(
            words,
            "cli-failed-held-by",
            name = name,
            pid = pid.to_string(),
            host = visible(by.host.as_deref().unwrap_or("?")),
            since = since
        ),
        _ => t!(words, "cli-failed-held", name = name),
    }
}

fn damaged(name: &str, damage: &Damage, words: Words) -> Cow<'static, str> {
    let fault = match damage.fault {
        Fault::Line(_) => t!(words, "cli-damage-line"),
        Fault::Order { expected, found } => {
            t!(
                words,
                "cli-damage-order",
                expected = expected,
                found = found
            )
        }
        Fault::Unlinked => t!(words, "cli-damage-unlinked"),
        Fault::Batch | Fault::BatchUnended => t!(words, "cli-damage-batch"),
    };
    t!(
        words,
        "cli-failed-damaged",
        name = name,
        line = damage.line,
        after = damage.after_n,
        fault = fault,
        behind = damage.good_behind
    )
}
