//! The proceedings of a small forum, read as text and as any reader of Markdown would.

use super::markdown;
use crate::domain::model::SpeakerId;
use crate::domain::testing::divided::divided;
use crate::domain::testing::*;
use crate::domain::{Event, Session};
use crate::report::hostile;
use crate::report::model::Proceedings;
use crate::report::testing::{forum, forum_of_methods, forum_while_voting};
use crate::text::Lang;
use pulldown_cmark::{Event as Md, Options, Parser, Tag};

fn proceedings(session: &Session, lang: Lang) -> String {
    markdown(&Proceedings::of(session), lang)
}

#[test]
fn the_proceedings_of_a_forum_in_swedish() {
    insta::assert_snapshot!(proceedings(&forum(2), Lang::Sv));
}

#[test]
fn the_proceedings_of_a_forum_in_english() {
    insta::assert_snapshot!(proceedings(&forum(1), Lang::En));
}

#[test]
fn the_rounds_of_each_method_have_their_figures_and_say_how_they_are_read() {
    for (name, lang) in [("methods_sv", Lang::Sv), ("methods_en", Lang::En)] {
        let text = proceedings(&forum_of_methods(), lang);
        let from = text
            .find("\n### Omröstning 1")
            .or(text.find("\n### Round 1"));
        let rest = &text[from.unwrap()..];
        let rounds = rest.find("\n## ").map_or(rest, |end| &rest[..end]);
        insta::assert_snapshot!(name, rounds);
    }
}

#[test]
fn a_session_where_nothing_happened_is_a_short_draft() {
    insta::assert_snapshot!(proceedings(&given([]), Lang::Sv));
}

#[test]
fn nobody_reads_a_count_while_the_round_is_open() {
    let text = proceedings(&forum_while_voting(), Lang::Sv);
    assert!(text.contains("Ingen ser resultatet förrän den är stängd."));
    assert!(!text.contains("Emot"));
}

#[test]
fn names_needs_and_scripts_are_not_told_without_consent() {
    let text = proceedings(&forum(1), Lang::Sv);
    assert!(text.contains("Åsa") && text.contains("Zoran"));
    for private in ["Hemlige Bo", "hörslinga", "tacka köket", "Kirseberg 1,"] {
        assert!(!text.contains(private), "{private}");
    }
}

#[test]
fn every_table_is_a_table_to_a_reader_of_markdown() {
    for lang in [Lang::Sv, Lang::En] {
        let text = proceedings(&forum(1), lang);
        let tables = Parser::new_ext(&text, Options::ENABLE_TABLES)
            .filter(|event| matches!(event, Md::Start(Tag::Table(_))));
        // Balance, agenda, board, and turnout and result of two rounds.
        assert_eq!(tables.count(), 7);
    }
}

#[test]
fn hostile_words_make_no_structure_anywhere_in_the_document() {
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
        let document = proceedings(&session, Lang::Sv);
        for event in Parser::new_ext(&document, Options::ENABLE_TABLES) {
            let acts = matches!(
                event,
                Md::Html(_)
                    | Md::InlineHtml(_)
                    | Md::Start(
                        Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::CodeBlock(_)
                    )
            );
            assert!(!acts, "{words:?} made {event:?}");
        }
    }
}

#[test]
fn the_time_in_plenary_is_told_by_party_and_never_by_name() {
    let session = Story::from(forum(1))
        .at(minute(100))
        .that(asked(1, 1))
        .that(asked(2, 2))
        .that(asked(3, 7))
        .at(minute(101))
        .that(speaks(1))
        .at(minute(103))
        .that(speaks(2))
        .at(minute(104))
        .that(speaks(3))
        .at(minute(105))
        .that(Event::SpeakerFinished { id: SpeakerId(3) })
        .session();
    let text = proceedings(&session, Lang::Sv);
    let (_, chapter) = text.split_once("## Talartid").unwrap();
    let chapter = chapter.split("\n## ").next().unwrap();
    insta::assert_snapshot!(chapter);
    assert!(!proceedings(&forum(1), Lang::Sv).contains("Talartid"));
}

#[test]
fn bridges_divides_and_conditions_have_chapters_of_their_own() {
    for (name, lang) in [("bridges_sv", Lang::Sv), ("bridges_en", Lang::En)] {
        let text = proceedings(&divided(), lang);
        let from = text.find("\n## Broar och").or(text.find("\n## Bridges"));
        let rest = &text[from.unwrap()..];
        let ends = rest.rfind("\n## ").filter(|at| *at > 0);
        insta::assert_snapshot!(name, &rest[..ends.unwrap_or(rest.len())]);
    }
}
