//! The formats, and how one is told from another: by the end of the file's name, else by what
//! stands in it.

use super::preflib::Kind;
use std::path::Path;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Participatory budgeting (`.pb`).
    Pabulib,
    /// PrefLib's orders and categories (`.soc`, `.soi`, `.toc`, `.toi`, `.cat`).
    PrefLib(Kind),
    /// Ballots of a transferable vote (`.blt`).
    Blt,
    /// Approval ballots with committees (`.abc.yaml`).
    Abc,
    /// A tally sheet of the Debian project.
    Debian,
    /// A table of ballots (`.csv`).
    Table,
}

impl Format {
    /// The names by which a format can be asked for, which are the ends of file names.
    pub const NAMES: [(&'static str, Format); 10] = [
        ("pb", Format::Pabulib),
        ("soc", Format::PrefLib(Kind::Soc)),
        ("soi", Format::PrefLib(Kind::Soi)),
        ("toc", Format::PrefLib(Kind::Toc)),
        ("toi", Format::PrefLib(Kind::Toi)),
        ("cat", Format::PrefLib(Kind::Cat)),
        ("blt", Format::Blt),
        ("abc", Format::Abc),
        ("debian", Format::Debian),
        ("csv", Format::Table),
    ];

    /// The format of this name.
    pub fn named(name: &str) -> Option<Format> {
        let mut known = Format::NAMES.into_iter();
        known.find(|it| it.0 == name).map(|it| it.1)
    }

    /// The format of a file of this name that holds this; none if neither tells it.
    pub(super) fn of(path: &Path, text: &str) -> Option<Format> {
        let end = path.extension().and_then(|end| end.to_str());
        let end = end.unwrap_or_default().to_ascii_lowercase();
        let by_name = match end.as_str() {
            "yaml" | "yml" => Some(Format::Abc),
            "tsv" => Some(Format::Table),
            end => Format::named(end),
        };
        by_name.or_else(|| Format::sniffed(text))
    }

    /// The format by what only it begins with.
    fn sniffed(text: &str) -> Option<Format> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next()?;
        let kind = |line: &str| Kind::named(line.strip_prefix("# DATA TYPE:")?.trim());
        if first == "META" {
            Some(Format::Pabulib)
        } else if let Some(kind) = text
            .lines()
            .take_while(|it| it.starts_with('#'))
            .find_map(kind)
        {
            Some(Format::PrefLib(kind))
        } else if text.lines().any(|line| line.starts_with("V: ")) {
            Some(Format::Debian)
        } else if first.split_ascii_whitespace().all(is_number) {
            Some(Format::Blt)
        } else if text.lines().any(|line| line.starts_with("profile:")) {
            Some(Format::Abc)
        } else {
            None
        }
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: &str) -> Option<Format> {
        Format::of(Path::new(name), text)
    }

    #[test]
    fn the_end_of_the_name_tells_the_format() {
        assert_eq!(of("a.PB", ""), Some(Format::Pabulib));
        assert_eq!(of("a.toi", ""), Some(Format::PrefLib(Kind::Toi)));
        assert_eq!(of("a.abc.yaml", ""), Some(Format::Abc));
        assert_eq!(of("a.csv", ""), Some(Format::Table));
        for (name, format) in Format::NAMES {
            assert_eq!(Format::named(name), Some(format));
        }
    }

    #[test]
    fn what_stands_in_it_tells_where_the_name_does_not() {
        assert_eq!(of("a.txt", "\n\n Tally\nV: 12\n"), Some(Format::Debian));
        assert_eq!(of("a.txt", "META\nkey;value\n"), Some(Format::Pabulib));
        let orders = "# FILE NAME: x\n# DATA TYPE: soi\n1: 1\n";
        assert_eq!(of("a.txt", orders), Some(Format::PrefLib(Kind::Soi)));
        assert_eq!(of("a.txt", "3 2\n4 1 2 0\n"), Some(Format::Blt));
        assert_eq!(
            of("a.txt", "description: x\nprofile: []\n"),
            Some(Format::Abc)
        );
        assert_eq!(of("a", "3 2\n4 1 2 0\n"), Some(Format::Blt));
        assert_eq!(of("a.txt", "Dear all,\n"), None);
    }
}
