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
            include_str!("assets/style/seats.css"),
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
pub(super) static ALL: [&LazyLock<Asset>; 4] = [&STYLE, &SCRIPT, &NOTES_SCRIPT, &ICON];

/// The scripts that only the topic's page needs.
static OF_TOPIC: [&LazyLock<Asset>; 1] = [&NOTES_SCRIPT];

/// The scripts that an area needs beside the one of all pages: no page loads what it has no use
/// for. They run before that one, whose doings they hear of as events.
pub(super) fn scripts_of(area: Area) -> &'static [&'static LazyLock<Asset>] {
    match area {
        Area::Topic(_) => &OF_TOPIC,
        Area::Now | Area::Board | Area::Pitch | Area::Ideas(_) | Area::Vote | Area::Me => &[],
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
    const STYLE_BYTES: usize = 20 * 1024;
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
