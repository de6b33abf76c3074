//! The documents on the phone: to be read there and to be saved, for everybody who opens the
//! address, seat or not; and what leads to them when the meeting is over.

use super::frame;
use crate::domain::Session;
use crate::report::{Format, Table};
use crate::text::Words;
use crate::web::documents::file_name;
use maud::{Markup, PreEscaped, html};

/// Somebody who needs no seat for what they ask.
#[derive(Clone, Copy)]
pub(in crate::web) struct Stranger<'a> {
    pub(in crate::web) words: Words,
    pub(in crate::web) session: &'a Session,
    /// Whether they have one all the same.
    pub(in crate::web) seated: bool,
}

/// The page with the documents. `article` is the one from `report`, which has escaped what people
/// wrote; none while the documents are not up.
pub(in crate::web) fn documents(stranger: &Stranger, article: Option<&[u8]>) -> Markup {
    let Stranger { words, session, .. } = *stranger;
    let article = article.map(String::from_utf8_lossy);
    let main = html! {
        @if let Some(article) = &article {
            @if session.run.ended.is_none() { p.banner { (words.say("after-documents-draft")) } }
            p { (words.say("after-documents-why")) }
            (files(words))
            (onwards(stranger))
            (PreEscaped(article))
        } @else {
            p.nothing { (words.say("after-documents-not-yet")) }
            p { (words.say("after-documents-not-yet-why")) }
            (onwards(stranger))
        }
    };
    let title = words.say("after-documents");
    frame::alone(words, session, &title, "/documents", false, main)
}

fn files(words: Words) -> Markup {
    let whole = [
        (Format::Html, "html"),
        (Format::Markdown, "md"),
        (Format::Json, "json"),
    ];
    html! {
        details.more {
            summary { (words.say("after-documents-save")) }
            ul.downloads {
                @for (format, key) in whole {
                    li { a.door href=(address(format)) download {
                        strong { (words.say(&format!("after-download-{key}"))) }
                        span { (words.say(&format!("after-download-{key}-why"))) }
                    } }
                }
            }
            h2 { (words.say("after-download-csv")) }
            ul.tables {
                @for table in Table::ALL {
                    li { a href=(address(Format::Csv(table))) download {
                        (words.say(&format!("after-table-{}", table.key())))
                    } }
                }
            }
        }
    }
}

fn address(format: Format) -> String {
    format!("/documents/{}", file_name(format))
}

fn onwards(stranger: &Stranger) -> Markup {
    let words = stranger.words;
    let (back, name) = match stranger.seated {
        true => ("/now", "after-back-to-meeting"),
        false => ("/join", "after-to-join"),
    };
    html! {
        p { a.button href="/fate" { (words.say("after-door-fate")) } }
        p { a href=(back) { (words.say(name)) } }
    }
}

/// The doors that lead to what comes after the meeting.
pub(super) fn doors(words: Words, published: bool) -> Markup {
    let documents = match published {
        true => "after-door-documents",
        false => "after-door-documents-later",
    };
    html! {
        @for (address, name, strong) in [("/documents", documents, published), ("/fate", "after-door-fate", false)] {
            a.door.strong[strong] href=(address) {
                strong { (words.say(name)) }
                span { (words.say(&format!("{name}-why"))) }
            }
        }
    }
}

/// What the entrance says when the meeting is over.
pub(super) fn over(words: Words, session: &Session) -> Markup {
    html! {
        p.banner { (words.say("after-over")) }
        div.doors { (doors(words, session.published)) }
    }
}
