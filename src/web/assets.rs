//! The files that pages refer to, compiled in. Their names hold a hash of their contents, so a
//! phone keeps them for ever and never shows an old one with a new page.

use super::area::Area;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The one stylesheet, kept as a file for each part of the pages.
pub(super) static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "style",
        "css",
        "text/css; charset=utf-8",
        concat!(
            include_str!("assets/style/base.css"),
            include_str!("assets/style/parts.css"),
            include_str!("assets/style/vote.css"),
            include_str!("assets/style/secret.css"),
            include_str!("assets/style/seats.css"),
            include_str!("assets/style/after.css"),
            include_str!("assets/style/moment.css"),
            include_str!("assets/style/bridges.css"),
            // What it says of space is said last.
            include_str!("assets/style/room.css"),
        ),
    )
});

/// The script of all pages, kept as a file for each thing it does.
pub(super) static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "torg",
        "js",
        "text/javascript; charset=utf-8",
        concat!(
            include_str!("assets/outbox.js"),
            include_str!("assets/still.js"),
            include_str!("assets/torg.js"),
        ),
    )
});

/// The script of the page where notes are written, beside the other.
pub(super) static NOTES_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "notes",
        "js",
        "text/javascript; charset=utf-8",
        include_str!("assets/notes.js"),
    )
});

/// The script of the page with the ballot, beside the other.
pub(super) static VOTE_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "vote",
        "js",
        "text/javascript; charset=utf-8",
        include_str!("assets/vote.js"),
    )
});

/// The script of the pages where something longer is typed: it keeps what is not sent yet.
pub(super) static DRAFT_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "draft",
        "js",
        "text/javascript; charset=utf-8",
        include_str!("assets/draft.js"),
    )
});

/// The stylesheet of a projector in a browser, and its script. No phone fetches them.
pub(super) static SCREEN_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "screen",
        "css",
        "text/css; charset=utf-8",
        include_str!("assets/style/screen.css"),
    )
});

/// See [`SCREEN_STYLE`].
pub(super) static SCREEN_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "screen",
        "js",
        "text/javascript; charset=utf-8",
        include_str!("assets/screen.js"),
    )
});

/// The icon in the browser's tab.
pub(super) static ICON: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "icon",
        "svg",
        "image/svg+xml",
        include_str!("assets/icon.svg"),
    )
});

/// Every file, for the addresses they are served at. A new one is added here and nowhere else.
pub(super) static ALL: [&LazyLock<Asset>; 8] = [
    &STYLE,
    &SCRIPT,
    &NOTES_SCRIPT,
    &VOTE_SCRIPT,
    &DRAFT_SCRIPT,
    &ICON,
    &SCREEN_STYLE,
    &SCREEN_SCRIPT,
];

/// The scripts that only the topic's page needs.
static OF_TOPIC: [&LazyLock<Asset>; 1] = [&NOTES_SCRIPT];

/// The scripts that only the ballot's page needs.
static OF_VOTE: [&LazyLock<Asset>; 1] = [&VOTE_SCRIPT];

/// The scripts of the pages where ideas and topics are written.
static OF_WRITING: [&LazyLock<Asset>; 1] = [&DRAFT_SCRIPT];

/// The scripts that an area needs beside the one of all pages: no page loads what it has no use
/// for. They run before that one, whose doings they hear of as events.
pub(super) fn scripts_of(area: Area) -> &'static [&'static LazyLock<Asset>] {
    match area {
        Area::Topic(_) => &OF_TOPIC,
        Area::Vote => &OF_VOTE,
        Area::Ideas(_) | Area::Pitch => &OF_WRITING,
        Area::Now | Area::Board | Area::Rooms | Area::Room(_) | Area::Result(_) | Area::Me => &[],
    }
}

/// What tells the files of one version of torg from those of another.
pub(super) fn version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let paths: Vec<&str> = ALL.iter().map(|asset| asset.path()).collect();
        let hash = HEXLOWER.encode(&Sha256::digest(paths.concat()));
        hash[..HASH_LETTERS].to_owned()
    });
    &VERSION
}

