//! Where sessions are: which folder holds them, what a session may be called, what is there.
//!
//! A name is a slug and nothing else, and a session is a real folder directly in the sessions
//! folder: no `..`, no path and no symbolic link leads anywhere else.

use super::Failure;
use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The folder that is used where it exists.
const HERE: &str = "sessions";

/// Longest slug: it is part of addresses and file names that people read aloud.
const SLUG_BYTES: usize = 40;

/// Names that Windows keeps for devices: a folder of that name could not be carried there.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A session's name: `[a-z0-9-]{1,40}`, not starting with a hyphen and no device of Windows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Slug, Failure> {
        let letters = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let length = (1..=SLUG_BYTES).contains(&text.len());
        let numbered_device = text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(|last: char| last.is_ascii_digit());
        let device = numbered_device || DEVICES.contains(&text);
        if letters && length && !text.starts_with('-') && !device {
            Ok(Slug(text.to_owned()))
        } else {
            Err(Failure::BadSlug(text.to_owned()))
        }
    }
}

/// The folder that holds the sessions.
#[derive(Clone, Debug)]
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// The folder that was named, else `./sessions` where it exists, else the platform's own
    /// place for data. It need not exist yet.
    pub fn find(named: Option<&Path>) -> Place {
        let folder = match named {
            Some(named) => named.to_owned(),
            None if Path::new(HERE).is_dir() => PathBuf::from(HERE),
            None => platform_folder().unwrap_or_else(|| PathBuf::from(HERE)),
        };
        Place { folder }
    }

    /// The sessions folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of an existing session.
    ///
    /// # Errors
    /// `BadSlug` for a name that no session can have, `UnknownSession` where there is none.
    pub fn session(&self, name: &str) -> Result<PathBuf, Failure> {
        let slug: Slug = name.parse()?;
        let folder = self.folder.join(slug.as_str());
        // `symlink_metadata` does not follow a link, `is_dir` says no to one.
        match fs::symlink_metadata(&folder) {
            Ok(found) if found.is_dir() => Ok(folder),
            _ => Err(Failure::UnknownSession {
                name: name.to_owned(),
                folder: self.folder.clone(),
            }),
        }
    }

    /// The folder for a new session; nothing is made yet.
    ///
    /// # Errors
    /// `BadSlug` for a name that no session can have, `Taken` where something has that name.
    pub fn vacant(&self, name: &str) -> Result<(Slug, PathBuf), Failure> {
        let slug: Slug = name.parse()?;
        let folder = self.folder.join(slug.as_str());
        match fs::symlink_metadata(&folder) {
            Err(absent) if absent.kind() == io::ErrorKind::NotFound => Ok((slug, folder)),
            Ok(_) => Err(Failure::Taken(folder)),
            Err(error) => Err(Failure::Read(folder, error)),
        }
    }

    /// Every session in the folder, in the order of their names. A folder that is not there
    /// holds none.
    ///
    /// # Errors
    /// `Read` where the folder can't be read.
    pub fn slugs(&self) -> Result<Vec<Slug>, Failure> {
        let unreadable = |error| Failure::Read(self.folder.clone(), error);
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(absent) if absent.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(error)),
        };
        let mut slugs = Vec::new();
        for entry in entries {
            let entry = entry.map_err(unreadable)?;
            // A folder with another name is somebody else's, and none of our business.
            let slug = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse().ok());
            let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
            slugs.extend(slug.filter(|_| is_folder));
        }
        slugs.sort();
        Ok(slugs)
    }
}

fn platform_folder() -> Option<PathBuf> {
    Some(strategy()?.in_data_dir(HERE))
}

/// The platform's place for what a program wants to find again the next time it runs here.
pub(super) fn state_folder() -> Option<PathBuf> {
    let strategy = strategy()?;
    Some(strategy.state_dir().unwrap_or_else(|| strategy.data_dir()))
}

fn strategy() -> Option<impl AppStrategy> {
    choose_app_strategy(AppStrategyArgs {
        top_level_domain: "se".to_owned(),
        author: "torg".to_owned(),
        app_name: "torg".to_owned(),
    })
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_small_letters_digits_and_hyphens_and_nothing_else() {
        for good in ["host-2026", "a", "9", &"a".repeat(40)] {
            assert_eq!(good.parse::<Slug>().unwrap().as_str(), good);
        }
        let long = "a".repeat(41);
        for bad in [
            "", "..", ".", "a/b", "a\\b", "Höst", "A", "a b", "-a", "con", "com1", "a\0", "/tmp",
            "~", &long,
        ] {
            assert!(
                matches!(bad.parse::<Slug>(), Err(Failure::BadSlug(_))),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn a_link_out_of_the_folder_is_no_session() {
        let home = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let place = Place::find(Some(home.path()));
        fs::create_dir(home.path().join("real")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(elsewhere.path(), home.path().join("link")).unwrap();
        assert!(place.session("real").is_ok());
        assert!(matches!(
            place.session("link"),
            Err(Failure::UnknownSession { .. })
        ));
        assert_eq!(place.slugs().unwrap(), ["real".parse().unwrap()]);
        drop(elsewhere);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_holds_no_session_and_takes_a_new_one() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::find(Some(&home.path().join("later")));
        assert!(place.slugs().unwrap().is_empty());
        assert!(place.vacant("host-2026").is_ok());
        fs::create_dir_all(place.folder().join("host-2026")).unwrap();
        assert!(matches!(place.vacant("host-2026"), Err(Failure::Taken(_))));
    }
}
