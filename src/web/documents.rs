//! The documents that phones may read and save, made once per change and language and not once per
//! phone.

use crate::domain::Session;
use crate::report::model::Proceedings;
use crate::report::{Format, Table, html, render};
use crate::text::Lang;
use axum::body::Bytes;
use std::sync::{Arc, Mutex, PoisonError};

/// A document as a phone asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Document {
    /// The article within the page.
    Article,
    /// A file to be saved.
    File(Format),
}

/// The level of the article's own title: below the page's.
const TITLE_LEVEL: usize = 2;

impl Document {
    /// The file of this name.
    pub(super) fn named(name: &str) -> Option<Document> {
        let files = Document::files();
        let named = files.into_iter().find(|format| file_name(*format) == name);
        named.map(Document::File)
    }

    /// All files, in the order they are offered.
    pub(super) fn files() -> Vec<Format> {
        let whole = [Format::Html, Format::Markdown, Format::Json];
        let tables = Table::ALL.map(Format::Csv);
        whole.into_iter().chain(tables).collect()
    }

    fn make(self, session: &Session, lang: Lang) -> Bytes {
        match self {
            Document::Article => {
                let proceedings = Proceedings::in_full(session);
                html::article(&proceedings, lang, TITLE_LEVEL).0.into()
            }
            Document::File(format) => render(session, format, lang).into(),
        }
    }
}

/// The name at which a file is found, the same in every session.
pub(super) fn file_name(format: Format) -> String {
    let ending = format.extension();
    match format {
        Format::Html | Format::Markdown => format!("proceedings.{ending}"),
        Format::Json => format!("session.{ending}"),
        Format::Csv(table) => format!("{}.{ending}", table.key()),
    }
}

/// The documents of one moment, as far as they were asked for.
#[derive(Default)]
pub(super) struct Documents {
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    /// The number of the last event in them.
    n: u64,
    all: Vec<((Document, Lang), Bytes)>,
}

impl Documents {
    /// A document of this session, made on a thread where that holds nobody up.
    pub(super) async fn get(
        self: &Arc<Documents>,
        session: Arc<Session>,
        document: Document,
        lang: Lang,
    ) -> Bytes {
        let documents = self.clone();
        let making = move || documents.get_here(&session, document, lang);
        let made = tokio::task::spawn_blocking(making).await;
        // It only fails when the program is being stopped.
        made.unwrap_or_default()
    }

    /// Whoever asks while a document is being made waits for it instead of making it again.
    fn get_here(&self, session: &Session, document: Document, lang: Lang) -> Bytes {
        // A panic leaves at worst a document that is not there: the next one makes it.
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.n != session.n {
            *made = Made {
                n: session.n,
                all: Vec::new(),
            };
        }
        let wanted = (document, lang);
        if let Some((_, bytes)) = made.all.iter().find(|(it, _)| *it == wanted) {
            return bytes.clone();
        }
        let bytes = document.make(session, lang);
        made.all.push((wanted, bytes.clone()));
        bytes
    }
}
