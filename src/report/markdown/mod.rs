//! The proceedings as Markdown: one document with everything that happened, for people to read,
//! rendered or as plain text. Chapters that have nothing to tell are left out. The HTML document
//! is made of the same chapters, so that both always say the same.

mod annex;
mod bridges;
mod day;
mod figures;
mod needs;
mod opening;
mod page;
mod people;
mod reading;
mod rounds;
mod speaking;
mod topics;
mod write;

use super::model::Proceedings;
use crate::text::Lang;
use page::Page;

pub(super) use page::{Part, Side};

/// The proceedings, in the reader's language.
pub fn markdown(proceedings: &Proceedings, lang: Lang) -> String {
    write::write(&chapters(proceedings, lang))
}

/// The chapters of the proceedings, in the reader's language.
pub(super) fn chapters(proceedings: &Proceedings, lang: Lang) -> Vec<Part> {
    let mut page = Page::new(proceedings, lang);
    opening::write(&mut page);
    people::write_balance(&mut page);
    day::write_agenda(&mut page);
    day::write_board(&mut page);
    topics::write_topics(&mut page);
    topics::write_other_ideas(&mut page);
    needs::write(&mut page);
    topics::write_clusters(&mut page);
    rounds::write(&mut page);
    bridges::write(&mut page);
    bridges::write_conditions(&mut page);
    speaking::write(&mut page);
    people::write_names(&mut page);
    annex::write(&mut page);
    opening::write_about(&mut page);
    page.finish()
}

#[cfg(test)]
mod tests;
