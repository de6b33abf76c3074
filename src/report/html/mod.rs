//! The proceedings as HTML, made of the chapters that the Markdown is made of: as one document
//! that stands by itself and can be printed, and as an article within a phone's page. There is no
//! script in it, and nothing that is fetched from anywhere.

mod inline;

use super::markdown::{Part, Side, chapters};
use super::model::Proceedings;
use super::paper::policy;
use crate::text::{Lang, Words, t};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style of the document that stands by itself.
const STYLE: &str = include_str!("proceedings.css");

/// The document that stands by itself, ending in a line break.
pub fn html(proceedings: &Proceedings, lang: Lang) -> String {
    let words = Words::for_terminal(lang);
    let title = format!(
        "{} – {}",
        t!(words, "after-documents"),
        proceedings.session.title.one_line()
    );
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(STYLE));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (article(proceedings, lang, 1)) } }
        }
    };
    format!("{}\n", page.0)
}

/// The document as an article whose title is a heading of level `top`.
pub fn article(proceedings: &Proceedings, lang: Lang, top: usize) -> Markup {
    let words = Words::for_terminal(lang);
    let parts = chapters(proceedings, lang);
    let (title, rest) = match parts.split_first() {
        Some((title @ Part::Heading(1, _), rest)) => (Some(title), rest),
        _ => (None, &parts[..]),
    };
    let first = rest
        .iter()
        .position(|part| matches!(part, Part::Heading(..)));
    let (opening, body) = rest.split_at(first.unwrap_or(rest.len()));
    html! {
        article.book {
            @if let Some(title) = title { (draw(title, top, None)) }
            @for part in opening { (draw(part, top, None)) }
            (contents(words, body, top))
            @for (at, part) in (0..).zip(body) { (draw(part, top, Some(at))) }
        }
    }
}

/// Where the chapters are, for a document that is too long to leaf through.
fn contents(words: Words, body: &[Part], top: usize) -> Markup {
    let chapters = (0..).zip(body).filter_map(|(at, part)| match part {
        Part::Heading(2, text) => Some((at, text)),
        _ => None,
    });
    let chapters: Vec<(usize, &String)> = chapters.collect();
    html! {
        @if !chapters.is_empty() {
            nav.contents aria-labelledby="contents" {
                (heading(top + 1, Some("contents"), html! { (t!(words, "after-contents")) }))
                ul { @for (at, text) in chapters { li { a href={ "#k" (at) } { (inline::line(text)) } } } }
            }
        }
    }
}

/// A part; those with a place have an anchor.
fn draw(part: &Part, top: usize, at: Option<usize>) -> Markup {
    match part {
        Part::Heading(level, text) => {
            let anchor = at.map(|at| format!("k{at}"));
            heading(level + top - 1, anchor.as_deref(), inline::line(text))
        }
        Part::Paragraph(text) => inline::paragraph(text),
        Part::List(items) => html! {
            ul { @for text in items { li dir="auto" { (inline::item(text)) } } }
        },
        Part::Table { header, rows } => table(header, rows),
    }
}

/// A heading of this level; below the sixth there is none.
fn heading(level: usize, anchor: Option<&str>, text: Markup) -> Markup {
    html! {
        @match level {
            0 | 1 => h1 id=[anchor] dir="auto" { (text) },
            2 => h2 id=[anchor] dir="auto" { (text) },
            3 => h3 id=[anchor] dir="auto" { (text) },
            4 => h4 id=[anchor] dir="auto" { (text) },
            5 => h5 id=[anchor] dir="auto" { (text) },
            _ => h6 id=[anchor] dir="auto" { (text) },
        }
    }
}

/// A table that is wider than a phone is scrolled by itself, with the keyboard too.
fn table(header: &[(String, Side)], rows: &[Vec<String>]) -> Markup {
    let class = |column: usize| (header[column].1 == Side::Right).then_some("n");
    let name = header.first().map_or("", |(name, _)| name);
    html! {
        div.wide tabindex="0" role="group" aria-label=(inline::plain(name)) {
            table {
                thead { tr {
                    @for (column, (name, _)) in header.iter().enumerate() {
                        th scope="col" class=[class(column)] dir="auto" { (inline::line(name)) }
                    }
                } }
                tbody { @for row in rows { tr {
                    @for (column, cell) in row.iter().enumerate() {
                        td class=[class(column)] dir="auto" { (inline::line(cell)) }
                    }
                } } }
            }
        }
    }
}

#[cfg(test)]
mod tests;
