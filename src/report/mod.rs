//! Documents: one model of what may be told of a session, and one file per format.
//!
//! Everything here is a pure function of the session: the same journal gives the same documents,
//! byte for byte, wherever and whenever they are made.

pub mod csv;
pub mod escape;
#[cfg(test)]
mod hostile;
pub mod html;
pub mod json;
pub mod markdown;
pub mod model;
pub mod paper;
pub mod schema;
pub mod telling;
#[cfg(test)]
mod testing;

pub use csv::Table;
pub use schema::schema;

use crate::domain::Session;
use crate::text::Lang;
use model::Proceedings;

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The complete session as portable JSON, as in [`schema()`].
    Json,
    /// The proceedings, for people to read.
    Markdown,
    /// The same, as a page that needs nothing beside it.
    Html,
    /// One table.
    Csv(Table),
}

impl Format {
    /// The ending of a file that holds it, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Csv(_) => "csv",
        }
    }
}

/// The state of the session as the JSON of its snapshot: the portable JSON without what is read from
/// its rounds, which can be worked out again and would be work for every snapshot.
pub fn state(session: &Session) -> String {
    json::json(&Proceedings::of(session))
}

/// A document of the session as it is now, ending in a line break. Only the proceedings have a
/// language; JSON and tables are the same in all.
pub fn render(session: &Session, format: Format, lang: Lang) -> String {
    let proceedings = Proceedings::in_full(session);
    match format {
        Format::Json => json::json(&proceedings),
        Format::Markdown => markdown::markdown(&proceedings, lang),
        Format::Html => html::html(&proceedings, lang),
        Format::Csv(table) => csv::csv(&proceedings, table),
    }
}