/// Letters of the hash in a file's name: enough to tell a few versions apart.
const HASH_LETTERS: usize = 10;

/// A file that pages refer to.
pub(super) struct Asset {
    path: String,
    /// Its media type.
    pub(super) kind: &'static str,
    /// Its contents.
    pub(super) contents: &'static str,
}

impl Asset {
    fn new(name: &str, ending: &str, kind: &'static str, contents: &'static str) -> Asset {
        let hash = HEXLOWER.encode(&Sha256::digest(contents.as_bytes()));
        let path = format!("/{name}-{}.{ending}", &hash[..HASH_LETTERS]);
        Asset {
            path,
            kind,
            contents,
        }
    }

    /// Its address.
    pub(super) fn path(&self) -> &str {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a phone on a crowded network has to fetch before it shows anything.
    const STYLE_BYTES: usize = 24 * 1024;
    const SCRIPT_BYTES: usize = 24 * 1024;

    #[test]
    fn style_and_script_stay_light() {
        for asset in ALL {
            let most = match asset.path().ends_with(".css") {
                true => STYLE_BYTES,
                false => SCRIPT_BYTES,
            };
            let bytes = asset.contents.len();
            assert!(bytes <= most, "{}: {bytes}", asset.path());
        }
    }

    /// The colours that a piece of the stylesheet names, as red, green and blue.
    fn colours(style: &str) -> Vec<(&str, [f64; 3])> {
        let declared = style.split([';', '{', '}']).filter_map(|it| {
            let (name, value) = it.trim().strip_prefix("--")?.split_once(':')?;
            Some((name, value.trim().strip_prefix('#')?))
        });
        let channel = |hex: &str| f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
        declared
            .map(|(name, hex)| {
                let long: String = match hex.len() {
                    3 => hex.chars().flat_map(|it| [it, it]).collect(),
                    _ => hex.to_owned(),
                };
                (name, [0, 2, 4].map(|at| channel(&long[at..at + 2])))
            })
            .collect()
    }

    /// How much lighter one colour is than another, as WCAG measures it.
    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let luminance = |colour: [f64; 3]| {
            let [red, green, blue] = colour.map(|it| match it <= 0.04045 {
                true => it / 12.92,
                false => ((it + 0.055) / 1.055).powf(2.4),
            });
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_text_and_every_sign_stands_out_from_its_ground_by_day_and_by_night() {
        const TEXT: f64 = 4.5;
        const SIGN: f64 = 3.0;
        let pairs = [
            ("ink", "ground", TEXT),
            ("ink", "card", TEXT),
            ("ink", "own-pale", TEXT),
            ("ink", "bad-pale", TEXT),
            ("soft", "ground", TEXT),
            ("soft", "card", TEXT),
            ("soft", "own-pale", TEXT),
            ("own", "ground", TEXT),
            ("own", "card", TEXT),
            ("own", "own-pale", TEXT),
            ("on-own", "own", TEXT),
            ("wait", "wait-pale", TEXT),
            ("wait", "card", TEXT),
            ("bad", "bad-pale", TEXT),
            ("bad", "ground", TEXT),
            ("bad", "card", TEXT),
            ("agree", "ground", SIGN),
            ("disagree", "ground", SIGN),
            ("pass", "ground", SIGN),
        ];
        let (day, night) = STYLE
            .contents
            .split_once("@media (prefers-color-scheme: dark)")
            .unwrap();
        for (time, style) in [("day", day), ("night", night)] {
            let colours = colours(style);
            let named = |name| colours.iter().find(|(it, _)| *it == name).unwrap().1;
            for (front, ground, least) in pairs {
                let contrast = contrast(named(front), named(ground));
                assert!(
                    contrast >= least,
                    "{time}: {front} on {ground}: {contrast:.2}"
                );
            }
        }
    }

    #[test]
    fn nothing_is_fetched_from_anywhere_else() {
        for asset in ALL {
            let own = asset.contents.replace("http://www.w3.org/2000/svg", "");
            assert!(
                !own.contains("://") && !own.contains("@import"),
                "{}",
                asset.path()
            );
        }
    }
}
