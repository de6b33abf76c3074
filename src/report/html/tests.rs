//! The proceedings as HTML: the same words as the Markdown, and nothing that could act.

use super::html;
use crate::domain::Event;
use crate::domain::Session;
use crate::domain::testing::*;
use crate::report::hostile;
use crate::report::markdown::{Part, chapters};
use crate::report::model::Proceedings;
use crate::report::testing::forum;
use crate::text::Lang;

/// What the document may hold; anything else was brought in.
const OURS: [&str; 30] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "article",
    "nav",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "br",
    "ul",
    "li",
    "a",
    "strong",
    "em",
    "code",
    "blockquote",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "!DOCTYPE",
];

fn document(session: &Session) -> String {
    html(&Proceedings::of(session), Lang::Sv)
}

/// The names of all tags, closing ones with their slash left out.
fn tags(document: &str) -> Vec<&str> {
    let inside = document.split('<').skip(1);
    let names = inside.map(|it| it.split([' ', '>']).next().unwrap_or_default());
    names.map(|name| name.trim_start_matches('/')).collect()
}

/// The words of the document without its elements, and of text that HTML has other letters for.
fn read(document: &str) -> String {
    let (_, body) = document.split_once("<body>").unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        text.push(' ');
    }
    for (from, to) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(from, to);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_part_of_the_chapters_is_in_the_document() {
    let session = forum(2);
    let text: String = read(&document(&session)).split_whitespace().collect();
    let (text, all) = (text, chapters(&Proceedings::of(&session), Lang::Sv));
    let missing = all.iter().flat_map(|part| match part {
        Part::Heading(_, text) | Part::Paragraph(text) => vec![text.clone()],
        Part::List(items) => items.clone(),
        Part::Table { rows, .. } => rows.concat(),
    });
    let missing = missing.filter(|part| {
        let plain = super::inline::plain(&part.replace("> ", "").replace("\n>\n", "\n"));
        let plain: String = plain.split_whitespace().collect();
        !text.contains(&plain)
    });
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn its_headings_go_down_one_level_at_a_time() {
    let document = document(&forum(2));
    let levels = tags(&document).into_iter().filter_map(|name| {
        let level = name.strip_prefix('h')?.parse::<u8>().ok()?;
        Some(level)
    });
    let mut deepest = 0;
    for level in levels {
        assert!(level <= deepest + 1, "h{level} under h{deepest}");
        deepest = level;
    }
    assert_eq!(document.matches("<h1").count(), 1);
}

#[test]
fn it_refers_to_nothing_and_runs_nothing() {
    let document = document(&forum(2));
    assert!(document.contains("default-src 'none'; style-src 'sha256-"));
    for (at, _) in document.match_indices("href=") {
        assert!(
            document[at..].starts_with("href=\"#k"),
            "{:.60}",
            &document[at..]
        );
    }
    for never in [
        "src=", "url(", "@import", "<script", "<link", "<img", " style=",
    ] {
        assert!(!document.contains(never), "{never}");
    }
}

#[test]
fn hostile_words_make_no_element_anywhere() {
    for words in hostile::strings() {
        let words = text(&words);
        if words.is_empty() {
            continue;
        }
        let session = Story::from(forum(1))
            .that(Event::SessionDescribed {
                title: words.clone(),
                question: words.clone(),
            })
            .that(pitched(9, &words, &[]))
            .that(idea(9, None, &words))
            .session();
        let document = document(&session);
        for name in tags(&document) {
            assert!(OURS.contains(&name), "{words:?} made <{name}>");
        }
        let said: String = words.split_whitespace().collect();
        let shown: String = read(&document).split_whitespace().collect();
        assert!(
            shown.contains(&said),
            "{words:?} is not told as it was said"
        );
    }
}

#[test]
fn needs_and_offers_stand_once_and_their_topic_says_which() {
    let session = Story::from(forum(1))
        .that(need(20, Some(1), "En lokal på söndagar"))
        .that(offer(21, Some(1), "Vi har en buss"))
        .session();
    let document = document(&session);
    assert_eq!(document.matches("En lokal på söndagar").count(), 1);
    let (_, chapter) = document.split_once(">Behov och erbjudanden</h2>").unwrap();
    assert!(chapter.contains("Vi har en buss"));
    assert!(read(&document).contains("Behov och erbjudanden i samtalet: nr 20, 21."));
}
