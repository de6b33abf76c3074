//! What must hold for every catalogue: both languages say the same things, and code asks only
//! for messages that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::words::{CATALOGUES, EASY};
use super::{Lang, Words};

/// What a message needs and distinguishes: `$count`, `$count [one]`, `-term`, …
type Shape = BTreeSet<String>;

/// What one catalogue holds: by id the shape and all text of the message.
type Messages = BTreeMap<String, (Shape, String)>;

fn messages(area: &str, source: &'static str) -> Messages {
    let resource = parser::parse(source).unwrap_or_else(|(_, faults)| panic!("{area}: {faults:?}"));
    let mut found = Messages::new();
    for entry in resource.body {
        let (id, pattern, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value,
                message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(term.value),
                term.attributes,
            ),
            _ => continue,
        };
        let patterns = attributes
            .into_iter()
            .map(|attribute| (format!("{id}.{}", attribute.id.name), attribute.value))
            .chain(pattern.map(|pattern| (id.clone(), pattern)));
        for (id, pattern) in patterns {
            let mut collected = (Shape::new(), String::new());
            collect(&pattern, &mut collected);
            assert!(
                found.insert(id.clone(), collected).is_none(),
                "{area}: {id} twice"
            );
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, into: &mut (Shape, String)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.1.push_str(value),
            PatternElement::Placeable { expression } => collect_expression(expression, into),
        }
    }
}

fn collect_expression(expression: &Expression<&str>, into: &mut (Shape, String)) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, into),
        Expression::Select { selector, variants } => {
            let mut selecting = (Shape::new(), String::new());
            collect_inline(selector, &mut selecting);
            let selector = selecting.0.iter().cloned().collect::<String>();
            for variant in variants {
                let key = match variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                };
                into.0.insert(format!("{selector} [{key}]"));
                collect(&variant.value, into);
            }
            into.0.extend(selecting.0);
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut (Shape, String)) {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            into.1.push_str(value);
        }
        InlineExpression::VariableReference { id } => {
            into.1.push('…');
            into.0.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            into.1.push('…');
        }
        InlineExpression::FunctionReference { arguments, .. } => collect_arguments(arguments, into),
        InlineExpression::Placeable { expression } => collect_expression(expression, into),
    }
}

fn collect_arguments(arguments: &CallArguments<&str>, into: &mut (Shape, String)) {
    for argument in &arguments.positional {
        collect_inline(argument, into);
    }
}

#[test]
fn both_languages_have_the_same_messages_variables_and_variants() {
    for catalogue in CATALOGUES {
        let [sv, en] = Lang::ALL.map(|lang| messages(catalogue.area, catalogue.source(lang)));
        let ids = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
        let (in_sv, in_en) = (ids(&sv), ids(&en));
        let only: Vec<_> = in_sv.symmetric_difference(&in_en).collect();
        assert!(
            only.is_empty(),
            "{}: in one language only: {only:?}",
            catalogue.area
        );
        for (id, (shape, _)) in &sv {
            assert_eq!(shape, &en[id].0, "{}: {id}", catalogue.area);
        }
    }
}

#[test]
fn easy_swedish_says_in_other_words_what_swedish_says_with_the_same_arguments() {
    let swedish = CATALOGUES.iter();
    let sv: Messages = swedish
        .flat_map(|catalogue| messages(catalogue.area, catalogue.source(Lang::Sv)))
        .collect();
    for (id, (shape, text)) in messages("easy", EASY) {
        let Some((wanted, words)) = sv.get(&id) else {
            panic!("{id}: Swedish says no such thing");
        };
        assert_eq!(&shape, wanted, "{id}");
        assert_ne!(&text, words, "{id} says the same as in Swedish");
        assert!(!text.trim().is_empty(), "{id}");
        for sentence in text.split(['.', '!', '?', ':', '\n']) {
            let count = sentence.split_whitespace().count();
            assert!(count <= WORDS_OF_AN_EASY_SENTENCE, "{id}: {sentence}");
        }
    }
}

/// Longer sentences are hard to keep in mind for those who read word by word.
const WORDS_OF_AN_EASY_SENTENCE: usize = 13;

#[test]
fn no_id_stands_in_two_catalogues() {
    let mut seen = BTreeMap::new();
    for catalogue in CATALOGUES {
        for id in messages(catalogue.area, catalogue.source(Lang::Sv)).into_keys() {
            if let Some(other) = seen.insert(id.clone(), catalogue.area) {
                panic!("{id} is in {other} and in {}", catalogue.area);
            }
        }
    }
}

#[test]
fn no_message_is_empty_or_holds_a_control_character() {
    for catalogue in CATALOGUES {
        for lang in Lang::ALL {
            for (id, (_, text)) in messages(catalogue.area, catalogue.source(lang)) {
                let place = format!("{}/{}.ftl: {id}", lang.code(), catalogue.area);
                assert!(!text.trim().is_empty(), "{place} is empty");
                let control = text.chars().find(|c| c.is_control() && *c != '\n');
                assert_eq!(control, None, "{place}");
            }
        }
    }
}

#[test]
fn every_catalogue_is_loaded_into_every_bundle() {
    for lang in Lang::ALL {
        for catalogue in CATALOGUES {
            for id in messages(catalogue.area, catalogue.source(lang)).into_keys() {
                let is_message = !id.starts_with('-') && !id.contains('.');
                assert!(!is_message || Words::for_terminal(lang).knows(&id), "{id}");
                assert!(!is_message || Words::for_html(lang).knows(&id), "{id}");
            }
        }
    }
}

#[test]
fn code_asks_only_for_messages_that_exist() {
    let words = Words::for_terminal(Lang::Sv);
    let mut asked = BTreeSet::new();
    collect_asked(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut asked,
    );
    assert!(asked.contains("date-long"), "the search finds {asked:?}");
    // Asked for in a test that wants to see it fail.
    asked.remove("no-such-message");
    let missing: Vec<_> = asked.iter().filter(|id| !words.knows(id)).collect();
    assert!(missing.is_empty(), "no such messages: {missing:?}");
}

/// Adds every id that stands as a literal in `t!(words, "id"…)`, `.say("id")` or `.say_with("id"…)`.
fn collect_asked(folder: &Path, asked: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_asked(&path, asked);
        } else if path.ends_with("text/catalogue_tests.rs") {
            // This file names the calls without making them.
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let code = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            asked.extend(asked_in(&code.collect::<Vec<_>>().join("\n")));
        }
    }
}

fn asked_in(code: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for (call, skips_words) in [("t!(", true), (".say(", false), (".say_with(", false)] {
        for (at, _) in code.match_indices(call) {
            let own_name = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let mut arguments = &code[at + call.len()..];
            if skips_words {
                if !own_name {
                    continue;
                }
                arguments = arguments.split_once(',').map_or("", |(_, rest)| rest);
            }
            let literal = arguments.trim_start().strip_prefix('"');
            ids.extend(
                literal
                    .and_then(|text| text.split_once('"'))
                    .map(|(id, _)| id.to_owned()),
            );
        }
    }
    ids
}
