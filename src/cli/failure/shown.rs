//! Paths, typed words and what the operating system says, as a sentence may show them.

use crate::domain::CleanText;
use crate::text::{Words, t};
use std::borrow::Cow;
use std::io;
use std::path::Path;

/// Typed text as it may be shown: nothing in it steers a terminal.
pub(crate) fn visible(typed: &str) -> String {
    CleanText::replayed(typed).one_line().into_owned()
}

/// A path as it may be shown.
pub(crate) fn path(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// What the operating system said, in the reader's words where there are any.
pub(crate) fn cause(error: &io::Error, words: Words) -> Cow<'static, str> {
    match error.kind() {
        io::ErrorKind::NotFound => t!(words, "cli-cause-not-found"),
        io::ErrorKind::PermissionDenied => t!(words, "cli-cause-not-allowed"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => t!(words, "cli-cause-full"),
        io::ErrorKind::ReadOnlyFilesystem => t!(words, "cli-cause-read-only"),
        io::ErrorKind::AddrNotAvailable => t!(words, "cli-cause-no-such-address"),
        io::ErrorKind::NotADirectory => t!(words, "cli-cause-no-folder"),
        _ => t!(words, "cli-cause-other", said = visible(&error.to_string())),
    }
}
