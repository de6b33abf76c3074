//! People's words inside Markdown: escaped so that they are read and never act.
//!
//! Only what could act is escaped, because the proceedings are also read as plain text. What
//! must hold is checked by parsing it back: the text comes out as it went in, and no heading,
//! link, image, code, table or HTML with it. A bare address (`https://…`) is left alone: readers
//! that turn it into a link show where it leads.

/// A text inside a line: a heading, the end of a sentence. Line breaks become
/// spaces.
pub fn inline(text: &str) -> String {
    let words: Vec<&str> = text.split(BLANKS).filter(|word| !word.is_empty()).collect();
    escape_line(&words.join(" "))
}

/// An escaped text for a table's cell, to be set between blanks. Readers disagree on how a
/// backslash and a bar go together there, so the bar is written as a number.
pub fn cell(escaped: &str) -> String {
    escaped.replace("\\|", "&#124;")
}

/// A text as paragraphs of its own. Each line keeps its end and every line but the first begins
/// with `prefix`, such as the indent of a list or the `> ` of a quotation.
pub fn block(text: &str, prefix: &str) -> String {
    let paragraph = format!("\n{}\n", prefix.trim_end());
    let (mut out, mut blank) = (String::new(), false);
    for line in text.lines().map(|line| line.trim_matches(BLANKS)) {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank { &paragraph } else { HARD_BREAK });
            out.push_str(prefix);
        }
        out.push_str(&guard_start(&escape_line(line)));
        blank = false;
    }
    out
}

/// What Markdown takes for blank at the ends of a line.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// Ends a line within a paragraph, unseen by those who read plain text.
const HARD_BREAK: &str = "  \n";

/// Escapes what can act anywhere in a line.
fn escape_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let mut before = None;
    for (at, c) in line.char_indices() {
        if acts(c, before, &line[at + c.len_utf8()..]) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Whether a character could act, between the one before it and the rest of the line.
fn acts(c: char, before: Option<char>, rest: &str) -> bool {
    let next = rest.chars().next();
    match c {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '{' | '}' | '$' | '^' => true,
        // Inside a word it is a letter, as in `social_trygghet`.
        '_' => !(is_letter(before) && is_letter(next)),
        '<' => next.is_some_and(|c| c != ' '),
        '&' => is_entity(rest),
        // At the end of a heading it would close it.
        '#' => before.is_none_or(|c| c == ' ' || c == '#'),
        _ => false,
    }
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether `&` followed by this stands for another character.
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name[end..].starts_with(';'))
}

/// Escapes what would begin a block at the start of an escaped line: a heading, a quotation, a
/// list, a rule, an underline that makes a heading of the line above.
fn guard_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let after_digits = line[digits..].chars().next();
    if digits > 0 && matches!(after_digits, Some('.' | ')')) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['>', '+', '-', '=', ':']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CleanText;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader sees of a document: its text, and the kinds of structure in it.
    fn read(markdown: &str) -> (String, Vec<String>) {
        let mut options = Options::all();
        // Smart punctuation changes quotes and dashes on purpose; wiki links and the like stay.
        options.remove(Options::ENABLE_SMART_PUNCTUATION);
        let (mut text, mut kinds) = (String::new(), Vec::new());
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::SoftBreak | Event::HardBreak => text.push('\n'),
                Event::End(TagEnd::Paragraph) => text.push_str("\n\n"),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                Event::Start(tag) => kinds.push(format!("{tag:?}")),
                other => kinds.push(format!("{other:?}")),
            }
        }
        (text.trim_end().to_owned(), kinds)
    }

    /// The text without what Markdown does not keep: blanks at line ends, more than one blank line.
    fn paragraphs(text: &str) -> String {
        let lines: Vec<&str> = text.lines().map(|line| line.trim_matches(BLANKS)).collect();
        let mut kept: Vec<&str> = Vec::new();
        for line in lines {
            if !(line.is_empty() && kept.last().is_none_or(|last| last.is_empty())) {
                kept.push(line);
            }
        }
        kept.join("\n").trim_end().to_owned()
    }

    fn words(text: &str) -> String {
        let words = text.split(BLANKS).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }

    /// Holds a text to what the documents promise, in every place they put it.
    fn assert_harmless(raw: &str) {
        let text = CleanText::replayed(raw);
        if text.is_empty() {
            return;
        }
        let (seen, kinds) = read(&block(&text, ""));
        assert_eq!(
            (paragraphs(&seen), kinds),
            (paragraphs(&text), vec![]),
            "block of {text:?}"
        );

        let (seen, kinds) = read(&format!("**7.** {}", inline(&text)));
        assert_eq!(seen, format!("7. {}", words(&text)), "inline of {text:?}");
        assert_eq!(kinds, ["Strong"], "inline of {text:?}");

        let (seen, kinds) = read(&format!("# {}", inline(&text)));
        assert_eq!(seen, words(&text), "heading of {text:?}");
        assert!(
            kinds.len() == 1 && kinds[0].contains("attrs: []"),
            "{text:?}: {kinds:?}"
        );

        let (seen, kinds) = read(&format!(
            "|x|y|\n|---|---|\n| {} | z |\n",
            cell(&inline(&text))
        ));
        assert_eq!(seen, format!("xy{}z", words(&text)), "cell of {text:?}");
        assert_eq!(kinds.len(), 7, "cell of {text:?}: {kinds:?}");
    }

    #[test]
    fn what_could_act_is_read_as_it_was_written() {
        for text in [
            "# Rubrik\n## En till\nUnderstruken\n===\nigen\n---",
            "- punkt\n+ punkt\n* punkt\n1. ett\n2) två\n[ ] kvar",
            "> citat\n\n    kod\n```sh\nrm -rf\n```\n~~~",
            "[länk](http://a.b) ![bild](x.png) [ref]: http://a.b <http://a.b> [^1]: not",
            "<script>alert(1)</script> <!-- x --> <?php &lt; &#60; &amp; R&B a < b",
            "*kursiv* **fet** _kursiv_ __fet__ ~~struken~~ `kod` $x$ ==gul== social_trygghet",
            "| a | b |\n|---|---|\n| 1 | 2 |\n:-- | :--\n: definition",
            "slut med snedstreck \\\n\\# redan skyddad #\nC# ## {#id .klass}",
            "***\n___\n- - -\n===",
        ] {
            assert_harmless(text);
        }
    }

    #[test]
    fn plain_words_stay_plain() {
        let text = "Åsa & Bo: 3-5 platser (ca 2 000 kr) till social_trygghet, a < b!";
        assert_eq!(block(text, ""), text);
        assert_eq!(inline("två\nrader"), "två rader");
    }

    #[test]
    fn lines_and_paragraphs_keep_their_prefix() {
        assert_eq!(block("ett\ntvå\n\n\ntre", "> "), "ett  \n> två\n>\n> tre");
    }

    #[test]
    fn every_naughty_string_is_harmless() {
        for text in crate::report::hostile::strings() {
            assert_harmless(&text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_comes_back_as_it_went_in(raw in any::<String>()) {
            assert_harmless(&raw);
        }

        #[test]
        fn any_text_made_of_markdown_comes_back_as_it_went_in(
            raw in "[-a1 \n#*_`~<>\\[\\]()|!&;:.+={}$^@/\\\\\"']{0,40}"
        ) {
            assert_harmless(&raw);
        }
    }
}
