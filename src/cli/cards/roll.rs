//! The list of names that cards are tied to. It lies beside the journal and never in it, so that
//! it can be handed out, corrected and thrown away when the meeting is over.

use crate::cli::{Failure, files};
use crate::domain::model::CardId;
use crate::domain::rules::MAX_CARDS;
use crate::domain::{CleanText, Limit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The file's name in the session's folder.
const FILE: &str = "people.json";

/// More than this holds no list of a session's cards: 160 bytes a name, and then some.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// What the first line may say where it is a heading.
const HEADINGS: [&str; 2] = ["namn", "name"];

/// Whose card is which.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Roll {
    #[serde(default)]
    cards: BTreeMap<u32, String>,
}

impl Roll {
    /// The list of a session; empty where there is none.
    ///
    /// # Errors
    /// `Read` where it can't be read.
    pub(super) fn read(folder: &Path) -> Result<Roll, Failure> {
        let path = folder.join(FILE);
        let file = match File::open(&path) {
            Err(absent) if absent.kind() == io::ErrorKind::NotFound => return Ok(Roll::default()),
            Err(error) => return Err(Failure::Read(path, error)),
            Ok(file) => file,
        };
        serde_json::from_reader(file.take(MAX_BYTES))
            .map_err(|error| Failure::Read(path, error.into()))
    }

    /// Adds names to the list of a session.
    ///
    /// # Errors
    /// `Read` and `Write` where the file refuses.
    pub(super) fn add(
        folder: &Path,
        names: impl Iterator<Item = (CardId, String)>,
    ) -> Result<(), Failure> {
        let mut roll = Roll::read(folder)?;
        roll.cards.extend(names.map(|(card, name)| (card.0, name)));
        let text =
            serde_json::to_vec_pretty(&roll).expect("numbers and names always have a JSON form");
        files::write_private(&folder.join(FILE), &text, true)
    }

    /// Whose card this is.
    pub(super) fn name(&self, card: CardId) -> Option<&str> {
        self.cards.get(&card.0).map(String::as_str)
    }
}

/// The names in a file, one a line; a table's columns are one name together.
///
/// # Errors
/// `Read` where the file can't be read, `BadRoll` where a line can't be a name, `TooManyCards` for
/// a list that is longer than any.
pub(super) fn names(path: &Path) -> Result<Vec<String>, Failure> {
    let text = fs::read_to_string(path).map_err(|it| Failure::Read(path.to_owned(), it))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut names = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let columns = line
            .split([';', '\t'])
            .map(|it| it.trim().trim_matches('"'));
        let name = columns.filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let name = name.join(" ");
        let heading = index == 0 && HEADINGS.contains(&name.to_lowercase().as_str());
        if name.is_empty() || heading {
            continue;
        }
        let bad = |_| Failure::BadRoll(path.to_owned(), index + 1);
        let name = CleanText::line(&name, Limit::ORGANISATION).map_err(bad)?;
        names.push(name.to_string());
    }
    match names.len() {
        0 => Err(Failure::BadRoll(path.to_owned(), 1)),
        many if many > MAX_CARDS => Err(Failure::TooManyCards(MAX_CARDS)),
        _ => Ok(names),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_list_is_a_name_a_line_whatever_wrote_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lista.csv");
        fs::write(&path, "\u{feff}Namn\r\n\"Lind, Åsa\"\r\n\r\nBo;Ek\r\n").unwrap();
        assert_eq!(names(&path).unwrap(), ["Lind, Åsa", "Bo Ek"]);
        fs::write(&path, format!("Åsa\n{}\n", "å".repeat(200))).unwrap();
        assert!(matches!(names(&path), Err(Failure::BadRoll(_, 2))));
        fs::write(&path, "\n").unwrap();
        assert!(matches!(names(&path), Err(Failure::BadRoll(..))));
    }

    #[test]
    fn names_lie_in_a_file_of_their_own_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Roll::read(folder.path()).unwrap(), Roll::default());
        let add = |card, name: &str| {
            Roll::add(folder.path(), [(CardId(card), name.to_owned())].into_iter()).unwrap();
        };
        add(1, "Åsa");
        add(2, "Bo");
        let roll = Roll::read(folder.path()).unwrap();
        assert_eq!(
            (roll.name(CardId(1)), roll.name(CardId(3))),
            (Some("Åsa"), None)
        );
        let mode = fs::metadata(folder.path().join(FILE))
            .unwrap()
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
}
