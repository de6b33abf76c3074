//! `torg demo`.
pub mod cast;
pub mod lead;
pub mod mix;
pub mod player;
#[cfg(test)]
mod tests;

use crate::cli::crowd::stage;
use crate::cli::crowd::voices::voices;
use crate::domain::model::Setup;
use crate::domain::{CleanText, Limit};
use crate::text::{Lang, Words, t};

/// The kind of session that the demo plays.
const KIND: &str = "ideverkstad";

/// The session of a demo.
pub(crate) fn setup(slug: &str, lang: Lang) -> Setup {
    let words = Words::for_terminal(lang);
    let title = CleanText::line(&t!(words, "crowd-demo-title"), Limit::SESSION_TITLE);
    let question = CleanText::line(&voices().question, Limit::QUESTION);
    let title = title.expect("our own title fits a line");
    let mut setup = stage::starting_now(KIND, slug, title, lang);
    setup.question = question.expect("a test measures every voice");
    setup
}
