//! What is in the sessions folder, told without opening any session: one line each, and a mark on
//! those that would not open. Nothing here is fatal; a damaged session hides no other.

use super::Failure;
use super::place::{Place, Slug};
use crate::domain::model::{Label, Setup};
use crate::domain::{CleanText, Event};
use crate::journal::{Disk, JOURNAL_FILE, RealDisk, Snapshot};
use crate::report::model::Meeting;
use crate::wire::{self, LineFault, MAX_LINE_BYTES, event};
use chrono::NaiveDate;
use serde::Deserialize;
use std::io::{self, BufRead, BufReader, Read};

/// A session in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spine {
    /// Its name.
    pub(crate) slug: Slug,
    /// What it says on it.
    pub(crate) label: Result<Cover, Illegible>,
}

/// What is known of a session from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    /// Its title.
    pub(crate) title: CleanText,
    /// What kind of meeting it is.
    pub(crate) kind: Label,
    /// Its day.
    pub(crate) date: NaiveDate,
    /// How many had joined when its snapshot was taken.
    pub(crate) people: usize,
}

/// Why a session can't be told from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Illegible {
    /// Its first line is damaged, or can't be read.
    Damaged,
    /// A newer torg wrote it.
    Newer,
}

/// Every session in the folder, the latest day first; those without a legible cover come last.
///
/// # Errors
/// Where the folder itself can't be read.
pub(crate) fn sessions(place: &Place) -> Result<Vec<Spine>, Failure> {
    let mut spines = Vec::new();
    for slug in place.slugs()? {
        let disk = RealDisk::look(&place.folder().join(slug.as_str()));
        spines.extend(cover(&disk).map(|label| Spine { slug, label }));
    }
    spines.sort_by_key(|spine| std::cmp::Reverse(spine.label.as_ref().ok().map(|it| it.date)));
    Ok(spines)
}

/// A session's cover; none where the folder holds no session at all.
fn cover(disk: &dyn Disk) -> Option<Result<Cover, Illegible>> {
    let journal = match disk.read(JOURNAL_FILE) {
        Ok(journal) => journal,
        Err(absent) if absent.kind() == io::ErrorKind::NotFound => {
            // Without its journal a snapshot is what is left of a session.
            return Snapshot::read(disk).map(|_| Err(Illegible::Damaged));
        }
        Err(_) => return Some(Err(Illegible::Damaged)),
    };
    Some(match latest(disk) {
        Some(cover) => Ok(cover),
        None => first_line(journal),
    })
}

/// The cover as the snapshot has it: with the title of today, not of the day it was made.
fn latest(disk: &dyn Disk) -> Option<Cover> {
    #[derive(Deserialize)]
    struct Front {
        session: Meeting,
        people: Heads,
    }
    #[derive(Deserialize)]
    struct Heads {
        joined: usize,
    }
    let snapshot = Snapshot::read(disk)?;
    let Front { session, people } = serde_json::from_str(&snapshot.state).ok()?;
    Some(Cover {
        title: session.title,
        kind: session.kind_name,
        date: session.date,
        people: people.joined,
    })
}

fn first_line(journal: Box<dyn Read + Send>) -> Result<Cover, Illegible> {
    let mut line = Vec::new();
    let mut journal = BufReader::new(journal.take(MAX_LINE_BYTES as u64));
    journal
        .read_until(b'\n', &mut line)
        .map_err(|_| Illegible::Damaged)?;
    let line = line.strip_suffix(b"\n").ok_or(Illegible::Damaged)?;
    let record = wire::decode(line).map_err(|fault| match fault {
        LineFault::Newer(_) => Illegible::Newer,
        _ => Illegible::Damaged,
    })?;
    match event::event(&record) {
        Ok(Some(Event::SessionCreated { setup })) => Ok(Cover::from(*setup)),
        _ => Err(Illegible::Damaged),
    }
}

impl From<Setup> for Cover {
    fn from(setup: Setup) -> Cover {
        Cover {
            title: setup.title,
            kind: setup.kind_name,
            date: setup.date,
            people: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{Context, new};
    use crate::text::{Lang, Words};
    use std::fs;

    fn folder_with(names: &[(&str, &str)]) -> (tempfile::TempDir, Context) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::find(Some(home.path()));
        let context = Context {
            place,
            words: Words::for_terminal(Lang::Sv),
            ground: None,
        };
        for (name, date) in names {
            let args = new::Args {
                slug: (*name).to_owned(),
                kind: Some("ideverkstad".to_owned()),
                title: Some(format!("Session {name}")),
                date: date.parse().unwrap(),
                start: None,
                like: None,
                level: None,
                bridges: None,
            };
            new::make(args, &context).unwrap();
        }
        (home, context)
    }

    #[test]
    fn sessions_are_listed_latest_first_and_a_damaged_one_keeps_its_place_at_the_end() {
        let days = [
            ("spring", "2026-04-16"),
            ("broken", "2026-05-05"),
            ("autumn", "2026-11-12"),
        ];
        let (home, context) = folder_with(&days);
        let broken = home.path().join("broken");
        fs::write(broken.join(JOURNAL_FILE), "no journal\n").unwrap();
        fs::remove_file(broken.join("session.json")).unwrap();
        fs::create_dir(home.path().join("empty")).unwrap();
        fs::write(home.path().join("notes.txt"), "not a session").unwrap();

        let spines = sessions(&context.place).unwrap();
        let names: Vec<&str> = spines.iter().map(|it| it.slug.as_str()).collect();
        assert_eq!(names, ["autumn", "spring", "broken"]);
        assert_eq!(&*spines[0].label.as_ref().unwrap().title, "Session autumn");
        assert_eq!(spines[2].label, Err(Illegible::Damaged));
    }

    #[test]
    fn a_session_without_its_snapshot_is_told_by_its_first_line() {
        let (home, context) = folder_with(&[("spring", "2026-04-16")]);
        fs::remove_file(home.path().join("spring/session.json")).unwrap();
        let spines = sessions(&context.place).unwrap();
        assert_eq!(&*spines[0].label.as_ref().unwrap().title, "Session spring");
    }
}
